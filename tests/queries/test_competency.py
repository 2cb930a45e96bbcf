"""Every shipped question returns its golden rows, on both engines."""

from __future__ import annotations

import both_engines
import pyoxigraph as ox
import pytest
from both_engines import HERE, Graph

from kg.ask.question import Question, catalogue

QUESTIONS = {question.name: question for question in catalogue("competency")}


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("graph", ["sample", "corpus"])
def test_golden_rows(graph: str, name: str, graphs: dict[str, Graph], update: bool) -> None:
    question = QUESTIONS[name]
    rows = graphs[graph].rows(question)
    path = HERE / "golden" / graph / f"{name}.tsv"
    if update and rows:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(both_engines.golden(question, rows), encoding="utf-8", newline="\n")
    elif update:
        path.unlink(missing_ok=True)
    found = both_engines.golden(question, rows) if rows else ""
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert found.split("\n") == kept.split("\n")  # lines: to show the difference of two long texts takes minutes


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("graph", ["sample", "corpus"])
def test_both_engines_agree(graph: str, name: str, graphs: dict[str, Graph]) -> None:
    graphs[graph].agree(QUESTIONS[name])


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_is_without_an_answer(name: str) -> None:
    paths = list((HERE / "golden").glob(f"*/{name}.tsv"))
    assert paths
    for path in paths:
        assert len(path.read_text(encoding="utf-8").splitlines()) > 1


def test_no_golden_file_is_without_its_question() -> None:
    assert {path.stem for path in (HERE / "golden").glob("*/*.tsv")} <= set(QUESTIONS)


def test_the_sample_articles_answer_most_questions() -> None:
    answered = {number for path in (HERE / "golden" / "sample").glob("*.tsv") for number in QUESTIONS[path.stem].asks}
    assert len(answered) >= 26


