"""The command that looks for words in names and sentences."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import GraphFolder, Language, console
from kg.errors import TinhkgError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.ask.hits import Hit


def search(
    words: Annotated[list[str], typer.Argument(help="What to look for, with or without diacritics.")],
    graph: GraphFolder = "graph",
    kind: Annotated[
        str | None, typer.Option("-k", "--kind", help="Only things of this kind: province, person, evidence …")
    ] = None,
    limit: Annotated[int, typer.Option("-n", "--limit", min=1, max=100, help="How many to print at most.")] = 20,
    lang: Annotated[Language, typer.Option(help="Language of labels.")] = Language.vi,
) -> None:
    """Look for words in names and sentences: `tinhkg search ben tre`; the last word may be the beginning of one."""
    import tempfile

    from kg.ask.local import selecting
    from kg.ask.search import EVIDENCE, KINDS, Index, build
    from kg.graph.store import open_graph

    if kind is not None and kind not in (*KINDS, EVIDENCE):
        raise typer.BadParameter(f"{kind!r} is none of: {', '.join((*KINDS, EVIDENCE))}", param_hint="--kind")
    with tempfile.TemporaryDirectory(prefix="tinhkg-") as folder:
        file = Path(folder) / "names.sqlite"
        build(selecting(open_graph(Path(graph))), file)
        index = Index(file)
        hits = index.search(" ".join(words), kind, limit, lang.value)
        index.close()
    if not hits:
        where = "a name or a sentence" if kind is None else f"anything of the kind {kind}"
        raise TinhkgError(f"nothing in {graph} has {' '.join(words)!r} in {where}")
    _show(hits)


def _show(hits: Sequence[Hit]) -> None:
    """Prints hits as a table on a terminal, and as tab-separated values with whole IRIs in a pipe."""
    from kg.ask.console import plain, shortened

    screen = console()
    if not screen.is_terminal:
        typer.echo("kind\tlabel\tfound\tiri\tarticle")
        for hit in hits:
            typer.echo("\t".join(map(plain, (hit.kind, hit.label, hit.snippet, hit.iri, hit.article or ""))))
        return
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in ("kind", "found", "thing"):
        grid.add_column(Text(name, "bold"), overflow="fold", max_width=36 if name == "thing" else None)
    for hit in hits:
        found = Text(plain(hit.label))
        if hit.snippet != hit.label:
            found.append(f"\n{plain(hit.snippet)}", "dim")
        # A sentence is read in its article: that is the thing to open.
        grid.add_row(Text(hit.kind), found, Text(plain(shortened(hit.article or hit.iri, {}))))
    screen.print(grid)
