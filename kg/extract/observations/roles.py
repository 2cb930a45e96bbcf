"""What a figure is of its subject: its level, a growth, a multiple, a share of a whole."""

from __future__ import annotations

import re

from kg.extract.observations.statement import Statement
from kg.extract.observations.subject import MONEY, component_of, share_of
from kg.extract.observations.turns import Turns
from kg.extract.observations.wholes import OF_GROWTH
from kg.language.token import Token
from kg.language.values.base import Base
from kg.language.values.quantity import Quantity
from kg.record import replace
from kg.vocabulary import Term

_GROWTH_OF_LEVEL = ("amount", "volume")  # "GRDP đạt 8,3%": a percentage of such an indicator can only be its growth
_LESS = ("thấp", "kém", "ít")
_INCREASE = re.compile(  # "(tăng so với cùng kỳ là |19 ngàn tấn|)"
    r"\b(?:tăng|giảm)(?: thêm)? so(?: với)? (?:cùng kỳ|năm|tháng|quý)[^,;.()\d]{0,20} là (?:trên |hơn |gần |khoảng )?$"
)
_ADDS = "tăng vốn"
_FAR = 60
_NEAR = 30
_WHOLE = 60
_BESIDE = 12
_RATIOS = ("bằng", "đạt", "chỉ bằng")
_SERVES = re.compile(r"\b(?:đáp ứng|phục vụ|bù đắp)\b")  # "vốn huy động |đáp ứng| được 55% nhu cầu"
_PACE = re.compile(r"tốc độ phát triển|chỉ số phát triển")
# "vượt 2,2 lần |kế hoạch|", "gấp 1,8 lần |bình quân cả nước|" have no slot
_OF_PLAN = re.compile(
    r" (?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu"
    r"|(?:mức )?(?:bình quân|trung bình|tăng)(?: chung)?(?: của)? (?:cả nước|toàn quốc|toàn vùng|cả vùng|vùng))\b"
)
_OF_COUNTRY = re.compile(r" (?:của )?(?:cả nước|toàn quốc|toàn vùng|cả vùng)\b")
_OF_ALL = re.compile(r" (?:so )?(?:với )?(?:tổng )?(?:diện tích|sản lượng)\b")  # "đạt 98% |diện tích gieo trồng|"
_IN_GROWTH = re.compile(r" (?:trong|của) (?:mức|tốc độ) tăng\b")  # "chiếm 34% |trong mức tăng trưởng chung|"
_ONLY = re.compile(r"\bchỉ (?:|(?:đạt|còn)\b[^;.]*, )bằng $")
_AND_GROWS = re.compile(r" và (?:tăng|giảm)\b")
_MINUS = "-–"
_AGREES = 5  # a multiple and a growth of one thing differ by less than this part of it
_LEAST_RATIO = 20  # "bằng 15% so với cùng kỳ" would be a collapse: more likely a slip for "tăng 15%"


