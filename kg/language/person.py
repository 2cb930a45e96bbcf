"""Names of persons as newspapers write them: ``đồng chí Nguyễn Văn A``, ``ông Hưng``, ``PGS.TS Lò Thị Hà``.

A name is two to five capitalised syllables; after a form of address one is enough (the given name). A known family name
is evidence that capitalised syllables are a person, and tells where the name begins.
"""

from __future__ import annotations

import re
from typing import Final

from kg.language.lexicon import Language
from kg.record import record

_CAPITALS: Final = "".join(char for char in map(chr, range(0x41, 0x1F00)) if char.isupper() and char.isalpha())
_LATIN: Final = re.sub(r"[\u0370-\u1DFF]", "", _CAPITALS)
_CLUSTER: Final = rf"(?:[{_LATIN}](?=[{_LATIN}][^\W\d_{_LATIN}]{{2}}))?"
"""A capital before another, as in ``BKrông``."""
_SYLLABLE: Final = rf"{_CLUSTER}[{_LATIN}][^\W\d_{_LATIN}]{{0,7}}(?:['’][{_LATIN}]?[^\W\d_{_LATIN}]{{1,7}})?"
_RUN: Final = re.compile(rf"(?<![\w'’]){_SYLLABLE}(?:[ \u00a0]{_SYLLABLE})*(?![\w'’])")
_SLIP: Final = re.compile(rf"[ \u00a0]([^\W\d_]+)[ \u00a0]({_SYLLABLE}(?:[ \u00a0]{_SYLLABLE}){{0,2}})(?![\w'’])")
MOST: Final = 5
"""Syllables of the longest names."""


@record(frozen=True, slots=True)
class PersonMention:
    """A person's name in a text.

    Args:
        start, end: half-open offsets of the name, forms of address not included.
        name: the name with single spaces and capitals (``Ngô văn Tổng`` becomes ``Ngô Văn Tổng``).
        surname: whether it begins with a known family name.
        short: one syllable only: a given name.
    """

    start: int
    end: int
    name: str
    surname: bool
    short: bool


def find(
    text: str, folded: str, language: Language, start: int = 0, end: int | None = None, addressed: bool = False
) -> list[PersonMention]:
    """Returns what may be names of persons in ``text[start:end]``: runs of two to five capitalised syllables.

    Args:
        text: the article's text.
        folded: ``fold(text)``.
        language: the loaded vocabularies (``surname``, ``name-particle``).
        start: first offset.
        end: offset after the last one.
        addressed: a form of address stands right before ``start``: the first run, if it begins there, is a name even
            if it has one syllable and no known family name.
    """
    stop = len(text) if end is None else end
    found: list[PersonMention] = []
    for run in _RUN.finditer(text, start, stop):
        first = addressed and not found and not text[start : run.start()].strip()
        mention = _mention(text, folded, language, run.start(), run.end(), stop, first)
        if mention and (not found or mention.start >= found[-1].end):
            found.append(mention)
    return found


def at(
    text: str, folded: str, language: Language, start: int, stop: int, addressed: bool = False
) -> PersonMention | None:
    """Returns the name that begins exactly at ``start``, or None."""
    run = _RUN.match(text, start, stop)
    mention = _mention(text, folded, language, start, run.end(), stop, addressed) if run else None
    return mention if mention and mention.start == start else None


def given(name: str) -> str:
    """Returns the given name, by which a person is called after the first mention.

    >>> given("Ngô Quang Hưng")
    'Hưng'
    """
    return name.rsplit(" ", 1)[-1]


def _mention(
    text: str, folded: str, language: Language, start: int, end: int, stop: int, addressed: bool
) -> PersonMention | None:
    """Returns the name within a run of capitalised syllables, or None where it is none."""
    syllables = text[start:end].replace("\u00a0", " ").split(" ")
    known = _is_surname(language, syllables[0])
    if len(syllables) <= 1 and (known or addressed):
        slip = _SLIP.match(text, end, stop)
        if slip and known and language.gazetteer("name-particle").lookup(slip[1]):
            whole = f"{syllables[0]} {slip[1].capitalize()} {slip[2]}".replace("\u00a0", " ")
            return PersonMention(start, slip.end(), whole, True, False)
        return PersonMention(start, end, syllables[0], False, True) if addressed and len(syllables[0]) > 1 else None
    if len(syllables) > MOST:
        return _inside(text, language, start, syllables)
    if len(syllables) < 2:
        return None
    return PersonMention(start, end, " ".join(syllables), known, False)


def _is_surname(language: Language, first: str) -> bool:
    """Says whether a syllable is a family name or the first of one (``Rơ`` of ``Rơ Châm``), or A, Y, H', K'."""
    return (
        first in ("A", "Y")
        or first[:2] in ("H'", "K'", "H’", "K’")
        or bool(language.gazetteer("surname").lookup(first))
    )


def _inside(text: str, language: Language, start: int, syllables: list[str]) -> PersonMention | None:
    """Returns the last two to five syllables that begin with a family name, in a run too long to be a name."""
    offset = start
    starts = []
    for syllable in syllables:
        starts.append(offset)
        offset += len(syllable) + 1
    for first in (len(syllables) - size for size in (3, 4, 2, 5)):
        if _is_surname(language, syllables[first]):
            return PersonMention(starts[first], offset - 1, " ".join(syllables[first:]), True, False)
    return None
