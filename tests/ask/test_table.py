from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ElementTree

import pyoxigraph as ox
import pytest

from kg.ask import local
from kg.ask.formats import GRAPH_FORMATS, RESULT_FORMATS
from kg.ask.table import Answer, Table, Truth, parsed, serialized, write
from kg.errors import QueryError

_ROWS = """SELECT ?second ?first ?none WHERE {
  VALUES (?first ?second) { (1.50 "Đồng \\"Nai\\", x\\ny"@vi) (<http://example.org/a> "=HYPERLINK(\\"http://x\\")") }
} ORDER BY ?second"""
_TRIPLES = "CONSTRUCT { <http://example.org/a> <http://example.org/b> 'Đồng Nai' } WHERE {}"
_XML = "{http://www.w3.org/2005/sparql-results#}"


def _answer(query: str) -> Answer:
    return local.answer(ox.Store(), query)


def test_csv_is_exact() -> None:
    rows = list(csv.reader(io.StringIO(serialized(_answer(_ROWS), "csv").decode("utf-8"), newline="")))
    assert rows == [
        ["second", "first", "none"],
        ['=HYPERLINK("http://x")', "http://example.org/a", ""],
        ['Đồng "Nai", x\ny', "1.5", ""],
    ]


def test_tsv_keeps_the_terms() -> None:
    lines = serialized(_answer(_ROWS), "tsv").decode("utf-8").splitlines()
    assert lines[0] == "?second\t?first\t?none"
    assert lines[1] == '"=HYPERLINK(\\"http://x\\")"\t<http://example.org/a>\t'
    assert lines[2].startswith('"Đồng \\"Nai\\", x\\ny"@vi\t1.5')


def test_json_has_the_columns_in_the_order_of_the_query() -> None:
    content = json.loads(serialized(_answer(_ROWS), "json"))
    assert content["head"]["vars"] == ["second", "first", "none"]
    assert content["results"]["bindings"][1]["second"] == {
        "type": "literal",
        "value": 'Đồng "Nai", x\ny',
        "xml:lang": "vi",
    }


def test_xml() -> None:
    root = ElementTree.fromstring(serialized(_answer(_ROWS), "xml").decode("utf-8"))
    assert [variable.get("name") for variable in root.iter(f"{_XML}variable")] == ["second", "first", "none"]
    assert [literal.text for literal in root.iter(f"{_XML}literal")][-2:] == ['Đồng "Nai", x\ny', "1.5"]


@pytest.mark.parametrize(("name", "expected"), [("csv", b"true\n"), ("tsv", b"true\n")])
def test_yes_and_no(name: str, expected: bytes) -> None:
    assert serialized(_answer("ASK {}"), name) == expected
    assert json.loads(serialized(_answer("ASK { ?s ?p ?o }"), "json"))["boolean"] is False


@pytest.mark.parametrize("name", GRAPH_FORMATS)
def test_triples_are_parsed_back(name: str) -> None:
    content = serialized(_answer(_TRIPLES), name, {"ex": "http://example.org/"})
    (quad,) = ox.parse(content, format=GRAPH_FORMATS[name])
    assert quad.object == ox.Literal("Đồng Nai")
    assert (b"ex:a" in content) == (name in ("turtle", "trig"))


@pytest.mark.parametrize("name", RESULT_FORMATS)
def test_triples_are_no_rows(name: str) -> None:
    with pytest.raises(QueryError, match="answers with triples: write them with -f turtle, ntriples"):
        serialized(_answer(_TRIPLES), name)


@pytest.mark.parametrize("name", GRAPH_FORMATS)
@pytest.mark.parametrize("query", [_ROWS, "ASK {}"])
def test_rows_are_no_triples(name: str, query: str) -> None:
    with pytest.raises(QueryError, match="answers with rows"):
        serialized(_answer(query), name)


_MANY = f"VALUES ?x {{ {' '.join(map(str, range(300)))} }} VALUES ?y {{ {' '.join(map(str, range(100)))} }}"


class _Pipe(io.BytesIO):
    """What is written; knows the largest piece, and takes no more than it is told to."""

    def __init__(self, most: int = 10**9) -> None:
        super().__init__()
        self.most = most
        self.largest = 0

    def write(self, piece: bytes) -> int:  # type: ignore[override]
        if self.tell() > self.most:
            raise BrokenPipeError
        self.largest = max(self.largest, len(piece))
        return super().write(piece)


@pytest.mark.parametrize(
    ("name", "query"),
    [
        *((name, f"SELECT ?x ?y {{ {_MANY} }}") for name in RESULT_FORMATS),
        *((name, f"CONSTRUCT {{ [] <http://a/x> ?x ; <http://a/y> ?y }} {{ {_MANY} }}") for name in GRAPH_FORMATS),
    ],
)
def test_an_answer_is_written_piece_by_piece(name: str, query: str) -> None:
    out = _Pipe()
    write(_answer(query), name, out)
    assert len(out.getvalue()) > 150_000
    assert out.largest < 10_000
    with pytest.raises(BrokenPipeError):  # and no more is worked out than somebody takes
        write(_answer(query), name, _Pipe(most=20_000))


def test_rows_are_read_as_they_are_written() -> None:
    content = serialized(_answer(f"SELECT ?x ?y {{ {_MANY} }}"), "json")
    source = io.BytesIO(content)
    with pytest.raises(BrokenPipeError):
        write(parsed(source, "application/json"), "csv", _Pipe(most=20_000))
    assert source.tell() < len(content) / 2


def test_rows_are_read_once() -> None:
    table = _answer(_ROWS)
    assert isinstance(table, Table)
    assert next(table.rows)[1] == ox.NamedNode("http://example.org/a")
    assert len(list(table.rows)) == 1
    assert list(table.rows) == []


@pytest.mark.parametrize(
    "media_type", ["application/sparql-results+json", "application/json; charset=utf-8", "Application/JSON"]
)
def test_results_are_parsed_by_their_media_type(media_type: str) -> None:
    content = serialized(_answer(_ROWS), "json")
    table = parsed(content, media_type)
    assert isinstance(table, Table)
    assert table.columns == ("second", "first", "none")
    assert len(list(table.rows)) == 2


def test_other_bodies() -> None:
    truth = parsed(serialized(_answer("ASK {}"), "xml"), "application/sparql-results+xml")
    assert isinstance(truth, Truth)
    assert truth
    for media_type in ("text/html", "application/rdf+xml", "application/xml", ""):
        with pytest.raises(QueryError, match="not SPARQL results"):
            parsed(b"<html/>", media_type)
    with pytest.raises(QueryError, match="the answer is no application/json"):
        parsed(b"<html/>", "application/json")


def test_an_answer_that_breaks_off_is_an_error() -> None:
    content = serialized(_answer(_ROWS), "json")
    table = parsed(io.BytesIO(content[:-40]), "application/json")
    assert isinstance(table, Table)
    with pytest.raises(QueryError, match="the answer breaks off"):
        list(table.rows)
    with pytest.raises(QueryError, match="the answer breaks off"):
        serialized(parsed(io.BytesIO(content[:-40]), "application/json"), "csv")
