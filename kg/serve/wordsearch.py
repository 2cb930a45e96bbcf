"""``/search`` and ``/ask``: words to things and sentences, and plain words to shipped questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.ask import wording
from kg.ask.search import EVIDENCE, KINDS, MOST
from kg.serve.failure import Failure
from kg.serve.jsonform import Refused, answer, fields, refusal, text, whole
from kg.serve.names import Names


def search(names: Names, given: Mapping[str, str]) -> dict[str, Any]:
    """Returns what ``q`` finds: ``{"results": [{iri, label, kind, snippet, article}]}``.

    Args:
        names: of the version that is asked.
        given: ``q``, and perhaps ``kind``, ``limit`` (20 unless told) and ``lang``.

    Raises:
        Refused: a parameter is missing or wrong.
    """
    kind = given.get("kind") or None
    if kind not in (None, *KINDS, EVIDENCE):
        raise Refused(f"no kind {kind[:80]!r}; there are: {', '.join((*KINDS, EVIDENCE))}")
    limit = whole(given.get("limit"), "limit", 20, MOST)
    hits = names.index.search(text(given, "q"), kind, limit, language(given))
    return {
        "results": [
            {"iri": hit.iri, "label": hit.label, "kind": hit.kind, "snippet": hit.snippet}
            | ({"article": hit.article} if hit.article else {})
            for hit in hits
        ]
    }


def ask(names: Names, given: Mapping[str, str]) -> dict[str, Any]:
    """Returns the shipped questions that ``q`` asks in plain words, and a message where there is none.

    Raises:
        Refused: ``q`` is missing or too long.
    """
    reading = wording.read(text(given, "q"), names.topics, names.index)
    matches = [
        {
            "name": match.question.name,
            "title": {"en": match.question.title, "vi": match.question.title_vi},
            "parameters": dict(match.parameters),
            "score": match.score,
            "used": list(match.used),
            "unused": list(match.unused),
        }
        for match in reading.matches
    ]
    message = {"en": reading.message_en, "vi": reading.message_vi} if reading.message_en else None
    return {"matches": matches, "message": message}


def language(given: Mapping[str, str]) -> str:
    """Returns the language of labels that is asked for.

    Raises:
        Refused: it is neither Vietnamese nor English.
    """
    wanted = given.get("lang", "vi")
    if wanted not in ("vi", "en"):
        raise Refused(f"'lang' is vi or en, not {wanted[:80]!r}")
    return wanted


def routes(current: Callable[[], Names]) -> list[Route]:
    """Returns the routes ``/search`` and ``/ask``.

    Args:
        current: gives the names of the version that is published now.
    """
    return [
        Route("/search", _handler(search, current), methods=["GET"]),
        Route("/ask", _handler(ask, current), methods=["GET"]),
    ]


def _handler(
    service: Callable[[Names, Mapping[str, str]], dict[str, Any]], current: Callable[[], Names]
) -> Callable[[Request], Any]:
    async def handle(request: Request) -> Response:
        try:
            return answer(await run_in_threadpool(service, current(), await fields(request)))
        except Failure as refused:
            return refusal(refused)

    return handle
