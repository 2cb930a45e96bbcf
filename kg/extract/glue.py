"""Words that a page has glued together (``chế tạotăng1,36%``): parted for reading; facts go back to the text as it is.

Only what cannot be one word is parted: letters with Vietnamese signs that are no syllable but two or three of them, a
figure behind such a word, a sentence right behind the full stop of another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final, TypeVar

from kg.model import KINDS, Article, Claim, Evidence, Facts
from kg.sources.syllable import is_syllable, opens_syllable

_LONGEST: Final = 24  # letters of three syllables at most
_SYLLABLES: Final = 3
_SEEN: Final = 1 << 14  # words that are kept; an article has a few hundred
_WORD: Final = re.compile(r"[^\W\d_]+")
_FIGURE: Final = re.compile(r"(?P<word>[^\W\d_]+)\d[\d.,]*(?: ?%| ?(?:tỷ|tỉ|triệu|nghìn|ngàn|tấn|ha|lượt|dự án)\b|\d)")
_STOPS: Final = re.compile(r"(?:(?<=[^\W\d_A-ZĐ]{2})|(?<=[\d)%]))[.;](?=[^\W\d_a-zà-ỹ][^\W\d_A-ZĐ])")
_Claim = TypeVar("_Claim", bound=Claim)


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where spaces were put in: offsets into the text as it is, in order."""

    offsets: tuple[int, ...]

    def text(self, glued: str) -> str:
        """Returns a text with a space at each of the offsets."""
        ends = (*self.offsets, len(glued))
        return " ".join(glued[start:end] for start, end in zip((0, *self.offsets), ends, strict=True))

    def back(self, offset: int) -> int:
        """Returns where an offset into the parted text is in the text as it is."""
        # the nth space stands at its own offset and the n spaces before it
        return offset - bisect_left(range(len(self.offsets)), offset, key=lambda n: self.offsets[n] + n)

    def restored(self, facts: Facts, article: Article) -> Facts:
        """Returns facts that were read in the parted text as facts of the article: offsets and quotes are its own."""
        kinds: dict[str, Any] = {
            name: tuple(self._of(claim, article.text) for claim in getattr(facts, name)) for name in KINDS
        }
        province = self._of(facts.province, article.text) if facts.province is not None else None
        return replace(facts, article=article, province=province, **kinds)

    def _of(self, claim: _Claim, text: str) -> _Claim:
        return replace(claim, evidence=tuple(self._evidence(evidence, text) for evidence in claim.evidence))

    def _evidence(self, read: Evidence, text: str) -> Evidence:
        start, end, opens = self.back(read.start), self.back(read.end), self.back(read.sentence_start)
        closes = self.back(read.sentence_start + len(read.sentence))
        return Evidence(start, end, text[start:end], opens, text[opens:closes])


def gaps(text: str) -> Gaps:
    """Returns where spaces are missing in a text.

    >>> text = "Công nghiệp chế biến, chế tạotăng1,36%; sản xuấtvà phân phối điện"
    >>> gaps(text).text(text)
    'Công nghiệp chế biến, chế tạo tăng 1,36%; sản xuất và phân phối điện'
    """
    return Gaps(tuple(sorted({*_between_words(text), *(match.end() for match in _STOPS.finditer(text))})))


def _between_words(text: str) -> Iterator[int]:
    """Yields the offsets inside and right behind words with Vietnamese signs."""
    glued = {word for word in set(_WORD.findall(text)) if _cuts(word)}
    for match in re.finditer("|".join(sorted(map(re.escape, glued), key=len, reverse=True)), text) if glued else ():
        yield from (match.start() + cut for cut in _cuts(match[0]) or ())
    for match in _FIGURE.finditer(text):
        word = match["word"]
        if not word.isascii() and _cuts(word) is not None:
            yield match.end("word")


@lru_cache(_SEEN)
def _cuts(word: str) -> tuple[int, ...] | None:
    """Returns where a word is to be cut: nowhere, (), if it is a syllable or ASCII; None if no cuts make it syllables.

    A name (``Xêđăng``) stays whole: what begins with a capital is cut before another only.
    """
    if word.isascii() or is_syllable(word):
        return ()
    found = _split(word, _SYLLABLES) if len(word) <= _LONGEST else None
    named = found is not None and word[0].isupper() and not all(word[cut].isupper() for cut in found)
    return None if named else found


def _split(word: str, syllables: int) -> tuple[int, ...] | None:
    """Returns the cuts that make a word so many syllables at most, the latter with the longest consonants before it."""
    if is_syllable(word):
        return ()
    if syllables > 1:
        for cut in range(2, len(word) - 1):
            if is_syllable(word[:cut]) and opens_syllable(word[cut:]):
                rest = _split(word[cut:], syllables - 1)
                if rest is not None:
                    return (cut, *(cut + further for further in rest))
    return None
