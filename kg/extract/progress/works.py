"""Single pieces of work told as done, under way, not done or late: of a body, or by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from kg.extract.context import Setting
from kg.extract.progress.subjects import Subject, Subjects
from kg.extract.progress.wording import (
    ADVERB,
    AIMS,
    BEGUN,
    CEREMONY,
    CONTINUES,
    DELIVERS,
    FINISHED,
    GENERAL,
    IF,
    JOIN,
    LASTS,
    ORDERS,
    PURPOSE,
    STANDS,
    WISH,
)
from kg.language.lexicon import Language, Match
from kg.language.values import countword
from kg.model import Sentence

_OBJECT: Final = re.compile(r"\s(?:(?:được|xong|việc|công tác|toàn bộ)\s)*")
_WORK: Final = re.compile(
    r"(?:^|[,;:]\s|\b(?:biết|rằng|đến nay|hiện nay|riêng|trong khi)\s)"
    r"(?:riêng\s)?(?:(?P<act>(?:việc|công tác)\s)|(?=(?:dự thảo|đề án|quy chế|danh mục|danh sách|bản đồ|"
    r"phương án|đề cương|hồ sơ|kế hoạch|quy hoạch|tờ trình|bộ tiêu chí|cơ sở dữ liệu)\s))"
)
_PASSIVE: Final = re.compile(
    r"\s(?:được\s)?(?:cơ bản\s|sở\s|[^,;.]{2,40}?\s)??(?P<verb>hoàn thành|hoàn thiện|hoàn tất|ban hành|phê duyệt|trình|"
    r"thông qua|gửi|nghiệm thu|bàn giao|đưa vào|triển khai|thực hiện|xây dựng|lấy ý kiến|thẩm định|rà soát|lập|"
    r"soạn thảo)\b"
)
_STOPS: Final = re.compile(r"\s?(?:$|[,.;:)]|\s(?:do|vì|so với|trước|từ|vào|trong|theo|ngày|tháng|để|với)\b|\s\d)")
_SOME: Final = re.compile(rf"\scòn (?:\d+|{countword.COUNT}|một số|nhiều) [^,.;]{{2,40}}$")
_GOES_ON: Final = frozenset(
    {"triển khai", "thực hiện", "xây dựng", "lấy ý kiến", "thẩm định", "rà soát", "lập", "soạn thảo"}
)
_LEAST: Final = 3
_BACK: Final = len(" hay")
_AHEAD: Final = len(", với điều kiện ")
_ENOUGH: Final = 6
_LONGEST: Final = 160
_HEAD: Final = 45
_DIGIT: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work and how far it is.

    Args:
        subject: whose it is.
        start: offset of the first of the words that tell it.
        end: offset after the last of them.
        action: span of the work itself.
        status: key of the vocabulary of task statuses.
        rule: how it was found.
    """

    subject: Subject
    start: int
    end: int
    action: tuple[int, int]
    status: str
    rule: str


