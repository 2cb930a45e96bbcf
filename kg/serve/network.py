"""An answer as a network: GEXF, drawn from the things that stand in one row together."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Final

import pyoxigraph as ox
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from kg.ask import labels, syntax
from kg.ask.table import Row, Table, Triples, parsed
from kg.serve.answers import Kept, Streamed
from kg.serve.failure import Failure
from kg.serve.page import Value
from kg.serve.publication import Version
from kg.serve.request import Request
from kg.serve.response import TRUNCATED, rows

FORMAT: Final = "gexf"
"""What ``?format=`` calls it."""

_LABELS_AT_ONCE: Final = 2000

Draw = Callable[[Sequence[str], Sequence[Sequence[Value | None]]], bytes]


async def drawn(
    http: HttpRequest, version: Version, request: Request, draw: Draw, language: str, name: str
) -> Response:
    """Returns the network of an answer.

    Raises:
        Failure: there is no answer, or it has no rows.
    """
    triples = not request.question and syntax.form(request.query) in ("CONSTRUCT", "DESCRIBE")
    given = await version.answers.of(version.pool, replace(request, format="ntriples" if triples else "json"))
    if given.head.error:
        raise Failure(given.head.status, given.head.error)
    columns, found = _rows(given)
    called: dict[str, str] = {}
    things = sorted({term.value for row in found for term in row if isinstance(term, ox.NamedNode)})
    for start in range(0, len(things), _LABELS_AT_ONCE):
        asked = await rows(version, labels.asking(things[start : start + _LABELS_AT_ONCE]))
        named = parsed(io.BytesIO(asked), "application/json")
        called |= labels.chosen(named.rows, language) if isinstance(named, Table) else {}
    content = draw(columns, [[_value(term, called) for term in row] for row in found])
    headers = {"Content-Disposition": f'inline; filename="{name}.gexf"'}
    if given.head.truncated:
        headers[TRUNCATED] = given.head.truncated
    return Response(content, media_type="application/gexf+xml", headers=headers)


def _rows(given: Kept | Streamed) -> tuple[tuple[str, ...], list[Row]]:
    body = io.BytesIO(given.content) if isinstance(given, Kept) else given.body
    with body:
        answer = parsed(body, given.head.content_type)
        if isinstance(answer, Table):
            return answer.columns, list(answer.rows)
        if isinstance(answer, Triples):
            return ("source", "relation", "target"), [_ends(triple) for triple in answer.triples]
    raise Failure(HTTPStatus.BAD_REQUEST, "the answer to an ASK has no network")


def _ends(triple: ox.Triple) -> Row:
    return triple.subject, triple.predicate, triple.object


def _value(term: object, called: dict[str, str]) -> Value | None:
    if isinstance(term, ox.NamedNode):
        return Value(term.value, called.get(term.value, ""), is_iri=True)
    return Value(term.value) if isinstance(term, ox.Literal) else None
