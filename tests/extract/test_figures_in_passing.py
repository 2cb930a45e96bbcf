"""Times named in passing, of one figure only, or told by what follows: whose period each figure keeps.

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
        "GRDP 6 tháng đầu năm 2024 ước tăng 8,16%, đạt tốc độ tăng cao nhất của 6 tháng đầu năm các năm "
        "2020 - 2023. Trong đó, khu vực dịch vụ tăng 5,7%.",
        [
            "GRDP | 2024-H1 | estimate |  | 8.16%",
            "GRDP (khu vực dịch vụ) | 2024-H1 | actual |  | 5.7%",
        ],
    ),
    (
        "GRDP 9 tháng năm 2024 tăng 12,46% (sơ bộ quý II tăng 10,97%; sơ bộ 6 tháng đầu năm tăng "
        "11,78%; ước tính quý III tăng 13,8%).",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 12.46%",
            "GRDP | 2024-Q2 | actual |  | 10.97%",
            "GRDP | 2024-H1 | actual |  | 11.78%",
            "GRDP | 2024-Q3 | estimate |  | 13.8%",
        ],
    ),
    (
        "Nếu như 8 tháng năm 2023, xuất khẩu chỉ đạt 560 triệu USD, thì năm nay, ước 8 tháng, xuất khẩu "
        "đạt 684 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2023-01/2023-08 | actual | 560 triệu USD",
            "Kim ngạch xuất khẩu | 2024-01/2024-08 | estimate | 684 triệu USD",
        ],
    ),
    (
        "10 tháng năm 2024, bán lẻ đạt 900 tỷ đồng.\nLượng khách du lịch đạt 221.700 lượt khách. Lũy kế "
        "10 tháng đầu năm, lượng khách du lịch đạt 740.087 lượt khách.",
        [
            "Số lượt khách du lịch | 2024-10 | actual | 221700 lượt khách",
            "Số lượt khách du lịch | 2024-01/2024-10 | actual | 740087 lượt khách",
        ],
    ),
    (
        "Tổng thu ngân sách tháng 10 là 669,5 tỷ đồng. Trong đó, thu nội địa 179,3 tỷ đồng. Lũy kế 10 "
        "tháng là 6.932 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024-10 | actual | 669.5 tỷ đồng",
            "Thu nội địa | 2024-10 | actual | 179.3 tỷ đồng",
            "Thu ngân sách nhà nước | 2024-01/2024-10 | actual | 6932 tỷ đồng",
        ],
    ),
    (
        "Tổng vốn đầu tư toàn xã hội 9 tháng năm 2024 đạt 44.750 tỷ đồng. Lũy kế cả năm ước đạt 62.974 tỷ đồng.",
        [
            "Vốn đầu tư thực hiện toàn xã hội | 2024-01/2024-09 | actual | 44750 tỷ đồng",
            "Vốn đầu tư thực hiện toàn xã hội | 2024 | estimate | 62974 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, GRDP ước đạt 5.000 tỷ đồng. CPI bình quân 10 tháng tăng 3,63% so với cùng kỳ.\nThu "
        "ngân sách ước đạt 1.270 tỷ đồng.",
        [
            "GRDP | 2024 | estimate | 5000 tỷ đồng",
            "Chỉ số giá tiêu dùng | 2024-01/2024-10 | actual |  | 3.63%",
            "Thu ngân sách nhà nước | 2024 | estimate | 1270 tỷ đồng",
        ],
    ),
    (
        "Tính từ 01/01/2024 đến thời điểm lập báo cáo, tổng số vốn đầu tư FDI tăng thêm là 207,36 triệu USD.",
        [
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 207.36 triệu USD",
        ],
    ),
    (
        "9 tháng năm 2024, GRDP tăng 8%. Hiện nay, tỉnh đã thành lập được 45 cụm công nghiệp.",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 8%",
            "Số cụm công nghiệp | 2024-12-20 | actual | 45 cụm công nghiệp",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp năm 2024 tăng 8,9% so vói năm 2023; kim ngạch xuất khẩu tăng 5% so "
        "với cung kỳ năm trước.",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 8.9%",
            "Kim ngạch xuất khẩu | 2024 | actual |  | 5%",
        ],
    ),
    (
        "Tính đến ngày 15/6/2024, toàn tỉnh gieo trồng vụ hè thu đạt 57.905 ha, tăng 7%, trong đó: Cây "
        "lúa diện tích 40.433 ha, tăng 12,7%; cây ngô 5.445 ha, giảm 9,2%.",
        [
            "Diện tích gieo trồng (vụ hè thu) | 2024-06-15 | actual | 57905 ha | 7%",
            "Diện tích gieo trồng (lúa, vụ hè thu) | 2024-06-15 | actual | 40433 ha | 12.7%",
            "Diện tích gieo trồng (ngô, vụ hè thu) | 2024-06-15 | actual | 5445 ha | -9.2%",
        ],
    ),
    (
        "IIP tháng 11/2024 tăng 6% so với cùng kỳ năm 2021.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-11 | actual |  | 6% 2021",
        ],
    ),
    (
        "Vốn đầu tư toàn xã hội năm 2024 đạt hơn 81 nghìn 200 tỷ đồng.",
        [
            "Vốn đầu tư thực hiện toàn xã hội | 2024 | actual | >81200 tỷ đồng",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp năm 2023 đạt 12.329 tỷ đồng, tốc độ tăng trưởng bình quân (giai "
        "đoạn 2018 – 2022) là 16%/năm. Xuất khẩu đạt 90 triệu USD.",
        [
            "Giá trị sản xuất công nghiệp | 2023 | actual | 12329 tỷ đồng",
            "Giá trị sản xuất công nghiệp | 2018/2022 | actual |  | 16%",
            "Kim ngạch xuất khẩu | 2023 | actual | 90 triệu USD",
        ],
    ),
    (
        "Đến ngày 31 tháng 8, tổng dư nợ cho vay được 21.000 tỷ đồng, tăng trưởng 4,6% so với cuối năm 2023.",
        [
            "Dư nợ tín dụng | 2024-08-31 | actual | 21000 tỷ đồng | 4.6% 2023",
        ],
    ),
    (
        "Đến cuối tháng 12/2023, tổng dư nợ cho vay đạt 22.000 tỷ đồng, tăng 8% so với cuối năm 2022.",
        [
            "Dư nợ tín dụng | 2023-12 | actual | 22000 tỷ đồng | 8%",
        ],
    ),
    (
        "Giải ngân vốn đầu tư công tính đến ngày 30.11 đạt 10.300 tỷ đồng, bằng 71% kế hoạch.",
        [
            "Giá trị giải ngân vốn đầu tư công | 2024-01/2024-11 | actual | 10300 tỷ đồng | plan 71%",
        ],
    ),
    (
        "8 tháng đầu năm 2024, xuất khẩu đạt 900 triệu USD. Hiện toàn tỉnh có gần 3.900 dự án còn hiệu "
        "lực, với tổng vốn đăng ký khoảng 41 tỷ USD.\nThu ngân sách đạt 9.000 tỷ đồng.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-08 | actual | 900 triệu USD",
            "Số dự án đầu tư (lũy kế) | 2024-12-20 | actual | <3900 dự án",
            "Vốn đầu tư thu hút (lũy kế) | 2024-12-20 | actual | ~41 tỷ USD",
            "Thu ngân sách nhà nước | 2024-01/2024-08 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, giải ngân đầu tư công do tỉnh quản lý (tính đến ngày 30.11) đạt 10.300 tỷ đồng, bằng "
        "71% kế hoạch, cao hơn 6,2% so với cùng kỳ.",
        [
            "Giá trị giải ngân vốn đầu tư công | 2024-01/2024-11 | actual | 10300 tỷ đồng | 6.2% | plan 71%",
        ],
    ),
    (
        "Các doanh nghiệp, trung tâm thương mại, siêu thị hoạt động ổn định; giá cà phê thu mua nội địa "
        "tăng gấp 2 lần.",
        [],
    ),
    (
        "Tỉnh tham gia bình chọn với 11 sản phẩm của 10 cơ sở công nghiệp nông thôn.",
        [],
    ),
    (
        "Tỷ lệ che phủ rừng đạt 63%. Tỉnh có 7 chỉ tiêu hoàn thành trên 70% kế hoạch năm, gồm giá trị "
        "sản xuất công nghiệp đạt 1.760 tỷ đồng.",
        [
            "Tỷ lệ che phủ rừng | 2024 | actual | 63 %",
            "Giá trị sản xuất công nghiệp | 2024 | actual | 1760 tỷ đồng",
        ],
    ),
    (
        "Diện tích gieo trồng đạt 900 ha. Kinh phí hỗ trợ cây ngô là 3.120 triệu đồng cho 4.800 ha ngô, "
        "hỗ trợ cây khoai tây là 65 triệu cho 120 ha, mức hỗ trợ là 5 triệu đồng/1ha.",
        [
            "Diện tích gieo trồng | 2024 | actual | 900 ha",
        ],
    ),
    (
        "Kim ngạch xuất khẩu năm 2024 ước đạt 23,63 tỷ USD (bình quân 1 tháng đạt 1,969 tỷ USD), tăng 9,3%.",
        [
            "Kim ngạch xuất khẩu | 2024 | estimate | 23.63 tỷ USD | 9.3%",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_keep_their_period(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
