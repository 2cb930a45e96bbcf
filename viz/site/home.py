"""The first page: what there is, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass

from viz import evidence, figures
from viz.lookup import Bilingual
from viz.site import acts
from viz.site.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Place:
    """A province in the list: how many figures, officials and articles there are of it."""

    iri: str
    official_name: str | None
    figures: int
    people: int
    articles: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, document or article in a list, with what tells it from others."""

    iri: str
    note: Bilingual | None
    count: int


@dataclass(frozen=True, slots=True)
class Home:
    """Everything on the first page."""

    places: tuple[Place, ...]
    later: tuple[Place, ...]
    people: tuple[Entry, ...]
    documents: tuple[Entry, ...]
    articles: tuple[Entry, ...]
    tables: tuple[Entry, ...]
    figures: int
    tasks: int
    sentences: int
    doubts: int


def read(atlas: Atlas) -> Home:
    """Returns the first page: ``places`` are provinces that articles speak of, ``later`` those that came of them."""
    lookup = atlas.lookup
    places = [_place(atlas, province) for province in lookup.by_name(atlas.provinces)]
    spoken_of = [place for place in places if place.figures or place.articles]
    return Home(
        places=tuple(spoken_of),
        later=tuple(place for place in places if place not in spoken_of),
        people=_people(atlas),
        documents=_documents(atlas),
        articles=_sources(atlas, "articles"),
        tables=_sources(atlas, "tables"),
        figures=len(lookup.instances(":Observation")),
        tasks=len(lookup.instances(":Task")),
        sentences=len(lookup.instances(":Evidence")),
        doubts=len(lookup.instances(":Discrepancy")),
    )


def _of_kind(atlas: Atlas, folder: str) -> tuple[str, ...]:
    return atlas.lookup.by_name(iri for iri, path in atlas.pages.items() if path.startswith(f"{folder}/"))


def _place(atlas: Atlas, province: str) -> Place:
    lookup = atlas.lookup
    areas = (province, *atlas.belonging("District", province))
    holdings = [
        c for body in atlas.belonging("Organization", province) for c in lookup.subjects("org:organization", body)
    ]
    return Place(
        iri=province,
        official_name=lookup.text(province, ":officialName"),
        figures=sum(len(figures.stated(lookup, area)) for area in areas),
        people=len({person for c in holdings for person in lookup.links(c, "org:member")}),
        articles=len(atlas.articles.get(province, ())),
    )


def _people(atlas: Atlas) -> tuple[Entry, ...]:
    lookup = atlas.lookup
    entries = []
    for iri in _of_kind(atlas, "people"):
        posts = acts.posts(lookup, [c for c in lookup.subjects("org:member", iri) if "PostHolding" in lookup.types(c)])
        notes = dict.fromkeys(
            f"{post.role}, {lookup.label(post.body).vi}" if post.body else post.role for post in posts
        )
        bodies = dict.fromkeys(
            f"{post.role}, {lookup.label(post.body).en}" if post.body else post.role for post in posts
        )
        note = Bilingual("; ".join(notes), "; ".join(bodies)) if notes else None
        entries.append(Entry(iri, note, len(lookup.subjects(":by", iri))))
    return tuple(entries)


def _documents(atlas: Atlas) -> tuple[Entry, ...]:
    lookup = atlas.lookup
    entries = []
    for iri in _of_kind(atlas, "documents"):
        title = lookup.text(iri, ":title")
        note = Bilingual(title, title) if title and title not in lookup.label(iri) else None
        entries.append(Entry(iri, note, len(lookup.subjects(":mentions", iri))))
    return tuple(entries)


def _sources(atlas: Atlas, folder: str) -> tuple[Entry, ...]:
    lookup = atlas.lookup
    entries = []
    for iri in _of_kind(atlas, folder):
        publisher, date = lookup.text(iri, ":publisherName"), evidence.published(lookup, iri)
        known = [b for b in (Bilingual(publisher, publisher) if publisher else None, date) if b]
        note = Bilingual(", ".join(b.vi for b in known), ", ".join(b.en for b in known)) if known else None
        claims = [c for c in lookup.subjects(":source", iri) if "Claim" in lookup.types(c)]
        entries.append(Entry(iri, note, len(claims)))
    return tuple(entries)
