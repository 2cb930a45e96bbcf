"""Where persons and bodies stand in an article: the evidence of their facts, in order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from kg.model import AgencyFact, OfficialFact
from kg.record import record

_Fact = TypeVar("_Fact", bound=OfficialFact | AgencyFact)


@record(frozen=True, slots=True)
class Mention(Generic[_Fact]):
    """One mention: half-open offsets, and the facts that stand on it (a person may hold several posts)."""

    start: int
    end: int
    facts: tuple[_Fact, ...]

    @property
    def name(self) -> str:
        """The name of the person or body."""
        return self.facts[0].name


class Mentions(Generic[_Fact]):
    """All mentions of some facts, overlapping ones of one name joined.

    Args:
        facts: officials or agencies, whose evidence holds every mention.
    """

    __slots__ = ("_mentions",)

    def __init__(self, facts: Iterable[_Fact]) -> None:
        """Sorts the evidence of all facts by offset."""
        spans = sorted(
            ((piece.start, piece.end, fact) for fact in facts for piece in fact.evidence),
            key=lambda span: (span[0], -span[1]),
        )
        joined: list[Mention[_Fact]] = []
        for start, end, fact in spans:
            last: Mention[_Fact] | None = joined[-1] if joined else None
            if last is not None and start < last.end and last.facts[0].name == fact.name:
                facts_of: tuple[_Fact, ...] = last.facts
                if not any(known is fact for known in facts_of):
                    facts_of = (*facts_of, fact)
                joined[-1] = Mention(last.start, max(end, last.end), facts_of)
            else:
                joined.append(Mention(start, end, (fact,)))
        self._mentions: list[Mention[_Fact]] = joined

    def within(self, start: int, end: int) -> list[Mention[_Fact]]:
        """Returns the mentions that begin in ``[start, end)``, in order."""
        first = bisect_left(self._mentions, start, key=lambda mention: mention.start)
        last = bisect_left(self._mentions, end, key=lambda mention: mention.start)
        return self._mentions[first:last]

    def before(self, offset: int) -> Iterator[Mention[_Fact]]:
        """Yields the mentions that begin before ``offset``, the nearest first."""
        for at in range(bisect_left(self._mentions, offset, key=lambda mention: mention.start) - 1, -1, -1):
            yield self._mentions[at]
