from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.ask import query, wording
from kg.ask.local import selecting
from kg.ask.question import catalogue
from kg.ask.search import Index, build
from kg.ask.times import times
from kg.ask.topics import Topics
from kg.ask.words import asked
from kg.graph.store import open_graph

# What people type; the question that is to come first (or one of several), or - for none; parameters it must have.
PHRASINGS = [
    (text, first.split("|"), dict(each.strip().split("=") for each in parameters.split(";") if each.strip()))
    for text, first, parameters in (
        line.split("\t") for line in Path(__file__).with_name("phrasings.tsv").read_text(encoding="utf-8").splitlines()
    )
]
FOUND = [phrasing for phrasing in PHRASINGS if phrasing[1] != ["-"]]


@pytest.fixture(scope="module")
def store(sample_graph: Path) -> ox.Store:
    return open_graph(sample_graph)


@pytest.fixture(scope="module")
def index(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    path = tmp_path_factory.mktemp("wording") / "names.sqlite"
    build(selecting(store), path)
    index = Index(path)
    yield index
    index.close()


@pytest.fixture(scope="module")
def topics() -> Topics:
    return Topics(catalogue("competency", "federated"))


@pytest.mark.parametrize(("text", "first", "parameters"), FOUND, ids=[text for text, _, _ in FOUND])
def test_plain_words_find_the_question_that_answers_them(
    topics: Topics, index: Index, text: str, first: list[str], parameters: dict[str, str]
) -> None:
    best = wording.read(text, topics, index).matches[0]
    assert best.question.name in first, (best.question.name, best.score)
    assert parameters.items() <= best.parameters.items()


@pytest.mark.parametrize("text", [text for text, first, _ in PHRASINGS if first == ["-"]])
def test_words_about_something_else_find_nothing_and_a_message_says_so(topics: Topics, index: Index, text: str) -> None:
    reading = wording.read(text, topics, index)
    assert reading.matches == ()
    assert (reading.message_en or "").startswith("No shipped question answers this.")
    assert (reading.message_vi or "").startswith("Chưa có câu hỏi soạn sẵn nào")


def test_there_are_enough_phrasings_of_both_languages() -> None:
    assert len(PHRASINGS) >= 100
    assert sum(text.isascii() for text, _, _ in FOUND) >= 40
    assert sum(not text.isascii() for text, _, _ in FOUND) >= 40


def test_every_parameter_that_is_filled_is_one_that_its_question_takes(
    topics: Topics, index: Index, store: ox.Store
) -> None:
    for text, _, _ in FOUND:
        for match in wording.read(text, topics, index).matches:
            query.bound(match.question, match.parameters, store)  # raises where a value is none of its type


def test_a_name_fills_a_parameter_of_its_type_only(topics: Topics, index: Index) -> None:
    """An official's name is no province, and where nothing takes a person it stays unused."""
    for match in wording.read("dự án vướng mắc của Nguyễn Minh Cảnh", topics, index).matches:
        if match.question.name == "delayed-projects":
            assert match.parameters == {}
            assert "Nguyễn Minh Cảnh" in match.unused


def test_words_are_told_by_whether_they_were_used_as_they_were_typed(topics: Topics, index: Index) -> None:
    best = wording.read("Xuất khẩu ở BẾN TRE năm 2023?", topics, index).matches[0]
    assert best.used == ("Xuất khẩu", "BẾN TRE")
    assert best.unused == ("năm 2023",)


def test_what_is_left_out_lowers_the_score(topics: Topics, index: Index) -> None:
    scores = [
        wording.read(text, topics, index).matches[0].score
        for text in ("dự án vướng mắc ở Bến Tre", "dự án vướng mắc ở Bến Tre mùa xuân")
    ]
    assert scores[0] > scores[1]
    assert all(0 < score <= 1 for score in scores)


def test_the_nearest_questions_are_named_where_none_is_near_enough(topics: Topics, index: Index) -> None:
    reading = wording.read("projects with purple elephants in Berlin", topics, index)
    assert not reading.matches
    assert "The nearest: Projects: where" in (reading.message_en or "")
    assert "Gần nhất: Dự án: ở đâu" in (reading.message_vi or "")


def test_the_longest_name_wins(topics: Topics, index: Index) -> None:
    """ "Sở Công Thương Bến Tre" is a body, not its province, where a question asks for bodies."""
    best = wording.read("nhiệm vụ của Sở Công Thương Bến Tre", topics, index).matches[0]
    assert best.parameters == {"organization": "Sở Công Thương tỉnh Bến Tre"}


def test_the_usual_questions_ship(topics: Topics) -> None:
    assert set(wording.USUAL.values()) <= {question.name for question in topics.questions}


@pytest.mark.parametrize(
    "text", ["", " ", "của các", '"', "\x00", "\ud800", "a" * 1_000_000, "2024 " * 9000, "%%%", "30%"]
)
def test_hostile_text_is_words_or_nothing(topics: Topics, index: Index, text: str) -> None:
    assert len(wording.read(text, topics, index).matches) <= wording.MOST


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(text=st.text(max_size=80))
def test_scores_are_shares(topics: Topics, index: Index, text: str) -> None:
    reading = wording.read(text, topics, index)
    assert all(wording.FLOOR <= match.score <= 1 for match in reading.matches)
    assert bool(reading.matches) == (reading.message_en is None) == (reading.message_vi is None)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("quý I/2024", ["2024-Q1"]),
        ("quy 3 nam 2023", ["2023-Q3"]),
        ("Q3/2024", ["2024-Q3"]),
        ("third quarter of 2024", ["2024-Q3"]),
        ("6 thang dau nam 2024", ["2024-H1"]),
        ("sáu tháng đầu năm 2024", ["2024-H1"]),
        ("6 tháng cuối năm 2022", ["2022-H2"]),
        ("first half of 2024", ["2024-H1"]),
        ("9 tháng năm 2024", ["2024-01/2024-09"]),
        ("first nine months of 2023", ["2023-01/2023-09"]),
        ("tháng 8/2024", ["2024-08"]),
        ("August 2024", ["2024-08"]),
        ("ngày 31/12/2024", ["2024-12-31"]),
        ("2024-12-31", ["2024-12-31"]),
        ("từ 2022 đến 2024", ["2022", "2024"]),
        ("31/2/2024", ["2024"]),
        ("13 tháng 2024", ["2024"]),
        ("6 tháng đầu năm", []),
        ("số 2025/QĐ", ["2025"]),
        ("12345", []),
    ],
)
def test_times_are_read_in_both_languages_without_diacritics(text: str, labels: list[str]) -> None:
    assert [time.period.label for time in times(asked(text))] == labels
