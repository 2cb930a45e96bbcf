"""Dates of publication as the metadata of files and pages write them."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Final

_ISO: Final = re.compile(r"(\d{4})(?:[-/](\d\d)(?:[-/](\d\d)(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)
_VIETNAMESE: Final = re.compile(r"(?:.*\D)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(\D.*)?", re.ASCII | re.DOTALL)
_AMERICAN: Final = re.compile(r"\d\s*[AP]M\b", re.IGNORECASE | re.ASCII)
_LONGEST: Final = 200  # characters; no date has more


def published(value: object | None) -> str | None:
    """Returns a date of publication in ISO 8601, as precise as it is given, or None.

    Day and month are read in Vietnamese order; before a time with AM or PM either may stand first, so that only a day
    after the twelfth tells.

    >>> published("31/01/2025 08:15"), published("2025-01"), published("hôm qua")
    ('2025-01-31', '2025-01', None)
    >>> published("1/31/2025 8:15:00 AM"), published("1/2/2025 8:15:00 AM")
    ('2025-01-31', None)
    """
    if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2099:
        return str(value)
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = value.strip()
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
        if _date(int(year), int(month or 1), int(day or 1)) is None:
            return None
        return "-".join(part for part in (year, month, day) if part)
    if match := _VIETNAMESE.fullmatch(text):
        day_, month_, year_ = map(int, match.groups()[:3])
        if match[4] and _AMERICAN.search(match[4]):
            readings = {_date(year_, month_, day_), _date(year_, day_, month_)} - {None}
            return readings.pop() if len(readings) == 1 else None
        return _date(year_, month_, day_)
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _date(year: int, month: int, day: int) -> str | None:
    """Returns a day that the calendar has, else None."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
