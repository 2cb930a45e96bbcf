"""The versions of provinces that stand behind one thing of a target, and when each was valid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

import pyoxigraph as ox

from kg.link.readings import Span
from kg.link.subjects import Known, texts

_VERSIONS: Final = """SELECT ?version ?from ?to ?vi ?en WHERE {
    ?version a :ProvinceVersion ; rdfs:label ?vi , ?en .
    FILTER(LANG(?vi) = "vi" && LANG(?en) = "en")
    OPTIONAL { ?version :validFrom ?from }
    OPTIONAL { ?version :validTo ?to }
}"""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a province that is linked to a thing of the target.

    Args:
        iri: the version.
        exact: whether it is linked by ``skos:exactMatch``.
        vi: its Vietnamese label.
        en: its English label.
        first: the first day it was valid, None where that is open or unknown.
        last: the last day, likewise.
    """

    iri: str
    exact: bool
    vi: str
    en: str
    first: date | None
    last: date | None

    def contains(self, span: Span) -> bool:
        """Says whether all days of a span lie in the time of the version."""
        return (self.first is None or self.first <= span.start) and (self.last is None or span.end <= self.last)


def linked(store: ox.Store, links: Iterable[Known]) -> dict[str, tuple[Version, ...]]:
    """Returns item of the target -> the province versions that are linked to it, in the order of their time.

    Args:
        store: the graph.
        links: those to the target; links of other things than provinces are left out.
    """
    known = {version: (vi, en, _day(first), _day(last)) for version, first, last, vi, en in texts(store, _VERSIONS)}
    pairs: dict[tuple[str, str], bool] = {}
    for link in links:
        if link.subject in known:
            pairs[link.object, link.subject] = link.exact or pairs.get((link.object, link.subject), False)
    found: dict[str, list[Version]] = {}
    for (item, version), exact in sorted(pairs.items()):
        found.setdefault(item, []).append(Version(version, exact, *known[version]))
    return {item: tuple(sorted(each, key=_order)) for item, each in found.items()}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _order(version: Version) -> tuple[date, str]:
    return version.first or date.min, version.iri
