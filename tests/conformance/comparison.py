"""Answers made comparable: blank nodes have no names, numbers are their values, rows are in no order."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pyoxigraph as ox

from kg.ask.table import Answer, Row, Table, Term, Triples, Truth

_XSD = "http://www.w3.org/2001/XMLSchema#"
_RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
_RESULTS = {
    ".srx": ox.QueryResultsFormat.XML,
    ".srj": ox.QueryResultsFormat.JSON,
    ".tsv": ox.QueryResultsFormat.TSV,
}
_INTEGERS = ("integer", "decimal", "int", "long", "short", "byte")

Comparable = bool | ox.Dataset


def comparable(answer: Answer) -> Comparable:
    """Returns an answer as a yes or no, or as a canonical set of triples that equals that of any answer like it."""
    match answer:
        case Truth():
            return bool(answer)
        case Triples():
            return _canonical(ox.Quad(t.subject, t.predicate, _value(t.object)) for t in answer.triples)
        case Table():
            return _rows(answer.columns, answer.rows)


def expected(path: Path, base: str) -> Comparable:
    """Returns what a file of results holds, as ``comparable`` does.

    Args:
        path: SPARQL results in XML, JSON or TSV, or Turtle: a graph, or a result set in its old vocabulary.
        base: address of the file.
    """
    if path.suffix in _RESULTS:
        found = ox.parse_query_results(path=str(path), format=_RESULTS[path.suffix])
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        return _rows([v.value for v in found.variables], (tuple(solution) for solution in found))
    store = ox.Store()
    store.load(path=str(path), format=ox.RdfFormat.TURTLE, base_iri=base)
    if any(store.quads_for_pattern(None, None, ox.NamedNode(f"{_RS}ResultSet"))):
        return _result_set(store)
    return _canonical(ox.Quad(quad.subject, quad.predicate, _value(quad.object)) for quad in store)


def cells(text: str) -> Counter[frozenset[tuple[str, str]]]:
    """Returns the rows of a CSV answer by heading, blank nodes unnamed and numbers as their values."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return Counter(frozenset((name, _cell(text)) for name, text in row.items()) for row in rows)


def _cell(text: str) -> str:
    return "_:" if text.startswith("_:") else _number(text, Decimal)


def _result_set(store: ox.Store) -> Comparable:
    def values(subject: Term | None, name: str) -> list[Term]:
        return [quad.object for quad in store.quads_for_pattern(subject, ox.NamedNode(_RS + name), None)]  # type: ignore[arg-type]

    columns = [column.value for column in values(None, "resultVariable")]  # type: ignore[union-attr]
    rows = []
    for solution in values(None, "solution"):
        found = {
            name.value: value  # type: ignore[union-attr]
            for binding in values(solution, "binding")
            for name, value in zip(values(binding, "variable"), values(binding, "value"), strict=True)
        }
        rows.append(tuple(found.get(column) for column in columns))
    return _rows(columns, rows)


def _rows(columns: Sequence[str], rows: Iterable[Row]) -> ox.Dataset:
    """Returns rows as triples: a blank node a row, which has each column as a property."""
    heading = ox.BlankNode()
    quads = [ox.Quad(heading, ox.NamedNode("urn:column"), ox.Literal(name)) for name in columns]
    for row in rows:
        node = ox.BlankNode()
        quads.append(ox.Quad(node, ox.NamedNode("urn:row"), heading))  # a row without a value is a row
        quads += [
            ox.Quad(node, ox.NamedNode(f"urn:column:{name}"), _value(cell))
            for name, cell in zip(columns, row, strict=True)
            if cell is not None
        ]
    return _canonical(quads)


def _canonical(quads: Iterable[ox.Quad]) -> ox.Dataset:
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset


def _value(term: Term) -> Term:
    """Returns a term; a number in the one spelling of its value."""
    if not isinstance(term, ox.Literal) or not term.datatype.value.startswith(_XSD):
        return term
    kind = term.datatype.value.removeprefix(_XSD)
    if kind in ("double", "float"):
        return ox.Literal(_number(term.value, float), datatype=term.datatype)
    if kind in _INTEGERS:
        return ox.Literal(_number(term.value, Decimal), datatype=term.datatype)
    return term


def _number(text: str, kind: Callable[[str], Decimal | float]) -> str:
    try:
        number = kind(text)
    except (InvalidOperation, ValueError):
        return text
    return str(number.normalize()) if isinstance(number, Decimal) else str(number)
