"""Whose progress a sentence tells: the body right before the cue, by name, as ``sở`` or as ``tỉnh``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.addressees import Addressees
from kg.extract.mentions import Mentions
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import AgencyFact, Sentence

_GAP: Final = re.compile(
    r"(?:\s?,?\s(?:cũng|đều|hiện|nay|hiện nay|đến nay|tới nay|thời gian qua|vừa qua|trong thời gian qua|"
    r"đến thời điểm này|của tỉnh|tỉnh|(?:trong )?(?:năm|tháng|quý) [\dxvi/-]+|"
    r"(?:trong )?\d+ tháng(?: đầu năm| qua)?(?: \d{4})?|"
    r"đến (?:hết )?(?:ngày|tháng|quý|cuối) [^,;.]{1,25}|"
    r"trong (?:năm|quý|tháng) qua|mới|chỉ mới|là cơ quan chủ trì),?)*\s+$"
)
_OPENS: Final = re.compile(
    r"(?:^|[,:;\"“–-]\s*|\b(?:biết|rằng|và|thì|nhưng|song|hay|đến nay|hiện nay|hiện|riêng|phía|lãnh đạo|tập thể)\s)$"
)
_SHORT: Final = re.compile(r"(?:sở(?: này)?|ngành (?P<branch>[^,.;:\d]{3,40}?)(?: (?:của )?(?:tỉnh|thành phố))?)$")
_NO_BODY: Final = re.compile(r"(?:theo|về|cho|với|của|tại|do|bởi|nếu|khi|từ|ở)\s$")
_OTHERS: Final = re.compile(
    r"\b(?:toàn|cả nước|tỉnh|huyện|xã|phường|thị xã|thành phố|các sở|các ngành|đơn vị|địa phương|doanh nghiệp|bộ|"
    r"chính phủ|công ty|chủ đầu tư|nhà thầu|ban quản lý|ban|cục|chi cục|trung tâm|phòng)\b"
)
_LEAD: Final = 24


@dataclass(frozen=True, slots=True)
class Subject:
    """A body of which progress is told.

    Args:
        name: its canonical name.
        start: offset of the words that name it before the cue; the cue itself where it is named elsewhere.
        named: the span that names it, where that is not right before the cue.
        basis: what it was inferred from; empty where it is named.
    """

    name: str
    start: int
    named: tuple[int, int] | None = None
    basis: str = ""


class Subjects:
    """Finds the bodies of which one article tells progress.

    Args:
        setting: the article.
        language: the vocabulary.
        agencies: the bodies found, with every mention.
    """

    __slots__ = ("_addressees", "_folded", "_mentions")

    def __init__(self, setting: Setting, language: Language, agencies: tuple[AgencyFact, ...]) -> None:
        """Keeps the mentions of bodies at hand."""
        self._folded = setting.folded
        self._mentions = Mentions(agencies)
        self._addressees = Addressees(setting, language, agencies)

    def before(self, sentence: Sentence, at: int) -> Subject | None:
        """Returns the body that is the subject of the cue at ``at``, or None.

        Args:
            sentence: the cue's sentence.
            at: offset of the cue.
        """
        gap = _GAP.search(self._folded, sentence.start, at)
        end = gap.start() if gap is not None and gap.end() == at else at
        named = [mention for mention in self._mentions.within(sentence.start, at) if mention.end <= at]
        if named and _GAP.fullmatch(self._folded, named[-1].end, at):
            last = named[-1]
            usable = self._opens(sentence, last.start) and not self._addressees.is_business(last.name)
            return Subject(last.name, last.start) if usable else None
        if (committee := self._addressees.province_before(at, sentence.start)) is not None:
            begin = max(self._folded.rfind(word, sentence.start, end) for word in ("tỉnh", "thành phố"))
            return Subject(committee, begin, basis="province")
        short = _SHORT.search(self._folded, sentence.start, end)
        if short is None or not self._opens(sentence, short.start()):
            return None
        if short["branch"] is not None:
            branch = self._addressees.phrase(short.start(), end)
            known = branch is not None and branch.basis == "sector"
            return Subject(branch.name, short.start(), basis="sector") if branch is not None and known else None
        return self._department(at, short.start())

    def of_count(self, sentence: Sentence, at: int) -> Subject | None:
        """Returns whose tasks are counted at ``at``: the body of the sentence, else of the article; or None."""
        named = self._mentions.within(sentence.start, at)
        if named and self._opens(sentence, named[-1].start):
            last = named[-1]
            return None if self._addressees.is_business(last.name) else Subject(last.name, last.start)
        found = self.article(at)
        return None if found is None or _OTHERS.search(self._folded, sentence.start, at) else found

    def article(self, at: int) -> Subject | None:
        """Returns the only department that the article names, for work told at ``at`` without saying whose; or None."""
        departments = self._addressees.branches.departments
        if len(departments) != 1:
            return None
        return Subject(departments[0], at, self._mention(departments[0]), "article")

    def _opens(self, sentence: Sentence, start: int) -> bool:
        """Says whether a body stands where a subject does: at the beginning of a clause."""
        before = self._folded[max(sentence.start, start - _LEAD) : start]
        if start - sentence.start > _LEAD:
            before = "…" + before
        return _OPENS.search(before) is not None and not _NO_BODY.search(before)

    def _department(self, at: int, start: int) -> Subject | None:
        """Returns what a bare ``sở`` means: the department named last before it, else the only one of the article."""
        for mention in self._mentions.before(at):
            if fold(mention.name).startswith("sở "):
                return Subject(mention.name, start, (mention.start, mention.end), "body named before it")
        only = self.article(start)
        return Subject(only.name, start, only.named, "body named before it") if only is not None else None

    def _mention(self, name: str) -> tuple[int, int] | None:
        """Returns the span of a body's first mention."""
        spans = (m for m in self._mentions.within(0, len(self._folded)) if m.name == name)
        return next(((mention.start, mention.end) for mention in spans), None)
