"""Figures: each takes its role from the cue before it and the base or plan after it, and joins its statement."""

from __future__ import annotations

import re

from kg.extract.observations.implied import grown, headed_by_crop, herded, implied
from kg.extract.observations.planning import SUMS
from kg.extract.observations.products import free_subject, specifies
from kg.extract.observations.recalled import Recalled
from kg.extract.observations.roles import is_money
from kg.extract.observations.shares import share_of_part
from kg.extract.observations.statement import Change, Statement
from kg.extract.observations.subject import Subject
from kg.extract.observations.undertaking import once_built
from kg.language.token import Token
from kg.language.values.periodlabel import planned_year
from kg.language.values.quantity import Quantity
from kg.record import replace

_NEAR = 30
_FAR = 60
_BESIDE = 12
_DELTA = re.compile(r"\([+-]$")
_EQUIVALENT = re.compile(r"[,(] ?(?:tương đương|tức)(?: với)? $")
_EACH = re.compile(r"\b(?:đều|cùng|mỗi|từng)\b")
_ALL = re.compile(r"\b(?:tất cả|toàn bộ|cả) $")
_OWNERS = re.compile(r"\d(?: [^\W\d_]+){1,4} của $")  # "11 sản phẩm của |10| cơ sở"
_IN_NUMBER = re.compile(r" số (?:doanh nghiệp|dự án|hợp tác xã)\b")  # "tăng 45% |số doanh nghiệp| và 26% về vốn"
_SCORED = re.compile(  # "|8 xã| đạt từ 15 - 18 tiêu chí", "|87 xã| có điện lưới", "62 xã đặc biệt khó khăn"
    r" (?:cơ bản |đã )*đạt (?:từ |trên |đủ )?\d[\d/ -]* tiêu chí\b"
    r"|(?<=xã) (?:có|được (?!công nhận|đạt)|đã có|chưa có|(?:đặc biệt )?khó khăn|"
    r"biên giới|vùng cao|vùng biên|bãi ngang|an toàn khu)\b"
)
_FEW = re.compile(r"\bsố xã [^,;.]*tiêu chí[^,;.]*$")  # "số xã đạt từ 10 tiêu chí trở lên là |36 xã|"
_PARTLY = re.compile(r" (?:bị|đã|đang|chưa) ")
_COUNTED = ("following", "led")


