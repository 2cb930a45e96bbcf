from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import serve_world


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
