"""Which body a mention means: the organisation completed with the area it belongs to, by its canonical full name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Final

from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.language.organisation import OrganisationMention
from kg.language.place import Place
from kg.record import record, replace
from kg.vocabulary import Term

CITY: Final = "thanh-pho"
"""Key of the area type that is a province-level unit or a district, according to its name."""
_NATIONAL: Final = "national"
_PATTERN: Final = "{head} {name} {type} {area}"
"""How bodies are named that stand with their area though their kind has no pattern: ``Bệnh viện Đa khoa tỉnh X``."""


@record(frozen=True, slots=True)
class Body:
    """An organisation by its canonical full name.

    Args:
        name: ``Sở Công Thương tỉnh Đồng Nai``.
        kind: key of the kind of organisation.
        area: key of the province version or district, ``vn`` for national bodies, or None.
        body: key of the body, where the vocabulary knows it.
        inferred: what was completed, and from what.
    """

    name: str
    kind: str
    area: str | None
    body: str | None = None
    inferred: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)


def body_of(
    mention: OrganisationMention, setting: Setting, language: Language, home: Mapping[str, Place] | None = None
) -> Body | None:
    """Returns the body that a mention names, or None where it names no single one.

    ``Sở Công Thương`` in an article about Đồng Nai is ``Sở Công Thương tỉnh Đồng Nai``; ``UBND huyện`` without a name,
    ``UBND các huyện`` and a bare ``Sở`` are nobody in particular.

    Args:
        mention: the mention.
        setting: the article.
        language: the loaded vocabularies.
        home: what ``home_districts`` found: what ``UBND huyện`` means in this article.
    """
    kind = language.vocabulary.term("organization-kind", mention.kind)
    pattern, level = kind.one("areaPattern") or (mention.area_type and _PATTERN), kind.one("level")
    if mention.generic or mention.bare:
        return None
    if mention.inner is not None:
        inner = body_of(mention.inner, setting, language, home)
        return replace(inner, name=f"{mention.name} {inner.name}", kind=kind.key, body=None) if inner else None
    if _became_national(mention, kind, setting):
        return Body(kind.one("canonicalHead") or kind.vi, kind.one("nationalKind") or kind.key, "vn", mention.body)
    if not pattern or level == _NATIONAL:
        return Body(mention.name, kind.key, "vn" if level == _NATIONAL else None, mention.body)
    if mention.area_name is not None:
        return _named(mention, kind, _type_word(language, mention.area_type), mention.area_name, None)
    if mention.area is not None:
        return _of_area(mention, kind, pick(mention.areas, mention.area_type, setting, language), language, {})
    return _of_home(mention, kind, setting, language, home or {}) or _of_article(mention, kind, setting, language)


def _of_home(
    mention: OrganisationMention, kind: Term, setting: Setting, language: Language, home: Mapping[str, Place]
) -> Body | None:
    """Returns the body of the only district of the article that it can be: ``UBND huyện``, ``Bí thư Thị ủy``."""
    place = home.get(mention.area_type or "")
    if place is None and mention.area_type is None and kind.one("level") == "district" and len(home) == 1:
        place = next(iter(home.values()))
    if place is None or (mention.area_type == CITY and _is_city(setting, language)):
        return None
    area = pick(place.terms, place.type, setting, language)
    inferred = {"organisation": "district of the article"}
    at_home = replace(mention, area=place.terms[0], areas=place.terms, area_type=place.type)
    return _of_area(at_home, kind, area, language, inferred)


def _is_city(setting: Setting, language: Language) -> bool:
    """Says whether the article's province is a centrally governed city."""
    province = language.vocabulary.schemes["province"].get(setting.province.version) if setting.province else None
    return province is not None and province.one("unitType") == "thành phố"


def _became_national(mention: OrganisationMention, kind: Term, setting: Setting) -> bool:
    """Says whether a name that provincial bodies had means a national one by now: ``Cục Thống kê`` since March 2025."""
    since = kind.one("nationalSince")
    if since is None or mention.area_type is not None or mention.area is not None or not setting.published:
        return False
    return setting.published >= since[: len(setting.published)]


def head_of(mention: OrganisationMention, language: Language) -> str:
    """Returns the head by which a body may be called on its own after its first mention: ``Sở``."""
    kind = language.vocabulary.term("organization-kind", mention.kind)
    return kind.one("canonicalHead") or kind.vi


