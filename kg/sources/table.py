"""CSV and TSV -> articles: one a row, the columns named in the first row by the usual names.

Rows are taken one after another, so a file may be of any size; the limit is that of a row.
"""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO, Final

from kg.errors import SourceError
from kg.sources import encoding, items, record

_DELIMITERS: Final = (",", ";", "\t", "|")
_SAID: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)  # the first line that Excel writes and reads
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_SURROGATE: Final = re.compile(r"[\udc80-\udcff]")
_SEAM: Final = "\n=-=-=\n"
_SHOWN: Final = 60
_RETRIES: Final = 20  # rows that swallowed the rows after them, before a file is given up


class _Lines(Iterator[str]):
    """The lines of a table: counted, bounded, and given back where a row took too many of them.

    Bytes that are no UTF-8 become half characters, from which ``_decoded`` gets them back.
    """

    def __init__(self, stream: BinaryIO, max_bytes: int, head: bytes, before: int) -> None:
        """Reads nothing yet."""
        joined = io.BufferedReader(_Joined(head, stream))
        wide = joined.peek(2)[:2] in _UTF16
        self._text = io.TextIOWrapper(
            joined,
            encoding="utf-16" if wide else "utf-8-sig",
            errors="replace" if wide else "surrogateescape",
            newline=None,
        )
        self._max = max_bytes
        self._back: deque[str] = deque()
        self.taken: list[str] = []
        self._size = 0
        self.number = 1 + before  # of the first line of the row that is being read

    def __next__(self) -> str:
        """Returns the next line.

        Raises:
            OverflowError: the row is larger than the limit.
        """
        line = self._back.popleft() if self._back else self._text.readline(self._max + 1)
        if not line:
            raise StopIteration
        self._size += len(line)
        if len(line) > self._max:
            while not line.endswith("\n") and (rest := self._text.readline(1 << 20)):
                self._size += len(rest)
                line = rest
            self.taken.append("")
            raise OverflowError(self._size)
        self.taken.append(line)
        if self._size > self._max:
            raise OverflowError(self._size)
        return line

    def done(self, lines: int) -> None:
        """Closes a row of so many lines; what was taken beyond them is given back."""
        self._back.extendleft(reversed(self.taken[lines:]))
        self.number += lines
        self.taken, self._size = [], 0


class _Joined(io.RawIOBase):
    """A stream with what was already taken from it put back in front; closing it leaves the stream open."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        """Puts ``head`` before ``stream``."""
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        """Says that it is read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # typeshed names a private protocol
        """Fills the buffer as far as one read goes."""
        data = self._head[: len(buffer)] or self._stream.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def is_table(line: bytes) -> bool:
    """Says whether a line may be the first row of a table of articles.

    >>> is_table("Tiêu đề;Nội dung;Ngày đăng".encode()), is_table(b"Text, title and source")
    (True, False)
    """
    text = line.decode("utf-16" if line[:2] in _UTF16 else "utf-8-sig", "replace")
    if _SAID.fullmatch(text):
        return True
    cells = _cells(text, _delimiter(text))
    return len(cells) > 1 and {"text"} < record.known(cells)


def rows(stream: BinaryIO, name: str, max_bytes: int, *, head: bytes = b"", before: int = 0) -> items.Items:
    """Yields the articles of a table; a row that holds none is an error, and the next row is read.

    Args:
        stream: the file.
        name: what to call it in messages.
        max_bytes: greatest size of a row, in characters.
        head: what was already taken from the stream.
        before: how many empty lines were taken before it.
    """
    csv.field_size_limit(max(csv.field_size_limit(), max_bytes))  # a row is bounded here, not there
    yield from _rows(_Lines(stream, max_bytes, head, before), name, max_bytes)


