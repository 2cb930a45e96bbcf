"""What a general name means where it stands: ``tổng vốn`` after a count of projects, ``GDP`` of a province."""

from __future__ import annotations

import re

from kg.extract.observations.placing import Placing
from kg.extract.observations.subject import Subject
from kg.language.fold import fold
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.record import replace
from kg.vocabulary import Term

# what a count leads to, and the mark of the general name that stands for it
_MEASURES = (
    ("capital", "genericCapital"),
    ("countedCapacity", "genericCapacity"),
    ("countedArea", "genericArea"),
    ("revenue", "genericRevenue"),
)
_WITHIN_CLAUSE = 60
_CLAUSE = 120
_NATION = re.compile(
    r"\b(?:cả nước|toàn quốc|việt nam|nước ta|quốc gia|thế giới|toàn cầu|chính phủ|quốc hội|tổng cục thống kê)\b"
)
_POWER = re.compile(r"\b(?:phát điện|nguồn điện|vận hành thương mại|hòa lưới)\b")
_OF_PROVINCE = re.compile(r"\b(?:của|toàn|trên địa bàn|trong)(?: toàn)? (?:tỉnh|thành phố)\b")


class Meaning(Placing):
    """Tells what the general names in a sentence mean."""

    def _of_ahead(self, token: Token) -> Token:
        """Returns a general name as that of the part told first: ``|Ngành thủy sản| ổn định, giá trị sản xuất đạt``."""
        made = (
            self.language.vocabulary.having("indicator", "ofBranch", self.ahead.key) if self.ahead is not None else ()
        )
        if (own := next((term for term in made if term.one("broader") == token.key), None)) is not None:
            return replace(token, key=own.key, terms=(own,))  # "Trong lĩnh vực thủy sản, |sản lượng| đạt 900 tấn"
        homes = self.ahead.all("componentOf") if self.ahead is not None else ()
        if not homes or not token.weak or token.term.one("realGrowth") != "true":
            return token
        meant = self._named_alike(Subject(token.term, token.start, token.end), homes)
        return token if meant is None else replace(token, key=meant.key, terms=(meant,))

    def _grows_within(self, index: int, token: Token) -> Term | None:
        """Returns what a structure is of, where a part of it grows: ``trong |cơ cấu GRDP|, dầu khí giảm 14%``."""
        wholes = token.term.all("shareOf") if self.folded.endswith("trong ", 0, token.start) else ()
        figure = next((at for at in range(index + 1, len(self.tokens)) if self.tokens[at].kind == "quantity"), 0)
        if not wholes or token.term.one("part") or self.tokens[figure - 1].key not in ("up", "down"):
            return None
        return self.language.vocabulary.term("indicator", wholes[0])

    def _regional(self, index: int, token: Token) -> Token:
        """Returns the GRDP for the ``GDP`` of a province: ``tăng trưởng GDP 6 tháng của |Hải Phòng| đạt 7%``."""
        key = token.term.one("regionalCounterpart")
        figure = self._next(index, token.end, ("quantity",), _WITHIN_CLAUSE)
        if key is None:
            return token
        if self.frame.provincial and not _NATION.search(self.folded, self.start, self.tokens[-1].end):
            return replace(token, key=key, terms=(self.language.vocabulary.term("indicator", key),))
        if figure is None:
            return token
        place = any(t.kind == "province" and token.end <= t.start < figure.start for t in self.tokens)
        if not place and _OF_PROVINCE.search(self.folded, token.end, figure.start) is None:
            return token
        return replace(token, key=key, terms=(self.language.vocabulary.term("indicator", key),))

    def _generic(self, token: Token) -> Token:
        """Returns a general name after a count as the measure of what was counted, in traded goods as that of trade.

        ``12 dự án FDI với tổng vốn …`` is the capital of foreign investment, ``46 dự án thủy điện với tổng công suất
        …`` the capacity of hydropower.
        """
        traded = token.term.one("ofGoods") if self.frame.listing == "goods" else None
        if traded is not None:
            return replace(token, key=traded, terms=(self.language.vocabulary.term("indicator", traded),))
        if token.term.one("genericCount") == "true" and self._itemises(token.term):
            assert self.itemised is not None
            return replace(token, key=self.itemised.key, terms=(self.itemised,))
        if token.weak and (same := self._in_money(token)) is not None:
            return replace(token, key=same.key, terms=(same,))
        if (whole := self._growing_whole(token)) is not None:
            return replace(token, key=whole.key, terms=(whole,))
        counted = self._counted_last()
        if counted is None and not self.stated:
            # "… đón 9 triệu lượt khách. |Tổng doanh thu| đạt …"
            counted = next((s.subject for s in self.earlier if s.subject.indicator.one("revenue")), None)
            counted = counted if counted is not None and self._earns(token, counted) else None
        if counted is None and token.term.one("genericCapacity") == "true":
            return self._of_power(token)
        if counted is None:
            return self._of_spoken(token)
        for relation, generic in _MEASURES:
            key = counted.indicator.one(relation)
            earned = relation == "revenue" and self._earns(token, counted)
            if key is not None and (earned or token.term.one(generic) == "true"):
                leads = counted.indicator.key in self.part_homes and not counted.indicator.all("ledForm")
                if self.folded.startswith(" thực hiện", token.end):
                    # "có 588 dự án FDI hoạt động với |tổng vốn| thực hiện …"
                    key = self.language.vocabulary.term("indicator", key).one("realised") or key
                if counted.component or leads:
                    self.part, self.part_homes = counted.component or self.part, (*self.part_homes, key)
                return replace(token, key=key, terms=(self.language.vocabulary.term("indicator", key),))
        return self._of_power(token) if token.term.one("genericCapacity") == "true" else self._of_spoken(token)

    def _earns(self, token: Token, counted: Subject) -> bool:
        """Says whether a name is of the revenue from what was counted: ``đón 9 triệu lượt khách, |tổng thu| …``."""
        key = counted.indicator.one("revenue")
        if key is None:
            return False
        said = self.folded[token.start : token.end]
        short = self.language.vocabulary.term("indicator", key).all("withinForm")
        return token.term.one("genericRevenue") == "true" or said in map(fold, short)

    def _growing_whole(self, token: Token) -> Term | None:
        """Returns what a mean growth is of, where it is told by the short name of a figure a head, or None.

        ``|GRDP bình quân| đạt 8,9%/năm`` is growth of the whole, ``GRDP bình quân đạt 60 triệu đồng`` is not.
        """
        key = token.term.one("perHeadOf")
        if key is None or not self.folded.endswith("bình quân", token.start, token.end):
            return None
        figure = self._figure_near(token)
        grows = figure is not None and (figure.unit_key or "").startswith("percent")
        return self.language.vocabulary.term("indicator", key) if grows else None

    def _figure_near(self, token: Token) -> Quantity | None:
        """Returns the next figure in a clause's length behind a name, or None."""
        behind = self.between(token.end, token.end + _CLAUSE)
        return next((t.quantity for t in behind if t.quantity is not None), None)

    def _in_money(self, token: Token) -> Term | None:
        """Returns the sum of money that a general name means: ``|Sản xuất công nghiệp| đạt 900 tỷ đồng``, or None.

        Where the paragraph measured the same by it, too: ``giá trị sản xuất … 900 tỷ. |Sản xuất công nghiệp| tăng 9%``.
        """
        key = token.term.one("inMoney")
        if key is None or self.folded.startswith("chỉ số", token.start):
            return None
        figure = self._figure_near(token)
        told = any(s.subject.indicator.key == key for s in (*self.stated, *self.earlier))
        money = self.language.vocabulary.term("indicator", key)
        summed = figure is not None and Subject(money, 0, 0).allows(figure, self.language)
        return money if told or summed else None

    def _of_spoken(self, token: Token) -> Token:
        """Returns a general capital as that which its sentence speaks of: ``đứng đầu về vốn FDI với |tổng vốn| …``.

        Behind a figure as that which was told: ``8 dự án FDI, tổng vốn 31 triệu USD; so với cùng kỳ, |vốn| tăng 9%``.
        """
        if token.term.one("genericCapital") != "true":
            return token
        if self.after_figure is not None:
            last = self.stated[-1].subject.indicator if self.stated else token.term
            figure = self._figure_near(token)
            grows = figure is not None and figure.kind == "percent"
            capital = bool(self.language.vocabulary.having("indicator", "capital", last.key))
            return replace(token, key=last.key, terms=(last,)) if grows and capital else token
        named = self.language.find("indicator", self.folded, self.start, token.start)
        kinds = {match.term.key: match.term for match in named if match.term.all("topicForm")}
        whole = next(iter(kinds.values())) if len(kinds) == 1 and len(named) == 1 else None
        return token if whole is None else replace(token, key=whole.key, terms=(whole,))

    def _of_power(self, token: Token) -> Token:
        """Returns a general capacity as that of the one kind of power that the sentence names before it.

        ``|Tổng công suất| đã phát điện trên địa bàn là 900 MW`` is that of all power.
        """
        kinds = self._power_named(self.after_figure or self.start, token.start)
        kinds = kinds or self._power_named(self.start, token.start)
        if len(kinds) == 1:
            return replace(token, key=next(iter(kinds)).key, terms=tuple(kinds))
        figure = self._figure_near(token)
        if kinds or figure is None or _POWER.search(self.folded, token.end, figure.start) is None:
            return token
        every = self.language.vocabulary.term("indicator", token.term.one("ofPower") or token.key)
        return replace(token, key=every.key, terms=(every,))

    def _power_named(self, start: int, end: int) -> dict[Term, None]:
        """Returns the kinds of power that ``[start, end)`` names."""
        named = self.language.find("indicator:weakForm", self.folded, start, end)
        return dict.fromkeys(term for match in named for term in match.terms if term.one("asPart"))

    def _itemises(self, indicator: Term) -> bool:
        """Says whether a count is of some of those just told: ``90 dự án FDI. Trong đó |số dự án còn hiệu lực| …``."""
        whole = self.itemised
        if whole is None or whole == indicator or whole.one("measureKind") != "count":
            return False
        return bool(whole.all("allowedUnit") == indicator.all("allowedUnit"))

    def _narrowed(self, token: Token) -> Token:
        """Returns a general name as that of a part of what is spoken of.

        ``sản lượng thủy sản đạt 9.000 tấn, trong đó |sản lượng khai thác| …`` is that of fishing, not of mines. A name
        of the whole itself is that of a part after ``trong đó`` only.
        """
        spoken = self.frame.headline
        said = self.folded[token.start : token.end]
        told = (whole for whole in (spoken, self.frame.former) if whole is not None)
        whole = next((whole for whole in told if whole.key == token.term.one("measuresPartOf")), None)
        if whole is not None:
            behind = next((t for t in self.tokens if t.start >= token.end), None)
            if behind is not None and behind.kind == "component" and whole.key in behind.term.all("componentOf"):
                # "GRDP tăng 9%. Trong đó, |giá trị tăng thêm| khu vực dịch vụ tăng 7%"
                return replace(token, key=whole.key, terms=(whole,))
        if spoken == token.term and self.itemised != spoken:
            return token
        wholes = () if spoken is None else (spoken.key, spoken.one("broader"))
        narrower = (t for key in wholes if key for t in self.language.vocabulary.having("indicator", "broader", key))
        term = next((term for term in narrower if said in map(fold, term.all("withinForm"))), None)
        figure = next((t.quantity for t in self.tokens if t.quantity is not None and t.start >= token.end), None)
        if term is not None and figure is not None and figure.kind == "amount":
            # "thu nội địa 21 tỷ đồng, |xuất nhập khẩu| 9 tỷ đồng" is revenue, in dollars it is trade
            term = term if Subject(term, 0, 0).allows(figure, self.language) else None
        return token if term is None else replace(token, key=term.key, terms=(term,))

    def _of_itemised_area(self, token: Token) -> bool:
        """Says whether a general area, behind a name of its own, is a part of the area that is taken apart."""
        whole = self.itemised
        if token.term.one("genericArea") != "true" or whole is None or self._only_filler(self.begin, token.start):
            return False
        return bool(set(whole.all("allowedUnit")) & set(token.term.all("allowedUnit")))
