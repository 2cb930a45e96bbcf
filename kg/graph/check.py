"""Is a graph folder whole, and does its graph keep the rules? Shapes, hygiene queries, laws, a scan of the store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg import resources
from kg.errors import GraphError, QueryError
from kg.graph import scan, shapes, store, tables
from kg.graph.facts import read as read_log
from kg.graph.iri import DEF
from kg.graph.namespaces import term
from kg.graph.shapes import Violation

_BATCH = 4_000  # triples validated at once: less, and setting up costs most; more, and long lists of nodes do
_ROWS = 100  # rows of a hygiene query that are listed


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found.

    Args:
        triples: number of triples in the graph.
        articles: number of articles in the graph.
        quotes: number of quotes that were compared with the text of their article or table.
        violations: what must not be.
        notes: warnings and gaps in the vocabulary that the shapes point at.
        discrepancies: comments, in Vietnamese and English, on figures that do not fit: found in the articles, kept as
            they are, and no fault of the graph.
    """

    triples: int
    articles: int
    quotes: int
    violations: tuple[Violation, ...]
    notes: tuple[Violation, ...]
    discrepancies: tuple[tuple[str, str], ...]

    @property
    def ok(self) -> bool:
        """Says that nothing is violated."""
        return not self.violations


def check(folder: Path, *, ontology: Path | None = None, queries: Path | None = None) -> CheckReport:
    """Checks the graph in a folder and returns what was found; damage that leaves something to read is a violation.

    Args:
        folder: the graph folder.
        ontology: folder with ``shapes.ttl``; default is the one that ships.
        queries: folder with ``hygiene/``; default is the one that ships.

    Raises:
        GraphError: there is no graph in the folder.
        QueryError: a hygiene query is wrong.
    """
    wanted = store.stamp(folder)
    found = list(scan.file(folder, wanted))
    notes = []
    try:
        if store.store_stamp(folder) == wanted:
            graph = store.open_store(folder)
        else:
            graph = store.open_graph(folder)
            message = "the store was missing or of another graph: it was made anew"
            notes.append(Violation(store.STORE, "law: the store is of this graph", message, "Info"))
    except GraphError as error:
        return CheckReport(0, 0, 0, (*found, scan.damaged(error)), (), ())
    try:
        found += scan.held(folder, graph)
        told = list(_shapes(graph, resources.ontology() if ontology is None else ontology))
        found += [violation for violation in told if violation.severity == "Violation"]
        found += _hygiene(graph, resources.queries() if queries is None else queries)
        aside, unsound = _quarantine(folder, resources.ontology() if ontology is None else ontology)
        found += unsound
        texts, unread = _texts(folder)
        found += unread
        quotes, wrong = _quotes(graph, texts)
        found += wrong
        found += _quotes(aside, texts)[1]
        notes += _unrecorded(graph, texts)
        articles = sum(1 for _ in graph.quads_for_pattern(None, term("rdf:type"), term("Article")))
        discrepancies = _discrepancies(graph)
    except (
        OSError,
        RuntimeError,
    ) as error:  # a checksum of the store's own does not fit: everything after it is unknown
        found.append(scan.damaged(error))
        return CheckReport(0, 0, 0, tuple(found), (), ())
    notes += [violation for violation in told if violation.severity != "Violation"]
    return CheckReport(len(graph), articles, quotes, tuple(found), tuple(notes), discrepancies)


def _shapes(graph: ox.Store, ontology: Path) -> Iterator[Violation]:
    """Yields what the shapes find, some graphs at a time."""
    against = shapes.shapes(ontology)
    batch: list[ox.Quad] = []
    for name in sorted(graph.named_graphs(), key=str):
        batch += graph.quads_for_pattern(None, None, None, name)
        if len(batch) >= _BATCH:
            yield from shapes.violations(batch, against)
            batch = []
    if batch:
        yield from shapes.violations(batch, against)


def _quarantine(folder: Path, ontology: Path) -> tuple[ox.Store, list[Violation]]:
    """Returns what is quarantined, and what is wrong with it."""
    try:
        aside = store.quarantined(folder)
    except GraphError as error:
        return ox.Store(), [Violation(store.QUARANTINE, "law: the quarantine can be read", str(error))]
    return aside, [v for v in shapes.violations(aside, shapes.shapes(ontology)) if v.severity == "Violation"]


