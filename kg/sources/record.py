"""An article as a JSON object: which of the usual names hold title, text, date, publisher and address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Final

from kg.errors import SourceError
from kg.sources import encoding

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "text": ("text", "content", "body", "articleBody", "article_body", "maintext", "full_text", "fulltext", "raw_text"),
    "title": ("title", "headline", "name"),
    "published": (
        "published", "date", "datePublished", "date_published", "published_at", "publishedAt", "published_date",
        "publish_date", "publishedDate", "date_publish", "pubDate", "pub_date", "timestamp", "time",
    ),
    "publisher": ("publisher", "source", "newspaper", "site", "site_name", "siteName", "source_name", "domain"),
    "url": ("url", "link", "address", "source_url", "canonical_url", "permalink"),
    "id": ("id", "_id", "uuid", "guid", "article_id"),
}  # fmt: skip
_SHOWN: Final = 60  # characters of a value in a message
_ISO: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)
_VIETNAMESE: Final = re.compile(r"(?:.*\D)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Record:
    """What an object says of its article; ``published`` is an ISO 8601 date or a prefix of one."""

    text: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    id: str | None


def fields(item: Mapping[str, object], place: str) -> tuple[Record, tuple[str, ...]]:
    """Returns the fields of an object, and a message for each that it holds in a form that was not understood.

    Args:
        item: the object.
        place: file and line, for messages.

    Raises:
        SourceError: it holds no text.
    """
    found = {field: _first(item, field) for field in _NAMES}
    raw = found["text"]
    if raw is None:
        raise SourceError(f"{place}: no text (looked for {', '.join(_NAMES['text'][:4])} ...; has {_keys(item)})")
    if not isinstance(raw, str):
        raise SourceError(f"{place}: text is {type(raw).__name__}, not a string")
    decoded = encoding.clean(raw, place)
    blanks = [f"{place}: {note}" for note in decoded.notes]
    plain = {field: _plain(found[field], f"{place}: {field}", blanks) for field in ("title", "publisher", "url", "id")}
    published = _published(found["published"])
    if published is None and found["published"] is not None:
        blanks.append(f"{place}: published {_shown(found['published'])} is no date that was understood; left blank")
    record = Record(decoded.text, plain["title"], published, plain["publisher"], plain["url"], plain["id"])
    return record, tuple(blanks)


def _first(item: Mapping[str, object], field: str) -> object | None:
    """Returns the first value under the names of a field that is not empty."""
    return next((item[name] for name in _NAMES[field] if item.get(name) not in (None, "", [], {})), None)


def _plain(value: object | None, place: str, blanks: list[str]) -> str | None:
    """Returns a field of one line; a thing that has a name (schema.org's publisher) goes by it."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        blanks.append(f"{place} {_shown(value)} is no string; left blank")
        return None
    try:
        return " ".join(encoding.clean(value, place).text.split())
    except SourceError as error:
        blanks.append(f"{error}; left blank")
        return None


def _published(value: object | None) -> str | None:
    """Returns a date of publication in ISO 8601, as precise as it is given, or None.

    >>> _published("31/01/2025 08:15"), _published("2025-01"), _published("hôm qua")
    ('2025-01-31', '2025-01', None)
    """
    if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2099:
        return str(value)
    if not isinstance(value, str):
        return None
    text = value.strip()
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
        if not _is_date(int(year), int(month or 1), int(day or 1)):
            return None
        return "-".join(part for part in (year, month, day) if part)
    if match := _VIETNAMESE.fullmatch(text):
        day_, month_, year_ = map(int, match.groups())
        return date(year_, month_, day_).isoformat() if _is_date(year_, month_, day_) else None
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None


def _is_date(year: int, month: int, day: int) -> bool:
    """Says whether the calendar has a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _shown(value: object) -> str:
    """Returns a value for a message of one line."""
    text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."


def _keys(item: Mapping[str, object]) -> str:
    """Returns the keys of an object for a message."""
    return _shown(sorted(map(str, item))) if item else "no keys"
