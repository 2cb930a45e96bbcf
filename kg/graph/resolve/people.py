"""Officials and their posts: a person is a name and the province they serve.

A name alone is no identity; two people of one name in one province still share a node here, and a change of province
makes a second one. Human judgements on both can be kept in ``judgements.tsv``; resolving does not read them yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.graph.areas import COUNTRY, Areas
from kg.graph.entities import Organisation, Person, Post
from kg.graph.iri import Names, slug
from kg.graph.resolve.bodies import Bodies, kind_of, people_named
from kg.graph.resolve.minting import each_once, minted, place_of, usual
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Facts

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class People:
    """All people and posts of a corpus: by article and the words it uses, and each once."""

    by_article: Mapping[str, Mapping[str, Person]]
    posts_by_article: Mapping[str, Mapping[tuple[str, str | None], Post]]
    all: tuple[Person, ...]
    posts: tuple[Post, ...]


def resolve(corpus: Iterable[Facts], bodies: Bodies, language: Language, names: Names, areas: Areas) -> People:
    """Returns the people that hold posts, take part in events or give directives, and the posts.

    Args:
        corpus: facts of all articles, in any order.
        bodies: the organisations already resolved.
        language: the vocabulary and its gazetteers.
        names: mints the IRIs.
        areas: the areas that the vocabulary knows.
    """
    articles = list(corpus)
    sightings = [
        (facts.article.sha256, name, (fold(name), place))
        for facts in articles
        for name, place in _sightings(facts, bodies, language, areas)
    ]
    spelled: dict[_Key, list[str]] = {}
    for _, name, key in sightings:
        spelled.setdefault(key, []).append(name)
    curated = {
        (fold(form), areas.slug(term.one("inProvince")) or ""): term
        for term in language.vocabulary.terms("person")
        for form in reversed(term.forms)
    }
    own = minted(
        (key for key in spelled if key not in curated),
        lambda key: "-".join(filter(None, map(slug, key))),
        taken=language.vocabulary.schemes.get("person", {}),
    )
    merged: dict[_Key, Person] = {}
    for key, spellings in spelled.items():
        term = curated.get(key)
        if term is not None:
            merged[key] = Person(names.of("person", term.key), term.vi, curated=True)
        else:
            merged[key] = Person(names.of("person", own[key]), usual(spellings) or key[0])
    by_article: dict[str, dict[str, Person]] = {}
    for sha256, name, key in sightings:
        by_article.setdefault(sha256, {})[fold(name)] = merged[key]
    posts_by_article, posts = _posts(articles, bodies, language, names, areas)
    return People(by_article, posts_by_article, each_once(merged.values()), posts)


def _sightings(facts: Facts, bodies: Bodies, language: Language, areas: Areas) -> Iterator[tuple[str, str]]:
    """Yields each person of one article once, with the slug of the province they serve."""
    known = bodies.by_article.get(facts.article.sha256, {})
    stranger = place_of(facts, areas)  # nobody says whose official this is: no other article's
    places: dict[str, list[str]] = {}
    spelled: dict[str, str] = {}
    for official in facts.officials:
        body = None if official.organisation is None else known.get(fold(official.organisation))
        spelled.setdefault(fold(official.name), official.name)
        served = places.setdefault(fold(official.name), [])
        served.extend(place for area in (body.areas if body else ()) if (place := areas.slug(area)) is not None)
    others = list(people_named(facts))
    others += [d.by for d in facts.directives if d.by and fold(d.by) not in known and kind_of(d.by, language) is None]
    for name in others:
        spelled.setdefault(fold(name), name)
        places.setdefault(fold(name), [])
    for folded, served in places.items():
        # a Party post at the centre and an office in a province: the province tells people apart
        local = usual(place for place in served if place != COUNTRY)
        yield spelled[folded], local or (COUNTRY if served else stranger)


def _posts(
    corpus: Iterable[Facts], bodies: Bodies, language: Language, names: Names, areas: Areas
) -> tuple[Mapping[str, Mapping[tuple[str, str | None], Post]], tuple[Post, ...]]:
    """Returns the posts by article, role and organisation as named there, and each once."""
    offices = language.vocabulary.schemes.get("office", {})
    by_key: dict[_Key, list[tuple[str, str | None, Organisation | None]]] = {}
    used: list[tuple[str, tuple[str, str | None], _Key]] = []
    for facts in corpus:
        sha256 = facts.article.sha256
        home = place_of(facts, areas)
        for official in facts.officials:
            folded = None if official.organisation is None else fold(official.organisation)
            body = None if folded is None else bodies.by_article.get(sha256, {}).get(folded)
            office = official.office if official.office in offices else None
            key = (office or fold(official.role), home if body is None else body.iri)
            by_key.setdefault(key, []).append((official.role, office, body))
            used.append((sha256, (fold(official.role), folded), key))
    segments = minted(by_key, lambda key: f"{slug(key[0])}-{key[1].rsplit('/', 1)[-1]}")
    merged: dict[_Key, Post] = {}
    for key, seen in by_key.items():
        _, office, body = seen[0]
        role = offices[office].vi if office is not None else usual(r for r, _, _ in seen) or key[0]
        label = (role[:1].upper() + role[1:]) + (f" {body.name}" if body is not None else "")
        merged[key] = Post(names.of("post", segments[key]), label, office, None if body is None else body.iri)
    by_article: dict[str, dict[tuple[str, str | None], Post]] = {}
    for sha256, words, key in used:
        by_article.setdefault(sha256, {})[words] = merged[key]
    return by_article, each_once(merged.values())
