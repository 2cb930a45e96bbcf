"""Who is who: the entities that facts of all articles resolve to, and each article's view of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kg.language.fold import fold


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body. ``kind`` is a key of organisation kinds; ``areas`` are keys of areas it governs or belongs to.

    ``curated`` says that the vocabulary describes it: the graph of entities then says nothing more. ``taken_over`` is
    the day on which another body took over, through the ``changes`` (IRIs of the vocabulary); None where none did.
    """

    iri: str
    name: str
    kind: str | None
    areas: tuple[str, ...]
    curated: bool = False
    parent: str | None = None
    taken_over: date | None = None
    changes: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The last segment of the IRI."""
        return self.iri.rsplit("/", 1)[1]


@dataclass(frozen=True, slots=True)
class Person:
    """An official; ``bases`` say why what several articles tell is told of one person."""

    iri: str
    name: str
    bases: tuple[str, ...] = ()
    curated: bool = False


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Two people of one name, by IRI: told apart by a human judgement (``different``), else undecided."""

    first: str
    second: str
    different: bool


@dataclass(frozen=True, slots=True)
class Post:
    """An office in a body: ``office`` is a key of the vocabulary of offices, or None."""

    iri: str
    label: str
    office: str | None
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """A Party or State document; ``issuer`` is the IRI of the body that ``issuer_name`` names, where it is known.

    ``bases`` say why articles that name it otherwise mean it: ``same-title``, by its title without its number.
    """

    iri: str
    number: str | None
    type: str | None
    issuer: str | None
    issuer_name: str | None
    date: str | None
    title: str | None
    curated: bool = False
    bases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A project in the area ``area`` (a key), of ``kind`` (a key of project kinds)."""

    iri: str
    name: str
    kind: str | None
    area: str | None


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities that one article names, by the names it uses (folded)."""

    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    documents: Mapping[str, Document]
    projects: Mapping[str, Project]
    posts: Mapping[tuple[str, str | None], Post]

    def organisation(self, name: str | None) -> Organisation | None:
        """Returns the body that the article calls ``name``."""
        return None if name is None else self.organisations.get(fold(name))

    def person(self, name: str | None) -> Person | None:
        """Returns the person that the article calls ``name``."""
        return None if name is None else self.people.get(fold(name))

    def document(self, reference: str | None) -> Document | None:
        """Returns the document that the article cites by this number or title."""
        return None if reference is None else self.documents.get(fold(reference))

    def project(self, name: str) -> Project | None:
        """Returns the project that the article calls ``name``."""
        return self.projects.get(fold(name))

    def post(self, role: str, organisation: str | None) -> Post | None:
        """Returns the post that the article calls ``role`` of ``organisation``."""
        return self.posts.get((fold(role), None if organisation is None else fold(organisation)))


@dataclass(frozen=True, slots=True)
class Identities:
    """The entities of a corpus: each article's cast by its hash, and every entity once, in order of its IRI."""

    casts: Mapping[str, Cast]
    organisations: tuple[Organisation, ...]
    people: tuple[Person, ...]
    posts: tuple[Post, ...]
    documents: tuple[Document, ...]
    projects: tuple[Project, ...]
    namesakes: tuple[Namesakes, ...] = ()
