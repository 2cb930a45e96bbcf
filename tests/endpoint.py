"""A SPARQL endpoint on this machine that answers, or misbehaves, in the place of one elsewhere."""

from __future__ import annotations

import socket
import struct
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pyoxigraph as ox

RESULTS = "application/sparql-results+json"
ROWS = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"x"}}]}}'


class Handler(BaseHTTPRequestHandler):
    """Hands every request to the server's ``behaviour``; what it was asked is kept there."""

    server: Endpoint

    def do_GET(self) -> None:
        self._handle(_query(urllib.parse.urlsplit(self.path).query))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        direct = self.headers["Content-Type"] == "application/sparql-query"
        self._handle(body if direct else _query(body))

    def log_message(self, *args: object) -> None:
        pass

    def _handle(self, query: str) -> None:
        self.server.agents.append(self.headers["User-Agent"])
        self.server.accepts.append(self.headers["Accept"])
        self.server.methods.append(self.command)
        self.server.queries.append(query)
        number = min(len(self.server.queries), len(self.server.behaviours)) - 1
        with suppress(OSError):  # who asked may have gone
            self.server.behaviours[number](self)

    def say(self, status: int, body: bytes = b"", media_type: str = RESULTS, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


Behaviour = Callable[[Handler], None]


class Endpoint(ThreadingHTTPServer):
    """The n-th request meets the n-th behaviour; the last one stays."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.behaviours: list[Behaviour] = [good]
        self.queries: list[str] = []
        self.agents: list[str] = []
        self.accepts: list[str] = []
        self.methods: list[str] = []
        self.gone = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/sparql"


@contextmanager
def serving() -> Iterator[Endpoint]:
    with Endpoint() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        made.gone.set()
        made.shutdown()
        thread.join()


def good(handler: Handler) -> None:
    handler.say(200, ROWS)


def answering(status: int, body: bytes = b"", media_type: str = "text/plain", **headers: str) -> Behaviour:
    return lambda handler: handler.say(status, body, media_type, **headers)


def cut(handler: Handler) -> None:
    """Says that more will come than does."""
    handler.send_response(200)
    handler.send_header("Content-Type", RESULTS)
    handler.send_header("Content-Length", str(len(ROWS) + 50))
    handler.end_headers()
    handler.wfile.write(ROWS)
    handler.close_connection = True


def broken_off(body: bytes, media_type: str = RESULTS) -> Behaviour:
    """Ends in the middle of a body whose length it did not say."""

    def behave(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", media_type)
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True

    return behave


def silent(handler: Handler) -> None:
    """Hangs up without a word."""
    handler.close_connection = True


def reset(start: bytes) -> Behaviour:
    """Breaks the connection off, after these bytes."""

    def behave(handler: Handler) -> None:
        handler.wfile.write(start)
        handler.wfile.flush()
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()

    return behave


def circling(handler: Handler) -> None:
    handler.say(302, b"", "text/plain", Location=handler.path)


def dripping(start: bytes) -> Behaviour:
    """A byte now and then, for ever: so the socket's own time-out never comes."""

    def behave(handler: Handler) -> None:
        handler.wfile.write(start)
        while not handler.server.gone.wait(0.05):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    return behave


def over(data: ox.Store) -> Behaviour:
    """Answers SELECT queries on a graph."""

    def behave(handler: Handler) -> None:
        found = data.query(handler.server.queries[-1])
        assert isinstance(found, ox.QuerySolutions)
        handler.say(200, found.serialize(format=ox.QueryResultsFormat.JSON) or b"")

    return behave


def _query(form: str) -> str:
    return urllib.parse.parse_qs(form).get("query", [""])[0]
