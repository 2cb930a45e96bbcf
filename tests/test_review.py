from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg.build import build
from kg.cli import app
from kg.errors import GraphError
from kg.graph.resolve.judgements import read
from kg.review import answer, cases

_NEWS = {
    "a": "Sáng 10/5/2022, ông Lò Văn Khảm, Phó Giám đốc Sở Công Thương tỉnh Hà Giang dự hội nghị.",
    "b": "Sáng 12/3/2024, ông Lò Văn Khảm, Giám đốc Sở Công Thương tỉnh Hà Giang chủ trì hội nghị.",
    "c": "Sáng 15/6/2024, ông Lò Văn Khảm, Giám đốc Sở Công Thương tỉnh Hà Giang dự lễ khởi công.",
    "d": "Sáng 20/7/2023, ông Lò Văn Khảm, Giám đốc Sở Y tế tỉnh Cà Mau tiếp đoàn công tác.",
}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "bài"
    folder.mkdir()
    for name, text in _NEWS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def graph(sources: Path, tmp_path: Path) -> Path:
    build([sources], tmp_path / "graph")
    return tmp_path / "graph"


def _people(report_counts: object) -> int:
    assert isinstance(report_counts, dict)
    return int(report_counts["Person"])


def _review(graph: Path, *words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, ["review", "-g", str(graph), *words], input=typed)


def test_pairs_are_listed_with_their_sentences_the_most_useful_first(graph: Path) -> None:
    found = cases(graph)
    assert [case.name for case in found] == ["Lò Văn Khảm"] * 3
    here = found[0]
    assert [attested.published for attested in here.first] == ["2022-05-10"]
    assert [attested.published for attested in here.second] == ["2024-03-12", "2024-06-15"]
    assert here.first[0].posts == ("Phó Giám đốc Sở Công Thương tỉnh Hà Giang",)
    assert "Phó Giám đốc" in here.first[0].sentence


def test_a_judgement_flips_a_merge_and_back_and_every_rebuild_keeps_it(
    sources: Path, graph: Path, tmp_path: Path
) -> None:
    apart = build([sources], graph)
    assert _people(apart.counts) == 3
    here = cases(graph)[0]
    answer(graph, here, "POSITIVE", "thăng chức", "người xem", "2026-11-22")
    merged = build([sources], graph)
    assert _people(merged.counts) == 2
    (sources / "e.txt").write_text("Sáng 1/7/2024, UBND tỉnh Cà Mau họp giao ban.", encoding="utf-8")
    assert _people(build([sources], graph).counts) == 2
    (sources / "e.txt").unlink()
    answer(graph, here, "NEGATIVE", "hai người", "người khác", "2026-11-23")
    parted = build([sources], graph)
    assert _people(parted.counts) == 3
    assert len(cases(graph)) == 2, "what is judged is not asked again"
    (graph / "judgements.tsv").unlink()
    undone = build([sources], graph)
    assert (undone.sha256, undone.counts) == (apart.sha256, apart.counts)


def test_what_somebody_was_unsure_of_comes_last(graph: Path) -> None:
    first = cases(graph)[0]
    answer(graph, first, "UNSURE", "", "người xem", "2026-11-22")
    assert [(case.keys == first.keys, case.unsure) for case in cases(graph)] == [
        (False, False),
        (False, False),
        (True, True),
    ]


def test_the_command_shows_asks_and_writes(graph: Path) -> None:
    listed = _review(graph, "--list")
    assert listed.exit_code == 0
    assert "Lò Văn Khảm   (1 of 3)" in listed.stdout
    assert "“Sáng 10/5/2022" in listed.stdout
    assert read(graph / "judgements.tsv") == ()
    typed = _review(graph, "--reviewer", "Bình", typed="x\ns\nn\nkhác tỉnh\nq\n")
    assert typed.exit_code == 0, typed.output
    (said,) = read(graph / "judgements.tsv")
    assert (said.judgement, said.reason, said.reviewer) == ("NEGATIVE", "khác tỉnh", "Bình")
    assert "1 judgement in" in typed.stdout


def test_the_end_of_the_input_ends_the_questions(graph: Path) -> None:
    assert _review(graph, typed="").exit_code == 0
    assert read(graph / "judgements.tsv") == ()


def test_nobody_to_judge(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_NEWS["a"], encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "graph")
    assert "Nobody is undecided" in _review(tmp_path / "graph").stdout


def test_a_folder_without_a_graph_and_a_damaged_line_are_errors(graph: Path, tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no graph there"):
        cases(tmp_path)
    with (graph / "judgements.tsv").open("a", encoding="utf-8") as file:
        file.write("nửa dòng\n")
    refused = _review(graph, "--list")
    assert refused.exit_code == 1
    assert "judgements.tsv, line 2: 1 columns, not 6" in refused.stderr
