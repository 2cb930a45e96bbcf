from __future__ import annotations

import subprocess
import sys

import networkx as nx
import pyoxigraph as ox
import pytest

from viz import layout, project, render, style
from viz.lookup import Lookup
from viz.view import network_query


@pytest.fixture(scope="module")
def graph(store: ox.Store, lookup: Lookup) -> nx.MultiDiGraph:
    return project.project(project.read(store, network_query()).drawn, lookup)


def test_drawing_changes_nothing_and_is_the_same_each_time(graph: nx.MultiDiGraph) -> None:
    before = nx.node_link_data(graph)
    points = layout.positions(graph)
    assert render.draw(graph, points) == render.draw(graph, points)
    assert nx.node_link_data(graph) == before


def test_everything_of_the_graph_is_drawn_with_its_evidence(graph: nx.MultiDiGraph) -> None:
    drawing = render.draw(graph, layout.positions(graph))
    assert {node["iri"] for node in drawing["nodes"]} == set(graph)
    assert all(node["physics"] is False for node in drawing["nodes"])
    claims = [claim for edge in drawing["edges"] for claim in edge["claims"]]
    assert len(claims) == graph.number_of_edges()
    assert all(quote and article for _, article, quote, _ in claims)


def test_parallel_edges_do_not_lie_on_each_other(graph: nx.MultiDiGraph) -> None:
    drawing = render.draw(graph, layout.positions(graph))
    ways = [
        (
            min(edge["from"], edge["to"]),
            max(edge["from"], edge["to"]),
            edge["bend"] * (1 if edge["from"] <= edge["to"] else -1),
        )
        for edge in drawing["edges"]
    ]
    assert len(set(ways)) == len(ways)


def test_the_script_can_stand_in_a_page() -> None:
    text = render.script()
    assert "vis-network" in text
    assert "</script" not in text.lower()
    assert "sourceMappingURL" not in text


def test_pyvis_is_imported_only_when_a_page_is_made() -> None:
    code = "import sys, viz.view, viz.site; sys.exit('pyvis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_two_groups_look_alike() -> None:
    looks = {(group.shape, group.light.fill) for group in style.GROUPS}
    assert len(looks) == len(style.GROUPS)
    shapes = [group.shape for group in style.GROUPS if group.key not in {"article", "other"}]
    assert len(set(shapes)) == len(shapes)


def test_outlines_stand_out_from_the_page() -> None:
    for group in style.GROUPS:
        assert _contrast(group.light.line, "#fdfdfb") >= 3
        assert _contrast(group.dark.line, "#14171b") >= 3


def _contrast(first: str, second: str) -> float:
    """Returns the contrast ratio of WCAG 2.2 between two colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
