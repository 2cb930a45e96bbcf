"""The same graph in pyoxigraph and in rdflib, and rows of both in one form."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox
import rdflib
import rdflib.plugins.sparql
from rdflib.term import Node

from kg.ask.query import bound, run
from kg.ask.question import Question
from kg.ask.table import Table, Term
from kg.vocabulary import BASE

rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False

HERE = Path(__file__).resolve().parent
_NUMBERS = frozenset({"integer", "decimal", "double", "float"})
_DIGEST = re.compile(r"(?<=[:/])[0-9a-f]{12,16}(?=(-[lgpt])?$)")

Cell = str | None


@dataclass(frozen=True)
class Graph:
    """One set of quads, asked by either engine."""

    store: ox.Store

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of its own names
            dataset = rdflib.Dataset(default_union=True)
            text = self.store.dump(format=ox.RdfFormat.N_QUADS)
            dataset.parse(data=(text or b"").decode("utf-8"), format="nquads")
        return dataset

    def rows(self, question: Question, **params: str) -> list[tuple[Cell, ...]]:
        """Returns the rows that pyoxigraph answers with, in their order."""
        answer = run(self.store, question, params)
        assert isinstance(answer, Table)
        return [tuple(map(_cell, row)) for row in answer.rows]

    def rows_of_rdflib(self, question: Question, **params: str) -> list[tuple[Cell, ...]]:
        """Returns the rows that rdflib answers with."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            result = self.dataset.query(bound(question, params, self.store))
            return [tuple(_node(row[column.name]) for column in question.columns) for row in result]

    def agree(self, question: Question, **params: str) -> list[tuple[Cell, ...]]:
        """Returns the rows, after comparing those of both engines as multisets."""
        rows = self.rows(question, **params)
        assert Counter(rows) == Counter(self.rows_of_rdflib(question, **params))
        return rows


def folder(path: Path) -> Graph:
    """Returns the graph in a graph folder."""
    store = ox.Store()
    from kg.graph.store import open_graph

    store.bulk_extend(open_graph(path))
    return Graph(store)


def loaded(paths: Iterable[Path]) -> Graph:
    """Returns the graph of some TriG files."""
    store = ox.Store()
    for path in paths:
        store.load(path=str(path), format=ox.RdfFormat.TRIG)
    return Graph(store)


def golden(question: Question, rows: Sequence[tuple[Cell, ...]]) -> str:
    """Returns rows as the text of a golden file: tab-separated, IRIs shortened, digests of content left out."""
    lines = ["\t".join(column.name for column in question.columns)]
    lines += ["\t".join(_shown(cell) for cell in row) for row in rows]
    return "\n".join(lines) + "\n"


def _shown(cell: Cell) -> str:
    text = "" if cell is None else cell.removeprefix("<").removesuffix(">") if cell.startswith("<http") else cell
    if text.startswith(BASE):
        text = text.removeprefix(BASE).replace("/", ":", 1)
        text = _DIGEST.sub("…", text)
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def _cell(term: Term | None) -> Cell:
    if isinstance(term, ox.Literal):
        return _literal(term.value, term.datatype.value)
    return None if term is None else str(term)


def _node(node: Node | None) -> Cell:
    if isinstance(node, rdflib.Literal):
        return _literal(str(node), str(node.datatype or ""))
    return None if node is None else f"<{node}>"


def _literal(text: str, datatype: str) -> str:
    """Returns a literal's text; numbers in one spelling, for the engines spell and type them differently."""
    if datatype.rsplit("#", 1)[-1] in _NUMBERS:
        number = format(Decimal(text), "f")
        return number.rstrip("0").rstrip(".") if "." in number else number
    return text
