"""Articles -> facts for the commands: what is refused is said on standard error and told by the exit code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

import typer

from kg.errors import SourceError

if TYPE_CHECKING:
    from kg.model import Facts

REFUSED = 3
"""Exit code of a run that did its work although some inputs were refused."""


class Extraction:
    """The facts of each article that can be read, one after another.

    Inputs that are no articles, and articles that the extractor fails on, are refused. Leaving the ``with`` block after
    that ends the command: exit code 3, or 1 where no article is left.

    Args:
        sources: files, folders, or ``-``.
        strict: stop at the first refused input, with exit code 1.
        max_bytes: greatest size of an article; None is the usual one.
    """

    def __init__(self, sources: Sequence[str], *, strict: bool = False, max_bytes: int | None = None) -> None:
        """Reads nothing yet."""
        self._sources = sources
        self._strict = strict
        self._max_bytes = max_bytes
        self._done = self._refused = 0

    def __enter__(self) -> Extraction:
        """Returns itself."""
        return self

    def __iter__(self) -> Iterator[Facts]:
        """Yields the facts of each article; says on standard error what is refused or was repaired."""
        from kg import resources, vocabulary
        from kg.extract import confidence
        from kg.extract.attempt import attempt
        from kg.language import lexicon
        from kg.language.fold import fold
        from kg.model import Facts
        from kg.sources.read import MAX_BYTES, SourceNote, read

        language = lexicon.load(vocabulary.load(resources.ontology(), fold))
        rates = confidence.load()
        for item in read(self._sources, max_bytes=self._max_bytes or MAX_BYTES):
            if isinstance(item, SourceNote):
                typer.echo(f"tinhkg: note: {item}", err=True)
                continue
            found = item if isinstance(item, SourceError) else attempt(item, language, rates)
            if isinstance(found, Facts):
                yield found
                self._done += 1
                continue
            typer.echo(f"tinhkg: refused: {found}", err=True)
            self._refused += 1
            if self._strict:
                raise typer.Exit(1)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the command with an exit code that tells of refused inputs."""
        if kind is None and self._refused:
            raise typer.Exit(REFUSED if self._done else 1)
