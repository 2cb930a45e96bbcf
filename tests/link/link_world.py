"""A graph to link, and endpoints on this machine that answer, or misbehave, in Wikidata's place."""

from __future__ import annotations

import socket
import struct
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyoxigraph as ox

from kg.graph import files, store
from kg.graph.iri import Names
from kg.link.cache import Cache
from kg.link.client import Client, Manners
from kg.link.target import load, shipped

HERE = Path(__file__).parent
WD = "http://www.wikidata.org/entity/"
ID = "https://w3id.org/tinhkg/id/"
TODAY = date(2026, 6, 1)
NAMES = Names()
RESULTS = "application/sparql-results+json"
ROWS = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"x"}}]}}'
QUERY = "SELECT ?a WHERE { BIND('x' AS ?a) }"


class Handler(BaseHTTPRequestHandler):
    """Hands every request to the server's ``behaviour``; what it was asked is kept there."""

    server: Endpoint

    def do_GET(self) -> None:
        self._handle(urllib.parse.urlsplit(self.path).query)

    def do_POST(self) -> None:
        self._handle(self.rfile.read(int(self.headers["Content-Length"])).decode("ascii"))

    def log_message(self, *args: object) -> None:
        pass

    def _handle(self, form: str) -> None:
        self.server.agents.append(self.headers["User-Agent"])
        self.server.queries.append(urllib.parse.parse_qs(form).get("query", [""])[0])
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


def stand_in() -> Behaviour:
    """Answers as a SPARQL endpoint over ``wikidata.ttl``."""
    data = ox.Store()
    data.load(path=str(HERE / "wikidata.ttl"), format=ox.RdfFormat.TURTLE)

    def behave(handler: Handler) -> None:
        found = data.query(handler.server.queries[-1])
        assert isinstance(found, ox.QuerySolutions)
        handler.say(200, found.serialize(format=ox.QueryResultsFormat.JSON) or b"")

    return behave


@dataclass
class Waits:
    """A clock that only sleeping moves."""

    time: float = 0.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        if seconds:
            self.slept.append(seconds)
        self.time += seconds

    def clock(self) -> float:
        return self.time

    def now(self) -> datetime:
        return datetime.fromtimestamp(1_767_225_600 + self.time, UTC)  # 2026-01-01


def client(endpoint: Endpoint, cache: Path | None = None, waits: Waits | None = None, **options: object) -> Client:
    """A client whose waits take no time."""
    waits = waits or Waits()
    manners = options.pop("manners", Manners(pause=2, timeout=5))
    assert isinstance(manners, Manners)
    return Client(
        endpoint.address,
        TODAY,
        Cache(cache) if cache else None,
        manners,
        sleep=waits.sleep,
        clock=waits.clock,
        now=waits.now,
        **options,  # type: ignore[arg-type]
    )


def graph(*turtle: str) -> ox.Store:
    """The graph of ``graph.ttl``, and of what else is given."""
    made = ox.Store()
    home = ox.NamedNode(NAMES.graph("core"))
    made.load(path=str(HERE / "graph.ttl"), format=ox.RdfFormat.TURTLE, to_graph=home)
    for text in turtle:
        made.load(text.encode(), format=ox.RdfFormat.TURTLE, to_graph=home)
    return made


def folder(path: Path) -> Path:
    """A graph folder of that graph."""
    path.mkdir()
    lines = sorted(f"{quad} .\n" for quad in graph())
    digest = files.replace_zipped(path / store.GRAPH, lines)
    files.replace(path / store.STAMP, [f"{digest}  graph.nq\n".encode()])
    return path


def config(path: Path, endpoint: str, name: str = "wikidata", **changes: str) -> Path:
    """The shipped target, with another endpoint and without pauses."""
    text = shipped("wikidata").read_text(encoding="utf-8")
    text = text.replace('"https://query.wikidata.org/sparql"', f'"{endpoint}"').replace("pause = 2.0", "pause = 0.0")
    text = text.replace('name = "wikidata"', f'name = "{name}"')
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    assert load(path).endpoint == endpoint
    return path


def elapsed(start: float) -> float:
    return time.monotonic() - start
