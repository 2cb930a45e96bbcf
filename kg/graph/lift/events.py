"""Meetings and other events, who took part in them, and what was asked of whom there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.entities import Post
from kg.graph.interval import days
from kg.graph.iri import digest
from kg.graph.lift.page import Page
from kg.graph.lift.work import Assignment, assignment
from kg.language.fold import fold
from kg.model import DirectiveFact, EventFact

_CAPACITIES = (("chair", "chair"), ("speakers", "speaker"), ("attendees", "attendee"))


def events(page: Page) -> Mapping[str, list[str]]:
    """Writes the events and participations; returns the events' IRIs by the people who took part."""
    attended: dict[str, list[str]] = {}
    for fact in page.facts.events:
        sheet = page.sheet
        iri = page.claim("event", fact, "Event", "schema:Event")
        kind = page.named("event-kind", fact.kind)
        organiser = page.cast.organisation(fact.organiser)
        sheet.text(iri, "rdfs:label", _label(fact), "vi")
        sheet.link(iri, "eventKind", None if kind is None else page.names.of("event-kind", kind.key))
        sheet.text(iri, "kindText", fact.kind, "vi")
        when = days(fact.date)
        if when is not None:
            sheet.day(iri, "dateEarliest", when[0])
            sheet.day(iri, "dateLatest", when[1])
        sheet.link(iri, "organiser", None if organiser is None else organiser.iri)
        sheet.link(iri, "area", None if page.facts.province is None else page.areas.iri(page.facts.province.version))
        for slot, capacity in _CAPACITIES:
            for name in getattr(fact, slot):
                person = page.cast.person(name)
                if person is not None:
                    _participation(page, fact, iri, person.iri, capacity)
                    if iri not in attended.setdefault(person.iri, []):
                        attended[person.iri].append(iri)
    return attended


def _participation(page: Page, fact: EventFact, event: str, person: str, capacity: str) -> None:
    iri = page.claim("participation", fact, "Participation", part=f"{capacity} {person}")
    page.sheet.link(iri, "event", event)
    page.sheet.link(iri, "participant", person)
    page.sheet.text(iri, "capacity", capacity)


def _label(fact: EventFact) -> str:
    head = fact.kind[:1].upper() + fact.kind[1:]
    return head + (f", {fact.organiser}" if fact.organiser else "") + (f" ({fact.date})" if fact.date else "")


def directives(page: Page, attended: Mapping[str, list[str]]) -> list[Assignment]:
    """Writes one directive for all that one person or body asks in one capacity, with a task for each demand.

    Returns the tasks that are given to a body.

    Args:
        page: the article.
        attended: the events' IRIs by the people who took part, as ``events`` returns them.
    """
    demands: dict[str, list[DirectiveFact]] = {}
    for fact in sorted(page.facts.directives, key=lambda d: min((e.start for e in d.evidence), default=0)):
        demands.setdefault(fold(fact.by or ""), []).append(fact)
    given: list[Assignment] = []
    for by, facts in demands.items():
        person = page.cast.person(facts[0].by)
        body = None if person is not None else page.cast.organisation(facts[0].by)
        author = person.iri if person is not None else body.iri if body is not None else None
        for post, asked in _by_capacity(page, facts).items():
            given += _directive(page, asked, by, author, post, attended)
    return given


def _by_capacity(page: Page, facts: list[DirectiveFact]) -> Mapping[str | None, list[DirectiveFact]]:
    """Returns what one speaker asks by the post in which they ask; demands without one go with the only one told."""
    told = [_capacity(page, fact) for fact in facts]
    posts = {post.iri for post in told if post is not None}
    only = next(iter(posts)) if len(posts) == 1 else None
    groups: dict[str | None, list[DirectiveFact]] = {}
    for fact, post in zip(facts, told, strict=True):
        groups.setdefault(only if post is None else post.iri, []).append(fact)
    return groups


def _directive(
    page: Page,
    facts: list[DirectiveFact],
    by: str,
    author: str | None,
    post: str | None,
    attended: Mapping[str, list[str]],
) -> Iterator[Assignment]:
    sheet = page.sheet
    iri = page.names.of("directive", digest(page.sha256, "directive", by, post or ""))
    page.written(iri, tuple(facts), "Directive", "schema:Action")
    sheet.link(iri, "by", author)
    sheet.link(iri, "prov:wasAttributedTo", author)
    sheet.link(iri, "capacity", post)
    places = attended.get(author, []) if author is not None else []
    sheet.link(iri, "atEvent", places[0] if len(places) == 1 else None)
    for fact in facts:
        task = _task(page, fact, author)
        sheet.link(iri, "task", task)
        if (given := assignment(page, task, fact)) is not None:
            yield given


def _task(page: Page, fact: DirectiveFact, author: str | None) -> str:
    sheet = page.sheet
    iri = page.claim("task", fact, "Task", "schema:Action")
    addressee = page.cast.organisation(fact.to)
    sheet.text(iri, "action", fact.action, "vi")
    sheet.link(iri, "addressee", None if addressee is None else addressee.iri)
    sheet.text(iri, "addresseeText", fact.to, "vi")
    sheet.link(iri, "prov:wasAttributedTo", author)
    deadline = days(fact.deadline)
    sheet.day(iri, "deadline", None if deadline is None else deadline[1])
    sheet.text(iri, "deadlineText", fact.deadline)
    for number in fact.documents:
        document = page.cast.document(number)
        sheet.link(iri, "document", None if document is None else document.iri)
    for topic in fact.topics:
        sheet.link(iri, "topic", page.term("sector", topic))
    return iri


def _capacity(page: Page, fact: DirectiveFact) -> Post | None:
    """Returns the one post of the speaker that the words of the capacity name."""
    if fact.capacity is None or fact.by is None:
        return None
    told = fold(fact.capacity)
    held = {
        post.iri: post
        for official in page.facts.officials
        if fold(official.name) == fold(fact.by)
        and (post := page.cast.post(official.role, official.organisation)) is not None
        and (fold(official.role) in told or told in fold(post.label))
    }
    return next(iter(held.values())) if len(held) == 1 else None
