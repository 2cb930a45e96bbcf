"""Posts as newspapers write them: the role as printed, the office it means, and the organisation or the area behind it.

Where an office and an organisation overlap, the one that begins first holds: the rest of the organisation is read anew
(``Chánh Văn phòng`` + ``UBND tỉnh``), and where that is none, the two share their words (``Trưởng ban`` of the
``ban Quản lý Khu kinh tế``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kg.language import organisation
from kg.language.fields import body_of_field
from kg.language.fold import fold
from kg.language.lexicon import Language, Match
from kg.language.organisation import OrganisationMention
from kg.language.ownname import is_person, own_name
from kg.language.place import Place, place_at
from kg.vocabulary import Term

_TO_BODY: Final = re.compile(r" (?:của )?")
_ANYWHERE: Final = ("province", "district", "commune")
_TO_PARENT: Final = re.compile(r",? (?:thuộc |của )?|,? ?\(")
_ROLE_REACH: Final = 60
"""Characters of the longest wording of an office."""
_TAIL_REACH: Final = 80
"""Characters of the longest field of a division."""
_MANNERS: Final = ("acting", "former", "new")
_BEHIND: Final = ("acting", "qualifier")


@dataclass(frozen=True, slots=True)
class Post:
    """A post named in the text.

    Args:
        start, end: half-open offsets of the role, its qualifiers and its organisation.
        role: the role as printed, without the organisation.
        office: the entry of the vocabulary, the canonical one where the wording has one.
        organisation: the organisation that follows, or None.
        office_body: the body that role and organisation name together (``Thủ tướng Chính phủ``), or None.
        place: the area that follows the role alone (``Chủ tịch Cần Thơ``), or None.
        several: a number or a plural word stands before it.
    """

    start: int
    end: int
    role: str
    office: Term
    organisation: OrganisationMention | None = None
    place: Place | None = None
    several: bool = False
    office_body: OrganisationMention | None = None


@dataclass(frozen=True, slots=True)
class Readings:
    """Offices and organisations without overlaps.

    Args:
        offices: the matches of the vocabulary of offices, in order.
        bodies: the organisations, in order.
        shared: the organisation that shares words with the office that ends at the key.
        named: the body that the office ending at the key names together with what follows (``Thủ tướng Chính phủ``).
    """

    offices: list[Match]
    bodies: list[OrganisationMention]
    shared: dict[int, OrganisationMention] = field(default_factory=dict)
    named: dict[int, OrganisationMention] = field(default_factory=dict)


def offices(folded: str, language: Language, cues: list[Match]) -> list[Match]:
    """Returns the matches of the vocabulary of offices, in order: not ``vụ Phó`` in ``giữ chức vụ Phó Giám đốc``."""
    found: list[Match] = []
    for match in language.find("office", folded):
        index = bisect_left(cues, match.start, key=lambda cue: cue.start) - 1
        if index >= 0 and cues[index].end > match.start:
            again = language.find("office", folded, cues[index].end, match.end + _ROLE_REACH)
            found += [other for other in again if other.start < match.end]
        elif not found or match.start >= found[-1].end:
            found.append(match)
    return found


def disjoint(
    text: str, folded: str, language: Language, matches: list[Match], bodies: list[OrganisationMention]
) -> Readings:
    """Returns the offices and organisations of an article, both given in order, without their overlaps."""
    out = Readings([], [])
    at = 0
    for office in matches:
        while at < len(bodies) and bodies[at].end <= office.start:
            out.bodies.append(bodies[at])
            at += 1
        if at < len(bodies) and bodies[at].start < office.start:
            continue
        out.offices.append(office)
        while at < len(bodies) and bodies[at].start < office.end:
            if bodies[at].end > office.end:
                _part(text, folded, language, office, bodies[at], out)
            at += 1
    out.bodies.extend(bodies[at:])
    return out


def _part(text: str, folded: str, language: Language, office: Match, body: OrganisationMention, out: Readings) -> None:
    """Adds to ``out`` what an organisation that begins within an office is."""
    if body.start == office.start:
        out.named[office.end] = body
    rest = organisation.find(text, folded, language, office.end, body.end)
    if rest and rest[0].start == office.end + 1:
        out.bodies.extend(rest)
    else:
        out.shared[office.end] = body


def read(text: str, folded: str, language: Language, readings: Readings, cues: list[Match]) -> Iterator[Post]:
    """Yields the posts of an article, in order.

    Args:
        text: the article's text.
        folded: ``fold(text)``.
        language: the loaded vocabularies.
        readings: what ``disjoint`` returned.
        cues: the matches of the vocabulary of actor cues.
    """
    at_start = {body.start: body for body in readings.bodies}
    starts = sorted((*at_start, *(match.start for match in readings.offices)))
    before = {cue.end: cue for cue in cues}
    after = {cue.start: cue for cue in cues}
    for match in readings.offices:
        if (cue := before.get(match.start - 1)) and cue.term.key == "under":
            continue  # a post that the vocabulary does not know: Trợ lý Bộ trưởng
        start, manner, several = _led(match.start, text, before)
        last = match.end
        while (cue := after.get(last + 1)) and cue.term.key in _BEHIND and text[last] == " ":
            last = cue.end
            manner = "acting" if cue.term.key == "acting" else manner
        office = _canonical(language, match.term)
        role = text[match.start if manner == "new" else start : last]
        if (office is not match.term or match.end in readings.shared) and fold(role).startswith(fold(office.vi)):
            role = role[: len(office.vi)]
        link = _TO_BODY.match(text, last)
        body = readings.shared.get(match.end) or (at_start.get(link.end()) if link else None)
        body = body or _by_field(text, folded, language, office, last)
        if body is None and (tail := _with_tail(text, folded, language, last, readings.bodies)):
            last, body = tail
            role = text[start if manner != "new" else match.start : last]
        place = None
        if body is None and text[last : last + 1] == " ":
            following = bisect_left(starts, last)
            stop = starts[following] if following < len(starts) else len(text)
            place = place_at(text, folded, language, last + 1, stop, _ANYWHERE)
        end = body.end if body else place.end if place else last
        yield Post(start, end, role, office, body, place, several, readings.named.get(match.end))


def _led(start: int, text: str, before: Mapping[int, Match]) -> tuple[int, str, bool]:
    """Returns what stands before a role: where it begins, its manner, whether several hold it."""
    manner = "holds"
    while (cue := before.get(start - 1)) and text[start - 1] == " ":
        key = cue.term.key
        if key in _MANNERS:
            manner, start = key, cue.start
        else:
            return start, manner, key in ("several", "honorific-plural")
    return start, manner, False


def _canonical(language: Language, office: Term) -> Term:
    key = office.one("canonicalOffice")
    return language.vocabulary.term("office", key) if key else office


def _by_field(text: str, folded: str, language: Language, office: Term, end: int) -> OrganisationMention | None:
    """Returns the body of which only the field is named after the office: ``Bộ trưởng Công Thương``."""
    found = body_of_field(text, folded, language, office.all("holds"), end + 1)
    if found is None:
        return None
    return OrganisationMention(end + 1, found[0], found[1].vi, found[1].one("bodyKind") or "", found[1].key)


def _with_tail(
    text: str, folded: str, language: Language, end: int, bodies: list[OrganisationMention]
) -> tuple[int, OrganisationMention] | None:
    """Returns where a role with its field ends, and its body: ``Trưởng phòng Quản lý điện, Sở Công Thương``."""
    index = bisect_left(bodies, end, key=lambda body: body.start)
    if index == len(bodies) or bodies[index].start > end + _TAIL_REACH:
        return None
    body = bodies[index]
    field = own_name(text, folded, language, end, body.start, field=True)
    if (
        field is None
        or is_person(text, folded, language, field)
        or not _TO_PARENT.fullmatch(text, field[1], body.start)
    ):
        return None
    return field[1], body
