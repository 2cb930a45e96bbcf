from pathlib import Path

import pytest

from kg.language.values.quantity import Units
from kg.vocabulary import load


@pytest.fixture(scope="session")
def units() -> Units:
    return Units.of(load(Path(__file__).parent))
