"""Candidates for one cell of somebody's table: scored from 0 to 100, certain only where nothing else can be meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from rapidfuzz import fuzz

from kg.ask.search import Entity, Named
from kg.ask.words import LONGEST, folded, words
from kg.language.fold import bare, fold
from kg.serve.constraints import PROPERTIES, Value, core
from kg.serve.names import Names

TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ProvinceVersion": "province",
        "Organization": "organization",
        "Person": "person",
        "PolicyDocument": "document",
        "Indicator": "indicator",
        "Project": "project",
    }
)
"""The types that are matched, by the local name of their class, and the kinds of the index."""

_LOOKED_AT: Final = 60  # names that share words with the cell and are compared letter by letter
_LEAST: Final = 45.0  # score below which nothing is a candidate
_ALIKE: Final = 0.88  # what a name that is only alike counts, against one that is the same
_OTHER_TYPE, _BROKEN, _UNKNOWN = 0.8, 0.5, 0.9  # what a type, a property against it, and one not known leave of it
_BY_FACT: Final = 90.0
_OFFICIAL: Final = frozenset({"province", "organization"})  # whose names have a short and an official form
_TITLES: Final = frozenset({"tỉnh", "thành", "phố", "tp", "of", "the", "province", "city"})


@dataclass(frozen=True, slots=True)
class Query:
    """One cell and what else its row says.

    Args:
        text: the cell, or "" where only properties are given.
        kinds: kinds that are wanted; all where it is empty.
        strict: ``any`` of them; ``should``: others too, but lower; ``all`` of them at once.
        limit: how many candidates.
        properties: property -> values, one of which must hold.
    """

    text: str
    kinds: tuple[str, ...] = ()
    strict: str = "any"
    limit: int = 10
    properties: Mapping[str, Sequence[Value]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that may be meant; ``match`` where it is the only one that can be."""

    entity: Entity
    score: float
    match: bool


def candidates(names: Names, query: Query) -> tuple[Candidate, ...]:
    """Returns the things that a query may mean, the best first.

    One is certain if its name is the cell's, what the row says of it is known and right, and no other thing is as
    certain: two people of one name, or two versions of a province in one year, are never matched.
    """
    every = tuple(TYPES.values())
    if query.strict == "all" and len(set(query.kinds)) > 1:
        return ()  # nothing is of two of these types
    kinds = every if query.strict == "should" or not query.kinds else query.kinds
    best: dict[str, tuple[float, bool, Entity]] = {}
    looked_up = _by_name(names, query.text, kinds) if query.text.strip() else _by_fact(names, query, kinds)
    for entity, score, sure in looked_up:
        if query.kinds and entity.kind not in query.kinds:
            score, sure = score * _OTHER_TYPE, False
        known = best.get(entity.iri)
        if known is None or (score, sure) > known[:2]:
            best[entity.iri] = (score, sure, entity)
    # What the row says only ever takes from a score: what is too far off by its name need not be looked up.
    found = [_held(names, query, *each) for each in best.values() if each[0] >= _LEAST]
    certain = [entity.iri for _, sure, entity in found if sure]
    order = {kind: number for number, kind in enumerate(every)}
    found.sort(key=lambda each: (-each[0], order[each[2].kind], each[2].iri))
    return tuple(
        Candidate(entity, round(score, 1), certain == [entity.iri])
        for score, _, entity in found[: query.limit]
        if score >= _LEAST
    )


def _held(names: Names, query: Query, score: float, sure: bool, entity: Entity) -> tuple[float, bool, Entity]:
    """Returns a candidate after what the row says was held against what is known of it."""
    facts = names.index.facts(entity.iri) if query.properties else {}
    for name, values in query.properties.items():
        if entity.kind not in PROPERTIES[name].kinds:
            continue
        answers = [PROPERTIES[name].fits(names, entity, facts, value) for value in values]
        if True not in answers:
            score, sure = score * (_BROKEN if False in answers else _UNKNOWN), False
    return score, sure, entity


def _by_name(names: Names, text: str, kinds: Sequence[str]) -> list[tuple[Entity, float, bool]]:
    text = " ".join(text[:LONGEST].split())
    plain = folded(text)
    same = names.index.named(dict.fromkeys((plain, core(text))), kinds)  # all of them, however many
    found = [named for things in same.values() for named in things]
    found += names.index.alike(text, kinds, _LOOKED_AT)
    return [(named.entity, *_alike(text, plain, named)) for named in found]


def _alike(text: str, plain: str, named: Named) -> tuple[float, bool]:
    """Returns how far a name is the cell's, and whether it is the same one."""
    other = 0.0 if named.main else 3.0
    if fold(named.name) == fold(text):
        return 100.0 - other, True
    called = folded(named.name)
    officially = named.entity.kind in _OFFICIAL and core(named.name) == core(text)
    if called == plain or officially:
        # Who writes "Thảo" does not mean Thạo; who writes "Thao" may mean either.
        agrees = bare(text) == fold(text) or set(_toned(text)) ^ set(_toned(named.name)) <= _TITLES
        return (96.0 if called == plain else 92.0) - other - (0.0 if agrees else 11.0), agrees
    ratio = max(fuzz.ratio(plain, called), 0.95 * fuzz.token_sort_ratio(plain, called))
    return ratio * _ALIKE - other, False


def _toned(name: str) -> list[str]:
    return [fold(word.text) for word in words(name)]


def _by_fact(names: Names, query: Query, kinds: Sequence[str]) -> list[tuple[Entity, float, bool]]:
    """Returns the things of which a code or number is known that the row states, for a row without a name."""
    found: dict[str, tuple[Entity, float, bool]] = {}
    for name in ("number", "gso"):
        for value in query.properties.get(name, ()):
            wanted = [kind for kind in PROPERTIES[name].kinds if kind in kinds]
            for entity in names.index.with_fact(name, value.text, wanted) if wanted else ():
                found[entity.iri] = (entity, _BY_FACT, True)
    return list(found.values())
