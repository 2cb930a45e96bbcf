from __future__ import annotations

from pathlib import Path

import judge_world
import pytest

from kg.judge import gold, normal
from kg.judge.gold import Gold
from kg.judge.normal import Scale


@pytest.fixture(scope="session")
def scale() -> Scale:
    return normal.load()


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Gold]:
    return gold.read(judge_world.write(tmp_path_factory.mktemp("gold")))


@pytest.fixture(scope="session")
def samples() -> dict[str, Gold]:
    return gold.read(Path(__file__).parent.parent / "golden" / "gold")
