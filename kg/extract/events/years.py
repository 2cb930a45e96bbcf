"""The year of a day printed without one: from the day of publication, else from what the sentence talks about."""

from __future__ import annotations

import re
from datetime import date as Date
from typing import Final

from kg.extract.context import Setting
from kg.extract.days import DayMention, find
from kg.model import Sentence

_YEAR: Final = re.compile(r"(?<![\d.,])(?:năm |[/-]|\b)(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)")
_OTHER: Final = re.compile(
    r"(?:so với(?: cùng kỳ)?(?: năm)?|giai đoạn|nhiệm kỳ|thời kỳ|tầm nhìn|đến năm|đến|từ năm|khóa|-|–|nghị quyết|"
    r"(?:19|20)\d\d|số liệu)\s?(?:đến )?(?:năm )?$"
)
_MONTH: Final = re.compile(r"\btháng (?P<month>\d{1,2})\s?(?:[/-]|năm )(?P<year>(?:19|20)\d\d)\b")
_COMING: Final = re.compile(r"\b(?:sẽ|sắp tới|tới đây|tới|dự kiến|chuẩn bị)\b")
_REVIEW: Final = re.compile(r"\b(?:tổng kết|sơ kết|kết quả|tình hình|đánh giá)\b")
_FIRST_MONTHS: Final = 3
_LAST_MONTHS: Final = 10
_HALF_YEAR: Final = 6
_BEFORE: Final = 24
_AHEAD: Final = 45
"""Days between an article and what it speaks of that decide the year, whatever the words say of past and future."""
_ARTICLE: Final = 20_000
"""Characters of an article that are looked through for a year."""


class Years:
    """Finds the years of days in one article.

    Args:
        setting: the article.
    """

    __slots__ = ("_latest", "_opening", "_setting")

    def __init__(self, setting: Setting) -> None:
        """Reads nothing yet: most articles print no day without its year."""
        self._setting = setting
        self._opening: list[int] | None = None
        self._latest: str | None = None

    def _read(self) -> list[int]:
        """Returns the years that the article as a whole talks about; keeps them and its latest date in full."""
        if self._opening is None:
            end = min(len(self._setting.folded), _ARTICLE)
            self._opening = _spoken(self._setting, 0, end)
            dated = (day.iso(None) for day in find(self._setting.folded, 0, end) if day.year)
            self._latest = max((date for date in dated if date), default=None)
        return self._opening

    def of(self, sentence: Sentence, day: DayMention) -> tuple[int | None, str]:
        """Returns the year of a day in a sentence, or None, and the basis it was inferred from.

        The basis is ``published``, ``period``, ``dates``, or empty where the year is printed. A day lies before that of
        publication unless the sentence speaks of the future. Where the sentence talks about years far from that of
        publication, that date is a page's, not the article's: the sentence wins.
        """
        if day.year is not None:
            return day.year, ""
        spoken = _spoken(self._setting, sentence.start, min(sentence.end, sentence.start + _ARTICLE)) or self._read()
        published = self._setting.year
        if published is not None and (not spoken or any(abs(year - published) <= 1 for year in spoken)):
            return _near(self._setting, sentence, day, published), "published"
        if spoken:
            return _from_period(self._setting, sentence, day, spoken), "period"
        if self._latest is None:
            return None, ""
        # a meeting and the dated documents it refers to lie close together
        apart = day.month - int(self._latest[5:7])
        return int(self._latest[:4]) + (apart < -_HALF_YEAR) - (apart > _HALF_YEAR), "dates"


def _spoken(setting: Setting, start: int, end: int) -> list[int]:
    """Returns the years that a stretch of text talks about, without bases, spans and dates."""
    folded = setting.folded
    dated = iter(find(folded, start, end))
    day = next(dated, None)
    years: list[int] = []
    for match in _YEAR.finditer(folded, start, end):
        while day is not None and day.end <= match.start():
            day = next(dated, None)
        before = folded[max(start, match.start() - _BEFORE) : match.start("year")].rstrip("/- ") + " "
        if (day is None or match.start() < day.start) and not _OTHER.search(before):
            years.append(int(match["year"]))
    return years


def _near(setting: Setting, sentence: Sentence, day: DayMention, published: int) -> int:
    """Returns the year that puts the day before the publication, or after it where the sentence looks ahead."""
    known = setting.published or ""
    ahead = _COMING.search(setting.folded, sentence.start, sentence.end) is not None
    date = f"{published}-{day.month:02}-{day.day:02}"[: len(known)]
    if len(known) <= len("2024") or date == known:
        return published
    if ahead:
        return published if date >= known or _soon(date, known) else published + 1
    return published if date <= known or _soon(known, date) else published - 1


def _soon(known: str, date: str) -> bool:
    """Says whether ``date`` lies so little after ``known`` that no other year is meant."""
    try:
        return 0 < (Date.fromisoformat(date) - Date.fromisoformat(known)).days <= _AHEAD
    except ValueError:
        return False


def _from_period(setting: Setting, sentence: Sentence, day: DayMention, spoken: list[int]) -> int:
    """Returns the year of a day in a sentence about the years ``spoken``: a review in January is of the year before."""
    first, last = min(spoken), max(spoken)
    months = [
        int(match["month"])
        for match in _MONTH.finditer(setting.folded, sentence.start, sentence.end)
        if int(match["year"]) == last
    ]
    if months and max(months) - day.month > _HALF_YEAR:
        return last + 1  # "phiên họp thường kỳ tháng 12/2025 … chiều 12/1"
    if day.month <= _FIRST_MONTHS:
        if (
            last == first
            and _REVIEW.search(setting.folded, sentence.start, sentence.end)
            and "tháng" not in setting.quote(sentence.start, sentence.end)
        ):
            return first + 1
        return last
    return first if day.month >= _LAST_MONTHS else spoken[0]
