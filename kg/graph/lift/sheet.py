"""One named graph while it is being written: short names in, quads out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Context, Decimal, Inexact

import pyoxigraph as ox

from kg.graph.namespaces import term

# figures are exact: a product that does not fit is an error, never a rounded number
EXACT = Context(prec=80, traps=[Inexact])


def canonical(value: Decimal) -> str:
    """Returns a figure as ``xsd:decimal`` in its one canonical form: no exponent, no zeros at the end.

    >>> canonical(Decimal("2986E+11")), canonical(Decimal("8.150")), canonical(Decimal("-0.0"))
    ('298600000000000', '8.15', '0')
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


class Sheet:
    """Collects the statements of one named graph; what is added twice stands once."""

    __slots__ = ("_graph", "_quads")

    def __init__(self, graph: str) -> None:
        """Begins an empty graph with this IRI."""
        self._graph = ox.NamedNode(graph)
        self._quads: dict[ox.Quad, None] = {}

    def __iter__(self) -> Iterator[ox.Quad]:
        """Yields the quads in the order in which they were first added."""
        return iter(self._quads)

    def add(self, subject: str, name: str, value: ox.NamedNode | ox.Literal) -> None:
        """Adds one statement; ``name`` is the property's prefixed name."""
        self._quads[ox.Quad(ox.NamedNode(subject), term(name), value, self._graph)] = None

    def types(self, subject: str, *classes: str) -> None:
        """States the classes, by prefixed name, of a node."""
        for name in classes:
            self.add(subject, "rdf:type", term(name))

    def link(self, subject: str, name: str, target: str | None) -> None:
        """Links two nodes by IRI; a target that is not known makes no statement."""
        if target is not None:
            self.add(subject, name, ox.NamedNode(target))

    def text(self, subject: str, name: str, value: str | None, language: str | None = None) -> None:
        """States a text; None and the empty text make no statement."""
        if value:
            self.add(subject, name, ox.Literal(value, language=language) if language else ox.Literal(value))

    def figure(self, subject: str, name: str, value: Decimal | None) -> None:
        """States a figure as ``xsd:decimal``."""
        if value is not None:
            self.add(subject, name, ox.Literal(canonical(value), datatype=term("xsd:decimal")))

    def integer(self, subject: str, name: str, value: int) -> None:
        """States a whole number as ``xsd:integer``."""
        self.add(subject, name, ox.Literal(str(value), datatype=term("xsd:integer")))

    def day(self, subject: str, name: str, value: date | None) -> None:
        """States a day as ``xsd:date``."""
        if value is not None:
            self.add(subject, name, ox.Literal(value.isoformat(), datatype=term("xsd:date")))

    def flag(self, subject: str, name: str, value: bool) -> None:
        """States a truth value as ``xsd:boolean``."""
        self.add(subject, name, ox.Literal("true" if value else "false", datatype=term("xsd:boolean")))
