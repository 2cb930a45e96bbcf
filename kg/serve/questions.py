"""The shipped questions over HTTP: what they are, their answers, and their text with the parameters set."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kg.ask.question import Question, catalogue
from kg.serve import network
from kg.serve.fields import in_address, one
from kg.serve.jsonform import whole
from kg.serve.language import language_of
from kg.serve.network import Draw
from kg.serve.publication import Version
from kg.serve.request import MOST_ROWS, Request
from kg.serve.response import answered

_OURS = ("format", "lang", "limit")


def routes(current: Callable[[], Version], draw: Draw) -> list[Route]:
    """Returns ``/questions.json``, ``/questions/NAME`` and ``/questions/NAME.rq``.

    Args:
        current: returns the version that is asked.
        draw: draws the network of an answer.
    """
    listed = [_listed(question) for question in catalogue("competency", "federated")]

    async def every(http: HttpRequest) -> Response:
        return JSONResponse(listed)

    async def asked(http: HttpRequest) -> Response:
        fields = in_address(http)
        name = http.path_params["name"]
        request = Request(
            question=name.removesuffix(".rq"),
            params={key: one(fields, key) for key in fields if key not in _OURS},
            accept=http.headers.get("accept", "*/*"),
            format=one(fields, "format", ""),
            limit=whole(one(fields, "limit", "") or None, "limit", 0, MOST_ROWS),
            text=name.endswith(".rq"),
        )
        if request.format == network.FORMAT:
            return await network.drawn(http, current(), request, draw, language_of(http), request.question)
        return await answered(http, current(), request, request.question)

    return [Route("/questions.json", every), Route("/questions/{name}", asked)]


def _listed(question: Question) -> dict[str, Any]:
    """Returns what a page needs to show a question and a form for it."""
    return {
        "name": question.name,
        "kind": question.kind,
        "title": {"en": question.title, "vi": question.title_vi},
        "question": {"en": question.question, "vi": question.question_vi},
        "keywords": question.keywords,
        "parameters": [
            {
                "name": parameter.name,
                "type": parameter.type,
                "default": parameter.default,
                "required": parameter.required,
                "description": {"en": parameter.description, "vi": parameter.description_vi},
            }
            for parameter in question.parameters
        ],
        "columns": [
            {"name": column.name, "meaning": {"en": column.meaning, "vi": column.meaning_vi}}
            for column in question.columns
        ],
        "sparql": question.sparql,
    }
