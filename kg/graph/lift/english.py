"""English names, composed where the vocabulary holds all their parts; a name that it does not hold stays Vietnamese."""

from __future__ import annotations

from kg.graph.areas import COUNTRY, Areas
from kg.graph.entities import Organisation, Post
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.vocabulary import Term


def body(organisation: Organisation, language: Language, areas: Areas) -> str | None:
    """Returns the English name of a body, or None.

    ``Sở Công Thương tỉnh Đồng Nai`` is a body known by name, a type of unit, and an area: Department of Industry and
    Trade of Dong Nai.
    """
    folded = fold(organisation.name)
    head = _head(folded, organisation.kind, language)
    if head is None or not organisation.areas:
        return None
    term, end = head
    rest = folded[end:].strip()
    area = areas.term(organisation.areas[-1])
    if area is None or not term.en:
        return None
    if area.key == COUNTRY:
        return None if rest else term.en
    known = {f"{unit}{fold(area.vi)}" for unit in ("", *(f"{fold(unit)} " for unit in area.all("unitType")))}
    return f"{term.en} of {area.en}" if rest in known and area.en else None


def post(held: Post, bodies: dict[str, str], language: Language) -> str | None:
    """Returns the English name of a post in a body that has one, or None.

    Args:
        held: the post.
        bodies: English names by the bodies' IRIs.
        language: the vocabulary.
    """
    office = language.vocabulary.schemes.get("office", {}).get(held.office or "")
    if office is None or not office.en or held.organisation not in bodies:
        return None
    return f"{office.en}, {bodies[held.organisation]}"


def _head(folded: str, kind: str | None, language: Language) -> tuple[Term, int] | None:
    """Returns what a body's name begins with, a body or a kind that needs no further name, and where that ends."""
    for scheme in ("body", "organization-kind"):
        found = language.find(scheme, folded) if scheme in language.gazetteers else []
        if found and found[0].start == 0:
            terms = [t for t in found[0].terms if kind in (t.key, t.one("bodyKind")) and t.one("nameFollows") != "true"]
            if terms:
                return terms[0], found[0].end
    return None
