"""The pages of statistical tables in the site: what a table is, its rows, and the way to them from its figures."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from kg.graph import store
from viz.site.build import write_site


@pytest.fixture(scope="module")
def site(official_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tables") / "site"
    write_site(store.open_graph(official_graph), out)
    return out


def _text(page: Path) -> str:
    """Returns the words of a page, without its styles and scripts."""
    body = re.sub(r"<(style|script).*?</\1>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def _page(site: Path, title: str) -> Path:
    (found,) = (
        page for page in (site / "tables").iterdir() if f'<h1 lang="vi"><bdi>{title}' in page.read_text("utf-8")
    )
    return found


def test_a_table_says_what_it_is_and_shows_its_rows(site: Path) -> None:
    text = _text(_page(site, "Tổng mức bán lẻ theo tỉnh"))
    assert "Cục Thống kê Thử nghiệm" in text
    assert "Tệp: File: ban-le.csv" in text
    assert "Các dòng Rows (3)" in text
    rows = ["Bến Tre; 2023: 58.200,5", "Trà Vinh; 2023: 31.000", "Vĩnh Long; 2023: 52.100"]
    places = [text.index(row) for row in rows]
    assert places == sorted(places), "in the order of the file"
    assert "58.200,5 tỷ đồng" in text
    assert "Lưu ý" in text, "an article gives another result"


def test_a_figure_of_a_table_leads_to_the_table(site: Path) -> None:
    page = _page(site, "Tổng mức bán lẻ theo tỉnh")
    assert f'href="../tables/{page.name}"' in (site / "provinces" / "ben-tre-1.html").read_text(encoding="utf-8")
    assert f'href="tables/{page.name}"' in (site / "index.html").read_text(encoding="utf-8")


def test_a_site_without_tables_speaks_of_none(corpus_graph: Path, tmp_path: Path) -> None:
    write_site(store.open_graph(corpus_graph), tmp_path / "site")
    assert "Bảng thống kê" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
