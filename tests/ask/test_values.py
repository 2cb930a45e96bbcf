from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.ask import values
from kg.errors import QueryError

_XSD = "http://www.w3.org/2001/XMLSchema#"
_B = "https://w3id.org/tinhkg/id/"
_GRAPH = f"""@prefix : <https://w3id.org/tinhkg/def#> .
@prefix b: <{_B}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<{_B}province/hue-1> a :ProvinceVersion ; rdfs:label "Thừa Thiên Huế"@vi ; :versionOf b:t ; :officialName "Tỉnh Thừa Thiên Huế"@vi .
<{_B}province/hue-2> a :ProvinceVersion ; rdfs:label "Huế"@vi ; :versionOf b:t ; :officialName "Thành phố Huế"@vi .
<{_B}province/ben-tre-1> a :ProvinceVersion ; rdfs:label "Bến Tre"@vi , "Ben Tre"@en ; :versionOf b:u .
<{_B}province/ha-giang-1> a :ProvinceVersion ; rdfs:label "Hà Giang"@vi ; :versionOf b:v .
<{_B}province/ha-giang-x> a :ProvinceVersion ; rdfs:label "Hạ Giang"@vi ; :versionOf b:w .
<{_B}indicator/iip> a :Indicator ; rdfs:label "Chỉ số sản xuất công nghiệp"@vi ; skos:altLabel "IIP"@vi .
<{_B}document/57> a :PolicyDocument ; rdfs:label "Nghị quyết 57-NQ/TW"@vi ; :number "57-NQ/TW" .
<{_B}document/29a> a :PolicyDocument ; rdfs:label "Nghị quyết 29-NQ/TW"@vi ; :number "29-NQ/TW" .
<{_B}document/29b> a :PolicyDocument ; rdfs:label "Nghị quyết 29-NQ/TW"@vi ; :number "29-NQ/TW" .
"""


def _found(kind: str, text: str) -> list[str]:
    store = ox.Store()
    store.load(_GRAPH.encode(), format=ox.RdfFormat.TURTLE)

    def select(query: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in store.query(query)]  # type: ignore[union-attr]

    found = values.terms(
        kind, text, {"province": f"{_B}province/"}, lambda wanted: values.names_of(wanted, select), "place"
    )  # type: ignore[arg-type]
    return [term.value.removeprefix(_B) for term in found]


@pytest.mark.parametrize(
    ("kind", "text", "keys"),
    [
        ("province", "Bến Tre", ["province/ben-tre-1"]),
        ("province", "ben tre", ["province/ben-tre-1"]),
        ("province", "BEN TRE", ["province/ben-tre-1"]),
        ("province", " bến tre ", ["province/ben-tre-1"]),
        ("province", "tỉnh Bến Tre", ["province/ben-tre-1"]),
        ("province", "ben-tre-1", ["province/ben-tre-1"]),
        ("province", "province:ben-tre-1", ["province/ben-tre-1"]),
        ("province", f"<{_B}province/ben-tre-1>", ["province/ben-tre-1"]),
        ("province", f"{_B}province/not-there", ["province/not-there"]),
        # a name stands for all versions of the territory, a key for one
        ("province", "Huế", ["province/hue-1", "province/hue-2"]),
        ("province", "thua thien hue", ["province/hue-1", "province/hue-2"]),
        ("province", "hue-2", ["province/hue-2"]),
        # diacritics count where they are typed
        ("province", "Hà Giang", ["province/ha-giang-1"]),
        ("province", "Hạ Giang", ["province/ha-giang-x"]),
        ("province", "ha giang", ["province/ha-giang-1", "province/ha-giang-x"]),
        ("indicator", "iip", ["indicator/iip"]),
        ("indicator", "chỉ số sản xuất công nghiệp", ["indicator/iip"]),
        ("document", "57-NQ/TW", ["document/57"]),
        ("document", "nghi quyet 57", ["document/57"]),
        ("document", "29-nq/tw", ["document/29a", "document/29b"]),
        ("entity", "Bến Tre", ["province/ben-tre-1"]),
    ],
)
def test_names_of_things(kind: str, text: str, keys: list[str]) -> None:
    assert _found(kind, text) == keys


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("province", "Bến Tr", "no province called 'Bến Tr'; near: Bến Tre"),
        ("province", "", "no province called ''"),
        ("province", "57-NQ/TW", "no province called"),
        ("indicator", "sản xuất", "no indicator called"),
        ("integer", "two", "not a value of type integer: 'two'"),
        ("integer", "٣", "not a value of type integer"),
        ("decimal", "1,5", "not a value of type decimal"),
        ("date", "2024-1-1", "not a value of type date"),
        ("date", "2024-02-30", "no such day"),
        ("iri", "Bến Tre", "not an IRI"),
        ("iri", "<http://example.org/> } DROP ALL #>", "not an IRI"),
        ("iri", "unknown:thing", "not an IRI"),
        ("string", "\ud800", "not Unicode text"),
    ],
)
def test_what_is_no_value(kind: str, text: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        _found(kind, text)
    assert message in str(caught.value)
    assert str(caught.value).startswith("place: ")


@pytest.mark.parametrize(
    ("kind", "text", "written"),
    [
        ("string", "2024", '"2024"'),
        ("string", "  a ", '"  a "'),
        ("integer", " 2024 ", f'"2024"^^<{_XSD}integer>'),
        ("decimal", "-7.50", f'"-7.50"^^<{_XSD}decimal>'),
        ("date", "2024-12-22", f'"2024-12-22"^^<{_XSD}date>'),
        ("iri", "http://example.org/?a=b&c", "<http://example.org/?a=b&c>"),
    ],
)
def test_literals_and_iris(kind: str, text: str, written: str) -> None:
    (term,) = values.terms(kind, text, {}, lambda wanted: (), "place")
    assert values.written(term) == written


_ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(_ANY_TEXT)
@example('"} DROP ALL #')
@example("a\\u0022 } #")
@example("\\\\u0022")
@example("\\U00000022 \\\\\\u0022 \\")
@example("}\n'''\"\"\"{ ?s ?p ?o }\r\t\b\f\x00")
@settings(derandomize=True, deadline=None)
def test_a_text_is_data_to_both_engines(text: str) -> None:
    query = f"SELECT ?x ?n {{ VALUES ?x {{ {values.written(ox.Literal(text))} }} BIND(STRLEN(?x) AS ?n) }}"
    rows = [(row["x"].value, int(row["n"].value)) for row in ox.Store().query(query)]  # type: ignore[union-attr]
    assert rows == [(text, len(text))]
    found = [(str(row.x), int(row.n)) for row in rdflib.Graph().query(query)]  # type: ignore[union-attr]
    assert found == [(text, len(text))]


@given(_ANY_TEXT, st.sampled_from(["vi", "en", "zh-Hant"]))
@settings(derandomize=True, deadline=None)
def test_a_tagged_text_is_read_back(text: str, language: str) -> None:
    term = ox.Literal(text, language=language)
    (row,) = ox.Store().query(f"SELECT ?x {{ VALUES ?x {{ {values.written(term)} }} }}")  # type: ignore[misc]
    assert row["x"] == term


def test_inserted_replaces_the_blocks_it_is_given() -> None:
    query = "A { UNDEF } B {1} C"
    blocks = [
        (query.index("1"), query.index("1") + 1, [ox.NamedNode("http://b")]),
        (3, 10, [ox.Literal("a"), ox.Literal("b")]),
    ]
    assert values.inserted(query, blocks) == 'A { "a" "b" } B { <http://b> } C'
