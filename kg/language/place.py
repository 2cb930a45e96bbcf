"""Areas as newspapers write them after a role or an organisation: ``tỉnh Đồng Nai``, ``TP. Cần Thơ``, ``xã Ia Tô``."""

from __future__ import annotations

import re
from typing import Final

from kg.language.lexicon import Language
from kg.record import record
from kg.vocabulary import Term

_REACH: Final = 40
"""Characters looked ahead for a name of a place: longer than any."""
_TYPE_REACH: Final = 12
"""Characters looked ahead for a type word."""
_PLACE_WORDS: Final = 3
_PERSON_WORDS: Final = 5
WORD: Final = re.compile(r"[^\W_]+(?:[.&'+-][^\W_]+)*")
"""One word of a name, with the signs that names hold."""


@record(frozen=True, slots=True)
class Place:
    """The area named at some offset: its terms, the type word before it, or either alone."""

    start: int
    end: int
    terms: tuple[Term, ...] = ()
    type: str | None = None
    name: str | None = None


def place_at(text: str, folded: str, language: Language, at: int, stop: int, levels: tuple[str, ...]) -> Place | None:
    """Returns the area named at an offset: ``tỉnh Đồng Nai``, ``TP. Cần Thơ``, ``Mèo Vạc``, ``xã Ia Tô``, ``tỉnh``.

    Args:
        levels: ``province``, ``district``, ``commune``: the levels that make sense there.
    """
    if text[at : at + 1].isupper() and (terms := _named(text, folded, language, at, stop, levels)):
        return Place(at, at + terms[0], terms[1])
    for match in language.find("area-type", folded, at, min(stop, at + _TYPE_REACH)):
        if match.start != at:
            break
        word = match.term
        inner = tuple(level for level in word.all("level") if level in levels)
        if not inner:
            return None
        after = match.end + (folded[match.end : match.end + 1] == " ")
        if text[after : after + 1].isupper() or text[after : after + 1].isdigit():
            if terms := _named(text, folded, language, after, stop, inner, word):
                return Place(at, after + terms[0], terms[1], word.key)
            if "province" not in word.all("level") and (name := unlisted(text, language, after, stop, inner)):
                return Place(at, after + len(name), (), word.key, name)
        return Place(at, match.end, (), word.key)
    return None


def _named(
    text: str, folded: str, language: Language, at: int, stop: int, levels: tuple[str, ...], word: Term | None = None
) -> tuple[int, tuple[Term, ...]] | None:
    """Returns the length and the terms of the province or district whose name begins at ``at``.

    Args:
        word: the type word before the name: where it may mean either level (``thành phố``), the terms of both are
            returned, as far as they are of that type.
    """
    found: list[tuple[int, tuple[Term, ...]]] = []
    for scheme in ("province", "district"):
        matches = language.find(scheme, folded, at, min(stop, at + _REACH)) if scheme in levels else []
        if matches and matches[0].start == at:
            terms = matches[0].terms
            if word is None or len(levels) == 1 or any(term.one("unitType") == word.vi for term in terms):
                found.append((matches[0].end - at, terms))
    if not found:
        return None
    longest = max(length for length, _ in found)
    same = [terms for length, terms in found if length == longest]
    return longest, same[0] if word is None else tuple(term for terms in same for term in terms)


def unlisted(text: str, language: Language, at: int, stop: int, levels: tuple[str, ...]) -> str | None:
    """Returns the capitalised words from ``at`` on that name a commune, without the person's name that may follow.

    A district that is not in the vocabulary (its name misspelt) is read likewise, but never a person's name.
    """
    words: list[re.Match[str]] = []
    for word in WORD.finditer(text, at, stop):
        if (words and text[words[-1].end() : word.start()] != " ") or not (word[0][0].isupper() or word[0].isdigit()):
            break
        words.append(word)
    surnames = language.gazetteer("surname")
    if "commune" not in levels and len(words) > 1 and surnames.lookup(words[0][0]):
        return None
    for cut in (2, 1, 3):
        if 2 <= len(words) - cut <= _PERSON_WORDS and surnames.lookup(words[cut][0]):
            words = words[:cut]
    words = words[:_PLACE_WORDS]
    return text[at : words[-1].end()] if words else None
