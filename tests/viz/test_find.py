from __future__ import annotations

import networkx as nx
import pyoxigraph as ox
import pytest
from viz_world import BASE

from kg.errors import QueryError
from viz import find, project
from viz.lookup import Lookup
from viz.view import network_query


@pytest.fixture(scope="module")
def graph(store: ox.Store, lookup: Lookup) -> nx.MultiDiGraph:
    return project.project(project.read(store, network_query()).drawn, lookup)


@pytest.mark.parametrize(
    ("entity", "path"),
    [
        ("Bến Tre", "province/ben-tre-1"),
        ("ben tre", "province/ben-tre-1"),
        ("  BEN   TRE ", "province/ben-tre-1"),
        ("ben-tre-1", "province/ben-tre-1"),
        ("Tỉnh Bến Tre", "province/ben-tre-1"),
        (BASE + "province/ben-tre-1", "province/ben-tre-1"),
        ("tran van thu", "person/tran-van-thu-ben-tre"),
        ("Thử", "person/tran-van-thu-ben-tre"),
        ("57-NQ/TW", "document/57-nq-tw-2024"),
        ("Export turnover", "indicator/exports"),
        ("so cong thuong tinh ben tre", "organization/so-cong-thuong-tinh-ben-tre"),
        ("uỷ", None),
    ],
)
def test_names_with_and_without_diacritics(
    graph: nx.MultiDiGraph, lookup: Lookup, entity: str, path: str | None
) -> None:
    if path is None:
        with pytest.raises(QueryError, match="bears this name"):
            find.resolve(graph, lookup, entity)
    else:
        assert find.resolve(graph, lookup, entity) == (BASE + path,)


def test_several_things_of_one_name_are_listed(graph: nx.MultiDiGraph, lookup: Lookup) -> None:
    with pytest.raises(QueryError) as error:
        find.resolve(graph, lookup, "hoi nghi")
    first, *listed = str(error.value).splitlines()
    assert "2 things" in first
    assert [line.split(":")[0].strip() for line in listed] == ["article", "event"]
    assert BASE + "event/e1" in listed[1]


def test_versions_of_a_province_are_one_answer(store: ox.Store, lookup: Lookup) -> None:
    graph = nx.MultiDiGraph()
    for version in ("vinh-long-1", "vinh-long-2"):
        graph.add_node(
            f"{BASE}province/{version}", kind="ProvinceVersion", group="place", vi="Vĩnh Long", en="Vinh Long"
        )
    assert find.resolve(graph, lookup, "vinh long") == (f"{BASE}province/vinh-long-1", f"{BASE}province/vinh-long-2")


@pytest.mark.parametrize("entity", ["", "   ", "không có ai tên này"])
def test_nothing_bears_the_name(graph: nx.MultiDiGraph, lookup: Lookup, entity: str) -> None:
    with pytest.raises(QueryError, match="bears this name"):
        find.resolve(graph, lookup, entity)
