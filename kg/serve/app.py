"""The web application: routes, and the headers and limits that hold for all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request as HttpRequest
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve import downloads, endpoint, openapi, questions, reconcile_routes, terms, things, wordsearch
from kg.serve.failure import Failure, told
from kg.serve.language import language_of
from kg.serve.page import Pages
from kg.serve.pool import Limits
from kg.serve.publication import Publication, Version, published
from kg.serve.response import TRUNCATED

_SECURE: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'self'",
}
_PAGE: Final = {"Content-Security-Policy": "frame-ancestors 'none'"}  # a page says itself what else it needs


@dataclass(frozen=True, slots=True)
class Settings:
    """How the application is run.

    Args:
        folder: the graph folder.
        hosts: names under which it may be asked; a request for another host is refused, as a page elsewhere could make
            a browser send it.
        public: whether pages elsewhere may read the answers.
        limits: what a query may use.
    """

    folder: Path
    hosts: Sequence[str]
    public: bool = False
    limits: Limits = field(default_factory=Limits)


def application(settings: Settings, pages: Pages, opened: Callable[[Version], None] | None = None) -> Starlette:
    """Returns the application; the graph folder is opened when it starts.

    Args:
        settings: how it is run.
        pages: draws what people see.
        opened: is told the version that is served first.
    """
    state: list[Publication] = []

    def current() -> Version:
        return state[0].version

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with published(settings.folder, settings.limits) as publication:
            state.append(publication)
            if opened is not None:
                opened(publication.version)
            yield
            state.clear()

    cross_origin = Middleware(
        CORSMiddleware,
        allow_origins=["*"] if settings.public else [],
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["Content-Type"],
        expose_headers=[TRUNCATED],
    )
    return Starlette(
        routes=_routes(current, lambda: state[0], pages),
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts), www_redirect=False),
            cross_origin,
            Middleware(_Secured),
        ],
        exception_handlers={Failure: told, HTTPException: _other},
        lifespan=lifespan,
    )


def _routes(current: Callable[[], Version], publication: Callable[[], Publication], pages: Pages) -> list[BaseRoute]:
    async def editor(http: HttpRequest) -> Response:
        if pages.static is None:
            raise Failure(HTTPStatus.NOT_FOUND, "the editor page is not built here; the endpoint is at /sparql")
        return HTMLResponse(pages.editor(current().pool.base, language_of(http)))

    async def health(http: HttpRequest) -> Response:
        version = current()
        said = {"version": version.stamp, "triples": version.pool.triples, "trouble": publication().trouble}
        return JSONResponse(said)

    found: list[BaseRoute] = [
        Route("/", editor),
        Route("/health", health),
        *openapi.routes(),
        *endpoint.routes(current, pages.gexf),
        *questions.routes(current, pages.gexf),
        *terms.routes(current),
        *things.routes(current, pages),
        *downloads.routes(current),
        *wordsearch.routes(lambda: current().names),
        *reconcile_routes.routes(lambda: current().names, pages),
    ]
    if pages.static is not None:
        found.append(Mount("/static", StaticFiles(directory=pages.static)))
    return found


def _other(http: HttpRequest, error: Exception) -> Response:
    """Returns the response to what no route takes."""
    assert isinstance(error, HTTPException)
    missing = error.status_code == HTTPStatus.NOT_FOUND
    message = f"there is nothing at {http.url.path}" if missing else error.detail
    return told(http, Failure(error.status_code, message, dict(error.headers or {})))


class _Secured:
    """Adds to every response what keeps a browser from taking it for something else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                page = headers.get("content-type", "").startswith("text/html")
                for name, value in (_SECURE | _PAGE if page else _SECURE).items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, guarded)
