"""The index of a graph's names, facts about them and sentences, gathered once into one SQLite file.

Every question to the graph is a pattern of one or two triples, and its rows are written down as they come: the index
of a million quads needs little memory. Numbers of things and sentences follow kind and IRI, so that a search reads its
hits in their order and stops when it has enough.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.ask.values import Select
from kg.ask.words import folded
from kg.errors import GraphError
from kg.graph.iri import DEF
from kg.graph.namespaces import PREFIXES
from kg.vocabulary import BASE

FORMAT: Final = 1
"""Version of the file's tables: its ``user_version``."""

KINDS: Final = (
    "province", "indicator", "person", "organization", "document", "project", "sector", "office", "event", "post",
    "article", "district", "body", "landmark", "unit", "component", "crop", "document-type", "organization-kind",
    "project-kind", "event-kind", "issuer", "medium", "value-kind", "change", "country",
)  # fmt: skip
"""What can be found by name, in the order in which equal hits are told; ``evidence`` comes after them all."""

_SKOS: Final = PREFIXES["skos"]
_RDFS: Final = PREFIXES["rdfs"]
_ORG: Final = PREFIXES["org"]
_DERIVED: Final = f"{PREFIXES['prov']}wasDerivedFrom"
_LABEL: Final = f"{_RDFS}label"
_NAMES: Final = (
    f"{_SKOS}prefLabel", f"{_SKOS}altLabel", f"{_SKOS}hiddenLabel", f"{DEF}officialName", f"{DEF}number",
    f"{DEF}abbreviation", f"{DEF}weakForm", f"{DEF}title", f"{DEF}name",
)  # fmt: skip
_FACTS: Final = {  # property of the graph -> what the index calls it
    f"{DEF}versionOf": "territory",
    f"{DEF}validFrom": "from",
    f"{DEF}validTo": "to",
    f"{DEF}gsoCode": "gso",
    f"{DEF}officialName": "official",
    f"{DEF}area": "area",
    f"{DEF}inProvince": "area",
    f"{DEF}within": "area",
    f"{DEF}number": "number",
    f"{DEF}documentType": "type",
    f"{DEF}issuerName": "issuer",
    f"{DEF}defaultUnit": "unit",
    f"{DEF}projectKind": "type",
    f"{DEF}title": "title",
    f"{DEF}publisherName": "publisher",
}
_CLAIMS: Final = (  # how statements, which have evidence, lead to things
    f"{DEF}mentions", f"{_ORG}member", f"{_ORG}organization", f"{DEF}post", f"{DEF}project", f"{DEF}organiser",
    f"{DEF}addressee", f"{DEF}indicator", f"{DEF}refArea", f"{DEF}area",
)  # fmt: skip

