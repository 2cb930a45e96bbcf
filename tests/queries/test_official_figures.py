"""Official figures answer the questions that newspaper figures answer, with the table as their source."""

from __future__ import annotations

from pathlib import Path

import both_engines
import pytest
from both_engines import HERE, Graph

from kg.ask.question import catalogue

QUESTIONS = {question.name: question for question in catalogue("competency")}
HYGIENE = {question.name: question for question in catalogue("hygiene")}
_ASKED: dict[str, dict[str, str]] = {"claim-provenance": {"indicator": "retail"}}
TABLES = {"Tổng mức bán lẻ theo tỉnh (số bịa)", "Chỉ tiêu công thương theo tỉnh (số bịa)"}


@pytest.fixture(scope="module")
def official(official_graph: Path) -> Graph:
    return both_engines.folder(official_graph)


@pytest.mark.parametrize("name", QUESTIONS)
def test_golden_rows_of_official_figures(name: str, official: Graph, update: bool) -> None:
    rows = official.rows(QUESTIONS[name], **_ASKED.get(name, {}))
    path = HERE / "golden" / "official" / f"{name}.tsv"
    found = both_engines.golden(QUESTIONS[name], rows) if rows else ""
    if update and rows:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8", newline="\n")
    elif update:
        path.unlink(missing_ok=True)
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert found.split("\n") == kept.split("\n")


@pytest.mark.parametrize("name", sorted(path.stem for path in (HERE / "golden" / "official").glob("*.tsv")))
def test_both_engines_agree_on_official_figures(name: str, official: Graph) -> None:
    assert official.agree(QUESTIONS[name], **_ASKED.get(name, {}))


@pytest.mark.parametrize("name", HYGIENE)
def test_nothing_is_wrong_with_official_figures(name: str, official: Graph) -> None:
    assert official.rows(HYGIENE[name]) == []


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("targets-and-results", "resultSource"),
        ("targets-and-results", "targetSource"),
        ("discrepancies", "articleName"),
        ("claim-provenance", "articleName"),
        ("retail-by-province", "sourceName"),
        ("export-ranking", "sourceName"),
    ],
)
def test_a_table_is_named_as_the_source(name: str, column: str, official: Graph) -> None:
    number = [c.name for c in QUESTIONS[name].columns].index(column)
    assert {row[number] for row in official.rows(QUESTIONS[name], **_ASKED.get(name, {}))} & TABLES
