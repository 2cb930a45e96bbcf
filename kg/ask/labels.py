"""What a graph calls things."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from kg.ask.table import Row
from kg.ask.values import written
from kg.graph.namespaces import declared


def asking(iris: Iterable[str]) -> str:
    """Returns the query for the labels of things; ``chosen`` reads its rows."""
    wanted = " ".join(written(ox.NamedNode(iri)) for iri in sorted(set(iris)))
    return f"""{declared("rdfs")}
        SELECT ?thing ?label WHERE {{ VALUES ?thing {{ {wanted} }} ?thing rdfs:label ?label }}"""


def chosen(rows: Iterable[Row], language: str) -> dict[str, str]:
    """Returns the label of each thing that has one, in this language where it can.

    Args:
        rows: thing and label.
        language: language tag that is preferred.
    """
    best: dict[str, tuple[bool, str, str]] = {}
    for thing, label in rows:
        if isinstance(thing, ox.NamedNode) and isinstance(label, ox.Literal):
            candidate = (label.language != language, label.language or "", label.value)
            best[thing.value] = min(best.get(thing.value, candidate), candidate)
    return {iri: label for iri, (_, _, label) in best.items()}