_TABLES: Final = f"""
PRAGMA user_version = {FORMAT};
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE entity (id INTEGER PRIMARY KEY, iri TEXT UNIQUE, kind TEXT, vi TEXT, en TEXT, about_vi TEXT, about_en TEXT,
  sentence INTEGER);
CREATE TABLE name (id INTEGER PRIMARY KEY, entity INTEGER, text TEXT, folded TEXT, main INTEGER);
CREATE TABLE fact (entity INTEGER, property TEXT, value TEXT, folded TEXT,
  PRIMARY KEY (entity, property, value)) WITHOUT ROWID;
CREATE TABLE sentence (id INTEGER PRIMARY KEY, iri TEXT, text TEXT, article TEXT);
CREATE VIRTUAL TABLE name_words USING fts5 (folded, content='', tokenize='ascii', prefix='2 3');
CREATE VIRTUAL TABLE sentence_words USING fts5 (folded, content='', tokenize='ascii', prefix='2 3');
CREATE VIRTUAL TABLE name_frequency USING fts5vocab (name_words, row);
CREATE TEMP TABLE said (iri TEXT, kind INTEGER, language TEXT, text TEXT, main INTEGER);
CREATE TEMP TABLE told (iri TEXT, language TEXT, text TEXT);
CREATE TEMP TABLE known (iri TEXT, property TEXT, value TEXT);
CREATE TEMP TABLE quoted (iri TEXT PRIMARY KEY, text TEXT, article TEXT);
CREATE TEMP TABLE shown (iri TEXT PRIMARY KEY, evidence TEXT);
"""
_ARRANGED: Final = """
INSERT INTO entity (iri, kind, vi, en)
  SELECT iri, kind_name(kind), coalesce(min(iif(language = 'vi', text, NULL)), min(text)),
    coalesce(min(iif(language = 'en', text, NULL)), min(iif(language = 'vi', text, NULL)), min(text))
  FROM said WHERE main GROUP BY iri ORDER BY kind, iri;
INSERT INTO name (entity, text, folded, main)
  SELECT id, said.text, folded(said.text) AS plain, max(main) FROM said JOIN entity USING (iri)
  GROUP BY id, said.text HAVING plain != '' ORDER BY id, max(main) DESC, said.text;
CREATE INDEX name_folded ON name (folded);
INSERT INTO name_words (rowid, folded) SELECT id, folded FROM name;
INSERT OR IGNORE INTO fact
  SELECT id, property, value, folded(value) FROM known JOIN entity USING (iri);
INSERT OR IGNORE INTO fact
  SELECT held.entity, 'area', area.value, area.folded FROM fact AS held
  JOIN entity AS body ON body.iri = held.value JOIN fact AS area ON area.entity = body.id AND area.property = 'area'
  WHERE held.property = 'organization';
CREATE INDEX fact_folded ON fact (property, folded);
INSERT INTO sentence (iri, text, article) SELECT min(iri) AS first, text, article FROM quoted
  GROUP BY article, text ORDER BY first;
INSERT INTO sentence_words (rowid, folded) SELECT id, folded(text) FROM sentence;
UPDATE entity SET vi = 'Bài không tiêu đề, ' || said_by.value, en = 'Untitled article, ' || said_by.value
  FROM fact AS said_by WHERE said_by.entity = id AND said_by.property = 'publisher'
  AND NOT EXISTS (SELECT 1 FROM fact WHERE entity = id AND property = 'title');
CREATE TEMP TABLE places AS SELECT id, text, article FROM sentence;
CREATE INDEX temp.places_by_text ON places (article, text);
UPDATE entity SET sentence = (
  SELECT places.id FROM shown JOIN quoted ON quoted.iri = shown.evidence
  JOIN places ON places.article = quoted.article AND places.text = quoted.text WHERE shown.iri = entity.iri);
CREATE INDEX temp.told_of ON told (iri, language);
UPDATE entity SET about_vi = coalesce(
    (SELECT min(text) FROM told WHERE told.iri = entity.iri AND language = 'vi'),
    (SELECT group_concat(vi, '; ') FROM (SELECT post.vi FROM fact JOIN entity AS post ON post.iri = fact.value
      WHERE fact.entity = entity.id AND property = 'post' ORDER BY post.iri LIMIT 3)),
    (SELECT min(value) FROM fact WHERE fact.entity = entity.id AND property = 'issuer'),
    (SELECT min(place.vi) FROM fact JOIN entity AS place ON place.iri = fact.value
      WHERE fact.entity = entity.id AND property = 'area'), ''),
  about_en = coalesce(
    (SELECT min(text) FROM told WHERE told.iri = entity.iri AND language = 'en'),
    (SELECT group_concat(en, '; ') FROM (SELECT post.en FROM fact JOIN entity AS post ON post.iri = fact.value
      WHERE fact.entity = entity.id AND property = 'post' ORDER BY post.iri LIMIT 3)),
    (SELECT min(place.en) FROM fact JOIN entity AS place ON place.iri = fact.value
      WHERE fact.entity = entity.id AND property = 'area'), '');
INSERT INTO name_words (name_words) VALUES ('optimize');
INSERT INTO sentence_words (sentence_words) VALUES ('optimize');
"""


def build(select: Select, path: Path) -> None:
    """Writes the index of a graph to a file, whole or not at all; an index that is there is replaced.

    Args:
        select: answers a SELECT query on the graph, all its named graphs together.
        path: the file.

    Raises:
        GraphError: the file cannot be written.
    """
    new = path.with_name(f"{path.name}.tmp-{os.getpid()}")
    try:
        new.unlink(missing_ok=True)
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;")
            connection.create_function("folded", 1, folded, deterministic=True)
            connection.create_function("kind_name", 1, KINDS.__getitem__, deterministic=True)
            connection.executescript(_TABLES)
            connection.execute("BEGIN")
            _gather(select, connection)
            connection.execute("COMMIT")
            connection.executescript(f"BEGIN; {_ARRANGED} COMMIT; VACUUM;")
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        new.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise GraphError(f"{path}: the index of names cannot be written: {error}") from error
    finally:
        new.unlink(missing_ok=True)