def test_every_question_of_the_list_has_a_query() -> None:
    assert {number for question in QUESTIONS.values() for number in question.asks} == set(range(1, 37))


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_order_is_total(question: Question, graphs: dict[str, Graph]) -> None:
    rows = graphs["sample"].rows(question)
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    ("name", "params", "column", "expected"),
    [
        ("targets-and-results", {"province": "thanh hoa"}, "verdict", {"exceeded", "missed", "undecided"}),
        ("targets-and-results", {"province": "Lai Châu", "indicator": "ty le ho ngheo"}, "verdict", {"exceeded"}),
        ("targets-and-results", {"indicator": "IIP"}, "verdict",
         {"exceeded", "met", "not-comparable", "not-reported", "not-due"}),
        ("targets-and-results", {"province": "cao bang"}, "difference", {None, "baseline", "form", "unit", "period"}),
        ("tasks", {"organization": "UBND huyện Mường Tè"}, "deadline", {None, "2024-03-31"}),
        ("who-held-post", {"province": "Lang Son", "office": "Giám đốc", "date": "2024-06-01"}, "personName",
         {"Lương Triệu Bách"}),
        ("who-held-post", {"province": "LANG SON", "date": "2022-06-01"}, "personName", set()),
        ("overdue-tasks", {"province": "Bắc Kạn", "date": "2023-10-01"}, "tasks", {"1"}),
        ("overdue-tasks", {"province": "Bắc Kạn", "date": "2023-09-30"}, "tasks", set()),
        ("overdue-tasks", {"province": "Yên Bái"}, "organizationName", {"Sở Tài nguyên và Môi trường tỉnh Yên Bái"}),
        ("overdue-tasks", {"province": "Phú Thọ"}, "tasks", {"1"}),
        ("open-tasks-by-agency", {"province": "Tuyên Quang", "date": "2024-12-31"}, "olderThanYear", {"0"}),
        ("open-tasks-by-agency", {"province": "Tuyên Quang", "date": "2024-03-05"}, "openTasks", set()),
        ("task-progress", {"province": "Tuyên Quang"}, "statusName",
         {"đã hoàn thành", "đang thực hiện", "chưa hoàn thành", "chậm tiến độ"}),
        ("task-progress", {"province": "Sóc Trăng"}, "basis", {"words, successor"}),
        ("task-progress", {"province": "Hòa Bình"}, "basis", set()),
        ("task-progress", {"province": "Bắc Giang"}, "basis", set()),
        ("task-progress", {"province": "Phú Thọ"}, "basis", set()),
        ("tasks", {"province": "Tuyên Quang"}, "state", {"reported-done", "reported-open", "reported-late"}),
        ("resolution-tasks-reported", {"document": "29-NQ/TW"}, "provinceName", {"Hà Tĩnh"}),
        ("revisions", {"province": "Quảng Nam"}, "laterKindName", {"mục tiêu điều chỉnh"}),
        ("targets-and-results", {"province": "Quảng Nam", "indicator": "GRDP"}, "verdict", {"exceeded", "missed"}),
        ("moved-officials", {"province": "Bến Tre"}, "identity", {"same", "undecided"}),
        ("agency-successors", {"province": "Cao Bằng"}, "laterName", set()),
        ("agency-successors", {"province": "Bến Tre"}, "laterName", {"Sở Công Thương tỉnh Vĩnh Long", "UBND tỉnh Vĩnh Long"}),
        ("agency-successors", {"organization": "Sở Kế hoạch và Đầu tư tỉnh Trà Vinh"}, "todayName",
         {"Sở Tài chính tỉnh Vĩnh Long"}),
        ("agency-successors", {"organization": "Sở Kế hoạch và Đầu tư tỉnh Trà Vinh"}, "legalBasisName",
         {"Nghị định 45/2025/NĐ-CP", "Nghị quyết 202/2025/QH15"}),
        ("agency-successors", {"organization": "Sở Giao thông vận tải Thành phố Hồ Chí Minh"}, "todayName",
         {"Sở Xây dựng thành phố Hồ Chí Minh"}),
        ("agency-successors", {"province": "Thanh Hóa"}, "basis", {"general"}),
        ("bodies-named-late", {"province": "Bến Tre"}, "todayName", {"UBND tỉnh Vĩnh Long"}),
        ("bodies-named-late", {"province": "vinh-long-1"}, "takenOverOn", {"2025-03-01"}),
        ("post-holders", {"province": "Lai Châu", "office": "Giám đốc"}, "gapDays", {"0", "1119"}),
        ("post-holders", {"province": "Son La"}, "attestedDays", {"1"}),
        ("two-holders", {}, "firstName", {"Lò Văn Khảm"}),
        ("cascade-gaps", {}, "missing", {"", "plan", "plan task"}),
        ("cascade-gaps", {"document": "57-NQ/TW"}, "missing", {"programme plan"}),
        ("task-progress", {"province": "Lạng Sơn"}, "basis", {"words, successor"}),
        ("roll-ups", {"province": "vinh-long-2", "indicator": "xuất khẩu"}, "covered", {None, "2", "3"}),
        ("province-lineage", {"province": "Vĩnh Long"}, "fromName", {"Tỉnh Bến Tre", "Tỉnh Trà Vinh", "Tỉnh Vĩnh Long"}),
        ("run-rate", {"year": "2023"}, "ahead", {"-0.7"}),
        ("run-rate", {"year": "2024"}, "ahead", {"-7", "-4.2", "-1.3", "0.7"}),
        ("may-compare", {"former": "dong-nai-2", "later": "dong-nai-3"}, "verdict", {"status changed only"}),
        ("may-compare", {"former": "ha-giang-1", "later": "dong-nai-3"}, "verdict", {"no: different units"}),
        ("may-compare", {"former": "ha-noi-1", "later": "ha-noi-1"}, "verdict", {"same unit"}),
        ("may-compare", {"indicator": "xuất khẩu"}, "remedy", {"add up the levels of all former provinces first"}),
    ],
)  # fmt: skip
def test_parameters(
    name: str, params: dict[str, str], column: str, expected: set[str], graphs: dict[str, Graph]
) -> None:
    question = QUESTIONS[name]
    number = [column.name for column in question.columns].index(column)
    assert {row[number] for row in graphs["corpus"].agree(question, **params)} == expected


def test_a_graph_under_another_base_is_asked_the_same_questions(graphs: dict[str, Graph]) -> None:
    text = (graphs["corpus"].store.dump(format=ox.RdfFormat.N_QUADS) or b"").decode("utf-8")
    moved = ox.Store()
    moved.bulk_load(
        text.replace("https://w3id.org/tinhkg/id/", "https://example.org/mine#").encode(), format=ox.RdfFormat.N_QUADS
    )
    question = QUESTIONS["iip-growth"]
    expected = [row[:-1] for row in graphs["corpus"].rows(question, indicator="iip")]
    assert expected
    assert [row[:-1] for row in Graph(moved).rows(question)] == expected
