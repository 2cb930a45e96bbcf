"""What becomes of the process that answers: it ends with its answer, its time, its memory, or when nobody reads on."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.ask import child, confine
from kg.ask.query import run
from kg.ask.table import Answer, Table, Triples, Truth
from kg.errors import GraphError, QueryError

_ENDLESS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
_SILENT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a), STR(?g))) = 1) }"
_HUNGRY = f"SELECT * {_ENDLESS} ORDER BY ?f"


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that a test starts."""
    started: list[subprocess.Popen[bytes]] = []

    start = subprocess.Popen.__init__

    def recorded(self: subprocess.Popen[bytes], *arguments: object, **options: object) -> None:
        started.append(self)
        start(self, *arguments, **options)  # type: ignore[call-overload] # whatever was given

    monkeypatch.setattr(subprocess.Popen, "__init__", recorded)
    return started


def _read(answer: Answer) -> int:
    match answer:
        case Table():
            return sum(1 for _ in answer.rows)
        case Triples():
            return sum(1 for _ in answer.triples)
        case Truth():
            return int(bool(answer))


def _is_buried(process: subprocess.Popen[bytes]) -> bool:
    assert process.stdout is not None
    return process.returncode is not None and process.stdout.closed


@pytest.mark.parametrize(
    ("query", "kind", "size"),
    [
        ("ASK { ?s ?p ?o }", Truth, 1),
        ("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 3", Triples, 3),
        ("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 0", Triples, 0),
        ("SELECT ?x ?y { BIND(1 AS ?y) }", Table, 1),
        ("SELECT ?x { FILTER(false) }", Table, 0),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000", Table, 20_000),
    ],
)
def test_the_process_ends_with_its_answer(
    query: str, kind: type, size: int, sample_graph: Path, children: list[subprocess.Popen[bytes]]
) -> None:
    answer = run(sample_graph, query)
    assert isinstance(answer, kind)
    assert _read(answer) == size
    assert [process.returncode for process in children] == [0]
    assert _is_buried(children[0])


def _closed(answer: Answer) -> None:
    assert not isinstance(answer, Truth)
    answer.close()


def _let_go(answer: Answer) -> None:
    """Nothing: the caller forgets the answer."""


@pytest.mark.parametrize("leave", [_closed, _let_go])
@pytest.mark.parametrize("query", [f"SELECT * {_ENDLESS}", f"CONSTRUCT {{ ?a ?b ?c . ?d ?e ?i }} WHERE {_ENDLESS}"])
def test_an_answer_is_read_as_it_comes_and_ends_when_nobody_reads_on(
    leave: Callable[[Answer], None], query: str, sample_graph: Path, children: list[subprocess.Popen[bytes]]
) -> None:
    answer = run(sample_graph, query)
    next(answer.rows if isinstance(answer, Table) else answer.triples)  # type: ignore[union-attr] # not the Truth of ASK
    assert children[0].poll() is None
    leave(answer)
    del answer
    assert _is_buried(children[0])


@pytest.mark.parametrize("query", [f"SELECT * {_ENDLESS}", f"CONSTRUCT {{ ?a ?b ?c . ?d ?e ?i }} WHERE {_ENDLESS}"])
def test_a_process_that_is_killed_midway_is_an_error(
    query: str, sample_graph: Path, children: list[subprocess.Popen[bytes]]
) -> None:
    answer = run(sample_graph, query)
    children[0].kill()
    with pytest.raises(QueryError, match="crash"):
        _read(answer)
    assert _is_buried(children[0])


@pytest.mark.parametrize("query", [_SILENT, f"SELECT * {_ENDLESS}"])
def test_the_time_is_up_before_the_last_byte(
    query: str, sample_graph: Path, children: list[subprocess.Popen[bytes]]
) -> None:
    with pytest.raises(QueryError, match=r"no answer within 1\.5 seconds; .* --timeout of the command, timeout= in"):
        _read(run(sample_graph, query, timeout=1.5))
    assert _is_buried(children[0])


def test_the_process_ends_in_time_though_nobody_waits_for_it(
    sample_graph: Path, children: list[subprocess.Popen[bytes]]
) -> None:
    answer = run(sample_graph, f"SELECT * {_ENDLESS}", timeout=2)
    assert children[0].wait(timeout=60) == 1
    with pytest.raises(QueryError, match="no answer within 2 seconds"):
        _read(answer)


def test_a_text_that_takes_too_long_to_parse_is_killed(sample_graph: Path) -> None:
    with pytest.raises(QueryError, match=r"no answer within|crash"):
        run(sample_graph, f"SELECT * {{ {'(' * 400}{')' * 400} ?p ?o }}", timeout=1.5)


def test_a_query_that_crashes_its_engine_is_an_error(sample_graph: Path) -> None:
    with pytest.raises(QueryError, match="crash"):
        run(sample_graph, f"SELECT * {{ {'{' * 20_000}{'}' * 20_000} }}")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system does not limit memory")
def test_a_query_that_needs_too_much_memory_is_an_error(
    sample_graph: Path, children: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confine, "installed", lambda: 600_000_000)
    with pytest.raises(QueryError, match=r"needs more than 0\.3 GB, half of this machine's memory; ask less"):
        _read(run(sample_graph, _HUNGRY))
    assert _is_buried(children[0])


def test_an_interrupt_ends_the_process(
    sample_graph: Path, children: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(content: object, media_type: str) -> Answer:
        raise KeyboardInterrupt

    monkeypatch.setattr(child, "parsed", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(sample_graph, f"SELECT * {_ENDLESS}")
    assert _is_buried(children[0])


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="this system does not list open files")
def test_nothing_stays_open(sample_graph: Path, tmp_path: Path) -> None:
    def opened() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    before = opened()
    for query in ("ASK {}", "SELECT * { ?s ?p ?o } LIMIT 3", "nonsense", f"SELECT * {_ENDLESS}"):
        for folder in (sample_graph, tmp_path):
            try:
                answer = run(folder, query)
            except (QueryError, GraphError):
                continue
            if not isinstance(answer, Truth):
                answer.close()
    assert opened() == before
