"""The whole text of an article in pieces: sentences and what lies between them, each cut where a mark begins or ends.

The pieces in their order are the text, character for character.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.extract.context import Setting
from kg.judge.mark import Mark
from kg.model import Sentence
from kg.sources.segment import segment

GAP: Final = "gap"
NOISE: Final = "noise"
FORM: Final = "form"
REPEATED: Final = "repeated"
TAIL: Final = "tail"
"""Why a line is noise: it looks like a caption, byline or page furniture; it was printed before; the story is over."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters under the same marks.

    Args:
        start, end: half-open offsets.
        marks: indices of the marks over it, the one with the longest span first.
        opens: those of them whose span begins here.
    """

    start: int
    end: int
    marks: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or the characters between two of them.

    Args:
        start, end: half-open offsets.
        kind: ``prose``, ``heading``, ``noise``, or ``gap``.
        pieces: the passage cut at its marks.
        paragraph: number of the paragraph; that of the sentence before, for a gap.
        reason: why it is noise, else empty.
        empty: no fact stands on it, though it is no noise.
    """

    start: int
    end: int
    kind: str
    pieces: tuple[Piece, ...]
    paragraph: int
    reason: str = ""
    empty: bool = False


def passages(setting: Setting, marks: Sequence[Mark]) -> list[Passage]:
    """Returns the text of an article, from its first character to its last.

    Args:
        setting: the article, segmented.
        marks: what ``kg.judge.mark.marks`` returns.
    """
    cut = _Cutter(marks)
    found: list[Passage] = []
    at, paragraph = 0, 0
    reasons = _reasons(setting)
    for sentence in setting.sentences:
        if sentence.start > at:
            found.append(Passage(at, sentence.start, GAP, cut.pieces(at, sentence.start), paragraph))
        paragraph = sentence.paragraph
        pieces = cut.pieces(sentence.start, sentence.end)
        noise = sentence.kind == NOISE
        facts = any(marks[number].fact is not None for piece in pieces for number in piece.marks)
        reason = next(reasons) if noise else ""
        empty = not noise and not facts
        found.append(Passage(sentence.start, sentence.end, sentence.kind, pieces, paragraph, reason, empty))
        at = sentence.end
    end = len(setting.article.text)
    if at < end:
        found.append(Passage(at, end, GAP, cut.pieces(at, end), paragraph))
    return found


class _Cutter:
    """Cuts one stretch of text after another at the bounds of the marks; the stretches must come in order."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        spans = [(start, end, number) for number, mark in enumerate(marks) for start, end in mark.spans]
        self._waiting = sorted(spans, reverse=True)
        self._open: list[tuple[int, int, int]] = []

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Returns the pieces of [start, end)."""
        found: list[Piece] = []
        at = start
        while at < end:
            while self._waiting and self._waiting[-1][0] <= at:
                self._open.append(self._waiting.pop())
            self._open = [span for span in self._open if span[1] > at]
            following = self._waiting[-1][0] if self._waiting else end
            stop = min(end, following, *(span[1] for span in self._open))
            over = sorted(self._open, key=lambda span: (span[0] - span[1], span[2]))
            opens = tuple(number for first, _, number in over if first == at)
            found.append(Piece(at, stop, tuple(number for _, _, number in over), opens))
            at = stop
        return tuple(found)


def _reasons(setting: Setting) -> Iterator[str]:
    """Yields why each noise sentence is noise, in the order of the text."""
    seen: set[str] = set()
    for sentence in setting.sentences:
        line = setting.quote(sentence.start, sentence.end)
        if sentence.kind == NOISE:
            yield REPEATED if line in seen else FORM if _is_noise_alone(setting, sentence) else TAIL
        seen.add(line)


def _is_noise_alone(setting: Setting, sentence: Sentence) -> bool:
    """Says whether a line would be noise wherever it stood: by its form, not by its place."""
    alone = replace(setting.article, text=setting.quote(sentence.start, sentence.end))
    return any(part.kind == NOISE for part in segment(alone))
