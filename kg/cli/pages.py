"""Commands that write pages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import GraphFolder, Language, Parameters, assignments


def view(
    what: Annotated[
        str | None, typer.Argument(metavar="[ENTITY|QUERY]", help="A name or IRI, or a query with a view's columns.")
    ] = None,
    graph: GraphFolder = "graph",
    out: Annotated[Path, typer.Option("-o", "--out", help="The page to write.")] = Path("network.html"),
    param: Parameters = None,
    lang: Annotated[Language, typer.Option(help="Language of the page when it is opened.")] = Language.vi,
) -> None:
    """Write one network page: of everything, of what is around one thing, or of a query's rows."""
    from kg.ask.query import bound, found
    from kg.ask.question import shipped
    from kg.graph.store import open_graph
    from viz.view import write_view

    store = open_graph(Path(graph))
    text = None
    if what is not None and (what in shipped() or "{" in what or what.endswith(".rq")):
        asked = found(what)
        text = asked if isinstance(asked, str) else bound(asked, assignments(param), store)
    written = write_view(store, out, entity=None if text else what, query=text, lang=lang.value)
    typer.echo(f"{written.path}: {written.title}; {written.nodes} things, {written.edges} links")
    if written.left_out:
        typer.echo(f"{written.left_out} things did not fit and were left out", err=True)
    if written.bare:
        typer.echo(f"{written.bare} rows name no quote and were not drawn", err=True)


def site(
    graph: GraphFolder = "graph",
    out: Annotated[Path, typer.Option("-o", "--out", help="The folder to write.")] = Path("site"),
) -> None:
    """Write the static site: provinces, officials, documents, articles, networks, each fact with its sentence."""
    from kg.graph.store import open_graph
    from viz.site.build import write_site

    written = write_site(open_graph(Path(graph)), out)
    typer.echo(f"{written.index}   ({written.pages} pages)")
