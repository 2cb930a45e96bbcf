"""The articles as witnesses: how many there are that could have told what became of something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.graph.areas import Areas


@dataclass(frozen=True, slots=True)
class Paper:
    """An article as a witness: the area it is about (a key), and the first day on which it may have appeared."""

    area: str | None
    published: date | None


class Papers:
    """How many articles about each area appeared after a day.

    Args:
        papers: all articles.
        areas: the areas that the vocabulary knows.

    Attributes:
        last: the last day on which an article appeared, or None.
    """

    __slots__ = ("_areas", "_days", "last")

    def __init__(self, papers: Iterable[Paper], areas: Areas) -> None:
        """Sorts the days of the articles by the land that they are about."""
        self._areas = areas
        self._days: dict[str | None, list[date]] = {}
        for paper in papers:
            if paper.published is not None:
                self._days.setdefault(areas.extent(paper.area), []).append(paper.published)
        for days in self._days.values():
            days.sort()
        self.last = max((days[-1] for days in self._days.values()), default=None)

    def since(self, area: str | None, day: date) -> int:
        """Returns the number of articles about the area, or the province it became, from after ``day``."""
        lists = (self._days.get(extent, []) for extent in self._areas.through(area))
        return sum(len(days) - bisect_right(days, day) for days in lists)
