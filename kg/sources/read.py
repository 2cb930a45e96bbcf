"""Files, folders and streams -> articles.

``.txt`` files hold one article each; ``.jsonl``, ``.ndjson`` and ``.json`` hold objects with the usual names for title,
text, date, publisher and address. What cannot be read is yielded as an error, in its place, and the rest goes on.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from kg.errors import SourceError
from kg.model import Article
from kg.sources import encoding, record

_JSON_LINES: Final = (".jsonl", ".ndjson")
_KNOWN: Final = (".txt", *_JSON_LINES, ".json")
_STDIN: Final = "stdin"


class SourceNote(SourceError):
    """Something about an article that was read nevertheless: converted, repaired, or with a field left blank."""


def read(paths: Sequence[str | Path], *, max_bytes: int = 10_000_000) -> Iterator[Article | SourceError]:
    """Yields the articles of files, folders and standard input, and an error for each input that is none.

    A folder is read with all folders in it, in order of the names, whatever the order of the file system; names that
    begin with a dot are skipped, and so are files of other kinds. A note (``SourceNote``) goes before its article.

    Args:
        paths: files, folders, or ``-`` for standard input (one article, or JSON Lines).
        max_bytes: greatest size of an article: of a text file, or of a line or a whole file of JSON.

    Yields:
        Articles, whose ``source`` is the name of the file relative to the path given and never an absolute path; and
        errors of one line that name the file, the place in it, and the value.
    """
    for path in paths:
        if str(path) == "-":
            yield from _stdin(sys.stdin.buffer, max_bytes)
            continue
        top = Path(path)
        try:
            if top.is_dir():
                yield from _folder(top, max_bytes)
            elif not top.exists():
                yield SourceError(f"{_printable(str(path))}: no such file or folder")
            else:
                yield from _file(top, _printable(top.name), max_bytes)
        except OSError as error:
            yield SourceError(f"{_printable(str(path))}: {error.strerror or error}")


def _folder(top: Path, max_bytes: int) -> Iterator[Article | SourceError]:
    """Yields what the files of a folder hold."""
    found = sorted((_order(name), name, path) for name, path in _walk(top, ""))
    known = [(name, path) for _, name, path in found if path.suffix.lower() in _KNOWN]
    if not known:
        others = f"; its {len(found)} files are of other kinds" if found else ""
        yield SourceError(f"{_printable(str(top))}: no articles in this folder ({', '.join(_KNOWN)}){others}")
    for name, path in known:
        try:
            yield from _file(path, _printable(name), max_bytes)
        except OSError as error:
            yield SourceError(f"{_printable(name)}: {error.strerror or error}")


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    """Yields the files of a folder with their names relative to the top; links to folders are not followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{prefix}{entry.name}/")
            elif entry.is_file():
                yield prefix + entry.name, Path(entry.path)


def _order(name: str) -> tuple[str, str]:
    """Returns the key by which names are sorted: the same on file systems that store NFD."""
    return unicodedata.normalize("NFC", name), name


