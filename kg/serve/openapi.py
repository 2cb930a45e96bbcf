"""``/openapi.json``: the HTTP interface described for programs, built from what the code itself knows."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kg.ask.question import Question, catalogue
from kg.serve.interface import paths
from kg.serve.operation import responses
from kg.serve.response import TRUNCATED
from kg.serve.schemas import TEXT, schemas


def routes() -> list[Route]:
    """Returns ``/openapi.json``."""
    described = document(catalogue("competency", "federated"))

    async def openapi(http: Request) -> Response:
        return JSONResponse(described)

    return [Route("/openapi.json", openapi)]


def document(questions: Sequence[Question]) -> dict[str, Any]:
    """Returns the description.

    Args:
        questions: those that are listed and answered.
    """
    return {
        "openapi": "3.1.1",
        "info": {
            "title": "tinhkg",
            "version": version("tinhkg"),
            "summary": "Vietnamese provincial news as a graph in which every fact keeps its sentence",
            "license": {"name": "Apache-2.0 AND CC-BY-4.0", "identifier": "Apache-2.0 AND CC-BY-4.0"},
        },
        "servers": [{"url": "."}],
        "paths": paths(questions),
        "components": {
            "schemas": schemas(),
            "responses": responses(),
            "headers": {
                "ETag": {"schema": TEXT, "description": "Of this answer: If-None-Match asks whether it is the same."},
                TRUNCATED: {"schema": {"enum": ["rows", "bytes"]}, "description": "Where the answer was cut."},
            },
        },
    }