def pick(terms: tuple[Term, ...], type_word: str | None, setting: Setting, language: Language) -> Term | None:
    """Returns the province version or district that a name means in this article.

    The version is the one of the article's date; the article's own province and its districts come first.

    Args:
        terms: all entries that claim the name.
        type_word: key of the type word before the name, or None.
        setting: the article.
        language: the loaded vocabularies.
    """
    provinces = [term for term in terms if term.scheme == "province"]
    if type_word == CITY:
        cities = [term for term in provinces if _fits(term, setting) and term.one("unitType") == "thành phố"]
        return next(iter(cities), None) or _district(terms, setting, type_word, language) or version(provinces, setting)
    if provinces and type_word in (None, "tinh"):
        return version(provinces, setting)
    return _district(terms, setting, type_word, language) or version(provinces, setting)


def version(terms: list[Term], setting: Setting) -> Term | None:
    """Returns the version of a province at the article's date, or the last one before it, or the article's own."""
    if setting.province is not None:
        for term in terms:
            if term.key == setting.province.version:
                return term
    valid = [term for term in terms if _fits(term, setting)]
    return valid[0] if valid else (terms[-1] if terms else None)


def _fits(term: Term, setting: Setting) -> bool:
    """Says whether a version was valid when the article appeared; without a date the one that has no end is."""
    day = setting.published
    since, until = term.one("validFrom") or "", term.one("validTo") or "9999"
    return since[: len(day)] <= day <= until if day else until == "9999"


def _district(terms: tuple[Term, ...], setting: Setting, type_word: str | None, language: Language) -> Term | None:
    """Returns the district of the article's province among namesakes, or the only one there is."""
    word = _type_word(language, type_word)
    districts = [term for term in terms if term.scheme == "district" and (not word or term.one("unitType") == word)]
    home = territory(setting, language)
    own = [term for term in districts if home and _territory_of(term.one("within"), language) == home]
    return next(iter(own), None) or (districts[0] if len(districts) == 1 else None)


def territory(setting: Setting, language: Language) -> str | None:
    """Returns the key of the article's territory, or None."""
    return _territory_of(setting.province.version, language) if setting.province is not None else None


def _territory_of(province: str | None, language: Language) -> str | None:
    term = language.vocabulary.schemes["province"].get(province or "")
    return term.one("versionOf") if term else None


def _of_area(
    mention: OrganisationMention, kind: Term, area: Term | None, language: Language, inferred: Mapping[str, str]
) -> Body:
    """Returns the body of a known area; a name that several districts bear stays without its key."""
    if area is None:
        name = mention.area.vi if mention.area is not None else ""
        return _named(mention, kind, _type_word(language, mention.area_type), name, None)
    return _named(mention, kind, area.one("unitType") or "", area.vi, area.key, inferred)


def _of_article(mention: OrganisationMention, kind: Term, setting: Setting, language: Language) -> Body | None:
    """Returns the body of the article's own province, where the mention speaks of no lower level."""
    level, fact = kind.one("level"), setting.province
    province = language.vocabulary.schemes["province"].get(fact.version) if fact else None
    if level not in ("province", "any"):
        return None
    city = province is None or province.one("unitType") == "thành phố"
    if mention.area_type not in (None, "tinh") and not (mention.area_type == CITY and city):
        return None
    if mention.city and not city:
        return None
    if fact is None or province is None:
        unplaced = f"{mention.name} {_type_word(language, mention.area_type)}".strip()
        return Body(unplaced, kind.key, None, mention.body, {"area": "not known"})
    inferred = {"organisation": "province of the article"}
    return _named(mention, kind, province.one("unitType") or "", fact.name, province.key, inferred)


def _named(
    mention: OrganisationMention,
    kind: Term,
    type_word: str,
    area: str,
    key: str | None,
    inferred: Mapping[str, str] | None = None,
) -> Body:
    """Returns the body by its kind's pattern: ``UBND tỉnh Đồng Nai``, ``Tỉnh ủy Đồng Nai``, ``Thành ủy Cần Thơ``."""
    head, own = mention.name, ""
    canonical = kind.one("canonicalHead") or kind.vi
    if mention.name.startswith(canonical):
        head, own = canonical, mention.name[len(canonical) :].strip()
    if head == canonical:
        head = _head_for(kind, head, type_word)
    name = (kind.one("areaPattern") or _PATTERN).format(head=head, name=own, type=type_word, area=area)
    return Body(" ".join(name.split()), kind.key, key, mention.body, dict(inferred or {}))


def _head_for(kind: Term, head: str, type_word: str) -> str:
    """Returns the head that bodies have in areas of a type: ``Thành ủy`` in a city, ``Thị ủy`` in a ``thị xã``."""
    if type_word == "thành phố" and (city := kind.one("cityHead")):
        return city
    if "{type}" not in (kind.one("areaPattern") or _PATTERN):
        for form in kind.forms:
            if form.split()[0].lower() == type_word.split(" ")[0]:
                return form[0].upper() + form[1:]
    return head


def _type_word(language: Language, key: str | None) -> str:
    return language.vocabulary.term("area-type", key).vi if key else ""
