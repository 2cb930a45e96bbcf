"""Tokens of time: of which period a figure is."""

from __future__ import annotations

import re
from datetime import date

from kg.extract.observations.naming import Naming
from kg.language.token import Token
from kg.language.values.base import Base
from kg.language.values.period import SUMMED, PeriodMention
from kg.language.values.periodlabel import Period, last_day
from kg.record import replace

_NEAR = 30
_ALL_MONTHS = 11
_DECEMBER = 12
_LAG = 2  # months from what is reported to the report
_BESIDE = 12
_AHEAD = re.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp)[^,;.]*$")
_WITHIN = re.compile(r"(?:trong|riêng|cả|tính chung|lũy kế) $")
_OPENING = 50  # a circumstance of time stands at the head of its sentence
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LISTS_YEARS = re.compile(r"[^.;]{0,30}:")
_SESSION = re.compile(r"(?:họp báo|phiên họp|kỳ họp|cuộc họp|giao ban|hội nghị)(?: (?:định|thường) kỳ)? $")
_SO_FAR = ("tính", "lũy kế", "cho", "kể", "đến nay", "tới nay")
_NOW = ("nay", "thời điểm này", "hiện tại")
_WHOLLY = ("hết", "cuối", "tính đến", "lũy kế đến", "kết thúc")
_PLAN_OF = re.compile(r"\bkế hoạch(?: phát triển)?(?: kinh tế)?(?: -)?(?: xã hội)? $")
_CUMULATED = re.compile(r"\blũy kế(?: \w+){0,3} ?$")
_CUMULATED_MONTHS = re.compile(rf"\b(?:{SUMMED})(?: đến hết| đến)? $")
_AS_OF = re.compile(r"\b(?:tại|vào) (?:thời điểm )?(?:ngày )?$")
_SEASON = re.compile(r"\bvụ (?:\w+ )?(?:đông|xuân|hè|thu|mùa|chiêm)\b[^,;.]*$")
_REVIEW = re.compile(r"tổng kết|sơ kết")


def _month(period: Period) -> bool:
    """Says whether a period is one whole month."""
    return (period.start.year, period.start.month) == (period.end.year, period.end.month) and period.end != period.start


def several_months(period: Period) -> Period | None:
    """Returns the last month of a period of several months that is no whole year, or None."""
    if period.start.year != period.end.year or not 0 < period.end.month - period.start.month < _ALL_MONTHS:
        return None
    return Period(period.end.replace(day=1), period.end)


def _quarter(period: Period) -> bool:
    """Says whether a period is one whole quarter."""
    first, last = period.start.month, period.end.month
    return period.start.year == period.end.year and first % 3 == 1 and last == first + 2


def _day_so_far(mention: PeriodMention) -> bool:
    """Says whether a period is the day that figures run to: ``đến hết ngày |15/3/2031|``."""
    day = mention.period
    return day is not None and day.start == day.end and not mention.cue.endswith(_NOW) and mention.cue != "trước"