def _printable(name: str) -> str:
    """Returns a name fit for one line of UTF-8: NFC, bytes that are no UTF-8 and control characters escaped."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    escaped = (char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
    return unicodedata.normalize("NFC", "".join(escaped))


def _file(path: Path, name: str, max_bytes: int) -> Iterator[Article | SourceError]:
    """Yields what one file holds."""
    suffix = path.suffix.lower()
    if not path.is_file():
        yield SourceError(f"{name}: neither a file nor a folder")
    elif suffix in _JSON_LINES:
        with path.open("rb") as stream:
            yield from _lines(stream, name, max_bytes)
    elif suffix and suffix not in _KNOWN:
        yield SourceError(f"{name}: {suffix} is no kind of file that is read here ({', '.join(_KNOWN)})")
    elif (size := path.stat().st_size) > max_bytes:
        yield _too_large(name, size, max_bytes)
    elif suffix == ".json":
        yield from _json(path.read_bytes(), name)
    else:
        yield from _text(path.read_bytes(), name)


def _too_large(name: str, size: int, max_bytes: int) -> SourceError:
    return SourceError(f"{name}: {size:,} bytes, more than the limit of {max_bytes:,} (max_bytes)")


def _stdin(stream: BinaryIO, max_bytes: int) -> Iterator[Article | SourceError]:
    """Yields what standard input holds: JSON Lines where it begins with a brace, else one article."""
    head = stream.readline(max_bytes + 1)
    while head.isspace():
        head = stream.readline(max_bytes + 1)
    if head.lstrip().startswith(b"{"):
        yield from _lines(stream, _STDIN, max_bytes, head)
        return
    data = head + stream.read(max(0, max_bytes + 1 - len(head)))
    if len(data) > max_bytes:
        yield SourceError(f"{_STDIN}: more than the limit of {max_bytes:,} bytes (max_bytes)")
    else:
        yield from _text(data, _STDIN)


def _text(data: bytes, name: str) -> Iterator[Article | SourceError]:
    """Yields the article that a text file is."""
    try:
        decoded = encoding.decode(data, name)
    except SourceError as error:
        yield error
        return
    yield from (SourceNote(f"{name}: {note}") for note in decoded.notes)
    yield Article(_stem(name), name, decoded.text, _digest(decoded.text))


def _lines(stream: BinaryIO, name: str, max_bytes: int, head: bytes = b"") -> Iterator[Article | SourceError]:
    """Yields the articles of JSON Lines; a line that holds none is an error, and the next line is read."""
    number, empty = 0, True
    line = head or stream.readline(max_bytes + 1)
    while line:
        number += 1
        place, size = f"{name}:{number}", len(line)
        if size > max_bytes and not line.endswith(b"\n"):
            while rest := stream.readline(1 << 20):
                size += len(rest)
                if rest.endswith(b"\n"):
                    break
            empty = False
            yield _too_large(place, size, max_bytes)
        elif not line.isspace():
            empty = False
            yield from _json_object(line, place, f"{_stem(name)}-{number}")
        line = stream.readline(max_bytes + 1)
    if empty:
        yield SourceError(f"{name}: {f'{number} lines of white space only' if number else 'empty file'}")


def _json(data: bytes, name: str) -> Iterator[Article | SourceError]:
    """Yields the article, or the list of articles, of a JSON file."""
    if not data.strip():
        yield SourceError(f"{name}: empty file")
        return
    try:
        whole = _load(data, name)
    except SourceError as error:
        yield error
        return
    if not isinstance(whole, list):
        yield from _article(whole, name, _stem(name))
        return
    if not whole:
        yield SourceError(f"{name}: an empty list")
    for number, item in enumerate(whole, 1):
        yield from _article(item, f"{name}:{number}", f"{_stem(name)}-{number}")


def _json_object(line: bytes, place: str, stem: str) -> Iterator[Article | SourceError]:
    """Yields the article of one line of JSON."""
    try:
        yield from _article(_load(line.rstrip(b"\r\n"), place), place, stem)
    except SourceError as error:
        yield error


def _load(data: bytes, place: str) -> object:
    """Returns JSON in UTF-8 as an object.

    Raises:
        SourceError: it is no JSON.
    """
    try:
        loaded: object = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError(f"{place}: JSON has to be UTF-8 (byte {error.start} is 0x{data[error.start]:02x})") from None
    except json.JSONDecodeError as error:
        raise SourceError(f"{place}: no JSON ({error.msg} at character {error.pos})") from None
    except RecursionError:
        raise SourceError(f"{place}: JSON nested too deeply") from None
    except ValueError as error:  # a number of thousands of digits
        raise SourceError(f"{place}: {error}") from None
    return loaded


def _article(item: object, place: str, stem: str) -> Iterator[Article | SourceError]:
    """Yields the article that a JSON object describes, and a note for each field that was left blank."""
    if not isinstance(item, Mapping):
        yield SourceError(f"{place}: {type(item).__name__} where an object with title, text ... was expected")
        return
    try:
        fields, blanks = record.fields(item, place)
    except SourceError as error:
        yield error
        return
    yield from (SourceNote(blank) for blank in blanks)
    yield Article(
        fields.id or stem,
        place,
        fields.text,
        _digest(fields.text),
        title=fields.title,
        publisher=fields.publisher,
        published=fields.published,
        url=fields.url,
    )


def _stem(name: str) -> str:
    """Returns the last part of a name without its suffix."""
    return Path(name).stem


def _digest(text: str) -> str:
    """Returns the identity of a text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
