"""What a base of comparison, a plan or a target was itself, beside the figure that is compared with it.

The notation of the expected facts is that of ``test_observations``; all sentences are invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from test_observations import brief

from kg.extract import observations
from kg.extract.context import Setting
from kg.language.lexicon import Language

Settle = Callable[..., Setting]

CASES = [
    (
        "Tính đến 30/6/2024, giải ngân vốn đầu tư công đạt 1.205 tỷ đồng, bằng 41,2% kế hoạch, cùng kỳ đạt 35,6%.",
        [
            "Giá trị giải ngân vốn đầu tư công | 2024-H1 | actual | 1205 tỷ đồng | plan 41.2%",
            "Giá trị giải ngân vốn đầu tư công | 2023-H1 | actual |  | plan 35.6%",
        ],
    ),
    (
        "6 tháng, tỷ lệ giải ngân đạt 41,2%; cùng kỳ năm trước đạt 35,6%. ",
        [
            "Tỷ lệ giải ngân vốn đầu tư công | 2024-H1 | actual | 41.2 %",
            "Tỷ lệ giải ngân vốn đầu tư công | 2023-H1 | actual | 35.6 %",
        ],
    ),
    (
        "6 tháng, tỷ lệ giải ngân đạt 41,2% kế hoạch (cùng kỳ năm trước đạt 35,6%), cao hơn cùng kỳ (35,6%).",
        [
            "Tỷ lệ giải ngân vốn đầu tư công | 2024-H1 | actual | 41.2 %",
            "Tỷ lệ giải ngân vốn đầu tư công | 2023-H1 | actual | 35.6 %",
        ],
    ),
    (
        "6 tháng, tỷ lệ giải ngân đạt 41,2%, cao hơn 5,6 điểm phần trăm so với cùng kỳ năm trước (35,6%).",
        [
            "Tỷ lệ giải ngân vốn đầu tư công | 2024-H1 | actual | 41.2 %",
            "Tỷ lệ giải ngân vốn đầu tư công | 2023-H1 | actual | 35.6 %",
        ],
    ),
    (
        "Xuất khẩu 6 tháng đầu năm 2024 đạt 180 triệu USD; cùng kỳ năm 2023 đạt 170 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024-H1 | actual | 180 triệu USD",
            "Kim ngạch xuất khẩu | 2023-H1 | actual | 170 triệu USD",
        ],
    ),
    (
        "Xuất khẩu 6 tháng đầu năm 2024 đạt 180 triệu USD, so cùng kỳ đạt 114,1%, so với kế hoạch đạt 51%.",
        [
            "Kim ngạch xuất khẩu | 2024-H1 | actual | 180 triệu USD | 14.1% | plan 51%",
        ],
    ),
    (
        "Năm 2024, tỉnh Hà Giang đón 2,4 triệu lượt khách so với kế hoạch 2,7 triệu lượt; kim ngạch xuất khẩu"
        " đạt 310 triệu USD so với mục tiêu 290 triệu USD.",
        [
            "Số lượt khách du lịch | 2024 | actual | 2.4 triệu lượt khách",
            "Số lượt khách du lịch | 2024 | target | 2.7 triệu lượt khách",
            "Kim ngạch xuất khẩu | 2024 | actual | 310 triệu USD",
            "Kim ngạch xuất khẩu | 2024 | target | 290 triệu USD",
        ],
    ),
    (
        "Năm 2024, GRDP của tỉnh Hà Giang chỉ đạt 7,4% so với mục tiêu là 8,5 đến 9%.",
        [
            "GRDP | 2024 | actual |  | 7.4%",
            "GRDP | 2024 | target |  | 8.5-9%",
        ],
    ),
    (
        "Năm 2023, GRDP của tỉnh Hà Giang tăng 8,93%, vượt 0,93% so với chỉ tiêu Chính phủ giao.",
        [
            "GRDP | 2023 | actual |  | 8.93%",
        ],
    ),
    (
        "Năm 2024, tốc độ tăng trưởng kinh tế của tỉnh Hà Giang đạt 12,4%, gấp gần 1,8 lần bình quân chung cả nước.",
        [
            "GRDP | 2024 | actual |  | 12.4%",
        ],
    ),
    (
        "Năm 2024, tỷ lệ hộ nghèo giảm 1,62% (KH giảm 1,5-2%); tỷ lệ trường phổ thông đạt chuẩn quốc gia 62% "
        "(KH 59-60%); tỷ lệ lao động qua đào tạo đạt 65,82% (KH đạt 65-66%), trong đó có bằng cấp chứng chỉ "
        "đạt 28,28% (KH là 29%).",
        [
            "Tỷ lệ hộ nghèo | 2024 | actual |  | -1.62%",
            "Tỷ lệ hộ nghèo | 2024 | target |  | -1.5--2%",
            "Tỷ lệ (trường phổ thông đạt chuẩn quốc gia) | 2024 | actual | 62 %",
            "Tỷ lệ (trường phổ thông đạt chuẩn quốc gia) | 2024 | target | 59-60 %",
            "Tỷ lệ lao động qua đào tạo | 2024 | actual | 65.82 %",
            "Tỷ lệ lao động qua đào tạo | 2024 | target | 65-66 %",
        ],
    ),
    (
        "Sản lượng thủy sản năm 2024 đạt 58 nghìn tấn, tăng 4,1% (nghị quyết đề ra 60 nghìn tấn, tăng 4,5%).",
        [
            "Sản lượng thủy sản | 2024 | actual | 58 nghìn tấn | 4.1%",
            "Sản lượng thủy sản | 2024 | target | 60 nghìn tấn | 4.5%",
        ],
    ),
    (
        "Đến 30/6/2024, giải ngân vốn đầu tư công đạt 1.205 tỷ đồng, bằng 41,2% kế hoạch. Cùng kỳ năm 2023 đạt 35,6%.",
        [
            "Giá trị giải ngân vốn đầu tư công | 2024-H1 | actual | 1205 tỷ đồng | plan 41.2%",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_bases_and_plans_have_figures_of_their_own(
    text: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
