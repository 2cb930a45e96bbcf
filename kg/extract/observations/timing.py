"""Tokens of time: of which period a figure is."""

from __future__ import annotations

import re
from datetime import date

from kg.extract.observations.contrasts import Contrasts
from kg.extract.observations.dating import day_so_far
from kg.extract.observations.spans import THAT_SPAN
from kg.language.token import Token
from kg.language.values.base import Base
from kg.language.values.period import SUMMED
from kg.language.values.periodlabel import Period, one_month, several_months
from kg.record import replace

_PLAN_FOR = re.compile(r"\bkế hoạch (?:phát triển )?(?:kinh tế ?(?:-|và) ?xã hội )?(?:5 năm )?(?:giai đoạn )?\(?$")
_NEAR = 30
_BESIDE = 12
_TERM = re.compile(r"\b(?:\d{1,2} năm (?:qua )?|giai đoạn )\($")
_MEAN = re.compile(r"\bbình quân(?: (?:hàng|hằng|mỗi) năm)? \($")  # "tốc độ tăng bình quân (|giai đoạn 2026 - 2030|)"
_SO_FAR = ("tính", "lũy kế", "cho", "kể", "đến nay", "tới nay", "hiện")
# "tăng 8%, cao nhất của |6 tháng đầu năm| các năm |2020 - 2023|": those that the figure is set against
_HIGHEST = re.compile(
    r"\bnhất (?:của|trong|so với|kể từ|tính từ|từ)"
    r"(?: (?:các|những|giai đoạn|năm|cùng kỳ|\d+ tháng(?: đầu năm)?|quý \w+))* ?$"
)
_AGAINST = 50
_CUMULATED_TO = re.compile(r"\blũy kế(?: \w+){0,3} ?$")
_CUMULATED_MONTHS = re.compile(rf"\b(?:{SUMMED})(?: đến hết| đến)? $")


