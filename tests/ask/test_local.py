from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.ask import local
from kg.ask.table import Table
from kg.errors import QueryError
from kg.vocabulary import BASE

_MINE = "https://example.org/data/"


def _store(base: str) -> ox.Store:
    store = ox.Store()
    place = ox.NamedNode(f"{base}province/ha-noi-1")
    store.add(ox.Quad(place, ox.NamedNode("http://example.org/p"), place, ox.NamedNode(f"{base}graph/core")))
    return store


def test_base_of_a_store() -> None:
    assert local.base_of(_store(_MINE)) == _MINE
    assert local.base_of(_store(BASE)) == BASE
    assert local.base_of(ox.Store()) == BASE


def test_only_our_own_queries_are_moved_to_the_base_of_the_graph() -> None:
    query = f"ASK {{ <{BASE}province/ha-noi-1> ?p ?o }}"
    assert bool(local.answer(_store(_MINE), query, own=True))
    assert not bool(local.answer(_store(_MINE), query))
    assert bool(local.answer(_store(BASE), query, own=True))


def test_strings_are_not_moved() -> None:
    query = f'ASK {{ <{BASE}x> ?p "<{BASE}x>" }} # <{BASE}x>'
    assert local.rebased(query, _MINE) == f'ASK {{ <{_MINE}x> ?p "<{BASE}x>" }} # <{BASE}x>'


def test_usual_prefixes_are_under_the_base_of_the_graph() -> None:
    for base in (_MINE, BASE):
        assert bool(local.answer(_store(base), "ASK { province:ha-noi-1 ?p province:ha-noi-1 }"))


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?who :says ?what ; :about ?it }", ("who", "what", "it")),
        ("select distinct * where { ?z ?y ?x . OPTIONAL { ?b ?y ?a } } ORDER BY ?a", ("z", "y", "x", "b", "a")),
        ("PREFIX a: <http://a/> SELECT REDUCED * { # ?a\n $z a:p '?b' . BIND(1 AS ?c) }", ("z", "c")),
        ("SELECT * { FILTER(?hidden = 1) ?s ?p 1 MINUS { ?s ?q 2 } }", ("s", "p")),
        ("SELECT * { { SELECT ?y (MAX(?x) AS ?n) { ?x ?p ?y } GROUP BY ?y } ?y ?a ?b }", ("y", "n", "a", "b")),
        ("SELECT * { ?s ?p 2 } VALUES (?v ?s) { (1 UNDEF) }", ("s", "p", "v")),
        ("SELECT * { GRAPH ?g { ?s ?p ?o } }", ("g", "s", "p", "o")),
        ("SELECT * { ?z·x ?b ?a }", ("b", "a", "z·x")),
        ("SELECT * {}", ()),
        ("SELECT ?b { { SELECT * { ?b ?a 1 } } }", ("b",)),
    ],
)
def test_columns_of_everything_stand_in_the_order_of_the_query(query: str, columns: tuple[str, ...]) -> None:
    answer = local.answer(ox.Store(), query)
    assert isinstance(answer, Table)
    assert answer.columns == columns


@pytest.mark.parametrize(
    ("query", "said", "message"),
    [
        ("SELECT ?a\n{ ?a b }", "error at 2:6: expected x, y", "not a SPARQL query, at line 2, column 6\n  { ?a b }\n       ^"),
        ("SELECT ?a { ", "error at 1:13: expected", "not a SPARQL query, at line 1, column 13\n  SELECT ?a { \n              ^"),
        ("SELECT ?a { _:x a:b 'c:d' }", "error at 1:1: expected", "the prefix a: is not declared, at line 1\n"),
        ("SELECT ?a { ?a :b ?c }", "anything else", "not SPARQL: anything else"),
        ("CLEAR ALL", "error at 1:1: expected", "not a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE must follow"),
    ],
)  # fmt: skip
def test_what_is_wrong_and_where(query: str, said: str, message: str) -> None:
    assert local.explained(query, said, {"": "http://example.org/"}).startswith(message)


def _graphs() -> ox.Store:
    store = ox.Store()
    for name in ("a", "b"):
        node = ox.NamedNode(f"http://example.org/{name}")
        store.add(ox.Quad(node, ox.NamedNode("http://example.org/p"), ox.Literal(name), node))
    return store


_ANY = "SELECT ?x { ?s ?p ?x }"
_NAMED = "SELECT ?x { GRAPH ?g { ?s ?p ?x } }"
_A, _B = "http://example.org/a", "http://example.org/b"


@pytest.mark.parametrize(
    ("query", "default", "named", "expected"),
    [
        (_ANY, None, None, "ab"),  # all named graphs together
        (_NAMED, None, None, "ab"),
        (_ANY, [_A], None, "a"),
        (_ANY, [_A, _B], None, "ab"),
        (_NAMED, [_A], None, ""),
        (_ANY, None, [_B], ""),
        (_NAMED, None, [_B], "b"),
        (_ANY, [_A], [_B], "a"),
        (_ANY, ["http://example.org/unknown"], None, ""),
        (f"SELECT ?x FROM <{_A}> {{ ?s ?p ?x }}", None, None, "a"),
        (f"SELECT ?x FROM <{_A}> {{ GRAPH ?g {{ ?s ?p ?x }} }}", None, None, ""),
        (f"SELECT ?x FROM NAMED <{_B}> {{ GRAPH ?g {{ ?s ?p ?x }} }}", None, None, "b"),
        (f"SELECT ?x FROM <{_A}> {{ ?s ?p ?x }}", [_B], None, "b"),  # the protocol wins over the query
        ("SELECT ?x { ?s ?p ?x FILTER(?x != 'FROM') } # FROM", None, None, "ab"),
    ],
)
def test_which_graphs_are_asked(query: str, default: list[str] | None, named: list[str] | None, expected: str) -> None:
    answer = local.answer(_graphs(), query, default_graphs=default, named_graphs=named)
    assert isinstance(answer, Table)
    assert sorted(row[0].value for row in answer.rows if isinstance(row[0], ox.Literal)) == list(expected)


def test_a_graph_without_a_name() -> None:
    with pytest.raises(QueryError, match="the name of a graph is not an absolute IRI"):
        local.answer(ox.Store(), _ANY, default_graphs=["not an IRI"])


def test_a_function_that_the_engine_does_not_have() -> None:
    with pytest.raises(QueryError, match=r"cannot answer the query: .*<http://example.org/f>"):
        local.answer(_graphs(), "SELECT (<http://example.org/f>(?x) AS ?y) { ?s ?p ?x }")
