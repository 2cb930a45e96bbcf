"""An answer written in a format under caps: whole, or cut at a row and said so.

The engine writes rows natively and cannot be told to stop after some, so the query itself is limited: to one row more
than the cap first, and anew where that turns out too many. A cut answer is a well-formed one.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import IO, Any, Final, cast

import pyoxigraph as ox

from kg.ask import formats, syntax, table
from kg.ask.formats import GRAPH_FORMATS, RESULT_FORMATS, Format
from kg.ask.spreadsheet import FORMULA
from kg.ask.table import Answer, Table, Term, Triples, Truth, is_number
from kg.errors import QueryError

_FEWER: Final = 4
_LEAST_ROW: Final = 2  # bytes that a row takes in any format


@dataclass(frozen=True, slots=True)
class Caps:
    """How large an answer may be."""

    rows: int = 100_000
    bytes: int = 50_000_000


class _FullError(Exception):
    """More was written than the cap allows."""


class _Sink(io.BufferedIOBase):
    """A file that takes so many bytes and no more."""

    def __init__(self, out: IO[bytes], most: int) -> None:
        super().__init__()
        self.written = 0
        self._out = out
        self._most = most

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:  # noqa: ANN401 # whatever holds bytes
        self.written += len(data)
        if self.written > self._most:
            raise _FullError
        self._out.write(data)
        return len(data)


def write(
    ask: Callable[[str], Answer], query: str, choose: Callable[[str], Format], out: IO[bytes], caps: Caps
) -> tuple[Format, str | None]:
    """Writes the answer to a query, and returns its format and what it was cut at: ``rows``, ``bytes`` or None.

    Args:
        ask: answers queries.
        query: a SPARQL query.
        choose: says in which format an answer of a kind (``formats.ROWS`` ...) is wanted.
        out: a file that can be read and written, empty.
        caps: rows (or triples) and bytes that may be written.

    Raises:
        QueryError: the query cannot be answered, or not in that format.
    """
    most, cut = caps.rows + 1, None
    while True:
        answer = _limited(ask, query, most)
        form = choose(_kind(answer))
        out.seek(0)
        out.truncate()
        sink = _Sink(out, caps.bytes)
        try:
            _write(answer, form, sink, most, syntax.prefixes(query))
        except _FullError:
            if most == 1:
                raise QueryError(f"one row of the answer alone is larger than {caps.bytes:,} bytes") from None
            most, cut = max(most // _FEWER, 1), "bytes"
            continue
        if most <= caps.rows or sink.written < caps.rows * _LEAST_ROW or _rows(answer, form, out) <= caps.rows:
            return form, cut
        most, cut = caps.rows, "rows"


def _limited(ask: Callable[[str], Answer], query: str, most: int) -> Answer:
    try:
        return ask(syntax.limited(query, most))
    except QueryError:
        return ask(query)  # fails, too, and what it says is about the text as it was asked


def _kind(answer: Answer) -> str:
    match answer:
        case Table():
            return formats.ROWS
        case Truth():
            return formats.TRUTH
        case Triples():
            return formats.TRIPLES


def _write(answer: Answer, form: Format, sink: _Sink, most: int, prefixes: dict[str, str]) -> None:
    """Writes the whole answer, of triples ``most`` at most."""
    if isinstance(answer, Table) and form.syntax is None:
        _for_excel(answer, sink)
        return
    if isinstance(answer, Triples):
        answer = replace(answer, triples=itertools.islice(answer.triples, most))
    table.write(answer, form.name, cast("IO[bytes]", sink), prefixes)


def _rows(answer: Answer, form: Format, out: IO[bytes]) -> int:
    """Returns how many rows, or triples, a file holds."""
    out.seek(0)
    if isinstance(answer, Triples):
        return sum(1 for _ in ox.parse(out, format=GRAPH_FORMATS[form.name]))
    if form.name in ("csv", "excel"):
        return sum(1 for _ in csv.reader(line.decode() for line in out)) - 1  # less the heading
    return sum(1 for _ in cast("ox.QuerySolutions", ox.parse_query_results(out, format=RESULT_FORMATS[form.name])))


def _for_excel(answer: Table, sink: _Sink) -> None:
    """Writes rows as Excel opens them rightly: UTF-8 that says so, and no text that it would take for a formula."""
    sink.write(b"\xef\xbb\xbf")
    with io.TextIOWrapper(cast("IO[bytes]", sink), "utf-8", newline="", write_through=True) as text:
        rows = csv.writer(text)
        rows.writerow(_guarded(name) for name in answer.columns)
        rows.writerows([_cell(cell) for cell in row] for row in answer.rows)


def _cell(term: Term | None) -> str:
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        return term.value if is_number(term) else _guarded(term.value)
    return _guarded(term.value if isinstance(term, ox.NamedNode) else str(term))


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
