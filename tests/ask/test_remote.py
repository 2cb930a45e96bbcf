from __future__ import annotations

import pyoxigraph as ox
import pytest
from endpoint import RESULTS, Behaviour, Endpoint, answering, dripping

from kg.ask import remote
from kg.ask.query import run
from kg.ask.question import parse
from kg.ask.table import Table, Triples, Truth
from kg.errors import EndpointError, QueryError

_SELECT = "SELECT ?a WHERE { BIND('Đồng Nai' AS ?a) }"
_JSON = (
    b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"\xc4\x90\xe1\xbb\x93ng Nai"}}]}}'
)


@pytest.fixture
def endpoint(endpoint: Endpoint) -> Endpoint:
    endpoint.behaviours = [answering(200, _JSON, RESULTS)]
    return endpoint


def _rows(endpoint: Endpoint, query: str = _SELECT) -> list[str]:
    answer = run(endpoint.address, query, timeout=20)
    assert isinstance(answer, Table)
    return [str(row[0]) for row in answer.rows]


def test_rows_and_how_they_are_asked_for(endpoint: Endpoint) -> None:
    assert _rows(endpoint) == ['"Đồng Nai"']
    assert (endpoint.methods, endpoint.queries) == (["GET"], [_SELECT])
    assert endpoint.agents[0].startswith("tinhkg/")
    assert endpoint.accepts[0].startswith(RESULTS)


def test_a_long_query_is_posted(endpoint: Endpoint) -> None:
    long = _SELECT + " #" + "đ" * 3000
    assert _rows(endpoint, long) == ['"Đồng Nai"']
    assert (endpoint.methods, endpoint.queries) == (["POST"], [long])


