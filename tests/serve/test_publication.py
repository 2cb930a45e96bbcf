"""New builds while the server runs, and graphs that cannot be served."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from pathlib import Path

import httpx
import pytest

from kg.build import build
from kg.errors import GraphError
from kg.graph import store
from kg.serve import publication
from kg.serve.pool import Limits
from tests import serve_world

COUNT = "SELECT (COUNT(*) AS ?n) (MIN(?o) AS ?least) (MAX(?o) AS ?most) { ?s <http://e/p> ?o }"


def version(number: int, size: int = 2000) -> str:
    """A graph in which every figure is the number of its version."""
    return "\n".join(f'<http://e/{n}> <http://e/p> "{number}" <http://e/g{n % 7}> .' for n in range(size))


def until_served(at: str, stamp: str) -> None:
    deadline = time.monotonic() + 60
    while httpx.get(f"{at}/health").json()["version"] != stamp:
        assert time.monotonic() < deadline, httpx.get(f"{at}/health").json()
        time.sleep(0.05)


@pytest.mark.parametrize("place", ["memory", "disk"])
def test_a_new_build_is_served_and_no_reader_sees_half_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    if place == "disk":
        monkeypatch.setattr(publication, "MOST_IN_MEMORY", 0)
    folder = tmp_path / "graph"
    serve_world.publish(folder, version(0))
    seen: list[tuple[str, str, str]] = []
    wrong: list[str] = []
    done = threading.Event()

    def read(at: str) -> None:
        with httpx.Client(base_url=at, timeout=60) as client:
            while not done.is_set():
                response = client.get("/sparql", params={"query": COUNT})
                if response.status_code != 200:
                    wrong.append(response.text)
                    continue
                (row,) = response.json()["results"]["bindings"]
                seen.append((row["n"]["value"], row["least"]["value"], row["most"]["value"]))

    with serve_world.running(folder) as at:
        readers = [threading.Thread(target=read, args=(at,)) for _ in range(3)]
        for reader in readers:
            reader.start()
        for number in (1, 2, 3):
            stamp = serve_world.publish(folder, version(number))
            until_served(at, stamp)
            (row,) = httpx.get(f"{at}/sparql", params={"query": COUNT}).json()["results"]["bindings"]
            assert row["most"]["value"] == str(number), "an answer of an older version was kept"
        done.set()
        for reader in readers:
            reader.join()
    assert not wrong
    assert {count for count, _, _ in seen} == {"2000"}
    assert all(least == most for _, least, most in seen)
    assert {most for _, _, most in seen} >= {"0", "3"}
    assert not list(folder.glob("store.served-*")), "what was linked for serving is gone"


def test_a_damaged_build_is_not_served_and_the_old_one_is_until_a_good_one_comes(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    first = serve_world.publish(folder, version(0, 10))
    with serve_world.running(folder) as at:
        (folder / store.STAMP).write_text(f"{'0' * 64}  graph.nq\n", encoding="ascii")
        deadline = time.monotonic() + 60
        while not (health := httpx.get(f"{at}/health").json())["trouble"]:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert health["version"] == first
        assert "damaged" in health["trouble"]
        assert httpx.get(f"{at}/sparql", params={"query": COUNT}).status_code == 200
        assert httpx.get(f"{at}/data.nq.gz").status_code == 503
        good = serve_world.publish(folder, version(1, 10))
        until_served(at, good)
        assert httpx.get(f"{at}/health").json()["trouble"] == ""


def test_a_folder_that_goes_away_leaves_what_was_served(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    serve_world.publish(folder, version(0, 10))
    with serve_world.running(folder) as at:
        shutil.rmtree(folder)
        time.sleep(2)
        assert httpx.get(f"{at}/sparql", params={"query": COUNT}).status_code == 200


@pytest.mark.skipif(
    not Path("/proc/self/cmdline").exists(), reason="the system does not tell which processes there are"
)
def test_a_version_whose_engine_is_killed_is_opened_anew(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    serve_world.publish(folder, version(0, 10))
    with serve_world.running(folder) as at:
        assert httpx.get(f"{at}/sparql", params={"query": COUNT}).status_code == 200
        told = {path.parent.name: path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline")}
        ours = [int(process) for process, line in told.items() if b"kg.serve.engine" in line and bytes(folder) in line]
        assert ours
        for process in ours:  # the engine and the workers that it forked
            os.kill(process, signal.SIGKILL)
        deadline = time.monotonic() + 60
        statuses = []
        while not statuses or statuses[-1] != 200:
            statuses.append(httpx.get(f"{at}/sparql", params={"query": f"{COUNT} # {len(statuses)}"}).status_code)
            assert time.monotonic() < deadline, statuses
            time.sleep(0.05)
        assert set(statuses) <= {200, 503}


def test_what_a_killed_server_left_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publication, "MOST_IN_MEMORY", 0)
    folder = tmp_path / "graph"
    serve_world.publish(folder, version(0, 10))
    dead = folder / "store.served-4194304-abc"
    alive = folder / f"store.served-{os.getppid()}-abc"
    dead.mkdir()
    alive.mkdir()
    with serve_world.running(folder) as at:
        assert httpx.get(f"{at}/sparql", params={"query": COUNT}).status_code == 200
    assert not dead.exists()
    assert alive.exists()


@pytest.mark.parametrize("missing", ["folder", "graph", "stamp"])
def test_a_graph_that_is_not_there_is_said_to_be_missing(tmp_path: Path, missing: str) -> None:
    folder = tmp_path / "graph"
    serve_world.publish(folder, version(0, 10))
    if missing == "folder":
        shutil.rmtree(folder)
    else:
        (folder / {"graph": store.GRAPH, "stamp": store.STAMP}[missing]).unlink()

    async def opened() -> None:
        await publication.opened(folder, Limits())

    with pytest.raises(GraphError, match=str(folder)):
        import asyncio

        asyncio.run(opened())


def test_a_real_build_replaces_a_real_build(tmp_path: Path, sample_graph: Path) -> None:
    folder = tmp_path / "graph"
    shutil.copytree(sample_graph, folder)
    article = tmp_path / "one.txt"
    article.write_text("Xuất khẩu của tỉnh Bến Tre năm 2023 đạt 1.500 triệu USD.\n", encoding="utf-8")
    with serve_world.running(folder) as at:
        before = httpx.get(f"{at}/health").json()
        build([article], folder)
        until_served(at, store.stamp(folder))
        after = httpx.get(f"{at}/health").json()
        assert after["triples"] < before["triples"]
        (row,) = httpx.get(f"{at}/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s a :Article }"}).json()[
            "results"
        ]["bindings"]
        assert row["n"]["value"] == "1"
