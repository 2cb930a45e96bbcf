"""Officials and their posts: who holds what, across articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.graph.areas import COUNTRY, Areas
from kg.graph.entities import Namesakes, Organisation, Person, Post
from kg.graph.interval import days
from kg.graph.iri import Names, slug
from kg.graph.resolve.bodies import Bodies, kind_of, people_named, stem
from kg.graph.resolve.judgements import Judgement
from kg.graph.resolve.minting import each_once, minted, place_of, usual
from kg.graph.resolve.sameness import Pair, Same, Sameness, Seat, Sighting, tell
from kg.graph.resolve.succession import Succession
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Facts
from kg.vocabulary import Term

_Key = tuple[str, str]
_Named = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class People:
    """All people and posts of a corpus: by article and the words it uses, and each once."""

    by_article: Mapping[str, Mapping[str, Person]]
    posts_by_article: Mapping[str, Mapping[tuple[str, str | None], Post]]
    all: tuple[Person, ...]
    posts: tuple[Post, ...]
    namesakes: tuple[Namesakes, ...]


def resolve(
    corpus: Iterable[Facts],
    bodies: Bodies,
    succession: Succession,
    names: Names,
    areas: Areas,
    judgements: Iterable[Judgement] = (),
) -> People:
    """Returns the people that hold posts, take part in events or give directives, and the posts.

    Args:
        corpus: facts of all articles, in any order.
        bodies: the organisations already resolved.
        succession: which body took over from which, and the language.
        names: mints the IRIs.
        areas: the areas that the vocabulary knows.
        judgements: what people have said of identities.

    Raises:
        GraphError: judgements contradict each other.
    """
    articles = list(corpus)
    language = succession.language
    who = sameness(articles, bodies, succession, areas, judgements)
    curated = {same: term for same in who.people if (term := _curated(same, language, areas)) is not None}
    own = _segments([same for same in who.people if same not in curated], language)
    people = {same: _person(same, curated.get(same), own, names) for same in who.people}
    by_article: dict[str, dict[str, Person]] = {}
    for same, person in people.items():
        for sighting in same.sightings:
            by_article.setdefault(sighting.sha256, {})[fold(sighting.name)] = person
    posts_by_article, posts = _posts(articles, bodies, language, names, areas)
    namesakes = [_namesakes(pair, people, different=False) for pair in who.undecided]
    namesakes += [_namesakes(pair, people, different=True) for pair in who.different]
    return People(
        by_article,
        posts_by_article,
        each_once(people.values()),
        posts,
        tuple(sorted({n for n in namesakes if n.first != n.second}, key=lambda n: (n.first, n.second))),
    )


def sameness(
    corpus: Iterable[Facts], bodies: Bodies, succession: Succession, areas: Areas, judgements: Iterable[Judgement]
) -> Sameness:
    """Returns who is who among the people of a corpus; arguments as for ``resolve``."""
    language = succession.language
    sightings = (sighting for facts in corpus for sighting in _sightings(facts, bodies, language, areas))
    return tell(sightings, judgements, succession)


def _person(same: Same, term: Term | None, own: Mapping[_Named, str], names: Names) -> Person:
    if term is not None:
        return Person(names.of("person", term.key), term.vi, same.bases, curated=True)
    spelt = usual(sighting.name for sighting in same.sightings) or same.sightings[0].name
    return Person(names.of("person", own[_named(same)]), spelt, same.bases)


def _segments(people: Iterable[Same], language: Language) -> Mapping[_Named, str]:
    """Returns the last segment of each person's IRI: name and place, and a post where that is not theirs alone."""
    keys = [_named(same) for same in people]
    alone = {key[:2]: sum(other[:2] == key[:2] for other in set(keys)) == 1 for key in keys}
    return minted(
        keys,
        lambda key: "-".join(filter(None, map(slug, key[:2] if alone[key[:2]] else key))),
        taken=language.vocabulary.schemes.get("person", {}),
    )


def _named(same: Same) -> _Named:
    """Returns what tells a person from others: name, place, and the first post (or article) that attests them."""
    first = same.sightings[0]
    seats = sorted(seat for sighting in same.sightings for seat in sighting.seats)
    anchor = f"{seats[0].office} {seats[0].stem}" if seats else first.sha256[:6]
    return fold(first.name), usual(sighting.place for sighting in same.sightings) or first.place, anchor


def _curated(same: Same, language: Language, areas: Areas) -> Term | None:
    """Returns the curated person who bears the name and holds one of the posts, or is named without any; or None."""
    postings = language.vocabulary.schemes.get("posting", {})
    seats = {(seat.office, areas.slug(seat.area)) for sighting in same.sightings for seat in sighting.seats}
    for term in language.vocabulary.terms("person"):
        if fold(same.sightings[0].name) not in map(fold, term.forms):
            continue
        place = areas.slug(term.one("inProvince"))
        known = [postings[key] for key in term.all("curatedPost") if key in postings]
        held = {(posting.one("office") or "", areas.slug(posting.one("area"))) for posting in known}
        if held & seats or (not held and any(s.place == place for s in same.sightings)):
            return term
    return None


def _namesakes(pair: Pair, people: Mapping[Same, Person], *, different: bool) -> Namesakes:
    first, second = sorted((people[pair.first].iri, people[pair.second].iri))
    return Namesakes(first, second, different)


def _sightings(facts: Facts, bodies: Bodies, language: Language, areas: Areas) -> Iterator[Sighting]:
    """Yields each person of one article once."""
    known = bodies.by_article.get(facts.article.sha256, {})
    stranger = place_of(facts, areas)  # nobody says whose official this is: no other article's
    places: dict[str, list[str]] = {}
    spelled: dict[str, str] = {}
    seats: dict[str, set[Seat]] = {}
    for official in facts.officials:
        body = None if official.organisation is None else known.get(fold(official.organisation))
        spelled.setdefault(fold(official.name), official.name)
        served = places.setdefault(fold(official.name), [])
        if body is not None:
            served.extend(place for area in body.areas if (place := areas.slug(area)) is not None)
            area = body.areas[0] if body.areas else ""
            seat = Seat(official.office or fold(official.role), body.iri, stem(body.name, language), area)
            seats.setdefault(fold(official.name), set()).add(seat)
    others = list(people_named(facts))
    others += [d.by for d in facts.directives if d.by and fold(d.by) not in known and kind_of(d.by, language) is None]
    for name in others:
        spelled.setdefault(fold(name), name)
        places.setdefault(fold(name), [])
    published = days(facts.published)
    for folded, served in places.items():
        # a Party post at the centre and an office in a province: the province tells people apart
        local = usual(place for place in served if place != COUNTRY)
        place = local or (COUNTRY if served else stranger)
        held = frozenset(seats.get(folded, ()))
        yield Sighting(facts.article.sha256, spelled[folded], place, held, published[1] if published else None)


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
