from __future__ import annotations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import layout

_EDGES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=25)


def _graph(edges: list[tuple[int, int]]) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for a, b in edges:
        graph.add_edge(f"n{a:02}", f"n{b:02}")
    return graph


@settings(derandomize=True, deadline=None, max_examples=60)
@given(_EDGES)
def test_positions_depend_on_the_graph_alone(edges: list[tuple[int, int]]) -> None:
    points = layout.positions(_graph(edges))
    assert points == layout.positions(_graph(edges[::-1]))
    assert set(points) == set(_graph(edges))
    assert all(isinstance(x, int) and isinstance(y, int) for x, y in points.values())


@settings(derandomize=True, deadline=None, max_examples=60)
@given(_EDGES)
def test_no_two_nodes_stand_in_one_place(edges: list[tuple[int, int]]) -> None:
    points = layout.positions(_graph(edges))
    assert len(set(points.values())) == len(points)


def test_other_users_of_igraph_keep_their_randomness() -> None:
    import random

    import igraph

    layout.positions(_graph([(1, 2), (2, 3)]))
    random.seed(5)
    first = igraph.Graph.Erdos_Renyi(n=20, p=0.3).get_edgelist()
    random.seed(5)
    assert igraph.Graph.Erdos_Renyi(n=20, p=0.3).get_edgelist() == first
