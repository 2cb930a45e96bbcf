"""Things by their IRIs: a page for people, RDF for programs, with what links to them.

``https://…/id/province/ben-tre-1`` of the graph is ``/id/province/ben-tre-1`` here, whatever host serves it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from itertools import groupby
from typing import Final

import pyoxigraph as ox
from starlette.requests import Request as HttpRequest
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from kg.ask import formats, labels, local
from kg.ask.console import shortened
from kg.ask.table import Row, Table, Term, parsed
from kg.ask.values import written
from kg.serve.failure import Failure
from kg.serve.fields import in_address, one
from kg.serve.language import language_of
from kg.serve.page import Pages, Statements, Thing, Value
from kg.serve.publication import Version
from kg.serve.request import Request
from kg.serve.response import answered, rows

_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SHOWN: Final = 25  # values of one property that a page shows
_MOST: Final = 2000
_RDF: Final = ("application/ld+json", "application/n-triples", "text/turtle")


def routes(current: Callable[[], Version], pages: Pages) -> list[Route]:
    """Returns ``/id/…`` and ``/def``, the ontology."""

    async def thing(http: HttpRequest) -> Response:
        version = current()
        try:
            name = written(ox.NamedNode(f"{version.pool.base}{http.path_params['path']}"))
        except ValueError as error:
            raise Failure(HTTPStatus.NOT_FOUND, f"not an IRI: {error}") from error
        fields = in_address(http)
        accept = http.headers.get("accept", "*/*")
        if "format" not in fields and formats.best((*_RDF, "text/html"), accept) == "text/html":
            found = await _thing(version, name, language_of(http))
            if found is not None:
                page = pages.thing(found, version.pool.base, language_of(http))
                return HTMLResponse(page, headers={"Vary": "Accept, Accept-Language"})
        if b"true" not in await rows(version, f"ASK {{ {{ {name} ?p ?o }} UNION {{ ?s ?p {name} }} }}"):
            raise Failure(HTTPStatus.NOT_FOUND, f"the graph knows no {name}")
        text = f"""CONSTRUCT {{ {name} ?p ?o . ?s ?q {name} }}
            WHERE {{ {{ {name} ?p ?o }} UNION {{ ?s ?q {name} }} }}"""
        return await answered(http, version, Request(text, accept=accept, format=one(fields, "format", "")))

    async def ontology(http: HttpRequest) -> Response:
        version = current()
        text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{version.pool.base}graph/schema> {{ ?s ?p ?o }} }}"
        return await answered(http, version, Request(text, accept=http.headers.get("accept", "*/*")))

    return [Route("/id/{path:path}", thing), Route("/def", ontology)]


async def _thing(version: Version, name: str, language: str) -> Thing | None:
    """Returns what is known of a thing, or None."""
    own = await _rows(version, f"SELECT ?p ?o WHERE {{ {name} ?p ?o }} ORDER BY ?p ?o LIMIT {_MOST}")
    back = await _rows(version, f"SELECT ?p ?s WHERE {{ ?s ?p {name} }} ORDER BY ?p ?s LIMIT {_MOST}")
    if not own and not back:
        return None
    counted = await _rows(version, f"SELECT ?p (COUNT(*) AS ?n) WHERE {{ ?s ?p {name} }} GROUP BY ?p")
    counts = {_text(prop): int(_text(number)) for prop, number in counted}
    called = await _labels(version, [name[1:-1], *_iris(own), *_iris(back)], language)
    known = local.prefixes(version.pool.base)
    called = {iri: called.get(iri) or shortened(iri, known) for iri in {*called, *_iris(own), *_iris(back), name[1:-1]}}
    statements = tuple(_statements(own, called, {}))
    return Thing(
        iri=name[1:-1],
        label=called[name[1:-1]],
        kinds=next((each.values for each in statements if each.property == _TYPE), ()),
        statements=tuple(each for each in statements if each.property != _TYPE),
        backlinks=tuple(_statements(back, called, counts)),
    )


async def _rows(version: Version, query: str) -> list[Row]:
    answer = parsed(io.BytesIO(await rows(version, query)), "application/json")
    return list(answer.rows) if isinstance(answer, Table) else []


async def _labels(version: Version, iris: Iterable[str], language: str) -> dict[str, str]:
    return labels.chosen(await _rows(version, labels.asking(iris)), language)


def _statements(found: list[Row], called: Mapping[str, str], counts: Mapping[str, int]) -> Iterable[Statements]:
    """Yields the rows property by property."""
    for prop, group in groupby(found, key=lambda row: _text(row[0])):
        values = [_value(term, called) for _, term in group if term is not None]
        total = max(counts.get(prop, 0), len(values))
        shown = tuple(values[:_SHOWN])
        yield Statements(prop, called[prop], shown, total - len(shown))


def _value(term: Term, called: Mapping[str, str]) -> Value:
    if isinstance(term, ox.Literal):
        return Value(term.value, language=term.language or "", datatype=term.datatype.value)
    if isinstance(term, ox.NamedNode):
        return Value(term.value, called[term.value], is_iri=True)
    return Value(str(term))


def _iris(found: Iterable[Row]) -> Iterable[str]:
    for row in found:
        yield from (term.value for term in row if isinstance(term, ox.NamedNode))


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else ""
