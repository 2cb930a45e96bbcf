"""The rows of a CSV file, by a dialect: nothing about it is guessed."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from kg.errors import TableError
from kg.tables.grid import MAX_BYTES, Cell, Line, squeezed
from kg.tables.mapping import Mapping


def lines(name: str, data: bytes, mapping: Mapping) -> Iterator[Line]:
    """Yields the rows of a CSV file.

    Raises:
        TableError: it is not in the encoding that the mapping names, or no CSV.
    """
    dialect = mapping.dialect
    try:
        text = data.decode("utf-8-sig" if codecs.lookup(dialect.encoding).name == "utf-8" else dialect.encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TableError(
            f"{name}: line {line}: byte {error.object[error.start]:#04x} is no {dialect.encoding}; dialect.encoding of "
            f"{mapping.place} names the encoding (utf-16, cp1258 ...), or save the file as UTF-8"
        ) from error
    csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=dialect.delimiter, quotechar=dialect.quote, strict=True
    )
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            words = [squeezed(cell) for cell in cells]
            while words and not words[-1]:
                words.pop()
            yield Line(number, tuple(map(Cell, words)))
    except csv.Error as error:
        raise TableError(f"{name}: row {number + 1}: no CSV: {error}") from error
