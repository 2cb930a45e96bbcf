"""How honest the stated confidence is, and the counts that it is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.extract.confidence import ALL, Count, slots
from kg.judge.verdict import NAMES, Verdict
from kg.model import Claim

BINS: Final = 10
EVERY_KIND: Final = "all kinds"


@dataclass(frozen=True, slots=True)
class Bin:
    """The facts whose stated confidence lies in [low, high), in the last bin with 1 itself.

    Args:
        low: lower end.
        high: upper end.
        count: number of facts.
        stated: mean of their confidence, or None where there are none.
        right: number of them that are right.
    """

    low: float
    high: float
    count: int
    stated: float | None
    right: int

    @property
    def share(self) -> float | None:
        """The share that is right, or None where the bin is empty."""
        return self.right / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class Reliability:
    """Stated confidence against the share that is right.

    Args:
        bins: ten bins of equal width.
        brier: mean squared difference between the confidence and what is so (1 right, 0 wrong): 0 is best, 0.25 is
            what a coin says; None where nothing was said (https://en.wikipedia.org/wiki/Brier_score).
        blind: the Brier score of one who knows the share of right facts and nothing else.
    """

    bins: tuple[Bin, ...]
    brier: float | None
    blind: float | None


def judged(found: Iterable[Verdict]) -> list[tuple[str, Claim, bool]]:
    """Returns what was said and can be judged, as (kind, claim, is it right in every slot)."""
    return [(v.kind, v.said, v.right) for v in found if v.said is not None and v.counts and v.kind != NAMES]


def reliability(found: Iterable[Verdict]) -> dict[str, Reliability]:
    """Returns the reliability of all kinds together, and of each kind that was said."""
    said = judged(found)
    groups = {EVERY_KIND: said} | {
        kind: [entry for entry in said if entry[0] == kind] for kind in dict.fromkeys(entry[0] for entry in said)
    }
    return {name: _reliability([(claim.confidence, ok) for _, claim, ok in part]) for name, part in groups.items()}


def _reliability(outcomes: list[tuple[float, bool]]) -> Reliability:
    boxes: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for stated, ok in outcomes:
        boxes[min(int(stated * BINS), BINS - 1)].append((stated, ok))
    bins = tuple(
        Bin(
            low=at / BINS,
            high=(at + 1) / BINS,
            count=len(box),
            stated=sum(sorted(stated for stated, _ in box)) / len(box) if box else None,
            right=sum(ok for _, ok in box),
        )
        for at, box in enumerate(boxes)
    )
    if not outcomes:
        return Reliability(bins, None, None)
    share = sum(ok for _, ok in outcomes) / len(outcomes)
    # sorted: a sum of binary fractions depends on their order, and the order of the articles must not show
    brier = sum(sorted((stated - ok) ** 2 for stated, ok in outcomes)) / len(outcomes)
    return Reliability(bins, brier, share * (1 - share))


def counts(found: Iterable[Verdict]) -> tuple[Count, ...]:
    """Returns how often each rule was right, and how often it was with each inherited slot: what confidence reads.

    The rows are sorted; ``ALL`` stands for every rule of a kind, and for every kind.
    """
    right: Counter[tuple[str, str, str]] = Counter()
    total: Counter[tuple[str, str, str]] = Counter()
    for kind, claim, ok in judged(found):
        rows = {(ALL, ALL, ""), (kind, ALL, ""), (kind, claim.rule, "")}
        rows |= {(kind, rule, slot) for rule in (ALL, claim.rule) for slot in slots(claim.inferred)}
        for row in rows:
            total[row] += 1
            right[row] += ok
    return tuple(Count(*row, right[row], total[row]) for row in sorted(total))
