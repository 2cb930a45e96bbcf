from __future__ import annotations

import random

import networkx as nx
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from viz_world import BASE

from kg.errors import QueryError
from viz import project
from viz.lookup import Lookup
from viz.project import Row
from viz.view import network_query


@pytest.fixture(scope="module")
def rows(store: ox.Store) -> tuple[Row, ...]:
    return project.read(store, network_query()).drawn


@pytest.fixture(scope="module")
def graph(rows: tuple[Row, ...], lookup: Lookup) -> nx.MultiDiGraph:
    return project.project(rows, lookup)


def test_every_edge_has_evidence(graph: nx.MultiDiGraph) -> None:
    assert graph.number_of_edges() > 25
    for _, _, edge in graph.edges(data=True):
        assert edge["quote"] and edge["article"] and edge["relation"]
        assert edge["quote"] in edge["sentence"]


def test_every_kind_of_thing_is_drawn(graph: nx.MultiDiGraph) -> None:
    groups = {data["group"] for _, data in graph.nodes(data=True)}
    assert groups == {"place", "person", "body", "document", "indicator", "project", "event", "article"}


@pytest.mark.parametrize(
    ("source", "relation", "target"),
    [
        ("person/tran-van-thu-ben-tre", "PostHolding", "organization/ubnd-tinh-ben-tre"),
        ("person/tran-van-thu-ben-tre", "Directive", "organization/so-cong-thuong-tinh-ben-tre"),
        ("person/tran-van-thu-ben-tre", "document", "document/57-nq-tw-2024"),
        ("person/le-thi-vi-du-ben-tre", "Participation", "event/e1"),
        ("event/e1", "organiser", "organization/so-cong-thuong-tinh-ben-tre"),
        ("event/e1", "area", "province/ben-tre-1"),
        ("province/ben-tre-1", "Observation", "indicator/exports"),
        ("province/ben-tre-1", "succeededBy", "province/vinh-long-2"),
        ("document/99-kh-ubnd-ben-tre", "Implementation", "document/57-nq-tw-2024"),
        ("document/57-nq-tw-2024", "issuer", "organization/bo-chinh-tri"),
        ("organization/so-cong-thuong-tinh-ben-tre", "unitOf", "organization/ubnd-tinh-ben-tre"),
        ("organization/ubnd-tinh-ben-tre", "governs", "province/ben-tre-1"),
        ("project/ben-tre-cang-mau-so-mot", "area", "province/ben-tre-1"),
    ],
)
def test_edges(graph: nx.MultiDiGraph, source: str, relation: str, target: str) -> None:
    between = graph.get_edge_data(BASE + source, BASE + target) or {}
    assert relation in {edge["relation"] for edge in between.values()}


@settings(derandomize=True, deadline=None, max_examples=20)
@given(seed=st.integers())
def test_the_order_of_rows_does_not_matter(rows: tuple[Row, ...], lookup: Lookup, seed: int) -> None:
    mixed = [*rows, *rows[:5]]
    random.Random(seed).shuffle(mixed)
    assert nx.node_link_data(project.project(mixed, lookup)) == nx.node_link_data(project.project(rows, lookup))


def test_taking_a_part_leaves_the_whole_as_it_is(graph: nx.MultiDiGraph) -> None:
    before = nx.node_link_data(graph)
    project.around(graph, [BASE + "person/le-thi-vi-du-ben-tre"])
    part = project.top(graph, 5)
    part.clear()
    assert nx.node_link_data(graph) == before


def test_the_surroundings_of_a_person_stop_at_what_everything_shares(graph: nx.MultiDiGraph) -> None:
    around = project.around(graph, [BASE + "person/le-thi-vi-du-ben-tre"])
    assert BASE + "organization/ubnd-tinh-ben-tre" in around
    assert BASE + "province/ben-tre-1" in around
    assert BASE + "indicator/exports" not in around


def test_the_surroundings_of_a_place_hold_the_officials_of_its_bodies(graph: nx.MultiDiGraph) -> None:
    bare = graph.copy()
    # Without the meeting and its tasks the head of the department is three steps away.
    bare.remove_nodes_from([BASE + "event/e1", BASE + "document/57-nq-tw-2024"])
    bare.remove_nodes_from([node for node, data in graph.nodes(data=True) if data["group"] == "article"])
    around = project.around(bare, [BASE + "province/ben-tre-1"])
    assert BASE + "person/le-thi-vi-du-ben-tre" in around


@pytest.mark.parametrize("limit", [1, 3, 8, 100])
def test_the_top_part_is_no_larger_than_asked_and_keeps_the_centre(graph: nx.MultiDiGraph, limit: int) -> None:
    centre = BASE + "province/vinh-long-2"
    part = project.top(graph, limit, [centre])
    assert len(part) <= limit
    assert centre in part


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT ?source WHERE { ?source ?p ?o }", "?relation, ?target, ?quote, ?article"),
        ("ASK { ?s ?p ?o }", "SELECT"),
        ("SELECT ?source WHERE {", "query"),
    ],
)
def test_a_query_that_cannot_be_drawn_is_refused(store: ox.Store, query: str, message: str) -> None:
    with pytest.raises(QueryError, match="query") as error:
        project.read(store, query, "query")
    assert message in str(error.value)


def test_rows_without_a_quote_are_counted_not_drawn(store: ox.Store) -> None:
    found = project.read(
        store,
        "SELECT * WHERE { VALUES (?source ?relation ?target ?quote ?article)"
        ' { (<a:1> <a:r> <a:2> "q" <a:n>) (<a:1> <a:r> <a:3> UNDEF <a:n>) } }',
    )
    assert [row.target for row in found.drawn] == ["a:2"]
    assert found.bare == 1
