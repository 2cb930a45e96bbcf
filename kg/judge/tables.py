"""A report as tables for a terminal, and its errors line by line."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kg.judge.calibrate import EVERY_KIND
from kg.judge.describe import headline, slots
from kg.judge.score import KINDS, STRICT, Report, Tally
from kg.judge.terminal import safe
from kg.judge.verdict import Verdict

_COLUMNS: Final = (
    ("figures", STRICT),
    *((kind, kind) for kind in ("officials", "agencies", "documents", "projects", "events", "directives")),
)
_NAME: Final = 12  # characters of a province's or newspaper's name before it wraps


def scores(report: Report) -> RenderableType:
    """Returns the tables of a report: kinds, slots, calibration, provinces, newspapers."""
    absent = [Text(f"not among the articles extracted: {', '.join(map(safe, report.absent))}")] if report.absent else []
    return Group(
        Text(f"{report.articles} articles with gold facts"),
        *absent,
        _kinds(report.kinds),
        _fields(report),
        _brier(report),
        _reliability(report),
        _groups("province", report.provinces),
        _groups("newspaper", report.publishers),
    )


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for at, column in enumerate(columns):
        table.add_column(column, justify="left" if at == 0 else "right")
    return table


def _kinds(kinds: Mapping[str, Tally]) -> Table:
    table = _table("Scores", "kind", "P", "R", "F1", "hit", "gold", "said")
    for kind in KINDS:
        tally = kinds[kind]
        rates = (f"{rate:.3f}" if _some(tally) else "" for rate in (tally.precision, tally.recall, tally.f1))
        table.add_row(kind, *rates, str(tally.hit), str(tally.gold), str(tally.said))
    return table


def _fields(report: Report) -> Table:
    table = _table("Slots of paired observations", "slot", "right", "of", "share")
    for name, share in report.fields.items():
        rate = f"{share.right / share.total:.3f}" if share.total else ""
        table.add_row(name, str(share.right), str(share.total), rate)
    return table


def _brier(report: Report) -> Table:
    table = _table("Confidence: Brier score (0 is best)", "kind", "facts", "right", "Brier", "knowing the share only")
    for kind, found in report.calibration.items():
        count, right = sum(one.count for one in found.bins), sum(one.right for one in found.bins)
        figures = ("" if figure is None else f"{figure:.4f}" for figure in (found.brier, found.blind))
        table.add_row(kind, str(count), str(right), *figures)
    return table


def _reliability(report: Report) -> Table:
    table = _table("Confidence: stated, and right", "kind", "confidence", "facts", "stated", "right")
    for kind, found in report.calibration.items():
        for one in found.bins:
            if one.stated is not None and one.share is not None:
                bounds = f"{one.low:.1f}–{one.high:.1f}"
                table.add_row(kind, bounds, str(one.count), f"{one.stated:.3f}", f"{one.share:.3f}")
        if kind == EVERY_KIND:
            table.add_section()
    return table


def _groups(name: str, groups: Mapping[str, Mapping[str, Tally]]) -> Table:
    """Returns a table of F1, with the counts of the observations; a kind of which there is nothing is left out."""
    columns = [(title, kind) for title, kind in _COLUMNS if any(_some(kinds[kind]) for kinds in groups.values())]
    table = _table(f"F1 by {name}", name, *(title for title, _ in columns), "hit/gold/said")
    table.columns[0].min_width = _NAME
    for group, kinds in groups.items():
        cells = [f"{t.f1:.2f}" if _some(t) else "" for t in (kinds[kind] for _, kind in columns)]
        figures = kinds[STRICT]
        counts = f"{figures.hit}/{figures.gold}/{figures.said}" if _some(figures) else ""
        table.add_row(Text(safe(group)), *cells, counts)
    return table


def _some(tally: Tally) -> bool:
    """Says whether there is anything to score."""
    return bool(tally.gold or tally.said)


def errors(report: Report) -> RenderableType:
    """Returns what was missed and what was wrong, a line each, by kind."""
    lines: list[RenderableType] = []
    for kind, group in groupby(sorted(report.errors, key=lambda v: v.kind), key=lambda v: v.kind):
        lines += [Text(), Text(kind, "bold"), *(_error(verdict) for verdict in group)]
    return Group(*lines)


def _error(verdict: Verdict) -> Text:
    line = Text(f"  {safe(verdict.article)} ")
    if verdict.said is None and verdict.wanted is not None:
        return line.append("missed ", "bold").append(safe(headline(verdict.wanted.fact)))
    if verdict.said is None:
        return line
    place = verdict.said.evidence[0].quote if verdict.said.evidence else ""
    if verdict.wanted is None:
        line.append("not in gold ", "bold").append(safe(headline(verdict.said)))
    else:
        said, wanted = slots(verdict.said), slots(verdict.wanted.fact)
        line.append(f"wrong {', '.join(verdict.wrong)} ", "bold").append(safe(headline(verdict.said)))
        line.append(" · gold: " + ", ".join(f"{slot} {safe(wanted.get(slot, 'none'))}" for slot in verdict.wrong))
        line.append(" · said: " + ", ".join(f"{slot} {safe(said.get(slot, 'none'))}" for slot in verdict.wrong))
    return line.append(f"  “{safe(place)}” [{safe(verdict.said.rule)}]", "dim")
