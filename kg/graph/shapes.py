"""SHACL: what nodes of the graph must look like (``ontology/shapes.ttl``), checked some named graphs at a time.

Links into other graphs are checked by the form of the IRI, so a graph can be validated without the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import RDF, SH, XSD

from kg.errors import VocabularyError


@dataclass(frozen=True, slots=True)
class Violation:
    """What a node has that it must not have, or lacks.

    Args:
        node: IRI of the node, or the name of a file.
        shape: IRI of the shape, or the name of the query or law.
        message: what is wrong, in English.
        severity: ``Violation``, ``Warning`` (a reader should know) or ``Info`` (a gap in the vocabulary).
    """

    node: str
    shape: str
    message: str
    severity: str = "Violation"


def shapes(ontology: Path) -> rdflib.Graph:
    """Returns the shapes.

    Raises:
        VocabularyError: there are none, or they are no Turtle.
    """
    path = ontology / "shapes.ttl"
    try:
        return rdflib.Graph().parse(data=path.read_bytes(), format="turtle")
    except (OSError, SyntaxError) as error:
        raise VocabularyError(f"{path}: {error}") from error


def violations(quads: Iterable[ox.Quad], against: rdflib.Graph) -> Iterator[Violation]:
    """Yields what the shapes find in one or several named graphs, in order."""
    data = rdflib.Graph(bind_namespaces="none")
    for quad in quads:
        data.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    _, report, _ = pyshacl.validate(data, shacl_graph=against, inplace=True)
    if not isinstance(report, rdflib.Graph):  # pySHACL returns the failure itself
        raise VocabularyError(f"shapes.ttl: {report}")
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(result, SH.sourceShape)
        path = report.value(result, SH.resultPath)
        named = shape if isinstance(shape, rdflib.URIRef) else path if isinstance(path, rdflib.URIRef) else None
        texts = list(report.objects(result, SH.resultMessage))
        english = [t for t in texts if isinstance(t, rdflib.Literal) and t.language == "en"] or texts
        value = report.value(result, SH.value)
        found.append(
            Violation(
                str(report.value(result, SH.focusNode)),
                str(named or "shape"),
                " ".join(sorted(map(str, english))) + (f" ({value})" if isinstance(value, rdflib.Literal) else ""),
                str(report.value(result, SH.resultSeverity)).rsplit("#", 1)[-1],
            )
        )
    yield from sorted(found, key=lambda v: (v.node, v.shape, v.message, v.severity))


def _node(term: object) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language or term.datatype.value == str(XSD.string):
            # rdflib takes "a" and "a"^^xsd:string for different things; the shapes are written with the first
            return rdflib.Literal(term.value, lang=term.language)
        return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))
    raise VocabularyError(f"{term}: a graph holds IRIs and literals only")
