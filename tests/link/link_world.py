"""A graph to link, and what stands in for Wikidata."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pyoxigraph as ox
from endpoint import Behaviour, Endpoint, over

from kg.graph import files, store
from kg.graph.iri import Names
from kg.link.cache import Cache
from kg.link.client import Client, Manners
from kg.link.target import load, shipped

HERE = Path(__file__).parent
WD = "http://www.wikidata.org/entity/"
ID = "https://w3id.org/tinhkg/id/"
TODAY = date(2026, 6, 1)
NAMES = Names()
QUERY = "SELECT ?a WHERE { BIND('x' AS ?a) }"


def stand_in() -> Behaviour:
    """Answers as a SPARQL endpoint over ``wikidata.ttl``."""
    data = ox.Store()
    data.load(path=str(HERE / "wikidata.ttl"), format=ox.RdfFormat.TURTLE)
    return over(data)


@dataclass
class Waits:
    """A clock that only sleeping moves."""

    time: float = 0.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        if seconds:
            self.slept.append(seconds)
        self.time += seconds

    def clock(self) -> float:
        return self.time

    def now(self) -> datetime:
        return datetime.fromtimestamp(1_767_225_600 + self.time, UTC)  # 2026-01-01


def client(endpoint: Endpoint, cache: Path | None = None, waits: Waits | None = None, **options: object) -> Client:
    """A client whose waits take no time."""
    waits = waits or Waits()
    manners = options.pop("manners", Manners(pause=2, timeout=5))
    assert isinstance(manners, Manners)
    return Client(
        endpoint.address,
        TODAY,
        Cache(cache) if cache else None,
        manners,
        sleep=waits.sleep,
        clock=waits.clock,
        now=waits.now,
        **options,  # type: ignore[arg-type]
    )


def graph(*turtle: str) -> ox.Store:
    """The graph of ``graph.ttl``, and of what else is given."""
    made = ox.Store()
    home = ox.NamedNode(NAMES.graph("core"))
    made.load(path=str(HERE / "graph.ttl"), format=ox.RdfFormat.TURTLE, to_graph=home)
    for text in turtle:
        made.load(text.encode(), format=ox.RdfFormat.TURTLE, to_graph=home)
    return made


def folder(path: Path) -> Path:
    """A graph folder of that graph."""
    path.mkdir()
    lines = sorted(f"{quad} .\n" for quad in graph())
    digest = files.replace_zipped(path / store.GRAPH, lines)
    files.replace(path / store.STAMP, [f"{digest}  graph.nq\n".encode()])
    return path


def config(path: Path, endpoint: str, name: str = "wikidata", **changes: str) -> Path:
    """The shipped target, with another endpoint and without pauses."""
    text = shipped("wikidata").read_text(encoding="utf-8")
    text = text.replace('"https://query.wikidata.org/sparql"', f'"{endpoint}"').replace("pause = 2.0", "pause = 0.0")
    text = text.replace('name = "wikidata"', f'name = "{name}"')
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    assert load(path).endpoint == endpoint
    return path


def elapsed(start: float) -> float:
    return time.monotonic() - start
