"""Single projects and investors: what is told of one is not the province's."""

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
    from kg.extract.observations.statement import Statement

_ENDS = re.compile(
    r" (?:tại|ở|do|của|có|với|được|đã|đang|sẽ|vào|theo|đạt|gồm|là|cần|khởi công|hoàn thành|khi|sau)(?= )|[,;(]"
)
_WHERE = re.compile(r"\b(?:tại|ở|thuộc|trong) $")
_SEVERAL = re.compile(r"(?:\d|\b(?:các|những|nhiều|một số|hai|ba|bốn|năm|mọi)) $")
_NUMBER = re.compile(r" số \d+\w?$", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:sẽ|dự kiến) (?:được )?(?:khởi công|hoàn thành|đưa vào|đi vào|vận hành|hoạt động|phát điện|xây dựng)"
)
_ONCE_BUILT = re.compile(
    r"\b(?:sau )?khi (?:[^\W\d_]+ ){0,6}(?:đi vào|đưa vào|hoàn thành|hoàn thiện)[^.;]{0,60}?,? (?:sẽ|dự kiến) "
)
_SIZED = re.compile(r"[^.;]{0,40}\bcông suất\b")
_DRAWS = "thu hút"
_LEAD = 24
_CAPITAL = r"[A-ZĐÀ-ÝĂĨŨƠƯẠ-Ỹ]"
_INVESTOR = re.compile(rf"\b(?:[Nn]hà đầu tư|[Tt]ập đoàn) (?P<who>{_CAPITAL}[\w&.-]*(?: {_CAPITAL}[\w&.-]*)*)(?=[ ,(])")


def undertaking(clause: SentenceState, end: int, measured: Quantity | Term) -> Subject | None:
    """Returns the cost or capacity of the one project that is named before an offset, or None.

    ``|Dự án Nhà máy thép Vĩnh Sơn| tại … (900 tỷ đồng)``, ``|dự án Khu du lịch Na Hang| với tổng vốn đầu tư …``,
    ``|Nhà máy điện gió Nà Lếng| (88MW)``.

    Args:
        clause: the sentence so far.
        end: offset that the project is named before.
        measured: the figure told of it, or the indicator whose general name stands there.
    """
    begin = _after_figures(clause, end)
    own = next((s for s in _measures(clause.language) if _fits(s, measured, clause.language)), None)
    if own is None or any(t.kind == "following" and begin <= t.start for t in clause.between(begin, end)):
        return None
    named: list[Subject] = []
    heads = clause.language.find("project-kind", clause.folded, begin, end)
    starts = {head.start for head in heads}
    for head in heads:
        if clause.folded.find(_DRAWS, head.end, end + len(_DRAWS)) >= 0:
            continue  # "Khu kinh tế Nghi Sơn thu hút tổng vốn đầu tư …": of all that came there
        if head.end + 1 in starts:
            continue  # "dự án |Nhà máy giấy Tân Sơn|"
        name = _ENDS.split(clause.text[head.start : end], maxsplit=1)[0].strip()
        proper = any(word[:1].isupper() and not word.isupper() for word in name.split()[1:])  # not "dự án FDI"
        numbered = _NUMBER.search(name) is not None
        if (proper or numbered) and not _SEVERAL.search(clause.folded, max(begin, head.start - _LEAD), head.start):
            named.append(replace(own, start=head.start, end=end, component=name, area=clause.area))
    if named:  # "tại Khu kinh tế Thanh Thủy, |dự án Nhà máy giấy Tân Sơn| …"
        return next((s for s in named if not _WHERE.search(clause.folded, begin, s.start)), named[0])
    last = clause.stated[-1].subject if clause.stated and clause.stated[-1].start >= clause.item else None
    if last is None or last.indicator.one("ofProjects") != "true":
        return None
    return replace(last, indicator=own.indicator)  # "Nhà máy điện gió Nà Lếng công suất 88MW, |tổng vốn| 900 tỷ đồng"


def invested(clause: SentenceState, end: int, capital: Term) -> Subject | None:
    """Returns the capital of the one investor that is named before an offset: ``đón |nhà đầu tư Sunwoo| với tổng vốn``.

    Where projects of foreign or domestic capital were spoken of, it is capital of that kind.
    """
    begin = _after_figures(clause, end)
    who = next(iter(_INVESTOR.finditer(clause.text, begin, end)), None)
    if who is None or _SEVERAL.search(clause.folded, max(begin, who.start() - _LEAD), who.start()) is not None:
        return None
    spoken = clause.frame.headline
    kind = spoken.one("capital") or (spoken.key if spoken.all("topicForm") else None) if spoken is not None else None
    indicator = clause.language.vocabulary.term("indicator", kind) if kind else capital
    return Subject(indicator, who.start("who"), end, component=who["who"], area=clause.area)


def lies_ahead(clause: SentenceState, statement: Statement) -> bool:
    """Says whether a project's figure is of what will be: ``Nhà máy A, công suất 88 MW, sẽ khởi công``."""
    if statement.subject.indicator.one("ofProjects") != "true":
        return False
    rest = clause.folded.find(";", statement.end, clause.tokens[-1].end)
    return _AHEAD.search(clause.folded, statement.start, rest if rest >= 0 else clause.tokens[-1].end) is not None


def once_built(clause: SentenceState, quantity: Quantity) -> bool:
    """Says whether a figure is but what works promise: ``khi hoàn thành sẽ tạo việc làm cho |500 lao động|``.

    What a project costs or can do is none of it.
    """
    promised = _ONCE_BUILT.search(clause.folded, clause.start, quantity.bound_start)
    if promised is None or any(t.kind == "period" for t in clause.between(promised.start(), quantity.start)):
        return False
    own = {subject.indicator for subject in _measures(clause.language)}
    return not any(s.indicator in own for s in clause.subjects) and not _SIZED.match(clause.folded, promised.end())


def names_project(clause: SentenceState, token: Token) -> bool:
    """Says whether a general name is but what one project is called by: ``Nhà máy |điện gió| Nà Lếng``."""
    begin, end = max(clause.start, token.start - _LEAD), token.end + _LEAD
    for head in clause.language.find("project-kind", clause.folded, begin, end):
        inside = head.start < token.start and token.end <= head.end
        proper = clause.text[head.end + 1 : head.end + 2].isupper() or clause.folded.startswith(" số ", head.end)
        if inside and proper:
            return _SEVERAL.search(clause.folded, max(clause.start, head.start - _LEAD), head.start) is None
    return False


def _after_figures(clause: SentenceState, end: int) -> int:
    """Returns where the item of a list begins that an offset is in, or the last figure before it ends."""
    figures = (t.end for t in clause.between(clause.start, end) if t.quantity is not None and t.key != "bare")
    return max(clause.item, clause.start, *figures)


def _measures(language: Language) -> list[Subject]:
    """Returns what is told of single projects: cost, capacity."""
    return [Subject(term, 0, 0) for term in language.vocabulary.having("indicator", "ofProjects", "true")]


def _fits(own: Subject, measured: Quantity | Term, language: Language) -> bool:
    """Says whether a measure of projects is the one of a figure, or that of a general name."""
    if isinstance(measured, Term):
        return own.indicator.one("measureKind") == measured.one("measureKind")
    return own.allows(measured, language)
