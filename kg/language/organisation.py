"""Organisations as newspapers write them: ``Sở Công thương tỉnh Đồng Nai``, ``UBND TP. Cần Thơ``, ``Huyện ủy Mèo Vạc``.

A mention is a head (a kind of organisation or a body known by its whole name), a name where the head wants one, and the
area that follows. What a mention without its area belongs to is not decided here.
"""

from __future__ import annotations

import re
from typing import Final

from kg.language import orghead
from kg.language.fields import body_of_field
from kg.language.fold import fold
from kg.language.lexicon import Language, Match
from kg.language.ownname import is_person, own_name
from kg.language.place import Place, place_at, unlisted
from kg.record import record, replace
from kg.vocabulary import Term

_PLURAL: Final = re.compile(r"\b(?:các|những|hai|ba) $")
_PLURAL_REACH: Final = 6
_OF_SOME: Final = ("bộ", "sở", "tỉnh", "huyện")
_OWNER_REACH: Final = 40
_ABBREVIATED: Final = re.compile(r" \([^\W\d_][^()]{0,14}\)(?= )")
_FIRST_FIELD: Final = re.compile(r"(?:, (?:ban, )?ngành)?:? ")
_NEXT_FIELD: Final = re.compile(r"[,;] (?:và )?| và | & ")
_AND: Final = re.compile(r" ?(?:,|/|-|và|, và) ?")
_GENERIC: Final = re.compile(r" (?:các|cấp|những|mỗi|từng|nhiều|một số|hai|\d+) \w+")


@record(frozen=True, slots=True)
class OrganisationMention:
    """One organisation in a text.

    Args:
        start, end: half-open offsets of all of it, the area included.
        name: canonical, without the area: ``Sở Công Thương``.
        kind: key of the kind of organisation.
        body: key of the body, where the vocabulary knows it by name.
        area: the province (the first of its versions) or district named after it.
        areas: every entry that claims that name.
        area_start: offset of the area's type word or name, or None.
        area_type: key of the type word (``tinh``, ``huyen`` ...), with or without a name behind it.
        area_name: name of a commune, which no vocabulary lists.
        generic: several unnamed bodies (``UBND các huyện``).
        bare: the head wants a name and has none (``Sở``).
        city: the head is that of a city (``Thành ủy``).
        inner: the organisation that the name is: ``UBND tỉnh`` in ``Đảng ủy UBND tỉnh``.
    """

    start: int
    end: int
    name: str
    kind: str
    body: str | None = None
    area: Term | None = None
    areas: tuple[Term, ...] = ()
    area_start: int | None = None
    area_type: str | None = None
    area_name: str | None = None
    generic: bool = False
    bare: bool = False
    city: bool = False
    inner: OrganisationMention | None = None


def find(
    text: str, folded: str, language: Language, start: int = 0, end: int | None = None
) -> list[OrganisationMention]:
    """Returns the organisations named in ``text[start:end]``, from left to right, none overlapping.

    Args:
        text: the article's text.
        folded: ``fold(text)``.
        language: the loaded vocabularies.
        start: first offset.
        end: offset after the last one.
    """
    stop = len(text) if end is None else end
    found: list[OrganisationMention] = []
    reached = start
    for head in orghead.heads(folded, language, start, stop):
        if head.start < reached:
            continue
        mention = read(text, folded, language, head, stop)
        plural = _PLURAL.search(folded, max(start, head.start - _PLURAL_REACH), head.start) is not None
        plural = plural or (mention is not None and mention.bare and folded.startswith(":", head.end))
        if plural:  # "các sở Công Thương, Xây dựng", "Lãnh đạo Sở: Công Thương, Xây dựng"
            items = listed(text, folded, language, head, mention, stop)
            mention = mention if items or mention is None or not mention.bare else replace(mention, generic=True)
            mention = None if items and mention is not None and mention.bare else mention
        found += [mention] if mention else []
        found += items if plural else []
        reached = found[-1].end if found else reached
    return _coordinated(folded, language, found)


def listed(
    text: str, folded: str, language: Language, head: Match, mention: OrganisationMention | None, stop: int
) -> list[OrganisationMention]:
    """Returns the bodies of which a list behind a plural head names the fields: ``các sở: Công Thương, Xây dựng``."""
    kind = mention.kind if mention else head.term.key
    at = mention.end if mention else head.end
    gap = (_NEXT_FIELD if mention and not mention.bare else _FIRST_FIELD).match(folded, at, stop)
    found: list[OrganisationMention] = []
    while gap and (item := body_of_field(text, folded, language, (kind,), gap.end())):
        found.append(OrganisationMention(gap.end(), item[0], item[1].vi, kind, item[1].key))
        gap = _NEXT_FIELD.match(folded, item[0], stop)
    return found