class Timing(Naming):
    """Reads the periods of a sentence."""

    def _period(self, index: int, token: Token) -> None:
        mention = token.period
        assert mention is not None
        if token.key == "span" and self._in_season(token):
            token = replace(token, key="period")  # "vụ đông xuân 2030-2031" is one season
        if token.key == "deadline" and _CUMULATED.search(
            self.folded, max(self.start, token.start - _NEAR), token.start
        ):
            self._cumulates()
        if mention.period is None:
            so_far = token.key == "deadline" and mention.cue.startswith(_SO_FAR)
            if so_far and not self.frame.so_far:
                self.frame = replace(self.frame, so_far=True)
            return
        if (token.key == "day" and not self._as_of(token)) or (token.key == "span" and not self._spans(index, token)):
            return
        if token.key == "deadline" and not self._due(index, token):
            return
        if token.key == "span" and self.folded.startswith("nhiệm kỳ", token.start) and not self._has_figures():
            return  # "HĐND tỉnh khóa X, |nhiệm kỳ 2031 - 2036| khai mạc …"
        if self.folded[token.start : token.end] == "năm trước" and self.folded.endswith("của ", 0, token.start):
            return  # "cao hơn mức tăng của |năm trước|"
        if self._in_season(token) and self.frame.period_basis == "stated" and self.season is None:
            return  # "2 tháng đầu năm 2031, diện tích vụ đông xuân |2030-2031| …"
        mention = self._same_months(token, mention)
        mention = self._since_january(token, self._whole_year(token, mention))
        if token.key == "period" and mention.period is not None and several_months(mention.period):
            self.frame = replace(self.frame, months=mention.period)
        if mention.period is not None and self._dates_figure(index, mention.period):
            return
        if self.planned(token) or self._passing(token) or self._compared(index, token):
            return
        trailing = self.after_figure is not None and not self._broken(self.after_figure, token.start)
        if trailing and not self.joined:
            return
        if trailing and self.aimed and not self.fresh:
            for statement in self.aimed:
                statement.period, statement.period_basis, statement.end = mention.period, "stated", token.end
            return
        if trailing and not self.fresh:
            assert self.after_figure is not None
            beside = token.start - self.after_figure < _BESIDE
            for statement in self.open:
                if statement.period_basis != "stated" or (beside and token.key == "period"):
                    statement.period, statement.period_basis, statement.end = mention.period, "stated", token.end
            if token.key != "period":
                return
        if (
            token.key == "deadline"
            and self.frame.status != "target"
            and self.frame.period_basis == "stated"
            and trailing
        ):
            return
        if trailing and not self.fresh and self.open:
            self.moved = any(statement.period != mention.period for statement in self.open)
        else:
            self.moved = self.moved or mention.period != self.frame.period
        self.plan_period = self.plan_figure
        until = token.key == "deadline" and not mention.cue.startswith("tính")
        before = self.frame
        self.as_of = token.key == "day"
        cumulated = _CUMULATED_MONTHS.search(self.folded, max(self.start, token.start - _NEAR), token.start)
        left = before.period if cumulated and before.period is not None and _month(before.period) else None
        self.frame = replace(
            self.frame,
            before=left,
            period=mention.period,
            period_basis="stated",
            relative=mention.relative,
            so_far=token.key == "deadline" and mention.cue.startswith(_SO_FAR),
            loosely=token.key == "deadline" and self._loosely(mention),
            to_month=token.key == "deadline" and (self._to_month(mention) or _day_so_far(mention)),
            until=until,
        )
        if self._in_season(token):
            self.season = (before if self.season is None else self.season[0], self.frame)

    def _dates_figure(self, index: int, period: Period) -> bool:
        """Dates a figure by the parenthesis behind it: ``từ 8.100 tỷ đồng |(năm 2031)| lên 11.500 tỷ đồng``."""
        around = [t.key for t in self.tokens[max(0, index - 1) : index + 2 : 2]]
        figure = self.tokens[index - 2] if index > 1 else None
        if around != ["(", ")"] or figure is None or figure.kind != "quantity" or not self.open:
            return False
        opening = self.tokens[index - 1]
        if opening.start - figure.end > 1 or self.open[-1].end < figure.start:
            return False
        for statement in self.open:
            statement.period, statement.period_basis, statement.end = period, "stated", self.tokens[index].end
        return True

    def _whole_year(self, token: Token, mention: PeriodMention) -> PeriodMention:
        """``Năm 2031, …, ước |cả năm| tăng 7%``: the year that is spoken of."""
        told = self.frame.period if self.frame.period_basis in ("stated", "context") else None
        whole = self.folded[token.start : token.end] == "cả năm" and not self.folded.startswith(" nay", token.end)
        if not whole or told is None or told.start.year != told.end.year:
            return mention
        year = told.start.year
        return replace(mention, period=Period(date(year, 1, 1), date(year, 12, 31)))

    def _same_months(self, token: Token, mention: PeriodMention) -> PeriodMention:
        """``Tốc độ tăng 6 tháng đầu năm: |năm 2030| (+6%); |năm 2031| (+7%)``: those months of each year."""
        year, spoken = mention.period, self.frame.period
        months = next((t for t in self.tokens if t.kind == "period" and t.end < token.start), None)
        if year is None or spoken is None or months is None or months.period is None or several_months(spoken) is None:
            return mention
        named = _YEAR.search(self.folded, months.start, months.end) is None and not months.period.period == year
        whole = (year.start.month, year.end.month) == (1, _DECEMBER) and year.start.year == year.end.year
        listed = _LISTS_YEARS.match(self.folded, months.end, token.start) is not None
        if not (named and whole and listed and self.frame.period_basis == "stated"):
            return mention
        end = spoken.end.replace(year=year.end.year, day=last_day(year.end.year, spoken.end.month))
        return replace(mention, period=Period(spoken.start.replace(year=year.start.year), end))

    def _since_january(self, token: Token, mention: PeriodMention) -> PeriodMention:
        """``Từ đầu năm đến nay``: the months up to those that the article spoke of last, whenever it appeared."""
        told, since = self.frame.months or self.frame.period, mention.period
        if told is None or since is None or "đầu năm" not in self.folded[token.start : token.end] or not mention.relative:
            return mention
        if self.frame.period_basis in ("published", "none") or told.end.year != since.start.year or told.end > since.end:
            return mention
        whole = since.end.month == _DECEMBER or since.end.month - told.end.month <= _LAG
        return replace(mention, period=Period(since.start, told.end)) if whole else mention

    def _loosely(self, mention: PeriodMention) -> bool:
        """Says whether a month is named that figures run to, not said to be over: ``đến tháng 7``."""
        return mention.period is not None and _month(mention.period) and not mention.cue.endswith(_WHOLLY)

    def _to_month(self, mention: PeriodMention) -> bool:
        """Says whether figures run to a month or the end of a quarter: ``đến |tháng 7|``, ``hết |quý III|``."""
        if mention.period is None or mention.cue == "trước":
            return False
        return _month(mention.period) or (_quarter(mention.period) and mention.cue.endswith("hết"))

    def _cumulates(self) -> None:
        """``lũy kế đến nay``: what is counted from here on is all of it."""
        for term in self.language.vocabulary.terms("component"):
            if term.one("asOfEnd") == "true" and term.one("leads") == "true":
                self.part, self.part_homes = term.vi, term.all("componentOf")

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

    def _due(self, index: int, token: Token) -> bool:
        """Says whether ``đến …`` is the time of the figures: of a target, of a count so far, or right before one."""
        mention = token.period
        if mention is None:
            return False
        if not self._has_figures():
            return self.frame.status == "target"  # "Mục tiêu đến năm 2035, …": the figures come in the next sentences
        so_far = mention.cue.startswith(_SO_FAR)
        return so_far or self.frame.status == "target" or token.start - self.begin < _NEAR or self._figure_next(index)

    def _compared(self, index: int, token: Token) -> bool:
        """Says whether a period is that of a comparison: ``gấp 2,2 lần năm 2031``, ``60% dự toán cả năm``."""
        before = self.tokens[index - 1] if index else None
        if before is not None and before.kind == "quantity" and before.key == "times":
            if token.start - before.end >= _BESIDE:
                return False
            whole = token.period.period if token.period else None
            if whole is not None and whole.start.year == whole.end.year and self.open and self.open[-1].times:
                self.open[-1].times_base = Base("year", whole.start.year)
            return True
        for earlier in reversed(self.tokens[:index]):
            if earlier.kind in ("quantity", "break"):
                return False
            if earlier.kind == "base" and earlier.key == "plan":
                return True  # "đạt 83% so với nghị quyết năm |2031|"
            if earlier.kind == "cue" and earlier.key == "plan":
                return self.after_figure is not None and not self._broken(self.after_figure, earlier.start)
        return False

    def _spans(self, index: int, token: Token) -> bool:
        """Says whether a span of years is that of figures: it opens the clause or stands before a figure."""
        return token.start <= self.begin + _BESIDE or (self.fresh and self._figure_next(index))

    def _year_after(self, base: Base) -> None:
        """``năm qua … tăng 9% so với năm 2031``: the year meant is the one after, if the text did not say which."""
        period = self.frame.period
        if period is None or base.year is None or not (base.kind == "year" and self.frame.relative):
            return
        if period != Period(date(period.end.year, 1, 1), date(period.end.year, 12, 31)):
            return
        if period.end.year not in (base.year, base.year + 2) or any(len(s.changes) > 1 for s in self.open):
            return
        meant = Period(date(base.year + 1, 1, 1), date(base.year + 1, 12, 31))
        for statement in self.open:
            statement.period = meant if statement.period == period else statement.period
        self.frame = replace(self.frame, period=meant)

    def _has_figures(self) -> bool:
        """Says whether the sentence holds a figure."""
        return any(token.kind == "quantity" for token in self.tokens)

    def _passing(self, token: Token) -> bool:
        """Says whether a period is named in passing: deep in a sentence without figures, not as its circumstance."""
        if self._has_figures():
            return False
        known = self.frame.period_basis not in ("published", "none") and self.frame.period is not None
        if known and _SESSION.search(self.folded, self.start, token.start):
            return True  # "Quang cảnh buổi họp báo định kỳ |quý II|."
        named = token.period.period if token.period is not None else None
        gone = named is not None and self.frame.period is not None and named.end < self.frame.period.start
        if known and gone and token.start - self.start > _BESIDE:
            return True  # a year gone by, of which nothing is told
        if token.start - self.start < _OPENING:
            return False
        opens = token.key == "period" and self.folded[token.start - 2 : token.start] == ", "
        if self.text[token.start].isupper() or opens:
            return False
        return _WITHIN.search(self.folded[max(self.start, token.start - _NEAR) : token.start]) is None
