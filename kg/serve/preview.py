"""A small page about one thing, for the frame in which a reconciliation client shows it; without scripts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path

import jinja2

from kg.serve.extension import of_entity
from kg.serve.jsonform import Refused, shown
from kg.serve.matching import TYPES
from kg.serve.names import Names
from kg.serve.reconciliation import type_of

Page = Callable[[Names, str, str], str]


def pages() -> tuple[Page, dict[str, str]]:
    """Returns what renders the page about a thing, and the headers to send with it."""
    folder = Path(__file__).parent / "templates"
    style = (folder / "preview.css").read_text(encoding="utf-8")
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    template = made.get_template("preview.html")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    headers = {
        "Content-Security-Policy": (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        ),
    }

    def page(names: Names, key: str, address: str) -> str:
        entity = names.index.entity(names.base + key)
        if entity is None or entity.kind not in TYPES.values():
            raise Refused(f"nothing has the identifier {shown(key)}", 404)
        facts = of_entity(names, entity)
        told = {"", *("; ".join(values) for _, values in facts)}  # an official is told from others by the posts
        about = {entity.about_vi: "vi", entity.about_en: "en"} if entity.about_vi not in told else {}
        return template.render(
            entity=entity,
            about=[(language, text) for text, language in about.items() if text],
            type=type_of(entity)["name"],
            facts=facts,
            sentence=names.index.sentence(entity.iri),
            key=names.key(entity.iri),
            address=address,
            style=style,
        )

    return page, headers
