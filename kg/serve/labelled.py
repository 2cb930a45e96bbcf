"""Terms of the graph with what they are called, as pages and networks show them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from textwrap import shorten
from typing import Final

import pyoxigraph as ox

from kg.ask import labels
from kg.ask.table import Row, Table, Term, parsed
from kg.ask.values import written
from kg.graph.iri import DEF
from kg.graph.namespaces import PREFIXES
from kg.serve.page import Value
from kg.serve.publication import Version
from kg.serve.response import rows

_AT_ONCE: Final = 2000  # things whose labels one query asks for
_LONGEST: Final = 160


async def found(version: Version, query: str) -> list[Row]:
    """Returns the rows of the server's own query.

    Raises:
        Failure: there is no answer, or it does not fit.
    """
    answer = parsed(io.BytesIO(await rows(version, query)), "application/json")
    return list(answer.rows) if isinstance(answer, Table) else []


async def called(version: Version, iris: Iterable[str], language: str) -> dict[str, str]:
    """Returns the label of each thing that has one, in this language where it can.

    Raises:
        Failure: the graph cannot be asked.
    """
    things = sorted(set(iris))
    named: dict[str, str] = {}
    for start in range(0, len(things), _AT_ONCE):
        named |= labels.chosen(await found(version, labels.asking(things[start : start + _AT_ONCE])), language)
    return named


async def quoted(version: Version, iris: Iterable[str]) -> dict[str, str]:
    """Returns the words that things without a name stand on: of evidence its sentence, of a claim its quote.

    Raises:
        Failure: the graph cannot be asked.
    """
    things = sorted(set(iris))
    words: dict[str, str] = {}
    for start in range(0, len(things), _AT_ONCE):
        among = " ".join(written(ox.NamedNode(iri)) for iri in things[start : start + _AT_ONCE])
        asked = f"""SELECT ?thing (MIN(?said) AS ?words) WHERE {{
            VALUES ?thing {{ {among} }}
            {{ ?thing <{DEF}sentence> ?said }} UNION {{ ?thing <{PREFIXES["prov"]}wasDerivedFrom>/<{DEF}quote> ?said }}
        }} GROUP BY ?thing"""
        for thing, said in await found(version, asked):
            if isinstance(thing, ox.NamedNode) and isinstance(said, ox.Literal):
                words[thing.value] = shorten(said.value, _LONGEST, placeholder=" …")
    return words


def iris(among: Iterable[Row]) -> Iterable[str]:
    """Yields the things in some rows."""
    for row in among:
        yield from (term.value for term in row if isinstance(term, ox.NamedNode))


def value(term: Term, named: Mapping[str, str]) -> Value:
    """Returns a term as a page shows it; ``named`` has the labels of things."""
    if isinstance(term, ox.Literal):
        return Value(term.value, language=term.language or "", datatype=term.datatype.value)
    if isinstance(term, ox.NamedNode):
        return Value(term.value, named.get(term.value, ""), is_iri=True)
    return Value(str(term))
