"""Heads of organisations (``Sở``, ``UBND``, ``Ban Tuyên giáo``): where they stand, and which are meant as names."""

from __future__ import annotations

from typing import Final

from kg.language.fold import fold
from kg.language.lexicon import Language, Match
from kg.vocabulary import Term

_ASK_REACH: Final = 16


def heads(folded: str, language: Language, start: int, stop: int) -> list[Match]:
    """Returns the heads in order, the longer before the shorter; parentheses behind a name are no part of it."""
    found: list[Match] = []
    for scheme in ("body", "organization-kind"):
        for match in language.find(scheme, folded, start, stop):
            if folded.startswith("hội", match.start) and folded.endswith("xã ", 0, match.start):
                continue  # "CỘNG HÒA XÃ |HỘI| CHỦ NGHĨA VIỆT NAM"
            sign = folded.find(" (", match.start, match.end)
            if sign < 0:
                found.append(match)
            else:
                found += (*heads(folded, language, match.start, sign), *heads(folded, language, sign, match.end))
    return sorted(found, key=lambda match: (match.start, -match.end, match.term.scheme))


def kind_of(language: Language, key: str) -> Term:
    """Returns a kind of organisation by its key."""
    return language.vocabulary.term("organization-kind", key)


def is_company(kind: Term) -> bool:
    """Says whether a kind of organisation is one of companies."""
    return (kind.one("organizationClass") or "").endswith("#Company")


def is_name(text: str, head: Match, known: bool) -> bool:
    """Says whether a head is written as a name: with capitals, or known and too long to be anything else."""
    words = text[head.start : head.end].split()
    if words[0][0].isupper():
        return True
    return len(words) > 1 and (any(word[0].isupper() for word in words[1:]) or (known and len(words) > 2))


def is_asked(folded: str, language: Language, head: Match, kind: Term) -> bool:
    """Says whether a head in lower case is meant: ``yêu cầu sở rà soát``, not ``yêu cầu sở, ngành``."""
    one_word = " " not in folded[head.start : head.end] and folded[head.end : head.end + 1] == " "
    if kind.one("nameFollows") != "true" or not one_word:
        return False
    begin = max(0, head.start - _ASK_REACH)
    return any(
        match.term.key == "asks" and match.end == head.start - 1
        for match in language.find("actor-cue", folded, begin, head.start)
    )


def is_city(head: str, kind: Term, language: Language) -> bool:
    """Says whether a head is what the body of a province is called in a city (``Thành ủy`` for ``Tỉnh ủy``)."""
    if "{type}" in (kind.one("areaPattern") or "{type}"):
        return False
    cities = (other.one("cityHead") for other in language.vocabulary.terms("organization-kind"))
    return any(city is not None and head == fold(city) for city in cities)
