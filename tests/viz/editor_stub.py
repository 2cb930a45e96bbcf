"""A small server that answers what the editor page asks, out of a store in memory; it stands in for the real one."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl

import pyoxigraph as ox
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.ask import local
from kg.ask.query import bound
from kg.ask.question import Question, catalogue
from kg.ask.table import Answer, Table, Triples, serialized
from kg.errors import QueryError
from kg.language.fold import bare
from viz import editor
from viz.lookup import Lookup

BASE = "https://w3id.org/tinhkg/id/"
DEF = "https://w3id.org/tinhkg/def#"
ROWS = 1000


def vocabulary(store: ox.Store) -> list[dict[str, Any]]:
    lookup = Lookup(store)
    terms = [
        ("property", ":indicator", f"{DEF}indicator", "chỉ tiêu", "indicator"),
        ("property", ":refArea", f"{DEF}refArea", "địa bàn", "area"),
        ("class", ":Observation", f"{DEF}Observation", "quan sát", "observation"),
    ]
    listed = [
        {"kind": kind, "curie": curie, "iri": iri, "label": {"vi": vi, "en": en}} for kind, curie, iri, vi, en in terms
    ]
    for iri in lookup.instances(":Indicator"):
        label = lookup.label(iri)._asdict()
        listed.append({"kind": "indicator", "curie": f"indicator:{iri.rsplit('/', 1)[1]}", "iri": iri, "label": label})
    return listed


def described(question: Question) -> dict[str, Any]:
    parameters = [
        {name: getattr(one, name) for name in ("name", "type", "default", "required", "description")}
        for one in question.parameters
    ]
    return {
        "name": question.name,
        "kind": question.kind,
        "title": {"vi": question.title_vi, "en": question.title},
        "question": question.question,
        "keywords": list(question.keywords),
        "parameters": parameters,
        "columns": [{"name": one.name, "meaning": one.meaning} for one in question.columns],
        "sparql": question.sparql,
    }


class Stub:
    """The answers, over one store."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store
        self.questions = {one.name: one for one in catalogue("competency", "hygiene", "views")}
        self.prefixes = local.prefixes(BASE)

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/", self.page),
                Route("/sparql", self.sparql, methods=["GET", "POST"]),
                Route("/questions.json", lambda r: JSONResponse([described(one) for one in self.questions.values()])),
                Route("/questions/{name}", self.question),
                Route("/ask", self.ask),
                Route("/search", self.search),
                Route("/vocabulary.json", lambda r: JSONResponse(vocabulary(self.store))),
                Route("/prefixes.json", lambda r: JSONResponse(self.prefixes)),
                Route("/id/{path:path}", self.thing),
                Mount("/static", StaticFiles(directory=editor.static())),
            ]
        )

    def page(self, request: Request) -> Response:
        html = editor.page(BASE, lang=request.query_params.get("lang", "vi"))
        return HTMLResponse(html, headers={"Content-Security-Policy": f"{editor.POLICY}; frame-ancestors 'none'"})

    async def sparql(self, request: Request) -> Response:
        values = dict(request.query_params if request.method == "GET" else parse_qsl((await request.body()).decode()))
        return self.answer(values["query"], values.get("format", ""))

    def question(self, request: Request) -> Response:
        name = request.path_params["name"]
        values = {key: value for key, value in request.query_params.items() if key != "format"}
        try:
            query = bound(self.questions[name.removesuffix(".rq")], values, self.store)
        except QueryError as error:
            return JSONResponse({"error": str(error)}, 400)
        if name.endswith(".rq"):
            return Response(query, media_type="application/sparql-query")
        return self.answer(query, request.query_params.get("format", ""))

    def answer(self, query: str, form: str) -> Response:
        if "SERVICE" in query:
            return JSONResponse({"error": "SERVICE is refused", "hint": "Ask that endpoint on its own."}, 403)
        if "SLEEP" in query:
            return JSONResponse({"error": "the time is up after 10 s", "hint": "Narrow the query."}, 503)
        try:
            found = local.answer(self.store, query)
        except QueryError as error:
            return JSONResponse({"error": str(error)}, 400)
        if form == "excel":
            return Response(b"\xef\xbb\xbf" + serialized(found, "csv"), media_type="text/csv; charset=utf-8")
        if form == "gexf":
            return Response("<gexf/>", media_type="application/gexf+xml")
        return self.written(found)

    def written(self, found: Answer) -> Response:
        if isinstance(found, Triples):
            return Response(serialized(found, "ntriples"), media_type="application/n-triples")
        text = serialized(found, "json")
        headers = {}
        if isinstance(found, Table):
            value = json.loads(text)
            if len(value["results"]["bindings"]) > ROWS:
                del value["results"]["bindings"][ROWS:]
                headers["Tinhkg-Truncated"] = "rows"
            text = json.dumps(value).encode()
        return Response(text, media_type="application/sparql-results+json", headers=headers)

    def ask(self, request: Request) -> Response:
        words = bare(request.query_params["q"])
        found = []
        for one in self.questions.values():
            score = sum(bare(word) in words for word in (*one.keywords, one.title_vi))
            if score:
                values = {"province": "Bến Tre"} if "ben tre" in words else {}
                known = {name: value for name, value in values.items() if name in {p.name for p in one.parameters}}
                title = {"vi": one.title_vi, "en": one.title}
                found.append({"name": one.name, "title": title, "parameters": known, "score": score + len(known)})
        found.sort(key=lambda one: (-one["score"], one["name"]))
        message = None if found else {"vi": "Chưa có câu hỏi nào về điều này.", "en": "No question about this yet."}
        return JSONResponse({"matches": found, "message": message})

    def search(self, request: Request) -> Response:
        kinds = {"province": "ProvinceVersion", "indicator": "Indicator", "person": "Person"}
        lookup = Lookup(self.store)
        words = bare(request.query_params["q"])
        things = lookup.instances(":" + kinds.get(request.query_params["kind"], "Organization"))
        labels = sorted({lookup.label(iri).vi for iri in things if words in bare(lookup.label(iri).vi)})
        results = [{"iri": BASE, "label": label, "kind": "province", "snippet": label} for label in labels]
        return JSONResponse({"results": results})

    def thing(self, request: Request) -> Response:
        return HTMLResponse(f"<title>thing</title><p>{request.path_params['path']}</p>")


@contextmanager
def serving(store: ox.Store) -> Iterator[str]:
    """Serves on a free port of this machine, for as long as the context lasts; gives the address of the page."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(Stub(store).app(), log_level="critical", lifespan="off", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()
