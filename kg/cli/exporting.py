"""The command that hands the graph to other programs."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import IO, Annotated

import typer

from kg.cli.options import GraphFolder, Language, written


class Form(StrEnum):
    """What a graph is written as."""

    nquads = "nquads"
    trig = "trig"
    jsonld = "jsonld"
    graphml = "graphml"
    gexf = "gexf"
    csv = "csv"


def export(
    form: Annotated[
        Form,
        typer.Option(
            "-f",
            "--format",
            help="nquads, trig, jsonld: the whole graph. graphml, gexf: its network. csv: its figures, one a row.",
        ),
    ],
    graph: GraphFolder = "graph",
    out: Annotated[str, typer.Option("-o", "--out", help="The file to write; - is standard output.")] = "-",
    lang: Annotated[Language, typer.Option(help="Language of labels in a network.")] = Language.vi,
) -> None:
    """Write the graph for other programs: RDF, a network for Gephi, or a table of all figures with their sentences."""
    if out == "-":
        _write(Path(graph), form, lang, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with written(Path(out)) as file:
        _write(Path(graph), form, lang, file)


def _write(folder: Path, form: Form, lang: Language, out: IO[bytes]) -> None:
    from kg.ask import local, query, question, table
    from kg.graph.dump import dump
    from kg.graph.store import open_graph

    store = open_graph(folder)
    if form is Form.csv:
        figures = question.load(question.shipped()["observations"])
        table.write(query.run(store, figures), "csv", out)
    elif form in (Form.graphml, Form.gexf):
        from viz.export import export as export_network

        export_network(store, form.value, out, lang.value)
    else:
        dump(folder, form.value, out, local.prefixes(local.base_of(store)))
