"""Commands that make and check a graph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.extraction import REFUSED, Extraction
from kg.cli.options import GraphFolder, MaxBytes, console, program

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.build import BuildReport

_LISTED = 5  # guesses and discrepancies that a summary names; report.json names all


def demo(
    out: Annotated[Path, typer.Option("-o", "--out", help="The graph folder to write.")] = Path("graph"),
    site: Annotated[Path, typer.Option(help="The folder to write the site to.")] = Path("site"),
) -> None:
    """Build the graph of the five sample articles, check it, write its site, and say what to open."""
    from kg import resources
    from kg.graph.store import open_graph
    from viz.site.build import write_site

    report = _built([str(resources.sample())], out)
    store = open_graph(out)
    typer.echo(f"Read      {report.articles:,} articles about {_provinces(store):,} provinces")
    typer.echo(f"Found     {_counted(report)}")
    violated = _checked(out, listing=False)
    written = write_site(store, site)
    typer.echo(f"Open      {written.index}   ({written.pages:,} pages)")
    command = program()
    typer.echo(f"Then try  {command} query iip-growth -g {out}   or   {command} queries")
    if violated:
        raise typer.Exit(1)


def build(
    sources: Annotated[
        list[str] | None, typer.Argument(help="Files and folders of articles; - is standard input.")
    ] = None,
    out: Annotated[Path, typer.Option("-o", "--out", help="The graph folder to write.")] = Path("graph"),
    base: Annotated[str | None, typer.Option(help="What the IRIs of data begin with; ends in / or #.")] = None,
    jobs: Annotated[int, typer.Option("-j", "--jobs", min=1, help="Processes that extract.")] = 1,
    strict: Annotated[
        bool, typer.Option("--strict", help="One refused input is an error (exit code 1), and nothing is written.")
    ] = False,
    max_bytes: MaxBytes = None,
) -> None:
    """Build a graph folder from articles (text, HTML, PDF, DOCX, JSON, CSV); without SOURCES, from the samples."""
    from kg import resources

    report = _built(sources or [str(resources.sample())], out, base=base, jobs=jobs, strict=strict, max_bytes=max_bytes)
    if report.unchanged:
        typer.echo(f"Nothing has changed: {out} stays as it is.")
    typer.echo(_found(report))
    typer.echo(f"Graph     {out}   ({report.triples:,} triples, sha256 {report.sha256[:16]}…)")
    if report.refused:
        raise typer.Exit(REFUSED)


def extract(
    sources: Annotated[list[str], typer.Argument(help="Files and folders of articles; - is standard input.")],
    strict: Annotated[
        bool, typer.Option("--strict", help="Stop at the first refused input, with exit code 1.")
    ] = False,
    max_bytes: MaxBytes = None,
) -> None:
    """Print the facts of each article as a line of JSON on standard output; messages go to standard error."""
    from kg.graph.facts import dump

    with Extraction(sources, strict=strict, max_bytes=max_bytes) as extraction:
        for facts in extraction:
            typer.echo(dump(facts))


def check(graph: GraphFolder = "graph") -> None:
    """Check a graph: shapes, hygiene queries, quotes, a full scan of the store. Exit code 1 if anything is violated."""
    if _checked(Path(graph), listing=True):
        raise typer.Exit(1)


def _built(
    sources: Iterable[str],
    out: Path,
    *,
    base: str | None = None,
    jobs: int = 1,
    strict: bool = False,
    max_bytes: int | None = None,
) -> BuildReport:
    """Returns the report of a build, whose progress is shown where someone can see it."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from kg.build import build as build_graph
    from kg.sources.read import MAX_BYTES
    from kg.vocabulary import BASE

    columns = (TextColumn("{task.description:<8}"), BarColumn(), MofNCompleteColumn())
    errors = console(stderr=True)
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("read", total=None)

        def tell(stage: str, done: int, total: int) -> None:
            bar.update(task, description=stage, completed=done, total=total or None)

        report = build_graph(
            sources, out, base=base or BASE, jobs=jobs, strict=strict, max_bytes=max_bytes or MAX_BYTES, progress=tell
        )
    for kind, messages in (("refused", report.refused), ("note", report.notes), ("duplicate", report.duplicates)):
        for message in messages:
            typer.echo(f"tinhkg: {kind}: {message}", err=True)
    return report


def _found(report: BuildReport) -> str:
    """Returns what a build read, found and doubts, in a few lines."""
    refused = f", {_several(len(report.refused), 'input')} refused" if report.refused else ""
    official = report.counts.get("StatisticalTable", 0)
    tables = f", {_several(official, 'statistical table')}" if official else ""
    doubted = _several(len(report.guesses), "guess or unsure fact", "guesses and unsure facts")
    quarantined = sum(guess.quarantined for guess in report.guesses)
    aside = f" ({quarantined:,} in quarantine)" if quarantined else ""
    unfit = _several(len(report.discrepancies), "discrepancy", "discrepancies")
    lines = [
        f"Read      {_several(report.articles, 'article')} ({report.extracted:,} anew){tables}{refused}",
        f"Found     {_counted(report)}",
        f"Doubted   {doubted}{aside}, {unfit}",
    ]
    for guess in sorted(report.guesses, key=lambda guess: not guess.quarantined)[:_LISTED]:
        where = ", in quarantine" if guess.quarantined else ""
        lines.append(f"  {guess.article}: {guess.kind}: {guess.says}; confidence {guess.confidence:g}{where}")
    lines += [f"  {discrepancy['en']}" for discrepancy in report.discrepancies[:_LISTED]]
    if max(len(report.guesses), len(report.discrepancies)) > _LISTED:
        lines.append("  … all of them are in report.json")
    return "\n".join(lines)


def _counted(report: BuildReport) -> str:
    """Returns how many things of each kind a graph holds."""
    kinds = (
        ("Observation", "figure", "figures"),
        ("Person", "official", "officials"),
        ("Organization", "body", "bodies"),
        ("PolicyDocument", "document", "documents"),
        ("Project", "project", "projects"),
        ("Event", "event", "events"),
        ("Task", "task set by directives", "tasks set by directives"),
        ("Discrepancy", "discrepancy", "discrepancies"),
    )
    return ", ".join(_several(report.counts.get(kind, 0), one, many) for kind, one, many in kinds)


def _several(number: int, one: str, many: str = "") -> str:
    """Returns a number with its noun: ``1 article``, ``2 articles``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _provinces(store: ox.Store) -> int:
    """Returns how many provinces the articles of a graph are about."""
    import pyoxigraph as ox

    from kg.graph.iri import DEF

    return len({quad.object for quad in store.quads_for_pattern(None, ox.NamedNode(f"{DEF}about"), None)})


def _checked(folder: Path, *, listing: bool) -> bool:
    """Prints what a check finds and returns whether anything is violated; with ``listing`` also the notes."""
    from kg.ask.console import shortened
    from kg.graph.check import check as check_graph
    from kg.graph.iri import DEF

    ours = {"": DEF}
    report = check_graph(folder)
    for kind, found in (("violated", report.violations), ("note", report.notes if listing else ())):
        for told in found:
            typer.echo(f"{kind}: {shortened(told.shape, ours)}: {shortened(told.node, ours)}: {told.message}", err=True)
    typer.echo(
        f"Checked   {report.triples:,} triples, {report.quotes:,} quotes in {report.articles:,} articles: "
        f"{len(report.violations):,} violations, {len(report.notes):,} notes"
    )
    for vietnamese, english in report.discrepancies:
        typer.echo(f"  discrepancy: {english or vietnamese}")
    return not report.ok
