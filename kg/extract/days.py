"""Days as newspapers print them: ``Sáng 14.2``, ``ngày 22-12-2024``, ``Ngày 19 – 4``, ``ngày 5 tháng 3``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kg.language.values.periodreading import WEEKDAY

_CUES: Final = ("sáng", "trưa", "chiều", "tối", "đêm", "ngày", "hôm", "thứ", "chủ", "vào", "từ", "đến", "hết")
"""The first words of what announces a day."""
_DAY: Final = re.compile(
    rf"(?<![\d/.,-])(?:(?P<cue>(?:(?:sáng|trưa|chiều|tối|đêm)(?: (?:ngày|và chiều|nay|qua|hôm nay|hôm qua|{WEEKDAY}))?|"
    rf"ngày|hôm(?: nay| qua)?|{WEEKDAY}|vào|từ|đến|hết)(?: mùng| mồng)?,?) ?)?\(?"
    r"(?P<day>0?[1-9]|[12]\d|3[01])"
    r"(?:(?:\s?(?:-|đến|và|,)\s?(?P<until>0?[1-9]|[12]\d|3[01]))?\s?(?:(?P<sep>[/.-])\s?|"
    r"\s?tháng\s)(?P<month>0?[1-9]|1[0-2])(?!\d))"
    r"(?:(?:\s?[/.-]\s?|\snăm\s)(?P<year>(?:19|20)\d\d)(?!\d))?"
    r"(?![\d%]|[.,/]\d|\s?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|mw|kwh|ha|tấn|điểm|nhiệm vụ|dự án|chỉ tiêu|huyện|xã|tỉnh|"
    r"lần|người)\b)"
)
# where a day can begin at all: to try all of it at every character costs many times as much
_OPENING: Final = re.compile("|".join([r"\(", *"0123456789", *(f"{cue[0]}(?={cue[1:]})" for cue in _CUES)]))
_RELATIVE: Final = re.compile(
    r"\b(?:(?:sáng|trưa|chiều|tối|đêm|hôm)(?: hôm)?|ngày hôm) (?P<which>nay|qua)\b(?![\s,(]{0,3}(?:ngày )?\d)"
)


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day in a text: half-open offsets, its parts, the year where it is printed.

    ``cue`` says that a word announces a day (``ngày``, ``sáng``): ``14.2`` alone may be a figure.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    cue: bool

    def iso(self, year: int | None) -> str | None:
        """Returns the day in ISO 8601 with its own year, else ``year``; None where there is neither or no such day."""
        own = self.year if self.year is not None else year
        if own is None:
            return None
        try:
            return date(own, self.month, self.day).isoformat()
        except ValueError:
            return None


def find(folded: str, start: int = 0, end: int | None = None) -> list[DayMention]:
    """Returns the days named in ``folded[start:end]`` from left to right.

    A day without a cue word counts only where its year is printed.

    >>> [(d.day, d.month, d.year) for d in find("sáng 14.2, theo nghị quyết ngày 22-12-2024, đạt 3.5 điểm")]
    [(14, 2, None), (22, 12, 2024)]
    """
    out: list[DayMention] = []
    stop = len(folded) if end is None else min(end, len(folded))
    reached = start
    for opening in _OPENING.finditer(folded, start, stop):
        match = _DAY.match(folded, opening.start(), stop) if opening.start() >= reached else None
        if match is None:
            continue
        reached = match.end()
        if match["cue"] is None and match["year"] is None:
            continue
        year = int(match["year"]) if match["year"] else None
        out.append(
            DayMention(
                match.start(), match.end(), int(match["day"]), int(match["month"]), year, match["cue"] is not None
            )
        )
    return out


def relative(folded: str, start: int, end: int, published: str | None) -> list[DayMention]:
    """Returns the days that ``folded[start:end]`` counts from the day of publication: ``sáng nay``, ``chiều qua``.

    >>> [(d.day, d.month, d.year) for d in relative("chiều qua, sở tổ chức hội nghị", 0, 30, "2031-03-01")]
    [(28, 2, 2031)]
    """
    try:
        printed = date.fromisoformat(published or "")
    except ValueError:  # unknown, a month or a year alone
        return []
    out: list[DayMention] = []
    for match in _RELATIVE.finditer(folded, start, end):
        meant = printed - timedelta(days=match["which"] == "qua")
        out.append(DayMention(match.start(), match.end(), meant.day, meant.month, meant.year, True))
    return out
