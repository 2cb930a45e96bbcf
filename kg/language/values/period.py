"""Periods as newspapers write them: ``6 tháng đầu năm 2024``, ``quý II/ 2025``, ``đến hết ngày 15/10``.

``find`` reads folded text; ``parse`` and ``format`` the labels of FACTS.md. A year that the text does not say comes
from the caller, never from the clock, and the mention says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from kg.language.fold import fold
from kg.language.values import periodforms
from kg.language.values.periodlabel import Period, bounds, day, format, last_day, months, parse, several_months
from kg.language.values.periodreading import Reading
from kg.language.values.wording import compiled
from kg.record import record, replace

__all__ = ["Period", "PeriodMention", "Role", "bounds", "find", "format", "parse"]

Role = Literal["period", "deadline", "base", "span", "day"]


@record(frozen=True, slots=True)
class PeriodMention:
    """A period as it stands in a text.

    Args:
        start: first character, without the words that give the role.
        end: offset after the last character.
        role: ``period``; ``deadline`` (``đến năm 2030``, ``đến hết …``: until then); ``base`` of a comparison (``so
            với``, ``cùng kỳ``, ``giá so sánh``); ``span`` of years (``giai đoạn``, ``nhiệm kỳ``); ``day``.
        period: the period, or None where its year is not known (or is no year: ``tháng 2/2108``).
        relative: the year was given by the caller, not by the text.
        cue: the words before it that give the role (``tính đến hết``), or "".
    """

    start: int
    end: int
    role: Role
    period: Period | None
    relative: bool = False
    cue: str = ""


def find(text: str, year: int | None = None, anchor: date | None = None) -> list[PeriodMention]:
    """Returns the periods of a folded text, from left to right, without overlap.

    Args:
        text: folded text.
        year: year of the context, for ``6 tháng đầu năm``, ``quý 2``, ``năm trước``.
        anchor: day of publication, for ``ngày 6/6``, ``năm nay``, ``đến nay``, and for the rest without ``year``.

    >>> [(m.role, m.period and m.period.label) for m in find("6 tháng đầu năm 2024 tăng 8% so với quý ii/2023")]
    [('period', '2024-H1'), ('base', '2023-Q2')]
    """
    mentions = []
    for reading in _joined(text, periodforms.find(text)):
        period, relative = _resolve(reading, year, anchor)
        role, cue = _role(text, reading)
        if role == "period" and period is not None and not relative and several_months(period):
            year = period.end.year  # "9 tháng đầu năm 2031, …, |6 tháng đầu năm| tăng 7%"
        if reading.word == "nay" and period is not None:
            year = period.end.year  # "8 tháng năm 2030 đạt 5 tỷ USD, thì năm nay, ước |8 tháng| đạt 6 tỷ"
        mentions.append(PeriodMention(reading.start, reading.end, role, period, relative, cue))
    return mentions


_JOINT = compiled(r",? (?:và |cũng như |cùng )?|,")


def _joined(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """Returns the readings; one without a year takes that of its neighbour: ``quý 2 và 6 tháng đầu năm 2024``."""
    out = list(readings)
    for here in (*range(len(out) - 2, -1, -1), *range(1, len(out))):
        for there in (here + 1, here - 1):
            if not 0 <= there < len(out) or not (out[here].open and out[there].year):
                continue
            first, second = out[min(here, there)], out[max(here, there)]
            joint = _JOINT.fullmatch(text, first.end, second.start)
            if joint and first.day == second.day and not (first.day and joint[0] == ", "):
                out[here] = replace(out[here], year=out[there].year)
    return out


def _resolve(reading: Reading, year: int | None, anchor: date | None) -> tuple[Period | None, bool]:
    """Returns the period that a reading means, and whether its year is the caller's."""
    if reading.broken:
        return None, False
    if reading.now:
        return _until(reading, year, anchor)
    relative = reading.year is None
    first_year = reading.year if reading.year is not None else _year(reading, year, anchor)
    if first_year is None:
        return None, False
    last_year = reading.last_year or first_year
    first_year -= max(reading.past - 1, 0)
    (month, number), (last_month, last_number) = reading.first, reading.last
    if not number:
        return months(first_year, month, last_year, last_month), relative
    first, last = day(first_year, month, number), day(last_year, last_month, last_number)
    if first is None or last is None or last < first:
        return None, False
    return Period(first, last), relative


def _until(reading: Reading, year: int | None, anchor: date | None) -> tuple[Period | None, bool]:
    """Returns the day of ``đến nay``, or the months of ``từ đầu năm (2023) đến nay``."""
    if not reading.since:
        return (Period(anchor, anchor), True) if anchor else (None, False)
    begin = reading.year or (anchor.year if anchor else year)
    if begin is None:
        return None, False
    if anchor is None:
        return months(begin, 1, begin, 12), True
    return months(begin, 1, anchor.year, anchor.month), True


def _year(reading: Reading, year: int | None, anchor: date | None) -> int | None:
    """Returns the year of a reading that states none."""
    published = anchor.year if anchor else None
    if reading.word in ("trước", "ngoái"):
        base = year if year is not None else published
        return None if base is None else base - 1
    if reading.word in ("nay", "này"):
        return published if published is not None else year
    if reading.word == "tới":
        base = published if published is not None else year
        return None if base is None else base + 1
    if year is not None and not (reading.day and anchor):
        return year
    return _nearest(reading, anchor) if anchor else None