def _coordinated(folded: str, language: Language, mentions: list[OrganisationMention]) -> list[OrganisationMention]:
    """Returns the mentions with the areas that they share: ``HĐND, UBND huyện Mèo Vạc``, ``HĐND và UBND các cấp``."""
    out = list(reversed(mentions))
    for index in range(1, len(out)):
        mention, following = out[index], out[index - 1]
        if mention.generic or mention.area_type or mention.area or mention.bare:
            continue
        if orghead.kind_of(language, mention.kind).one("level") != "any" or not _AND.fullmatch(
            folded, mention.end, following.start
        ):
            continue
        if following.generic or following.area_type or following.area:
            out[index] = replace(
                mention,
                area=following.area,
                areas=following.areas,
                area_type=following.area_type,
                area_name=following.area_name,
                generic=following.generic,
            )
    return out[::-1]


def read(text: str, folded: str, language: Language, head: Match, stop: int) -> OrganisationMention | None:
    """Returns the organisation whose head stands at ``head``, or None where it is an ordinary word."""
    term = head.term
    known = term.scheme == "body"
    kind = orghead.kind_of(language, term.one("bodyKind") or "") if known else term
    if not orghead.is_name(text, head, known) and not orghead.is_asked(folded, language, head, kind):
        return None
    end, name, bare = head.end, term.vi if known else kind.one("canonicalHead") or term.vi, False
    if not known and kind.one("nameFollows") == "true":
        own = own_name(text, folded, language, head.end, stop, field=not orghead.is_company(kind))
        unlikely = own and kind.one("areaPattern") and is_person(text, folded, language, own)
        if unlikely or kind.one("listed") == "true":  # Bộ luật Lao động is no ministry
            own = None
        if own and folded[own[0] : own[1]] in _OF_SOME:
            return None  # "các đơn vị thuộc Bộ: |Văn phòng Bộ|": of which, the sentence does not tell
        bare = own is None
        nested = find(text, folded, language, own[0], own[1]) if own else []
        inner = nested[0] if nested and own and nested[0].start == own[0] else None
        if inner and orghead.kind_of(language, inner.kind).one("areaPattern"):
            return OrganisationMention(head.start, inner.end, name, kind.key, inner=inner)
        if own:
            name, end = f"{name} {text[own[0] : own[1]]}", own[1]
    if known and (owner := _owner(text, folded, language, head, stop)):
        return OrganisationMention(head.start, owner.end, text[head.start : head.end], kind.key, inner=owner)
    if short := _ABBREVIATED.match(text, end, stop):
        end = short.end() if _place(text, folded, language, kind, short.end(), stop) else end
    if _GENERIC.match(folded, end, stop):
        return OrganisationMention(
            head.start, end, name, kind.key, term.key if known else None, generic=True, bare=bare
        )
    place = None if bare and folded[end : end + 1] != " " else _place(text, folded, language, kind, end, stop)
    if place is None and kind.one("needsArea") == "true":
        return None
    return OrganisationMention(
        head.start,
        place.end if place else end,
        name,
        kind.key,
        term.key if known else None,
        place.terms[0] if place and place.terms else None,
        place.terms if place else (),
        place.start if place else None,
        place.type if place else None,
        place.name if place else None,
        bare=bare,
        city=orghead.is_city(folded[head.start : head.end], kind, language),
    )


def _owner(text: str, folded: str, language: Language, head: Match, stop: int) -> OrganisationMention | None:
    """Returns the body that a shortened name is a part of: ``Ban Tuyên giáo |Thị ủy|``, not the Tỉnh ủy's."""
    if not fold(head.term.vi).startswith(f"{folded[head.start : head.end]} ") or folded[head.end : head.end + 1] != " ":
        return None
    for match in language.find("organization-kind", folded, head.end + 1, min(stop, head.end + _OWNER_REACH)):
        return read(text, folded, language, match, stop) if match.start == head.end + 1 else None
    return None


def _place(text: str, folded: str, language: Language, kind: Term, end: int, stop: int) -> Place | None:
    """Returns the area that follows a head which ends at ``end``, where bodies of the kind have one."""
    level = kind.one("level")
    if level == "national":
        return None
    levels = ("province", "district", "commune") if level == "any" else (str(level),)
    if folded[end : end + 1] != " ":
        return None
    place = place_at(text, folded, language, end + 1, stop, levels)
    if not kind.one("areaPattern"):
        return place if place and place.type else None  # Bệnh viện Đa khoa tỉnh
    if place is None and level == "commune" and (name := unlisted(text, language, end + 1, stop, levels)):
        return Place(end + 1, end + 1 + len(name), (), None, name)  # Đảng ủy xã Suối Lạnh: the type is in the head
    return place
