"""By when something is to be done: ``trong năm 2025``, ``trước ngày 30/6``, ``trong quý II``, ``đến cuối năm 2023``."""

from __future__ import annotations

import re
from typing import Final

from kg.extract import days

_DAY: Final = re.compile(r"(?:trước|hoàn thành|chậm nhất|đến hết|đến|hết|vào|xong)\s(?:là\s|vào\s|trước\s|hết\s)*$")
_QUARTER: Final = re.compile(r"\bquý\s(?P<quarter>iv|i{1,3}|[1-4])\b(?:\s?[/-]\s?|\snăm\s)?(?P<year>(?:19|20)\d\d)?")
_MONTH: Final = re.compile(
    r"(?:trong|trước|đến|hết|cuối|vào)\s(?:hết\s|cuối\s)?tháng\s(?P<month>1[0-2]|0?[1-9])\b(?:\s?[/-]\s?|"
    r"\snăm\s)?(?P<year>(?:19|20)\d\d)?"
)
_YEAR: Final = re.compile(r"\bnăm\s(?P<year>(?:19|20)\d\d)(?!\d|\s?[-–]\s?\d)")
_NO_DEADLINE: Final = re.compile(
    r"(?:(?:so với|hơn|như|bằng)(?: cùng kỳ)?|giai đoạn|nhiệm kỳ|thời kỳ|tầm nhìn đến|từ|đầu|kết quả(?: \S+){0,2}|"
    r"luật(?: \S+){1,4}|nghị quyết(?: \S+){0,3}|"
    r"(?:kế hoạch|đề án|chương trình|quy hoạch)[^,.;]{0,80}|ước thực hiện)\s$"
)
_ROMAN: Final = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def deadline_in(folded: str, start: int, end: int, year: int | None) -> str | None:
    """Returns the deadline stated in ``folded[start:end]``: a day, month, quarter or year, or None.

    Args:
        folded: folded text.
        start: first offset.
        end: offset after the last one.
        year: year of publication, for a day, month or quarter that states none, or None; no deadline lies before it.

    Returns:
        ISO 8601 (``2025-06-30``, ``2025-06``, ``2025``) or ``2025-Q2``; the finest of day, quarter, month, year.

    >>> deadline_in("hoàn thành trước ngày 30/6, báo cáo trong quý iii", 0, 49, 2025)
    '2025-06-30'
    """
    for day in days.find(folded, start, end):
        if (_DAY.search(folded[start : day.start]) or _ends(day, folded)) and (iso := day.iso(year)):
            return iso
    for match in _QUARTER.finditer(folded, start, end):
        own = match["year"] or (str(year) if year else None)
        if own and not _NO_DEADLINE.search(folded[start : match.start()]):
            return f"{own}-Q{_ROMAN.get(match['quarter'], match['quarter'])}"
    for match in _MONTH.finditer(folded, start, end):
        own = match["year"] or (str(year) if year else None)
        if own:
            return f"{own}-{int(match['month']):02}"
    for match in _YEAR.finditer(folded, start, end):
        past = year is not None and int(match["year"]) < year
        if not past and not _NO_DEADLINE.search(folded[start : match.start()]):
            return match["year"]
    return None


def _ends(day: days.DayMention, folded: str) -> bool:
    """Says whether the day's own cue word sets an end: ``đến 30/6``."""
    return folded[day.start : day.end].startswith(("đến", "hết"))
