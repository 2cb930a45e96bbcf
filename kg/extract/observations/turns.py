"""Figures in a row that go round what stands in a row: ``xuất khẩu và nhập khẩu lần lượt đạt 5 tỷ USD và 3 tỷ USD``.

Names, periods, figures stated before or bases behind may be what they go round; the two rows are as long as each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from kg.extract.observations.planning import Planning
from kg.extract.observations.rows import AND, Turn, linked_figures
from kg.extract.observations.statement import Statement
from kg.extract.observations.subject import TRAIL, Subject, component_of
from kg.language.values.base import Base, year_before
from kg.language.values.periodlabel import Period
from kg.language.values.quantity import Quantity
from kg.record import replace
from kg.vocabulary import Term

_IN_TURN = "lần lượt"
_CORRESPONDING = "tương ứng"
_NAMES = re.compile(r",? và |, ")
_DASHED = re.compile(r",? và |, | ?- ?")
_ALL = Decimal(100)  # per cent
_SHARES = 2  # of a structure, at least
_STRUCTURE = re.compile(  # "cơ cấu kinh tế |công nghiệp - dịch vụ| với tỷ trọng tương ứng là …"
    r"\b(?:cơ cấu|t[ỷỉ] trọng)(?: (?:kinh tế|nền kinh tế|grdp|các|ngành|khu vực|lĩnh vực|năm \d{4}|của|trong))*:? "
    r"(?P<names>[^\d():;]{5,}?),?(?: (?:với|có|chiếm|trong grdp|trong cơ cấu kinh tế|t[ỷỉ] (?:trọng|lệ)|đạt))*"
    r"(?: tương ứng| lần lượt)(?: là| đạt| chiếm)? $"
)


class Turns(Planning):
    """Reads rows of figures."""

    def _turn(self, index: int) -> Turn | None:
        """Returns what the figure at an index is said of, if it stands in a row; None otherwise."""
        if index not in self.turns:
            if index not in self.linked:
                self.linked = linked_figures(self.tokens, index, self.folded)
            row = self.linked[self.linked.index(index) :]
            if len(row) > 1 and self.tokens[row[-1]].key != "bare":
                self.turns |= dict(zip(row, self._turns_of(row), strict=False))
        return self.turns.get(index)

    def _take(self, turn: Turn) -> None:
        """Makes the turn's thing the one that the next figure is said of."""
        if turn.statement is not None:
            self.open, self.fresh = [turn.statement], False
            self.subjects = [turn.statement.subject]
        elif turn.subject is not None:
            self.subjects, self.open, self.fresh = [turn.subject], [], True
        if turn.period is not None:
            self.frame = replace(self.frame, period=turn.period, period_basis="stated")
        if turn.base is not None:
            self.prior_base = turn.base
        self.plan_figure = self.plan_figure or turn.planned

    def _turns_of(self, row: Sequence[int]) -> list[Turn]:
        """Returns a turn for each figure of a row, or nothing where no row of things goes with it."""
        count = len(row)
        first = self.tokens[row[0]].start
        told = self.told == count or self.folded.find(_IN_TURN, self.after_figure or self.start, first) >= 0
        self.told = count if told else 0  # "lần lượt đạt 3 và 5 tỷ USD, tăng |7% và 9%|"
        if structure := self._structure(row):
            return structure
        subject = self.subjects[0] if self.subjects else self.frame.subject
        if periods := self._periods_before(row[0], count, told):
            figures = self._with_units(row)
            return [Turn(f, subject, period=p) for f, p in zip(figures, periods, strict=True)] if subject else []
        if self.fresh and len(self.subjects) == count:
            return [Turn(f, s) for f, s in zip(self._with_units(row), self.subjects, strict=True)]
        bases = self._bases_behind(row[-1], count)
        if bases := bases or (self._bases_before(row[0], count) if told else []):
            return [Turn(f, base=b) for f, b in zip(self._with_units(row), bases, strict=True)]
        if same := self._corresponding(row):
            return same
        if not told:
            return []
        figures = self._with_units(row)
        if self.fresh and subject is not None and (names := self._names_in(subject, first, count)):
            return [Turn(f, replace(subject, component=name)) for f, name in zip(figures, names, strict=True)]
        if not self.fresh and self.moved and len(self.stated) >= count:
            # "… đạt 900 MW và 500 MW; đến năm 2031 lần lượt đạt |1.200 MW| và |800 MW|"
            return [Turn(f, s.subject) for f, s in zip(figures, self.stated[-count:], strict=True)]
        bare = [s for s in self.stated if not (s.changes or s.times)]
        if not self.fresh and len(bare) >= count and figures[0].kind in ("percent", "times"):
            return [Turn(f, statement=s) for f, s in zip(figures, bare[-count:], strict=True)]
        return [Turn(figure) for figure in figures]

    def _structure(self, row: Sequence[int]) -> list[Turn]:
        """Returns the turns of shares: ``cơ cấu kinh tế công nghiệp - dịch vụ tương ứng là |63%| - |24%|``; else none.

        A plan's own shares behind them are of the same parts.
        """
        if len(row) < _SHARES or self.tokens[row[-1]].key != "percent":
            return []
        figures = self._with_units(row)
        if any(figure.kind != "percent" for figure in figures):
            return []
        if self.plan_figure and len(self.stated) >= len(row):
            told = self.stated[-len(row) :]
            shares = all(s.subject.indicator.one("shareOf") and s.level is not None for s in told)
            return [Turn(f, s.subject, planned=True) for f, s in zip(figures, told, strict=True)] if shares else []
        at, lost = self.after_figure or self.start, False
        while (named := _STRUCTURE.search(self.folded, at, figures[0].bound_start)) is not None:
            begin, end = named.span("names")
            for separator in (_NAMES, _DASHED):
                names = [name.strip() for name in separator.split(self.folded[begin:end])]
                found = [share for name in names if (share := self._share_named(name)) is not None]
                if len(found) == len(names) == len(row):
                    said = (Subject(share, begin, end, area=self.area) for share in found)
                    return [Turn(figure, subject) for figure, subject in zip(figures, said, strict=True)]
            at, lost = named.start() + 1, True
        return [Turn(figure) for figure in figures] if lost else []

    def _share_named(self, name: str) -> Term | None:
        """Returns the share that a part has by itself, or None: ``dịch vụ`` of the economy."""
        schemes = ("component", "component:weakForm")
        parts = (part for scheme in schemes for part in self.language.gazetteer(scheme).lookup(name))
        having = self.language.vocabulary.having
        return next((share for part in parts for share in having("indicator", "part", part.key)), None)

    def _corresponding(self, row: Sequence[int]) -> list[Turn]:
        """Returns the turns of a row that tells the same of another time: ``(cơ cấu tương ứng của năm 2030 là …)``."""
        begin, first = self.after_figure or self.start, self.tokens[row[0]].start
        if self.folded.find(_CORRESPONDING, begin, first) < 0 or len(self.stated) < len(row):
            return []
        figures, told = self._with_units(row), self._making_whole(len(row))
        if not all(s.level is not None and s.level.unit_key == figures[0].unit_key for s in told):
            return []
        bases = [t.base for t in self.between(begin, first) if t.kind == "base" and t.base is not None]
        earlier = bool(bases) and bases[-1].kind in ("year_on_year", "year") and told[0].period is not None
        period = year_before(told[0].period) if earlier and told[0].period else None
        return [Turn(f, s.subject, period=period) for f, s in zip(figures, told, strict=True)]

    def _making_whole(self, count: int) -> list[Statement]:
        """Returns the last statements, so many; of shares rather those in a row that add up to all."""
        last = self.stated[-count:]
        for end in range(len(self.stated), count - 1, -1):
            row = self.stated[end - count : end]
            levels = [s.level.value for s in row if s.level is not None and s.subject.indicator.one("shareOf")]
            if len(levels) == count and abs(sum(levels, -_ALL)) <= 1:
                return row
        return last

    def _with_units(self, row: Sequence[int]) -> list[Quantity]:
        """Returns the figures of a row; one without a unit has that of the last: ``1,2; 1,4 và 1,6 tỷ USD``."""
        figures = [quantity for at in row if (quantity := self.tokens[at].quantity) is not None]
        last = figures[-1]
        return [
            replace(last, start=f.start, end=f.end, bound_start=f.bound_start, value=f.value, bound=f.bound)
            if f.kind == "bare"
            else f
            for f in figures
        ]

    def _periods_before(self, index: int, count: int, told: bool) -> list[Period]:
        """Returns as many periods as figures: ``năm 2030, 2031 …``, or the years of one span of them; else none."""
        begin = self.after_figure or self.start
        behind = self.tokens[bisect_left(self._starts, begin) : index]
        before = [t for t in behind if t.kind == "period" and t.period]
        known = [t.period.period for t in before if t.period is not None and t.period.period is not None]
        row = before[-count:]
        linked = all(AND.fullmatch(self.folded, a.end, b.start) for a, b in pairwise(row))
        if len(row) == count and linked and all(t.key == "period" for t in row):
            return known[-count:] if len(known) == len(before) else []
        span = known[-1] if known and len(known) == len(before) else None
        if told and span is not None and before[-1].key == "span" and span.end.year - span.start.year + 1 == count:
            return [Period(date(y, 1, 1), date(y, 12, 31)) for y in range(span.start.year, span.end.year + 1)]
        return []

    def _bases_behind(self, index: int, count: int) -> list[Base]:
        """Returns as many bases as figures: ``tăng 2% và 9% so với |tháng trước| và |cùng kỳ|``; else none."""
        behind = self.tokens[index + 1 : index + 2 * count]
        row = [token for token in behind if token.kind == "base"]
        linked = all(AND.fullmatch(self.folded, a.end, b.start) for a, b in pairwise(row))
        if len(row) != count or not linked or row[0].start - self.tokens[index].end > 1:
            return []
        return [token.base for token in row if token.base is not None]

    def _bases_before(self, index: int, count: int) -> list[Base]:
        """Returns as many bases as figures: ``so với |tháng trước| và |cùng kỳ| tăng lần lượt 2% và 9%``; else none."""
        begin = self.after_figure or self.start
        row = [t for t in self.between(begin, self.tokens[index].start) if t.kind == "base"][-count:]
        linked = all(AND.fullmatch(self.folded, a.end, b.start) for a, b in pairwise(row))
        return [token.base for token in row if token.base is not None] if linked and len(row) == count else []

    def _names_in(self, subject: Subject, figure: int, count: int) -> list[str]:
        """Returns as many parts as figures from what follows a name: ``sản lượng |xi măng| và |thép|``; else none."""
        told = component_of(self.text, self.folded, subject, figure, self.tokens)
        if told is None:
            reach = min(
                (t.start for t in self.tokens if t.start >= subject.end and t.key in ("level", "up", "down")),
                default=figure,
            )
            told = self.text[subject.end : min(reach, figure)]
        names = [TRAIL.sub("", name.strip()) for name in _NAMES.split(told.strip(" ,"))]
        return names if len(names) == count and all(names) else []
