from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from kg import resources
from kg.ask.formats import FORMATS
from kg.cli import app
from kg.cli.questions import Format
from kg.extract import attempt
from kg.extract.confidence import Confidence
from kg.language.lexicon import Language
from kg.model import Article, Facts

_NEWS = "Sở Công Thương tỉnh Đồng Nai cho biết, năm 2024, kim ngạch xuất khẩu của tỉnh ước đạt 23 tỷ USD, tăng 10%."


def _tinhkg(*words: str | Path, typed: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=typed)


def _refused(result: Result, message: str, code: int = 1) -> None:
    """Asserts that a command ended with one message on standard error and without a traceback."""
    assert result.exit_code == code, result.output
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(_NEWS, encoding="utf-8")
    return folder


@pytest.fixture
def graph(sample_graph: Path) -> Path:
    return sample_graph


def _answer(graph: Path, *words: str | Path) -> str:
    result = _tinhkg("query", *words, "-g", graph)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_version_and_help() -> None:
    assert _tinhkg("--version").stdout.startswith("tinhkg 0")
    text = _tinhkg("--help").stdout
    for command in (
        *("demo", "build", "extract", "query", "queries", "search", "check", "review"),
        *("view", "site", "export", "serve", "link", "enrich", "import-table", "evaluate", "explain"),
    ):
        assert command in text
    assert "3 done, but some inputs were refused" in " ".join(text.replace("│", " ").split())


def test_formats_are_called_the_same_on_the_command_line_and_over_http() -> None:
    # "excel" is CSV as a browser downloads it for Excel; files get a workbook
    assert set(Format) - {Format.table, Format.xlsx} == {form.name for form in FORMATS} - {"excel"}


def test_help_loads_no_engine() -> None:
    code = (
        "import sys; from kg.cli import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'pyoxigraph', 'rdflib', 'pyvis', 'networkx', 'openpyxl', 'SPARQLWrapper', 'pyshacl', 'ahocorasick'}\n"
        "sys.exit(sorted(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", [[], ["build", "--jobs", "0"], ["nothing"], ["query"], ["build", "--nothing"]])
def test_wrong_usage(words: list[str]) -> None:
    assert _tinhkg(*words).exit_code == 2


def test_demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = _tinhkg("demo")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == "Read      5 articles about 5 provinces"
    assert lines[1].startswith("Found     ")
    assert "6 officials" in lines[1]
    assert "1 discrepancy" in lines[1]
    assert any("0 violations" in line for line in lines)
    assert any(line.startswith("Open") and str(Path("site", "index.html")) in line for line in lines)
    assert (tmp_path / "site" / "index.html").is_file()
    assert (tmp_path / "graph" / "graph.nq.gz").is_file()
    assert len(lines) <= 8


