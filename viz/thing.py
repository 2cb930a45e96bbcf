"""A thing of the graph -> its page: what is said of it, and what links to it."""

from __future__ import annotations

from typing import Final

from kg.serve.page import Statements, Thing, Value
from viz import pages
from viz.lookup import DEF

_FIRST: Final = ("label", "officialName", "title", "quote", "sentence", "value", "valueText", "unit", "refArea")


def page(thing: Thing, base: str, language: str) -> str:
    """Returns the text of the page.

    Args:
        thing: what is shown.
        base: of the graph's IRIs: what begins with it has a page on the same server.
        language: of the page when it is opened.
    """
    style = pages.asset("tokens.css", "frame.css", "site/page.css", "thing/page.css")
    return (
        pages.environment()
        .get_template("thing/page.html")
        .render(
            thing=thing,
            statements=sorted(thing.statements, key=_order),
            backlinks=thing.backlinks,
            lang=language,
            place=lambda value: _place(value, base),
            style=style,
        )
    )


def _order(statements: Statements) -> tuple[int, str]:
    """Returns where a property stands: names and figures first, then by its own name."""
    name = statements.property.replace("#", "/").rsplit("/", 1)[-1]
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), statements.label)


def _place(value: Value, base: str) -> str | None:
    """Returns the address that a value leads to: a page here, one outside, or None."""
    if not value.is_iri:
        return pages.href(value.text) if value.datatype.endswith("#anyURI") else None
    if value.text.startswith(base):
        return f"/id/{value.text.removeprefix(base)}"
    if value.text.startswith(DEF):
        return "/def"
    return pages.href(value.text)
