"""The network that an answer is saved as, opened as Gephi's readers in Python would open it."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx
import networkx as nx
import pytest

from tests import serve_world
from viz.served import ServedPages

HOLDERS = """SELECT ?person ?body ?province WHERE {
    ?holding org:member ?person ; org:organization ?body . OPTIONAL { ?body :area ?province }
} ORDER BY ?person ?body ?province"""
VALUES = "SELECT ?province ?value WHERE { ?observation :refArea ?province ; :value ?value } ORDER BY ?province ?value"
TRIPLES = "CONSTRUCT WHERE { ?change a org:ChangeEvent ; ?relation ?unit }"


@pytest.fixture(scope="module")
def client(sample_graph: Path) -> Iterator[httpx.Client]:
    with (
        serve_world.running(sample_graph, pages=ServedPages(None)) as address,
        httpx.Client(base_url=address, timeout=60) as one,
    ):
        yield one


def network(client: httpx.Client, query: str) -> nx.MultiDiGraph:
    response = client.post("/sparql", data={"query": query, "format": "gexf"})
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/gexf+xml"
    read = nx.read_gexf(io.BytesIO(response.content))
    return read if isinstance(read, nx.MultiDiGraph) else nx.MultiDiGraph(read)


def links(graph: nx.MultiDiGraph) -> set[tuple[str, str, str]]:
    return {(source, target, data["label"]) for source, target, data in graph.edges(data=True)}


def things(client: httpx.Client, query: str) -> list[list[tuple[str, str]]]:
    """The rows of an answer, of each only the things, with the names of their columns, in the order of the columns."""
    found = client.post("/sparql", data={"query": query, "format": "json"}).json()
    return [
        [(name, row[name]["value"]) for name in found["head"]["vars"] if name in row and row[name]["type"] == "uri"]
        for row in found["results"]["bindings"]
    ]


@pytest.mark.parametrize(("query", "linked"), [(HOLDERS, True), (VALUES, False)])
def test_the_network_of_rows_has_their_things_and_links_and_no_others(
    client: httpx.Client, query: str, linked: bool
) -> None:
    rows, drawn = things(client, query), network(client, query)
    assert set(drawn.nodes) == {iri for row in rows for _, iri in row}
    expected = {(first, iri, name) for (_, first), *others in rows for name, iri in others}
    assert links(drawn) == expected
    assert drawn.number_of_edges() == len(expected)
    assert bool(expected) == linked
    assert drawn.nodes["https://w3id.org/tinhkg/id/province/ben-tre-1"]["label"] == "Bến Tre"


def test_the_network_of_triples_has_a_link_for_each_between_things(client: httpx.Client) -> None:
    text = client.post("/sparql", data={"query": TRIPLES}, headers={"Accept": "application/n-triples"}).text
    triples = [line.removesuffix(" .").split(" ", 2) for line in text.splitlines()]
    typed = [(s[1:-1], o[1:-1]) for s, p, o in triples if p.endswith("#type>")]
    between = [(s[1:-1], o[1:-1]) for s, p, o in triples if o.startswith("<") and not p.endswith("#type>")]
    drawn = network(client, TRIPLES)
    assert Counter(drawn.edges()) == Counter(between)
    assert between
    assert typed
    assert all(drawn.nodes[thing]["kind"] for thing, _ in typed), "what a thing is, is no link"
    assert not drawn.nodes.keys() & {kind for _, kind in typed}


def test_the_network_of_a_question_is_called_by_its_name(client: httpx.Client) -> None:
    response = client.get("/questions/who-held-post", params={"format": "gexf"})
    assert response.headers["content-disposition"] == 'inline; filename="who-held-post.gexf"'
    assert nx.read_gexf(io.BytesIO(response.content)).number_of_nodes() > 2


def test_yes_or_no_draws_no_network(client: httpx.Client) -> None:
    response = client.post("/sparql", data={"query": "ASK {}", "format": "gexf"})
    assert (response.status_code, response.text) == (400, "the answer to an ASK has no network\n")
