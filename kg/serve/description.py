"""What the service says of itself: https://www.w3.org/TR/sparql11-service-description/

With the prefixes that need no declaration and the shipped questions as SHACL states them
(https://www.w3.org/TR/shacl/#sparql-prefixes, https://www.w3.org/TR/shacl-af/), as sparql-examples does.
"""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

import pyoxigraph as ox
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from kg.ask import formats, local
from kg.ask.question import catalogue
from kg.graph.namespaces import PREFIXES
from kg.serve.failure import Failure
from kg.serve.publication import Version

_NAMESPACES: Final = {
    **{name: PREFIXES[name] for name in ("dcterms", "rdf", "rdfs", "schema", "void", "xsd")},
    "formats": "http://www.w3.org/ns/formats/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sh": "http://www.w3.org/ns/shacl#",
}
_RESULTS: Final = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "TriG", "N-Quads", "JSON-LD",
)  # fmt: skip
SYNTAX: Final = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}
"""The RDF in which the service can describe itself, by media type."""

Object = ox.NamedNode | ox.Literal


def described(http: HttpRequest, version: Version) -> Response:
    """Returns the description of the service, as the RDF that the client likes best.

    Raises:
        Failure: the client takes no RDF.
    """
    chosen = formats.best(reversed(SYNTAX), http.headers.get("accept", "*/*"))
    if chosen is None:
        raise Failure(HTTPStatus.NOT_ACCEPTABLE, f"the service is described as {', '.join(SYNTAX)}")
    address = str(http.url.replace(query="", fragment=""))
    content = ox.serialize(_triples(address, version), format=SYNTAX[chosen], prefixes=_NAMESPACES)
    return Response(content, media_type=chosen, headers={"Vary": "Accept"})


def _triples(address: str, version: Version) -> Iterator[ox.Triple]:
    service, dataset, graph = ox.NamedNode(address), ox.NamedNode(f"{address}#dataset"), ox.NamedNode(f"{address}#all")
    yield from _of(service, "rdf:type", _name("sd:Service"))
    yield from _of(service, "sd:endpoint", service)
    yield from _of(service, "sd:supportedLanguage", _name("sd:SPARQL11Query"))
    yield from _of(service, "sd:feature", _name("sd:UnionDefaultGraph"))
    yield from _of(service, "sd:resultFormat", *(_name(f"formats:{name.replace('-', '_')}") for name in _RESULTS[:4]))
    yield from _of(service, "sd:resultFormat", *(_name(f"formats:{name}") for name in _RESULTS[4:]))
    yield from _of(service, "sd:defaultDataset", dataset)
    yield from _of(dataset, "rdf:type", _name("sd:Dataset"))
    yield from _of(dataset, "sd:defaultGraph", graph)
    yield from _of(graph, "rdf:type", _name("sd:Graph"), _name("void:Dataset"))
    yield from _of(graph, "void:triples", ox.Literal(version.pool.triples))
    yield from _of(graph, "void:sparqlEndpoint", service)
    yield from _of(graph, "void:dataDump", ox.NamedNode(_beside(address, "data.nq.gz")))
    yield from _of(graph, "dcterms:identifier", ox.Literal(f"sha256:{version.stamp}"))
    yield from _prefixes(address, dataset, version)
    yield from _questions(address, dataset)


def _prefixes(address: str, dataset: ox.NamedNode, version: Version) -> Iterator[ox.Triple]:
    for prefix, namespace in local.prefixes(version.pool.base).items():
        declaration = ox.NamedNode(f"{address}#prefix-{prefix or 'default'}")
        yield from _of(dataset, "sh:declare", declaration)
        yield from _of(declaration, "rdf:type", _name("sh:PrefixDeclaration"))
        yield from _of(declaration, "sh:prefix", ox.Literal(prefix))
        yield from _of(declaration, "sh:namespace", ox.Literal(namespace, datatype=_name("xsd:anyURI")))


def _questions(address: str, dataset: ox.NamedNode) -> Iterator[ox.Triple]:
    for question in catalogue("competency"):
        node = ox.NamedNode(_beside(address, f"questions/{quote(question.name)}"))
        yield from _of(node, "rdf:type", _name("sh:SPARQLExecutable"), _name("sh:SPARQLSelectExecutable"))
        yield from _of(
            node, "rdfs:label", ox.Literal(question.title, language="en"), ox.Literal(question.title_vi, language="vi")
        )
        yield from _of(
            node,
            "rdfs:comment",
            ox.Literal(question.question, language="en"),
            ox.Literal(question.question_vi, language="vi"),
        )
        yield from _of(node, "sh:prefixes", dataset)
        yield from _of(node, "sh:select", ox.Literal(question.sparql))
        yield from _of(node, "schema:target", ox.NamedNode(address))
        yield from _of(node, "schema:keywords", *(ox.Literal(word) for word in question.keywords))


def _of(subject: ox.NamedNode, predicate: str, *objects: Object) -> Iterator[ox.Triple]:
    for each in objects:
        yield ox.Triple(subject, _name(predicate), each)


def _name(curie: str) -> ox.NamedNode:
    prefix, _, name = curie.partition(":")
    return ox.NamedNode(_NAMESPACES[prefix] + name)


def _beside(address: str, path: str) -> str:
    return f"{address.rsplit('/', 1)[0]}/{path}"
