"""Shares of plans: how much of what was planned is reached."""

from __future__ import annotations

import re

from kg.extract.observations.aiming import REACHING
from kg.extract.observations.counting import Counting
from kg.extract.observations.products import free_subject
from kg.extract.observations.statement import Statement
from kg.extract.observations.subject import Subject
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.record import replace

SUMS = ("amount", "volume", "capacity")
"""Kinds of measure of which a plan is a sum too."""
_AFTER_PLAN = 24
# "kế hoạch |năm|", "dự toán |được giao|"
_OWN_PLAN = re.compile(
    r"\s*(?:$|[,;.()]|(?:cả )?năm\b|đề ra|đặt ra|được|giao|của|tháng|quý|hđnd|tỉnh|trung ương|và\b|\d)"
)
_TARGETS_MET = re.compile(r"\bchỉ tiêu (?:đã |đều |cơ bản )?(?:hoàn thành|đạt|vượt|thực hiện)\b[^,;.]*$")
# "đạt 3 tỷ USD, |vượt kế hoạch năm| gần 4%"
_EXCEEDS = re.compile(
    r"\bvượt (?:mức )?(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)"
    r"(?: (?:năm|cả năm|đề ra|đặt ra|giao|được giao|của|hđnd|tỉnh|thành phố|trung ương|chính phủ|(?:19|20)\d\d))* $"
)
# "|12/16 khoản thu đạt và vượt dự toán|, trong đó thuế bảo vệ môi trường đạt 120%"
_HEADS_MET = re.compile(r"\bkhoản (?:thu|chi)\b[^.;]*\b(?:dự toán|kế hoạch)\b")
_EXCEEDING = 60
_LEAST_SHARE = 10  # per cent
_MET = 90  # per cent: what can be called a plan that was met, or nearly


