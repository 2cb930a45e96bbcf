"""Words as a search compares them: folded, without diacritics, letters and digits only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.language.fold import bare

LONGEST: Final = 1_000
"""Characters of a search that are read: what follows them is ignored."""

_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_BARE_WORD: Final = re.compile(r"[^\W_]+")
_BEFORE, _AROUND = 60, 220  # characters of a snippet before the first word found, and in all


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its characters from ``start`` to ``end``, and how it is compared."""

    start: int
    end: int
    text: str
    bare: str


def folded(text: str) -> str:
    """Returns the words of a text without diacritics, one blank between two: what names are looked up by.

    >>> folded("Nghị quyết số 57-NQ/TW"), folded("Đồng  Nai")
    ('nghi quyet so 57 nq tw', 'dong nai')
    """
    return " ".join(_BARE_WORD.findall(bare(unicodedata.normalize("NFC", text))))


def words(text: str) -> tuple[Word, ...]:
    """Returns the words of a text in NFC; lone surrogates, control characters and signs are no part of any."""
    plain = bare(text)
    aligned = len(plain) == len(text)  # so it is in Vietnamese: folding it all at once is many times as fast
    return tuple(
        Word(match.start(), match.end(), match[0], found[0])
        for match in _WORD.finditer(text)
        if (found := _BARE_WORD.findall(plain[match.start() : match.end()] if aligned else bare(match[0])))
    )


def asked(text: str, most: int = 32) -> tuple[Word, ...]:
    """Returns the words of what somebody typed: at most this many, from its first ``LONGEST`` characters."""
    return words(unicodedata.normalize("NFC", text[:LONGEST]))[:most]


def snippet(text: str, wanted: Sequence[str]) -> str:
    """Returns the part of a text around the first place where the wanted words stand, as it is written there.

    Args:
        text: a sentence or a name.
        wanted: folded words; the last one may be the beginning of a word.

    >>> snippet("Kim ngạch xuất khẩu của Bến Tre", ["ben", "tre"])
    'Kim ngạch xuất khẩu của Bến Tre'
    """
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if len(text) <= _AROUND:
        return text
    plain = bare(text)  # as long as the text, in Vietnamese: an offset in the one is an offset in the other
    ways = (r"[\W_]+".join(map(re.escape, wanted)), "|".join(map(re.escape, wanted)))
    found = next(filter(None, (re.search(rf"(?<![^\W_])(?:{way})", plain) for way in ways if way)), None)
    at = min(found.start(), len(text) - 1) if found else 0
    first = 0 if at <= _BEFORE else text.find(" ", at - _BEFORE, at) + 1 or at
    last = len(text) if len(text) <= first + _AROUND else text.rfind(" ", first, first + _AROUND)
    if last <= first:  # a word longer than a snippet
        last = first + _AROUND
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
