"""Rows as a DataFrame of pandas, triples as a graph of rdflib.

A column of the frame is of the narrowest of these types that all its values have; a missing value is ``NA`` (``NaT``):

    all are             column
    whole numbers       Int64
    numbers             Float64: for exact decimals iterate over the result
    yes or no           boolean
    days                datetime64[s]
    texts, IRIs         string
    anything else       object, of Python's values; so are columns without any value
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.ask.table import Row, Term
from kg.ask.values import XSD
from kg.errors import TinhkgError
from kg.notebook.values import Python, python

if TYPE_CHECKING:
    import pandas
    import rdflib
    from rdflib.term import Node

_LONGEST = 2**63


def frame(columns: Sequence[str], rows: Iterable[Row]) -> pandas.DataFrame:
    """Returns rows as a DataFrame, its columns of the types above.

    Raises:
        TinhkgError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise TinhkgError("to_df() needs pandas: pip install 'tinhkg[notebook]'") from error
    cells = [[python(cell) for cell in row] for row in rows]
    series = []
    for number in range(len(columns)):
        column = [row[number] for row in cells]
        kind = _kind([value for value in column if value is not None])
        if kind == "Float64":
            column = [None if value is None else float(value) for value in column]  # type: ignore[arg-type] # numbers
        filled = column if kind.startswith("datetime") else [pd.NA if value is None else value for value in column]
        series.append(pd.Series(filled, dtype=kind))
    made = pd.concat(series, axis=1) if series else pd.DataFrame(index=range(len(cells)))
    made.columns = list(columns)  # of a query: none twice
    return made


def triples(rows: Iterable[Row], prefixes: Mapping[str, str]) -> rdflib.Graph:
    """Returns triples as a graph of rdflib; literals keep their spelling.

    Args:
        rows: subject, predicate and object.
        prefixes: those that it may write itself down with.
    """
    import rdflib

    graph = rdflib.Graph()
    for prefix, iri in prefixes.items():
        graph.bind(prefix, iri, replace=True)
    for row in rows:
        subject, predicate, object_ = (_node(cell) for cell in row)
        graph.add((subject, predicate, object_))
    return graph


def _kind(values: Sequence[Python]) -> str:
    if not values:
        return "object"
    kinds = {type(value) for value in values}
    if kinds == {int} and all(-_LONGEST <= value < _LONGEST for value in values if isinstance(value, int)):
        return "Int64"
    if kinds <= {int, float, Decimal}:
        return "Float64"
    one = {bool: "boolean", str: "string", datetime.date: "datetime64[s]"}
    return one.get(kinds.pop(), "object") if len(kinds) == 1 else "object"


def _node(term: Term | None) -> Node:
    import rdflib

    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        plain = term.datatype.value == f"{XSD}string"
        return rdflib.Literal(
            term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value), normalize=False
        )
    raise TinhkgError(f"rdflib has no such term: {term}")
