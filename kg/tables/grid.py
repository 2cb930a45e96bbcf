"""The rows of a table, whatever file they come from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Final

from kg.errors import TableError
from kg.tables.mapping import Mapping

MAX_BYTES: Final = 10_000_000
"""Greatest size of a file, as for articles."""
MAX_CELLS: Final = 2_000_000
"""Greatest number of cells that are read of one table."""
_WORKBOOKS: Final = (".xlsx", ".xlsm")
_TEXTS: Final = (".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words, the number that a workbook holds there, and what makes it unreadable.

    ``percent`` says that the workbook shows the number as a percentage; ``number`` is what it shows.
    """

    text: str = ""
    number: Decimal | None = None
    percent: bool = False
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its number in the file, from 1, and its cells, without empty ones at its end."""

    number: int
    cells: tuple[Cell, ...]


def read(name: str, data: bytes, mapping: Mapping) -> Iterator[Line]:
    """Yields the rows of a table, empty ones too, those before the header and the header itself included.

    Args:
        name: of the file; how it ends tells what it is.
        data: its content.
        mapping: says how it is written.

    Raises:
        TableError: it is no table, or larger than allowed.
    """
    from kg.tables import delimited, workbook

    if len(data) > MAX_BYTES:
        raise TableError(f"{name}: {len(data):,} bytes, more than the {MAX_BYTES:,} that are read")
    if not data.strip():
        raise TableError(f"{name}: empty file")
    suffix = PurePath(name).suffix.lower()
    if suffix in _WORKBOOKS:
        lines = workbook.lines(name, data, mapping)
    elif suffix in _TEXTS:
        if mapping.sheet is not None:
            raise TableError(f"{mapping.place}: :sheet: {name} is not a workbook")
        lines = delimited.lines(name, data, mapping)
    else:
        raise TableError(f"{name}: tables are read from {', '.join((*_TEXTS, *_WORKBOOKS))}; save it as one of these")
    cells = 0
    for line in lines:
        cells += max(1, len(line.cells))
        if cells > MAX_CELLS:
            raise TableError(f"{name}: row {line.number}: more than {MAX_CELLS:,} cells")
        yield line


def squeezed(text: str) -> str:
    """Returns a cell's words on one line, in NFC: no line breaks, no control characters, no spaces at the ends.

    >>> squeezed(" Bến\\n Tre ")
    'Bến Tre'
    """
    words = unicodedata.normalize("NFC", text).split()
    return " ".join(words if text.isprintable() else filter(None, map(_visible, words)))


def _visible(word: str) -> str:
    """Returns a word without characters that nobody sees: controls, zero-width signs, halves of characters."""
    return "".join(char for char in word if char.isprintable())
