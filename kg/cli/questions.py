"""Commands that ask questions and list them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from kg.cli.options import Language, Parameters, assignments, console, written
from kg.errors import TinhkgError

if TYPE_CHECKING:
    from kg.ask.question import Question
    from kg.ask.table import Answer


class Format(StrEnum):
    """How an answer is written: as ``kg.ask.formats`` calls it, whose engine ``--help`` must not wait for."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    turtle = "turtle"
    ntriples = "ntriples"
    trig = "trig"
    nquads = "nquads"
    jsonld = "jsonld"
    xlsx = "xlsx"


def query(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="A shipped question's name, a file, the text, or -.")],
    graph: Annotated[
        str, typer.Option("-g", "--graph", help="A graph folder, or the https://… of a SPARQL endpoint.")
    ] = "graph",
    param: Parameters = None,
    form: Annotated[Format, typer.Option("-f", "--format", help="How to write the answer.")] = Format.table,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write to a file instead.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Rows of a SELECT that are wanted at most.")] = None,
    timeout: Annotated[float, typer.Option(min=0.001, help="Seconds after which to give up.")] = 60.0,
    lang: Annotated[Language, typer.Option(help="Language of labels in a table.")] = Language.vi,
    quarantine: Annotated[
        bool, typer.Option("--quarantine", help="Also ask the facts that were set aside as too doubtful.")
    ] = False,
) -> None:
    """Ask a question: `tinhkg query iip-growth -p period=2024`; `tinhkg queries` lists those that ship."""
    from kg.ask.query import found, is_endpoint, labels, run

    params = assignments(param)
    asked = found(sys.stdin.read() if query == "-" else query)
    place = graph if is_endpoint(graph) else Path(graph)
    answer = run(place, asked, params, timeout, quarantine, limit)
    if form is Format.table and out is None:
        _show(answer, asked, lambda iris: labels(place, iris, lang.value, timeout, quarantine))
        return
    if out is not None:
        with written(out) as file:
            _write(answer, asked, form, file)
    elif form is Format.xlsx and sys.stdout.isatty():
        raise typer.BadParameter("a workbook is no text: add -o answer.xlsx", param_hint="-f")
    else:
        _write(answer, asked, form, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def queries(
    words: Annotated[list[str] | None, typer.Argument(help="A name, for all about it; or words to look for.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Also the hygiene and view queries.")] = False,
) -> None:
    """List the shipped questions in both languages; with a NAME, its parameters and columns."""
    from kg.ask.question import catalogue, load, shipped
    from kg.language.fold import bare

    files = shipped()
    if words and len(words) == 1 and words[0] in files:
        _tell(load(files[words[0]], kind=files[words[0]].parent.name))
        return
    wanted = [bare(word) for word in words or []]
    shown = 0
    for question in catalogue(*(() if every or words else ("competency", "federated"))):
        text = bare(" ".join((question.name, question.title, question.title_vi, *question.keywords)))
        if all(word in text for word in wanted):
            typer.secho(question.name, bold=True)
            typer.echo(f"    {question.title}\n    {question.title_vi}")
            shown += 1
    if not shown:
        raise TinhkgError(f"no shipped question has {' '.join(words or [])!r} in its name, titles or keywords")


def _show(answer: Answer, asked: Question | str, names: Callable[[Iterable[str]], Mapping[str, str]]) -> None:
    """Prints an answer for people; ``names`` gives the labels of things."""
    from kg.ask.console import show
    from kg.ask.table import Table, Triples

    if not isinstance(answer, Table):
        _write(answer, asked, Format.turtle if isinstance(answer, Triples) else Format.csv, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    screen = console()
    rows = show(answer, screen, names, _prefixes(asked))
    if screen.is_terminal:
        screen.print(f"{rows} row{'' if rows == 1 else 's'}", style="dim")


def _write(answer: Answer, asked: Question | str, form: Format, out: IO[bytes]) -> None:
    """Writes an answer in a format for files, as it comes."""
    from kg.ask.spreadsheet import workbook
    from kg.ask.table import Table, write

    if form is not Format.xlsx:
        write(answer, "csv" if form is Format.table else form.value, out, _prefixes(asked))
    elif isinstance(answer, Table):
        out.write(workbook(answer))
    else:
        raise TinhkgError("only rows fit into a workbook")


def _prefixes(asked: Question | str) -> dict[str, str]:
    from kg.ask import syntax

    return syntax.prefixes(asked if isinstance(asked, str) else asked.sparql)


def _tell(question: Question) -> None:
    """Prints all about one question."""
    typer.secho(question.name, bold=True)
    typer.echo(f"  {question.title}\n  {question.title_vi}\n\n  {question.question}\n  {question.question_vi}\n")
    parts: Mapping[str, list[tuple[str, str, str]]] = {
        "Parameters": [
            (f"{p.name} ({p.type}{', required' if p.required else ''})" + (f" = {p.default}" if p.default else ""),
             p.description, p.description_vi)
            for p in question.parameters
        ],
        "Columns": [(column.name, column.meaning, column.meaning_vi) for column in question.columns],
    }  # fmt: skip
    for heading, entries in parts.items():
        if entries:
            typer.echo(f"  {heading}")
        width = max((len(name) for name, _, _ in entries), default=0)
        for name, *meanings in entries:
            for place, meaning in zip((name, ""), meanings, strict=True):
                typer.echo(f"    {place:<{width}}  {meaning}")
