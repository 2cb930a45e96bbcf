"""Values fetched from a target about linked provinces, each with its source, its date and the day it was fetched.

A value is a node of its own, a ``schema:Observation`` about one version of a province: Wikidata keeps one item a name
through the mergers, so a dated value is about the version that was valid then, and a value that depends on the extent
and has no date is about none where the item stands for several. Values that cannot be placed are counted, not guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.ask.table import Term
from kg.errors import GraphError, LinkError
from kg.graph import files, store
from kg.graph.iri import Names, digest
from kg.graph.namespaces import term
from kg.link import readings
from kg.link.candidates import Progress, batched, filled, iri
from kg.link.client import Client
from kg.link.readings import Span
from kg.link.target import Property, Target
from kg.link.versions import Version

ENRICHMENT: Final = store.ENRICHMENT
"""The file's name in a graph folder."""


@dataclass(frozen=True, slots=True)
class Enrichment:
    """What was fetched.

    Args:
        quads: the statements, sorted.
        counts: property -> number of values.
        left_out: why values were left out -> how many.
        versions: number of province versions that have a value.
    """

    quads: tuple[ox.Quad, ...]
    counts: Mapping[str, int]
    left_out: Mapping[str, int]
    versions: int


def enrich(
    client: Client, target: Target, versions: Mapping[str, tuple[Version, ...]], names: Names, tell: Progress
) -> Enrichment:
    """Returns the values of all properties of a target for linked provinces.

    Args:
        client: asks the target's endpoint; it dates the answers.
        target: says what to fetch.
        versions: item of the target -> the province versions that are linked to it.
        names: mints the IRIs.
        tell: is told how many queries are answered.

    Raises:
        LinkError: the endpoint does not answer; nothing is returned then.
    """
    home = ox.NamedNode(names.graph(f"enrichment/{target.name}"))
    batches = list(batched(sorted(versions), target.batch))
    found: set[ox.Quad] = set()
    values: dict[str, set[str]] = {each.name: set() for each in target.properties}
    about: set[str] = set()
    left_out: Counter[str] = Counter()
    work = [(each, batch) for each in target.properties for batch in batches]
    for number, (wanted, batch) in enumerate(work, 1):
        reply = client.ask(filled(wanted.query, {"item": map(ox.NamedNode, batch)}))
        for record in reply.records:
            try:
                value = _value(record, wanted, versions)
            except _Unplaced as why:
                left_out[f"{wanted.name}: {why}"] += 1
                continue
            node = names.of("enrichment", value.key(target, wanted))
            values[wanted.name].add(node)
            about.add(value.version.iri)
            triples = _triples(value, wanted, target, reply.retrieved)
            found.update(ox.Quad(ox.NamedNode(node), predicate, said, home) for predicate, said in triples)
        tell(number, len(work))
    counts = {name: len(nodes) for name, nodes in values.items()}
    return Enrichment(tuple(sorted(found, key=str)), counts, dict(sorted(left_out.items())), len(about))


class _Unplaced(Exception):
    """Why a row gives no value."""


@dataclass(frozen=True, slots=True)
class _Value:
    """One row, understood."""

    version: Version
    item: str
    terms: Mapping[str, ox.NamedNode | ox.Literal]
    span: Span | None

    def key(self, target: Target, wanted: Property) -> str:
        said = [part for predicate, term in sorted(self.terms.items()) for part in (predicate, str(term))]
        day = self.span.label if self.span else ""
        return digest(target.name, wanted.name, self.item, self.version.iri, day, *said)


def _value(record: Mapping[str, Term], wanted: Property, versions: Mapping[str, tuple[Version, ...]]) -> _Value:
    item = iri(record, "item")
    if item not in versions:
        raise _Unplaced("of something that was not asked for")
    terms = readings.values(record, wanted)
    if not terms:
        raise _Unplaced("not a value of the form expected")
    try:
        span = readings.span(record)
    except ValueError as error:
        raise _Unplaced("dated less precisely than a year") from error
    candidates = versions[item]
    if span is not None:
        fitting = [version for version in candidates if version.contains(span)]
        if not fitting:
            raise _Unplaced("dated so that no one version had it")
        return _Value(fitting[0], item, terms, span)
    if wanted.by_extent and len(candidates) > 1:
        raise _Unplaced("without the date that would tell which version had it")
    exact = [version for version in candidates if version.exact]
    if not exact:
        raise _Unplaced("of something that no version matches exactly")
    return _Value(exact[-1], item, terms, None)


def _triples(
    value: _Value, wanted: Property, target: Target, retrieved: date
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]:
    """Yields predicate and object of every statement about one value."""
    yield term("rdf:type"), term("schema:Observation")
    yield term("rdf:type"), term("prov:Entity")
    day = f" ({value.span.label})" if value.span else ""
    for language, text in (
        ("vi", f"{wanted.vi}: {value.version.vi}{day}, theo {target.label}"),
        ("en", f"{wanted.en}: {value.version.en}{day}, from {target.label}"),
    ):
        yield term("rdfs:label"), ox.Literal(text, language=language)
    yield term("schema:observationAbout"), ox.NamedNode(value.version.iri)
    yield term("schema:measuredProperty"), ox.NamedNode(wanted.measures)
    yield from ((ox.NamedNode(predicate), said) for predicate, said in value.terms.items())
    if wanted.unit:
        yield term("schema:unitCode"), ox.Literal(wanted.unit)
    if value.span is not None:
        yield term("schema:observationDate"), ox.Literal(value.span.label)
    yield term("prov:wasDerivedFrom"), ox.NamedNode(value.item)
    yield term("pav:retrievedOn"), ox.Literal(retrieved.isoformat(), datatype=term("xsd:date"))


def quads(folder: Path, names: Names) -> list[ox.Quad]:
    """Returns the values that lie in a graph folder, sorted; nothing where there are none.

    Args:
        folder: the graph folder.
        names: names the graphs that the values stand in.

    Raises:
        LinkError: the file is damaged, or was made for a graph with another base.
    """
    path = folder / ENRICHMENT
    if not path.exists():
        return []
    try:
        if not path.stat().st_size:
            raise GraphError("empty")  # to gzip, an empty file is the whole of nothing
        found = [quad for line in files.unzipped(path) for quad in ox.parse(line, format=ox.RdfFormat.N_QUADS)]
    except (SyntaxError, GraphError) as error:
        raise LinkError(f"{path}: damaged: {error}; `tinhkg enrich` makes it anew") from error
    ours = names.graph("enrichment/")
    for quad in found:
        if not (isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value.startswith(ours)):
            raise LinkError(f"{path}: {quad.graph_name} is no graph under {ours}; `tinhkg enrich` makes it anew")
    return sorted(found, key=str)


def write(folder: Path, enrichment: Enrichment, target: Target, names: Names) -> Path:
    """Puts what was fetched from a target in the place of what was fetched from it before; returns the file.

    Raises:
        LinkError: the file cannot be written, and stays as it is.
    """
    path = folder / ENRICHMENT
    home = ox.NamedNode(names.graph(f"enrichment/{target.name}"))
    try:
        others = [quad for quad in quads(folder, names) if quad.graph_name != home]
    except LinkError:
        others = []  # it is made anew
    try:
        files.replace_zipped(path, sorted(f"{quad} .\n" for quad in (*others, *enrichment.quads)))
    except OSError as error:
        raise LinkError(f"{path}: cannot be written: {error.strerror or error}") from error
    return path
