"""The SPARQL endpoint and the read side of the graph store: https://www.w3.org/TR/sparql11-http-rdf-update/"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

import pyoxigraph as ox
from starlette.requests import Request as HttpRequest
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg.ask import formats
from kg.ask.values import written
from kg.serve import description, network, protocol
from kg.serve.failure import Failure
from kg.serve.fields import in_address, one
from kg.serve.language import language_of
from kg.serve.network import Draw
from kg.serve.publication import Version
from kg.serve.request import Request
from kg.serve.response import answered, rows

_READ: Final = {"Allow": "GET, HEAD"}
_WRITES: Final = ("PUT", "POST", "DELETE", "PATCH")
_PAGES: Final = ("application/sparql-results+json", "text/turtle", "application/rdf+xml", "text/html")


def routes(current: Callable[[], Version], draw: Draw) -> list[Route]:
    """Returns ``/sparql`` and ``/graphs``, asked of the version that is current when a request comes.

    Args:
        current: returns that version.
        draw: draws the network of an answer.
    """

    async def sparql(http: HttpRequest) -> Response:
        version = current()
        asked = await protocol.query_of(http)
        accept = http.headers.get("accept", "")  # browsers send none with a download
        page = "text/html" in accept and formats.best(_PAGES, accept) == "text/html"
        if asked is None:
            return RedirectResponse("./", HTTPStatus.SEE_OTHER) if page else description.described(http, version)
        if page and not asked.format and http.method == "GET":
            return RedirectResponse(f"./?{urlencode({'query': asked.query})}", HTTPStatus.SEE_OTHER)
        if asked.format == network.FORMAT:
            return await network.drawn(http, version, asked, draw, language_of(http), "tinhkg")
        return await answered(http, version, asked)

    async def graphs(http: HttpRequest) -> Response:
        if http.method in _WRITES:
            raise Failure(HTTPStatus.METHOD_NOT_ALLOWED, "this graph store can only be read", _READ)
        version = current()
        fields = in_address(http)
        if ("default" in fields) == ("graph" in fields):
            raise Failure(HTTPStatus.BAD_REQUEST, "say either ?default or ?graph=IRI")
        text = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
        if "graph" in fields:
            name = _iri(one(fields, "graph"))
            if b"true" not in await rows(version, f"ASK {{ GRAPH {name} {{ ?s ?p ?o }} }}"):
                raise Failure(HTTPStatus.NOT_FOUND, f"there is no graph {name}")
            text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}"
        accept = http.headers.get("accept", "*/*")
        return await answered(http, version, Request(text, accept=accept, format=one(fields, "format", "")))

    return [
        Route("/sparql", sparql, methods=["GET", "POST"]),
        Route("/graphs", graphs, methods=["GET", *_WRITES]),
    ]


def _iri(text: str) -> str:
    """Returns an IRI in SPARQL.

    Raises:
        Failure: it is none.
    """
    try:
        return written(ox.NamedNode(text))
    except ValueError as error:
        raise Failure(HTTPStatus.BAD_REQUEST, f"{text!r} is not an IRI: {error}") from error
