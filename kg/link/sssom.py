"""The file format of the table of links, SSSOM/TSV 1.1: metadata in lines that begin with #, then rows of texts.

https://mapping-commons.github.io/sssom/spec-formats-tsv/. Of the metadata only ``curie_map`` is read; what else a
person writes there is kept as it stands. Identifiers are CURIEs; a whole IRI is understood too.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import LinkError

BUILT_IN: Final = {
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "linkml": "https://w3id.org/linkml/",
}
"""The prefixes that every SSSOM file has without saying so."""

_KEY: Final = re.compile(r"([A-Za-z_][\w-]*):(.*)")
_LOCAL: Final = re.compile(r"[\w.~%+-]+(/[\w.~%+-]+)*", re.ASCII)
_PREFIX: Final = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_QUOTED: Final = re.compile(r'["\t\r\n]')


@dataclass(frozen=True, slots=True)
class Record:
    """One row: the line that it ends on, counted from 1, and its texts by column."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file.

    Args:
        metadata: key -> its lines, without the ``#``; ``curie_map`` left out.
        prefixes: those that the file declares.
        columns: in their order.
        records: in their order.
    """

    metadata: Mapping[str, tuple[str, ...]]
    prefixes: Mapping[str, str]
    columns: tuple[str, ...]
    records: tuple[Record, ...]


def read(path: Path) -> Sheet:
    """Returns what a file says.

    Raises:
        LinkError: it cannot be read, is not UTF-8, or a line is not what it should be; the message names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # a spreadsheet may have put a byte order mark there
    except (OSError, UnicodeDecodeError) as error:
        raise LinkError(f"{path}: cannot be read: {error}") from error
    lines = text.split("\n")
    commented = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    metadata, prefixes = _metadata(path, [line[1:].rstrip() for line in lines[:commented]])
    rows = _rows(path, "\n".join(lines[commented:]), commented)
    _, columns = next(rows, (0, []))
    if not any(columns):
        raise LinkError(f"{path}: line {commented + 1}: no row with the names of columns")
    if len(set(columns)) < len(columns):
        twice = next(name for name in columns if columns.count(name) > 1)
        raise LinkError(f"{path}: line {commented + 1}: the column {twice!r} is there twice")
    records = []
    for line, cells in rows:
        if len(cells) != len(columns):
            raise LinkError(f"{path}: line {line}: {len(cells)} cells for {len(columns)} columns: {cells[0]!r} …")
        records.append(Record(line, dict(zip(columns, (cell.strip() for cell in cells), strict=True))))
    return Sheet(metadata, prefixes, tuple(columns), tuple(records))


def written(sheet: Sheet) -> Iterator[str]:
    """Yields the lines of a file, each with its end, as the canonical form has them."""
    metadata = dict(sheet.metadata)
    yield from (f"#{line}\n" for line in metadata.pop("sssom_version", ()))
    if sheet.prefixes:
        yield "#curie_map:\n"
        yield from (f"#  {prefix}: {sheet.prefixes[prefix]}\n" for prefix in sorted(sheet.prefixes))
    for lines in metadata.values():
        yield from (f"#{line}\n" for line in lines)
    yield _line(sheet.columns)
    yield from (_line([record.cells.get(column, "") for column in sheet.columns]) for record in sheet.records)


def expanded(text: str, prefixes: Mapping[str, str]) -> str:
    """Returns the IRI that a CURIE or an IRI stands for.

    >>> expanded("wd:Q881", {"wd": "http://www.wikidata.org/entity/"})
    'http://www.wikidata.org/entity/Q881'

    Raises:
        ValueError: it is neither; the message says why.
    """
    prefix, colon, local = text.partition(":")
    if text.startswith(("http://", "https://")):
        iri = text
    elif not colon:
        raise ValueError("neither prefix:name nor an http(s) address")
    elif prefix in prefixes or prefix in BUILT_IN:
        iri = (prefixes.get(prefix) or BUILT_IN[prefix]) + local
    else:
        raise ValueError(f"the prefix {prefix}: is not declared in curie_map")
    if not iri.startswith(("http://", "https://")):
        raise ValueError("not an http(s) address")
    return ox.NamedNode(iri).value


def contracted(iri: str, prefixes: Mapping[str, str]) -> str:
    """Returns the CURIE of an IRI by its longest prefix, or the IRI where it has none.

    >>> contracted("http://www.wikidata.org/entity/Q881", {"wd": "http://www.wikidata.org/entity/"})
    'wd:Q881'
    """
    known = {**BUILT_IN, **prefixes}
    fitting = [(len(start), prefix) for prefix, start in known.items() if iri.startswith(start)]
    for length, prefix in sorted(fitting, reverse=True):
        if _LOCAL.fullmatch(iri[length:]):
            return f"{prefix}:{iri[length:]}"
    return iri


def _metadata(path: Path, lines: Sequence[str]) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """Returns the blocks of the header by their key, and the prefixes."""
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    blocks: dict[str, list[str]] = {}
    prefixes: dict[str, str] = {}
    key = ""
    for number, line in enumerate((line[indent:] for line in lines), 1):
        top = _KEY.fullmatch(line)
        if top:
            key = top[1]
        elif not line.strip():
            continue
        elif not key or not line.startswith((" ", "-")):
            raise LinkError(f"{path}: line {number}: not metadata, key: value: {line!r}")
        if key != "curie_map":
            blocks.setdefault(key, []).append(line)
        elif top is None:
            prefix, colon, start = (part.strip() for part in line.partition(":"))
            prefix, start = prefix.strip("\"'"), start.strip("\"'")
            if not (colon and _PREFIX.fullmatch(prefix) and start):
                raise LinkError(f"{path}: line {number}: not prefix: address: {line!r}")
            prefixes[prefix] = start
        elif top[2].strip() not in ("", "{}"):
            raise LinkError(f"{path}: line {number}: curie_map must have a line a prefix: {line!r}")
    return {name: tuple(block) for name, block in blocks.items()}, prefixes


def _rows(path: Path, text: str, above: int) -> Iterator[tuple[int, list[str]]]:
    """Yields number of the last line and cells of each row; rows without any text are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield above + reader.line_num, cells
    except csv.Error as error:
        raise LinkError(f"{path}: line {above + reader.line_num}: {error}") from error


def _line(cells: Sequence[str]) -> str:
    quoted = ('"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell for cell in cells)
    return "\t".join(quoted) + "\n"
