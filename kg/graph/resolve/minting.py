"""What resolving any kind of entity needs: one IRI an identity, one value where articles differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Protocol, TypeVar

from kg.graph.areas import Areas
from kg.graph.iri import digest
from kg.model import Facts

_K = TypeVar("_K", bound=tuple[str, ...])


class _Entity(Protocol):
    @property
    def iri(self) -> str: ...


_E = TypeVar("_E", bound=_Entity)


def minted(keys: Iterable[_K], slug: Callable[[_K], str], taken: Collection[str] = ()) -> Mapping[_K, str]:
    """Returns the last IRI segment of each identity; two identities never share one.

    Names that differ in tone marks alone (Hùng, Hưng) have one slug: the first in order keeps it, the others are told
    apart by a digest of what they are. The outcome depends on the set of identities only, not on their order.

    Args:
        keys: the identities.
        slug: the wanted segment of an identity.
        taken: segments that others (curated entries) already have.
    """
    wanted: dict[str, list[_K]] = {}
    for key in sorted(set(keys)):
        wanted.setdefault(slug(key) or digest(*key, length=6), []).append(key)
    out: dict[_K, str] = {}
    for segment, claimants in wanted.items():
        for place, key in enumerate(claimants):
            free = place == 0 and segment not in taken
            out[key] = segment if free else f"{segment}-{digest(*key, length=6)}"
    return out


def usual(values: Iterable[str | None]) -> str | None:
    """Returns the value that is said most often, of equals the first in order of the alphabet; None where none is."""
    said = Counter(value for value in values if value)
    return min(said, key=lambda value: (-said[value], value)) if said else None


def each_once(entities: Iterable[_E]) -> tuple[_E, ...]:
    """Returns every entity once, in order of its IRI."""
    every = {entity.iri: entity for entity in entities}
    return tuple(every[iri] for iri in sorted(every))


def place_of(facts: Facts, areas: Areas) -> str:
    """Returns the slug of the article's province; without one, what no other article has: nothing is joined then."""
    return (None if facts.province is None else areas.slug(facts.province.version)) or facts.article.sha256[:6]
