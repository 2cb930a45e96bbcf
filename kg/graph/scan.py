"""Are the files of a graph folder whole? Every line and every index of the store is read, not only opened."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph import files, store
from kg.graph.shapes import Violation


def damaged(error: Exception) -> Violation:
    """Returns what is to be said of a store that cannot be read."""
    return Violation(
        store.STORE,
        "law: the store can be read",
        f"damaged: {error}; remove the folder {store.STORE}/, it will be made anew",
    )


def file(folder: Path, wanted: str) -> Iterator[Violation]:
    """Yields what is wrong with the graph's file: its hash, its order, a statement in two graphs."""
    measured = hashlib.sha256()
    last = b""
    said = b""
    count = 0
    try:
        for line in files.unzipped(folder / store.GRAPH):
            measured.update(line)
            count += 1
            if line <= last:
                yield Violation(
                    store.GRAPH, "law: lines are sorted and unique", f"line {count} is not above the one before"
                )
            triple = line.rsplit(b" ", 2)[0]
            if triple == said:  # sorted: the same statement of two graphs stands in two lines that follow each other
                text = triple.decode("utf-8", "replace")
                yield Violation(text.split(" ", 1)[0], "law: a statement stands in one graph", f"in two graphs: {text}")
            last, said = line, triple
    except GraphError as error:
        yield Violation(store.GRAPH, "law: the file can be read", str(error))
        return
    if measured.hexdigest() != wanted:
        yield Violation(
            store.GRAPH, "law: the file is what its stamp says", f"its hash is not the one in {store.STAMP}"
        )
    try:
        told = store.report(folder).get("triples")
    except GraphError as error:
        yield Violation(store.REPORT, "law: there is a report", str(error))
        return
    if told != count:
        yield Violation(store.GRAPH, "law: counts agree", f"{count} triples in the file, {told} in the report")


def held(folder: Path, graph: ox.Store) -> Iterator[Violation]:
    """Yields a violation where the store does not hold exactly what the file says; reads every triple of both."""
    try:
        inside, outside = 0, 0
        total = 0
        for quad in graph:
            inside = (inside + _weight(f"{quad} .\n".encode())) % (1 << 256)
            total += 1
        counts = _indexed(graph)
        lines = 0
        for line in files.unzipped(folder / store.GRAPH):
            outside = (outside + _weight(line)) % (1 << 256)
            lines += 1
    except (OSError, RuntimeError) as error:
        yield damaged(error)
        return
    except GraphError:
        return  # the file is reported already
    if lines != total or inside != outside or any(count != total for count in counts):
        yield Violation(store.STORE, "law: store and file hold the same", "the store does not hold what the file says")


def _indexed(graph: ox.Store) -> tuple[int, ...]:
    """Returns the number of triples that each index of the store holds; reads every block of all of them.

    Oxigraph keeps six orders of subject, predicate, object and graph, and answers a pattern from the one that begins
    with what the pattern fixes: a damaged order shows in some queries only. What comes back is counted where it has the
    object that was asked for: pyoxigraph 0.5.13 adds others on disk when that is a number whose last byte is 255.
    """
    subjects, predicates, objects = set(), set(), set()
    by_graph = by_graph_predicate = by_graph_object = 0
    for name in graph.named_graphs():
        verbs, values = set(), set()
        for quad in graph.quads_for_pattern(None, None, None, name):
            by_graph += 1
            subjects.add(quad.subject)
            verbs.add(quad.predicate)
            values.add(quad.object)
        by_graph_predicate += sum(_count(graph.quads_for_pattern(None, verb, None, name)) for verb in verbs)
        by_graph_object += sum(
            sum(quad.object == value for quad in graph.quads_for_pattern(None, None, value, name)) for value in values
        )
        predicates |= verbs
        objects |= values
    return (
        by_graph,
        by_graph_predicate,
        by_graph_object,
        sum(_count(graph.quads_for_pattern(subject, None, None)) for subject in subjects),
        sum(_count(graph.quads_for_pattern(None, predicate, None)) for predicate in predicates),
        sum(sum(quad.object == value for quad in graph.quads_for_pattern(None, None, value)) for value in objects),
    )


def _count(quads: Iterator[ox.Quad]) -> int:
    return sum(1 for _ in quads)


def _weight(line: bytes) -> int:
    """Returns a number whose sum over lines does not depend on their order."""
    return int.from_bytes(hashlib.sha256(line).digest())
