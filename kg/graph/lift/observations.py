"""Statements of indicators as measures: a level, a growth, a share of the plan, a multiple, each a node of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kg.graph.interval import days
from kg.graph.lift.page import Page
from kg.graph.lift.sheet import EXACT
from kg.model import ObservationFact
from kg.vocabulary import Term

PERCENT = "percent"
TIMES = "times"
_BASELINES = {
    "year_on_year": "year-on-year",
    "previous_month": "previous-month",
    "previous_quarter": "previous-quarter",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure as it goes into the graph; figures are in the unit's base, ``unit`` is that base unit's key.

    ``step`` is the worth of the last digit as printed (0.1 tỷ for ``23,9 tỷ``): figures nearer than that agree.
    """

    iri: str
    article: str
    form: str
    indicator: str | None
    indicator_name: str
    component: str | None
    area: str | None
    area_name: str
    label: str | None
    period: tuple[date, date] | None
    kind: str
    low: Decimal
    high: Decimal
    step: Decimal
    bound: str | None = None
    unit: str | None = None
    unit_text: str | None = None
    text: str | None = None
    baseline: str | None = None
    published: tuple[date, date] | None = None


def observations(page: Page) -> list[Measure]:
    """Writes the measures of all statements of the article, and returns them."""
    written: list[Measure] = []
    for fact in page.facts.observations:
        measures = list(_measures(page, fact))
        for measure in measures:
            _write(page, measure)
            for other in measures:
                if other.iri != measure.iri:
                    page.sheet.link(measure.iri, "statementWith", other.iri)
        written += measures
    return written


def _measures(page: Page, fact: ObservationFact) -> Iterator[Measure]:
    """Yields the measures of one statement."""
    if fact.value is not None:
        unit = page.language.vocabulary.schemes.get("unit", {}).get(fact.unit_key or "")
        yield _measure(
            page, fact, "level", fact.value, fact.value_max, fact.bound, unit, fact.scale, text=fact.value_text
        )
    base = _BASELINES.get(fact.change_base or "", fact.change_base)
    if fact.change_pct is not None:
        yield _measure(
            page,
            fact,
            "growth",
            fact.change_pct,
            fact.change_pct_max,
            fact.change_bound,
            _unit(page, PERCENT),
            baseline=base,
            text=fact.change_text,
        )
    if fact.plan_pct is not None:
        yield _measure(page, fact, "plan-share", fact.plan_pct, None, None, _unit(page, PERCENT), baseline="plan")
    if fact.change_times is not None:
        yield _measure(page, fact, "multiple", fact.change_times, None, None, _unit(page, TIMES), baseline=base)


def _unit(page: Page, key: str) -> Term | None:
    return page.language.vocabulary.schemes.get("unit", {}).get(key)


def _measure(
    page: Page,
    fact: ObservationFact,
    form: str,
    value: Decimal,
    upper: Decimal | None,
    bound: str | None,
    unit: Term | None,
    scale: Decimal = Decimal(1),
    *,
    baseline: str | None = None,
    text: str | None = None,
) -> Measure:
    """Returns one measure, its figures brought to the unit's base."""
    known = page.language.vocabulary.schemes.get("indicator", {}).get(fact.indicator_key or "")
    factor = EXACT.multiply(scale, Decimal((unit.one("toBase") if unit else None) or 1))
    low, high = sorted((value, value if upper is None else upper))
    exponent = value.as_tuple().exponent
    measure = page.claim("observation", fact, "Observation", "qb:Observation", measure=_SUFFIX[form])
    return Measure(
        iri=measure,
        article=page.iri,
        form=form,
        indicator=fact.indicator_key if known else None,
        indicator_name=known.vi if known else fact.indicator.removesuffix(f" ({fact.component})"),
        component=fact.component,
        area=fact.area_key if page.areas.iri(fact.area_key) else None,
        area_name=fact.area,
        label=fact.period,
        period=days(fact.period),
        kind="revised-target" if fact.revised and fact.status == "target" else fact.status,
        low=EXACT.multiply(low, factor),
        high=EXACT.multiply(high, factor),
        step=EXACT.multiply(Decimal((0, (1,), exponent if isinstance(exponent, int) else 0)), factor),
        bound=_OPPOSITE.get(bound or "", bound) if high < 0 else bound,
        unit=None if unit is None else unit.one("baseUnit") or unit.key,
        unit_text=fact.unit if form == "level" else None,
        text=text,
        baseline=baseline,
        published=page.published,
    )


# 'giảm hơn 3%' is less than -3: facts bound the size of a fall, the graph bounds the number
_OPPOSITE = {">": "<", ">=": "<=", "<": ">", "<=": ">="}
_SUFFIX = {"level": "l", "growth": "g", "plan-share": "p", "multiple": "t"}


def _write(page: Page, measure: Measure) -> None:
    sheet, iri = page.sheet, measure.iri
    sheet.link(iri, "indicator", page.term("indicator", measure.indicator))
    sheet.text(iri, "indicatorName", measure.indicator_name, "vi")
    sheet.text(iri, "component", measure.component, "vi")
    sheet.link(iri, "refArea", page.areas.iri(measure.area))
    sheet.text(iri, "periodLabel", measure.label)
    if measure.period is not None:
        sheet.day(iri, "periodStart", measure.period[0])
        sheet.day(iri, "periodEnd", measure.period[1])
    sheet.link(iri, "valueKind", page.term("value-kind", measure.kind))
    sheet.text(iri, "form", measure.form)
    if measure.low == measure.high:
        sheet.figure(iri, "value", measure.low)
    else:
        sheet.figure(iri, "valueMin", measure.low)
        sheet.figure(iri, "valueMax", measure.high)
    sheet.text(iri, "bound", measure.bound)
    sheet.link(iri, "unit", page.term("unit", measure.unit))
    sheet.text(iri, "unitText", measure.unit_text)
    sheet.text(iri, "valueText", measure.text)
    sheet.text(iri, "baseline", measure.baseline)