class Roles(Turns):
    """Tells the role of a figure from its kind, its verb and its subject."""

    def _growth(self, index: int, token: Token, quantity: Quantity) -> tuple[Quantity, int]:
        """Returns a growth and its sign; ``bằng 108% so với cùng kỳ``, a ratio, is a growth of 8 per cent."""
        before = self.tokens[index - 1] if index else None
        equals = before is not None and before.kind == "cue" and self.folded[before.start : before.end] in _RATIOS
        leading = any(base and base.kind == "year_on_year" for base in (self.leading_base, self.prior_base))
        reach = _WHOLE if equals else _BESIDE  # "bằng 29% |về vốn| so với cùng kỳ"
        behind = self._next(index, token.end, ("base",), reach)
        based = leading or (behind is not None and behind.key != "plan")
        again = equals and behind is None and bool(self.equalled) and self._equals(quantity) == "growth"
        ratio = (equals and (based or again)) or _PACE.search(
            self.folded, max(self.begin, self.subjects[-1].start - _NEAR), token.start
        ) is not None
        if quantity.value < 0:
            return quantity, 1  # "giảm mạnh: pin điện thoại (|-30,4%|)"
        small = quantity.value < _LEAST_RATIO and not _ONLY.search(self.folded, self.start, quantity.bound_start)
        if self.verb != "level" or not ratio or small or quantity.value_max is not None:
            return quantity, -1 if self.falls and self.verb is None else self.sign
        self.equalled["growth"] = quantity.value
        more = quantity.value - 100
        return replace(quantity, value=abs(more)), -1 if more < 0 else 1

    def _equals_unknown(self, quantity: Quantity) -> bool:
        """Says whether nothing tells what an amount is set against: ``thu nội địa đạt 700 tỷ đồng, bằng |108%|``."""
        level = self.open[-1].level if self.open and not self.fresh else None
        if level is None or self.equalled or not self.folded.endswith("bằng ", self.start, quantity.bound_start):
            return False
        leading = any(base and base.kind == "year_on_year" for base in (self.leading_base, self.prior_base))
        return not leading and self._base_behind(quantity, _WHOLE) is None

    def _of_whole(self, token: Token, quantity: Quantity) -> bool:
        """``chiếm 41,7%``, ``đóng góp 7,3 điểm phần trăm``: a share of the indicator spoken of, or a contribution."""
        subject = self.subjects[-1]
        if subject.component is None:
            narrowed = component_of(self.text, self.folded, subject, quantity.bound_start, self.tokens)
            subject = replace(subject, component=narrowed)
        verb = "contribution" if _IN_GROWTH.match(self.folded, token.end) else self.verb or ""
        found = share_of(self.language, verb, subject, self.folded[token.end : token.end + _WHOLE])
        if found is None:
            if subject.indicator.one("measureKind") == "share":
                return False
            if any(t.kind == "component" and t.start >= self.item for t in self.between(self.item, token.start)):
                self.subjects, self.open = [], []  # "…; chủ yếu tăng ở |linh kiện|, chiếm 67%, tăng 9%": the part's
            return True
        statement = self._state(replace(found, start=subject.start, end=subject.end), quantity.bound_start, token.end)
        loses = self.verb == "contribution" and self.sign < 0
        statement.level = replace(quantity, value=-quantity.value) if loses else quantity
        if self.fresh or not self.open:
            self.open = [statement]  # "chiếm 17%, giảm 1,2%": the fall is the share's
            if self.frame.listing is not None and _AND_GROWS.match(self.folded, token.end):
                self.open = []  # "một số mặt hàng tăng cao: dệt may chiếm 28% |và tăng| 22%": the goods' own
        return True

    def _role(self, quantity: Quantity) -> str | None:
        """Returns level, growth or times; None where the figure cannot be one of the subject."""
        subject = self.subjects[-1]
        kind = subject.indicator.one("measureKind")
        if subject.indicator.one("contributionTo") is not None:
            of_growth = quantity.kind == "points" or (
                quantity.kind == "percent" and OF_GROWTH.match(self.folded, quantity.end) is not None
            )
            return "level" if of_growth and subject.component is not None else None
        if self.verb == "difference" and self._differs_from_before(quantity):
            return "growth"
        if self.verb == "difference" or quantity.kind == "points":
            return None
        if quantity.kind == "times":
            if _OF_PLAN.match(self.folded, quantity.end) or self._of_place(quantity) or self._of_growth(quantity):
                return None
            return "times"
        if _is_percentage(quantity):
            if (set_against := self._set_against(quantity)) is not None:
                self.subjects = [*self.subjects[:-1], replace(subject, indicator=set_against)]
                return "level"  # "vốn đầu tư toàn xã hội bằng |28,5%| GRDP"
            if not subject.allows(quantity, self.language) and self.verb == "level" and self._ratio(quantity):
                return "growth"  # "năng suất đạt 65 tạ/ha, bằng |101%| so với cùng kỳ"
            if kind in ("share", "rate") and self._starts_from(quantity):
                return "level" if self._dated(quantity) else None
            if kind in ("share", "rate") and self._reaches(quantity):
                return "level"
            if self.folded[quantity.start - 1 : quantity.start] == "+" or self.folded[quantity.start] in _MINUS:
                return "growth"
            rises = self.grows and (self.verb is None or (self.verb == "level" and kind not in ("share", "rate")))
            if self.verb in ("up", "down") or rises:
                return "growth"
            if self.verb == "share":
                return None if kind != "share" else "level"
            if subject.indicator.one("statesGrowth") == "true":
                return "growth"
            if kind == "index" and self.verb == "level" and self._against_month(quantity):
                return "growth"
            if kind == "index" and self.rises and self.verb is None:
                return "growth"  # "tăng mạnh như: đồ uống (|142%|), kim loại (84%)"
            if kind in ("share", "rate", "index"):
                return "level" if kind != "index" or quantity.value > 60 else "growth"
            if kind in _GROWTH_OF_LEVEL:
                if self._equals_unknown(quantity) or _OF_ALL.match(self.folded, quantity.end):
                    return None
                return None if _SERVES.search(self.folded, subject.end, quantity.bound_start) else "growth"
            return "growth" if self.verb == "level" and self._ratio(quantity) else None
        more = self.verb == "exceeded" and bool(self.open) and not self.fresh and self.open[-1].level is not None
        if more and self.folded.endswith("vượt ", 0, quantity.bound_start):
            return None  # "đạt 56 triệu đồng, vượt |2 triệu đồng|": by how much
        if _INCREASE.search(self.folded, max(self.start, quantity.bound_start - _FAR), quantity.bound_start):
            return None
        ends = self._dated(quantity) if self._starts_from(quantity) else self._reaches(quantity)
        added = is_money(quantity) and self.verb == "up" and _ADDS in (subject.component or "")
        if self.verb in ("up", "down") and not ends and not added:
            return None  # but "điều chỉnh tăng vốn cho 6 dự án với tổng vốn tăng 900 tỷ đồng"
        if subject.allows(quantity, self.language):
            return "level"
        elsewhere = (*subject.indicator.all("otherwise"), *subject.indicator.all("capital"))
        others = [self.language.vocabulary.term("indicator", key) for key in elsewhere]
        if subject.component and self.language.production is not None:
            others.append(self.language.production)
        for indicator in others:
            counted = indicator.one("measureKind") == "count"
            told = self._quality(quantity.end) if counted else None  # "…; 3 dự án |đang thi công|"
            part = told or subject.component or (None if counted else subject.indicator.one("asPart"))
            other = replace(subject, indicator=indicator, component=part)
            if other.allows(quantity, self.language):
                self.subjects = [*self.subjects[:-1], other]
                return "level"
        headline = self.frame.headline
        if headline is not None and headline != subject.indicator and subject.component:
            other = replace(subject, indicator=headline)
            if other.allows(quantity, self.language):  # "mủ cao su đạt 80 tấn với giá trị 0,12 triệu USD"
                self.subjects = [*self.subjects[:-1], other]
                return "level"
        near = quantity.bound_start - subject.end < _NEAR
        # kept as stated though the unit is not one of the indicator's: the graph flags it
        named = near and self.fresh and self.verb == "level" and subject.component is None
        return "level" if named and is_money(quantity) else None

    def _set_against(self, quantity: Quantity) -> Term | None:
        """Returns the ratio or rate that a percentage of a sum is: ``bằng |28,5%| GRDP``, ``giải ngân đạt |62%|``."""
        subject = self.subjects[-1]
        beside = self.verb is None and self.fresh and quantity.bound_start - subject.end <= _BESIDE  # "giải ngân |40%|"
        if not (self.verb == "level" or beside) or subject.indicator.one("measureKind") != "amount":
            return None
        behind = next((t for t in self.tokens if t.start >= quantity.end), None)
        if behind is not None and behind.kind == "indicator" and behind.start - quantity.end <= 1:
            self.divisor = behind.end
            return next(iter(self.language.vocabulary.having("indicator", "numerator", subject.indicator.key)), None)
        others = (self.language.vocabulary.term("indicator", key) for key in subject.indicator.all("otherwise"))
        return next((term for term in others if term.one("measureKind") == "share"), None)

    def _of_place(self, quantity: Quantity) -> bool:
        """Says whether a multiple is one of another place's figure: ``cao gấp 4 lần |TP Cần Thơ|``."""
        behind = (t for t in self.tokens if quantity.end <= t.start <= quantity.end + _BESIDE)
        return any(token.kind == "province" for token in behind)

    def _of_growth(self, quantity: Quantity) -> bool:
        """Says whether a multiple is one of the growth just told: ``tăng 34%, gấp |5 lần| năm 2030``."""
        told = self.open or (self.stack[-1][1] if self.stack else [])
        last = told[-1] if told and not self.fresh else None
        if last is None or last.level is not None or not last.changes:
            return False
        growth = last.changes[-1]
        return abs(1 + growth.sign * growth.quantity.value / 100 - quantity.value) > quantity.value / _AGREES

    def _base_behind(self, quantity: Quantity, reach: int = _BESIDE) -> Base | None:
        """Returns the earlier period that a figure is set against right behind it, or None; a plan is none."""
        index = next(i for i, token in enumerate(self.tokens) if token.quantity is quantity)
        found = self._next(index, quantity.end, ("base",), reach)
        return found.base if found is not None and found.key != "plan" else None

    def _ratio(self, quantity: Quantity) -> bool:
        """Says whether a percentage is one of an earlier figure: ``310 nghìn lượt, bằng |142%| so với cùng kỳ``."""
        return quantity.value >= _LEAST_RATIO and self._base_behind(quantity) is not None

    def _differs_from_before(self, quantity: Quantity) -> bool:
        """Takes a difference from an earlier amount as its growth: ``đạt 900 tấn, |thấp hơn 4%| so với cùng kỳ``."""
        last = self.open[-1] if self.open and not self.fresh else None
        if last is None or last.level is None or last.changes or quantity.kind != "percent":
            return False
        cue = next((t for t in reversed(self.tokens) if t.key == "difference" and t.end <= quantity.start), None)
        if cue is None or self._base_behind(quantity) is None:
            return False
        self.sign = -1 if self.folded.startswith(_LESS, cue.start) else 1
        return last.subject.indicator.one("measureKind") in _GROWTH_OF_LEVEL

    def _against_month(self, quantity: Quantity) -> bool:
        """Says whether an index is told as a ratio: ``103,5% so với |tháng trước|``.

        ``114,1% so với cùng kỳ`` is the index itself.
        """
        base = self._base_behind(quantity)
        return base is not None and base.kind == "previous_month"

    def _of_other(self, index: int, token: Token) -> bool:
        """Says whether a percentage is measured by what is named right behind it: ``bằng |34%| GRDP``."""
        behind = self._after(index)
        named = behind is not None and behind.kind == "indicator" and behind.start - token.end <= 1
        named = named or _OF_COUNTRY.match(self.folded, token.end) is not None
        return named and self.verb in (None, "level", "contribution") and not self.fresh

    def _of_next(self, index: int, token: Token) -> bool:
        """Says whether a percentage is the part of a second whole: ``chiếm 40% GRDP và |9%| thu ngân sách``."""
        before, behind = self.tokens[max(0, index - 4) : index], self.tokens[index + 1 : index + 2]
        if token.key != "percent" or not behind or behind[0].kind != "indicator" or behind[0].start - token.end > 1:
            return False
        if [t.kind for t in before[-3:]] != ["quantity", "indicator", "break"] or before[-3].key != "percent":
            return False
        cue = next((t.key for t in reversed(self.tokens[:index]) if t.kind == "cue"), None)
        return before[-1].key in ("và", ",") and cue in ("share", "contribution")

    def _only_rises(self, token: Token, quantity: Quantity) -> bool:
        """Says whether a count is but what another rose by: ``tăng |15 dự án| so với cùng kỳ``."""
        if self.verb not in ("up", "down", "exceeded") or self._reaches(quantity):
            return False
        before = self.between(self.begin, token.start)
        verb = next((t for t in reversed(before) if t.kind == "cue" and t.key == self.verb), None)
        return verb is not None and self.folded[verb.end : quantity.bound_start].strip() in ("", "được", "thêm")

    def _another(self, role: str) -> bool:
        """Says whether the open statement already holds a figure of this role."""
        statement = self.open[-1]
        return (role == "level" and statement.level is not None) or (role == "times" and statement.times is not None)

    def _leading_base(self, statement: Statement) -> Base | None:
        """Returns the base stated before all figures; that of a month is none for the months since the year's start."""
        base, period = self.leading_base, statement.period
        if base is None or period is None or base.kind != "previous_month" or statement.period_basis != "stated":
            return base
        return base if period.start.month == period.end.month else None


def is_money(quantity: Quantity) -> bool:
    """Says whether a quantity is one of money."""
    return quantity.unit_key in MONEY


def _is_percentage(quantity: Quantity) -> bool:
    """Says whether a quantity is a percentage, one a year (``8,5%/năm``) included."""
    return quantity.kind == "percent" or (quantity.unit_key or "").startswith("percent-per")
