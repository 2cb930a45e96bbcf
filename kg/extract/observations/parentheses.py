"""What stands in a parenthesis or around a colon: an item's own figure, a base's, a name; and what ends an item."""

from __future__ import annotations

from kg.extract.observations.aiming import Aiming
from kg.extract.observations.products import free_subject
from kg.extract.observations.subject import Subject
from kg.extract.observations.undertaking import undertaking
from kg.language.token import Token
from kg.language.values.base import Base
from kg.record import replace


class Parentheses(Aiming):
    """Reads the marks around the items of a sentence."""

    def _titles(self, index: int, colon: Token) -> bool:
        """Says whether words that nothing knows stand before a colon, and their figure behind it: ``Ngô|: 900 tấn``."""
        figure = self._after(index)
        beside = figure is not None and figure.quantity is not None and figure.quantity.bound_start - colon.end <= 1
        return beside and not self.fresh and not self._only_filler(self.begin, colon.start)

    def _level_behind(self, index: int) -> bool:
        """Says whether a verb of level and its figure follow a token: ``cùng kỳ| đạt 9 tỷ đồng``."""
        kinds = [(t.kind, t.key) for t in self.tokens[index + 1 : index + 3]]
        return kinds in ([("cue", "level"), ("quantity", kind)] for kind in ("amount", "percent"))

    def _base_within(self, index: int) -> Base | None:
        """Returns the base whose own figure a parenthesis tells: ``(|cùng kỳ| đạt 25.000 tỷ đồng)``, or None."""
        inside = self.tokens[index + 1 : index + 4]
        kinds = [(t.kind, t.key) for t in inside]
        if len(inside) > 1 and inside[0].kind == "base" and inside[0].start - self.tokens[index].end <= 1:
            rises = kinds[1] in (("cue", "up"), ("cue", "down")) and inside[0].base is not None
            told = kinds[1][0] == "quantity" or self._level_behind(index + 1)
            told = told or (rises and kinds[2:3] == [("quantity", "percent")])
            return inside[0].base if told else None
        return None

    def _told_of_all(self, end: int) -> None:
        """Takes what an item's last words tell of all that it counts: ``3 dự án … và 5 dự án … |được cấp mới|;``."""
        at = (self.after_figure or end) + 1
        told = self.language.find("component:trailForm", self.folded, at, end)[:1]
        if not told or (told[0].start, told[0].end) != (at, end) or not self.open:
            return
        if self.open[-1].subject.indicator.one("measureKind") == "count":
            return  # "với 45 dự án cấp mới và 30 dự án |tăng vốn|": those before it only
        for statement in self.stated:
            subject = statement.subject
            fits = subject.indicator.key in told[0].term.all("componentOf")
            if statement.start >= self.item and fits and subject.component is None:
                statement.subject = replace(subject, component=told[0].term.vi)

    def _single_base(self) -> Base | None:
        """Returns the base of what is itemised: ``giá tăng 0,6% so với tháng trước; trong đó thành thị tăng 0,7%``."""
        last = self.open[-1] if self.open else self.stated[-1] if self.stated else None
        return last.short_base if last is not None else None

    def _around_name(self, index: int) -> bool:
        """Says whether a parenthesis holds but a name or a period of what stands before: ``(GRDP)``, ``(năm 2031)``."""
        for name in (index + 1, index - 1):
            beside = self.tokens[name] if 0 < name < len(self.tokens) - 1 else None
            dated = beside is not None and beside.kind == "period" and (self.fresh or self._in_term(beside))
            if beside is not None and (beside.kind == "indicator" or dated):
                opens, closes = self.tokens[name - 1], self.tokens[name + 1]
                if (opens.key, opens.end, closes.key, closes.start) == ("(", beside.start, ")", beside.end):
                    return True
        return False

    def _item_told(self, index: int) -> Subject | None:
        """Returns what was told in the parenthesis before, where only words that nothing knows stand between the two.

        ``gạo (+20%), |dây và cáp điện| (-3%)``.
        """
        at = index - 1
        while at > 0 and self.tokens[at].key == "và":
            at -= 1
        marks = [token.key for token in self.tokens[max(0, at - 1) : at + 1]]
        closed = marks[-1:] == [")"] or (marks[:1] == [")"] and marks[-1] in (",", ";"))
        if not closed or self._only_filler(self.tokens[at].end, self.tokens[index].start):
            return None
        return self.stated[-1].subject if self.stated else None

    def _item_before(self, index: int, token: Token) -> None:
        """Takes what stands before a parenthesis that opens with its figure: ``|gạch nung| (tăng 7%), ngói (…)``."""
        inside = self.tokens[index + 1 : index + 3]
        figure = next((t for t in inside if t.kind == "quantity"), None)
        if figure is None or inside[0].kind not in ("cue", "quantity"):
            return
        item = self._item_told(index)
        if item is not None:
            self.subjects, self.open, self.fresh = [], [], False
        if self.fresh:
            return
        if index and self.tokens[index - 1].key in ("plan", "plan-figure", "plan-met"):
            return  # "đạt 31% kế hoạch năm |(|tăng 7%)"
        if self.open and self.begin == self.after_figure and inside[0].key in ("up", "down"):
            return  # "thả nuôi 900 ha thủy sản các loại |(|tăng 5%)"
        if index and self.tokens[index - 1].kind == "following":
            return  # "40 dự án còn hiệu lực |(|30 dự án FDI …": it was counted before
        assert figure.quantity is not None
        project = undertaking(self, token.start, figure.quantity)
        if project is not None:
            self.subjects, self.open, self.fresh = [project], [], True
            return
        grown = figure.key == "percent" and inside[0] is figure  # "cát tăng mạnh (|61%|)"
        stop = self.verb_from(self.begin, token.start) if grown else token.start
        like = item.indicator if item is not None and item.component is not None else None
        free = free_subject(self, figure, figure.quantity, stop, like)
        if free is not None:
            self.subjects, self.open, self.fresh = [free], [], True
