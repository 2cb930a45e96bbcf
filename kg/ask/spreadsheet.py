"""A table as an Excel workbook: numbers are numbers, days are days, text is never a formula.

The same table gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from decimal import Decimal
from typing import Any, Final

import pyoxigraph as ox

from kg.ask.table import Table, Term
from kg.ask.values import XSD
from kg.errors import QueryError

_ROWS: Final = 1_048_576  # what a sheet can hold, with its heading
_DAY: Final = datetime.datetime(1980, 1, 1)  # the earliest that a zip archive can say
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # characters that XML cannot hold
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet takes for a formula."""
_WIDEST: Final = 80


def workbook(table: Table) -> bytes:
    """Returns the table as ``.xlsx``: one sheet, one heading row, columns in the order of the query.

    Text that a spreadsheet would take for a formula is stored as text and marked so (quote prefix), with its characters
    as they are.

    Args:
        table: it is read to its end.

    Raises:
        QueryError: there are more rows than a sheet can hold.
    """
    # Imported here: it costs 0.2 seconds, and few answers are workbooks.
    import openpyxl
    from openpyxl.styles import Font

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "tinhkg"
    sheet.freeze_panes = "A2"
    widths = [len(name) for name in table.columns]
    for column, name in enumerate(table.columns, start=1):
        _put(sheet.cell(1, column), name)
        sheet.cell(1, column).font = Font(bold=True)
    for number, row in enumerate(table.rows, start=2):
        if number > _ROWS:
            raise QueryError(f"more than {_ROWS - 1:,} rows: a sheet cannot hold them; write csv")
        for column, cell in enumerate(row, start=1):
            value = _value(cell)
            if value is not None:
                _put(sheet.cell(number, column), value)
                widths[column - 1] = max(widths[column - 1], len(str(value)))
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = min(width, _WIDEST) + 2
    book.properties.creator = "tinhkg"
    book.properties.created = _DAY
    written = io.BytesIO()
    book.save(written)
    return _timeless(written.getvalue())


def _put(cell: Any, value: str | Decimal | datetime.date | bool) -> None:  # noqa: ANN401 # openpyxl has no types
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA)


def _value(cell: Term | None) -> str | Decimal | datetime.date | bool | None:
    if cell is None:
        return None
    if not isinstance(cell, ox.Literal):
        return legal(cell.value if isinstance(cell, ox.NamedNode) else str(cell))
    datatype = cell.datatype.value.removeprefix(XSD)
    text = cell.value
    # Beyond 15 digits a spreadsheet would silently round
    if datatype in ("integer", "decimal") and len(re.sub(r"\D", "", text)) <= 15:
        return Decimal(text)
    if datatype == "boolean":
        return text in ("true", "1")
    if datatype == "date" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) and text >= "1900-03-01":
        return datetime.date.fromisoformat(text)
    return legal(text)


def legal(text: str) -> str:
    """Returns text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


def _timeless(content: bytes) -> bytes:
    """Returns the workbook without the times of its making: the same table gives the same bytes."""
    stamp = f"{_DAY.isoformat()}Z".encode()
    renewed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(renewed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, part)
            new.writestr(zipfile.ZipInfo(name, _DAY.timetuple()[:6]), part, zipfile.ZIP_DEFLATED)
    return renewed.getvalue()
