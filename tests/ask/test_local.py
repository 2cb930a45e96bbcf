from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.ask import local
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
