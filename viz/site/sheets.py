"""The pages of statistical tables: what each is, and its rows as printed with the figures read in them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from viz import evidence, figures, words
from viz.lookup import Bilingual
from viz.site.atlas import Atlas
from viz.site.table import Statement, statements

_MOST: Final = 1000
_CELL: Final = re.compile(r"cell=(\d+),(\d+)")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: its number, its words as printed, and its figures in the order of their columns."""

    number: int
    text: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page of a table; ``more`` counts the rows that are not shown."""

    iri: str
    title: str
    publisher: str | None
    date: Bilingual | None
    url: str | None
    file: str | None
    license: str | None
    retrieved: Bilingual | None
    rows: tuple[Row, ...]
    more: int


def sheet(atlas: Atlas, iri: str) -> Sheet:
    """Returns the page of a statistical table."""
    lookup = atlas.lookup
    cells: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    for claim in atlas.claims("Observation", [iri]):
        for node in lookup.links(claim, "prov:wasDerivedFrom"):
            if place := _CELL.fullmatch(lookup.text(node, ":cell") or ""):
                cells[int(place[1]), lookup.text(node, ":sentence") or ""].append((int(place[2]), claim))
    rows = tuple(
        Row(number, text, tuple(s for _, claim in sorted(found) for s in statements([figures.read(lookup, claim)])))
        for (number, text), found in sorted(cells.items())[:_MOST]
    )
    retrieved = lookup.text(iri, "pav:retrievedOn")
    return Sheet(
        iri=iri,
        title=lookup.label(iri).vi,
        publisher=lookup.text(iri, ":publisherName"),
        date=evidence.published(lookup, iri),
        url=lookup.text(iri, "schema:url"),
        file=lookup.text(iri, ":sourceName"),
        license=lookup.link(iri, "dcterms:license") or lookup.text(iri, "dcterms:rights"),
        retrieved=words.date(retrieved) if retrieved else None,
        rows=rows,
        more=len(cells) - len(rows),
    )
