"""The bodies that an article names, by their canonical full names: the agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.actors.bodies import Body, body_of, head_of
from kg.extract.actors.home import home_districts
from kg.extract.actors.survey import Actors, survey
from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.language.organisation import OrganisationMention
from kg.language.place import Place, place_at
from kg.model import AgencyFact

CONFIDENCE: Final = {
    "organisation with its area": 0.97,
    "organisation of the article's area": 0.97,
    "organisation without area": 0.95,
    "district that acts": 0.8,
}
"""What is expected of a rule before it is counted in confidence.tsv: the less outright, the less."""
_CLAUSE_START: Final = re.compile(r"(?:^|[.;:\n“\"]) ?(?:các )?$|, các $")
_NEXT_DISTRICT: Final = re.compile(r", ?| và |, và ")
_LOOK_BACK: Final = 24


@dataclass(frozen=True, slots=True)
class _Named:
    """One mention of a body: where, whom, by which rule."""

    start: int
    end: int
    body: Body
    rule: str


def extract(setting: Setting, language: Language, actors: Sequence[Actors] | None = None) -> tuple[AgencyFact, ...]:
    """Returns the bodies named in an article, each with all its mentions as evidence, in the order of their first one.

    Args:
        setting: the article.
        language: the loaded vocabularies.
        actors: ``survey(setting, language)``, where it is at hand.
    """
    named: dict[str, list[_Named]] = {}
    known: set[str] = set()
    last: dict[str, str] = {}
    surveyed = survey(setting, language) if actors is None else actors
    home = home_districts(setting, language)
    mentions = sorted(
        (*_mentions(surveyed, setting, language), *_districts(setting, language)), key=lambda m: m[0].start
    )
    for mention, rule, noise in mentions:
        if mention.bare:
            if (name := last.get(mention.name)) is not None:
                named[name].append(_Named(mention.start, mention.end, named[name][0].body, "bare head"))
            continue
        body = body_of(mention, setting, language, home)
        if body is None:
            continue
        named.setdefault(body.name, []).append(_Named(mention.start, mention.end, body, rule))
        last[head_of(mention, language)] = body.name
        if not noise:
            known.add(body.name)
    return tuple(_fact(setting, mentions_of) for name, mentions_of in named.items() if name in known)


def _mentions(
    actors: Sequence[Actors], setting: Setting, language: Language
) -> Iterator[tuple[OrganisationMention, str, bool]]:
    """Yields the organisations of all sentences with the rule that read them, and whether the sentence is noise."""
    for sentence in actors:
        for mention in sentence.organisations():
            if _in_title(mention, setting, language):
                continue
            if mention.area is not None or mention.area_name is not None:
                rule = "organisation with its area"
            elif language.vocabulary.term("organization-kind", mention.kind).one("areaPattern"):
                rule = "organisation of the article's area"
            else:
                rule = "organisation without area"
            yield mention, rule, sentence.sentence.kind == "noise"


def _in_title(mention: OrganisationMention, setting: Setting, language: Language) -> bool:
    """Says whether a body only names an event or a document: ``Đại hội đại biểu Đảng bộ tỉnh``, ``Báo Công an``."""
    begin = max(0, mention.start - _LOOK_BACK)
    return any(
        match.end == mention.start - 1 and match.term.key == "titles"
        for match in language.find("actor-cue", setting.folded, begin, mention.start)
    )


def _districts(setting: Setting, language: Language) -> Iterator[tuple[OrganisationMention, str, bool]]:
    """Yields the committees of districts that are named alone as those who act: ``các huyện A, B phối hợp``."""
    text, folded, reached = setting.article.text, setting.folded, 0
    for match in language.find("area-type", folded):
        governing = match.term.one("governedBy")
        if match.start < reached or governing is None:
            continue
        kind = language.vocabulary.term("organization-kind", governing)
        sentence = setting.sentence_at(match.start)
        before = text[max(sentence.start, match.start - _LOOK_BACK) : match.start]
        if sentence.kind == "noise" or not (_CLAUSE_START.search(before) or _asked(language, before)):
            continue
        found = list(_list_of_districts(text, folded, language, match.start, sentence.end))
        if not found or not _acts(folded, language, found[-1].end):
            continue
        reached = found[-1].end
        for place in found:
            yield (
                OrganisationMention(
                    place.start, place.end, kind.one("canonicalHead") or kind.vi, kind.key,
                    None, place.terms[0], place.terms, place.start, place.type or match.term.key,
                ),
                "district that acts",
                False,
            )  # fmt: skip


def _list_of_districts(text: str, folded: str, language: Language, start: int, stop: int) -> Iterator[Place]:
    """Yields the districts of a list that begins with a type word at ``start``."""
    at = start
    while (place := place_at(text, folded, language, at, stop, ("district",))) and place.terms:
        yield place
        gap = _NEXT_DISTRICT.match(folded, place.end, stop)
        if gap is None:
            return
        at = gap.end()


def _acts(folded: str, language: Language, at: int) -> bool:
    """Says whether a verb of acting follows at once."""
    begin = at + 1
    return any(
        match.start == begin and match.term.key == "acts"
        for match in language.find("actor-cue", folded, begin, min(len(folded), begin + 24))
    )


def _asked(language: Language, before: str) -> bool:
    words = before.strip().removesuffix("các").rstrip().split(" ")[-2:]
    return any(
        term.key == "asks"
        for words_from in range(len(words))
        for term in language.gazetteer("actor-cue").lookup(" ".join(words[words_from:]))
    )


def _fact(setting: Setting, mentions: list[_Named]) -> AgencyFact:
    """Returns the fact that all mentions of a body make together; the strongest of them says how sure it is."""
    best = max(mentions, key=lambda mention: (CONFIDENCE.get(mention.rule, 0.0), not mention.body.inferred))
    return AgencyFact(
        tuple(setting.evidence(mention.start, mention.end) for mention in mentions),
        best.rule,
        CONFIDENCE[best.rule],
        best.body.name,
        best.body.kind,
        best.body.area,
        inferred=best.body.inferred,
    )
