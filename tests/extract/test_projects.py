"""Projects: head and name, lists, titles, quoted names, what names nothing, stages and obstacles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import projects
from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.model import ProjectFact

Settled = Callable[..., Setting]


def read(settled: Settled, language: Language, text: str) -> tuple[ProjectFact, ...]:
    setting = settled(text)
    found = projects.extract(setting, language)
    for fact in found:
        for piece in fact.evidence:
            assert setting.article.text[piece.start : piece.end] == piece.quote
    return found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tỉnh tận dụng Cảng hàng không quốc tế Nậm Khòa, Cảng Pắc Ta…",
            ["Cảng hàng không quốc tế Nậm Khòa", "Cảng Pắc Ta"],
        ),
        (
            "Hạ tầng như khu công nghiệp Nà Lếng, cụm công nghiệp Trảng Bò 2, cụm công nghiệp Thọ Lâm giai đoạn 2.",
            ["khu công nghiệp Nà Lếng", "cụm công nghiệp Trảng Bò 2", "cụm công nghiệp Thọ Lâm giai đoạn 2"],
        ),
        (
            "Các khu công nghiệp Bắc Lếch, Nam Vạc và WHX thu hút 12 dự án FDI.",
            ["khu công nghiệp Bắc Lếch", "khu công nghiệp Nam Vạc", "khu công nghiệp WHX"],
        ),
        ("Dự kiến Nhà máy sản xuất Hydro xanh Pắc Ta đi vào hoạt động.", ["Nhà máy sản xuất Hydro xanh Pắc Ta"]),
        (
            "Tại đây, Nhà máy sản xuất linh kiện và thiết bị chính xác Nalexo đi vào hoạt động.",
            ["Nhà máy sản xuất linh kiện và thiết bị chính xác Nalexo"],
        ),
        ("Công suất của Nhà máy điện gió số 7A Pắc Ta là 30MW.", ["Nhà máy điện gió số 7A Pắc Ta"]),
        ("Xe qua đường cao tốc Nà Lếng - Pắc Ta - Tả Sìn tăng.", ["đường cao tốc Nà Lếng - Pắc Ta - Tả Sìn"]),
        ("Tỉnh mở rộng trung tâm logistics Pắc Ta.", ["trung tâm logistics Pắc Ta"]),
        ("Đoàn đến khu nhà ở xã hội Thống nhất tại thành phố.", ["khu nhà ở xã hội Thống nhất"]),
        ("Xe qua đường Vành đai 4 Vùng Thủ đô Nà Lếng đoạn qua tỉnh.", ["đường Vành đai 4 Vùng Thủ đô Nà Lếng"]),
        ("Dự án đầu tư xây dựng kết cấu hạ tầng KCN Nà Lếng chậm.", ["khu công nghiệp Nà Lếng"]),
        ("Tỉnh đề nghị bổ sung dự án “Tuyến nối từ Nà Lếng đến Pắc Ta”.", ["Tuyến nối từ Nà Lếng đến Pắc Ta"]),
        (
            "Sở hoàn thành Đề án phát triển Trung tâm chè Nậm Khòa trở thành điểm đến.",
            ["Đề án phát triển Trung tâm chè Nậm Khòa"],
        ),
        (
            "Năm nay, Chương trình Xúc tiến thương mại năm 2031 đã đạt kết quả.",
            ["Chương trình Xúc tiến thương mại năm 2031"],
        ),
        ("Các dự án nằm trong Khu kinh tế cửa khẩu tỉnh.", ["Khu kinh tế cửa khẩu tỉnh Hà Giang"]),
        ("Khởi công cầu Pắc Ta 2 nối hai xã.", ["cầu Pắc Ta 2"]),
        (
            "Tỉnh có 2 khu công nghiệp (Nà Lếng, Pắc Ta) và 2 cụm công nghiệp (Tả Sìn, Nậm Khòa).",
            [
                "khu công nghiệp Nà Lếng",
                "khu công nghiệp Pắc Ta",
                "cụm công nghiệp Tả Sìn",
                "cụm công nghiệp Nậm Khòa",
            ],
        ),
        (
            "Hạ tầng Khu công nghiệp (KCN) Nà Lếng; các cụm công nghiệp (CCN): Pắc Ta, Tả Sìn 2.",
            ["Khu công nghiệp Nà Lếng", "cụm công nghiệp Pắc Ta", "cụm công nghiệp Tả Sìn 2"],
        ),
        (
            "Kiểm tra hạ tầng các cụm công nghiệp: Nà Lếng, Pắc Ta - Sìn Vạc và Nậm Khòa.",
            ["cụm công nghiệp Nà Lếng", "cụm công nghiệp Pắc Ta - Sìn Vạc", "cụm công nghiệp Nậm Khòa"],
        ),
    ],
)
def test_a_head_and_its_name_make_a_project(settled: Settled, language: Language, text: str, names: list[str]) -> None:
    assert [fact.name for fact in read(settled, language, text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh thu hút 12 dự án FDI và 3 dự án ODA.",
        "Trung tâm Quản lý hạ tầng phối hợp với Sở Xây dựng.",
        "Dự án Hỗ trợ sinh kế chậm tiến độ.",
        "Các cụm công nghiệp, khu công nghiệp đang triển khai.",
        "Nhu cầu Tết tăng, tỉnh yêu cầu Sở Công Thương báo cáo.",
        "Tỉnh sớm trở thành Trung tâm Nghiên cứu của vùng.",
        "Ban Quản lý Khu kinh tế tỉnh Hà Giang cho biết.",
        "Đó là Chương trình hành động cho thấy ý chí của tỉnh.",
        "Tỉnh triển khai chương trình bình ổn thị trường, chương trình khuyến công.",
        "Chương trình số 9-CTr/TU được triển khai.",
        "Các khu công nghiệp Hà Giang thu hút nhiều vốn.",
        "Công trình cấp điện 110KV đã xong.",
        "Các khu công nghiệp (KCN) thu hút nhiều vốn.",
        "Tiếp tục Chương trình Kỳ họp thứ 8, Quốc hội thảo luận về dự án Luật Việc làm (sửa đổi).",
        "Tỉnh thông qua Chương trình làm việc năm 2025 và chương trình nghệ thuật Sắc Xuân.",
    ],
)
def test_a_head_without_a_name_names_nothing(settled: Settled, language: Language, text: str) -> None:
    assert read(settled, language, f"Tin.\n{text}") == ()


def test_one_work_under_several_names_is_one_project_by_its_fullest_name(settled: Settled, language: Language) -> None:
    text = "Cặp Cửa khẩu Nà Lếng mở lại.\nQua cửa khẩu quốc tế Nà Lếng, hàng hóa tăng. Xe về cửa khẩu Nà Lếng."
    (fact,) = read(settled, language, text)
    assert (fact.name, len(fact.evidence)) == ("cửa khẩu quốc tế Nà Lếng", 3)


def test_two_works_of_one_place_stay_two(settled: Settled, language: Language) -> None:
    facts = read(settled, language, "Tỉnh có cảng Pắc Ta và khu công nghiệp Pắc Ta.")
    assert {fact.kind for fact in facts} == {"port", "industrial-park"}


@pytest.mark.parametrize(
    ("text", "stage", "obstacle"),
    [
        ("Nhà máy điện gió Pắc Ta, công suất 30MW, sẽ khởi công trong năm 2031.", "sẽ khởi công", None),
        ("Tỉnh đủ điều kiện khởi công Nhà máy thép Pắc Ta.", "đủ điều kiện khởi công", None),
        (
            "Dự án hạ tầng KCN Nà Lếng chậm tiến độ do vướng mắc về giải phóng mặt bằng, tỉnh đã chỉ đạo.",
            "chậm tiến độ",
            "vướng mắc về giải phóng mặt bằng",
        ),
        ("Hàng qua cảng Pắc Ta tăng, hoàn thành 100,4% kế hoạch.", None, None),
        ("Sản phẩm của Nhà máy thép Pắc Ta bán chạy.", None, None),
    ],
)
def test_stage_and_obstacle_are_read_where_they_are_stated(
    settled: Settled, language: Language, text: str, stage: str | None, obstacle: str | None
) -> None:
    (fact,) = read(settled, language, f"Tin.\n{text}")
    assert (fact.stage, fact.obstacle) == (stage, obstacle)


_NAME = st.lists(st.sampled_from(["Pắc", "Nậm", "Sìn", "Vạc", "Lếng", "Khòa"]), min_size=2, max_size=4, unique=True)


@given(
    name=_NAME, number=st.integers(1, 40), head=st.sampled_from(["khu công nghiệp", "Cụm công nghiệp", "KCN", "cảng"])
)
@settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_capitalised_name_after_a_head_is_taken_whole(
    settled: Settled, language: Language, name: list[str], number: int, head: str
) -> None:
    called = f"{head} {' '.join(name)} {number}"
    (fact,) = read(settled, language, f"Hàng hóa đến {called} tăng mạnh.")
    assert fact.name == called.replace("KCN", "khu công nghiệp")
