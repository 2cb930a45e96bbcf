"""Files, folders, patterns and streams -> articles.

A file of text, HTML, PDF or DOCX holds one article; JSON, JSON Lines, CSV and TSV hold records with the usual names for
title, text, date, publisher and address. What cannot be read is an error, yielded in its place, and the rest goes on.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from kg.errors import SourceError
from kg.model import Article
from kg.sources import find, items, jsontext, table
from kg.sources.items import SourceNote

__all__ = ["KINDS", "MAX_BYTES", "SourceNote", "read"]

_JSON_LINES: Final = (".jsonl", ".ndjson")
_TABLES: Final = (".csv", ".tsv")
KINDS: Final = (".txt", ".html", ".htm", *_JSON_LINES, ".json", *_TABLES, ".pdf", ".docx")
"""How the names of files end that are read from folders."""
MAX_BYTES: Final = 10_000_000
"""Greatest size of an article, unless told."""
_STDIN: Final = "stdin"
_PDF: Final = b"%PDF-"
_ZIP: Final = b"PK\x03\x04"
_WHOLE_JSON: Final = re.compile(rb"\s*(?:\[\s*(?:\{.*)?|\{\s*)", re.DOTALL)  # the first line of JSON over many lines


def read(paths: Sequence[str | Path], *, max_bytes: int = MAX_BYTES) -> Iterator[Article | SourceError]:
    """Yields the articles of files, folders, patterns and standard input, and an error for each input that is none.

    A folder is read with all folders in it, in order of the names, whatever the order of the file system; names that
    begin with a dot are skipped, and so are files of other kinds. So is what a pattern (``news/**/*.html``) stands for
    that no shell has expanded. A note (``SourceNote``) goes before its article.

    Args:
        paths: files, folders, patterns, or ``-`` for standard input, whose kind its first bytes tell.
        max_bytes: greatest size of an article: of a file, or of a line of JSON Lines or a row of a table.

    Yields:
        Articles, whose ``source`` is the name of the file relative to the path given and never an absolute path; and
        errors of one line that name the file, the place in it, and the value.
    """
    for path in paths:
        if str(path) == "-":
            yield from _stream(sys.stdin.buffer, _STDIN, max_bytes)
            continue
        top, shown = Path(path), find.printable(str(path))
        try:
            if top.is_dir():
                yield from _several(find.in_folder(top), f"{shown}: no articles in this folder", max_bytes)
            elif top.exists():
                yield from _file(top, find.printable(top.name), max_bytes)
            elif find.is_pattern(str(path)):
                yield from _several(find.matching(str(path)), f"{shown}: no articles match this pattern", max_bytes)
            else:
                yield SourceError(f"{shown}: no such file or folder")
        except OSError as error:
            yield SourceError(f"{shown}: {error.strerror or error}")
        except ValueError as error:  # a null character in a name
            yield SourceError(f"{shown}: {error}")


def _several(found: Sequence[tuple[str, Path]], none: str, max_bytes: int) -> items.Items:
    """Yields what the files of a folder or a pattern hold, skipping those of other kinds."""
    known = [(name, path) for name, path in found if path.suffix.lower() in KINDS]
    if not known:
        others = f"; its {len(found)} files are of other kinds" if found else ""
        yield SourceError(f"{none} ({', '.join(KINDS)}){others}")
    for name, path in known:
        try:
            yield from _file(path, find.printable(name), max_bytes)
        except OSError as error:
            yield SourceError(f"{find.printable(name)}: {error.strerror or error}")


def _file(path: Path, name: str, max_bytes: int) -> items.Items:
    """Yields what one file holds."""
    suffix = path.suffix.lower()
    if not path.is_file():
        yield SourceError(f"{name}: neither a file nor a folder")
    elif suffix in (*_JSON_LINES, *_TABLES, ""):
        with path.open("rb") as stream:
            if suffix in _JSON_LINES:
                yield from jsontext.lines(stream, name, max_bytes)
            elif suffix in _TABLES:
                yield from table.rows(stream, name, max_bytes)
            else:
                yield from _stream(stream, name, max_bytes)
    elif suffix not in KINDS:
        yield SourceError(f"{name}: {suffix} is no kind of file that is read here ({', '.join(KINDS)})")
    elif (size := path.stat().st_size) > max_bytes:
        yield items.too_large(name, size, max_bytes)
    elif suffix == ".json":
        yield from jsontext.whole(path.read_bytes(), name)
    elif suffix in (".pdf", ".docx"):
        yield from _paper(path.read_bytes(), name, suffix, max_bytes)
    else:
        yield from items.from_bytes(path.read_bytes(), name, html=suffix != ".txt")


def _paper(data: bytes, name: str, suffix: str, max_bytes: int) -> items.Items:
    """Yields the article of a PDF or DOCX."""
    from kg.sources import paper

    if not data:
        yield SourceError(f"{name}: empty file")
        return
    try:
        text = (paper.pdf if suffix == ".pdf" else paper.docx)(data, name, max_bytes)
    except SourceError as error:
        yield error
        return
    yield from items.from_text(text, name)


def _stream(stream: BinaryIO, name: str, max_bytes: int) -> items.Items:
    """Yields what a stream without a telling name holds: its first bytes tell the kind."""
    head, before = stream.readline(max_bytes + 1), 0
    while head.isspace():
        head, before = stream.readline(max_bytes + 1), before + 1
    if head.lstrip().startswith(b"{") and not _WHOLE_JSON.fullmatch(head):
        yield from jsontext.lines(stream, name, max_bytes, head, before)
        return
    if table.is_table(head):
        yield from table.rows(stream, name, max_bytes, head=head, before=before)
        return
    data = head + stream.read(max(0, max_bytes + 1 - len(head)))
    if len(data) > max_bytes:
        yield items.too_large(name, None, max_bytes)
    elif data.startswith(_PDF):
        yield from _paper(data, name, ".pdf", max_bytes)
    elif data.startswith(_ZIP):
        yield from _paper(data, name, ".docx", max_bytes)
    elif _WHOLE_JSON.fullmatch(head):
        yield from jsontext.whole(data, name)
    else:
        yield from items.from_bytes(data, name)
