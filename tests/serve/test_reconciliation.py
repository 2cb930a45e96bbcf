from __future__ import annotations

import html
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import referencing
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from referencing.jsonschema import DRAFT7
from starlette.testclient import TestClient

from kg.serve import reconciliation
from kg.serve.constraints import core
from kg.serve.jsonform import Refused
from kg.serve.names import Names

_PLACES = (os.environ.get("TINHKG_CONFORMANCE"), Path(__file__).parents[3] / "shared" / "conformance")
_SCHEMAS = next((Path(place) / "reconciliation-0.2" for place in _PLACES if place and Path(place).is_dir()), None)


@pytest.fixture(scope="module")
def schemas() -> Mapping[str, Any]:
    if _SCHEMAS is None or not _SCHEMAS.is_dir():
        pytest.skip(
            "no JSON schemas of the Reconciliation API: clone https://github.com/reconciliation-api/specs and put "
            "0.2/schemas into a folder reconciliation-0.2 in the folder that TINHKG_CONFORMANCE names"
        )
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in _SCHEMAS.glob("*.json")}


def _valid(schemas: Mapping[str, Any], name: str, value: object) -> None:
    """Asserts that a value is what the published schema says."""
    resources = [
        (schema["$id"], referencing.Resource.from_contents(schema, default_specification=DRAFT7))
        for stem, schema in schemas.items()
        if stem != "openapi"
    ]
    # The schemas name a dialect that there is not: it is draft 7 that they are written in.
    registry = referencing.Registry().with_resources(resources)
    jsonschema.Draft7Validator(schemas[name], registry=registry).validate(value)


def _asked(names: Names, text: str, **more: object) -> list[dict[str, Any]]:
    found = reconciliation.reconcile(names, {"q": {"query": text, **more}})
    result: list[dict[str, Any]] = found["q"]["result"]
    return result


def _matched(names: Names, text: str, **more: object) -> str | None:
    """Returns the identifier of the one certain candidate, or None; there is never more than one."""
    certain = [each["id"] for each in _asked(names, text, **more) if each["match"]]
    assert len(certain) <= 1
    return certain[0] if certain else None


def _where(**properties: object) -> list[dict[str, object]]:
    return [{"pid": name, "v": value} for name, value in properties.items()]


def test_the_manifest_says_what_is_offered(named: TestClient, schemas: Mapping[str, Any]) -> None:
    manifest = named.get("/reconcile").json()
    _valid(schemas, "manifest", manifest)
    assert manifest["identifierSpace"] == "https://w3id.org/tinhkg/id/"
    assert manifest["view"]["url"] == "http://names.example:8080/id/{{id}}"
    assert [each["id"] for each in manifest["defaultTypes"]] == [
        *("ProvinceVersion", "Organization", "Person", "PolicyDocument", "Indicator", "Project")
    ]


BATCH = {
    "q0": {"query": "Bến Tre", "type": "ProvinceVersion"},
    "q1": {"query": "Sở Công Thương Bến Tre", "type": ["Organization"], "limit": 3},
    "q2": {"query": "57-NQ/TW", "type_strict": "should", "type": "PolicyDocument"},
    "q3": {"query": "Mai Văn Thảo", "properties": _where(province="Hà Giang")},
    "q4": {"query": "xyzzy"},
    "q5": {"properties": _where(number="57-NQ/TW")},
}


def test_batches_are_answered_by_get_and_by_post_alike(named: TestClient, schemas: Mapping[str, Any]) -> None:
    _valid(schemas, "reconciliation-query-batch", BATCH)
    queries = json.dumps(BATCH)
    by_get, by_post = (
        named.get("/reconcile", params={"queries": queries}),
        named.post("/reconcile", data={"queries": queries}),
    )
    assert by_get.status_code == by_post.status_code == 200
    assert by_get.json() == by_post.json()
    _valid(schemas, "reconciliation-result-batch", by_get.json())
    assert {name: (each["result"] or [{"id": None}])[0]["id"] for name, each in by_get.json().items()} == {
        "q0": "province/ben-tre-1",
        "q1": "organization/so-cong-thuong-tinh-ben-tre",
        "q2": "document/57-nq-tw-2024",
        "q3": "person/mai-van-thao-ha-giang",
        "q4": None,
        "q5": "document/57-nq-tw-2024",
    }
    assert all(0 <= each["score"] <= 100 for found in by_get.json().values() for each in found["result"])


