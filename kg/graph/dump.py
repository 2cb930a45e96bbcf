"""The whole graph as a file of RDF, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Final

import pyoxigraph as ox

from kg.graph import files, store

FORMATS: Final = ("nquads", "trig", "jsonld")


def dump(folder: Path, form: str, out: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """Writes the graph in ``folder``, without what is quarantined.

    Args:
        folder: the graph folder.
        form: ``nquads``, the canonical lines that the folder's SHA-256 is of; ``trig`` or ``jsonld``, graph by graph.
        out: where to write.
        prefixes: what TriG may shorten IRIs with; JSON-LD has none.

    Raises:
        GraphError: there is no graph, or it is damaged.
    """
    if form == "nquads":
        store.stamp(folder)
        for line in files.unzipped(folder / store.GRAPH):
            out.write(line)
        return
    quads = _quads(store.open_graph(folder))
    if form == "jsonld":
        ox.serialize(quads, out, format=ox.RdfFormat.JSON_LD)
    else:
        ox.serialize(quads, out, format=ox.RdfFormat.TRIG, prefixes=dict(prefixes))


def _quads(graph: ox.Store) -> Iterator[ox.Quad]:
    """Yields every quad, sorted, those of a graph together, so that no graph is opened twice."""
    for name in [ox.DefaultGraph(), *sorted(graph.named_graphs(), key=str)]:
        yield from sorted(graph.quads_for_pattern(None, None, None, name), key=str)
