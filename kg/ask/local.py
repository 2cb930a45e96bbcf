"""Queries on a store in this process: trusted ones only, nothing can stop them."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pyoxigraph as ox

from kg.ask import syntax
from kg.ask.table import Answer, Triples, Truth, table_of
from kg.errors import QueryError
from kg.vocabulary import BASE

_KINDS = (
    "article", "change", "district", "document", "event", "evidence", "holding", "indicator", "mention", "observation",
    "office", "organization", "person", "post", "progress", "project", "province", "sector", "task", "task-status",
    "territory", "unit", "value-kind",
)  # fmt: skip
_STANDARD = {
    "": "https://w3id.org/tinhkg/def#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_PLACE = re.compile(r"error at (\d+):(\d+): ", re.ASCII)


def answer(store: ox.Store, query: str, *, own: bool = False) -> Answer:
    """Returns the answer of a store, all its named graphs together being the default graph.

    A query need not declare the usual prefixes (``prefixes``).

    Args:
        store: the graph.
        query: SPARQL 1.1.
        own: whether the query is one that ships with tinhkg and so names our things under the usual base: it is then
            asked under the base that the graph was built with.

    Raises:
        QueryError: the text is no query; the message shows the place.
    """
    base = base_of(store)
    if own:
        query = rebased(query, base)
    known = prefixes(base)
    try:
        found = store.query(query, use_default_graph_as_union=True, prefixes=known)
    except SyntaxError as error:
        raise QueryError(explained(query, str(error), known)) from error
    if isinstance(found, ox.QuerySolutions):
        return table_of(found)
    return Truth(found) if isinstance(found, ox.QueryBoolean) else Triples(iter(found))


def prefixes(base: str = BASE) -> dict[str, str]:
    """Returns the prefixes that a query may use undeclared: ``:`` for our terms, ``province:`` for provinces ..."""
    return _STANDARD | {kind: f"{base}{kind}/" for kind in _KINDS}


def base_of(store: ox.Store) -> str:
    """Returns the base of a graph's IRIs: it is what stands before ``graph/core``."""
    suffix = "graph/core"
    for graph in store.named_graphs():
        if isinstance(graph, ox.NamedNode) and graph.value.endswith(suffix):
            return graph.value.removesuffix(suffix)
    return BASE


def rebased(query: str, base: str) -> str:
    """Returns the query with every IRI under the usual base put under another one; strings stay as they are."""
    if base == BASE:
        return query
    pieces = []
    end = 0
    for token in syntax.tokens(query):
        if token.kind == "iri" and token.text.startswith(f"<{BASE}"):
            pieces.append(f"{query[end : token.start]}<{base}{token.text.removeprefix(f'<{BASE}')}")
            end = token.end
    return "".join(pieces) + query[end:]


def explained(query: str, message: str, known: Mapping[str, str]) -> str:
    """Returns what is wrong with a query, and where.

    Args:
        query: the text.
        message: what the engine's parser says of it.
        known: prefixes that need not be declared.
    """
    if syntax.form(query) is None:
        return "not a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE must follow the prefixes"
    declared = {"_", *known, *syntax.prefixes(query)}
    for token in syntax.tokens(query):
        prefix, colon, _ = token.text.partition(":")
        if token.kind == "name" and colon and prefix not in declared:
            return _marked(f"the prefix {prefix}: is not declared", query, query.count("\n", 0, token.start) + 1)
    match = _PLACE.search(message)
    # The parser also lists every token that it would have taken, in no order: nobody reads that.
    return _marked("not a SPARQL query", query, int(match[1]), int(match[2])) if match else f"not SPARQL: {message}"


def _marked(what: str, query: str, line: int, column: int | None = None) -> str:
    """Returns a message with the line it means, and a mark under the place."""
    lines = query.split("\n")
    shown = lines[min(line, len(lines)) - 1].rstrip("\r")
    if column is None:
        return f"{what}, at line {line}\n  {shown}"
    return f"{what}, at line {line}, column {column}\n  {shown}\n  {' ' * (column - 1)}^"
