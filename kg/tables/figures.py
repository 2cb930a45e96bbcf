"""The figures of a row: what a mapping says of each, in the words of the vocabulary."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Slots
from decimal import Decimal
from typing import Any, Final

from kg.errors import TableError
from kg.graph.tables import Refused
from kg.language.values.period import Period
from kg.tables.grid import Cell
from kg.tables.mapping import (
    AREA,
    BASELINE,
    COMPONENT,
    FORM,
    INDICATOR,
    KIND,
    PERIOD,
    PLACE,
    SAID,
    UNIT,
    WITHIN,
    Column,
    Mapping,
)
from kg.tables.numbers import bared, figure
from kg.tables.words import SIZES, Words

_IN_PERCENT: Final = ("growth", "plan-share")

_Cells = dict[Column, Cell]


class _Left(Exception):
    """Why a figure was left out, with the column that is to blame and what stands there."""

    def __init__(self, column: str, value: str, reason: str) -> None:
        super().__init__(reason)
        self.refused = Refused(column, value, reason)


class Figures:
    """Reads the figures of rows.

    Args:
        mapping: says what the columns mean.
        words: says what the words mean.
    """

    def __init__(self, mapping: Mapping, words: Words) -> None:
        """Reads nothing yet."""
        self._mapping, self._words = mapping, words
        self._meant: dict[tuple[object, ...], Any] = {}
        self.empty = 0

    def of(self, cells: _Cells) -> tuple[list[tuple[Column, dict[str, Any]]], tuple[Refused, ...]]:
        """Returns the figures of a row with their columns, and what was refused, each once."""
        found: list[tuple[Column, dict[str, Any]]] = []
        refused: dict[Refused, None] = {}
        for column in self._mapping.values:
            cell = cells[column]
            if cell.fault is None and (not cell.text or cell.text in column.nulls):
                self.empty += 1
                continue
            try:
                found.append((column, self._figure(column, cell, cells)))
            except _Left as left:
                refused[left.refused] = None
        return found, tuple(refused)

    @staticmethod
    def slot(said: Slots[str, Any]) -> tuple[object, ...]:
        """Returns what two figures share that are of the same thing."""
        form = next(form for form, size in SIZES.items() if size in said)
        keys = ("indicator_key", "component", "area_key", "period", "status", "unit_key", "change_base")
        return form, *(said.get(key) for key in keys)

    @staticmethod
    def size(said: Slots[str, Any]) -> Decimal:
        """Returns the value of a figure, in its unit without scale."""
        value = next(said[size] for size in SIZES.values() if size in said)
        return Decimal(value) * Decimal(said.get("scale", 1))

    def _figure(self, column: Column, cell: Cell, cells: _Cells) -> dict[str, Any]:
        """Returns what a cell of values says."""
        told = {meaning: self._told(column, meaning, cells) for meaning in SAID}
        for meaning in (AREA, INDICATOR, PERIOD, KIND):
            if not told[meaning][1]:
                raise _Left(told[meaning][0], "", f"nothing says {meaning} here")
        words = self._words
        period: Period = self._read(PERIOD, told, words.period)
        within, on = told[WITHIN][1], self._mapping.areas_on
        area = self._read(AREA, told, lambda text: words.area(text, period, on, within), period, within)
        indicator = self._read(INDICATOR, told, words.indicator)
        form = self._read(FORM, told, words.form) if told[FORM][1] else "level"
        said: dict[str, Any] = {
            "indicator": indicator.vi,
            "indicator_key": indicator.key,
            "area": area.vi,
            "area_key": area.key,
            "period": period.label,
            "status": self._read(KIND, told, words.kind),
        }
        if told[COMPONENT][1]:
            said["component"] = told[COMPONENT][1]
        if form == "level":
            return said | self._level(column, cell, told)
        value = self._number(column, cell, percent=form in _IN_PERCENT)
        said[SIZES[form]] = value
        if form in ("growth", "multiple"):
            if not told[BASELINE][1]:
                raise _Left(column.title, cell.text, f"nothing says {BASELINE} here, and a {form} is against something")
            said["change_base"] = self._read(BASELINE, told, words.baseline)
        if form == "growth":
            said["change_text"] = self._printed(cell, "%")
        return said

    def _level(self, column: Column, cell: Cell, told: dict[str, tuple[str, str]]) -> dict[str, Any]:
        """Returns what a cell says that holds a level."""
        if not told[UNIT][1]:
            raise _Left(column.title, cell.text, f"nothing says {UNIT} here, and a level is in a unit")
        unit = self._read(UNIT, told, self._words.unit)
        said = {"value": self._number(column, cell, percent=unit.percent), "unit": unit.text, "unit_key": unit.key}
        if unit.scale != 1:
            said["scale"] = unit.scale
        said["value_text"] = self._printed(cell, unit.text)
        return said

    def _printed(self, cell: Cell, unit: str) -> str:
        """Returns a figure as printed, with its unit and without footnote marks."""
        text = bared(cell.text, self._mapping.marks)
        return text if text.endswith(unit) else f"{text}{'' if unit == '%' else ' '}{unit}"

    def _number(self, column: Column, cell: Cell, *, percent: bool) -> Decimal:
        """Returns the number in a cell."""
        if cell.fault is not None:
            raise _Left(column.title, cell.text, cell.fault)
        if cell.percent and not percent:
            raise _Left(column.title, cell.text, "a percentage where the mapping says another unit")
        if cell.number is not None:
            return cell.number
        text = bared(cell.text, self._mapping.marks)
        if percent:
            text = text.removesuffix("%").rstrip()
        if column.number is None:
            reason = (
                "words where a number is expected; the column's datatype says no format.decimalChar to read them by"
            )
            raise _Left(column.title, cell.text, reason)
        read = figure(text, column.number)
        if read is None:
            kind = "whole number" if column.number.whole else "number"
            grouped = f" and {column.number.group!r} between thousands" if column.number.group else ""
            raise _Left(column.title, cell.text, f"no {kind} with {column.number.decimal!r} before decimals{grouped}")
        return read

    def _told(self, figures: Column, meaning: str, cells: _Cells) -> tuple[str, str]:
        """Returns which column says something of a column of values, and what it says; "" where nothing does."""
        sayer = self._mapping.sayer(figures, meaning)
        if sayer is None:
            return figures.title, ""
        if sayer is figures:
            return figures.title, figures.constants[meaning]
        if sayer.default is not None:
            return sayer.title, sayer.default
        if sayer.template is None:
            return sayer.title, self._words_of(sayer, cells[sayer])
        parts = {column.name: self._words_of(column, cell) for column, cell in cells.items()}
        missing = [name for name in PLACE.findall(sayer.template) if not parts.get(name)]
        return sayer.title, "" if missing else PLACE.sub(lambda place: parts[place[1]], sayer.template)

    def _words_of(self, column: Column, cell: Cell) -> str:
        """Returns what a cell of words says."""
        if cell.fault is not None:
            raise _Left(column.title, cell.text, cell.fault)
        return "" if cell.text in column.nulls else bared(cell.text, self._mapping.marks)

    def _read(
        self,
        meaning: str,
        told: dict[str, tuple[str, str]],
        read: Callable[[str], Any],
        *beside: object,
    ) -> Any:  # noqa: ANN401 # what words give
        """Returns what words mean, or raises that they mean nothing; a table says the same words again and again.

        What else their meaning depends on stands ``beside`` them.
        """
        column, text = told[meaning]
        key = (meaning, text, *beside)
        if key not in self._meant:
            try:
                self._meant[key] = read(text)
            except TableError as error:
                self._meant[key] = error
        found = self._meant[key]
        if isinstance(found, TableError):
            raise _Left(column, text, str(found)) from found
        return found
