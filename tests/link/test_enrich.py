from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from endpoint import RESULTS, Endpoint, answering
from link_world import ID, NAMES, WD, client, graph, stand_in

from kg.ask import local
from kg.ask.table import Table, Term
from kg.errors import LinkError
from kg.graph.iri import Names
from kg.link import enrich, readings
from kg.link.enrich import ENRICHMENT, Enrichment
from kg.link.readings import Span
from kg.link.subjects import known
from kg.link.target import load, shipped
from kg.link.versions import Version, linked

_TARGET = load(shipped("wikidata"))
_POPULATION, _AREA, _COORDINATES, _IMAGE, _WEBSITE = _TARGET.properties
_PREFIXES = "PREFIX schema: <https://schema.org/> PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>"


def _enriched(endpoint: Endpoint) -> Enrichment:
    endpoint.behaviours = [stand_in()]
    store = graph()
    return enrich.enrich(client(endpoint), _TARGET, linked(store, known(store, WD)), NAMES, lambda done, total: None)


def _rows(found: Enrichment, query: str) -> set[tuple[str, ...]]:
    store = ox.Store()
    store.extend(found.quads)
    answer = local.answer(store, f"{_PREFIXES} {query}")
    assert isinstance(answer, Table)
    return {
        tuple("" if term is None or isinstance(term, ox.Triple) else term.value.rpartition("/")[2] for term in row)
        for row in answer.rows
    }


def test_figures_go_to_the_version_of_their_date(endpoint: Endpoint) -> None:
    found = _enriched(endpoint)
    rows = _rows(
        found,
        """SELECT ?version ?property ?value ?date ?unit { ?node schema:observationAbout ?version ;
            schema:measuredProperty ?property ; schema:value ?value .
            OPTIONAL { ?node schema:observationDate ?date } OPTIONAL { ?node schema:unitCode ?unit } }""",
    )
    assert rows == {
        ("dong-nai-1", "P1082", "3097107", "2019-04-01", ""),
        ("dong-nai-1", "P1082", "3310900", "2023", ""),
        ("dong-nai-3", "P1082", "4491408", "2026-05", ""),
        ("ben-tre-1", "P1082", "1288463", "", ""),  # its item stands for one version only
        ("ben-tre-1", "P2046", "2379.7", "", "KMK"),
    }
    assert found.left_out == {
        "area: without the date that would tell which version had it": 1,
        "population: dated less precisely than a year": 1,
        "population: dated so that no one version had it": 2,  # 2025 as a whole; Bến Tre after its end
        "population: not a value of the form expected": 1,
        "population: without the date that would tell which version had it": 1,
        "website: not a value of the form expected": 1,  # ftp:
    }


def test_what_has_no_extent_goes_to_the_version_that_matches_exactly(endpoint: Endpoint) -> None:
    found = _enriched(endpoint)
    assert _rows(found, "SELECT ?v ?image { ?node schema:observationAbout ?v ; schema:image ?image }") == {
        ("dong-nai-3", "Dong%20Nai.jpg")
    }
    assert _rows(
        found, "SELECT ?v ?lat ?long { ?node schema:observationAbout ?v ; geo:lat ?lat ; geo:long ?long }"
    ) == {("dong-nai-3", "11.1167", "107.1833")}
    assert _rows(found, "SELECT ?v { ?node schema:observationAbout ?v ; schema:url <https://dongnai.example/> }") == {
        ("dong-nai-3",)
    }
    assert found.counts == {"population": 4, "area": 1, "coordinates": 1, "image": 1, "website": 1}
    assert found.versions == 3


