"""What people have said of identities: ``judgements.tsv``, which no build overwrites.

A line names two sightings of a name (``<first 16 digits of the article's hash>:<name>``) and says ``POSITIVE`` (one
person), ``NEGATIVE`` (two) or ``UNSURE``, why, who says so and when. A line that begins with ``#`` is a remark. Of
several lines on one pair the last one counts; taking a line out takes back what it said.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Final

from kg.errors import GraphError

VERDICTS: Final = ("POSITIVE", "NEGATIVE", "UNSURE")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line: ``first`` and ``second`` are sightings, ``date`` is ISO 8601; ``line`` is its number in the file."""

    first: str
    second: str
    judgement: str
    reason: str
    reviewer: str
    date: str
    line: int = 0

    @property
    def pair(self) -> frozenset[str]:
        """The two sightings."""
        return frozenset((self.first, self.second))


_COLUMNS: Final = tuple(field.name for field in fields(Judgement))[:-1]
HEADER: Final = "\t".join(_COLUMNS) + "\n"


def read(path: Path) -> tuple[Judgement, ...]:
    """Returns the judgements in a file, the last one of each pair, in order of their lines.

    Raises:
        GraphError: a line is none; the message names it.
    """
    if not path.exists():
        return ()
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = (line for line in enumerate(file, 1) if line[1].strip() and not line[1].startswith("#"))
        found = list(_judgements(path, lines))
    last = {judgement.pair: judgement for judgement in found}
    return tuple(judgement for judgement in found if last[judgement.pair] is judgement)


def line(judgement: Judgement) -> str:
    """Returns the line of a judgement, with its end; tabs and line ends in what people wrote become spaces."""
    return "\t".join(" ".join(str(value).split()) for value in astuple(judgement)[:-1]) + "\n"


def _judgements(path: Path, lines: Iterable[tuple[int, str]]) -> Iterator[Judgement]:
    for number, text in lines:
        values = next(csv.reader([text], delimiter="\t", quoting=csv.QUOTE_NONE))
        if tuple(values) == _COLUMNS:
            continue
        where = f"{path}, line {number}"
        if len(values) != len(_COLUMNS):
            raise GraphError(f"{where}: {len(values)} columns, not {len(_COLUMNS)}: {', '.join(_COLUMNS)}")
        first, second, verdict, reason, reviewer, day = values
        judgement = Judgement(first, second, verdict, reason, reviewer, day, number)
        if judgement.judgement not in VERDICTS:
            raise GraphError(f"{where}: {judgement.judgement!r} is none of {', '.join(VERDICTS)}")
        if len(judgement.pair) == 1:
            raise GraphError(f"{where}: a sighting is compared with itself: {judgement.first}")
        try:
            date.fromisoformat(judgement.date)
        except ValueError as error:
            raise GraphError(f"{where}: {judgement.date!r} is not a day like 2026-11-22") from error
        yield judgement
