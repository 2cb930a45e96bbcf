"""Links proposed for people to judge: what the target calls by the same name, and how much speaks for it.

Confidence is a plain sum of what is known, so that a reviewer can follow it:

=====  ==============================================================================
+0.40  a main name of ours is the main label there; +0.30 where either is another name
+0.15  it is of a class that such things should be of
+0.20  it lies in our thing's province; +0.10 in the province that came after it
+0.20  nothing else there, and nothing else of ours, has a claim
=====  ==============================================================================

Rivals share it: the sum is divided by the number of candidates, or of our things that have the same candidate,
whichever is greater. Where no province confirms it, it is at most ``most_without_place`` of the kind: a name is not an
identity; 0.10 at most where it lies in another province. Candidates that do are left out where one lies in the right
one, or where that other province has a thing so called: "huyện Châu Thành" exists ten times.

Wikidata keeps one item a name through the mergers of provinces: the last version of a province is proposed as
``skos:exactMatch``, earlier ones as ``skos:closeMatch``, none ever as the same thing. What is linked to the target
already, by a vocabulary or by a person's decision, is left out: it needs no second judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from kg.language.fold import fold
from kg.link import sssom
from kg.link.candidates import Candidate, Progress, candidates
from kg.link.client import Client
from kg.link.subjects import Subject
from kg.link.table import CLOSE, EXACT, Link
from kg.link.target import Kind, Target

_MAIN_NAME: Final = Decimal("0.40")
_OTHER_NAME: Final = Decimal("0.30")
_TYPE: Final = Decimal("0.15")
_PLACE: Final = Decimal("0.20")
_LATER_PLACE: Final = Decimal("0.10")
_ALONE: Final = Decimal("0.20")
_ELSEWHERE: Final = Decimal("0.10")
_LONGEST_ABOUT: Final = 120


@dataclass(frozen=True, slots=True)
class Proposal:
    """What came of asking about the things of one kind.

    Args:
        kind: which kind.
        linked: number of things that were linked already and not asked about.
        asked: IRIs of the things that were asked about.
        found: number of candidates.
        unknown: number of things without a candidate.
        ambiguous: number of things with several.
        links: the rows proposed.
    """

    kind: str
    linked: int
    asked: frozenset[str]
    found: int
    unknown: int
    ambiguous: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    """A thing of ours and a candidate: ``place`` is 2 in its province, 1 in a later one, 0 not known, -1 elsewhere."""

    subject: Subject
    candidate: Candidate
    main: bool
    typed: bool
    place: int


def propose(client: Client, target: Target, kind: Kind, subjects: Iterable[Subject], tell: Progress) -> Proposal:
    """Returns the links that are proposed for things of one kind.

    Args:
        client: asks the target's endpoint.
        target: what links lead to.
        kind: how candidates are found.
        subjects: our things of that kind.
        tell: is told how many queries are answered.

    Raises:
        LinkError: the endpoint does not answer; nothing is proposed then.
    """
    things = list(subjects)
    asked = [subject for subject in things if not subject.linked]
    found = candidates(client, target, kind, (name for subject in asked for name in subject.names), tell)
    named: dict[str, list[Candidate]] = {}
    for candidate in found:
        for name in {fold(name) for name in candidate.names}:
            named.setdefault(name, []).append(candidate)
    matches = _without_claimed([_matches(subject, named, kind) for subject in asked])
    claims: dict[str, set[str]] = {}
    for match in (match for several in matches for match in several):
        claims.setdefault(match.candidate.iri, set()).add(match.subject.identity)
    links = [
        _link(match, kind, target, max(len(several), len(claims[match.candidate.iri])))
        for several in matches
        for match in several
    ]
    return Proposal(
        kind.name,
        len(things) - len(asked),
        frozenset(subject.iri for subject in asked),
        len(found),
        sum(not several for several in matches),
        sum(len(several) > 1 for several in matches),
        tuple(links),
    )


def _matches(subject: Subject, named: dict[str, list[Candidate]], kind: Kind) -> Sequence[_Match]:
    """Returns the candidates for one thing, without those that lie elsewhere if one lies where it should."""
    main = {fold(name) for name in subject.names[: subject.main]}
    by_iri = {each.iri: each for name in subject.names for each in named.get(fold(name), ())}
    found = [
        _Match(
            subject,
            candidate,
            fold(candidate.label) in main,
            bool(candidate.types & set(kind.types)),
            _place(subject, candidate),
        )
        for _, candidate in sorted(by_iri.items())
    ]
    best = max((match.place for match in found), default=0)
    return [match for match in found if match.place == best] if best > 0 else found


def _without_claimed(matches: list[Sequence[_Match]]) -> list[Sequence[_Match]]:
    """Returns the matches without candidates from elsewhere that lie in the province of another thing so called."""
    claimed = {match.candidate.iri for several in matches for match in several if match.place > 0}
    return [
        [match for match in several if match.place >= 0 or match.candidate.iri not in claimed] for several in matches
    ]


def _place(subject: Subject, candidate: Candidate) -> int:
    if candidate.places & subject.places:
        return 2
    if candidate.places & subject.later_places:
        return 1
    return -1 if candidate.places and subject.places else 0


def _link(match: _Match, kind: Kind, target: Target, rivals: int) -> Link:
    subject, candidate = match.subject, match.candidate
    prefixes = {target.prefix: target.entities}
    evidence = [(_MAIN_NAME, "label") if match.main else (_OTHER_NAME, "another name")]
    if match.typed:
        evidence.append((_TYPE, f"type {_listed(candidate.types & set(kind.types), prefixes)}"))
    if match.place == 2:
        evidence.append((_PLACE, f"in {_listed(candidate.places & subject.places, prefixes)}"))
    elif match.place == 1:
        later = _listed(candidate.places & subject.later_places, prefixes)
        evidence.append((_LATER_PLACE, f"in {later}, which its province became"))
    elif match.place < 0:
        evidence.append((Decimal(0), f"in {_listed(candidate.places, prefixes)}, not in its province"))
    evidence.append((_ALONE, "no other candidate") if rivals == 1 else (Decimal(0), f"one of {rivals} rivals"))
    if candidate.about:
        evidence.append((Decimal(0), f"there: {candidate.about[:_LONGEST_ABOUT]}"))
    confidence = sum((weight for weight, _ in evidence), Decimal(0)) / rivals
    if match.place <= 0:
        confidence = min(confidence, kind.most_without_place if match.place == 0 else _ELSEWHERE)
    return Link(
        subject.iri,
        subject.label,
        EXACT if subject.current else CLOSE,
        candidate.iri,
        candidate.label or min(candidate.names),
        confidence=confidence.quantize(Decimal("0.01"), ROUND_HALF_UP),
        comment="; ".join(words for _, words in evidence),
    )


def _listed(iris: Iterable[str], prefixes: dict[str, str]) -> str:
    return ", ".join(sorted(sssom.contracted(iri, prefixes) for iri in iris)[:3])
