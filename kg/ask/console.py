"""A table on a terminal, fitted to its width, or in full where the output is a pipe or a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

import pyoxigraph as ox
from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from kg.ask.table import Row, Table, Term, is_number
from kg.vocabulary import BASE

Labels = Callable[[Iterable[str]], Mapping[str, str]]

_NARROWEST = 14  # columns squeezed below this many characters can no longer be read: rows become records then
_GAP = 3  # characters between two columns
_OWN = re.compile(rf"{re.escape(BASE)}([a-z-]+)/([^/]+)")


def show(table: Table, console: Console, labels: Labels, prefixes: Mapping[str, str]) -> int:
    """Prints the table and returns the number of its rows.

    On a terminal columns without any value are left out, and where it is too narrow for the rest each row is printed as
    a record. In a pipe everything is there, and nothing is cut or wrapped, however long.

    Args:
        table: it is read to its end.
        console: where to print; it knows whether it is a terminal, its width and whether colour is wanted.
        labels: returns what the graph calls things, by their IRIs.
        prefixes: what IRIs without a label are shortened with: prefix -> IRI.
    """
    rows: list[Row] = list(table.rows)
    total = len(rows)
    columns: Sequence[str] = table.columns
    if console.is_terminal and rows:
        filled = [number for number in range(len(columns)) if any(row[number] is not None for row in rows)]
        columns = [columns[number] for number in filled]
        rows = [tuple(row[number] for number in filled) for row in rows]
    names = labels({cell.value for row in rows for cell in row if isinstance(cell, ox.NamedNode)})
    cells = [[text(cell, names, prefixes) for cell in row] for row in rows]
    widths = [max([cell_len(name), *(cell_len(row[column]) for row in cells)]) for column, name in enumerate(columns)]
    if not console.is_terminal:
        _lines(columns, rows, cells, widths, console)
    elif sum(min(w, _NARROWEST) + _GAP for w in widths) > console.width:
        _records(columns, cells, console)
    else:
        _grid(columns, rows, cells, console)
    return total


def text(cell: Term | None, names: Mapping[str, str], prefixes: Mapping[str, str]) -> str:
    """Returns a cell for people: a label, a shortened IRI, a literal's text; empty for no value."""
    if cell is None:
        return ""
    if isinstance(cell, ox.NamedNode):
        return plain(names.get(cell.value) or shortened(cell.value, prefixes))
    return plain(cell.value) if isinstance(cell, ox.Literal) else plain(str(cell))


def shortened(iri: str, prefixes: Mapping[str, str]) -> str:
    """Returns an IRI as a prefixed name where a prefix fits, else whole.

    >>> shortened("https://w3id.org/tinhkg/id/observation/fa2ad3064699-g", {})
    'observation:fa2ad3064699-g'
    """
    for prefix, start in sorted(prefixes.items(), key=lambda item: -len(item[1])):
        if iri.startswith(start) and re.fullmatch(r"[\w.-]+", iri[len(start) :]):
            return f"{prefix}:{iri[len(start) :]}"
    own = _OWN.fullmatch(iri)
    return f"{own[1]}:{own[2]}" if own else iri


def plain(value: str) -> str:
    """Returns text on one line without control characters: texts of others must not steer the terminal.

    >>> plain("a\\x1b[31mb\\n c")
    'a�[31mb c'
    """
    line = re.sub(r"\s*[\n\r\u2028\u2029]\s*", " ", value).replace("\t", " ")
    # Cf holds the marks that turn the direction of writing around
    return "".join("\ufffd" if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in line)


def _lines(
    columns: Sequence[str], rows: Sequence[Row], cells: Sequence[Sequence[str]], widths: Sequence[int], console: Console
) -> None:
    """Prints whole lines, one by one: rich prints none before it has laid out all, which can take minutes."""
    right = [_is_numeric(rows, number) for number in range(len(columns))]
    gap = " " * _GAP
    console.file.write(f"{gap.join(map(_padded, columns, widths, right)).rstrip()}\n")
    console.file.write("─" * (sum(widths) + _GAP * (len(widths) - 1)) + "\n")
    for row in cells:
        console.file.write(f"{gap.join(map(_padded, row, widths, right)).rstrip()}\n")
    console.file.flush()


def _padded(text: str, width: int, right: bool) -> str:
    space = " " * (width - cell_len(text))
    return space + text if right else text + space


def _grid(columns: Sequence[str], rows: Sequence[Row], cells: Sequence[Sequence[str]], console: Console) -> None:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for number, name in enumerate(columns):
        justify: Literal["left", "right"] = "right" if _is_numeric(rows, number) else "left"
        grid.add_column(Text(name, "bold"), justify=justify, overflow="fold")
    for row in cells:
        grid.add_row(*(Text(cell) for cell in row))
    console.print(grid)


def _records(columns: Sequence[str], cells: Sequence[Sequence[str]], console: Console) -> None:
    for number, row in enumerate(cells, start=1):
        console.print(Text(f"── {number} of {len(cells)} ", "dim"))
        record = Grid(box=None, show_header=False, pad_edge=False)
        record.add_column(no_wrap=True, style="bold")
        record.add_column(overflow="fold")
        for name, cell in zip(columns, row, strict=True):
            if cell:
                record.add_row(Text(name), Text(cell))
        console.print(record)


def _is_numeric(rows: Sequence[Row], column: int) -> bool:
    return bool(rows) and all(row[column] is None or is_number(row[column]) for row in rows)
