"""Articles in, a graph folder out: reads, extracts what changed, resolves, lifts, derives and stores."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from kg import resources, vocabulary
from kg.errors import GraphError, SourceError
from kg.graph import files, quarantine, renewal, store, tables
from kg.graph.findings import Guess, findings
from kg.graph.fingerprint import Fingerprint, fingerprint
from kg.graph.iri import Names
from kg.graph.lift import lift
from kg.graph.lift.background import Run
from kg.graph.renewal import Progress
from kg.graph.resolve import judgements, provinces, resolve
from kg.language import lexicon
from kg.language.fold import fold
from kg.link import curation, enrich, table
from kg.model import Article
from kg.sources.read import MAX_BYTES, SourceNote, read
from kg.vocabulary import BASE


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the sources hold: each text once, and messages."""

    articles: list[Article]
    refused: tuple[str, ...]
    notes: tuple[str, ...]
    duplicates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read, found, doubted and refused.

    Args:
        articles: number of articles in the graph.
        extracted: how many of them were read anew; the others came from the log.
        unchanged: nothing had changed, and nothing was written.
        refused: messages about the inputs that are no articles, or that the extractor failed on.
        notes: messages about articles that were read nevertheless: converted, repaired, a field left blank.
        duplicates: sources whose content another source has already given.
        counts: instances of each class, by its local name.
        guesses: provinces and other facts that are guessed or doubtful.
        discrepancies: what does not fit, as ``{"kind", "vi", "en"}``.
        triples: number of triples in the graph.
        sha256: hash of the graph's canonical N-Quads.
    """

    articles: int
    extracted: int
    unchanged: bool
    refused: tuple[str, ...]
    notes: tuple[str, ...]
    duplicates: tuple[str, ...]
    counts: Mapping[str, int]
    guesses: tuple[Guess, ...]
    discrepancies: tuple[Mapping[str, str], ...]
    triples: int
    sha256: str


def build(
    sources: Iterable[str | Path],
    out: Path,
    *,
    base: str = BASE,
    jobs: int = 1,
    strict: bool = False,
    max_bytes: int = MAX_BYTES,
    progress: Progress | None = None,
) -> BuildReport:
    """Builds the graph of the articles in ``sources`` into the folder ``out``, and returns what was found.

    The graph depends on the software, the articles, the ontology and the base, and on nothing else. Where
    none of these changed since the last build, nothing is written.

    Args:
        sources: files and folders with articles; ``-`` is standard input.
        out: the graph folder; made where it is missing.
        base: prefix of the IRIs of data.
        jobs: number of processes that extract.
        strict: one refused input fails the whole build.
        max_bytes: greatest size of an article, in bytes.
        progress: is told how far the build is.

    Raises:
        GraphError: no article could be read (or, if strict, one could not), or the folder cannot be written; the
            graph that is there stays as it is.
    """
    tell = progress if progress is not None else _silent
    names = _names(base)
    reading = _read(sources, max_bytes, tell)
    if not reading.articles:
        raise GraphError(_nothing(reading.refused))
    if strict and reading.refused:
        raise GraphError(_refused(reading.refused))
    made_by = fingerprint()
    try:
        out.mkdir(parents=True, exist_ok=True)
        with files.locked(out):
            inputs = _inputs(reading, made_by, names, out)
            last = _last(out, inputs)
            if last is not None:
                if strict and last["refused"]:  # by a build that was not strict
                    raise GraphError(_refused(last["refused"]))
                return _report(last, extracted=0, unchanged=True)
            return _built(reading, out, names, made_by, jobs, strict, tell, inputs)
    except OSError as error:
        raise GraphError(f"{out}: cannot be written: {error.strerror or error}") from error


def _built(
    reading: _Reading,
    out: Path,
    names: Names,
    made_by: Fingerprint,
    jobs: int,
    strict: bool,
    tell: Progress,
    inputs: str,
) -> BuildReport:
    """Makes the graph anew and writes it."""
    ontology = resources.ontology()
    language = lexicon.load(vocabulary.load(ontology, fold))
    renewed = renewal.renew(out / store.FACTS, reading.articles, made_by.extractor, language, ontology, jobs, tell)
    corpus = provinces.settled(renewed.log.facts.values(), language)
    refused = sorted((*reading.refused, *renewed.failed))
    if not corpus:
        raise GraphError(_nothing(refused))
    if strict and renewed.failed:
        raise GraphError(_refused(renewed.failed))
    tell("lift", 0, len(corpus))
    run = Run(made_by, names)
    said = judgements.read(out / store.JUDGEMENTS)
    sure, doubtful = quarantine.parted(corpus)
    beside = [*curation.quads(out, names), *enrich.quads(out, names)]
    official = tables.read(out)
    lifted = lift(sure, resolve(sure, language, names, said), language, names, run, ontology, beside, official)
    aside: list[str] = []
    if doubtful:
        aside = quarantine.lines(doubtful, resolve(corpus, language, names, said), language, names, run, lifted.lines)
    tell("store", 0, len(lifted.lines))
    told = {"refused": refused, "notes": list(reading.notes), "duplicates": list(reading.duplicates)}
    found = findings(corpus, lifted) | told
    digest = store.write(out, lifted.lines, aside, renewed.log, {**found, "inputs": inputs})
    tell("store", len(lifted.lines), len(lifted.lines))
    return _report({**found, "sha256": digest}, renewed.extracted, unchanged=False)


def _refused(messages: Iterable[str]) -> str:
    return "refused, and nothing was built:" + "".join(f"\n  {message}" for message in messages)


def _nothing(refused: Iterable[str]) -> str:
    return "no article could be read" + "".join(f"\n  {message}" for message in refused)


def _silent(stage: str, done: int, total: int) -> None:
    """Tells nobody."""


def _names(base: str) -> Names:
    try:
        return Names(base)
    except ValueError as error:
        raise GraphError(str(error)) from error


def _read(sources: Iterable[str | Path], max_bytes: int, tell: Progress) -> _Reading:
    """Returns the articles by their hash, and what is to be said of the sources."""
    found: dict[str, list[Article]] = {}
    refused: list[str] = []
    notes: list[str] = []
    for number, item in enumerate(read(list(sources), max_bytes=max_bytes), 1):
        if isinstance(item, SourceNote):
            notes.append(str(item))
        elif isinstance(item, SourceError):
            refused.append(str(item))
        else:
            found.setdefault(item.sha256, []).append(item)
        tell("read", number, 0)
    # of several sources of one text, the first in order of name stands for all: not the first that was read
    ordered = {sha256: sorted(same, key=lambda a: (a.source, a.id, repr(a))) for sha256, same in found.items()}
    duplicates = [f"{a.source}: same text as {same[0].source}" for same in ordered.values() for a in same[1:]]
    articles = [ordered[sha256][0] for sha256 in sorted(ordered)]
    return _Reading(articles, tuple(sorted(refused)), tuple(sorted(notes)), tuple(sorted(duplicates)))


def _inputs(reading: _Reading, made_by: Fingerprint, names: Names, out: Path) -> str:
    """Returns a hash of everything that the graph and its report depend on."""
    whole = hashlib.sha256(f"{made_by.whole}\0{names.base}\0".encode())
    whole.update(json.dumps([reading.refused, reading.notes, reading.duplicates]).encode())
    for article in reading.articles:
        whole.update(json.dumps([getattr(article, f.name) for f in fields(article) if f.name != "text"]).encode())
    said = out / store.JUDGEMENTS
    whole.update(said.read_bytes() if said.exists() else store.NO_JUDGEMENTS)
    for path in (out / table.TABLE, out / enrich.ENRICHMENT, *sorted((out / store.TABLES).glob("*.jsonl"))):
        whole.update(path.name.encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest() if path.exists() else b"")
    return whole.hexdigest()


def _last(out: Path, inputs: str) -> dict[str, Any] | None:
    """Returns the report of the last build, where it had the same inputs and its graph is whole."""
    try:
        last = store.report(out)
    except GraphError:
        return None
    return last if last.get("inputs") == inputs and store.whole(out) else None


def _report(found: Mapping[str, Any], extracted: int, unchanged: bool) -> BuildReport:
    return BuildReport(
        found["articles"],
        extracted,
        unchanged,
        tuple(found["refused"]),
        tuple(found["notes"]),
        tuple(found["duplicates"]),
        found["counts"],
        tuple(Guess(**guess) for guess in found["guesses"]),
        tuple(found["discrepancies"]),
        found["triples"],
        found["sha256"],
    )
