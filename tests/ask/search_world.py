"""An invented graph with names that a search must tell apart, and its index."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.ask.local import selecting
from kg.ask.search import Index, build

ID = "https://names.example/id/"


def store() -> ox.Store:
    """Returns the invented graph."""
    found = ox.Store()
    found.load(path=Path(__file__).with_name("search_world.ttl"), format=ox.RdfFormat.TURTLE)
    return found


def index(graph: ox.Store, folder: Path) -> Index:
    """Returns the index of a graph, written to a folder."""
    build(selecting(graph), folder / "names.sqlite")
    return Index(folder / "names.sqlite")
