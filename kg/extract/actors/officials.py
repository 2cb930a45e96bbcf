"""The officials of an article: persons in posts of public bodies, each with every mention as evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from kg.extract.actors.bodies import Body
from kg.extract.actors.postings import INSTEAD, Posting, postings
from kg.extract.actors.posts import NamedBodies, body_of_post, is_public
from kg.extract.actors.roles import Post
from kg.extract.actors.survey import Actors, Person, survey
from kg.extract.context import Setting
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.person import given
from kg.model import OfficialFact

CONFIDENCE: Final = {
    "role name": 0.95,
    "name, role": 0.95,
    "name is role": 0.92,
    "role: names": 0.9,
    "role is name": 0.9,
    "role of name": 0.88,
    "role, name": 0.88,
    "role - name": 0.88,
    "role (name)": 0.88,
    INSTEAD: 0.8,
}
"""What is expected of a rule before it is counted in confidence.tsv: the less outright, the less."""
_UNKNOWN_SURNAME: Final = 0.75
"""Factor for a name that no form of address and no known family name marks as one."""


@dataclass(slots=True)
class _Held:
    """A post that a person holds, while the article is read."""

    name: str
    posting: Posting
    body: Body
    confidence: float
    spans: set[tuple[int, int]] = field(default_factory=set)


def extract(setting: Setting, language: Language, actors: Sequence[Actors] | None = None) -> tuple[OfficialFact, ...]:
    """Returns who holds which post of a public body, in the order of the first mention.

    Args:
        setting: the article.
        language: the loaded vocabularies.
        actors: ``survey(setting, language)``, where it is at hand.
    """
    surveyed = survey(setting, language) if actors is None else actors
    said = [
        (posting, sentence.sentence.kind == "noise")
        for sentence in surveyed
        for posting in postings(sentence, setting, language)
    ]
    if not said:
        return ()
    bodies = NamedBodies(surveyed, setting, language)
    names = _Names(surveyed)
    held = _holdings(said, bodies, names, setting, language)
    for holding in held.values():
        holding.spans |= names.spans(holding.name)
    posted = {posting.post.start for posting, _ in said}
    holders: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    for (_, office, body_name), holding in held.items():
        holders[office, body_name].append(holding)
    for sentence in surveyed:
        for token in sentence.tokens:
            if isinstance(token, Post) and token.start not in posted and not token.several:
                body = body_of_post(token, (), bodies, setting, language)
                same = holders.get((token.office.key, fold(body.name))) if body else None
                if same is not None and len(same) == 1:  # đồng chí Phó Chủ tịch UBND tỉnh: the only one there is here
                    same[0].spans.add((token.start, token.end))
    return tuple(_fact(setting, language, holding) for holding in sorted(held.values(), key=lambda h: min(h.spans)))


class _Names:
    """The persons of an article by their full names, and who is meant where only a given name stands."""

    def __init__(self, actors: Sequence[Actors]) -> None:
        """Collects all mentions."""
        persons = [token for sentence in actors for token in sentence.tokens if isinstance(token, Person)]
        self._by_given: dict[str, list[Person]] = defaultdict(list)
        for person in persons:
            if not person.mention.short:
                self._by_given[fold(given(person.mention.name))].append(person)
        self._spans: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for person in persons:
            if (name := self.full(person)) is not None:
                self._spans[fold(name)].add((person.start, person.end))

    def full(self, person: Person) -> str | None:
        """Returns the full name of a person: his own, or that of the last one before with the same given name."""
        if not person.mention.short:
            return person.mention.name
        same = self._by_given.get(fold(person.mention.name))
        if not same:
            return None
        before = bisect_left(same, person.start, key=lambda other: other.start)
        return same[max(before - 1, 0)].mention.name

    def spans(self, name: str) -> set[tuple[int, int]]:
        """Returns where a person is named, in full or by the given name."""
        return self._spans[fold(name)]


def _holdings(
    said: Sequence[tuple[Posting, bool]],
    bodies: NamedBodies,
    names: _Names,
    setting: Setting,
    language: Language,
) -> dict[tuple[str, str, str], _Held]:
    """Returns the posts held by name, office and body; a mention without its body joins one that has it."""
    held: dict[tuple[str, str, str], _Held] = {}
    open_ended: list[tuple[str, Posting]] = []
    captions: list[tuple[tuple[str, str, str], Posting]] = []
    for posting, noise in said:
        name = names.full(posting.person)
        if name is None:
            continue
        body = body_of_post(posting.post, posting.group, bodies, setting, language)
        if body is None:
            open_ended.append((name, posting))
            continue
        if not is_public(body, language):
            continue
        key = (fold(name), posting.post.office.key, fold(body.name))
        if noise:
            captions.append((key, posting))
            continue
        confidence = CONFIDENCE[posting.rule]
        if not (posting.person.addressed or posting.person.mention.surname):
            confidence *= _UNKNOWN_SURNAME
        holding = held.setdefault(key, _Held(name, posting, body, confidence))
        if confidence > holding.confidence:
            holding.posting, holding.confidence = posting, confidence
        holding.spans.add(_span(posting))
    for key, posting in captions:
        if key in held:
            held[key].spans.add(_span(posting))
    held = _merged(held)
    first = {key[:2]: holding for key, holding in reversed(held.items())}
    for name, posting in open_ended:
        if (known := first.get((fold(name), posting.post.office.key))) is not None:
            known.spans.add(_span(posting))
    return held


def _merged(held: dict[tuple[str, str, str], _Held]) -> dict[tuple[str, str, str], _Held]:
    """Returns the holdings without those that another says in more words: ``Phó Chủ tịch`` and ``… Thường trực``."""
    out = dict(held)
    of_body: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for key in held:
        of_body[key[0], key[2]].append(key)
    for keys in of_body.values():
        for short in keys:
            for long in keys:
                role = fold(held[short].posting.post.role)
                if short != long and fold(held[long].posting.post.role).startswith(f"{role} ") and short in out:
                    held[long].spans |= out.pop(short).spans
    return out


def _span(posting: Posting) -> tuple[int, int]:
    """Returns the span from the first to the last character of a person and his post."""
    return min(posting.person.start, posting.post.start), max(posting.person.end, posting.post.end)


def _printed(holding: _Held, language: Language) -> tuple[str, str | None]:
    """Returns role and organisation told apart: ``Chủ tịch`` of the ``Quốc hội``, but a ``Chủ tịch nước``."""
    role, body = holding.posting.post.role, holding.body.name
    if fold(role) == fold(body):
        return role, None
    office = holding.posting.post.office
    if short := office.one("shortRole"):
        return short, body
    if any(len(word) > 1 and word.isupper() for word in role.split()):
        role = office.vi  # "Ủy viên BTV", "UVBTV"
    shorter = role[: -len(body) - 1]
    if fold(role).endswith(f" {fold(body)}") and language.gazetteer("office").lookup(shorter):
        return shorter, body
    return role, body


def _fact(setting: Setting, language: Language, holding: _Held) -> OfficialFact:
    """Returns the fact with its evidence in order; a name within a longer mention is no mention of its own."""
    spans: list[tuple[int, int]] = []
    for span in sorted(holding.spans, key=lambda span: (span[0], -span[1])):
        if not spans or span[1] > spans[-1][1]:
            spans.append(span)
    post = holding.posting.post
    role, body = _printed(holding, language)
    return OfficialFact(
        tuple(setting.evidence(start, end) for start, end in spans),
        holding.posting.rule,
        round(holding.confidence, 2),
        holding.name,
        role,
        body,
        post.office.key,
        inferred=dict(holding.body.inferred),
    )
