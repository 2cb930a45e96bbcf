"""What follows from measures of several articles: targets met by results, and figures that do not fit.

Nothing is corrected and nothing dropped: a discrepancy names the figures and says what is wrong with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kg.graph.areas import Areas
from kg.graph.iri import Names, digest
from kg.graph.lift.observations import Measure
from kg.graph.lift.sheet import EXACT, Sheet, canonical
from kg.language.fold import fold
from kg.vocabulary import Vocabulary

_TARGETS = frozenset({"target", "revised-target"})
_RESULTS = frozenset({"actual", "preliminary", "estimate"})
_ABOUT = Decimal("0.05")  # 'khoảng 300' and 'khoảng 310' tell the same
_LABELS = {
    "wrong-unit": ("Sai đơn vị", "Wrong unit"),
    "two-sources": ("Hai nguồn khác nhau", "Two sources differ"),
}


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Something that does not fit, with what it concerns and what to say of it in both languages."""

    iri: str
    kind: str
    concerns: tuple[str, ...]
    vi: str
    en: str


def derive(
    measures: Iterable[Measure], titles: Mapping[str, str], vocabulary: Vocabulary, names: Names
) -> tuple[Sheet, tuple[Discrepancy, ...]]:
    """Returns the derived graph, and the discrepancies in it.

    Args:
        measures: of all articles, in any order.
        titles: what to call each article, by its IRI.
        vocabulary: says which units an indicator is given in.
        names: mints the IRIs.
    """
    areas = Areas(vocabulary, names)
    slots: dict[tuple[object, ...], list[Measure]] = {}
    ordered = sorted(measures, key=lambda m: m.iri)
    for measure in ordered:
        slot = _slot(measure, areas)
        if slot is not None:
            slots.setdefault(slot, []).append(measure)
    sheet = Sheet(names.graph("derived"))
    for same in slots.values():
        for target, result in _compared(same):
            sheet.link(target.iri, "comparesTo", result.iri)
    found = [*_wrong_units(ordered, titles, vocabulary, names)]
    for same in slots.values():
        found += _two_sources(same, titles, names)
    found.sort(key=lambda discrepancy: discrepancy.iri)
    for discrepancy in found:
        _write(sheet, discrepancy)
    return sheet, tuple(found)


def _slot(measure: Measure, areas: Areas) -> tuple[object, ...] | None:
    """Returns what two measures share that speak of the same thing, or None where that is not known well enough."""
    if measure.area is None or measure.period is None:
        return None
    return (
        areas.extent(measure.area),
        measure.indicator or fold(measure.indicator_name),
        fold(measure.component or ""),
        measure.form,
        measure.period,
        measure.baseline,
        measure.unit or fold(measure.unit_text or ""),
    )


def _compared(same: Iterable[Measure]) -> Iterator[tuple[Measure, Measure]]:
    """Yields each target of a slot with each result that was not published before it."""
    measures = list(same)
    for target in measures:
        if target.kind not in _TARGETS:
            continue
        for result in measures:
            if result.kind in _RESULTS and not _before(result, target):
                yield target, result


def _before(first: Measure, second: Measure) -> bool:
    """Says that the first was surely published before the second."""
    if first.published is None or second.published is None:
        return False
    return first.published[1] < second.published[0]


def _wrong_units(
    measures: Iterable[Measure], titles: Mapping[str, str], vocabulary: Vocabulary, names: Names
) -> Iterator[Discrepancy]:
    """Yields the levels given in a unit that their indicator cannot have: an index in money."""
    units = vocabulary.schemes.get("unit", {})
    for measure in measures:
        if measure.form != "level" or measure.indicator is None or measure.unit is None:
            continue
        indicator = vocabulary.term("indicator", measure.indicator)
        allowed = indicator.all("allowedUnit")
        bases = {(units[key].one("baseUnit") if key in units else None) or key for key in allowed}
        if not allowed or measure.unit in bases:
            continue
        usual_vi = ", ".join(units[key].vi if key in units else key for key in allowed)
        usual_en = ", ".join(units[key].en if key in units else key for key in allowed)
        given, where = _figure(measure), titles[measure.article]
        yield Discrepancy(
            names.of("discrepancy", digest("wrong-unit", measure.iri)),
            "wrong-unit",
            (measure.iri,),
            f"{indicator.vi} trong bài “{where}” được ghi là {given}, nhưng chỉ tiêu này tính bằng: {usual_vi}. "
            "Con số được giữ nguyên như trong bài.",
            f"{indicator.en} is given as {given} in the article “{where}”, but this indicator is measured in: "
            f"{usual_en}. The figure is kept as stated.",
        )


def _two_sources(same: Iterable[Measure], titles: Mapping[str, str], names: Names) -> Iterator[Discrepancy]:
    """Yields each two results of one slot from two articles that cannot both be right."""
    results = [measure for measure in same if measure.kind == "actual"]
    for place, first in enumerate(results):
        for second in results[place + 1 :]:
            if first.article == second.article or _agree(first, second):
                continue
            yield Discrepancy(
                names.of("discrepancy", digest("two-sources", first.iri, second.iri)),
                "two-sources",
                (first.iri, second.iri),
                f"{first.indicator_name} ({first.area_name}, {first.label}): {_figure(first)} trong bài "
                f"“{titles[first.article]}”, {_figure(second)} trong bài “{titles[second.article]}”.",
                f"{first.indicator_name} ({first.area_name}, {first.label}): {_figure(first)} in the article "
                f"“{titles[first.article]}”, {_figure(second)} in the article “{titles[second.article]}”.",
            )


def _agree(first: Measure, second: Measure) -> bool:
    """Says that one number can be what both measures mean, given their bounds and the digits that they print."""
    (a, b), (c, d) = _span(first), _span(second)
    return (a is None or d is None or a <= d) and (c is None or b is None or c <= b)


def _span(measure: Measure) -> tuple[Decimal | None, Decimal | None]:
    """Returns the least and the greatest number that a measure can mean; None where it is open."""
    half = EXACT.multiply(measure.step, Decimal("0.5"))
    low, high = measure.low - half, measure.high + half
    match measure.bound:
        case ">" | ">=":
            return low, None
        case "<" | "<=":
            return None, high
        case "~":
            margin = EXACT.multiply(abs(measure.high), _ABOUT)
            return low - margin, high + margin
        case _:
            return low, high


def _figure(measure: Measure) -> str:
    """Returns a measure's figure as printed, else as the graph holds it."""
    if measure.text:
        return measure.text
    numbers = [canonical(measure.low)] + ([canonical(measure.high)] if measure.high != measure.low else [])
    return "–".join(numbers) + (" %" if measure.unit == "percent" else f" {measure.unit}" if measure.unit else "")


def _write(sheet: Sheet, discrepancy: Discrepancy) -> None:
    iri = discrepancy.iri
    sheet.types(iri, "Discrepancy", "oa:Annotation")
    sheet.text(iri, "discrepancyKind", discrepancy.kind)
    for language, label, comment in zip(
        ("vi", "en"), _LABELS[discrepancy.kind], (discrepancy.vi, discrepancy.en), strict=True
    ):
        sheet.text(iri, "rdfs:label", label, language)
        sheet.text(iri, "rdfs:comment", comment, language)
    for observation in discrepancy.concerns:
        sheet.link(iri, "concerns", observation)