@pytest.mark.parametrize(
    ("text", "more", "identifier"),
    [
        ("Bến Tre", {}, "province/ben-tre-1"),
        ("ben tre", {}, "province/ben-tre-1"),
        ("Tỉnh Bến Tre", {}, "province/ben-tre-1"),
        ("TP. Cần Thơ", {"properties": _where(year=2024)}, "province/can-tho-1"),
        ("Đồng Nai", {}, None),  # three versions
        ("Đồng Nai", {"properties": _where(year=2024)}, "province/dong-nai-1"),
        ("Đồng Nai", {"properties": _where(year="2024")}, "province/dong-nai-1"),
        ("Đồng Nai", {"properties": _where(year=2025)}, None),  # two versions in that year
        ("Đồng Nai", {"properties": _where(year="2025-08")}, "province/dong-nai-2"),
        ("Đồng Nai", {"properties": _where(year="2026-05-01")}, "province/dong-nai-3"),
        ("Đồng Nai", {"properties": _where(year="soon")}, None),
        ("Bến Tre", {"properties": _where(year=2026)}, None),  # there is none any more
        ("Bến Tre", {"type": "Person"}, None),
        ("Sở Công Thương tỉnh Bến Tre", {}, "organization/so-cong-thuong-tinh-ben-tre"),
        ("Sở Công Thương Bến Tre", {}, "organization/so-cong-thuong-tinh-ben-tre"),
        ("so cong thuong ben tre", {}, "organization/so-cong-thuong-tinh-ben-tre"),
        ("Sở Y tế Hà Tĩnh", {}, "organization/so-y-te-tinh-ha-tinh"),
        ("Sở Y tế Hà Tính", {}, None),
        ("Sở Y tế Hà Tĩnh", {"properties": _where(province="Hà Giang")}, None),
        ("Sở Y tế tỉnh Hà Giang", {"properties": _where(province="tỉnh Hà Giang")}, "organization/so-y-te-tinh-ha-giang"),
        ("Mai Văn Thảo", {}, None),  # two people
        ("Mai Văn Thảo", {"properties": _where(province="Hà Giang")}, "person/mai-van-thao-ha-giang"),
        ("Mai Văn Thảo", {"properties": _where(province={"id": "province/dong-nai-3"})}, "person/mai-van-thao-dong-nai"),
        ("Mai Văn Thảo", {"properties": _where(province=["Cà Mau", "Đồng Nai"])}, "person/mai-van-thao-dong-nai"),
        ("Mai Văn Thảo", {"properties": _where(province="Nowhere")}, None),
        ("Mai Văn Thảo", {"properties": _where(organization="Sở Y tế Hà Giang")}, "person/mai-van-thao-ha-giang"),
        ("Mai Văn Thảo", {"properties": _where(post="Giám đốc")}, "person/mai-van-thao-ha-giang"),
        ("Mai Văn Thảo", {"properties": _where(post="")}, None),  # an empty cell says nothing
        ("Mai Văn Thạo", {}, "person/mai-van-thao-tre"),
        ("Mai Van Thao", {}, None),  # any of three
        ("Ngô Thị Thanh", {}, "person/ngo-thi-thanh"),
        ("Ngô Thị", {}, None),
        ("Ngô Thị Tính", {}, "person/ngo-thi-tinh"),
        ("57-NQ/TW", {}, "document/57-nq-tw-2024"),
        ("Nghị quyết 57-NQ/TW", {}, "document/57-nq-tw-2024"),
        ("Kế hoạch 12/KH-UBND", {}, None),
        ("Kế hoạch 12/KH-UBND", {"properties": _where(issuer="UBND tỉnh Đồng Nai")}, "document/thu-2"),
        ("", {"properties": _where(number="57-NQ/TW")}, "document/57-nq-tw-2024"),
        ("", {"properties": _where(number="12/KH-UBND")}, None),
        ("xuất khẩu", {}, "indicator/export"),
        ("Exports of goods", {"type": "Indicator"}, "indicator/export"),
        ("Exports of goods", {"type": "https://w3id.org/tinhkg/def#Indicator"}, "indicator/export"),
        ("Cầu Thử Nghiệm", {}, None),
        ("Cầu Thử Nghiệm", {"properties": _where(province="Đồng Nai")}, "project/cau-thu-dong-nai"),
        ("Bến Tre", {"type": ["Person", "ProvinceVersion"], "type_strict": "all"}, None),
        ("Bến Tre", {"type": "Person", "type_strict": "should"}, None),
        ("Bến Tree", {}, None),
    ],
)  # fmt: skip
def test_only_what_nothing_else_can_be_is_matched(
    names: Names, text: str, more: dict[str, object], identifier: str | None
) -> None:
    assert _matched(names, text, **more) == identifier