def _hygiene(graph: ox.Store, queries: Path) -> Iterator[Violation]:
    """Yields the rows of the queries that must return none."""
    for path in sorted((queries / "hygiene").glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        titles = [line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("# title:")]
        try:
            rows = graph.query(text, use_default_graph_as_union=True)
            if not isinstance(rows, ox.QuerySolutions):
                raise QueryError(f"{path}: a hygiene query is a SELECT")
            for number, row in enumerate(rows):
                if number == _ROWS:
                    yield Violation(path.stem, f"hygiene: {path.stem}", "and more")
                    break
                told = [node.value for node in row if isinstance(node, ox.NamedNode | ox.Literal)]
                message = f"{titles[0] if titles else path.stem}: {', '.join(told)}"
                yield Violation(told[0] if told else path.stem, f"hygiene: {path.stem}", message)
        except SyntaxError as error:
            raise QueryError(f"{path}: {error}") from error


def _texts(folder: Path) -> tuple[Mapping[str, str], list[Violation]]:
    """Returns the texts of the articles in the log, and of the tables, by the first 16 digits of their hash."""
    path = folder / store.FACTS
    texts: dict[str, str] = {}
    try:
        for table in tables.read(folder):
            texts[table.sha256[:16]] = table.text
        for facts, _ in read_log(path) if path.exists() else ():
            article = facts.article
            if hashlib.sha256(article.text.encode("utf-8")).hexdigest() != article.sha256:
                return texts, [Violation(article.source, "law: the hash is the text's", "the log's text was changed")]
            texts[article.sha256[:16]] = article.text
    except GraphError as error:
        return texts, [Violation(store.FACTS, "law: the log can be read", str(error))]
    return texts, []


def _quotes(graph: ox.Store, texts: Mapping[str, str]) -> tuple[int, list[Violation]]:
    """Returns how many quotes were compared with their article or table, and those that are not there."""
    rows = graph.query(
        f"SELECT ?e ?article ?start ?end ?quote ?from ?sentence WHERE {{ GRAPH ?g {{ ?e a <{DEF}Evidence> ; "
        f"<{DEF}source> ?article ; <{DEF}start> ?start ; <{DEF}end> ?end ; <{DEF}quote> ?quote ; "
        f"<{DEF}sentenceStart> ?from ; <{DEF}sentence> ?sentence }} }}"
    )
    compared = 0
    wrong: list[Violation] = []
    for row in rows if isinstance(rows, ox.QuerySolutions) else ():
        node, article, start, end, quote, begins, sentence = (str(getattr(value, "value", "")) for value in row)
        text = texts.get(article.rsplit("/", 1)[-1])
        if text is None:
            continue
        compared += 1
        around = text[int(begins) : int(begins) + len(sentence)]
        if text[int(start) : int(end)] != quote or around != sentence or not quote:
            wrong.append(Violation(node, "law: a quote stands where it says", f"not at {start} to {end}: {quote}"))
    return compared, sorted(wrong, key=lambda violation: violation.node)


def _unrecorded(graph: ox.Store, texts: Mapping[str, str]) -> Iterator[Violation]:
    """Yields the tables whose record is not the one that the graph was built from: their quotes cannot be compared."""
    for quad in graph.quads_for_pattern(None, term("rdf:type"), term("StatisticalTable")):
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.rsplit("/", 1)[-1] not in texts:
            message = "its record was changed or taken away after the build: build the graph again"
            yield Violation(quad.subject.value, "law: the record of a table is there", message, "Info")


def _discrepancies(graph: ox.Store) -> tuple[tuple[str, str], ...]:
    """Returns the comments on what does not fit, in Vietnamese and English."""
    told: list[tuple[str, str]] = []
    for found in graph.quads_for_pattern(None, term("rdf:type"), term("Discrepancy")):
        comments = {
            quad.object.language: quad.object.value
            for quad in graph.quads_for_pattern(found.subject, term("rdfs:comment"), None)
            if isinstance(quad.object, ox.Literal)
        }
        told.append((comments.get("vi", ""), comments.get("en", "")))
    return tuple(sorted(told))
