from __future__ import annotations

from pathlib import Path

import both_engines
import pytest


@pytest.fixture(scope="session")
def graphs(sample_graph: Path, corpus_graph: Path) -> dict[str, both_engines.Graph]:
    """The graphs that questions are asked of: of the sample articles, and of an invented corpus."""
    return {"sample": both_engines.folder(sample_graph), "corpus": both_engines.folder(corpus_graph)}
