"""Graph folders of a few triples, and the application on a port of this machine."""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from kg.graph import store
from kg.serve.app import Settings, application
from kg.serve.page import Pages, Preview, Thing, Value
from kg.serve.pool import Limits

BASE = "https://w3id.org/tinhkg/id/"
LOOPBACK = ("127.0.0.1", "localhost", "testserver")


@dataclass(frozen=True)
class PlainPages:
    """Pages without any looks."""

    static: Path | None = None

    def editor(self, base: str, language: str) -> str:
        return f"<!doctype html><html lang={language}><title>editor</title><p>{html.escape(base)}"

    def thing(self, shown: Thing, base: str, language: str) -> str:
        lines = [
            f"{each.label}={value.label or value.text}"
            for each in (*shown.statements, *shown.backlinks)
            for value in each.values
        ]
        return f"<!doctype html><html lang={language}><title>{html.escape(shown.label)}</title><pre>" + html.escape(
            "\n".join(lines)
        )

    def preview(self, shown: Preview) -> str:
        return (
            f"<!doctype html><html lang=vi><title>{html.escape(shown.label_vi)}</title><p>{html.escape(shown.sentence)}"
        )

    def gexf(self, columns: Sequence[str], rows: Sequence[Sequence[Value | None]]) -> bytes:
        return json.dumps(
            [list(columns), [[value and (value.label or value.text) for value in row] for row in rows]]
        ).encode()


def publish(folder: Path, quads: str) -> str:
    """Puts a graph of these N-Quads into a folder, as a build does; returns its stamp."""
    folder.mkdir(exist_ok=True)
    lines = sorted({f"{line.strip()}\n" for line in quads.split("\n") if line.strip()})
    lines += [f"<{BASE}x> <{BASE}in> <{BASE}core> <{BASE}graph/core> .\n"]
    content = "".join(lines).encode()
    stamp = hashlib.sha256(content).hexdigest()
    (folder / store.GRAPH).write_bytes(gzip.compress(content, mtime=0))
    (folder / store.REPORT).write_text(json.dumps({"triples": len(lines)}), encoding="utf-8")
    (folder / store.STAMP).write_text(f"{stamp}  graph.nq\n", encoding="ascii")
    return stamp


@contextmanager
def running(
    folder: Path, limits: Limits | None = None, *, public: bool = False, pages: Pages | None = None
) -> Iterator[str]:
    """Runs the application; yields its address, without a slash at its end."""
    settings = Settings(folder, LOOPBACK, public, limits or Limits())
    server = uvicorn.Server(uvicorn.Config(application(settings, pages or PlainPages()), port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)
        assert not thread.is_alive()
