from __future__ import annotations

import hashlib
import io
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import GraphError
from kg.graph.dump import FORMATS, dump
from kg.graph.store import open_graph, stamp

_READ = {"nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}
_PREFIXES = {"": "https://w3id.org/tinhkg/def#", "province": "https://w3id.org/tinhkg/id/province/"}


def _dumped(folder: Path, form: str) -> bytes:
    out = io.BytesIO()
    dump(folder, form, out, _PREFIXES)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_every_quad_is_there_and_the_bytes_are_the_same_each_time(form: str, sample_graph: Path) -> None:
    content = _dumped(sample_graph, form)
    read = ox.parse(content, format=_READ[form])
    assert {str(quad) for quad in read} == {str(quad) for quad in open_graph(sample_graph)}
    assert _dumped(sample_graph, form) == content


def test_lines_are_those_that_the_hash_is_of(sample_graph: Path) -> None:
    assert hashlib.sha256(_dumped(sample_graph, "nquads")).hexdigest() == stamp(sample_graph)


def test_no_graph_is_opened_twice_and_prefixes_are_used(sample_graph: Path) -> None:
    text = _dumped(sample_graph, "trig").decode("utf-8")
    graphs = len(list(open_graph(sample_graph).named_graphs()))
    assert sum(line.startswith("<") and line.endswith("> {") for line in text.splitlines()) == graphs
    assert "province:ben-tre-1" in text
    assert "<https://w3id.org/tinhkg/id/province/ben-tre-1>" not in text


@pytest.mark.filterwarnings("ignore:.*is deprecated:DeprecationWarning")  # rdflib warns of its own names
def test_another_library_reads_json_ld(sample_graph: Path) -> None:
    found = rdflib.Dataset(default_union=True).parse(data=_dumped(sample_graph, "jsonld"), format="json-ld")
    province = rdflib.URIRef("https://w3id.org/tinhkg/id/province/ben-tre-1")
    assert rdflib.Literal("Bến Tre", lang="vi") in set(found.objects(province, rdflib.RDFS.label))


def test_a_damaged_graph_is_no_export(sample_graph: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    shutil.copytree(sample_graph, folder)
    (folder / "graph.nq.gz").write_bytes((folder / "graph.nq.gz").read_bytes()[:-100])
    with pytest.raises(GraphError, match="missing or damaged"):
        _dumped(folder, "nquads")
