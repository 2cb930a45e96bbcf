"""What reading yields: articles, notes about them, and refusals; every reader of a kind of file makes them here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from kg.errors import SourceError
from kg.model import Article
from kg.sources import encoding, page, record

Items: TypeAlias = Iterator[Article | SourceError]
"""Articles, and errors where something could not be read, in their order."""


class SourceNote(SourceError):
    """Something about an article that was read nevertheless: converted, repaired, or with a field left blank."""


def from_bytes(data: bytes, name: str, *, html: bool = False) -> Items:
    """Yields the article that a file of text or HTML is.

    Args:
        data: the file.
        name: its name, for messages and as the source.
        html: it is HTML even where it does not begin like it.
    """
    try:
        decoded = encoding.decode(data, name)
        if html or page.is_html(decoded.text):
            yield from _from_page(decoded, name)
            return
    except SourceError as error:
        yield error
        return
    yield from _plain(decoded, name)


def from_text(text: str, name: str) -> Items:
    """Yields the article whose text someone else has decoded (PDF, DOCX)."""
    try:
        decoded = encoding.clean(text, name)
    except SourceError as error:
        yield error
        return
    yield from _plain(decoded, name)


def from_record(item: object, place: str, default: str) -> Items:
    """Yields the article that an object or a row describes, and a note for each field that was left blank.

    Args:
        item: the object.
        place: file and line, for messages and as the source.
        default: the identifier of an article that has none of its own.
    """
    if not isinstance(item, Mapping):
        yield SourceError(f"{place}: {type(item).__name__} where an object with title, text ... was expected")
        return
    try:
        fields, blanks = record.fields(item, place)
    except SourceError as error:
        yield error
        return
    yield from (SourceNote(blank) for blank in blanks)
    yield _described(fields, fields.id or default, place)


def _from_page(decoded: encoding.Decoded, name: str) -> Items:
    """Yields the article of a page.

    Raises:
        SourceError: it holds none.
    """
    found = page.article(decoded.text, name)
    yield from (SourceNote(f"{name}: {note}") for note in (*decoded.notes, *found.notes))
    yield _described(found, stem(name), name)


def _plain(decoded: encoding.Decoded, name: str) -> Items:
    """Yields the article of a bare text, after the notes on its decoding."""
    yield from (SourceNote(f"{name}: {note}") for note in decoded.notes)
    yield Article(stem(name), name, decoded.text, digest(decoded.text))


def _described(fields: page.Page | record.Record, identifier: str, source: str) -> Article:
    """Returns the article of a text that came with its metadata."""
    return Article(
        identifier,
        source,
        fields.text,
        digest(fields.text),
        title=fields.title,
        publisher=fields.publisher,
        published=fields.published,
        url=fields.url,
    )


def too_large(place: str, size: int | None, max_bytes: int) -> SourceError:
    """Returns the refusal of what is larger than the limit; ``size`` None stands for unknown."""
    limit = f"more than the limit of {max_bytes:,}"
    told = f"{limit} bytes" if size is None else f"{size:,} bytes, {limit}"
    return SourceError(f"{place}: {told} (--max-bytes raises it)")


def stem(name: str) -> str:
    """Returns the last part of a name without its suffix."""
    return Path(name).stem


def digest(text: str) -> str:
    """Returns the identity of a text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
