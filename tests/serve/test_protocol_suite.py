"""The W3C tests of the SPARQL 1.1 Protocol and Service Description, against the running server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.collection import Collection

from tests import serve_world

MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
DATA = "http://kasei.us/2009/09/sparql/data/"
REFUSED = {
    "update_dataset_default_graph",
    "update_dataset_default_graphs",
    "update_dataset_named_graphs",
    "update_dataset_full",
    "update_post_form",
    "update_post_direct",
    "update_base_uri",
}
"""What a server that takes no updates must refuse."""


def suite() -> Path | None:
    given = os.environ.get("TINHKG_CONFORMANCE")
    places = [Path(given)] if given else []
    places.append(Path(__file__).resolve().parents[3] / "shared" / "conformance")
    return next((place / "w3c-sparql11" for place in places if (place / "w3c-sparql11").is_dir()), None)


def manifest() -> tuple[rdflib.Graph, list[rdflib.term.Node]]:
    place = suite()
    graph = rdflib.Graph()
    if place is None:
        return graph, []
    graph.parse(place / "protocol" / "manifest.ttl", publicID="http://example.org/")
    (entries,) = graph.objects(None, MF.entries)
    return graph, list(Collection(graph, entries))


GRAPH, TESTS = manifest()
missing = pytest.mark.skipif(
    not TESTS,
    reason="no W3C tests: set TINHKG_CONFORMANCE to a folder that holds github.com/w3c/rdf-tests as w3c-sparql11",
)


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of the three small graphs that the tests speak of."""
    folder = tmp_path_factory.mktemp("protocol") / "graph"
    rdf_type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    names = [f"{DATA}data{number}.rdf" for number in range(4)]
    serve_world.publish(
        folder, "\n".join(f"<{name}> {rdf_type} <http://example.org/Data> <{name}> ." for name in names)
    )
    with serve_world.running(folder) as at:
        yield f"{at}/sparql"


def sent(request: rdflib.term.Node, endpoint: str) -> httpx.Response:
    path = str(GRAPH.value(request, HT.absolutePath)).removeprefix("/sparql/").removeprefix("/sparql")
    headers = {
        str(GRAPH.value(header, HT.fieldName)): str(GRAPH.value(header, HT.fieldValue))
        for header in Collection(GRAPH, GRAPH.value(request, HT.headers) or rdflib.RDF.nil)
    }
    body = GRAPH.value(request, HT.body)
    content = None
    if body is not None:
        encoding = str(GRAPH.value(body, CNT.characterEncoding) or "UTF-8")
        content = str(GRAPH.value(body, CNT.chars)).encode(encoding)
    return httpx.request(str(GRAPH.value(request, HT.methodName)), endpoint + path, headers=headers, content=content)


@missing
@pytest.mark.parametrize("test", TESTS, ids=lambda node: str(node).rpartition("#")[2])
def test_protocol(test: rdflib.term.Node, endpoint: str) -> None:
    name = str(test).rpartition("#")[2]
    action = GRAPH.value(test, MF.action)
    for request in Collection(GRAPH, GRAPH.value(action, HT.requests)):
        response = sent(request, endpoint)
        if name in REFUSED:
            assert response.status_code == 403, response.text
            return
        expected = GRAPH.value(request, HT.resp)
        statuses = {str(status)[-3:-2] for status in GRAPH.objects(expected, MF.expectedStatus)}
        assert str(response.status_code)[0] in statuses, response.text
        answer = GRAPH.value(expected, MF.expectedBoolean)
        if answer is not None:
            assert response.json()["boolean"] is bool(answer.toPython())
        form = str(GRAPH.value(expected, MF.expectedFormat) or "")
        media_type = response.headers["content-type"]
        assert {"boolean": "sparql-results", "tabular": "sparql-results", "RDF": "turtle", "": ""}[form] in media_type


@missing
def test_none_of_the_suite_is_left_out() -> None:
    assert len(TESTS) == 34
    assert {str(test).rpartition("#")[2] for test in TESTS} >= REFUSED


def test_service_description_is_rdf_about_this_very_endpoint(endpoint: str) -> None:
    response = httpx.get(endpoint, headers={"Accept": "text/turtle"})
    assert response.status_code == 200
    found = rdflib.Graph().parse(data=response.text, format="turtle")
    (service,) = found.subjects(rdflib.RDF.type, SD.Service)
    assert found.value(service, SD.endpoint) == rdflib.URIRef(endpoint)
    # the schema of the vocabulary: a service's dataset has a default graph, and each points at what it should
    dataset = found.value(service, SD.defaultDataset)
    assert (dataset, rdflib.RDF.type, SD.Dataset) in found
    assert (found.value(dataset, SD.defaultGraph), rdflib.RDF.type, SD.Graph) in found
    for _, kind in found.subject_objects(SD.resultFormat):
        assert str(kind).startswith("http://www.w3.org/ns/formats/")


@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples", "*/*"]
)
def test_service_description_comes_as_the_client_likes(endpoint: str, accept: str) -> None:
    response = httpx.get(endpoint, headers={"Accept": accept})
    wanted = "text/turtle" if accept == "*/*" else accept
    assert response.headers["content-type"].startswith(wanted)
    assert len(list(ox.parse(response.content, format=ox.RdfFormat.from_media_type(wanted)))) > 100


def test_service_description_holds_the_questions_and_the_prefixes(endpoint: str) -> None:
    found = rdflib.Graph().parse(data=httpx.get(endpoint).text, format="turtle")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    questions = list(found.subjects(rdflib.RDF.type, sh.SPARQLExecutable))
    assert len(questions) >= 39
    for question in questions:
        assert "SELECT" in str(found.value(question, sh.select))
        for told in (rdflib.RDFS.label, rdflib.RDFS.comment):
            assert {text.language for text in found.objects(question, told)} == {"en", "vi"}
    declared = {str(prefix) for prefix in found.objects(None, sh.prefix)}
    assert {"", "province", "skos", "xsd"} <= declared
