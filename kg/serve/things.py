"""Things by their IRIs: a page for people, RDF for programs, with what links to them.

``https://…/id/province/ben-tre-1`` of the graph is ``/id/province/ben-tre-1`` here, whatever host serves it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from itertools import groupby
from typing import Final

import pyoxigraph as ox
from starlette.requests import Request as HttpRequest
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from kg.ask import formats, local
from kg.ask.console import shortened
from kg.ask.table import Row, Term
from kg.ask.values import written
from kg.graph.namespaces import PREFIXES
from kg.serve import labelled
from kg.serve.failure import Failure
from kg.serve.fields import in_address, one
from kg.serve.language import language_of
from kg.serve.page import Pages, Statements, Thing
from kg.serve.publication import Version
from kg.serve.request import Request
from kg.serve.response import answered, rows

_TYPE: Final = f"{PREFIXES['rdf']}type"
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
    own = await labelled.found(version, f"SELECT ?p ?o WHERE {{ {name} ?p ?o }} ORDER BY ?p ?o LIMIT {_MOST}")
    back = await labelled.found(version, f"SELECT ?p ?s WHERE {{ ?s ?p {name} }} ORDER BY ?p ?s LIMIT {_MOST}")
    if not own and not back:
        return None
    counted = await labelled.found(version, f"SELECT ?p (COUNT(*) AS ?n) WHERE {{ ?s ?p {name} }} GROUP BY ?p")
    counts = {_text(prop): int(_text(number)) for prop, number in counted}
    things = {name[1:-1], *labelled.iris(own), *labelled.iris(back)}
    known = local.prefixes(version.pool.base)
    named = await labelled.called(version, things, language)
    told = await labelled.quoted(version, things - set(named))
    called = {iri: shortened(iri, known) for iri in things} | told | named
    statements = tuple(_statements(own, called, {}))
    return Thing(
        iri=name[1:-1],
        label=called[name[1:-1]],
        kinds=next((each.values for each in statements if each.property == _TYPE), ()),
        statements=tuple(each for each in statements if each.property != _TYPE),
        backlinks=tuple(_statements(back, called, counts)),
    )


def _statements(rows: list[Row], called: Mapping[str, str], counts: Mapping[str, int]) -> Iterable[Statements]:
    """Yields the rows property by property."""
    for prop, group in groupby(rows, key=lambda row: _text(row[0])):
        values = [labelled.value(term, called) for _, term in group if term is not None]
        total = max(counts.get(prop, 0), len(values))
        shown = tuple(values[:_SHOWN])
        yield Statements(prop, called[prop], shown, total - len(shown))


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else ""
