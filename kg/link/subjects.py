"""Our side of the links: the things of a graph, what they are called, and which province they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.ask import local
from kg.ask.table import Term

_CLASSES: Final = {
    "province": "ProvinceVersion",
    "district": "District",
    "organization": "Organization",
    "person": "Person",
    "document": "PolicyDocument",
}
# The last branch writes a body's name out: "UBND tỉnh Bến Tre" -> "Ủy ban nhân dân tỉnh Bến Tre".
_NAMES: Final = """
SELECT DISTINCT ?thing ?main ?name WHERE {{
  ?thing a :{0} .
  {{ ?thing rdfs:label|skos:prefLabel|:officialName|:name ?name . BIND(true AS ?main) }}
  UNION {{ ?thing skos:altLabel|skos:hiddenLabel|:title ?name . BIND(false AS ?main) }}
  UNION {{
    ?thing :kind ?kind ; rdfs:label ?label .
    ?kind :canonicalHead ?head ; rdfs:label ?whole .
    FILTER(STR(?head) != STR(?whole) && STRSTARTS(STR(?label), CONCAT(STR(?head), " ")) && LANG(?whole) = "vi")
    BIND(CONCAT(STR(?whole), STRAFTER(STR(?label), STR(?head))) AS ?name)
    BIND(true AS ?main)
  }}
  FILTER(LANG(?name) IN ("vi", ""))
}}"""
_LABELS: Final = 'SELECT ?thing ?label WHERE {{ ?thing a :{0} ; rdfs:label ?label . FILTER(LANG(?label) = "vi") }}'
_AREAS: Final = {
    "district": "SELECT ?thing ?area WHERE { ?thing a :District ; :within ?area }",
    "organization": "SELECT ?thing ?area WHERE { ?thing a :Organization ; :area/:within? ?area }",
    "person": """SELECT ?thing ?area WHERE {
        { ?thing a :Person ; :inProvince ?area }
        UNION { ?thing a :Person . ?holding org:member ?thing ; org:organization/:area/:within? ?area }
    }""",
}
_VERSIONS: Final = """SELECT ?version ?territory ?later WHERE {
    ?version a :ProvinceVersion ; :versionOf ?territory .
    OPTIONAL { ?version :succeededBy ?later }
}"""
_LINKS: Final = """SELECT ?graph ?thing ?match ?object WHERE {
    VALUES ?match { skos:exactMatch skos:closeMatch }
    GRAPH ?graph { ?thing ?match ?object }
    FILTER(ISIRI(?object))
}"""
_TYPE_WORDS: Final = frozenset({"Tỉnh", "Thành", "Quận", "Huyện", "Thị"})  # of territories, where a name begins


@dataclass(frozen=True, slots=True)
class Known:
    """A link that is known already: of a vocabulary, or accepted by a person."""

    subject: str
    object: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """One of our things, as somebody who looks for it elsewhere sees it.

    Args:
        iri: the thing.
        kind: province, district, organization, person or document.
        label: its Vietnamese label.
        names: what it is called, main names first.
        main: how many of the names are main ones: labels and official names.
        identity: what it is a version of, or itself: versions of one province do not rival each other.
        current: whether no later version follows it under the same name.
        places: what the target calls the province it lies in.
        later_places: what the target calls the provinces that came after that one.
        linked: what it is linked to in the target already.
    """

    iri: str
    kind: str
    label: str
    names: tuple[str, ...]
    main: int
    identity: str
    current: bool
    places: frozenset[str]
    later_places: frozenset[str]
    linked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Provinces:
    """Versions of provinces: what each is a version of, what follows it, and which are the last of their name."""

    territories: Mapping[str, str]
    successors: Mapping[str, frozenset[str]]
    last: frozenset[str]

    def after(self, version: str) -> frozenset[str]:
        """Returns the territories that a version's land came to, its own left out."""
        found: set[str] = set()
        ahead = [version]
        while ahead:
            for later in self.successors.get(ahead.pop(), frozenset()) - found:
                found.add(later)
                ahead.append(later)
        return frozenset(self.territories[later] for later in found) - {self.territories.get(version, "")}


