"""Observations as a reader wants them: the figure as printed, as normalised, its period and kind in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from viz import words
from viz.evidence import Evidence, of_claim
from viz.lookup import Bilingual, Lookup, key

_KINDS: Final = {
    "actual": Bilingual("thực hiện", "actual"),
    "preliminary": Bilingual("sơ bộ", "preliminary"),
    "estimate": Bilingual("ước tính", "estimate"),
    "target": Bilingual("mục tiêu", "target"),
    "revised-target": Bilingual("mục tiêu điều chỉnh", "revised target"),
    "forecast": Bilingual("dự báo", "forecast"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One observation: ``text`` is the figure as printed or the change in words, ``normal`` is in base units.

    ``outcomes`` tell what became of a target.
    """

    iri: str
    area: str | None
    indicator: str | None
    indicator_label: Bilingual
    component: str | None
    period: str
    period_words: Bilingual
    starts: str
    kind: str
    form: str
    text: Bilingual
    normal: Bilingual | None
    evidence: tuple[Evidence, ...]
    doubts: tuple[Bilingual, ...]
    outcomes: tuple[Bilingual, ...] = ()

    @property
    def kind_words(self) -> Bilingual:
        """The kind of figure in words: "ước tính", "estimate"."""
        return kind_words(self.kind)


def kind_words(kind: str) -> Bilingual:
    """Returns a kind of value in words; an unknown one as it is."""
    return _KINDS.get(kind, Bilingual(kind, kind))


def stated(lookup: Lookup, area: str) -> tuple[str, ...]:
    """Returns the observations that articles state of an area: not what is derived from them."""
    return tuple(iri for iri in lookup.subjects(":refArea", area) if "Observation" in lookup.types(iri))


def read(lookup: Lookup, iri: str) -> Figure:
    """Returns one observation of the graph."""
    indicator, printed_name = lookup.link(iri, ":indicator"), lookup.text(iri, ":indicatorName")
    start, end = lookup.text(iri, ":periodStart"), lookup.text(iri, ":periodEnd")
    label = lookup.text(iri, ":periodLabel") or "/".join(d for d in (start, end) if d)
    form = lookup.text(iri, ":form") or "level"
    kind = lookup.link(iri, ":valueKind")
    unnamed = Bilingual(printed_name or "chỉ tiêu chưa có tên", printed_name or "unnamed indicator")
    text, normal = _value(lookup, iri, form)
    return Figure(
        iri=iri,
        area=lookup.link(iri, ":refArea"),
        indicator=indicator,
        indicator_label=lookup.label(indicator) if indicator else unnamed,
        component=lookup.text(iri, ":component"),
        period=label,
        period_words=words.period(label),
        starts=start or label,
        kind=key(kind) if kind else "actual",
        form=form,
        text=text,
        normal=normal,
        evidence=of_claim(lookup, iri),
        doubts=doubts(lookup, iri),
        outcomes=outcomes(lookup, iri),
    )


def doubts(lookup: Lookup, iri: str) -> tuple[Bilingual, ...]:
    """Returns what the discrepancies that concern an observation say."""
    comments = (lookup.bilingual(node, "rdfs:comment") for node in lookup.subjects(":concerns", iri))
    return tuple(comment for comment in comments if comment)


def outcomes(lookup: Lookup, iri: str) -> tuple[Bilingual, ...]:
    """Returns what became of a target, each thing once; nothing of one that is not due yet, and of no target."""
    found: dict[Bilingual, None] = {}
    for comparison in lookup.subjects(":target", iri):
        if lookup.text(comparison, ":outcome") == "not-due":
            continue
        said = lookup.label(comparison)
        later = lookup.text(comparison, ":laterArticles")
        if later == "0":
            said = Bilingual("Chưa có bài nào đăng sau kỳ này", "No article from after the period yet")
        elif later is not None:
            articles = "article" if later == "1" else "articles"
            said = Bilingual(f"{said.vi} trong {later} bài sau đó", f"{said.en} in {later} later {articles}")
        found[said] = None
    return tuple(found)


def sentence(figure: Figure) -> Bilingual:
    """Returns a figure in one line: "Năm 2024 · ước tính · hơn 23,9 tỷ USD"."""
    parts = [figure.period_words, figure.kind_words, figure.text]
    if figure.component:
        parts.insert(0, Bilingual(figure.component, figure.component))
    return Bilingual(" · ".join(p.vi for p in parts), " · ".join(p.en for p in parts))


def _value(lookup: Lookup, iri: str, form: str) -> tuple[Bilingual, Bilingual | None]:
    """Returns the figure's text, and its normalised form where that says more."""
    low = lookup.number(iri, ":value")
    high = None
    if low is None:
        low, high = lookup.number(iri, ":valueMin"), lookup.number(iri, ":valueMax")
    printed, bound = lookup.text(iri, ":valueText"), lookup.text(iri, ":bound")
    if low is None:
        return Bilingual(printed or "không nêu số", printed or "no figure stated"), None
    base = words.baseline(lookup.text(iri, ":baseline"), lookup.text(iri, ":periodLabel"))
    if form == "growth":
        change = words.growth(low, high, bound)
        return Bilingual(f"{change.vi} {base.vi}".strip(), f"{change.en} {base.en}".strip()), None
    if form == "plan-share":
        text = words.bounded(words.span(low, high, "%"), bound)
        return Bilingual(f"đạt {text.vi} kế hoạch", f"{text.en} of the plan"), None
    if form == "multiple":
        text = words.bounded(words.span(low, high), bound)
        return Bilingual(f"gấp {text.vi} lần {base.vi}".strip(), f"{text.en} times {base.en}".strip()), None
    return _level(words.span(low, high), _unit(lookup, iri), printed, lookup.text(iri, ":unitText"), bound)


def _level(
    figure: Bilingual, unit: Bilingual, printed: str | None, unit_text: str | None, bound: str | None
) -> tuple[Bilingual, Bilingual | None]:
    """Returns a level as printed, and in base units where that is another figure."""
    normal = words.bounded(Bilingual(figure.vi + unit.vi, figure.en + unit.en), bound)
    if not printed:
        return normal, None
    if unit_text and unit_text not in printed:
        printed = f"{printed}{'' if unit_text == '%' else ' '}{unit_text}"
    # A bound that is printed with the figure ("hơn 23,9 tỷ") is not said twice.
    text = words.bounded(Bilingual(printed, printed), bound if printed[:1].isdigit() else None)
    if unit.vi and figure.vi in printed:
        return Bilingual(text.vi, normal.en), None
    return text, (None if normal.vi == text.vi else normal)


def _unit(lookup: Lookup, iri: str) -> Bilingual:
    """Returns the unit to stand after a figure, with its space."""
    unit = lookup.link(iri, ":unit")
    if unit is None:
        return Bilingual("", "")
    symbol = lookup.text(unit, ":symbol")
    label = Bilingual(symbol, symbol) if symbol else lookup.label(unit)
    return Bilingual("%", "%") if label.vi == "%" else Bilingual(f" {label.vi}", f" {label.en}")
