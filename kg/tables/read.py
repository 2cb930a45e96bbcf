"""A file and its mapping -> the record of a table: each figure with its cell, each refusal with its reason."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from kg.errors import TableError
from kg.graph.iri import digest, slug
from kg.graph.tables import About, Figure, Refused, Row, Table
from kg.language.fold import fold
from kg.sources.find import printable
from kg.tables import grid
from kg.tables.figures import Figures
from kg.tables.grid import Cell, Line
from kg.tables.mapping import Column, Mapping
from kg.tables.near import near
from kg.tables.words import Words

_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a table found.

    Args:
        table: the table.
        rows: rows below the header that are not empty.
        skipped: rows that the mapping says are no data.
        empty: cells of values that say nothing.
        repeated: figures that the table says again, and that count once.
    """

    table: Table
    rows: int
    skipped: int
    empty: int
    repeated: int

    @property
    def figures(self) -> int:
        """Number of figures."""
        return sum(len(row.figures) for row in self.table.rows)

    @property
    def refused(self) -> tuple[str, ...]:
        """What was refused, with file, row, column and value."""
        return tuple(
            f"{self.table.about.file}: row {row.number}: {refused.column}: {refused.value!r}: {refused.reason}"
            for row in self.table.rows
            for refused in row.refused
        )


def read(path: Path, mapping: Mapping, words: Words) -> Reading:
    """Returns what a table says by a mapping.

    Raises:
        TableError: the file cannot be read, its columns are not those of the mapping, or no row is below its header.
    """
    if mapping.url is not None and mapping.url.rsplit("/", 1)[-1] != path.name:
        raise TableError(f"{path.name}: {mapping.place} is for {mapping.url}; change its url, or leave it out")
    try:
        if path.stat().st_size > grid.MAX_BYTES:
            raise TableError(f"{path}: {path.stat().st_size:,} bytes, more than the {grid.MAX_BYTES:,} that are read")
        data = path.read_bytes()
    except OSError as error:
        raise TableError(f"{path}: {error.strerror or error}") from error
    name = printable(path.name)
    lines = grid.read(name, data, mapping)
    _header(name, lines, mapping)
    figures = Figures(mapping, words)
    rows: list[Row] = []
    count = skipped = 0
    for line in lines:
        if not line.cells:
            continue
        count += 1
        if _is_skipped(line, mapping):
            skipped += 1
            continue
        rows.append(_row(line, mapping, figures))
    if not count:
        raise TableError(f"{name}: no rows below the header")
    about = About(
        _name(mapping),
        mapping.title,
        mapping.publisher,
        mapping.issued,
        mapping.license,
        mapping.address,
        name,
        mapping.sheet,
        hashlib.sha256(data).hexdigest(),
        mapping.said,
        None if mapping.retrieved is None else mapping.retrieved.isoformat(),
    )
    kept, repeated = _each_once(rows, mapping)
    told = tuple(row for row in kept if row.figures or row.refused)
    return Reading(Table(about, told), count, skipped, figures.empty, repeated)


def _name(mapping: Mapping) -> str:
    """Returns the identity of a table: that of its publisher and identifier, or of its publisher and title."""
    own = mapping.identifier or mapping.title
    return f"{slug(own)[:_LONGEST].strip('-')}-{digest(mapping.publisher, own, length=6)}".lstrip("-")


