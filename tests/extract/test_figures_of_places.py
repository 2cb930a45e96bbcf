"""Figures of a place that is named: another province, a border gate, the industrial parks; what is counted there.

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
        "6 tháng năm 2024, GRDP của Hà Giang trước khi hợp nhất tăng 9%.\nĐối với tỉnh Tuyên Quang, GRDP "
        "ước đạt 36.154 tỷ đồng, tăng 8%. Thu ngân sách đạt 2.892 tỷ đồng.",
        [
            "GRDP | 2024-H1 | actual |  | 9%",
            "GRDP | 2024-H1 | estimate | 36154 tỷ đồng | 8% | @Tuyên Quang",
            "Thu ngân sách nhà nước | 2024-H1 | actual | 2892 tỷ đồng | @Tuyên Quang",
        ],
    ),
    (
        "Tốc độ tăng trưởng GDP năm 2024 của Hà Giang đạt 7,5%.",
        [
            "GRDP | 2024 | actual |  | 7.5%",
        ],
    ),
    (
        "Năm 2024, tỉnh xuất khẩu 900 triệu USD, cao gấp 4,4 lần Tuyên Quang.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 900 triệu USD",
        ],
    ),
    (
        "Tháng 7/2024, trị giá hàng hóa xuất nhập khẩu tại cửa khẩu quốc tế Thanh Thủy đạt 296 triệu "
        "USD; khối lượng hàng hóa xuất nhập khẩu đạt 445 nghìn tấn.",
        [
            "Tổng kim ngạch xuất nhập khẩu (cửa khẩu quốc tế Thanh Thủy) | 2024-07 | actual | 296 triệu USD",
            "Khối lượng hàng hóa xuất nhập khẩu (cửa khẩu quốc tế Thanh Thủy) | 2024-07 | actual | 445 nghìn tấn",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu qua cửa khẩu của tỉnh đạt 90 triệu USD.",
        [
            "Kim ngạch xuất khẩu (qua cửa khẩu) | 2024 | actual | 90 triệu USD",
        ],
    ),
    (
        "Năm 2024, tỉnh có 8 dự án trong nước nằm ngoài khu công nghiệp với vốn 5.245 tỷ đồng và 13 dự "
        "án trong khu công nghiệp.\nLũy kế năm 2024, thu hút vốn FDI được 129 triệu USD.",
        [
            "Số dự án đầu tư trong nước (ngoài khu công nghiệp) | 2024 | actual | 8 dự án",
            "Vốn đầu tư trong nước đăng ký (ngoài khu công nghiệp) | 2024 | actual | 5245 tỷ đồng",
            "Số dự án đầu tư trong nước (khu công nghiệp) | 2024 | actual | 13 dự án",
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 129 triệu USD",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu có vốn đầu tư trong nước đạt 711 triệu USD; kim ngạch xuất khẩu "
        "có vốn đầu tư nước ngoài đạt 643 triệu USD.",
        [
            "Kim ngạch xuất khẩu (có vốn đầu tư trong nước) | 2024 | actual | 711 triệu USD",
            "Kim ngạch xuất khẩu (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024 | actual | 643 triệu USD",
        ],
    ),
    (
        "Năm 2024, tỉnh đứng thứ hai về thu hút vốn đầu tư nước ngoài với tổng số vốn đăng ký đạt 30,6 tỷ USD.",
        [
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 30.6 tỷ USD",
        ],
    ),
    (
        "Năm 2024, tỉnh phê duyệt chủ trương đầu tư cho 172 dự án trong nước.",
        [
            "Số dự án đầu tư trong nước (phê duyệt chủ trương đầu tư) | 2024 | actual | 172 dự án",
        ],
    ),
    (
        "Năm 2024, 31 dự án mới được cấp giấy chứng nhận đầu tư với tổng vốn đăng ký 233 triệu USD, 7 "
        "dự án đăng ký góp vốn, mua cổ phần.",
        [
            "Số dự án đầu tư (cấp mới) | 2024 | actual | 31 dự án",
            "Vốn đầu tư thu hút (cấp mới) | 2024 | actual | 233 triệu USD",
            "Số dự án đầu tư (góp vốn, mua cổ phần) | 2024 | actual | 7 dự án",
        ],
    ),
    (
        "Năm 2024, tỉnh có 22 cụm công nghiệp đi vào hoạt động; toàn tỉnh có 46 hợp tác xã thành lập mới.",
        [
            "Số cụm công nghiệp đang hoạt động | 2024 | actual | 22 cụm công nghiệp",
            "Số hợp tác xã thành lập mới | 2024 | actual | 46 hợp tác xã",
        ],
    ),
    (
        "Có 20 doanh nghiệp có giá trị sản xuất từ 500 tỷ đồng đến dưới 3.000 tỷ đồng/năm; công ty nhận "
        "đơn đặt hàng đến 400.000 tấn gạo.",
        [],
    ),
    (
        "5 mặt hàng chủ lực của tỉnh năm 2024 tăng trưởng khá.",
        [],
    ),
    (
        "Số hộ được sử dụng điện lưới quốc gia năm 2024 là 94.044/99.069 hộ, đạt 94,9%.",
        [
            "Tỷ lệ hộ dân sử dụng điện | 2024 | actual | 94.9 %",
        ],
    ),
    (
        "Tỉnh hợp nhất từ ba tỉnh Hà Giang, Tuyên Quang và Yên Bái, năm 2024 GRDP tăng 10%.",
        [
            "GRDP | 2024 | actual |  | 10%",
        ],
    ),
    (
        "Tăng trưởng kinh tế của Việt Nam năm nay được dự báo đạt 6,3%.",
        [
            "GDP | 2024 | estimate |  | 6.3% | @Việt Nam",
        ],
    ),
    (
        "Dự báo tăng trưởng quý I của cả nước đạt 4,8%3 do nhu cầu trong nước.",
        [
            "GDP | 2024-Q1 | estimate |  | 4.8% | @Việt Nam",
        ],
    ),
    (
        "Tỉnh Hà Giang có tổng diện tích trên 7.929km2, dân số 892 nghìn người.",
        [
            "Diện tích tự nhiên | 2024 | actual | >7929 km2",
            "Quy mô dân số | 2024 | actual | 892 nghìn người",
        ],
    ),
    (
        "Khu kinh tế Thanh Thủy có diện tích trên 287 km2, gồm 7 xã. Huyện Đồng Văn có diện tích 461 km2.",
        [
            "Diện tích tự nhiên | 2024 | actual | 461 km2 | @Đồng Văn",
        ],
    ),
    (
        "Đồng bằng sông Cửu Long có diện tích nuôi tôm hơn 700.000 ha. Trong đó, Hà Giang có diện tích "
        "nuôi tôm 280 ha.",
        [
            "Diện tích nuôi trồng thủy sản (tôm) | 2024 | actual | 280 ha",
        ],
    ),
    (
        "GRDP của vùng Đông Nam Bộ tăng 7%. Tây Nguyên có 500 dự án điện gió. GRDP tăng 7%, cao nhất "
        "vùng Trung du và miền núi phía Bắc.",
        [
            "GRDP | 2024 | actual |  | 7%",
        ],
    ),
    (
        "Vùng Đồng bằng sông Hồng xuất khẩu 90 tỷ USD, tăng 9%; Hà Giang đạt 90 triệu USD. Trong 14 tỉnh"
        " Tây Bắc, tỉnh thu ngân sách đạt 90 tỷ đồng.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 90 triệu USD",
            "Thu ngân sách nhà nước | 2024 | actual | 90 tỷ đồng",
        ],
    ),
    (
        "Về thu nội địa, Ninh Bình đạt hơn 13.990 tỷ đồng. Tiếp đến là Hà Nam, đạt hơn 12.904 tỷ đồng và"
        " Nam Định đạt gần 9.715 tỷ đồng.",
        [
            "Thu nội địa | 2024 | actual | >13990 tỷ đồng | @Ninh Bình",
            "Thu nội địa | 2024 | actual | >12904 tỷ đồng | @Hà Nam",
            "Thu nội địa | 2024 | actual | <9715 tỷ đồng | @Nam Định",
        ],
    ),
    (
        "9 tháng đầu năm, GRDP của tỉnh tăng 7,67%.\nYên Bái là tỉnh có tỷ lệ giải ngân đầu tư công đạt 99%. "
        "Theo Phó chủ tịch UBND tỉnh Yên Bái, giá trị giải ngân vốn đầu tư công đạt 3.809 tỷ đồng.\n"
        "Thu ngân sách của tỉnh đạt 5.000 tỷ đồng.\nTại Hà Giang, kim ngạch xuất khẩu đạt 90 triệu USD.\n"
        "Kim ngạch nhập khẩu của tỉnh đạt 40 triệu USD.",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 7.67%",
            "Tỷ lệ giải ngân vốn đầu tư công | 2024-01/2024-09 | actual | 99 % | @Yên Bái",
            "Giá trị giải ngân vốn đầu tư công | 2024-01/2024-09 | actual | 3809 tỷ đồng | @Yên Bái",
            "Thu ngân sách nhà nước | 2024-01/2024-09 | actual | 5000 tỷ đồng | @Yên Bái",
            "Kim ngạch xuất khẩu | 2024-01/2024-09 | actual | 90 triệu USD",
            "Kim ngạch nhập khẩu | 2024-01/2024-09 | actual | 40 triệu USD",
        ],
    ),
    (
        "9 tháng năm 2024, giá trị sản xuất công nghiệp toàn vùng ước đạt 251.433 tỷ đồng; tổng kim "
        "ngạch xuất khẩu đạt trên 12,1 tỷ USD.",
        [],
    ),
    (
        "Kim ngạch xuất khẩu của tỉnh đạt 900 triệu USD, cao nhất trong các tỉnh trong vùng, tăng 9%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 900 triệu USD | 9%",
        ],
    ),
    (
        "Sau sáp nhập, tổng diện tích của tỉnh mới sẽ đạt 24.101km2. Cụ thể, diện tích hiện tại của Hà "
        "Giang là 7.927,6km2.",
        [
            "Diện tích tự nhiên | 2024 | target | 24101 km2",
            "Diện tích tự nhiên | 2024 | actual | 7927.6 km2",
        ],
    ),
    (
        "Hà Giang nằm trong nhóm 16 tỉnh có số thu ngân sách từ 10.000-20.000 tỷ đồng.",
        [],
    ),
    (
        "Tại ba khu vực cửa khẩu Thanh Thủy, Săm Pun, Xín Mần có 460 xe. Kim ngạch xuất nhập khẩu năm "
        "2023 đạt 121 triệu USD.",
        [
            "Tổng kim ngạch xuất nhập khẩu | 2023 | actual | 121 triệu USD",
        ],
    ),
    (
        "8 tháng năm 2023, tổng kim ngạch xuất nhập khẩu của cả nước đạt 421 tỷ USD. Cụ thể, xuất khẩu "
        "đạt 216 tỷ USD, giảm 9%.",
        [
            "Tổng kim ngạch xuất nhập khẩu | 2023-01/2023-08 | actual | 421 tỷ USD | @Việt Nam",
            "Kim ngạch xuất khẩu | 2023-01/2023-08 | actual | 216 tỷ USD | -9% | @Việt Nam",
        ],
    ),
    (
        "8 tháng năm 2023, tổng kim ngạch xuất nhập khẩu của cả nước đạt 421 tỷ USD. Xuất khẩu của tỉnh "
        "đạt 96 triệu USD.",
        [
            "Tổng kim ngạch xuất nhập khẩu | 2023-01/2023-08 | actual | 421 tỷ USD | @Việt Nam",
            "Kim ngạch xuất khẩu | 2023-01/2023-08 | actual | 96 triệu USD",
        ],
    ),
    (
        "GDP cả nước năm 2023 tăng 5,05%. GRDP tăng 3,1%.",
        [
            "GDP | 2023 | actual |  | 5.05% | @Việt Nam",
            "GRDP | 2023 | actual |  | 3.1%",
        ],
    ),
    (
        "Vùng Đồng bằng sông Cửu Long có 13 tỉnh, tổng GRDP năm 2023 đạt 1.250 nghìn tỷ đồng. Kim ngạch "
        "xuất khẩu của tỉnh đạt 310 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2023 | actual | 310 triệu USD",
        ],
    ),
    (
        "Trong 3 tháng, dẫn đầu cả nước là Bắc Giang với GRDP tăng 13%. GRDP của tỉnh tăng 6%.",
        ["GRDP | 2024-Q1 | actual |  | 13% | @Bắc Giang", "GRDP | 2024-Q1 | actual |  | 6%"],
    ),
    (
        "Tỷ lệ bao phủ bảo hiểm y tế đạt 95,5% dân số; tỷ lệ che phủ rừng đạt 58,6%.",
        ["Tỷ lệ bao phủ bảo hiểm y tế | 2024 | actual | 95.5 %", "Tỷ lệ che phủ rừng | 2024 | actual | 58.6 %"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_of_what_is_named(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
