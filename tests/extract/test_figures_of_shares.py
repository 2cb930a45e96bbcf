"""Shares told by what they are of: ``95% hộ dân được sử dụng nước sạch``.

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
        "Năm 2024, có 95% hộ dân được sử dụng nước hợp vệ sinh, 98% dân số tham gia bảo hiểm y tế, 85% trường"
        " học đạt chuẩn quốc gia.",
        [
            "Tỷ lệ hộ dân sử dụng nước sạch | 2024 | actual | 95 %",
            "Tỷ lệ bao phủ bảo hiểm y tế | 2024 | actual | 98 %",
            "Tỷ lệ (trường học đạt chuẩn quốc gia) | 2024 | actual | 85 %",
        ],
    ),
    (
        "Đến năm 2030, 100% thôn, bản có điện; 80% số xã đạt chuẩn nông thôn mới; trên 50% số xã đạt chuẩn "
        "nông thôn mới nâng cao.",
        [
            "Tỷ lệ thôn có điện | 2030 | target | 100 %",
            "Tỷ lệ (xã đạt chuẩn nông thôn mới) | 2030 | target | 80 %",
            "Tỷ lệ (xã đạt chuẩn nông thôn mới nâng cao) | 2030 | target | >50 %",
        ],
    ),
    (
        "Năm 2024, 90% hồ sơ thủ tục hành chính được giải quyết trực tuyến toàn trình.",
        [
            "Tỷ lệ (hồ sơ thủ tục hành chính được giải quyết trực tuyến toàn trình) | 2024 | actual | 90 %",
        ],
    ),
    (
        "Năm 2024, 100% các xã có đường ô tô đến trung tâm.",
        [
            "Tỷ lệ (xã có đường ô tô đến trung tâm) | 2024 | actual | 100 %",
        ],
    ),
    (
        "Đến năm 2030, phấn đấu có 75% số trường đạt chuẩn quốc gia mức độ 1, 100% trạm y tế xã có bác sĩ.",
        [
            "Tỷ lệ (trạm y tế xã có bác sĩ) | 2030 | target | 100 %",
        ],
    ),
    (
        "Năm 2024, chỉ số sản xuất công nghiệp tăng 9%, trong đó 85% doanh nghiệp sử dụng điện mặt trời.",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 9%",
            "Tỷ lệ (doanh nghiệp sử dụng điện mặt trời) | 2024 | actual | 85 %",
        ],
    ),
    (
        "Năm 2024, tỷ lệ hộ nghèo giảm còn 2,5%; 98,5% hộ dân có điện.",
        [
            "Tỷ lệ hộ nghèo | 2024 | actual | 2.5 %",
            "Tỷ lệ hộ dân sử dụng điện | 2024 | actual | 98.5 %",
        ],
    ),
    (
        "Năm 2024, giảm 2% hộ nghèo so với năm trước.",
        [],
    ),
    (
        "Ông cho biết hơn 90% người dân đồng tình với chủ trương này.",
        [],
    ),
    (
        "Năm 2024, miễn 50% tiền thuê đất cho 95% doanh nghiệp có dự án.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_share_of_what_stands_behind_it(
    text: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
