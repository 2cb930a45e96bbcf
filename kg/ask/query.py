"""Questions answered: a graph folder, an open store or a remote endpoint is asked, within a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.ask import child, local, remote, syntax, values
from kg.ask import labels as label
from kg.ask.question import Question, has_header, load, parse, shipped
from kg.ask.table import Answer, Row, Table
from kg.errors import QueryError
from kg.language.near import nearest

TIMEOUT = 60.0
"""Seconds that a query may take unless the asker says otherwise."""

Graph = Path | str | ox.Store


def run(
    graph: Graph,
    query: Question | str,
    params: Mapping[str, str] | None = None,
    timeout: float = TIMEOUT,
    quarantine: bool = False,
    limit: int | None = None,
) -> Answer:
    """Returns the answer to a query: a ``Table``, ``Triples`` or a ``Truth``.

    Args:
        graph: a graph folder (asked in a process of its own, killed when the time is up), an open store (asked in
            this process, without a limit: for trusted queries), or the ``https://…/sparql`` of an endpoint.
        query: a question, or the text of a query.
        params: what to set the question's parameters to, as text.
        timeout: seconds until the answer has been read to its end.
        quarantine: whether a graph folder is asked together with the facts that were set aside as too doubtful.
        limit: how many rows of a SELECT are wanted at most.

    Raises:
        QueryError: the query, a parameter or the endpoint is at fault, or the time is up; of a graph folder also while
            the answer is read.
        GraphError: the graph cannot be read.
    """
    ask = _asker(graph, timeout, quarantine)
    if isinstance(query, str):
        if params:
            raise QueryError(f"only a question with a header has parameters; given: {', '.join(sorted(params))}")
        text = query
    else:
        text = bound(query, params or {}, graph, timeout, quarantine)
    return ask(text if limit is None else syntax.limited(text, limit), not isinstance(query, str))


def bound(
    question: Question,
    params: Mapping[str, str],
    graph: Graph,
    timeout: float = TIMEOUT,
    quarantine: bool = False,
    names: values.NamesOf | None = None,
) -> str:
    """Returns the question's query with its parameters set: the text that any engine answers alike.

    Args:
        question: what is asked.
        params: parameter -> text; those left out keep their default.
        graph: where names of things ("Bến Tre") are looked up.
        timeout: seconds for that.
        quarantine: as for ``run``.
        names: returns the names of things of a type, where they are known already.

    Raises:
        QueryError: unknown or missing parameter, or a value that is none.
    """
    ask = _asker(graph, timeout, quarantine)

    def select(text: str) -> Iterable[Row]:
        answer = ask(text, True)
        return answer.rows if isinstance(answer, Table) else ()

    for name in params:
        question.parameter(name)
    for parameter in question.parameters:
        if parameter.required and parameter.name not in params:
            raise QueryError(f"{question.name}: needs the parameter {parameter.name!r}: {parameter.description}")
    prefixes = syntax.prefixes(question.sparql)
    known = names or (lambda kind: values.names_of(kind, select))
    set_terms = {
        name: values.terms(question.parameter(name).type, text, prefixes, known, f"{question.name}: parameter {name!r}")
        for name, text in params.items()
    }
    return values.inserted(
        question.sparql,
        [
            (block.start, block.end, set_terms[block.name])
            for block in syntax.values_blocks(question.sparql)
            if block.name in set_terms
        ],
    )


def found(text: str) -> Question | str:
    """Returns what a person means by ``text``: a shipped question's name, a file, or a query itself.

    Args:
        text: ``iip-growth``, ``mine.rq``, ``SELECT …``.

    Returns:
        A question where the text or the file has a header, else the text of the query.

    Raises:
        QueryError: none of these; the message names the nearest shipped questions.
    """
    files = shipped()
    if text in files:
        return load(files[text], kind=files[text].parent.name)
    if "{" in text or "\n" in text:
        return parse(text, "query.rq") if has_header(text) else text
    path = Path(text)
    if path.is_file():
        try:
            content = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise QueryError(f"{path}: {error}") from error
        return parse(content, path.name) if has_header(content) else content
    near = nearest(text, files)
    hint = f"\nnear: {', '.join(near)}" if near else ""
    raise QueryError(f"{text!r} is neither a shipped question nor a file nor a query; see: tinhkg queries{hint}")


def labels(
    graph: Graph, iris: Iterable[str], language: str = "vi", timeout: float = TIMEOUT, quarantine: bool = False
) -> dict[str, str]:
    """Returns what the graph calls these things, in this language where it can.

    Args:
        graph: as for ``run``.
        iris: things; those without a label are left out of the result.
        language: language tag that is preferred.
        timeout: seconds.
        quarantine: as for ``run``.
    """
    things = set(iris)
    if not things:
        return {}
    answer = _asker(graph, timeout, quarantine)(label.asking(things), False)
    return label.chosen(answer.rows, language) if isinstance(answer, Table) else {}


def is_endpoint(graph: Graph) -> bool:
    """Returns whether a graph is the address of a remote endpoint."""
    return isinstance(graph, str) and graph.startswith(("http://", "https://"))


def _asker(graph: Graph, timeout: float, quarantine: bool) -> Callable[[str, bool], Answer]:
    if quarantine and not isinstance(graph, Path):
        raise QueryError("only a graph folder has a quarantine")
    if isinstance(graph, ox.Store):
        store = graph
        return lambda text, own: local.answer(store, text, own=own)
    if is_endpoint(graph):
        return lambda text, own: remote.answer(str(graph), text, timeout)
    return lambda text, own: child.answer(Path(graph), text, own, timeout, quarantine)
