"""Full-text search over the names and sentences of a graph, whatever case and diacritics: "ben tre" finds Bến Tre.

``build`` writes the index of a graph into a file; an ``Index`` reads it. What somebody types reaches SQLite as words
of letters and digits only, so that nothing in it can be an operator.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kg.ask import hits
from kg.ask.hits import EVIDENCE, Entity, Hit, Named
from kg.ask.indexing import FORMAT, KINDS, build
from kg.ask.words import LONGEST, asked, folded, snippet
from kg.errors import GraphError

__all__ = ["EVIDENCE", "KINDS", "MOST", "Entity", "Hit", "Index", "Named", "build"]

MOST: Final = 100
"""Hits that a search returns at most."""

_PARAMETERS: Final = 500
_COMPARED: Final = 2_000  # names whose rank is reckoned at most, unless one word alone has more


class Index:
    """The index of one graph, open for reading; any number of threads may ask it.

    A thread takes an open connection, or opens one more, and puts it back. The file must stay until ``close``.
    """

    __slots__ = ("_closed", "_free", "_path", "base")

    def __init__(self, path: Path) -> None:
        """Opens an index.

        Raises:
            GraphError: there is none, or it was made by another version of tinhkg.
        """
        self._path = path
        self._closed = False
        self._free: deque[sqlite3.Connection] = deque()
        with self._connection() as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version != FORMAT:
                raise GraphError(f"{path}: an index of version {version}, not {FORMAT}: build it anew")
            self.base: str = connection.execute("SELECT value FROM meta WHERE key = 'base'").fetchone()[0]

    def close(self) -> None:
        """Closes every connection: those in use as soon as they are put back, so that no answer is cut off."""
        self._closed = True
        with suppress(IndexError):  # there is none left
            while True:
                self._free.pop().close()

    def search(self, text: str, kind: str | None = None, limit: int = 20, language: str = "vi") -> tuple[Hit, ...]:
        """Returns what a text finds; its last word may be the beginning of one.

        First the things called just so, then those whose name begins so, then those with all the words in a name, then
        sentences: first those with the words side by side. Within each, main names come before others; then the order
        is that of kinds and IRIs.

        Args:
            text: as typed; what is no letter or digit separates words.
            kind: one of ``KINDS`` or ``evidence``, or None for all.
            limit: how many, from 1 to ``MOST``.
            language: of labels: ``vi`` or ``en``.
        """
        wanted = [word.bare for word in asked(text)]
        limit = max(1, min(limit, MOST))
        if not wanted or (kind is not None and kind not in (*KINDS, EVIDENCE)):
            return ()
        best: dict[str, Hit] = {}
        with self._connection() as connection:
            if kind != EVIDENCE:
                for found in hits.things(connection, wanted, kind):
                    if len(best) == limit:
                        break
                    thing = found.entity
                    best.setdefault(
                        thing.iri, Hit(thing.iri, thing.label(language), thing.kind, snippet(found.name, wanted))
                    )
            if kind in (None, EVIDENCE):
                for hit in hits.sentences(connection, wanted, language):
                    if len(best) == limit:
                        break
                    best.setdefault(hit.iri, hit)
        return tuple(best.values())

    def named(self, names: Iterable[str], kinds: Collection[str]) -> Mapping[str, tuple[Named, ...]]:
        """Returns which of some folded names are names of things of these kinds: name -> things, each once."""
        sql = f"""SELECT {hits.ENTITY}, text, main, name.folded FROM name JOIN entity ON entity.id = name.entity
            WHERE name.folded IN ({{}}) AND kind IN ({hits.marks(kinds)}) ORDER BY main DESC, name.id"""
        found: dict[str, list[tuple[str, ...]]] = {}
        wanted = tuple(dict.fromkeys(names))
        with self._connection() as connection:
            for start in range(0, len(wanted), _PARAMETERS):
                some = wanted[start : start + _PARAMETERS]
                for row in connection.execute(sql.format(hits.marks(some)), (*some, *kinds)):
                    found.setdefault(row[-1], []).append(row)
        return {name: hits.each_once(rows) for name, rows in found.items()}

    def alike(self, name: str, kinds: Collection[str], limit: int) -> tuple[Named, ...]:
        """Returns things of these kinds that share words with a name, those with most and rarest words first.

        Words that many names have are left to the comparison of the names found by rarer ones.
        """
        wanted = tuple(dict.fromkeys(word.bare for word in asked(name)))
        often = f"SELECT term, doc FROM name_frequency WHERE term IN ({hits.marks(wanted)}) ORDER BY doc, term"
        sql = f"""SELECT {hits.ENTITY}, text, main FROM name_words JOIN name ON name.id = name_words.rowid
            JOIN entity ON entity.id = name.entity WHERE name_words MATCH ? AND kind IN ({hits.marks(kinds)})
            ORDER BY name_words.rank, name.id LIMIT ?"""
        with self._connection() as connection:
            rare: list[str] = []
            names = 0
            for word, number in connection.execute(often, wanted):
                if rare and names + number > _COMPARED:
                    break
                rare.append(word)
                names += number
            if not rare:
                return ()
            rows = connection.execute(sql, (" OR ".join(f'"{word}"' for word in rare), *kinds, limit))
            return hits.each_once(rows, every_name=True)

    def entity(self, iri: str) -> Entity | None:
        """Returns a thing by its IRI, or None."""
        with self._connection() as connection:
            row = connection.execute(f"SELECT {hits.ENTITY} FROM entity WHERE iri = ?", (hits.text(iri),)).fetchone()
            return Entity(*row) if row else None

    def facts(self, iri: str) -> dict[str, tuple[str, ...]]:
        """Returns what is known of a thing: ``from``, ``to``, ``area``, ``number``, ``post`` ... -> texts or IRIs."""
        sql = "SELECT property, value FROM fact JOIN entity ON id = entity WHERE iri = ? ORDER BY property, value"
        found: dict[str, tuple[str, ...]] = {}
        with self._connection() as connection:
            for name, value in connection.execute(sql, (hits.text(iri),)):
                found[name] = (*found.get(name, ()), value)
        return found

    def with_fact(self, name: str, value: str, kinds: Collection[str]) -> tuple[Entity, ...]:
        """Returns the things of these kinds of which this fact is known, case and signs in it aside."""
        sql = f"""SELECT {hits.ENTITY} FROM fact JOIN entity ON id = entity
            WHERE property = ? AND folded = ? AND kind IN ({hits.marks(kinds)}) ORDER BY id"""
        with self._connection() as connection:
            return tuple(Entity(*row) for row in connection.execute(sql, (name, folded(value[:LONGEST]), *kinds)))

    def sentence(self, iri: str, language: str = "vi") -> Hit | None:
        """Returns a sentence that speaks of a thing, whole, or None."""
        sql = """SELECT sentence.iri, text, article, paper.vi, paper.en FROM entity AS thing
            JOIN sentence ON sentence.id = thing.sentence LEFT JOIN entity AS paper ON paper.iri = article
            WHERE thing.iri = ?"""
        with self._connection() as connection:
            row = connection.execute(sql, (hits.text(iri),)).fetchone()
            return hits.hit(row, (), language) if row else None

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        connection: sqlite3.Connection | None = None
        try:
            try:
                connection = self._free.pop()
            except IndexError:  # all are in use
                connection = self._opened()
            yield connection
        except BaseException as error:
            if connection is not None:
                connection.close()
            if isinstance(error, sqlite3.Error):
                raise GraphError(f"{self._path}: no index of names can be read there: {error}") from error
            raise
        self._free.append(connection)
        if self._closed:
            self.close()

    def _opened(self) -> sqlite3.Connection:
        address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, check_same_thread=False)
