"""Overlaps: which of two tokens that share characters holds the other, and what is left of one that is cut."""

from __future__ import annotations

from collections.abc import Iterable

from kg.language.lexicon import Language
from kg.language.taken import Taken
from kg.language.token import Token
from kg.record import replace


def inside(token: Token, others: Iterable[Token]) -> bool:
    """Says whether a token overlaps one of others."""
    return any(other.start < token.end and token.start < other.end for other in others)


def part_of(token: Token, name: Token) -> bool:
    """Says whether a token is but some words of a name: ``giá trị |tăng thêm|``."""
    return (name.start <= token.start and token.end < name.end) or (name.start < token.start and token.end == name.end)


def within_longer(token: Token, others: Iterable[Token]) -> bool:
    """Says whether a longer one of other tokens has this one in it."""
    size = token.end - token.start
    return any(o.start <= token.start and token.end <= o.end and o.end - o.start > size for o in others)


def outermost(tokens: Iterable[Token]) -> list[Token]:
    """Returns the tokens that lie within no longer one of their own term: ``|diện tích thả nuôi| tôm``."""
    kept: list[Token] = []
    for token in sorted(tokens, key=lambda one: (one.start, -one.end)):
        if not kept or token.end > kept[-1].end or token.terms != kept[-1].terms:
            kept.append(token)
    return kept


def behind(token: Token, names: Iterable[Token]) -> Token:
    """Returns a component cut where another name ends inside it: ``chỉ số sản xuất ngành| khai khoáng``."""
    end = next((n.end for n in names if n.start <= token.start < n.end < token.end), None)
    return token if end is None else replace(token, start=end)


def before(token: Token, taken: Taken, folded: str, language: Language) -> Token:
    """Returns a cue cut where a stronger token begins inside it: ``kế hoạch| năm 2031`` of ``kế hoạch năm``."""
    stop = taken.first(token)
    cut = folded[token.start : stop].rstrip() if stop > token.start else ""
    terms = language.gazetteer("cue").forms.get(cut)
    return replace(token, end=token.start + len(cut), key=terms[0].key, terms=terms) if terms else token
