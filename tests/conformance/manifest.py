"""The W3C's tests of SPARQL 1.1 as cases: what to ask, of which data, and what must come out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest

HERE = Path(__file__).resolve().parent
_BESIDE = HERE.parents[2] / "shared" / "conformance"  # what lies beside the checkout
_ADDRESS = "https://w3c.github.io/rdf-tests/sparql/sparql11/"  # where the files live on the web
_MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
_QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@dataclass(frozen=True, slots=True)
class Case:
    """One test: ``id`` is its folder and name, ``kind`` its class, ``base`` the address of its query."""

    id: str
    kind: str
    query: Path
    base: str
    data: tuple[str, ...]
    graphs: tuple[str, ...]
    result: Path | None

    def text(self) -> str:
        """Returns the query, with the address that its relative IRIs are meant against."""
        return f"BASE <{self.base}>\n{self.query.read_text(encoding='utf-8')}"


def suite(name: str = "w3c-sparql11") -> Path:
    """Returns the folder of a suite, or skips the calling test module and says how to get it."""
    folders = [Path(given)] if (given := os.environ.get("TINHKG_CONFORMANCE")) else [_BESIDE]
    for folder in folders:
        if (folder / name).is_dir():
            return folder / name
    pytest.skip(
        f"{name} is not in {folders[0]}: put sparql/sparql11 of github.com/w3c/rdf-tests into a folder as {name} and "
        "name that folder in TINHKG_CONFORMANCE",
        allow_module_level=True,
    )


def cases(folder: Path, manifest: str, *kinds: str) -> list[Case]:
    """Returns the cases of a manifest and those it includes, in its order; only of these kinds, if any are given."""
    return [case for case in _cases(folder, manifest) if not kinds or case.kind in kinds]


def known(name: str) -> dict[str, str]:
    """Returns the tests that are known not to pass, and why: the lines ``id<TAB>reason`` of a file beside this one."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def path_of(iri: str, folder: Path) -> Path:
    """Returns where the file lies that has this address on the web."""
    return folder / iri.removeprefix(_ADDRESS)


def _cases(folder: Path, manifest: str) -> Iterator[Case]:
    store = ox.Store()
    store.load(path=str(folder / manifest), format=ox.RdfFormat.TURTLE, base_iri=_ADDRESS + manifest)
    for included in _objects(store, None, "include"):
        for part in _list(store, included):
            yield from _cases(folder, part.value.removeprefix(_ADDRESS))
    for entries in _objects(store, None, "entries"):
        for test in _list(store, entries):
            yield _case(store, test, folder, manifest)


def _case(store: ox.Store, test: ox.NamedNode, folder: Path, manifest: str) -> Case:
    (action,) = _objects(store, test, "action")
    (kind,) = (quad.object for quad in store.quads_for_pattern(test, ox.NamedNode(f"{_RDF}type"), None))
    # A test of syntax has the query itself as its action
    query = next(iter(_objects(store, action, "query", _QT)), action)
    result = next(iter(_objects(store, test, "result")), None)
    return Case(
        id=f"{manifest.partition('/')[0]}/{test.value.rpartition('#')[2]}",
        kind=kind.value.removeprefix(_MF),
        query=path_of(query.value, folder),
        base=query.value,
        data=tuple(graph.value for graph in _objects(store, action, "data", _QT)),
        graphs=tuple(graph.value for graph in _objects(store, action, "graphData", _QT)),
        result=None if result is None else path_of(result.value, folder),
    )


def _objects(store: ox.Store, subject: ox.NamedNode | None, name: str, namespace: str = _MF) -> list[ox.NamedNode]:
    """Returns the values of a property; those of a list are the nodes it begins with."""
    found = [quad.object for quad in store.quads_for_pattern(subject, ox.NamedNode(namespace + name), None)]
    return found  # type: ignore[return-value] # manifests hold IRIs and lists


def _list(store: ox.Store, node: ox.NamedNode) -> Iterator[ox.NamedNode]:
    while node != ox.NamedNode(f"{_RDF}nil"):
        (first,) = _objects(store, node, "first", _RDF)
        yield first
        (node,) = _objects(store, node, "rest", _RDF)
