"""Provinces, districts and the country as areas of facts: their IRIs, lineage, and who is whose successor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kg.graph.iri import Names
from kg.language.territory import version_on
from kg.vocabulary import Term, Vocabulary

COUNTRY = "vn"
_SCHEMES = ("province", "district", "country")


@dataclass(frozen=True)
class Areas:
    """The areas that the vocabulary knows, by the keys that facts carry (``dong-nai-2``, a GSO code, ``vn``)."""

    vocabulary: Vocabulary
    names: Names

    def iri(self, key: str | None) -> str | None:
        """Returns the IRI of an area, or None where no scheme has the key."""
        term = self.term(key)
        return None if term is None else self.names.of(term.scheme, term.key)

    def is_district(self, key: str | None) -> bool:
        """Says whether the key is a district's."""
        term = self.term(key)
        return term is not None and term.scheme == "district"

    def province(self, key: str | None) -> str | None:
        """Returns the key of the province version that an area is or lies in, or None."""
        term = self.term(key)
        if term is None or term.scheme == "country":
            return None
        return term.key if term.scheme == "province" else term.one("within")

    def slug(self, key: str | None) -> str | None:
        """Returns the key of the territory that an area belongs to through time: ``dong-nai``, ``vn``, or None.

        A district counts for its province.
        """
        province = self.province(key)
        if province is not None:
            return self.vocabulary.term("province", province).one("versionOf") or province
        return COUNTRY if self.term(key) is not None else None

    def ordinal(self, key: str | None) -> str | None:
        """Returns which version of its province a key names, ``2`` for ``dong-nai-2``; None for the first one.

        Any other area has no versions: None.
        """
        term = self.term(key)
        if term is None or term.scheme != "province":
            return None
        number = term.key.removeprefix(f"{term.one('versionOf')}-")
        return None if number == "1" else number

    def version(self, key: str, day: date) -> str:
        """Returns the key of the version of a province, given by any of its versions, that was valid on a day."""
        territory = self.vocabulary.term("province", key).one("versionOf") or ""
        found = version_on(self.vocabulary.having("province", "versionOf", territory), day)
        return key if found is None else found.key

    def extent(self, key: str | None) -> str | None:
        """Returns a key shared by all versions of a province that cover the same land, or the area's own key.

        A change of status (tỉnh to thành phố) leaves the land as it was; a merger does not: what was planned for the
        province before it cannot be compared with what came about in the one after it.
        """
        return None if key is None else self._extents.get(key, key)

    def through(self, key: str | None) -> tuple[str, ...]:
        """Returns the extents that an area's land has belonged to, its own first: a province, then what it became.

        Any area but a province version has its own only.
        """
        found: list[str] = []
        after = [key] if key is not None else []
        while after:
            own = after.pop(0)
            extent = self.extent(own)
            if extent is not None and extent not in found:
                found.append(extent)
            term = self.vocabulary.schemes.get("province", {}).get(own)
            after += term.all("succeededBy") if term is not None else ()
        return tuple(found)

    def merged_into(self, key: str) -> str | None:
        """Returns the province version of today that a former province was merged into, or None."""
        if self.term(key) is None or self.is_district(key):
            return None
        through = self.through(key)
        return None if len(through) == 1 else self._latest[through[-1]]

    def parts(self, key: str) -> tuple[str, ...]:
        """Returns the extents of the former provinces that a province of today was made of, in order."""
        return tuple(sorted(e for e in set(self._extents.values()) if self._becomes(e) == self.extent(key)))

    def _becomes(self, extent: str) -> str | None:
        """Returns the extent that a former province became a part of, or None."""
        through = self.through(extent)
        return through[-1] if len(through) > 1 else None

    @cached_property
    def _latest(self) -> Mapping[str, str]:
        """The last province version of each extent."""
        provinces = self.vocabulary.schemes.get("province", {})
        return {
            self._extents[key]: key
            for key, term in provinces.items()
            if all(self._extents[later] != self._extents[key] for later in term.all("succeededBy"))
        }

    @cached_property
    def _extents(self) -> Mapping[str, str]:
        provinces = self.vocabulary.terms("province")
        parents: dict[str, list[str]] = {}
        for term in provinces:
            for later in term.all("succeededBy"):
                parents.setdefault(later, []).append(term.key)
        extents: dict[str, str] = {}

        def first(key: str) -> str:
            if key not in extents:
                before = parents.get(key, [])
                alone = len(before) == 1 and self.vocabulary.term("province", before[0]).all("succeededBy") == (key,)
                extents[key] = first(before[0]) if alone else key
            return extents[key]

        for term in provinces:
            first(term.key)
        return extents

    def term(self, key: str | None) -> Term | None:
        """Returns the province version, district or country that has this key."""
        if key is None:
            return None
        found = (self.vocabulary.schemes.get(scheme, {}).get(key) for scheme in _SCHEMES)
        return next((term for term in found if term is not None), None)
