"""The Turtle files as such: two parsers agree, every term is labelled, defined, exemplified and used."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kg import resources

DEF = "https://w3id.org/tinhkg/def#"
FILES = sorted(path.relative_to(resources.ontology()).as_posix() for path in resources.ontology().rglob("*.ttl"))
# what a user may meet in data, queries or rules; alignments.ttl and core.ttl itself do not count
CODE = ("kg/**/*.py", "viz/**/*.py", "queries/**/*.rq", "ontology/shapes.ttl", "ontology/vocab/*.ttl")


def own(graph: rdflib.Graph, *kinds: rdflib.URIRef) -> list[rdflib.URIRef]:
    """Returns the nodes of our namespace that have one of these types, in order."""
    found = {node for kind in kinds for node in graph.subjects(RDF.type, kind)}
    return sorted(node for node in found if isinstance(node, rdflib.URIRef) and node.startswith(DEF))


def classes(graph: rdflib.Graph) -> list[rdflib.URIRef]:
    return own(graph, OWL.Class)


def properties(graph: rdflib.Graph) -> list[rdflib.URIRef]:
    return own(graph, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)


@pytest.mark.parametrize("name", FILES)
def test_both_parsers_read_the_same_number_of_triples(folder: Path, name: str) -> None:
    with (folder / name).open("rb") as file:
        oxigraph = {str(triple) for triple in ox.parse(file, format=ox.RdfFormat.TURTLE)}
    assert len(oxigraph) == len(rdflib.Graph().parse(folder / name)) > 0


@pytest.mark.parametrize("name", [name for name in FILES if name != "shapes.ttl"])
def test_no_blank_nodes_outside_the_shapes(folder: Path, name: str) -> None:
    graph = rdflib.Graph().parse(folder / name)
    assert [triple for triple in graph if any(isinstance(node, rdflib.BNode) for node in triple)] == []


@pytest.mark.parametrize("name", FILES)
def test_text_is_composed_unicode_without_stray_space(folder: Path, name: str) -> None:
    for _, _, value in rdflib.Graph().parse(folder / name):
        if isinstance(value, rdflib.Literal):
            assert unicodedata.normalize("NFC", str(value)) == str(value) == str(value).strip()


def test_every_term_is_labelled_and_defined_in_both_languages(core: rdflib.Graph) -> None:
    lacking = [
        (term.removeprefix(DEF), str(said))
        for term in classes(core) + properties(core)
        for said in (RDFS.label, SKOS.definition)
        if sorted(value.language or "" for value in core.objects(term, said) if isinstance(value, rdflib.Literal))
        != ["en", "vi"]
    ]
    assert lacking == []


def test_every_term_says_where_it_is_defined(core: rdflib.Graph) -> None:
    home = rdflib.URIRef("https://w3id.org/tinhkg/def")
    assert (home, RDF.type, OWL.Ontology) in core
    assert [t for t in classes(core) + properties(core) if (t, RDFS.isDefinedBy, home) not in core] == []


def test_every_property_has_an_example_that_uses_it(core: rdflib.Graph) -> None:
    wrong = []
    for term in properties(core):
        examples = [str(example) for example in core.objects(term, SKOS.example)]
        if len(examples) != 1 or f" :{term.removeprefix(DEF)} " not in examples[0]:
            wrong.append(term)
    assert wrong == []


def test_every_example_is_turtle(core: rdflib.Graph) -> None:
    kinds = "article evidence observation project-statement holding mention implementation discrepancy participation"
    kinds += " attribution event directive task province territory district change country medium organization person"
    kinds += " post document document-type issuer organization-kind project project-kind indicator unit office sector"
    kinds += " event-kind value-kind scheme area-type component body posting scale progress task-status department-change body-change"
    prefixes = f"@prefix : <{DEF}> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n" + "".join(
        f"@prefix {kind}: <https://w3id.org/tinhkg/id/{kind}/> .\n" for kind in kinds.split()
    )
    for term in properties(core):
        for example in core.objects(term, SKOS.example):
            assert len(rdflib.Graph().parse(data=prefixes + str(example), format="turtle")) == 1, term


def test_every_class_has_a_superclass_that_leads_to_a_standard_one(core: rdflib.Graph) -> None:
    for term in classes(core):
        ancestors = set(core.transitive_objects(term, RDFS.subClassOf))
        assert any(not str(ancestor).startswith(DEF) for ancestor in ancestors), term


def test_domains_and_ranges_of_our_namespace_exist(core: rdflib.Graph) -> None:
    known = set(classes(core)) | set(properties(core))
    named = {
        value
        for said in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf, rdflib.SDO.domainIncludes)
        for value in core.objects(None, said)
        if str(value).startswith(DEF)
    }
    assert named - known == set()


@pytest.mark.parametrize("name", [name for name in FILES if name != "core.ttl"])
def test_other_files_use_only_terms_that_core_defines(folder: Path, core: rdflib.Graph, name: str) -> None:
    known = set(classes(core)) | set(properties(core))
    used = {
        node
        for triple in rdflib.Graph().parse(folder / name)
        for node in triple
        if isinstance(node, rdflib.URIRef) and node.startswith(DEF)
    }
    assert sorted(used - known) == []


def test_every_term_is_used_by_code_query_shape_or_vocabulary(core: rdflib.Graph) -> None:
    root = resources.ontology().parent
    # a name of ours stands after a bare colon in Turtle and SPARQL, and after a quotation mark in Python
    words = {
        word
        for pattern in CODE
        for path in sorted(root.glob(pattern))
        for word in re.findall(r"""(?<![\w-])[:"']([A-Za-z][A-Za-z0-9]*)\b""", path.read_text(encoding="utf-8"))
    }
    names = [term.removeprefix(DEF) for term in classes(core) + properties(core)]
    unused = [name for name in names if name not in words]
    assert unused == [], "defined in core.ttl, used nowhere"
