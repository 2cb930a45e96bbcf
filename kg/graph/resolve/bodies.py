"""Organisations: a body is known by its canonical name and the version of its province.

``Sở Công Thương tỉnh Vĩnh Long`` of 2024 and that of the Vĩnh Long which Bến Tre and Trà Vinh were merged into are two
bodies of one name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.graph.areas import COUNTRY, Areas
from kg.graph.entities import Organisation
from kg.graph.interval import days
from kg.graph.iri import DEF, Names, slug
from kg.graph.resolve.minting import each_once, minted, place_of, usual
from kg.graph.resolve.succession import Role, Succession
from kg.language.fold import fold
from kg.language.lexicon import Language, Match
from kg.language.territory import version_on, with_type
from kg.model import Facts
from kg.vocabulary import Term

_Key = tuple[str, str]
# bodies whose name is theirs alone in the whole country
_ONE_OF_A_NAME = frozenset({"Ministry", "CentralBody", "Company", "Association"})


@dataclass(frozen=True, slots=True)
class _Sighting:
    """One article's mention of a body, which it calls ``called`` where it means ``name``.

    ``apart`` tells bodies of one name apart: the version of a province, a territory, or an article.
    """

    sha256: str
    called: str
    name: str
    kind: str | None
    area: str | None
    apart: str

    @property
    def key(self) -> _Key:
        return fold(self.name), self.apart


@dataclass(frozen=True, slots=True)
class Bodies:
    """All organisations of a corpus: by article and folded name, and each once."""

    by_article: Mapping[str, Mapping[str, Organisation]]
    all: tuple[Organisation, ...]


def kind_of(name: str, language: Language) -> Term | None:
    """Returns the kind of body that a name means or begins with (``Sở``, ``UBND``); None where it is no body's name."""
    kinds = language.vocabulary.schemes.get("organization-kind", {})
    known = language.gazetteers["body"].lookup(name) if "body" in language.gazetteers else ()
    found = language.find("organization-kind", fold(name)) if kinds else []
    heads = [match.term for match in found if match.start == 0]
    return next((kinds[key] for term in known if (key := term.one("bodyKind") or "") in kinds), next(iter(heads), None))


def stem(name: str, language: Language) -> str:
    """Returns a body's folded name without the province that it ends in: ``sở công thương``, ``ubnd``."""
    folded = fold(name)
    province = _province_at_end(folded, language)
    bare = folded if province is None else folded[: province.start].rstrip()
    return bare.removesuffix(" tỉnh").removesuffix(" thành phố")


def _province_at_end(folded: str, language: Language) -> Match | None:
    found = [match for match in language.find("province", folded) if match.end == len(folded)]
    return found[-1] if found else None


def class_of(kind: str | None, language: Language) -> str:
    """Returns the local name of the class that bodies of a kind are instances of."""
    term = language.vocabulary.schemes.get("organization-kind", {}).get(kind or "")
    found = None if term is None else term.one("organizationClass")
    return "OtherOrganization" if found is None else found.removeprefix(DEF)


def role_of(name: str, kind: str | None, area: str | None, succession: Succession) -> Role | None:
    """Returns the role of a body of which its province has one; of others nobody knows which took over from which."""
    term = succession.language.vocabulary.schemes.get("organization-kind", {}).get(kind or "")
    if term is None or term.one("onePerProvince") != "true":
        return None
    return succession.role(stem(name, succession.language), area)


def resolve(corpus: Iterable[Facts], succession: Succession, names: Names, areas: Areas) -> Bodies:
    """Returns the organisations that the facts name, in whatever slot.

    Args:
        corpus: facts of all articles, in any order.
        succession: which body took over from which, and the language.
        names: mints the IRIs.
        areas: the areas that the vocabulary knows.
    """
    language = succession.language
    sightings = [s for facts in corpus for s in _sightings(facts, succession, areas)]
    curated = {fold(form): term for term in language.vocabulary.terms("organization") for form in reversed(term.forms)}
    by_key: dict[_Key, list[_Sighting]] = {}
    for sighting in sightings:
        by_key.setdefault(sighting.key, []).append(sighting)
    own = minted(
        (key for key in by_key if key[0] not in curated),
        lambda key: _segment(key, areas),
        taken=language.vocabulary.schemes.get("organization", {}),
    )
    merged: dict[_Key, Organisation] = {}
    for key, seen in by_key.items():
        term = curated.get(key[0])
        if term is not None:
            merged[key] = Organisation(
                names.of("organization", term.key),
                term.vi,
                term.one("kind"),
                term.all("area") or term.all("governs"),
                curated=True,
            )
        else:
            body = Organisation(
                names.of("organization", own[key]),
                usual(s.name for s in seen) or key[0],
                usual(s.kind for s in seen),
                tuple(sorted({s.area for s in seen if s.area is not None})),
            )
            merged[key] = _taken_over(body, succession)
    _attach(merged, language)
    by_article: dict[str, dict[str, Organisation]] = {}
    for sighting in sightings:
        by_article.setdefault(sighting.sha256, {})[fold(sighting.called)] = merged[sighting.key]
    return Bodies(by_article, each_once(merged.values()))


