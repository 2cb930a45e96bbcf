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
            "Tỷ lệ xã đạt chuẩn nông thôn mới | 2030 | target | 80 %",
            "Tỷ lệ xã đạt chuẩn nông thôn mới nâng cao | 2030 | target | >50 %",
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
    (
        "Cơ cấu kinh tế năm 2024: công nghiệp - xây dựng, dịch vụ, nông nghiệp với tỷ trọng tương ứng "
        "là 43%, 34% và 23%.",
        [
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 43 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 34 %",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 23 %",
        ],
    ),
    (
        "Năm 2024, cơ cấu kinh tế công nghiệp – dịch vụ - nông nghiệp với tỷ trọng tương ứng là 53,9% - "
        "33,6% - 12,5% (kế hoạch là 53,4% - 33,7% - 12,9%).",
        [
            "Tỷ trọng công nghiệp trong GRDP | 2024 | actual | 53.9 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 33.6 %",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 12.5 %",
            "Tỷ trọng công nghiệp trong GRDP | 2024 | target | 53.4 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | target | 33.7 %",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | target | 12.9 %",
        ],
    ),
    (
        "Năm 2024, cơ cấu kinh tế của các xứ sở lớn nhỏ với tỷ trọng tương ứng là 43%, 34% và 23%.",
        [],
    ),
    (
        "Năm 2024, tổng vốn đầu tư toàn xã hội bằng 28,5% GRDP (kế hoạch từ 34 - 36%).",
        [
            "Tỷ lệ vốn đầu tư thực hiện toàn xã hội trên GRDP | 2024 | actual | 28.5 %",
            "Tỷ lệ vốn đầu tư thực hiện toàn xã hội trên GRDP | 2024 | target | 34-36 %",
        ],
    ),
    (
        "Năm 2024, tỷ trọng đóng góp năng suất các nhân tố tổng hợp (TFP) vào GRDP 16,3%; tỷ trọng kinh "
        "tế số đóng góp vào GRDP 9,5%.",
        [
            "Đóng góp của năng suất các nhân tố tổng hợp | 2024 | actual | 16.3 %",
            "Tỷ trọng kinh tế số trong GRDP | 2024 | actual | 9.5 %",
        ],
    ),
    (
        "Kế hoạch vốn đầu tư công năm 2024 là 3.580 tỷ đồng, đã giải ngân đạt 62%.",
        [
            "Kế hoạch vốn đầu tư công | 2024 | actual | 3580 tỷ đồng",
            "Tỷ lệ giải ngân vốn đầu tư công | 2024 | actual | 62 %",
        ],
    ),
    (
        "Năm 2024, tổng giá trị sản xuất đạt 105.954 tỷ đồng, trong đó công nghiệp tăng 22,2%, nông "
        "nghiệp tăng 2,2%, dịch vụ tăng 9,6%.",
        [
            "Tổng giá trị sản xuất | 2024 | actual | 105954 tỷ đồng",
            "Tổng giá trị sản xuất (công nghiệp) | 2024 | actual |  | 22.2%",
            "Tổng giá trị sản xuất (lĩnh vực nông nghiệp) | 2024 | actual |  | 2.2%",
            "Tổng giá trị sản xuất (khu vực dịch vụ) | 2024 | actual |  | 9.6%",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất các ngành công nghiệp và xây dựng tăng 10,6%; thương mại và dịch vụ tăng 6,6%.",
        [
            "Giá trị sản xuất công nghiệp và xây dựng | 2024 | actual |  | 10.6%",
            "Tổng giá trị sản xuất (thương mại, dịch vụ) | 2024 | actual |  | 6.6%",
        ],
    ),
    (
        "Năm 2024, tổng giá trị gia tăng ước đạt 2.891 tỷ đồng. GRDP bình quân đầu người đạt 53 triệu "
        "đồng. Khu vực dịch vụ đạt 1.641 tỷ đồng.",
        [
            "Giá trị tăng thêm | 2024 | estimate | 2891 tỷ đồng",
            "GRDP bình quân đầu người | 2024 | actual | 53 triệu đồng",
            "Giá trị tăng thêm (khu vực dịch vụ) | 2024 | actual | 1641 tỷ đồng",
        ],
    ),
    (
        "Công nghiệp và xây dựng tiếp tục là khu vực đóng góp lớn nhất cho tăng trưởng GRDP năm 2024 "
        "với mức tăng trưởng 18,3%.",
        [
            "GRDP (công nghiệp và xây dựng) | 2024 | actual |  | 18.3%",
        ],
    ),
    (
        "Năm 2024, trong cơ cấu GRDP, lĩnh vực lọc hóa dầu gặp khó khăn, giảm 14%, khiến GRDP giảm 1,4%.",
        [
            "GRDP | 2024 | actual |  | -1.4%",
        ],
    ),
    (
        "Năm 2024, khu vực công nghiệp -xây dựng tăng 10%, khu vực thuế sản phẩm trừ trợ cấp sản phẩm tăng 5,8%.",
        [
            "GRDP (công nghiệp và xây dựng) | 2024 | actual |  | 10%",
            "GRDP (thuế sản phẩm trừ trợ cấp sản phẩm) | 2024 | actual |  | 5.8%",
        ],
    ),
    (
        "Cơ cấu kinh tế năm 2024, nông lâm thủy sản chiếm 23,8%; công nghiệp - xây dựng chiếm 43,4%; "
        "dịch vụ chiếm 32,8%, trong đó kinh tế số chiếm 3,4% (tương ứng năm 2023: 20,7% - 41,6% - "
        "37,7%).",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 23.8 %",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2023 | actual | 20.7 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 43.4 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2023 | actual | 41.6 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 32.8 %",
            "Tỷ trọng dịch vụ trong GRDP | 2023 | actual | 37.7 %",
            "Tỷ trọng kinh tế số trong GRDP | 2024 | actual | 3.4 %",
        ],
    ),
    (
        "Trong cơ cấu GRDP của tỉnh, lĩnh vực công nghiệp và xây dựng chiếm tỷ trọng cao nhất, lên đến 40,5%.",
        [
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 40.5 %",
        ],
    ),
    (
        "Cơ cấu kinh tế tập trung phần lớn ở khu vực công nghiệp - xây dựng với tỷ lệ 46,58%.",
        [
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 46.58 %",
        ],
    ),
    (
        "Toàn tỉnh đã đạt 100% số xã đạt chuẩn nông thôn mới, trong đó có 58 xã đạt chuẩn nâng cao, 6 xã"
        " đạt chuẩn kiểu mẫu.",
        [
            "Tỷ lệ xã đạt chuẩn nông thôn mới | 2024 | actual | 100 %",
            "Số xã đạt chuẩn nông thôn mới nâng cao | 2024 | actual | 58 xã",
            "Số xã đạt chuẩn nông thôn mới kiểu mẫu | 2024 | actual | 6 xã",
        ],
    ),
    (
        "Trong cơ cấu nội bộ ngành nông nghiệp, trồng trọt chiếm 60%, chăn nuôi chiếm 35%, dịch vụ chiếm 5%.",
        [],
    ),
    (
        "Ngành duy trì tỷ lệ giải quyết hồ sơ đúng hạn đạt trên 98% và giữ ổn định tỷ lệ 100% số hóa kết quả "
        "giải quyết hồ sơ.",
        [
            "Tỷ lệ giải quyết hồ sơ đúng hạn | 2024 | actual | >98 %",
            "Tỷ lệ số hóa kết quả giải quyết hồ sơ | 2024 | actual | 100 %",
        ],
    ),
    (
        "Cơ cấu kinh tế theo hướng công nghiệp hóa, hiện đại hóa, tập trung phần lớn ở khu vực công nghiệp - "
        "xây dựng với tỷ lệ 46,58%.",
        ["Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 46.58 %"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_share_of_what_stands_behind_it(
    text: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
