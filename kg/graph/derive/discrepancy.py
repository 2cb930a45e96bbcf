"""Something that does not fit: a note on figures, which stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kg.graph.iri import Names, digest
from kg.graph.lift.sheet import Sheet

_LABELS: Final[Mapping[str, tuple[str, str]]] = {
    "wrong-unit": ("Sai đơn vị", "Wrong unit"),
    "two-sources": ("Hai nguồn khác nhau", "Two sources differ"),
    "level-and-growth": ("Mức và tốc độ tăng không khớp", "Levels and growth do not fit"),
    "index-and-growth": ("Chỉ số và tốc độ tăng không khớp", "Index and growth do not fit"),
    "plan-share": ("Tỷ lệ so với kế hoạch không khớp", "Share of the plan does not fit"),
    "part-and-total": ("Phần lớn hơn tổng", "Part exceeds the whole"),
    "parts-and-total": ("Các phần lớn hơn tổng", "Parts exceed the whole"),
    "impossible-date": ("Thời điểm không thể có", "A date that cannot be"),
}

_KINDS: Final[Mapping[str, tuple[str, str]]] = {"article": ("bài", "article"), "table": ("bảng", "table")}


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Something that does not fit, with what it concerns and what to say of it in both languages."""

    iri: str
    kind: str
    concerns: tuple[str, ...]
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Cited:
    """What to call a source within a sentence, in both languages: ``bài “X”``, ``the article “X”``."""

    vi: str
    en: str

    @classmethod
    def of(cls, kind: str, title: str) -> Cited:
        """Returns what to call an ``article`` or a ``table`` of this title."""
        vi, en = _KINDS[kind]
        return cls(f"{vi} “{title}”", f"the {en} “{title}”")


def noted(names: Names, kind: str, concerns: tuple[str, ...], vi: str, en: str) -> Discrepancy:
    """Returns a discrepancy of some observations; its IRI tells the kind and the observations only."""
    return Discrepancy(names.of("discrepancy", digest(kind, *concerns)), kind, concerns, vi, en)


def write(sheet: Sheet, discrepancy: Discrepancy) -> None:
    """Writes a discrepancy into the derived graph."""
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
