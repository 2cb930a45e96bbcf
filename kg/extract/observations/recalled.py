"""What a figure without a name beside it is said of: what the sentence or the one before it measured or counted."""

from __future__ import annotations

import re

from kg.extract.observations.asides import Asides
from kg.extract.observations.subject import Subject
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.record import replace

_BESIDE = 12
_OTHERS = re.compile(r"(?:các|những|nhiều|hầu hết|phần lớn) ")


class Recalled(Asides):
    """Finds the subjects of figures in what was told before them."""

    def _grows_other(self, index: int, token: Token, quantity: Quantity) -> bool:
        """Says whether a second growth is of what no vocabulary names: ``IIP tăng 9%, nhất là |chế tác|, tăng 12%``."""
        last = self.open[-1] if self.open and not self.fresh and not self.moved and not self.plan_figure else None
        if last is None or not last.changes or self._next(index, token.end, ("base",), _BESIDE) is not None:
            return False
        return not self._only_filler(max(last.end, self.after_figure or 0), quantity.bound_start)

    def _opens_with_others(self, token: Token) -> bool:
        """Says whether a sentence is of other things: ``|Các khu công nghiệp| ổn định, tăng 9%``.

        After the output of plants ``|Khu vực dịch vụ|, tổng giá trị tăng 7%``, too: no part of it.
        """
        spoken = self.frame.subject.indicator.key if self.frame.subject is not None else ""
        named = [t for t in self.between(self.start, token.start) if t.kind in ("indicator", "component")]
        if any(t.kind == "indicator" or spoken in t.term.all("componentOf") for t in named):
            return False
        opens = bool(named) and named[0].start == self.start and named[0].term.one("leads") != "true"
        return opens or _OTHERS.match(self.folded, self.start) is not None

    def _spoken_before(self, token: Token, quantity: Quantity) -> Subject | None:
        """Returns what the sentence before measured; ``Trong đó, |3 cụm| …`` counts some of it, which the words tell.

        None where they do not.
        """
        spoken = self.frame.subject
        if spoken is None:
            return None
        again = replace(spoken, start=self.begin, end=self.begin)
        opening = next((t for t in self.between(self.start, token.start) if t.kind == "component"), None)
        homes = opening.term.all("componentOf") if opening is not None and opening.start == self.start else ()
        if (
            opening is not None
            and quantity.kind == "percent"
            and again.component is None
            and again.indicator.key in homes
        ):
            return replace(again, component=opening.term.vi)  # "|Dịch vụ| vẫn là trụ đỡ …; tăng trưởng 9%"
        counts = quantity.kind == "amount" and again.indicator.one("measureKind") == "count"
        if again.indicator != self.itemised or not counts:
            return again
        told = self._quality(token.end)
        return replace(again, component=told) if told else None

    def _counted_again(self, quantity: Quantity) -> Subject | None:
        """Returns what was counted before, for a count of another period: ``…; 6 tháng có |640 doanh nghiệp|``."""
        if not self.moved or quantity.kind != "amount":
            return None
        counted = (s for s in reversed(self.stated) if s.subject.indicator.one("measureKind") == "count" and s.level)
        return next((s.subject for s in counted if s.level and s.level.unit_key == quantity.unit_key), None)

    def _counts_other(self, token: Token, quantity: Quantity) -> bool:
        """Says whether a figure at the head of its clause counts what no vocabulary names: ``|9 chợ| phiên``."""
        counts = bool(self.subjects) and self.subjects[-1].indicator.one("measureKind") == "count"
        if self.verb is not None or not (quantity.kind == "percent" or (counts and quantity.kind == "amount")):
            return False
        after = self.folded[token.end : token.end + 2]
        return len(after) > 1 and after[0] == " " and after[1].isalnum() and not self._token_at(token.end + 1)
