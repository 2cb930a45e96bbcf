"""The records of statistical tables in a graph folder, ``tables/<name>.jsonl``: inputs of the build, as articles are.

The first line says what the table is (title, publisher, file and its hash, the mapping); each further line is one row
of it that holds figures, or that was refused, with its words as printed. A record is canonical: the same table read by
the same mapping is the same bytes. Taking it out of the folder takes the table out of the next graph.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from kg.errors import GraphError
from kg.graph import store
from kg.graph.facts import as_json, claim
from kg.model import Article, Claim, Facts, ObservationFact

RULE: Final = "table"
"""The rule of every claim that a table makes."""
SURE: Final = 1.0
"""A cell says what is printed in it, and a declared mapping says what that means: nothing is guessed."""
_FORMAT: Final = 1
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_OWN: Final = tuple(f for f in fields(ObservationFact) if f.name not in Claim.__dataclass_fields__)
_SLOTS: Final = frozenset(f.name for f in _OWN)
_REQUIRED: Final = tuple(f.name for f in _OWN if f.default is MISSING)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its cell (column from 1), where it stands in the row's text, and what it says."""

    column: int
    start: int
    end: int
    said: Mapping[str, Any]
    """The slots of an ``ObservationFact`` that are not empty."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row or cell that was left out: the column's title, the value as printed, and why."""

    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number in the file (from 1, with the header), its words as printed, and what came of them."""

    number: int
    text: str
    figures: tuple[Figure, ...] = ()
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What a table is.

    Args:
        name: its identity: an import of another file under the same name replaces it.
        title: as its publisher worded it.
        publisher: who issued it.
        issued: ISO 8601 date, or its year or month prefix, or None.
        license: IRI or words, or None.
        address: where it was published on the web, or None.
        file: name of the file it was read from.
        sheet: the sheet of a workbook, or None.
        sha256: hexadecimal digest of that file.
        mapping: the mapping it was read by, as JSON values.
        retrieved: ISO 8601 date of the day on which the file was fetched, or None.
    """

    name: str
    title: str
    publisher: str
    issued: str | None
    license: str | None
    address: str | None
    file: str
    sheet: str | None
    sha256: str
    mapping: Mapping[str, Any]
    retrieved: str | None = None


@dataclass(frozen=True)
class Table:
    """A statistical table: what it is, and its rows in order."""

    about: About
    rows: tuple[Row, ...]

    @cached_property
    def lines(self) -> list[str]:
        """The lines of its record, each with its end."""
        head = {"table": _FORMAT} | {f.name: getattr(self.about, f.name) for f in fields(About)}
        if self.about.retrieved is None:  # as in records of before there was such a day: their hash stays
            del head["retrieved"]
        return [as_json(head) + "\n", *(as_json(_entry(row)) + "\n" for row in self.rows)]

    @cached_property
    def sha256(self) -> str:
        """The hash of its record: what the IRIs of its claims depend on."""
        return hashlib.sha256("".join(self.lines).encode("utf-8")).hexdigest()

    @cached_property
    def text(self) -> str:
        """The rows with figures, one below the other: what the offsets of evidence count in."""
        return "\n".join(row.text for row in self._told)

    @cached_property
    def facts(self) -> Facts:
        """What the table says, as the facts of an article are: the row is the sentence, the cell is the quote."""
        about = self.about
        article = Article(about.name, about.file, self.text, self.sha256, about.title, about.publisher, about.issued)
        observations = tuple(claim(ObservationFact, entry) for _, _, entry in self.cells)
        return Facts(article, about.title, about.publisher, about.issued, None, observations=observations)

    @property
    def cells(self) -> Iterator[tuple[int, int, dict[str, Any]]]:
        """Yields row, column and claim of each figure, the claim as the log of facts would write it."""
        offset = 0
        for row in self._told:
            for figure in row.figures:
                place = {
                    "start": offset + figure.start,
                    "end": offset + figure.end,
                    "quote": row.text[figure.start : figure.end],
                    "sentence_start": offset,
                    "sentence": row.text,
                    "rule": RULE,
                    "confidence": SURE,
                }
                yield row.number, figure.column, {**dict.fromkeys(_REQUIRED), **figure.said, **place}
            offset += len(row.text) + 1

    @property
    def _told(self) -> Iterator[Row]:
        return (row for row in self.rows if row.figures)


def read(folder: Path) -> tuple[Table, ...]:
    """Returns the tables of a graph folder in order of their names; empty where it has none.

    Raises:
        GraphError: a record is damaged or lies under another table's name; the message names file and line.
    """
    found = []
    for path in sorted((folder / store.TABLES).glob("*.jsonl")):
        table = load(path)
        if table.about.name != path.stem:
            raise GraphError(f"{path}: the record of {table.about.name!r}; its name is {table.about.name}.jsonl")
        found.append(table)
    return tuple(found)


def load(path: Path) -> Table:
    """Returns the table whose record lies at ``path``.

    Raises:
        GraphError: it is no record, or damaged; the message names file and line.
    """
    about, rows, number = None, [], 0
    try:
        with path.open(encoding="utf-8", newline="\n") as lines:
            for number, line in enumerate(lines, 1):
                entry = json.loads(line, parse_float=Decimal)
                if number > 1:
                    rows.append(_row(entry))
                    continue
                if entry.pop("table") != _FORMAT:
                    raise ValueError("a record of another version of tinhkg")
                about = About(**entry)
        if about is None:
            raise ValueError("empty")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        place = f", line {number}" if number else ""
        raise GraphError(f"{path}{place}: not the record of a table ({error}); import the table again") from error
    return Table(about, tuple(rows))


def is_address(text: str) -> bool:
    """Says whether a text is an address on the web that can stand as an IRI."""
    return _ADDRESS.fullmatch(text) is not None


def _entry(row: Row) -> dict[str, Any]:
    """Returns a row as JSON values."""
    entry: dict[str, Any] = {"row": row.number, "text": row.text}
    if row.figures:
        entry["figures"] = [
            {"column": figure.column, "start": figure.start, "end": figure.end, **figure.said} for figure in row.figures
        ]
    if row.refused:
        entry["refused"] = [{"column": r.column, "value": r.value, "reason": r.reason} for r in row.refused]
    return entry


def _row(entry: Mapping[str, Any]) -> Row:
    """Returns the row that ``_entry`` wrote."""
    text = entry["text"]
    figures = tuple(_figure(said, text) for said in entry.get("figures", ()))
    return Row(entry["row"], text, figures, tuple(Refused(**refused) for refused in entry.get("refused", ())))


def _figure(entry: Mapping[str, Any], text: str) -> Figure:
    """Returns a figure of a row with this text."""
    said = dict(entry)
    column, start, end = (said.pop(name) for name in ("column", "start", "end"))
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start} to {end} is not a place in {text!r}")
    if unknown := set(said) - _SLOTS:
        raise ValueError(f"a figure has no {sorted(unknown)[0]!r}")
    return Figure(column, start, end, said)
