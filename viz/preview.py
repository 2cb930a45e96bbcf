"""A thing of the graph -> the small page about it, for the frame in which a reconciliation client shows it."""

from __future__ import annotations

from kg.serve.page import Preview
from viz import pages


def page(shown: Preview) -> str:
    """Returns the text of the page, whose address is ``/id/...`` of the server."""
    style = pages.asset("tokens.css", "preview/page.css")
    return pages.environment().get_template("preview/page.html").render(shown=shown, style=style)
