from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from viz_world import BASE

from kg.errors import QueryError
from viz import network
from viz.view import write_view


def test_the_whole_network(store: ox.Store, tmp_path: Path) -> None:
    report = write_view(store, tmp_path / "page.html")
    assert (report.left_out, report.bare) == (0, 0)
    assert report.nodes == 15
    assert report.edges > 25
    assert report.path.is_file()


def test_the_surroundings_of_one_thing(store: ox.Store, tmp_path: Path) -> None:
    report = write_view(store, tmp_path / "page.html", entity="le thi vi du")
    assert report.title == "Mạng lưới: Lê Thị Ví Dụ"
    assert report.nodes < 15
    english = write_view(store, tmp_path / "page.html", entity="bo chinh tri", lang="en")
    assert english.title == "Network: Politburo"
    assert '<html lang="en" data-ui="en">' in english.path.read_text(encoding="utf-8")


def test_the_rows_of_a_query(store: ox.Store, tmp_path: Path) -> None:
    query = f"""SELECT * WHERE {{ VALUES (?source ?relation ?target ?quote ?article) {{
        (<{BASE}person/tran-van-thu-ben-tre> <{BASE}knows> <{BASE}person/le-thi-vi-du-ben-tre>
         "câu" <{BASE}article/x>) }} }}"""
    report = write_view(store, tmp_path / "page.html", query=query)
    assert (report.nodes, report.edges) == (2, 1)


def test_an_unknown_language_is_refused(store: ox.Store, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="'fr'"):
        write_view(store, tmp_path / "page.html", lang="fr")


def test_a_large_network_shows_its_top_part_and_says_so(
    store: ox.Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "LIMIT", 6)
    report = write_view(store, tmp_path / "page.html")
    assert report.nodes <= 6
    assert report.nodes + report.left_out == 15
    page = report.path.read_text(encoding="utf-8")
    assert f"bỏ bớt {report.left_out} điểm" in page


def test_a_page_needs_nothing_but_itself(store: ox.Store, tmp_path: Path) -> None:
    page = write_view(store, tmp_path / "page.html").path.read_text(encoding="utf-8")
    frame = re.sub(r"(<script[^>]*>).*?(</script>)", r"\1\2", page, flags=re.DOTALL)
    assert "Content-Security-Policy" in frame
    assert not re.search(r"<link|<img|\ssrc=|url\(|@import|https?://", frame)
    assert len(page) < 1_200_000


def test_the_same_graph_gives_the_same_bytes(store: ox.Store, tmp_path: Path) -> None:
    here = write_view(store, tmp_path / "page.html").path.read_bytes()
    code = (
        "import hashlib, sys, pathlib; sys.path.insert(0, sys.argv[1]); import viz_world;"
        "from viz.view import write_view;"
        "report = write_view(viz_world.build(), pathlib.Path(sys.argv[2]));"
        "print(hashlib.sha256(report.path.read_bytes()).hexdigest())"
    )
    for seed in ("0", "1"):
        out = subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent), str(tmp_path / f"{seed}.html")],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert out.stdout.strip() == hashlib.sha256(here).hexdigest()
