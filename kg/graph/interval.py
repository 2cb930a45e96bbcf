"""Labels of time as days: ``2024-H1`` is 2024-01-01 to 2024-06-30."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_LABEL = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|[HS](?P<half>[12])|M?(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?"
)


def days(label: str | None) -> tuple[date, date] | None:
    """Returns the first and the last day of a period, both included, or None where the label names none.

    Args:
        label: a year, half, quarter, month or day, or two of them with ``/`` between; ``../`` before the end of an open
            beginning leaves the end alone.

    >>> days("2024-01/2024-09")
    (datetime.date(2024, 1, 1), datetime.date(2024, 9, 30))
    """
    if not label:
        return None
    first, _, last = label.strip().upper().removeprefix("../").partition("/")
    begin, end = _single(first), _single(last or first)
    if begin is None or end is None or begin[0] > end[1]:
        return None
    return begin[0], end[1]


def _single(label: str) -> tuple[date, date] | None:
    found = _LABEL.fullmatch(label)
    if found is None:
        return None
    year = int(found["year"])
    if found["quarter"]:
        months = int(found["quarter"]) * 3 - 2, int(found["quarter"]) * 3
    elif found["half"]:
        months = int(found["half"]) * 6 - 5, int(found["half"]) * 6
    elif found["month"]:
        months = int(found["month"]), int(found["month"])
    else:
        months = 1, 12
    try:
        if found["day"]:
            return (day := date(year, months[0], int(found["day"]))), day
        return date(year, months[0], 1), date(year, months[1], monthrange(year, months[1])[1])
    except ValueError:  # month 13, 30 February, year 0
        return None
