"""An article as an object or a row: which of the usual names hold title, text, date, publisher and address."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.errors import SourceError
from kg.sources import dates, encoding, page

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        "text", "content", "body", "articleBody", "maintext", "full_text", "raw_text", "article_text", "content_text",
        "nội dung", "nội dung bài viết", "toàn văn", "văn bản", "bài viết", "html", "content_html", "body_html",
    ),
    "title": ("title", "headline", "name", "tiêu đề", "tiêu đề bài viết", "tựa đề", "tựa", "tít", "tên bài", "nhan đề"),
    "published": (
        "published", "date", "datePublished", "published_at", "published_date", "published_time", "publish_date",
        "publish_time", "date_publish", "publication_date", "pubDate", "pub_date", "ngày đăng", "ngày xuất bản",
        "ngày phát hành", "ngày đăng bài", "thời gian đăng", "đăng ngày", "ngày", "thời gian", "timestamp", "time",
    ),
    "publisher": (
        "publisher", "source", "newspaper", "site", "site_name", "source_name", "outlet", "báo", "tên báo", "tờ báo",
        "nguồn", "nguồn tin", "nguồn báo", "cơ quan báo chí", "domain",
    ),
    "url": (
        "url", "link", "address", "source_url", "article_url", "canonical_url", "permalink", "href",
        "liên kết", "đường dẫn", "đường link", "địa chỉ",
    ),
    "id": ("id", "_id", "uuid", "guid", "article_id", "mã", "mã bài"),
}  # fmt: skip
_EMPTY: Final[tuple[object, ...]] = (None, "", [], {})
_SHOWN: Final = 60  # characters of a value in a message


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
    published = dates.published(found["published"])
    if published is None and found["published"] is not None:
        blanks.append(f"{place}: published {_shown(found['published'])} is no date that was understood; left blank")
    record = Record(decoded.text, plain["title"], published, plain["publisher"], plain["url"], plain["id"])
    if not page.is_html(decoded.text):
        return record, tuple(blanks)
    guessed = page.article(decoded.text, place)
    record = Record(
        guessed.text,
        record.title or guessed.title,
        # a date that was given and not understood is not replaced by another
        guessed.published if found["published"] is None else record.published,
        record.publisher or guessed.publisher,
        record.url or guessed.url,
        record.id,
    )
    return record, (*blanks, *(f"{place}: {note}" for note in guessed.notes))


def known(names: Iterable[str]) -> frozenset[str]:
    """Returns the fields that are among the names of columns.

    >>> sorted(known(["Tiêu đề", "NỘI DUNG", "ngay_dang", "Lượt xem"]))
    ['published', 'text', 'title']
    """
    folded = {_folded(name) for name in names}
    return frozenset(field for field, usual in _NAMES.items() if not folded.isdisjoint(map(_folded, usual)))


def _folded(name: str) -> str:
    """Returns a name without its case, marks, white space and punctuation."""
    letters = unicodedata.normalize("NFD", name.casefold()).replace("đ", "d")
    return "".join(char for char in letters if char.isalnum())


def _first(item: Mapping[str, object], field: str) -> object | None:
    """Returns the first value under the names of a field that is not empty: as written here, then in any spelling."""
    folded: dict[str, object] = {}
    for name, value in item.items():
        if value not in _EMPTY:
            folded.setdefault(_folded(str(name)), value)
    exact = (item[name] for name in _NAMES[field] if item.get(name) not in _EMPTY)
    return next(exact, None) or next((folded[key] for key in map(_folded, _NAMES[field]) if key in folded), None)


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


def _shown(value: object) -> str:
    """Returns a value for a message of one line."""
    text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."


def _keys(item: Mapping[str, object]) -> str:
    """Returns the keys of an object for a message."""
    return _shown(sorted(map(str, item))) if item else "no keys"
