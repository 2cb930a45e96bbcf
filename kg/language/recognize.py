"""A sentence -> the typed tokens that the grammar of figures reads.

Every token comes from data (indicators, components, places, cue words) or from a value's own module (quantities,
periods, bases). Where two overlap, the more specific kind wins; within a kind, the longer.
"""

from __future__ import annotations

import re
from datetime import date

from kg.language.aims import sets_none
from kg.language.later import Later
from kg.language.lexicon import Language, Match
from kg.language.taken import Taken
from kg.language.token import Token
from kg.language.values import base, docnumber, period, quantity
from kg.language.weakform import (
    CIRCUMSTANCE,
    LEAD,
    before_count,
    before_crop,
    follows,
    heads_clause,
    placed,
    repeats,
    said_among,
    verb_follows,
    with_abbreviations,
)
from kg.record import replace

_BREAK = re.compile(  # by its first character, which is looked for much faster than all of it
    r"[;:()\[\],.!?\svct](?:à\b(?<=\bvà)|ùng với đó\b(?<=\bcùng với đó)|rong (?<=\btrong )(?:đó|số (?:đó|này)"
    r"|khi(?: đó)?)\b|-\s(?<=\s-\s)|(?<=,)(?!\d)|(?<=[;:()\[\]])|(?<=[.!?])[.!?]*(?=\s|$))"
)
_ALL_OF = {"trong số đó": "trong đó", "trong số này": "trong đó"}
# "tỉnh Lào Cai |(cũ)| tăng 9%": a word of the name
_VERSION = re.compile(r"\((?:cũ|mới|trước đây|trước sáp nhập|sau sáp nhập|trước hợp nhất|sau hợp nhất)\)")
_TITLE = re.compile(r'"(?:về|của|phát triển|đẩy mạnh|tăng cường|nâng cao|một số|kế hoạch|chương trình)[^"]{20,300}"')
_UNIT = re.compile(r"\d ?%|\d (?:tỷ|tỉ|triệu|nghìn|usd|ha|mw)\b")  # what is said, rather than what is called
_BRIEFLY = 8  # "vốn |đạt 900 tỷ đồng|"
_PLACED = re.compile(r" (?:\d+ tháng|quý|năm|của|toàn|trên|bình quân|kinh tế)\b")
# "tình hình |kinh tế - xã hội của tỉnh có| mức tăng trưởng đạt 3%"
_ECONOMY = re.compile(
    r"\b(?:kinh tế|kinh tế - xã hội)(?: (?:của |toàn )?(?:tỉnh|thành phố)(?: ta)?)? (?:có|đạt|duy trì) $"
)
_LISTS = ("products", "goods", "parts")  # "sản phẩm công nghiệp chủ yếu" opens a list; "công nghiệp" in it is no branch
_SPURRED = re.compile(r"\b(?:động lực|vai trò|góp phần|động lực chính)\b[^,;.:]*\b(?:thúc đẩy|cho|vào|của) $")
_SOME = re.compile(r"\b(?:một|vô|đa) số $")  # "một số khu công nghiệp" is no number of them


