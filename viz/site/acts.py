"""Posts held, meetings and directives, as the pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from viz import words
from viz.evidence import Evidence, of_claim
from viz.lookup import Bilingual, Lookup

_ORDER: Final = ("chair", "speaker", "attendee")


@dataclass(frozen=True, slots=True)
class Post:
    """An article's statement that a person holds a post."""

    person: str | None
    role: str
    body: str | None
    attested: Bilingual | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in an event."""

    person: str | None
    capacity: Bilingual | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event with those who took part."""

    iri: str
    date: Bilingual | None
    organiser: str | None
    parts: tuple[Part, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """One task of a directive: what is to be done, after which documents, in which field."""

    action: str
    documents: tuple[str, ...]
    topics: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The tasks that one asks another to do by one deadline, on one occasion."""

    article: str
    by: str | None
    capacity: str | None
    to: str | None
    to_text: str | None
    deadline: Bilingual | None
    event: str | None
    orders: tuple[Order, ...] = ()


def posts(lookup: Lookup, claims: Iterable[str]) -> tuple[Post, ...]:
    """Returns the posts that these PostHolding claims state, sorted by person."""
    found = []
    for claim in claims:
        post = lookup.link(claim, ":post")
        attested = lookup.text(claim, ":attestedOn")
        role = lookup.text(claim, ":roleText") or (lookup.label(post).vi if post else "")
        body = lookup.link(claim, "org:organization") or (lookup.link(post, "org:postIn") if post else None)
        holder = lookup.link(claim, "org:member")
        made = Post(holder, role, body, words.date(attested) if attested else None, of_claim(lookup, claim))
        found.append(((lookup.label(holder).vi if holder else "", attested or "", role, claim), made))
    return tuple(post for _, post in sorted(found, key=lambda item: item[0]))


def meetings(lookup: Lookup, events: Iterable[str]) -> tuple[Meeting, ...]:
    """Returns these events in the order of time."""
    found = []
    for event in events:
        first, last = lookup.text(event, ":dateEarliest"), lookup.text(event, ":dateLatest")
        claims = [c for c in lookup.subjects(":event", event) if "Participation" in lookup.types(c)]
        parts = tuple(_part(lookup, c) for c in sorted(claims, key=lambda c: _rank(lookup, c)))
        made = Meeting(
            event, words.dates(first, last), lookup.link(event, ":organiser"), parts, of_claim(lookup, event)
        )
        found.append(((first or "", event), made))
    return tuple(meeting for _, meeting in sorted(found, key=lambda item: item[0]))


def _part(lookup: Lookup, claim: str) -> Part:
    return Part(
        lookup.link(claim, ":participant"), words.capacity(lookup.text(claim, ":capacity")), of_claim(lookup, claim)
    )


def _rank(lookup: Lookup, claim: str) -> tuple[int, str]:
    """Returns what sorts participants: who chairs comes first, who only attends last."""
    capacity = lookup.text(claim, ":capacity")
    return _ORDER.index(capacity) if capacity in _ORDER else len(_ORDER), lookup.link(claim, ":participant") or claim


def briefs(lookup: Lookup, directives: Iterable[str], citing: str | None = None) -> tuple[Brief, ...]:
    """Returns the tasks of these directives in the order of the articles' text, those with the same head together.

    Args:
        lookup: the store.
        directives: their IRIs.
        citing: only tasks that name this document.
    """
    found = []
    for directive in directives:
        for task in lookup.links(directive, ":task"):
            place = min((_place(lookup, node) for node in lookup.links(task, "prov:wasDerivedFrom")), default=("", 0))
            if citing is None or citing in lookup.links(task, ":document"):
                found.append(((*place, task), directive, task))
    grouped: dict[Brief, list[Order]] = {}
    for (article, _, task), directive, _ in sorted(found):
        grouped.setdefault(_head(lookup, article, directive, task), []).append(_order(lookup, directive, task))
    return tuple(replace(head, orders=tuple(given)) for head, given in grouped.items())


def _head(lookup: Lookup, article: str, directive: str, task: str) -> Brief:
    """Returns what tasks that are told together have in common, without the tasks."""
    to = lookup.link(task, ":addressee")
    return Brief(
        article=article,
        by=lookup.link(directive, ":by"),
        capacity=lookup.link(directive, ":capacity"),
        to=to,
        to_text=None if to else lookup.text(task, ":addresseeText"),
        deadline=words.deadline(lookup.text(task, ":deadline"), lookup.text(task, ":deadlineText")),
        event=lookup.link(directive, ":atEvent"),
    )


def _order(lookup: Lookup, directive: str, task: str) -> Order:
    evidence = of_claim(lookup, task) or of_claim(lookup, directive)
    action = lookup.text(task, ":action") or (evidence[0].quote if evidence else "")
    return Order(action, lookup.links(task, ":document"), lookup.links(task, ":topic"), evidence)


def _place(lookup: Lookup, evidence: str) -> tuple[str, int]:
    return lookup.link(evidence, ":source") or "", int(lookup.number(evidence, ":start") or 0)
