"""Where the nodes stand: Fruchterman-Reingold for each connected part, the parts packed side by side.

Coordinates depend on the graph alone: nodes in sorted order, a fixed start, a fixed seed, rounded results.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from typing import Final

import igraph
import networkx as nx

_SPACING: Final = 118.0
"""Pixels that one unit of the layout stands for: room for a node and its label."""
_GAP: Final = 160.0
_MANY: Final = 200
_ROOM: Final = 190.0
"""Side of the square that a node of a large network has to itself."""
_STRETCH: Final = 1.35
"""Labels are wider than high, and so are screens."""
_MOST: Final = 1.6

Points = dict[str, tuple[int, int]]


def positions(graph: nx.MultiDiGraph) -> Points:
    """Returns a point in whole pixels for every node, around the origin."""
    parts = sorted((sorted(part) for part in nx.weakly_connected_components(graph)), key=lambda p: (-len(p), p))
    return _pack([_part(graph, part) for part in parts])


def _part(graph: nx.MultiDiGraph, nodes: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Returns the points of one connected part."""
    index = {node: at for at, node in enumerate(nodes)}
    pairs = sorted({tuple(sorted((index[a], index[b]))) for a, b in graph.subgraph(nodes).edges() if a != b})
    # A golden-angle spiral spreads the start evenly; a random one would be another layout each time.
    start = [(math.sqrt(i) * math.cos(2.39996 * i), math.sqrt(i) * math.sin(2.39996 * i)) for i in range(len(nodes))]
    igraph.set_random_number_generator(random.Random(7))
    try:
        drawn = igraph.Graph(len(nodes), pairs).layout_fruchterman_reingold(seed=start, niter=600)
    finally:
        igraph.set_random_number_generator(random)
    points = {node: (x * _SPACING * _STRETCH, y * _SPACING) for node, (x, y) in zip(nodes, drawn, strict=True)}
    left, top, right, bottom = _box(points)
    room = math.sqrt((right - left) * (bottom - top) / len(nodes))
    # From 1,000 nodes on igraph lays out on a grid, and far more tightly.
    wider = max(1.0, _ROOM / room) if len(nodes) >= _MANY else 1.0
    return {node: (x * wider, y * wider) for node, (x, y) in points.items()}


def _pack(parts: Sequence[Mapping[str, tuple[float, float]]]) -> Points:
    """Returns the parts set in rows, the largest first, the whole about as wide as a screen is to its height."""
    boxes = [_box(part) for part in parts]
    area = sum((right - left + _GAP) * (bottom - top + _GAP) for left, top, right, bottom in boxes)
    width = max([math.sqrt(area) * _STRETCH] + [right - left for left, _, right, _ in boxes])
    placed: dict[str, tuple[float, float]] = {}
    x = y = row = 0.0
    for part, (left, top, right, bottom) in zip(parts, boxes, strict=True):
        if x and x + right - left > width:
            x, y, row = 0.0, y + row + _GAP, 0.0
        placed |= {node: (px - left + x, py - top + y) for node, (px, py) in part.items()}
        x += right - left + _GAP
        row = max(row, bottom - top)
    if not placed:
        return {}
    left, top, right, bottom = _box(placed)
    wide, high = _stretch(right - left, bottom - top)
    return {
        node: (round(wide * (px - (left + right) / 2)), round(high * (py - (top + bottom) / 2)))
        for node, (px, py) in placed.items()
    }


def _stretch(width: float, height: float) -> tuple[float, float]:
    """Returns how much to draw out a flat or a narrow layout, so that it fills a screen better."""
    if not width or not height:
        return 1.0, 1.0
    ratio = width / height / _STRETCH
    return min(_MOST, max(1.0, 1 / ratio)), min(_MOST, max(1.0, ratio))


def _box(points: Mapping[str, tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points.values()], [y for _, y in points.values()]
    return min(xs), min(ys), max(xs), max(ys)
