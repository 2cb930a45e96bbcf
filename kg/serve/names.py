"""What the services over names read: the index of one published version, and the questions that ship."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.ask.question import Question
from kg.ask.search import Index
from kg.ask.topics import Topics


@dataclass(frozen=True, slots=True)
class Names:
    """The names, facts and sentences of one version of the graph; it never changes, any thread may read it.

    Args:
        index: of the version's graph; its file must stay until ``index.close()``.
        topics: the questions that plain words can find.
    """

    index: Index
    topics: Topics

    @property
    def base(self) -> str:
        """What the IRIs of the graph's things begin with."""
        return self.index.base

    def key(self, iri: str) -> str:
        """Returns an IRI without the base: ``province/ben-tre-1``."""
        return iri.removeprefix(self.base)


def open_names(path: Path, questions: Sequence[Question]) -> Names:
    """Returns the names in an index file that ``kg.ask.search.build`` wrote.

    Raises:
        GraphError: the file is no index.
    """
    return Names(Index(path), Topics(questions))
