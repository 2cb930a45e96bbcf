"""Facts and identities to quads: every statement in exactly one named graph, whatever the order of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.graph import derive as derivation
from kg.graph.areas import Areas
from kg.graph.derive import Cited, Discrepancy, Paper
from kg.graph.entities import Identities
from kg.graph.interval import days
from kg.graph.iri import Names
from kg.graph.lift import background, entities, events, observations, officials, page, papers, statistics
from kg.graph.lift.background import Run
from kg.graph.lift.observations import Measure
from kg.graph.lift.page import Page
from kg.graph.lift.sheet import Sheet
from kg.graph.lift.work import Assignment, Report, Work, progress
from kg.graph.namespaces import term
from kg.graph.resolve.succession import Succession
from kg.graph.tables import Table
from kg.language.lexicon import Language
from kg.model import Facts


@dataclass(frozen=True, slots=True)
class Lifted:
    """A whole graph.

    Args:
        lines: canonical N-Quads, sorted and without repeats, each with its end.
        graphs: number of triples by the IRI of each named graph.
        instances: number of things found by the IRI of their class, those that the vocabularies describe included.
        discrepancies: what does not fit.
        measures: all measures of all observations.
    """

    lines: list[str]
    graphs: dict[str, int]
    instances: Counter[str]
    discrepancies: tuple[Discrepancy, ...]
    measures: tuple[Measure, ...]


def lift(
    corpus: Iterable[Facts],
    identities: Identities,
    language: Language,
    names: Names,
    run: Run,
    ontology: Path,
    beside: Iterable[ox.Quad] = (),
    tables: Iterable[Table] = (),
) -> Lifted:
    """Returns the graph of a corpus and of statistical tables.

    Args:
        corpus: facts of all articles, in any order, no article twice.
        identities: what ``kg.graph.resolve`` made of the same corpus.
        language: the vocabulary and its gazetteers.
        names: mints the IRIs.
        run: what extracted the facts.
        ontology: folder with ``core.ttl``, ``alignments.ttl`` and ``vocab/``.
        beside: statements of graphs that no article makes: links that people accepted, values from elsewhere.
        tables: statistical tables, in any order, none twice.
    """
    articles = sorted(corpus, key=lambda facts: facts.article.sha256)
    shared = _Shared()
    shared.take(background.schema(ontology, names))
    shared.take(background.core(ontology, names))
    shared.take(beside)
    lines: list[str] = []
    graphs: dict[str, int] = {}
    counted: Counter[str] = Counter()
    measures: list[Measure] = []
    tasks: list[Assignment] = []
    reports: list[Report] = []
    carried_out: set[tuple[str, str]] = set()
    cited: dict[str, Cited] = {}
    areas = Areas(language.vocabulary, names)

    def pages() -> Iterator[tuple[Page, list[Measure], Work]]:
        for facts in articles:
            sheet = Sheet(names.article_graph(facts.article.sha256))
            told = Page(facts, identities.casts[facts.article.sha256], sheet, language, names, areas, run.iri)
            yield told, *article(told)
        for table in tables:
            yield *statistics.table(table, language, names, areas, run.iri), Work()

    for told, figures, done in pages():
        measures += figures
        tasks += done.tasks
        reports += done.reports
        quads = list(told.sheet)
        carried_out.update(_implementations(quads))
        cited[told.iri] = Cited.of(told.kind, told.facts.title or told.facts.article.id)
        counted.update(background.instances(quads))
        graphs[names.source_graph(told.kind, told.sha256)] = len(quads)
        lines += map(_line, quads)
    described = entities.entities(identities, language, names)
    entities.implementations(described, sorted(carried_out))
    papers = [_paper(facts) for facts in articles]
    work = Work(tuple(tasks), tuple(reports))
    succession = Succession(language, names)
    bodies = identities.organisations
    derived, discrepancies = derivation.derive(measures, work, cited, papers, bodies, succession, names)
    for sheet in (described, derived):
        counted.update(background.instances(shared.take(sheet)))
    graphs |= shared.graphs
    shared.take(background.meta(run, graphs, len(articles), counted))
    lines += shared.lines
    lines.sort()
    counted.update(term(own).value for own in _curated(identities))
    return Lifted(lines, graphs | shared.graphs, counted, discrepancies, tuple(measures))


def article(told: Page) -> tuple[list[Measure], Work]:
    """Writes one article's graph and returns the measures, the tasks and the reports of progress in it."""
    page.article(told)
    officials.officials(told)
    officials.agencies(told)
    papers.documents(told)
    papers.projects(told)
    measures = observations.observations(told)
    tasks = events.directives(told, events.events(told))
    return measures, Work(tuple(tasks), tuple(progress(told)))


class _Shared:
    """The graphs that may speak of the same things: a statement stands in the first one that makes it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.graphs: dict[str, int] = {}
        self._said: set[ox.Triple] = set()

    def take(self, quads: Iterable[ox.Quad]) -> list[ox.Quad]:
        """Adds what nobody said before, and returns it."""
        new = []
        for quad in quads:
            if quad.triple not in self._said:
                self._said.add(quad.triple)
                new.append(quad)
        for quad in new:
            graph = quad.graph_name
            if isinstance(graph, ox.NamedNode):
                self.graphs[graph.value] = self.graphs.get(graph.value, 0) + 1
        self.lines += map(_line, new)
        return new


def _paper(facts: Facts) -> Paper:
    """Returns an article as a witness of what was reported when."""
    published = days(facts.published)
    return Paper(None if facts.province is None else facts.province.version, published[0] if published else None)


def _line(quad: ox.Quad) -> str:
    return f"{quad} .\n"


def _curated(identities: Identities) -> Iterator[str]:
    """Yields the class of each entity that articles name and the vocabularies describe."""
    yield from ("Organization" for organisation in identities.organisations if organisation.curated)
    yield from ("Person" for person in identities.people if person.curated)
    yield from ("PolicyDocument" for document in identities.documents if document.curated)


def _implementations(quads: Iterable[ox.Quad]) -> set[tuple[str, str]]:
    """Returns the pairs of documents that an article says carry each other out."""
    ends: dict[str, dict[str, str]] = {}
    for quad in quads:
        for end in ("implementing", "implemented"):
            if quad.predicate == term(end) and isinstance(quad.object, ox.NamedNode):
                ends.setdefault(str(quad.subject), {})[end] = quad.object.value
    return {(pair["implementing"], pair["implemented"]) for pair in ends.values() if len(pair) == 2}
