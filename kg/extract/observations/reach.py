"""The time that a figure reaches over: the months so far of a flow, the day of a stock, the last year of a share."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kg.extract.observations.statement import FLOWS
from kg.extract.observations.subject import Subject, components
from kg.language.values.periodlabel import Period, last_day, several_months

if TYPE_CHECKING:
    from kg.extract.observations.sentence import SentenceState

_TODAY = re.compile(
    r"\bhiện(?: nay| tại)?,? (?:(?:trên địa bàn |toàn |cả )?(?:tỉnh|thành phố|huyện|\w+)?,? ?){0,3}"
    r"(?:có|đang|đã thành lập)\b"
)
_NOW = re.compile(r"\bhiện (?:nay|có|đang)\b")


def period_of(clause: SentenceState, subject: Subject, start: int) -> Period | None:
    """Returns the period of a figure; in a review of several years a share and ``hiện có`` are of the last one."""
    period = clause.frame.period
    goes_on = happens(clause, subject) or subject.indicator.one("addsUp") == "true"
    flow = goes_on or subject.indicator.one("measureKind") in FLOWS
    cumulates = flow or subject.indicator.one("capital") is not None
    stock = subject.indicator.one("asOfEnd") == "true"
    stock = stock or (subject.component is not None and _as_of_end(clause, subject.component))
    stock = stock or (clause.frame.to_month and subject.indicator.one("asOfDay") == "true")
    counted = subject.indicator.one("measureKind") == "count"
    stock = stock or (clause.frame.loosely and not goes_on and (counted or _of_stock(clause, subject)))
    if period is not None and clause.frame.to_month and cumulates and not stock and clause.frame.status != "target":
        end = period.end.replace(day=last_day(period.end.year, period.end.month))
        return Period(date(period.start.year, 1, 1), end)  # "đến hết tháng 7, thu ngân sách đạt …"
    if period is not None and stock:
        told = (s.period for s in clause.stated if s.period is not None and s.period_basis == "stated")
        latest = max(told, key=lambda other: other.end, default=period)  # "công nhận 3 xã năm 2030, nâng tổng số lên 9"
        period = latest if latest.start > period.end else period
        return several_months(period) or period
    if period is None or clause.frame.status == "target" or clause.frame.period_basis == "stated":
        return period
    standing = subject.indicator.one("measureKind") in ("count", "capacity", "share") or _of_counted(clause, subject)
    now = clause.frame.now if standing else None
    if now is not None and now.end.year == period.end.year and _TODAY.search(clause.folded, clause.start, start):
        return now  # "hiện có 9 khu công nghiệp", among the figures of some months
    share = subject.indicator.one("measureKind") == "share"
    if period.start.year == period.end.year or not (share or _NOW.search(clause.folded, clause.start, start)):
        return period
    return Period(date(period.end.year, 1, 1), period.end)


def _of_stock(clause: SentenceState, subject: Subject) -> bool:
    """Says whether a sum is the capital of things counted so far: ``đến tháng 9 có 200 dự án, |tổng vốn| …``."""
    return any(s.subject.indicator.one("capital") == subject.indicator.key for s in clause.stated)


def _of_counted(clause: SentenceState, subject: Subject) -> bool:
    """Says whether a sum is the area or the capital of things counted in the sentence."""
    relations = ("capital", "countedArea")
    return any(s.subject.indicator.one(name) == subject.indicator.key for s in clause.counts for name in relations)


def happens(clause: SentenceState, subject: Subject) -> bool:
    """Says whether a figure is of what happens in a period: ``cấp mới``, ``điều chỉnh vốn``."""
    if subject.component is None:
        return subject.indicator.key in clause.several
    leading = (term for term in components(clause.language, subject.component) if term.one("leads") == "true")
    return any(term.one("asOfEnd") != "true" for term in leading)


def _as_of_end(clause: SentenceState, component: str) -> bool:
    """Says whether a component is a stock at the end of a period: ``lũy kế``."""
    return any(term.one("asOfEnd") == "true" for term in components(clause.language, component))
