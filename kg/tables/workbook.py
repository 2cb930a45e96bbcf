"""The rows of a sheet of an Excel workbook: the values that are stored in it, never a formula's.

Two views of the file are read side by side: what each cell shows, and what stands in it; a formula whose value nobody
has computed shows nothing, and must not pass for an empty cell.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Any, Final

import openpyxl

from kg.errors import TableError
from kg.tables.grid import MAX_BYTES, Cell, Line, squeezed
from kg.tables.mapping import Mapping

_MOST_UNPACKED: Final = 10 * MAX_BYTES
_MOST_COLUMNS: Final = 1_000
_LONGEST: Final = 30
_LITERAL: Final = re.compile(r'"[^"]*"|\\.')  # in a format, words that are printed as they are: 0.0"%" is no percentage
_DIGITS: Final = 15  # what Excel keeps of a number, and shows: 0.1 + 0.2 is 0.3 there


def lines(name: str, data: bytes, mapping: Mapping) -> Iterator[Line]:
    """Yields the rows of the sheet that a mapping names, or of the only one.

    Raises:
        TableError: it is no workbook, too large unpacked, or has no such sheet.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and validations that are not read
            _refuse_bombs(name, data)
            shown = _sheet(name, openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True), mapping)
            written = _sheet(name, openpyxl.load_workbook(io.BytesIO(data), read_only=True), mapping)
            pairs = zip_longest(shown.iter_rows(), written.iter_rows(), fillvalue=())
            for number, (values, formulas) in enumerate(pairs, 1):
                if len(values) > _MOST_COLUMNS:
                    raise TableError(f"{name}: row {number}: more than {_MOST_COLUMNS:,} columns")
                cells = [_cell(value, formula) for value, formula in zip_longest(values, formulas)]
                while cells and not (cells[-1].text or cells[-1].fault):
                    cells.pop()
                yield Line(number, tuple(cells))
    except TableError:
        raise
    except Exception as error:  # openpyxl raises nearly anything over damaged files
        reason = " ".join(str(error).split())[:100]
        raise TableError(f"{name}: not a workbook that can be read ({type(error).__name__}: {reason})") from error


def _refuse_bombs(name: str, data: bytes) -> None:
    """Raises TableError where a file says that it is far larger unpacked; no part can be larger than it says."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        left = _MOST_UNPACKED
        for part in archive.infolist():
            left -= part.file_size
            if left < 0:
                raise TableError(f"{name}: more than {_MOST_UNPACKED:,} bytes when unpacked")


def _sheet(name: str, book: Any, mapping: Mapping) -> Any:  # noqa: ANN401 # openpyxl has no types
    """Returns the sheet that is meant."""
    names = book.sheetnames
    wanted = mapping.sheet if mapping.sheet is not None else names[0]
    if wanted not in names or (mapping.sheet is None and len(names) > 1):
        raise TableError(
            f"{name}: :sheet of {mapping.place} names the sheet that is meant; there are: {', '.join(names)}"
        )
    sheet = book[wanted]
    sheet.reset_dimensions()  # what a file says of its size is often wrong, and may be a lie
    return sheet


def _cell(value: Any, formula: Any) -> Cell:  # noqa: ANN401 # openpyxl has no types
    """Returns a cell, from what it shows and what stands in it."""
    held = None if value is None else value.value
    if held is None:
        computed = formula is not None and formula.data_type == "f"
        return (
            Cell(fault="a formula whose value is not stored: open and save the file in Excel") if computed else Cell()
        )
    if value.data_type == "e":
        return Cell(str(held), fault=f"the error {held}")
    if isinstance(held, bool):
        return Cell("TRUE" if held else "FALSE")
    if isinstance(held, int | float):
        return _number(Decimal(held) if isinstance(held, int) else Decimal(format(held, f".{_DIGITS}g")), value)
    if isinstance(held, datetime.date | datetime.time | datetime.timedelta):
        return Cell(str(held), fault="a date or time of Excel, where words or a number are expected")
    return Cell(squeezed(str(held)))


def _number(number: Decimal, cell: Any) -> Cell:  # noqa: ANN401 # openpyxl has no types
    """Returns a cell that holds a number."""
    percent = "%" in _LITERAL.sub("", cell.number_format or "")
    text = f"{number.scaleb(2) if percent else number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    if len(text) > _LONGEST:
        return Cell(text[:_LONGEST], fault="more digits than any figure has")
    return Cell(f"{text}%" if percent else text, Decimal(text), percent)
