"""Provinces, districts and the country as areas of facts: their IRIs, lineage, and who is whose successor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.graph.iri import Names
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

    def extent(self, key: str | None) -> str | None:
        """Returns a key shared by all versions of a province that cover the same land, or the area's own key.

        A change of status (tỉnh to thành phố) leaves the land as it was; a merger does not: what was planned for the
        province before it cannot be compared with what came about in the one after it.
        """
        return None if key is None else self._extents.get(key, key)

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