def test_homonyms_are_never_matched_by_their_name(names: Names) -> None:
    """A law over every name of the graph: where two things of the service bear it, nobody is told which is meant."""
    bearers: dict[str, set[str]] = {}
    kinds = ("province", "organization", "person", "document", "indicator", "project")
    for kind in kinds:
        for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
            for hit in names.index.search(letter, kind, 100):
                bearers.setdefault(hit.label, set()).add(hit.iri)
    shared = [name for name, things in bearers.items() if len(things) > 1]
    assert len(shared) > 15
    assert all(_matched(names, name) is None for name in shared)


@pytest.mark.parametrize(
    "typed", ["Sở Công Thuong Bến Tre", "Dương Minh Dũn", "Kim ngạch xuất khâu", "Nguyen Minh Cahn"]
)
def test_a_slip_of_the_pen_finds_candidates_but_no_match(names: Names, typed: str) -> None:
    found = _asked(names, typed)
    assert 45 <= found[0]["score"] < 100
    assert not found[0]["match"] or typed.startswith("Sở")


def test_what_contradicts_the_row_comes_later(names: Names) -> None:
    order = [each["id"] for each in _asked(names, "Mai Văn Thảo", properties=_where(province="Đồng Nai"))][:2]
    assert order[0] == "person/mai-van-thao-dong-nai"


def test_as_many_candidates_as_asked_for_and_no_more(names: Names) -> None:
    assert [len(_asked(names, "Sở Công Thương", limit=limit)) for limit in (1, 2)] == [1, 2]


def test_core_of_a_name() -> None:
    assert [core(name) for name in ("Tỉnh Hà Tĩnh", "Hà Tĩnh", "Thanh Hóa", "UBND TP Huế", "Hai Phong City")] == [
        *("ha tinh", "ha tinh", "thanh hoa", "ubnd hue", "hai phong")
    ]


def test_suggestions(named: TestClient, schemas: Mapping[str, Any]) -> None:
    entities = named.get("/reconcile/suggest/entity", params={"prefix": "ben t"}).json()
    _valid(schemas, "suggest-entities-response", entities)
    assert entities["result"][0]["id"] == "province/ben-tre-1"
    assert len(entities["result"]) <= 10
    types = named.get("/reconcile/suggest/type", params={"prefix": "tỉnh"}).json()
    _valid(schemas, "suggest-types-response", types)
    assert [each["id"] for each in types["result"]] == ["ProvinceVersion"]
    properties = named.get("/reconcile/suggest/property", params={"prefix": "na"}).json()
    _valid(schemas, "suggest-properties-response", properties)
    assert [each["id"] for each in properties["result"]] == ["year"]
    every = named.get("/reconcile/suggest/property", params={"prefix": ""}).json()
    assert [each["id"] for each in every["result"]][:2] == ["province", "year"]


def test_a_table_is_extended_with_what_is_known(named: TestClient, schemas: Mapping[str, Any]) -> None:
    proposed = named.get("/reconcile/properties", params={"type": "Person", "limit": 2}).json()
    _valid(schemas, "data-extension-property-proposal", proposed)
    assert [each["id"] for each in proposed["properties"]] == ["post", "organization"]
    asked = {
        "ids": ["person/mai-van-thao-ha-giang", "province/ben-tre-1", "person/nobody"],
        "properties": [{"id": "area"}, {"id": "to"}],
    }
    _valid(schemas, "data-extension-query", asked)
    found = named.post("/reconcile", data={"extend": json.dumps(asked)}).json()
    _valid(schemas, "data-extension-response", found)
    assert found["rows"] == {
        "person/mai-van-thao-ha-giang": {"area": [{"id": "province/ha-giang-1", "name": "Hà Giang"}], "to": []},
        "province/ben-tre-1": {"area": [], "to": [{"str": "2025-06-30"}]},
        "person/nobody": {"area": [], "to": []},
    }


