from __future__ import annotations

import threading
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pyoxigraph as ox
import pytest

from kg.ask import remote
from kg.ask.query import run
from kg.ask.question import parse
from kg.ask.table import Table, Triples, Truth
from kg.errors import EndpointError, QueryError

_SELECT = "SELECT ?a WHERE { BIND('Đồng Nai' AS ?a) }"
_JSON = (
    b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"\xc4\x90\xe1\xbb\x93ng Nai"}}]}}'
)
_RESULTS = "application/sparql-results+json"


@dataclass
class Reply:
    """What the server answers, and what it was asked."""

    status: int = 200
    media_type: str = _RESULTS
    body: bytes = _JSON
    headers: dict[str, str] = field(default_factory=dict)
    hang: str = ""  # "before" the headers or "within" the body
    method: str = ""
    query: str = ""
    agent: str = ""
    accept: str = ""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    reply = Reply()
    gone = threading.Event()


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self._answer(urllib.parse.urlsplit(self.path).query)

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers["Content-Length"])).decode("ascii"))

    def log_message(self, *args: object) -> None:
        pass

    def _answer(self, form: str) -> None:
        reply = self.server.reply
        reply.method, reply.query = self.command, urllib.parse.parse_qs(form)["query"][0]
        reply.agent, reply.accept = self.headers["User-Agent"], self.headers["Accept"]
        if reply.hang == "before":
            self.server.gone.wait(30)
            return
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.media_type)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if reply.hang == "within":
            while not self.server.gone.wait(0.05):  # a byte now and then keeps the socket's own time-out from firing
                try:
                    self.wfile.write(b" ")
                    self.wfile.flush()
                except OSError:
                    return
        self.wfile.write(reply.body)


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server(("127.0.0.1", 0), _Handler) as made:
        made.reply, made.gone = Reply(), threading.Event()
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        made.gone.set()
        made.shutdown()
        thread.join()


def _address(server: _Server) -> str:
    return f"http://127.0.0.1:{server.server_port}/sparql"


def _rows(server: _Server, query: str = _SELECT) -> list[str]:
    answer = run(_address(server), query, timeout=20)
    assert isinstance(answer, Table)
    return [str(row[0]) for row in answer.rows]


def test_rows_and_how_they_are_asked_for(server: _Server) -> None:
    assert _rows(server) == ['"Đồng Nai"']
    reply = server.reply
    assert (reply.method, reply.query) == ("GET", _SELECT)
    assert reply.agent.startswith("tinhkg/")
    assert reply.accept.startswith(_RESULTS)


def test_a_long_query_is_posted(server: _Server) -> None:
    long = _SELECT + " #" + "đ" * 3000
    assert _rows(server, long) == ['"Đồng Nai"']
    assert (server.reply.method, server.reply.query) == ("POST", long)


def test_other_kinds_of_answers(server: _Server) -> None:
    server.reply = Reply(media_type="application/sparql-results+json;charset=utf-8", body=b'{"head":{},"boolean":true}')
    truth = run(_address(server), "ASK {}")
    assert isinstance(truth, Truth)
    assert truth
    server.reply = Reply(media_type="text/turtle", body=b"<http://a> <http://b> <http://c> .")
    triples = run(_address(server), "CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(triples, Triples)
    assert [str(triple.object) for triple in triples.triples] == ["<http://c>"]
    assert server.reply.accept.startswith("application/n-triples")


def test_a_question_is_sent_with_its_parameters_in_it(server: _Server) -> None:
    question = parse(
        "# title: A\n# title@vi: Á\n# question: A?\n# keywords: a\n# param: x string - x\n# returns: a - a\n\n"
        "SELECT ?a { VALUES ?x { UNDEF } BIND(?x AS ?a) } ORDER BY ?a",
        "a.rq",
    )
    run(_address(server), question, {"x": '"} DROP ALL #'})
    assert r'VALUES ?x { "\"} DROP ALL #" }' in server.reply.query


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply(500, "text/plain", b"out of memory"), "500: it failed (out of memory)"),
        (Reply(500, "text/html", b"<html>secret</html>"), "500: it failed"),
        (Reply(400, "text/plain", "lỗi cú pháp".encode()), "400: it does not understand the query (lỗi cú pháp)"),
        (Reply(401, "text/plain", b""), "401: it wants a password"),
        (Reply(403, "text/plain", b"no robots"), "403: Forbidden (no robots)"),
        (Reply(404, "text/plain", b""), "404: there is no endpoint"),
        (Reply(414, "text/plain", b""), "414: the query is too long"),
        (Reply(429, "text/plain", b"", {"Retry-After": "7"}), "429: Too Many Requests; it asks to wait 7 seconds"),
        (Reply(503, "text/plain", b"x" * 5000), f"503: Service Unavailable ({'x' * 200})"),
        (Reply(302, "text/plain", b"", {"Location": "file:///etc/passwd"}), "302"),
        (Reply(200, "text/html", b"<html></html>"), "the answer is of the type text/html, not SPARQL results"),
        (Reply(200, "application/rdf+xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]>"), "a DOCTYPE"),
        (Reply(200, _RESULTS, b"<html></html>"), f"the answer is no {_RESULTS}"),
        (Reply(200, _RESULTS, b""), f"the answer is no {_RESULTS}"),
        (Reply(200, _RESULTS, _JSON, {"Content-Encoding": "zip"}), None),
    ],
)
def test_an_endpoint_that_misbehaves_is_named_with_what_it_said(
    reply: Reply, message: str | None, server: _Server
) -> None:
    server.reply = reply
    if message is None:
        assert _rows(server)
        return
    with pytest.raises(QueryError) as caught:
        _rows(server)
    assert str(caught.value).startswith(f"{_address(server)}: ")
    assert message in str(caught.value)
    assert "secret" not in str(caught.value)