def test_every_value_tells_its_source_and_day(endpoint: Endpoint) -> None:
    found = _enriched(endpoint)
    sources = _rows(
        found,
        """SELECT ?node ?source ?day ?vi ?en { ?node a schema:Observation , prov:Entity ; prov:wasDerivedFrom ?source ;
            <http://purl.org/pav/retrievedOn> ?day ; rdfs:label ?vi , ?en . FILTER(LANG(?vi) = "vi" && LANG(?en) = "en") }""",
    )
    assert len(sources) == len({quad.subject for quad in found.quads}) == sum(found.counts.values())
    assert {(source, day) for _, source, day, *_ in sources} == {("Q900010", "2026-06-01"), ("Q900020", "2026-06-01")}
    labels = {(vi, en) for *_, vi, en in sources}
    assert ("Dân số: Đồng Nai (2023), theo Wikidata", "Population: Dong Nai (2023), from Wikidata") in labels
    assert {str(quad.graph_name) for quad in found.quads} == {f"<{ID}graph/enrichment/wikidata>"}
    assert all(str(quad.subject).startswith(f"<{ID}enrichment/") for quad in found.quads)


def test_the_day_is_that_of_the_answer(endpoint: Endpoint, tmp_path: Path) -> None:
    endpoint.behaviours = [stand_in()]
    store = graph()
    versions = linked(store, known(store, WD))
    first = enrich.enrich(client(endpoint, tmp_path), _TARGET, versions, NAMES, lambda done, total: None)
    later = client(endpoint, tmp_path, offline=True)
    later._today = date(2030, 1, 1)
    assert enrich.enrich(later, _TARGET, versions, NAMES, lambda done, total: None) == first


def test_written_and_read_back(endpoint: Endpoint, tmp_path: Path) -> None:
    assert enrich.quads(tmp_path, NAMES) == []
    found = _enriched(endpoint)
    path = enrich.write(tmp_path, found, _TARGET, NAMES)
    assert path == tmp_path / ENRICHMENT
    assert enrich.quads(tmp_path, NAMES) == list(found.quads)
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    assert lines == sorted(set(lines))
    before = path.read_bytes()
    enrich.write(tmp_path, found, _TARGET, NAMES)
    assert path.read_bytes() == before


def test_each_target_has_a_graph_of_its_own(endpoint: Endpoint, tmp_path: Path) -> None:
    found = _enriched(endpoint)
    enrich.write(tmp_path, found, _TARGET, NAMES)
    other = replace(_TARGET, name="other")
    home = ox.NamedNode(NAMES.graph("enrichment/other"))
    quad = ox.Quad(home, home, home, home)
    enrich.write(tmp_path, Enrichment((quad,), {}, {}, 0), other, NAMES)
    assert enrich.quads(tmp_path, NAMES) == sorted([quad, *found.quads], key=str)
    enrich.write(tmp_path, Enrichment((), {}, {}, 0), _TARGET, NAMES)
    assert enrich.quads(tmp_path, NAMES) == [quad]


def test_a_file_that_is_damaged_or_of_another_base(endpoint: Endpoint, tmp_path: Path) -> None:
    found = _enriched(endpoint)
    path = enrich.write(tmp_path, found, _TARGET, NAMES)
    whole = path.read_bytes()
    with pytest.raises(LinkError, match=r"is no graph under https://example\.org/graph/enrichment/"):
        enrich.quads(tmp_path, Names("https://example.org/"))
    for content in (
        b"",
        whole[:-20],
        b"\x00" + whole,
        gzip.compress(b"<a> <b>"),
        gzip.compress(b"<http://a> <http://b> 1 .\n"),
    ):
        path.write_bytes(content)
        with pytest.raises(LinkError, match=ENRICHMENT):
            enrich.quads(tmp_path, NAMES)
    enrich.write(tmp_path, found, _TARGET, NAMES)  # what is damaged is made anew
    assert path.read_bytes() == whole


def test_a_failure_gives_nothing(endpoint: Endpoint) -> None:
    endpoint.behaviours = [stand_in(), stand_in(), answering(400, b"no")]
    store = graph()
    with pytest.raises(LinkError, match="400"):
        enrich.enrich(client(endpoint), _TARGET, linked(store, known(store, WD)), NAMES, lambda done, total: None)


