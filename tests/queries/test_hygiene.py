"""Hygiene queries return nothing on a sound graph, and what is planted in a broken one."""

from __future__ import annotations

import both_engines
import pytest
from both_engines import HERE, Graph

from kg.ask.question import catalogue

QUERIES = {question.name: question for question in catalogue("hygiene")}
# What each broken graph holds that its query must find; nodes named good or that are not listed must not be found.
_PLANTED = {
    "body-change-unfounded": {"groundless a a-2", "astray a c-1", "early a a-2"},
    "body-of-two-versions": {"bad one two", "bad two one", "worse one two", "worse two one", "mixed two one"},
    "claim-without-article": {"bad", "worse"},
    "claim-without-evidence": {"bad", "worse"},
    "comparison-of-unlike": {"target level", "target forecast", "target half"},
    "confidence-out-of-range": {"zero 0", "more 1.1", "none"},
    "dangling-link": {"bad mentions nobody", "worse member nobody"},
    "derived-without-sources": {"nothing", "monolingual"},
    "directive-without-task": {"bad", "empty", "mute", "orphan"},
    "entity-without-label": {"bad Person", "worse Article", "nameless StatisticalTable"},
    "evidence-of-another-article": {"bad e a b"},
    "evidence-of-wrong-length": {"bad 10 20 8", "worse 10 18 8"},
    "follow-up-unfounded": {"early late-task", "unexplained task", "unlinked task", "stateless"},
    "growth-not-in-percent": {"bad growth vnd", "worse plan-share"},
    "holding-incomplete": {"bad"},
    "observation-incomplete": {"bad"},
    "observation-without-figure": {"bad", "two", "reversed"},
    "observation-without-unit": {"bad"},
    "period-reversed": {"bad 2024-12-31 2024-01-01", "half 2024-12-31", "article 2025-01-31 2025-01-01"},
    "roll-up-incomplete": {"uncovered", "growth", "foreign", "lost", "miscounted", "wrong"},
    "same-province-versions": {"first second", "fourth third x"},
    "term-without-label": {"bad en", "worse vi", "worse en"},
    "triple-in-two-graphs": {"bad type Person one two"},
    "versions-overlap": {"first second", "reversed reversed"},
}


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("graph", ["sample", "corpus"])
def test_nothing_is_wrong(graph: str, name: str, graphs: dict[str, Graph]) -> None:
    assert graphs[graph].rows(QUERIES[name]) == []


@pytest.mark.parametrize("name", QUERIES)
def test_what_is_wrong_is_found(name: str) -> None:
    broken = both_engines.loaded([HERE / "broken" / f"{name}.trig"])
    found = {" ".join(_local(cell) for cell in row if cell is not None) for row in broken.agree(QUERIES[name])}
    assert found == _PLANTED[name]


def test_every_query_is_planted() -> None:
    assert set(_PLANTED) == set(QUERIES) == {path.stem for path in (HERE / "broken").glob("*.trig")}


def _local(cell: str) -> str:
    return cell.strip("<>").replace("#", "/").rsplit("/", 1)[-1]
