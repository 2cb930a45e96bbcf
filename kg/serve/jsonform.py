"""Services that read a form and answer with JSON: bounded requests, and refusals that say what was wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from kg.serve.failure import Failure
from kg.serve.fields import FORM, body_of, in_address, in_form, media_type, one

BODY: Final = 1_000_000
"""Bytes of a request's body that are read at most."""


class Refused(Failure):
    """A request that is not answered, with what was wrong with it and its HTTP status."""

    def __init__(self, message: str, status: int = 400) -> None:
        """Keeps both for the answer."""
        super().__init__(status, message)


def answer(content: object, status: int = 200) -> Response:
    """Returns JSON; characters beyond ASCII are escaped, so that even a lone surrogate can be sent back."""
    body = json.dumps(content, allow_nan=False, separators=(",", ":"))
    return Response(body, status, media_type="application/json")


def refusal(refused: Failure) -> Response:
    """Returns what was wrong as JSON: ``{"error": "…"}``."""
    return answer({"error": str(refused)}, refused.status)


async def fields(request: Request) -> Mapping[str, str]:
    """Returns the parameters of a GET or of a POSTed form, each once.

    Raises:
        Failure: the body is too large, no form, or its text is not UTF-8; or a parameter is given twice.
    """
    found = in_address(request)
    if request.method == "POST":
        body = await body_of(request, BODY)
        if (kind := media_type(request)) != FORM:
            raise Refused(f"POST {FORM}, not {kind or 'nothing'}", 415)
        for name, values in in_form(body).items():
            found.setdefault(name, []).extend(values)
    return {name: one(found, name) for name in found}


def text(given: Mapping[str, str], name: str, most: int = 1000) -> str:
    """Returns a parameter that must be there.

    Raises:
        Refused: it is not, or is longer than this many characters.
    """
    if name not in given:
        raise Refused(f"the parameter {name!r} is missing")
    if len(given[name]) > most:
        raise Refused(f"the parameter {name!r} has {len(given[name]):,} characters; at most {most:,} are read")
    return given[name]


def whole(value: object, name: str, default: int, most: int) -> int:
    """Returns a whole number from 1 to ``most``; the default where there is none.

    Raises:
        Refused: it is no such number.
    """
    if value is None:
        return default
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        value = int(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= most and value == int(value):
        return int(value)
    raise Refused(f"{name!r} must be a whole number from 1 to {most}, not {shown(value)}")


def parsed(source: str, name: str) -> Any:  # noqa: ANN401 # JSON can be anything
    """Returns the JSON in a parameter.

    Raises:
        Refused: it is none, is nested too deeply, or holds NaN.
    """
    try:
        return json.loads(source, parse_constant=_no_constant)
    except RecursionError as error:
        raise Refused(f"the parameter {name!r} is nested too deeply") from error
    except ValueError as error:
        raise Refused(f"the parameter {name!r} is not JSON: {error}") from error


def shown(value: object) -> str:
    """Returns a value for a message, cut where it is long."""
    told = repr(value)
    return told if len(told) <= 80 else f"{told[:79]}…"


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")
