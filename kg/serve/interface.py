"""What can be asked of the server, path by path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from kg.ask import formats
from kg.ask.question import Question
from kg.ask.search import EVIDENCE, KINDS, MOST
from kg.serve import description, reconciliation
from kg.serve.fields import FORM
from kg.serve.language import LANGUAGES
from kg.serve.matching import TYPES
from kg.serve.operation import JSON, format_of, json, media, operation, parameter, plain, text, whole
from kg.serve.request import MOST_ROWS
from kg.serve.schemas import TEXT, Schema, ref
from kg.vocabulary import BASE

_QUERY: Final[Schema] = {"type": "string", "format": "sparql-query"}
_GRAPH: Final[Schema] = {"type": "string", "format": "iri"}
_EXAMPLE: Final = "SELECT ?name WHERE { ?province a :ProvinceVersion ; rdfs:label ?name } LIMIT 5"
_CORE: Final = f"{BASE}graph/core"


def paths(questions: Sequence[Question]) -> dict[str, Any]:
    """Returns the operations by path and method.

    Args:
        questions: those that are listed and answered.
    """
    sparql, triples = format_of(formats.ROWS, formats.TRUTH, formats.TRIPLES), format_of(formats.TRIPLES)
    dataset = {
        "default-graph-uri": {"type": "array", "items": _GRAPH},
        "named-graph-uri": {"type": "array", "items": _GRAPH},
    }
    answers = media(formats.ROWS, formats.TRUTH, formats.TRIPLES)
    described = plain(*description.SYNTAX)
    name = parameter("path", "name", {"enum": [each.name for each in questions]}, example="targets-and-results")
    filled = {
        "name": "parameters",
        "in": "query",
        "description": "What the question asks for, each by its own name; /questions.json says which it has.",
        "schema": {"type": "object", "properties": _filled(questions), "additionalProperties": False},
    }
    limit = parameter("query", "limit", whole(MOST_ROWS), "Rows that are wanted at most; all unless told.", "100")
    thing = parameter("path", "path", TEXT, "The IRI without its base; it may have slashes.", "province/ben-tre-1")
    lang = parameter("query", "lang", {"enum": list(LANGUAGES)}, "Language of labels; else as Accept-Language says.")
    words = parameter("query", "q", text(), "Words with or without diacritics.", "xuất khẩu Bến Tre 2023", True)
    prefix = parameter("query", "prefix", text(), "How a name or a word of it begins.", "ben t", True)
    batch = {
        "queries": {"type": "string", "format": "reconciliation-queries", "contentMediaType": JSON},
        "extend": {"type": "string", "format": "reconciliation-extend", "contentMediaType": JSON},
    }
    reconciled = {JSON: {"schema": {"oneOf": [ref("Manifest"), ref("Candidates"), ref("Extension")]}}}
    return {
        "/": {"get": operation("The page on which queries are written", plain("text/html"), [lang], [404])},
        "/sparql": {
            "get": operation(
                "A query, answered; without one, what the service is",
                answers | described,
                [
                    parameter("query", "query", _QUERY, "https://www.w3.org/TR/sparql11-query/", _EXAMPLE),
                    *(parameter("query", each, schema) for each, schema in dataset.items()),
                    sparql,
                    lang,
                ],
                [303, 304, 400, 403, 406, 413, 503],
            ),
            "post": operation(
                "A query, answered",
                answers,
                [sparql, lang],
                [304, 400, 403, 406, 413, 415, 503],
                {
                    "application/sparql-query": {"schema": _QUERY, "example": _EXAMPLE},
                    FORM: {
                        "schema": {
                            "type": "object",
                            "properties": {"query": _QUERY, **dataset},
                            "required": ["query"],
                        },
                        "example": {"query": _EXAMPLE},
                    },
                },
            ),
        },
        "/graphs": {
            "get": operation(
                "One graph, or all as one: ?graph=IRI or ?default",
                media(formats.TRIPLES),
                [
                    parameter("query", "graph", _GRAPH, example=_CORE),
                    parameter("query", "default", {"const": ""}),
                    triples,
                ],
                [304, 400, 404, 406, 503],
            )
        },
        "/questions.json": {"get": operation("The questions that ship", json("Questions"))},
        "/questions/{name}": {
            "get": operation(
                "The answer to a question that ships",
                media(formats.ROWS),
                [name, filled, limit, format_of(formats.ROWS), lang],
                [304, 400, 403, 404, 406, 503],
            )
        },
        "/questions/{name}.rq": {
            "get": operation(
                "A question's query with its parameters set",
                plain("application/sparql-query"),
                [name, filled, limit],
                [304, 400, 404, 503],
            )
        },
        "/ask": {"get": operation("Plain words to questions that ship", json("Asked"), [words], [400])},
        "/search": {
            "get": operation(
                "Words to things and sentences",
                json("Found"),
                [
                    words,
                    parameter("query", "kind", {"enum": [*KINDS, EVIDENCE]}),
                    parameter("query", "limit", whole(MOST)),
                    parameter("query", "lang", {"enum": list(LANGUAGES)}),
                ],
                [400],
            )
        },
        "/reconcile": {
            "get": operation(
                "Reconciliation API 0.2: the manifest, candidates, or values",
                reconciled,
                [parameter("query", key, schema) for key, schema in batch.items()],
                [400],
            ),
            "post": operation(
                "Reconciliation API 0.2: the manifest, candidates, or values",
                reconciled,
                [],
                [400, 413, 415],
                {FORM: {"schema": {"type": "object", "properties": batch}}},
            ),
        },
        "/reconcile/suggest/entity": {
            "get": operation("Things whose names begin so", json("Entities"), [prefix], [400])
        },
        "/reconcile/suggest/type": {"get": operation("Types whose names begin so", json("Types"), [prefix], [400])},
        "/reconcile/suggest/property": {
            "get": operation("Properties whose names begin so", json("Properties"), [prefix], [400])
        },
        **{
            f"/reconcile/flyout/{what}": {
                "get": operation(
                    f"A few words about {article} {what}",
                    json("Flyout"),
                    [parameter("query", "id", text(), example=example, required=True)],
                    [400, 404],
                )
            }
            for article, what, example in (
                ("an", "entity", "province/ben-tre-1"),
                ("a", "type", "Person"),
                ("a", "property", "year"),
            )
        },
        "/reconcile/properties": {
            "get": operation(
                "The properties that things of a type have",
                json("Proposed"),
                [
                    parameter("query", "type", {"enum": list(TYPES)}, required=True),
                    parameter("query", "limit", whole(reconciliation.LIMIT)),
                ],
                [400],
            )
        },
        "/reconcile/preview": {
            "get": operation(
                "A small page about one thing",
                plain("text/html"),
                [parameter("query", "id", text(), example="province/ben-tre-1", required=True)],
                [400, 404],
            )
        },
        "/vocabulary.json": {"get": operation("Classes, properties and concepts", json("Vocabulary"), [], [503])},
        "/prefixes.json": {"get": operation("Prefixes that need no declaration", json("Prefixes"))},
        "/id/{path}": {
            "get": operation(
                "A thing of the graph and what links to it",
                media(formats.TRIPLES) | plain("text/html"),
                [thing, triples, lang],
                [304, 400, 404, 406, 503],
            )
        },
        "/def": {"get": operation("The ontology", media(formats.TRIPLES), [], [304, 406, 503])},
        "/data.nq.gz": {"get": operation("The whole graph", plain("application/gzip"), [], [304, 503])},
        "/data.nq.sha256": {"get": operation("The hash of its N-Quads", plain("text/plain"))},
        "/dataset": {"get": operation("The dataset in DCAT", media(formats.TRIPLES), [], [304, 406, 503])},
        "/.well-known/void": {"get": operation("The dataset in VoID", media(formats.TRIPLES), [], [304, 406, 503])},
        "/dataset.jsonld": {
            "get": operation(
                "The dataset in schema.org", {"application/ld+json": {"schema": ref("Dataset")}}, [], [503]
            )
        },
        "/health": {"get": operation("Which version is served", json("Health"))},
        "/openapi.json": {"get": operation("This description", plain(JSON))},
    }


def _filled(questions: Sequence[Question]) -> dict[str, Schema]:
    """Returns the parameters that the questions have, by name, with what they mean where they are first met."""
    found: dict[str, Schema] = {}
    for question in questions:
        for each in question.parameters:
            example = {} if each.default is None else {"examples": [each.default]}
            found.setdefault(each.name, {**TEXT, "description": each.description, **example})
    return dict(sorted(found.items()))
