"""Queries on a store in this process: trusted ones only, nothing can stop them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox

from kg.ask import syntax
from kg.ask.constants import inlined
from kg.ask.table import Answer, Row, Table, Triples, Truth, table_of
from kg.ask.values import Select
from kg.errors import QueryError
from kg.graph.namespaces import PREFIXES
from kg.vocabulary import BASE

_KINDS = (
    "article", "change", "district", "document", "event", "evidence", "holding", "indicator", "mention", "observation",
    "office", "organization", "person", "post", "progress", "project", "province", "sector", "task", "task-status",
    "territory", "unit", "value-kind",
)  # fmt: skip
_STANDARD = {name: PREFIXES[name] for name in ("", "org", "prov", "rdf", "rdfs", "schema", "skos", "xsd")}
_PLACE = re.compile(r"error at (\d+):(\d+): ", re.ASCII)


def answer(
    store: ox.Store,
    query: str,
    *,
    own: bool = False,
    base: str | None = None,
    default_graphs: Sequence[str] | None = None,
    named_graphs: Sequence[str] | None = None,
) -> Answer:
    """Returns the answer of a store, all its graphs together being the default graph unless some are named.

    A query need not declare the usual prefixes (``prefixes``), nor their base: ``<province/ben-tre-1>`` is one of our
    things. Which graphs it asks is said by ``default_graphs`` and ``named_graphs``, else by its own ``FROM`` and ``FROM
    NAMED``, else all are: https://www.w3.org/TR/sparql11-protocol/#dataset

    The columns of ``SELECT *`` stand in the order in which the query first mentions them.

    Args:
        store: the graph.
        query: SPARQL 1.1.
        own: whether the query is one that ships with tinhkg and so names our things under the usual base: it is then
            asked under the base that the graph was built with.
        base: the base of the graph's IRIs; found in the store where it is left out.
        default_graphs: IRIs of the graphs that together are the default graph. Where only ``named_graphs`` are given,
            the default graph is empty.
        named_graphs: IRIs of the graphs that ``GRAPH`` finds. Where only ``default_graphs`` are given, it finds none.

    Raises:
        QueryError: the text is no query; the message shows the place. Or a graph's name is no IRI.
    """
    base = base_of(store) if base is None else base
    if own:
        query = inlined(rebased(query, base))
    known = prefixes(base)
    told = default_graphs is not None or named_graphs is not None
    default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [*_graphs(default_graphs or ())]
    named: list[ox.NamedNode | ox.BlankNode] = [*_graphs(named_graphs or ())]
    try:
        if syntax.everything(query):
            # The engine sorts the columns by name; which there are, a store without data tells at no cost
            empty = ox.Store().query(query, base_iri=base, prefixes=known)
            if isinstance(empty, ox.QuerySolutions):
                query = syntax.spelled_out(query, [variable.value for variable in empty.variables])
        found = store.query(
            query,
            base_iri=base,
            prefixes=known,
            # The union would win over the query's own FROM
            use_default_graph_as_union=not told and not syntax.names_graphs(query),
            default_graph=default if told else None,
            named_graphs=named if told else None,
        )
    except SyntaxError as error:
        raise QueryError(explained(query, str(error), known)) from error
    except RuntimeError as error:  # a function that it does not have
        raise QueryError(f"the engine cannot answer the query: {error}") from error
    if isinstance(found, ox.QuerySolutions):
        return table_of(found)
    return Truth(found) if isinstance(found, ox.QueryBoolean) else Triples(iter(found))


def _graphs(iris: Sequence[str]) -> list[ox.NamedNode]:
    try:
        return [ox.NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise QueryError(f"the name of a graph is not an absolute IRI: {error}") from error


def selecting(store: ox.Store) -> Select:
    """Returns what answers the SELECT queries of our own on a store, row by row."""

    def select(query: str) -> Iterable[Row]:
        found = answer(store, query, own=True)
        return found.rows if isinstance(found, Table) else ()

    return select


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
