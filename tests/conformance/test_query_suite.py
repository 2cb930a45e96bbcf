"""The W3C's tests of SPARQL 1.1 queries and of result formats, asked as the project asks: as a ratchet."""

from __future__ import annotations

import io

import pyoxigraph as ox
import pytest
from comparison import cells, comparable, expected
from manifest import Case, cases, known, path_of, suite

from kg.ask import local
from kg.ask.table import Answer, Triples, parsed, serialized

FOLDER = suite()
QUERIES = cases(FOLDER, "manifest-sparql11-query.ttl", "QueryEvaluationTest")
FORMATS = cases(FOLDER, "manifest-sparql11-results.ttl", "QueryEvaluationTest", "CSVResultFormatTest")
KNOWN = known("known-failures.tsv")


def _asked(case: Case) -> Answer:
    """Returns the answer as every asker gets it: worked out, written down, sent and read again."""
    store = ox.Store()
    for graph in {*case.data, *case.graphs}:
        path = path_of(graph, FOLDER)
        form = ox.RdfFormat.from_extension(path.suffix[1:])
        store.load(path=str(path), format=form, base_iri=graph, to_graph=ox.NamedNode(graph))
    if "FROM" in case.text():
        return _sent(local.answer(store, case.text()))
    return _sent(local.answer(store, case.text(), default_graphs=case.data, named_graphs=case.graphs))


def _sent(answer: Answer) -> Answer:
    if isinstance(answer, Triples):
        return parsed(io.BytesIO(serialized(answer, "ntriples")), "application/n-triples")
    return parsed(io.BytesIO(serialized(answer, "json")), "application/sparql-results+json")


def _passes(case: Case) -> bool:
    assert case.result is not None
    answer = _asked(case)
    if case.result.suffix == ".csv":
        return cells(serialized(answer, "csv").decode()) == cells(case.result.read_text(encoding="utf-8"))
    if case.result.suffix == ".tsv":
        answer = parsed(serialized(answer, "tsv"), "text/tab-separated-values")
    address = case.base.rpartition("/")[0] + "/" + case.result.name
    return comparable(answer) == expected(case.result, address)


@pytest.mark.parametrize("case", [*QUERIES, *FORMATS], ids=lambda case: case.id)
def test_what_passed_passes_and_what_passes_is_no_longer_listed(case: Case) -> None:
    assert _passes(case) is not (case.id in KNOWN), KNOWN.get(case.id, "it passed so far, and is not listed")


def test_the_whole_suite_is_there() -> None:
    assert len(QUERIES) == 225
    assert len(FORMATS) == 10
    assert set(KNOWN) <= {case.id for case in (*QUERIES, *FORMATS)}
