from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_world import Draft, World, rich

from kg.ask.query import labels, run
from kg.ask.table import Table
from kg.build import build
from kg.errors import GraphError, QueryError
from kg.graph import files, quarantine, store
from kg.graph.check import check
from kg.graph.facts import Log
from kg.graph.findings import findings
from kg.graph.quarantine import THRESHOLD
from kg.graph.resolve import resolve
from kg.model import Facts

_PROJECTS = "SELECT ?p WHERE { ?p a :Project }"


def _doubting(facts: Facts) -> Facts:
    """Returns an article whose last observation and last project are too doubtful for the graph."""
    less = THRESHOLD - 0.01
    *others, last = facts.observations
    *works, project = facts.projects
    return replace(
        facts,
        observations=(*others, replace(last, confidence=less)),
        projects=(*works, replace(project, confidence=less)),
    )


def _doubtful_corpus() -> tuple[Facts, ...]:
    first, second = rich()
    return _doubting(first), second


def _lines(world: World, corpus: tuple[Facts, ...]) -> tuple[list[str], list[str]]:
    """Returns the lines of the graph and of its quarantine."""
    sure, doubtful = quarantine.parted(corpus)
    graph = world.lifted(*sure).lines
    identities = resolve(corpus, world.language, world.names)
    return graph, quarantine.lines(doubtful, identities, world.language, world.names, world.run, graph)


def test_articles_are_parted_by_confidence_and_lose_nothing() -> None:
    corpus = _doubtful_corpus()
    sure, doubtful = quarantine.parted(corpus)
    assert [facts.article for facts in sure] == [facts.article for facts in corpus]
    assert [facts.article for facts in doubtful] == [corpus[0].article]
    assert sure[0].observations + doubtful[0].observations == corpus[0].observations
    assert sure[0].projects + doubtful[0].projects == corpus[0].projects
    assert sure[0].province == doubtful[0].province == corpus[0].province
    assert len(doubtful[0].observations) == len(doubtful[0].projects) == 1


def test_what_is_as_sure_as_the_threshold_stays() -> None:
    first, _ = rich()
    edge = replace(first, projects=tuple(replace(fact, confidence=THRESHOLD) for fact in first.projects))
    assert quarantine.parted([edge]) == ([edge], [])


def test_graph_and_quarantine_together_say_all_and_nothing_twice(world: World) -> None:
    corpus = _doubtful_corpus()
    graph, aside = _lines(world, corpus)
    told = [line.rsplit(" ", 2)[0] for line in (*graph, *aside)]
    assert len(told) == len(set(told))
    article = world.names.article_graph(corpus[0].article.sha256)
    believed = {line.rsplit(" ", 2)[0] for line in world.lifted(*corpus).lines if f"<{article}>" in line}
    assert believed <= set(told)
    assert aside == sorted(aside)
    assert all(line.endswith(f"<{world.names.graph('quarantine')}> .\n") for line in aside)
    assert {str(quad) + " .\n" for quad in ox.parse("".join(aside), ox.RdfFormat.N_QUADS)} == set(aside)
    doubted = corpus[0].observations[-1]
    assert doubted.evidence[0].quote not in "".join(graph)
    assert doubted.evidence[0].quote in "".join(aside)


def test_a_folder_is_asked_with_and_without_its_quarantine(world: World, tmp_path: Path) -> None:
    corpus = _doubtful_corpus()
    graph, aside = _lines(world, corpus)
    with files.locked(tmp_path):
        log = Log("me", {facts.article.sha256: facts for facts in corpus})
        store.write(tmp_path, graph, aside, log, {"triples": len(graph)})
    without, together = run(tmp_path, _PROJECTS), run(tmp_path, _PROJECTS, quarantine=True)
    assert isinstance(without, Table)
    assert isinstance(together, Table)
    known = {row[0] for row in without.rows}
    extra = [row[0] for row in together.rows if row[0] not in known]
    assert extra
    iris = [iri.value for iri in extra if isinstance(iri, ox.NamedNode)]
    assert len(iris) == len(extra)
    assert not labels(tmp_path, iris)
    assert set(labels(tmp_path, iris, quarantine=True)) == set(iris)
    with pytest.raises(QueryError, match="only a graph folder has a quarantine"):
        run(store.open_graph(tmp_path), _PROJECTS, quarantine=True)


def test_a_build_sets_aside_what_it_doubts_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "tin.txt"
    source.write_text(
        "Sáng 12/3/2025, UBND tỉnh Bến Tre họp giao ban.\nKim ngạch xuất khẩu quý I/2025 ước đạt 400 triệu USD.",
        encoding="utf-8",
    )
    whole = build([source], tmp_path / "whole")
    monkeypatch.setattr(quarantine, "THRESHOLD", 1.01)
    monkeypatch.setattr("kg.graph.findings.THRESHOLD", 1.01)
    out = tmp_path / "doubted"
    report = build([source], out)
    assert whole.counts["Observation"] == 1
    assert report.counts.get("Observation", 0) == 0
    assert len(store.quarantined(out)) > 0
    assert len(store.with_quarantine(out)) == len(store.open_graph(out)) + len(store.quarantined(out))
    assert check(out).ok


def test_a_damaged_or_missing_quarantine_is_noticed_and_made_anew(tmp_path: Path) -> None:
    source = tmp_path / "tin.txt"
    source.write_text("Sáng 12/3/2025, UBND tỉnh Bến Tre họp giao ban.", encoding="utf-8")
    out = tmp_path / "graph"
    build([source], out)
    assert build([source], out).unchanged
    with gzip.open(out / store.QUARANTINE, "wb") as other:
        other.write(b"<http://a> <http://b> <http://c> .\n")
    with pytest.raises(GraphError, match=r"quarantine\.nq\.gz: damaged"):
        store.quarantined(out)
    assert not check(out).ok
    assert not build([source], out).unchanged
    assert len(store.quarantined(out)) == 0
    (out / store.QUARANTINE).unlink()
    assert not build([source], out).unchanged


def test_the_report_tells_what_is_in_quarantine(world: World) -> None:
    corpus = _doubtful_corpus()
    sure, _ = quarantine.parted(corpus)
    guesses = findings(corpus, world.lifted(*sure))["guesses"]
    assert {guess["kind"] for guess in guesses if guess["quarantined"]} == {"observations", "projects"}
    sure_article = Draft("ba").facts()
    assert not findings([sure_article], world.lifted(sure_article))["guesses"]
