"""What stands around the figures: the marks that open and close clauses, the bases that figures are compared with."""

from __future__ import annotations

import re

from kg.extract.observations.aiming import REACHING
from kg.extract.observations.spans import around_parts, dates_works
from kg.extract.observations.statement import Frame
from kg.extract.observations.subject import Subject
from kg.extract.observations.verbs import Verbs
from kg.language.token import Token
from kg.record import replace

_LEAD = 40
_STANDS_OUT = re.compile(r"\b(?:nhất là|đặc biệt là|đặc biệt)(?: ở)? (?:ngành |lĩnh vực |khu vực )?$")
_MOST = re.compile(r" (?:cao|mạnh|nhanh|nhiều|khá|sâu|ít|thấp)(?: nhất)?")
_MARKETS = re.compile(r"\b(?:các|một số|những|nhiều) thị trường\b")


class Surroundings(Verbs):
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
        if self._around_name(index) or self._in_title(index):
            pass
        elif token.key in ("(", "["):
            self._item_before(index, token)
            self.stack.append(
                (self.frame, list(self.open), list(self.subjects), self.fresh, self.area, len(self.counts), self.verb)
            )
            self.named_from.append(self.begin)
            last = self.tokens[index - 1] if index else None
            beside = last is not None and last.kind == "base" and token.start - last.end <= 1
            bare = self.tokens[index + 1 : index + 2]  # "cao hơn bình quân cả nước (|7,5%|)": the figure is another's
            own = beside and self.fresh and self._grows_by(bare)  # "khai khoáng giảm so với cùng kỳ (|9%|)"
            self.aside = None if own else last.base if beside and last is not None else self._base_within(index)
            others = self.verb == "difference" and bool(bare) and bare[0].kind == "quantity"
            told = last is not None and last.key in ("plan", "plan-figure", "plan-met") and token.start - last.end <= 1
            self.plan_figure = told and bool(bare) and bare[0].kind == "quantity"  # "vượt chỉ tiêu đề ra (8,5-9%)"
            if not self._grows_by(bare):
                self._fresh_clause(token.end, keep_verb=others and not self.plan_figure)
        elif token.key in (")", "]"):
            verb, following = None, self._after(index)
            inside = next((t for t in reversed(self.tokens[:index]) if t.kind == "quantity" or t.key == "("), token)
            listed = following is not None and following.key == "và" and inside.key == "("
            within = self.frame
            if self.stack:
                self.frame, self.open, self.subjects, self.fresh, self.area, outer, verb = self.stack.pop()
                self.counts = self.counts[outer:] + self.counts[:outer]  # the whole, then, is what was counted last
            if self.fresh and [t.kind for t in self.tokens[max(0, index - 2) : index]] == ["break", "period"]:
                self.frame = self._dated_within(within)
            if (whole := self._whole_again(index)) is not None:
                self.subjects, self.open, self.fresh = [whole], [], True
            if self.open and self.after_figure is not None:
                self.after_figure = token.end  # "tăng 1,3 lần (tương đương 37 tỷ đồng) |so với năm 2020|"
            self.aside, self.moved = None, False
            if self.subjects and self.subjects[-1].indicator.one("ofProjects") == "true":
                self.subjects, self.open, self.fresh = [], [], False  # the parenthesis told all that is told of it
            self._fresh_clause(token.end, keep_verb=self.fresh)
            begin = self.named_from.pop() if self.named_from else token.end
            if self._only_says(index):
                self.begin = begin  # "mủ cao su |(SVR10, RSS)| ước đạt 300 tấn"
            if listed:
                self.verb = verb  # "có 2 cụm công nghiệp (A, B) |và| 3 khu công nghiệp"
        elif token.key == ";":
            self._told_of_all(token.start)
            self._fresh_clause(token.end)
            if self.outer is not None and dates_works(self.between(self.item, token.start), self.folded):
                self.frame = replace(self.frame, period=self.outer)  # "… dự kiến phát điện vào quý III; 7 dự án khác …"
            if self.as_of and self.undated is not None and self.undated.start != self.undated.end:
                self.frame = replace(self.frame, period=self.undated)  # "đàn lợn tại thời điểm 1/4 là …|;| sản lượng …"
                self.as_of = False
            self.item = token.end
            if self.frame.listing and index and self.tokens[index - 1].key in (")", "]"):
                self.subjects, self.fresh = [], False  # "giảm mạnh như máy in (-40%)|;| pin (-30%)"
            self.estimate = False
            self.ahead = None
            if (around := around_parts(self.stated, self.outer)) is not None:
                self.frame = replace(self.frame, period=around)
            if self.area is not None and self.area.scheme not in ("province", "region"):
                self.area = None  # "huyện A thu 90 tỷ đồng; |chi| …": rather of the province
            self.open = []
            self.revising = False
            following = self._after(index)
            if following is None or following.quantity is None or following.quantity.bound_start > token.end + 1:
                self.part = None  # "điều chỉnh vốn 3 dự án; |tiếp nhận| 6 chương trình": not "cấp mới …; 7 dự án"
        elif token.key == ":" and self._titles(index, token):
            self.verb, self.open = "level", []
        elif token.key == ":" and self._lists_parts(index):
            self.frame = replace(self.frame, headline=self.subjects[-1].indicator, listing="parts")
            self.subjects, self.fresh, self.item = [], False, token.end
            self._fresh_clause(token.end)
        elif token.key in ("và", ":", "-"):
            if self.begin == self.after_figure or token.key == ":":
                self.begin = token.end
            if token.key == ":":
                self.item = token.end
                self.verb = None  # what the list does is said; each item has its own verb or none
        elif token.key == "," and self._stressed(index):
            pass
        else:
            if token.key == ".":
                self._told_of_all(token.start)
            self._fresh_clause(token.end, keep_verb=self._contributes_on(index))
            if self.frame.listing and index and self.tokens[index - 1].key in (")", "]") and not self.open:
                self.subjects, self.open, self.fresh = [], [], False  # an item whose figure stood in the parenthesis

    def _stressed(self, index: int) -> bool:
        """Says whether a comma only repeats the verb, with its figure: ``dệt tăng cao nhất|,| tăng 9%``."""
        around = self.tokens[max(0, index - 1) : index + 3]
        if [t.kind for t in around] != ["cue", "break", "cue", "quantity"] or self.fresh:
            return False
        said, comma, again = around[:3]
        same = said.key == again.key and said.key in ("up", "down") and again.start - comma.end <= 1
        return same and _MOST.fullmatch(self.folded, said.end, comma.start) is not None

    def _contributes_on(self, index: int) -> bool:
        """Says whether a comma leads to the points that were contributed: ``đóng góp nhiều nhất|,| với 2,9 điểm %``."""
        figure = self._after(index)
        points = figure is not None and figure.quantity is not None and figure.quantity.kind == "points"
        return points and self.verb == "contribution" and self.folded.startswith(" với ", self.tokens[index].end)

    def _lists_parts(self, index: int) -> bool:
        """Says whether parts are listed from here, not the whole: ``Xuất khẩu sang các thị trường đều tăng|:| …``."""
        token, after = self.tokens[index], self._after(index)
        name = self.subjects[-1].end if self.fresh else token.start
        led = any(t.key == "parts" for t in self.between(name, token.start) if t.start >= name)
        led = led or _MARKETS.search(self.folded, name, token.start) is not None
        return led and (after is None or after.quantity is None or after.quantity.bound_start > token.end + 1)

    def _in_title(self, index: int) -> bool:
        """Says whether a parenthesis is a part of an item's name: ``Cây sắn |(mì)|: 9 ha``."""
        pair = self.tokens[index : index + 2] if self.tokens[index].key == "(" else self.tokens[index - 1 : index + 1]
        keys = [token.key for token in pair]
        return index > 0 and keys == ["(", ")"] and self.folded.startswith(":", pair[-1].end)

    def _only_says(self, index: int) -> bool:
        """Says whether a parenthesis in a list of products holds no figure, but tells more of the name before it."""
        if self.frame.listing not in ("products", "goods"):
            return False
        for token in reversed(self.tokens[:index]):
            if token.key in ("(", "["):
                return True
            if token.quantity is not None and token.key != "bare":
                return False
        return False

    def _grows_by(self, behind: list[Token]) -> bool:
        """Says whether a parenthesis only holds what its clause grew by: ``khai thác cát tăng mạnh (|61%|)``."""
        told = self.after_figure is not None and self.after_figure >= self.begin
        return self.verb in ("up", "down") and not told and bool(behind) and behind[0].key == "percent"

    def _dated_within(self, within: Frame) -> Frame:
        """Returns the frame with the time told in a parenthesis by itself: ``giải ngân |(tính đến 30/11)| đạt …``."""
        return replace(
            self.frame,
            period=within.period,
            period_basis=within.period_basis,
            relative=within.relative,
            so_far=within.so_far,
            to_month=within.to_month,
            loosely=within.loosely,
        )

    def _leads_own_figure(self, index: int, base: Token) -> bool:
        """Says whether a base's own figure follows, with which nothing is compared: ``…; |cùng kỳ| đạt 9 tỷ đồng``."""
        led = self._level_behind(index)
        begins = self.begin != self.after_figure and self.verb is None and self._only_filler(self.begin, base.start)
        return led and begins and not self.stack and not self.fresh and self.folded.startswith("cùng kỳ", base.start)

    def _whole_again(self, index: int) -> Subject | None:
        """Returns what a level behind a parenthesis is of, where only a part stood out before it, or None.

        ``GTSX tăng cao, đặc biệt là |ngành điện| (tăng 18%), ước đạt 900 tỷ đồng`` is of the whole.
        """
        part = self.subjects[-1] if self.subjects else None
        behind = [t.key for t in self.tokens[index + 1 : index + 3]]
        if part is None or part.component is None or behind not in ([",", "estimate"], [",", "level"]):
            return None
        lead = _STANDS_OUT.search(self.folded, max(self.start, part.start - _LEAD), part.start)
        told = any(s.subject.indicator == part.indicator and s.component is None for s in self.stated)
        whole = replace(part, component=None, stated=None, start=self.begin, end=self.begin)
        return whole if lead is not None and not told else None

    def _but_reached(self, index: int) -> bool:
        """Says whether a plan is met, by how much is not told: ``đạt 98 triệu USD, vượt |so với kế hoạch| và …``."""
        before, behind = self.tokens[index - 1] if index else None, self._after(index)
        met = before is not None and before.key in REACHING and self.tokens[index].start - before.end <= 1
        return met and self.after_figure is not None and (behind is None or behind.kind == "break")

    def _base(self, index: int, token: Token) -> None:
        base = token.base
        assert base is not None
        if self._leads_own_figure(index, token):
            self.aside = base
            return
        if base.kind == "plan" and self.after_figure is not None and self._own_of_plan(index) is not None:
            self.plan_figure = True  # "đón 2 triệu lượt khách |so với kế hoạch| 3 triệu lượt"
            return
        if base.kind == "plan" and self.folded.endswith("hơn ", self.start, token.start):
            return  # "các khu vực đều tăng cao hơn |so kịch bản| (dịch vụ tăng 9%; …)"
        if base.kind == "plan" and self._but_reached(index):
            return  # "đạt 98 triệu USD, vượt |so với kế hoạch| và tăng 6%": by how much is not told
        if self.verb == "difference" and self.after_figure is not None and not self.joined:
            return  # "tăng 9%, cao hơn 1,1 điểm % |so với kế hoạch|": that of the difference
        if self.after_figure is None or self._broken(self.after_figure, token.start) or not self.open:
            self.prior_base = base
            told = any(t.key in ("percent", "points", "times") for t in self.between(self.start, token.start))
            self.leading_base = base if self.after_figure is None or not told else None
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
