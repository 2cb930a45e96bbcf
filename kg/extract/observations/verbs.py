"""Cue words: the verbs and nouns that tell what a figure is, of a plan or reached, of the count or of the capital."""

from __future__ import annotations

import re

from kg.extract.observations.parentheses import Parentheses
from kg.extract.observations.subject import Subject
from kg.language.token import Token
from kg.record import replace
from kg.vocabulary import Term

_AIM = 24
_BESIDE = 12
_POINTS = ("point", "percentage-point")
# "dịch vụ |đóng góp| nhiều nhất cho tăng trưởng GRDP, với mức tăng 9%": its own
_OWN_GROWTH = re.compile(r"[^.;]*\bvới (?:mức|tốc độ) tăng")
_INDEX = 90
_OF_GOODS = re.compile(r" (?:(?:của|nhóm|các|một số|những) )*")
_SEVERAL = re.compile(r"(?:(?:các|một số|nhiều|những|hầu hết|phần lớn) )*")
_QUALITIES = re.compile(r"(?: [^\W\d_]+){0,6} ?")
_LIKE = re.compile(r" (?:như|gồm|là)\b|:")


class Verbs(Parentheses):
    """Reads the cue words of a sentence."""

    def _fresh_clause(self, begin: int, keep_verb: bool = False) -> None:
        self.begin = begin
        if not keep_verb:
            self.verb, self.grows, self.sign = None, False, 1

    def _cue(self, index: int, token: Token) -> None:
        role = token.key
        if role == "estimate":
            self.estimate = True
            self.forecast = self.forecast or token.start == self.start
        elif role == "target" and self._plan_aside(index):
            self.plan_figure = True  # "GRDP tăng 8% (|mục tiêu| 7,5%)"
        elif role == "target":
            self.frame = replace(self.frame, status="target", status_period=self.frame.period)
        elif role in ("revised-target", "revised") and self._revises(index, role):
            self.frame = replace(self.frame, status="target", status_period=self.frame.period)
            self.revising = True
        elif role == "plan-met":
            self.plan_met = True
            figure = self._next(index, token.end, ("quantity",), _AIM)
            self.plan_figure = figure is not None and figure.key == "amount"  # "vượt mục tiêu đón |9 triệu khách|"
            self.plan_figure = self.plan_figure or self._outgrows(figure, token)
        elif role == "plan" and (
            self._plan_aside(index) or self._plan_contrasted(index, token) or self._plan_given(index, token)
        ):
            self.plan_figure = True
        elif role == "plan-figure" and index and self._ran_together(self.tokens[index - 1], token):
            if "tăng" in self.folded[token.start : token.end]:
                self.verb, self.grows, self.sign = "up", True, 1
        elif role == "plan-figure" and not (index and self._adjacent(self.tokens[index - 1], token, "plan-met")):
            self.plan_figure = self._figure_in_clause(index)
            self.grows = self.grows or "tăng" in self.folded[token.start : token.end]
        elif role in ("products", "goods") and self._sells(index, token):
            self.listed_here = True
        elif role in ("products", "goods", "parts"):
            headline = self._traded(token) if role == "goods" else None
            if self.fresh and self.subjects[-1].indicator == self.language.production:
                self.subjects, self.fresh = [], False  # "sản lượng |một số sản phẩm| tăng như: giày dép tăng 7%"
            self.frame = replace(self.frame, listing=role, headline=headline or self.frame.headline)
            self.listed_here = True
        elif role == "level" and (realised := self._realised(index)) is not None:
            self.subjects, self.open, self.fresh, self.verb = [realised], [], True, role
        elif role == "level" and self._done_of_plan(index, token):
            self._take_done()
            self.verb = role
        elif role == "level" and self.verb in ("up", "down") and self._only_done(index):
            pass  # "giảm |được| 5.120 hộ nghèo"
        elif role == "level" and self.verb == "difference" and self._told_before(index):
            pass  # "cao hơn cùng kỳ năm 2030 |là| 6%"
        elif role in ("up", "down") and self.verb == "contribution" and self._beside_cue(index):
            self.sign = -1 if role == "down" else 1  # "đóng góp |tăng| 0,06 điểm phần trăm"
        elif role == "difference" and (sign := self._moves_whole(index)):
            self.verb, self.sign = "contribution", sign
        elif role in ("up", "down") and self.verb == "difference":
            pass  # "cao hơn mức tăng 3,3% năm 2031": the figure is another's
        elif role in ("up", "down"):
            self.verb, self.grows, self.sign = role, True, -1 if role == "down" else 1
            opens = self._opens_list(index, token)
            self.falls, self.rises = role == "down" and opens, role == "up" and opens and self._small(index)
        elif role in ("level", "share", "contribution", "reached", "exceeded", "difference"):
            self.verb = role
            self.sign = 1 if role == "contribution" else self.sign
            again = any(t.key == "contribution" for t in self.tokens[index + 1 :])  # "|đóng góp| lớn nhất, đóng góp 9%"
            own = again or _OWN_GROWTH.match(self.folded, token.end, self.tokens[-1].end) is not None
            if role == "contribution" and not own:
                self.ahead = None  # "nông nghiệp |góp phần| đưa GRDP tăng 6%"
        elif role in ("of-count", "volume") and self.open and self._to_count(role):
            pass
        elif role == "volume" and self.open:
            self._to_volume()
        elif role == "value" and self.open:
            self._to_value()

    def _sells(self, index: int, token: Token) -> bool:
        """Takes the goods that a trade is said of as a part of it: ``kim ngạch xuất khẩu |các sản phẩm chính| đạt …``.

        Where they have no figure together, a list of them is opened, and the trade named has none either.
        """
        named = self.subjects[-1] if self.subjects and self.fresh else None
        if named is None or named.component is not None or named.indicator.one("partsAreGoods") != "true":
            return False
        if _OF_GOODS.fullmatch(self.folded, named.end, token.start) is None:
            return False
        self.frame = replace(self.frame, listing="goods", headline=named.indicator)
        figure = next((t.quantity for t in self.tokens[index + 1 :] if t.quantity is not None), None)
        stop = self.verb_from(token.end, figure.bound_start) if figure is not None else token.end
        if _QUALITIES.fullmatch(self.folded, token.end, stop) is None or not self._figure_of(index, stop):
            self.subjects, self.fresh = [], False
            return True
        several = _SEVERAL.match(self.folded, token.start)
        what = self.text[several.end() if several else token.start : stop].strip()
        self.subjects[-1] = replace(named, component=what, end=max(token.end, stop))
        return True

    def _outgrows(self, figure: Token | None, met: Token) -> bool:
        """Says whether the growth that was aimed at stands behind its plan: ``tăng 9%, vượt mục tiêu đề ra |8%|``."""
        last = self.open[-1] if self.open and not self.fresh else None
        aimed = figure.quantity if figure is not None and figure.start - met.end <= 1 else None
        if last is None or last.level is not None or not last.changes or aimed is None or aimed.kind != "percent":
            return False
        grown = last.changes[-1].quantity.value
        self.grows = grown / 2 < aimed.value < grown  # not "tăng 9%, vượt kế hoạch |1%|"
        return self.grows

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

    def _moves_whole(self, index: int) -> int:
        """Returns the sign of points of growth that were lost or won: ``làm giảm 0,15 điểm phần trăm``; 0 of others."""
        behind, token = self._after(index), self.tokens[index]
        if behind is None or behind.quantity is None or behind.quantity.unit_key not in _POINTS:
            return 0
        if self.folded.startswith("làm tăng", token.start):
            return 1
        return -1 if self.folded.startswith("làm giảm", token.start) else 0

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

    def _small(self, index: int) -> bool:
        """Says whether a percentage further on is too small for an index, whose base is 100."""
        figures = (t.quantity for t in self.tokens[index + 1 :] if t.quantity is not None)
        return any(figure.kind == "percent" and figure.value < _INDEX for figure in figures)

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

    def _to_value(self) -> None:
        """``900 tấn, giảm 2% về lượng và giảm 9% |về giá trị|``: the growth just read is that of the goods' value."""
        volume = self.open[-1]
        others = (self.language.vocabulary.term("indicator", key) for key in volume.subject.indicator.all("otherwise"))
        value = next((term for term in others if term.one("measureKind") == "amount"), None)
        if value is None or volume.subject.indicator.one("measureKind") != "volume" or not volume.changes:
            return
        growth, frame = volume.changes.pop(), self.frame
        statement = self._state(replace(volume.subject, indicator=value), growth.quantity.bound_start, self.begin)
        statement.changes.append(growth)
        if volume.bare:
            self.stated.remove(volume)
        self.open, self.frame = [statement], frame

    def _to_volume(self) -> None:
        """``120 tấn, trị giá 9 triệu USD (tăng 5% về lượng …)``: the growth just read is that of the volume before."""
        value = self.open[-1]
        if not value.changes or value.subject.indicator.one("measureKind") == "count":
            return  # "số doanh nghiệp tăng 9% |về số lượng|": its own
        change = value.changes.pop()
        volumes = [s for s in self.stated if s.subject.indicator.one("measureKind") == "volume" and not s.changes]
        if volumes and volumes[-1].subject.component == value.subject.component:
            volumes[-1].changes.append(change)