class Timing(Contrasts):
    """Reads the periods of a sentence."""

    def _period(self, index: int, token: Token) -> None:
        mention = token.period
        assert mention is not None
        if token.key == "span" and mention.period is not None and not mention.relative:
            self.frame = replace(self.frame, span=mention.period)
            if THAT_SPAN.search(self.folded, token.end, self.tokens[-1].end):
                self.frame = replace(self.frame, period=mention.period, period_basis="stated")
                return
        if token.key == "span" and self._in_season(token):
            token = replace(token, key="period")  # "vụ đông xuân 2030-2031" is one season
        near = max(self.start, token.start - _NEAR)
        if token.key == "deadline" and _CUMULATED_TO.search(self.folded, near, token.start):
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
        unnamed = token.key == "span" and (mention.relative or self.folded.startswith("nhiệm kỳ", token.start))
        if unnamed and not self._has_figures():
            return  # "HĐND tỉnh khóa X, |nhiệm kỳ 2031 - 2036| khai mạc …", "|5 năm qua|, tỉnh luôn quan tâm"
        if self.folded[token.start : token.end] == "năm trước" and self.folded.endswith("của ", 0, token.start):
            return  # "cao hơn mức tăng của |năm trước|"
        if self._in_season(token) and self.frame.period_basis == "stated" and self.season is None:
            return  # "2 tháng đầu năm 2031, diện tích vụ đông xuân |2030-2031| …"
        mention = self._same_months(token, mention)
        mention = self._summed_year(token, self._whole_year(token, mention))
        mention = self._since_january(token, mention)
        if token.key == "period" and mention.period is not None and several_months(mention.period):
            self.frame = replace(self.frame, months=mention.period)
        if mention.period is not None and self._dates_figure(index, mention.period):
            return
        if self.planned(token) or self._passing(token) or self._compared(index, token) or self._outdone(token):
            return
        if self._contrasted(index, token):
            return
        trailing = self.after_figure is not None and not self._broken(self.after_figure, token.start)
        if trailing and " thì " in self.folded[self.after_figure : token.start]:
            trailing = False  # "năm 1997 chiếm trên 70% thì đến |năm 2013| đã giảm xuống 51%"
        if trailing and not self.joined:
            return
        if trailing and self._aims_yet(token.start):
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
            summed = mention.period is not None and several_months(mention.period) is not None
            again = token.key == "period" and summed and not self.fresh
            grown = again and any(statement.changes for statement in self.open)  # "tăng 5%, lũy kế |8 tháng| tăng 7%"
            self.moved = self.moved or grown or mention.period != self.frame.period
        self.plan_period = self.plan_figure
        until = token.key == "deadline" and not mention.cue.startswith("tính")
        before = self.frame
        self.as_of = token.key == "day"
        self.undated = before.period if self.as_of else None
        self.averaged = self.folded.endswith("bình quân ", 0, token.start)
        cumulated = _CUMULATED_MONTHS.search(self.folded, near, token.start)
        left = before.period if cumulated and before.period is not None and one_month(before.period) else None
        today = token.key == "deadline" and self.folded.endswith(("nay", "hiện", "hiện tại"), 0, token.end)
        settled = before.settled if before.so_far else before.period if before.period_basis != "published" else None
        self.frame = replace(
            self.frame,
            settled=settled if today else None,
            before=left,
            period=mention.period,
            period_basis="stated",
            relative=mention.relative,
            so_far=token.key == "deadline" and mention.cue.startswith(_SO_FAR),
            loosely=token.key == "deadline" and self._loosely(mention),
            to_month=token.key == "deadline" and (self._to_month(mention) or day_so_far(mention)),
            until=until,
        )
        if self._in_season(token) or self._in_mean(token):
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

    def _cumulates(self) -> None:
        """``lũy kế đến nay``: what is counted from here on is all of it."""
        for term in self.language.vocabulary.terms("component"):
            if term.one("asOfEnd") == "true" and term.one("leads") == "true":
                self.part, self.part_homes = term.vi, term.all("componentOf")

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

    def _aims_yet(self, at: int) -> bool:
        """Says whether the target told right before is still spoken of: ``(KH 3 tỷ USD, |tăng 8%|)``."""
        if not self.aimed or self.fresh or not self._only_filler(self.aimed[-1].end, at):
            return False
        return not any(t.key in ("(", ".") for t in self.between(self.aimed[-1].end, at) if t.start < at)

    def _outdone(self, token: Token) -> bool:
        """Says whether a figure is the highest of a period: ``tăng 8%, mức cao nhất của |6 tháng đầu năm| …``."""
        begin = max(self.start, token.start - _AGAINST)
        return self.after_figure is not None and _HIGHEST.search(self.folded, begin, token.start) is not None

    def _in_term(self, token: Token) -> bool:
        """Says whether a span tells which years some years are: ``trong 5 năm (|2026 - 2030|), tỉnh …``."""
        term = _TERM.search(self.folded, max(self.start, token.start - _BESIDE), token.start)
        return term is not None or self._in_mean(token)

    def _in_mean(self, token: Token) -> bool:
        """Says whether a span is that of a mean growth: ``tốc độ tăng bình quân (|giai đoạn 2026 - 2030|) là 9%``."""
        return _MEAN.search(self.folded, max(self.start, token.start - _NEAR), token.start) is not None

    def _spans(self, index: int, token: Token) -> bool:
        """Says whether a span of years is that of figures: it opens the clause or stands before a figure."""
        if self._in_term(token) or token.start <= self.begin + _BESIDE or self._of_aims(index, token):
            return True
        if self.begin > self.start and self._only_filler(self.begin, token.start):
            return True  # "…; tính chung cả |giai đoạn 2021 - 2030| đạt gần 8%"
        pause = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        paused = pause is not None and pause.key == "," and self._figure_of(index + 1, pause.end)
        return self.fresh and (paused or self._figure_next(index))  # "thu giai đoạn 2026 - 2029|,| đạt 590 tỷ đồng"

    def _of_aims(self, index: int, token: Token) -> bool:
        """Says whether a span is that of a plan whose targets follow: ``Kế hoạch |2026 - 2030| đề ra mục tiêu: …``."""
        if _PLAN_FOR.search(self.folded, self.start, token.start) is None or self.after_figure is not None:
            return False
        behind = next((t for t in self.tokens[index + 1 :] if t.key == "target" or t.kind == "quantity"), None)
        return behind is not None and behind.key == "target"

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
