"""Subsets: of which part, and of what whole, a count is: new, in operation, so far, ``trong đó``."""

from __future__ import annotations

import re
from itertools import chain

from kg.extract.observations.statement import Statement
from kg.extract.observations.subject import Subject, components
from kg.extract.observations.surroundings import Surroundings
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.vocabulary import Term

_THERE = ("có", "hiện có", "còn")
_OPENS_NOW = re.compile(r"hiện(?: nay| tại)?(?:,| (?!hành|đại|tượng|trạng|vật))")
# "|đến cuối| năm 2031, tỉnh có tổng cộng 458 dự án"
_AT_END = re.compile(r"\b(?:đến|tới|thời điểm) (?:thời điểm |ngày )?(?:hết|cuối|nay|\d)")
_TRAIL = 48
_ABBREVIATION = re.compile(r" \([^() ]{2,8}\)")  # "25 dự án đầu tư nước ngoài |(FDI)| cấp phép mới"
_QUALITY = re.compile(
    r" (?P<what>(?:đã|đang|chưa|được|có|đi vào|hoàn thành|đủ|thuộc|nằm|bổ sung|mới thành lập)"
    r"(?: [^\W\d_]+){1,7}?|(?:đạt |hạng )?\d sao)"
    r"(?= ?[,;.()]| (?:với|và|trong|giai đoạn|tại|ở)\b|$)"
)
_WORD = r"[^\W\d_a-zà-ỹ][^\W\d_]+"
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}")
_LEADS = r"(?:[Dd]ẫn đầu|[Đđ]ứng đầu|nhiều nhất|lớn nhất|[Tt]iếp (?:đến|theo)|[Ss]au đó)"
_FIRST = re.compile(rf"\b{_LEADS}(?: vẫn)? là (?P<who>{_NAME.pattern})(?:,? (?:với|có)| \()? ?$")
_THEN = re.compile(rf"[;,] (?:và )?(?:{_LEADS} là )?(?P<who>{_NAME.pattern})(?:,? (?:với|có)| \(|:)? ?$")


