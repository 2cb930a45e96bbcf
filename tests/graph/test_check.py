from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from graph_world import Draft, World, rich

from kg.errors import GraphError, QueryError
from kg.graph import files, shapes, store
from kg.graph.check import CheckReport, check
from kg.graph.facts import Log
from kg.model import Facts

_SHAPES = """@prefix : <https://w3id.org/tinhkg/def#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix shape: <https://w3id.org/tinhkg/shapes#> .
shape:Task a sh:NodeShape ; sh:targetClass :Task ;
    sh:property [ sh:path :action ; sh:minLength 9 ; sh:message "too short"@en , "ngắn quá"@vi ] ,
        [ sh:path :deadline ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "no deadline"@en ] .
"""
_HYGIENE = """# title: A person without a name
PREFIX : <https://w3id.org/tinhkg/def#>
SELECT ?p WHERE { ?p a :Person FILTER NOT EXISTS { ?p :name ?n } }
"""


@dataclass
class Case:
    """A graph folder, with shapes and hygiene queries of its own."""

    folder: Path
    ontology: Path
    queries: Path

    def write(self, world: World, *articles: Facts) -> None:
        self.lines(world.lifted(*articles).lines, *articles)

    def lines(self, lines: list[str], *articles: Facts) -> None:
        with files.locked(self.folder):
            log = Log("me", {facts.article.sha256: facts for facts in articles})
            store.write(self.folder, lines, [], log, {"triples": len(lines)})

    def check(self) -> CheckReport:
        return check(self.folder, ontology=self.ontology, queries=self.queries)


@pytest.fixture
def case(tmp_path: Path, world: World) -> Case:
    case = Case(tmp_path / "graph", tmp_path / "ontology", tmp_path / "queries")
    for folder in (case.folder, case.ontology, case.queries / "hygiene"):
        folder.mkdir(parents=True)
    (case.ontology / "shapes.ttl").write_text(_SHAPES, encoding="utf-8")
    (case.queries / "hygiene" / "nameless.rq").write_text(_HYGIENE, encoding="utf-8")
    case.write(world, rich()[0])
    return case


def _laws(report: CheckReport) -> set[str]:
    return {violation.shape for violation in report.violations}


def test_a_whole_graph_is_found_whole(case: Case) -> None:
    report = case.check()
    assert report.ok
    assert report.violations == ()
    assert report.articles == 1
    assert report.quotes > 10
    assert report.triples == store.report(case.folder)["triples"]


def test_what_the_shapes_forbid_is_listed_with_node_shape_and_message(case: Case, world: World) -> None:
    case.write(world, *rich())
    (violation,) = case.check().violations
    assert violation.node.startswith(world.names.base + "task/")
    assert violation.shape == "https://w3id.org/tinhkg/def#action"
    assert violation.message == "too short (làm ngay)"
    assert "no deadline" in {note.message for note in case.check().notes}


def test_what_a_hygiene_query_returns_is_a_violation(case: Case, world: World) -> None:
    lines = [line for line in world.lifted(rich()[0]).lines if "def#name>" not in line or "graph/entities" not in line]
    case.lines(lines, rich()[0])
    (violation,) = case.check().violations
    assert violation.shape == "hygiene: nameless"
    assert violation.node == world.names.of("person", "nguyen-thi-thu-song-lam")
    assert violation.message.startswith("A person without a name: ")


def test_a_hygiene_query_that_cannot_run_is_an_error(case: Case) -> None:
    (case.queries / "hygiene" / "broken.rq").write_text("SELECT nothing", encoding="utf-8")
    with pytest.raises(QueryError, match=r"broken\.rq"):
        case.check()


def test_a_statement_in_two_graphs_is_found(case: Case, world: World) -> None:
    lines = world.lifted(rich()[0]).lines
    doubled = next(line for line in lines if "graph/entities> ." in line)
    case.lines(sorted([*lines, doubled.replace("graph/entities>", "graph/derived>")]), rich()[0])
    assert "law: a statement stands in one graph" in _laws(case.check())


def test_lines_out_of_order_are_found(case: Case, world: World) -> None:
    case.lines(list(reversed(world.lifted(rich()[0]).lines)), rich()[0])
    assert "law: lines are sorted and unique" in _laws(case.check())


def test_a_moved_quote_is_found(case: Case, world: World) -> None:
    lines = world.lifted(rich()[0]).lines
    moved = [
        line.replace('"UBND tỉnh Sông Lam" <', '"UBND tỉnh Núi Bạc" <') if "def#quote>" in line else line
        for line in lines
    ]
    assert moved != lines
    case.lines(sorted(moved), rich()[0])
    assert "law: a quote stands where it says" in _laws(case.check())


