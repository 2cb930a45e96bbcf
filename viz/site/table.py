"""Observations -> a table: an indicator's periods, with target, estimate and result side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.language.fold import bare
from viz.evidence import Evidence
from viz.figures import Figure
from viz.lookup import Bilingual

_COLUMNS = {
    "target": "target",
    "revised-target": "target",
    "forecast": "target",
    "estimate": "estimate",
    "preliminary": "estimate",
}
_USUAL = {"target", "estimate", "actual"}


@dataclass(frozen=True, slots=True)
class Statement:
    """The figures of one statement: its level first, then its changes; they share their evidence.

    ``kind`` is said in words only where the column does not say it already (a forecast beside targets).
    """

    figures: tuple[Figure, ...]
    kind: Bilingual | None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence of the statement."""
        return self.figures[0].evidence

    @property
    def doubts(self) -> tuple[Bilingual, ...]:
        """What discrepancies say of any of the figures."""
        return tuple(dict.fromkeys(doubt for figure in self.figures for doubt in figure.doubts))


@dataclass(frozen=True, slots=True)
class Line:
    """One period of one indicator."""

    period: Bilingual
    target: tuple[Statement, ...]
    estimate: tuple[Statement, ...]
    actual: tuple[Statement, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the line."""
        return self.target + self.estimate + self.actual


@dataclass(frozen=True, slots=True)
class Block:
    """One indicator, or one component of it, in one area; ``area`` is None for the page's own."""

    indicator: Bilingual
    component: str | None
    area: str | None
    lines: tuple[Line, ...]


def statements(figures: Iterable[Figure]) -> tuple[Statement, ...]:
    """Returns figures joined into statements: those of one period and kind that stand on the same words."""
    joined: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        words = tuple((e.article, e.before, e.quote) for e in figure.evidence) or figure.iri
        joined[figure.indicator_label, figure.component, figure.area, figure.period, figure.kind, words].append(figure)
    made = (
        Statement(
            tuple(sorted(group, key=lambda f: (f.form != "level", f.form, f.iri))),
            None if group[0].kind in _USUAL else group[0].kind_words,
        )
        for group in joined.values()
    )
    return tuple(sorted(made, key=lambda s: (s.figures[0].starts, s.figures[0].period, s.figures[0].iri)))


def blocks(figures: Iterable[Figure], area: str) -> tuple[Block, ...]:
    """Returns the table of an area's observations: whole indicators before their components, the best covered first."""
    groups: dict[tuple[Bilingual, str | None, str | None], list[Figure]] = defaultdict(list)
    weight: dict[tuple[Bilingual, str | None], int] = defaultdict(int)
    for figure in figures:
        elsewhere = None if figure.area == area else figure.area
        groups[figure.indicator_label, figure.component, elsewhere].append(figure)
        weight[figure.indicator_label, elsewhere] += 1
    ordered = sorted(
        groups,
        key=lambda g: (
            g[2] or "",
            -weight[g[0], g[2]],
            bare(g[0].vi),
            g[0],
            g[1] is not None,
            bare(g[1] or ""),
            g[1] or "",
        ),
    )
    return tuple(Block(*group, _lines(groups[group])) for group in ordered)


def _lines(figures: Iterable[Figure]) -> tuple[Line, ...]:
    periods: dict[tuple[str, str], dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements(figures):
        first = statement.figures[0]
        periods[first.starts, first.period][_COLUMNS.get(first.kind, "actual")].append(statement)
    return tuple(
        Line(
            next(s for column in columns.values() for s in column).figures[0].period_words,
            tuple(columns["target"]),
            tuple(columns["estimate"]),
            tuple(columns["actual"]),
        )
        for _, columns in sorted(periods.items())
    )