class Subsets(Surroundings):
    """Reads what tells some of the counted things from all of them."""

    def _part_behind(self, counted: Token) -> str | None:
        """Returns the part told by a word right after the noun: ``32 dự án FDI |mới|``, or None."""
        at = (aside.end() if (aside := _ABBREVIATION.match(self.folded, counted.end)) else counted.end) + 1
        found = self.language.find("component:trailForm", self.folded, at, at + _TRAIL)[:1]
        fits = found and found[0].start == at and counted.key in found[0].term.all("componentOf")
        return found[0].term.vi if fits else None

    def _part_named(self, indicator: Term) -> str | None:
        """Returns the part named right before a count of the same: ``dự án FDI: |thu hút mới| 9 dự án``, or None."""
        named = self.subjects[-1] if self.subjects and self.fresh else None
        return named.component if named is not None and named.indicator == indicator else None

    def _led_behind(self, counted: Token) -> str | None:
        """Returns the part that leads on right after the noun: ``8 dự án |điều chỉnh tăng| tổng vốn``, or None."""
        behind = next((t for t in self.tokens if t.kind == "component" and t.start == counted.end + 1), None)
        leads = (
            behind is not None and behind.term.one("leads") == "true" and counted.key in behind.term.all("componentOf")
        )
        return behind.term.vi if behind is not None and leads else None

    def _investor(self, quantity: Quantity) -> str | None:
        """Returns whose things are counted: ``dẫn đầu là |Hàn Quốc| với 145 dự án; |Nhật Bản| 62 dự án``, or None."""
        first = _FIRST.search(self.text, self.start, quantity.bound_start)
        if first is not None and not self._token_at(first.start("who")):
            return first["who"]
        goes_on = any(s.component and _NAME.fullmatch(s.component) for s in self.counts)
        then = _THEN.search(self.text, self.start, quantity.bound_start) if goes_on else None
        return then["who"] if then is not None and not self._token_at(then.start("who")) else None

    def _counts_others(self) -> None:
        """``tiếp nhận |6 chương trình| với tổng vốn …``: what capital is said of next is nothing counted before."""
        self.counts, self.part, self.others = [], None, True

    def _whole_of(self, counted: Token) -> Term | None:
        """Returns what some are counted of: ``25 dự án điện gió, trong đó 12 |dự án| đã vận hành``, or None."""
        if self.itemised is None or not counted.weak:
            return None
        return counted_of(self.counts, counted)

    def _subset(self, counted: Token, indicator: Term) -> str | None:
        """Returns what tells some of a count from all of it: ``25 dự án, trong đó 12 dự án |đã vận hành|``, or None."""
        first = self.frame.first  # "… có 13 khu công nghiệp. Trong đó, 10 khu công nghiệp |thuộc khu kinh tế|"
        before = first is not None and first.indicator == indicator == self.itemised
        if self.itemised is None or not (before or self._counted_among(indicator)):
            return None
        told = _QUALITY.search(self.folded, counted.start, counted.end)  # it may be a part of the name
        if told:
            return self.text[told.start("what") : told.end("what")]
        measure = next((t for t in self.tokens if t.quantity is not None and t.start >= counted.end), None)
        beside = measure is not None and not self._broken(counted.end, measure.start)
        # "12 dự án với công suất 480 MW |đã vận hành|"
        return self._quality(counted.end) or (self._quality(measure.end) if measure is not None and beside else None)

    def _quality(self, at: int) -> str | None:
        """Returns what is told right behind some things of them: ``12 dự án |đã vận hành|``, or None."""
        told = _QUALITY.match(self.folded, at)
        return self.text[told.start("what") : told.end("what")] if told else None

    def _some_of(self, quantity: Quantity) -> Subject | None:
        """Returns what a figure of its unit counts some of: ``312 sản phẩm, trong đó |45 sản phẩm| …``, or None."""
        if self.itemised is None or quantity.kind != "amount" or self.verb is not None:
            return None
        wholes = (s for s in reversed(self.counts) if s.level is not None and s.level.unit_key == quantity.unit_key)
        return next((s.subject for s in wholes), None)

    def _counted_among(self, indicator: Term) -> Statement | None:
        """Returns what was counted of an indicator before in the sentence, or None."""
        told = chain(reversed(self.counts), (s for s in reversed(self.stated) if s.level is not None))
        return next((s for s in told if s.subject.indicator == indicator), None)

    def _stock(self, counted: Token, indicator: Term) -> str | None:
        """Returns the part that a count so far is of: ``tính đến nay, toàn tỉnh |có| 394 dự án``, or None.

        What is itemised after ``trong đó`` is of all so far where the whole is.
        """
        before = next((t for t in reversed(self.tokens) if t.kind == "cue" and t.end <= counted.start), None)
        there = before is not None and self.folded[before.start : before.end] in _THERE
        near = max(self.start, counted.start - _TRAIL)
        in_all = self.folded.find("tổng cộng ", near, counted.start) >= 0 and self.itemised is None
        opens_now = _OPENS_NOW.match(self.folded, self.start) is not None
        whole = self._counted_among(self.itemised) if self.itemised is not None else None
        so_far = there and self.frame.so_far and self.itemised is None
        at_end = in_all and _AT_END.search(self.folded, self.start, counted.start) is not None
        if not (opens_now or whole is not None or so_far or at_end):
            return None
        parts = self.language.vocabulary.schemes.get("component", {}).values()
        stocks = [t.vi for t in parts if t.one("asOfEnd") == "true" and indicator.key in t.all("componentOf")]
        stocks = stocks if whole is None else [name for name in stocks if name == whole.subject.component]
        return next(iter(stocks), None)

    def _part_of_all(self, indicator: Term) -> str | None:
        """Returns the part that all were told of: ``11 dự án cấp mới. Trong đó có |4 dự án FDI|``, or None."""
        whole = self.frame.first
        if whole is None or whole.component is None or whole.indicator != self.itemised:
            return None
        leading = (term for term in components(self.language, whole.component) if term.one("leads") == "true")
        return next((term.vi for term in leading if indicator.key in term.all("componentOf")), None)


def counted_of(told: list[Statement], counted: Token) -> Term | None:
    """Returns what things of a kind were counted last, or of three kinds the first, of which the others are parts.

    ``74 dự án, trong đó 22 dự án FDI và 52 dự án trong nước; 45 |dự án| đã hoạt động`` are some of all.
    """
    units = counted.term.all("allowedUnit")
    terms = (statement.subject.indicator for statement in reversed(told))
    kinds = list(dict.fromkeys(term for term in terms if term.all("allowedUnit") == units))
    return kinds[-1] if len(kinds) > 2 else next(iter(kinds), None)
