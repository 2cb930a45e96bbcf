"""Queries to a SPARQL endpoint elsewhere, spoken through SPARQLWrapper: the only module that knows it.

The protocol: https://www.w3.org/TR/sparql11-protocol/
"""

from __future__ import annotations

import ast
import gc
import http.client
import importlib.metadata
import io
import math
import queue
import re
import threading
import time
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from kg.ask import syntax
from kg.ask.table import Answer, parsed
from kg.errors import EndpointError, QueryError

_LONGEST_GET: Final = 2000  # characters; many servers and proxies refuse longer addresses
_MOST_BYTES: Final = 200_000_000
_ACCEPT_ROWS: Final = "application/sparql-results+json, application/sparql-results+xml;q=0.8"
_ACCEPT_TRIPLES: Final = "application/n-triples, text/turtle;q=0.8"
_PASSING: Final = frozenset({429, 500, 502, 503, 504})
_CUT: Final = (ConnectionResetError, ConnectionAbortedError, BrokenPipeError)
_SAID: Final = {  # SPARQLWrapper's exceptions
    "QueryBadFormed": (400, "it does not understand the query"),
    "Unauthorized": (401, "it wants a password"),
    "EndPointNotFound": (404, "there is no endpoint"),
    "URITooLong": (414, "the query is too long"),
    "EndPointInternalError": (500, "it failed"),
}


def answer(endpoint: str, query: str, timeout: float, contact: str = "") -> Answer:
    """Returns the answer of an endpoint.

    Args:
        endpoint: its address, ``http://`` or ``https://``.
        query: a SPARQL query; a long one is sent by POST.
        timeout: seconds, from the first byte sent to the last one read.
        contact: where the endpoint's keepers can reach who asks: a page or an e-mail address.

    Raises:
        QueryError: it is no query.
        EndpointError: the endpoint refuses, fails, is too slow, or sends something else.
    """
    kind = syntax.form(query)
    if kind is None:
        raise QueryError("only queries are sent to endpoints: SELECT, ASK, CONSTRUCT or DESCRIBE")
    accept = _ACCEPT_ROWS if kind in ("SELECT", "ASK") else _ACCEPT_TRIPLES
    content, media_type = _in_time(endpoint, query, accept, timeout, agent(contact))
    if b"<!DOCTYPE" in content[:1000]:
        raise EndpointError(f"{endpoint}: sent a page or a document with a DOCTYPE ({media_type}), not SPARQL results")
    if "results+xml" in media_type and not re.search(rb"</(\w+:)?sparql\s*>", content):
        raise EndpointError(f"{endpoint}: the answer breaks off", passing=True)  # the parser would not mind
    try:
        return parsed(io.BytesIO(content), media_type)
    except QueryError as error:
        raise EndpointError(f"{endpoint}: {error}") from error


def _in_time(endpoint: str, query: str, accept: str, timeout: float, name: str) -> tuple[bytes, str]:
    """Returns body and media type, or raises when the time is up, whatever the server does.

    The socket's own time-out starts again with every byte that drips in, of a header or of an error's body too. So the
    talk is left to a thread, and the thread to itself where it takes too long.
    """
    done: queue.SimpleQueue[tuple[bytes, str] | Exception] = queue.SimpleQueue()
    deadline = time.monotonic() + timeout

    def talk() -> None:
        try:
            done.put(_sent(endpoint, query, accept, timeout, deadline, name))
        except Exception as error:  # it belongs to the caller
            done.put(error)

    with _no_collection():
        threading.Thread(target=talk, name="SPARQL query", daemon=True).start()
        try:
            found = done.get(timeout=timeout)
        except queue.Empty:
            found = _late(endpoint, timeout)
    try:
        if isinstance(found, Exception):
            raise found
        return found
    finally:
        del found  # an exception that its own traceback leads to would live until the next collection


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keeps the talking thread from clearing away what this one made: rows must be dropped where they were parsed."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _sent(endpoint: str, query: str, accept: str, timeout: float, deadline: float, name: str) -> tuple[bytes, str]:
    # Imported here: it costs 0.3 seconds, and most queries are asked of a folder.
    from SPARQLWrapper import GET, POST, SPARQLWrapper
    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

    wrapper = SPARQLWrapper(endpoint, agent=name)
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
        status, said = _SAID.get(type(error).__name__, (None, type(error).__name__))
        told = f"{endpoint}: {status}: {said}{_excerpt(_body(error))}"
        raise EndpointError(told, status=status, passing=status in _PASSING) from error
    except urllib.error.HTTPError as error:
        with error:
            wait = error.headers.get("Retry-After")
            reason = " ".join(str(error.reason).split())  # a redirect in circles is told in three lines
            told = f"{endpoint}: {error.code}: {reason}{_hint(wait)}{_excerpt(error.read(2000))}"
        passing = error.code in _PASSING
        raise EndpointError(told, status=error.code, retry_after=wait, passing=passing) from error
    except TimeoutError as error:
        raise _late(endpoint, timeout) from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise _late(endpoint, timeout) from error
        passing = isinstance(error.reason, _CUT)
        raise EndpointError(f"{endpoint}: cannot be reached: {error.reason}", passing=passing) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        passing = isinstance(error, (*_CUT, http.client.IncompleteRead))
        raise EndpointError(f"{endpoint}: the connection failed: {error!r}", passing=passing) from error


def _late(endpoint: str, timeout: float) -> EndpointError:
    return EndpointError(f"{endpoint}: no answer within {timeout:g} seconds")


def _read(response: http.client.HTTPResponse, deadline: float) -> bytes:
    """Returns the whole body; one that is shorter than it was said to be is an error, which the library would hide."""
    pieces = []
    size = 0
    while piece := response.read1(65536):
        pieces.append(piece)
        size += len(piece)
        if time.monotonic() > deadline:
            raise TimeoutError
        if size > _MOST_BYTES:
            raise ValueError(f"the answer is larger than {_MOST_BYTES:,} bytes; add a LIMIT")
    if response.length:
        raise http.client.IncompleteRead(b"".join(pieces), response.length)
    return b"".join(pieces)


def agent(contact: str = "") -> str:
    """Returns how tinhkg names itself to servers; Wikidata refuses the names of libraries, and asks for a contact."""
    try:
        version = importlib.metadata.version("tinhkg")
    except importlib.metadata.PackageNotFoundError:
        version = "0"
    return f"tinhkg/{version} ({contact}; SPARQL client)" if contact else f"tinhkg/{version} (SPARQL client)"


def _hint(wait: str | None) -> str:
    if not wait:
        return ""
    wait = wait.strip()[:40]
    return f"; it asks to wait {wait} seconds" if wait.isdigit() else f"; it asks to wait until {wait}"


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
