"""Documents: number, issuer and term or year make a document; a number alone is reused every year or Party term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.graph.areas import COUNTRY, Areas
from kg.graph.entities import Document
from kg.graph.iri import Names, digest, slug
from kg.graph.resolve import curated
from kg.graph.resolve.bodies import Bodies
from kg.graph.resolve.curated import number_key, year_in
from kg.graph.resolve.issuers import Issuers
from kg.graph.resolve.minting import each_once, minted, place_of, usual
from kg.graph.resolve.succession import Succession
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import DocumentFact, Facts
from kg.vocabulary import Term

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sighting:
    """One article's mention of a document; ``area`` is the slug of the issuer's province, or ``vn``."""

    sha256: str
    reference: tuple[str, ...]
    number: str | None
    year: str | None
    area: str
    fact: DocumentFact
    issuer: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Documents:
    """All documents of a corpus: by article and what it calls them (number or title, folded), and each once."""

    by_article: Mapping[str, Mapping[str, Document]]
    all: tuple[Document, ...]


def resolve(corpus: Iterable[Facts], bodies: Bodies, succession: Succession, names: Names, areas: Areas) -> Documents:
    """Returns the documents that the facts name, matched with the curated ones where what is known agrees.

    Args:
        corpus: facts of all articles, in any order.
        bodies: the organisations already resolved.
        succession: which body took over from which, and the language.
        names: mints the IRIs.
        areas: the areas that the vocabulary knows.
    """
    language = succession.language
    known = curated.by_name(language)
    national = _national(language)
    found: list[tuple[_Sighting, Term | None]] = []
    for facts in corpus:
        for sighting in _sightings(facts, bodies, areas, national):
            found.append((sighting, curated.match(sighting.fact, facts, known)))
    years: dict[tuple[str, str], set[str]] = {}
    for sighting, term in found:
        if term is None and sighting.number and sighting.year:
            years.setdefault((sighting.number, sighting.area), set()).add(sighting.year)
    loose: dict[_Key, list[_Sighting]] = {}
    for sighting, term in found:
        if term is None:
            loose.setdefault(_key(sighting, years), []).append(sighting)
    numbered = _numbered(loose)
    groups: dict[_Key, list[_Sighting]] = {}
    for key, seen in loose.items():
        groups.setdefault(numbered.get(key, key), []).extend(seen)
    segments = minted(groups, _segment, taken=language.vocabulary.schemes.get("document", {}))
    issuers = Issuers(bodies, succession, areas)
    merged = {key: issuers.then(_merged(names.of("document", segments[key]), seen)) for key, seen in groups.items()}
    by_article: dict[str, dict[str, Document]] = {}
    every: dict[str, Document] = {}
    for sighting, term in found:
        key = _key(sighting, years)
        document = merged[numbered.get(key, key)] if term is None else _described(term, names)
        every[document.iri] = document
        for reference in sighting.reference:
            by_article.setdefault(sighting.sha256, {}).setdefault(reference, document)
    return Documents(by_article, each_once(every.values()))


def _sightings(facts: Facts, bodies: Bodies, areas: Areas, national: frozenset[str]) -> Iterator[_Sighting]:
    """Yields the documents of one article, then those that others only refer to by number."""
    sha256 = facts.article.sha256
    known = bodies.by_article.get(sha256, {})
    home = place_of(facts, areas)
    told: set[str] = set()
    for fact in sorted(facts.documents, key=lambda d: min((e.start for e in d.evidence), default=0)):
        issuer = None if fact.issuer is None else known.get(fold(fact.issuer))
        places = [slug for area in (issuer.areas if issuer else ()) if (slug := areas.slug(area)) is not None]
        reference = tuple(fold(name) for name in (fact.number, fact.title) if name)
        told.update(reference)
        number = None if fact.number is None else number_key(fact.number)
        yield _Sighting(
            sha256,
            reference,
            number,
            _year(fact),
            usual(places) or (COUNTRY if _code(number) in national else home),
            fact,
            None if issuer is None else issuer.iri,
            facts.published,
        )
    cited = [name for fact in facts.documents for name in fact.implements]
    cited += [name for directive in facts.directives for name in directive.documents]
    cited += [name for report in facts.progress for name in report.documents]
    for name in sorted({name for name in cited if fold(name) not in told}):
        number = number_key(name) if re.match(r"\d+\s*[-/]", name) else None
        title = None if number else name
        blank = DocumentFact((), "cited", 1.0, name if number else None, None, None, None, title)
        area = COUNTRY if _code(number) in national else home
        yield _Sighting(sha256, (fold(name),), number, _year(blank), area, blank, None, facts.published)


def _year(fact: DocumentFact) -> str | None:
    return year_in(fact.number) or (fact.date[:4] if fact.date else None)


def _code(number: str | None) -> str:
    """Returns the letters of a number that stand for its issuer: ``tw`` of ``57-nq/tw``, ``qh`` of ``2/2025/qh15``."""
    return re.split(r"[-/]", number)[-1].rstrip("0123456789") if number else ""


def _national(language: Language) -> frozenset[str]:
    """Returns the issuers' letters that stand for a body of the whole country."""
    return frozenset(
        _code(fold(code))
        for term in language.vocabulary.terms("issuer")
        if term.all("jurisdiction") == ("national",)
        for code in term.all("abbreviation")
    )


