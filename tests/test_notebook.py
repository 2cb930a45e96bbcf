from __future__ import annotations

import datetime
import re
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pyoxigraph as ox
import pytest
import rdflib
import rdflib.plugins.sparql

from kg import open_graph
from kg.ask import local
from kg.ask.question import catalogue
from kg.errors import GraphError, QueryError, TinhkgError
from kg.notebook.graph import Graph
from kg.notebook.result import Result

_XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
_HOSTILE = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a), STR(?g))) = 1) }"


@pytest.fixture(scope="module")
def g(sample_graph: Path) -> Graph:
    return open_graph(sample_graph, lang="en")


def _result(query: str, names: Mapping[str, str] | None = None, lang: str = "en") -> Result:
    answer = local.answer(ox.Store(), query)
    return Result(answer, lambda iris: {iri: (names or {})[iri] for iri in iris if iri in (names or {})}, {}, lang)


def _html(result: object) -> str:
    show: Callable[[], str] = result._repr_html_  # type: ignore[attr-defined]
    return show()


def test_importing_kg_is_cheap() -> None:
    code = "import sys; from kg import open_graph; sys.exit(sorted({'pyoxigraph', 'rdflib', 'pandas', 'jinja2'} & set(sys.modules)) or 0)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_shipped_question(g: Graph) -> None:
    result = g.ask("targets-and-results", province="dong nai", indicator=None)
    assert len(result) > 1
    assert result
    assert {row["provinceName"] for row in result} == {"Đồng Nai"}
    assert all(isinstance(row["target"], Decimal) for row in result)
    assert result.columns[:2] == ("provinceName", "indicatorName")
    assert repr(result).startswith(f"Result({len(result)} rows: provinceName, ")


@pytest.mark.parametrize(
    ("value", "accepted"),
    [
        (2024, True),
        (np.int64(2024), True),
        ("2024", True),
        (True, False),
        ([2024], False),
        (datetime.datetime(2024, 1, 1), False),
    ],
)
def test_a_parameter_is_a_text_a_number_or_a_date(g: Graph, value: object, accepted: bool) -> None:
    if accepted:
        assert len(g.ask("export-ranking", year=value)) == len(g.ask("export-ranking", year="2024")) > 0  # type: ignore[arg-type]
    else:
        with pytest.raises(QueryError, match=r"year=.*: a parameter is a text, a number or a date"):
            g.ask("export-ranking", year=value)  # type: ignore[arg-type]


def test_days_figures_and_iris_as_parameters(g: Graph, tmp_path: Path) -> None:
    file = tmp_path / "given.rq"
    heads = "".join(
        f"# param: {name} {kind} - x\n" for name, kind in (("day", "date"), ("least", "decimal"), ("thing", "iri"))
    )
    file.write_text(
        "# title: Given\n# title@vi: Cho\n# question: What is given?\n# keywords: x\n"
        f"{heads}# returns: day - x\n# returns: least - x\n# returns: thing - x\n\nSELECT ?day ?least ?thing\n"
        "{ VALUES ?day { UNDEF } VALUES ?least { UNDEF } VALUES ?thing { UNDEF } }\nORDER BY ?day ?least ?thing\n",
        encoding="utf-8",
    )
    thing = ox.NamedNode("http://example.org/a")
    (row,) = g.ask(str(file), day=datetime.date(2024, 1, 31), least=1e-7, thing=thing)
    assert row == {"day": datetime.date(2024, 1, 31), "least": Decimal("0.0000001"), "thing": "http://example.org/a"}
    (row,) = g.ask(str(file), least=Decimal("7.50"), thing=rdflib.URIRef("http://example.org/b"))
    assert row == {"day": None, "least": Decimal("7.5"), "thing": "http://example.org/b"}


