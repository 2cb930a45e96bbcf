from __future__ import annotations

from pathlib import Path

import pytest
from graph_world import World, write_ontology


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder: Path = tmp_path_factory.mktemp("ontology")
    return World.load(write_ontology(folder / "ontology"))
