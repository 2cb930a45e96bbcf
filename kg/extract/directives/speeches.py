"""The stretches of an article that ask for something: who asks whom, from the opening of a speech to its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.addressees import Addressee, Addressees
from kg.extract.directives.deadlines import deadline_in
from kg.extract.directives.openings import Start, Starts
from kg.extract.directives.orders import Orders
from kg.extract.directives.plans import plan_in
from kg.extract.directives.request import Request, request
from kg.extract.directives.speakers import Speakers, Speech
from kg.extract.directives.switches import Switches
from kg.extract.directives.wording import CRITICISES, PAST, STRONG, WEAK, after_leads
from kg.language.lexicon import Language
from kg.language.values.wording import begun
from kg.model import AgencyFact, OfficialFact, Sentence

# "quan tâm chỉ đạo", "sự lãnh đạo, chỉ đạo": leading, not asking
_LEADERSHIP: Final = re.compile(
    r"(?:quan tâm|tập trung|công tác|sự|lãnh đạo,?|tăng cường|tiếp tục|ý kiến|phát biểu|tham mưu|giải pháp|trong|"
    r"việc|để|"
    r"nhằm|kịp thời|được|ban|vai trò)\s$"
)
_TOPIC: Final = re.compile(r"\W*(?:(?:riêng )?đối với|về phía|riêng)\s")
_TASKS: Final = frozenset({"chỉ đạo", "quán triệt", "phân công"})
_FIGURE: Final = re.compile(r"(?:tăng|giảm|đạt|bằng|chiếm|lên|vượt)\b[^,;.]{0,30}?\d|\d\s?%")
_YEAR_TASKS: Final = re.compile(begun("nhiệm vụ|giải pháp|phương hướng") + r"\b")
_ANEW: Final = re.compile(r"[;.]|\b(?:và|đồng thời|cũng)\b")
_NUMBER: Final = re.compile(r"\W*\d{1,2}[.)]")
_THEME: Final = 85
_YEAR: Final = len("2025")
_HEAD: Final = 60
_ADVERBS: Final = 20
_LEAD: Final = 30


def requests(
    setting: Setting, language: Language, officials: tuple[OfficialFact, ...], agencies: tuple[AgencyFact, ...]
) -> list[Request]:
    """Returns the requests of an article in the order of the text."""
    return list(_Walk(setting, language, officials, agencies).requests())


class _Walk:
    """Goes over the sentences of one article; remembers the speech that holds and the year that tasks are for."""

    __slots__ = (
        "_addressees",
        "_language",
        "_orders",
        "_setting",
        "_speakers",
        "_speech",
        "_starts",
        "_switches",
        "_theme",
    )

    def __init__(
        self,
        setting: Setting,
        language: Language,
        officials: tuple[OfficialFact, ...],
        agencies: tuple[AgencyFact, ...],
    ) -> None:
        self._setting, self._language = setting, language
        self._addressees = Addressees(setting, language, agencies)
        self._starts = Starts(setting, self._addressees)
        self._switches = Switches(setting, self._addressees, self._starts)
        self._speakers = Speakers(setting, officials, self._addressees)
        self._orders = Orders(setting, self._addressees, self._starts, self._speakers)
        self._speech: Speech | None = None
        self._theme: str | None = None

    def requests(self) -> Iterator[Request]:
        """Yields the requests in order.

        A sentence opens a speech, goes on with one, or opens a plan. Any other sentence ends the speech where it begins
        a paragraph or lets somebody else speak; within the paragraph it is a remark.
        """
        paragraph = -1
        for sentence in self._setting.prose:
            if _NUMBER.fullmatch(self._setting.folded, sentence.start, sentence.end):
                continue  # "1." before a task of a list
            first, paragraph = sentence.paragraph != paragraph, sentence.paragraph
            self._note_theme(sentence)
            if sentence.kind == "heading":
                self._speech = None
                continue
            if (opened := self._orders.given(sentence, self._speech) or self._opening(sentence)) is not None:
                self._speech, start = opened
                yield from self._segments(sentence, start, "asks")
            elif (start := self._continued(sentence)) is not None:
                yield from self._segments(sentence, start, "plan" if self._speech and self._speech.plan else "speech")
            elif planned := plan_in(self._setting, self._addressees, self._starts, sentence, self._theme):
                self._speech, start = planned
                yield from self._segments(sentence, start, "plan")
            elif (opened := self._orders.ordered(sentence)) is not None:
                self._speech, start = opened
                yield from self._segments(sentence, start, "asks")
            elif first or (self._speech and self._speakers.others_in(sentence, self._speech)):
                self._speech = None
            self._speakers.note(sentence)
            self._orders.note(sentence)

    def _note_theme(self, sentence: Sentence) -> None:
        """Remembers the year of ``nhiệm vụ … năm 2023``, as a heading or the report of the meeting says it."""
        folded = self._setting.folded
        if match := _YEAR_TASKS.search(folded, sentence.start, sentence.end):
            found = deadline_in(folded, match.end(), min(sentence.end, match.end() + _THEME), self._setting.year)
            if found is not None and len(found) == _YEAR and (sentence.kind == "heading" or self._theme is None):
                self._theme = found

    def _opening(self, sentence: Sentence) -> tuple[Speech, Start | None] | None:
        """Returns the speech that a sentence opens, and its first request where that stands in it; or None."""
        folded = self._setting.folded
        cues = [(match, True) for match in STRONG.finditer(folded, sentence.start, sentence.end)]
        for weak in (WEAK, CRITICISES):
            cues += [(match, False) for match in weak.finditer(folded, sentence.start, sentence.end)]
        failed: int | None = None
        for cue, strong in sorted(cues, key=lambda item: item[0].start()):
            if failed is not None and not _ANEW.search(folded, failed, cue.start()):
                continue  # "yêu cầu Ban … |chỉ đạo| nhà thầu tăng ca": the speaker does not ask the contractor
            if cue[0] == "chỉ đạo" and _LEADERSHIP.search(
                folded[max(sentence.start, cue.start() - _LEAD) : cue.start()]
            ):
                continue
            speech = self._speakers.subject(sentence, cue.start(), strong, self._speech)
            if speech is None or (speech.mention is None and self._is_task(cue[0])):
                continue
            to = self._speech.to if self._speech and speech.sentence is not sentence else None
            to = self._addressed_first(sentence, cue.start()) or to
            start = self._starts.after(sentence, cue.end(), strong, to)
            if speech.by is None and (start is None or start.to is None):
                continue
            if start is None and self._speakers.between(sentence.start, cue.start()):
                start = self._starts.quoted(sentence, cue.start())
            scope = start.at if start is not None else sentence.end
            if start is None:
                announced = self._starts.announced(sentence, cue.end())
                if announced is None and speech.mention and CRITICISES.fullmatch(cue[0]):
                    return self._with_deadline(speech, sentence, cue.end(), sentence.end), None
                if announced is None:
                    failed = cue.end() if strong and speech.mention else failed
                    continue
                scope, named = announced
            else:
                named = start.to
            return self._with_deadline(replace(speech, to=named or to), sentence, cue.end(), scope), start
        return self._according_to(sentence)

    def _addressed_first(self, sentence: Sentence, cue: int) -> Addressee | None:
        """Returns to whom a request is put before it is told who asks: ``Đối với |Sở …|, Chủ tịch lưu ý``, or None."""
        lead = _TOPIC.match(self._setting.folded, sentence.start, cue)
        if lead is None:
            return None
        commas = [m.start() for m in re.finditer(",", self._setting.folded[lead.end() : cue])]
        named = (self._addressees.whole(lead.end(), lead.end() + at) for at in reversed(commas))
        return next((addressee for addressee in named if addressee is not None), None)

    def _is_task(self, verb: str) -> bool:
        """Says whether the verb after a body is what a person asks of it: ``UBND tỉnh chỉ đạo các ngành …``."""
        return verb in _TASKS and self._speech is not None and self._speech.mention is not None

    def _according_to(self, sentence: Sentence) -> tuple[Speech, Start] | None:
        """Returns the speech and the request of ``Theo <official>, … cần …``, or None."""
        found = self._speakers.according_to(sentence)
        if found is None:
            return None
        start = self._starts.after(sentence, found[1], False, None)
        return (self._with_deadline(found[0], sentence, found[1], start.at), start) if start else None

    def _with_deadline(self, speech: Speech, sentence: Sentence, start: int, end: int) -> Speech:
        """Returns the speech opened by a sentence, with the deadline said in ``[start, end)`` or the article's."""
        stated = deadline_in(self._setting.folded, start, end, self._setting.year)
        basis = "speech" if stated else "heading"
        return replace(speech, deadline=stated or self._theme, basis=basis, sentence=sentence)

    def _continued(self, sentence: Sentence) -> Start | None:
        """Returns the request by which a sentence goes on with the current speech or plan, or None."""
        speech, folded, limit = self._speech, self._setting.folded, sentence.end
        if speech is None or self._speakers.others_in(sentence, speech):
            return None
        begin = after_leads(folded, sentence.start, limit)
        if asks := STRONG.match(folded, begin, limit):
            return self._starts.after(sentence, asks.end(), True, speech.to)
        start = self._starts.at(begin, limit, speech.to)
        if start is None or PAST.search(folded, begin, min(limit, start.at + _ADVERBS)):
            return None
        if start.to is None and not start.modal and self._states_figures(start.at, limit):
            return None
        return start

    def _states_figures(self, start: int, limit: int) -> bool:
        """Says whether a clause states a target, which is an observation: ``phấn đấu IIP tăng 9%``."""
        folded = self._setting.folded
        end = min((at for mark in ",;." if (at := folded.find(mark + " ", start, limit)) > 0), default=limit)
        if not _FIGURE.search(folded, start, end):
            return False
        return folded.startswith("phấn đấu", start) or any(
            match.start - start < _HEAD for match in self._language.find("indicator", folded, start, end)
        )

    def _segments(self, sentence: Sentence, start: Start | None, rule: str) -> Iterator[Request]:
        """Yields the requests of a sentence: one, or more where the addressee changes after a semicolon or a comma."""
        speech = self._speech
        if start is None or speech is None:
            return
        limit = start.end or sentence.end
        own, to = start.to, start.to or speech.to
        at: int | None = start.at
        while at is not None:
            stop, following = self._switches.next(at, limit, to)
            yield request(speech, sentence, (at, stop), rule if own or rule != "speech" else "imperative", to, own)
            at = following.at if following else None
            if following is not None:
                own, to = following.to, following.to or to
        if own is not None and not speech.plan:
            self._speech = replace(speech, to=own)
