"""Which sightings of a name are one person: for a reason that is stated, and never for the name alone.

Same name and same post, or the same post in the body that took over from it, is the same person, unless a human
judgement says otherwise. A judgement joins what nothing else joins. Every other two people of one name are undecided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from kg.errors import GraphError
from kg.graph.resolve.judgements import Judgement
from kg.graph.resolve.succession import Role, Step, Succession
from kg.language.fold import fold

BASES: Final = ("one-article", "same-post", "successor-post", "judgement")
"""Why sightings are one person; ``one-article``: there is only one."""


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """A post as far as people share it: ``office`` key or folded role, the body's IRI, its name without its area."""

    office: str
    body: str
    stem: str
    area: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """One article's mention of a person: ``place`` is the territory they serve, ``seats`` the posts it gives them."""

    sha256: str
    name: str
    place: str
    seats: frozenset[Seat]
    day: date | None

    @property
    def key(self) -> str:
        """What judgements call the sighting."""
        return f"{self.sha256[:16]}:{self.name}"


@dataclass(frozen=True, slots=True)
class Same:
    """Sightings of one person, in order of time, and why they are one."""

    sightings: tuple[Sighting, ...]
    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people of one name that nothing tells apart or joins; ``unsure``: somebody looked, and could not tell."""

    first: Same
    second: Same
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Sameness:
    """All people of a corpus, the pairs that are undecided, and those that a judgement tells apart."""

    people: tuple[Same, ...]
    undecided: tuple[Pair, ...]
    different: tuple[Pair, ...]


def tell(sightings: Iterable[Sighting], judgements: Iterable[Judgement], succession: Succession) -> Sameness:
    """Returns who is who; it depends on the set of sightings and judgements, not on their order.

    Args:
        sightings: of all articles, each name of an article once.
        judgements: what people said; on sightings that are not there, it says nothing.
        succession: which body took over from which.

    Raises:
        GraphError: judgements contradict each other.
    """
    groups = _Groups(sightings, judgements)
    groups.by_judgement()
    groups.by_seat()
    groups.by_succession(succession)
    people = groups.people()
    undecided: list[Pair] = []
    different: list[Pair] = []
    named: dict[str, list[Same]] = {}
    for same in people:
        named.setdefault(fold(same.sightings[0].name), []).append(same)
    for namesakes in named.values():
        for first, second in combinations(namesakes, 2):
            said = groups.said_between(first, second)
            (different if "NEGATIVE" in said else undecided).append(Pair(first, second, "UNSURE" in said))
    return Sameness(people, tuple(undecided), tuple(different))


class _Groups:
    """Sightings being joined."""

    def __init__(self, sightings: Iterable[Sighting], judgements: Iterable[Judgement]) -> None:
        """Begins with each sighting alone."""
        self._all = sorted(sightings, key=_when)
        self._known: Mapping[str, Sighting] = {sighting.key: sighting for sighting in self._all}
        self._judged = {j.pair: j for j in judgements if j.pair <= self._known.keys()}
        self._group: dict[str, list[str]] = {key: [key] for key in self._known}
        self._bases: dict[int, set[str]] = {}

    def by_judgement(self) -> None:
        """Joins what people said is one person."""
        for judgement in sorted(self._judged.values(), key=lambda j: (j.first, j.second)):
            if judgement.judgement == "POSITIVE" and not self._join(judgement.first, judgement.second, "judgement"):
                other = next(j for j in self._between(judgement.first, judgement.second) if j.judgement == "NEGATIVE")
                raise GraphError(
                    f"judgements contradict each other: line {judgement.line} makes {judgement.first} and "
                    f"{judgement.second} one person, line {other.line} makes {other.first} and {other.second} two"
                )

    def by_seat(self) -> None:
        """Joins the sightings of one name in one post, the nearest in time first."""
        seats: dict[tuple[str, str, str], list[Sighting]] = {}
        for sighting in self._all:
            for seat in sorted(sighting.seats):
                seats.setdefault((fold(sighting.name), seat.office, seat.body), []).append(sighting)
        for _, holders in sorted(seats.items()):
            for place, holder in enumerate(holders):
                for earlier in reversed(holders[:place]):
                    if self._join(earlier.key, holder.key, "same-post"):
                        break

    def by_succession(self, succession: Succession) -> None:
        """Joins a post in a body with the same post in the body that took over, where only one person can be meant."""
        holders: dict[tuple[str, str], dict[Role, list[Sighting]]] = {}
        for sighting in self._all:
            for seat in sorted(sighting.seats):
                if (role := succession.role(seat.stem, seat.area)) is not None:
                    holders.setdefault((fold(sighting.name), seat.office), {}).setdefault(role, []).append(sighting)
        for _, by_role in sorted(holders.items()):
            heirs: dict[Role, list[tuple[Step, Role, list[Sighting]]]] = {}
            for role, held in sorted(by_role.items()):
                if (step := next((s for s in succession.after(role) if s.role in by_role), None)) is not None:
                    heirs.setdefault(step.role, []).append((step, role, held))
            for heir, parents in sorted(heirs.items(), key=lambda item: (item[0][1], item[0][0])):
                changed = [step.since for step, role, _ in parents if role[1] == heir[1]]
                before = [sighting for _, _, held in parents for sighting in held]
                self._inherit(before, by_role[heir], max(changed, default=date.min))

    def _inherit(self, before: list[Sighting], later: list[Sighting], since: date) -> None:
        """Joins who held a post in the bodies before with who holds it from ``since`` on in the one that took over.

        Whoever held it there before that day is one more who can be meant.
        """
        after = [sighting for sighting in later if (sighting.day or date.min) >= since]
        known = [*before, *(sighting for sighting in later if sighting not in after)]
        if after and len({id(self._group[sighting.key]) for sighting in known}) == 1:
            self._join(before[-1].key, after[0].key, "successor-post")

    def people(self) -> tuple[Same, ...]:
        """Returns the groups in order of their first sighting."""
        groups = {id(group): group for group in self._group.values()}
        found = []
        for number, keys in groups.items():
            members = tuple(sorted((self._known[key] for key in keys), key=_when))
            bases = self._bases.get(number, set()) if len(members) > 1 else {"one-article"}
            found.append(Same(members, tuple(basis for basis in BASES if basis in bases)))
        return tuple(sorted(found, key=lambda same: _when(same.sightings[0])))

    def said_between(self, first: Same, second: Same) -> frozenset[str]:
        """Returns what was said of sightings of two people."""
        return frozenset(
            judgement.judgement for judgement in self._between(first.sightings[0].key, second.sightings[0].key)
        )

    def _between(self, first: str, second: str) -> Iterator[Judgement]:
        for one in self._group[first]:
            for other in self._group[second]:
                if (judgement := self._judged.get(frozenset((one, other)))) is not None:
                    yield judgement

    def _join(self, first: str, second: str, basis: str) -> bool:
        """Makes two sightings one person, unless a judgement says that they are not."""
        one, other = self._group[first], self._group[second]
        if one is not other:
            if any(judgement.judgement == "NEGATIVE" for judgement in self._between(first, second)):
                return False
            bases = self._bases.pop(id(other), set())
            one += other
            for key in other:
                self._group[key] = one
            self._bases.setdefault(id(one), set()).update(bases)
        self._bases.setdefault(id(one), set()).add(basis)
        return True


def _when(sighting: Sighting) -> tuple[date, str]:
    """Returns the order of sightings: of time, then of the articles' hashes and names."""
    return sighting.day or date.max, sighting.key
