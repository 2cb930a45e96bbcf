from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from endpoint import Endpoint, serving

from kg import resources
from kg.build import build


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden files from what the code does now")


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten rather than compared with."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """A SPARQL endpoint on this machine, which answers with ``ROWS`` unless told otherwise."""
    with serving() as made:
        yield made


@pytest.fixture(scope="session")
def corpus_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of the invented articles in ``tests/corpus``. Nobody may write to it."""
    folder = tmp_path_factory.mktemp("corpus") / "graph"
    build([Path(__file__).parent / "corpus" / "articles"], folder)
    return folder


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of the sample articles, built once by the real extractor. Nobody may write to it."""
    folder = tmp_path_factory.mktemp("sample") / "graph"
    build([resources.sample()], folder)
    return folder


@pytest.fixture(scope="session")
def official_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of invented articles and invented official tables. Nobody may write to it."""
    from typer.testing import CliRunner

    from kg.cli import app

    folder, official = tmp_path_factory.mktemp("official") / "graph", Path(__file__).parent / "tables" / "official"
    for name in ("ban-le", "cong-thuong"):
        words = ["import-table", official / f"{name}.csv", "--mapping", official / f"{name}.json", "-g", folder]
        assert CliRunner().invoke(app, list(map(str, words))).exit_code == 0
    build([official / "articles"], folder)
    return folder
