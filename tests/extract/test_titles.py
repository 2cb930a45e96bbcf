"""Where titles end, which names follow a head, which days and deadlines a text states."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import days
from kg.extract.directives.deadlines import deadline_in
from kg.extract.documents.titles import quoted, title_end
from kg.extract.projects.names import name_after
from kg.language.fold import fold


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "phát triển chợ đến năm 2030, tầm nhìn đến năm 2045, tỉnh đã giao vốn",
            "phát triển chợ đến năm 2030, tầm nhìn đến năm 2045",
        ),
        ("tái cơ cấu ngành lâm nghiệp tỉnh góp phần nâng cao thu nhập", "tái cơ cấu ngành lâm nghiệp tỉnh"),
        ("phát triển cây chè đạt một số kết quả", "phát triển cây chè"),
        (
            "đột phá khoa học công nghệ, đổi mới sáng tạo và chuyển đổi số, cũng như du lịch",
            "đột phá khoa học công nghệ, đổi mới sáng tạo và chuyển đổi số",
        ),
        (
            "phát triển kinh tế - xã hội vùng cao giai đoạn 2026 - 2030 nhằm giảm nghèo",
            "phát triển kinh tế - xã hội vùng cao giai đoạn 2026 - 2030",
        ),
        ("phát triển du lịch, nâng cao đời sống", "phát triển du lịch"),
        ("tăng cường quản lý, nâng cao hiệu quả chợ", "tăng cường quản lý, nâng cao hiệu quả chợ"),
        ("phát triển chợ, Sở Công Thương là đầu mối", "phát triển chợ"),
        ("phát triển chợ năm 2031 quy định rõ trách nhiệm", "phát triển chợ năm 2031"),
        ("phát triển chợ; bố trí vốn", "phát triển chợ"),
        ("phát triển chợ, nhất trí mục tiêu của nhiệm kỳ", "phát triển chợ"),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(line: str, title: str) -> None:
    assert line[: title_end(line, fold(line), 0, len(line))] == title


def test_a_title_in_quotation_marks_is_what_stands_between_them() -> None:
    line = "về “Phát triển A, B và C”, ngày"
    span = quoted(line, 3, len(line))
    assert span is not None and line[slice(*span)] == "Phát triển A, B và C"
    assert quoted(line, 0, len(line)) is None
    assert quoted("về “Phát triển", 3, 14) is None


@given(text=st.text(alphabet="aăđ Áb,;:.-–“”()20 ", max_size=80), start=st.integers(0, 80))
@settings(derandomize=True, deadline=None)
def test_the_end_of_a_title_lies_between_its_start_and_the_limit(text: str, start: int) -> None:
    start = min(start, len(text))
    assert start <= title_end(text, fold(text), start, len(text)) <= len(text)


@pytest.mark.parametrize(
    ("line", "loose", "name"),
    [
        (" Pắc Ta đi vào hoạt động", False, "Pắc Ta"),
        (" sản xuất thép Pắc Ta 2, công suất", True, "sản xuất thép Pắc Ta 2"),
        (" Nà Lếng - Pắc Ta - Tả Sìn đến", False, "Nà Lếng - Pắc Ta - Tả Sìn"),
        (" số 7A Pắc Ta", False, "số 7A Pắc Ta"),
        (" Thọ Lâm giai đoạn 2 tăng", False, "Thọ Lâm giai đoạn 2"),
        (" V1-1 Trà Lếng", False, "V1-1 Trà Lếng"),
        (" của tỉnh Hà Giang", True, None),
        (" 110KV do tỉnh", True, None),
        (" trị giá 500 tỷ đồng", True, None),
    ],
)
def test_the_name_after_a_head(line: str, loose: bool, name: str | None) -> None:
    found = name_after(line, 0, len(line), descriptor=True, loose=loose)
    assert (line[1 : found.end] if found else None) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 14.2, Sở tổ chức", [(14, 2, None)]),
        ("Ngày 19 – 4 và chiều ngày 10/01/2031", [(19, 4, None), (10, 1, 2031)]),
        ("ngày 22-12-2024; 29/6-2011", [(22, 12, 2024), (29, 6, 2011)]),
        ("ngày 5 tháng 3 năm 2031", [(5, 3, 2031)]),
        ("tăng 14.2 triệu, 8/63 tỉnh, 26/27 nhiệm vụ, 3-4%", []),
        ("xếp 9/12 và 1/11 tỉnh", []),
    ],
)
def test_days_need_a_cue_word_or_a_year(text: str, expected: list[tuple[int, int, int | None]]) -> None:
    assert [(day.day, day.month, day.year) for day in days.find(fold(text))] == expected


@given(date=st.dates())
@settings(derandomize=True, deadline=None)
def test_every_printed_day_comes_back(date: object) -> None:
    iso = str(date)
    year, month, day = iso.split("-")
    if not 1900 <= int(year) < 2100:
        return
    (found,) = days.find(f"họp ngày {int(day)}/{int(month)}/{year} tại")
    assert found.iso(None) == iso


def test_a_day_that_does_not_exist_has_no_date() -> None:
    (day,) = days.find("ngày 31/2")
    assert day.iso(2031) is None


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("hoàn thành trước ngày 30/6", "2031-06-30"),
        ("báo cáo trong quý III", "2031-Q3"),
        ("xong trong tháng 9", "2031-09"),
        ("đến cuối năm 2032 có điện", "2032"),
        ("kế hoạch phát triển chợ giai đoạn 2032 - 2035", None),
        ("cao hơn năm 2032, so với năm 2033", None),
        ("theo kết quả năm 2029", None),
        ("Nghị quyết ngày 22-12-2032", None),
    ],
)
def test_deadlines(text: str, deadline: str | None) -> None:
    folded = fold(text)
    assert deadline_in(folded, 0, len(folded), 2031) == deadline
