"""Observations that an article states more than once: the fullest statement stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import ObservationFact


def once(facts: Iterable[ObservationFact]) -> Iterator[ObservationFact]:
    """Yields facts without those that repeat an earlier or fuller one: the same figures of the same subject."""
    kept: list[ObservationFact] = []
    alike: dict[tuple[object, ...], list[ObservationFact]] = {}
    for fact in sorted(facts, key=lambda f: (-_figures(f), f.evidence[0].start)):
        same = alike.setdefault(_key(fact), [])
        if not any(_contained(fact, other) for other in same):
            same.append(fact)
            kept.append(fact)
    yield from sorted(kept, key=lambda f: (f.evidence[0].start, f.evidence[0].end, f.indicator, str(f.change_base)))


def _key(fact: ObservationFact) -> tuple[object, ...]:
    """Returns what makes two observations the same statement."""
    return (fact.indicator_key, fact.component, fact.area, fact.period, fact.status == "target")


def _figures(fact: ObservationFact) -> int:
    """Returns how many figures a fact holds."""
    return sum(x is not None for x in (fact.value, fact.change_pct, fact.change_times, fact.plan_pct))


def _contained(fact: ObservationFact, other: ObservationFact) -> bool:
    """Says whether every figure of ``fact`` stands in ``other`` too."""
    same_level = fact.value is None or (
        other.value is not None
        and fact.value * fact.scale == other.value * other.scale
        and fact.unit_key == other.unit_key
    )
    same_change = fact.change_pct is None or (fact.change_pct, fact.change_base) == (
        other.change_pct,
        other.change_base,
    )
    same_rest = fact.change_times in (None, other.change_times) and fact.plan_pct in (None, other.plan_pct)
    return same_level and same_change and same_rest
