"""Single projects: what is told of one is not the province's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.observations.subject import Subject
from kg.language.lexicon import Language
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.record import replace
from kg.vocabulary import Term

if TYPE_CHECKING:
    from kg.extract.observations.sentence import SentenceState

_ENDS = re.compile(r" (?:tại|ở|do|của|có|với|được|đã|đang|sẽ|vào|theo|đạt|gồm|là|cần|khởi công|hoàn thành)(?= )|[,;(]")
_SEVERAL = re.compile(r"(?:\d|\b(?:các|những|nhiều|một số|hai|ba|bốn|năm|mọi)) $")
_NUMBER = re.compile(r" số \d+\w?$", re.IGNORECASE)
_LEAD = 24


def undertaking(clause: SentenceState, end: int, measured: Quantity | Term) -> Subject | None:
    """Returns the cost or capacity of the one project that is named before an offset, or None.

    ``|Dự án Nhà máy thép Vĩnh Sơn| tại … (900 tỷ đồng)``, ``|dự án Khu du lịch Na Hang| với tổng vốn đầu tư …``,
    ``|Nhà máy điện gió Nà Lếng| (88MW)``.

    Args:
        clause: the sentence so far.
        end: offset that the project is named before.
        measured: the figure told of it, or the indicator whose general name stands there.
    """
    figures = (t.end for t in clause.between(clause.start, end) if t.quantity is not None and t.key != "bare")
    begin = max(clause.item, clause.start, *figures)
    own = next((s for s in _measures(clause.language) if _fits(s, measured, clause.language)), None)
    if own is None or any(t.kind == "following" and begin <= t.start for t in clause.between(begin, end)):
        return None
    for head in clause.language.find("project-kind", clause.folded, begin, end):
        if "thu hút" in clause.folded[head.end : end]:
            continue  # "Khu kinh tế Nghi Sơn thu hút tổng vốn đầu tư …": of all that came there
        name = _ENDS.split(clause.text[head.start : end], maxsplit=1)[0].strip()
        proper = any(word[:1].isupper() and not word.isupper() for word in name.split()[1:])  # not "dự án FDI"
        numbered = _NUMBER.search(name) is not None
        if (proper or numbered) and not _SEVERAL.search(clause.folded, max(begin, head.start - _LEAD), head.start):
            return replace(own, start=head.start, end=end, component=name, area=clause.area)
    last = clause.stated[-1].subject if clause.stated and clause.stated[-1].start >= clause.item else None
    if last is None or last.indicator.one("ofProjects") != "true":
        return None
    return replace(last, indicator=own.indicator)  # "Nhà máy điện gió Nà Lếng công suất 88MW, |tổng vốn| 900 tỷ đồng"


def names_project(clause: SentenceState, token: Token) -> bool:
    """Says whether a general name is but what one project is called by: ``Nhà máy |điện gió| Nà Lếng``."""
    begin, end = max(clause.start, token.start - _LEAD), token.end + _LEAD
    for head in clause.language.find("project-kind", clause.folded, begin, end):
        inside = head.start < token.start and token.end <= head.end
        proper = clause.text[head.end + 1 : head.end + 2].isupper() or clause.folded.startswith(" số ", head.end)
        if inside and proper:
            return _SEVERAL.search(clause.folded, max(clause.start, head.start - _LEAD), head.start) is None
    return False


def _measures(language: Language) -> list[Subject]:
    """Returns what is told of single projects: cost, capacity."""
    return [Subject(term, 0, 0) for term in language.vocabulary.having("indicator", "ofProjects", "true")]


def _fits(own: Subject, measured: Quantity | Term, language: Language) -> bool:
    """Says whether a measure of projects is the one of a figure, or that of a general name."""
    if isinstance(measured, Term):
        return own.indicator.one("measureKind") == measured.one("measureKind")
    return own.allows(measured, language)
