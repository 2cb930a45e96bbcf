"""What an editor completes: our classes, properties and concepts with their names in both languages, and prefixes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kg.ask import local
from kg.ask.console import shortened
from kg.graph.iri import DEF
from kg.graph.namespaces import PREFIXES, declared
from kg.serve.publication import Version
from kg.serve.response import rows

_KINDS: Final = {
    f"{PREFIXES['owl']}Class": "class",
    f"{PREFIXES['owl']}ObjectProperty": "property",
    f"{PREFIXES['owl']}DatatypeProperty": "property",
    f"{DEF}Indicator": "indicator",
    f"{DEF}ProvinceVersion": "province",
    f"{DEF}Sector": "sector",
    f"{DEF}Unit": "unit",
    f"{DEF}ValueKind": "value-kind",
    f"{DEF}Office": "office",
}


def routes(current: Callable[[], Version]) -> list[Route]:
    """Returns ``/vocabulary.json`` and ``/prefixes.json``."""

    async def vocabulary(http: HttpRequest) -> Response:
        version = current()
        kinds = " ".join(f"<{iri}>" for iri in _KINDS)
        text = f"""{declared("rdfs")}
            SELECT DISTINCT ?thing ?kind ?label WHERE {{
              VALUES ?kind {{ {kinds} }} ?thing a ?kind ; rdfs:label ?label
            }} ORDER BY ?kind ?thing ?label"""
        known = local.prefixes(version.pool.base)
        return JSONResponse(
            list(_terms(json.loads(await rows(version, text)), known).values()), headers=_headers(version)
        )

    async def prefixes(http: HttpRequest) -> Response:
        version = current()
        return JSONResponse(local.prefixes(version.pool.base), headers=_headers(version))

    return [Route("/vocabulary.json", vocabulary), Route("/prefixes.json", prefixes)]


def _terms(found: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    terms: dict[str, dict[str, Any]] = {}
    for row in found["results"]["bindings"]:
        iri = row["thing"]["value"]
        kind = _KINDS[row["kind"]["value"]]
        term = terms.setdefault(iri, {"curie": shortened(iri, known), "iri": iri, "kind": kind, "label": {}})
        term["label"].setdefault(row["label"].get("xml:lang", "vi"), row["label"]["value"])
    return terms


def _headers(version: Version) -> dict[str, str]:
    return {"ETag": f'"{version.stamp}"', "Cache-Control": "no-cache"}