class Planning(Counting):
    """Reads percentages that are shares of a plan."""

    def _plan_share(self, index: int, token: Token, quantity: Quantity) -> bool:
        """``đạt 51% kế hoạch``, ``vượt 3,5% kế hoạch``, ``đạt 15% so với kế hoạch``: a share of the plan reached."""
        lost = self._lost_sign(index, quantity)
        if lost:
            quantity = replace(quantity, kind="percent", unit_text="%", unit_key="percent")
        if (over := self._over_plan(token, quantity)) is not None:
            for statement in over:
                statement.plans.append((quantity, quantity.value + 100))
                statement.end = token.end
            return True
        if quantity.kind != "percent" or self.verb in ("up", "down", "share", "difference") or self.plan_figure:
            return False
        if _TARGETS_MET.search(self.folded, max(self.start, token.start - _EXCEEDING), token.start):
            return True  # "có 3 chỉ tiêu hoàn thành trên |90%| kế hoạch"
        following = self._after(index) if lost else self._next(index, token.end, ("cue", "base"), _AFTER_PLAN)
        plan = following is not None and (following.key == "plan" or self._ran_together(token, following))
        if plan and following is not None and following.kind == "base":
            at = next(n for n in range(index + 1, len(self.tokens)) if self.tokens[n] is following)
            target = self._own_of_plan(at)
            plan = target is None or target.kind != "percent"  # "chỉ đạt |7,4%| so với mục tiêu 8,5%"
        if not plan and (
            self._of_known_plan(index, token)
            or self._of_leading_plan(index, token)
            or self._of_met_plan(token, quantity)
        ):
            following, plan = token, True
        if plan and following is not token and not (self.open or self.subjects):
            return self._of_plan_alone(token, quantity, following)
        if not plan or not (self.open or self.subjects):
            return False
        assert following is not None
        last = self.open[-1] if self.open and not self.fresh else None
        if self.verb == "exceeded" and last is not None and last.changes and not last.level:
            return True  # "tăng 8,9%, vượt |0,9%| so với chỉ tiêu": points over a growth, no share
        rates = [self._is_rate(subject) for subject in self.subjects]
        if rates and all(rates) and not (self.open and self.open[-1].level):
            return False  # "tỷ lệ giải ngân đạt 94% kế hoạch" is the rate itself
        if not self.open and not self.fresh and self._repeats_last(token):
            self.open = [self.stated[-1]]  # "đạt 70 triệu USD, …; đạt |14%| kế hoạch"
        goes_on = bool(self.open) and not self.fresh
        again = goes_on and bool(self.open[-1].plans) and self.moved
        statements = self.open if goes_on and not again else self._states(token.start, following.end)
        share = quantity.value + 100 if self.verb == "exceeded" else quantity.value
        for statement, before in zip(statements, self.open if again else statements, strict=False):
            statement.status = before.status
            statement.plans.append((quantity, share))
            statement.end = following.end
        self.open = statements
        self.equalled["plan"] = share
        return True

    def _is_rate(self, subject: Subject) -> bool:
        """Says whether a percentage of something is a rate with a name: ``giải ngân |16%| kế hoạch vốn``."""
        others = (self.language.vocabulary.term("indicator", key) for key in subject.indicator.all("otherwise"))
        if subject.indicator.one("measureKind") in ("share", "rate"):
            return True
        return self.fresh and any(term.one("measureKind") == "share" for term in others)

    def _over_plan(self, token: Token, quantity: Quantity) -> list[Statement] | None:
        """Returns what exceeds its plan by a percentage: ``đạt 3 tỷ USD, vượt kế hoạch năm |4%|``, or None.

        Behind a growth alone the points over it are no share of a plan, and nothing has them.
        """
        begin = max(self.start, quantity.bound_start - _EXCEEDING)
        if quantity.kind != "percent" or _EXCEEDS.search(self.folded, begin, quantity.bound_start) is None:
            return None
        if self.fresh:
            summed = self.subjects[-1].indicator.one("measureKind") in (*SUMS, "count")
            if not summed or self.subjects[-1].indicator.one("realGrowth") == "true":
                return None
            self.open = self._states(quantity.bound_start, token.end)
            return self.open[-1:]
        last = self.open[-1] if self.open else None
        if last is None or last.plans:
            return None
        if last.level is not None:
            return [last]
        return [] if last.changes and not self.plan_figure else None  # "tăng 9%, vượt mục tiêu đề ra |8%|"

    def _repeats_last(self, token: Token) -> bool:
        """Says whether a share of a plan behind a semicolon is that of the figure before it."""
        last = self.stated[-1] if self.stated else None
        if last is None or last.plans or last.level is None or not self.subjects:
            return False
        return last.subject.indicator == self.subjects[-1].indicator and self._only_filler(self.begin, token.start)

    def _of_plan_alone(self, token: Token, quantity: Quantity, plan: Token | None) -> bool:
        """Takes a share of the plan for what the sentence before measured, unless the plan is one of something else.

        ``Đến nay đã đạt 75% kế hoạch năm`` of the budget; not ``hoàn thành 100% kế hoạch |xóa nhà tạm|``.
        """
        spoken = self.frame.subject
        own = plan is None or _OWN_PLAN.match(self.folded, plan.end) is not None
        if spoken is None or not own or self.after_figure is not None or self._names_something(token):
            return True
        share = quantity.value + 100 if self.verb == "exceeded" else quantity.value
        self.open = [self._state(replace(spoken, start=self.begin, end=self.begin), quantity.bound_start, token.end)]
        self.open[0].plans.append((quantity, share))
        self.subjects = [self.open[0].subject]
        return True

    def _lost_sign_of_growth(self, index: int, quantity: Quantity) -> bool:
        """Says whether a bare number is a growth whose sign was lost: ``tăng |8,4| so với cùng kỳ``."""
        behind, before = self._after(index), self.tokens[index - 1] if index else None
        based = behind is not None and behind.kind == "base" and behind.start - quantity.end <= 1
        led = before is not None and before.key in ("up", "down") and quantity.bound_start - before.end <= 1
        return based and led and quantity.kind == "bare" and quantity.unit_text is None

    def _lost_sign(self, index: int, quantity: Quantity) -> bool:
        """Says whether a bare number is a plan's share whose sign was lost: ``đạt 56 tấn, bằng |102,8| kế hoạch``."""
        behind = self._after(index)
        if behind is None or behind.key != "plan" or behind.start - quantity.end > 1:
            return False
        level = self.open[-1].level if self.open and not self.fresh else None
        bare = quantity.kind == "bare" or behind.start < quantity.end  # "102,8 |kế hoạch|" was read as so many plans
        return bare and level is not None and self.verb in REACHING and quantity.value >= _LEAST_SHARE

    def _of_known_plan(self, index: int, token: Token) -> bool:
        """Says whether a share is one of the plan without a word of it: ``chi 900 tỷ đồng, đạt |52%|, tăng 4%``."""
        last = self.open[-1] if self.open and not self.fresh else None
        if last is None or last.level is None or last.plans or self.verb not in REACHING:
            return False
        if self.grows:
            return False  # "(trong khi tốc độ tăng năm 2030 chỉ đạt |2,9%|)"
        if self.prior_base is not None and self.prior_base.kind != "plan":
            return False  # "đạt 180 triệu USD, so cùng kỳ đạt |114%|"
        behind = [t.kind for t in self.tokens[index + 1 : index + 3]]  # "đạt |52%| và chi …"
        grows = [t.key for t in self.tokens[index + 1 : index + 3]] in (["và", "up"], ["và", "down"])
        ends = self._ends(token.end) or behind == ["break", "indicator"] or grows  # "đạt |66%| và giảm 21%"
        assert token.quantity is not None
        if self.equalled:
            ends = ends and self._equals(token.quantity) == "plan"
        else:
            ends = ends and not self.folded.endswith("bằng ", 0, token.start)
        kind = last.subject.indicator.one("measureKind")
        return ends and (kind in SUMS or (kind == "count" and self.verb == "level")) and self._continues(token)

    def _of_met_plan(self, token: Token, quantity: Quantity) -> bool:
        """Takes what stands in a list of plans that were met: ``vượt kế hoạch như: thép |126%|, giấy 119%``."""
        listed = self.plan_met and self.listed_here and self.frame.listing is not None
        listed = listed or (self.plan_met and _HEADS_MET.search(self.folded, self.start, token.start) is not None)
        if not listed or self.verb not in (None, "level", "reached") or quantity.value < _MET:
            return False
        free = None if self.fresh else free_subject(self, token, quantity)
        if free is not None:
            self.subjects, self.open, self.fresh = [free], [], True
        return self.fresh

    def _of_leading_plan(self, index: int, token: Token) -> bool:
        """Takes what a share of a plan named first is of: ``so với kế hoạch, … hoàn thành |81%| về xuất khẩu``."""
        base = self.prior_base or self.leading_base
        again = self.verb is None and bool(self.stated) and bool(self.stated[-1].plans)  # "81% về …, |82%| về …"
        # "đạt cao so với dự toán là: |thu phí| 18%; …"
        bare = self.fresh and self.verb is None and self.subjects[-1].indicator.one("measureKind") in SUMS
        if base is None or base.kind != "plan" or not (again or bare or self.verb in ("level", "reached")):
            return False
        behind = self._after(index)
        if behind is not None and behind.kind == "indicator" and self.folded[token.end : behind.start].strip() == "về":
            self.subjects, self.fresh = [Subject(behind.term, token.start, behind.end, area=self.area)], True
        return True
