"""Facts too doubtful for the graph: what they would say stands in a graph of its own, which no query reads unasked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from kg.graph import lift
from kg.graph.areas import Areas
from kg.graph.entities import Identities
from kg.graph.iri import Names
from kg.graph.lift import entities
from kg.graph.lift.background import Run
from kg.graph.lift.page import Page
from kg.graph.lift.sheet import Sheet
from kg.language.lexicon import Language
from kg.model import KINDS, Facts

THRESHOLD: Final = 0.6
"""A fact less sure than this is set aside."""


def parted(corpus: Iterable[Facts]) -> tuple[list[Facts], list[Facts]]:
    """Returns all articles with the facts that are sure enough, and those that have doubtful ones with only these.

    An article's province stays with the article: everything else leans on it, and its basis is stated.
    """
    sure, doubtful = [], []
    for facts in corpus:
        kept: dict[str, Any] = {}
        aside: dict[str, Any] = {}
        for kind in KINDS:
            kept[kind] = tuple(claim for claim in getattr(facts, kind) if claim.confidence >= THRESHOLD)
            aside[kind] = tuple(claim for claim in getattr(facts, kind) if claim.confidence < THRESHOLD)
        sure.append(replace(facts, **kept))
        if any(aside.values()):
            doubtful.append(replace(facts, **aside))
    return sure, doubtful


def lines(
    doubtful: Iterable[Facts],
    identities: Identities,
    language: Language,
    names: Names,
    run: Run,
    graph: Iterable[str],
) -> list[str]:
    """Returns what doubtful facts say and the graph does not: canonical N-Quads, sorted, each with its end.

    Args:
        doubtful: articles with nothing but doubtful facts.
        identities: what ``kg.graph.resolve`` made of the whole corpus, doubtful facts included.
        language: the vocabulary and its gazetteers.
        names: mints the IRIs.
        run: what extracted the facts.
        graph: the lines of the graph that the sure facts made.
    """
    sheet = Sheet(names.graph("quarantine"))
    areas = Areas(language.vocabulary, names)
    for facts in doubtful:
        lift.article(Page(facts, identities.casts[facts.article.sha256], sheet, language, names, areas, run.iri))
    quads = [*sheet, *entities.entities(identities, language, names)]
    home = names.graph("quarantine")
    said: Mapping[str, str] = {str(quad.triple): f"{quad.triple} <{home}> .\n" for quad in quads}
    known = {triple for line in graph if (triple := line.rsplit(" ", 2)[0]) in said}
    return sorted(line for triple, line in said.items() if triple not in known)
