"""The reconciliation service over HTTP: ``/reconcile`` and what lies under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from kg.serve import extension, flyout, reconciliation
from kg.serve.failure import Failure
from kg.serve.jsonform import Refused, answer, fields, parsed, refusal, text, whole
from kg.serve.names import Names
from kg.serve.page import Pages
from kg.serve.preview import preview as previewed

_FRAMED: Final = {"Content-Security-Policy": "frame-ancestors *"}
"""The preview is made for the frames of other programs, as no other page is."""

Service = Callable[[Names, Mapping[str, str], str], Any]


def service(names: Names, given: Mapping[str, str], address: str) -> dict[str, Any]:
    """Returns the manifest, the candidates for a batch of ``queries``, or the values that ``extend`` asks for.

    Raises:
        Refused: the request is none of these.
    """
    if "query" in given:
        raise Refused("version 0.2 of the protocol has no 'query': send 'queries', an object of them")
    if "queries" in given and "extend" in given:
        raise Refused("send 'queries' or 'extend', not both")
    if "queries" in given:
        return reconciliation.reconcile(names, parsed(given["queries"], "queries"))
    if "extend" in given:
        return extension.extended(names, parsed(given["extend"], "extend"))
    return reconciliation.manifest(names, address)


def routes(current: Callable[[], Names], pages: Pages) -> list[Route]:
    """Returns the routes of the reconciliation service.

    Args:
        current: gives the names of the version that is published now.
        pages: draws the preview of a thing.
    """

    async def preview(request: Request) -> Response:
        try:
            given = await fields(request)
            found = await run_in_threadpool(previewed, current(), text(given, "id"), _address(request))
            return HTMLResponse(await run_in_threadpool(pages.preview, found), headers=_FRAMED)
        except Failure as refused:
            return refusal(refused)

    def route(path: str, served: Service, *methods: str) -> Route:
        async def handle(request: Request) -> Response:
            try:
                given = await fields(request)
                if "callback" in given:
                    raise Refused("JSONP is not served: ask for JSON, which browsers may read where CORS allows it")
                return answer(await run_in_threadpool(served, current(), given, _address(request)))
            except Failure as refused:
                return refusal(refused)

        return Route(path, handle, methods=list(methods or ("GET",)))

    return [
        route("/reconcile", service, "GET", "POST"),
        route(
            "/reconcile/suggest/entity",
            lambda names, given, _: reconciliation.suggest_entities(names, text(given, "prefix")),
        ),
        route("/reconcile/suggest/type", lambda _, given, __: reconciliation.suggest_types(text(given, "prefix"))),
        route(
            "/reconcile/suggest/property",
            lambda _, given, __: reconciliation.suggest_properties(text(given, "prefix")),
        ),
        route("/reconcile/flyout/entity", lambda names, given, _: flyout.of_thing(names, text(given, "id"))),
        route("/reconcile/flyout/type", lambda _, given, __: flyout.of_type(text(given, "id"))),
        route("/reconcile/flyout/property", lambda _, given, __: flyout.of_property(text(given, "id"))),
        route(
            "/reconcile/properties",
            lambda _, given, __: extension.proposed(
                text(given, "type"), whole(given.get("limit"), "limit", 50, reconciliation.LIMIT)
            ),
        ),
        Route("/reconcile/preview", preview, methods=["GET"]),
    ]


def _address(request: Request) -> str:
    return str(request.base_url).rstrip("/")
