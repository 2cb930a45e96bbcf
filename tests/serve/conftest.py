from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from starlette.applications import Starlette

from kg.ask.local import selecting
from kg.ask.question import catalogue
from kg.ask.search import build
from kg.graph.store import open_graph
from kg.serve import reconcile_routes, wordsearch
from kg.serve.names import Names, open_names
from tests import serve_world
from viz.served import ServedPages

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # starlette would rather have httpx2, which nothing else here needs
    from starlette.testclient import TestClient


@pytest.fixture(scope="session")
def names(sample_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Names]:
    """The names of the sample graph and of a few invented people, bodies and documents beside it."""
    store = ox.Store()
    store.extend(open_graph(sample_graph))
    store.load(
        path=Path(__file__).with_name("added.ttl"),
        format=ox.RdfFormat.TURTLE,
        to_graph=ox.NamedNode("https://names.example/added"),
    )
    path = tmp_path_factory.mktemp("names") / "names.sqlite"
    build(selecting(store), path)
    found = open_names(path, catalogue("competency", "federated"))
    yield found
    found.index.close()


@pytest.fixture(scope="session")
def address(sample_graph: Path) -> Iterator[str]:
    """The address of a server of the sample graph."""
    with serve_world.running(sample_graph) as at:
        yield at


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """A client of the server of the sample graph."""
    with httpx.Client(base_url=address, timeout=60) as one:
        yield one


@pytest.fixture(scope="session")
def named(names: Names) -> Iterator[TestClient]:
    app = Starlette(
        routes=[*reconcile_routes.routes(lambda: names, ServedPages(None)), *wordsearch.routes(lambda: names)]
    )
    with TestClient(app, base_url="http://names.example:8080") as client:
        yield client
