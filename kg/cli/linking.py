"""Commands that link a graph to outside data and fetch values from there."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import GraphFolder, console
from kg.errors import LinkError

if TYPE_CHECKING:
    from kg.link.client import Client
    from kg.link.propose import Proposal
    from kg.link.target import Target


class LinkKind(StrEnum):
    """Kinds of things that links are proposed for."""

    province = "province"
    district = "district"
    organization = "organization"
    person = "person"
    document = "document"


Config = Annotated[Path | None, typer.Option(help="A file that describes another endpoint, as ontology/links does.")]
Offline = Annotated[bool, typer.Option("--offline", help="Answer from the cache alone.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Ask anew what the cache has an answer to.")]
CacheFolder = Annotated[
    Path | None, typer.Option("--cache", help="Where answers are kept; the folder answers/ of the graph unless told.")
]
Contact = Annotated[
    str,
    typer.Option(help="A page or e-mail address for the endpoint's keepers, sent with each query; Wikidata asks so."),
]


def link(
    to: Annotated[str, typer.Option(help="What to link to: a target that ships.")] = "wikidata",
    graph: GraphFolder = "graph",
    kind: Annotated[list[LinkKind] | None, typer.Option(help="Only these things; repeatable. All unless told.")] = None,
    config: Config = None,
    offline: Offline = False,
    fresh: Fresh = False,
    cache: CacheFolder = None,
    contact: Contact = "",
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The table to write; links.sssom.tsv of the graph unless told.")
    ] = None,
) -> None:
    """Propose links to outside data, as a table to review: what you accept enters the graph when it is built next."""
    from kg.ask import local
    from kg.graph.iri import Names
    from kg.graph.store import open_graph
    from kg.link import curation, table
    from kg.link.propose import propose
    from kg.link.subjects import known, subjects
    from kg.link.target import KINDS

    target, folder = _target(to, config), Path(graph)
    wanted = [each.value for each in kind or ()] or [name for name in KINDS if name in target.kinds]
    if missing := [name for name in wanted if name not in target.kinds]:
        raise LinkError(f"{target.label}: its configuration has no kinds.{missing[0]}")
    store = open_graph(folder)
    names = Names(local.base_of(store))
    path = folder / table.TABLE if out is None else out
    before = table.read(path)
    links = [*known(store, target.entities), *curation.known(path, target.entities)]
    proposals = []
    with _client(target, folder, cache, contact, offline=offline, fresh=fresh) as client:
        for name in dict.fromkeys(wanted):
            with _bar(name) as tell:
                found = subjects(store, name, links)
                proposals.append(propose(client, target, target.kinds[name], found, tell))
        prefixes = {target.prefix: target.entities, **{name: names.of(name, "") for name in KINDS}}
        new = [row for proposal in proposals for row in proposal.links]
        asked = frozenset(iri for proposal in proposals for iri in proposal.asked)
        after = table.merged(before, new, asked, target.entities, prefixes)
        table.write(path, after, names.of("mapping-set", "links"))
    typer.echo(f"Asked     {target.label} ({target.endpoint}): {_queries(client)}")
    for proposal in proposals:
        typer.echo(f"Proposed  {_told(proposal)}")
    decided = [row.decision for row in after.rows if row.decision]
    typer.echo(
        f"Table     {path}   ({len(after.rows):,} rows: {decided.count(table.ACCEPT):,} accepted, "
        f"{decided.count(table.REJECT):,} rejected, {len(after.rows) - len(decided):,} to decide)"
    )
    read = "" if path == folder / table.TABLE else f"copy it to {folder / table.TABLE}, "
    typer.echo(f"Next      write accept or reject into the column decision, {read}then build the graph again")


def enrich(
    source: Annotated[str, typer.Option("--from", help="Where to fetch from: a target that ships.")] = "wikidata",
    graph: GraphFolder = "graph",
    config: Config = None,
    offline: Offline = False,
    fresh: Fresh = False,
    cache: CacheFolder = None,
    contact: Contact = "",
) -> None:
    """Fetch population, area, coordinates, image and website of linked provinces, each with its source and dates."""
    from kg.ask import local
    from kg.graph.iri import Names
    from kg.graph.store import open_graph
    from kg.link import curation, table
    from kg.link import enrich as fetching
    from kg.link.subjects import known
    from kg.link.versions import linked

    target, folder = _target(source, config), Path(graph)
    store = open_graph(folder)
    names = Names(local.base_of(store))
    links = [*known(store, target.entities), *curation.known(folder / table.TABLE, target.entities)]
    versions = linked(store, links)
    if not versions:
        raise LinkError(
            f"{folder}: no province is linked to {target.label}; `tinhkg link --kind province` proposes links"
        )
    with (
        _client(target, folder, cache, contact, offline=offline, fresh=fresh) as client,
        _bar("values") as tell,
    ):
        found = fetching.enrich(client, target, versions, names, tell)
        path = fetching.write(folder, found, target, names)
    typer.echo(f"Asked     {target.label} ({target.endpoint}) about {len(versions):,} provinces: {_queries(client)}")
    counts = ", ".join(f"{name} {count:,}" for name, count in found.counts.items())
    typer.echo(f"Found     {counts}; of {found.versions:,} province versions")
    for why, count in found.left_out.items():
        typer.echo(f"Left out  {count:,} {why}")
    typer.echo(f"Written   {path}   ({len(found.quads):,} statements)")
    typer.echo("Next      build the graph again: the values enter it")


def _target(name: str, config: Path | None) -> Target:
    from kg.link.target import load, shipped

    return load(shipped(name) if config is None else config)


@contextmanager
def _client(
    target: Target, folder: Path, cache: Path | None, contact: str, *, offline: bool, fresh: bool
) -> Iterator[Client]:
    """Yields a client for a target; nobody else asks it with the same cache meanwhile."""
    from contextlib import ExitStack

    from kg.graph import files
    from kg.link.cache import Cache
    from kg.link.client import Client, Manners

    kept = folder / "answers" if cache is None else cache
    manners = Manners(pause=target.pause, timeout=target.timeout, contact=contact)
    today = datetime.date.today()
    with ExitStack() as held:
        if not offline:
            try:
                kept.mkdir(parents=True, exist_ok=True)
                held.enter_context(files.locked(kept))
            except OSError as error:
                raise LinkError(f"{kept}: cannot be written: {error.strerror or error}") from error
        yield Client(target.endpoint, today, Cache(kept), manners, offline=offline, fresh=fresh, tell=_say)


@contextmanager
def _bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """Yields what is told how many queries are answered; it is shown where someone can see it."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    errors = console(stderr=True)
    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


def _say(message: str) -> None:
    typer.echo(f"tinhkg: {message}", err=True)


def _queries(client: Client) -> str:
    return f"{client.sent:,} sent, {client.kept:,} answered from the cache"


def _told(proposal: Proposal) -> str:
    return (
        f"{proposal.kind}: {len(proposal.links):,} links for {len(proposal.asked):,} asked about "
        f"({proposal.found:,} candidates; {proposal.ambiguous:,} ambiguous, {proposal.unknown:,} unknown there); "
        f"{proposal.linked:,} linked already"
    )
