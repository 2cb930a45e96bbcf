"""Where things stand in the text of a SPARQL query: enough lexical structure to check and to parameterise it.

This is no SPARQL parser: the engine parses. It only tells strings, IRIs and comments from the rest, so that a brace in
a string is never taken for a group: https://www.w3.org/TR/sparql11-query/#sparqlGrammar
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

_TOKEN = re.compile(
    r'''
      (?P<space>\s+)
    | (?P<comment>\#[^\n]*)
    | (?P<string>"""(?:[^"\\]|\\.|"{1,2}(?!"))*""" | \'\'\'(?:[^'\\]|\\.|'{1,2}(?!'))*\'\'\'
               | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
    | (?P<iri><[^<>"{}|^`\\\s]*>)
    | (?P<variable>[?$]\w+)
    | (?P<name>[^\W\d]?[\w.-]{0,100}:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)* | @?\w[\w-]*)
    | (?P<other>.)
    ''',
    re.VERBOSE | re.DOTALL,
)
_FROM = re.compile("from", re.IGNORECASE)


class Token(NamedTuple):
    """One token: ``text == query[start:end]``; ``kind`` is string, iri, variable, name or other."""

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, word: str) -> bool:
        """Returns whether the token is this keyword, in any case."""
        return self.kind == "name" and self.text.upper() == word


@dataclass(frozen=True, slots=True)
class ValuesBlock:
    """``VALUES ?name { content }``: the half-open span of the content between the braces."""

    name: str
    start: int
    end: int


@functools.lru_cache(maxsize=4)  # one query is looked at from several sides before it is asked
def tokens(query: str) -> tuple[Token, ...]:
    """Returns the tokens of a query without white space and comments."""
    return tuple(
        Token(kind, match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(query)
        if (kind := match.lastgroup or "other") not in ("space", "comment")
    )


def prefixes(query: str) -> dict[str, str]:
    """Returns the declared prefixes, without their colon, and their IRIs.

    >>> prefixes("PREFIX : <http://example.org/> SELECT ?s { ?s a :Thing }")
    {'': 'http://example.org/'}
    """
    found = tokens(query)
    return {
        name.text[:-1]: iri.text[1:-1]
        for word, name, iri in zip(found, found[1:], found[2:], strict=False)
        if word.is_word("PREFIX") and name.text.endswith(":") and iri.kind == "iri"
    }


def form(query: str) -> str | None:
    """Returns ``SELECT``, ``ASK``, ``CONSTRUCT`` or ``DESCRIBE``; None where the text is no query.

    >>> form("PREFIX : <http://example.org/select> ask { }")
    'ASK'
    """
    rest = _after_prologue(tokens(query))
    first = rest[0].text.upper() if rest else None
    return first if first in ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE") else None


def names_graphs(query: str) -> bool:
    """Returns whether the query itself says which graphs it asks.

    >>> names_graphs("ASK FROM <http://example.org/g> { ?s ?p 'FROM' }"), names_graphs("ASK { ?s from:x 'FROM' }")
    (True, False)
    """
    return _FROM.search(query) is not None and any(token.is_word("FROM") for token in tokens(query))


def projection(query: str) -> tuple[str, ...] | None:
    """Returns the columns of the outermost SELECT in their order; None where there is none or it says ``*``.

    >>> projection("SELECT ?a (COUNT(?b) AS ?n) WHERE { ?a ?p ?b } GROUP BY ?a")
    ('a', 'n')
    """
    rest = _after_prologue(tokens(query))
    if not rest or not rest[0].is_word("SELECT"):
        return None
    columns: list[str] = []
    depth = 0
    renamed = False
    for token in rest[1:]:
        if depth == 0 and (token.text in ("{", "*") or token.is_word("WHERE") or token.is_word("FROM")):
            break
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if token.kind == "variable" and (depth == 0 or (depth == 1 and renamed)):
            columns.append(token.text[1:])
        renamed = token.is_word("AS")
    return tuple(columns) or None


def everything(query: str) -> tuple[Token, ...] | None:
    """Returns the tokens from the ``*`` of the outermost ``SELECT *`` on; None where the query names its columns.

    >>> [token.text for token in everything("SELECT DISTINCT * { ?s ?p 1 }")]
    ['*', '{', '?s', '?p', '1', '}']
    """
    rest = _after_prologue(tokens(query))
    if not rest or not rest[0].is_word("SELECT"):
        return None
    at = 2 if len(rest) > 1 and (rest[1].is_word("DISTINCT") or rest[1].is_word("REDUCED")) else 1
    return rest[at:] if len(rest) > at and rest[at].text == "*" else None


def spelled_out(query: str, columns: Collection[str]) -> str:
    """Returns a ``SELECT *`` with these columns in place of the ``*``, in the order in which the query mentions them.

    >>> spelled_out("SELECT * { ?who :says ?what }", ["what", "who"])
    'SELECT ?who ?what { ?who :says ?what }'
    """
    rest = everything(query)
    if rest is None or not columns:
        return query
    mentioned = dict.fromkeys(token.text[1:] for token in rest if token.kind == "variable")
    # A name with signs that no token here has (?a·b) is not found: it comes last
    ordered = [name for name in mentioned if name in columns]
    ordered += [name for name in columns if name not in mentioned]
    return f"{query[: rest[0].start]}{' '.join(f'?{name}' for name in ordered)}{query[rest[0].end :]}"


def order(query: str) -> tuple[str, ...]:
    """Returns the variables that the outermost ORDER BY sorts by, each alone, in ``ASC()`` or in ``DESC()``.

    >>> order("SELECT ?a ?b { ?a ?p ?b } ORDER BY DESC(?b) ?a LIMIT 3")
    ('b', 'a')
    """
    tail = list(_after_pattern(tokens(query)))
    start = next((i for i, token in enumerate(tail) if token.is_word("ORDER")), len(tail))
    sorted_by: list[str] = []
    depth = 0
    for before, token in zip(tail[start:], tail[start + 1 :], strict=False):
        if any(token.is_word(word) for word in ("LIMIT", "OFFSET", "VALUES")):
            break
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if token.kind == "variable" and (depth == 0 or (depth == 1 and before.text == "(")):
            sorted_by.append(token.text[1:])
    return tuple(sorted_by)


def limited(query: str, rows: int) -> str:
    """Returns a SELECT that answers with ``rows`` rows at most; a query of another form stays as it is.

    >>> limited("SELECT ?s { ?s ?p ?o } LIMIT 9000 OFFSET 2", 100)
    'SELECT ?s { ?s ?p ?o } LIMIT 100 OFFSET 2'
    >>> limited("SELECT ?s { ?s ?p ?o } ORDER BY ?s # all", 100)
    'SELECT ?s { ?s ?p ?o } ORDER BY ?s\\nLIMIT 100 # all'
    """
    if form(query) != "SELECT":
        return query
    tail = list(_after_pattern(tokens(query)))
    for token, number in itertools.pairwise(tail):
        if token.is_word("LIMIT"):
            asked = int(number.text) if number.text.isdecimal() else 0
            return f"{query[: number.start]}{rows}{query[number.end :]}" if asked > rows else query
    last = next((token for token in tail if token.is_word("VALUES")), None)
    if last is not None:
        return f"{query[: last.start]}LIMIT {rows} {query[last.start :]}"
    end = tokens(query)[-1].end
    return f"{query[:end]}\nLIMIT {rows}{query[end:]}"


def values_blocks(query: str) -> tuple[ValuesBlock, ...]:
    """Returns every inline data block of one variable, wherever it stands.

    >>> query = "SELECT ?s { VALUES ?s { UNDEF } ?s ?p ?o }"
    >>> [(block.name, query[block.start:block.end]) for block in values_blocks(query)]
    [('s', ' UNDEF ')]
    """
    found = tokens(query)
    blocks = []
    for i, token in enumerate(found[:-3]):
        if token.is_word("VALUES") and found[i + 1].kind == "variable" and found[i + 2].text == "{":
            close = next((after for after in found[i + 3 :] if after.text == "}"), None)
            if close is not None:
                blocks.append(ValuesBlock(found[i + 1].text[1:], found[i + 2].end, close.start))
    return tuple(blocks)


def _after_prologue(found: tuple[Token, ...]) -> tuple[Token, ...]:
    at = 0
    while at < len(found) and (found[at].is_word("PREFIX") or found[at].is_word("BASE")):
        at += 3 if found[at].is_word("PREFIX") else 2
    return found[at:]


def _after_pattern(found: tuple[Token, ...]) -> Iterator[Token]:
    depth = 0
    closed = False
    for token in found:
        if token.text == "{" and token.kind == "other":
            depth += 1
        elif token.text == "}" and token.kind == "other":
            depth -= 1
            closed = depth == 0
        elif closed and depth == 0:
            yield token
