"""The province of an article that gives no sign of one: that of its officials, as the other articles know them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from kg.graph.areas import Areas
from kg.graph.interval import days
from kg.graph.iri import Names
from kg.graph.resolve.bodies import stem
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.territory import version_on, with_type
from kg.model import Facts, OfficialFact, ProvinceFact
from kg.vocabulary import Term

BASIS: Final = "corpus"
_RULE: Final = "officials-elsewhere"
_CONFIDENCE: Final = 0.75
_UNKNOWN: Final = ("not known", "unknown")

_Seat = tuple[str, str, str]


def settled(corpus: Iterable[Facts], language: Language) -> list[Facts]:
    """Returns the articles; one without a province gets the only one in which all its officials it knows can serve.

    An official is known by name, office and body together. What the article left open for want of a province (whose
    department, whose figures) is completed, and says that it was inferred.

    Args:
        corpus: facts of all articles, in any order.
        language: the vocabulary and its gazetteers.
    """
    articles = list(corpus)
    areas = Areas(language.vocabulary, Names())
    homes: dict[_Seat, set[str]] = {}
    for facts in articles:
        for official, place in _placed(facts, areas):
            homes.setdefault(_seat(official, language), set()).add(place)
    return [facts if facts.province is not None else _settled(facts, homes, areas, language) for facts in articles]


def _placed(facts: Facts, areas: Areas) -> Iterable[tuple[OfficialFact, str]]:
    """Yields the officials of an article with the territory that they serve, where that is known."""
    where = {fold(agency.name): agency.area for agency in facts.agencies}
    for official in facts.officials:
        place = areas.slug(where.get(fold(official.organisation or "")))
        if place is not None:
            yield official, place


def _settled(facts: Facts, homes: Mapping[_Seat, set[str]], areas: Areas, language: Language) -> Facts:
    """Returns an article with the province of its officials, or as it is."""
    known = [(o, homes[seat]) for o in facts.officials if (seat := _seat(o, language)) in homes]
    common = set.intersection(*(places for _, places in known)) if known else set()
    versions = [t for t in language.vocabulary.terms("province") if len(common) == 1 and areas.slug(t.key) in common]
    published = days(facts.published)
    home = version_on(versions, published[1] if published else None)
    if home is None:
        return facts
    evidence = tuple(piece for official, _ in known for piece in official.evidence[:1])
    inferred = {"province": BASIS}
    province = ProvinceFact(
        evidence, _RULE, _CONFIDENCE, name=home.vi, version=home.key, basis=BASIS, inferred=inferred
    )
    return _completed(replace(facts, province=province), home)


def _completed(facts: Facts, home: Term) -> Facts:
    """Returns an article whose bodies and figures of no known place are those of its province."""
    names = {
        agency.name: _full(agency.name, home)
        for agency in facts.agencies
        if agency.area is None and agency.inferred.get("area") in _UNKNOWN
    }
    told = {"area": "article"}

    def full(name: str | None) -> str | None:
        return None if name is None else names.get(name, name)

    return replace(
        facts,
        agencies=tuple(
            replace(a, name=names[a.name], area=home.key, inferred={**a.inferred, **told}) if a.name in names else a
            for a in facts.agencies
        ),
        officials=tuple(
            replace(o, organisation=full(o.organisation), inferred={**o.inferred, **told})
            if o.organisation in names
            else o
            for o in facts.officials
        ),
        documents=tuple(replace(d, issuer=full(d.issuer)) for d in facts.documents),
        events=tuple(replace(e, organiser=full(e.organiser)) for e in facts.events),
        directives=tuple(
            replace(d, by=full(d.by), to=full(d.to), capacity=_capacity(d.capacity, names)) for d in facts.directives
        ),
        progress=tuple(replace(p, by=full(p.by)) for p in facts.progress),
        observations=tuple(
            replace(o, area=home.vi, area_key=home.key, inferred={**o.inferred, **told})
            if o.area_key is None and o.inferred.get("area") in _UNKNOWN
            else o
            for o in facts.observations
        ),
    )


def _capacity(text: str | None, names: Mapping[str, str]) -> str | None:
    """Returns the post in which somebody speaks, its body with its province."""
    ends = [name for name in names if text is not None and text.endswith(f" {name}")]
    longest = max(ends, key=len, default=None)
    return text if text is None or longest is None else text.removesuffix(longest) + names[longest]


def _full(name: str, home: Term) -> str:
    """Returns a body's name with its province: ``UBND tỉnh`` and ``Sở Y tế`` end in ``tỉnh X``."""
    whole = with_type(home)
    kind = whole.removesuffix(f" {home.vi}")
    return f"{name} {home.vi}" if fold(name).endswith(f" {fold(kind)}") else f"{name} {whole}"


def _seat(official: OfficialFact, language: Language) -> _Seat:
    """Returns name, office and body of an official, the body without its province."""
    return fold(official.name), official.office or fold(official.role), stem(official.organisation or "", language)
