"""tinhkg for notebooks and scripts: ``from kg import open_graph``.

>>> from kg import open_graph
>>> open_graph("/no/such/folder")
Traceback (most recent call last):
kg.errors.GraphError: /no/such/folder: no such folder; `tinhkg build -o /no/such/folder` makes one
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kg.notebook.graph import Graph

__all__ = ["open_graph"]


def open_graph(place: str | Path, *, lang: str = "vi", timeout: float = 60.0) -> Graph:
    """Returns a graph to ask: ``open_graph("graph").ask("targets-and-results", province="Bến Tre")``.

    Args:
        place: a graph folder, or the ``https://…`` of a SPARQL endpoint.
        lang: language of labels where answers are shown: ``vi`` or ``en``.
        timeout: seconds that a query may take unless it is told otherwise.

    Raises:
        GraphError: there is no graph in the folder.
        QueryError: the language is unknown.
    """
    from kg.notebook.graph import Graph  # here, so that importing kg stays cheap: every module of it does

    return Graph(place, lang=lang, timeout=timeout)