def test_what_was_not_asked_for_is_not_taken(endpoint: Endpoint) -> None:
    rows = b"""{"head":{"vars":["item","image"]},"results":{"bindings":[
        {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"image":{"type":"uri","value":"http://a"}},
        {"image":{"type":"uri","value":"http://a"}}]}}"""
    endpoint.behaviours = [answering(200, rows, RESULTS)]
    store = graph()
    only = replace(_TARGET, properties=(_IMAGE,))
    found = enrich.enrich(client(endpoint), only, linked(store, known(store, WD)), NAMES, lambda done, total: None)
    assert (found.quads, found.left_out) == ((), {"image: of something that was not asked for": 2})


def _literal(text: str) -> Term:
    return ox.Literal(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12", "12"),
        ("+1298010", "1298010"),
        ("8.150", "8.15"),
        ("1.06E2", "106"),
        ("-0.0", "0"),
        ("1E999999", None),
        ("1E-999999", None),
        ("NaN", None),
        ("INF", None),
        ("twelve", None),
        ("", None),
        ("1" * 40, None),
    ],
)
def test_numbers(text: str, read: str | None) -> None:
    found = [term.value for term in readings.values({"value": _literal(text)}, _POPULATION).values()]
    assert found == ([] if read is None else [read])


@pytest.mark.parametrize(
    ("term", "taken"),
    [
        (ox.NamedNode("https://a.example/b%20c"), True),
        (ox.Literal("http://a.example/"), True),
        (ox.NamedNode("javascript:alert(1)"), False),
        (ox.Literal("https://a b"), False),
        (ox.BlankNode("b"), False),
        (None, False),
    ],
)
def test_addresses(term: Term | None, taken: bool) -> None:
    record: Mapping[str, Term] = {} if term is None else {"website": term}
    assert bool(readings.values(record, _WEBSITE)) is taken


def test_a_point_needs_both_numbers() -> None:
    assert readings.values({"latitude": _literal("1")}, _COORDINATES) == {}
    assert len(readings.values({"latitude": _literal("1"), "longitude": _literal("2")}, _COORDINATES)) == 2


@pytest.mark.parametrize(
    ("day", "precision", "span"),
    [
        ("2019-04-01T00:00:00Z", "11", Span(date(2019, 4, 1), date(2019, 4, 1), "2019-04-01")),
        ("2019-04-01", None, Span(date(2019, 4, 1), date(2019, 4, 1), "2019-04-01")),
        ("+2024-02-01T00:00:00Z", "10", Span(date(2024, 2, 1), date(2024, 2, 29), "2024-02")),
        ("2024-00-00T00:00:00Z", "9", Span(date(2024, 1, 1), date(2024, 12, 31), "2024")),
        ("1990-01-01T00:00:00Z", "8", ValueError),
        ("-0044-03-15T00:00:00Z", "11", ValueError),
        ("2019-13-01", None, ValueError),
        ("0000-01-01", "9", ValueError),
        ("soon", None, ValueError),
    ],
)
def test_days(day: str, precision: str | None, span: Span | type[ValueError]) -> None:
    record = {"date": _literal(day)} | ({"precision": _literal(precision)} if precision else {})
    if isinstance(span, Span):
        assert readings.span(record) == span
        return
    with pytest.raises(span):
        readings.span(record)


def test_no_day_is_none() -> None:
    assert readings.span({}) is None
    assert readings.span({"date": ox.BlankNode("unknown")}) is None


def test_versions_of_an_item() -> None:
    store = graph()
    found = linked(store, known(store, WD))
    assert [(v.iri.rpartition("/")[2], v.exact) for v in found[f"{WD}Q900010"]] == [
        ("dong-nai-1", False),
        ("dong-nai-2", False),
        ("dong-nai-3", True),
    ]
    assert found[f"{WD}Q900010"][1] == Version(
        f"{ID}province/dong-nai-2", False, "Đồng Nai", "Dong Nai", date(2025, 7, 1), date(2026, 4, 29)
    )
