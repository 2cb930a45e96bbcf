"""One request answered from an open store: what a worker does."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import IO

import pyoxigraph as ox

from kg.ask import capped, formats, guard, local, query, syntax, values
from kg.ask.capped import Caps
from kg.ask.formats import Format
from kg.ask.question import Question, catalogue
from kg.ask.values import NamesOf
from kg.errors import QueryError, RefusedError, TinhkgError
from kg.serve.request import Head, Request

_STATUS: Mapping[str, HTTPStatus] = {
    "too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "federation": HTTPStatus.FORBIDDEN,
    "update": HTTPStatus.FORBIDDEN,
}


class _UnacceptableError(TinhkgError):
    """The client takes no format that could hold the answer."""


@dataclass(frozen=True, slots=True)
class Source:
    """What answers come from.

    Args:
        store: the graph.
        base: of its IRIs.
        questions: those that ship, by name.
        names: returns the names of the things of a type, found once.
    """

    store: ox.Store
    base: str
    questions: Mapping[str, Question]
    names: NamesOf


def source(store: ox.Store) -> Source:
    """Returns a store as something that answers come from."""
    names = functools.cache(functools.partial(values.names_of, select=local.selecting(store)))
    return Source(store, local.base_of(store), {question.name: question for question in catalogue()}, names)


def answer(given: Source, caps: Caps, request: Request, out: IO[bytes]) -> Head:
    """Writes the answer into a file and returns what comes before it; errors are heads, too.

    Args:
        given: the graph and what is known of it.
        caps: how large an answer may be.
        request: what is asked.
        out: a file that can be read and written, empty.
    """
    try:
        return _answer(given, caps, request, out)
    except RefusedError as error:
        return Head(_STATUS.get(error.reason, HTTPStatus.BAD_REQUEST), error=str(error))
    except _UnacceptableError as error:
        return Head(HTTPStatus.NOT_ACCEPTABLE, error=str(error))
    except QueryError as error:
        return Head(HTTPStatus.BAD_REQUEST, error=str(error))
    except MemoryError:
        return Head(HTTPStatus.SERVICE_UNAVAILABLE, error="the query needs more memory than a query may have")
    except (OSError, RuntimeError) as error:
        return Head(HTTPStatus.INTERNAL_SERVER_ERROR, error=f"the graph cannot be read: {error}")


def _answer(given: Source, caps: Caps, request: Request, out: IO[bytes]) -> Head:
    text, own = request.query, request.trusted
    if request.question:
        question = given.questions.get(request.question)
        if question is None:
            return Head(HTTPStatus.NOT_FOUND, error=f"there is no question {request.question!r}; see /questions.json")
        if question.kind == "federated" and not request.text:
            raise RefusedError(
                f"{question.name} asks other endpoints, too, and no query from here reaches them: run "
                f"`tinhkg query {question.name}` on a graph folder, or ask /questions/{question.name}.rq from yours",
                "federation",
            )
        text, own = query.bound(question, request.params, given.store, names=given.names), True
        text = syntax.limited(text, request.limit) if request.limit else text
    if request.text:
        out.write(local.rebased(text, given.base).encode())
        return Head(content_type="application/sparql-query; charset=utf-8", suffix="rq")
    if not own:
        guard.admit(text)
    ask = functools.partial(
        local.answer,
        given.store,
        own=own,
        base=given.base,
        default_graphs=request.default_graphs,
        named_graphs=request.named_graphs,
    )
    form, cut = capped.write(ask, text, functools.partial(_chosen, request), out, caps)
    return Head(content_type=form.content_type, suffix=form.suffix, truncated=cut or "")


def _chosen(request: Request, kind: str) -> Format:
    """Returns the format that a request wants for an answer of this kind."""
    if request.format:
        return formats.named(request.format, kind)
    form = formats.wanted(request.accept, kind)
    if form is None:
        able = ", ".join(known.media_type for known in formats.FORMATS if kind in known.kinds)
        raise _UnacceptableError(f"{kind} can be sent as {able}, none of which is in Accept: {request.accept}")
    return form