def known(store: ox.Store, entities: str) -> list[Known]:
    """Returns the links that the vocabularies make to a target; those of people are in their table, not in the graph.

    Args:
        store: the graph.
        entities: what the IRIs of the target's things begin with.
    """
    curation = f"{local.base_of(store)}graph/curation"
    return [
        Known(thing, found, match.endswith("exactMatch"))
        for graph, thing, match, found in texts(store, _LINKS)
        if graph != curation and found.startswith(entities)
    ]


def provinces(store: ox.Store) -> Provinces:
    """Returns how the versions of provinces in a graph follow each other."""
    territories: dict[str, str] = {}
    successors: dict[str, set[str]] = {}
    for version, territory, later in texts(store, _VERSIONS):
        territories[version] = territory
        if later:
            successors.setdefault(version, set()).add(later)
    known_successors = {version: frozenset(later & territories.keys()) for version, later in successors.items()}
    followed = {
        version
        for version, later in known_successors.items()
        if territories[version] in {territories[each] for each in later}
    }
    return Provinces(territories, known_successors, frozenset(territories.keys() - followed))


def subjects(store: ox.Store, kind: str, links: Iterable[Known]) -> list[Subject]:
    """Returns the things of one kind, in the order of their IRIs.

    Args:
        store: the graph.
        kind: province, district, organization, person or document.
        links: what is known of links to the target: provinces found there tell where a thing lies.
    """
    lineage = provinces(store)
    linked: dict[str, set[str]] = {}
    called: dict[str, set[str]] = {}  # territory -> what the target calls it
    for link in links:
        linked.setdefault(link.subject, set()).add(link.object)
        if link.subject in lineage.territories:
            called.setdefault(lineage.territories[link.subject], set()).add(link.object)
    names: dict[str, tuple[set[str], set[str]]] = {}
    for thing, is_main, name in texts(store, _NAMES.format(_CLASSES[kind])):
        names.setdefault(thing, (set(), set()))[is_main == "false"].update(_spellings(name))
    labels: dict[str, str] = {}
    for thing, label in sorted(texts(store, _LABELS.format(_CLASSES[kind]))):
        labels.setdefault(thing, label)
    areas: dict[str, set[str]] = {}
    for thing, area in texts(store, _AREAS[kind]) if kind in _AREAS else ():
        areas.setdefault(thing, set()).add(area)

    def subject(thing: str) -> Subject:
        main, other = names[thing]
        homes = areas.get(thing, set()) & lineage.territories.keys()
        own = {lineage.territories[home] for home in homes}
        after = {territory for home in homes for territory in lineage.after(home)} - own
        return Subject(
            thing,
            kind,
            labels.get(thing) or min(main | other),
            (*sorted(main), *sorted(other - main)),
            len(main),
            lineage.territories.get(thing, thing),
            thing not in lineage.territories or thing in lineage.last,
            frozenset(item for territory in own for item in called.get(territory, ())),
            frozenset(item for territory in after for item in called.get(territory, ())),
            frozenset(linked.get(thing, ())),
        )

    return [subject(thing) for thing in sorted(names)]


def texts(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    """Returns the rows of a query as texts; an empty cell is ""."""
    return [tuple(map(_text, row)) for row in local.selecting(store)(query)]


def _spellings(name: str) -> set[str]:
    """Returns a name as it stands alone and within a sentence: "Tỉnh Đồng Nai", "tỉnh Đồng Nai"."""
    text = " ".join(name.split())
    within = f"{text[0].lower()}{text[1:]}" if text.partition(" ")[0] in _TYPE_WORDS else text
    return {text, within} - {""}


def _text(term: Term | None) -> str:
    return "" if term is None or isinstance(term, ox.Triple) else term.value