def test_a_preview_shows_a_thing_with_its_sentence_as_text(named: TestClient) -> None:
    page = named.get("/reconcile/preview", params={"id": "person/mai-van-thao-ha-giang"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-security-policy"] == "frame-ancestors *"
    assert "default-src 'none'; style-src 'sha256-" in html.unescape(page.text)
    assert "Giám đốc Sở Y tế tỉnh Hà Giang" in page.text
    assert "nói &lt;b&gt;thử&lt;/b&gt; &amp; &#34;thật&#34;." in page.text
    assert "http://names.example:8080/id/person/mai-van-thao-ha-giang" in page.text
    attack = named.get("/reconcile/preview", params={"id": "person/attack"}).text
    assert "<img" not in attack
    assert "<script" not in attack
    assert '" onmouseover="' not in attack


@pytest.mark.parametrize("key", ["person/nobody", "", "../../etc/passwd", "\x00", "district/829", "x" * 900])
def test_there_is_no_preview_of_what_there_is_not(named: TestClient, key: str) -> None:
    answer = named.get("/reconcile/preview", params={"id": key})
    assert answer.status_code == 404
    assert "nothing has the identifier" in answer.json()["error"]


BAD = [
    ("[]", "'queries' must be an object"),
    ("{", "not JSON"),
    ('{"q": {"query": NaN}}', "not JSON"),
    ("[" * 100_000, "nested too deeply"),
    ('{"q": 1}', "query 'q' must be an object"),
    ('{"q": {}}', "neither 'query' nor 'properties'"),
    ('{"q": {"query": 5}}', "'query' must be text"),
    ('{"q": {"query": "a", "limit": 0}}', "from 1 to 100, not 0"),
    ('{"q": {"query": "a", "limit": 101}}', "from 1 to 100, not 101"),
    ('{"q": {"query": "a", "limit": 1.5}}', "not 1.5"),
    ('{"q": {"query": "a", "limit": 1e999}}', "not inf"),
    ('{"q": {"query": "a", "limit": true}}', "not True"),
    ('{"q": {"query": "a", "type": "Q5"}}', "no type 'Q5'; there are: ProvinceVersion"),
    ('{"q": {"query": "a", "type": 7}}', "'type' must be a list"),
    ('{"q": {"query": "a", "type_strict": "none"}}', "'type_strict' is any, should or all"),
    ('{"q": {"query": "a", "colour": "red"}}', "unknown key 'colour'"),
    ('{"q": {"query": "a", "properties": {}}}', "'properties' must be a list"),
    ('{"q": {"query": "a", "properties": [{"pid": "p1", "v": 1}]}}', "no property 'p1'; there are: province"),
    ('{"q": {"query": "a", "properties": [{"pid": "year"}]}}', "a property is"),
    ('{"q": {"query": "a", "properties": [{"pid": "year", "v": {}}]}}', "a value is"),
    ('{"q": {"query": "a", "properties": [{"pid": "year", "v": null}]}}', "a value is"),
    (json.dumps({"q": {"query": "a", "properties": [{"pid": "year", "v": ["1"] * 21}]}}), "at most 20"),
    (json.dumps({str(number): {"query": "a"} for number in range(201)}), "at most 200"),
]


@pytest.mark.parametrize(("queries", "message"), BAD, ids=range(len(BAD)))
def test_bad_queries_are_refused_with_what_is_wrong(named: TestClient, queries: str, message: str) -> None:
    answer = named.post("/reconcile", data={"queries": queries})
    assert answer.status_code == 400
    assert message in answer.json()["error"]
    assert len(answer.text) < 1000


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"queries": "{}", "callback": "f"}, "JSONP"),
        ({"query": "Bến Tre"}, "send 'queries'"),
        ({"queries": "{}", "extend": "{}"}, "not both"),
        ({"extend": "{}"}, "'extend' must be"),
        ({"extend": '{"ids": [1], "properties": []}'}, "'extend' must be"),
        ({"extend": '{"ids": [], "properties": [{"id": "colour"}]}'}, "no property"),
        ({"extend": json.dumps({"ids": ["a"] * 1001, "properties": []})}, "at most 1,000"),
        ([("queries", "{}"), ("queries", "{}")], "'queries' must be there once"),
    ],
)  # fmt: skip
def test_bad_requests_are_refused_with_what_is_wrong(
    named: TestClient, params: dict[str, str] | list[tuple[str, str]], message: str
) -> None:
    answer = named.get("/reconcile", params=params)
    assert answer.status_code == 400
    assert message in answer.json()["error"]


