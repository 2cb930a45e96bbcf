"""Was a target met? Only what both figures surely say counts: a hedged result may leave it undecided."""

from __future__ import annotations

from kg.graph.derive.alike import CEILINGS, FLOORS, claimed
from kg.graph.lift.observations import Measure


def verdict(target: Measure, result: Measure, lower_is_better: bool) -> str:
    """Returns ``met``, ``missed``, ``exceeded`` or ``undecided``.

    A target that is a range is met inside it and exceeded beyond its far end. A target worded as a ceiling
    (``không quá 3%``) is one to stay under, whatever the indicator.

    Args:
        target: what was aimed at.
        result: what came about, of the same thing, in the same form and unit.
        lower_is_better: less is more: a poverty rate.
    """
    down = target.bound in CEILINGS or (lower_is_better and target.bound not in FLOORS)
    near, far = (-target.high, -target.low) if down else (target.low, target.high)
    low, high = claimed(result)
    if down:
        low, high = (None if high is None else -high), (None if low is None else -low)
    strict = target.bound in (">", "<")
    if low is not None and low > far:
        return "exceeded"
    if low is not None and (low > near or (low == near and not (strict and low == high))):
        return "met"
    if high is not None and (high < near or (high == near and strict)):
        return "missed"
    return "undecided"
