from itertools import pairwise

import pytest
from hostile import inputs

from kg.language.fold import fold
from kg.language.values import noamount


@pytest.mark.parametrize(
    ("text", "kind", "stretch"),
    [
        ("ĐT 0912 345 678 gặp", "phone", "0912 345 678"),
        ("ĐT: 0299.3000501", "phone", "0299.3000501"),
        ("hotline 0912345678.", "phone", "0912345678"),
        ("(0299) 3000 501", "phone", "(0299) 3000 501"),
        ("lúc 13:31", "clock", "13:31"),
        ("10:15:05 | tin", "clock", "10:15:05"),
        ("lúc 8 giờ 30 phút", "clock", "8 giờ 30 phút"),
        ("từ 8h30", "clock", "8h30"),
        ("07/02/2031 - Báo", "date", "07/02/2031"),
        ("2031-10-29", "date", "2031-10-29"),
        ("giai đoạn 2031 - 2035", "date", "2031 - 2035"),
        ("tháng 11-2031", "date", "tháng 11-2031"),
        ("Chiều 30-6, ông", "date", "chiều 30-6"),
        ("sáng 14.2", "date", "sáng 14.2"),
        ("ngày 15 hằng tháng", "date", "ngày 15"),
        ("tháng 2/2108 đạt", "date", "tháng 2/2108"),
        ("từ 14-18/1 tới", "date", "từ 14-18/1"),
        ("quý 3 đạt", "date", "quý 3"),
        ("năm 2031 đạt", "date", "năm 2031"),
        ("57-NQ/TW", "document", "57-nq/tw"),
        ("số 1424/ QĐ-UBND", "document", "1424/ qđ-ubnd"),
        ("94/2031/NĐ-CP", "document", "94/2031/nđ-cp"),
        ("202/2031/QH15", "document", "202/2031/qh15"),
        ("dịch Covid – 19", "document", "covid - 19"),
        ("đạt 26/27 nhiệm vụ", "fraction", "26/27"),
        ("đứng thứ 7 cả nước", "ordinal", "thứ 7"),
        ("xếp thứ 9/63", "ordinal", "thứ 9/63"),
        ("Nghị quyết số 57 của", "ordinal", "số 57"),
        ("phường 5", "ordinal", "phường 5"),
        ("giai đoạn 2 khởi công", "ordinal", "giai đoạn 2"),
        ("2. Thương mại", "enumeration", "2."),
        ("gồm: (1) rà soát", "enumeration", "(1)"),
        ("trong 3 tháng còn lại", "duration", "3 tháng"),
        ("kéo dài 5-7 ngày", "duration", "5-7 ngày"),
        ("từ 5 đến 7 tuổi", "duration", "5 đến 7 tuổi"),
        ("tăng 2 con số", "duration", "2 con số"),
        ("hơn 10 năm", "duration", "10 năm"),
    ],
)
def test_numbers_that_are_no_amounts(text: str, kind: str, stretch: str) -> None:
    folded = fold(text)
    assert (kind, stretch) in [(found.kind, folded[found.start : found.end]) for found in noamount.find(folded)]


@pytest.mark.parametrize(
    "text",
    [
        "đạt 47.300 tỷ đồng",
        "tăng 8,5%",
        "trong số 15 dự án",
        "tổng số 41 sản phẩm",
        "dân số 2,46 triệu người",
        "bình quân mỗi ngày 15 tấn",
        "chỉ số 113,6",
        "08 dự án",
        "chỉ số đạt 113,6 năm nay",
        "bình quân tháng 12,5 tỷ",
        "13 - 14%",
    ],
)
def test_amounts_are_left_alone(text: str) -> None:
    assert noamount.find(fold(text)) == []


def test_spans_know_what_they_touch() -> None:
    spans = noamount.Spans([(10, 20), (2, 4), (15, 25)])
    touched = [
        spans.touch(start, end) for start, end in ((0, 2), (0, 3), (4, 10), (9, 11), (24, 26), (25, 30), (3, 12))
    ]
    assert touched == [False, True, False, True, True, False, True]


@pytest.mark.parametrize("text", inputs())
def test_hostile_text_ends(text: str) -> None:
    found = noamount.find(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
