"""RDF terms as values of Python."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

import pyoxigraph as ox

from kg.ask.table import INTEGERS, Term
from kg.ask.values import XSD

Python = str | int | float | bool | Decimal | datetime.date | None
_TYPES: Final[Mapping[str, Callable[[str], Python]]] = {
    **dict.fromkeys(INTEGERS, int),
    "decimal": Decimal,
    "double": float,
    "float": float,
    "boolean": lambda text: text in ("true", "1"),
    "date": datetime.date.fromisoformat,
}


def python(term: Term | None) -> Python:
    """Returns a term as a value: a number, a day, yes or no, else its text; an IRI is its text.

    >>> python(ox.Literal("8.15", datatype=ox.NamedNode(XSD + "decimal")))
    Decimal('8.15')
    >>> python(ox.Literal("Bến Tre", language="vi")), python(ox.NamedNode("http://example.org/a")), python(None)
    ('Bến Tre', 'http://example.org/a', None)
    """
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return term.value
    if not isinstance(term, ox.Literal):
        return str(term)
    made = _TYPES.get(term.datatype.value.removeprefix(XSD), str)
    try:
        return made(term.value)
    except (ValueError, InvalidOperation):  # a day with a time zone, a figure that is none
        return term.value
