"""What a search finds: things and sentences, as rows of the index, best first."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.ask.words import snippet

EVIDENCE: Final = "evidence"
"""The kind of hits that are sentences."""

ENTITY: Final = "entity.iri, entity.kind, entity.vi, entity.en, entity.about_vi, entity.about_en"
"""The columns of an ``Entity``, in order."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: a thing by one of its names, or a sentence.

    Args:
        iri: the thing, or the evidence whose sentence it is.
        label: what the thing is called; for a sentence, its article's title.
        kind: one of ``KINDS``, or ``evidence``.
        snippet: the name, or the part of the sentence, that was found, as it is written.
        article: the article that the sentence stands in, or None.
    """

    iri: str
    label: str
    kind: str
    snippet: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the graph; where a text is known in one language only, both are that one."""

    iri: str
    kind: str
    vi: str
    en: str
    about_vi: str
    about_en: str

    def label(self, language: str = "vi") -> str:
        """Returns what it is called."""
        return self.en if language == "en" else self.vi

    def about(self, language: str = "vi") -> str:
        """Returns what tells it from others of its name: years, posts, province; empty where nothing is known."""
        first, second = (self.about_en, self.about_vi) if language == "en" else (self.about_vi, self.about_en)
        return first or second


@dataclass(frozen=True, slots=True)
class Named:
    """A thing and the name by which it was found; ``main`` where that is its label."""

    entity: Entity
    name: str
    main: bool


def things(connection: sqlite3.Connection, wanted: Sequence[str], kind: str | None) -> Iterator[Named]:
    """Yields the things that have the wanted words in a name, the closest first; one may come more than once."""
    name = " ".join(wanted)
    select = f"SELECT {ENTITY}, text, main FROM name JOIN entity ON entity.id = name.entity"
    of_kind, kinds = ("", ()) if kind is None else ("AND kind = ?", (kind,))
    order = "ORDER BY main DESC, name.id"
    steps: tuple[tuple[str, tuple[str, ...]], ...] = (
        (f"{select} WHERE name.folded = ? {of_kind} {order}", (name, *kinds)),
        # No folded name holds a character beyond all letters: these are those that begin so.
        (f"{select} WHERE name.folded BETWEEN ? AND ? {of_kind} {order}", (name, f"{name}\U0010ffff", *kinds)),
        (
            f"{select} JOIN name_words ON name_words.rowid = name.id WHERE name_words MATCH ? {of_kind} "
            "ORDER BY name_words.rowid",
            (match(wanted), *kinds),
        ),
    )
    for sql, arguments in steps:
        for row in connection.execute(sql, arguments):
            yield named(row)


def sentences(connection: sqlite3.Connection, wanted: Sequence[str], language: str) -> Iterator[Hit]:
    """Yields the sentences with the wanted words, those with all of them side by side first."""
    sql = """SELECT sentence.iri, text, article, paper.vi, paper.en FROM sentence_words
        JOIN sentence ON sentence.id = sentence_words.rowid LEFT JOIN entity AS paper ON paper.iri = article
        WHERE sentence_words MATCH ? ORDER BY sentence_words.rowid"""
    side_by_side = f'"{" ".join(wanted)}"{_beginning(wanted)}'
    for expression in dict.fromkeys((side_by_side, match(wanted))):
        for row in connection.execute(sql, (expression,)):
            yield hit(row, wanted, language)


def hit(row: tuple[str, str, str, str | None, str | None], wanted: Sequence[str], language: str) -> Hit:
    """Returns a row of evidence IRI, sentence, article and its labels as a hit; whole where no words are wanted."""
    iri, text, article, vi, en = row
    label = (en if language == "en" else vi) or article
    return Hit(iri, label, EVIDENCE, snippet(text, wanted) if wanted else text, article)


def match(wanted: Sequence[str]) -> str:
    """Returns the FTS5 expression for all of these words: each in quotation marks, which no word holds."""
    return " AND ".join(f'"{word}"' for word in wanted) + _beginning(wanted)


def _beginning(wanted: Sequence[str]) -> str:
    """Returns what lets the last word be the beginning of one; a single letter begins too many words."""
    return "*" if len(wanted[-1]) > 1 else ""


def each_once(rows: Iterable[Sequence[str]], *, every_name: bool = False) -> tuple[Named, ...]:
    """Returns rows of ``ENTITY``, name and rank as things, each by its first name only unless every name is wanted."""
    found: dict[tuple[str, str], Named] = {}
    for row in rows:
        thing = named(row)
        found.setdefault((thing.entity.iri, thing.name if every_name else ""), thing)
    return tuple(found.values())


def named(row: Sequence[str]) -> Named:
    """Returns a row of ``ENTITY``, name and rank."""
    return Named(Entity(*row[:6]), row[6], bool(row[7]))


def marks(kinds: Collection[str]) -> str:
    """Returns as many question marks for parameters of a query."""
    return ", ".join("?" * len(kinds))


def text(iri: str) -> str:
    """Returns an IRI as SQLite can take it: lone surrogates, which no IRI holds, are replaced."""
    return iri[:4000].encode("utf-8", "replace").decode()
