"""Parameters: what a researcher types becomes RDF terms, and terms stand in the query as data.

A value never meets the query as text: it is first made a term of its type, and only a term is written, by
``written``, into the ``VALUES`` block that waits for it. (Engine substitutions would not do: they do not reach into
sub-selects and groupings, mean different things in pyoxigraph and rdflib, take one term where "Bến Tre" is several
versions of a province, and do not exist for a remote endpoint.)
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph.iri import DEF
from kg.graph.namespaces import PREFIXES, declared
from kg.language.fold import bare, fold
from kg.language.near import nearest

XSD: Final = PREFIXES["xsd"]

_LITERALS: Final[Mapping[str, tuple[str, str]]] = {  # type -> (form, XML Schema datatype)
    "integer": (r"[+-]?\d+", "integer"),
    "decimal": (r"[+-]?\d+(\.\d+)?", "decimal"),
    "date": (r"\d{4}-\d{2}-\d{2}", "date"),
}
_CLASSES: Final[Mapping[str, str]] = {  # type -> class whose instances are found by their labels
    "article": "Article",
    "document": "PolicyDocument",
    "indicator": "Indicator",
    "office": "Office",
    "organization": "Organization",
    "person": "Person",
    "project": "Project",
    "province": "ProvinceVersion",
    "sector": "Sector",
    "unit": "Unit",
    "valuekind": "ValueKind",
}
_ANYTHING: Final = "entity"
TYPES: Final = frozenset({"string", "iri", _ANYTHING, *_LITERALS, *_CLASSES})
"""The types that a parameter can have."""

# Names that a part of is enough for: "Công Thương" for a department, "57-NQ/TW" for "Nghị quyết 57-NQ/TW".
_BY_PART: Final = frozenset({"article", "document", "organization", "person", "project", _ANYTHING})
_PREFIXED: Final = re.compile(r"([A-Za-z][\w.-]*|):([\w.-]+)")
_UNIT_TYPE: Final = re.compile(r"(tinh|thanh pho|tp\.?) ")
_ESCAPES: Final = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)

_NAMES: Final = "rdfs:label|skos:prefLabel|skos:altLabel|skos:hiddenLabel|:officialName|:number|:abbreviation|:weakForm"

Select = Callable[[str], Iterable[tuple["ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None", ...]]]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the graph and one of its names: as it is written, folded (``fold``), and without marks (``bare``)."""

    iri: str
    name: str
    folded: str
    bare: str


NamesOf = Callable[[str], Sequence[Named]]
"""Returns the names of the things of a type."""


def terms(
    kind: str, text: str, prefixes: Mapping[str, str], names: NamesOf, place: str
) -> tuple[ox.NamedNode | ox.Literal, ...]:
    """Returns what a parameter's text stands for: one literal or IRI, or every thing of the graph that bears the name.

    Args:
        kind: one of ``TYPES``.
        text: as typed: ``2024``, ``ben tre``, ``province:ben-tre-1``, ``<https://…>``.
        prefixes: those that prefixed names may use.
        names: returns the names of things of a type in the graph that is asked.
        place: what to call the parameter in messages.

    Raises:
        QueryError: the text is no value of the type, or the graph has nothing of that name.
    """
    if not text.isprintable() and any("\ud800" <= char <= "\udfff" for char in text):
        raise QueryError(f"{place}: not Unicode text: {text!r}")
    text = text.strip() if kind != "string" else text
    if kind == "string":
        return (ox.Literal(text),)
    if kind in _LITERALS:
        return (_literal(kind, text, place),)
    iri = _iri(text, prefixes)
    if iri is not None:
        return (iri,)
    if kind == "iri":
        raise QueryError(f"{place}: not an IRI: {text!r}; write <https://…>, https://… or prefix:name")
    named = names(kind)
    found = _called(text, named, by_part=kind in _BY_PART)
    if not found:
        raise QueryError(f"{place}: {_missing(kind, text, named)}")
    return tuple(ox.NamedNode(iri) for iri in sorted(found))


