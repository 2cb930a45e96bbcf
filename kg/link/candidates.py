"""What a target knows by a name: asked for in batches, every name put into the query as a term."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import pyoxigraph as ox

from kg.ask import syntax, values
from kg.ask.table import Term
from kg.link.client import Client
from kg.link.target import Kind, Target

_T = TypeVar("_T")
Terms = Mapping[str, Iterable[ox.NamedNode | ox.Literal]]
Progress = Callable[[int, int], None]
"""Is told how many of how many queries are answered."""


@dataclass(slots=True)
class Candidate:
    """One thing of the target, gathered from all rows about it.

    Args:
        iri: the thing.
        label: its own label, or "".
        about: a description, or "".
        names: the names that it was found by.
        types: those of the classes asked for that it is of.
        places: what it lies in.
    """

    iri: str
    label: str = ""
    about: str = ""
    names: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)


def candidates(client: Client, target: Target, kind: Kind, names: Iterable[str], tell: Progress) -> list[Candidate]:
    """Returns what the target knows by any of these names, in the order of the IRIs.

    Only things whose IRI begins as those of the target do are returned.

    Raises:
        LinkError: the endpoint does not answer.
    """
    found: dict[str, Candidate] = {}
    types = [ox.NamedNode(iri) for iri in kind.types]
    batches = list(batched(sorted(set(names)), target.batch))
    for number, batch in enumerate(batches, 1):
        literals = [
            ox.Literal(name, language=language) if language else ox.Literal(name)
            for name in batch
            for language in target.languages
        ]
        for record in client.ask(filled(kind.query, {"name": literals, "type": types})).records:
            _gather(record, target.entities, found)
        tell(number, len(batches))
    return [found[iri] for iri in sorted(found)]


def batched(items: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    """Yields the items, ``size`` at a time."""
    yield from (items[start : start + size] for start in range(0, len(items), size))


def filled(query: str, terms: Terms) -> str:
    """Returns a query with these terms in its ``VALUES`` blocks; a block without terms stays as it is.

    >>> filled("SELECT ?a { VALUES ?a { UNDEF } }", {"a": [ox.Literal("Huế", language="vi")]})
    'SELECT ?a { VALUES ?a { "Huế"@vi } }'
    """
    given = {name: tuple(found) for name, found in terms.items()}
    blocks = [block for block in syntax.values_blocks(query) if given.get(block.name)]
    return values.inserted(query, [(block.start, block.end, given[block.name]) for block in blocks])


def text(record: Mapping[str, Term], column: str) -> str:
    """Returns a cell's text on one line, "" where it is empty or no IRI or literal."""
    term = record.get(column)
    return " ".join(term.value.split()) if isinstance(term, ox.NamedNode | ox.Literal) else ""


def iri(record: Mapping[str, Term], column: str) -> str:
    """Returns a cell's IRI, "" where it holds none."""
    term = record.get(column)
    return term.value if isinstance(term, ox.NamedNode) else ""


def _gather(record: Mapping[str, Term], entities: str, found: dict[str, Candidate]) -> None:
    item = iri(record, "item")
    if not item.startswith(entities):
        return
    candidate = found.setdefault(item, Candidate(item))
    # rows come in any order: of several labels the least stands
    candidate.label = min(filter(None, (candidate.label, text(record, "itemLabel"))), default="")
    candidate.about = min(filter(None, (candidate.about, text(record, "about"))), default="")
    for column, known in (("name", candidate.names), ("type", candidate.types), ("place", candidate.places)):
        if value := text(record, column):
            known.add(value)
