from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.testclient import TestClient


def test_search_finds_things_and_sentences_without_diacritics(named: TestClient) -> None:
    results = named.get("/search", params={"q": "ben tre", "limit": 30}).json()["results"]
    assert results[0] == {
        "iri": "https://w3id.org/tinhkg/id/province/ben-tre-1",
        "label": "Bến Tre",
        "kind": "province",
        "snippet": "Bến Tre",
    }
    sentences = [each for each in results if each["kind"] == "evidence"]
    assert sentences
    assert all(each["article"].startswith("https://w3id.org/tinhkg/id/article/") for each in sentences)
    english = named.get("/search", params={"q": "xuat khau", "kind": "indicator", "lang": "en", "limit": 1}).json()
    assert [each["label"] for each in english["results"]] == ["Exports of goods"]
    assert named.get("/search", params={"q": ""}).json() == {"results": []}


def test_ask_fills_a_shipped_question_from_plain_words(named: TestClient) -> None:
    answer = named.get("/ask", params={"q": "xuất khẩu Bến Tre 2023"}).json()
    best = answer["matches"][0]
    assert answer["message"] is None
    assert best | {"score": None} == {
        "name": "targets-and-results",
        "title": {"en": "Targets and what became of them", "vi": "Mục tiêu và kết quả thực hiện"},
        "parameters": {"province": "Bến Tre", "indicator": "Kim ngạch xuất khẩu"},
        "score": None,
        "used": ["xuất khẩu Bến Tre"],
        "unused": ["2023"],
    }
    assert 0 < best["score"] <= 1


def test_ask_says_in_both_languages_when_it_has_no_question(named: TestClient) -> None:
    answer = named.get("/ask", params={"q": "thời tiết hôm nay"}).json()
    assert answer["matches"] == []
    assert set(answer["message"]) == {"en", "vi"}


@pytest.mark.parametrize(
    ("path", "params", "message"),
    [
        ("/search", {}, "'q' is missing"),
        ("/ask", {}, "'q' is missing"),
        ("/search", {"q": "a", "kind": "colour"}, "no kind 'colour'; there are: province"),
        ("/search", {"q": "a", "limit": "0"}, "from 1 to 100"),
        ("/search", {"q": "a", "limit": "101"}, "from 1 to 100"),
        ("/search", {"q": "a", "limit": "ten"}, "from 1 to 100"),
        ("/search", {"q": "a", "limit": "９"}, "from 1 to 100"),
        ("/search", {"q": "a", "lang": "fr"}, "vi or en"),
        ("/search", {"q": "a" * 1001}, "1,001 characters"),
        ("/ask", {"q": "a" * 1001}, "1,001 characters"),
    ],
)
def test_wrong_parameters_are_refused_with_what_is_wrong(
    named: TestClient, path: str, params: dict[str, str], message: str
) -> None:
    answer = named.get(path, params=params)
    assert answer.status_code == 400
    assert message in answer.json()["error"]


@pytest.mark.parametrize(
    "query", ['"', "a OR b*", "%00", "%F0%9F%92%A5", "NEAR(", "'; DROP TABLE name", "%E2%80%AE", "+"]
)
def test_hostile_words_are_words_or_nothing(named: TestClient, query: str) -> None:
    for path in ("/search", "/ask", "/reconcile/suggest/entity"):
        assert named.get(f"{path}?q={query}&prefix={query}").status_code == 200


def test_bytes_that_are_no_utf_8_are_refused(named: TestClient) -> None:
    for path in ("/search", "/ask"):
        assert named.get(f"{path}?q=%ff").status_code == 400


def test_many_ask_at_once(named: TestClient) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(
            pool.map(lambda path: named.get(path, params={"q": "ben tre"}).status_code, ["/search", "/ask"] * 40)
        )
    assert set(found) == {200}
