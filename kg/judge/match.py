"""When two facts say the same: how alike they are, which slots differ, and who is paired with whom.

A likeness of 0 is no pair; among pairs, the more alike go first. Observations may be paired and still differ in some
slots; facts of the other kinds are the same or not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, TypeVar

from kg.judge.normal import (
    Amount,
    Indicator,
    Scale,
    area,
    bare,
    body,
    bound,
    document_number,
    period,
    plain,
    same_amount,
    same_figure,
    shared,
    words,
)
from kg.model import (
    AgencyFact,
    DirectiveFact,
    DocumentFact,
    EventFact,
    ObservationFact,
    OfficialFact,
    ProjectFact,
)

FIELDS: Final = (
    *("indicator", "area", "period", "status", "value", "value_max", "bound"),
    *("change_pct", "change_pct_max", "change_bound", "change_times", "change_base", "plan_pct"),
)
"""The slots of an observation that are compared."""
_CORE: Final = frozenset(("indicator", "area", "period", "status", "value", "value_max"))
_NUMBERS: Final = ("change_pct", "change_times", "plan_pct")
_BASES: Final = {"same_period": "year_on_year", "previous_year": "year_on_year", "cùng kỳ": "year_on_year"}
_NAMES_ALIKE: Final = 0.6
_ACTIONS_ALIKE: Final = 0.6
_EVENTS_ALIKE: Final = 0.3
_COMPONENTS_ALIKE: Final = 0.5
_WHOLE_ALIKE: Final = 0.8

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Statement:
    """An observation in normal form: what is compared of it."""

    indicator: Indicator
    area: str
    period: str
    status: str
    value: Amount | None
    value_max: Amount | None
    bound: str
    change_pct: Decimal | None
    change_pct_max: Decimal | None
    change_bound: str
    change_times: Decimal | None
    change_base: str
    asks_base: bool
    plan_pct: Decimal | None


def statement(fact: ObservationFact, scale: Scale) -> Statement:
    """Returns an observation in normal form.

    A growth of GRDP stated as its level ("GRDP: 8 %") is its change; an estimate reports what happened, as an actual
    figure does: the two count as one, a target apart.
    """
    indicator = scale.indicator(fact.indicator)
    value, top = scale.amount(fact.value, fact.unit), scale.amount(fact.value_max, fact.unit)
    if fact.change_pct is None and value is not None and value.unit == "%" and indicator.name == "grdp":
        fact = replace(fact, change_pct=fact.value, change_pct_max=fact.value_max, change_bound=fact.bound, bound=None)
        value = top = None
    status = (fact.status or "actual").lower()
    base = (fact.change_base or "year_on_year").lower()
    return Statement(
        indicator=indicator,
        area=area(fact.area),
        period=period(fact.period),
        status="actual" if status == "estimate" else status,
        value=value,
        value_max=top,
        bound=bound(fact.bound),
        change_pct=fact.change_pct,
        change_pct_max=fact.change_pct_max,
        change_bound=bound(fact.change_bound),
        change_times=fact.change_times,
        change_base="" if fact.change_pct is None else _BASES.get(base, base),
        asks_base=bool(fact.change_base),
        plan_pct=fact.plan_pct,
    )


def differences(gold: Statement, said: Statement) -> tuple[str, ...]:
    """Returns the slots in which what was said differs from gold, in the order of ``FIELDS``."""
    same = {
        "indicator": same_indicator(gold.indicator, said.indicator),
        "value": same_amount(gold.value, said.value),
        "value_max": same_amount(gold.value_max, said.value_max),
        "change_base": not gold.asks_base or gold.change_base == said.change_base,
    }
    for name in ("area", "period", "status", "bound", "change_bound"):
        same[name] = getattr(gold, name) == getattr(said, name)
    for name in ("change_pct", "change_pct_max", "change_times", "plan_pct"):
        same[name] = same_figure(getattr(gold, name), getattr(said, name))
    return tuple(name for name in FIELDS if not same[name])


def core(gold: Statement, wrong: Sequence[str]) -> bool:
    """Says whether the number of an observation and what it is a number of are right, given what differs.

    The number is the level; where gold states none, it is the change, the multiple, or the share of the plan.
    """
    if not _CORE.isdisjoint(wrong):
        return False
    if gold.value is not None:
        return True
    number = next((name for name in _NUMBERS if getattr(gold, name) is not None), None)
    return number not in wrong


def likeness(gold: Statement, said: Statement) -> float:
    """Returns how alike two observations are: each number they share weighs 3, the indicator 2, other slots less."""
    wrong = differences(gold, said)
    numbers = sum(getattr(gold, name) is not None and name not in wrong for name in ("value", *_NUMBERS))
    if not numbers and not {"indicator", "period"}.isdisjoint(wrong):
        return 0.0
    near = sum(name not in wrong for name in ("period", "status", "area"))
    far = sum(name not in wrong for name in ("value_max", "bound"))
    return 3 * numbers + 2 * ("indicator" not in wrong) + near + 0.1 * far


def same_indicator(a: Indicator, b: Indicator) -> bool:
    """Says whether two indicators are one: by the table, else by the words of their names and components."""
    names = a.name == b.name or (not (a.known and b.known) and _alike(a.name, b.name, _NAMES_ALIKE))
    if names and ((not a.component and not b.component) or _alike(a.component, b.component, _COMPONENTS_ALIKE)):
        return True
    return _alike(f"{a.name} {a.component}", f"{b.name} {b.component}", _WHOLE_ALIKE)


def _alike(a: str, b: str, least: float) -> bool:
    return shared(words(a), words(b)) >= least


def same_words(a: str | None, b: str | None, least: float = _NAMES_ALIKE) -> bool:
    """Says whether two names are one: the words of one are all in the other (two at least), or most are shared."""
    p, q = words(a), words(b)
    within = min(len(p), len(q)) >= 2 and (p <= q or q <= p)
    return within or shared(p, q) >= least


def official(gold: OfficialFact, said: OfficialFact) -> float:
    """Returns 1 for the same person in the same post; a body is compared where gold names one."""
    same = plain(gold.name) == plain(said.name) and bare(gold.role) == bare(said.role)
    return float(same and (not gold.organisation or body(gold.organisation) == body(said.organisation)))


def person(gold: OfficialFact, said: OfficialFact) -> float:
    """Returns 1 for the same name."""
    return float(plain(gold.name) == plain(said.name))


def agency(gold: AgencyFact, said: AgencyFact) -> float:
    """Returns 1 for the same body."""
    return float(body(gold.name) == body(said.name))


def document(gold: DocumentFact, said: DocumentFact) -> float:
    """Returns 1 for the same number, or, where one has none, the same title."""
    if gold.number and said.number:
        return float(document_number(gold.number) == document_number(said.number))
    return float(same_words(gold.title, said.title))


def project(gold: ProjectFact, said: ProjectFact) -> float:
    """Returns 1 for the same name."""
    return float(same_words(gold.name, said.name))


def event(gold: EventFact, said: EventFact) -> float:
    """Returns 1 for an event of the same date and of one kind, roughly."""
    return float((gold.date or "") == (said.date or "") and same_words(gold.kind, said.kind, _EVENTS_ALIKE))


def directive(gold: DirectiveFact, said: DirectiveFact) -> float:
    """Returns the share of words of the two actions, 0 where it is small or where others ask."""
    if gold.by and said.by and body(gold.by) != body(said.by):
        return 0.0
    share = shared(words(gold.action), words(said.action))
    return share if share >= _ACTIONS_ALIKE else 0.0


KINDS: Final[dict[str, Callable[..., float]]] = {
    "officials": official,
    "documents": document,
    "agencies": agency,
    "projects": project,
    "directives": directive,
    "events": event,
}
"""How alike two facts of a kind are, gold first; the kinds bear the names that ``kg.model.Facts`` gives them."""


def pairs(gold: Sequence[_T], said: Sequence[_T], alike: Callable[[_T, _T], float]) -> list[tuple[int, int]]:
    """Returns who is paired with whom, as indices: one to one, the most alike first."""
    scored = [(alike(g, s), i, j) for i, g in enumerate(gold) for j, s in enumerate(said)]
    taken: list[tuple[int, int]] = []
    free_gold, free_said = set(range(len(gold))), set(range(len(said)))
    for score, i, j in sorted(scored, key=lambda entry: -entry[0]):
        if score > 0 and i in free_gold and j in free_said:
            free_gold.remove(i)
            free_said.remove(j)
            taken.append((i, j))
    return taken