class Figures(Recalled):
    """Reads the figures of a sentence."""

    def _quantity(self, index: int, token: Token) -> None:
        quantity = token.quantity
        assert quantity is not None
        turn = self._turn(index)
        if turn is not None:
            quantity = turn.quantity
            self._take(turn)
        of_others = self._of_others(index, quantity) or self._of_beginnings(quantity)
        if of_others or self._of_holiday(quantity) or once_built(self, quantity):
            self.begin = self.after_figure = token.end
            return
        if quantity.kind == "amount" and _DELTA.search(
            self.folded, max(self.start, quantity.start - 2), quantity.start
        ):
            return  # "(+27 ha)": an absolute change has no slot
        if quantity.kind in ("amount", "bare") and specifies(self.folded, self.begin, quantity):
            return
        near = max(self.start, quantity.bound_start - _FAR)
        few = _SCORED.match(self.folded, quantity.end) or _FEW.search(self.folded, near, quantity.bound_start)
        if quantity.kind == "amount" and self.itemised is None and few:
            self.subjects, self.open = [], []
            self._counts_others()
            self._passes(token.end)
            return
        near = max(self.start, quantity.bound_start - _NEAR)
        if quantity.kind == "amount" and _EQUIVALENT.search(self.folded, near, quantity.bound_start):
            self._worth(token, quantity)
            self.begin = self.after_figure = token.end
            return  # "331 triệu đồng, tương đương hơn |14.000 USD|": the same once more
        if self._rise_again(quantity):
            self.begin = self.after_figure = token.end
            return
        counted = next(
            (t for t in self.tokens[index + 1 : index + 3] if t.kind in _COUNTED and t.start <= token.end + 1), None
        )
        if counted is not None and quantity.kind == "amount" and quantity.unit_key is not None:
            fits = Subject(counted.term, 0, 0).allows(quantity, self.language)
            counted = counted if fits else None  # "16 tỉnh có |tỷ lệ giải ngân| …"
        if counted is not None and quantity.kind == "bare" and counted.term.one("measureKind") == "capacity":
            counted = None  # "7 |thủy điện| nhỏ": plants
        if counted is not None and _ALL.search(self.folded, max(self.start, quantity.start - _NEAR), quantity.start):
            return  # "kết nối tới tất cả 96 |xã|"
        if counted is not None and _OWNERS.search(self.folded, max(self.start, quantity.start - _FAR), quantity.start):
            return
        if counted is None and (said := self._said_to_be(index, quantity)) is not None:
            self._counted(token, quantity if quantity.unit_key else self._with_unit(said.term, quantity), said)
            self._passes(said.end)
            return
        if self._told_by_contrast(index, token, quantity):
            self.joined = False
            self._passes(token.end)
            return
        if (things := self._share_of_things(index, token, quantity)) is not None:
            self._passes(things)
            return
        if quantity.kind == "amount" and self.subjects and self._only_rises(token, quantity):
            self.risen = self.subjects[-1]
        whole = None
        rated = self.fresh and self.subjects[-1].indicator.one("measureKind") == "share"
        if counted is not None and quantity.kind == "percent" and rated and counted.term.one("measureKind") == "count":
            counted = None  # "tỷ lệ bao phủ bảo hiểm y tế đạt 95% |dân số|"
        if counted is not None and quantity.kind == "percent" and counted.term.one("measureKind") == "count":
            return  # "95% |dân số| tham gia …": a share of what is counted, of which nothing is named
        if counted is not None and quantity.kind == "percent" and counted.term.one("measureKind") in SUMS:
            whole, counted = counted, None  # "chiếm 14% |tổng vốn|": what the share is of
            self.verb = "share" if self.verb in (None, "level", "reached") and not self.fresh else self.verb
        if counted is not None and self.verb == "share" and counted.term.one("shareOf"):
            whole, counted = counted, None  # "chiếm 41% |cơ cấu kinh tế|"
        if self._of_next(index, token):
            self.begin = self.after_figure = token.end
            return
        if quantity.kind == "percent" and self._of_other(index, token):
            self.verb, behind = "share", self.tokens[index + 1 : index + 2]
            self.divisor = behind[0].end if behind and behind[0].kind == "indicator" else None
        if turn is not None and turn.lost:
            pass  # "lần lượt tăng 5% và 7%": of what, the words do not tell
        elif self.aside is not None and self._opens_aside(index):
            self._of_base(token, quantity)
        elif counted is not None and self._names_count(counted) and not self._is_unit(token, quantity, counted):
            if not self._only_rises(token, quantity):
                self._counted(token, quantity, counted)
        elif self._plan_share(index, token, quantity):
            pass
        elif quantity.kind in ("percent", "points", "times", "amount"):
            self._figure(index, token, quantity)
        elif self._lost_sign_of_growth(index, quantity):
            self._figure(index, token, replace(quantity, kind="percent", unit_text="%", unit_key="percent"))
        elif (known := self._of_count(token, quantity) or self._of_money(quantity)) is not None:
            self._figure(index, token, known)
        elif self.folded[token.end : token.end + 2].strip().isalpha():
            self._counts_others()
        self._passes(whole.end if whole is not None else token.end)
        if counted is not None and counted.kind == "following" and self.open:
            self.after_figure = self.begin = max(token.end, counted.end)

    def _worth(self, token: Token, quantity: Quantity) -> None:
        """States what goods are worth whose volume stands before: ``cà phê 900 tấn, tương đương |4 triệu USD|``."""
        last = self.open[-1] if self.open else None
        if last is None or last.level is None or last.subject.indicator.one("measureKind") != "volume":
            return
        others = (self.language.vocabulary.term("indicator", key) for key in last.subject.indicator.all("otherwise"))
        values = (replace(last.subject, indicator=term) for term in others if term.one("measureKind") == "amount")
        value = next((subject for subject in values if subject.allows(quantity, self.language)), None)
        if value is not None:
            statement = self._state(value, quantity.bound_start, token.end)
            statement.level, self.open, self.subjects = quantity, [statement], [value]

    def _passes(self, end: int) -> None:
        """Leaves a figure whose words end at an offset behind."""
        self.after_figure, self.fresh, self.begin = end, False, end
        self.plan_figure = self.plan_period = False

    def _figure(self, index: int, token: Token, quantity: Quantity) -> None:
        partly = _PARTLY.match(self.folded, quantity.end) is not None and not self.fresh
        if partly and quantity.kind == "amount" and self.folded.endswith(", ", self.start, quantity.bound_start):
            return  # "gieo trồng 900 ha lúa, |30 ha| bị hạn": some of them, which the words do not tell as a part
        if not self.fresh and (kind := self._of_kind_named(quantity)) is not None:
            self.subjects, self.fresh, self.open = [kind], True, []
        if (planned := self._results_before(index)) is not None:
            self.subjects, self.fresh = planned, bool(planned)
            if not planned:
                return  # "có bằng cấp đạt 28% (KH |29%|)": of what no vocabulary names
        some = None if self.fresh else self._some_of(quantity)
        if some is not None:
            told = self._quality(token.end)
            if told is None:
                return
            self.subjects, self.fresh, self.open = [replace(some, component=told)], True, []
        if not self.fresh and not self._continues(token):
            free = free_subject(self, token, quantity)
            self.open = []
            if free is None and (again := self._counted_again(quantity)) is not None:
                self.subjects, self.fresh = [replace(again, start=self.begin, end=self.begin)], True
            elif free is not None:
                self.subjects, self.fresh = [free], True
                if not any(t.key in ("up", "down") for t in self.between(free.end, token.start) if t.kind == "cue"):
                    self.verb = None if quantity.kind == "amount" else self.verb
            elif self.plan_figure and self.frame.subject is not None:
                # "mức tăng này thấp hơn mục tiêu đề ra là 12%": the target of what the sentence before measured
                self.subjects = self.subjects or [replace(self.frame.subject, start=self.begin, end=self.begin)]
            elif self._names_something(token) or self._counts_other(token, quantity):
                self.subjects = []
            elif not self.subjects and self.ran_on and self.frame.first is not None:
                self.subjects = [replace(self.frame.first, start=self.begin, end=self.begin)]
            elif not self.subjects and self.frame.subject is not None and self.after_figure is None:
                # "Riêng tháng 2 ước đạt …": the subject of the sentence before
                if self._opens_with_others(token) or (spoken := self._spoken_before(token, quantity)) is None:
                    return
                self.subjects = [spoken]
        if not self.subjects and self.open and quantity.kind in ("percent", "times") and self._continues(token):
            self.subjects = [self.open[-1].subject]  # "thu hút 900 tỷ đồng vốn trong nước, tăng |3 lần|"
        if not self.subjects and self.verb == "share" and (share := share_of_part(self, token)) is not None:
            self.subjects = [replace(share, area=self.area)]
        if not self.subjects:
            self.subjects = implied(self, quantity)
        if not self.subjects:
            self.ahead = None
            if quantity.kind == "amount" and not is_money(quantity):
                self._counts_others()
            return
        if self.verb == "contribution" and quantity.unit_key == "point":
            quantity = replace(quantity, kind="points", unit_key="percentage-point")
        whole = self.verb in ("share", "contribution") and quantity.kind in ("percent", "points")
        whole = whole and self.subjects[-1].indicator.one("contributionTo") is None
        if whole and self._of_whole(token, quantity):
            return
        role = self._role(quantity)
        self.joined = role is not None
        if role is None:
            return
        if role == "growth" and self.verb == "up" and quantity.kind == "amount":
            return  # an absolute increase has no slot
        if role == "growth" and self._grows_other(index, token, quantity):
            self.subjects, self.open = [], []
            return
        if role == "level" and self.counts:
            self.subjects = [self._of_currency(subject, quantity) for subject in self.subjects]
        if role == "level" and is_money(quantity) and self.subjects[-1].indicator.one("measureKind") == "count":
            return  # "tại các |xã nông thôn mới| đạt 60 triệu đồng"
        reuse = bool(self.open) and not self.fresh and not self.moved and not self._another(role)
        reuse = reuse and not self.plan_figure and not (self.revising and bool(self.open[-1].changes))
        if role == "level" and not reuse and len(self.subjects) > 1 and not self._each(token.start):
            # "bán lẻ hàng hóa, doanh thu dịch vụ và bán buôn đạt …": one sum, not three; not "12/15 cụm công nghiệp, …"
            self.subjects = [s for s in self.subjects if s.allows(quantity, self.language)][:1] or self.subjects[:1]
        aimed = self.aimed if self.stack and role == "growth" and self._aims_yet(quantity.bound_start) else []
        statements = aimed or (self.open if reuse else self._states(quantity.bound_start, token.end))
        if self.plan_figure:
            statements = self._targets(statements, quantity)
        if role == "level" and quantity.bound is None and self.folded.endswith("vượt ", 0, quantity.bound_start):
            quantity = replace(quantity, bound=">")
        for statement in statements:
            statement.end = token.end
            if role == "level":
                statement.level = quantity
            elif role == "times":
                statement.times = quantity
            else:
                growth, sign = self._growth(index, token, quantity)
                own = self.prior_base in (None, self.leading_base) and self._next(index, token.end, ("base",), _BESIDE)
                base = None if own else self.prior_base or self._leading_base(statement)
                statement.changes.append(Change(growth, sign, base))
        self.aimed = statements if self.plan_figure or aimed else []
        if not self.aimed:
            self.open = statements
        if role == "growth" and _IN_NUMBER.match(self.folded, token.end):
            self._to_count("of-count")
        self.prior_base = None

    def _of_kind_named(self, quantity: Quantity) -> Subject | None:
        """Returns the crops or animals that are named right beside a figure: ``|lúa| 900 ha``, ``900 con |trâu|``."""
        return grown(self, quantity) or headed_by_crop(self, quantity) or herded(self, quantity)

    def _rise_again(self, quantity: Quantity) -> bool:
        """Says whether an amount is the rise just told as a growth: ``có 283.000 con, tăng 2,6%, bằng |7.300 con|``."""
        told = self.open or (self.stack[-1][1] if self.stack else [])
        last = told[-1] if told and not self.fresh else None
        if last is None or last.level is None or not last.changes or quantity.kind != "amount":
            return False
        led = self.folded.endswith(("bằng ", "tương ứng "), self.start, quantity.bound_start)
        return led and quantity.unit_key == last.level.unit_key and quantity.value < last.level.value

    def _each(self, figure: int) -> bool:
        """Says whether a figure is said of each of several subjects: ``xuất khẩu và nhập khẩu |đều| đạt 5 tỷ USD``."""
        return _EACH.search(self.folded, self.subjects[-1].end, figure) is not None

    def _targets(self, statements: list[Statement], quantity: Quantity) -> list[Statement]:
        """Turns statements just begun into those of the target beside a result: of the result's period."""
        outer = self.stack[-1][0].period if self.stack else None
        told = quantity.kind == "amount" or self.verb in ("up", "down")
        if outer is not None and told and any(s.plans for s in self.stack[-1][1]):
            outer = planned_year(outer)  # "6 tháng đạt 54% kế hoạch (KH: |2.500 triệu USD|)": of the year
        for statement in statements:
            statement.status, statement.start = "target", quantity.bound_start
            if outer is not None and not self.plan_period:
                statement.period = outer
        return statements
