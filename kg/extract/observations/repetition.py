"""Observations that an article states more than once, or piece by piece: the fullest statement stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from kg.model import ObservationFact

_ROUNDED = Decimal("0.05")  # by how much "gần 700" may differ from the 669.5 that it stands for


def once(facts: Iterable[ObservationFact]) -> Iterator[ObservationFact]:
    """Yields facts without those that repeat an earlier or fuller one: the same figures of the same subject."""
    kept: list[ObservationFact] = []
    alike: dict[tuple[object, ...], list[ObservationFact]] = {}
    for fact in sorted(facts, key=lambda f: (-_figures(f), f.evidence[0].start)):
        same = alike.setdefault(_key(fact), [])
        if not any(_contained(fact, other) for other in same):
            same.append(fact)
    for same in alike.values():
        exact = [fact for fact in same if not any(_rounds(fact, other) for other in same)]
        kept += _completed(exact)
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
    return same_level and _same_rest(fact, other)


def _same_rest(fact: ObservationFact, other: ObservationFact) -> bool:
    """Says whether every figure of ``fact`` but its level stands in ``other`` too."""
    same_change = fact.change_pct is None or (fact.change_pct, fact.change_base) == (
        other.change_pct,
        other.change_base,
    )
    return same_change and fact.change_times in (None, other.change_times) and fact.plan_pct in (None, other.plan_pct)


def _rounds(fact: ObservationFact, other: ObservationFact) -> bool:
    """Says whether a fact tells but roughly what another tells: ``gần 700 tỷ đồng``, of 669,5."""
    if fact.value is None or other.value is None or fact.bound is None or other.bound is not None:
        return False
    if fact.unit_key != other.unit_key or fact.value_max is not None or other.value_max is not None:
        return False
    rough, exact = fact.value * fact.scale, other.value * other.scale
    beyond = (fact.bound in (">", ">=") and rough > exact) or (fact.bound in ("<", "<=") and rough < exact)
    return not beyond and abs(rough - exact) <= _ROUNDED * abs(exact) and _same_rest(fact, other)


def _completed(same: list[ObservationFact]) -> Iterator[ObservationFact]:
    """Yields facts of one subject, the share of its plan that a later sentence tells joined to its one level.

    ``Thu ngân sách đạt 9.500 tỷ đồng. … Như vậy, thu ngân sách đạt |94% dự toán|.``
    """
    levels = [fact for fact in same if fact.value is not None]
    if len(levels) != 1:
        yield from same
        return
    whole, rest = levels[0], []
    for fact in sorted(same, key=lambda f: f.evidence[0].start):
        if fact is levels[0]:
            continue
        if whole.plan_pct is None and _adds_plan(fact) and fact.evidence[0].start >= levels[0].evidence[0].end:
            evidence, confidence = (*whole.evidence, *fact.evidence), min(whole.confidence, fact.confidence)
            whole = replace(whole, plan_pct=fact.plan_pct, evidence=evidence, confidence=confidence)
        else:
            rest.append(fact)
    yield from (whole, *rest)


def _adds_plan(fact: ObservationFact) -> bool:
    """Says whether a share of the plan is all that a fact tells."""
    return fact.plan_pct is not None and _figures(fact) == 1
