"""What a client gets for what it asks."""

from __future__ import annotations

import gzip
import hashlib
import json
from http.client import HTTPConnection

import httpx
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, SPARQLWrapper

ROWS = "SELECT ?z ?a { ?z a :ProvinceVersion ; rdfs:label ?a } ORDER BY ?z ?a LIMIT 3"
TRIPLES = "CONSTRUCT WHERE { ?s a :ProvinceVersion }"


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        (ROWS, "*/*", "application/sparql-results+json"),
        (ROWS, "application/json", "application/sparql-results+json"),
        (ROWS, "application/sparql-results+xml", "application/sparql-results+xml"),
        (ROWS, "text/csv", "text/csv; charset=utf-8"),
        (ROWS, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        (ROWS, "text/turtle;q=0.9, text/csv;q=0.2", "text/csv; charset=utf-8"),
        (ROWS, "text/csv;q=0.2, application/sparql-results+xml;q=0.8", "application/sparql-results+xml"),
        (ROWS, "nonsense", "application/sparql-results+json"),
        ("ASK {}", "text/csv, application/sparql-results+xml;q=0.1", "application/sparql-results+xml"),
        (TRIPLES, "*/*", "text/turtle; charset=utf-8"),
        (TRIPLES, "application/n-triples", "application/n-triples"),
        (TRIPLES, "application/ld+json", "application/ld+json"),
        (TRIPLES, "application/trig", "application/trig"),
        (TRIPLES, "application/n-quads", "application/n-quads"),
        (TRIPLES, "text/turtle;q=0.3, application/n-triples;q=0.5", "application/n-triples"),
    ],
)
def test_the_format_is_the_one_that_the_client_likes_best(
    client: httpx.Client, query: str, accept: str, media_type: str
) -> None:
    for response in (
        client.get("/sparql", params={"query": query}, headers={"Accept": accept}),
        client.post("/sparql", data={"query": query}, headers={"Accept": accept}),
        client.post("/sparql", content=query, headers={"Accept": accept, "Content-Type": "application/sparql-query"}),
    ):
        assert response.status_code == 200, response.text
        assert response.headers["content-type"] == media_type
        assert "Accept" in response.headers["vary"]


