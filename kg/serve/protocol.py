"""Requests of the SPARQL 1.1 Protocol, read: https://www.w3.org/TR/sparql11-protocol/

Only the query operation is there; what would update is refused.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from starlette.requests import Request as HttpRequest

from kg.serve.failure import Failure
from kg.serve.fields import FORM, Fields, body_of, in_address, in_form, media_type, one, text_of
from kg.serve.request import Request

LARGEST: Final = 200_000
"""Bytes of a request's body: a query of 64,000 bytes, percent-encoded, and what goes with it."""

_DIRECT: Final = "application/sparql-query"
_UPDATE: Final = "application/sparql-update"
_ONLY_QUERIES: Final = "this endpoint only answers queries; it takes no updates"


async def query_of(request: HttpRequest) -> Request | None:
    """Returns what a request to the endpoint asks; None where a GET asks nothing and so means the service itself.

    Raises:
        Failure: it is none that the protocol knows, or an update.
    """
    fields = in_address(request)
    if request.method == "POST":
        kind = media_type(request)
        body = await body_of(request, LARGEST)
        if kind == _DIRECT:
            if "query" in fields:
                raise Failure(HTTPStatus.BAD_REQUEST, "a query stands in the body and in the address")
            fields["query"] = [text_of(body)]
        elif kind == FORM:
            for name, values in in_form(body).items():
                fields.setdefault(name, []).extend(values)
        elif kind == _UPDATE:
            raise Failure(HTTPStatus.FORBIDDEN, _ONLY_QUERIES)
        else:
            raise Failure(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send {_DIRECT} or {FORM}, not {kind or 'nothing'}")
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


def _graphs(fields: Fields, name: str) -> tuple[str, ...] | None:
    return tuple(fields[name]) if name in fields else None
