"""What a mention of time means where it stands: which months, a season, a passing word, a plan's year."""

from __future__ import annotations

import re
from datetime import date

from kg.extract.observations.naming import Naming
from kg.language.token import Token
from kg.language.values.period import PeriodMention
from kg.language.values.periodlabel import Period, last_day, one_month, several_months
from kg.language.values.quantity import Quantity
from kg.record import replace

_NEAR = 30
_DECEMBER = 12
_LAG = 2  # months from what is reported to the report
_BESIDE = 12
_AHEAD = re.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp)[^,;.]*$")
_WITHIN = re.compile(r"(?:trong|riêng|cả|tính chung|lũy kế|trên địa bàn(?: tỉnh)?) $")
_OPENING = 50  # a circumstance of time stands at the head of its sentence
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LISTS_YEARS = re.compile(r"[^.;]{0,30}:")
_SESSION = re.compile(r"(?:họp báo|phiên họp|kỳ họp|cuộc họp|giao ban|hội nghị)(?: (?:định|thường) kỳ)? $")
_NOW = ("nay", "thời điểm này", "hiện tại")
_WHOLLY = ("hết", "cuối", "tính đến", "lũy kế đến", "kết thúc")
_PLAN_OF = re.compile(r"\bkế hoạch(?: phát triển)?(?: kinh tế)?(?: -)?(?: xã hội)? $")
_AS_OF = re.compile(r"\b(?:tại|vào) (?:thời điểm )?(?:ngày )?$")
_SEASON = re.compile(r"\bvụ (?:\w+ )?(?:đông|xuân|hè|thu|mùa|chiêm)\b[^,;.]*$")
_AHEAD_OF = re.compile(r"\bsẽ\b")
_SINCE = re.compile(r"\b(?:kể )?từ (?:đầu |giữa |cuối )?$")
_SUM_OF = re.compile(r"\blũy kế (?:trong |cả )?$")
_COUNTED_MONTHS = re.compile(r"(?:trong )?\w+ tháng\b")
_TOWARDS = re.compile(
    r"\b(?:cho việc|để|nhằm|góp phần|tiền đề|cơ sở|nền tảng)\b[^.;:]*\b(?:mục tiêu|chỉ tiêu|kế hoạch)\b[^.;:]*$"
)
_REVIEW = re.compile(r"tổng kết|sơ kết")
_HOLIDAY = re.compile(r"\b(?:(?:các|những|\d+) )?(?:dịp|kỳ|đợt|ngày) (?:nghỉ )?(?:lễ|tết)\b")
_DURING = re.compile(r"(?:[,;(]|\b(?:trong|trong đó|vào|riêng|nhân)) $")  # not "trùng với |kỳ nghỉ Tết|"


def _quarter(period: Period) -> bool:
    """Says whether a period is one whole quarter."""
    first, last = period.start.month, period.end.month
    return period.start.year == period.end.year and first % 3 == 1 and last == first + 2


def day_so_far(mention: PeriodMention) -> bool:
    """Says whether a period is the day that figures run to: ``đến hết ngày |15/3/2031|``."""
    day = mention.period
    return day is not None and day.start == day.end and not mention.cue.endswith(_NOW) and mention.cue != "trước"


