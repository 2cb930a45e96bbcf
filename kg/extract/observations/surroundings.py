"""Tokens that neither name nor count: they set status, verb and base, open and close clauses."""

from __future__ import annotations

import re

from kg.extract.observations.parentheses import Parentheses
from kg.extract.observations.spans import around_parts
from kg.extract.observations.subject import Subject
from kg.language.token import Token
from kg.record import replace
from kg.vocabulary import Term

_AIM = 24
_BESIDE = 12
_POINTS = ("point", "percentage-point")
_LIKE = re.compile(r" (?:như|gồm|là)\b|:")


class Surroundings(Parentheses):
    """Reads everything around the figures of a sentence."""

    def read(self, index: int, token: Token) -> None:
        """Reads one token."""
        handler = getattr(self, f"_{token.kind}", None)
        if handler is not None:
            handler(index, token)

    def _break(self, index: int, token: Token) -> None:
        if token.key == "trong đó" and self.leading_base is None:
            self.leading_base = self.frame.base if token.start == self.start else self._single_base()
        if token.key == "trong đó" and self.stated:
            self.itemised = self.stated[-1].subject.indicator
        elif token.key == "trong đó" and token.start == self.start and self.frame.first is not None:
            self.itemised = self.frame.first.indicator
        if self._around_name(index):
            pass
        elif token.key in ("(", "["):
            self._item_before(index, token)
            self.stack.append(
                (self.frame, list(self.open), list(self.subjects), self.fresh, self.area, len(self.counts), self.verb)
            )
            last = self.tokens[index - 1] if index else None
            beside = last is not None and last.kind == "base" and token.start - last.end <= 1
            self.aside = last.base if beside and last is not None else self._base_within(index)
            bare = self.tokens[index + 1 : index + 2]  # "cao hơn bình quân cả nước (|7,5%|)": the figure is another's
            others = self.verb == "difference" and bool(bare) and bare[0].kind == "quantity"
            told = last is not None and last.key in ("plan", "plan-figure", "plan-met") and token.start - last.end <= 1
            self.plan_figure = told and bool(bare) and bare[0].kind == "quantity"  # "vượt chỉ tiêu đề ra (8,5-9%)"
            self._fresh_clause(token.end, keep_verb=others)
        elif token.key in (")", "]"):
            verb, following = None, self._after(index)
            inside = next((t for t in reversed(self.tokens[:index]) if t.kind == "quantity" or t.key == "("), token)
            listed = following is not None and following.key == "và" and inside.key == "("
            if self.stack:
                self.frame, self.open, self.subjects, self.fresh, self.area, outer, verb = self.stack.pop()
                self.counts = self.counts[outer:] + self.counts[:outer]  # the whole, then, is what was counted last
            if self.open and self.after_figure is not None:
                self.after_figure = token.end  # "tăng 1,3 lần (tương đương 37 tỷ đồng) |so với năm 2020|"
            self.aside, self.moved = None, False
            if self.subjects and self.subjects[-1].indicator.one("ofProjects") == "true":
                self.subjects, self.open, self.fresh = [], [], False  # the parenthesis told all that is told of it
            self._fresh_clause(token.end, keep_verb=self.fresh)
            if listed:
                self.verb = verb  # "có 2 cụm công nghiệp (A, B) |và| 3 khu công nghiệp"
        elif token.key == ";":
            self._told_of_all(token.start)
            self._fresh_clause(token.end)
            self.item = token.end
            if self.frame.listing and index and self.tokens[index - 1].key in (")", "]"):
                self.subjects, self.fresh = [], False  # "giảm mạnh như máy in (-40%)|;| pin (-30%)"
            self.estimate = False
            self.ahead = None
            if (around := around_parts(self.stated, self.outer)) is not None:
                self.frame = replace(self.frame, period=around)
            if self.area is not None and self.area.scheme != "province":
                self.area = None  # "huyện A thu 90 tỷ đồng; |chi| …": rather of the province
            self.open = []
            self.revising = False
            following = self._after(index)
            if following is None or following.quantity is None or following.quantity.bound_start > token.end + 1:
                self.part = None  # "điều chỉnh vốn 3 dự án; |tiếp nhận| 6 chương trình": not "cấp mới …; 7 dự án"
        elif token.key == ":" and self._titles(index, token):
            self.verb, self.open = "level", []
        elif token.key in ("và", ":", "-"):
            if self.begin == self.after_figure or token.key == ":":
                self.begin = token.end
            if token.key == ":":
                self.item = token.end
                self.verb = None  # what the list does is said; each item has its own verb or none
        else:
            if token.key == ".":
                self._told_of_all(token.start)
            self._fresh_clause(token.end, keep_verb=False)
            if self.frame.listing and index and self.tokens[index - 1].key in (")", "]") and not self.open:
                self.subjects, self.open, self.fresh = [], [], False  # an item whose figure stood in the parenthesis

    def _fresh_clause(self, begin: int, keep_verb: bool = False) -> None:
        self.begin = begin
        if not keep_verb:
            self.verb, self.grows, self.sign = None, False, 1

    def _cue(self, index: int, token: Token) -> None:
        role = token.key
        if role == "estimate":
            self.estimate = True
            self.forecast = self.forecast or token.start == self.start
        elif role == "target":
            self.frame = replace(self.frame, status="target", status_period=self.frame.period)
        elif role in ("revised-target", "revised") and self._revises(index, role):
            self.frame = replace(self.frame, status="target", status_period=self.frame.period)
            self.revising = True
        elif role == "plan-met":
            self.plan_met = True
            figure = self._next(index, token.end, ("quantity",), _AIM)
            self.plan_figure = figure is not None and figure.key == "amount"  # "vượt mục tiêu đón |9 triệu khách|"
        elif role == "plan" and (self._plan_aside(index) or self._plan_contrasted(index, token)):
            self.plan_figure = True
        elif role == "plan-figure" and index and self._ran_together(self.tokens[index - 1], token):
            if "tăng" in self.folded[token.start : token.end]:
                self.verb, self.grows, self.sign = "up", True, 1
        elif role == "plan-figure" and not (index and self._adjacent(self.tokens[index - 1], token, "plan-met")):
            self.plan_figure = True
            self.grows = self.grows or "tăng" in self.folded[token.start : token.end]
        elif role in ("products", "goods", "parts"):
            headline = self._traded(token) if role == "goods" else None
            if self.fresh and self.subjects[-1].indicator == self.language.production:
                self.subjects, self.fresh = [], False  # "sản lượng |một số sản phẩm| tăng như: giày dép tăng 7%"
            self.frame = replace(self.frame, listing=role, headline=headline or self.frame.headline)
            self.listed_here = True
        elif role == "level" and (realised := self._realised(index)) is not None:
            self.subjects, self.open, self.fresh, self.verb = [realised], [], True, role
        elif role == "level" and self.verb in ("up", "down") and self._only_done(index):
            pass  # "giảm |được| 5.120 hộ nghèo"
        elif role == "level" and self.verb == "difference" and self._told_before(index):
            pass  # "cao hơn cùng kỳ năm 2030 |là| 6%"
        elif role in ("up", "down") and self.verb == "contribution" and self._beside_cue(index):
            self.sign = -1 if role == "down" else 1  # "đóng góp |tăng| 0,06 điểm phần trăm"
        elif role == "difference" and self._takes_away(index):
            self.verb, self.sign = "contribution", -1
        elif role in ("up", "down") and self.verb == "difference":
            pass  # "cao hơn mức tăng 3,3% năm 2031": the figure is another's
        elif role in ("up", "down"):
            self.verb, self.grows, self.sign = role, True, -1 if role == "down" else 1
            self.falls = role == "down" and self._opens_list(index, token)
        elif role in ("level", "share", "contribution", "reached", "exceeded", "difference"):
            self.verb = role
            self.sign = 1 if role == "contribution" else self.sign
            self.ahead = None if role == "contribution" else self.ahead  # "nông nghiệp |góp phần| đưa GRDP tăng 6%"
        elif role in ("of-count", "volume") and self.open and self._to_count(role):
            pass
        elif role == "volume" and self.open:
            self._to_volume()

    def _realised(self, index: int) -> Subject | None:
        """Returns what was realised of the sum before: ``vốn đăng ký 86 triệu USD, |thực hiện| 41 triệu USD``."""
        last, behind, token = self.open[-1] if self.open else None, self._after(index), self.tokens[index]
        key = last.subject.indicator.one("realised") if last is not None and not self.fresh else None
        beside = behind is not None and behind.key == "amount" and behind.start - token.end <= _BESIDE
        if last is None or key is None or not beside or not self.folded.startswith("thực hiện", token.start):
            return None
        return replace(last.subject, indicator=self.language.vocabulary.term("indicator", key), start=token.start)

    def _only_done(self, index: int) -> bool:
        """Says whether a word of level but says that what its verb tells was done: ``giảm |được|``."""
        token = self.tokens[index]
        return self.folded[token.start : token.end] == "được" and self._beside_cue(index)

    def _beside_cue(self, index: int) -> bool:
        """Says whether another cue stands right before one: ``đóng góp |giảm|``."""
        before = self.tokens[index - 1] if index else None
        return before is not None and before.kind == "cue" and self.tokens[index].start - before.end <= 1

    def _takes_away(self, index: int) -> bool:
        """Says whether points of growth were lost: ``nông nghiệp |làm giảm| 0,15 điểm phần trăm``."""
        behind = self._after(index)
        points = behind is not None and behind.quantity is not None and behind.quantity.unit_key in _POINTS
        return points and self.folded.startswith("làm giảm", self.tokens[index].start)

    def _told_before(self, index: int) -> bool:
        """Says whether a verb leads to the figure compared with: ``cao hơn cùng kỳ năm 2030 |là| 6%``."""
        before = self.tokens[index - 1] if index else None
        beside = before is not None and before.end + 1 == self.tokens[index].start
        return beside and before is not None and before.kind in ("base", "period") and not self.plan_figure

    def _opens_list(self, index: int, token: Token) -> bool:
        """Says whether a verb tells of a whole list what each member's figure is: ``các sản phẩm |giảm| như: …``."""
        figure = next((t for t in self.tokens[index + 1 :] if t.kind == "quantity"), None)
        return (
            self.listed_here and figure is not None and _LIKE.search(self.folded, token.end, figure.start) is not None
        )

    def _traded(self, token: Token) -> Term | None:
        """Returns the trade that a list of goods is of, where the words tell it: ``mặt hàng |nhập khẩu| chủ yếu``."""
        named = self.language.find("indicator:weakForm", self.folded, token.end + 1, token.end + _AIM)[:1]
        beside = bool(named) and named[0].start == token.end + 1 and named[0].term.one("partsAreGoods") == "true"
        return named[0].term if beside else None

    def _to_count(self, role: str) -> bool:
        """``… tăng 5% về số doanh nghiệp``: the growth just read is that of the count, not of the capital after it."""
        capital = self.open[-1]
        counts = [s for s in self.earlier if s.subject.indicator.one("measureKind") == "count"]
        count = next(iter(self.counts[-1:] or counts[-1:]), None)
        if count is None or count is capital or count.changes or count.times:
            return False
        if role == "volume" and count.subject.indicator.one("capital") != capital.subject.indicator.key:
            return False  # "xuất khẩu tăng 5% |về số lượng|"
        if capital.changes:
            count.changes.append(capital.changes.pop())
        elif capital.times is not None:
            count.times, capital.times = capital.times, None
        if capital.bare:
            self.stated.remove(capital)
            self.open = []
        return True

    def _to_volume(self) -> None:
        """``120 tấn, trị giá 9 triệu USD (tăng 5% về lượng …)``: the growth just read is that of the volume before."""
        value = self.open[-1]
        if not value.changes:
            return
        change = value.changes.pop()
        volumes = [s for s in self.stated if s.subject.indicator.one("measureKind") == "volume" and not s.changes]
        if volumes and volumes[-1].subject.component == value.subject.component:
            volumes[-1].changes.append(change)

    def _leads_own_figure(self, index: int, base: Token) -> bool:
        """Says whether a base's own figure follows, with which nothing is compared: ``…; |cùng kỳ| đạt 9 tỷ đồng``."""
        kinds = [(t.kind, t.key) for t in self.tokens[index + 1 : index + 3]]
        led = kinds[:1] == [("cue", "level")] and kinds[1:] in ([("quantity", "amount")], [("quantity", "percent")])
        begins = self.begin != self.after_figure and self.verb is None and self._only_filler(self.begin, base.start)
        return led and begins and not self.stack and not self.fresh and self.folded.startswith("cùng kỳ", base.start)

    def _base(self, index: int, token: Token) -> None:
        base = token.base
        assert base is not None
        if self._leads_own_figure(index, token):
            self.aside = base
            return
        if base.kind == "plan" and self.after_figure is not None and self._own_of_plan(index) is not None:
            self.plan_figure = True  # "đón 2 triệu lượt khách |so với kế hoạch| 3 triệu lượt"
            return
        if self.verb == "difference" and self.after_figure is not None and not self.joined:
            return  # "tăng 9%, cao hơn 1,1 điểm % |so với kế hoạch|": that of the difference
        if self.after_figure is None or self._broken(self.after_figure, token.start) or not self.open:
            self.prior_base = base
            self.leading_base = base if self.after_figure is None else None
            return
        beyond = base.kind == "plan" and self.verb == "exceeded"  # what the plan was exceeded by, no base of growth
        for statement in () if beyond else self.open:
            statement.end = token.end
            if statement.changes and statement.changes[-1].base is None:
                statement.changes[-1].base = base
            elif statement.times is not None and statement.times_base is None and not statement.changes:
                statement.times_base = base
        self._year_after(base)
        for statement in self.stated:  # a list's last base covers the list
            if statement.start >= self.tokens[0].start and base.kind == "year_on_year":
                for change in statement.changes:
                    change.base = change.base or base
        self.begin = token.end