def tokens(
    text: str,
    folded: str,
    start: int,
    end: int,
    language: Language,
    year: int | None,
    anchor: date | None = None,
) -> list[Token]:
    """Returns the tokens of ``text[start:end]`` in order of their start.

    Args:
        text: the article's text.
        folded: the same, folded.
        start: first offset of the sentence.
        end: offset after its last character.
        language: gazetteers, units and scale words.
        year: year for periods that state none, or None.
        anchor: day of publication, or None.
    """
    sentence = folded[start:end]
    bases = [Token("base", start + m.start, start + m.end, m.base.kind, base=m.base) for m in base.find(sentence)]
    periods = [
        Token("period", start + m.start, start + m.end, m.role, period=m)
        for m in period.find(sentence, year, anchor)
        if m.role != "base"
    ]
    if periods and '"' in sentence:
        periods = [token for token in periods if not _in_title(token, sentence, start)]
    taken = Taken(start, end, [*bases, *periods])
    out = [*bases, *(token for token in periods if not _inside(token, bases))]
    numbers = [(m.start, m.end) for m in docnumber.find(text[start:end], language.codes)]
    for first, last in numbers:
        taken.hold(start + first, start + last)
    held = numbers + [(token.start - start, token.end - start) for token in (*bases, *periods)]
    quantities = [
        Token("quantity", start + q.start, start + q.end, q.kind, quantity=q.moved(start))
        for q in quantity.find(sentence, language.units, held)
    ]
    out += quantities
    names = [placed(token, quantities) for token in _of(language.find("indicator", folded, start, end), "indicator")]
    names = [n for n in names if not _SPURRED.search(folded, max(start, n.start - CIRCUMSTANCE), n.start)]
    names = [n for n in names if not _SOME.search(folded, max(start, n.start - LEAD), n.start + len("số "))]
    counted = _of(language.find("indicator:followingForm", folded, start, end), "following") if quantities else []
    led = _of(language.find("indicator:ledForm", folded, start, end), "led") if quantities else []
    cues = _of(language.find("cue", folded, start, end), "cue")
    cues = [token for token in cues if not sets_none(token, folded, start)]
    revised = [token for token in cues if token.key == "revised-target"]
    parts = _of(language.find("component", folded, start, end), "component")
    before = _of(language.find("component:beforeCountForm", folded, start, end), "component") if quantities else []
    parts += [part for part in before if before_count(part, quantities, folded)]
    parts = with_abbreviations(sorted(parts, key=lambda part: part.start), folded)
    summed = {token.start - 1 for token in periods if token.key == "period"}
    parts = [p for p in parts if p.end not in summed or p.term.one("asOfEnd") != "true"]  # "lũy kế |9 tháng|": no stock
    if revised:
        parts = [p for p in parts if not _inside(p, revised)]  # "|điều chỉnh tăng| mục tiêu": no capital is increased
    if names and parts:
        parted = Taken(start, end, parts)
        names = [
            n
            for n in names
            if parted.free(n)
            or not any(p.start <= n.start and n.end <= p.end and p != n and _longer(p, n) for p in parts)
        ]
    joined = [token for token in cues if token.key == "joined"]
    cues = [token for token in cues if token.key != "joined"] if joined else cues
    weak = _of(language.find("indicator:weakForm", folded, start, end), "indicator", weak=True)
    amounts = [q.quantity.bound_start for q in quantities if q.quantity is not None]
    brief = _of(language.find("indicator:countedForm", folded, start, end), "indicator", weak=True) if amounts else []
    weak += [token for token in brief if any(0 < at - token.end <= _BRIEFLY for at in amounts)]
    later = Later((*cues, *quantities))
    # "sản lượng" by itself is a general name: it wants its verb too
    general = [
        replace(t, weak=True) for t in names if t.kind == "indicator" and t.term.one("componentExpected") == "true"
    ]
    within = Later(parts)
    said = [t for t in (*weak, *general) if verb_follows(t, later, folded, within)]
    if said:
        # "diện tích nuôi |thủy sản|"
        parts = [part for part in parts if not any(t in general and _part_of(part, t) for t in said)]
        of_part = {t.start for t in said if next(within.than(t.end), t).start - t.end in (0, 1)}
        named = Taken(start, end, said)  # "|thu hút| fdi đạt …", "|tốc độ tăng trưởng| khu vực dịch vụ đạt …"
        cues = [
            c for c in cues if c.start not in of_part and (named.free(c) or not any(_part_of(c, name) for name in said))
        ]
    counts = [token for token in cues if token.key == "of-count"]
    names = [n for n in names if not _inside(n, counts)] if counts else names
    names = [t for t in names if t.kind != "indicator" or t.term.one("componentExpected") != "true"]
    cropped = _of(language.find("indicator:cropForm", folded, start, end), "indicator")
    cropped = [grown for token in cropped if (grown := before_crop(token, folded, end, language)) is not None]
    names = [t for t in names if not _inside(t, cropped)] + cropped if cropped else names
    held_names = Taken(start, end, names)
    names += [
        token
        for token in _of(language.find("indicator:headForm", folded, start, end), "indicator")
        if held_names.free(token)
        and (
            (_PLACED.match(folded, token.end) and heads_clause(folded, start, token))
            or _ECONOMY.search(folded, start, token.start)
        )
    ]
    names += [token for token in (*counted, *led) if follows(token, quantities) and held_names.free(token)]
    taken.add(names)
    out += names
    lists = [t for t in cues if t.key in _LISTS and taken.free(t)]
    taken.add(lists)
    out += lists
    for scheme in ("component", "province", "district", "cue"):
        if scheme == "component":
            found = [_behind(_behind(token, names), lists) for token in parts]
        elif scheme == "cue":
            found = [_before(token, taken, folded, language) for token in cues]
        else:
            found = _of(language.find(scheme, folded, start, end), scheme)
        found = [token for token in found if taken.free(token)]
        if scheme == "district":
            found = [token for token in found if text[token.start].isupper()]
        taken.add(found)
        out += found
    weak = [t for t in weak if not _SPURRED.search(folded, max(start, t.start - CIRCUMSTANCE), t.start)]
    weak = [placed(token, quantities) for token in weak if said_among(token, sentence)]
    weak += general
    weak += [
        token
        for token in _of(language.find("component:weakForm", folded, start, end), "component")
        if heads_clause(folded, start, token)
    ]
    weak = [t for t in weak if not any(repeats(t, c, folded) for c in cropped)] if cropped else weak
    strong = Taken(start, end, names)
    verbs = Later(t for t in out if t.kind in ("cue", "quantity"))
    out += [
        t
        for t in weak
        if (t.kind == "following" and strong.free(t)) or (taken.free(t) and verb_follows(t, verbs, folded, within))
    ]
    taken.add(out)
    versions = [m.span() for m in _VERSION.finditer(sentence)]
    breaks = [
        Token("break", start + m.start(), start + m.end(), _ALL_OF.get(m[0].strip(), m[0].strip()))
        for m in _BREAK.finditer(sentence)
        if not (m[0].startswith("..") and sentence[m.start() - 1].isalpha())  # "dệt, may, da giày... tăng 5%"
        and not any(first <= m.start() < last for first, last in versions)
    ]
    out += [token for token in breaks if taken.free(token) and not _inside(token, joined)]
    return sorted(out, key=lambda token: (token.start, token.end))