class Dating(Naming):
    """Reads mentions of time in the light of what was spoken of."""

    def _whole_year(self, token: Token, mention: PeriodMention) -> PeriodMention:
        """``Năm 2031, …, ước |cả năm| tăng 7%``: the year that is spoken of."""
        told = self.frame.period if self.frame.period_basis in ("stated", "context", "published") else None
        whole = self.folded[token.start : token.end] == "cả năm" and not self.folded.startswith(" nay", token.end)
        if not whole or told is None or told.start.year != told.end.year:
            return mention
        year = told.start.year
        return replace(mention, period=Period(date(year, 1, 1), date(year, 12, 31)))

    def _summed_year(self, token: Token, mention: PeriodMention) -> PeriodMention:
        """``Lũy kế |năm 2031|``, after nine months of it: those months."""
        told, year = self.frame.months, mention.period
        if told is None or year is None or _SUM_OF.search(self.folded, self.start, token.start) is None:
            return mention
        if "cả năm" in self.folded[token.start : token.end]:
            return mention
        whole = year == Period(date(told.end.year, 1, 1), date(told.end.year, 12, 31))
        return replace(mention, period=Period(year.start, told.end)) if whole else mention

    def _same_months(self, token: Token, mention: PeriodMention) -> PeriodMention:
        """``Tốc độ tăng 6 tháng đầu năm: |năm 2030| (+6%); |năm 2031| (+7%)``: those months of each year."""
        year, spoken = mention.period, self.frame.period
        months = next((t for t in self.tokens if t.kind == "period" and t.end < token.start), None)
        if year is None or spoken is None or months is None or months.period is None or several_months(spoken) is None:
            return mention
        named = _YEAR.search(self.folded, months.start, months.end) is None and months.period.period != year
        whole = (year.start.month, year.end.month) == (1, _DECEMBER) and year.start.year == year.end.year
        listed = _LISTS_YEARS.match(self.folded, months.end, token.start) is not None
        if not (named and whole and listed and self.frame.period_basis == "stated"):
            return mention
        end = spoken.end.replace(year=year.end.year, day=last_day(year.end.year, spoken.end.month))
        return replace(mention, period=Period(spoken.start.replace(year=year.start.year), end))

    def _since_january(self, token: Token, mention: PeriodMention) -> PeriodMention:
        """``Từ đầu năm đến nay``: the months up to those that the article spoke of last, whenever it appeared."""
        told, since = self.frame.months or self.frame.period, mention.period
        said = self.folded[token.start : token.end]
        if (
            told is None
            or since is None
            or "đầu năm" not in said
            or _COUNTED_MONTHS.match(said)
            or not mention.relative
        ):
            return mention
        if (
            self.frame.period_basis in ("published", "none")
            or told.end.year != since.start.year
            or told.end > since.end
        ):
            return mention
        whole = since.end.month == _DECEMBER or since.end.month - told.end.month <= _LAG
        return replace(mention, period=Period(since.start, told.end)) if whole else mention

    def _loosely(self, mention: PeriodMention) -> bool:
        """Says whether a month is named that figures run to, not said to be over: ``đến tháng 7``."""
        return mention.period is not None and one_month(mention.period) and not mention.cue.endswith(_WHOLLY)

    def _to_month(self, mention: PeriodMention) -> bool:
        """Says whether figures run to a month or the end of a quarter: ``đến |tháng 7|``, ``hết |quý III|``."""
        if mention.period is None or mention.cue == "trước":
            return False
        return one_month(mention.period) or (_quarter(mention.period) and mention.cue.endswith("hết"))

    def _in_season(self, token: Token) -> bool:
        """Says whether a period is that of a crop's season: ``vụ hè thu |2031|``."""
        return _SEASON.search(self.folded, max(self.start, token.start - _NEAR), token.start) is not None

    def _as_of(self, token: Token) -> bool:
        """Says whether a day is that of the figure: ``tồn kho tại thời điểm |30/6/2031|``."""
        return self.fresh and _AS_OF.search(self.folded, max(self.start, token.start - _NEAR), token.start) is not None

    def planned(self, token: Token) -> bool:
        """Says whether a period is that of work ahead, after a review: ``…, triển khai nhiệm vụ năm 2031``."""
        before = self.folded[max(0, token.start - _NEAR) : token.start]
        reviewed = _REVIEW.search(self.folded, self.tokens[0].start, token.start) is not None
        if _PLAN_OF.search(before) is not None:  # "… 6 tháng đầu năm, giải pháp thực hiện kế hoạch |năm 2031|"
            reviewed = reviewed or any(t.key == "period" and t.end < token.start for t in self.tokens)
        return reviewed and not self._has_figures() and _AHEAD.search(before) is not None

    def _of_holiday(self, quantity: Quantity) -> bool:
        """Says whether a figure is of some days off: ``Dịp nghỉ lễ 2/9, tỉnh đón |90.000 lượt khách|``."""
        named = _HOLIDAY.search(self.folded, self.start, quantity.bound_start)
        begin = self.start if named is None else named.start()
        if named is None or (begin > self.start and not _DURING.search(self.folded, self.start, begin)):
            return False
        told = self.folded.find(",", named.end(), quantity.bound_start)  # "dịp Tết năm 2031|,| tỉnh đón …"
        periods = (t for t in self.between(told, quantity.bound_start) if t.key == "period" and t.start > told)
        return told < 0 or next(periods, None) is None

    def _has_figures(self) -> bool:
        """Says whether the sentence holds a figure."""
        return any(token.kind == "quantity" for token in self.tokens)

    def _passing(self, token: Token) -> bool:
        """Says whether a period is named in passing: deep in a sentence without figures, not as its circumstance.

        In one with figures it is what something happens from: ``tăng 12% nhờ có nhà máy mới |từ tháng 8|; …``.
        """
        if self._has_figures():
            month = token.period.period if token.key == "period" and token.period is not None else None
            since = self.folded.endswith("từ ", 0, token.start) and token.start - self.begin > _BESIDE
            return since and month is not None and one_month(month)
        known = self.frame.period_basis not in ("published", "none") and self.frame.period is not None
        if known and _SESSION.search(self.folded, self.start, token.start):
            return True  # "Quang cảnh buổi họp báo định kỳ |quý II|."
        if known and any(words.search(self.folded, self.start, token.start) for words in (_AHEAD_OF, _SINCE)):
            return True  # "dự án sẽ được khởi công trong |tháng 7|", "thị trường mở rộng từ |quý III|"
        named = token.period.period if token.period is not None else None
        gone = named is not None and self.frame.period is not None and named.end < self.frame.period.start
        if known and gone and token.start - self.start > _BESIDE:
            return True  # a year gone by, of which nothing is told
        if known and self.tokens[-1].key != ":" and _TOWARDS.search(self.folded, self.start, token.start):
            return True  # "… là nền tảng để thực hiện mục tiêu tăng trưởng trong |năm 2031|."
        if token.start - self.start < _OPENING:
            return False
        opens = token.key == "period" and self.folded[token.start - 2 : token.start] == ", "
        if self.text[token.start].isupper() or opens:
            return False
        return _WITHIN.search(self.folded[max(self.start, token.start - _NEAR) : token.start]) is None
