"""Statistical tables: a source like an article, whose evidence is a cell of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from kg.errors import GraphError
from kg.graph.areas import Areas
from kg.graph.entities import Cast
from kg.graph.iri import Names
from kg.graph.lift import observations
from kg.graph.lift.observations import Measure
from kg.graph.lift.page import Page
from kg.graph.lift.sheet import Sheet
from kg.graph.tables import About, Table, is_address
from kg.language.lexicon import Language

_KEYED = (("indicator_key", "indicator"), ("unit_key", "unit"), ("status", "value-kind"))


def table(read: Table, language: Language, names: Names, areas: Areas, run: str) -> tuple[Page, list[Measure]]:
    """Returns a table's named graph, written, and the measures in it.

    Raises:
        GraphError: the vocabulary has no longer what a figure is of; the message names table, row and value.
    """
    facts = read.facts
    sha256 = facts.article.sha256
    page = Page(
        facts,
        Cast({}, {}, {}, {}, {}),
        Sheet(names.source_graph("table", sha256)),
        language,
        names,
        areas,
        run,
        "table",
    )
    _source(page, read.about)
    for row, column, said in read.cells:
        _known(page, read.about, row, said)
        page.sheet.text(names.evidence(sha256, said["start"], said["end"]), "cell", f"cell={row},{column}")
    return page, observations.observations(page)


def _source(page: Page, about: About) -> None:
    """Writes the table itself."""
    sheet, iri = page.sheet, page.iri
    sheet.types(iri, "StatisticalTable", "dcat:Dataset", "schema:Dataset", "prov:Entity")
    sheet.text(iri, "rdfs:label", about.title, "vi")
    sheet.text(iri, "title", about.title, "vi")
    sheet.text(iri, "publisherName", about.publisher)
    sheet.text(iri, "published", about.issued)
    if page.published is not None:
        sheet.day(iri, "publishedEarliest", page.published[0])
        sheet.day(iri, "publishedLatest", page.published[1])
    sheet.text(iri, "dcterms:identifier", about.name)
    sheet.text(iri, "sha256", about.sha256)
    sheet.text(iri, "sourceName", about.file if about.sheet is None else f"{about.file}#{about.sheet}")
    sheet.text(iri, "schema:url", about.address)
    if about.retrieved is not None:
        sheet.day(iri, "pav:retrievedOn", date.fromisoformat(about.retrieved))
    if about.license is not None and is_address(about.license):
        sheet.link(iri, "dcterms:license", about.license)
    else:
        sheet.text(iri, "dcterms:rights", about.license)


def _known(page: Page, about: About, row: int, said: dict[str, Any]) -> None:
    """Raises GraphError where a key of a record is not in the vocabulary: the figure would silently lose what it is."""
    keys = [(slot, said.get(slot), page.term(scheme, said.get(slot))) for slot, scheme in _KEYED]
    keys.append(("area_key", said.get("area_key"), page.areas.iri(said.get("area_key"))))
    for slot, key, found in keys:
        if found is None and not (key is None and slot == "unit_key"):
            raise GraphError(
                f"tables/{about.name}.jsonl: row {row}: {slot} {key!r} is not in the vocabulary; "
                f"import {about.file} again"
            )
