"""Of which period a figure is, where the sentence itself does not tell.

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
        "Ngày 27/7, tại phiên họp tháng 7, UBND tỉnh đánh giá nhiều chỉ tiêu tăng khá. Theo đó, giá trị sản "
        "xuất công nghiệp tăng 15%.",
        "2024-07-28",
        [
            "Giá trị sản xuất công nghiệp | 2024-07 | actual |  | 15%",
        ],
    ),
    (
        "8 tháng đầu năm 2024, thu ngân sách đạt 900 tỷ đồng. Quang cảnh buổi họp báo thường kỳ quý II năm "
        "2024. Kim ngạch xuất khẩu đạt 120 triệu USD, tăng 6%.",
        "2024-09-20",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-08 | actual | 900 tỷ đồng",
            "Kim ngạch xuất khẩu | 2024-01/2024-08 | actual | 120 triệu USD | 6%",
        ],
    ),
    (
        "Tháng 11/2024, thu ngân sách đạt 90 tỷ đồng.\n"
        "Chủ tịch UBND tỉnh giao nhiệm vụ cho sở ngành cuối năm 2022 - Ảnh 1.\n"
        "Tổng mức bán lẻ hàng hóa đạt 510 tỷ đồng, tăng 8%.",
        "2024-12-20",
        [
            "Thu ngân sách nhà nước | 2024-11 | actual | 90 tỷ đồng",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-11 | actual | 510 tỷ đồng | 8%",
        ],
    ),
    (
        "Theo đó, khu vực nông, lâm nghiệp và thủy sản tăng 4,2%; trong đó ngành nông nghiệp tăng 4,1%, ngành"
        " thủy sản tăng 5%. Đối với khu vực công nghiệp, xây dựng có nhiều khởi sắc với mức tăng 11,3%.",
        "2024-06-28",
        [
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-H1 | actual |  | 4.2%",
            "GRDP (ngành nông nghiệp) | 2024-H1 | actual |  | 4.1%",
            "GRDP (ngành thủy sản) | 2024-H1 | actual |  | 5%",
            "GRDP (công nghiệp và xây dựng) | 2024-H1 | actual |  | 11.3%",
        ],
    ),
    (
        "HĐND tỉnh khóa XVI, nhiệm kỳ 2021 - 2026 khai mạc kỳ họp. Tình hình kinh tế - xã hội của tỉnh có mức"
        " tăng trưởng đạt 3,15% so cùng kỳ. Ước tăng trưởng cho khu vực nông, lâm nghiệp và thủy sản đạt 2,4%"
        " cao hơn so với cùng kỳ.",
        "2021-12-08",
        [
            "GRDP | 2021 | actual |  | 3.15%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2021 | estimate |  | 2.4%",
        ],
    ),
    (
        "Trong tháng 4/2024, chỉ số sản xuất công nghiệp tăng 3% so với tháng trước và tăng 19% so với cùng "
        "kỳ năm trước. Dù vậy, mức tăng trưởng tích lũy 4 tháng đầu năm 2024 chỉ đạt 4,2% so với cùng kỳ.",
        "2024-05-08",
        [
            "Chỉ số sản xuất công nghiệp | 2024-04 | actual |  | 3% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-04 | actual |  | 19%",
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-04 | actual |  | 4.2%",
        ],
    ),
    (
        "Trong tháng 9/2024, giá trị sản xuất công nghiệp ước đạt 1.300 tỷ đồng, góp phần nâng giá trị sản "
        "xuất công nghiệp trong 9 tháng đầu năm 2024 ước đạt 11.000 tỷ đồng, đạt 71% so với kế hoạch năm "
        "2024. Trong đó: khai khoáng tăng 12%.",
        "2024-09-25",
        [
            "Giá trị sản xuất công nghiệp | 2024-09 | estimate | 1300 tỷ đồng",
            "Giá trị sản xuất công nghiệp | 2024-01/2024-09 | estimate | 11000 tỷ đồng | plan 71%",
            "Giá trị sản xuất công nghiệp (khai khoáng) | 2024-01/2024-09 | actual |  | 12%",
        ],
    ),
    (
        "Tháng 10/2024, chỉ số sản xuất công nghiệp tăng 3%. Đầu năm đến nay, kim ngạch xuất khẩu ước đạt 350"
        " triệu USD, tăng 7% so với cùng kỳ.",
        "2024-11-20",
        [
            "Chỉ số sản xuất công nghiệp | 2024-10 | actual |  | 3%",
            "Kim ngạch xuất khẩu | 2024-01/2024-10 | estimate | 350 triệu USD | 7%",
        ],
    ),
    (
        "6 tháng đầu năm 2024, thu ngân sách đạt 900 tỷ đồng. Từ đầu năm đến nay, chỉ số sản xuất công nghiệp"
        " tăng 9,5%.",
        "2024",
        [
            "Thu ngân sách nhà nước | 2024-H1 | actual | 900 tỷ đồng",
            "Chỉ số sản xuất công nghiệp | 2024-H1 | actual |  | 9.5%",
        ],
    ),
    (
        "Ước cả năm 2024 xuất khẩu đạt 500 triệu USD. Nhóm hàng công nghiệp chiếm tỷ trọng cao nhất trong bức"
        " tranh xuất khẩu của tỉnh 9 tháng đầu năm 2024 với 65%.",
        "2024-12-20",
        [
            "Kim ngạch xuất khẩu | 2024 | estimate | 500 triệu USD",
            "Tỷ trọng trong kim ngạch xuất khẩu (ngành công nghiệp) | 2024-01/2024-09 | actual | 65 %",
        ],
    ),
    (
        "Theo báo cáo, tính đến 2 tháng đầu năm 2024 và so với cùng kỳ năm trước, tổng diện tích gieo trồng "
        "vụ Đông - Xuân 2023-2024 là 7.465 ha, đạt 80% kế hoạch, bằng 103%; tổng đàn gia súc 181.000 con, "
        "tăng 5%.",
        "2024-12-20",
        [
            "Diện tích gieo trồng (vụ Đông - Xuân) | 2024-01/2024-02 | actual | 7465 ha | 3% | plan 80%",
            "Tổng đàn (gia súc) | 2024-01/2024-02 | actual | 181000 con | 5%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu 2 tháng đầu năm 2024 đạt 50 triệu USD. So với cùng kỳ năm trước, kim ngạch xuất "
        "khẩu của tỉnh tăng 12% và hoàn thành 19% so với kế hoạch năm.",
        "2024-12-20",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-02 | actual | 50 triệu USD | 12% | plan 19%",
        ],
    ),
    (
        "5 tháng đầu năm 2024 kinh tế tăng khá. Thu hút đầu tư trong nước đạt 7.100 tỷ đồng, lũy kế 5 tháng "
        "đầu năm đã thu hút được 28.000 tỷ đồng.",
        "2024-12-20",
        [
            "Vốn đầu tư trong nước đăng ký | 2024-05 | actual | 7100 tỷ đồng",
            "Vốn đầu tư trong nước đăng ký | 2024-01/2024-05 | actual | 28000 tỷ đồng",
        ],
    ),
    (
        "5 tháng đầu năm 2024 kinh tế tăng khá. Chỉ số sản xuất công nghiệp ước tăng 8% so với tháng trước và"
        " tăng 11% so với cùng kỳ. Lũy kế 5 tháng, chỉ số sản xuất công nghiệp tăng 7%.",
        "2024-12-20",
        [
            "Chỉ số sản xuất công nghiệp | 2024-05 | estimate |  | 8% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-05 | estimate |  | 11%",
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-05 | actual |  | 7%",
        ],
    ),
    (
        "Tốc độ tăng IIP 6 tháng đầu năm 2024 đạt 9%. Tốc độ tăng IIP 6 tháng đầu năm: Năm 2020 (+6,2%); năm "
        "2021 (+12,8%); năm 2022 (+10,1%).",
        "2024-12-20",
        [
            "Chỉ số sản xuất công nghiệp | 2024-H1 | actual |  | 9%",
            "Chỉ số sản xuất công nghiệp | 2020-H1 | actual |  | 6.2%",
            "Chỉ số sản xuất công nghiệp | 2021-H1 | actual |  | 12.8%",
            "Chỉ số sản xuất công nghiệp | 2022-H1 | actual |  | 10.1%",
        ],
    ),
    (
        "Hụt thu lớn nhất trong năm 2024 là nguồn thu từ sử dụng đất, chỉ đạt 900 tỷ đồng, trong khi chỉ tiêu"
        " đầu năm tỉnh đưa ra là 4.000 tỷ đồng.",
        "2024-12-20",
        [
            "Thu tiền sử dụng đất | 2024 | actual | 900 tỷ đồng",
            "Thu tiền sử dụng đất | 2024 | target | 4000 tỷ đồng",
        ],
    ),
    (
        "UBND tỉnh ban hành kế hoạch chuyển đổi số năm 2024.\n"
        "Mục tiêu cụ thể, về chính quyền số, tỷ lệ hồ sơ trực tuyến đạt 80%.\n"
        "Về kinh tế số, năng suất lao động tăng tối thiểu 7%.\n"
        "Tỷ lệ doanh nghiệp sử dụng hợp đồng điện tử đạt trên 30%.",
        "2024-04-16",
        [
            "Tỷ lệ hồ sơ trực tuyến | 2024 | target | 80 %",
            "Năng suất lao động | 2024 | target |  | >=7%",
            "Tỷ lệ (doanh nghiệp sử dụng hợp đồng điện tử) | 2024 | target | >30 %",
        ],
    ),
    (
        "Thu ngân sách 8 tháng năm 2024 đạt 3.000 tỷ đồng. Con số này đạt 75% kế hoạch năm, tăng 6% so với cùng kỳ.",
        "2024-09-20",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-08 | actual | 3000 tỷ đồng | 6% | plan 75%",
        ],
    ),
    (
        "8 tháng đầu năm 2024, doanh thu du lịch đạt 2.100 tỷ đồng, tăng 40%. Tỉnh đã hoàn thành 100% kế "
        "hoạch xóa nhà tạm, nhà dột nát.",
        "2024-09-20",
        [
            "Doanh thu du lịch | 2024-01/2024-08 | actual | 2100 tỷ đồng | 40%",
        ],
    ),
    (
        "Thu ngân sách 6 tháng năm 2024 đạt 2.300 tỷ đồng, bằng 52% so với nghị quyết đề ra (4.400 tỷ đồng); "
        "trong đó thu nội địa 2.100 tỷ đồng, đạt 53,5% và thu xuất nhập khẩu 90 tỷ đồng, đạt 48%.",
        "2024-12-20",
        [
            "Thu ngân sách nhà nước | 2024-H1 | actual | 2300 tỷ đồng | plan 52%",
            "Thu ngân sách nhà nước | 2024 | target | 4400 tỷ đồng",
            "Thu nội địa | 2024-H1 | actual | 2100 tỷ đồng | plan 53.5%",
            "Thu từ hoạt động xuất nhập khẩu | 2024-H1 | actual | 90 tỷ đồng | plan 48%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu 9 tháng năm 2024 đạt 2 tỷ USD. Lũy kế năm 2024, tỉnh cấp mới 61 dự án; tỉnh "
        "thành lập mới 900 doanh nghiệp.",
        "2024-10-05",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-09 | actual | 2 tỷ USD",
            "Số dự án đầu tư (cấp mới) | 2024-01/2024-09 | actual | 61 dự án",
            "Số doanh nghiệp thành lập mới | 2024-01/2024-09 | actual | 900 doanh nghiệp",
        ],
    ),
    (
        "Trong 6 tháng đầu năm 2024, xuất khẩu đạt 2 tỷ USD. Nhà máy sẽ được khởi công ngay trong tháng 9. "
        "Nhập khẩu đạt 1 tỷ USD.",
        "2024-07-05",
        [
            "Kim ngạch xuất khẩu | 2024-H1 | actual | 2 tỷ USD",
            "Kim ngạch nhập khẩu | 2024-H1 | actual | 1 tỷ USD",
        ],
    ),
    (
        "Tháng 8/2024, chỉ số sản xuất công nghiệp tăng 6%. Thị trường mở rộng từ đầu quý III/2024 giúp tăng "
        "sản lượng. Ngành khai khoáng giảm 2% so với tháng trước.",
        "2024-09-05",
        [
            "Chỉ số sản xuất công nghiệp | 2024-08 | actual |  | 6%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-08 | actual |  | -2% previous_month",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp ước đạt 2.500 tỷ đồng, tăng 11%.\n"
        "Trong 6 tháng đầu năm 2024, thu hút đầu tư duy trì mức tăng cao. Tỉnh cấp mới và điều chỉnh tăng vốn đến tháng 6/2024 cho 30 dự án FDI.",
        "2024",
        [
            "Giá trị sản xuất công nghiệp | 2024-H1 | estimate | 2500 tỷ đồng | 11%",
            "Số dự án FDI | 2024-H1 | actual | 30 dự án",
        ],
    ),
    (
        "GRDP 9 tháng năm 2024 ước tăng 8,3%, cao hơn cùng kỳ năm 2023 là 6,2%.",
        "2024-10-05",
        [
            "GRDP | 2024-01/2024-09 | estimate |  | 8.3%",
        ],
    ),
    (
        "Tổng mức bán lẻ tháng 3/2024 tăng 24% so với tháng trước, đưa mức thực hiện 3 tháng lên 1.800 tỷ "
        "đồng, đạt 25% kế hoạch năm.",
        "2024-04-05",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-03 | actual |  | 24% previous_month",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-Q1 | actual | 1800 tỷ đồng | plan 25%",
        ],
    ),
    (
        "GRDP ước tính tăng 5,2% so với cùng kỳ năm trước. Khu vực dịch vụ chiếm tỷ trọng 43,8% GRDP (cơ cấu "
        "tương ứng của 6 tháng đầu năm 2023 là 47,1%). Đến ngày 15/6/2024, thu ngân sách đạt 1.900 tỷ đồng.",
        "2024-07",
        [
            "GRDP | 2024-H1 | estimate |  | 5.2%",
            "Tỷ trọng dịch vụ trong GRDP | 2024-H1 | actual | 43.8 %",
            "Thu ngân sách nhà nước | 2024-H1 | actual | 1900 tỷ đồng",
        ],
    ),
]


@pytest.mark.parametrize(("text", "published", "expected"), CASES)
def test_each_figure_is_of_its_period(
    text: str, published: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text, published=published), language)] == expected
