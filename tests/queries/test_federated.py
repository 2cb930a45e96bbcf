"""Federated questions, asked of an endpoint on this machine that stands in for the one they name."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest
from both_engines import Graph

from kg.ask import local
from kg.ask.query import bound
from kg.ask.question import Question, catalogue
from kg.ask.table import Table

QUESTIONS = {question.name: question for question in catalogue("federated")}
WIKIDATA = "https://query.wikidata.org/sparql"
_ELSEWHERE = """@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
wd:Q33366 wdt:P17 wd:Q881 ; wdt:P31 wd:Q2824648 ; rdfs:label "Invented Name"@en , "Nom inventé"@fr ; wdt:P1082 1000000 , 900000 .
wd:Q1 wdt:P17 wd:Q2 ; wdt:P31 wd:Q2824648 ; rdfs:label "Elsewhere"@en ; wdt:P1082 5 .
"""


class _Handler(BaseHTTPRequestHandler):
    data = ox.Store()
    asked: list[str]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer(parse_qs(body)["query"][0] if body.startswith("query=") else body)

    def do_GET(self) -> None:
        self._answer(parse_qs(urlsplit(self.path).query)["query"][0])

    def _answer(self, query: str) -> None:
        self.asked.append(query)
        found = self.data.query(query)
        assert isinstance(found, ox.QuerySolutions)
        content = found.serialize(format=ox.QueryResultsFormat.JSON) or b""
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[tuple[str, list[str]]]:
    """The address of an endpoint over invented data, and what it is asked."""
    asked: list[str] = []
    data = ox.Store()
    data.load(_ELSEWHERE.encode(), format=ox.RdfFormat.TURTLE)
    handler = type("Handler", (_Handler,), {"data": data, "asked": asked})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/sparql", asked
        server.shutdown()
        thread.join()


def _rows(question: Question, graph: Graph, address: str, **params: str) -> list[list[str]]:
    assert question.sparql.count(f"SERVICE <{WIKIDATA}>") == 1
    text = bound(question, params, graph.store).replace(WIKIDATA, address)
    answer = local.answer(graph.store, text)
    assert isinstance(answer, Table)
    return [[getattr(cell, "value", "") for cell in row] for row in answer.rows]


def test_exports_per_head(graphs: dict[str, Graph], endpoint: tuple[str, list[str]]) -> None:
    address, asked = endpoint
    rows = _rows(QUESTIONS["exports-per-head"], graphs["corpus"], address)
    assert [row[1] for row in rows] == ["http://www.wikidata.org/entity/Q33366"]
    assert rows[0][4] == "1000000"
    assert float(rows[0][5]) == round(float(rows[0][2]) / 1_000_000)
    assert asked
    assert _rows(QUESTIONS["exports-per-head"], graphs["corpus"], address, year="1999") == []


def test_names_elsewhere(graphs: dict[str, Graph], endpoint: tuple[str, list[str]]) -> None:
    rows = _rows(QUESTIONS["names-elsewhere"], graphs["corpus"], endpoint[0])
    assert {tuple(row[2:]) for row in rows} == {("Invented Name", "Nom inventé")}
    assert len({row[0] for row in rows}) == 1


def test_every_federated_question_is_tested() -> None:
    assert set(QUESTIONS) == {"exports-per-head", "names-elsewhere"}
