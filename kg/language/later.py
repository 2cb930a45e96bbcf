"""What follows a place in a sentence: its tokens in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from kg.language.token import Token


class Later:
    """The cues and figures, or the components, of a sentence in order."""

    __slots__ = ("_starts", "_tokens")

    def __init__(self, tokens: Iterable[Token]) -> None:
        """Sorts them."""
        self._tokens = sorted(tokens, key=lambda token: token.start)
        self._starts = [token.start for token in self._tokens]

    def than(self, end: int) -> Iterator[Token]:
        """Yields those that begin at an offset or behind it."""
        for at in range(bisect_left(self._starts, end), len(self._tokens)):
            yield self._tokens[at]