def test_a_client_that_takes_nothing_that_fits_is_told_what_would(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": ROWS}, headers={"Accept": "text/turtle"})
    assert response.status_code == 406
    assert "text/csv" in response.text
    response = client.get("/sparql", params={"query": ROWS, "format": "turtle"})
    assert response.status_code == 400
    assert "csv" in response.text


def test_columns_stand_in_the_order_of_the_query(client: httpx.Client) -> None:
    lines = client.get("/sparql", params={"query": ROWS, "format": "csv"}).text.splitlines()
    assert lines[0] == "z,a"
    assert client.get("/sparql", params={"query": ROWS}).json()["head"]["vars"] == ["z", "a"]


def test_errors_say_what_is_wrong_and_where_in_the_form_that_was_asked_for(client: httpx.Client) -> None:
    query = "SELECT * {\n  ?s nope:x ?o\n}"
    text = client.get("/sparql", params={"query": query}, headers={"Accept": "text/plain"})
    assert text.status_code == 400
    assert text.headers["content-type"].startswith("text/plain")
    assert "the prefix nope: is not declared, at line 2" in text.text
    data = client.get("/sparql", params={"query": query}, headers={"Accept": "application/sparql-results+json"})
    assert data.json() == {"error": text.text.rstrip("\n")}


def test_browsers_are_sent_to_the_editor(client: httpx.Client) -> None:
    accept = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    response = client.get("/sparql", params={"query": "ASK {}"}, headers=accept)
    assert (response.status_code, response.headers["location"]) == (303, "./?query=ASK+%7B%7D")
    assert client.get("/sparql", headers=accept).headers["location"] == "./"
    assert "boolean" in client.get("/sparql", params={"query": "ASK {}", "format": "json"}, headers=accept).text


def test_a_client_that_does_not_say_what_it_takes_is_answered(address: str) -> None:
    """As a browser that downloads a file."""
    host, port = address.removeprefix("http://").split(":")
    for path in (
        "/sparql?query=ASK%7B%7D",
        "/sparql",
        "/id/province/ben-tre-1",
        "/def",
        "/questions/coverage",
        "/nothing",
    ):
        connection = HTTPConnection(host, int(port), timeout=60)
        connection.request("GET", path)
        assert connection.getresponse().status == (404 if path == "/nothing" else 200), path
        connection.close()


def test_an_answer_that_is_known_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/sparql", params={"query": ROWS})
    again = client.get("/sparql", params={"query": ROWS}, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/sparql", params={"query": ROWS, "format": "xml"})
    assert other.headers["etag"] != first.headers["etag"]


def test_head_is_get_without_a_body(client: httpx.Client) -> None:
    response = client.head("/sparql", params={"query": ROWS})
    assert (response.status_code, response.content) == (200, b"")
    assert client.head("/data.nq.gz").status_code == 200


def test_relative_iris_are_things_of_the_graph(client: httpx.Client) -> None:
    assert client.get("/sparql", params={"query": "ASK { <province/ben-tre-1> ?p ?o }"}).json()["boolean"] is True


def test_a_question_answers_with_no_more_rows_than_are_wanted(client: httpx.Client) -> None:
    whole = client.get("/questions/observations", params={"format": "csv"})
    some = client.get("/questions/observations", params={"format": "csv", "limit": "3"})
    assert some.content.splitlines() == whole.content.splitlines()[:4]
    assert "Tinhkg-Truncated" not in some.headers, "what was asked for is whole"
    assert "LIMIT 3" in client.get("/questions/observations.rq", params={"limit": "3"}).text


def test_shipped_questions_take_parameters_in_words(client: httpx.Client) -> None:
    listed = {question["name"]: question for question in client.get("/questions.json").json()}
    assert len(listed) >= 41
    for question in listed.values():
        texts = [question["title"], question["question"]]
        texts += [parameter["description"] for parameter in question["parameters"]]
        texts += [column["meaning"] for column in question["columns"]]
        assert all(text["vi"] not in ("", text["en"]) for text in texts), question["name"]
    response = client.get("/questions/targets-and-results", params={"province": "ben tre", "format": "csv"})
    assert response.status_code == 200, response.text
    assert response.headers["content-disposition"] == 'inline; filename="targets-and-results.csv"'
    assert "Bến Tre" in response.text
    assert len(response.text.splitlines()) > 1
    text = client.get("/questions/targets-and-results.rq", params={"province": "ben tre"}).text
    same = client.post(
        "/sparql", content=text.encode(), headers={"Content-Type": "application/sparql-query", "Accept": "text/csv"}
    )
    assert same.text == response.text


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/questions/nothing", 404, "there is no question 'nothing'"),
        ("/questions/targets-and-results?province=Atlantis", 400, "Atlantis"),
        ("/questions/observations?limit=0", 400, "'limit' must be a whole number from 1"),
        ("/questions/targets-and-results?nothing=1", 400, "no parameter 'nothing'"),
        ("/questions/targets-and-results?province=a&province=b", 400, "'province' must be there once"),
        ("/questions/exports-per-head", 403, "run `tinhkg query exports-per-head`"),
        ("/sparql?query=ASK{}&query=ASK{}", 400, "'query' must be there once"),
        ("/sparql?query=ASK{}&format=nothing", 400, "there is no format 'nothing'"),
        ("/sparql?query=ASK{}&default-graph-uri=not an iri", 400, "IRI"),
        ("/nothing", 404, "there is nothing at /nothing"),
        ("/graphs", 400, "say either ?default or ?graph=IRI"),
        ("/graphs?graph=http://example.org/none", 404, "there is no graph"),
        ("/graphs?graph=not an iri", 400, "IRI"),
    ],
)
def test_bad_requests_get_a_message(client: httpx.Client, path: str, status: int, said: str) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert said in response.text


def test_graphs_can_be_read_one_by_one(client: httpx.Client) -> None:
    core = client.get(
        "/graphs",
        params={"graph": "https://w3id.org/tinhkg/id/graph/core"},
        headers={"Accept": "application/n-triples"},
    )
    assert len(core.text.splitlines()) > 1000
    whole = client.get("/graphs?default", headers={"Accept": "text/turtle"})
    assert whole.headers["content-type"].startswith("text/turtle")
    assert client.head("/graphs?default").status_code == 200


