"""The command that brings official statistics into a graph folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.extraction import REFUSED
from kg.cli.options import GraphFolder
from kg.errors import TableError


def import_table(
    file: Annotated[Path, typer.Argument(help="A table of statistics: CSV or XLSX.")],
    mapping: Annotated[
        Path,
        typer.Option("-m", "--mapping", help="What its columns mean: CSVW metadata, as docs/import-table.md says."),
    ],
    graph: GraphFolder = "graph",
    strict: Annotated[
        bool, typer.Option("--strict", help="One refused cell is an error (exit code 1), and nothing is written.")
    ] = False,
) -> None:
    """Import official statistics (CSV, XLSX): they enter the graph when it is built next, each figure with its cell."""
    from kg import resources, vocabulary
    from kg.language import lexicon
    from kg.language.fold import fold
    from kg.tables import keep, metadata, read
    from kg.tables.words import Words

    language = lexicon.load(vocabulary.load(resources.ontology(), fold))
    found = read.read(file, metadata.load(mapping), Words(language))
    for message in found.refused:
        typer.echo(f"tinhkg: refused: {message}", err=True)
    if strict and found.refused:
        raise TableError(f"{file}: refused, and nothing was written")
    if not found.figures:
        raise TableError(f"{file}: no figures: nothing was written")
    path, outcome = keep.keep(Path(graph), found.table)
    about = found.table.about
    repeated = f", repeated {found.repeated:,}" if found.repeated else ""
    typer.echo(f"Read      {about.file}: rows {found.rows:,}, skipped {found.skipped:,}, empty cells {found.empty:,}")
    typer.echo(f"Found     figures {found.figures:,}, refused {len(found.refused):,}{repeated}")
    typer.echo(f"Table     {about.title} ({about.publisher})")
    typer.echo(f"Record    {path}   ({outcome})")
    if outcome != "unchanged":
        typer.echo("Next      build the graph again: the figures enter it; without the record, they leave it")
    if found.refused:
        raise typer.Exit(REFUSED)
