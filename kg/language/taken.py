"""Which characters of a sentence stronger tokens hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.language.token import Token


class Taken:
    """The characters of a sentence that stronger tokens hold."""

    __slots__ = ("_held", "_start")

    def __init__(self, start: int, end: int, tokens: Sequence[Token] = ()) -> None:
        """Begins with the tokens of ``[start, end)`` that are held from the first."""
        self._start = start
        self._held = bytearray(end - start)
        self.add(tokens)

    def add(self, tokens: Iterable[Token]) -> None:
        """Adds the spans of tokens."""
        for token in tokens:
            self.hold(token.start, token.end)

    def hold(self, start: int, end: int) -> None:
        """Adds one span."""
        self._held[start - self._start : end - self._start] = b"\x01" * (end - start)

    def free(self, token: Token) -> bool:
        """Says whether a token overlaps nothing that is held."""
        return self.first(token) < 0

    def first(self, token: Token) -> int:
        """Returns the first offset of a token that is held, or a negative number."""
        at = self._held.find(1, token.start - self._start, token.end - self._start)
        return at + self._start if at >= 0 else -1
