"""What the words of a table mean: areas, indicators, units, periods, kinds. A doubt is an error, never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final

from kg.errors import TableError
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.values import period as periods
from kg.language.values.period import Period
from kg.tables.near import near
from kg.tables.places import Places
from kg.vocabulary import Term

_PADDED: Final = re.compile(r"(?<=-)(\d)(?!\d)")
_BASELINE: Final = re.compile(r"year-on-year|previous-month|previous-quarter|\d{4}")
SIZES: Final = {"level": "value", "growth": "change_pct", "plan-share": "plan_pct", "multiple": "change_times"}
"""The forms of a figure -> the slot of an ``ObservationFact`` that holds it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit as a mapping names it: ``tỷ đồng`` is the unit ``vnd`` a thousand million times."""

    text: str
    key: str
    scale: Decimal
    percent: bool


@dataclass(frozen=True)
class Words:
    """The vocabulary, asked by the words of tables.

    Every method raises TableError, whose message names the word and the nearest ones that are known.
    """

    language: Language

    def period(self, text: str) -> Period:
        """Returns the period that a text is: ``2024``, ``2024-Q1``, ``Quý I/2024``, ``6 tháng đầu năm 2024``."""
        label = _PADDED.sub(r"0\1", text)
        if (read := periods.parse(label)) is not None:
            return read
        found = periods.find(fold(text))
        if len(found) == 1 and found[0].period is not None and not found[0].relative:
            mention = found[0]
            if mention.role in ("period", "span") and (mention.start, mention.end) == (0, len(text)):
                return found[0].period
        raise TableError("no period such as 2024, 2024-Q1, 2024-H1, 2024-08, 2024-01/2024-09 or 6 tháng đầu năm 2024")

    def area(self, text: str, period: Period, on: date | None, within: str = "") -> Term:
        """Returns the province version, the district or the country that a name means.

        Args:
            text: the name, in any spelling, with or without its type and its marks.
            period: of the figure; the area must be one and the same territory throughout it.
            on: the day whose territories bear these names instead, where the mapping says one.
            within: the province whose districts are told of, "" where nothing says one.
        """
        return self._places.area(text, period, on, within)

    def indicator(self, text: str) -> Term:
        """Returns the indicator of a key or name."""
        return self._term("indicator", text)

    def kind(self, text: str) -> str:
        """Returns the key of a value kind: ``actual``, ``preliminary``, ``estimate``, ``target`` ..."""
        return self._term("value-kind", text).key

    def form(self, text: str) -> str:
        """Returns a form: ``level``, ``growth``, ``plan-share`` or ``multiple``."""
        if text not in SIZES:
            raise TableError(f"no form; {near(text, SIZES)}")
        return text

    def baseline(self, text: str) -> str:
        """Returns a base of comparison."""
        if not _BASELINE.fullmatch(text):
            raise TableError("no base of comparison such as year-on-year, previous-month, previous-quarter or 2010")
        return text

    def unit(self, text: str) -> Measured:
        """Returns a unit with its scale words: ``tỷ đồng``, ``triệu USD``, ``%``."""
        match = self.language.units.match(fold(text), 0)
        units = self.language.vocabulary.terms("unit")
        name = "" if match is None or match.end != len(text) else fold(text)[match.name :]
        # "kg/người" begins with a unit, and is none of the vocabulary
        if match is None or match.unit is None or not any(name == fold(form) for unit in units for form in unit.forms):
            forms = [form for unit in units for form in unit.forms]
            raise TableError(f"no unit of the vocabulary; {near(text, forms)}")
        return Measured(text, match.unit.key, match.scale, match.unit.kind == "percent")

    def _term(self, scheme: str, text: str) -> Term:
        """Returns the one entry of a scheme that has this key or name."""
        known = self.language.vocabulary.schemes.get(scheme, {})
        found = (known[text],) if text in known else self.language.gazetteer(scheme).lookup(text)
        if len(found) == 1:
            return found[0]
        if found:
            raise TableError(f"several have this name: {', '.join(term.key for term in found)}; name the key")
        names = [name for term in known.values() for name in (term.key, *term.forms)]
        raise TableError(f"no entry of {scheme} has this name; {near(text, names)}")

    @cached_property
    def _places(self) -> Places:
        return Places(self.language)
