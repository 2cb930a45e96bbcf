"""What belongs to what: provinces with their articles, bodies and places; and which things have a page of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.graph.iri import digest, slug
from viz.lookup import Lookup, key

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Atlas:
    """The graph seen from its provinces.

    Args:
        lookup: the store.
        provinces: versions of provinces that articles speak of, and what became of them.
        articles: province -> articles about it.
        pages: IRI -> path of the thing's page in the site.
    """

    lookup: Lookup
    provinces: tuple[str, ...]
    articles: Mapping[str, tuple[str, ...]]
    pages: Mapping[str, str]

    def province_of(self, iri: str) -> str | None:
        """Returns the province that a place, body, project, document or event belongs to, or None.

        A district belongs to the province it lies in, a department to that of the committee it is part of.
        """
        seen: set[str] = set()
        here: str | None = iri
        while here is not None and here not in seen:
            seen.add(here)
            if "ProvinceVersion" in self.lookup.types(here):
                return here
            here = self.lookup.link(here, ":governs") or self.lookup.link(
                here, ":area", ":within", "org:unitOf", "org:postIn", ":issuer"
            )
        return None

    def claims(self, kind: str, articles: Iterable[str]) -> tuple[str, ...]:
        """Returns the claims of one class that stand in these articles."""
        found = {claim for article in articles for claim in self.lookup.subjects(":source", article)}
        return tuple(claim for claim in sorted(found) if kind in self.lookup.types(claim))

    def belonging(self, kind: str, province: str) -> tuple[str, ...]:
        """Returns the things of one class that belong to a province, as ``province_of`` says."""
        found: set[str] = set()
        frontier = {province}
        while frontier:
            names = (":governs", ":area", ":within", "org:unitOf")
            frontier = {t for place in frontier for name in names for t in self.lookup.subjects(name, place)} - found
            found |= frontier
        return tuple(t for t in sorted(found) if kind in self.lookup.types(t) and self.province_of(t) == province)


def survey(lookup: Lookup) -> Atlas:
    """Returns the atlas of a store."""
    bare = Atlas(lookup, (), {}, {})
    about: dict[str, set[str]] = defaultdict(set)
    for claim in lookup.instances(":ProvinceAttribution"):
        for area in lookup.links(claim, ":area"):
            about[area].update(lookup.links(claim, ":source"))
    named = set(about)
    for claim in lookup.instances(":Observation"):
        for area in lookup.links(claim, ":refArea"):
            if province := bare.province_of(area):
                named.add(province)
    provinces = tuple(sorted(named | {later for province in named for later in successors(lookup, province)}))
    kinds = {
        "provinces": provinces,
        "people": _spoken_of(
            lookup, ":Person", ("org:member", ":participant", ":by", ":mentions", "prov:wasAttributedTo")
        ),
        "documents": _documents(lookup),
        "articles": lookup.instances(":Article"),
        "tables": lookup.instances(":StatisticalTable"),
    }
    pages = {iri: path for folder, things in kinds.items() for iri, path in _paths(folder, things).items()}
    return Atlas(lookup, provinces, {province: tuple(sorted(about[province])) for province in provinces}, pages)


def successors(lookup: Lookup, province: str) -> tuple[str, ...]:
    """Returns the versions that came after a province's version, nearest first."""
    found: list[str] = []
    frontier = [province]
    while frontier:
        frontier = sorted({n for p in frontier for n in lookup.links(p, ":succeededBy")} - {province, *found})
        found += frontier
    return tuple(found)


def _spoken_of(lookup: Lookup, kind: str, properties: Iterable[str]) -> tuple[str, ...]:
    """Returns the things of a class that some claim speaks of; what only the vocabulary knows needs no page."""
    return tuple(
        thing
        for thing in lookup.instances(kind)
        if any("Claim" in lookup.types(claim) for name in properties for claim in lookup.subjects(name, thing))
    )


def _documents(lookup: Lookup) -> tuple[str, ...]:
    """Returns the documents that some claim speaks of, and those that they carry out, however far up."""
    found = set(_spoken_of(lookup, ":PolicyDocument", (":mentions", ":document", ":implementing", ":implemented")))
    frontier = found
    while frontier:
        frontier = {above for document in frontier for above in lookup.links(document, ":implements")} - found
        found = found | frontier
    return tuple(sorted(found))


def _paths(folder: str, things: Iterable[str]) -> dict[str, str]:
    """Returns a path for each thing: ASCII, safe in every file system, and no two the same."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for iri in sorted(things):
        name = slug(key(iri))[:_LONGEST].strip("-")
        if not name or name in taken or name in {"index", "con", "nul", "aux", "prn"}:
            name = f"{name or folder}-{digest(iri, length=8)}"
        taken.add(name)
        names[iri] = f"{folder}/{name}.html"
    return names
