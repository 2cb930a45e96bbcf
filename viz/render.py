"""A graph -> the nodes and edges that vis-network draws. The only module that knows pyvis.

pyvis takes a second to import (it loads IPython), so it is imported when a page is made. Its own page template loads
from the network and lets labels become HTML: only its node and edge records are used here, and the script it ships.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import networkx as nx

from kg.errors import TinhkgError
from viz import style
from viz.layout import Points

_SCRIPT: Final = "templates/lib/vis-9.1.2/vis-network.min.js"
_BEND: Final = 0.16
"""How much further apart each next parallel edge is bent."""

Drawing = dict[str, list[dict[str, Any]]]


def draw(graph: nx.MultiDiGraph, points: Points, links: Mapping[str, str] | None = None) -> Drawing:
    """Returns ``{"nodes": [...], "edges": [...]}`` as vis-network reads them; the graph is not changed.

    Args:
        graph: what ``viz.project.project`` makes.
        points: a place for every node.
        links: IRI -> address of the thing's own page, relative to the page drawn.

    Returns:
        Nodes numbered in the order of their IRIs, with ``kind`` (key of the group), ``vi``, ``en`` and ``iri`` beside
        what is drawn. An edge stands for all claims of one relation between two nodes: ``claims`` holds them as
        ``(claim, article, quote, sentence)``.
    """
    from pyvis.network import Network

    number = {iri: at for at, iri in enumerate(sorted(graph))}
    network = Network(directed=True)
    for iri, at in number.items():
        known = graph.nodes[iri]
        group = style.group(known["kind"])
        x, y = points[iri]
        page = {"href": links[iri]} if links and iri in links else {}
        network.add_node(
            at,
            label=known["vi"],
            shape=group.shape,
            color=group.light.fill,
            size=style.size(graph.degree(iri)),
            x=x,
            y=y,
            physics=False,
            kind=group.key,
            vi=known["vi"],
            en=known["en"],
            iri=iri,
            **page,
        )
    parallel: dict[tuple[int, ...], int] = defaultdict(int)
    for source, target, relation, claims in merged(graph):
        ends = number[source], number[target]
        pair = tuple(sorted(ends))
        network.add_edge(
            *ends,
            relation=relation,
            claims=claims,
            width=min(6, 1 + len(claims) // 2),
            bend=_bend(ends, parallel[pair]),
        )
        parallel[pair] += 1
    return {"nodes": [dict(node) for node in network.nodes], "edges": [dict(edge) for edge in network.edges]}


def merged(graph: nx.MultiDiGraph) -> list[tuple[str, str, str, list[tuple[str | None, str, str, str]]]]:
    """Returns ``(source, target, relation, [(claim, article, quote, sentence), ...])``, sorted: a line to draw each."""
    lines: dict[tuple[str, str, str], list[tuple[str | None, str, str, str]]] = defaultdict(list)
    for source, target, edge in graph.edges(data=True):
        claim = (edge["claim"], edge["article"], edge["quote"], edge["sentence"])
        lines[source, target, edge["relation"]].append(claim)
    return [(*line, sorted(lines[line], key=lambda c: (c[1], c[0] or "", c[2], c[3]))) for line in sorted(lines)]


def script() -> str:
    """Returns the vis-network script that the installed pyvis carries.

    Raises:
        TinhkgError: pyvis is not installed, or ships another version.
    """
    spec = find_spec("pyvis")
    path = Path(spec.origin).parent / _SCRIPT if spec and spec.origin else None
    if path is None or not path.is_file():
        raise TinhkgError(f"pyvis: {_SCRIPT} not found; the network pages need pyvis 0.3.2")
    text = path.read_text(encoding="utf-8")
    if "</script" in text.lower() or "<!--" in text:
        raise TinhkgError(f"{path}: would end the script element it is put in")
    return re.sub(r"//# sourceMappingURL=.*", "", text).strip()


def _bend(ends: tuple[int, int], nth: int) -> float:
    """Returns the roundness of the nth edge between two nodes: straight, then to one side, then to the other."""
    size = _BEND * ((nth + 1) // 2) * (1 if nth % 2 else -1)
    return round(size if ends[0] <= ends[1] else -size, 2) + 0.0
