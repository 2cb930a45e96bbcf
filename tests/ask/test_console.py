from __future__ import annotations

import io

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from kg.ask import console as module
from kg.ask import local
from kg.ask.table import Table

_QUERY = """PREFIX ex: <http://example.org/>
SELECT ?name ?n ?thing ?empty WHERE {
  VALUES (?name ?n ?thing) { ("Đồng Nai" 1 ex:a) ("[bold]x[/bold] \\u001B[31m" 22 <https://w3id.org/tinhkg/id/observation/1-g>) }
} ORDER BY ?n"""
_LONG = (
    "SELECT ?one ?two ?three ?four ?five { BIND('x' AS ?one) BIND(?one AS ?two) BIND(?one AS ?three) BIND(?one AS ?four) "
    "BIND('Năm 2024, chỉ số sản xuất công nghiệp tăng 8,15% so với cùng kỳ năm trước' AS ?five) }"
)


def _shown(query: str, *, terminal: bool, width: int = 80, color: bool = False) -> str:
    answer = local.answer(ox.Store(), query)
    assert isinstance(answer, Table)
    out = io.StringIO()
    console = Console(
        file=out, force_terminal=terminal, width=width, no_color=not color, highlight=False, markup=False, emoji=False
    )
    names = {"http://example.org/a": "Một thứ"}
    rows = module.show(answer, console, lambda iris: {iri: names[iri] for iri in iris if iri in names}, {})
    assert rows == len(list(local.answer(ox.Store(), query).rows))  # type: ignore[union-attr]
    return out.getvalue()


def test_labels_prefixes_and_figures() -> None:
    lines = _shown(_QUERY, terminal=False).splitlines()
    assert lines[0].split() == ["name", "n", "thing", "empty"]
    assert [cell.strip() for cell in lines[2].split("  ") if cell.strip()] == ["Đồng Nai", "1", "Một thứ"]
    assert lines[3].rstrip().endswith("observation:1-g")
    assert lines[2].index("1 ") > lines[3].index("22 ")  # figures stand right


def test_a_text_neither_steers_the_terminal_nor_is_markup() -> None:
    for terminal in (True, False):
        text = _shown(_QUERY, terminal=terminal)
        assert "[bold]x[/bold] \ufffd[31m" in text
        assert "\x1b[31m" not in text


def test_nothing_is_cut_in_a_pipe() -> None:
    lines = _shown(_LONG, terminal=False, width=20).splitlines()
    assert len(lines) == 3
    assert "so với cùng kỳ năm trước" in lines[2]


def test_a_terminal_leaves_out_empty_columns_and_keeps_its_width() -> None:
    text = _shown(_QUERY, terminal=True)
    assert "empty" not in text
    assert "thing" in text


def test_rows_become_records_where_columns_do_not_fit() -> None:
    assert "1 of 1" not in _shown(_LONG, terminal=True, width=80)
    narrow = _shown(_LONG, terminal=True, width=30)
    assert "1 of 1" in narrow
    assert max(map(len, narrow.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "").splitlines())) <= 30


def test_no_rows() -> None:
    assert _shown("SELECT ?a ?b { ?a ?b ?c }", terminal=False).splitlines()[0].split() == ["a", "b"]


@pytest.mark.parametrize("variable", ["NO_COLOR"])
def test_no_colour_where_none_is_wanted(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, "1")
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=80, highlight=False, markup=False)
    answer = local.answer(ox.Store(), _QUERY)
    assert isinstance(answer, Table)
    module.show(answer, console, lambda iris: {}, {})
    assert "\x1b[3" not in out.getvalue()


@pytest.mark.parametrize(
    ("iri", "shown"),
    [
        ("http://example.org/a", "ex:a"),
        ("http://example.org/deep/a", "deep:a"),
        ("http://example.org/a/b", "http://example.org/a/b"),
        ("https://w3id.org/tinhkg/id/province/dong-nai-1", "province:dong-nai-1"),
        ("https://w3id.org/tinhkg/id/graph/article/0123", "https://w3id.org/tinhkg/id/graph/article/0123"),
    ],
)
def test_shortened(iri: str, shown: str) -> None:
    assert module.shortened(iri, {"ex": "http://example.org/", "deep": "http://example.org/deep/"}) == shown


@given(st.text())
@settings(derandomize=True, deadline=None)
def test_plain_text_is_one_printable_line(value: str) -> None:
    line = module.plain(value)
    assert not any(char in line for char in "\n\r\t\x1b\u2028\u2029\u202e\x9b")
