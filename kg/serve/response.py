"""Answers as HTTP responses: whole from memory or in pieces from a file, with what a client may rely on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import IO, Final

from starlette.background import BackgroundTask
from starlette.requests import Request as HttpRequest
from starlette.responses import Response, StreamingResponse

from kg.serve.answers import Kept, Streamed
from kg.serve.failure import Failure
from kg.serve.frames import PIECE
from kg.serve.publication import Version
from kg.serve.request import Request

TRUNCATED: Final = "Tinhkg-Truncated"
"""The header that says that an answer was cut, at ``rows`` or at ``bytes``."""


async def answered(http: HttpRequest, version: Version, request: Request, name: str = "tinhkg") -> Response:
    """Returns the answer of a version as a response.

    Args:
        http: the client's request.
        version: what is asked.
        request: what is asked of it.
        name: stem of the name under which a browser saves the answer.

    Raises:
        Failure: there is no answer.
    """
    given = await version.answers.of(version.pool, request)
    if given.head.error:
        raise Failure(given.head.status, given.head.error)
    tag = f'"{hashlib.sha256(version.stamp.encode() + request.packed()).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Vary": "Accept", "Cache-Control": "no-cache", "Content-Type": given.head.content_type}
    if given.head.truncated:
        headers[TRUNCATED] = given.head.truncated
    if request.format:
        headers["Content-Disposition"] = f'inline; filename="{name}.{given.head.suffix}"'
    if http.headers.get("if-none-match") == tag:
        _close(given)
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=_kept(headers))
    if isinstance(given, Kept):
        return Response(given.content, headers=headers)
    if http.method == "HEAD":
        _close(given)
        return Response(headers=headers)
    return StreamingResponse(_pieces(given.body), headers=headers, background=BackgroundTask(given.body.close))


async def rows(version: Version, query: str) -> bytes:
    """Returns the rows of the server's own query, as SPARQL results in JSON.

    Raises:
        Failure: there is no answer, or it does not fit.
    """
    given = await version.answers.of(version.pool, Request(query, format="json", trusted=True))
    if given.head.error or given.head.truncated:
        _close(given)
        raise Failure(given.head.status, given.head.error or "the answer is too large")
    if isinstance(given, Kept):
        return given.content
    with given.body:
        return given.body.read()


def _kept(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if not name.startswith("Content-")}


def _close(given: Kept | Streamed) -> None:
    if isinstance(given, Streamed):
        given.body.close()


def _pieces(body: IO[bytes]) -> Iterator[bytes]:
    with body:
        while piece := body.read(PIECE):
            yield piece