def _in_title(token: Token, sentence: str, start: int) -> bool:
    """Says whether a period is part of what a document is called: ``"Về phát triển …, định hướng |đến năm 2030|"``."""
    return any(
        start + m.start() < token.start < start + m.end() and _UNIT.search(m[0]) is None
        for m in _TITLE.finditer(sentence)
    )


def _of(matches: list[Match], kind: str, weak: bool = False) -> list[Token]:
    """Returns matches of the gazetteer as tokens."""
    return [Token(kind, m.start, m.end, m.terms[0].key, m.terms, weak=weak) for m in matches]


def _part_of(token: Token, name: Token) -> bool:
    """Says whether a token is but some words of a name: ``giá trị |tăng thêm|``."""
    return (name.start <= token.start and token.end < name.end) or (name.start < token.start and token.end == name.end)


def _inside(token: Token, others: list[Token]) -> bool:
    """Says whether a token overlaps one of others."""
    return any(other.start < token.end and token.start < other.end for other in others)


def _longer(one: Token, other: Token) -> bool:
    """Says whether the first token is the longer one."""
    return one.end - one.start > other.end - other.start


def _behind(token: Token, names: list[Token]) -> Token:
    """Returns a component cut where another name ends inside it: ``chỉ số sản xuất ngành| khai khoáng``."""
    end = next((n.end for n in names if n.start <= token.start < n.end < token.end), None)
    return token if end is None else replace(token, start=end)


def _before(token: Token, taken: Taken, folded: str, language: Language) -> Token:
    """Returns a cue cut where a stronger token begins inside it: ``kế hoạch| năm 2031`` of ``kế hoạch năm``."""
    stop = taken.first(token)
    cut = folded[token.start : stop].rstrip() if stop > token.start else ""
    terms = language.gazetteer("cue").forms.get(cut)
    return replace(token, end=token.start + len(cut), key=terms[0].key, terms=terms) if terms else token
