"""Which node of a graph is meant: by IRI, by key, or by a name typed with or without diacritics."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import networkx as nx

from kg.errors import QueryError
from kg.language.fold import bare, fold
from viz import style
from viz.lookup import Lookup, key

_NAMES: Final = ("rdfs:label", "skos:prefLabel", "skos:altLabel", ":officialName", ":name", ":number", ":title")
_SHOWN: Final = 12


def resolve(graph: nx.MultiDiGraph, lookup: Lookup, entity: str) -> tuple[str, ...]:
    """Returns the nodes that ``entity`` names, sorted: one, or all versions of one province.

    A name written exactly so is preferred to one that differs in case or diacritics, and that to one that only
    contains the words. Versions of a territory in time are one answer: a reader who types "Đồng Nai" means all of it.

    Raises:
        QueryError: nothing bears the name, or several things do; the message lists them.
    """
    if entity in graph:
        return (entity,)
    wanted = entity.strip()
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name == wanted,
        lambda name: fold(name) == fold(wanted),
        lambda name: _plain(name) == _plain(wanted),
        lambda name: bool(_plain(wanted)) and f" {_plain(wanted)} " in f" {_plain(name)} ",
    )
    names = {node: _names(lookup, node) for node in sorted(graph)}
    for test in tests:
        found = [node for node in names if any(map(test, names[node]))]
        if found:
            return _one(graph, lookup, entity, found)
    raise QueryError(f"{entity!r}: nothing that the articles speak of bears this name")


def _one(graph: nx.MultiDiGraph, lookup: Lookup, entity: str, found: list[str]) -> tuple[str, ...]:
    territories = {lookup.link(node, ":versionOf") for node in found}
    if len(found) == 1 or (len(territories) == 1 and None not in territories):
        return tuple(found)
    lines = [
        f"  {style.group(graph.nodes[n]['kind']).label.en.lower()}: {graph.nodes[n]['vi']}  <{n}>"
        for n in found[:_SHOWN]
    ]
    more = [f"  … and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
    raise QueryError("\n".join([f"{entity!r} names {len(found)} things; give one of these:", *lines, *more]))


def _names(lookup: Lookup, node: str) -> tuple[str, ...]:
    return (key(node), *(text for name in _NAMES for text in lookup.texts(node, name)))


def _plain(text: str) -> str:
    return " ".join(bare(text).split())
