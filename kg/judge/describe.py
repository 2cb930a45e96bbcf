"""A fact in few words: what its slots say, and one line that tells it from its neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal
from typing import Final

from kg.model import (
    AgencyFact,
    Claim,
    DirectiveFact,
    DocumentFact,
    EventFact,
    ObservationFact,
    OfficialFact,
    ProgressFact,
    ProjectFact,
    ProvinceFact,
)

_HOW: Final = frozenset(field.name for field in fields(Claim))


def slots(claim: Claim) -> dict[str, str]:
    """Returns the slots of a claim that say something, as text, in the order of their declaration.

    How the claim was found (evidence, rule, confidence, what was inherited) is left out.
    """
    said = {field.name: getattr(claim, field.name) for field in fields(claim) if field.name not in _HOW}
    return {name: text(value) for name, value in said.items() if not _silent(value)}


def _silent(value: object) -> bool:
    """Says whether a slot says nothing; a figure of 0 does say something."""
    return value is None or value is False or value in ("", ())


def text(value: object) -> str:
    """Returns the value of a slot as text: figures without exponent, several values with semicolons."""
    if value is True:
        return "✓"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def headline(claim: Claim) -> str:
    """Returns a claim in one line: for an observation, what, where, when, and the figures."""
    match claim:
        case ObservationFact():
            return _joined((claim.indicator, claim.area, claim.period, *_figures(claim)))
        case OfficialFact():
            return _joined((claim.name, claim.role, claim.organisation))
        case DocumentFact():
            return _joined((claim.type, claim.number, claim.title))
        case EventFact():
            return _joined((claim.kind, claim.date, claim.organiser))
        case DirectiveFact():
            return _joined((claim.by, claim.to and f"→ {claim.to}", claim.action, claim.deadline))
        case ProgressFact():
            counted = (
                None if claim.count is None else f"{claim.count}/{claim.total}" if claim.total else str(claim.count)
            )
            return _joined((claim.by, claim.status, claim.action, counted, claim.period))
        case ProvinceFact() | AgencyFact() | ProjectFact():
            return claim.name
        case _:
            return _joined(slots(claim).values())


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(part for part in parts if part)


def _figures(fact: ObservationFact) -> list[str]:
    """Returns the status, where it is no result, and the figures with their bounds and units."""
    found = [fact.status] if fact.status != "actual" else []
    if fact.value is not None:
        found.append(_figure(fact.value, fact.value_max, fact.bound, f" {fact.unit}" if fact.unit else ""))
    if fact.change_pct is not None:
        sign = "+" if fact.change_pct > 0 else ""
        base = f" ({fact.change_base})" if fact.change_base else ""
        found.append(sign + _figure(fact.change_pct, fact.change_pct_max, fact.change_bound, " %") + base)
    if fact.change_times is not None:
        found.append(f"× {text(fact.change_times)}")
    if fact.plan_pct is not None:
        found.append(f"{text(fact.plan_pct)} % plan")
    return found


def _figure(low: Decimal, high: Decimal | None, bound: str | None, unit: str) -> str:
    numbers = text(low) if high is None else f"{text(low)}–{text(high)}"
    return f"{bound + ' ' if bound else ''}{numbers}{unit}"