@pytest.mark.parametrize(
    ("question", "params", "message"),
    [
        ("targets-and-reslts", {}, r"neither a shipped question(?s:.*)near: targets-and-results"),
        ("targets-and-results", {"provinc": "Bến Tre"}, "no parameter 'provinc'; it has: province, indicator"),
        ("targets-and-results", {"province": "Bến Trê X"}, "no province called 'Bến Trê X'; near: "),
        ("neighbourhood", {}, "needs the parameter 'entity'"),
        ("SELECT * { ?s ?p ?o }", {}, r"ask it with query\(\)"),
    ],
)
def test_what_cannot_be_asked(g: Graph, question: str, params: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        g.ask(question, **params)  # type: ignore[arg-type]


def test_no_question_has_a_parameter_that_means_something_here() -> None:
    assert not {parameter.name for question in catalogue() for parameter in question.parameters} & {"timeout", "self"}


def test_no_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no such folder; `tinhkg build"):
        open_graph(tmp_path / "missing")
    with pytest.raises(QueryError, match="'fr'"):
        open_graph(tmp_path, lang="fr")


def test_an_endpoint() -> None:
    remote = open_graph("http://127.0.0.1:1/sparql")
    with pytest.raises(QueryError, match="cannot be reached"):
        remote.query("ASK {}")
    with pytest.raises(TinhkgError, match="only a graph folder can be opened with rdflib"):
        _ = remote.rdflib


def test_own_queries(g: Graph) -> None:
    assert [row["name"] for row in g.query("SELECT ?name { province:ben-tre-1 :officialName ?name }")] == [
        "Tỉnh Bến Tre"
    ]
    assert g.query("ASK { ?s a :Observation }")
    assert not g.query("ASK { ?s a :Nothing }")
    with pytest.raises(QueryError, match="line 1, column 12"):
        g.query("SELECT ?a ?")
    with pytest.raises(QueryError, match="no answer within 1 seconds"):
        g.query(_HOSTILE, timeout=1)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are otherwise there")
def test_a_query_can_be_interrupted(sample_graph: Path) -> None:
    code = (
        "import sys\nfrom kg import open_graph\n"
        f"g = open_graph({str(sample_graph)!r}, timeout=600)\nprint('asking', flush=True)\n"
        f"try: g.query({_HOSTILE!r})\nexcept KeyboardInterrupt: print('interrupted')"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None
    assert process.stdout.readline() == b"asking\n"
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(2)
    process.send_signal(signal.SIGINT)  # as "interrupt kernel" does
    said, _ = process.communicate(timeout=60)
    assert said == b"interrupted\n"


def test_labels(g: Graph) -> None:
    iri = "https://w3id.org/tinhkg/id/province/ben-tre-1"
    assert g.labels([iri, "http://example.org/unknown"]) == {iri: "Ben Tre"}
    assert g.labels([iri], lang="vi") == {iri: "Bến Tre"}


def test_an_answer_of_yes_or_no_has_no_rows() -> None:
    result = _result("ASK {}")
    assert repr(result) == "Result(True)"
    for ask in (len, list, lambda result: result.to_df(), lambda result: result.graph()):
        with pytest.raises(QueryError):
            ask(result)  # type: ignore[operator]


def test_rows_are_values_of_python_and_terms_on_demand() -> None:
    result = _result(
        f'{_XSD} SELECT * {{ BIND(8.150 AS ?a) BIND("8" AS ?b) BIND("2024-02-30"^^xsd:date AS ?c) BIND(2e0 AS ?d)'
        ' BIND(true AS ?e) BIND("Huế"@vi AS ?f) BIND("2024"^^xsd:gYear AS ?g) BIND(<http://x.org/y> AS ?h) }'
    )
    (row,) = result
    values = {"a": Decimal("8.15"), "b": "8", "c": "2024-02-30", "d": 2.0, "e": True, "f": "Huế", "g": "2024"}
    assert row == {**values, "h": "http://x.org/y"}
    (terms,) = result.table()
    assert ox.Literal("Huế", language="vi") in terms


@pytest.mark.parametrize(
    ("values", "kind", "expected"),
    [
        ("1 UNDEF 3", "Int64", [1, pd.NA, 3]),
        ("1 2.50 UNDEF", "Float64", [1.0, 2.5, pd.NA]),
        ("1e0 2.5", "Float64", [1.0, 2.5]),
        ("99999999999999999999", "Float64", [1e20]),
        ("true UNDEF", "boolean", [True, pd.NA]),
        ('"2024-01-31"^^xsd:date UNDEF', "datetime64[s]", [pd.Timestamp(2024, 1, 31), pd.NaT]),
        ('"0001-01-01"^^xsd:date', "datetime64[s]", [datetime.datetime(1, 1, 1)]),
        ('"Huế"@vi UNDEF <http://x.org/y>', "string", ["Huế", pd.NA, "http://x.org/y"]),
        ('1 "2"', "object", [1, "2"]),
        ("UNDEF", "object", [pd.NA]),
    ],
)
def test_columns_of_a_frame(values: str, kind: str, expected: list[object]) -> None:
    column = _result(f"{_XSD} SELECT ?x {{ VALUES ?x {{ {values} }} }}").to_df()["x"]
    assert str(column.dtype) == kind
    assert len(column) == len(expected)
    for value, wanted in zip(column, expected, strict=True):
        assert (pd.isna(value) and pd.isna(wanted)) or value == wanted  # type: ignore[call-overload]


def test_a_frame_without_rows_has_its_columns() -> None:
    made = _result("SELECT ?b ?a { VALUES (?a ?b) {} }").to_df()
    assert (list(made.columns), len(made)) == (["b", "a"], 0)


def test_without_pandas_the_message_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(TinhkgError, match=r"to_df\(\) needs pandas: pip install 'tinhkg\[notebook\]'"):
        _result("SELECT ?a {}").to_df()


def test_triples_are_a_graph_of_rdflib() -> None:
    result = _result(
        f'{_XSD} CONSTRUCT {{ <http://x.org/a> <http://x.org/b> "1.50"^^xsd:decimal, "Huế"@vi, "c", _:d }} WHERE {{}}'
    )
    graph = result.graph()
    found = set(graph.objects(rdflib.URIRef("http://x.org/a"), rdflib.URIRef("http://x.org/b")))
    assert len(graph) == len(result) == 4
    assert {str(node) for node in found if isinstance(node, rdflib.Literal)} == {"1.50", "Huế", "c"}
    assert rdflib.Literal("c") in found
    assert rdflib.Literal("Huế", lang="vi") in found
    assert [*result.to_df().columns] == ["subject", "predicate", "object"]
    with pytest.raises(QueryError, match="only CONSTRUCT and DESCRIBE"):
        _result("SELECT ?a {}").graph()


_TEXTS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</td></table><b>",
    "{{ 7*7 }}{% raw %}",
    "javascript:alert(1)",
    "Bến Tre \u202egnp.exe",
    "' onmouseover='alert(1)",
]


@pytest.mark.parametrize("text", _TEXTS)
def test_texts_of_others_stay_text(text: str) -> None:
    iri = "http://example.org/a?b=<c>".replace("<", "%3C").replace(">", "%3E")
    query = f"SELECT ?text ?thing {{ VALUES (?text ?thing) {{ ({ox.Literal(text)} <{iri}>) }} }}"
    html = _html(_result(query, {iri: text}))
    assert set(re.findall(r"<\s*([a-z]+)", html)) == {"div", "table", "thead", "tbody", "tr", "th", "td", "a", "p"}
    assert not re.search(r"<[^>]*\son\w+=", html)
    assert "49" not in html
    assert "\u202e" not in html


@pytest.mark.parametrize(
    ("iri", "linked"),
    [
        ("http://example.org/a", True),
        ("https://example.org/a", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("urn:x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_addresses_on_the_web_are_links(iri: str, linked: bool) -> None:
    html = _html(_result(f"SELECT ?x {{ VALUES ?x {{ <{iri}> }} }}", {iri: "Bến Tre"}))
    assert ("<a " in html) is linked
    assert (f'href="{iri}"' in html) is linked
    assert "Bến Tre" in html


def test_what_is_not_shown_is_told() -> None:
    many = f"SELECT ?x ?none {{ VALUES ?x {{ {' '.join(map(str, range(1234)))} }} }}"
    html = _html(_result(many))
    assert html.count("<tr>") == 51
    assert "1,234 rows; these are the first 50" in html
    assert "Columns without any value: none" in html
    assert "1,234 hàng; đây là 50 hàng đầu" in _html(_result(many, lang="vi"))
    assert "1 row<" in _html(_result("SELECT ?x { BIND(1 AS ?x) }"))
    assert "No rows" in _html(_result("SELECT ?x { FILTER(false) }"))
    assert ">Có<" in _html(_result("ASK {}", lang="vi"))


def test_labels_are_in_the_language_that_was_asked_for(sample_graph: Path) -> None:
    query = "SELECT ?p { VALUES ?p { province:ben-tre-1 } ?p a ?c } LIMIT 1"
    assert ">Ben Tre</a>" in _html(open_graph(sample_graph, lang="en").query(query))
    assert ">Bến Tre</a>" in _html(open_graph(sample_graph).query(query))


def test_a_result_is_shown_without_labels_where_they_cannot_be_had() -> None:
    def fail(iris: object) -> Mapping[str, str]:
        raise GraphError("gone")

    result = Result(local.answer(ox.Store(), "SELECT ?x { VALUES ?x { :a } }"), fail, local.prefixes())
    assert ">:a</a>" in _html(result)


def test_questions_are_listed(g: Graph, sample_graph: Path) -> None:
    listed = g.questions()
    assert [question.name for question in listed] == [q.name for q in catalogue("competency", "federated")]
    assert listed[0] in listed
    assert "export-ranking(" in repr(listed)
    assert "<td" in (html := _html(listed))
    assert "Targets and what became of them" in html
    assert "Mục tiêu và kết quả thực hiện" in _html(open_graph(sample_graph).questions())
    assert listed[:2] == tuple(listed)[:2]


def test_rdflib_reads_the_store_and_nothing_else(g: Graph, tmp_path: Path) -> None:
    dataset = g.rdflib
    assert dataset is g.rdflib
    query = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/tinhkg/def#Observation> }"
    (row,) = dataset.query(query)
    assert [int(row[0])] == [r["n"] for r in g.query(query)]  # type: ignore[index]
    assert rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS is False
    secret = tmp_path / "secret.ttl"
    secret.write_text("<http://x.org/a> <http://x.org/b> 'secret' .", encoding="utf-8")
    asked = f"SELECT ?o FROM <{secret.as_uri()}> {{ <http://x.org/a> ?p ?o }}"
    assert list(dataset.query(asked)) == []
    assert list(dataset.query(asked, base="http://x.org/")) == []  # rdflib's own engine, which would read the file
    with warnings.catch_warnings(), pytest.raises(RuntimeError, match="read-write"):
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of its own names
        dataset.add((rdflib.URIRef("http://x.org/a"), rdflib.URIRef("http://x.org/b"), rdflib.Literal("c")))


def test_without_oxrdflib_the_message_names_what_to_install(
    sample_graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "oxrdflib", None)
    with pytest.raises(TinhkgError, match=r"pip install 'tinhkg\[notebook\]'"):
        _ = open_graph(sample_graph).rdflib
