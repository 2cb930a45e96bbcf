"""Answers: a table of terms, triples, or yes and no; and the standard ways of writing them down.

CSV, TSV, JSON and XML are the SPARQL 1.1 result formats, exactly: https://www.w3.org/TR/sparql11-overview/
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

import pyoxigraph as ox

from kg.ask.formats import GRAPH_FORMATS, RESULT_FORMATS
from kg.errors import QueryError
from kg.graph.namespaces import PREFIXES

# What an endpoint may send. No RDF/XML: its entities can make a page of text fill the memory.
_RESULT_TYPES: Final = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
_GRAPH_TYPES: Final = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
}
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = tuple[Term | None, ...]
_XSD: Final = PREFIXES["xsd"]
INTEGERS: Final = frozenset(
    (
        *("integer", "long", "int", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger"),
        *("negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"),
    )
)
"""The datatypes of XML Schema whose values are whole numbers."""
_NUMBERS: Final = INTEGERS | {"decimal", "double", "float"}


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT: columns in the order of the query, and rows that are read once, as they come."""

    columns: tuple[str, ...]
    solutions: ox.QuerySolutions
    source: IO[bytes] | None = None
    """What the rows are parsed from, where they are."""

    def close(self) -> None:
        """Ends an answer that is not read to its end, and the process that gives it."""
        if self.source is not None:
            self.source.close()

    @property
    def rows(self) -> Iterator[Row]:
        """Yields the rows that have not been read yet; a cell without a value is None.

        Raises:
            QueryError: the engine failed, or a remote answer broke off, on the way.
        """
        try:
            for solution in self.solutions:
                yield tuple(solution)
        except (SyntaxError, OSError, RuntimeError) as error:
            raise QueryError(f"the answer breaks off: {error}") from error


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE: triples that are read once, as they come."""

    triples: Iterator[ox.Triple]
    source: IO[bytes] | None = None
    """What the triples are parsed from, where they are."""

    def close(self) -> None:
        """Ends an answer that is not read to its end, and the process that gives it."""
        if self.source is not None:
            self.source.close()


@dataclass(frozen=True, slots=True)
class Truth:
    """The answer to an ASK."""

    answer: ox.QueryBoolean

    def __bool__(self) -> bool:
        """Returns the answer."""
        return bool(self.answer)


Answer = Table | Triples | Truth


def is_number(term: Term | None) -> bool:
    """Returns whether a cell holds a number."""
    return isinstance(term, ox.Literal) and term.datatype.value.removeprefix(_XSD) in _NUMBERS


def table_of(solutions: ox.QuerySolutions, source: IO[bytes] | None = None) -> Table:
    """Returns the table of a query's solutions, which may be parsed from ``source``."""
    return Table(tuple(variable.value for variable in solutions.variables), solutions, source)


def write(answer: Answer, name: str, out: IO[bytes], prefixes: dict[str, str] | None = None) -> None:
    """Writes the answer in one of the standard formats, row by row as it comes: no more than a few kB are held.

    Args:
        answer: it is read to its end.
        name: a key of ``RESULT_FORMATS`` or, for triples, of ``GRAPH_FORMATS``.
        out: nothing is written where the format cannot hold this kind of answer.
        prefixes: what Turtle may shorten IRIs with.

    Raises:
        QueryError: the format cannot hold this kind of answer, or the answer breaks off.
        OSError: ``out`` takes no more.
    """
    try:
        match answer:
            case Triples() if name in GRAPH_FORMATS:
                declared = prefixes if name in ("turtle", "trig") else None
                ox.serialize(answer.triples, out, format=GRAPH_FORMATS[name], prefixes=declared)
            case Triples():
                raise QueryError(f"this query answers with triples: write them with -f {', '.join(GRAPH_FORMATS)}")
            case Table() | Truth() if name in GRAPH_FORMATS:
                raise QueryError(f"this query answers with rows: {name} holds the triples of CONSTRUCT and DESCRIBE")
            case Table():
                answer.solutions.serialize(out, format=RESULT_FORMATS[name])
            case Truth() if name in ("json", "xml"):
                answer.answer.serialize(out, format=RESULT_FORMATS[name])
            case Truth():
                out.write(b"true\n" if answer else b"false\n")
    except (SyntaxError, RuntimeError) as error:
        raise QueryError(f"the answer breaks off: {error}") from error


def serialized(answer: Answer, name: str, prefixes: dict[str, str] | None = None) -> bytes:
    """Returns what ``write`` writes."""
    out = io.BytesIO()
    write(answer, name, out, prefixes)
    return out.getvalue()


def parsed(content: bytes | IO[bytes], media_type: str) -> Answer:
    """Returns the answer in the body of a response; rows are parsed as they are read.

    Raises:
        QueryError: the media type is none of SPARQL results or triples, or the body is not what it says.
    """
    name = media_type.partition(";")[0].strip().lower()
    source = None if isinstance(content, bytes) else content
    try:
        if name in _RESULT_TYPES:
            found = ox.parse_query_results(content, format=_RESULT_TYPES[name])
            return Truth(found) if isinstance(found, ox.QueryBoolean) else table_of(found, source)
        if name in _GRAPH_TYPES:
            return Triples((quad.triple for quad in ox.parse(content, format=_GRAPH_TYPES[name])), source)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"the answer is no {name}: {error}") from error
    raise QueryError(f"the answer is of the type {media_type or 'not known'}, not SPARQL results")
