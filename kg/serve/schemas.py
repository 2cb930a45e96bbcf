"""The JSON that the server answers with, as JSON Schema: https://json-schema.org/draft/2020-12"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from kg.ask.search import EVIDENCE, KINDS
from kg.ask.values import TYPES as PARAMETER_TYPES
from kg.serve.matching import TYPES

Schema = Mapping[str, Any]

TEXT: Final[Schema] = {"type": "string"}
_IRI: Final[Schema] = {"type": "string", "format": "iri"}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}


def ref(name: str) -> Schema:
    """Returns a reference to one of ``schemas``."""
    return {"$ref": f"#/components/schemas/{name}"}


def thing(needed: Mapping[str, Schema], may: Mapping[str, Schema] | None = None) -> Schema:
    """Returns the schema of an object that has these properties and no others."""
    properties = {**needed, **(may or {})}
    return {"type": "object", "properties": properties, "required": list(needed), "additionalProperties": False}


def each(items: Schema) -> Schema:
    """Returns the schema of a list of these."""
    return {"type": "array", "items": items}


def any_name(values: Schema) -> Schema:
    """Returns the schema of an object with these values under names that are not known beforehand."""
    return {"type": "object", "additionalProperties": values}


def schemas() -> dict[str, Schema]:
    """Returns the schemas by name."""
    both = thing({"vi": TEXT, "en": TEXT})
    named = thing({"id": TEXT, "name": TEXT})
    kind = thing({"id": {"enum": list(TYPES)}, "name": TEXT})
    service = thing({"service_url": TEXT, "service_path": TEXT})
    flown = {"flyout_service_url": TEXT, "flyout_service_path": TEXT}
    suggesting = thing({"service_url": TEXT, "service_path": TEXT} | flown)
    score = {"type": "number", "minimum": 0, "maximum": 100}
    term = thing({"type": {"enum": ["uri", "bnode", "literal"]}, "value": TEXT}, {"xml:lang": TEXT, "datatype": _IRI})
    return {
        "Error": thing({"error": TEXT}),
        "Results": {
            "description": "https://www.w3.org/TR/sparql11-results-json/",
            "oneOf": [
                thing({"head": thing({}), "boolean": {"type": "boolean"}}),
                thing({"head": thing({"vars": each(TEXT)}), "results": thing({"bindings": each(any_name(term))})}),
            ],
        },
        "Health": thing({"version": TEXT, "triples": _COUNT, "trouble": TEXT}),
        "Questions": each(
            thing(
                {
                    "name": TEXT,
                    "kind": {"enum": ["competency", "federated"]},
                    "title": both,
                    "question": both,
                    "keywords": each(TEXT),
                    "parameters": each(
                        thing(
                            {
                                "name": TEXT,
                                "type": {"enum": sorted(PARAMETER_TYPES)},
                                "default": {"type": ["string", "null"]},
                                "required": {"type": "boolean"},
                                "description": both,
                            }
                        )
                    ),
                    "columns": each(thing({"name": TEXT, "meaning": both})),
                    "sparql": TEXT,
                }
            )
        ),
        "Asked": thing(
            {
                "matches": each(
                    thing(
                        {
                            "name": TEXT,
                            "title": both,
                            "parameters": any_name(TEXT),
                            "score": {"type": "number"},
                            "used": each(TEXT),
                            "unused": each(TEXT),
                        }
                    )
                ),
                "message": {"oneOf": [both, {"type": "null"}]},
            }
        ),
        "Found": thing(
            {
                "results": each(
                    thing(
                        {"iri": _IRI, "label": TEXT, "kind": {"enum": [*KINDS, EVIDENCE]}, "snippet": TEXT},
                        {"article": _IRI},
                    )
                )
            }
        ),
        "Vocabulary": each(
            thing({"curie": TEXT, "iri": _IRI, "kind": TEXT, "label": any_name(TEXT)}),
        ),
        "Prefixes": any_name(_IRI),
        "Manifest": thing(
            {
                "versions": {"const": ["0.2"]},
                "name": TEXT,
                "identifierSpace": _IRI,
                "schemaSpace": _IRI,
                "defaultTypes": each(kind),
                "view": thing({"url": TEXT}),
                "suggest": thing({"entity": suggesting, "property": suggesting, "type": suggesting}),
                "preview": thing({"url": TEXT, "width": _COUNT, "height": _COUNT}),
                "extend": thing({"propose_properties": service, "property_settings": each(any_name({}))}),
                "batchSize": _COUNT,
            }
        ),
        "Candidates": any_name(
            thing(
                {
                    "result": each(
                        thing(
                            {
                                "id": TEXT,
                                "name": TEXT,
                                "description": TEXT,
                                "type": each(kind),
                                "score": score,
                                "match": {"type": "boolean"},
                            }
                        )
                    )
                }
            )
        ),
        "Extension": thing(
            {
                "meta": each(named),
                "rows": any_name(any_name(each({"oneOf": [named, thing({"str": TEXT})]}))),
            }
        ),
        "Entities": thing(
            {"result": each(thing({"id": TEXT, "name": TEXT, "description": TEXT, "notable": each(kind)}))}
        ),
        "Types": thing({"result": each(kind)}),
        "Flyout": thing({"id": TEXT, "html": TEXT}),
        "Properties": thing({"result": each(thing({"id": TEXT, "name": TEXT, "description": TEXT}))}),
        "Proposed": thing({"properties": each(named), "type": {"enum": list(TYPES)}, "limit": _COUNT}),
        "Dataset": {
            "description": "https://schema.org/Dataset",
            "type": "object",
            "required": ["@context", "@type", "@id", "name", "license", "identifier", "distribution"],
        },
    }
