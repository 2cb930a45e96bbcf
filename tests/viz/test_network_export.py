from __future__ import annotations

import io

import networkx as nx
import pyoxigraph as ox
import pytest
from viz_payloads import PAYLOADS
from viz_world import BASE

from viz import project
from viz.export import FORMATS, export
from viz.lookup import DEF, Lookup
from viz.view import network_query


def _exported(store: ox.Store, form: str, lang: str = "vi") -> bytes:
    out = io.BytesIO()
    export(store, form, out, lang)
    return out.getvalue()


def _read(content: bytes, form: str) -> nx.MultiDiGraph:
    read = nx.read_graphml if form == "graphml" else nx.read_gexf
    return read(io.BytesIO(content), **({"force_multigraph": True} if form == "graphml" else {}))


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_written_is_read_back(form: str, store: ox.Store) -> None:
    drawn = project.project(project.read(store, network_query()).drawn, Lookup(store))
    graph = _read(_exported(store, form), form)
    assert set(graph) == set(drawn)
    assert graph.number_of_edges() == drawn.number_of_edges()
    sentences = sorted(data["sentence"] for *_, data in drawn.edges(data=True))
    assert sorted(data["sentence"] for *_, data in graph.edges(data=True)) == sentences
    for node, data in graph.nodes(data=True):
        assert data["labelVi"] == drawn.nodes[node]["vi"]
        assert (data["kind"], data["group"]) == (drawn.nodes[node]["kind"], drawn.nodes[node]["group"])


@pytest.mark.parametrize("form", FORMATS)
def test_the_bytes_are_the_same_each_time(form: str, store: ox.Store) -> None:
    content = _exported(store, form)
    assert content == _exported(store, form)
    assert b"lastmodified" not in content


@pytest.mark.parametrize("form", FORMATS)
def test_labels_in_either_language(form: str, store: ox.Store) -> None:
    assert b"Politburo" in _exported(store, form, "en")
    for lang in ("vi", "en"):
        graph = _read(_exported(store, form, lang), form)
        assert all(data["label"] == data[f"label{lang.title()}"] for _, data in graph.nodes(data=True))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("text", ["\x00\x1b[31m\ufffe", '</data><x a="', *PAYLOADS[:5]])
def test_texts_of_others_stay_text(form: str, text: str, store: ox.Store) -> None:
    mine = ox.Store()
    mine.bulk_extend(store)
    person = ox.NamedNode(f"{BASE}person/le-thi-vi-du-ben-tre")
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    for quad in list(mine.quads_for_pattern(person, label, None)):
        mine.remove(quad)
    mine.add(ox.Quad(person, label, ox.Literal(text, language="vi"), ox.NamedNode(f"{BASE}graph/core")))
    graph = _read(_exported(mine, form), form)
    kept = "".join("\ufffd" if char in "\x00\x1b\ufffe" else char for char in text)
    assert graph.nodes[person.value]["label"].split() == kept.split()
    assert DEF not in graph.nodes[person.value]["kind"]
