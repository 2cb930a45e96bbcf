"""What a mapping says: which table it is, how its file is written, and what each column means."""

from __future__ import annotations

import re
from collections.abc import Mapping as Names
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

AREA: Final = ":refArea"
WITHIN: Final = ":within"
INDICATOR: Final = ":indicator"
COMPONENT: Final = ":component"
PERIOD: Final = ":periodLabel"
KIND: Final = ":valueKind"
FORM: Final = ":form"
BASELINE: Final = ":baseline"
UNIT: Final = ":unit"
VALUE: Final = ":value"
PLACE: Final = re.compile(r"\{([^{}]*)\}")
"""Where a template takes a cell of the row: ``{nam}-Q{quy}``."""

SAID: Final = (AREA, WITHIN, INDICATOR, COMPONENT, PERIOD, KIND, FORM, BASELINE, UNIT)
"""What is to be known of a figure beside its value."""
REQUIRED: Final = (AREA, INDICATOR, PERIOD, KIND)
"""What every figure needs; what it needs beyond that depends on its form."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV file is written; of a workbook, the number of rows before the data is all that counts.

    Args:
        delimiter: one character.
        encoding: a name that Python knows.
        quote: the character around cells that hold the delimiter.
        skip_rows: rows before the header.
        header_rows: rows of the header.
        comment: rows whose first cell begins like this are no data; "" where there are none.
    """

    delimiter: str = ","
    encoding: str = "utf-8"
    quote: str = '"'
    skip_rows: int = 0
    header_rows: int = 1
    comment: str = "#"


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How numbers are written: ``decimal`` before the fraction, ``group`` between thousands, "" for nothing."""

    decimal: str
    group: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file, or a virtual one.

    Args:
        name: what templates and ``:skip`` call it.
        titles: what its header may say; empty where any header will do.
        meaning: one of ``SAID``, or ``VALUE``; None for a column that means nothing here.
        virtual: it stands in the mapping alone.
        default: what a virtual column says of every row.
        template: what a virtual column says, with ``{name}`` for the cells of the row.
        nulls: cells that say nothing.
        number: how the figures of a column of values are written, where they are text.
        constants: what a column of values says of each of its figures.
        shown: its cells stand in the row's text.
    """

    name: str
    titles: tuple[str, ...] = ()
    meaning: str | None = None
    virtual: bool = False
    default: str | None = None
    template: str | None = None
    nulls: frozenset[str] = frozenset()
    number: NumberFormat | None = None
    constants: Names[str, str] = field(default_factory=dict, hash=False)
    shown: bool = True

    @property
    def title(self) -> str:
        """What to call it."""
        return self.titles[0] if self.titles else self.name


@dataclass(frozen=True, slots=True)
class Mapping:
    """A whole mapping.

    Args:
        place: what to call it in messages.
        title: the table's, as its publisher words it.
        publisher: who issued it.
        issued: ISO 8601 date, month or year, or None.
        license: IRI or words, or None.
        address: where it was published on the web, or None.
        identifier: what tells it from other tables of the same title and publisher, or None.
        url: name of the file it is for, or None for any.
        sheet: the sheet of a workbook, or None for the only one.
        dialect: how the file is written.
        columns: those of the file in their order, then the virtual ones.
        skip: column -> texts of rows that are no data: totals, regions.
        marks: footnote marks, which may stand before or behind what a cell says.
        areas_on: the day on which areas bear the names that the table calls them, or None for the period itself.
        said: the mapping itself, as JSON values.
        retrieved: the day on which the file was fetched, or None.
    """

    place: str
    title: str
    publisher: str
    columns: tuple[Column, ...]
    issued: str | None = None
    license: str | None = None
    address: str | None = None
    identifier: str | None = None
    url: str | None = None
    sheet: str | None = None
    dialect: Dialect = Dialect()
    skip: Names[str, frozenset[str]] = field(default_factory=dict)
    marks: tuple[str, ...] = ()
    areas_on: date | None = None
    said: Names[str, Any] = field(default_factory=dict)
    retrieved: date | None = None

    @property
    def real(self) -> tuple[Column, ...]:
        """The columns of the file."""
        return tuple(column for column in self.columns if not column.virtual)

    @property
    def values(self) -> tuple[Column, ...]:
        """The columns that hold figures."""
        return tuple(column for column in self.columns if column.meaning == VALUE)

    def sayer(self, figures: Column, meaning: str) -> Column | None:
        """Returns the column that says something of the figures of a column of values, or None.

        What the column says of itself goes before a virtual column, which speaks of the whole table.
        """
        if meaning in figures.constants:
            return figures
        found = [column for column in self.columns if column.meaning == meaning]
        return found[0] if found else None
