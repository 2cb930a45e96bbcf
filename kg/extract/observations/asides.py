"""Figures said by the way: that of the base of comparison in a parenthesis, a percentage of things."""

from __future__ import annotations

from kg.extract.observations.roles import Roles
from kg.extract.observations.shares import share_behind
from kg.extract.observations.statement import Change, Statement
from kg.language.token import Token
from kg.language.values.base import year_before
from kg.language.values.periodlabel import planned_year
from kg.language.values.quantity import Quantity
from kg.record import replace


class Asides(Roles):
    """Reads the figures that are not the subject's own."""

    def _share_of_things(self, index: int, token: Token, quantity: Quantity) -> int | None:
        """States a percentage of things: ``95% |hộ dân được dùng nước sạch|``; returns the end of what names them."""
        if quantity.kind != "percent" or self.fresh or self.verb not in (None, "level"):
            return None
        if any(t.key == "plan" and t.start - token.end <= 1 for t in self.tokens[index + 1 : index + 2]):
            return None  # "đạt 95% |chỉ tiêu| được giao"
        found = share_behind(self.folded, self.text, token, self.language)
        if found is None:
            return None
        statement = self._state(replace(found, area=self.area), quantity.bound_start, found.end)
        statement.level, self.open, self.subjects = quantity, [statement], [statement.subject]
        return found.end

    def _opens_aside(self, index: int) -> bool:
        """Says whether a figure is the base's own: ``(10,5%)``, ``(cùng kỳ đạt 25 tỷ)``, ``…; cùng kỳ đạt 9 tấn``."""
        before = [token.kind for token in self.tokens[max(0, index - 3) : index]]
        if not self.stack:
            return before[-2:] == ["base", "cue"]
        opening = next((t for t in reversed(self.tokens[:index]) if t.key == "("), None)
        if opening is None or not self._only_filler(opening.end, self.tokens[index].start):
            return False  # "so với cùng kỳ (|khai thác| 30.000 tấn, …)"
        return before[-1:] == ["break"] or before[-2:] == ["break", "base"] or before == ["break", "base", "cue"]

    def _of_base(self, token: Token, quantity: Quantity) -> None:
        """Takes the figure of the base itself: ``so với kế hoạch (10,5%)``, ``cùng kỳ năm 2030 đạt |170 tỷ đồng|``."""
        base, period = self.aside, self.frame.period
        self.aside = None
        last = next(reversed(self.open or self.stated), None)
        spoken = [statement.subject for statement in self.open] or self.subjects
        if not self.stack:  # not "|xây dựng| tăng 9% (cùng kỳ tăng 7%)", of what no vocabulary names
            spoken = spoken or [subject for subject in (self.frame.subject,) if subject is not None]
        outer, self.subjects = self.frame, spoken
        told = self._told_of_base(last, quantity) if spoken else None
        if base is None or period is None or told is None:
            return
        if base.kind == "plan":
            frame = replace(self.frame, status="target", period=planned_year(period) if told == "level" else period)
        elif base.kind in ("year_on_year", "year"):
            frame = replace(self.frame, period=year_before(period, base.month, base.year))
        else:
            return
        self.frame = frame
        for statement in self._states(quantity.bound_start, token.end):
            if told == "level":
                statement.level = quantity
            elif told == "plan":
                statement.plans.append((quantity, quantity.value))
            else:
                statement.changes.append(Change(quantity, self.sign))
        self.frame = outer

    def _told_of_base(self, last: Statement | None, quantity: Quantity) -> str | None:
        """Returns what a base's own figure is: a level, a growth, or a share of its plan as that before it; or None."""
        percent, subject = quantity.kind == "percent", self.subjects[-1]
        if percent and self.verb in ("up", "down"):
            return "growth"
        if percent and last is not None and last.plans and self.verb == "level":
            return "plan"
        if subject.allows(quantity, self.language) and subject.indicator.one("measureKind") != "index":
            return "level"
        return "growth" if percent and last is not None and last.changes else None
