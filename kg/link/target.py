"""What links may lead to: an endpoint, and the queries that find candidates and values there. All of it is TOML.

``ontology/links/<name>.toml`` ships; ``wikidata.toml`` there also tells what a query must return.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from kg import resources
from kg.errors import LinkError
from kg.language.near import nearest
from kg.link.section import Section

KINDS: Final = ("province", "district", "organization", "person", "document")
"""The kinds of things that links are proposed for."""

VALUE_TYPES: Final = ("decimal", "iri")
"""What a fetched value can be: a number, or an address that begins with http:// or https://."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How candidates for one kind of our things are found.

    Args:
        name: one of ``KINDS``.
        types: IRIs of the classes that a candidate should be of; they go into the query's ``VALUES ?type``.
        most_without_place: the greatest confidence, 0 to 1, where no province confirms the name.
        query: returns ``item`` and ``name`` for the names in its ``VALUES ?name``.
    """

    name: str
    types: tuple[str, ...]
    most_without_place: Decimal
    query: str


@dataclass(frozen=True, slots=True)
class Property:
    """One property that is fetched of linked provinces.

    Args:
        name: what the configuration calls it.
        vi: its Vietnamese name.
        en: its English name.
        measures: IRI of the target's property.
        by_extent: whether a value is of one extent of the province, so that it needs a date where there are several.
        unit: UN/CEFACT code of the unit, or "".
        values: column of the query -> (IRI of our predicate, one of ``VALUE_TYPES``).
        query: returns ``item`` and the columns of ``values`` for the items in its ``VALUES ?item``.
    """

    name: str
    vi: str
    en: str
    measures: str
    by_extent: bool
    unit: str
    values: Mapping[str, tuple[str, str]]
    query: str


@dataclass(frozen=True, slots=True)
class Target:
    """An endpoint that links may lead to.

    Args:
        name: names the graph of what is fetched: ``graph/enrichment/<name>``.
        label: what messages call it.
        endpoint: its address.
        prefix: stands for ``entities`` in the table of links.
        entities: what the IRIs of its things begin with.
        languages: of the names that are asked for; "" is a name without a language.
        batch: how many names or items one query asks for.
        pause: seconds between two queries.
        timeout: seconds that a query may take.
        kinds: by their name.
        properties: in the order of the file.
    """

    name: str
    label: str
    endpoint: str
    prefix: str
    entities: str
    languages: tuple[str, ...]
    batch: int
    pause: float
    timeout: float
    kinds: Mapping[str, Kind]
    properties: tuple[Property, ...]


def shipped(name: str) -> Path:
    """Returns the file of a target that ships.

    Raises:
        LinkError: there is none of this name; the message names those there are.
    """
    found = {path.stem: path for path in sorted((resources.ontology() / "links").glob("*.toml"))}
    if name not in found:
        near = nearest(name, found)[:1] or sorted(found)
        raise LinkError(f"{name!r}: no such target; there is: {', '.join(near)}; --config FILE describes another one")
    return found[name]


def load(path: Path) -> Target:
    """Returns the target that a file describes.

    Raises:
        LinkError: the file is missing or says something that cannot be; the message names file, key and value.
    """
    whole = Section.read(path)
    kinds, properties = whole.part("kinds"), whole.part("properties")
    if unknown := sorted(set(kinds.keys) - set(KINDS)):
        raise LinkError(f"{path}: kinds.{unknown[0]}: no such kind; known: {', '.join(KINDS)}")
    target = Target(
        whole.word("name"),
        whole.text("label"),
        whole.address("endpoint"),
        whole.word("prefix"),
        whole.address("entities"),
        tuple(whole.texts("languages")),
        int(whole.number("batch", 1, 1000)),
        float(whole.number("pause", 0, 3600)),
        float(whole.number("timeout", Decimal("0.001"), 3600)),
        {name: _kind(name, kinds.part(name)) for name in KINDS if name in kinds.keys},
        tuple(_property(name, properties.part(name)) for name in properties.keys),
    )
    whole.refuse_others()
    return target


def _kind(name: str, part: Section) -> Kind:
    query = part.query("query", "name", {"item", "name"})
    types = tuple(part.addresses("types"))
    kind = Kind(name, types, part.number("most_without_place", 0, 1), query)
    part.refuse_others()
    return kind


def _property(name: str, part: Section) -> Property:
    values = part.part("values")
    if not values.keys:
        raise LinkError(f"properties.{name}: values: names no column")
    predicates = {}
    for column in values.keys:
        value = values.part(column)
        predicates[column] = (value.address("predicate"), value.text("type", VALUE_TYPES))
        value.refuse_others()
    query = part.query("query", "item", {"item", *predicates})
    found = Property(
        name,
        part.text("vi"),
        part.text("en"),
        part.address("measures"),
        part.flag("by_extent"),
        part.text("unit") if "unit" in part.keys else "",
        predicates,
        query,
    )
    part.refuse_others()
    return found
