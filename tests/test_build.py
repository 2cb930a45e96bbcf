from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg import build as building
from kg import resources
from kg.build import build
from kg.errors import GraphError
from kg.extract import attempt
from kg.extract.confidence import Confidence
from kg.graph import files, store
from kg.graph.check import check
from kg.graph.facts import read
from kg.graph.namespaces import term
from kg.language.lexicon import Language
from kg.model import Article, Facts

ARTICLES = {
    "hội nghị.txt": (
        "Hà Giang tổng kết ngành Công Thương\n\n"
        "Ngày 14-2-2025, Sở Công Thương tỉnh Hà Giang tổ chức hội nghị tổng kết. Ông Lò Văn Khảm, Giám đốc Sở Công "
        "Thương tỉnh Hà Giang chủ trì hội nghị.\n\n"
        "Năm 2024, kim ngạch xuất khẩu của tỉnh đạt 300 triệu USD, tăng 9% so với năm 2023.\n\n"
        "Năm 2025, ngành phấn đấu kim ngạch xuất khẩu tăng 12% so với năm 2024.\n"
    ),
    "giữa năm.txt": (
        "Bến Tre: xuất khẩu tăng\n\n"
        "Ngày 5-7-2024, UBND tỉnh Bến Tre họp báo. Bà Phùng Thị Sen, Phó Chủ tịch UBND tỉnh Bến Tre cho biết, 6 tháng "
        "đầu năm 2024, kim ngạch xuất khẩu của tỉnh Bến Tre đạt 800 triệu USD, tăng 11% so với cùng kỳ.\n"
    ),
}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the sample articles."""
    folder = tmp_path_factory.mktemp("sample")
    build([resources.sample()], folder)
    return folder


def _nquads(folder: Path) -> bytes:
    return gzip.decompress((folder / store.GRAPH).read_bytes())


def _files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Returns each file's time of change and content; the store's files by their time only."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_mtime_ns,
            b"" if "store" in path.parts else path.read_bytes(),
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def test_articles_become_a_graph(sources: Path, tmp_path: Path) -> None:
    stages: list[tuple[str, int, int]] = []
    report = build([sources], tmp_path / "graph", progress=lambda *told: stages.append(told))
    assert (report.articles, report.extracted, report.unchanged) == (2, 2, False)
    assert report.refused == report.notes == report.duplicates == ()
    assert report.counts["Article"] == 2
    assert report.counts["Observation"] >= 4
    assert report.counts["PostHolding"] >= 2
    assert report.sha256 == store.stamp(tmp_path / "graph")
    assert report.triples == len(store.open_graph(tmp_path / "graph"))
    assert [stage for stage, _, _ in stages if stage in {"read", "extract", "lift", "store"}] == [
        s for s, _, _ in stages
    ]
    assert stages[-1] == ("store", report.triples, report.triples)


def test_a_build_of_the_same_again_writes_nothing(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    first = build([sources], out)
    before = _files(out)
    again = build([sources], out)
    assert again.unchanged
    assert (again.sha256, again.counts, again.extracted) == (first.sha256, first.counts, 0)
    assert _files(out) == before


def test_only_what_changed_is_read_anew(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build([sources], out)
    path = sources / "giữa năm.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("800", "810"), encoding="utf-8")
    report = build([sources], out)
    assert (report.articles, report.extracted, report.unchanged) == (2, 1, False)
    fresh = build([sources], tmp_path / "fresh")
    assert _nquads(out) == _nquads(tmp_path / "fresh")
    assert fresh.sha256 == report.sha256
    assert (out / "facts.jsonl").read_bytes() == (tmp_path / "fresh" / "facts.jsonl").read_bytes()


def test_another_extractor_reads_everything_anew(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "graph"
    build([sources], out)
    made_by = building.fingerprint()
    other = type(made_by)(made_by.software, made_by.ontology, "e" * 64, "f" * 64)
    monkeypatch.setattr(building, "fingerprint", lambda: other)
    assert build([sources], out).extracted == 2


def test_order_of_sources_and_number_of_processes_do_not_matter(sources: Path, tmp_path: Path) -> None:
    paths = sorted(sources.iterdir())
    build(paths, tmp_path / "a")
    build(paths[::-1], tmp_path / "b", jobs=2)
    for name in (store.GRAPH, store.FACTS, store.STAMP, store.REPORT):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "5", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "6", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"},
    ],
)
def test_neither_hash_seed_nor_locale_nor_time_zone_matters(
    sample: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    program = (
        "import sys; from pathlib import Path; from kg.build import build; from kg import resources; "
        "print(build(sorted(resources.sample().glob('*.txt'), reverse=True), Path(sys.argv[1])).sha256)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "graph")],
        env={**os.environ, **environment},
        cwd=Path(building.__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == store.stamp(sample)
    assert _nquads(tmp_path / "graph") == _nquads(sample)


def test_one_text_under_two_names_is_one_article(sources: Path, tmp_path: Path) -> None:
    alone = build([sources], tmp_path / "alone")
    text = ARTICLES["hội nghị.txt"]
    (sources / "một bản sao.txt").write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    report = build([sources], tmp_path / "graph")
    assert report.articles == 2
    assert report.duplicates == ("một bản sao.txt: same text as hội nghị.txt",)
    assert report.sha256 == alone.sha256


def test_bad_inputs_are_reported_and_the_rest_goes_on(sources: Path, tmp_path: Path) -> None:
    (sources / "trống.txt").write_bytes(b"")
    (sources / "nhị phân.txt").write_bytes(bytes(range(256)) * 20)
    report = build([sources, tmp_path / "missing"], tmp_path / "graph")
    assert report.articles == 2
    assert len(report.refused) == 3
    assert any("trống.txt" in message for message in report.refused)
    assert any("missing" in message for message in report.refused)
    assert json.loads((tmp_path / "graph" / "report.json").read_text(encoding="utf-8"))["refused"] == list(
        report.refused
    )
    with pytest.raises(GraphError, match=r"trống\.txt"):
        build([sources], tmp_path / "other", strict=True)
    assert not (tmp_path / "other").exists()


def test_an_article_that_the_extractor_fails_on_costs_no_other(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = attempt.extract

    def failing(article: Article, language: Language, rates: Confidence) -> Facts:
        if "Bến Tre" in article.text:
            raise RecursionError("too deep")
        return working(article, language, rates)

    monkeypatch.setattr(attempt, "extract", failing)
    out = tmp_path / "graph"
    report = build([sources], out)
    assert (report.articles, report.extracted) == (1, 1)
    assert [message.split(" (")[0] for message in report.refused] == [
        "giữa năm.txt: the extractor failed: RecursionError('too deep')"
    ]
    with pytest.raises(GraphError, match="nothing was built"):
        build([sources], tmp_path / "strict", strict=True)
    again = build([sources], out)
    assert again.unchanged
    assert again.refused == report.refused
    monkeypatch.setattr(attempt, "extract", lambda article, language, rates: 1 / 0)
    with pytest.raises(GraphError, match="no article could be read") as caught:
        build([sources], tmp_path / "none")
    assert "ZeroDivisionError" in str(caught.value)


def test_a_run_without_any_article_leaves_the_old_graph(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build([sources], out)
    before = _files(out)
    with pytest.raises(GraphError, match="no article could be read"):
        build([tmp_path / "missing"], out)
    assert _files(out) == before


@pytest.mark.parametrize("base", ["nothing", "https://example.org"])
def test_a_base_that_is_none_is_refused(sources: Path, tmp_path: Path, base: str) -> None:
    with pytest.raises(GraphError, match="a base is"):
        build([sources], tmp_path / "graph", base=base)


def test_another_base_is_another_graph(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build([sources], out)
    report = build([sources], out, base="https://data.example.org/")
    assert not report.unchanged
    assert report.extracted == 0, "the facts are the same"
    assert b"<https://w3id.org/tinhkg/id/" not in _nquads(out)


def test_a_judgement_is_an_input(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build([sources], out)
    with (out / "judgements.tsv").open("a", encoding="utf-8") as table:
        table.write("a\tb\tNEGATIVE\t\t\t2026-01-01\n")
    kept = (out / "judgements.tsv").read_bytes()
    assert not build([sources], out).unchanged
    assert (out / "judgements.tsv").read_bytes() == kept


@pytest.mark.parametrize(
    "name", ["graph.nq.gz", "graph.nq.sha256", "store/SOURCE.sha256", "report.json", "facts.jsonl"]
)
def test_what_was_damaged_is_built_anew(sources: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "graph"
    whole = build([sources], out)
    (out / name).write_bytes(b"damaged\n")
    report = build([sources], out)
    assert report.sha256 == whole.sha256
    if name != "facts.jsonl":  # the log is not read where nothing changed: its damage costs time when something does
        assert not report.unchanged
    (sources / "hội nghị.txt").unlink()
    assert build([sources], out).articles == 1
    assert store.whole(out)


def test_a_folder_that_cannot_be_one_says_so(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(GraphError, match="cannot be written"):
        build([sources], tmp_path / "file" / "graph")


def test_two_builds_into_one_folder_do_not_meet(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build([sources], out)
    with files.locked(out), pytest.raises(GraphError, match="is writing there"):
        build([sources], out)


def test_a_reader_sees_the_old_graph_while_a_new_one_is_built(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    before = build([sources], out)
    reader = store.open_graph(out)
    (sources / "hội nghị.txt").unlink()
    after = build([sources], out)
    assert len(reader) == before.triples == sum(1 for _ in reader)
    assert len(store.open_graph(out)) == after.triples


def test_any_text_can_be_built(tmp_path: Path) -> None:
    texts = ["\u200b", "a", "Đ", "🙂" * 50, "Năm 2024 tăng 5%", "((((" * 200, "0" * 5000, "-\n\n\t%%\n", "ông " * 300]
    folder = tmp_path / "lạ"
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    report = build([folder], tmp_path / "graph")
    assert report.articles + len(report.refused) == len(texts)
    assert report.articles > 5
    assert check(tmp_path / "graph").violations == ()


def test_the_sample_keeps_all_rules_and_its_discrepancy_is_told(sample: Path) -> None:
    report = check(sample)
    assert report.violations == ()
    assert report.articles == 5
    assert report.quotes > 100
    assert any("3.300,63" in vi and "3.300,63" in en for vi, en in report.discrepancies)


def test_every_quote_of_the_sample_stands_in_its_article(sample: Path) -> None:
    texts = {facts.article.sha256[:16]: facts.article.text for facts, _ in read(sample / store.FACTS)}
    printed = {
        unicodedata.normalize("NFC", path.read_text(encoding="utf-8")) for path in resources.sample().glob("*.txt")
    }
    assert set(texts.values()) == printed
    graph = store.open_graph(sample)
    compared = 0
    for typed in graph.quads_for_pattern(None, term("rdf:type"), term("Evidence")):
        told: dict[str, Any] = {
            quad.predicate.value.rpartition("#")[2]: quad.object
            for quad in graph.quads_for_pattern(typed.subject, None, None)
        }
        text = texts[told["source"].value.rpartition("/")[2]]
        assert text[int(told["start"].value) : int(told["end"].value)] == told["quote"].value
        compared += 1
    assert compared > 100


def test_the_sample_is_guessed_where_nothing_names_the_province(sample: Path) -> None:
    guesses = store.report(sample)["guesses"]
    official = [guess for guess in guesses if guess["kind"] == "province" and "official" in guess["says"]]
    assert [guess["article"][:3] for guess in official] == ["003"]
    assert all(guess["confidence"] < 1 and guess["quote"] for guess in guesses)


@pytest.fixture(autouse=True)
def _left_behind(tmp_path: Path) -> Iterator[None]:
    """No test may leave half-written files in a graph folder."""
    yield
    assert not [path for path in tmp_path.rglob("*") if ".tmp-" in path.name or ".old-" in path.name]
    shutil.rmtree(tmp_path, ignore_errors=True)
