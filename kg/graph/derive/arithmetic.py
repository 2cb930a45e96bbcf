"""Figures of one article that do not add up: level and growth, index and growth, share of the plan, part and whole.

Every figure stands for the span of numbers that its printed digits and its bound allow; only what no number in these
spans can fulfil is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Final

from kg.graph.derive.alike import RESULTS, TARGETS, Span, figure, flagged, meet, span, thing
from kg.graph.derive.discrepancy import Cited, Discrepancy, noted
from kg.graph.iri import Names
from kg.graph.lift.observations import Measure
from kg.vocabulary import Vocabulary

_HUNDRED: Final = Decimal(100)
_DOWN: Final = Context(prec=40, rounding=ROUND_FLOOR)
_UP: Final = Context(prec=40, rounding=ROUND_CEILING)
_SLACK: Final = Decimal("0.1")  # percentage points: newspapers compute from figures that they print rounded

_Key = tuple[object, ...]


def misfits(article: Iterable[Measure], source: Cited, vocabulary: Vocabulary, names: Names) -> Iterator[Discrepancy]:
    """Yields what does not add up among the measures of one article.

    Args:
        article: its measures, in order of their IRI.
        source: what to call it.
        vocabulary: says which indicators are indices and which add up.
        names: mints the IRIs.
    """
    measures = [measure for measure in article if measure.period is not None and measure.area is not None]
    levels: dict[_Key, list[Measure]] = {}
    for measure in measures:
        if measure.form == "level":
            levels.setdefault(_about(measure, measure.period), []).append(measure)
    for same in levels.values():
        yield from _parts(same, levels, source, vocabulary, names)
    for measure in measures:
        if measure.form == "growth" and measure.baseline == "year-on-year":
            yield from _growth(measure, levels, source, vocabulary, names)
        elif measure.form == "plan-share":
            yield from _plan_share(measure, levels, source, names)
        elif measure.form == "level" and measure.component is not None:
            yield from _part(measure, levels, source, vocabulary, names)


def _growth(
    growth: Measure, levels: Mapping[_Key, list[Measure]], source: Cited, vocabulary: Vocabulary, names: Names
) -> Iterator[Discrepancy]:
    """Yields a growth that neither the levels of both years nor the index beside it allow."""
    if growth.kind not in RESULTS or growth.period is None:
        return
    real = flagged(growth, "realGrowth", vocabulary)
    for level in _results(levels.get(_about(growth, growth.period), ())):
        if _is_index(growth, vocabulary) and level.unit == growth.unit:
            low, high = span(level)
            if not meet(_shifted((low, high), -_HUNDRED), _slack(span(growth))):
                yield _told(names, "index-and-growth", (growth, level), source)
            continue
        for earlier in () if real else _results(levels.get(_about(growth, _year_before(growth.period)), ())):
            if earlier.unit == level.unit and not meet(_change(span(level), span(earlier)), _slack(span(growth))):
                yield _told(names, "level-and-growth", (growth, level, earlier), source)


def _plan_share(
    share: Measure, levels: Mapping[_Key, list[Measure]], source: Cited, names: Names
) -> Iterator[Discrepancy]:
    """Yields a share of the plan that level and plan do not allow."""
    found = levels.get(_about(share, share.period), [])
    for level in _results(found):
        for plan in (measure for measure in found if measure.kind in TARGETS and measure.unit == level.unit):
            allowed = _shifted(_change(span(level), span(plan)), _HUNDRED)
            if not meet(allowed, _slack(span(share))):
                yield _told(names, "plan-share", (share, level, plan), source)


def _part(
    part: Measure, levels: Mapping[_Key, list[Measure]], source: Cited, vocabulary: Vocabulary, names: Names
) -> Iterator[Discrepancy]:
    """Yields a part that is larger than its whole."""
    if not flagged(part, "additive", vocabulary):
        return
    for whole in levels.get((part.area, part.indicator, "", part.period), ()):
        if whole.kind != part.kind or whole.unit != part.unit:
            continue
        least, most = span(part)[0], span(whole)[1]
        if least is not None and most is not None and least > most:
            yield _told(names, "part-and-total", (part, whole), source)


def _parts(
    wholes: Iterable[Measure],
    levels: Mapping[_Key, list[Measure]],
    source: Cited,
    vocabulary: Vocabulary,
    names: Names,
) -> Iterator[Discrepancy]:
    """Yields a whole that is less than its parts together, where each part is an indicator of its own."""
    for whole in wholes:
        if whole.indicator is None or whole.component is not None:
            continue
        parts: dict[str, Measure] = {}
        for part in (measure for same in levels.values() for measure in same):
            alike = (part.area, part.period, part.kind, part.unit) == (whole.area, whole.period, whole.kind, whole.unit)
            if not alike or part.indicator is None or part.component is not None:
                continue
            wider = vocabulary.term("indicator", part.indicator).one("broader")
            if wider == whole.indicator and flagged(part, "additive", vocabulary):
                parts.setdefault(part.indicator, part)
        least = [span(part)[0] for part in parts.values()]
        most = span(whole)[1]
        if parts and most is not None and sum(low for low in least if low is not None) > most:
            yield _told(names, "parts-and-total", (whole, *parts.values()), source)


def _told(names: Names, kind: str, measures: tuple[Measure, ...], source: Cited) -> Discrepancy:
    """Returns a discrepancy that names its figures."""
    first = measures[0]
    said = "; ".join(f"{measure.label}: {figure(measure)}" for measure in measures)
    part = f" – {first.component}" if first.component else ""
    where = f"{first.indicator_name}{part} ({first.area_name})"
    return noted(
        names,
        kind,
        tuple(measure.iri for measure in measures),
        f"{where}, trong {source.vi}: {said}. Các con số không khớp nhau.",
        f"{where}, in {source.en}: {said}. These figures do not fit each other.",
    )


def _about(measure: Measure, period: tuple[date, date] | None) -> _Key:
    """Returns what levels of one thing in one period share."""
    return (measure.area, *thing(measure), period)


def _results(measures: Iterable[Measure]) -> Iterator[Measure]:
    return (measure for measure in measures if measure.kind in RESULTS)


def _is_index(measure: Measure, vocabulary: Vocabulary) -> bool:
    known = measure.indicator
    return known is not None and vocabulary.term("indicator", known).one("measureKind") == "index"


def _year_before(period: tuple[date, date]) -> tuple[date, date]:
    """Returns the same period of the year before."""
    first, last = period
    end = last.replace(day=28) if (last.month, last.day) == (2, 29) else last
    return first.replace(year=first.year - 1), end.replace(year=end.year - 1)


def _change(now: Span, before: Span) -> Span:
    """Returns by how many per cent a positive level can have changed; open where either is."""
    least, most = before
    low = None if now[0] is None or most is None or most <= 0 else _DOWN.divide(now[0], most)
    high = None if now[1] is None or least is None or least <= 0 else _UP.divide(now[1], least)
    return (
        None if low is None else _DOWN.multiply(low - 1, _HUNDRED),
        None if high is None else _UP.multiply(high - 1, _HUNDRED),
    )


def _shifted(of: Span, by: Decimal) -> Span:
    return (None if of[0] is None else of[0] + by), (None if of[1] is None else of[1] + by)


def _slack(of: Span) -> Span:
    return (None if of[0] is None else of[0] - _SLACK), (None if of[1] is None else of[1] + _SLACK)
