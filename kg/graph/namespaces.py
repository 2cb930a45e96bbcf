"""The namespaces that the graph uses, and terms of them by their short names."""

from __future__ import annotations

from functools import cache
from typing import Final

import pyoxigraph as ox

from kg.graph.iri import DEF

PREFIXES: Final = {
    "": DEF,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "org": "http://www.w3.org/ns/org#",
    "pav": "http://purl.org/pav/",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The namespaces that the graph uses."""


def declared(*prefixes: str) -> str:
    """Returns the lines that declare prefixes at the beginning of a query.

    >>> print(declared("", "rdfs"), end="")
    PREFIX : <https://w3id.org/tinhkg/def#>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    """
    return "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in prefixes)


@cache
def term(name: str) -> ox.NamedNode:
    """Returns the node of a prefixed name; a name without prefix is one of the ontology's own.

    >>> term("periodStart").value
    'https://w3id.org/tinhkg/def#periodStart'
    """
    prefix, _, local = name.rpartition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)
