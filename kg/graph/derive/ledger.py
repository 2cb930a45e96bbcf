"""The ledger: what became of each target, as far as the articles tell.

A target meets every later result for the same thing, area, period, form, unit and base. Where there is none, the
nearest result that is not alike is named, with what keeps it from being compared. Where there is not even that, the
silence is weighed: how many articles about the province the corpus holds from after the period's end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from kg.graph.areas import Areas
from kg.graph.derive.alike import RESULTS, TARGETS, Thing, before, flagged, scale, slot, thing, within
from kg.graph.derive.papers import Papers
from kg.graph.derive.verdict import verdict
from kg.graph.iri import Names, digest
from kg.graph.lift.observations import Measure
from kg.graph.lift.sheet import Sheet
from kg.vocabulary import Vocabulary

OUTCOMES: Final[Mapping[str, tuple[str, str]]] = {
    "met": ("Đạt mục tiêu", "Target met"),
    "exceeded": ("Vượt mục tiêu", "Target exceeded"),
    "missed": ("Không đạt mục tiêu", "Target missed"),
    "undecided": ("Chưa rõ đạt hay không", "Undecided"),
    "not-comparable": ("Kết quả không so sánh được", "Result not comparable"),
    "not-reported": ("Không thấy báo kết quả", "No result reported"),
    "not-due": ("Chưa đến hạn", "Not due yet"),
}
"""What can have become of a target, with its name in both languages."""

_SIZES: Final = ("level", "growth")  # more of a plan reached is more, whatever it is a plan of


def compare(measures: Sequence[Measure], papers: Papers, vocabulary: Vocabulary, names: Names, sheet: Sheet) -> None:
    """Writes a comparison for each target and each result that it meets, or one that says why it meets none.

    Args:
        measures: of all articles, in order of their IRI.
        papers: how many articles there are to tell.
        vocabulary: says of which indicators less is more.
        names: mints the IRIs.
        sheet: the derived graph.
    """
    areas = Areas(vocabulary, names)
    alike: dict[object, list[Measure]] = {}
    results: dict[Thing, list[Measure]] = {}
    for measure in measures:
        if measure.kind in RESULTS and (place := slot(measure, areas)) is not None:
            alike.setdefault(place, []).append(measure)
            results.setdefault(thing(measure), []).append(measure)
    for target in measures:
        if target.kind not in TARGETS or (place := slot(target, areas)) is None:
            continue
        met = [result for result in alike.get(place, ()) if not before(result, target)]
        less = target.form in _SIZES and flagged(target, "lowerIsBetter", vocabulary)
        for result in met:
            sheet.link(target.iri, "comparesTo", result.iri)
            _write(sheet, names, target, result, verdict(target, result, less))
        if met:
            continue
        nearest = _nearest(target, results.get(thing(target), ()), areas)
        if nearest is not None:
            result, reasons = nearest
            _write(sheet, names, target, result, "not-comparable", reasons)
            continue
        assert target.period is not None
        if papers.last is None or target.period[1] >= papers.last:
            _write(sheet, names, target, None, "not-due")
            continue
        later = papers.since(target.area, target.period[1])
        _write(sheet, names, target, None, "not-reported", later=later)


def _nearest(target: Measure, results: Iterable[Measure], areas: Areas) -> tuple[Measure, tuple[str, ...]] | None:
    """Returns the result that differs from what the target needs in the fewest ways, and these; or None."""
    found = sorted(
        ((reasons, result) for result in results if (reasons := tuple(_differences(target, result, areas)))),
        key=lambda pair: (len(pair[0]), pair[0], pair[1].iri),
    )
    return (found[0][1], found[0][0]) if found else None


def _differences(target: Measure, result: Measure, areas: Areas) -> Iterator[str]:
    """Yields in what a result is not alike; nothing where it is no result of the target's time and land at all."""
    if before(result, target) or target.period is None or result.period is None:
        return
    if not within(result.period, target.period):
        return
    same = areas.extent(target.area) == areas.extent(result.area)
    if not same and areas.extent(result.area) not in areas.through(target.area):
        return
    if not same:
        yield "area"
    for name, wanted, given in zip(("form", "baseline", "unit"), scale(target), scale(result), strict=True):
        if wanted != given:
            yield name
    if target.period != result.period:
        yield "period"


def _write(
    sheet: Sheet,
    names: Names,
    target: Measure,
    result: Measure | None,
    outcome: str,
    reasons: Iterable[str] = (),
    later: int | None = None,
) -> None:
    iri = names.of("comparison", digest("comparison", target.iri, result.iri if result else ""))
    sheet.types(iri, "Comparison", "prov:Entity")
    for language, label in zip(("vi", "en"), OUTCOMES[outcome], strict=True):
        sheet.text(iri, "rdfs:label", label, language)
    sheet.text(iri, "outcome", outcome)
    sheet.link(iri, "target", target.iri)
    sheet.link(iri, "prov:wasDerivedFrom", target.iri)
    if result is not None:
        sheet.link(iri, "result", result.iri)
        sheet.link(iri, "prov:wasDerivedFrom", result.iri)
    for reason in reasons:
        sheet.text(iri, "differsIn", reason)
    if later is not None:
        sheet.integer(iri, "laterArticles", later)
