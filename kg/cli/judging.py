"""Commands that show how well articles are read, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.extraction import Extraction
from kg.cli.options import console

_WIDE = 120  # characters of a line where no terminal sets them


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of gold facts, NNN.json.", exists=True, file_okay=False)],
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="The articles: files, folders, or -.")],
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed and what was wrong.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    counts: Annotated[Path | None, typer.Option(help="Write the table that confidence is made of.")] = None,
    pages: Annotated[Path | None, typer.Option(help="Write each article, explained, into this folder.")] = None,
) -> None:
    """Score what is extracted from articles against gold facts: per kind, field, province and newspaper."""
    from kg.extract import confidence
    from kg.judge import calibrate, export, normal, score, tables
    from kg.judge.gold import read as read_gold

    wanted, scale = read_gold(gold), normal.load()
    with Extraction(sources) as extraction:
        found = list(extraction)
        report = score.judge(wanted, found, scale)
        if counts is not None:
            note = f"Right and all facts by rule and inherited slot, on {len(wanted)} articles with gold facts."
            counts.write_text(confidence.table(calibrate.counts(report.verdicts), note), encoding="utf-8", newline="\n")
        if pages is not None:
            from viz.explain import file_name, write_explain

            for facts in found:
                write_explain(facts, pages / file_name(facts.article), gold=wanted.get(facts.article.id))
        if as_json:
            typer.echo(export.as_json(report))
            return
        out = console()
        if not out.is_terminal:
            out.width = max(out.width, _WIDE)
        out.print(tables.scores(report))
        if errors:
            out.print(tables.errors(report))


def explain(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Articles: files, folders, or -.")],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="Write pages: a file for one article, else a folder.")
    ] = None,
    gold: Annotated[Path | None, typer.Option(help="Folder of gold facts: show what is wrong and missed.")] = None,
    lang: Annotated[str, typer.Option(help="Language of the page, vi or en.")] = "vi",
) -> None:
    """Show an article with its facts marked in the text: why each is there, and where there is none."""
    from kg.extract.context import setting_of
    from kg.judge import normal, terminal
    from kg.judge.gold import read as read_gold
    from kg.judge.mark import marks
    from kg.judge.passage import passages
    from kg.judge.verdict import verdicts
    from viz.explain import file_name, write_explain

    wanted = {} if gold is None else read_gold(gold)
    scale = normal.load()
    with Extraction(sources) as extraction:
        for facts in extraction:
            name = facts.article.id
            if out is not None:
                path = out if out.suffix == ".html" else out / file_name(facts.article)
                typer.echo(write_explain(facts, path, gold=wanted.get(name), lang=lang))
                continue
            setting = setting_of(facts.article)
            judged = verdicts(wanted[name], facts, scale) if name in wanted else ()
            found = marks(facts, setting, judged)
            console().print(terminal.explained(setting, found, passages(setting, found)))
