"""JSON and JSON Lines -> articles: objects with the usual names for title, text, date, publisher and address."""

from __future__ import annotations

import json
from typing import BinaryIO

from kg.errors import SourceError
from kg.sources import items


def lines(stream: BinaryIO, name: str, max_bytes: int, head: bytes = b"", before: int = 0) -> items.Items:
    """Yields the articles of JSON Lines; a line that holds none is an error, and the next line is read.

    Args:
        stream: the lines.
        name: what to call them in messages.
        max_bytes: greatest size of a line.
        head: a first line that was already taken from the stream.
        before: how many lines were taken before it.
    """
    number, empty = before, True
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
            yield items.too_large(place, size, max_bytes)
        elif not line.isspace():
            empty = False
            yield from _object(line, place, f"{items.stem(name)}-{number}")
        line = stream.readline(max_bytes + 1)
    if empty:
        yield SourceError(f"{name}: {f'{number} lines of white space only' if number else 'empty file'}")


def whole(data: bytes, name: str) -> items.Items:
    """Yields the article, or the list of articles, of a JSON file."""
    if not data.strip():
        yield SourceError(f"{name}: empty file")
        return
    try:
        loaded = _load(data, name)
    except SourceError as error:
        yield error
        return
    if not isinstance(loaded, list):
        yield from items.from_record(loaded, name, items.stem(name))
        return
    if not loaded:
        yield SourceError(f"{name}: an empty list")
    for number, item in enumerate(loaded, 1):
        yield from items.from_record(item, f"{name}:{number}", f"{items.stem(name)}-{number}")


def _object(line: bytes, place: str, default: str) -> items.Items:
    """Yields the article of one line of JSON."""
    try:
        yield from items.from_record(_load(line.rstrip(b"\r\n"), place), place, default)
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
