"""How sure a fact is: how often its rule, and what it inherited, was right on articles with gold facts.

The counts lie in ``confidence.tsv`` beside this module (``kg.judge.calibrate`` makes them; ``tinhkg evaluate --counts``
writes them anew). A rate that rests on a few cases is drawn towards a prior, in the way of Laplace: that of a rule
towards what its author guessed, else towards the rate of its kind; that of a kind towards the rate of all facts. A fact
is as sure as its rule, and no surer than the least sure of the slots that it inherited.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from kg.errors import TinhkgError
from kg.model import KINDS, Claim, Facts

ALL: Final = "*"
"""In the place of a kind or a rule: all of them."""
_HEADER: Final = "kind\trule\tslot\tright\ttotal"
_WEIGHT: Final = 4
"""How many cases a prior weighs; measured by leaving out one article after another."""
_DIGITS: Final = 4
_LEAST: Final = 0.0001

_C = TypeVar("_C", bound=Claim)


@dataclass(frozen=True, slots=True, order=True)
class Count:
    """How often facts were right.

    Args:
        kind: name of the kind, or ``ALL``.
        rule: name of the rule, or ``ALL``.
        slot: a slot that was inherited and its basis, ``period: heading``; empty for all facts of the rule.
        right: number of facts that were right in every slot.
        total: number of facts.
    """

    kind: str
    rule: str
    slot: str
    right: int
    total: int


def slots(inferred: Mapping[str, str]) -> tuple[str, ...]:
    """Returns the inherited slots of a claim as the table names them.

    >>> slots({"period": "heading", "area": "article"})
    ('area: article', 'period: heading')
    """
    return tuple(f"{slot}: {basis}" for slot, basis in sorted(inferred.items()))


@dataclass(frozen=True, slots=True)
class Confidence:
    """The counts, by kind, rule and slot: ``(right, total)``."""

    counts: Mapping[tuple[str, str, str], tuple[int, int]]

    @classmethod
    def of_counts(cls, counts: Iterable[Count]) -> Confidence:
        """Returns the confidence that some counts justify."""
        return cls({(count.kind, count.rule, count.slot): (count.right, count.total) for count in counts})

    def of(self, kind: str, rule: str, inferred: Mapping[str, str], guess: float | None = None) -> float:
        """Returns the probability that a fact is right in every slot, in (0, 1], rounded to four digits.

        Args:
            kind: ``province`` or one of ``kg.model.KINDS``.
            rule: name of the rule that made the fact; one that was never counted is as sure as its kind.
            inferred: the slots it inherited, each with its basis.
            guess: what the author of the rule would say, for a rule that is seldom seen.
        """
        of_kind = self._rate((kind, ALL, ""), self._rate((ALL, ALL, ""), 0.5, weight=2))
        of_rule = self._rate((kind, rule, ""), of_kind if guess is None else guess)
        least = of_rule
        for slot in slots(inferred):
            anywhere = self._rate((kind, ALL, slot), of_kind)
            least = min(least, self._rate((kind, rule, slot), min(of_rule, anywhere)))
        return max(round(least, _DIGITS), _LEAST)

    def applied(self, facts: Facts) -> Facts:
        """Returns the same facts with counted confidence; the one that each states counts as its author's guess."""
        province = facts.province
        lists: dict[str, Any] = {kind: tuple(self._sure(kind, c) for c in getattr(facts, kind)) for kind in KINDS}
        return replace(facts, province=province and self._sure("province", province), **lists)

    def _sure(self, kind: str, claim: _C) -> _C:
        return replace(claim, confidence=self.of(kind, claim.rule, claim.inferred, claim.confidence))

    def _rate(self, row: tuple[str, str, str], prior: float, weight: int = _WEIGHT) -> float:
        right, total = self.counts.get(row, (0, 0))
        return (right + weight * prior) / (total + weight)


def load(path: Path | None = None) -> Confidence:
    """Reads the table of counts.

    Args:
        path: the table; default is the one that ships.

    Raises:
        TinhkgError: a line is not one of the table, or counts more right than there are.
    """
    place = Path(__file__).with_name("confidence.tsv") if path is None else path
    found: list[Count] = []
    lines = place.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("#") or line == _HEADER:
            continue
        try:
            kind, rule, slot, right, total = line.split("\t")
            count = Count(kind, rule, slot, int(right), int(total))
        except ValueError as error:
            raise TinhkgError(f"{place.name}, line {number}: not kind, rule, slot, right, total: {line!r}") from error
        if not 0 <= count.right <= count.total:
            raise TinhkgError(f"{place.name}, line {number}: {count.right} of {count.total} cannot be right")
        found.append(count)
    return Confidence.of_counts(found)


def table(counts: Iterable[Count], note: str) -> str:
    """Returns the text of a table of counts, sorted.

    Args:
        counts: its rows.
        note: what was counted; it becomes the first line.
    """
    rows = (f"{row.kind}\t{row.rule}\t{row.slot}\t{row.right}\t{row.total}" for row in sorted(counts))
    return "\n".join((f"# {' '.join(note.split())}", _HEADER, *rows, ""))
