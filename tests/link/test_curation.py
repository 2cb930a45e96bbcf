from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from link_world import ID, NAMES, WD

from kg.errors import LinkError
from kg.graph.iri import Names
from kg.link import curation
from kg.link.subjects import Known
from kg.link.table import CLOSE, EXACT, TABLE, Link, Links, write

_NEW = Link(f"{ID}province/dong-nai-3", "Đồng Nai", EXACT, f"{WD}Q1", "Đồng Nai", decision="accept")
_OLD = replace(_NEW, subject=f"{ID}province/dong-nai-1", predicate=CLOSE)


def _folder(folder: Path, *rows: Link) -> Path:
    write(folder / TABLE, Links(rows, {}, {"wd": WD}), f"{ID}mapping-set/links")
    return folder


def test_no_table_no_statements(tmp_path: Path) -> None:
    assert curation.quads(tmp_path, NAMES) == []


def test_accepted_rows_are_statements_of_the_curation_graph(tmp_path: Path) -> None:
    rejected, open_ = (replace(_NEW, object=f"{WD}Q{n}", decision=d) for n, d in ((2, "reject"), (3, "")))
    folder = _folder(tmp_path, _NEW, rejected, open_, _OLD)
    graph = f"<{ID}graph/curation>"
    skos = "http://www.w3.org/2004/02/skos/core#"
    assert [str(quad) for quad in curation.quads(folder, NAMES)] == [
        f"<{ID}province/dong-nai-1> <{skos}closeMatch> <{WD}Q1> {graph}",
        f"<{ID}province/dong-nai-3> <{skos}exactMatch> <{WD}Q1> {graph}",
    ]
    assert curation.quads(folder, NAMES) == curation.quads(_folder(tmp_path, _OLD, open_, _NEW, rejected), NAMES)


def test_under_another_base(tmp_path: Path) -> None:
    (quad,) = curation.quads(_folder(tmp_path, _NEW), Names("https://example.org/"))
    assert str(quad.subject) == "<https://example.org/province/dong-nai-3>"
    assert str(quad.graph_name) == "<https://example.org/graph/curation>"


def test_accepted_links_help_to_find_more(tmp_path: Path) -> None:
    path = _folder(tmp_path, _NEW, _OLD, replace(_NEW, object="https://example.org/1")) / TABLE
    assert curation.known(path, WD) == [Known(_NEW.subject, f"{WD}Q1", True), Known(_OLD.subject, f"{WD}Q1", False)]


def test_two_versions_of_a_province_are_not_made_one(tmp_path: Path) -> None:
    twice = replace(_OLD, predicate=EXACT)
    with pytest.raises(
        LinkError, match=rf"{TABLE}: line 12: {WD}Q1: {_NEW.subject} matches it exactly already \(line 11\)"
    ):
        curation.quads(_folder(tmp_path, _NEW, twice), NAMES)
    assert len(curation.quads(_folder(tmp_path, _NEW, replace(twice, decision="reject")), NAMES)) == 1
    people = [replace(_NEW, subject=f"{ID}person/{name}") for name in ("a", "b")]  # not yet known to be one person
    assert len(curation.quads(_folder(tmp_path, *people), NAMES)) == 2


@pytest.mark.parametrize("decision", ["accept", "reject", ""])
def test_same_as_is_refused(decision: str, tmp_path: Path) -> None:
    path = _folder(tmp_path, replace(_NEW, decision=decision)) / TABLE
    path.write_text(path.read_text(encoding="utf-8").replace("skos:exactMatch", "owl:sameAs"), encoding="utf-8")
    with pytest.raises(LinkError, match=r"line 11: predicate_id: 'owl:sameAs': two descriptions are not one thing"):
        curation.quads(tmp_path, NAMES)
