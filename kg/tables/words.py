"""What the words of a table mean: areas, indicators, units, periods, kinds. A doubt is an error, never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final

from kg.errors import TableError
from kg.graph.areas import COUNTRY, Areas
from kg.graph.iri import Names
from kg.language.fold import bare, fold
from kg.language.lexicon import Language
from kg.language.territory import valid_on
from kg.language.values import period as periods
from kg.language.values.period import Period
from kg.tables.near import near
from kg.vocabulary import Term

_TYPE: Final = re.compile(r"(?:tinh|thanh pho|tp|t|tx)[. ]+(?=\S)")
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

    def area(self, text: str, period: Period, on: date | None) -> Term:
        """Returns the province version, or the country, that a name means.

        Args:
            text: the name, in any spelling, with or without its type and its marks.
            period: of the figure; a province must be one and the same territory throughout it.
            on: the day whose territories bear these names instead, where the mapping says one.
        """
        versions = self._named(text)
        if versions[0].key == COUNTRY:
            return versions[0]
        days = (on, on) if on is not None else (period.start, period.end)
        valid = [t for t in versions if valid_on(t, days[0]) and valid_on(t, days[1])]
        if not valid and on is None:
            throughout = [t for t in versions if valid_on(t, period.start) or valid_on(t, period.end)]
            extents = {self._areas.extent(t.key) for t in throughout}
            if len(extents) == 1 and valid_on(throughout[0], period.start) and valid_on(throughout[-1], period.end):
                valid = throughout[-1:]  # only its status changed: the land is the same
        if len(valid) == 1:
            return valid[0]
        known = "; ".join(f"{t.key} {_validity(t)}" for t in versions)
        when = f"on {on}" if on is not None else f"throughout {period.label}"
        raise TableError(
            f"no single territory had this name {when} ({known}); :areasOn of the mapping names the day that counts"
        )

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

    def _named(self, text: str) -> list[Term]:
        """Returns the versions of the one territory of a name, the earliest first; or the country."""
        key = _spelt(text)
        found = self._territories.get(key) or self._territories.get(_TYPE.sub("", key, count=1), [])
        if not found:
            raise TableError(f"no province or country has this name; {near(text, self._spellings)}")
        territories = {term.one("versionOf") or term.key for term in found}
        if len(territories) > 1:
            raise TableError(f"several have this name: {', '.join(sorted(territories))}")
        return sorted(found, key=lambda term: (term.one("validTo") or "9999", term.key))

    @cached_property
    def _areas(self) -> Areas:
        return Areas(self.language.vocabulary, Names())

    @cached_property
    def _spellings(self) -> list[str]:
        return sorted({term.vi for term in self._all})

    @cached_property
    def _all(self) -> tuple[Term, ...]:
        return (*self.language.vocabulary.terms("province"), *self.language.vocabulary.terms("country"))

    @cached_property
    def _territories(self) -> dict[str, list[Term]]:
        """Provinces and the country by their names without marks, signs and case."""
        found: dict[str, list[Term]] = {}
        for term in self._all:
            for form in _forms(term):
                same = found.setdefault(_spelt(form), [])
                if term not in same:
                    same.append(term)
        return found


def _spelt(name: str) -> str:
    """Returns a name without marks, signs and case."""
    return re.sub(r"[\s-]+", " ", bare(name)).strip()


def _forms(term: Term) -> Iterable[str]:
    """Yields what an area is called, in either language."""
    yield from (*term.forms, *term.all("officialName"))
    if term.en:
        yield term.en


def _validity(term: Term) -> str:
    """Returns from when to when a province version exists."""
    first, last = term.one("validFrom"), term.one("validTo")
    return (
        " ".join(part for part in (f"from {first}" if first else "", f"until {last}" if last else "") if part)
        or "always"
    )
