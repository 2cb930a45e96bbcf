"""A period of time and its label: ``2024``, ``2024-Q1``, ``2024-H1``, ``2024-01/2024-09``, ``2021/2025``."""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date

from kg.errors import SourceError


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from ``start`` to ``end``, both included."""

    start: date
    end: date

    @property
    def label(self) -> str:
        """The shortest label in the notation of FACTS.md; a stretch of days is ``2024-01-14/2024-01-18``."""
        return format(self)


_ALL_MONTHS = 11
_LABEL = re.compile(
    r"(?P<y>\d{4})(?:-(?:Q(?P<q>[1-4])|H(?P<h>[12])|(?P<m>\d\d)(?:-(?P<d>\d\d))?))?"
    r"(?:/(?P<y2>\d{4})(?:-(?P<m2>\d\d)(?:-(?P<d2>\d\d))?)?)?",
    re.ASCII,
)


def one_month(period: Period) -> bool:
    """Says whether a period is one whole month."""
    return (period.start.year, period.start.month) == (period.end.year, period.end.month) and period.end != period.start


def several_months(period: Period) -> Period | None:
    """Returns the last month of a period of several months that is no whole year, or None."""
    if period.start.year != period.end.year or not 0 < period.end.month - period.start.month < _ALL_MONTHS:
        return None
    return Period(period.end.replace(day=1), period.end)


def parse(label: str) -> Period | None:
    """Returns the period that a label of FACTS.md means, or None.

    >>> parse("2024-Q1")
    Period(start=datetime.date(2024, 1, 1), end=datetime.date(2024, 3, 31))
    """
    match = _LABEL.fullmatch(label)
    if match is None:
        return None
    year = int(match["y"])
    if match["q"] or match["h"]:
        length = 3 if match["q"] else 6
        last = int(match["q"] or match["h"]) * length
        return None if match["y2"] else months(year, last - length + 1, year, last)
    first = _span(year, match["m"], match["d"])
    if match["y2"] is None or first is None:
        return first
    same_depth = bool(match["m"]) == bool(match["m2"]) and bool(match["d"]) == bool(match["d2"])
    second = _span(int(match["y2"]), match["m2"], match["d2"])
    if second is None or not same_depth or second.start <= first.start:
        return None
    return Period(first.start, second.end)


def _span(year: int, month: str | None, dayno: str | None) -> Period | None:
    """Returns the year, month or day, or None where the calendar has none such."""
    if month is None:
        return months(year, 1, year, 12)
    if dayno is None:
        return months(year, int(month), year, int(month))
    one = day(year, int(month), int(dayno))
    return Period(one, one) if one else None


def months(year: int, first: int, last_year: int, last: int) -> Period | None:
    """Returns the whole months from the first to the last, or None where there are no such months."""
    if not (1 <= first <= 12 and 1 <= last <= 12 and 1 <= year <= 9999 and (year, first) <= (last_year, last)):
        return None
    return Period(date(year, first, 1), date(last_year, last, last_day(last_year, last)))


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def last_day(year: int, month: int) -> int:
    """Returns the number of a month's last day."""
    return 29 if month == 2 and isleap(year) else _LENGTHS[month - 1]


def day(year: int, month: int, number: int) -> date | None:
    """Returns a day of the calendar, or None."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def format(period: Period) -> str:
    """Returns the label: ``parse(format(period)) == period``.

    >>> format(Period(date(2024, 1, 1), date(2024, 6, 30)))
    '2024-H1'
    """
    start, end = period.start, period.end
    if start == end:
        return start.isoformat()
    if start.day != 1 or end.day != last_day(end.year, end.month):
        return f"{start.isoformat()}/{end.isoformat()}"
    year = f"{start.year:04d}"
    if (start.month, end.month) == (1, 12):
        return year if start.year == end.year else f"{year}/{end.year:04d}"
    if start.year == end.year:
        length = end.month - start.month + 1
        if length == 1:
            return f"{year}-{start.month:02d}"
        if length == 3 and end.month % 3 == 0:
            return f"{year}-Q{end.month // 3}"
        if length == 6 and end.month % 6 == 0:
            return f"{year}-H{end.month // 6}"
    return f"{year}-{start.month:02d}/{end.year:04d}-{end.month:02d}"


_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)


def bounds(published: str) -> tuple[date, date]:
    """Returns the first and the last day that a publication date or its prefix may mean.

    Raises:
        SourceError: ``published`` is no ISO 8601 date and no prefix of one.

    >>> bounds("2025-02")
    (datetime.date(2025, 2, 1), datetime.date(2025, 2, 28))
    """
    match = _PUBLISHED.fullmatch(published)
    span = _span(int(match[1]), match[2], match[3]) if match else None
    if span is None:
        raise SourceError(f"date of publication {published!r}: no ISO 8601 date such as 2025-01-31, 2025-01 or 2025")
    return span.start, span.end


def planned_year(period: Period) -> Period:
    """Returns the year whose plan is measured by what months of it brought; longer periods have plans of their own."""
    year = period.start.year
    return Period(date(year, 1, 1), date(year, 12, 31)) if year == period.end.year else period
