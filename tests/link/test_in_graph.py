"""What people accepted, and what was fetched, enters the next build."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.build import build
from kg.graph import store
from kg.graph.check import check

_TABLE = (
    "subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tcomment\t"
    "decision\treviewer_label\treview_date\n"
)
_ORGANIZATION = "https://w3id.org/tinhkg/id/organization/so-cong-thuong-tinh-ha-giang"
_ITEM = "http://www.wikidata.org/entity/Q999999999"


def _row(decision: str) -> str:
    cells = (_ORGANIZATION, "Sở Công Thương", "http://www.w3.org/2004/02/skos/core#exactMatch", _ITEM, "Sở",
             "https://w3id.org/semapv/vocab/ManualMappingCuration", "", "", decision, "Bình", "2026-11-22")  # fmt: skip
    return "\t".join(cells) + "\n"


def test_a_link_enters_the_graph_once_it_is_accepted(tmp_path: Path) -> None:
    source, out = tmp_path / "a.txt", tmp_path / "graph"
    source.write_text("Sáng 10/5/2024, Sở Công Thương tỉnh Hà Giang họp giao ban.", encoding="utf-8")
    before = build([source], out)
    matches = (ox.NamedNode(_ORGANIZATION), ox.NamedNode("http://www.w3.org/2004/02/skos/core#exactMatch"), None)
    for decision, there in (("", 0), ("reject", 0), ("accept", 1)):
        (out / store.LINKS).write_text(_TABLE + _row(decision), encoding="utf-8")
        report = build([source], out)
        assert not report.unchanged
        found = list(store.open_graph(out).quads_for_pattern(*matches))
        assert [str(quad.graph_name) for quad in found] == ["<https://w3id.org/tinhkg/id/graph/curation>"] * there
        assert build([source], out).unchanged
    assert check(out).ok
    (out / store.LINKS).unlink()
    assert build([source], out).sha256 == before.sha256