def _taken_over(body: Organisation, succession: Succession) -> Organisation:
    """Returns a body with the day on which the next one took over, where the vocabulary tells of it."""
    role = role_of(body.name, body.kind, body.areas[0] if len(body.areas) == 1 else None, succession)
    after = () if role is None else succession.after(role)
    return replace(body, taken_over=after[0].since, changes=after[0].changes) if after else body


def _attach(merged: dict[_Key, Organisation], language: Language) -> None:
    """Puts each department of a province under the people's committee of that province, where an article names one."""
    committees: dict[str, str] = {}
    for organisation in sorted(merged.values(), key=lambda o: o.iri):
        if class_of(organisation.kind, language) == "PeoplesCommittee":
            for area in organisation.areas:
                committees.setdefault(area, organisation.iri)
    for key, organisation in merged.items():
        if not organisation.curated and class_of(organisation.kind, language) == "Department":
            parents = sorted({committees[area] for area in organisation.areas if area in committees})
            if parents:
                merged[key] = replace(organisation, parent=parents[0])


def _sightings(facts: Facts, succession: Succession, areas: Areas) -> Iterator[_Sighting]:
    """Yields every body of one article once."""
    language = succession.language
    seen: set[str] = set()
    for agency in facts.agencies:
        if fold(agency.name) not in seen:
            seen.add(fold(agency.name))
            sighting = _sighting(facts, agency.name, agency.kind, agency.area, language, areas)
            # whose it was is only known where its province is printed: that of the article may be any of those merged
            yield sighting if "organisation" in agency.inferred else _as_it_was(sighting, succession)
    people = {fold(name) for name in people_named(facts)}
    for name in _elsewhere(facts):
        if fold(name) in seen or fold(name) in people:
            continue
        kind = kind_of(name, language)
        # a directive is given by a person or a body, and to bodies or to anybody: only a body's name counts here
        if kind is None and name not in _bodies_by_slot(facts):
            continue
        seen.add(fold(name))
        area = _area_in(name, facts, language)
        yield _sighting(facts, name, None if kind is None else kind.key, area, language, areas)


def _sighting(
    facts: Facts, name: str, kind: str | None, area: str | None, language: Language, areas: Areas
) -> _Sighting:
    """Returns the sighting with what keeps it apart from bodies of the same name elsewhere."""
    sha256 = facts.article.sha256
    if area is None and class_of(kind, language) not in _ONE_OF_A_NAME:
        # nothing says whose it is; the name alone would join 'Sở Công Thương' of all provinces
        return _Sighting(sha256, name, name, kind, None, place_of(facts, areas))
    apart = areas.slug(area) if areas.is_district(area) else areas.province(area)
    return _Sighting(sha256, name, name, kind, area, apart or "")


def _as_it_was(sighting: _Sighting, succession: Succession) -> _Sighting:
    """Returns a sighting of a body that had ended before its province version began as one of the body that it was."""
    role = role_of(sighting.name, sighting.kind, sighting.area, succession)
    had = None if role is None else succession.origin(role)
    if role is None or had is None or had == role:
        return sighting
    provinces = succession.language.vocabulary.schemes["province"]
    now, then = (with_type(provinces[version]) for _, version in (role, had))
    name = sighting.name.removesuffix(now) + then if sighting.name.endswith(now) else sighting.name
    return replace(sighting, name=name, area=had[1], apart=had[1])


def _segment(key: _Key, areas: Areas) -> str:
    """Returns what ends a body's IRI: its name, and what tells it apart from earlier ones or from those elsewhere.

    The bodies of a province's first version have their name alone: ``so-cong-thuong-tinh-vinh-long``, and then
    ``so-cong-thuong-tinh-vinh-long-2``.
    """
    name, apart = key
    told = areas.ordinal(apart) if areas.province(apart) else apart
    return "-".join(filter(None, (slug(name), told)))


def people_named(facts: Facts) -> Iterator[str]:
    """Yields the names that stand where only a person can."""
    yield from (official.name for official in facts.officials)
    for event in facts.events:
        yield from (*event.chair, *event.speakers, *event.attendees)


def _bodies_by_slot(facts: Facts) -> frozenset[str]:
    """Returns the names that stand where only a body can."""
    slots = [o.organisation for o in facts.officials] + [e.organiser for e in facts.events]
    slots += [report.by for report in facts.progress]
    return frozenset(name for name in (*slots, *(d.issuer for d in facts.documents)) if name)


def _elsewhere(facts: Facts) -> Iterator[str]:
    yield from sorted(_bodies_by_slot(facts))
    yield from sorted({name for d in facts.directives for name in (d.by, d.to) if name})


def _area_in(name: str, facts: Facts, language: Language) -> str | None:
    """Returns the province version that a body's name ends in, the one of the article's time, or the country."""
    province = _province_at_end(fold(name), language)
    if province is not None:
        when = days(facts.published)
        version = version_on(province.terms, None if when is None else when[1])
        return None if version is None else version.key
    kind = kind_of(name, language)
    return COUNTRY if kind is not None and kind.one("level") == "national" else None