def test_things_answer_under_their_own_path(client: httpx.Client) -> None:
    page = client.get("/id/province/ben-tre-1", headers={"Accept": "text/html"})
    assert "<title>Bến Tre" in page.text
    english = client.get("/id/province/ben-tre-1?lang=en", headers={"Accept": "text/html"})
    assert "<html lang=en>" in english.text
    turtle = client.get("/id/province/ben-tre-1", headers={"Accept": "text/turtle"})
    found = rdflib.Graph().parse(data=turtle.text, format="turtle")
    subject = rdflib.URIRef("https://w3id.org/tinhkg/id/province/ben-tre-1")
    assert (subject, None, None) in found
    assert (None, None, subject) in found, "what links here"
    assert client.get("/id/province/nowhere-1", headers={"Accept": "text/html"}).status_code == 404
    assert client.get("/id/province/nowhere-1").status_code == 404
    assert client.get("/id/a%20b%3E").status_code == 404
    assert len(rdflib.Graph().parse(data=client.get("/def").text, format="turtle")) > 500


def test_claims_are_called_by_the_words_that_they_stand_on(client: httpx.Client) -> None:
    page = client.get("/id/province/ha-giang-1?lang=vi", headers={"Accept": "text/html"}).text
    assert "chỉ số sản xuất công nghiệp đạt 113,6%" in page  # of an observation, its quote
    assert "observation:" not in page


def test_the_whole_graph_is_there_with_its_hash_and_its_description(client: httpx.Client) -> None:
    data = client.get("/data.nq.gz")
    content = gzip.decompress(data.content)
    assert client.get("/data.nq.sha256").text.split()[0] == hashlib.sha256(content).hexdigest()
    assert client.get("/data.nq.gz", headers={"If-None-Match": data.headers["etag"]}).status_code == 304
    triples = list(ox.parse(client.get("/.well-known/void").content, format=ox.RdfFormat.TURTLE))
    kinds = {triple.object.value for triple in triples if triple.predicate.value.endswith("#type")}
    assert {"http://www.w3.org/ns/dcat#Dataset", "http://rdfs.org/ns/void#Dataset"} <= kinds
    described = client.get("/dataset.jsonld").json()
    assert described["@type"] == "Dataset"
    assert described["distribution"]["contentUrl"].endswith("/data.nq.gz")
    assert {name["@language"] for name in described["name"]} == {"vi", "en"}


def test_an_editor_gets_words_to_complete(client: httpx.Client) -> None:
    terms = {term["curie"]: term for term in client.get("/vocabulary.json").json()}
    assert terms[":Observation"]["kind"] == "class"
    assert terms[":refArea"]["kind"] == "property"
    assert terms["indicator:iip"]["label"]["vi"]
    assert client.get("/prefixes.json").json()["indicator"].endswith("/indicator/")


def test_rows_become_a_network(client: httpx.Client) -> None:
    query = "SELECT ?person ?body { ?h org:member ?person ; org:organization ?body } ORDER BY ?person ?body LIMIT 2"
    columns, rows = client.get("/sparql", params={"query": query, "format": "gexf"}).json()
    assert columns == ["person", "body"]
    assert len(rows) == 2
    assert not rows[0][0].startswith("http"), "things are called by their labels"
    columns, rows = client.get("/sparql", params={"query": TRIPLES, "format": "gexf"}).json()
    assert columns == ["source", "relation", "target"]


def test_clients_of_others_can_ask(client: httpx.Client, address: str) -> None:
    wrapper = SPARQLWrapper(f"{address}/sparql")
    wrapper.setQuery(ROWS)
    wrapper.setReturnFormat(JSON)
    for method in ("GET", "POST"):
        wrapper.setMethod(method)
        assert len(wrapper.queryAndConvert()["results"]["bindings"]) == 3
    store = SPARQLStore(f"{address}/sparql", returnFormat="json")
    graph = rdflib.Graph(store=store)
    found = list(graph.query("SELECT ?p { <https://w3id.org/tinhkg/id/province/ben-tre-1> ?p ?o }"))
    assert len(found) > 3
    assert (rdflib.URIRef("https://w3id.org/tinhkg/id/province/ben-tre-1"), rdflib.RDF.type, None) in graph
    assert json.loads(client.get("/health").text)["trouble"] == ""
