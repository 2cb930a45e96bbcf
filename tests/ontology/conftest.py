"""The ontology as the tests see it: parsed once a session."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from kg import resources, vocabulary


@pytest.fixture(scope="session")
def folder() -> Path:
    return resources.ontology()


@pytest.fixture(scope="session")
def core(folder: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(folder / "core.ttl")


@pytest.fixture(scope="session")
def vocabularies(folder: Path) -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in sorted((folder / "vocab").glob("*.ttl")):
        graph.parse(path)
    return graph


@pytest.fixture(scope="session")
def terms(folder: Path) -> vocabulary.Vocabulary:
    return vocabulary.load(folder)
