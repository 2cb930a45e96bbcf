"""Figures in a row that go round things in a row: ``lần lượt``, and pairs without the word.

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
        "Năm 2024, kim ngạch xuất khẩu và kim ngạch nhập khẩu lần lượt đạt 2,1 tỷ USD và 1,3 tỷ USD.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 2.1 tỷ USD",
            "Kim ngạch nhập khẩu | 2024 | actual | 1.3 tỷ USD",
        ],
    ),
    (
        "Năm 2024, xuất khẩu và nhập khẩu đạt 2,1 tỷ USD và 1,3 tỷ USD, lần lượt tăng 5% và 7%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 2.1 tỷ USD | 5%",
            "Kim ngạch nhập khẩu | 2024 | actual | 1.3 tỷ USD | 7%",
        ],
    ),
    (
        "Năm 2024, tổng mức bán lẻ và kim ngạch xuất khẩu tăng lần lượt 12% và 8%.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024 | actual |  | 12%",
            "Kim ngạch xuất khẩu | 2024 | actual |  | 8%",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 8%, trong đó khu vực dịch vụ và khu vực công nghiệp lần lượt tăng 7,1% và 9,3%.",
        [
            "GRDP | 2024 | actual |  | 8%",
            "GRDP (khu vực dịch vụ) | 2024 | actual |  | 7.1%",
            "GRDP (khu vực công nghiệp) | 2024 | actual |  | 9.3%",
        ],
    ),
    (
        "Năm 2024, sản lượng xi măng và thép đạt lần lượt 1,2 triệu tấn và 350.000 tấn.",
        [
            "Sản lượng (xi măng) | 2024 | actual | 1.2 triệu tấn",
            "Sản lượng (thép) | 2024 | actual | 350000 tấn",
        ],
    ),
    (
        "Thu ngân sách năm 2022 và 2023 lần lượt đạt 12.000 tỷ đồng và 13.500 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2022 | actual | 12000 tỷ đồng",
            "Thu ngân sách nhà nước | 2023 | actual | 13500 tỷ đồng",
        ],
    ),
    (
        "Kim ngạch xuất khẩu các năm 2021, 2022, 2023 lần lượt đạt 1,2; 1,45 và 1,6 tỷ USD.",
        [
            "Kim ngạch xuất khẩu | 2021 | actual | 1.2 tỷ USD",
            "Kim ngạch xuất khẩu | 2022 | actual | 1.45 tỷ USD",
            "Kim ngạch xuất khẩu | 2023 | actual | 1.6 tỷ USD",
        ],
    ),
    (
        "Giai đoạn 2021-2023, thu ngân sách lần lượt đạt 12.000 tỷ đồng, 13.500 tỷ đồng và 14.200 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2021 | actual | 12000 tỷ đồng",
            "Thu ngân sách nhà nước | 2022 | actual | 13500 tỷ đồng",
            "Thu ngân sách nhà nước | 2023 | actual | 14200 tỷ đồng",
        ],
    ),
    (
        "GRDP quý I, quý II và quý III năm 2024 lần lượt tăng 6,5%, 7,2% và 8,4%.",
        [
            "GRDP | 2024-Q1 | actual |  | 6.5%",
            "GRDP | 2024-Q2 | actual |  | 7.2%",
            "GRDP | 2024-Q3 | actual |  | 8.4%",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp tháng 5 năm 2024 tăng 2,1% và 9,8% so với tháng trước và cùng kỳ.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-05 | actual |  | 2.1% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-05 | actual |  | 9.8%",
        ],
    ),
    (
        "Năm 2023, điện gió đạt 1.200 MW, điện mặt trời đạt 850 MW; năm 2024 lần lượt đạt 2.500 MW và 1.400 MW.",
        [
            "Công suất điện gió | 2023 | actual | 1200 MW",
            "Công suất điện gió | 2024 | actual | 2500 MW",
            "Công suất điện mặt trời | 2023 | actual | 850 MW",
            "Công suất điện mặt trời | 2024 | actual | 1400 MW",
        ],
    ),
    (
        "Năm 2024, chỉ số sản xuất công nghiệp lần lượt tăng 5% và 7%.",
        [],
    ),
    (
        "GRDP của tỉnh tăng 10%. Trong đó, lĩnh vực công nghiệp và dịch vụ là động lực trong tăng trưởng"
        " GRDP của tỉnh (tăng lần lượt là 10,14% và 14,19%).",
        [
            "GRDP | 2024 | actual |  | 10%",
            "GRDP (lĩnh vực công nghiệp) | 2024 | actual |  | 10.14%",
            "GRDP (khu vực dịch vụ) | 2024 | actual |  | 14.19%",
        ],
    ),
    (
        "Doanh thu du lịch đạt 22 tỷ đồng. Ngành dịch vụ tiếp tục đóng góp lớn với mức tăng 17,7% trong "
        "tổng mức bán lẻ.",
        [
            "Doanh thu du lịch | 2024 | actual | 22 tỷ đồng",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_figure_of_a_row_finds_its_own(
    text: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
