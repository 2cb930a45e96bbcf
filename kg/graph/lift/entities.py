"""The graph of entities: what the resolved persons, bodies, posts, documents and projects are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from kg.graph.areas import COUNTRY, Areas
from kg.graph.entities import Document, Identities, Organisation, Post, Project
from kg.graph.iri import Names
from kg.graph.lift import english
from kg.graph.lift.sheet import Sheet
from kg.graph.resolve.bodies import class_of
from kg.language.lexicon import Language

_GOVERNING = frozenset({"PeoplesCommittee", "PeoplesCouncil", "PartyOrgan", "DistrictBody"})
_STATE_NUMBER = re.compile(r"\d+\s*/")  # 04/CT-TTg; the Party writes 57-NQ/TW


def entities(identities: Identities, language: Language, names: Names) -> Sheet:
    """Returns the graph that describes every entity which the vocabularies do not describe already."""
    sheet = Sheet(names.graph("entities"))
    areas = Areas(language.vocabulary, names)
    in_english: dict[str, str] = {}
    for organisation in identities.organisations:
        name = english.body(organisation, language, areas)
        if name is not None:
            in_english[organisation.iri] = name
        if not organisation.curated:
            _organisation(sheet, organisation, language, names, areas)
            sheet.text(organisation.iri, "rdfs:label", name, "en")
    for person in identities.people:
        if not person.curated:
            for basis in person.bases:
                sheet.text(person.iri, "identityBasis", basis)
            sheet.types(person.iri, "Person", "foaf:Person")
            sheet.text(person.iri, "rdfs:label", person.name, "vi")
            sheet.text(person.iri, "name", person.name, "vi")
    for pair in identities.namesakes:
        sheet.link(pair.first, "owl:differentFrom" if pair.different else "possiblySameAs", pair.second)
    for post in identities.posts:
        _post(sheet, post, names)
        sheet.text(post.iri, "rdfs:label", english.post(post, in_english, language), "en")
    for document in identities.documents:
        if not document.curated:
            _document(sheet, document, language, names)
    for project in identities.projects:
        _project(sheet, project, language, names, areas)
    return sheet


def _organisation(sheet: Sheet, body: Organisation, language: Language, names: Names, areas: Areas) -> None:
    own = class_of(body.kind, language)
    sheet.types(body.iri, own, "Organization", "org:Organization")
    sheet.text(body.iri, "rdfs:label", body.name, "vi")
    if body.kind in language.vocabulary.schemes.get("organization-kind", {}):
        sheet.link(body.iri, "kind", names.of("organization-kind", str(body.kind)))
    for area in body.areas:
        sheet.link(body.iri, "area", areas.iri(area))
        if own in _GOVERNING and area != COUNTRY:
            sheet.link(body.iri, "governs", areas.iri(area))
    sheet.link(body.iri, "org:unitOf", body.parent)
    if body.taken_over is not None:
        sheet.day(body.iri, "takenOverOn", body.taken_over)
    for change in body.changes:
        sheet.link(body.iri, "takenOverThrough", change)


def _post(sheet: Sheet, post: Post, names: Names) -> None:
    sheet.types(post.iri, "Post", "org:Post")
    sheet.text(post.iri, "rdfs:label", post.label, "vi")
    sheet.link(post.iri, "office", None if post.office is None else names.of("office", post.office))
    sheet.link(post.iri, "org:postIn", post.organisation)


def _document(sheet: Sheet, document: Document, language: Language, names: Names) -> None:
    found = language.gazetteers["document-type"].lookup(document.type or "")
    known = found[0] if len(found) == 1 else None
    own = None if known is None else known.one("documentClass")
    sheet.types(document.iri, own.rsplit("#", 1)[-1] if own else "OtherDocument", "PolicyDocument")
    if document.number is not None and _STATE_NUMBER.match(document.number):
        sheet.types(document.iri, "eli:LegalResource")
    sheet.text(document.iri, "rdfs:label", _document_label(document), "vi")
    if document.number is not None and known is not None and known.en:
        sheet.text(document.iri, "rdfs:label", f"{known.en} {document.number}", "en")
    sheet.text(document.iri, "number", document.number)
    sheet.flag(document.iri, "numberKnown", document.number is not None)
    sheet.link(document.iri, "documentType", None if known is None else names.of("document-type", known.key))
    sheet.link(document.iri, "issuer", document.issuer)
    sheet.text(document.iri, "issuerName", document.issuer_name, "vi")
    if document.date is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", document.date):
        sheet.day(document.iri, "date", date.fromisoformat(document.date))
    sheet.text(document.iri, "title", document.title, "vi")
    for basis in document.bases:
        sheet.text(document.iri, "identityBasis", basis)


def _document_label(document: Document) -> str:
    if document.number is not None:
        return f"{document.type} {document.number}" if document.type else document.number
    return document.title or document.iri.rsplit("/", 1)[1]


def _project(sheet: Sheet, project: Project, language: Language, names: Names, areas: Areas) -> None:
    sheet.types(project.iri, "Project", "schema:Project")
    sheet.text(project.iri, "rdfs:label", project.name, "vi")
    if project.kind in language.vocabulary.schemes.get("project-kind", {}):
        sheet.link(project.iri, "projectKind", names.of("project-kind", str(project.kind)))
    sheet.link(project.iri, "area", areas.iri(project.area))


def implementations(sheet: Sheet, pairs: Iterable[tuple[str, str]]) -> None:
    """Adds that the first document of each pair carries out the second, as articles claim."""
    for implementing, implemented in pairs:
        sheet.link(implementing, "implements", implemented)
