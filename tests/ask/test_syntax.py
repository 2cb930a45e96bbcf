from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ask import syntax


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT ?a ?b WHERE { ?a ?p ?b }", ("a", "b")),
        ("select distinct $a where { $a ?p ?b }", ("a",)),
        ("SELECT (COUNT(DISTINCT ?x) AS ?n) ?y { ?x ?p ?y } GROUP BY ?y", ("n", "y")),
        ("SELECT (IF(BOUND(?x), ?x, ?z) AS ?n) FROM <http://example.org/g> { ?x ?p ?y }", ("n",)),
        ("PREFIX select: <http://example.org/> SELECT ?a { ?a select:where ?b }", ("a",)),
        ("BASE <http://example.org/> SELECT ?a { ?a <b> ?c }", ("a",)),
        ("# SELECT ?x\nSELECT ?a { ?a ?b ?c }", ("a",)),
        ("SELECT * { ?a ?b ?c }", None),
        ("ASK { ?a ?b ?c }", None),
        ("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }", None),
        ("", None),
    ],
)
def test_projection(query: str, columns: tuple[str, ...] | None) -> None:
    assert syntax.projection(query) == columns


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("SELECT ?a { ?a ?b ?c } ORDER BY ?a", ("a",)),
        ("SELECT ?a { ?a ?b ?c } GROUP BY ?a ORDER BY DESC(?a) ASC(?b) LIMIT 1", ("a", "b")),
        ("SELECT ?a { { SELECT ?a { ?a ?b ?c } ORDER BY ?c LIMIT 1 } } ORDER BY ?a", ("a",)),
        ("SELECT ?a { ?a ?b ?c } ORDER BY (?a + ?b) STR(?c) ?d", ("a", "c", "d")),
        ("SELECT ?a { ?a ?b ?c } ORDER BY ?a VALUES ?b { 1 }", ("a",)),
        ('SELECT ?a { ?a ?b "} ORDER BY ?c" }', ()),
        ("SELECT ?a { ?a ?b ?c }", ()),
    ],
)
def test_order(query: str, variables: tuple[str, ...]) -> None:
    assert syntax.order(query) == variables


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("PREFIX : <http://example.org/ask> SELECT ?a {}", "SELECT"),
        ("ask {}", "ASK"),
        ("DESCRIBE <http://example.org/>", "DESCRIBE"),
        ("construct where { ?a ?b ?c }", "CONSTRUCT"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", None),
        ("PREFIX : <http://example.org/> DROP ALL", None),
        ("# ASK {}", None),
        ("", None),
    ],
)
def test_form(query: str, form: str | None) -> None:
    assert syntax.form(query) == form


def test_values_blocks_outside_strings_and_comments_only() -> None:
    query = """SELECT ?a {
      VALUES ?a { UNDEF } # VALUES ?b { UNDEF }
      ?a ?p 'VALUES ?c { UNDEF }', \"\"\"VALUES ?d { "UNDEF" }\"\"\" .
      VALUES (?e ?f) { (1 2) }
      { VALUES ?a { <http://example.org/> "}" } }
    }"""
    blocks = syntax.values_blocks(query)
    contents = [(block.name, query[block.start : block.end].strip()) for block in blocks]
    assert contents == [("a", "UNDEF"), ("a", '<http://example.org/> "}"')]


def test_prefixes() -> None:
    query = "PREFIX : <http://example.org/> prefix a-b: <http://example.org/b#> ASK { ?x :y 'PREFIX c: <http://c/>' }"
    assert syntax.prefixes(query) == {"": "http://example.org/", "a-b": "http://example.org/b#"}


@given(st.text())
@settings(derandomize=True, deadline=None)
def test_tokens_stand_where_they_say(query: str) -> None:
    for token in syntax.tokens(query):
        assert query[token.start : token.end] == token.text