def kind_of(iri: str) -> str | None:
    """Returns the kind of a thing, by its IRI: the segment before its key; None where it is none of ``KINDS``.

    >>> kind_of("https://w3id.org/tinhkg/id/province/ben-tre-1")
    'province'
    """
    kind = iri.rpartition("/")[0].replace("#", "/").rpartition("/")[2]
    return kind if kind in KINDS else None


def _gather(select: Select, to: sqlite3.Connection) -> None:
    """Writes what the graph says into the temporary tables."""
    base = BASE
    for (thing,) in select(f"SELECT ?thing WHERE {{ ?thing a <{DEF}ProvinceVersion> }} LIMIT 1"):
        if isinstance(thing, ox.NamedNode):
            base = thing.value.rpartition("province/")[0]
    to.execute("INSERT INTO meta VALUES ('base', ?)", (base,))
    for name in (_LABEL, *_NAMES):
        rows = (
            (iri, KINDS.index(kind), language, text, (1 + (language == "vi")) * (name == _LABEL))
            for iri, language, text in _literals(select, name)
            if (kind := kind_of(iri))
        )
        to.executemany("INSERT INTO said VALUES (?, ?, ?, ?, ?)", rows)
    for name in (f"{_SKOS}definition", f"{_RDFS}comment"):
        to.executemany("INSERT INTO told VALUES (?, ?, ?)", (row for row in _literals(select, name) if kind_of(row[0])))
    for name, called in _FACTS.items():
        to.executemany(f"INSERT INTO known VALUES (?, '{called}', ?)", _pairs(select, f"?one <{name}> ?two"))
    for name, called in ((f"{DEF}post", "post"), (f"{_ORG}organization", "organization")):
        found = _pairs(select, f"?holding <{_ORG}member> ?one ; <{name}> ?two")
        to.executemany(f"INSERT INTO known VALUES (?, '{called}', ?)", found)
    to.executemany(
        "INSERT OR IGNORE INTO quoted VALUES (?, ?, ?)",
        (
            (evidence.value, sentence.value, article.value)
            for evidence, sentence, article in select(
                f"""SELECT ?evidence ?sentence ?article WHERE {{
                ?evidence <{DEF}sentence> ?sentence ; <{DEF}source> ?article }}"""
            )
            if isinstance(evidence, ox.NamedNode)
            and isinstance(sentence, ox.Literal)
            and isinstance(article, ox.NamedNode)
        ),
    )
    patterns = [f"?claim <{name}> ?one ; <{_DERIVED}> ?two" for name in _CLAIMS]
    for pattern in (f"?one a <{DEF}Event> ; <{_DERIVED}> ?two", *patterns):
        # What a statement is about may be shown with any of its sentences: the first by its IRI is always the same.
        to.executemany(
            "INSERT INTO shown VALUES (?, ?) ON CONFLICT DO UPDATE SET evidence = min(evidence, excluded.evidence)",
            ((thing, evidence) for thing, evidence in _pairs(select, pattern) if kind_of(thing)),
        )


def _literals(select: Select, name: str) -> Iterator[tuple[str, str, str]]:
    """Yields thing, language and text of a property."""
    for thing, text in select(f"SELECT ?thing ?text WHERE {{ ?thing <{name}> ?text }}"):
        if isinstance(thing, ox.NamedNode) and isinstance(text, ox.Literal):
            yield thing.value, (text.language or "").partition("-")[0], text.value


def _pairs(select: Select, pattern: str) -> Iterator[tuple[str, str]]:
    """Yields the values of ``?one`` and ``?two``: things, or texts."""
    for one, two in select(f"SELECT ?one ?two WHERE {{ {pattern} }}"):
        if isinstance(one, ox.NamedNode) and isinstance(two, ox.NamedNode | ox.Literal):
            yield one.value, two.value
