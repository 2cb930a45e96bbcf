"""How an observation was made, and how sure it is."""

from __future__ import annotations

from kg.extract.observations.statement import Change, Statement


def rule_of(statement: Statement, growth: Change | None) -> str:
    """Returns the name of the rule: the figures that made the statement."""
    parts = [
        "level" if statement.level else "",
        "growth" if growth else "",
        "times" if statement.times else "",
        "plan-share" if statement.plans else "",
    ]
    return "figure-" + "+".join(part for part in parts if part)


def confidence_of(statement: Statement, inferred: dict[str, str]) -> float:
    """Returns the probability that the observation is right, from what had to be inherited."""
    confidence = 0.96
    if inferred.get("period") in ("published", "none"):
        confidence *= 0.8
    if statement.component:
        confidence *= 0.95
    for quantity in (statement.level, *(change.quantity for change in statement.changes)):
        if quantity is not None and quantity.suspect:
            confidence *= 0.5
    return round(confidence, 4)
