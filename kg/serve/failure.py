"""What is said to a client whose request is not answered: a status, what was wrong, in text or as JSON."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, PlainTextResponse, Response

from kg.ask import formats
from kg.errors import TinhkgError


class Failure(TinhkgError):
    """A request that cannot be answered.

    Args:
        status: as in HTTP.
        message: what is wrong, and what to do.
        headers: further ones.
    """

    def __init__(self, status: int, message: str, headers: dict[str, str] | None = None) -> None:
        """Keeps what the response is made of."""
        super().__init__(message)
        self.status = status
        self.headers = headers or {}


def told(request: HttpRequest, failure: Exception) -> Response:
    """Returns the response that tells a failure: JSON ``{"error": …}`` where the client asks for it, else text."""
    assert isinstance(failure, Failure)
    headers = dict(failure.headers)
    if failure.status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers.setdefault("Retry-After", "2")
    accept = request.headers.get("accept", "")
    types = ("application/json", "application/sparql-results+json", "text/html", "text/plain")
    if "json" in accept and (formats.best(types, accept) or "").endswith("json"):
        return JSONResponse({"error": str(failure)}, failure.status, headers)
    return PlainTextResponse(f"{failure}\n", failure.status, headers)
