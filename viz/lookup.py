"""Reading the graph node by node: what the pages know of a thing, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple

import pyoxigraph as ox

from kg.graph.namespaces import PREFIXES
from kg.language.fold import bare

DEF: Final = PREFIXES[""]
"""Namespace of our classes and properties."""

_LABELS: Final = ("rdfs:label", "skos:prefLabel", ":title", ":name", ":officialName")


class Bilingual(NamedTuple):
    """A text in Vietnamese and in English; where only one is known, both are that one."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """A store seen as things with properties; every answer is sorted, so that pages come out the same each time.

    Properties are written ``:quote`` (our own), ``prov:wasDerivedFrom`` (a known prefix) or as a whole IRI.
    """

    store: ox.Store

    def instances(self, kind: str) -> tuple[str, ...]:
        """Returns the IRIs of a class's instances."""
        return self.subjects("rdf:type", expand(kind))

    def subjects(self, name: str, value: str) -> tuple[str, ...]:
        """Returns the IRIs of everything whose property ``name`` is the thing ``value``."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(expand(name)), ox.NamedNode(value), None)
        return tuple(sorted({q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)}))

    def links(self, iri: str, *names: str) -> tuple[str, ...]:
        """Returns the IRIs that the thing's properties lead to."""
        return tuple(sorted({t.value for t in self._objects(iri, names) if isinstance(t, ox.NamedNode)}))

    def link(self, iri: str, *names: str) -> str | None:
        """Returns the first of ``links``, or None."""
        return next(iter(self.links(iri, *names)), None)

    def texts(self, iri: str, name: str) -> tuple[str, ...]:
        """Returns the literals of a property as text."""
        return tuple(sorted({t.value for t in self._objects(iri, (name,)) if isinstance(t, ox.Literal)}))

    def text(self, iri: str, name: str) -> str | None:
        """Returns the first literal of a property, or None."""
        return next(iter(self.texts(iri, name)), None)

    def number(self, iri: str, name: str) -> Decimal | None:
        """Returns the first literal of a property as a figure, or None where there is none or it is no figure."""
        text = self.text(iri, name)
        try:
            return None if text is None else Decimal(text)
        except InvalidOperation:
            return None

    def bilingual(self, iri: str, *names: str) -> Bilingual | None:
        """Returns the text of the first property that has one, in both languages, or None."""
        for name in names:
            found: dict[str, str] = {}
            for term in self._objects(iri, (name,)):
                if isinstance(term, ox.Literal) and term.value.strip():
                    language = (term.language or "").partition("-")[0]
                    found[language] = min(found.get(language, term.value), term.value)
            if found:
                vietnamese = found.get("vi") or found.get("") or min(found.values())
                return Bilingual(vietnamese, found.get("en") or vietnamese)
        return None

    def label(self, iri: str) -> Bilingual:
        """Returns what the thing is called; without any label, the last part of its IRI.

        An article without a headline bears its file's name: a reader is told its newspaper instead.
        """
        publisher = self.text(iri, ":publisherName")
        if publisher and not self.texts(iri, ":title"):
            return Bilingual(f"Bài không tiêu đề, {publisher}", f"Untitled article, {publisher}")
        return self.bilingual(iri, *_LABELS) or Bilingual(key(iri), key(iri))

    def by_name(self, iris: Iterable[str]) -> tuple[str, ...]:
        """Returns things in the order of their Vietnamese names: Bến Tre, Bình Dương, Đồng Nai."""
        return tuple(sorted(iris, key=lambda iri: (bare(self.label(iri).vi), self.label(iri), iri)))

    def types(self, iri: str) -> frozenset[str]:
        """Returns the local names of the thing's own classes: those of our namespace."""
        return frozenset(t.removeprefix(DEF) for t in self.links(iri, "rdf:type") if t.startswith(DEF))

    def _objects(
        self, iri: str, names: Iterable[str]
    ) -> Iterable[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]:
        subject = ox.NamedNode(iri)
        for name in names:
            for quad in self.store.quads_for_pattern(subject, ox.NamedNode(expand(name)), None, None):
                yield quad.object


def expand(name: str) -> str:
    """Returns the whole IRI of a prefixed name; a whole IRI stays as it is.

    >>> expand(":quote")
    'https://w3id.org/tinhkg/def#quote'
    """
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else name


def key(iri: str) -> str:
    """Returns the last part of an IRI.

    >>> key("https://w3id.org/tinhkg/id/province/dong-nai-1")
    'dong-nai-1'
    """
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]