def _rows(lines: _Lines, name: str, max_bytes: int) -> items.Items:
    """Yields the articles of the lines of a table."""
    try:
        first = next(lines, "")
        delimiter = None
        if said := _SAID.fullmatch(first):
            delimiter = said[1]
            lines.done(1)
            first = next(lines, "")
    except OverflowError as error:
        yield items.too_large(f"{name}:{lines.number}", error.args[0], max_bytes)
        return
    if not first.strip():
        yield SourceError(f"{name}: {'its first line, which names the columns, is empty' if first else 'empty file'}")
        return
    delimiter = delimiter or _delimiter(first)
    try:
        header = [cell.strip() for cell in _decoded(_cells(first, delimiter), f"{name}:{lines.number}")[0]]
    except SourceError as error:
        yield error
        return
    if "text" not in record.known(header):
        shown = repr(header)
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}..."
        yield SourceError(f"{name}:{lines.number}: no column named text, content, nội dung ... (the columns: {shown})")
        return
    lines.done(1)
    empty, retries = True, 0
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        place, taken = f"{name}:{lines.number}", None
        try:
            cells = next(reader)
        except StopIteration:
            break
        except OverflowError as error:
            cells, taken = [], items.too_large(place, error.args[0], max_bytes)
        except csv.Error as error:
            cells = _alone(lines.taken[0], delimiter, len(header))
            reason = "a quotation mark is opened and not closed" if "unexpected end" in str(error) else str(error)
            taken = (
                items.SourceNote(f"{place}: {reason}; read as one line")
                if cells
                else SourceError(f"{place}: no row of a table ({reason})")
            )
        if taken is not None:
            yield taken
            retries += len(lines.taken) > 1
        number = lines.number
        lines.done(1 if taken is not None else len(lines.taken))
        empty = False
        if retries > _RETRIES:
            yield SourceError(f"{place}: {retries} rows with stray quotation marks; nothing after is read")
            break
        if any(cell.strip() for cell in cells):
            yield from _row(header, cells, place, f"{items.stem(name)}-{number}")
    if empty:
        yield SourceError(f"{name}: no rows below the names of the columns")


def _row(header: list[str], cells: list[str], place: str, default: str) -> items.Items:
    """Yields the article of a row."""
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        yield SourceError(f"{place}: {len(cells)} cells below {len(header)} columns (text with the delimiter in it?)")
        return
    try:
        cells, notes = _decoded(cells, place)
    except SourceError as error:
        yield error
        return
    yield from (items.SourceNote(f"{place}: {note}") for note in notes)
    found: dict[str, object] = {}
    for column, cell in zip(header, cells, strict=False):
        if cell.strip():
            found.setdefault(column, cell)
    yield from items.from_record(found, place, default)


def _decoded(cells: list[str], place: str) -> tuple[list[str], tuple[str, ...]]:
    """Returns the cells of a row from an old encoding where they are no UTF-8, and what was done to them.

    The whole row is decoded at once: a title alone often has too few words to tell its encoding.

    Raises:
        SourceError: they are in no encoding that makes Vietnamese of them.
    """
    if not any(map(_SURROGATE.search, cells)):
        return cells, ()
    found = encoding.decode(_SEAM.join(cells).encode("utf-8", "surrogateescape"), place)
    decoded = found.text.split(_SEAM)
    if len(decoded) != len(cells):
        raise SourceError(f"{place}: not UTF-8: save it as UTF-8")
    return decoded, found.notes


def _alone(line: str, delimiter: str, columns: int) -> list[str]:
    """Returns the cells of a line with stray quotation marks, where there are as many as columns; else none."""
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        cells = next(csv.reader([line], delimiter=delimiter, quoting=quoting), [])
        if len(cells) == columns:
            return cells
    return []


def _delimiter(line: str) -> str:
    """Returns the delimiter that makes the most known names of a line; the comma where none does."""
    return max(_DELIMITERS, key=lambda delimiter: len(record.known(_cells(line, delimiter))))


def _cells(line: str, delimiter: str) -> list[str]:
    """Returns the cells of a line."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
