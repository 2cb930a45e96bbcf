"""People of one name for a human to judge: each pair with its sentences, the most useful first; and the answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import resources, vocabulary
from kg.errors import GraphError
from kg.graph import files, quarantine, store
from kg.graph.areas import Areas
from kg.graph.facts import read as read_log
from kg.graph.iri import Names
from kg.graph.resolve import bodies, judgements, people, provinces
from kg.graph.resolve.judgements import Judgement
from kg.graph.resolve.sameness import Pair, Same, Sighting
from kg.graph.resolve.succession import Succession
from kg.language import lexicon
from kg.language.fold import fold
from kg.model import Claim, Facts


@dataclass(frozen=True, slots=True)
class Attestation:
    """One article on a person: ISO date (or None), title, the posts it gives them, the sentence that names them."""

    published: str | None
    article: str
    posts: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Case:
    """Two people of one name that nothing tells apart or joins.

    Args:
        name: the name.
        first, second: what articles say of each, in order of time.
        keys: a sighting of each, as ``judgements.tsv`` names it.
        unsure: somebody has looked already, and could not tell.
    """

    name: str
    first: tuple[Attestation, ...]
    second: tuple[Attestation, ...]
    keys: tuple[str, str]
    unsure: bool


def cases(folder: Path) -> list[Case]:
    """Returns the undecided pairs of a graph folder.

    Those of one province come first, then those of provinces that were merged, then the rest; within these, those that
    most articles speak of. What somebody was unsure of comes last.

    Args:
        folder: a graph folder; its log of facts and its judgements are read.

    Raises:
        GraphError: there is no log, or a file is damaged.
    """
    path = folder / store.FACTS
    if not path.exists():
        raise GraphError(f"{folder}: no graph there; `tinhkg build -o {folder}` makes one")
    language = lexicon.load(vocabulary.load(resources.ontology(), fold))
    names = Names()
    areas = Areas(language.vocabulary, names)
    corpus, _ = quarantine.parted(provinces.settled((facts for facts, _ in read_log(path)), language))
    articles = sorted(corpus, key=lambda facts: facts.article.sha256)
    succession = Succession(language, names)
    known = bodies.resolve(articles, succession, names, areas)
    who = people.sameness(articles, known, succession, areas, judgements.read(folder / store.JUDGEMENTS))
    by_article = {facts.article.sha256: facts for facts in articles}
    ordered = sorted(who.undecided, key=lambda pair: (pair.unsure, *_use(pair, areas)))
    return [_case(pair, by_article) for pair in ordered]


def answer(folder: Path, case: Case, judgement: str, reason: str, reviewer: str, day: str) -> None:
    """Adds a judgement on a case to the folder's ``judgements.tsv``; the next build follows it.

    Args:
        folder: the graph folder.
        case: what was judged.
        judgement: one of ``kg.graph.resolve.judgements.VERDICTS``.
        reason: why.
        reviewer: who says so.
        day: when, in ISO 8601.

    Raises:
        GraphError: another process is writing there.
    """
    path = folder / store.JUDGEMENTS
    said = judgements.line(Judgement(*case.keys, judgement, reason, reviewer, day))
    with files.locked(folder):
        old = path.read_text(encoding="utf-8-sig") if path.exists() else judgements.HEADER
        files.replace(path, [(old if old.endswith("\n") else old + "\n").encode(), said.encode()])


def _use(pair: Pair, areas: Areas) -> tuple[int, int, str]:
    """Returns how useful it is to judge a pair: the least first."""
    here, there = ({sighting.place for sighting in same.sightings} for same in (pair.first, pair.second))
    near = 0 if here & there else 1 if _lands(pair.first, areas) & _lands(pair.second, areas) else 2
    articles = len(pair.first.sightings) + len(pair.second.sightings)
    return near, -articles, pair.first.sightings[0].key + pair.second.sightings[0].key


def _lands(same: Same, areas: Areas) -> set[str]:
    """Returns the extents of the provinces in which a person held posts, and of what became of them."""
    held = {seat.area for sighting in same.sightings for seat in sighting.seats}
    return {extent for area in held for extent in areas.through(area or None)}


def _case(pair: Pair, articles: Mapping[str, Facts]) -> Case:
    first, second = pair.first.sightings, pair.second.sightings
    return Case(
        first[0].name,
        tuple(_attestation(sighting, articles[sighting.sha256]) for sighting in first),
        tuple(_attestation(sighting, articles[sighting.sha256]) for sighting in second),
        (first[0].key, second[0].key),
        pair.unsure,
    )


def _attestation(sighting: Sighting, facts: Facts) -> Attestation:
    """Returns what an article says of a person: its sentence on a post, else any that rests on the name."""
    held = [official for official in facts.officials if fold(official.name) == fold(sighting.name)]
    posts = (" ".join(filter(None, (official.role, official.organisation))) for official in held)
    claims: Iterable[Claim] = (*held, *facts.events, *facts.directives)
    sentences = (piece.sentence for claim in claims for piece in claim.evidence)
    told = next((s for s in sentences if fold(sighting.name) in fold(s)), "")
    return Attestation(facts.published, facts.title or facts.article.id, tuple(dict.fromkeys(posts)), told)