def _nearest(reading: Reading, anchor: date) -> int:
    """Returns the year in which a period without a year lies nearest to the day of publication.

    What begins in January is reported when it ends: ``9 tháng`` in February is last year's. A whole year is the running
    one from March on; ``năm qua`` until October is the one before.
    """
    if (reading.first, reading.last) == ((1, 0), (12, 0)):
        return anchor.year - (anchor.month < 11 if reading.word == "qua" else anchor.month < 3)
    (month, number), (last_month, last_number) = reading.first, reading.last

    def distance(year: int) -> int:
        first = day(year, month, number or 1)
        last = day(year, last_month, last_number or last_day(year, last_month))
        if first is None or last is None:
            return 366 * 3
        if not number and month == 1:
            return abs((last - anchor).days)
        return max((first - anchor).days, (anchor - last).days, 0)

    return min((anchor.year, anchor.year - 1, anchor.year + 1), key=distance)


SUMMED: Final = "lũy kế|cộng dồn|tính chung"
"""Words that lead to the sum of the months so far, as alternatives of a pattern."""
_BASE_PATH = compiled(  # "giá trị sản xuất năm 2031" is a value of the year, "theo giá năm 2010" its prices
    r"(?<!\w)(?:(?:theo giá|(?:theo )?giá (?:so sánh|cố định|gốc))(?: của)?|(?:so(?: sánh)?|c[ùũ]ng (?:kỳ|kì))"
    r"(?: (?:với|so|sánh|của|cùng|kỳ|kì|ước|thực|hiện|kế|hoạch|chỉ|tiêu|mức|thời|điểm|đầu|cuối|giữa|kết|quả|bình|quân|"
    r"số|liệu|con|giá|trị|tăng|trưởng|cả|dự|toán|mục|tháng|quý|là|các|những)){0,8}) $"
)
# "so với tăng trưởng năm 2030 |là 8%|": the base has a figure of its own
_IS_GROWTH = compiled(r" (?:là|đạt|ở mức)(?: (?:gần|hơn|trên|khoảng))? \d[\d.,]*\s?%")
_DEADLINE_PATH = compiled(
    r"(?<!\w)(?:(?:(?:tính|cho|kể|tính cho|từ nay|lũy kế) )?(?:đến|tới)|trước|(?:tính )?hết|kết thúc|"
    r"(?:chậm|muộn) nhất)"
    r"(?: (?:trước|hết|cuối|đầu|giữa|ngày|thời|điểm|khoảng|là|vào|trong|hạn|các)){0,4} $"
)
# "mức tăng cao nhất kể từ năm 2031 đến nay", "cao nhất trong 5 năm qua": what a record is set against
_RECORD_PATH = compiled(
    r"(?<!\w)(?:nhất|kỷ lục|(?:cao|thấp|lớn|nhanh|mạnh|sâu) thứ \w+) "
    r"(?:(?:kể từ|từ)(?: [^,;.:]{1,40})?|trong(?: vòng| suốt| nhiều)?(?: giai đoạn)?) $"
)
_RECORD_SPAN = compiled(r"(?:\d{1,2} (?:năm|tháng)|nhiều năm|giai đoạn)\b")
_REACH = 60
# one of these stands in each path: to look for them first saves most searches
_BASE_WORDS = tuple(fold(word) for word in ("giá", "so", "cùng k", "cũng k"))
_RECORD_WORDS = tuple(fold(word) for word in ("nhất ", "kỷ lục ", " thứ "))
_DEADLINE_WORDS = tuple(fold(word) for word in ("đến", "tới", "trước", "hết", "thúc", "nhất"))


def _role(text: str, reading: Reading) -> tuple[Role, str]:
    """Returns the role that the words before a reading give it, and those words."""
    own: Role = "span" if reading.span else "day" if reading.day else "period"
    window = max(0, reading.start - _REACH)
    before = text[window : reading.start]
    led = before.endswith(" ")
    if (
        led
        and any(word in before for word in _BASE_WORDS)
        and (match := _BASE_PATH.search(text, window, reading.start))
    ):
        grew = "tăng" in match[0] and _IS_GROWTH.match(text, reading.end) is not None
        return (own, "") if grew else ("base", match[0].strip())
    if (
        led
        and any(word in before for word in _RECORD_WORDS)
        and (match := _RECORD_PATH.search(text, window, reading.start))
    ):
        # "tăng 2%, thấp nhất trong năm 2031", but "hụt thu lớn nhất trong |năm 2031| là …"
        told = any(char.isdigit() for char in text[window : match.start()])
        if told or "trong" not in match[0] or _RECORD_SPAN.match(text, reading.start):
            return "base", match[0].strip()
    if reading.now and not reading.since:
        return "deadline", text[reading.start : reading.end]
    if (
        led
        and not reading.span
        and any(word in before for word in _DEADLINE_WORDS)
        and (match := _DEADLINE_PATH.search(text, window, reading.start))
    ):
        return "deadline", match[0].strip()
    return own, ""
