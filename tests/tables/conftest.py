from __future__ import annotations

import pytest

from kg import resources, vocabulary
from kg.language import lexicon
from kg.language.fold import fold
from kg.tables.words import Words


@pytest.fixture(scope="session")
def words() -> Words:
    return Words(lexicon.load(vocabulary.load(resources.ontology(), fold)))
