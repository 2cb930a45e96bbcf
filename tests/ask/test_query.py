from __future__ import annotations

import gzip
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.ask.query import bound, found, labels, run
from kg.ask.question import Question, load, parse, shipped
from kg.ask.table import Table
from kg.errors import GraphError, QueryError

_NAMES = ["Bến Tre", 'a "quoted" }', "two\nlines", "back\\slash", "\\u0022", "'''", "<x>", "{ ?s ?p ?o }", ""]
_BY_NAME = """# title: By name
# title@vi: Theo tên
# question: Which things bear the name?
# keywords: name
# param: name string - only this name
# returns: thing - the thing
# returns: name - its name

SELECT ?thing ?name WHERE { VALUES ?name { UNDEF } ?thing <http://example.org/name> ?name } ORDER BY ?name ?thing
"""


def _store() -> ox.Store:
    store = ox.Store()
    for number, name in enumerate(_NAMES):
        graph = ox.NamedNode(f"http://example.org/graph/{number % 2}")
        thing = ox.NamedNode(f"http://example.org/{number}")
        store.add(ox.Quad(thing, ox.NamedNode("http://example.org/name"), ox.Literal(name), graph))
    return store


def _rows(graph: Path | ox.Store, query: Question | str, **params: str) -> list[tuple[str | None, ...]]:
    answer = run(graph, query, params)
    assert isinstance(answer, Table)
    return [tuple(None if cell is None else str(getattr(cell, "value", cell)) for cell in row) for row in answer.rows]


@given(st.one_of(st.sampled_from(_NAMES), st.text(st.characters(exclude_categories=["Cs"]))))
@example('x" } UNION { ?thing ?p ?name } #')
@settings(derandomize=True, deadline=None)
def test_a_parameter_is_data_whatever_it_holds(name: str) -> None:
    expected = [name] if name in _NAMES else []
    assert [row[1] for row in _rows(_store(), parse(_BY_NAME, "by-name.rq"), name=name)] == expected


def test_an_unset_parameter_restricts_nothing() -> None:
    assert len(_rows(_store(), parse(_BY_NAME, "by-name.rq"))) == len(_NAMES)


def test_a_name_of_several_things_is_all_of_them() -> None:
    text = bound(
        load(shipped()["province-lineage"]),
        {"province": "<https://w3id.org/tinhkg/id/province/hue-2>"},
        ox.Store(),
    )
    assert "VALUES ?province { <https://w3id.org/tinhkg/id/province/hue-2> }" in text


@pytest.mark.parametrize(
    ("name", "params", "message"),
    [
        ("iip-growth", {"nothing": "1"}, "iip-growth: no parameter 'nothing'; it has: indicator, period, baseline"),
        ("neighbourhood", {}, "neighbourhood: needs the parameter 'entity'"),
        ("retail-by-province", {"year": "MMXXIV"}, "parameter 'year': not a value of type integer: 'MMXXIV'"),
        (
            "who-held-post",
            {"province": "Atlantis"},
            "parameter 'province': the graph has no province called 'Atlantis'",
        ),
    ],
)
def test_wrong_parameters(name: str, params: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError) as caught:
        run(_store(), load(shipped()[name]), params)
    assert message in str(caught.value)


def test_a_text_has_no_parameters() -> None:
    with pytest.raises(QueryError, match="only a question with a header has parameters; given: a"):
        run(_store(), "ASK {}", {"a": "1"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?a {\n ?a ?b }", "not a SPARQL query, at line 2, column 9\n   ?a ?b }\n          ^"),
        ("DROP ALL", "not a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE must follow"),
        ("INSERT DATA { <http://a> <http://b> <http://c> }", "not a SPARQL query: SELECT"),
        ("SELECT ?a {\n ?a ex:b ?c }", "the prefix ex: is not declared, at line 2\n   ?a ex:b ?c }"),
        ("", "not a SPARQL query: SELECT"),
    ],
)
def test_what_is_no_query_is_shown_its_place(text: str, message: str, sample_graph: Path) -> None:
    for graph in (_store(), sample_graph):
        with pytest.raises(QueryError) as caught:
            run(graph, text)
        assert message in str(caught.value)


def test_the_same_answer_in_a_child_process(sample_graph: Path) -> None:
    store = ox.Store()
    with gzip.open(sample_graph / "graph.nq.gz") as lines:
        store.bulk_load(lines.read(), format=ox.RdfFormat.N_QUADS)
    question = load(shipped()["who-held-post"])
    rows = _rows(sample_graph, question, province="ben tre")
    assert rows
    assert rows == _rows(store, question, province="Bến Tre")


def test_no_graph(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(GraphError, match="tinhkg build"):
            run(folder, "ASK {}")


def test_the_usual_prefixes_need_not_be_declared(sample_graph: Path) -> None:
    assert _rows(sample_graph, "SELECT ?name { province:ben-tre-1 :officialName ?name }") == [("Tỉnh Bến Tre",)]
    other = "PREFIX province: <http://example.org/> SELECT ?name { province:ben-tre-1 :officialName ?name }"
    assert _rows(sample_graph, other) == []


def test_labels_in_the_language_that_is_wanted(sample_graph: Path) -> None:
    iri = "https://w3id.org/tinhkg/id/province/ben-tre-1"
    assert labels(sample_graph, [iri, "http://example.org/unknown"]) == {iri: "Bến Tre"}
    assert labels(sample_graph, [iri], "en") == {iri: "Ben Tre"}
    assert labels(sample_graph, []) == {}


def test_what_a_person_means(tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text(_BY_NAME, encoding="utf-8-sig")
    (tmp_path / "plain.rq").write_text("ASK { ?s ?p ?o }", encoding="utf-8")
    (tmp_path / "bytes.rq").write_bytes(b"\xff")
    assert isinstance(question := found("iip-growth"), Question)
    assert question.kind == "competency"
    assert isinstance(question := found(str(tmp_path / "mine.rq")), Question)
    assert question.name == "mine"
    assert found(str(tmp_path / "plain.rq")) == "ASK { ?s ?p ?o }"
    assert found("ASK {}") == "ASK {}"
    assert isinstance(found(_BY_NAME), Question)
    with pytest.raises(QueryError, match=r"bytes\.rq"):
        found(str(tmp_path / "bytes.rq"))
    with pytest.raises(QueryError, match=r"neither a shipped question nor a file nor a query(?s:.*)near: iip-growth"):
        found("iip-grwth")