def test_other_kinds_of_answers(endpoint: Endpoint) -> None:
    endpoint.behaviours = [
        answering(200, b'{"head":{},"boolean":true}', f"{RESULTS};charset=utf-8"),
        answering(200, b"<http://a> <http://b> <http://c> .", "text/turtle"),
    ]
    truth = run(endpoint.address, "ASK {}")
    assert isinstance(truth, Truth)
    assert truth
    triples = run(endpoint.address, "CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(triples, Triples)
    assert [str(triple.object) for triple in triples.triples] == ["<http://c>"]
    assert endpoint.accepts[-1].startswith("application/n-triples")


def test_a_question_is_sent_with_its_parameters_in_it(endpoint: Endpoint) -> None:
    question = parse(
        "# title: A\n# title@vi: Á\n# question: A?\n# keywords: a\n# param: x string - x\n# returns: a - a\n\n"
        "SELECT ?a { VALUES ?x { UNDEF } BIND(?x AS ?a) } ORDER BY ?a",
        "a.rq",
    )
    run(endpoint.address, question, {"x": '"} DROP ALL #'})
    assert r'VALUES ?x { "\"} DROP ALL #" }' in endpoint.queries[-1]


@pytest.mark.parametrize(
    ("behaviour", "message"),
    [
        (answering(500, b"out of memory", "text/plain"), "500: it failed (out of memory)"),
        (answering(500, b"<html>secret</html>", "text/html"), "500: it failed"),
        (answering(400, "lỗi cú pháp".encode(), "text/plain"), "400: it does not understand the query (lỗi cú pháp)"),
        (answering(401, b"", "text/plain"), "401: it wants a password"),
        (answering(403, b"no robots", "text/plain"), "403: Forbidden (no robots)"),
        (answering(404, b"", "text/plain"), "404: there is no endpoint"),
        (answering(414, b"", "text/plain"), "414: the query is too long"),
        (answering(429, b"", "text/plain", Retry_After="7"), "429: Too Many Requests; it asks to wait 7 seconds"),
        (answering(503, b"x" * 5000, "text/plain"), f"503: Service Unavailable ({'x' * 200})"),
        (answering(302, b"", "text/plain", Location="file:///etc/passwd"), "302"),
        (answering(200, b"<html></html>", "text/html"), "the answer is of the type text/html, not SPARQL results"),
        (answering(200, b"<!DOCTYPE x [<!ENTITY a 'b'>]>", "application/rdf+xml"), "a DOCTYPE"),
        (answering(200, b"<html></html>", RESULTS), f"the answer is no {RESULTS}"),
        (answering(200, b"", RESULTS), f"the answer is no {RESULTS}"),
        (answering(200, _JSON, RESULTS, Content_Encoding="zip"), None),
    ],
)
def test_an_endpoint_that_misbehaves_is_named_with_what_it_said(
    behaviour: Behaviour, message: str | None, endpoint: Endpoint
) -> None:
    endpoint.behaviours = [behaviour]
    if message is None:
        assert _rows(endpoint)
        return
    with pytest.raises(QueryError) as caught:
        _rows(endpoint)
    assert str(caught.value).startswith(f"{endpoint.address}: ")
    assert message in str(caught.value)
    assert "secret" not in str(caught.value)


def test_rows_that_break_off(endpoint: Endpoint) -> None:
    endpoint.behaviours = [answering(200, _JSON[:-6], RESULTS)]
    with pytest.raises(QueryError, match="the answer breaks off"):
        _rows(endpoint)


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"])
def test_an_endpoint_that_is_too_slow(start: bytes, endpoint: Endpoint) -> None:
    endpoint.behaviours = [dripping(start)]
    with pytest.raises(QueryError, match=r"no answer within 0\.5 seconds"):
        run(endpoint.address, _SELECT, timeout=0.5)


def test_an_answer_that_is_too_large(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "_MOST_BYTES", 10)
    with pytest.raises(QueryError, match="larger than 10 bytes"):
        _rows(endpoint)


def test_nobody_there() -> None:
    with Endpoint() as closed:
        pass
    with pytest.raises(QueryError, match="cannot be reached"):
        run(closed.address, _SELECT)


@pytest.mark.parametrize(
    "text", ["DROP ALL", "INSERT DATA { <http://a> <http://b> <http://c> }", "", "LOAD <http://a>"]
)
def test_only_queries_are_sent(text: str, endpoint: Endpoint) -> None:
    with pytest.raises(QueryError, match="only queries are sent to endpoints"):
        run(endpoint.address, text)
    assert endpoint.queries == []


def test_labels_are_asked_for_there_too(endpoint: Endpoint) -> None:
    from kg.ask.query import labels

    body = (
        b'{"head":{"vars":["thing","label"]},"results":{"bindings":[{"thing":{"type":"uri","value":"http://a"},'
        b'"label":{"type":"literal","value":"A","xml:lang":"vi"}}]}}'
    )
    endpoint.behaviours = [answering(200, body, RESULTS)]
    assert labels(endpoint.address, ["http://a"]) == {"http://a": "A"}
    assert ox.Variable("thing").value in endpoint.queries[-1]


@pytest.mark.parametrize(
    ("behaviour", "status", "wait", "passing"),
    [
        (answering(429, b"", "text/plain", Retry_After="7"), 429, "7", True),
        (
            answering(503, b"", "text/plain", Retry_After="Fri, 02 Jan 2026 00:00:00 GMT"),
            503,
            "Fri, 02 Jan 2026 00:00:00 GMT",
            True,
        ),
        (answering(500, b"", "text/plain"), 500, None, True),
        (answering(404, b"", "text/plain"), 404, None, False),
        (answering(403, b"", "text/plain"), 403, None, False),
        (answering(200, b"<html></html>", "text/html"), None, None, False),
        (answering(200, b"<sparql><head/>", "application/sparql-results+xml"), None, None, True),
    ],
)
def test_an_error_tells_whether_to_ask_again(
    behaviour: Behaviour, status: int | None, wait: str | None, passing: bool, endpoint: Endpoint
) -> None:
    endpoint.behaviours = [behaviour]
    with pytest.raises(EndpointError) as caught:
        _rows(endpoint)
    error = caught.value
    assert (error.status, error.passing) == (status, passing)
    assert error.retry_after == wait
