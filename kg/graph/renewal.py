"""The log of facts brought up to date: what changed is extracted, in one process or several, the rest is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg import vocabulary
from kg.errors import GraphError
from kg.extract import confidence
from kg.extract.attempt import attempt
from kg.graph.facts import Log
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Article, Facts

Progress = Callable[[str, int, int], None]
"""Is told the stage (``read``, ``extract``, ``lift``, ``store``), how much of it is done, and how much there is in all:
0 where that is not known."""

_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Renewal:
    """A log that is up to date.

    Args:
        log: the facts of all articles.
        extracted: how many of them were read anew.
        failed: a message for each article that the extractor failed on: those are not in the log.
    """

    log: Log
    extracted: int
    failed: tuple[str, ...]


def renew(
    path: Path,
    articles: list[Article],
    extractor: str,
    language: Language,
    ontology: Path,
    jobs: int,
    tell: Progress,
) -> Renewal:
    """Returns the facts of ``articles``: from the log where it has them of the same extractor, else from their text.

    Args:
        path: the log; nothing is written to it here.
        articles: all articles, none twice.
        extractor: fingerprint of the software and vocabulary in use.
        language: the vocabulary and its gazetteers.
        ontology: the folder that the language was loaded from: other processes load their own.
        jobs: number of processes.
        tell: is told how far it is.
    """
    try:
        known = Log.read(path, extractor).facts
    except GraphError:
        known = {}  # a damaged log costs time and nothing else
    facts = {a.sha256: known[a.sha256] for a in articles if a.sha256 in known and known[a.sha256].article == a}
    fresh = [article for article in articles if article.sha256 not in facts]
    failed: list[str] = []
    done = len(facts)
    tell("extract", done, len(articles))
    for found in _in_processes(fresh, ontology, jobs) if jobs > 1 and len(fresh) > 1 else _all(fresh, language):
        if isinstance(found, Facts):
            facts[found.article.sha256] = found
        else:
            failed.append(found)
        done += 1
        tell("extract", done, len(articles))
    log = Log(extractor, {sha256: facts[sha256] for sha256 in sorted(facts)})
    return Renewal(log, len(fresh) - len(failed), tuple(sorted(failed)))


def _all(articles: list[Article], language: Language) -> Iterator[Facts | str]:
    rates = confidence.load()
    return (attempt(article, language, rates) for article in articles)


def _in_processes(articles: list[Article], ontology: Path, jobs: int) -> Iterator[Facts | str]:
    chunks = [articles[at : at + _CHUNK] for at in range(0, len(articles), _CHUNK)]
    with ProcessPoolExecutor(max_workers=min(jobs, len(chunks))) as pool:
        for found in pool.map(_chunk, chunks, [ontology] * len(chunks)):
            yield from found


def _chunk(articles: list[Article], ontology: Path) -> list[Facts | str]:
    """Extracts some articles in a process of their own."""
    return list(_all(articles, _own_language(ontology)))


@cache
def _own_language(ontology: Path) -> Language:
    """Returns the language of a worker process: loaded there once, for nobody can pass it on from chunk to chunk."""
    return lexicon.load(vocabulary.load(ontology, fold))
