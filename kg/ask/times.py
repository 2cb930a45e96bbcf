"""Times in what somebody typed, in either language and without diacritics: "quy I/2024", "6 thang dau nam 2024"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.ask.words import Word
from kg.language.values.periodlabel import Period, day, months

_YEAR: Final = r"(?P<y>(?:19|20)\d\d)"
_OF: Final = r"(?: (?:nam|of|in|the year|year))*"
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_NUMBERS: Final[Mapping[str, int]] = MappingProxyType(
    {
        **{str(number): number for number in range(1, 13)},
        **{f"{number:02}": number for number in range(1, 10)},
        **{name: number for number, name in enumerate(_MONTHS, start=1)},
        **{"i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3, "fourth": 4},
        **{"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "ba": 3, "sau": 6, "chin": 9, "three": 3, "six": 6, "nine": 9},
    }
)
_Reading = Callable[[re.Match[str]], Period | None]


def _one(match: re.Match[str], length: int) -> Period | None:
    """Returns the n-th stretch of so many months of the year."""
    last = _NUMBERS.get(match["n"], 0) * length
    return months(int(match["y"]), last - length + 1, int(match["y"]), last)


def _day(match: re.Match[str]) -> Period | None:
    one = day(int(match["y"]), int(match["m"]), int(match["d"]))
    return Period(one, one) if one else None


def _from_january(match: re.Match[str]) -> Period | None:
    return months(int(match["y"]), 1, int(match["y"]), _NUMBERS.get(match["n"], 0))


def _span(first: int, last: int) -> _Reading:
    return lambda match: months(int(match["y"]), first, int(match["y"]), last)


def _nth(length: int) -> _Reading:
    return lambda match: _one(match, length)


_FORMS: Final[tuple[tuple[re.Pattern[str], _Reading], ...]] = tuple(
    (re.compile(rf"(?<!\S)(?:{form})(?!\S)"), reading)
    for form, reading in (
        (rf"(?:ngay )?(?P<d>\d{{1,2}})(?: thang)? (?P<m>\d{{1,2}}){_OF} {_YEAR}", _day),
        (rf"{_YEAR} (?P<m>\d\d) (?P<d>\d\d)", _day),
        (rf"(?:quy|quarter|q) (?P<n>[1-4]|i{{1,3}}|iv){_OF} {_YEAR}", _nth(3)),
        (rf"(?:q(?P<n>[1-4])){_OF} {_YEAR}", _nth(3)),
        (rf"{_YEAR} (?:q(?P<n>[1-4]))", _nth(3)),
        (rf"(?:the )?(?P<n>first|second|third|fourth|1st|2nd|3rd|4th) quarter{_OF} {_YEAR}", _nth(3)),
        (rf"(?:(?:6|sau) thang|nua) cuoi{_OF} {_YEAR}", _span(7, 12)),
        (rf"(?:nua dau|the first half|first half|h1){_OF} {_YEAR}", _span(1, 6)),
        (rf"(?:the second half|second half|h2){_OF} {_YEAR}", _span(7, 12)),
        (rf"(?P<n>\d{{1,2}}|ba|sau|chin) thang(?: dau)?{_OF} {_YEAR}", _from_january),
        (rf"(?:the )?first (?P<n>\d{{1,2}}|three|six|nine) months{_OF} {_YEAR}", _from_january),
        (rf"(?P<n>\d{{1,2}}|three|six|nine) months{_OF} {_YEAR}", _from_january),
        (rf"thang (?P<n>\d{{1,2}}){_OF} {_YEAR}", _nth(1)),
        (rf"(?P<n>{'|'.join(_MONTHS)}){_OF} {_YEAR}", _nth(1)),
        (rf"{_YEAR} (?P<n>0[1-9]|1[0-2])", _nth(1)),
        (rf"(?:nam |year )?{_YEAR}", _span(1, 12)),
    )
)


@dataclass(frozen=True, slots=True)
class Time:
    """A period that is named by the words from ``first`` to ``last`` (not included)."""

    first: int
    last: int
    period: Period


def times(words: Sequence[Word]) -> tuple[Time, ...]:
    """Returns the times in these words, from left to right, without overlap.

    >>> from kg.ask.words import asked
    >>> [time.period.label for time in times(asked("quý I/2024 và 6 thang dau nam 2023"))]
    ['2024-Q1', '2023-H1']
    """
    text = " ".join(word.bare for word in words)
    starts = {}
    at = 0
    for number, word in enumerate(words):
        starts[at] = number
        at += len(word.bare) + 1
    taken: list[Time] = []
    for form, reading in _FORMS:
        for match in form.finditer(text):
            first, last = starts[match.start()], starts.get(match.end() + 1, len(words))
            period = reading(match)
            if period is not None and not any(first < time.last and time.first < last for time in taken):
                taken.append(Time(first, last, period))
    return tuple(sorted(taken, key=lambda time: time.first))