def _header(name: str, lines: Iterator[Line], mapping: Mapping) -> None:
    """Takes the rows up to the header from a table, and compares them with the columns of the mapping.

    Raises:
        TableError: a column is missing, too many, or called otherwise.
    """
    for _ in islice(lines, mapping.dialect.skip_rows):
        pass
    header = list(islice(lines, mapping.dialect.header_rows))
    if len(header) < mapping.dialect.header_rows:
        raise TableError(f"{name}: no header: the file ends before")
    width = max((len(line.cells) for line in header), default=0)
    given = [[line.cells[at].text for line in header if at < len(line.cells)] for at in range(width)]
    every = [text for texts in given for text in texts if text]
    for at, column in enumerate(mapping.real):
        texts = given[at] if at < width else []
        wanted = {fold(grid.squeezed(title)) for title in column.titles}
        if header and wanted and not wanted & set(map(fold, texts)):
            found = next((text for text in texts if text), "nothing")
            raise TableError(
                f"{name}: row {header[-1].number}: column {at + 1}: {found!r} where {mapping.place} has "
                f"{' or '.join(map(repr, column.titles))}; {near(column.titles[0], every)}"
            )
    if header and width > len(mapping.real):
        raise TableError(
            f"{name}: row {header[-1].number}: {width} columns, {len(mapping.real)} in {mapping.place}; the next is "
            f"{next((text for text in given[len(mapping.real)] if text), '')!r}"
        )


def _is_skipped(line: Line, mapping: Mapping) -> bool:
    """Says whether a row is a comment, or one that the mapping says is no data."""
    comment = mapping.dialect.comment
    if comment and line.cells[0].text.startswith(comment):
        return True
    named = zip(mapping.real, line.cells, strict=False)
    return any(fold(cell.text) in mapping.skip.get(column.name, ()) for column, cell in named)


def _row(line: Line, mapping: Mapping, figures: Figures) -> Row:
    """Returns a row with its figures."""
    cells = dict(zip(mapping.real, (*line.cells, *(Cell() for _ in mapping.real)), strict=False))
    text, places = _text(cells)
    if len(line.cells) > len(mapping.real):
        extra = line.cells[len(mapping.real)].text
        wrong = Refused(f"column {len(mapping.real) + 1}", extra, "more cells than the header has columns")
        return Row(line.number, text, refused=(wrong,))
    said, refused = figures.of(cells)
    numbers = {column: at for at, column in enumerate(mapping.real, 1)}
    found = tuple(Figure(numbers[column], *places[column], slots) for column, slots in said)
    return Row(line.number, text, found, refused)


def _text(cells: dict[Column, Cell]) -> tuple[str, dict[Column, tuple[int, int]]]:
    """Returns a row in words, ``Tỉnh: Bến Tre; 2024: 1.600,5``, and where each of its cells stands in them."""
    text = ""
    places: dict[Column, tuple[int, int]] = {}
    for column, cell in cells.items():
        if cell.text and column.shown:
            text += f"{'; ' if text else ''}{grid.squeezed(column.title)}: "
            places[column] = (len(text), len(text) + len(cell.text))
            text += cell.text
    return text, places


def _each_once(rows: list[Row], mapping: Mapping) -> tuple[list[Row], int]:
    """Returns the rows with each figure once, and how many were said again.

    Where two cells give one thing two values, nobody knows which is right: neither is taken.
    """
    cells: dict[tuple[object, ...], list[tuple[Row, Figure]]] = {}
    for row in rows:
        for figure in row.figures:
            cells.setdefault(Figures.slot(figure.said), []).append((row, figure))
    dropped: set[int] = set()
    wrong: dict[int, list[Refused]] = {}
    repeated = 0
    for same in cells.values():
        if len(same) == 1:
            continue
        if len({Figures.size(figure.said) for _, figure in same}) == 1:
            dropped |= {id(figure) for _, figure in same[1:]}
            repeated += len(same) - 1
            continue
        dropped |= {id(figure) for _, figure in same}
        for row, figure in same:
            others = ", ".join(
                f"{other.text[f.start : f.end]} in row {other.number}" for other, f in same if f is not figure
            )
            value = row.text[figure.start : figure.end]
            refused = Refused(mapping.real[figure.column - 1].title, value, f"another value for the same: {others}")
            wrong.setdefault(row.number, []).append(refused)
    return [
        replace(
            row,
            figures=tuple(figure for figure in row.figures if id(figure) not in dropped),
            refused=(*row.refused, *wrong.get(row.number, ())),
        )
        for row in rows
    ], repeated
