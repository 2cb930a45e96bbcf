"""Counts of tasks: ``đã hoàn thành 14/18 nhiệm vụ được giao``, ``còn 5 nhiệm vụ quá hạn``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.context import Setting
from kg.extract.progress.wording import BEGUN, FINISHED, STANDS, WISH
from kg.language.lexicon import Language, Match
from kg.language.values import countword
from kg.model import Sentence

_COUNT: Final = re.compile(
    rf"(?<![\d/.,-])(?P<count>\d{{1,4}}|\b{countword.COUNT})(?![\d.,])"
    r"(?:\s?/\s?(?P<of>\d{1,4})(?![\d/])|\s(?:trong|trên)\s(?:tổng\s)?(?:số\s)?(?P<among>\d{1,4}))?\s"
    r"(?:nhóm\s)?(?:nhiệm vụ|đầu việc|đầu mục công việc|công việc|nội dung công việc)\b"
)
_BEFORE: Final = re.compile(
    r"\s(?:(?:thực hiện|triển khai|được|xong|đúng hạn|trước hạn|sớm|tốt|gần|hơn|khoảng|tổng số|số|toàn bộ|cả)\s)*"
)
_AFTER: Final = re.compile(
    r"(?:\s(?:trọng tâm|được giao|ubnd tỉnh giao|còn lại|theo kế hoạch|của [^,;.]{2,30}|này|khác|"
    r"đến nay|hiện|chủ yếu))*\s"
)
_AT_WORK: Final = re.compile(
    r"\s(?:được\s|tiếp tục\s|tổ chức\s)*(?:thực hiện|triển khai|hoàn thành|xong|hoàn thiện|tham mưu)\b"
)
_JOINED: Final = re.compile(r"(?:\s[^,;.\d]{1,30}?)?(?:,|,? và|;)\s")
_TASKS: Final = ("nhiệm vụ", "việc")  # one of them stands in each count
_LOOK: Final = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """A count of tasks of one status: the half-open span of its words, where its cue begins, and what it tells."""

    start: int
    end: int
    cue: int
    status: str
    count: int
    total: int | None


def counts(setting: Setting, language: Language, sentence: Sentence) -> Iterator[Counted]:
    """Yields the counts of tasks that a sentence reports, in order; not those that it hopes or asks for."""
    folded = setting.folded
    if all(folded.find(word, sentence.start, sentence.end) < 0 for word in _TASKS):
        return
    last: Counted | None = None
    for match in _COUNT.finditer(folded, sentence.start, sentence.end):
        count = countword.count(match["count"]) or int(match["count"])
        of = match["of"] or match["among"]
        total = int(of) if of else None
        if total is not None and count > total:
            continue
        found = _before(language, folded, sentence, match.start(), total) or _after(language, folded, sentence, match)
        if found is not None:
            start, end = min(found.start, match.start()), max(found.end, match.end())
            told = Counted(start, end, start, found.term.key, count, total)
        elif last is not None and total is not None and _JOINED.fullmatch(folded, last.end, match.start()):
            told = Counted(match.start(), match.end(), last.cue, last.status, count, total)
        else:
            continue
        if not WISH.search(folded, last.end if last is not None else sentence.start, told.start):
            yield told
            last = told


def _before(language: Language, folded: str, sentence: Sentence, at: int, total: int | None) -> Match | None:
    """Returns the cue right before a count, or None: ``đã hoàn thành |14/18 nhiệm vụ``."""
    begin = max(sentence.start, at - _LOOK)
    cues = [m for m in language.find("task-status", folded, begin, at) if _BEFORE.fullmatch(folded, m.end, at)]
    if cues:
        said = folded[cues[-1].start : at]
        # "đã triển khai 5 nhiệm vụ" has begun them; of a whole, it tells how many were carried out
        done = cues[-1].term.key != "done" or total is not None or any(word in said for word in FINISHED)
        return cues[-1] if done else None
    bare = [m for m in language.find("task-status:weakForm", folded, begin, at) if _BEFORE.fullmatch(folded, m.end, at)]
    return bare[-1] if bare and total is not None else None


def _after(language: Language, folded: str, sentence: Sentence, count: re.Match[str]) -> Match | None:
    """Returns the cue right behind counted tasks, or None: ``5 nhiệm vụ |chưa hoàn thành``."""
    limit = min(sentence.end, count.end() + _LOOK)
    for cue in language.find("task-status", folded, count.end(), limit):
        if not _AFTER.fullmatch(folded, count.end(), cue.start):
            return None
        said = folded[cue.start : cue.end]
        whole = said.endswith((*STANDS, *BEGUN))
        return cue if whole or _AT_WORK.match(folded, cue.end, sentence.end) else None
    return None