def test_build_and_build_again(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    first = _tinhkg("build", articles, "-o", out)
    assert first.exit_code == 0, first.output
    assert "1 article (1 anew)" in first.stdout
    before = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    again = _tinhkg("build", articles, "-o", out)
    assert again.exit_code == 0
    assert "Nothing has changed" in again.stdout
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before


def test_build_goes_on_without_what_it_cannot_read(articles: Path, tmp_path: Path) -> None:
    (articles / "empty.txt").write_bytes(b"")
    (articles / "binary.txt").write_bytes(bytes(range(256)) * 20)
    out = tmp_path / "graph"
    _refused(_tinhkg("build", articles, tmp_path / "missing", "-o", out, "--strict"), "refused", 1)
    assert not out.exists()
    result = _tinhkg("build", articles, tmp_path / "missing", "-o", out)
    _refused(result, "missing: no such file or folder", 3)
    assert result.stderr.count("tinhkg: refused: ") == 3
    assert "3 inputs refused" in result.stdout
    assert (out / "graph.nq.gz").is_file()


def test_nothing_to_build(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for source, message in ((tmp_path / "missing", "no such file"), (tmp_path / "empty", "no articles in this folder")):
        _refused(_tinhkg("build", source, "-o", tmp_path / "graph"), message)
        assert not (tmp_path / "graph").exists()
    _refused(_tinhkg("build", "--base", "not an iri", "-o", tmp_path / "graph"), "not an iri")


def test_extract(articles: Path) -> None:
    result = _tinhkg("extract", articles / "good.txt")
    assert result.exit_code == 0, result.output
    (facts,) = map(json.loads, result.stdout.splitlines())
    assert facts["id"] == "good"
    assert facts["province"]["name"] == "Đồng Nai"
    typed = _tinhkg("extract", "-", typed=_NEWS)
    assert json.loads(typed.stdout)["observations"] == facts["observations"]


def test_extract_goes_on_without_what_it_cannot_read(articles: Path) -> None:
    (articles / "a-empty.txt").write_bytes(b"")
    result = _tinhkg("extract", articles)
    _refused(result, "tinhkg: refused: a-empty.txt", 3)
    assert len(result.stdout.splitlines()) == 1
    strict = _tinhkg("extract", articles, "--strict")
    _refused(strict, "a-empty.txt", 1)
    assert strict.stdout == ""
    _refused(_tinhkg("extract", articles / "a-empty.txt"), "a-empty.txt", 1)


@pytest.mark.parametrize("command", ["extract", "build"])
def test_an_article_that_the_extractor_fails_on_is_named_and_the_rest_goes_on(
    command: str, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = attempt.extract

    def failing(article: Article, language: Language, rates: Confidence) -> Facts:
        if "Quảng Nam" in article.text:
            raise RecursionError("too deep")
        return working(article, language, rates)

    monkeypatch.setattr(attempt, "extract", failing)
    (articles / "a-bad.txt").write_text(_NEWS.replace("Đồng Nai", "Quảng Nam"), encoding="utf-8")
    words: list[str | Path] = [command] if command == "extract" else [command, "-o", tmp_path / "graph"]
    said = "tinhkg: refused: a-bad.txt: the extractor failed: RecursionError('too deep') (test_cli.py, line "
    result = _tinhkg(*words, articles)
    _refused(result, said, 3)
    assert "Đồng Nai" in result.stdout or "1 article (1 anew), 1 input refused" in result.stdout
    _refused(_tinhkg(*words, articles, "--strict"), "a-bad.txt: the extractor failed", 1)
    _refused(_tinhkg(*words, articles / "a-bad.txt"), "a-bad.txt: the extractor failed", 1)


def test_extract_up_to_a_size(articles: Path) -> None:
    _refused(_tinhkg("extract", articles, "--max-bytes", "50"), "more than the limit of 50 (--max-bytes raises it)")


GOLD = Path(__file__).parent / "golden" / "gold"


def test_evaluate(tmp_path: Path) -> None:
    counts = tmp_path / "counts.tsv"
    scores = json.loads(_tinhkg("evaluate", GOLD, resources.sample(), "--json", "--counts", counts).stdout)
    assert scores["articles"] == 5
    assert counts.read_text(encoding="utf-8").splitlines()[1] == "kind\trule\tslot\tright\ttotal"
    shown = _tinhkg("evaluate", GOLD, resources.sample()).stdout
    assert "F1 by province" in shown
    assert "Đồng Nai" in shown


def test_evaluate_names_what_is_missed_and_what_is_wrong(tmp_path: Path) -> None:
    first = min(resources.sample().glob("*.txt"))
    text = first.read_text(encoding="utf-8-sig").replace("%", " phần nghìn")
    (tmp_path / first.name).write_text(text, encoding="utf-8")
    shown = _tinhkg("evaluate", GOLD, tmp_path, "--errors").stdout
    assert "not among the articles extracted: " in shown
    assert "missed" in shown


def test_explain(articles: Path, tmp_path: Path) -> None:
    shown = _tinhkg("explain", articles / "good.txt").stdout
    assert "Kim ngạch xuất khẩu · Đồng Nai · 2024 · estimate" in shown
    page = tmp_path / "good.html"
    assert str(page) in _tinhkg("explain", articles / "good.txt", "-o", page).stdout.replace("\n", "")
    assert "kim ngạch xuất khẩu" in page.read_text(encoding="utf-8")
    assert len(list((tmp_path / "pages").glob("*.html"))) == 0
    _tinhkg("explain", articles, "-o", tmp_path / "pages")
    assert len(list((tmp_path / "pages").glob("*.html"))) == 1


def test_query_prints_a_table_with_names(graph: Path) -> None:
    lines = _answer(graph, "iip-growth").splitlines()
    assert lines[0].split()[:2] == ["provinceName", "growth"]
    assert [line.split("  ")[0] for line in lines[2:]] == ["Hà Giang", "Đồng Nai", "Bình Dương"]
    assert "\x1b" not in "".join(lines)
    assert "Hà Giang" in _answer(graph, "SELECT ?p { ?a :about ?p } ORDER BY ?p")
    assert "Ha Giang" in _answer(graph, "SELECT ?p { ?a :about ?p } ORDER BY ?p", "--lang", "en")


def test_query_answers_with_no_more_rows_than_are_wanted(graph: Path) -> None:
    lines = _answer(graph, "observations", "-f", "csv").splitlines()
    assert _answer(graph, "observations", "-f", "csv", "--limit", "2").splitlines() == lines[:3]


def test_query_takes_names_files_texts_and_standard_input(graph: Path, tmp_path: Path) -> None:
    text = (resources.queries() / "competency" / "iip-growth.rq").read_text(encoding="utf-8")
    (tmp_path / "mine.rq").write_text(text, encoding="utf-8")
    expected = _answer(graph, "iip-growth", "-f", "csv")
    assert _answer(graph, tmp_path / "mine.rq", "-f", "csv") == expected
    assert _answer(graph, text, "-f", "csv") == expected
    assert _tinhkg("query", "-", "-f", "csv", "-g", graph, typed=text).stdout == expected


def test_parameters(graph: Path) -> None:
    rows = _answer(graph, "who-held-post", "-p", "province=ben tre", "-p", "office=Giám đốc", "-f", "csv")
    assert {row["provinceName"] for row in csv.DictReader(io.StringIO(rows))} == {"Bến Tre"}
    nothing = _answer(graph, "department-heads", "-p", 'body=Sở "} UNION { ?s ?p ?o } #=', "-f", "csv")
    assert len(nothing.splitlines()) == 1


def test_formats_are_parsed_back(graph: Path, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(_answer(graph, "retail-by-province", "-f", "csv"), newline="")))
    assert [row["provinceName"] for row in rows] == ["Bình Dương", "Đồng Nai", "Hà Giang", "Ninh Thuận"]
    columns = list(rows[0])
    assert _answer(graph, "retail-by-province", "-f", "tsv").splitlines()[0].replace("?", "").split("\t") == columns
    found = json.loads(_answer(graph, "retail-by-province", "-f", "json"))
    assert found["head"]["vars"] == columns
    assert [row["provinceName"]["value"] for row in found["results"]["bindings"]] == [r["provinceName"] for r in rows]
    root = ElementTree.fromstring(_answer(graph, "retail-by-province", "-f", "xml"))
    assert len(root.findall(".//{*}result")) == len(rows)
    book = tmp_path / "retail.xlsx"
    _answer(graph, "retail-by-province", "-f", "xlsx", "-o", book)
    sheet = openpyxl.load_workbook(book).active
    assert [cell.value for cell in next(sheet.iter_rows())] == columns
    assert sheet.max_row == len(rows) + 1
    triples = "CONSTRUCT { ?a :about ?p } WHERE { ?a :about ?p }"
    assert len(_answer(graph, triples, "-f", "ntriples").splitlines()) == 5
    assert _answer(graph, f"PREFIX d: <https://w3id.org/tinhkg/def#> {triples}", "-f", "turtle").count("d:about") == 5
    assert _answer(graph, triples).count("about") == 5
    assert _answer(graph, "ASK { ?s ?p ?o }").strip() == "true"


def test_a_file_is_written_whole_or_not_at_all(graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "answer.csv"
    assert _answer(graph, "iip-growth", "-f", "csv", "-o", out) == ""
    before = out.read_bytes()
    assert before.startswith(b"provinceName,growth")
    _refused(_tinhkg("query", "iip-growth", "-f", "turtle", "-o", out, "-g", graph), "answers with rows")
    assert out.read_bytes() == before
    _refused(_tinhkg("query", "iip-growth", "-o", tmp_path / "no" / "x.csv", "-g", graph), "cannot be written")
    assert [path.name for path in tmp_path.iterdir()] == ["answer.csv"]


_MANY = f"SELECT * {{ ?s a ?c VALUES ?n {{ {' '.join(map(str, range(50)))} }} }}"


def _started(*words: str, **more: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401 # what Popen takes
    program = [sys.executable, "-c", "from kg.cli import main; main()", *words]
    return subprocess.Popen(program, stderr=subprocess.PIPE, **more)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize(
    "words",
    [
        *(["query", _MANY, "-f", form] for form in ("table", "csv", "json")),
        ["query", "CONSTRUCT WHERE { ?s a ?c }"],
    ],
)
def test_a_pipe_that_is_closed_ends_it_quietly(words: list[str], graph: Path) -> None:
    read, write = os.pipe()
    process = _started(*words, "-g", str(graph), stdout=write)
    os.close(write)
    assert os.read(read, 5)
    os.close(read)
    _, said = process.communicate()
    assert said == b""
    assert process.returncode == 141


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_table_fits_the_terminal_and_keeps_to_no_color(graph: Path) -> None:
    import pty

    shown = {}
    for color in ({"NO_COLOR": "1"}, {}):
        master, terminal = pty.openpty()
        env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        env |= {"COLUMNS": "60", "TERM": "xterm", **color}
        process = _started("query", "iip-growth", "-g", str(graph), stdout=terminal, env=env)
        os.close(terminal)
        pieces = []
        with suppress(OSError):  # Linux says so when the other end is closed
            while piece := os.read(master, 4096):
                pieces.append(piece)
        os.close(master)
        process.communicate()
        assert process.returncode == 0
        shown[len(color)] = b"".join(pieces).decode("utf-8")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown[1])
    assert "Đồng Nai" in plain
    assert max(map(len, plain.splitlines())) <= 60
    assert not re.search(r"\x1b\[[0-9;]*[34][0-9]", shown[1])
    assert plain == re.sub(r"\x1b\[[0-9;]*m", "", shown[0])


@pytest.mark.parametrize(
    ("words", "message", "code"),
    [
        (["iip-grwth"], "near: iip-growth", 1),
        (["iip-growth", "-p", "nothing=1"], "no parameter 'nothing'", 1),
        (["iip-growth", "-p", "indicator=Atlantis"], "no indicator called 'Atlantis'", 1),
        (["neighbourhood"], "needs the parameter 'entity'", 1),
        (["ASK { ?s }"], "not a SPARQL query, at line 1", 1),
        (["DROP ALL {}"], "must follow the prefixes", 1),
        (["ASK {}", "-f", "turtle"], "answers with rows", 1),
        (["ASK {}", "-f", "xlsx"], "only rows fit into a workbook", 1),
        (["ASK {}", "-p", "a=1"], "only a question with a header has parameters", 1),
        (["SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i && ?c = 1) }", "--timeout", "1"], "no answer", 1),
        (["iip-growth", "-p", "period"], "is not NAME=VALUE", 2),
        (["iip-growth", "-p", "period=1", "-p", "period=2"], "is given twice", 2),
        (["iip-growth", "-f", "pdf"], "'pdf'", 2),
        (["iip-growth", "--timeout", "0"], "timeout", 2),
        (["ASK {}", "-g", "http://127.0.0.1:1/sparql"], "http://127.0.0.1:1/sparql: cannot be reached", 1),
    ],
)
def test_what_cannot_be_asked(words: list[str], message: str, code: int, graph: Path) -> None:
    _refused(_tinhkg("query", "-g", graph, *words), message, code)


def test_no_graph(tmp_path: Path) -> None:
    for command in (["query", "ASK {}"], ["check"], ["view"], ["site"]):
        _refused(_tinhkg(*command, "-g", tmp_path / "missing"), "missing")


def test_queries() -> None:
    listed = _tinhkg("queries").stdout
    assert "iip-growth\n    Growth of industrial production by province\n    Tốc độ tăng" in listed
    assert "claim-without-evidence" not in listed
    assert "claim-without-evidence" in _tinhkg("queries", "--all").stdout
    assert _tinhkg("queries", "sap nhap", "chuoi").stdout.splitlines()[0] == "series-of-predecessors"
    told = _tinhkg("queries", "export-ranking").stdout
    assert "year (integer) = 2024" in told
    assert "periodLabel" in told
    for both in ("Which provinces export most", "indicator whose level is ranked", "base unit"):
        assert both in told
    for both in ("Những tỉnh nào xuất khẩu nhiều nhất", "chỉ tiêu dùng để xếp hạng", "đơn vị gốc"):
        assert both in told
    _refused(_tinhkg("queries", "nothing-of-the-kind"), "no shipped question has")


def test_check(graph: Path, tmp_path: Path) -> None:
    result = _tinhkg("check", "-g", graph)
    assert result.exit_code == 0, result.output
    assert "0 violations" in result.stdout
    assert "discrepancy: " in result.stdout
    broken = tmp_path / "broken"
    shutil.copytree(graph, broken)
    lines = gzip.decompress((broken / "graph.nq.gz").read_bytes())
    (broken / "graph.nq.gz").write_bytes(gzip.compress(lines.replace("Bến Tre".encode(), "Bến Trê".encode()), mtime=0))
    result = _tinhkg("check", "-g", broken)
    assert result.exit_code == 1
    assert "violated: " in result.stderr


def test_view(graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    result = _tinhkg("view", "-g", graph, "-o", out)
    assert result.exit_code == 0, result.output
    assert "things" in result.stdout
    whole = out.read_text(encoding="utf-8")
    result = _tinhkg("view", "Sở Công Thương tỉnh Bến Tre", "-g", graph, "-o", out, "--lang", "en")
    assert result.exit_code == 0, result.output
    assert 0 < len(out.read_text(encoding="utf-8")) < len(whole)
    result = _tinhkg("view", "neighbourhood", "-p", "entity=Bến Tre", "-g", graph, "-o", out)
    assert result.exit_code == 0, result.output
    _refused(_tinhkg("view", "Atlantis", "-g", graph, "-o", out), "Atlantis")
    _refused(_tinhkg("view", "iip-growth", "-g", graph, "-o", out), "columns")


@pytest.mark.parametrize("form", ["nquads", "trig", "jsonld", "graphml", "gexf", "csv"])
def test_export(form: str, graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph.out"
    result = _tinhkg("export", "-f", form, "-g", graph, "-o", out)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["graph.out"]
    assert "Đồng Nai" in out.read_text(encoding="utf-8")
    assert _tinhkg("export", "-f", form, "-g", graph).stdout_bytes == out.read_bytes()


def test_export_of_figures_is_one_row_each(graph: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(_tinhkg("export", "-f", "csv", "-g", graph).stdout, newline="")))
    count = _answer(graph, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a :Observation }", "-f", "csv").split()[1]
    assert len({row["observation"] for row in rows}) == len(rows) == int(count)
    assert all(row["quote"] in row["sentence"] and row["articleName"] for row in rows)


def test_what_cannot_be_exported(graph: Path, tmp_path: Path) -> None:
    _refused(_tinhkg("export", "-f", "pdf", "-g", graph), "'pdf'", 2)
    _refused(_tinhkg("export", "-f", "trig", "-g", tmp_path / "missing"), "missing: no such folder")
    _refused(_tinhkg("export", "-f", "trig", "-g", graph, "-o", tmp_path / "no" / "x"), "cannot be written")


def test_site(graph: Path, tmp_path: Path) -> None:
    result = _tinhkg("site", "-g", graph, "-o", tmp_path / "site")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "site" / "index.html").is_file()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("precious", encoding="utf-8")
    _refused(_tinhkg("site", "-g", graph, "-o", tmp_path / "mine"), "mine")
    assert (tmp_path / "mine" / "thesis.txt").read_text(encoding="utf-8") == "precious"


def test_a_console_of_any_encoding_gets_utf_8(graph: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from kg.cli import main; main()", "query", "iip-growth", "-g", str(graph)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "LC_ALL": "C"},
    )
    assert done.returncode == 0, done.stderr
    assert "Đồng Nai" in done.stdout.decode("utf-8")


def test_search_prints_tab_separated_values_with_whole_iris_in_a_pipe(graph: Path) -> None:
    lines = _tinhkg("search", "ben", "tre", "-g", graph, "-n", "2").stdout.splitlines()
    assert [line.split("\t") for line in lines] == [
        ["kind", "label", "found", "iri", "article"],
        ["province", "Bến Tre", "Bến Tre", "https://w3id.org/tinhkg/id/province/ben-tre-1", ""],
        ["district", "Bến Tre", "Bến Tre", "https://w3id.org/tinhkg/id/district/829", ""],
    ]
    found = _tinhkg("search", "xuat khau", "-g", graph, "--kind", "evidence").stdout.splitlines()[1:]
    assert {line.split("\t")[0] for line in found} == {"evidence"}
    assert all("/article/" in line.split("\t")[4] for line in found)
    assert (
        "indicator\tExports of goods\txuất khẩu\t" in _tinhkg("search", "xuat khau", "-g", graph, "--lang", "en").stdout
    )


def test_search_says_what_it_did_not_find(graph: Path) -> None:
    _refused(_tinhkg("search", "zzzz", "-g", graph), "has 'zzzz' in a name or a sentence")
    _refused(_tinhkg("search", "ben tre", "-g", graph, "-k", "sector"), "of the kind sector")
    _refused(_tinhkg("search", "ben tre", "-g", graph, "-k", "nothing"), "'nothing' is none of: province", 2)
    _refused(_tinhkg("search", "ben tre", "-g", graph.parent / "none"), "no such folder")
