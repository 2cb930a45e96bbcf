"""Queries to a SPARQL endpoint elsewhere, spoken through SPARQLWrapper: the only module that knows it.

The protocol: https://www.w3.org/TR/sparql11-protocol/
"""

from __future__ import annotations

import ast
import http.client
import importlib.metadata
import io
import math
import time
import urllib.error
from typing import IO, Any, Final

from kg.ask import syntax
from kg.ask.table import Answer, parsed
from kg.errors import QueryError

_LONGEST_GET: Final = 2000  # characters; many servers and proxies refuse longer addresses
_MOST_BYTES: Final = 200_000_000
_ACCEPT_ROWS: Final = "application/sparql-results+json, application/sparql-results+xml;q=0.8"
_ACCEPT_TRIPLES: Final = "application/n-triples, text/turtle;q=0.8"


def answer(endpoint: str, query: str, timeout: float) -> Answer:
    """Returns the answer of an endpoint.

    Args:
        endpoint: its address, ``http://`` or ``https://``.
        query: a SPARQL query; a long one is sent by POST.
        timeout: seconds, from the first byte sent to the last one read.

    Raises:
        QueryError: it is no query, or the endpoint refuses, fails, is too slow, or sends something else.
    """
    kind = syntax.form(query)
    if kind is None:
        raise QueryError("only queries are sent to endpoints: SELECT, ASK, CONSTRUCT or DESCRIBE")
    deadline = time.monotonic() + timeout
    rows = kind in ("SELECT", "ASK")
    content, media_type = _sent(endpoint, query, _ACCEPT_ROWS if rows else _ACCEPT_TRIPLES, timeout, deadline)
    if b"<!DOCTYPE" in content[:1000]:
        raise QueryError(f"{endpoint}: sent a page or a document with a DOCTYPE ({media_type}), not SPARQL results")
    try:
        return parsed(io.BytesIO(content), media_type)
    except QueryError as error:
        raise QueryError(f"{endpoint}: {error}") from error


def _sent(endpoint: str, query: str, accept: str, timeout: float, deadline: float) -> tuple[bytes, str]:
    # Imported here: it costs 0.3 seconds, and most queries are asked of a folder.
    from SPARQLWrapper import GET, POST, SPARQLWrapper
    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

    wrapper = SPARQLWrapper(endpoint, agent=agent())
    wrapper.setQuery(query)
    wrapper.setMethod(POST if len(query) > _LONGEST_GET else GET)
    wrapper.setOnlyConneg(True)
    wrapper.addCustomHttpHeader("Accept", accept)
    wrapper.setTimeout(max(1, math.ceil(timeout)))  # whole seconds only; the deadline is exact
    try:
        response: Any = wrapper.query().response
        with response:
            return _read(response, deadline), response.headers.get("Content-Type", "")
    except SPARQLWrapperException as error:
        code = {"QueryBadFormed": "400: it does not understand the query", "Unauthorized": "401: it wants a password",
                "EndPointNotFound": "404: there is no endpoint", "URITooLong": "414: the query is too long",
                "EndPointInternalError": "500: it failed"}  # fmt: skip
        said = code.get(type(error).__name__, type(error).__name__)
        raise QueryError(f"{endpoint}: {said}{_excerpt(_body(error))}") from error
    except urllib.error.HTTPError as error:
        with error:
            wait = error.headers.get("Retry-After")
            hint = f"; it asks to wait {wait} seconds" if wait else ""
            raise QueryError(f"{endpoint}: {error.code}: {error.reason}{hint}{_excerpt(error.read(2000))}") from error
    except TimeoutError as error:
        raise QueryError(f"{endpoint}: no answer within {timeout:g} seconds") from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise QueryError(f"{endpoint}: no answer within {timeout:g} seconds") from error
        raise QueryError(f"{endpoint}: cannot be reached: {error.reason}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise QueryError(f"{endpoint}: the connection failed: {error!r}") from error


def _read(response: IO[bytes], deadline: float) -> bytes:
    """Returns the body; the socket's own time-out would start again with every byte that drips in."""
    pieces = []
    size = 0
    while piece := response.read1(65536):  # type: ignore[attr-defined]
        pieces.append(piece)
        size += len(piece)
        if time.monotonic() > deadline:
            raise TimeoutError
        if size > _MOST_BYTES:
            raise ValueError(f"the answer is larger than {_MOST_BYTES:,} bytes; add a LIMIT")
    return b"".join(pieces)


def agent() -> str:
    """Returns how tinhkg names itself to servers; Wikidata refuses the names of libraries."""
    try:
        version = importlib.metadata.version("tinhkg")
    except importlib.metadata.PackageNotFoundError:
        version = "0"
    return f"tinhkg/{version} (SPARQL client)"


def _body(error: Exception) -> bytes:
    """Returns what the server said: SPARQLWrapper keeps only its Python spelling, ``b'…'``, at the end of a message."""
    spelt = str(error).rpartition("Response:\n")[2]
    try:
        said = ast.literal_eval(spelt)
    except (ValueError, SyntaxError):
        return b""
    return said if isinstance(said, bytes) else b""


def _excerpt(body: bytes) -> str:
    text = " ".join(body.decode("utf-8", "replace").split())
    return f" ({text[:200]})" if text and not text.startswith("<") else ""
