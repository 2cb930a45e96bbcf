"""The pages that the server shows, drawn as it wants them (``kg.serve.page.Pages``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.serve.page import Preview, Thing, Value
from viz import editor, gexf, preview, thing


@dataclass(frozen=True, slots=True)
class ServedPages:
    """Pages drawn by this package.

    Args:
        static: the folder of the editor's scripts and styles; None where they were not built.
    """

    static: Path | None

    def editor(self, base: str, language: str) -> str:
        """Returns the page on which queries are written."""
        return editor.page(base, lang=language)

    def thing(self, shown: Thing, base: str, language: str) -> str:
        """Returns the page of one thing."""
        return thing.page(shown, base, language)

    def preview(self, shown: Preview) -> str:
        """Returns the small page about one thing."""
        return preview.page(shown)

    def gexf(self, columns: Sequence[str], rows: Sequence[Sequence[Value | None]]) -> bytes:
        """Returns the network that the rows of an answer draw."""
        return gexf.gexf(columns, rows)
