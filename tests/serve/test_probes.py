"""The server as it describes itself, asked by schemathesis, which reads that description and nothing else."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from schemathesis import Case, GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.routing import Mount, Route

from kg.ask.question import catalogue
from kg.serve import openapi
from kg.serve.app import Settings, application
from tests import serve_world
from viz import editor
from viz.served import ServedPages

EXAMPLES = 2000
QUESTIONS = catalogue("competency", "federated")
DOCUMENT = openapi.document(QUESTIONS)
CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
]
ACCEPT = st.one_of(
    st.none(),
    st.just("*/*"),
    st.lists(
        st.tuples(
            st.sampled_from(["text/html", "text/csv", "text/turtle", "application/json", "application/ld+json", "*/*", "image/png"]),
            st.sampled_from(["", ";q=0.5", ";q=0", ";q=x", ";charset=utf-8"]),
        ).map("".join),
        min_size=1,
        max_size=3,
    ).map(",".join),
    st.text(st.characters(min_codepoint=32, max_codepoint=126)).map(str.strip),
)  # fmt: skip

SEEDS = (
    "ASK {}",
    "SELECT * WHERE { ?s ?p ?o } LIMIT 3",
    "CONSTRUCT WHERE { ?s a :ProvinceVersion }",
    "DESCRIBE <province/ben-tre-1>",
    "SELECT (1/0 AS ?x) (UUID() AS ?y) WHERE {}",
    "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "INSERT DATA { <a> <b> <c> }",
)


@st.composite
def queries(draw: st.DrawFn) -> str:
    """Queries that parse, and queries of which a piece is gone, doubled or somebody else's."""
    query = draw(st.sampled_from(SEEDS) | st.sampled_from([question.sparql for question in QUESTIONS]))
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(query)))
        end = draw(st.integers(start, min(start + 30, len(query))))
        query = (
            query[:start]
            + draw(st.one_of(st.text(max_size=5), st.sampled_from(["{", "}", "?x", "<", '"', "\\u"])))
            + query[end:]
        )
    return query  # fmt: skip


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
RECONCILIATION_QUERY = st.fixed_dictionaries(
    {"query": st.one_of(st.sampled_from(["Bến Tre", "Sở Công Thương", "57-NQ/TW"]), st.text(max_size=30))},
    optional={
        "type": st.one_of(st.sampled_from(["ProvinceVersion", "Person", ["Organization"]]), ANY_JSON),
        "limit": st.one_of(st.integers(-1, 200), ANY_JSON),
        "type_strict": st.one_of(st.sampled_from(["any", "all", "should"]), ANY_JSON),
        "properties": st.one_of(
            st.lists(
                st.fixed_dictionaries({"pid": st.sampled_from(["province", "year", "number", "x"]), "v": ANY_JSON}),
                max_size=2,
            ),
            ANY_JSON,
        ),
    },
)
EXTENSION = st.fixed_dictionaries(
    {
        "ids": st.lists(st.sampled_from(["province/ben-tre-1", "indicator/export", "x"]) | st.text(max_size=9), max_size=3),
        "properties": st.lists(st.fixed_dictionaries({"id": st.sampled_from(["official", "gso", "unit", "x"])}), max_size=3),
    }
)  # fmt: skip
FORMATS = {
    "sparql-query": queries(),
    "reconciliation-queries": st.one_of(
        st.dictionaries(st.text(max_size=5), RECONCILIATION_QUERY, max_size=3).map(json.dumps),
        ANY_JSON.map(json.dumps),
        st.text(max_size=20),
    ),
    "reconciliation-extend": st.one_of(EXTENSION.map(json.dumps), ANY_JSON.map(json.dumps), st.text(max_size=20)),
}


def operations() -> list[APIOperation]:
    schemathesis.serializer("application/sparql-query")(lambda _, value: str(value).encode("utf-8", "surrogatepass"))
    for name, strategy in FORMATS.items():
        schemathesis.openapi.format(name, strategy)
    schema = schemathesis.openapi.from_dict(DOCUMENT)
    return [found.ok() for found in schema.get_all_operations()]


OPERATIONS = operations()
TAKING = [one for one in OPERATIONS if one.body or one.query or one.path_parameters]


def share(operation: APIOperation) -> int:
    """How often an operation is asked: what takes nothing answers the same, whatever Accept says."""
    little = 25
    if operation not in TAKING:
        return little
    return -(-(EXAMPLES - little * (len(OPERATIONS) - len(TAKING))) // len(TAKING))


@pytest.fixture(scope="module")
def probed(sample_graph: Path) -> Iterator[str]:
    with serve_world.running(sample_graph, pages=ServedPages(editor.static())) as at:
        yield at


@pytest.fixture(scope="module")
def tally() -> Iterator[Counter[int]]:
    counted: Counter[int] = Counter()
    yield counted
    print(sum(counted.values()), "requests:", dict(sorted(counted.items())))


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.label)
def test_nothing_that_is_sent_makes_the_server_fail_or_answer_otherwise_than_it_says(
    operation: APIOperation, probed: str, tally: Counter[int]
) -> None:
    cases = st.one_of(
        operation.as_strategy(GenerationMode.POSITIVE),
        operation.as_strategy(GenerationMode.NEGATIVE),
        *operation.get_strategies_from_examples(),
    )

    @settings(
        max_examples=share(operation),
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases, accept=ACCEPT)
    def probe(case: Case, accept: str | None) -> None:
        response = case.call(
            base_url=probed, session=session, headers={"Accept": accept}, allow_redirects=False, timeout=60
        )
        tally[response.status_code] += 1
        assert response.status_code < 500 or "retry-after" in response.headers, response.text
        case.validate_response(response, checks=CHECKS)

    before = sum(tally.values())
    with requests.Session() as session:
        probe()
    assert sum(tally.values()) - before >= share(operation)


def test_the_probes_are_two_thousand() -> None:
    assert sum(share(operation) for operation in OPERATIONS) >= EXAMPLES


def test_every_path_of_the_server_is_described(tmp_path: Path) -> None:
    app = application(Settings(tmp_path, ()), ServedPages(tmp_path))
    served = {route.path.replace(":path}", "}"): route.methods for route in app.routes if isinstance(route, Route)}
    assert [route.path for route in app.routes if not isinstance(route, Route)] == ["/static"]
    assert isinstance(app.routes[-1], Mount), "scripts and styles of the editor page"
    described = {path: {method.upper() for method in found} for path, found in DOCUMENT["paths"].items()}
    assert described.pop("/questions/{name}.rq") == {"GET"}, "one route with /questions/{name}"
    assert described.keys() == served.keys()
    for path, methods in described.items():
        refused = {"PUT", "POST", "DELETE", "PATCH"} if path == "/graphs" else set()
        assert methods == set(served[path] or ()) - refused - {"HEAD"}, path


def test_the_description_names_the_questions_and_is_served(probed: str) -> None:
    found: Any = requests.get(f"{probed}/openapi.json", timeout=60).json()
    assert found == DOCUMENT
    schemathesis.openapi.from_dict(found).validate()
    names = [
        each["schema"]["enum"]
        for each in found["paths"]["/questions/{name}"]["get"]["parameters"]
        if each["name"] == "name"
    ]
    assert names == [[question.name for question in QUESTIONS]]
    for schema in found["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
