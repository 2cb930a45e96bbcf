"""Figures that contradict their indicator, another source, or the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.graph.derive.alike import agree, figure
from kg.graph.derive.discrepancy import Cited, Discrepancy, noted
from kg.graph.iri import Names
from kg.graph.lift.observations import Measure
from kg.vocabulary import Vocabulary


def wrong_units(
    measures: Iterable[Measure], cited: Mapping[str, Cited], vocabulary: Vocabulary, names: Names
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
        given, where = figure(measure), cited[measure.article]
        yield noted(
            names,
            "wrong-unit",
            (measure.iri,),
            f"{indicator.vi} trong {where.vi} được ghi là {given}, nhưng chỉ tiêu này tính bằng: {usual_vi}. "
            "Con số được giữ nguyên như đã nêu.",
            f"{indicator.en} is given as {given} in {where.en}, but this indicator is measured in: "
            f"{usual_en}. The figure is kept as stated.",
        )


def two_sources(same: Iterable[Measure], cited: Mapping[str, Cited], names: Names) -> Iterator[Discrepancy]:
    """Yields each two results of one slot from two sources that cannot both be right."""
    results = [measure for measure in same if measure.kind == "actual"]
    for place, first in enumerate(results):
        for second in results[place + 1 :]:
            if first.article == second.article or agree(first, second):
                continue
            yield noted(
                names,
                "two-sources",
                (first.iri, second.iri),
                f"{first.indicator_name} ({first.area_name}, {first.label}): {figure(first)} trong "
                f"{cited[first.article].vi}, {figure(second)} trong {cited[second.article].vi}.",
                f"{first.indicator_name} ({first.area_name}, {first.label}): {figure(first)} in "
                f"{cited[first.article].en}, {figure(second)} in {cited[second.article].en}.",
            )


def impossible_dates(measures: Iterable[Measure], cited: Mapping[str, Cited], names: Names) -> Iterator[Discrepancy]:
    """Yields the results for a period that had not begun when their source appeared."""
    for measure in measures:
        if measure.kind not in ("actual", "preliminary") or measure.period is None or measure.published is None:
            continue
        if measure.period[0] <= measure.published[1]:
            continue
        day = measure.published[1].isoformat()
        yield noted(
            names,
            "impossible-date",
            (measure.iri,),
            f"{measure.indicator_name} ({measure.area_name}): {figure(measure)} được báo là kết quả của kỳ "
            f"{measure.label}, nhưng {cited[measure.article].vi} đăng ngày {day}, khi kỳ đó chưa bắt đầu.",
            f"{measure.indicator_name} ({measure.area_name}): {figure(measure)} is reported as a result for "
            f"{measure.label}, but {cited[measure.article].en} appeared on {day}, before it began.",
        )
