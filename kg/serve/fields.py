"""The fields of a request, in its address and in a POSTed form, read once for every service."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qs

from starlette.requests import Request

from kg.serve.failure import Failure

FORM: Final = "application/x-www-form-urlencoded"
_MOST: Final = 1000  # fields
_SHOWN: Final = 80  # characters of a name in a message

Fields = dict[str, list[str]]
"""Name -> values, in their order."""


def in_address(request: Request) -> Fields:
    """Returns the fields in the address of a request.

    Raises:
        Failure: they are not UTF-8, or too many.
    """
    return in_form(request.scope["query_string"])


def in_form(source: bytes) -> Fields:
    """Returns the fields of a form.

    Raises:
        Failure: they are not UTF-8, or too many.
    """
    try:
        return parse_qs(text_of(source), keep_blank_values=True, errors="strict", max_num_fields=_MOST)
    except UnicodeDecodeError as error:
        raise Failure(HTTPStatus.BAD_REQUEST, f"a field is not UTF-8, percent-encoded: {error}") from error
    except ValueError as error:
        raise Failure(HTTPStatus.BAD_REQUEST, f"the fields cannot be read: {error}") from error


def one(fields: Fields, name: str, default: str | None = None) -> str:
    """Returns the one value of a field.

    Raises:
        Failure: it is there more than once, or not at all and there is no default.
    """
    values = fields.get(name, [] if default is None else [default])
    if len(values) != 1:
        told = f"{name[:_SHOWN]!r} must be there once; it is there {len(values)} times"
        raise Failure(HTTPStatus.BAD_REQUEST, told)
    return values[0]


def media_type(request: Request) -> str:
    """Returns the media type of a request's body, without its parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def body_of(request: Request, largest: int) -> bytes:
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


def text_of(body: bytes) -> str:
    """Returns a body as text.

    Raises:
        Failure: it is not UTF-8.
    """
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Failure(HTTPStatus.BAD_REQUEST, f"the request is not UTF-8: {error}") from error
