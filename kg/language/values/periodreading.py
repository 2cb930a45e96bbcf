"""What a form of a period says, and the pieces of pattern that such forms share: years, months, words for years."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kg.language.fold import fold
from kg.record import record

JANUARY, DECEMBER = (1, 0), (12, 0)


@record(frozen=True, slots=True)
class Reading:
    """What a form says.

    Args:
        start: first character.
        end: offset after the last.
        first: month and day it begins with; day 0 stands for whole months.
        last: month and day it ends with.
        year: the year that the text says, or None.
        last_year: the year of its end, where that is another one.
        word: the word in a year's place: ``nay``, ``trước``, ``ngoái``, ``qua``, ``tới``, else "".
        span: a span of years.
        day: a day or a few.
        now: it ends on the day of publication (``đến nay``).
        since: it begins with the year (``từ đầu năm đến nay``).
        past: how many years gone by it is, of which none is named (``3 năm qua``); else 0.
        broken: it is no period of the calendar, or too vague for one.
    """

    start: int
    end: int
    first: tuple[int, int] = JANUARY
    last: tuple[int, int] = DECEMBER
    year: int | None = None
    last_year: int | None = None
    word: str = ""
    span: bool = False
    day: bool = False
    now: bool = False
    since: bool = False
    past: int = 0
    broken: bool = False

    @property
    def open(self) -> bool:
        """Whether the year is left to the context."""
        return self.year is None and not self.word and not self.broken and not self.now and not self.past


# ``y``: a year; ``slip``: digits in a year's place that are none (``/20214``), or two digits; ``word``: ``nay``
Y = r"(?:19|20)\d\d(?!\d|[.,]\d|%)"
_WORDS: Final = {fold(word): word.removeprefix("vừa ") for word in ("nay", "này", "ngoái", "trước", "qua", "vừa qua")}
_WORDS[fold("tới")] = "tới"
WORD = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w)"
YEAR = (
    rf"(?: ?[/.-] ?(?P<y>{Y})(?![/-]\w)| ?/ ?(?P<slip>\d{{2,5}})(?![\d/]|[.,]\d)"
    rf"|,? (?:của )?năm (?:(?P<y1>{Y})|(?P<slip1>\d{{4,5}})(?!\d|[.,]\d)|(?P<word>{WORD}))| (?P<y2>{Y}))?"
)
OF_YEAR = (
    rf"(?: (?:của )?năm(?: ?(?P<y>{Y})| (?P<slip>\d{{4,5}})(?!\d|[.,]\d)| (?P<word>{WORD}))?|/(?P<y1>{Y})"
    rf"| (?P<y2>{Y})| ?- ?(?P<y3>{Y}))?"
)
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
MONTH = r"(?:0?[1-9]|1[0-2])(?!\d)"
EACH = "".join(f"(?<!{word} )" for word in ("mỗi", "một", "hằng", "hàng", "từng"))

DIGIT: Final = "0"
"""Stands for any digit among the openings of a form."""

Form = tuple[str, re.Pattern[str], Callable[[re.Match[str]], "Reading | None"]]
"""The words a form can begin with, a pattern for folded text, and what reads its matches; None refuses one."""


def year_of(match: re.Match[str]) -> tuple[int | None, str, bool]:
    """Returns the year that a form says, the word in its place, and whether it is no year."""
    groups = match.groupdict()
    for name in ("y", "y1", "y2", "y3"):
        if groups.get(name):
            return int(groups[name]), "", False
    if slip := groups.get("slip") or groups.get("slip1"):
        return (2000 + int(slip), "", False) if len(slip) == 2 else (None, "", True)
    return None, _WORDS.get(groups.get("word") or "", ""), False


def whole(match: re.Match[str], first: int, last: int) -> Reading:
    """Returns the whole months ``first`` to ``last`` of the form's year."""
    year, word, broken = year_of(match)
    return Reading(match.start(), match.end(), (first, 0), (last, 0), year, None, word, broken=broken)
