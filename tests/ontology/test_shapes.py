"""Every shape accepts what conforms and names what does not: see the small graphs in ``shapes/``.

A node under ``good/`` has no result. A node under ``bad/`` has exactly the results it declares: ``test:breaks`` lists
the paths (or the shapes, where a shape judges the whole node) of violations, ``test:warns`` those of milder results.
"""

from __future__ import annotations

from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import RDF, SH

HERE = Path(__file__).parent / "shapes"
GOOD, BAD, TEST = (rdflib.Namespace(f"https://example.org/{name}") for name in ("good/", "bad/", "test#"))
Results = dict[rdflib.term.Node, set[rdflib.term.Node]]


@pytest.fixture(scope="module")
def shapes(folder: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(folder / "shapes.ttl")


def judged(data: rdflib.Graph, shapes: rdflib.Graph) -> tuple[Results, Results, rdflib.Graph]:
    """Returns by node what it violates, what it is warned of, and the whole report."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    violations: Results = {}
    warnings: Results = {}
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node = report.value(result, SH.focusNode)
        about = report.value(result, SH.resultPath) or report.value(result, SH.sourceShape)
        assert node is not None
        assert about is not None
        if isinstance(about, rdflib.BNode):
            about = SH.alternativePath
        severe = report.value(result, SH.resultSeverity) == SH.Violation
        (violations if severe else warnings).setdefault(node, set()).add(about)
    return violations, warnings, report


@pytest.mark.parametrize("path", sorted(HERE.glob("*.ttl")), ids=lambda path: path.stem)
def test_examples(path: Path, shapes: rdflib.Graph) -> None:
    data = rdflib.Graph().parse(path)
    nodes = set(data.subjects(RDF.type, None))
    assert any(str(node).startswith(GOOD) for node in nodes), "no conforming example"
    assert any(str(node).startswith(BAD) for node in nodes), "no violating example"
    violations, warnings, report = judged(data, shapes)
    for node in nodes:
        assert violations.get(node, set()) == set(data.objects(node, TEST.breaks)), node
        assert warnings.get(node, set()) == set(data.objects(node, TEST.warns)), node
        if str(node).startswith(BAD):
            assert node in violations or node in warnings
    for result in report.subjects(RDF.type, SH.ValidationResult):
        messages = list(report.objects(result, SH.resultMessage))
        assert sorted(m.language or "" for m in messages if isinstance(m, rdflib.Literal)) == ["en", "vi"]


def test_every_shape_has_its_examples(shapes: rdflib.Graph) -> None:
    targets = {shape: set(shapes.objects(shape, SH.targetClass)) for shape in shapes.subjects(RDF.type, SH.NodeShape)}
    named = {str(shape).rpartition("#")[2] for shape in targets}
    tested = {path.stem for path in HERE.glob("*.ttl")}
    assert tested <= named
    # a shape that judges a whole node is named after the shape of its parts, whose file tests it
    assert {name for name in named if not any(name.startswith(other) for other in tested)} == set()


def test_every_constraint_is_broken_by_some_example(shapes: rdflib.Graph) -> None:
    broken: set[tuple[rdflib.term.Node, rdflib.term.Node]] = set()
    for file in HERE.glob("*.ttl"):
        data = rdflib.Graph().parse(file)
        for node, said in list(data.subject_objects(TEST.breaks)) + list(data.subject_objects(TEST.warns)):
            broken |= {(kind, said) for kind in data.objects(node, RDF.type)}
    untested = []
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        kinds = set(shapes.objects(shape, SH.targetClass))
        paths: set[rdflib.term.Node] = set()
        for part in shapes.objects(shape, SH.property):
            paths.update(shapes.objects(part, SH.path))
        for path in paths or {shape}:
            known: rdflib.term.Node = SH.alternativePath if isinstance(path, rdflib.BNode) else path
            if not any((kind, known) in broken for kind in kinds):
                untested.append((str(shape), str(known)))
    assert untested == []


def test_the_vocabularies_conform(vocabularies: rdflib.Graph, shapes: rdflib.Graph) -> None:
    violations, _, _ = judged(vocabularies, shapes)
    assert violations == {}


def test_shapes_are_shacl(shapes: rdflib.Graph) -> None:
    conforms, _, _ = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms


def test_every_message_is_in_both_languages(shapes: rdflib.Graph) -> None:
    for shape in set(shapes.subjects(SH.message, None)):
        languages = [m.language for m in shapes.objects(shape, SH.message) if isinstance(m, rdflib.Literal)]
        assert sorted(filter(None, languages)) == ["en", "vi"]
