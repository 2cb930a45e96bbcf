"""Figures of provinces that were merged, added up for the province of today: levels only, and with their coverage.

Growth rates, indices and prices do not add up: that they were left out, and why, stands in the graph too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from kg.graph.areas import Areas
from kg.graph.derive.alike import CEILINGS, FLOORS, flagged, scale, thing
from kg.graph.iri import Names, digest
from kg.graph.lift.observations import Measure
from kg.graph.lift.sheet import Sheet
from kg.vocabulary import Vocabulary

_TWO: Final = 2
_LABELS: Final = ("Số cộng gộp từ các tỉnh trước sáp nhập", "Sum over the provinces that were merged")
_REFUSED: Final = ("Không cộng gộp được", "Does not add up")
_REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "growth": ("Tốc độ tăng của các tỉnh không cộng được.", "Growth rates of provinces do not add up."),
    "plan-share": ("Tỷ lệ so với kế hoạch không cộng được.", "Shares of plans do not add up."),
    "multiple": ("Số lần tăng không cộng được.", "Multiples do not add up."),
    "indicator": (
        "Mức của chỉ tiêu này không cộng được qua các khu vực.",
        "Levels of this indicator do not add up over areas.",
    ),
}


def roll_up(measures: Iterable[Measure], vocabulary: Vocabulary, names: Names, sheet: Sheet) -> None:
    """Writes the sums over former provinces, and the refusals.

    A sum takes one figure a province: the one published last. It needs at least two provinces, says how many of how
    many it covers, and is itself only a bound where one of its figures is.

    Args:
        measures: of all articles, in order of their IRI.
        vocabulary: says which indicators add up.
        names: mints the IRIs.
        sheet: the derived graph.
    """
    areas = Areas(vocabulary, names)
    groups: dict[tuple[object, ...], dict[str, list[Measure]]] = {}
    for measure in measures:
        if measure.area is None or measure.indicator is None or measure.period is None:
            continue
        merged = areas.merged_into(measure.area)
        if merged is not None:
            group: tuple[object, ...] = (merged, *thing(measure), *scale(measure), measure.kind, measure.period)
            groups.setdefault(group, {}).setdefault(areas.extent(measure.area) or "", []).append(measure)
    for shared, by_parent in groups.items():
        if len(by_parent) < _TWO:
            continue
        heir = str(shared[0])
        chosen = [max(same, key=_published_last) for _, same in sorted(by_parent.items())]
        reason = _refusal(chosen[0], vocabulary)
        if reason is None:
            _write_sum(sheet, names, areas, heir, chosen)
        else:
            _write_refusal(sheet, names, areas, heir, chosen, reason)


def _refusal(measure: Measure, vocabulary: Vocabulary) -> str | None:
    """Returns why measures like this one do not add up, or None where they do."""
    if measure.form != "level":
        return measure.form
    return None if flagged(measure, "additive", vocabulary) else "indicator"


def _published_last(measure: Measure) -> tuple[date, str]:
    return (measure.published[1] if measure.published else date.min), measure.iri


def _write_sum(sheet: Sheet, names: Names, areas: Areas, heir: str, parts: Sequence[Measure]) -> None:
    first = parts[0]
    iri = _iri(names, "roll-up", heir, parts)
    sheet.types(iri, "RollUp", "qb:Observation", "prov:Entity")
    _describe(sheet, names, areas, iri, heir, parts, _LABELS)
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    assert not isinstance(low, int)
    assert not isinstance(high, int)
    if low == high:
        sheet.figure(iri, "value", low)
    else:
        sheet.figure(iri, "valueMin", low)
        sheet.figure(iri, "valueMax", high)
    sheet.text(iri, "bound", _bound({part.bound for part in parts}))
    sheet.link(iri, "unit", _term(names, "unit", first.unit))
    sheet.integer(iri, "partsCovered", len(parts))
    sheet.integer(iri, "partsExpected", len(areas.parts(heir)))


def _write_refusal(sheet: Sheet, names: Names, areas: Areas, heir: str, parts: Sequence[Measure], reason: str) -> None:
    iri = _iri(names, "refused-roll-up", heir, parts)
    sheet.types(iri, "RefusedRollUp", "prov:Entity")
    _describe(sheet, names, areas, iri, heir, parts, _REFUSED)
    sheet.text(iri, "refusalReason", reason)
    for language, comment in zip(("vi", "en"), _REASONS[reason], strict=True):
        sheet.text(iri, "rdfs:comment", comment, language)


def _describe(
    sheet: Sheet, names: Names, areas: Areas, iri: str, heir: str, parts: Sequence[Measure], labels: tuple[str, str]
) -> None:
    """Writes what sums and refusals have in common."""
    first = parts[0]
    for language, label in zip(("vi", "en"), labels, strict=True):
        sheet.text(iri, "rdfs:label", label, language)
    sheet.link(iri, "refArea", areas.iri(heir))
    sheet.link(iri, "indicator", _term(names, "indicator", first.indicator))
    sheet.text(iri, "indicatorName", first.indicator_name, "vi")
    sheet.text(iri, "component", first.component, "vi")
    sheet.text(iri, "form", first.form)
    sheet.text(iri, "baseline", first.baseline)
    sheet.text(iri, "periodLabel", first.label)
    assert first.period is not None
    sheet.day(iri, "periodStart", first.period[0])
    sheet.day(iri, "periodEnd", first.period[1])
    sheet.link(iri, "valueKind", _term(names, "value-kind", first.kind))
    for part in parts:
        sheet.link(iri, "prov:wasDerivedFrom", part.iri)


def _bound(bounds: set[str | None]) -> str | None:
    """Returns how a sum is bounded: by what its parts are, about where they are bounded on both sides."""
    told = bounds - {None}
    if not told:
        return None
    if told <= FLOORS:
        return ">=" if None in bounds or ">=" in told else ">"
    if told <= CEILINGS:
        return "<=" if None in bounds or "<=" in told else "<"
    return "~"


def _iri(names: Names, kind: str, heir: str, parts: Sequence[Measure]) -> str:
    return names.of(kind, digest(kind, heir, *(part.iri for part in parts)))


def _term(names: Names, scheme: str, key: str | None) -> str | None:
    return None if key is None else names.of(scheme, key)
