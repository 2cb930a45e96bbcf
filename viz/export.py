"""The network as a file for Gephi, yEd, igraph, networkx: every thing a node, every sentence an edge."""

from __future__ import annotations

from typing import IO, Any, Final

import networkx as nx
import pyoxigraph as ox

from kg.ask.spreadsheet import legal
from viz import gexf, project, style
from viz.lookup import DEF, Lookup
from viz.view import network_query

FORMATS: Final = ("graphml", "gexf")


def export(store: ox.Store, form: str, out: IO[bytes], lang: str = "vi") -> None:
    """Writes the whole network, the same bytes each time.

    Nodes have ``label``, ``labelVi``, ``labelEn``, ``kind`` (class) and ``group``, with its colour in GEXF; edges have
    ``label``, ``relation``, ``quote``, ``sentence``, ``article`` and, where it is a claim of its own, ``claim``.

    Args:
        store: the graph.
        form: ``graphml`` or ``gexf``.
        out: where to write.
        lang: language of ``label``: ``vi`` or ``en``.
    """
    lookup = Lookup(store)
    drawn = project.project(project.read(store, network_query(), "views/network.rq").drawn, lookup)
    graph = nx.MultiDiGraph()
    for node, data in drawn.nodes(data=True):
        names = {"label": data[lang], "labelVi": data["vi"], "labelEn": data["en"]}
        graph.add_node(node, **_clean(names | {"kind": data["kind"], "group": data["group"]}))
    for number, (source, target, data) in enumerate(drawn.edges(data=True)):
        label = getattr(style.relation(data["relation"], lookup.label(DEF + data["relation"])).forth, lang)
        graph.add_edge(source, target, key=str(number), **_clean({"label": label, **data}))
    if form == "graphml":
        nx.write_graphml_xml(graph, out, named_key_ids=True)
    else:
        out.write(gexf.written(_coloured(graph)))


def _coloured(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Returns the network, each node with the colour of its kind."""
    for _, data in graph.nodes(data=True):
        paint = style.group(data["kind"]).light
        shown = paint.line if paint.fill == "#ffffff" else paint.fill  # white on white cannot be seen
        red, green, blue = (int(shown[at : at + 2], 16) for at in (1, 3, 5))
        data["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}
    return graph


def _clean(data: dict[str, Any]) -> dict[str, str]:
    """Returns the attributes that have a value, as texts that XML can hold."""
    return {name: legal(str(value)) for name, value in data.items() if value is not None}
