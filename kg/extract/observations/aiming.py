"""Words of plans and targets: what a plan's own figure is, and what a figure is measured by."""

from __future__ import annotations

import re

from kg.extract.observations.subject import Subject
from kg.extract.observations.timing import Timing
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.record import replace

_WHILE = re.compile(r"\b(?:trong khi|còn|so với)(?: đó)? $")
# "kịch bản |là tăng| 7%"
_SET_AT = re.compile(r"(?: (?:xây dựng|đặt ra|đề ra|(?:cả )?năm|được duyệt))*(?: là)? (?:tăng|giảm)\b")
_REACH = 60
_GIVEN = 24
_TOLD = ("level", "up", "down")
REACHING = ("level", "reached", "exceeded")
"""Roles of the verbs that tell how much of a plan is reached."""


class Aiming(Timing):
    """Reads the words of plans in a sentence."""

    def _revises(self, index: int, role: str) -> bool:
        """Says whether a target is changed: ``mục tiêu xuất khẩu năm 2031 |được điều chỉnh| lên 3,3 tỷ USD``.

        Not where a figure is measured by it: ``đạt 95% |chỉ tiêu điều chỉnh|``.
        """
        if index and self.tokens[index - 1].kind == "quantity":
            return role == "revised" and self.frame.status == "target"
        return role == "revised-target" or any(t.key in ("target", "plan") for t in self.tokens[:index])

    def _adjacent(self, before: Token, token: Token, role: str) -> bool:
        """Says whether a cue of this role stands right before a token: ``đạt và vượt |kế hoạch đề ra|``."""
        return before.key == role and not self.folded[before.end : token.start].strip()

    def _plan_given(self, index: int, token: Token) -> bool:
        """Says whether all that is told is what was assigned: ``vốn đầu tư được |HĐND tỉnh giao| là 900 tỷ đồng``."""
        figure = self._next(index, token.end, ("quantity",), _GIVEN)
        if figure is None or figure.quantity is None or figure.key != "amount" or not self.fresh:
            return False
        assigned = self.folded.endswith("giao", token.start, token.end)
        led = self.folded.endswith("được ", max(self.start, token.start - _GIVEN), token.start)
        return assigned and led and self._only_filler(token.end, figure.quantity.bound_start)

    def _plan_aside(self, index: int) -> bool:
        """Says whether a parenthesis gives the plan's own figure: ``(kế hoạch năm 2031 là 7,5%)``, ``(KH 9%)``."""
        opened = [t.key for t in self.tokens[max(0, index - 2) : index]]
        # "(trung ương giao 9 tỷ; |tỉnh giao| …)"
        goes_on = opened[-1:] == [";"] and bool(self.stack) and bool(self.aimed)
        if opened[-1:] != ["("] and opened != ["(", "trong khi"] and not goes_on:
            return False
        for token in self.tokens[index + 1 :]:
            if token.kind == "quantity":
                return True
            apart = token.kind == "break" and token.key == ":"
            if not apart and token.kind != "period" and not (token.kind == "cue" and token.key in _TOLD):
                return False
        return False

    def _figure_in_clause(self, index: int) -> bool:
        """Says whether a figure stands behind a plan in its clause, not in the next: ``hơn |kế hoạch đề ra|, …``."""
        ends = (t for t in self.tokens[index + 1 :] if t.kind == "quantity" or t.key in (",", ";", "."))
        return next((t.kind == "quantity" for t in ends), False)

    def _results_before(self, index: int) -> list[Subject] | None:
        """Returns what a plan's figure in a parenthesis is of, none where the result before it is of nothing known.

        ``GRDP đạt 9% (KH |8,5%|)``. None where no result stands before a parenthesis.
        """
        if not self.plan_figure or not self.stack or self.fresh:
            return None
        opened = next((at for at in range(index - 1, 0, -1) if self.tokens[at].key in ("(", "[")), 0)
        results = [statement.subject for statement in self.stack[-1][1]]
        return results if results or (opened and self.tokens[opened - 1].kind == "quantity") else None

    def _own_of_plan(self, index: int) -> Quantity | None:
        """Returns the figure that stands right behind a plan, its own: ``so với |mục tiêu| là 8,5 đến 9%``, or None."""
        behind = self.tokens[index + 1 : index + 3]
        if behind and self.folded[behind[0].start : behind[0].end] == "là":
            behind = behind[1:]  # not "so với kế hoạch |đạt| 51%"
        figure = behind[0].quantity if behind else None
        return figure if figure is not None and self._only_filler(self.tokens[index].end, figure.bound_start) else None

    def _plan_contrasted(self, index: int, plan: Token) -> bool:
        """Says whether a plan's own figure is set against the result: ``đạt 9 tỷ, trong khi |chỉ tiêu| là 40 tỷ``."""
        led = _WHILE.search(self.folded, self.start, plan.start) is not None
        figure = self._next(index, plan.end, ("quantity",), _REACH)
        if self.open and figure is not None and figure.key == "percent" and self.open[-1].changes:
            set_at = _SET_AT.match(self.folded, plan.end) is not None
            return (led or self.folded.endswith(", ", 0, plan.start)) and set_at
        if not self.open or not led:
            return False
        level = self.open[-1].level
        return (
            figure is not None
            and level is not None
            and figure.quantity is not None
            and (figure.quantity.unit_key == level.unit_key)
        )

    def _done_of_plan(self, index: int, token: Token) -> bool:
        """Says whether what was reached of a plan is told: ``kế hoạch xuất khẩu 9 triệu USD, |thực hiện| 10 triệu``."""
        if not self.open or self.fresh or not self.folded.startswith("thực hiện", token.start):
            return False
        if not self._only_filler(self.begin, token.start) or not self._figure_next(index):
            return False
        if self.frame.status == "target":
            return True
        begin, end = max(self.item, self.start), self.open[0].start
        return any(t.key == "plan" for t in self.between(begin, end)) and self.open[0].status != "target"

    def _take_done(self) -> None:
        """Leaves the plan: what was told is its figure, what follows is the result."""
        for statement in self.open:
            statement.status = "target"
        self.frame = replace(self.frame, status="actual", status_period=None)
        self.subjects, self.open, self.fresh = [statement.subject for statement in self.open], [], True

    def _ran_together(self, share: Token, plan: Token) -> bool:
        """Says whether a plan is what a share right before it is of: ``vượt |1,6%| |kế hoạch đề ra|``.

        Elsewhere the same words announce the plan's own figure. A growth may follow without a comma: ``98,5% |kế
        hoạch tăng| 4,1%``.
        """
        beside = share.key == "percent" and plan.key == "plan-figure" and plan.start - share.end <= 1
        return beside and self.verb in REACHING
