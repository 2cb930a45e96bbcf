"""What stands behind every corpus: the schema, the vocabularies, and how the graph came about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

from kg.errors import VocabularyError
from kg.graph.fingerprint import Fingerprint
from kg.graph.iri import DEF, Names, slug
from kg.graph.lift.sheet import Sheet, canonical
from kg.graph.namespaces import term

_SCHEMA_FILES = ("core.ttl", "alignments.ttl")
_LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def schema(ontology: Path, names: Names) -> list[ox.Quad]:
    """Returns the classes and properties; files that the ontology does not have are left out."""
    paths = [ontology / name for name in _SCHEMA_FILES if (ontology / name).exists()]
    return _parsed(paths, names.graph("schema"), names)


def core(ontology: Path, names: Names) -> list[ox.Quad]:
    """Returns the vocabularies under the base of ``names``."""
    return _parsed(sorted((ontology / "vocab").glob("*.ttl")), names.graph("core"), names)


def _parsed(paths: Iterable[Path], graph: str, names: Names) -> list[ox.Quad]:
    home = ox.NamedNode(graph)
    quads: dict[ox.Quad, None] = {}
    for path in paths:
        try:
            for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                subject = _based(triple.subject, names)
                if isinstance(subject, ox.NamedNode):
                    quads[ox.Quad(subject, triple.predicate, _based(triple.object, names), home)] = None
        except SyntaxError as error:
            raise VocabularyError(f"{path}: {error}") from error
    return list(quads)


def _based(node: object, names: Names) -> ox.NamedNode | ox.Literal:
    """Returns the node under the base of ``names``; a blank node has no place in the data."""
    if isinstance(node, ox.NamedNode):
        return ox.NamedNode(names.rebased(node.value))
    if isinstance(node, ox.Literal):
        if node.datatype == term("xsd:decimal"):
            return ox.Literal(canonical(Decimal(node.value)), datatype=node.datatype)
        return node
    raise VocabularyError(f"blank node {node} in the ontology: every node has an IRI")


@dataclass(frozen=True, slots=True)
class Run:
    """The extraction run that a graph's claims come from; its IRI depends on what ran, not on when."""

    made_by: Fingerprint
    names: Names

    @property
    def iri(self) -> str:
        """The run's IRI."""
        return self.names.of("run", self.made_by.extractor[:12])


def meta(run: Run, graphs: Mapping[str, int], articles: int, classes: Counter[str]) -> Sheet:
    """Returns the description of the run and of the data set.

    Args:
        run: what made the graph.
        graphs: number of triples by the IRI of each other named graph.
        articles: number of articles that the run read.
        classes: number of instances by the IRI of each of our classes.
    """
    names, made_by = run.names, run.made_by
    sheet = Sheet(names.graph("meta"))
    sheet.types(run.iri, "ExtractionRun", "prov:Activity")
    sheet.text(run.iri, "rdfs:label", f"Lần trích xuất {run.made_by.extractor[:12]}", "vi")
    sheet.text(run.iri, "rdfs:label", f"Extraction run {run.made_by.extractor[:12]}", "en")
    software = names.of("software", f"tinhkg-{slug(made_by.software)}")
    sheet.types(software, "prov:SoftwareAgent", "schema:SoftwareApplication")
    sheet.text(software, "rdfs:label", f"tinhkg {made_by.software}")
    sheet.text(software, "schema:softwareVersion", made_by.software)
    sheet.link(run.iri, "prov:wasAssociatedWith", software)
    ontology = names.of("ontology", made_by.ontology[:12])
    sheet.types(ontology, "prov:Entity")
    sheet.text(ontology, "rdfs:label", f"ontology {made_by.ontology[:12]}")
    sheet.text(ontology, "dcterms:identifier", f"sha256:{made_by.ontology}")
    sheet.link(run.iri, "prov:used", ontology)
    data = names.of("dataset", "tinhkg")
    sheet.types(data, "void:Dataset", "dcat:Dataset", "prov:Entity")
    sheet.text(data, "rdfs:label", "Đồ thị tri thức quản trị kinh tế cấp tỉnh của Việt Nam", "vi")
    sheet.text(data, "rdfs:label", "Knowledge graph of provincial economic governance in Vietnam", "en")
    sheet.text(data, "dcterms:title", "Đồ thị tri thức quản trị kinh tế cấp tỉnh của Việt Nam", "vi")
    sheet.text(data, "dcterms:title", "Knowledge graph of provincial economic governance in Vietnam", "en")
    sheet.link(data, "dcterms:license", _LICENSE)
    sheet.link(data, "prov:wasGeneratedBy", run.iri)
    sheet.link(data, "void:vocabulary", DEF)
    sheet.integer(data, "void:triples", sum(graphs.values()))
    sheet.integer(data, "void:documents", articles)
    for iri, count in classes.items():
        local = iri.removeprefix(DEF)
        part = names.of("partition", local)
        sheet.link(data, "void:classPartition", part)
        sheet.types(part, "void:Dataset")
        sheet.link(part, "void:class", iri)
        sheet.integer(part, "void:entities", count)
    return sheet


def instances(quads: Iterable[ox.Quad]) -> Counter[str]:
    """Returns the number of instances of each of our own classes."""
    return Counter(
        quad.object.value
        for quad in quads
        if quad.predicate == term("rdf:type")
        and isinstance(quad.object, ox.NamedNode)
        and quad.object.value.startswith(DEF)
    )
