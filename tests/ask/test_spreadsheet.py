from __future__ import annotations

import datetime
import io

import openpyxl
import pyoxigraph as ox
import pytest

from kg.ask import local, spreadsheet
from kg.ask.table import Table
from kg.errors import QueryError

_QUERY = """PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?text ?number ?day ?thing ?flag ?none WHERE {
  VALUES (?text ?number ?day ?thing ?flag) {
    ("=1+1" 8.15 "2024-12-22"^^xsd:date <http://example.org/a> true)
    ("Đồng Nai\\u0007" 298600000000000 "0001-01-01"^^xsd:date "-x" false)
    ("@SUM(A1)" 12345678901234567890 UNDEF "+84" true)
  }
} ORDER BY DESC(?flag) ?thing"""


def _table(query: str = _QUERY) -> Table:
    answer = local.answer(ox.Store(), query)
    assert isinstance(answer, Table)
    return answer


def test_a_workbook_is_read_back() -> None:
    book = openpyxl.load_workbook(io.BytesIO(spreadsheet.workbook(_table())))
    rows = [tuple(cell.value for cell in row) for row in book.active.iter_rows()]
    assert rows == [
        ("text", "number", "day", "thing", "flag", "none"),
        ("=1+1", 8.15, datetime.datetime(2024, 12, 22), "http://example.org/a", True, None),
        ("@SUM(A1)", "12345678901234567890", None, "+84", True, None),
        ("Đồng Nai\ufffd", 298600000000000, "0001-01-01", "-x", False, None),
    ]


def test_text_is_never_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(spreadsheet.workbook(_table())))
    cells = [cell for row in book.active.iter_rows(min_row=2) for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.value for cell in cells if cell.quotePrefix} == {"=1+1", "@SUM(A1)", "-x", "+84"}


def test_the_same_table_gives_the_same_bytes() -> None:
    content = spreadsheet.workbook(_table())
    assert content == spreadsheet.workbook(_table())
    assert openpyxl.load_workbook(io.BytesIO(content)).properties.modified == datetime.datetime(1980, 1, 1)


def test_more_rows_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "_ROWS", 3)
    with pytest.raises(QueryError, match="more than 2 rows"):
        spreadsheet.workbook(_table())
