"""When two measures speak of the same thing, and whether one number can be what both of them mean."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from kg.graph.areas import Areas
from kg.graph.lift.observations import Measure
from kg.graph.lift.sheet import EXACT, canonical
from kg.language.fold import fold
from kg.vocabulary import Vocabulary

TARGETS: Final = frozenset({"target", "revised-target"})
RESULTS: Final = frozenset({"actual", "preliminary", "estimate"})
FLOORS: Final = frozenset({">", ">="})
CEILINGS: Final = frozenset({"<", "<="})
_ABOUT = Decimal("0.05")  # 'khoảng 300' and 'khoảng 310' tell the same

Span = tuple[Decimal | None, Decimal | None]
Thing = tuple[str, str]


def thing(measure: Measure) -> Thing:
    """Returns what is measured: the indicator, by key or else by name, and its component."""
    return measure.indicator or fold(measure.indicator_name), fold(measure.component or "")


def scale(measure: Measure) -> tuple[str, str | None, str]:
    """Returns how it is measured: form, base of comparison, unit."""
    return measure.form, measure.baseline, measure.unit or fold(measure.unit_text or "")


def slot(measure: Measure, areas: Areas) -> tuple[object, ...] | None:
    """Returns what two measures share that speak of the same thing, or None where that is not known well enough."""
    if measure.area is None or measure.period is None:
        return None
    return areas.extent(measure.area), *thing(measure), *scale(measure), measure.period


def before(first: Measure, second: Measure) -> bool:
    """Says that the first was surely published before the second."""
    if first.published is None or second.published is None:
        return False
    return first.published[1] < second.published[0]


def agree(first: Measure, second: Measure) -> bool:
    """Says that one number can be what both measures mean, given their bounds and the digits that they print."""
    return meet(span(first), span(second))


def meet(first: Span, second: Span) -> bool:
    """Says that two spans have a number in common; None is open."""
    (a, b), (c, d) = first, second
    return (a is None or d is None or a <= d) and (c is None or b is None or c <= b)


def span(measure: Measure) -> Span:
    """Returns the least and the greatest number that a measure can mean, its last digit rounded; None where open."""
    return claimed(measure, EXACT.multiply(measure.step, Decimal("0.5")))


def claimed(measure: Measure, slack: Decimal = Decimal(0)) -> Span:
    """Returns the least and the greatest number that a measure claims, given its bound; None where it is open.

    Args:
        measure: the measure.
        slack: what either end may be off by.
    """
    low, high = measure.low - slack, measure.high + slack
    if measure.bound in FLOORS:
        return low, None
    if measure.bound in CEILINGS:
        return None, high
    if measure.bound == "~":
        margin = EXACT.multiply(abs(measure.high), _ABOUT)
        return low - margin, high + margin
    return low, high


def flagged(measure: Measure, name: str, vocabulary: Vocabulary) -> bool:
    """Says whether the vocabulary says ``true`` of a measure's indicator: ``additive``, ``lowerIsBetter`` ..."""
    known = measure.indicator
    return known is not None and vocabulary.term("indicator", known).one(name) == "true"


def figure(measure: Measure) -> str:
    """Returns a measure's figure as printed, else as the graph holds it."""
    if measure.text:
        return measure.text
    numbers = [canonical(measure.low)] + ([canonical(measure.high)] if measure.high != measure.low else [])
    return "–".join(numbers) + (" %" if measure.unit == "percent" else f" {measure.unit}" if measure.unit else "")


def within(inner: tuple[date, date], outer: tuple[date, date]) -> bool:
    """Says that a period lies inside another one, or is it; both ends included."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