def test_rows_that_break_off(server: _Server) -> None:
    server.reply = Reply(body=_JSON[:-6])
    with pytest.raises(QueryError, match="the answer breaks off"):
        _rows(server)


@pytest.mark.parametrize("hang", ["before", "within"])
def test_an_endpoint_that_is_too_slow(hang: str, server: _Server) -> None:
    server.reply = Reply(hang=hang)
    with pytest.raises(QueryError, match=r"no answer within 0\.5 seconds"):
        run(_address(server), _SELECT, timeout=0.5)


def test_an_answer_that_is_too_large(server: _Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "_MOST_BYTES", 10)
    with pytest.raises(QueryError, match="larger than 10 bytes"):
        _rows(server)


def test_nobody_there() -> None:
    with _Server(("127.0.0.1", 0), _Handler) as closed:
        address = _address(closed)
    with pytest.raises(QueryError, match="cannot be reached"):
        run(address, _SELECT)


@pytest.mark.parametrize(
    "text", ["DROP ALL", "INSERT DATA { <http://a> <http://b> <http://c> }", "", "LOAD <http://a>"]
)
def test_only_queries_are_sent(text: str, server: _Server) -> None:
    with pytest.raises(QueryError, match="only queries are sent to endpoints"):
        run(_address(server), text)
    assert server.reply.query == ""


def test_labels_are_asked_for_there_too(server: _Server) -> None:
    from kg.ask.query import labels

    server.reply = Reply(
        body=b'{"head":{"vars":["thing","label"]},"results":{"bindings":[{"thing":{"type":"uri","value":"http://a"},'
        b'"label":{"type":"literal","value":"A","xml:lang":"vi"}}]}}'
    )
    assert labels(_address(server), ["http://a"]) == {"http://a": "A"}
    assert ox.Variable("thing").value in server.reply.query


@pytest.mark.parametrize(
    ("reply", "status", "passing"),
    [
        (Reply(429, "text/plain", b"", {"Retry-After": "7"}), 429, True),
        (Reply(503, "text/plain", b"", {"Retry-After": "Fri, 02 Jan 2026 00:00:00 GMT"}), 503, True),
        (Reply(500, "text/plain", b""), 500, True),
        (Reply(404, "text/plain", b""), 404, False),
        (Reply(403, "text/plain", b""), 403, False),
        (Reply(200, "text/html", b"<html></html>"), None, False),
        (Reply(200, "application/sparql-results+xml", b"<sparql><head/>"), None, True),
    ],
)
def test_an_error_tells_whether_to_ask_again(reply: Reply, status: int | None, passing: bool, server: _Server) -> None:
    server.reply = reply
    with pytest.raises(EndpointError) as caught:
        _rows(server)
    error = caught.value
    assert (error.status, error.passing) == (status, passing)
    assert error.retry_after == reply.headers.get("Retry-After")
