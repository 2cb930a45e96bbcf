"""Counted things: what a number before a noun counts, and whose capital a sum after it is."""

from __future__ import annotations

import re

from kg.extract.observations.statement import Statement
from kg.extract.observations.subject import Subject
from kg.extract.observations.subsets import Subsets, counted_of
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.record import replace
from kg.vocabulary import Term

# "Đối với |dự án của các doanh nghiệp trong nước (DDI)|, …"
_TOPIC = re.compile(
    r"(?:cụ thể, |trong đó, |bên cạnh đó, )?(?:đối với|về|khu vực|riêng|lĩnh vực) (?P<what>[^,.;:]{3,90}),"
)


_GOES_ON = re.compile(r" (?:đạt|bằng|tăng|giảm|vượt)\b")  # "ước đạt 1.396 tỷ |đạt| 86% kế hoạch"
_BILLION = 10**9
_DONG = "vnd"
_NO_DOLLARS = 100  # thousands of millions: no province takes or spends so many of dollars


class Counting(Subsets):
    """Reads the numbers that stand before the thing they count."""

    def _following(self, index: int, token: Token) -> None:
        """A counted thing after its figure: handled with the figure before it."""

    def _names_count(self, counted: Token) -> bool:
        """Says whether a noun after a figure names its indicator.

        A weak form wants a verb or a leading part before the figure (``cấp mới 12 |dự án|``) or a part behind the noun
        (``12 |dự án| góp vốn``), a led one the part.
        """
        led = self.part_of(counted.term) is not None
        return (
            led
            or counted.key in self.several
            or self._whole_of(counted) is not None
            or self._part_behind(counted) is not None
            or self._placed_count(counted)
            or (counted.kind != "led" and not (counted.weak and self.verb is None and not self._beside_count(counted)))
        )

    def _beside_count(self, counted: Token) -> bool:
        """Says whether a count stands beside another: ``59 khu công nghiệp với 16.800 ha và 82 |cụm công nghiệp|``."""
        at = next((at for at, t in enumerate(self.tokens) if t.kind == "quantity" and t.end + 1 >= counted.start), 0)
        before = self.tokens[at - 1] if at and self.counts else None
        quantity = self.tokens[at].quantity
        beside = before is not None and before.key in ("và", ",", ";") and counted.term.one("genericCount") != "true"
        return beside and before is not None and quantity is not None and quantity.bound_start - before.end <= 1

    def _placed_count(self, counted: Token) -> bool:
        """Says whether a count stands right behind its place: ``(|trong khu công nghiệp| 29 dự án; …)``."""
        at = next((at for at, t in enumerate(self.tokens) if t.kind == "quantity" and t.end + 1 >= counted.start), 0)
        place, quantity = self.tokens[at - 1] if at else None, self.tokens[at].quantity
        scopes = place is not None and place.kind == "component" and place.term.one("scopes") == "true"
        return scopes and place is not None and quantity is not None and quantity.bound_start - place.end <= 1

    def _is_unit(self, token: Token, quantity: Quantity, counted: Token) -> bool:
        """Says whether a noun after a figure is but the unit of what was named: ``khách quốc tế 900 |lượt khách|``."""
        named = self.subjects[-1] if self.subjects and self.fresh and counted.end <= token.end else None
        if named is None or named.indicator.one("measureKind") != "count":
            return False
        return named.allows(quantity, self.language)

    def _counted(self, token: Token, quantity: Quantity, counted: Token) -> None:
        """``có ít nhất 377MW |điện gió đưa vào khai thác thương mại|``: a subject that follows its figure."""
        indicator = self._of_capital(counted)
        part = self._investor(quantity) or self._part_behind(counted) or self._subset(counted, indicator)
        # where "mới" may lead to the indicator, it says nothing more of it
        part = part or (self.part_of(counted.term) if not counted.term.all("ledForm") else None)
        part = part or self._led_behind(counted) or self._part_named(indicator)
        part = part or self._stock(counted, indicator) or self._part_of_all(indicator)
        whole = self._counted_among(indicator) if part is None and self.itemised is not None else None
        if whole is not None:
            scope = self.frame.place or (self.frame.scope.vi if self.frame.scope else None)
            if scope is None or scope == whole.scope:
                self._counts_others()
                self.subjects, self.open = [], []
                return  # "25 sản phẩm, trong đó 3 sản phẩm …": some of them, and which, the words do not tell
            part = whole.subject.component  # "40 dự án; trong đó |khu công nghiệp| là 30 dự án"
        if part is not None and self.ahead is not None and self.ahead.vi != part:
            self.ahead = None  # "9 dự án được cấp mới …, 4 dự án |điều chỉnh vốn| với tổng vốn …"
        subject = Subject(indicator, token.start, counted.end, component=part, area=self.area)
        grown = self._grown(subject)
        statement = self._state(subject, quantity.bound_start, counted.end) if grown is None else grown
        statement.level, statement.end = quantity, counted.end
        if self.plan_figure:
            statement.status, self.aimed = "target", [statement]
            return
        self.open, self.aimed, self.risen = [statement], [], None
        if counted.term.one("measureKind") == "count":
            self.subjects = [statement.subject]
        self.counts.append(statement)

    def _grown(self, subject: Subject) -> Statement | None:
        """Returns the growth just told of what is counted: ``lượng khách tăng 11%, tương ứng |875 nghìn lượt|``."""
        last = self.open[-1] if len(self.open) == 1 and not self.fresh and not self.moved else None
        if last is None or last.level is not None or not last.changes or self.verb != "level":
            return None
        return last if (last.subject.indicator, last.component) == (subject.indicator, subject.component) else None

    def _of_capital(self, counted: Token) -> Term:
        """Returns what is counted; ``dự án`` where foreign capital is spoken of are projects of foreign capital."""
        topic = self.subjects[-1].indicator if self.subjects and self.fresh else None
        headline, units = topic or self.frame.headline, counted.term.all("allowedUnit")
        if topic is None and counted.weak and (self._part_behind(counted) or self._led_behind(counted)):
            # "cấp mới 20 dự án FDI; có 25 |dự án| điều chỉnh vốn"
            same = counted_of(self.stated, counted)
            if same is not None and same.one("genericCount") != "true":
                return same
            headline = same or headline
        if not counted.weak:
            return counted.term
        if self._of_several(counted):
            return counted.term
        topic = topic or self._topic() or self.frame.topic
        if topic is not None and (own := self._counts_of(topic, units)) is not None:
            return own  # "trong đó |FDI| 48 dự án"
        if (whole := self._whole_of(counted)) is not None:
            return whole
        if self.itemised is not None and self.itemised.all("allowedUnit") == units:
            return self.itemised  # "… 900 dự án trong nước. Trong đó, 300 |dự án| ngoài khu công nghiệp"
        if headline is None or self._of_first(counted):
            return counted.term
        return self._counts_of(headline, units) or counted.term

    def _of_first(self, counted: Token) -> bool:
        """Says whether a count goes on with all, not with the some told last: ``11 dự án, trong đó 3 FDI. Có 90 …``."""
        first = self.frame.first
        return first is not None and not self.stated and first.indicator == counted.term and first.component is None

    def _topic(self) -> Term | None:
        """Returns the indicator that the sentence's opening says it is of, before its first comma, or None."""
        opening = _TOPIC.match(self.folded, self.start)
        if opening is None or any(t.kind == "quantity" and t.start < opening.end() for t in self.tokens):
            return None
        named = self.language.find("indicator:topicForm", self.folded, opening.start("what"), opening.end("what"))
        kinds = list(dict.fromkeys(match.term for match in named))
        return kinds[0] if len(kinds) == 1 else None

    def _counts_of(self, topic: Term, units: tuple[str, ...]) -> Term | None:
        """Returns the count of things in these units whose capital a topic is, or that share its capital, or None."""
        sharing = self.language.vocabulary.having("indicator", "capital", topic.one("capital") or topic.key)
        return next((term for term in sharing if term.all("allowedUnit") == units), None)

    def _of_several(self, counted: Token) -> bool:
        """Says whether things of a kind or several make up a count: ``46 |dự án|, trong đó 37 dự án FDI, 9 …``."""
        parts = [t for t in self.tokens if t.kind == "following" and t.start > counted.end and not t.weak]
        kinds = {t.key for t in parts if t.term.all("allowedUnit") == counted.term.all("allowedUnit")}
        apart = next((t.start for t in self.tokens if t.key == "trong đó" and t.start > counted.end), None)
        return len(kinds) > 1 or (len(kinds) == 1 and apart is not None and apart < parts[0].start)

    def _of_count(self, token: Token, quantity: Quantity) -> Quantity | None:
        """Returns a bare number as one of the thing counted: ``số dự án là |723|,``; None where it is none."""
        indicator = self.subjects[-1].indicator if self.subjects and self.fresh else None
        if indicator is None or indicator.one("measureKind") != "count":
            return None
        scaled = quantity.kind == "bare" and quantity.scale > 1  # "trong đó khách quốc tế |1,9 triệu|;"
        if not (scaled or (self.verb == "level" and quantity.unit_text is None)):
            return None
        if not self._only_filler(self.subjects[-1].end, token.start) or not self._ends(token.end):
            return None
        return self._with_unit(indicator, quantity)

    def _of_money(self, quantity: Quantity) -> Quantity | None:
        """Returns thousands of millions as dong where these are spoken of: ``thu ngân sách đạt |3.000 tỷ|``."""
        spoken = self.subjects[-1] if self.subjects else self.open[-1].subject if self.open else None
        if spoken is None or quantity.kind != "bare" or quantity.scale < _BILLION:
            return None
        if not self._ends(quantity.end) and _GOES_ON.match(self.folded, quantity.end) is None:
            return None
        usual = spoken.indicator.one("defaultUnit") == _DONG
        many = quantity.value >= _NO_DOLLARS and _DONG in spoken.indicator.all("allowedUnit")
        return self._in_unit(quantity, _DONG) if usual or many else None

    def _with_unit(self, indicator: Term, quantity: Quantity) -> Quantity:
        """Returns a bare number in the unit that an indicator is usually counted in."""
        return self._in_unit(quantity, indicator.one("defaultUnit") or "")

    def _in_unit(self, quantity: Quantity, key: str) -> Quantity:
        """Returns a bare number in a unit."""
        unit = self.language.vocabulary.term("unit", key)
        text = f"{quantity.unit_text} {unit.vi}" if quantity.unit_text else unit.vi
        return replace(quantity, kind="amount", unit_text=text, unit_key=unit.key)

    def _said_to_be(self, index: int, quantity: Quantity) -> Token | None:
        """Returns what some of a count are said to be: ``9 triệu lượt khách, trong đó 2 triệu |là khách quốc tế|``."""
        verb, name = [*self.tokens[index + 1 : index + 3], None, None][:2]
        if verb is None or name is None or name.kind != "indicator" or name.term.one("measureKind") != "count":
            return None
        beside = verb.start - quantity.end <= 1 and name.start - verb.end <= 1
        said = beside and self.folded[verb.start : verb.end] == "là" and self.itemised is not None
        counts = quantity.kind == "bare" or quantity.unit_key in name.term.all("allowedUnit")
        return name if said and counts else None

    def _of_currency(self, subject: Subject, quantity: Quantity) -> Subject:
        """``3 dự án FDI và 5 dự án trong nước với vốn |60 triệu USD| và |900 tỷ đồng|``: each its own capital."""
        capitals = [statement.subject.indicator.one("capital") for statement in self.counts]
        fits = subject.indicator.one("defaultUnit") == quantity.unit_key
        beside = bool(self.stack) and self.counts[-1] in self.stack[-1][1]  # "144 dự án trong nước (|4,7 tỷ USD|)"
        own = (fits or beside) and capitals[-1] == subject.indicator.key
        own = own and subject.indicator.one("genericCapital") != "true"
        if own or subject.indicator.key not in capitals:
            return subject
        terms = [self.language.vocabulary.term("indicator", key) for key in dict.fromkeys(reversed(capitals)) if key]
        parts = [term for term in terms if term != subject.indicator]
        parted = len({term.one("defaultUnit") for term in parts}) > 1  # "18 dự án (12 dự án FDI, 6 dự án trong nước)"
        if not parted and fits:
            return subject
        other = next((t for t in (parts if parted else terms) if t.one("defaultUnit") == quantity.unit_key), None)
        return replace(subject, indicator=other) if other else subject
