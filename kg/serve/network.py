"""An answer as a network: GEXF, drawn from the things that stand in one row together."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Final

from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from kg.ask import syntax
from kg.ask.table import Row, Table, Triples, parsed
from kg.serve import labelled
from kg.serve.answers import Kept, Streamed
from kg.serve.failure import Failure
from kg.serve.page import Value
from kg.serve.publication import Version
from kg.serve.request import Request
from kg.serve.response import TRUNCATED

FORMAT: Final = "gexf"
"""What ``?format=`` calls it."""

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
    named = await labelled.called(version, labelled.iris(found), language)
    content = draw(columns, [[None if term is None else labelled.value(term, named) for term in row] for row in found])
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
            return ("source", "relation", "target"), [
                (each.subject, each.predicate, each.object) for each in answer.triples
            ]
    raise Failure(HTTPStatus.BAD_REQUEST, "the answer to an ASK has no network")
