"""Parameters as constants: what a shipped question fixes to one term is written where it is used.

The engine joins the rows of a ``VALUES`` block late, but looks constants up in its indexes at once: on a million
triples questions are answered up to twenty times as fast.

It plans by the form of the patterns and counts nothing, so the rest is up to how a question is written. The pattern
that a parameter fixes stands first. Of two sub-selects that are put side by side, both hold the parameter. What is
optional in several steps is written in steps, an OPTIONAL in the OPTIONAL, for the engine reads longer groups whole:
``OPTIONAL { ?task :by ?by . OPTIONAL { ?by rdfs:label ?name } }``. And no pattern follows an OPTIONAL: rdflib then
multiplies both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.ask import syntax
from kg.ask.syntax import Token

_HEAD: Final = 3  # VALUES, the variable, the opening brace


def inlined(query: str) -> str:
    """Returns a query that means the same, with variables that one ``VALUES`` term fixes replaced by that term.

    Only for shipped questions: a variable means one thing in all of a question, also in its sub-selects, which need not
    select what is fixed. A variable that the question itself selects, or that is named with ``AS``, sorted or grouped
    by, or tested with ``BOUND``, stays one.

    >>> inlined("SELECT ?s { VALUES ?y { 2024 } VALUES ?p { UNDEF } ?s :year ?y ; :in ?p }")
    'SELECT ?s {  VALUES ?p { UNDEF } ?s :year 2024 ; :in ?p }'
    >>> inlined("SELECT ?s { { SELECT ?s ?y { VALUES ?y { 2024 } ?s :year ?y } } { SELECT ?s ?y { ?s :until ?y } } }")
    'SELECT ?s { { SELECT ?s  {  ?s :year 2024 } } { SELECT ?s  { ?s :until 2024 } } }'
    """
    found = syntax.tokens(query)
    fixed = _fixed(found)
    for name in _needed(found):
        fixed.pop(name, None)
    listed = set(_listed(found))
    pieces = []
    end = at = 0
    while at < len(found):
        token = found[at]
        if token.is_word("VALUES") and found[at + 1].text in fixed:
            at = next(number for number in range(at, len(found)) if found[number].text == "}")
            pieces.append(query[end : token.start])
            end = found[at].end
        elif token.kind == "variable" and token.text in fixed:
            pieces.append(query[end : token.start] + ("" if at in listed else fixed[token.text]))
            end = token.end
        at += 1
    return "".join(pieces) + query[end:]


def _fixed(found: tuple[Token, ...]) -> dict[str, str]:
    """Returns the variables for which every ``VALUES`` block holds one term, and the same, with that term."""
    terms: dict[str, set[str | None]] = {}
    for at, token in enumerate(found[:-_HEAD]):
        if token.is_word("VALUES") and found[at + 1].kind == "variable" and found[at + 2].text == "{":
            terms.setdefault(found[at + 1].text, set()).add(_term(found, at + _HEAD))
    return {name: term for name, held in terms.items() if len(held) == 1 and (term := next(iter(held))) is not None}


def _term(found: tuple[Token, ...], at: int) -> str | None:
    """Returns the one term of a block; None where it holds another number of them, or ``UNDEF``."""
    held = []
    while found[at].text != "}":
        held.append(found[at])
        at += 1
    if not held or any(token.is_word("UNDEF") for token in held):
        return None
    literal = held[0].kind == "string" and all(token.text == "^" for token in held[1:3]) and len(held) in (1, 4)
    return "".join(token.text for token in held) if literal or len(held) == 1 else None


def _needed(found: tuple[Token, ...]) -> Iterator[str]:
    """Yields the variables that must stay variables: a constant may not stand where they do."""
    depth = 0
    sorting = False
    selecting = False
    for at, token in enumerate(found):
        depth += {"{": 1, "}": -1}.get(token.text, 0)
        if token.is_word("SELECT"):
            selecting = depth == 0
        elif token.is_word("BY"):
            sorting = True
        elif token.text in ("{", "}") or token.is_word("HAVING") or token.is_word("LIMIT"):
            selecting = sorting = False
        tested = at > 1 and found[at - 1].text == "(" and found[at - 2].is_word("BOUND")
        if token.kind == "variable" and (selecting or sorting or tested or found[at - 1].is_word("AS")):
            yield token.text


def _listed(found: tuple[Token, ...]) -> Iterator[int]:
    """Yields where a variable stands by itself in the list of a SELECT."""
    listing = False
    brackets = 0
    for at, token in enumerate(found):
        brackets += {"(": 1, ")": -1}.get(token.text, 0)
        if token.is_word("SELECT"):
            listing = True
        elif token.text in ("{", "}"):
            listing = False
        if listing and not brackets and token.kind == "variable":
            yield at
