"""Posts that an article attests, and the bodies that it names."""

from __future__ import annotations

from kg.graph.entities import Organisation
from kg.graph.lift.page import Page


def officials(page: Page) -> None:
    """Writes a holding for each person and post: attested on the day of publication, without a tenure.

    A former post (``nguyên Giám đốc``) is attested for no day.
    """
    for fact in page.facts.officials:
        person, post = page.cast.person(fact.name), page.cast.post(fact.role, fact.organisation)
        body = page.cast.organisation(fact.organisation)
        iri = page.claim("holding", fact, "PostHolding", "org:Membership")
        page.sheet.link(iri, "org:member", None if person is None else person.iri)
        page.sheet.link(iri, "post", None if post is None else post.iri)
        page.sheet.link(iri, "org:organization", None if body is None else body.iri)
        page.sheet.text(iri, "roleText", fact.role, "vi")
        manner = page.named("actor-cue", fact.role)
        if manner is not None and manner.key == "former":
            page.sheet.flag(iri, "former", True)
        elif page.published is not None:
            page.sheet.day(iri, "attestedOn", page.published[1])
        _named_late(page, iri, body)


def agencies(page: Page) -> None:
    """Writes a mention for each body."""
    for fact in page.facts.agencies:
        body = page.cast.organisation(fact.name)
        iri = page.claim("mention", fact, "Mention", "oa:Annotation")
        page.sheet.link(iri, "mentions", None if body is None else body.iri)
        _named_late(page, iri, body)


def _named_late(page: Page, claim: str, body: Organisation | None) -> None:
    """Marks a claim of an article that appeared when another body had taken over from the one it names."""
    since = None if body is None else body.taken_over
    if since is not None and page.published is not None and page.published[0] >= since:
        page.sheet.flag(claim, "namedLate", True)