def test_a_changed_text_in_the_log_is_found(case: Case) -> None:
    path = case.folder / "facts.jsonl"
    entry = json.loads(path.read_text(encoding="utf-8"))
    entry["article"]["text"] += " Thêm."
    path.write_text(json.dumps(entry, ensure_ascii=False) + "\n", encoding="utf-8")
    assert "law: the hash is the text's" in _laws(case.check())


def test_a_damaged_log_is_found(case: Case) -> None:
    (case.folder / "facts.jsonl").write_text("{\n", encoding="utf-8")
    assert "law: the log can be read" in _laws(case.check())


def test_a_missing_log_leaves_the_quotes_uncompared(case: Case) -> None:
    (case.folder / "facts.jsonl").unlink()
    assert case.check().quotes == 0


@pytest.mark.parametrize("at", [0.01, 0.3, 0.6, 0.99])
def test_a_flipped_byte_in_the_graph_is_found(case: Case, at: float) -> None:
    path = case.folder / "graph.nq.gz"
    data = bytearray(path.read_bytes())
    data[int(len(data) * at)] ^= 0xFF
    path.write_bytes(bytes(data))
    assert not case.check().ok


def test_another_graph_under_the_old_stamp_is_found(case: Case, world: World) -> None:
    (case.folder / "graph.nq.gz").write_bytes(gzip.compress("".join(world.lifted(rich()[1]).lines).encode()))
    laws = _laws(case.check())
    assert "law: the file is what its stamp says" in laws
    assert "law: store and file hold the same" in laws


def test_a_report_that_counts_otherwise_is_found(case: Case) -> None:
    report = json.loads((case.folder / "report.json").read_text(encoding="utf-8"))
    (case.folder / "report.json").write_text(json.dumps({**report, "triples": 1}), encoding="utf-8")
    assert "law: counts agree" in _laws(case.check())
    (case.folder / "report.json").unlink()
    assert "law: there is a report" in _laws(case.check())


@pytest.mark.parametrize("zeros", [16, 4096])
def test_damage_inside_the_store_is_found(case: Case, zeros: int) -> None:
    """A damaged store may open all the same, and count right: only reading all of it tells."""
    tables = sorted((case.folder / "store").glob("*.sst"))
    assert len(tables) > 3
    for table in tables:
        data = table.read_bytes()
        at = len(data) // 3
        table.write_bytes((data[:at] + bytes(zeros) + data[at + zeros :])[: len(data)])
        assert "law: the store can be read" in _laws(case.check()), table
        table.write_bytes(data)
    assert case.check().ok


def test_offsets_of_any_size_are_counted_right(case: Case, world: World) -> None:
    """An object that ends in the byte 255 makes the store on disk return its neighbours as well."""
    draft = Draft("dài")
    for number in range(300):
        draft.agency(f"Công ty Thử {number}", "cong-ty", None)
    case.write(world, draft.facts())
    offsets = {quad.object.value for quad in store.open_graph(case.folder) if quad.predicate.value.endswith("#start")}
    assert {offset for offset in offsets if int(offset) % 256 == 255}, "the article is long enough to show it"
    assert case.check().ok


def test_a_store_without_a_graph_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no graph there"):
        check(tmp_path)
    with pytest.raises(GraphError, match="no such folder"):
        check(tmp_path / "none")


def test_discrepancies_are_listed_and_are_no_violation(case: Case, world: World) -> None:
    facts = Draft("lạ").observation("IIP đạt 5 tỷ đồng", "iip", value="5", scale="1E+9", unit_key="vnd").facts()
    case.write(world, facts)
    report = case.check()
    assert report.ok
    assert [len(pair) for pair in report.discrepancies] == [2]
    assert "Industrial production index" in report.discrepancies[0][1]


def test_a_check_of_many_small_graphs_finds_the_same_as_of_one_large(
    case: Case, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.write(world, *rich())
    large = case.check()
    monkeypatch.setattr("kg.graph.check._BATCH", 1)
    small = case.check()
    assert (sorted(map(str, small.notes)), small.violations) == (sorted(map(str, large.notes)), large.violations)


def test_shapes_that_are_not_there_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"shapes\.ttl"):
        shapes.shapes(tmp_path)


def test_a_hash_of_the_file_is_a_hash_of_its_lines(case: Case) -> None:
    assert (
        store.measured(case.folder)
        == hashlib.sha256(gzip.decompress((case.folder / store.GRAPH).read_bytes())).hexdigest()
    )