def written(term: ox.NamedNode | ox.Literal) -> str:
    """Returns a term in SPARQL.

    Every engine reads it as the same term, also those that expand ``\\u0041`` before they look for the end of a string.

    >>> written(ox.Literal('a "b"'))
    '"a \\\\"b\\\\""'
    """
    if isinstance(term, ox.NamedNode):
        return f"<{term.value}>"
    quoted = re.sub(r"(?<=\\)[uU]", lambda letter: f"\\U{ord(letter[0]):08X}", term.value.translate(_ESCAPES))
    text = f'"{quoted}"'
    if term.language:
        return f"{text}@{term.language}"
    return text if term.datatype.value == f"{XSD}string" else f"{text}^^<{term.datatype.value}>"


def source_of(kind: str, text: str) -> str:
    """Returns how a default stands in the query of a shipped question, as a person writes it.

    >>> source_of("string", "2024"), source_of("integer", "30"), source_of("indicator", "indicator:iip")
    ('"2024"', '30', 'indicator:iip')
    """
    if kind == "string":
        return written(ox.Literal(text))
    return f'"{text}"^^xsd:date' if kind == "date" else text


def inserted(query: str, blocks: Iterable[tuple[int, int, Iterable[ox.NamedNode | ox.Literal]]]) -> str:
    """Returns the query with the content of these ``VALUES`` blocks (start, end) replaced by these terms."""
    for start, end, values in sorted(blocks, key=lambda block: block[0], reverse=True):
        query = f"{query[:start]} {' '.join(written(value) for value in values)} {query[end:]}"
    return query


def _literal(kind: str, text: str, place: str) -> ox.Literal:
    form, datatype = _LITERALS[kind]
    if not re.fullmatch(form, text, re.ASCII):
        raise QueryError(f"{place}: not a value of type {kind}: {text!r}")
    if kind == "date":
        try:
            datetime.date.fromisoformat(text)
        except ValueError as error:
            raise QueryError(f"{place}: no such day: {text!r}") from error
    return ox.Literal(text, datatype=ox.NamedNode(XSD + datatype))


def _iri(text: str, prefixes: Mapping[str, str]) -> ox.NamedNode | None:
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    elif (match := _PREFIXED.fullmatch(text)) and match[1] in prefixes:
        text = prefixes[match[1]] + match[2]
    elif not text.startswith(("http://", "https://")):
        return None
    try:
        return ox.NamedNode(text)
    except ValueError:
        return None


def names_of(kind: str, select: Select) -> list[Named]:
    """Returns the names of the things of a type.

    Not searched in ``kg.ask.search``: a parameter is set on any graph, an endpoint elsewhere too, where no index is.

    Args:
        kind: one of ``TYPES`` whose values are things.
        select: answers a SELECT query on the graph that is asked.
    """
    restriction = "" if kind == _ANYTHING else f"?thing a <{DEF}{_CLASSES[kind]}> ."
    # A province goes by the names of all its versions: "Huế" also means what was Thừa Thiên Huế until 2024.
    path = ":versionOf/^:versionOf/" if kind == "province" else ""
    rows = select(
        f"""{declared("", "rdfs", "skos")}
        SELECT DISTINCT ?thing ?name WHERE {{
          {restriction}
          ?thing {path}({_NAMES}) ?name
        }}"""
    )
    return [
        Named(thing.value, name.value, fold(name.value), bare(name.value))
        for thing, name in rows
        if isinstance(thing, ox.NamedNode) and isinstance(name, ox.Literal)
    ]


def _called(text: str, named: Sequence[Named], *, by_part: bool) -> set[str]:
    """Returns the things that bear the name, by the closest way of reading it that any of them answers to."""
    folded, plain = fold(text), bare(text)
    ways: list[Callable[[Named], bool]] = [
        lambda thing: thing.iri.endswith(f"/{text}"),
        lambda thing: thing.folded == folded,
        lambda thing: thing.bare == plain,
        lambda thing: thing.bare == _UNIT_TYPE.sub("", plain),
    ]
    if by_part and len(text) > 2:
        ways += [lambda thing: folded in thing.folded, lambda thing: plain in thing.bare]
    for way in ways:
        if found := {thing.iri for thing in named if way(thing)}:
            return found
    return set()


def _missing(kind: str, text: str, named: Iterable[Named]) -> str:
    names = sorted((thing.name for thing in named), key=str.isascii, reverse=True)  # of two alike the last is told
    near = nearest(text, names)
    hint = f"; near: {', '.join(near)}" if near else ""
    return f"the graph has no {kind} called {text!r}{hint}"
