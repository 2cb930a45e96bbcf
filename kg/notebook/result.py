"""An answer in a notebook: it shows itself, and hands its rows on to Python, pandas and rdflib."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.ask.console import text
from kg.ask.table import Answer, Row, Table, Term, Triples, Truth, is_number
from kg.errors import QueryError, TinhkgError
from kg.notebook import page
from kg.notebook.values import Python, python

if TYPE_CHECKING:
    import pandas
    import rdflib

Labels = Callable[[Iterable[str]], Mapping[str, str]]


class Result:
    """The answer to a query: rows of a SELECT, triples of a CONSTRUCT or DESCRIBE, or the yes or no of an ASK.

    >>> from kg.ask import local
    >>> result = Result(local.answer(ox.Store(), "SELECT ?year { VALUES ?year { 2023 2024 } }"), lambda iris: {}, {})
    >>> len(result), result.columns, [row["year"] for row in result]
    (2, ('year',), [2023, 2024])
    """

    def __init__(self, answer: Answer, labels: Labels, prefixes: Mapping[str, str], lang: str = "vi") -> None:
        """Reads the answer to its end.

        Args:
            answer: it is read once, and kept.
            labels: what things are called, by IRI; asked only when the result is shown.
            prefixes: what IRIs without a label are shortened with.
            lang: language of what it says of itself, ``vi`` or ``en``.
        """
        self._truth: bool | None = None
        self._triples = isinstance(answer, Triples)
        self._rows: tuple[Row, ...] = ()
        self.columns: tuple[str, ...] = ()
        """The columns in the order of the query; subject, predicate and object for triples; none for an ASK."""
        if isinstance(answer, Truth):
            self._truth = bool(answer)
        else:
            with closing(answer):  # the traceback of an interrupt would keep it, and the process that gives it, alive
                if isinstance(answer, Table):
                    self.columns, self._rows = answer.columns, tuple(answer.rows)
                else:
                    self.columns = ("subject", "predicate", "object")
                    self._rows = tuple((triple.subject, triple.predicate, triple.object) for triple in answer.triples)
        self._labels = labels
        self._prefixes = prefixes
        self._lang = lang

    def __bool__(self) -> bool:
        """Returns the answer of an ASK; else whether there is any row."""
        return bool(self._rows) if self._truth is None else self._truth

    def __len__(self) -> int:
        """Returns how many rows or triples there are.

        Raises:
            QueryError: it is the answer of an ASK.
        """
        if self._truth is not None:
            raise QueryError("an ASK has no rows: bool(result) is its answer")
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Python]]:
        """Yields the rows as column -> str, int, Decimal, float, bool, date, or None where there is no value."""
        for row in self.table():
            yield {name: python(cell) for name, cell in zip(self.columns, row, strict=True)}

    def table(self) -> list[tuple[Term | None, ...]]:
        """Returns the rows as RDF terms of pyoxigraph, with datatypes and languages.

        Raises:
            QueryError: it is the answer of an ASK.
        """
        return list(self._rows[: len(self)])

    def to_df(self) -> pandas.DataFrame:
        """Returns the rows as a pandas DataFrame, whose columns have the types that ``kg.notebook.frame`` tells.

        Raises:
            TinhkgError: pandas is not installed, or it is the answer of an ASK.
        """
        from kg.notebook.frame import frame

        return frame(self.columns, self.table())

    def graph(self) -> rdflib.Graph:
        """Returns the triples of a CONSTRUCT or DESCRIBE as a graph of rdflib.

        Raises:
            QueryError: it is the answer of another kind of query.
        """
        from kg.notebook.frame import triples

        if not self._triples:
            raise QueryError("only CONSTRUCT and DESCRIBE make a graph; to_df() and iteration give rows")
        return triples(self.table(), self._prefixes)

    def __repr__(self) -> str:
        """Returns what it is in a line."""
        if self._truth is not None:
            return f"Result({self._truth})"
        noun = ("triple" if self._triples else "row") + ("" if len(self) == 1 else "s")
        return f"Result({len(self):,} {noun}: {', '.join(self.columns)})"

    def _repr_html_(self) -> str:
        if self._truth is not None:
            return page.truth(self._truth, self._lang)
        shown = self._rows[: page.MOST_ROWS]
        names: Mapping[str, str] = {}
        with suppress(TinhkgError):  # what can be shown without labels is shown without labels
            names = self._labels({cell.value for row in shown for cell in row if isinstance(cell, ox.NamedNode)})
        cells = [[self._cell(cell, names) for cell in row] for row in shown]
        return page.table(self.columns, cells, len(self), self._lang)

    def _cell(self, cell: Term | None, names: Mapping[str, str]) -> page.Cell | None:
        if cell is None:
            return None
        address = cell.value if isinstance(cell, ox.NamedNode) else ""
        return page.Cell(text(cell, names, self._prefixes), address, is_number(cell))
