"""The command ``tinhkg``: every wing is imported only by the command that needs it, so that ``--help`` is quick."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kg.cli import exporting, graphs, judging, linking, pages, questions, reviewing, searching, serving, tables
from kg.errors import TinhkgError

_CODES = "Exit codes: 0 done; 1 an error, or something is violated; 2 wrong usage; 3 done, but some inputs were refused"

_PIPE_CLOSED = 141  # what shells call the end of a program that was stopped by SIGPIPE


class _Commands(TyperGroup):
    """The commands; what tinhkg raises on purpose is one message and exit code 1, not a traceback."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 # click's own signature
        """Runs the command that was asked for."""
        try:
            return super().invoke(ctx)
        except TinhkgError as error:
            typer.echo(f"tinhkg: {error}", err=True)
            raise typer.Exit(1) from error
        except BrokenPipeError as error:  # whoever read the output wants no more of it, as head does
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the last flush would complain
            raise typer.Exit(_PIPE_CLOSED) from error


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="News of Vietnamese provinces as a knowledge graph in which every fact keeps its sentence.",
    epilog=_CODES,
)
app.command()(graphs.demo)
app.command(epilog=_CODES)(graphs.build)
app.command(epilog=_CODES)(graphs.extract)
app.command()(questions.query)
app.command()(questions.queries)
app.command()(searching.search)
app.command()(graphs.check)
app.command()(reviewing.review)
app.command()(pages.view)
app.command()(pages.site)
app.command()(exporting.export)
app.command()(serving.serve)
app.command()(linking.link)
app.command()(linking.enrich)
app.command(epilog=_CODES)(tables.import_table)
app.command()(judging.evaluate)
app.command()(judging.explain)


def main() -> None:
    """Runs the command line with UTF-8 on every console."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app(prog_name="tinhkg")


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"tinhkg {version('tinhkg')}")
        raise typer.Exit


@app.callback()
def _tinhkg(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    pass
