"""Cells of a target's answer read as values and days; what is not of the form expected is no value."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

import pyoxigraph as ox

from kg.ask.table import Term
from kg.graph.lift.sheet import canonical
from kg.graph.namespaces import term
from kg.link.section import is_address
from kg.link.target import Property

_DAY: Final = re.compile(r"\+?(\d{4})-(\d\d)-(\d\d)(T.*)?", re.ASCII)
_YEAR_PRECISION: Final = 9  # https://www.wikidata.org/wiki/Help:Dates#Precision
_MONTH_PRECISION: Final = 10
_MOST_DIGITS: Final = 30  # before or after the point


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a date may mean, first and last, and the date as ISO 8601 writes it: ``2019``, ``2019-04``."""

    start: date
    end: date
    label: str


def values(record: Mapping[str, Term], wanted: Property) -> dict[str, ox.NamedNode | ox.Literal]:
    """Returns the values of a row by the IRI of their predicate; empty unless all are there and of their type."""
    found: dict[str, ox.NamedNode | ox.Literal] = {}
    for column, (predicate, kind) in wanted.values.items():
        value = record.get(column)
        if not isinstance(value, ox.NamedNode | ox.Literal):
            return {}
        read = _number(value.value) if kind == "decimal" else _address(value.value)
        if read is None:
            return {}
        found[predicate] = read
    return found


def span(record: Mapping[str, Term]) -> Span | None:
    """Returns what the columns ``date`` and ``precision`` say, or None where there is no date.

    Raises:
        ValueError: it is no day of our calendar, or less precise than a year.
    """
    value, how = record.get("date"), record.get("precision")
    if not isinstance(value, ox.Literal):
        return None  # unknown values come as other nodes
    match = _DAY.fullmatch(value.value)
    precision = int(how.value) if isinstance(how, ox.Literal) and how.value.isdecimal() else _MONTH_PRECISION + 1
    if match is None or precision < _YEAR_PRECISION:
        raise ValueError(value.value)
    year, month, day = (int(part) for part in match.groups()[:3])
    if precision == _YEAR_PRECISION:
        return Span(date(year, 1, 1), date(year, 12, 31), match[1])
    if precision == _MONTH_PRECISION:
        last = calendar.monthrange(year, month)[1]
        return Span(date(year, month, 1), date(year, month, last), f"{match[1]}-{match[2]}")
    exactly = date(year, month, day)
    return Span(exactly, exactly, exactly.isoformat())


def _number(text: str) -> ox.Literal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS or len(number.as_tuple().digits) > _MOST_DIGITS:
        return None
    return ox.Literal(canonical(number), datatype=term("xsd:decimal"))


def _address(text: str) -> ox.NamedNode | None:
    return ox.NamedNode(text) if is_address(text) else None
