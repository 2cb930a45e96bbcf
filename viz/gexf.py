"""Networks in GEXF, for Gephi and its kin, and the network of any answer: https://gexf.net"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import Final

import networkx as nx

from kg.ask.spreadsheet import legal
from kg.graph.namespaces import PREFIXES
from kg.serve.page import Value

_TYPE: Final = f"{PREFIXES['rdf']}type"


def gexf(columns: Sequence[str], rows: Sequence[Sequence[Value | None]]) -> bytes:
    """Returns the network of some rows.

    Where the columns are called source and target, they are the ends of an edge, and ``relation`` its name; otherwise
    the first thing of a row is linked with each other thing of it, by the name of that thing's column. Texts beside a
    thing are not drawn. A thing's ``rdf:type`` is its ``kind``, as in ``tinhkg export``, and no edge: the
    page draws the same things and links.

    Args:
        columns: names.
        rows: a value, or None, for each column.
    """
    graph = nx.MultiDiGraph()
    place = {name: at for at, name in enumerate(columns)}
    ends = "source" in place and "target" in place
    for row in rows:
        if ends and (typed := _typed(row, place)) is not None:
            thing, kind = typed
            graph.add_node(thing.text, label=legal(thing.label or thing.text), kind=legal(kind.label or kind.text))
            continue
        things = [(name, value) for name, value in zip(columns, row, strict=True) if value is not None and value.is_iri]
        for name, thing in things:
            if not (ends and name == "relation"):
                graph.add_node(thing.text, label=legal(thing.label or thing.text))
        if ends:
            source, target = row[place["source"]], row[place["target"]]
            relation = row[place["relation"]] if "relation" in place else None
            if source is not None and target is not None and source.is_iri and target.is_iri:
                said = legal((relation.label or relation.text) if relation is not None else "")
                graph.add_edge(source.text, target.text, key=said, label=said)
            continue
        for name, thing in things[1:]:
            graph.add_edge(things[0][1].text, thing.text, key=name, label=name)
    return written(graph)


def _typed(row: Sequence[Value | None], place: Mapping[str, int]) -> tuple[Value, Value] | None:
    """Returns the thing and its class where a row says what something is."""
    relation = row[place["relation"]] if "relation" in place else None
    source, target = row[place["source"]], row[place["target"]]
    if relation is None or relation.text != _TYPE or source is None or target is None:
        return None
    return source, target


def written(graph: nx.MultiDiGraph) -> bytes:
    """Returns a network in GEXF 1.2, the same bytes each time: without the day of writing, which networkx adds."""
    out = io.BytesIO()
    nx.write_gexf(graph, out, version="1.2draft")
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue(), count=1)
