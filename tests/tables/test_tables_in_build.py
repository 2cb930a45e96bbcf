"""The records of tables are inputs of the build: order-free, idempotent, and undone by taking them away."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest
from typer.testing import CliRunner, Result

from kg.build import build
from kg.cli import app
from kg.errors import GraphError
from kg.graph import store, tables
from kg.graph.check import check
from kg.graph.iri import DEF

OFFICIAL = Path(__file__).parent / "official"
ARTICLES = OFFICIAL / "articles"


def _import(name: str, graph: Path, *words: str, folder: Path = OFFICIAL) -> Result:
    command = ["import-table", str(folder / f"{name}.csv"), "--mapping", str(folder / f"{name}.json"), "-g", str(graph)]
    return CliRunner().invoke(app, [*command, *words])


def _nquads(folder: Path) -> bytes:
    return gzip.decompress((folder / store.GRAPH).read_bytes())


def _records(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / store.TABLES).iterdir())}


def test_a_table_enters_the_graph_and_leaves_it_with_its_record(official_graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build([ARTICLES], out)
    before = _nquads(out)
    for name in ("cong-thuong", "ban-le"):  # in another order than that of the fixture
        result = _import(name, out)
        assert result.exit_code == 0, result.output
        assert "(new)" in result.stdout
    report = build([ARTICLES], out)
    assert not report.unchanged
    assert report.counts["StatisticalTable"] == 2
    assert _records(out) == _records(official_graph)
    assert _nquads(out) == _nquads(official_graph) != before
    records = _records(out)
    assert "(unchanged)" in _import("ban-le", out).stdout
    assert _records(out) == records
    assert build([ARTICLES], out).unchanged
    shutil.rmtree(out / store.TABLES)
    build([ARTICLES], out)
    assert _nquads(out) == before


def test_a_row_of_a_district_is_an_observation_of_it(tmp_path: Path) -> None:
    out = tmp_path / "graph"
    (tmp_path / "huyen.csv").write_text("huyen,so\nHuyện Châu Thành,24\nTỉnh Bến Tre,99\n", encoding="utf-8")
    mapping = json.loads((OFFICIAL / "ban-le.json").read_text(encoding="utf-8"))
    said = {":indicator": "retail", ":periodLabel": "2024", ":valueKind": "actual", ":unit": "tỷ đồng"}
    number = {"base": "decimal", "format": {"decimalChar": ","}}
    columns = [
        {"name": "huyen", "propertyUrl": ":refArea"},
        {"name": "so", "propertyUrl": ":value", "datatype": number, ":within": "Bến Tre", **said},
    ]
    kept = {key: mapping[key] for key in ("@context", "dc:title", "dc:publisher")} | {":retrieved": "2025-03-01"}
    (tmp_path / "huyen.json").write_text(json.dumps({**kept, "tableSchema": {"columns": columns}}), encoding="utf-8")
    assert _import("huyen", out, folder=tmp_path).exit_code == 0
    build([ARTICLES], out)
    told = re.findall(rb"(\S+) <[^>]*#refArea> <[^>]*/(district/831|province/ben-tre-1)>", _nquads(out))
    assert {area for _, area in told} == {b"district/831", b"province/ben-tre-1"}
    assert re.findall(rb"/retrievedOn> \"([^\"]*)\"", _nquads(out)) == [b"2025-03-01"]


def test_a_changed_file_replaces_the_record_of_the_former_one(tmp_path: Path) -> None:
    out, source = tmp_path / "graph", tmp_path / "source"
    shutil.copytree(OFFICIAL, source)
    assert _import("ban-le", out, folder=source).exit_code == 0
    first = _records(out)
    table = source / "ban-le.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("31.000", "31.500"), encoding="utf-8")
    assert "(replaced)" in _import("ban-le", out, folder=source).stdout
    second = _records(out)
    assert list(first) == list(second)
    assert first != second
    fresh = tmp_path / "fresh"
    _import("ban-le", fresh, folder=source)
    assert _records(fresh) == second
    next((out / store.TABLES).iterdir()).write_text("{", encoding="utf-8")
    assert "(replaced)" in _import("ban-le", out, folder=source).stdout  # a damaged record is mended
    assert _records(out) == second


def test_a_record_reads_back_as_it_was_written(official_graph: Path) -> None:
    found = tables.read(official_graph)
    assert len(found) == 2
    for table in found:
        lines = (official_graph / store.TABLES / f"{table.about.name}.jsonl").read_text(encoding="utf-8")
        assert "".join(table.lines) == lines
        article = table.facts.article
        for fact in table.facts.observations:
            evidence = fact.evidence[0]
            assert article.text[evidence.start : evidence.end] == evidence.quote
            begin = evidence.sentence_start
            assert article.text[begin : begin + len(evidence.sentence)] == evidence.sentence


@pytest.fixture
def recorded(official_graph: Path, tmp_path: Path) -> Path:
    """A copy of the graph of articles and tables."""
    return shutil.copytree(official_graph, tmp_path / "graph")


def _edited(folder: Path, old: str, new: str) -> Path:
    path = folder / store.TABLES / next(name for name in _records(folder) if name.startswith("tong-muc"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('{"table": 1', '{"table": 9', "line 1: not the record of a table .*another version"),
        ('"row": 4', '"rows": 4', "line 2: not the record of a table"),
        ('"start": 21, "end": 29', '"start": 21, "end": 290', "line 2: .*is not a place in"),
        ('"indicator_key": "retail"', '"indikator_key": "retail"', "line 2: .*a figure has no 'indikator_key'"),
        ('"indicator_key": "retail"', '"indicator_key": "retial"', "row 4: indicator_key 'retial' is not in the vocabulary"),
        ('"area_key": "ben-tre-1"', '"area_key": "ben-tre-9"', "row 4: area_key 'ben-tre-9' is not in the vocabulary"),
        ('"status": "actual"', '"status": "real"', "row 4: status 'real' is not in the vocabulary"),
    ],
)  # fmt: skip
def test_a_record_that_means_nothing_stops_the_build(old: str, new: str, message: str, recorded: Path) -> None:
    before = _nquads(recorded)
    _edited(recorded, old, new)
    with pytest.raises(GraphError, match=message):
        build([ARTICLES], recorded)
    assert _nquads(recorded) == before


def test_a_record_under_another_name_stops_the_build(recorded: Path) -> None:
    path = next((recorded / store.TABLES).iterdir())
    shutil.copy(path, path.with_name("copy.jsonl"))
    with pytest.raises(GraphError, match=rf"copy.jsonl: the record of '{path.stem}'"):
        build([ARTICLES], recorded)


def test_check_finds_nothing_wrong_with_tables_and_misses_their_records(recorded: Path) -> None:
    report = check(recorded)
    assert report.ok, report.violations
    assert report.articles == 3
    assert [note for note in report.notes if "record" in note.shape] == []
    with_cells = {quad.subject for quad in store.open_graph(recorded) if str(quad.predicate) == f"<{DEF}cell>"}
    assert len(with_cells) == 13
    assert report.quotes > len(with_cells)
    shutil.rmtree(recorded / store.TABLES)
    missed = check(recorded)
    assert missed.quotes == report.quotes - 13
    assert len([note for note in missed.notes if note.shape == "law: the record of a table is there"]) == 2


def test_check_finds_what_is_wrong_with_a_table(recorded: Path) -> None:
    lines = _nquads(recorded).decode("utf-8").splitlines(keepends=True)
    broken = [line for line in lines if f'<{DEF}cell> "cell=4,2"' not in line and f'<{DEF}publisherName> "' not in line]
    assert len(lines) - len(broken) == 3
    from kg.graph import files

    digest = files.replace_zipped(recorded / store.GRAPH, broken)
    (recorded / store.STAMP).write_text(f"{digest}  graph.nq\n", encoding="ascii")
    told = {violation.shape for violation in check(recorded).violations}
    assert any(shape.endswith("EvidenceCell") for shape in told)
    assert any(shape.endswith("publisherName") for shape in told)


def test_a_table_is_no_witness_of_what_newspapers_keep_silent_about(official_graph: Path) -> None:
    graph = store.open_graph(official_graph)
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    compared = {quad.subject for quad in graph.quads_for_pattern(None, kind, ox.NamedNode(f"{DEF}Comparison"))}
    outcomes = [q for q in graph.quads_for_pattern(None, ox.NamedNode(f"{DEF}outcome"), None) if q.subject in compared]
    # the table of February 2025 has plans for 2025; the last article is of January 2025, so nobody can be late yet
    assert sorted(quad.object.value for quad in outcomes) == ["exceeded", "exceeded", "not-due", "not-due"]


def test_what_is_refused_is_told_by_the_exit_code(tmp_path: Path) -> None:
    mapping = json.loads((OFFICIAL / "cong-thuong.json").read_text(encoding="utf-8"))
    (tmp_path / "t.json").write_text(json.dumps(mapping), encoding="utf-8")
    rows = {"good": "Ben Tre,2024,export,level,triệu USD,5\n", "bad": "Ben Che,2024,export,level,triệu USD,5\n"}
    out = tmp_path / "graph"
    for content, words, code in (
        ("bad", (), 1),
        ("good bad", ("--strict",), 1),
        ("good bad", (), 3),
        ("good", (), 0),
    ):
        text = "area,period,indicator,form,unit,value\n" + "".join(rows[name] for name in content.split())
        (tmp_path / "t.csv").write_text(text, encoding="utf-8")
        result = _import("t", out, *words, folder=tmp_path)
        assert result.exit_code == code, result.output
        assert ("refused: t.csv: row" in result.stderr) == ("bad" in content)
        assert out.exists() == (code != 1)
    assert "nearest: Bến Tre" not in result.stderr
    assert CliRunner().invoke(app, ["import-table", str(tmp_path / "t.csv")]).exit_code == 2
    (tmp_path / "t.json").write_text("{}", encoding="utf-8")
    wrong = _import("t", out, folder=tmp_path)
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith("tinhkg: t.json: @context")


def test_another_process_that_writes_is_waited_for_by_the_user(tmp_path: Path) -> None:
    from kg.graph import files

    out = tmp_path / "graph"
    out.mkdir()
    with files.locked(out):
        result = _import("ban-le", out)
    assert result.exit_code == 1
    assert "is writing there" in result.stderr
