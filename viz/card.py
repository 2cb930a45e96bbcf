"""What a page says of one mark: the fact in words, slot by slot, its rule, its confidence, and what gold says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.extract.context import Setting
from kg.judge import describe, mark
from kg.judge.mark import Mark, Span
from kg.model import ObservationFact
from viz import evidence, words
from viz.lookup import Bilingual

KINDS: Final = {
    "province": Bilingual("Tỉnh của bài", "Province"),
    "officials": Bilingual("Cán bộ", "Official"),
    "agencies": Bilingual("Cơ quan", "Agency"),
    "documents": Bilingual("Văn bản", "Document"),
    "projects": Bilingual("Dự án", "Project"),
    "observations": Bilingual("Số liệu", "Figure"),
    "events": Bilingual("Sự kiện", "Event"),
    "directives": Bilingual("Chỉ đạo", "Directive"),
    "progress": Bilingual("Tiến độ", "Progress"),
}
VERDICTS: Final = {
    mark.RIGHT: Bilingual("đúng", "right"),
    mark.WRONG: Bilingual("sai", "wrong"),
    mark.MISSED: Bilingual("bỏ sót", "missed"),
    mark.UNWANTED: Bilingual("không có trong đáp án", "not in gold"),
    mark.OPTIONAL: Bilingual("không bắt buộc", "optional"),
}
_STATUS: Final = {
    "estimate": Bilingual("ước", "estimate"),
    "target": Bilingual("mục tiêu", "target"),
}
_SLOTS: Final = {
    "name": Bilingual("tên", "name"),
    "version": Bilingual("phiên bản tỉnh", "version of the province"),
    "basis": Bilingual("căn cứ", "basis"),
    "role": Bilingual("chức vụ", "role"),
    "office": Bilingual("mã chức vụ", "office key"),
    "kind": Bilingual("loại", "kind"),
    "type": Bilingual("loại văn bản", "type"),
    "title": Bilingual("trích yếu", "title"),
    "implements": Bilingual("triển khai", "implements"),
    "stage": Bilingual("giai đoạn", "stage"),
    "obstacle": Bilingual("vướng mắc", "obstacle"),
    "indicator_key": Bilingual("mã chỉ tiêu", "indicator key"),
    "component": Bilingual("bộ phận", "component"),
    "area_key": Bilingual("mã địa bàn", "area key"),
    "value": Bilingual("giá trị", "value"),
    "value_max": Bilingual("đến", "up to"),
    "bound": Bilingual("giới hạn", "bound"),
    "unit_key": Bilingual("mã đơn vị", "unit key"),
    "scale": Bilingual("bội số", "scale"),
    "change_pct": Bilingual("mức tăng, %", "change, %"),
    "change_pct_max": Bilingual("mức tăng đến, %", "change up to, %"),
    "change_bound": Bilingual("giới hạn mức tăng", "bound of the change"),
    "change_times": Bilingual("gấp số lần", "multiple"),
    "plan_pct": Bilingual("so kế hoạch, %", "share of the plan, %"),
    "value_text": Bilingual("số như in", "figure as printed"),
    "change_text": Bilingual("mức tăng như in", "change as printed"),
    "revised": Bilingual("mục tiêu điều chỉnh", "revised target"),
    "count": Bilingual("số nhiệm vụ", "number of tasks"),
    "total": Bilingual("tổng số nhiệm vụ", "of all tasks"),
    "chair": Bilingual("chủ trì", "chair"),
    "speakers": Bilingual("phát biểu", "speakers"),
    "attendees": Bilingual("tham dự", "attendees"),
    "action": Bilingual("việc", "action"),
    "capacity": Bilingual("tư cách", "capacity"),
    "documents": Bilingual("văn bản", "documents"),
    "topics": Bilingual("lĩnh vực", "topics"),
}
_NONE: Final = "—"


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a fact: its value, what it was inferred from, and what gold says where that differs."""

    name: Bilingual
    value: str
    basis: Bilingual | None
    gold: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """All that is known of one mark; ``confidence`` is in per cent, None where the fact was missed."""

    label: str
    kind: str
    kind_label: Bilingual
    headline: Bilingual
    slots: tuple[Slot, ...]
    rule: str | None
    confidence: int | None
    quotes: tuple[tuple[str, Span], ...]
    verdict: str
    verdict_label: Bilingual | None


def card(one: Mark, setting: Setting) -> Card:
    """Returns what the page says of a mark."""
    fact = one.fact
    said = describe.slots(one.claim)
    wanted = describe.slots(one.wanted.fact) if one.wanted is not None else {}
    inferred = {} if fact is None else dict(fact.inferred)
    names = list(dict.fromkeys((*said, *one.wrong, *inferred)))
    return Card(
        label=one.label,
        kind=one.kind,
        kind_label=KINDS[one.kind],
        headline=headline(one),
        slots=tuple(
            Slot(
                name=slot(name),
                value=said.get(name, "" if name in inferred else _NONE),
                basis=words.inferred_from(inferred[name]) if name in inferred else None,
                gold=wanted.get(name, _NONE) if name in one.wrong else None,
            )
            for name in names
        ),
        rule=None if fact is None else fact.rule,
        confidence=None if fact is None else round(fact.confidence * 100),
        quotes=tuple((setting.quote(start, end), (start, end)) for start, end in one.spans),
        verdict=one.verdict,
        verdict_label=VERDICTS.get(one.verdict),
    )


def slot(name: str) -> Bilingual:
    """Returns what a slot of a fact is called."""
    known = evidence.slot(name)
    return known if known != Bilingual(name, name) else _SLOTS.get(name, known)


def headline(one: Mark) -> Bilingual:
    """Returns a mark in one line; an observation with its period and figures in words."""
    fact = one.claim
    if not isinstance(fact, ObservationFact):
        return Bilingual(one.headline, one.headline)
    parts = [Bilingual(fact.indicator, fact.indicator), Bilingual(fact.area, fact.area)]
    parts += [words.period(fact.period), *_figures(fact)]
    return Bilingual(" · ".join(p.vi for p in parts if p.vi), " · ".join(p.en for p in parts if p.en))


def _figures(fact: ObservationFact) -> list[Bilingual]:
    found = [_STATUS[fact.status]] if fact.status in _STATUS else []
    if fact.value is not None:
        unit = fact.unit or ""
        suffix = unit if unit in ("", "%") else f" {unit}"
        found.append(words.bounded(words.span(fact.value, fact.value_max, suffix), fact.bound))
    if fact.change_pct is not None:
        change = words.growth(fact.change_pct, fact.change_pct_max, fact.change_bound)
        base = words.baseline((fact.change_base or "").replace("_", "-"), fact.period)
        found.append(Bilingual(f"{change.vi} {base.vi}".strip(), f"{change.en} {base.en}".strip()))
    if fact.change_times is not None:
        times = words.number(fact.change_times)
        found.append(Bilingual(f"gấp {times.vi} lần", f"{times.en} times"))
    if fact.plan_pct is not None:
        share = words.number(fact.plan_pct)
        found.append(Bilingual(f"{share.vi}% kế hoạch", f"{share.en}% of the plan"))
    return found
