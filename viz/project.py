"""Rows of a view query -> a graph of things, every edge with the words it stands on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import networkx as nx
import pyoxigraph as ox

from kg.errors import QueryError
from viz import style
from viz.lookup import Bilingual, Lookup, key

REQUIRED: Final = ("source", "relation", "target", "quote", "article")
"""Columns without which a row cannot be drawn."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a view query: IRIs of things, local names of classes and relations, texts."""

    source: str
    target: str
    relation: str
    quote: str
    sentence: str
    article: str
    claim: str | None = None
    source_type: str | None = None
    target_type: str | None = None
    source_label: str | None = None
    target_label: str | None = None
    article_label: str | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that can be drawn, and how many could not because they name no quote."""

    drawn: tuple[Row, ...]
    bare: int


def read(store: ox.Store, query: str, name: str = "view query") -> Rows:
    """Returns the rows of a view query, over the union of all graphs.

    Raises:
        QueryError: the text is no SELECT query, or lacks a column that a view must have.
    """
    try:
        found = store.query(query, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise QueryError(f"{name}: {error}") from error
    if not isinstance(found, ox.QuerySolutions):
        raise QueryError(f"{name}: a view must be a SELECT query")
    columns = {variable.value for variable in found.variables}
    if missing := [column for column in REQUIRED if column not in columns]:
        raise QueryError(f"{name}: a view needs the columns {', '.join('?' + column for column in missing)}")
    rows, bare = [], 0
    for solution in found:
        values = {c: solution[c].value for c in columns if isinstance(solution[c], ox.NamedNode | ox.Literal)}
        if all(values.get(column) for column in REQUIRED):
            rows.append(_row(values))
        else:
            bare += 1
    return Rows(tuple(rows), bare)


def project(rows: Iterable[Row], lookup: Lookup) -> nx.MultiDiGraph:
    """Returns the graph of the rows: nodes are IRIs.

    A node has ``kind`` (local name of its class), ``group`` (``style.Group.key``), ``vi`` and ``en``; an edge has
    ``relation``, ``claim``, ``quote``, ``sentence`` and ``article``. The same row twice is one edge.
    """
    graph = nx.MultiDiGraph()
    for row in sorted(set(rows), key=_order):
        for iri, kind, label in (
            (row.source, row.source_type, row.source_label),
            (row.target, row.target_type, row.target_label),
        ):
            if iri not in graph:
                graph.add_node(iri, **_node(lookup, iri, kind, label))
        graph.add_edge(
            row.source,
            row.target,
            key="|".join((row.relation, row.claim or "", row.article, row.quote)),
            relation=row.relation,
            claim=row.claim,
            quote=row.quote,
            sentence=row.sentence,
            article=row.article,
        )
    return graph


def around(graph: nx.MultiDiGraph, centre: Collection[str]) -> nx.MultiDiGraph:
    """Returns the neighbourhood of some nodes as a new graph: two steps, with the edges among all that is reached.

    The second step does not go through what everything shares: indicators and places; nor through articles, unless
    the centre is a place, whose articles are its own. A place also has the officials of its bodies, a third step away.
    """
    groups: Mapping[str, str] = nx.get_node_attributes(graph, "group")
    place = any(groups[node] == "place" for node in centre)
    shared = {"indicator", "place"} | (set() if place else {"article"})
    near = _neighbours(graph, centre)
    reached = set(centre) | near | _neighbours(graph, [node for node in near if groups[node] not in shared])
    if place:
        bodies = [node for node in reached if groups[node] == "body"]
        reached |= {node for node in _neighbours(graph, bodies) if groups[node] == "person"}
    return graph.subgraph(reached).copy()


def _neighbours(graph: nx.MultiDiGraph, nodes: Iterable[str]) -> set[str]:
    return {other for node in nodes for other in nx.all_neighbors(graph, node)}


def top(graph: nx.MultiDiGraph, limit: int, keep: Collection[str] = ()) -> nx.MultiDiGraph:
    """Returns the best connected part of at most ``limit`` nodes as a new graph; ``keep`` stays in any case."""
    if len(graph) <= limit:
        return graph.copy()
    ranked = sorted(graph, key=lambda n: (n not in keep, -graph.degree(n), n))[:limit]
    part = graph.subgraph(ranked).copy()
    part.remove_nodes_from([n for n in ranked if part.degree(n) == 0 and n not in keep])
    return part


def _row(values: Mapping[str, str]) -> Row:
    kinds = {side: values.get(f"{side}Type") for side in ("source", "target")}
    return Row(
        source=values["source"],
        target=values["target"],
        relation=key(values["relation"]),
        quote=values["quote"],
        sentence=values.get("sentence") or values["quote"],
        article=values["article"],
        claim=values.get("claim"),
        source_type=key(kinds["source"]) if kinds["source"] else None,
        target_type=key(kinds["target"]) if kinds["target"] else None,
        source_label=values.get("sourceLabel"),
        target_label=values.get("targetLabel"),
        article_label=values.get("articleLabel"),
    )


def _order(row: Row) -> tuple[str, ...]:
    return tuple(
        value or ""
        for value in (
            row.source,
            row.target,
            row.relation,
            row.claim,
            row.article,
            row.quote,
            row.sentence,
            row.source_type,
            row.target_type,
            row.source_label,
            row.target_label,
            row.article_label,
        )
    )


def _node(lookup: Lookup, iri: str, kind: str | None, label: str | None) -> dict[str, Any]:
    known = lookup.label(iri)
    if known.vi == key(iri) and label:  # a query may name a thing that the graph itself does not label
        known = Bilingual(label, label)
    return {"kind": kind, "group": style.group(kind).key, "vi": known.vi, "en": known.en}
