"""The whole graph as a file, and what it is: DCAT for catalogues, schema.org for search engines."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from kg.errors import GraphError
from kg.graph import store
from kg.graph.namespaces import declared
from kg.serve.failure import Failure
from kg.serve.publication import Version
from kg.serve.request import Request
from kg.serve.response import answered, rows


def routes(current: Callable[[], Version]) -> list[Route]:
    """Returns ``/data.nq.gz``, its hash, and the descriptions of the dataset."""

    async def data(http: HttpRequest) -> Response:
        version = _there(current())
        headers = {"ETag": f'"{version.stamp}"', "Cache-Control": "no-cache"}
        if http.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        return FileResponse(
            version.folder / store.GRAPH, media_type="application/gzip", filename="tinhkg.nq.gz", headers=headers
        )

    async def digest(http: HttpRequest) -> Response:
        return PlainTextResponse(f"{current().stamp}  graph.nq\n")

    async def dataset(http: HttpRequest) -> Response:
        version = current()
        meta = f"<{version.pool.base}graph/meta>"
        text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {meta} {{ ?s ?p ?o }} }}"
        return await answered(http, version, Request(text, accept=http.headers.get("accept", "*/*")))

    async def for_search(http: HttpRequest) -> Response:
        return JSONResponse(await _schema_org(http, current()), media_type="application/ld+json")

    return [
        Route("/data.nq.gz", data),
        Route("/data.nq.sha256", digest),
        Route("/dataset", dataset),
        Route("/.well-known/void", dataset),
        Route("/dataset.jsonld", for_search),
    ]


def _there(version: Version) -> Version:
    """Returns the version whose file lies in the folder.

    Raises:
        Failure: a build has just put another one there.
    """
    with suppress(GraphError):
        if store.stamp(version.folder) == version.stamp:
            return version
    raise Failure(HTTPStatus.SERVICE_UNAVAILABLE, "the file is being replaced; try again in a moment")


async def _schema_org(http: HttpRequest, version: Version) -> dict[str, Any]:
    """Returns the dataset in the terms that search engines for data read: https://schema.org/Dataset"""
    text = f"""{declared("dcat", "dcterms")}
        SELECT ?title ?license WHERE {{
          ?dataset a dcat:Dataset ; dcterms:title ?title ; dcterms:license ?license .
        }} ORDER BY LANG(?title)"""
    found = json.loads(await rows(version, text))["results"]["bindings"]
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{version.pool.base}dataset/tinhkg",
        "name": [{"@value": row["title"]["value"], "@language": row["title"]["xml:lang"]} for row in found],
        "license": found[0]["license"]["value"] if found else None,
        "identifier": f"sha256:{version.stamp}",
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "application/n-quads",
            "contentUrl": str(http.url_for("data")),
        },
    }
