"""Templates -> pages: escaping, embedded data, and what a page is allowed to load (nothing)."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup

from kg.graph.files import replace
from viz.words import CAUTION

_TEMPLATES: Final = Path(__file__).resolve().parent / "templates"
_ESCAPES: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def environment() -> jinja2.Environment:
    """Returns the template environment: everything is escaped, an unknown name is an error."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["href"] = href
    made.globals["asset"] = asset
    made.globals["caution"] = CAUTION
    made.globals["hashes"] = hashes
    return made


def asset(*names: str) -> Markup:
    """Returns files of the templates folder, joined, as they are: our own CSS or script, never data."""
    return Markup("\n".join((_TEMPLATES / name).read_text(encoding="utf-8").strip() for name in names))


def data(value: Any) -> Markup:  # noqa: ANN401 # whatever JSON can hold
    """Returns a value as JSON that can stand inside a ``<script>`` element: no character of it can end the element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))


def hashes(*texts: str) -> Markup:
    """Returns the Content-Security-Policy sources that allow exactly these inline texts."""
    digests = (hashlib.sha256(text.encode("utf-8")).digest() for text in texts)
    return Markup(" ".join(f"'sha256-{base64.b64encode(digest).decode('ascii')}'" for digest in digests))


def href(address: str | None) -> str | None:
    """Returns an address that may stand in a link, or None: http and https only.

    >>> href("javascript:alert(1)"), href("https://example.org/a")
    (None, 'https://example.org/a')
    """
    if address is None:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme.lower() in {"http", "https"} and parts.netloc else None


def write(path: Path, text: str) -> None:
    """Writes a page beside its place and renames it into place: a reader never sees half a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, [text.encode("utf-8")])
