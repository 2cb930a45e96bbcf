"""One operation of an HTTP interface as OpenAPI writes it down: https://spec.openapis.org/oas/v3.1.1.html"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

from kg.ask import formats
from kg.serve import network
from kg.serve.response import TRUNCATED
from kg.serve.schemas import TEXT, Schema, ref

Content = dict[str, Any]

JSON: Final = "application/json"

FAILURES: Final = {
    HTTPStatus.BAD_REQUEST: "The request is wrong; the message says where.",
    HTTPStatus.FORBIDDEN: "An update, or a query that asks another endpoint, too.",
    HTTPStatus.NOT_FOUND: "There is no such thing.",
    HTTPStatus.NOT_ACCEPTABLE: "No format that the client takes holds the answer.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The query or the body is too long.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is of another type than those here.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The query took too much time or memory, or too many wait; Retry-After says when.",
}
"""What an operation answers where it does not do what is asked: in text, or as JSON for who asks for that."""

_BESIDE: Final = {
    HTTPStatus.SEE_OTHER: "A browser is sent to the page on which queries are written.",
    HTTPStatus.NOT_MODIFIED: "The client has this already: the ETag is the same.",
}


def operation(
    summary: str,
    content: Content,
    parameters: Iterable[Mapping[str, Any]] = (),
    others: Sequence[int] = (),
    body: Content | None = None,
) -> dict[str, Any]:
    """Returns an operation.

    Args:
        summary: what it gives.
        content: of the answer, by media type.
        parameters: what it takes.
        others: statuses of its answers beside 200.
        body: what is sent to it, by media type.
    """
    responses = {"200": {"description": summary, "content": content, "headers": _headers(content, others)}}
    responses |= {str(status): {"$ref": f"#/components/responses/{HTTPStatus(status).name}"} for status in others}
    sent = {"requestBody": {"content": body, "required": True}} if body else {}
    return {"summary": summary, "parameters": list(parameters), "responses": responses} | sent


def responses() -> dict[str, Any]:
    """Returns the answers that operations share, by the name of their status."""
    failures = {
        status.name: {"description": said, "content": {"text/plain": {}, JSON: {"schema": ref("Error")}}}
        for status, said in FAILURES.items()
    }
    return failures | {status.name: {"description": said} for status, said in _BESIDE.items()}


def parameter(
    place: str, name: str, schema: Schema, said: str = "", example: str = "", required: bool = False
) -> dict[str, Any]:
    """Returns a parameter; one of a path is always required."""
    found: dict[str, Any] = {"name": name, "in": place, "required": required or place == "path", "schema": schema}
    return found | ({"description": said} if said else {}) | ({"example": example} if example else {})


def format_of(*kinds: str) -> dict[str, Any]:
    """Returns the parameter ``format`` of an answer of one of these kinds; those in rows draw networks, too."""
    names = [form.name for form in formats.FORMATS if form.kinds & set(kinds)]
    names += [network.FORMAT] if formats.ROWS in kinds else []
    return parameter("query", "format", {"enum": names}, "Goes before the header Accept.")


def media(*kinds: str) -> Content:
    """Returns what an answer of one of these kinds can be sent as."""
    able = [form.media_type for form in formats.FORMATS if form.kinds & set(kinds)]
    drawn = ["application/gexf+xml"] if formats.ROWS in kinds else []
    results = {formats.FORMATS[0].media_type: {"schema": ref("Results")}} if formats.ROWS in kinds else {}
    return plain(*able, *drawn) | results


def plain(*media_types: str) -> dict[str, Any]:
    """Returns content of which nothing but the type is said."""
    return {media_type: {} for media_type in media_types}


def json(name: str, media_type: str = JSON) -> Content:
    """Returns content that conforms to the schema of this name."""
    return {media_type: {"schema": ref(name)}}


def text(most: int = 1000) -> Schema:
    """Returns the schema of a text of so many characters at most."""
    return {**TEXT, "maxLength": most}


def whole(most: int) -> Schema:
    """Returns the schema of a whole number from 1 to ``most``."""
    return {"type": "integer", "minimum": 1, "maximum": most}


def _headers(content: Content, others: Sequence[int]) -> dict[str, Any]:
    """Returns the headers of an answer: the one that can be asked for again has a tag, the one cut short says so."""
    names = ["ETag"] if HTTPStatus.NOT_MODIFIED in others else []
    names += [TRUNCATED] if {"text/csv", "text/turtle"} & content.keys() else []
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
