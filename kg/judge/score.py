"""Verdicts -> how good the extraction is: by kind, by slot, by province and newspaper, and how honest about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from kg.judge.calibrate import Reliability, reliability
from kg.judge.gold import Gold
from kg.judge.match import FIELDS
from kg.judge.normal import Scale
from kg.judge.verdict import NAMES, OBSERVATIONS, PROVINCE, Verdict, verdicts
from kg.model import Facts

STRICT: Final = f"{OBSERVATIONS} strict"
CORE: Final = f"{OBSERVATIONS} core"
KINDS: Final = (
    *(PROVINCE, STRICT, CORE, "officials", NAMES),
    *("documents", "agencies", "projects", "events", "directives"),
)
"""What is counted apart, in the order of the tables."""
UNKNOWN: Final = "?"
"""The group of articles whose province or newspaper is not known."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts were right, wanted, and said.

    >>> (Tally(1, 2, 2) + Tally(1, 1, 2)).precision
    0.5
    """

    hit: int = 0
    gold: int = 0
    said: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Returns the sum of two tallies."""
        return Tally(self.hit + other.hit, self.gold + other.gold, self.said + other.said)

    @property
    def precision(self) -> float:
        """The share of what was said that is right; 1 where nothing was wanted and nothing said."""
        return self.hit / self.said if self.said else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of what was wanted that was said."""
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a number of things are right."""

    right: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The result of an evaluation.

    Args:
        articles: number of gold articles.
        absent: identifiers of gold articles that were not among those extracted: they count as empty.
        kinds: the tally of each of ``KINDS``.
        fields: of the observations that were paired, how many have each slot right.
        provinces: the tallies of each province, as gold names it.
        publishers: the tallies of each newspaper.
        errors: the verdicts that are not right and count: missed, not wanted, wrong in some slot.
        calibration: stated confidence against the share that is right, by kind and for all kinds together.
        verdicts: all verdicts, article by article.
    """

    articles: int
    absent: tuple[str, ...]
    kinds: Mapping[str, Tally]
    fields: Mapping[str, Share]
    provinces: Mapping[str, Mapping[str, Tally]]
    publishers: Mapping[str, Mapping[str, Tally]]
    errors: tuple[Verdict, ...]
    calibration: Mapping[str, Reliability]
    verdicts: tuple[Verdict, ...]


def judge(gold: Mapping[str, Gold], facts: Iterable[Facts], scale: Scale) -> Report:
    """Returns the scores of what was extracted; the order of the articles does not matter.

    An article is found by its identifier, else by the stem of its source's name; articles without gold are left out.

    Args:
        gold: what is wanted of each article.
        facts: what was extracted.
        scale: the names that count as one.
    """
    found = _by_name(facts)
    sheets = {name: verdicts(gold[name], found.get(name), scale) for name in sorted(gold)}
    everything = [verdict for sheet in sheets.values() for verdict in sheet]
    return Report(
        articles=len(gold),
        absent=tuple(name for name in sheets if name not in found),
        kinds=tallies(everything),
        fields=_fields(everything),
        provinces=_grouped(sheets, lambda name: gold[name].province),
        publishers=_grouped(sheets, lambda name: gold[name].publisher),
        errors=tuple(v for v in everything if v.counts and not v.right),
        calibration=reliability(everything),
        verdicts=tuple(everything),
    )


def _by_name(facts: Iterable[Facts]) -> dict[str, Facts]:
    ordered = sorted(facts, key=lambda one: (one.article.id, one.article.source, one.article.sha256))
    found = {one.article.id: one for one in reversed(ordered)}
    for one in ordered:
        found.setdefault(PurePosixPath(one.article.source).stem, one)
    return found


def tallies(found: Iterable[Verdict]) -> dict[str, Tally]:
    """Returns the tally of each of ``KINDS``; a fact that gold leaves free counts nowhere."""
    counted = dict.fromkeys(KINDS, Tally())
    for verdict in found:
        if not verdict.counts:
            continue
        gold, said = int(verdict.wanted is not None), int(verdict.said is not None)
        if verdict.kind == OBSERVATIONS:
            counted[STRICT] += Tally(int(verdict.right), gold, said)
            counted[CORE] += Tally(int(verdict.core), gold, said)
        else:
            counted[verdict.kind] += Tally(int(verdict.right), gold, said)
    return counted


def _fields(found: Iterable[Verdict]) -> dict[str, Share]:
    pairs = [v for v in found if v.kind == OBSERVATIONS and v.counts and v.wanted and v.said]
    return {name: Share(sum(name not in v.wrong for v in pairs), len(pairs)) for name in FIELDS}


def _grouped(
    sheets: Mapping[str, tuple[Verdict, ...]], group: Callable[[str], str | None]
) -> dict[str, dict[str, Tally]]:
    """Returns the tallies of the articles of each group, the groups in the order of their names."""
    members: dict[str, list[Verdict]] = {}
    for name, sheet in sheets.items():
        members.setdefault(group(name) or UNKNOWN, []).extend(sheet)
    return {name: tallies(members[name]) for name in sorted(members)}
