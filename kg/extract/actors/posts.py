"""Which body a post is held in: the one named behind it, one named beside it, or the one that the office implies."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.actors.bodies import Body, body_of, head_of
from kg.extract.actors.home import home_districts
from kg.extract.actors.roles import Post
from kg.extract.actors.survey import Actors
from kg.extract.context import Setting
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.organisation import OrganisationMention
from kg.language.orghead import is_company
from kg.language.place import Place
from kg.vocabulary import Term

_BARE_LEVELS: Final = {None: "province", "tinh": "province"}
"""The level that a body without a named area has by its type word."""
_PARTY: Final = "Party"
"""The side of public life that committees of the Party belong to."""


class NamedBodies:
    """The bodies that an article names, by the head by which they may be called later (``Sở``)."""

    def __init__(self, actors: Sequence[Actors], setting: Setting, language: Language) -> None:
        """Collects them in order."""
        self.home = home_districts(setting, language)
        self._by_head: dict[str, list[tuple[int, Body]]] = defaultdict(list)
        self._all: list[tuple[int, Body]] = []
        for sentence in actors:
            for mention in sentence.organisations():
                if body := body_of(mention, setting, language, self.home):
                    self._by_head[head_of(mention, language)].append((mention.start, body))
                    self._all.append((mention.start, body))

    def called(self, head: str, at: int) -> Body | None:
        """Returns the body that a bare head at an offset means: the last one before, else the first after it."""
        named = self._by_head.get(head)
        if not named:
            return None
        return named[max(bisect_right(named, at, key=lambda one: one[0]) - 1, 0)][1]

    def before(self, post: Post, setting: Setting) -> Body | None:
        """Returns the body that a bare post is of: one named before in its sentence, of a kind that has such posts."""
        first = setting.sentence_at(post.start).start
        kinds = post.office.all("holds")
        for start, body in reversed(self._all):
            if first <= start < post.start and body.kind in kinds:
                return body
        return None


def body_of_post(
    post: Post, group: Sequence[Post], bodies: NamedBodies, setting: Setting, language: Language
) -> Body | None:
    """Returns the body that a post is held in, or None where nothing tells.

    Args:
        post: the post.
        group: the posts named together with it, in order (``Chánh Văn phòng, người phát ngôn UBND tỉnh`` share a body).
        bodies: the bodies that the article names.
        setting: the article.
        language: the loaded vocabularies.
    """
    mention = post.organisation
    beside = [other.organisation for other in group if other is not post and other.organisation is not None]
    if mention is not None:
        if mention.bare:
            near = _of_type(mention, beside, setting, language)
            return near or bodies.called(head_of(mention, language), post.start)
        if mention.area_type is None and (mention.city or _level(mention, language) in ("district", "commune")):
            near = _of_neighbour(mention, beside, setting, language)
            return near or body_of(mention, setting, language, bodies.home)
        return body_of(mention, setting, language, bodies.home)
    implied = _implied(post.office, post.role, language) if post.place or post.role.lower() != post.role else None
    if post.place is not None:
        known = implied or _first_kind(post.office, language)
        return body_of(_at(known, post.place), setting, language) if known else None
    if implied is not None:
        if implied.bare:
            return bodies.called(implied.name, post.start)
        near = _of_neighbour(implied, beside, setting, language) if implied.body is None else None
        return near or body_of(implied, setting, language, bodies.home)
    for other in beside:  # Chánh Văn phòng, người phát ngôn UBND tỉnh
        if other.start > post.start and other.kind in post.office.all("holds") and not other.bare:
            return _inferred(body_of(other, setting, language, bodies.home), "post beside it")
    party = _of_party(post.office, beside, bodies.home, setting, language)
    return party or _inferred(bodies.before(post, setting), "body named before it")


def _of_party(
    office: Term,
    beside: Sequence[OrganisationMention],
    home: Mapping[str, Place],
    setting: Setting,
    language: Language,
) -> Body | None:
    """Returns the committee at the level of a post beside it: ``Ủy viên Ban Thường vụ, Phó Chủ tịch UBND tỉnh``."""
    if _PARTY not in office.all("side"):
        return None
    kinds = [language.vocabulary.term("organization-kind", key) for key in office.all("holds")]
    for other in beside:
        level = _level_of_area(other)
        if level is None and other.inner is None:
            level = "district" if other.area_type in home else _BARE_LEVELS.get(other.area_type)
        for kind in kinds:
            if kind.one("level") == level and _nameless(kind):
                return _inferred(body_of(_at(_of_kind(kind), other), setting, language, home), "post beside it")
    return None


def _level_of_area(mention: OrganisationMention) -> str | None:
    """Returns the level of the area that a mention names, or None where it names none."""
    return mention.area.scheme if mention.area is not None else "commune" if mention.area_name else None


def _of_type(
    mention: OrganisationMention, beside: Sequence[OrganisationMention], setting: Setting, language: Language
) -> Body | None:
    """Returns the body whose head takes in the type of the area of a post beside it.

    ``Bí thư Đảng ủy, Chủ tịch UBND xã Suối Lạnh`` is in the ``Đảng ủy xã Suối Lạnh``.
    """
    for other in beside:
        if other.area_type and _level_of_area(other):
            head = f"{mention.name} {language.vocabulary.term('area-type', other.area_type).vi}"
            for kind in language.gazetteer("organization-kind").lookup(head):
                return _inferred(body_of(_at(_of_kind(kind), other), setting, language), "post beside it")
    return None


def _of_neighbour(
    mention: OrganisationMention, beside: Sequence[OrganisationMention], setting: Setting, language: Language
) -> Body | None:
    """Returns the body with the area of a post beside it: ``Bí thư Huyện ủy, Chủ tịch UBND huyện Mèo Vạc``."""
    level = "district" if mention.city else _level(mention, language)
    for other in beside:
        if level == _level_of_area(other):
            return _inferred(body_of(_at(mention, other), setting, language), "post beside it")
    return None


def _implied(office: Term, role: str, language: Language) -> OrganisationMention | None:
    """Returns the organisation that an office names by itself: ``Tỉnh ủy viên``, ``Thủ tướng``."""
    if key := office.one("impliedBody"):
        body = language.vocabulary.term("body", key)
        return OrganisationMention(0, 0, body.vi, body.one("bodyKind") or "", body.key)
    wording = f"{fold(role)} "
    if any(fold(form).startswith(wording) for form in office.forms):
        return None  # Trưởng đoàn may lead any delegation, Trưởng đoàn ĐBQH only one
    if key := office.one("impliedOrganizationKind"):
        return _of_kind(language.vocabulary.term("organization-kind", key))
    return None


def _first_kind(office: Term, language: Language) -> OrganisationMention | None:
    """Returns the first kind of organisation that holds an office and has an area: that of ``Chủ tịch Cần Thơ``."""
    for key in office.all("holds"):
        kind = language.vocabulary.term("organization-kind", key)
        if _nameless(kind):
            return _of_kind(kind)
    return None


def _nameless(kind: Term) -> bool:
    """Says whether bodies of a kind are told by their area alone: ``UBND``, ``Tỉnh ủy``, but not ``Sở``."""
    return "{area}" in (pattern := kind.one("areaPattern") or "") and "{name}" not in pattern


def _of_kind(kind: Term) -> OrganisationMention:
    """Returns the organisation of a kind; of a national kind, or one whose bodies have names, it could be any."""
    bare = kind.one("level") == "national" or kind.one("nameFollows") == "true"
    return OrganisationMention(0, 0, kind.one("canonicalHead") or kind.vi, kind.key, bare=bare)


def _level(mention: OrganisationMention, language: Language) -> str | None:
    return language.vocabulary.term("organization-kind", mention.kind).one("level")


def _at(mention: OrganisationMention, place: OrganisationMention | Place) -> OrganisationMention:
    """Returns the organisation of the area that a place, or another organisation, names."""
    if isinstance(place, Place):
        first = place.terms[0] if place.terms else None
        return replace(mention, area=first, areas=place.terms, area_type=place.type, area_name=place.name)
    return replace(mention, area=place.area, areas=place.areas, area_type=place.area_type, area_name=place.area_name)


def _inferred(body: Body | None, basis: str) -> Body | None:
    return replace(body, inferred={**body.inferred, "organisation": basis}) if body else None


def is_public(body: Body, language: Language) -> bool:
    """Says whether the posts of a body make officials: not those of companies."""
    kind = language.vocabulary.term("organization-kind", body.kind)
    return not is_company(kind)