@pytest.mark.parametrize(
    ("content", "media_type", "status"),
    [
        (b"queries=" + b"x" * 1_000_001, "application/x-www-form-urlencoded", 413),
        (b"{}", "application/json", 415),
        (b"queries={}", "", 415),
        (b"queries=%ff", "application/x-www-form-urlencoded", 400),
        ("queries=ế".encode(), "application/x-www-form-urlencoded", 400),
        (b"a=1&" * 100, "application/x-www-form-urlencoded", 400),
    ],
)
def test_bodies_that_are_no_small_form_are_refused(
    named: TestClient, content: bytes, media_type: str, status: int
) -> None:
    answer = named.post("/reconcile", content=content, headers={"content-type": media_type})
    assert answer.status_code == status
    assert answer.json().keys() == {"error"}


def test_a_flyout_tells_a_few_words_as_text(named: TestClient) -> None:
    for what, key, told in (
        ("entity", "person/mai-van-thao-ha-giang", "Official / Cán bộ"),
        ("type", "Person", "https://w3id.org/tinhkg/def#Person"),
        ("property", "year", "year"),
    ):
        service = named.get("/reconcile").json()["suggest"][what]
        path = service["flyout_service_path"].replace("${id}", key)
        answer = named.get(path).json()
        assert answer["id"] == key
        assert told in answer["html"]
        assert answer["html"].startswith("<p><strong>")
        assert named.get(path.replace(key, "nothing")).status_code == 404
    attack = named.get("/reconcile/flyout/entity", params={"id": "person/attack"}).json()["html"]
    assert "<script" not in attack
    assert "<img" not in attack


def test_no_parameter_where_one_is_needed(named: TestClient) -> None:
    for path in (
        "suggest/entity",
        "suggest/type",
        "suggest/property",
        "flyout/entity",
        "flyout/type",
        "preview",
        "properties",
    ):
        answer = named.get(f"/reconcile/{path}")
        assert answer.status_code == 400
        assert "is missing" in answer.json()["error"]
    assert named.get("/reconcile/properties", params={"type": "Q5"}).status_code == 400
    assert named.put("/reconcile").status_code == 405


_TEXTS = st.one_of(st.text(max_size=30), st.sampled_from(['"', "a OR b", "\ud800", "Bến Tre", "Mai Văn Thảo", "57"]))
_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), _TEXTS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=6,
)
_QUERIES = st.fixed_dictionaries(
    {"query": _TEXTS},
    optional={
        "type": st.sampled_from(["Person", "ProvinceVersion"]) | _JSON,
        "limit": st.integers(1, 100) | _JSON,
        "type_strict": st.sampled_from(["any", "should", "all"]) | _JSON,
        "properties": st.lists(
            st.fixed_dictionaries({"pid": st.sampled_from(["province", "year", "number", "post", "x"]), "v": _JSON}),
            max_size=3,
        )
        | _JSON,
    },
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(batch=st.dictionaries(_TEXTS, _QUERIES | _JSON, max_size=3) | _JSON)
def test_any_batch_is_answered_or_refused(names: Names, schemas: Mapping[str, Any], batch: object) -> None:
    try:
        found = reconciliation.reconcile(names, batch)
    except Refused as refused:
        assert refused.status == 400
        assert str(refused).isprintable()
        return
    _valid(schemas, "reconciliation-result-batch", found)
    for each in found.values():
        assert sum(candidate["match"] for candidate in each["result"]) <= 1


def test_half_a_character_in_a_name_of_a_query_comes_back_as_it_was(named: TestClient) -> None:
    answer = named.get("/reconcile", params={"queries": '{"\\ud800": {"query": "\\ud800 Bến Tre"}}'})
    assert answer.status_code == 200
    assert answer.text.startswith('{"\\ud800":')
