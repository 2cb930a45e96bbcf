from __future__ import annotations

import gzip
import hashlib
import multiprocessing
import os
import shutil
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_world import Draft, World, rich

from kg.errors import GraphError
from kg.graph import files, store
from kg.graph.facts import Log
from kg.model import Facts


def _log(*articles: Facts) -> Log:
    return Log("me", {facts.article.sha256: facts for facts in articles})


def _write(folder: Path, world: World, *articles: Facts) -> str:
    folder.mkdir(exist_ok=True)
    lines = world.lifted(*articles).lines
    with files.locked(folder):
        return store.write(folder, lines, [], _log(*articles), {"triples": len(lines)})


@pytest.fixture
def folder(world: World, tmp_path: Path) -> Path:
    _write(tmp_path / "graph", world, *rich())
    return tmp_path / "graph"


def test_a_folder_holds_the_graph_its_stamp_log_report_and_store(folder: Path, world: World) -> None:
    lines = "".join(world.lifted(*rich()).lines).encode("utf-8")
    assert gzip.decompress((folder / "graph.nq.gz").read_bytes()) == lines
    assert (folder / "graph.nq.sha256").read_text() == f"{hashlib.sha256(lines).hexdigest()}  graph.nq\n"
    assert len((folder / "facts.jsonl").read_bytes().split(b"\n")) == 3
    assert store.report(folder)["sha256"] == hashlib.sha256(lines).hexdigest()
    assert len(store.open_graph(folder)) == len(lines.splitlines())
    assert store.whole(folder)
    assert not [path for path in folder.iterdir() if ".tmp-" in path.name or ".old-" in path.name]


def test_the_file_depends_on_the_graph_alone(folder: Path, world: World, tmp_path: Path) -> None:
    _write(tmp_path / "other", world, *reversed(rich()))
    assert (tmp_path / "other" / "graph.nq.gz").read_bytes() == (folder / "graph.nq.gz").read_bytes()


def test_judgements_are_made_once_and_never_touched_again(folder: Path, world: World) -> None:
    judgements = folder / "judgements.tsv"
    assert len(judgements.read_text().splitlines()) == 1
    judgements.write_text("mine\n")
    _write(folder, world, rich()[0])
    assert judgements.read_text() == "mine\n"


def test_the_graph_is_opened_for_reading_only(folder: Path) -> None:
    quad = ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.NamedNode("urn:c"))
    with pytest.raises(RuntimeError):
        store.open_graph(folder).add(quad)


def test_a_missing_store_is_made_anew(folder: Path) -> None:
    shutil.rmtree(folder / "store")
    assert not store.whole(folder)
    assert len(store.open_graph(folder)) > 0
    assert store.whole(folder)


def test_a_store_of_another_graph_is_made_anew(folder: Path, world: World, tmp_path: Path) -> None:
    _write(tmp_path / "other", world, rich()[0])
    shutil.rmtree(folder / "store")
    shutil.copytree(tmp_path / "other" / "store", folder / "store")
    assert len(store.open_graph(folder)) == store.report(folder)["triples"]


def test_a_store_that_lost_a_file_is_made_anew(folder: Path) -> None:
    (folder / "store" / "CURRENT").unlink()
    assert len(store.open_graph(folder)) == store.report(folder)["triples"]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda folder: shutil.rmtree(folder), "no such folder"),
        (lambda folder: (folder / "graph.nq.sha256").unlink(), "no graph there"),
        (lambda folder: (folder / "graph.nq.gz").unlink(), "missing or damaged"),
        (lambda folder: (folder / "graph.nq.gz").write_bytes(b"no gzip"), "missing or damaged"),
        (
            lambda folder: (folder / "graph.nq.gz").write_bytes(gzip.compress(b"<a> <b> <c> <d> .\n")),
            "not the one that",
        ),
        (
            lambda folder: (folder / "graph.nq.gz").write_bytes((folder / "graph.nq.gz").read_bytes()[:-100]),
            "missing or damaged",
        ),
    ],
)
def test_what_cannot_be_opened_says_why(folder: Path, damage: object, message: str) -> None:
    assert callable(damage)
    if message != "no such folder":
        shutil.rmtree(folder / "store")
    damage(folder)
    with pytest.raises(GraphError, match=message):
        store.open_graph(folder)


def test_a_folder_that_cannot_be_written_is_read_in_memory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / "store")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert len(store.open_graph(folder)) == store.report(folder)["triples"]
    assert not (folder / "store").exists()


class _PowerCutError(Exception):
    pass


@pytest.mark.parametrize("call", range(10))
def test_a_crash_between_any_two_renames_leaves_a_whole_graph(
    folder: Path, world: World, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    old = len(store.open_graph(folder))
    articles = (*rich(), Draft("ba").agency("Sở Y tế tỉnh Sông Lam", "so", "song-lam-1").facts())
    new = len(world.lifted(*articles).lines)
    replace, calls = os.replace, 0

    def failing(source: str, target: str) -> None:
        nonlocal calls
        calls += 1
        if calls == call + 1:
            raise _PowerCutError
        replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    try:
        _write(folder, world, *articles)
        crashed = False
    except _PowerCutError:
        crashed = True
    monkeypatch.setattr(os, "replace", replace)
    assert crashed == (call < 7), "a build renames log, quarantine, graph, stamp, store (away, in) and report"
    assert len(store.open_graph(folder)) in {old, new}, "the last good graph, or the new one: never half of either"
    assert _write(folder, world, *articles) == store.stamp(folder)
    assert len(store.open_graph(folder)) == new
    assert not [path for path in folder.iterdir() if ".tmp-" in path.name or ".old-" in path.name]


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def chunks() -> Iterator[bytes]:
        yield b"ne"
        raise _PowerCutError

    with pytest.raises(_PowerCutError):
        files.replace(path, chunks())
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
    assert path.read_bytes() == b"old"


def test_what_a_killed_build_left_is_swept_away(folder: Path, world: World) -> None:
    (folder / "graph.nq.gz.tmp-1").write_bytes(b"half")
    (folder / "store.old-1").mkdir()
    (folder / "mine.tmp-1").write_bytes(b"not ours")
    _write(folder, world, *rich())
    assert sorted(path.name for path in folder.iterdir() if "-1" in path.name) == ["mine.tmp-1"]


def _hold(folder: Path, ready: Connection) -> None:
    with files.locked(folder):
        ready.send(os.getpid())
        ready.recv()


def test_two_writers_do_not_meet(folder: Path) -> None:
    here, there = multiprocessing.Pipe()
    holder = multiprocessing.get_context("spawn").Process(target=_hold, args=(folder, there))
    holder.start()
    try:
        pid = here.recv()
        with pytest.raises(GraphError, match=f"process {pid} is writing"), files.locked(folder):
            pass
        assert len(store.open_graph(folder)) > 0, "reading goes on"
    finally:
        here.send("end")
        holder.join(20)
    with files.locked(folder):
        pass
