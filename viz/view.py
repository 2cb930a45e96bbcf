"""One network page from a store: the whole graph, the surroundings of one thing, or the rows of a query."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from kg import resources
from kg.errors import QueryError
from viz import find, pages, project
from viz.lookup import Bilingual, Lookup
from viz.network import page


@dataclass(frozen=True, slots=True)
class ViewReport:
    """What was written: ``left_out`` nodes did not fit, ``bare`` rows named no quote and were not drawn."""

    path: Path
    title: str
    nodes: int
    edges: int
    left_out: int
    bare: int


def network_query() -> str:
    """Returns the text of the shipped query that yields the whole network."""
    return (resources.queries() / "views" / "network.rq").read_text(encoding="utf-8")


def write_view(
    store: ox.Store, out: Path, *, entity: str | None = None, query: str | None = None, lang: str = "vi"
) -> ViewReport:
    """Writes a network page to ``out`` and returns what is on it.

    Args:
        store: the graph.
        out: the HTML file to write, replaced as a whole.
        entity: IRI, key or name (diacritics are optional) of the thing whose surroundings to draw; None draws all.
        query: text of a SELECT query with the columns of ``queries/views/network.rq``; None means that query.
        lang: language of the page when it is opened, ``vi`` or ``en``.

    Raises:
        QueryError: the query cannot be drawn, ``entity`` names nothing or several things, or ``lang`` is unknown.
    """
    if lang not in {"vi", "en"}:
        raise QueryError(f"{lang!r}: a page is in 'vi' or 'en'")
    lookup = Lookup(store)
    rows = project.read(store, query or network_query(), "query" if query else "views/network.rq")
    graph = project.project(rows.drawn, lookup)
    centre: tuple[str, ...] = ()
    title = Bilingual("Mạng lưới quản trị kinh tế cấp tỉnh", "Network of provincial economic governance")
    if entity is not None:
        centre = find.resolve(graph, lookup, entity)
        graph = project.around(graph, centre)
        title = neighbourhood_title(graph, centre)
    elif query is not None:
        title = Bilingual("Mạng lưới từ một câu hỏi", "Network from a query")
    made = page(graph, lookup, title, lang=lang, centre=centre)
    pages.write(out, made.html)
    return ViewReport(out, getattr(title, lang), made.nodes, made.edges, made.left_out, rows.bare)


def neighbourhood_title(graph: nx.MultiDiGraph, centre: tuple[str, ...]) -> Bilingual:
    """Returns the title of a page that shows what is around some nodes."""
    names = {side: ", ".join(sorted({graph.nodes[node][side] for node in centre})) for side in ("vi", "en")}
    return Bilingual(f"Mạng lưới: {names['vi']}", f"Network: {names['en']}")
