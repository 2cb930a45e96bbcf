"""Federated questions, asked of an endpoint on this machine that stands in for the one they name."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from both_engines import Graph
from endpoint import Endpoint, over

from kg.ask import local
from kg.ask.query import bound
from kg.ask.question import Question, catalogue
from kg.ask.table import Table

QUESTIONS = {question.name: question for question in catalogue("federated")}
WIKIDATA = "https://query.wikidata.org/sparql"
_ELSEWHERE = """@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
wd:Q33366 wdt:P17 wd:Q881 ; wdt:P31 wd:Q2824648 ; rdfs:label "Invented Name"@en , "Nom inventé"@fr ; wdt:P1082 1000000 , 900000 .
wd:Q1854 wdt:P17 wd:Q881 ; wdt:P31 wd:Q1381899 ; rdfs:label "Invented City"@en .
wd:Q1 wdt:P17 wd:Q2 ; wdt:P31 wd:Q2824648 ; rdfs:label "Elsewhere"@en ; wdt:P1082 5 .
"""


@pytest.fixture
def elsewhere(endpoint: Endpoint) -> Endpoint:
    """An endpoint over invented data."""
    data = ox.Store()
    data.load(_ELSEWHERE.encode(), format=ox.RdfFormat.TURTLE)
    endpoint.behaviours = [over(data)]
    return endpoint


def _rows(question: Question, graph: Graph, address: str, **params: str) -> list[list[str]]:
    assert question.sparql.count(f"SERVICE <{WIKIDATA}>") == 1
    text = bound(question, params, graph.store).replace(WIKIDATA, address)
    answer = local.answer(graph.store, text)
    assert isinstance(answer, Table)
    return [[getattr(cell, "value", "") for cell in row] for row in answer.rows]


def test_exports_per_head(graphs: dict[str, Graph], elsewhere: Endpoint) -> None:
    address = elsewhere.address
    rows = _rows(QUESTIONS["exports-per-head"], graphs["corpus"], address)
    assert [row[1] for row in rows] == ["http://www.wikidata.org/entity/Q33366"]
    assert rows[0][4] == "1000000"
    assert float(rows[0][5]) == round(float(rows[0][2]) / 1_000_000)
    assert elsewhere.queries
    assert _rows(QUESTIONS["exports-per-head"], graphs["corpus"], address, year="1999") == []
    only_a_target = _rows(QUESTIONS["exports-per-head"], graphs["corpus"], address, year="2025")
    assert only_a_target == []


def test_names_elsewhere(graphs: dict[str, Graph], elsewhere: Endpoint) -> None:
    rows = _rows(QUESTIONS["names-elsewhere"], graphs["corpus"], elsewhere.address)
    assert {tuple(row[1:]) for row in rows} == {
        ("http://www.wikidata.org/entity/Q33366", "Invented Name", "Nom inventé"),
        ("http://www.wikidata.org/entity/Q1854", "Invented City", ""),
    }


def test_every_federated_question_is_tested() -> None:
    assert set(QUESTIONS) == {"exports-per-head", "names-elsewhere"}