class Works:
    """Finds the work that one article reports.

    Args:
        setting: the article.
        language: the vocabulary.
        subjects: finds whose work it is.
    """

    __slots__ = ("_folded", "_language", "_setting", "_subjects", "_told")

    def __init__(self, setting: Setting, language: Language, subjects: Subjects) -> None:
        """Keeps its parts; no body has been the subject yet."""
        self._setting, self._folded, self._language, self._subjects = setting, setting.folded, language, subjects
        self._told: tuple[int, Subject] | None = None

    def note(self, sentence: Sentence, subject: Subject) -> None:
        """Remembers of whom a sentence tells progress: what follows in the paragraph or the next may be theirs too."""
        self._told = sentence.paragraph, subject

    def works(self, sentence: Sentence) -> Iterator[Work]:
        """Yields the work that a sentence tells, in order."""
        folded = self._folded
        cues = self._language.find("task-status", folded, sentence.start, sentence.end)
        last: Work | None = None
        for number, cue in enumerate(cues):
            begin = last.end if last is not None else sentence.start
            if cue.start < begin:
                continue
            limit = cues[number + 1].start if number + 1 < len(cues) else sentence.end
            work = self._of_body(sentence, cue, limit, last) or self._of_itself(sentence, cue)
            if work is None or self._is_wish(sentence, begin, work.start):
                continue
            if not IF.search(folded, work.end - _BACK, min(work.end + _AHEAD, sentence.end)):
                yield work
                last = work
                self.note(sentence, work.subject)

    def _of_body(self, sentence: Sentence, cue: Match, limit: int, last: Work | None) -> Work | None:
        """Returns the work that a body is told to have done: ``sở |đã hoàn thành danh mục chợ|``."""
        folded = self._folded
        subject, rule = self._subjects.before(sentence, cue.start), "told"
        if subject is None and last is not None and JOIN.fullmatch(folded, last.end, cue.start):
            subject, rule = replace(last.subject, start=cue.start), "goes-on"
        if subject is None:
            return None
        said = folded[cue.start : cue.end]
        status = cue.term.key
        if said.endswith((*FINISHED, *BEGUN)):
            at = _OBJECT.match(folded, cue.end, sentence.end)
            if at is None or GENERAL.match(folded, at.end(), sentence.end):
                return None
            start = at.end()
        else:
            start = _after_adverbs(folded, cue.end + 1, sentence.end)
            verb = DELIVERS.match(folded, start, sentence.end)
            if verb is None:
                return None
            rest = _OBJECT.match(folded, verb.end(), sentence.end)
            if rest is not None and GENERAL.match(folded, rest.end(), sentence.end):
                return None
            if status == "done" and LASTS.match(folded, start, sentence.end):
                status = "under-way"
        end = self._end(start, sentence.end, limit)
        if not self._is_work(start, end):
            return None
        return Work(subject, subject.start, end, (start, end), status, rule)

    def _of_itself(self, sentence: Sentence, cue: Match) -> Work | None:
        """Returns the work that is the subject of its cue: ``|việc rà soát hạ tầng chợ còn chậm|``."""
        folded = self._folded
        found = list(_WORK.finditer(folded[sentence.start : cue.start]))
        if not found:
            return None
        start, stop, status = sentence.start + found[-1].end(), cue.start - 1, cue.term.key
        if found[-1]["act"] and not DELIVERS.match(folded, _after_adverbs(folded, start, stop), stop):
            return None
        whole = folded[cue.start : cue.end].endswith(STANDS) and _STOPS.match(folded, cue.end, sentence.end)
        passive = _PASSIVE.match(folded, cue.end, sentence.end)
        if some := _SOME.search(folded, start, stop):
            stop, end = some.start(), self._end(cue.start, sentence.end, sentence.end)
        elif whole:
            end = cue.end
        elif passive:
            end = passive.end()
            status = "under-way" if status == "done" and passive["verb"] in _GOES_ON else status
        else:
            return None
        subject = self._whose(sentence, start)
        if subject is None or not self._is_work(start, stop) or re.search(r"[.;:]|,\s(?:sở|ubnd)", folded[start:stop]):
            return None
        return Work(subject, start, end, (start, stop), status, "work")

    def _is_wish(self, sentence: Sentence, begin: int, at: int) -> bool:
        """Says whether what stands before a report makes it a wish, a plan, an order or a condition."""
        purpose = PURPOSE.match(self._folded, sentence.start, at)
        return WISH.search(self._folded, max(begin, purpose.end() if purpose else begin), at) is not None

    def _whose(self, sentence: Sentence, at: int) -> Subject | None:
        """Returns the body of which progress was told last, in this paragraph or the one or two before, or None."""
        if self._told is not None and sentence.paragraph - self._told[0] <= 2:
            subject = self._told[1]
            return Subject(subject.name, at, subject.named, "report")
        return self._subjects.article(at)

    def _end(self, start: int, limit: int, cue: int) -> int:
        """Returns the offset after the work that begins at ``start``: before an aim, a new clause, the next report."""
        folded = self._folded
        end = min((m.start() for m in re.finditer(r"[.;](?=\s|$)", folded[start:limit])), default=limit - start) + start
        if start < cue < end:
            joint = JOIN.search(folded, start, cue)
            comma = folded.rfind(",", start, cue)
            end = min(end, joint.start() if joint else comma if comma > start else cue - 1)
        for pattern in (AIMS, CONTINUES):
            if (mark := pattern.search(folded, start, end)) is not None:
                end = mark.start()
        for mark in re.finditer(",", folded[start:end]):
            if len(folded[start : start + mark.start()].split()) >= _ENOUGH:
                end = start + mark.start()
                break
        while end > start and (folded[end - 1].isspace() or folded[end - 1] in '.,;:"”)'):
            end -= 1
        return end

    def _is_work(self, start: int, end: int) -> bool:
        """Says whether a span is a piece of work: no meeting, no order to others, no figure of an indicator."""
        folded = self._folded
        if end - start > _LONGEST or len(folded[start:end].split()) < _LEAST:
            return False
        if CEREMONY.match(folded, start, end) or ORDERS.search(folded, start, min(end, start + _HEAD)):
            return False
        figures = _DIGIT.search(folded, start, end) is not None
        return not (
            figures and any(m.start - start < _HEAD for m in self._language.find("indicator", folded, start, end))
        )


def _after_adverbs(folded: str, at: int, limit: int) -> int:
    """Returns the offset after the adverbs at ``at``: ``kịp thời |ban hành``."""
    while (found := ADVERB.match(folded, at, limit)) is not None:
        at = found.end()
    return at
