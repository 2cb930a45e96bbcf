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
    (
        "Kim ngạch xuất khẩu năm 2024 ước đạt 3,2 tỷ USD, tăng 9% so với năm trước, vượt kế hoạch năm gần 4%.",
        [
            "Kim ngạch xuất khẩu | 2024 | estimate | 3.2 tỷ USD | 9% | plan 104%",
        ],
    ),
    (
        "Nhập khẩu năm 2024 đạt 1,1 tỷ USD, tăng 5%, vượt kế hoạch đề ra 2,5%.",
        [
            "Kim ngạch nhập khẩu | 2024 | actual | 1.1 tỷ USD | 5% | plan 102.5%",
        ],
    ),
    (
        "9 tháng năm 2024, xuất khẩu đạt 3 tỷ USD, nhập khẩu đạt 2 tỷ USD. So với kế hoạch năm, tỉnh đã "
        "hoàn thành 81% về xuất khẩu và 82,5% về nhập khẩu.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-09 | actual | 3 tỷ USD | plan 81%",
            "Kim ngạch nhập khẩu | 2024-01/2024-09 | actual | 2 tỷ USD | plan 82.5%",
        ],
    ),
    (
        "Thu ngân sách năm 2024 đạt 9.500 tỷ đồng, tăng 7,5% so với năm 2023. Với kết quả này, thu ngân "
        "sách đã đạt 104,5% dự toán được giao.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 9500 tỷ đồng | 7.5% | plan 104.5%",
        ],
    ),
    (
        "Trong tháng 11, thu ngân sách đạt gần 700 tỷ đồng. Tổng thu ngân sách tháng 11 là 669,5 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024-11 | actual | 669.5 tỷ đồng",
        ],
    ),
    (
        "6 tháng năm 2024, kim ngạch xuất khẩu đạt 1.355 triệu USD, đạt 54% kế hoạch năm (KH: 2.500 "
        "triệu USD) và tăng 12,6%.",
        [
            "Kim ngạch xuất khẩu | 2024 | target | 2500 triệu USD",
            "Kim ngạch xuất khẩu | 2024-H1 | actual | 1355 triệu USD | 12.6% | plan 54%",
        ],
    ),
    (
        "Tăng trưởng GRDP 9 tháng năm 2024 ước đạt 6,9% (kịch bản tăng trưởng (KBTT): 7,87%). Trong đó: "
        "Khu vực dịch vụ ước đạt 7,22% (KBTT: 8,16%).",
        [
            "GRDP | 2024-01/2024-09 | estimate |  | 6.9%",
            "GRDP | 2024-01/2024-09 | target |  | 7.87%",
            "GRDP (khu vực dịch vụ) | 2024-01/2024-09 | estimate |  | 7.22%",
            "GRDP (khu vực dịch vụ) | 2024-01/2024-09 | target |  | 8.16%",
        ],
    ),
    (
        "10 tháng năm 2024, thu ngân sách đạt 139 tỷ đồng, đạt 85% dự toán (Trung ương giao: 133 tỷ "
        "đồng; HĐND tỉnh giao 163 tỷ đồng).",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-10 | actual | 139 tỷ đồng | plan 85%",
            "Thu ngân sách nhà nước | 2024 | target | 133 tỷ đồng",
            "Thu ngân sách nhà nước | 2024 | target | 163 tỷ đồng",
        ],
    ),
    (
        "GRDP năm 2024 tăng 5,5% (kế hoạch 2024 tăng 8% trở lên) và có xu hướng phục hồi (6 tháng đầu năm tăng 4,1%).",
        [
            "GRDP | 2024 | actual |  | 5.5%",
            "GRDP | 2024 | target |  | >=8%",
            "GRDP | 2024-H1 | actual |  | 4.1%",
        ],
    ),
    (
        "Xuất khẩu năm 2024 đạt 985 triệu USD, vượt so với kế hoạch và tăng 6,1% so với cùng kỳ.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 985 triệu USD | 6.1%",
        ],
    ),
    (
        "Năm 2024, tốc độ tăng năng suất lao động đạt 6,1%, cao hơn so với kế hoạch là 6%.",
        [
            "Năng suất lao động | 2024 | actual |  | 6.1%",
            "Năng suất lao động | 2024 | target |  | 6%",
        ],
    ),
    (
        "Năm 2024, tỉnh vẫn giữ vững mục tiêu tăng trưởng khi GRDP ước đạt 8,4%.",
        [
            "GRDP | 2024 | estimate |  | 8.4%",
        ],
    ),
    (
        "Theo quy hoạch phát triển công nghiệp đến năm 2030, tỉnh có 59 khu công nghiệp với diện tích "
        "16.800 ha và 82 cụm công nghiệp với diện tích 4.572 ha.",
        [
            "Số khu công nghiệp | 2030 | target | 59 khu công nghiệp",
            "Diện tích đất công nghiệp | 2030 | target | 16800 ha",
            "Số cụm công nghiệp | 2030 | target | 82 cụm công nghiệp",
            "Diện tích cụm công nghiệp | 2030 | target | 4572 ha",
        ],
    ),
    (
        "10 tháng năm 2024, thu ngân sách đạt 900 tỷ đồng.\n\nNăm 2025, tỉnh phấn đấu GRDP tăng "
        "10%.\n\nTrong tháng 10, toàn tỉnh có 180 doanh nghiệp thành lập mới.",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-10 | actual | 900 tỷ đồng",
            "GRDP | 2025 | target |  | 10%",
            "Số doanh nghiệp thành lập mới | 2024-10 | actual | 180 doanh nghiệp",
        ],
    ),
    (
        "Thu ngân sách năm 2024 đạt 128 tỷ đồng, đạt 99% nghị quyết điều chỉnh HĐND tỉnh thông qua, "
        "tăng 10% so với năm 2023.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 128 tỷ đồng | 10% | plan 99%",
        ],
    ),
    (
        "Kinh tế cả nước năm 2024 ước tăng 6,3%, thấp hơn so với tăng trưởng năm 2023 là 8%.",
        [
            "GDP | 2024 | estimate |  | 6.3% | @Việt Nam",
            "GDP | 2023 | actual |  | 8% | @Việt Nam",
        ],
    ),
    (
        "GRDP năm 2024 tăng 7%, cao hơn mức tăng năm 2023 là 6,2%.",
        [
            "GRDP | 2024 | actual |  | 7%",
            "GRDP | 2023 | actual |  | 6.2%",
        ],
    ),
    (
        "GRDP năm 2024 tăng 7%, cao hơn mức 6,2% của năm 2023. Tỷ lệ hộ nghèo còn 5%, thấp hơn mức 6% của năm 2023.",
        [
            "GRDP | 2024 | actual |  | 7%",
            "GRDP | 2023 | actual |  | 6.2%",
            "Tỷ lệ hộ nghèo | 2024 | actual | 5 %",
            "Tỷ lệ hộ nghèo | 2023 | actual | 6 %",
        ],
    ),
    (
        "GRDP của tỉnh quý I/2024 tăng 4,8%, thấp hơn so với quý IV năm trước (+5,8%).",
        [
            "GRDP | 2024-Q1 | actual |  | 4.8%",
            "GRDP | 2023-Q4 | actual |  | 5.8%",
        ],
    ),
    (
        "Tháng 1/2024, IIP giảm 5% so với tháng 12 năm trước, tăng 8% so với cùng kỳ. Tháng 5/2024, IIP "
        "tăng 4% so với tháng 5 năm trước.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01 | actual |  | -5% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-01 | actual |  | 8%",
            "Chỉ số sản xuất công nghiệp | 2024-05 | actual |  | 4%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu đạt 820 triệu USD, vượt mục tiêu đề ra và tăng gần 20% so với năm 2023.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 820 triệu USD | <20%",
        ],
    ),
    (
        "Tăng trưởng kinh tế của Việt Nam năm nay được dự báo đạt 6,3%; thấp hơn khá nhiều so với tăng "
        "trưởng năm 2023 là 8%. Dự báo tăng trưởng quý I của cả nước đạt 4,8%.",
        [
            "GDP | 2024 | estimate |  | 6.3% | @Việt Nam",
            "GDP | 2023 | actual |  | 8% | @Việt Nam",
            "GDP | 2024-Q1 | estimate |  | 4.8% | @Việt Nam",
        ],
    ),
    (
        "Năm 2020 GRDP đạt 15.000 tỷ đồng, tăng gấp 16 lần so với năm 2002 (930 tỷ đồng) và tăng gần gấp"
        " 2 lần so với năm 2011 (7.800 tỷ đồng).",
        [
            "GRDP | 2020 | actual | 15000 tỷ đồng | x16",
            "GRDP | 2002 | actual | 930 tỷ đồng",
            "GRDP | 2020 | actual |  | x2",
            "GRDP | 2011 | actual | 7800 tỷ đồng",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_bases_and_plans_have_figures_of_their_own(
    text: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
