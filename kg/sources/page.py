"""An HTML page -> its article: the text as a paragraph a line, and what the page's own metadata say of it.

Only strings are read: nothing is fetched. A date that merely stands on the page (today's, in its head; that of the last
change) is no date of publication, so only metadata that say "published" count, and no clock is asked.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from kg.errors import SourceError
from kg.sources import dates, encoding

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DOCUMENT: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--(?:[^-]|-(?!->)){0,2000}-->\s*){0,5}"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|article|section|main|div|p|span|h[1-6]|table|"
    r"ul|ol|figure|img|center|font|strong|b|em|i|a|br)(?=[\s/>]))",
    re.IGNORECASE,
)
_MAX_TAGS: Final = 60_000  # a page of news has some thousands; the time that extraction takes grows with them
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_MAX_ATTRIBUTES: Final = 2_000  # of one tag: the parser's time grows with their square
_PUBLISHED: Final = (  # names in the order of their worth
    "article:published_time", "article:published", "article:published_date", "og:article:published_time",
    "og:published_time", "og:pubdate", "og:publish_date", "og:datepublished", "article:post_date", "datepublished",
    "date_published", "published_time", "published-date", "published_date", "publish_date", "publish-date",
    "publishdate", "publish_time", "publisheddate", "publication_date", "article:publicationdate",
    "originalpublicationdate", "rnews:datepublished", "sailthru.date", "parsely-pub-date", "pubdate", "dc.date.issued",
    "dc.date.publication", "dcterms.issued", "dc.date", "dcterms.date", "citation_publication_date", "citation_date",
    "cxenseparse:recs:publishtime", "shareaholic:article_published_time", "pdate", "ptime", "date",
)  # fmt: skip
_IN_JSON: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{4,60})"')
_A_PAPER: Final = re.compile(r"(?:báo|đài|cổng|tạp chí|trang thông tin|website)\s", re.IGNORECASE)
_TITLE_PARTS: Final = re.compile(r"\s+[-–—|:»]+\s+")
_RULE: Final = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
_SHORTEST: Final = "60"  # characters; of what is shorter, the whole page is read
_BARE: Final = "| "


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page; ``published`` is an ISO 8601 date or a prefix of one."""

    text: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    notes: tuple[str, ...]


def is_html(text: str) -> bool:
    """Says whether a text begins like HTML.

    >>> is_html("<!DOCTYPE html><html>"), is_html("<p>Tin</p>"), is_html("<5% hộ nghèo"), is_html("Tin <b>mới</b>")
    (True, True, False, False)
    """
    return _DOCUMENT.match(text) is not None


def article(html: str, place: str) -> Page:
    """Returns the article of a page.

    Args:
        html: the page.
        place: what to call it in messages.

    Raises:
        SourceError: there is no text of an article in it, or it is built to be hard to read.
    """
    tags = html.count("<")
    if tags > _MAX_TAGS:
        raise SourceError(f"{place}: {tags:,} tags, more than the {_MAX_TAGS:,} that a page of news may have")
    for tag in _LONG_TAG.finditer(html):
        if (attributes := tag[0].count("=")) > _MAX_ATTRIBUTES:
            raise SourceError(f"{place}: a tag with {attributes:,} attributes at character {tag.start()}")
    tree, notes = _parsed(html, place)
    published = _published(tree)
    suffix = _title_suffix(tree)
    # importing it takes longer than reading a hundred text files
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = _SHORTEST
    # the date is read above; the bounds keep the clock out of this one, which is thrown away
    bounds = {"extensive_search": False, "original_date": True, "min_date": "1990-01-01", "max_date": "2100-01-01"}
    try:
        with _quiet():
            found = bare_extraction(
                tree, config=config, include_comments=False, with_metadata=True, date_extraction_params=bounds
            )
    except Exception as error:  # a page that breaks the library is one refusal, and the run goes on
        reason = " ".join(str(error).split())[:100]
        raise SourceError(f"{place}: HTML that cannot be read ({type(error).__name__}: {reason})") from None
    if found is None or isinstance(found, dict) or not (text := _paragraphs(found.text or "")):
        raise SourceError(f"{place}: no text of an article in this page ({tags:,} tags)")
    decoded = encoding.clean(text, place)
    publisher = _line(found.sitename)
    if publisher is None or ("." in publisher and " " not in publisher):  # only guessed from the address
        publisher = suffix or publisher
    notes = (*notes, *decoded.notes)
    return Page(decoded.text, _line(found.title), published, publisher, _address(found.url), notes)


def _parsed(html: str, place: str) -> tuple[HtmlElement, tuple[str, ...]]:
    """Returns the tree of a page, and what was lost where tags stand in each other too deeply."""
    from lxml.etree import ParserError, XMLSyntaxError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(html.encode("utf-8"), parser=parser)
    except (ParserError, XMLSyntaxError, ValueError) as error:
        raise SourceError(f"{place}: no HTML ({' '.join(str(error).split())})") from None
    limits = [error for error in parser.error_log if error.type_name == "ERR_RESOURCE_LIMIT"]
    return tree, ("tags in each other too deeply; the rest was lost",) if limits else ()


def _published(tree: HtmlElement) -> str | None:
    """Returns the date of publication that the metadata of a page give."""
    said: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            if name := meta.get(key):
                said.setdefault(name.strip().lower(), []).append(meta.get("content") or meta.get("datetime") or "")
    candidates = [value for name in _PUBLISHED[:-1] for value in said.get(name, ())]
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        candidates += _IN_JSON.findall(script.text or "")[:1]
    for time in tree.iter("time", "span", "div", "p", "abbr"):
        if (time.get("itemprop") or "").lower() == "datepublished" or time.get("pubdate") is not None:
            candidates.append(time.get("datetime") or time.get("content") or time.get("title") or time.text or "")
    candidates += said.get(_PUBLISHED[-1], ())
    return next(filter(None, map(dates.published, candidates)), None)


def _title_suffix(tree: HtmlElement) -> str | None:
    """Returns the newspaper that the title of a page ends or begins with: "Tin A - Báo Bình Sơn"."""
    title = tree.find(".//title")
    parts = _TITLE_PARTS.split((title.text or "").strip()) if title is not None else []
    return next((_line(part) for part in reversed(parts) if len(parts) > 1 and _A_PAPER.match(part)), None)


def _paragraphs(text: str) -> str:
    """Returns extracted text with a paragraph on a line; a row of one cell is layout and no table."""
    out = []
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped.startswith("|"):
            cells = [cell.strip() for cell in stripped.strip(_BARE).split("|") if cell.strip()]
            if _RULE.fullmatch(stripped) or not cells:
                continue
            stripped = cells[0] if len(cells) == 1 else "| " + " | ".join(cells)
        if stripped:
            out.append(stripped)
    return "\n".join(out)


def _line(value: str | None) -> str | None:
    """Returns a field of one line, or None where it is empty."""
    try:
        return " ".join(encoding.clean(value, "").text.split()) if value else None
    except SourceError:
        return None


def _address(url: str | None) -> str | None:
    """Returns the address of an article: absolute, of the web, and not that of the front page."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    wanted = parts.scheme in ("http", "https") and parts.netloc and (parts.path.strip("/") or parts.query)
    return url if wanted else None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps libraries from writing to standard error: what matters is said in the errors raised here."""
    loggers = [logging.getLogger(name) for name in ("trafilatura", "htmldate", "justext", "courlan")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
