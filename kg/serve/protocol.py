"""Requests of the SPARQL 1.1 Protocol, read: https://www.w3.org/TR/sparql11-protocol/

Only the query operation is there; what would update is refused.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qs

from starlette.requests import Request as HttpRequest

from kg.serve.failure import Failure
from kg.serve.request import Request

LARGEST: Final = 200_000
"""Bytes of a request's body: a query of 64,000 bytes, percent-encoded, and what goes with it."""

_FORM: Final = "application/x-www-form-urlencoded"
_DIRECT: Final = "application/sparql-query"
_UPDATE: Final = "application/sparql-update"
_ONLY_QUERIES: Final = "this endpoint only answers queries; it takes no updates"

Fields = dict[str, list[str]]


async def query_of(request: HttpRequest) -> Request | None:
    """Returns what a request to the endpoint asks; None where a GET asks nothing and so means the service itself.

    Raises:
        Failure: it is none that the protocol knows, or an update.
    """
    fields = fields_of(request.url.query)
    if request.method == "POST":
        media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await body_of(request)
        if media_type == _DIRECT:
            if "query" in fields:
                raise Failure(HTTPStatus.BAD_REQUEST, "a query stands in the body and in the address")
            fields["query"] = [text_of(body)]
        elif media_type == _FORM:
            for name, values in fields_of(text_of(body)).items():
                fields.setdefault(name, []).extend(values)
        elif media_type == _UPDATE:
            raise Failure(HTTPStatus.FORBIDDEN, _ONLY_QUERIES)
        else:
            raise Failure(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send {_DIRECT} or {_FORM}, not {media_type or 'nothing'}"
            )
    elif not fields.keys() & {"query", "update"}:
        return None
    if "update" in fields:
        both_or_get = "query" in fields or request.method != "POST" or len(fields["update"]) > 1
        raise Failure(HTTPStatus.BAD_REQUEST if both_or_get else HTTPStatus.FORBIDDEN, _ONLY_QUERIES)
    return Request(
        query=one(fields, "query"),
        default_graphs=_graphs(fields, "default-graph-uri"),
        named_graphs=_graphs(fields, "named-graph-uri"),
        accept=request.headers.get("accept", "*/*"),
        format=one(fields, "format", ""),
    )


async def body_of(request: HttpRequest, largest: int = LARGEST) -> bytes:
    """Returns the body of a request.

    Raises:
        Failure: it is larger than ``largest`` bytes.
    """
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > largest:
            raise Failure(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the body is larger than {largest:,} bytes")
    return bytes(body)


def fields_of(text: str) -> Fields:
    """Returns the fields of a form or of an address: name -> values.

    Raises:
        Failure: it is not UTF-8, or has too many fields.
    """
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except (UnicodeDecodeError, ValueError) as error:
        raise Failure(HTTPStatus.BAD_REQUEST, f"the request is not UTF-8, or has too many fields: {error}") from error


def one(fields: Fields, name: str, default: str | None = None) -> str:
    """Returns the one value of a field.

    Raises:
        Failure: it is there more than once, or not at all and there is no default.
    """
    values = fields.get(name, [] if default is None else [default])
    if len(values) != 1:
        raise Failure(HTTPStatus.BAD_REQUEST, f"{name!r} must be there once; it is there {len(values)} times")
    return values[0]


def text_of(body: bytes) -> str:
    """Returns a body as text.

    Raises:
        Failure: it is not UTF-8.
    """
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Failure(HTTPStatus.BAD_REQUEST, f"the body is not UTF-8: {error}") from error


def _graphs(fields: Fields, name: str) -> tuple[str, ...] | None:
    return tuple(fields[name]) if name in fields else None
