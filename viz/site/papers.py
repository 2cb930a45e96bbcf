"""The pages of officials, documents and articles."""

from __future__ import annotations

from dataclasses import dataclass

from viz import evidence, figures, words
from viz.evidence import Evidence, of_claim
from viz.lookup import Bilingual, Lookup
from viz.site import acts
from viz.site.acts import Brief, Meeting, Post
from viz.site.atlas import Atlas
from viz.site.table import Statement, statements


@dataclass(frozen=True, slots=True)
class Person:
    """The page of an official."""

    iri: str
    provinces: tuple[str, ...]
    posts: tuple[Post, ...]
    meetings: tuple[Meeting, ...]
    briefs: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The page of a document: ``chain`` is what it carries out, step by step up, each with how far up it is."""

    iri: str
    number: str | None
    title: str | None
    kind: Bilingual | None
    issuer: str | None
    issuer_name: str | None
    date: Bilingual | None
    chain: tuple[tuple[int, str], ...]
    carried_out_by: tuple[str, ...]
    implementations: tuple[Evidence, ...]
    mentions: tuple[Evidence, ...]
    briefs: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class About:
    """A province that an article is about, and from what that is known."""

    province: str
    basis: Bilingual | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The page of an article: what was read in it, never its whole text."""

    iri: str
    title: str
    publisher: str | None
    date: Bilingual | None
    url: str | None
    file: str | None
    provinces: tuple[About, ...]
    statements: tuple[Statement, ...]
    posts: tuple[Post, ...]
    meetings: tuple[Meeting, ...]
    briefs: tuple[Brief, ...]
    mentions: tuple[tuple[str, tuple[Evidence, ...]], ...]


def person(atlas: Atlas, iri: str) -> Person:
    """Returns the page of an official."""
    lookup = atlas.lookup
    posts = acts.posts(lookup, [c for c in lookup.subjects("org:member", iri) if "PostHolding" in lookup.types(c)])
    events = {e for c in lookup.subjects(":participant", iri) for e in lookup.links(c, ":event")}
    directives = [d for d in lookup.subjects(":by", iri) if "Directive" in lookup.types(d)]
    homes = {home for post in posts if post.body and (home := atlas.province_of(post.body))}
    return Person(
        iri, tuple(sorted(homes)), posts, acts.meetings(lookup, sorted(events)), acts.briefs(lookup, directives)
    )


def document(atlas: Atlas, iri: str) -> Document:
    """Returns the page of a document."""
    lookup = atlas.lookup
    kind, day = lookup.link(iri, ":documentType"), lookup.text(iri, ":date")
    stated = [c for name in (":implementing", ":implemented") for c in lookup.subjects(name, iri)]
    tasks = [c for c in lookup.subjects(":document", iri) if "Task" in lookup.types(c)]
    directives = sorted({d for task in tasks for d in lookup.subjects(":task", task)})
    return Document(
        iri=iri,
        number=lookup.text(iri, ":number"),
        title=lookup.text(iri, ":title"),
        kind=lookup.label(kind) if kind else None,
        issuer=lookup.link(iri, ":issuer"),
        issuer_name=lookup.text(iri, ":issuerName"),
        date=words.date(day) if day else None,
        chain=chain(lookup, iri),
        carried_out_by=lookup.subjects(":implements", iri),
        implementations=_each_once([e for c in sorted(set(stated)) for e in of_claim(lookup, c)]),
        mentions=_each_once([e for c in lookup.subjects(":mentions", iri) for e in of_claim(lookup, c)]),
        briefs=acts.briefs(lookup, directives, citing=iri),
    )


def article(atlas: Atlas, iri: str) -> Paper:
    """Returns the page of an article."""
    lookup = atlas.lookup
    attributions = atlas.claims("ProvinceAttribution", [iri])
    observed = [figures.read(lookup, c) for c in atlas.claims("Observation", [iri])]
    named: dict[str, list[Evidence]] = {}
    for claim in atlas.claims("Mention", [iri]):
        for thing in lookup.links(claim, ":mentions"):
            named.setdefault(thing, []).extend(of_claim(lookup, claim))
    return Paper(
        iri=iri,
        title=lookup.label(iri).vi,
        publisher=lookup.text(iri, ":publisherName"),
        date=evidence.published(lookup, iri),
        url=lookup.text(iri, "schema:url"),
        file=lookup.text(iri, ":sourceName"),
        provinces=tuple(
            About(province, words.basis(lookup.text(claim, ":basis")), of_claim(lookup, claim))
            for claim in attributions
            for province in lookup.links(claim, ":area")
        ),
        statements=statements(observed),
        posts=acts.posts(lookup, atlas.claims("PostHolding", [iri])),
        meetings=acts.meetings(lookup, atlas.claims("Event", [iri])),
        briefs=acts.briefs(lookup, atlas.claims("Directive", [iri])),
        mentions=tuple((thing, _each_once(named[thing])) for thing in lookup.by_name(named)),
    )


def chain(lookup: Lookup, iri: str) -> tuple[tuple[int, str], ...]:
    """Returns the documents that one carries out, directly (1) or through others (2, 3 ...), each once."""
    found: list[tuple[int, str]] = []
    seen, step = {iri}, 0
    frontier: tuple[str, ...] = (iri,)
    while frontier:
        step += 1
        frontier = tuple(sorted({above for d in frontier for above in lookup.links(d, ":implements")} - seen))
        seen.update(frontier)
        found += [(step, above) for above in frontier]
    return tuple(found)


def _each_once(found: list[Evidence]) -> tuple[Evidence, ...]:
    """Returns evidence without those on the same words, by article."""
    first = {(e.article, e.sentence, e.quote): e for e in reversed(found)}
    return tuple(first[place] for place in sorted(first))