def _key(sighting: _Sighting, years: Mapping[tuple[str, str], set[str]]) -> _Key:
    """Returns the identity of a document that is not curated."""
    if sighting.number is None:
        return ("title", sighting.area, fold(sighting.fact.title or ""))
    known = years.get((sighting.number, sighting.area), set())
    # a number without a year is the dated one of that issuer, where there is only one
    year = sighting.year or (next(iter(known)) if len(known) == 1 else None)
    return ("number", sighting.number, sighting.area, year or "")


def _numbered(groups: Mapping[_Key, list[_Sighting]]) -> Mapping[_Key, _Key]:
    """Returns which documents without a number are numbered ones: same place, type and title, and not cited earlier.

    Where several numbers bear the title, nobody knows which is meant.
    """
    bearing: dict[tuple[str, str], set[_Key]] = {}
    for key, seen in groups.items():
        if key[0] == "number":
            for sighting in seen:
                if sighting.fact.title:
                    bearing.setdefault((sighting.area, _bare_title(sighting.fact)), set()).add(key)
    found: dict[_Key, _Key] = {}
    for key, seen in groups.items():
        keys = bearing.get((seen[0].area, _bare_title(seen[0].fact)), set()) if key[0] == "title" else set()
        if len(keys) == 1:
            (other,) = keys
            issued = usual(sighting.fact.date for sighting in groups[other])
            if not any(issued and s.published and s.published < issued[: len(s.published)] for s in seen):
                found[key] = other
    return found


def _bare_title(fact: DocumentFact) -> str:
    """Returns a title as titles are compared: with its type, without ``về``."""
    title = fold(fact.title or "")
    kind = fold(fact.type or "")
    words = title.removeprefix(kind).split() if kind else title.split()
    return " ".join([kind, *words[1:]] if words[:1] == ["về"] else [kind, *words]).strip()


def _segment(key: _Key) -> str:
    if key[0] == "title":
        return f"{key[1]}-{slug(key[2])[:60].strip('-')}-{digest(key[2], length=6)}"
    _, number, area, year = key
    stem = slug(number)
    if year_in(number):
        year = ""
    if area == COUNTRY:
        return "-".join(filter(None, (stem, year or COUNTRY)))
    return "-".join(filter(None, (stem, area, year)))


def _merged(iri: str, seen: Iterable[_Sighting]) -> Document:
    """Returns one document from what all articles say of it."""
    sightings = list(seen)
    facts = [s.fact for s in sightings]
    by_title = any(f.number is None for f in facts) and any(f.number is not None for f in facts)
    return Document(
        iri,
        usual(f.number for f in facts),
        usual(f.type for f in facts),
        usual(s.issuer for s in sightings),
        usual(f.issuer for f in facts),
        usual(f.date for f in facts),
        usual(f.title for f in facts),
        bases=("same-title",) if by_title else (),
    )


def _described(term: Term, names: Names) -> Document:
    return Document(
        names.of("document", term.key),
        term.one("number"),
        None,
        None,
        term.one("issuerName"),
        term.one("date"),
        term.one("title"),
        curated=True,
    )
