"""The command that serves a graph."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import GraphFolder
from kg.errors import GraphError, TinhkgError

_HERE = ("127.0.0.1", "localhost", "[::1]", "::1")


def serve(
    graph: GraphFolder = "graph",
    host: Annotated[str, typer.Option(help="Address to listen at; only this machine unless told.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen at.", min=0, max=65535)] = 8000,
    name: Annotated[
        list[str] | None, typer.Option("--name", help="A host name under which it is reached; repeatable.")
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="Let pages of other sites read the answers in a browser (CORS).")
    ] = False,
    timeout: Annotated[float, typer.Option(help="Seconds that a query may take.", min=0.1)] = 10.0,
    memory: Annotated[int, typer.Option(help="Megabytes that a query may take beside the graph.", min=10)] = 1000,
    workers: Annotated[int, typer.Option(help="Queries answered at the same time.", min=1)] = 4,
    cache: Annotated[int, typer.Option(help="Megabytes of answers that are kept.", min=0)] = 30,
) -> None:
    """Serve a graph: SPARQL endpoint, editor, pages of things. A new build is served as soon as it is there."""
    if sys.platform == "win32":
        raise GraphError("tinhkg serve needs a system whose processes can fork: Linux or macOS")
    import uvicorn

    from kg.graph.store import stamp
    from kg.serve.app import Settings, application
    from kg.serve.pool import Limits
    from kg.serve.publication import Version
    from viz import editor
    from viz.served import ServedPages

    folder = Path(graph)
    stamp(folder)  # says at once where there is no graph
    limits = Limits(
        seconds=timeout,
        share=min(timeout, Limits().share),
        megabytes=memory,
        workers=workers,
        kept=cache * 1_000_000,
    )
    try:
        static = editor.static()
    except TinhkgError as error:
        static = None
        typer.echo(f"tinhkg: {error}", err=True)
    settings = Settings(folder, (*_HERE, host, *(name or ())), public, limits)

    def opened(version: Version) -> None:
        typer.echo(f"{folder}: {version.pool.triples:,} triples at http://{host}:{port}/   (Ctrl-C ends it)", err=True)

    app = application(settings, ServedPages(static), opened)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
