"""Bases of comparison: ``so với cùng kỳ``, ``so với tháng trước``, ``so với kế hoạch``, ``so với năm 2021``."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, Literal, get_args

from kg.language.values.periodlabel import Period, last_day
from kg.record import record

Kind = Literal["year_on_year", "previous_month", "previous_quarter", "plan", "year", "other"]

_WORK = r"(?:(?:số )?(?:ước )?(?:thực hiện|kết quả|mức|con số)(?: của| cùng kỳ)? )?"
_PLANS = r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|kịch bản|nghị quyết|kh)"
_GIVEN = (  # who set the plan: "dự toán Trung ương giao", "mục tiêu nghị quyết đại hội đề ra"
    r"(?: (?:kế hoạch|đề ra|đặt ra|giao|được giao|năm|cả năm|của tỉnh|nghị quyết|đại hội|đảng bộ|trung ương|tỉnh|"
    r"thành phố|hđnd|ubnd|chính phủ|thủ tướng|bộ tài chính))*"
)
_MONTHS = r"(?:cuối |đầu |tháng )?tháng (?P<month>\d{1,2})(?:(?:[/-]| năm )(?P<month_year>\d{4}))?"
_LAST = r"năm (?:trước|ngoái)"
_CROP = r"(?:cùng )?(?:vụ )?(?:(?:đông xuân|xuân hè|hè thu|thu đông|xuân|mùa|đông) |này )?"
_BASE = re.compile(
    rf"(?P<plan>so(?: với)? (?:các )?{_PLANS}\b{_GIVEN})"
    rf"|(?P<previous_month>so(?: với)? {_WORK}"
    rf"(?:tháng (?:trước|liền kề)(?: đó)?(?! năm)|cùng kỳ tháng trước|{_MONTHS}))"
    rf"|(?P<previous_quarter>so(?: với)? {_WORK}"
    rf"quý (?:trước|(?P<quarter>iv|i{{1,3}}|[1-4])\b)(?! {_LAST})(?:(?:[/-]| năm )\d{{4}})?)"
    r"|(?P<year_on_year>so(?: với)? (?:\w+ (?:tháng|quý)|quý \w+)(?: đầu| đẩu| cuối)?(?: năm)? "
    r"(?P<then>(?:19|20)\d\d)(?!\d)"
    r"|(?:so(?: với)? )?(?:tháng |quý )?(?:với )?cùng kỳ(?: của)?"
    rf"(?: (?:{_LAST}|(?:năm )?(?P<same>(?:19|20)\d\d)(?!\d)))?"
    rf"|so(?: với)? {_CROP}(?:cùng kỳ )?{_LAST}"
    rf"|so(?: với)? {_WORK}(?:của )?{_LAST}"
    rf"|so(?: với)? {_WORK}(?:tháng (?P<then_month>\d{{1,2}})|quý (?P<then_quarter>iv|i{{1,3}}|[1-4])) {_LAST})"
    rf"|so(?: với)? (?:{_WORK}(?:của )?|{_CROP})(?P<close>(?:thời điểm )?cuối )?(?:năm )?(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?P<other>so(?: với)? (?:(?:đầu |cuối )?"
    r"(?:nhiệm kỳ|giai đoạn|đầu năm|bình quân|cả nước|toàn quốc|trung bình)[^,.;()]{0,40}"
    r"|(?:mức |tốc độ )?tăng(?: trưởng)?(?: bình quân| trung bình)?(?: chung)?(?: của)? (?:cả nước|toàn quốc)))"
)
# where a base can begin at all: to try all of them at every character costs many times as much
_OPENING = re.compile(r"s(?=o )|c(?=ùng kỳ)|t(?=háng (?:với )?cùng kỳ)|q(?=uý (?:với )?cùng kỳ)|v(?=ới cùng kỳ)")
_KINDS: Final = get_args(Kind)
_DECEMBER = 12
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@record(frozen=True, slots=True)
class Base:
    """What a change is measured against: a kind, and the year or the (last) month, 1 to 12, where one is named."""

    kind: Kind
    year: int | None = None
    month: int | None = None
    close: bool = False  # the year's last day: "so với cuối năm 2030"

    def _as_long_as(self, period: Period) -> bool:
        months = period.end.month - period.start.month + 1
        return period.start.year == period.end.year and months == (1 if self.kind == "previous_month" else 3)

    def resolve(self, period: Period | None) -> str:
        """Returns the notation of facts: ``year_on_year``, ``previous_month``, ``previous_quarter``, ``plan``, a year.

        Args:
            period: the period measured: ``so với năm 2021`` is year-on-year for a period of 2022, else the year 2021.
        """
        if self.kind == "year":
            assert self.year is not None
            if self.close and period is not None and period.end.month != _DECEMBER:
                return str(self.year)  # the same day a year before is another
            return str(self.year) if period is not None and period.start.year - self.year > 1 else "year_on_year"
        if period is not None and self.month == period.end.month and self._as_long_as(period):
            return "year_on_year"  # "tháng 5 tăng 8% so với tháng 5/2031"
        if self.kind == "previous_month" and self.month == _DECEMBER and period is not None and period.end.month != 1:
            # "đến cuối tháng 6 tăng 3% so với tháng 12 năm 2031": since the year's end
            return "year_on_year" if self.year is None else str(self.year)
        if self.kind == "year_on_year" and period is not None and (self.month, period.start.month) == (_DECEMBER, 1):
            # "quý I tăng 5% so với quý IV năm trước"
            return {1: "previous_month", 3: "previous_quarter"}.get(period.end.month, self.kind)
        if self.kind == "year_on_year" and self.year is not None and period is not None:
            return str(self.year) if period.start.year - self.year > 1 else "year_on_year"  # "so với cùng kỳ năm 2031"
        return "year_on_year" if self.kind == "other" else self.kind


@record(frozen=True, slots=True)
class BaseMention:
    """A base as it stands in a text: half-open offsets and its value."""

    start: int
    end: int
    base: Base


def find(folded: str, start: int = 0, end: int | None = None) -> list[BaseMention]:
    """Returns the bases of comparison in ``folded[start:end]``, from left to right.

    >>> [m.base.kind for m in find("tăng 1% so với tháng trước và tăng 18% so cùng kỳ")]
    ['previous_month', 'year_on_year']
    """
    found: list[BaseMention] = []
    stop = len(folded) if end is None else end
    if folded.find("so ", start, stop) < 0 and folded.find("cùng kỳ", start, stop) < 0:
        return []  # one of them stands in each
    reached = start
    for opening in _OPENING.finditer(folded, start, stop):
        match = _BASE.match(folded, opening.start(), stop) if opening.start() >= reached else None
        if match is None:
            continue
        reached = match.end()
        kind = next(kind for kind in _KINDS if match[kind] is not None)
        named, quarter = match["month"] or match["then_month"], match["quarter"] or match["then_quarter"]
        month = int(named) if named else 3 * _QUARTERS[quarter] if quarter else None
        year = match["year"] or match["same"] or match["then"] or match["month_year"]
        base = Base(kind, int(year) if year else None, month, match["close"] is not None)
        found.append(BaseMention(match.start(), match.end(), base))
    return found


def year_before(period: Period, month: int | None = None, year: int | None = None) -> Period:
    """Returns the same period a year earlier, or one as long that ends with a month, 1 to 12, or of a named year.

    >>> year_before(Period(date(2031, 1, 1), date(2031, 3, 31)), 12).label
    '2030-Q4'
    >>> year_before(Period(date(2031, 1, 1), date(2031, 12, 31)), year=2022).label
    '2022'
    """
    start, end = period.start, period.end
    before = start.year - year if year is not None and year < start.year else 1
    first_month = (month or 0) - (end.month - start.month)
    if month is not None and month != end.month and start.year == end.year and first_month >= 1:
        named = start.year - before
        return Period(date(named, first_month, 1), date(named, month, last_day(named, month)))
    first = min(start.day, last_day(start.year - before, start.month))
    closes = end.day == last_day(end.year, end.month)
    last = last_day(end.year - before, end.month) if closes else end.day
    return Period(start.replace(year=start.year - before, day=first), end.replace(year=end.year - before, day=last))
