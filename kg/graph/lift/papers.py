"""Documents and projects that an article names, and what it says of them."""

from __future__ import annotations

from kg.graph.lift.page import Page


def documents(page: Page) -> None:
    """Writes a mention for each document, and a claim for each document that it carries out."""
    for fact in page.facts.documents:
        document = page.cast.document(fact.number) or page.cast.document(fact.title)
        if document is None:  # neither number nor title: nothing that could be told apart
            continue
        iri = page.claim("mention", fact, "Mention", "oa:Annotation", part="document")
        page.sheet.link(iri, "mentions", document.iri)
        for reference in fact.implements:
            carried_out = page.cast.document(reference)
            if carried_out is not None and carried_out.iri != document.iri:
                iri = page.claim("implementation", fact, "Implementation", part=carried_out.iri)
                page.sheet.link(iri, "implementing", document.iri)
                page.sheet.link(iri, "implemented", carried_out.iri)


def projects(page: Page) -> None:
    """Writes a mention for each project, and a statement where its stage or an obstacle is told."""
    for fact in page.facts.projects:
        project = page.cast.project(fact.name)
        if project is None:
            continue
        iri = page.claim("mention", fact, "Mention", "oa:Annotation", part="project")
        page.sheet.link(iri, "mentions", project.iri)
        if fact.stage or fact.obstacle:
            iri = page.claim("project-statement", fact, "ProjectStatement")
            page.sheet.link(iri, "project", project.iri)
            page.sheet.text(iri, "stage", fact.stage, "vi")
            page.sheet.text(iri, "obstacle", fact.obstacle, "vi")
