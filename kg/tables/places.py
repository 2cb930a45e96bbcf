"""What the names of areas in tables mean: a province at a time, a district of a province, the country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from kg.errors import TableError
from kg.graph.areas import COUNTRY, Areas
from kg.graph.iri import Names
from kg.language.fold import bare, fold
from kg.language.lexicon import Language
from kg.language.territory import valid_on
from kg.language.values.period import Period
from kg.tables.near import near
from kg.vocabulary import Term

_TYPES: Final[Mapping[str, str]] = {
    "tinh": "tinh",
    "t": "tinh",
    "thanh pho": "thanh pho",
    "tp": "thanh pho",
    "thi xa": "thi xa",
    "tx": "thi xa",
    "huyen": "huyen",
    "h": "huyen",
    "quan": "quan",
    "q": "quan",
}
_TYPED: Final = re.compile(rf"({'|'.join(sorted(_TYPES, key=len, reverse=True))})[. ]+(?=\S)")
_OF_A_PROVINCE: Final = ("tinh", "thanh pho")


@dataclass(frozen=True)
class Places:
    """The areas of the vocabulary, by the names that tables call them, with or without type and marks."""

    language: Language

    def area(self, text: str, period: Period, on: date | None, within: str) -> Term:
        """Returns the province version, the district or the country that a name means.

        Args:
            text: the name.
            period: of the figure; the area must be one and the same territory throughout it.
            on: the day whose territories bear these names instead, where the mapping says one.
            within: the province whose districts are told of, "" where nothing says one.

        Raises:
            TableError: no area, or several, have the name; the message says which, and what would tell them apart.
        """
        whole = self._province(within) if within else []
        districts = self._districts(text, whole)
        provinces = [t for t in self._territory(text) if not whole or t in whole or t.key == COUNTRY]
        # 'TP. Bến Tre' is the city in the province; 'TP. Cần Thơ' is the name of a province
        typed = _TYPED.match(_spelt(text)) is not None and _spelt(text) not in self._territories
        if districts and (typed or not provinces):
            return self._district(districts, period, on)
        if districts and whole:
            raise TableError(
                f"{whole[0].vi} and a district of it have this name; write tỉnh or {_types(districts)} before it"
            )
        if not provinces:
            known = [t.vi for t in self.language.vocabulary.terms("district") if _lies_in(t, whole)]
            place = f"district of {whole[0].vi}" if whole else "province, district or country"
            raise TableError(f"no {place} has this name; {near(text, known or self._spellings)}")
        return self._version(provinces, period, on)

    def _version(self, versions: Sequence[Term], period: Period, on: date | None) -> Term:
        """Returns the version of a province that had its name throughout a period; or the country."""
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
        raise _no_territory(versions, period, on)

    def _district(self, found: Sequence[Term], period: Period, on: date | None) -> Term:
        """Returns the only one of these districts, if it existed throughout a period."""
        if len(found) > 1:
            homes = {term.key: self.language.vocabulary.term("province", term.one("within") or "").vi for term in found}
            if len(set(homes.values())) == 1:
                raise TableError(
                    f"several districts of {homes[found[0].key]} have this name; write {_types(found)} before it"
                )
            known = ", ".join(sorted(set(homes.values())))
            raise TableError(f"several provinces have a district of this name ({known}); say :within which one")
        days = (on, on) if on is not None else (period.start, period.end)
        if not all(valid_on(found[0], day) for day in days):
            raise _no_territory(found, period, on)
        return found[0]

    def _province(self, text: str) -> list[Term]:
        """Returns the versions of the province of a name."""
        found = [term for term in self._territory(text) if term.key != COUNTRY]
        if not found:
            raise TableError(f":within: no province is called {text!r}; {near(text, self._spellings)}")
        return found

    def _territory(self, text: str) -> list[Term]:
        """Returns the versions of the one territory of a name, the earliest first; or the country; or nothing."""
        key = _spelt(text)
        typed = _TYPED.match(key)
        bare_name = key[typed.end() :] if typed and _TYPES[typed[1]] in _OF_A_PROVINCE else key
        found = self._territories.get(key) or self._territories.get(bare_name, [])
        territories = {term.one("versionOf") or term.key for term in found}
        if len(territories) > 1:
            raise TableError(f"several have this name: {', '.join(sorted(territories))}")
        return sorted(found, key=lambda term: (term.one("validTo") or "9999", term.key))

    def _districts(self, text: str, whole: Sequence[Term]) -> list[Term]:
        """Returns the districts of a name, those of a province where one is given.

        Of names that differ in marks alone those count that are spelt so, if there are any.
        """
        key = _spelt(text)
        typed = _TYPED.match(key)
        name = f"{_TYPES[typed[1]]} {key[typed.end() :]}" if typed else key
        found = [term for term in self._named_districts.get(name, ()) if not whole or _lies_in(term, whole)]
        return [term for term in found if fold(text).endswith(fold(term.vi))] or found

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
    def _named_districts(self) -> dict[str, list[Term]]:
        """Districts by their names without marks and case, with their type and without."""
        found: dict[str, list[Term]] = {}
        for term in self.language.vocabulary.terms("district"):
            name = _spelt(term.vi)
            for form in {name, f"{_spelt(term.one('unitType') or '')} {name}"}:
                found.setdefault(form, []).append(term)
        return found

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


def _lies_in(district: Term, versions: Iterable[Term]) -> bool:
    return district.one("within") in {term.key for term in versions}


def _no_territory(terms: Sequence[Term], period: Period, on: date | None) -> TableError:
    known = "; ".join(f"{term.key} {_validity(term)}" for term in terms)
    when = f"on {on}" if on is not None else f"throughout {period.label}"
    return TableError(
        f"no single territory had this name {when} ({known}); :areasOn of the mapping names the day that counts"
    )


def _types(districts: Iterable[Term]) -> str:
    """Returns the type words of districts: ``huyện or thị xã``."""
    return " or ".join(dict.fromkeys(term.one("unitType") or "" for term in districts))


def _spelt(name: str) -> str:
    """Returns a name without marks, signs and case."""
    return re.sub(r"[\s-]+", " ", bare(name)).strip()


def _forms(term: Term) -> Iterable[str]:
    """Yields what an area is called, in either language."""
    yield from (*term.forms, *term.all("officialName"))
    if term.en:
        yield term.en


def _validity(term: Term) -> str:
    """Returns from when to when a territory exists."""
    first, last = term.one("validFrom"), term.one("validTo")
    return (
        " ".join(part for part in (f"from {first}" if first else "", f"until {last}" if last else "") if part)
        or "always"
    )
