"""Which version of a province a name means on a day: names outlive territories."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kg.vocabulary import Term


def valid_on(term: Term, day: date) -> bool:
    """Says whether a province version, or a district, exists on a day; an open end is always valid."""
    first, last = term.one("validFrom"), term.one("validTo")
    return (first is None or date.fromisoformat(first) <= day) and (last is None or day <= date.fromisoformat(last))


def with_type(term: Term) -> str:
    """Returns a province's name with its type, as it stands within a sentence: ``tỉnh Đồng Nai``."""
    return f"{term.one('unitType') or 'tỉnh'} {term.vi}"


def version_on(terms: Iterable[Term], day: date | None) -> Term | None:
    """Returns the version valid on ``day`` among those that share a name.

    Without a day, the version before the mergers of 2025 (the first one). Where none is valid (an old name used
    later, ``Bến Tre`` in 2026), the last version that bore the name.
    """
    versions = sorted(terms, key=lambda term: (term.one("validTo") or "9999", term.key))
    if not versions:
        return None
    if day is None:
        return versions[0]
    return next((term for term in versions if valid_on(term, day)), versions[-1])
