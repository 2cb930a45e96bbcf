"""The page that asks the graph: its HTML, what it may load, and the files that it is bundled from.

The page is a shell. Everything it shows it asks of the server that sent it, and everything it is told stays text.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kg.errors import TinhkgError
from viz import pages
from viz.lookup import Bilingual

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
"""The Content-Security-Policy of the page; a server sends it too, with ``frame-ancestors``, which a page cannot say.

Style attributes are allowed: YASQE writes them into the tooltip that says what it expected in a line.
"""

_TITLE: Final = Bilingual("Hỏi đồ thị – tinhkg", "Ask the graph – tinhkg")
_OPENING: Final = ("", "indicator", "rdfs", "value-kind")
"""Prefixes that a new query declares; others are added as their terms are completed."""
_EXAMPLE: Final = """\
# Chỉ tiêu tăng trưởng kim ngạch xuất khẩu của các tỉnh / Provinces' targets for the growth of exports
SELECT ?province ?provinceName ?period ?growth
WHERE {
  ?target :indicator indicator:export ;
          :form "growth" ;
          :valueKind value-kind:target ;
          :refArea ?province ;
          :periodLabel ?period ;
          :value ?growth .
  ?province rdfs:label ?provinceName .
  FILTER(LANG(?provinceName) = "vi")
}
ORDER BY DESC(?growth)
LIMIT 100"""
_STATIC: Final = Path(__file__).resolve().parent / "static"
_NEEDED: Final = ("editor.js", "editor.css", "vis-network.js")


def page(base: str, *, lang: str = "vi") -> str:
    """Returns the HTML of the page.

    Args:
        base: what the IRIs of things begin with; the page links them to ``id/...`` beside itself.
        lang: language of the interface when the page is opened, ``vi`` or ``en``; the reader can switch.
    """
    return (
        pages.environment()
        .get_template("editor/page.html")
        .render(
            lang=lang,
            title=_TITLE,
            policy=POLICY,
            payload=pages.data({"base": base, "title": _TITLE._asdict(), "opening": _OPENING, "example": _EXAMPLE}),
        )
    )


def static() -> Path:
    """Returns the folder of the files that the page asks for under ``static/``.

    Raises:
        TinhkgError: they have not been built.
    """
    missing = [name for name in _NEEDED if not (_STATIC / name).is_file()]
    if missing:
        raise TinhkgError(f"{_STATIC}: {', '.join(missing)} not found: the editor page is not built; run `make static`")
    return _STATIC
