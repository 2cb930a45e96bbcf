"""Counted things: some of all, the capital of what was counted, counts so far and targets beside them.

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
        "Đến nay, tỉnh có 25 dự án điện gió với tổng công suất 1.850 MW, trong đó 12 dự án đã vận hành với "
        "công suất 720 MW; 8 dự án đang xây dựng.",
        [
            "Số dự án điện gió | 2024-12-20 | actual | 25 dự án",
            "Công suất điện gió | 2024-12-20 | actual | 1850 MW",
            "Số dự án điện gió (đã vận hành) | 2024-12-20 | actual | 12 dự án",
            "Công suất điện gió (đã vận hành) | 2024-12-20 | actual | 720 MW",
            "Số dự án điện gió (đang xây dựng) | 2024-12-20 | actual | 8 dự án",
        ],
    ),
    (
        "Năm 2024, tỉnh cấp mới 42 dự án trong nước, vốn 8.900 tỷ đồng và 15 dự án FDI, vốn 210 triệu USD; "
        "thu hồi 5 dự án.",
        [
            "Số dự án đầu tư trong nước (cấp mới) | 2024 | actual | 42 dự án",
            "Vốn đầu tư trong nước đăng ký (cấp mới) | 2024 | actual | 8900 tỷ đồng",
            "Số dự án FDI (cấp mới) | 2024 | actual | 15 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024 | actual | 210 triệu USD",
            "Số dự án đầu tư (thu hồi) | 2024 | actual | 5 dự án",
        ],
    ),
    (
        "Tháng 6/2024, tỉnh có 120 doanh nghiệp thành lập mới, vốn đăng ký 980 tỷ đồng; lũy kế 6 tháng năm "
        "2024 có 640 doanh nghiệp, vốn 5.200 tỷ đồng.",
        [
            "Số doanh nghiệp thành lập mới | 2024-06 | actual | 120 doanh nghiệp",
            "Vốn đăng ký doanh nghiệp thành lập mới | 2024-06 | actual | 980 tỷ đồng",
            "Số doanh nghiệp thành lập mới | 2024-H1 | actual | 640 doanh nghiệp",
            "Vốn đăng ký doanh nghiệp thành lập mới | 2024-H1 | actual | 5200 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, tỉnh có 369 dự án FDI và 787 dự án trong nước, với tổng vốn đăng ký là 5.410 triệu USD và "
        "168.000 tỷ đồng.",
        [
            "Số dự án FDI | 2024 | actual | 369 dự án",
            "Số dự án đầu tư trong nước | 2024 | actual | 787 dự án",
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 5410 triệu USD",
            "Vốn đầu tư trong nước đăng ký | 2024 | actual | 168000 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, thu hút đầu tư nước ngoài hơn 3 tỷ USD, lũy kế đến nay thu hút hơn 40 tỷ USD vốn FDI.",
        [
            "Vốn đầu tư FDI đăng ký | 2024 | actual | >3 tỷ USD",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-12-20 | actual | >40 tỷ USD",
        ],
    ),
    (
        "Năm 2024, tỉnh phục vụ 5,1 triệu lượt khách, vượt mục tiêu đón 4,9 triệu khách du lịch cả năm 2024. "
        "Trong đó, khách quốc tế đạt 1,2 triệu lượt.",
        [
            "Số lượt khách du lịch | 2024 | actual | 5.1 triệu lượt khách",
            "Số lượt khách du lịch | 2024 | target | 4.9 triệu lượt khách",
            "Số lượt khách du lịch quốc tế | 2024 | actual | 1.2 triệu lượt khách",
        ],
    ),
    (
        "Năm 2024, tạo việc làm tăng thêm cho 35.000 người, đạt 100% kế hoạch.",
        [
            "Số lao động được giải quyết việc làm | 2024 | actual | 35000 người | plan 100%",
        ],
    ),
    (
        "Năm 2024, toàn tỉnh có 312 sản phẩm OCOP, trong đó 45 sản phẩm đạt 4 sao.",
        [
            "Số sản phẩm OCOP | 2024 | actual | 312 sản phẩm",
            "Số sản phẩm OCOP (đạt 4 sao) | 2024 | actual | 45 sản phẩm",
        ],
    ),
    (
        "Năm 2024, tỉnh có 6 khu công nghiệp, trong đó 4 khu công nghiệp đã đi vào hoạt động.",
        [
            "Số khu công nghiệp | 2024 | actual | 6 khu công nghiệp",
            "Số khu công nghiệp đang hoạt động | 2024 | actual | 4 khu công nghiệp",
        ],
    ),
    (
        "Năm 2024, sản lượng điện thương phẩm đạt 2.150 triệu kWh, tăng 9%; 100% thôn, bản có điện.",
        [
            "Sản lượng điện thương phẩm | 2024 | actual | 2150 triệu kWh | 9%",
            "Tỷ lệ thôn có điện | 2024 | actual | 100 %",
        ],
    ),
    (
        "Năm 2024, có 22.500 hộ đăng ký kinh doanh với tổng vốn 285.000 tỷ đồng.",
        [],
    ),
    (
        "Năm 2024, vốn đăng ký bình quân một doanh nghiệp đạt 9,8 tỷ đồng.",
        [
            "Vốn đăng ký bình quân một doanh nghiệp | 2024 | actual | 9.8 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, kinh tế số chiếm 30% GRDP; tỷ lệ hộ gia đình có internet băng rộng đạt 95%.",
        [
            "Tỷ trọng kinh tế số trong GRDP | 2024 | actual | 30 %",
            "Tỷ lệ (hộ gia đình có internet băng rộng) | 2024 | actual | 95 %",
        ],
    ),
    (
        "Năm 2024, toàn tỉnh có 1.250 trường, lớp; tỷ lệ trường đạt chuẩn quốc gia 72,4%; tỷ lệ tốt nghiệp "
        "THPT đạt 99,1%.",
        [
            "Tỷ lệ (trường đạt chuẩn quốc gia) | 2024 | actual | 72.4 %",
            "Tỷ lệ (tốt nghiệp THPT) | 2024 | actual | 99.1 %",
        ],
    ),
    (
        "Năm 2024, tỷ lệ đạt 95%, tăng 3%.",
        [],
    ),
    (
        "Năm 2024, tỷ lệ lấp đầy bình quân 68%; tỷ lệ tổn thất điện năng 5,2%.",
        [
            "Tỷ lệ lấp đầy khu công nghiệp | 2024 | actual | 68 %",
            "Tỷ lệ (tổn thất điện năng) | 2024 | actual | 5.2 %",
        ],
    ),
    (
        "Đến tháng 10 năm 2024, thu ngân sách đạt 420 tỷ đồng; đến hết tháng 11 năm 2024, thu ngân sách đạt "
        "5.100 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-10 | actual | 420 tỷ đồng",
            "Thu ngân sách nhà nước | 2024-01/2024-11 | actual | 5100 tỷ đồng",
        ],
    ),
    (
        "5 tháng năm 2024, cấp đăng ký thành lập mới cho 122 doanh nghiệp, tăng 41,8% so với cùng kỳ với số "
        "vốn đăng ký trên 767,07 tỷ đồng.",
        [
            "Số doanh nghiệp thành lập mới | 2024-01/2024-05 | actual | 122 doanh nghiệp | 41.8%",
            "Vốn đăng ký doanh nghiệp thành lập mới | 2024-01/2024-05 | actual | >767.07 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, có 25 dự án đầu tư nước ngoài (FDI) được cấp phép mới với tổng vốn đăng ký đạt 7,9 triệu USD.",
        [
            "Số dự án FDI (cấp mới) | 2024 | actual | 25 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024 | actual | 7.9 triệu USD",
        ],
    ),
    (
        "Năm 2024, UBND tỉnh kết nối trực tuyến tới tất cả 96 xã, phường.",
        [],
    ),
    (
        "Năm 2024, tổng mức bán lẻ hàng hóa và doanh thu du lịch ước đạt 16.081 tỷ đồng, tăng 11,1%.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024 | estimate | 16081 tỷ đồng | 11.1%",
        ],
    ),
    (
        "Năm 2024, xuất khẩu và nhập khẩu đều đạt 5 tỷ USD.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 5 tỷ USD",
            "Kim ngạch nhập khẩu | 2024 | actual | 5 tỷ USD",
        ],
    ),
    (
        "Năm 2024, tốc độ phát triển GRDP của tỉnh đạt 108,84%.",
        [
            "GRDP | 2024 | actual |  | 8.84%",
        ],
    ),
    (
        "Năm 2024, tốc độ tăng trưởng khu vực nông, lâm nghiệp và thủy sản tăng 3,16% (chỉ tiêu tăng 2,7%).",
        [
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024 | actual |  | 3.16%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024 | target |  | 2.7%",
        ],
    ),
    (
        "Năm 2024, toàn tỉnh thu hoạch hơn 3,9 triệu tấn lúa, năng suất bình quân đạt 6,5 tấn/ha.",
        [
            "Sản lượng (lúa) | 2024 | actual | >3.9 triệu tấn",
            "Năng suất (lúa) | 2024 | actual | 6.5 tấn/ha",
        ],
    ),
    (
        "Năm 2024, có 38 dự án FDI điều chỉnh giấy chứng nhận, trong đó có 8 dự án điều chỉnh tăng tổng vốn "
        "đầu tư tương đương 776,9 triệu USD.",
        [
            "Số dự án FDI | 2024 | actual | 38 dự án",
            "Số dự án FDI (điều chỉnh tăng vốn) | 2024 | actual | 8 dự án",
            "Vốn đầu tư FDI đăng ký (điều chỉnh tăng vốn) | 2024 | actual | 776.9 triệu USD",
        ],
    ),
    (
        "Năm 2024, doanh thu du lịch đạt 13.000 tỷ đồng, tăng 57% và bằng 20% của cả nước.",
        [
            "Doanh thu du lịch | 2024 | actual | 13000 tỷ đồng | 57%",
        ],
    ),
    (
        "Năm 2024, mỗi ngày có khoảng 11.000 tấn hàng qua chợ.",
        [],
    ),
    (
        "Năm 2024, ngành đóng góp tích cực vào tốc độ tăng trưởng kinh tế (GRDP) 6,8% của tỉnh.",
        [
            "GRDP | 2024 | actual |  | 6.8%",
        ],
    ),
    (
        "Năm 2023, khách du lịch tăng 16,2%; chỉ số sản xuất công nghiệp tăng 25,3%; số doanh nghiệp "
        "thành lập mới tăng 45% về số lượng.",
        [
            "Số lượt khách du lịch | 2023 | actual |  | 16.2%",
            "Chỉ số sản xuất công nghiệp | 2023 | actual |  | 25.3%",
            "Số doanh nghiệp thành lập mới | 2023 | actual |  | 45%",
        ],
    ),
    (
        "9 tháng năm 2023, tỉnh đón 6,1 triệu lượt khách du lịch. Tổng doanh thu ước 7.700 tỷ đồng, tăng 21,4%.",
        [
            "Số lượt khách du lịch | 2023-01/2023-09 | actual | 6.1 triệu lượt khách",
            "Doanh thu du lịch | 2023-01/2023-09 | estimate | 7700 tỷ đồng | 21.4%",
        ],
    ),
    (
        "Đến ngày 30/10/2023, tổng số người tham gia bảo hiểm xã hội (BHXH) là 91.600 người. Ước đến hết"
        " năm 2023 có 838.200 người tham gia BHYT; cấp 12.700 sổ BHXH.",
        [
            "Số người tham gia bảo hiểm xã hội | 2023-10-30 | actual | 91600 người",
            "Số người tham gia bảo hiểm y tế | 2023 | estimate | 838200 người",
        ],
    ),
    (
        "Nhà máy này nâng tổng số dự án đầu tư vào khu công nghiệp lên 62 dự án, trong đó 45 dự án đã đi"
        " vào hoạt động.",
        [
            "Số dự án đầu tư (lũy kế, khu công nghiệp) | 2024 | actual | 62 dự án",
            "Số dự án đầu tư (đã đi vào hoạt động, khu công nghiệp) | 2024 | actual | 45 dự án",
        ],
    ),
    (
        "Năm 2023, tỉnh thu hút 63 dự án, trong đó 45 dự án FDI với tổng vốn 31 triệu USD.",
        [
            "Số dự án đầu tư | 2023 | actual | 63 dự án",
            "Số dự án FDI | 2023 | actual | 45 dự án",
            "Vốn đầu tư FDI đăng ký | 2023 | actual | 31 triệu USD",
        ],
    ),
    (
        "Tổng đàn trâu, bò trong tháng 10/2023 ước đạt 113.700 con, giảm 1,7%; sản lượng thịt trâu, bò "
        "hơi đạt 580 tấn. Tổng đàn lợn tại thời điểm 31/10/2023 ước đạt 490.000 con.",
        [
            "Tổng đàn (trâu, bò) | 2023-10 | estimate | 113700 con | -1.7%",
            "Sản lượng thịt hơi xuất chuồng (trâu, bò) | 2023-10 | actual | 580 tấn",
            "Tổng đàn (lợn) | 2023-10-31 | estimate | 490000 con",
        ],
    ),
    (
        "Tỉnh đón 9,1 triệu lượt khách, trong đó gần 1,9 triệu là khách quốc tế; tổng doanh thu du lịch "
        "đạt 22 tỷ đồng, tăng 27%.",
        [
            "Số lượt khách du lịch | 2024 | actual | 9.1 triệu lượt khách",
            "Số lượt khách du lịch quốc tế | 2024 | actual | <1.9 triệu lượt khách",
            "Doanh thu du lịch | 2024 | actual | 22 tỷ đồng | 27%",
        ],
    ),
    (
        "Tỉnh đón 9,1 triệu lượt khách, trong đó khách quốc tế 1,9 triệu. Khách quốc tế đạt 1,7 triệu, "
        "tăng 9% trong quý II.",
        [
            "Số lượt khách du lịch | 2024 | actual | 9.1 triệu lượt khách",
            "Số lượt khách du lịch quốc tế | 2024 | actual | 1.9 triệu lượt khách",
            "Số lượt khách du lịch quốc tế | 2024-Q2 | actual | 1.7 triệu lượt khách | 9%",
        ],
    ),
    (
        "Tổng thu ngân sách đạt 30 tỷ đồng, bằng 54% dự toán; trong đó, thu nội địa đạt 21 tỷ đồng, xuất"
        " nhập khẩu đạt gần 9 tỷ đồng. Có 13.130 tỷ đồng vốn đầu tư công được giải ngân.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 30 tỷ đồng | plan 54%",
            "Thu nội địa | 2024 | actual | 21 tỷ đồng",
            "Thu từ hoạt động xuất nhập khẩu | 2024 | actual | <9 tỷ đồng",
            "Giá trị giải ngân vốn đầu tư công | 2024 | actual | 13130 tỷ đồng",
        ],
    ),
    (
        "Thu ngân sách đạt 30 tỷ đồng, xuất nhập khẩu đạt 5 tỷ USD.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 30 tỷ đồng",
            "Tổng kim ngạch xuất nhập khẩu | 2024 | actual | 5 tỷ USD",
        ],
    ),
    (
        "Đến nay, tỉnh có 1.111 dự án FDI với tổng vốn đăng ký hơn 9,17 tỉ USD; trong đó có 588 dự án "
        "hoạt động với tổng vốn thực hiện khoảng 3,624 tỉ USD, đạt 39,4% tổng vốn đăng ký.",
        [
            "Số dự án FDI (lũy kế) | 2024-12-20 | actual | 1111 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-12-20 | actual | >9.17 tỉ USD",
            "Số dự án FDI (lũy kế) | 2024-12-20 | actual | 588 dự án",
            "Vốn đầu tư FDI thực hiện (lũy kế) | 2024-12-20 | actual | ~3.624 tỉ USD",
        ],
    ),
    (
        "Hiện nay, có 576 dự án FDI đi vào hoạt động với tổng vốn thực hiện khoảng 3,6 tỉ USD.",
        [
            "Số dự án FDI đang hoạt động | 2024-12-20 | actual | 576 dự án",
            "Vốn đầu tư FDI thực hiện | 2024 | actual | ~3.6 tỉ USD",
        ],
    ),
    (
        "Trong quý I/2024, tỉnh thu hút vốn đầu tư nước ngoài (FDI) gần 3,2 tỉ USD, chiếm gần 32% tổng "
        "vốn FDI của cả nước (10,13 tỉ USD).",
        [
            "Vốn đầu tư FDI đăng ký | 2024-Q1 | actual | <3.2 tỉ USD",
        ],
    ),
    (
        "Số lượt khách lưu trú được 5.173 nghìn lượt, tăng 88,1%; với 13.875 nghìn ngày khách, tăng 84,9%.",
        [
            "Số lượt khách lưu trú | 2024 | actual | 5173 nghìn lượt khách | 88.1%",
            "Số ngày khách lưu trú | 2024 | actual | 13875 nghìn ngày khách | 84.9%",
        ],
    ),
    (
        "Tỉnh điều chỉnh tăng vốn cho 6 dự án với tổng vốn đăng ký đầu tư tăng khoảng 7.899,9 tỷ đồng.",
        [
            "Số dự án đầu tư (điều chỉnh tăng vốn) | 2024 | actual | 6 dự án",
            "Vốn đầu tư thu hút (điều chỉnh tăng vốn) | 2024 | actual | ~7899.9 tỷ đồng",
        ],
    ),
    (
        "Các khu công nghiệp có 81 dự án, trong đó 27 dự án FDI với vốn đăng ký 512 triệu USD và 54 dự "
        "án đầu tư trong nước, vốn đăng ký 8.100 tỷ đồng; có 49 dự án đã đi vào hoạt động.",
        [
            "Số dự án đầu tư (khu công nghiệp) | 2024 | actual | 81 dự án",
            "Số dự án FDI (khu công nghiệp) | 2024 | actual | 27 dự án",
            "Vốn đầu tư FDI đăng ký (khu công nghiệp) | 2024 | actual | 512 triệu USD",
            "Số dự án đầu tư trong nước (khu công nghiệp) | 2024 | actual | 54 dự án",
            "Vốn đầu tư trong nước đăng ký (khu công nghiệp) | 2024 | actual | 8100 tỷ đồng",
            "Số dự án đầu tư (đã đi vào hoạt động, khu công nghiệp) | 2024 | actual | 49 dự án",
        ],
    ),
    (
        "Quý I/2023, doanh nghiệp KCN đạt doanh thu 2.610 tỷ đồng, giá trị xuất khẩu 97 triệu USD, nộp "
        "ngân sách 36 tỷ đồng, giải quyết việc làm cho 15.200 lao động.",
        [
            "Doanh thu (khu công nghiệp) | 2023-Q1 | actual | 2610 tỷ đồng",
            "Kim ngạch xuất khẩu (khu công nghiệp) | 2023-Q1 | actual | 97 triệu USD",
            "Nộp ngân sách nhà nước (khu công nghiệp) | 2023-Q1 | actual | 36 tỷ đồng",
            "Số lao động được giải quyết việc làm (khu công nghiệp) | 2023-Q1 | actual | 15200 lao động",
        ],
    ),
    (
        "Nhờ các khu công nghiệp hoạt động ổn định, kim ngạch xuất khẩu của tỉnh năm 2023 đạt 1,9 tỷ USD.",
        [
            "Kim ngạch xuất khẩu | 2023 | actual | 1.9 tỷ USD",
        ],
    ),
    (
        "Năm 2023, có 11 dự án được cấp phép mới thuộc Ban Quản lý các khu công nghiệp tỉnh; lũy kế đến "
        "nay có 90 dự án.",
        [
            "Số dự án đầu tư (cấp mới) | 2023 | actual | 11 dự án",
            "Số dự án đầu tư (lũy kế) | 2024-12-20 | actual | 90 dự án",
        ],
    ),
    (
        "Năm 2023, tỉnh thu hút FDI được 7 dự án, tổng vốn đầu tư 41,5 triệu USD; so với cùng kỳ, vốn đầu tư tăng 38%.",
        [
            "Số dự án FDI | 2023 | actual | 7 dự án",
            "Vốn đầu tư FDI đăng ký | 2023 | actual | 41.5 triệu USD | 38%",
        ],
    ),
    (
        "Toàn tỉnh có 98 dự án FDI với tổng vốn đăng ký 1,9 tỷ USD (trong KCN 61 dự án với tổng vốn 1,2 "
        "tỷ USD; ngoài KCN 37 dự án với tổng vốn 0,7 tỷ USD).",
        [
            "Số dự án FDI | 2024 | actual | 98 dự án",
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 1.9 tỷ USD",
            "Số dự án FDI (khu công nghiệp) | 2024 | actual | 61 dự án",
            "Vốn đầu tư FDI đăng ký (khu công nghiệp) | 2024 | actual | 1.2 tỷ USD",
            "Số dự án FDI (ngoài khu công nghiệp) | 2024 | actual | 37 dự án",
            "Vốn đầu tư FDI đăng ký (ngoài khu công nghiệp) | 2024 | actual | 0.7 tỷ USD",
        ],
    ),
    (
        "Năm 2023, thành lập mới 415 DN, tổng vốn đăng ký 3.480 tỷ đồng, tăng 14,2% về số DN, tăng 71,3%"
        " về số vốn đăng ký so với cùng kỳ.",
        [
            "Số doanh nghiệp thành lập mới | 2023 | actual | 415 doanh nghiệp | 14.2%",
            "Vốn đăng ký doanh nghiệp thành lập mới | 2023 | actual | 3480 tỷ đồng | 71.3%",
        ],
    ),
    (
        "Tính từ trước đến nay, tỉnh thu hút 154 dự án trong nước với tổng vốn 21.300 tỷ đồng.",
        [
            "Số dự án đầu tư trong nước (lũy kế) | 2024 | actual | 154 dự án",
            "Vốn đầu tư trong nước đăng ký (lũy kế) | 2024 | actual | 21300 tỷ đồng",
        ],
    ),
    (
        "Năm 2023, tỉnh thu hút được 14 dự án FDI đăng ký cấp mới, tăng 5 dự án so với cùng kỳ; vốn đăng"
        " ký mới đạt 88 triệu USD, tăng 21 triệu USD so với cùng kỳ.",
        [
            "Số dự án FDI (cấp mới) | 2023 | actual | 14 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2023 | actual | 88 triệu USD",
        ],
    ),
    (
        "Trong tháng 11 có 85 doanh nghiệp thành lập mới, nâng tổng số doanh nghiệp đang hoạt động lên 4.500 "
        "doanh nghiệp.",
        [
            "Số doanh nghiệp thành lập mới | 2024-11 | actual | 85 doanh nghiệp",
            "Số doanh nghiệp đang hoạt động | 2024-11 | actual | 4500 doanh nghiệp",
        ],
    ),
    (
        "Toàn tỉnh có 43/82 xã đạt chuẩn nông thôn mới, chiếm tỷ lệ 52,4%.",
        [
            "Số xã đạt chuẩn nông thôn mới | 2024 | actual | 43 xã",
            "Tỷ lệ xã đạt chuẩn nông thôn mới | 2024 | actual | 52.4 %",
        ],
    ),
    (
        "Có 01 xã cơ bản đạt 19/19 tiêu chí; có 08 xã đạt từ 15-18 tiêu chí, có 26 xã đạt từ 10 - 14 tiêu chí.",
        [],
    ),
    (
        "Đến nay có 97/142 xã được công nhận đạt chuẩn nông thôn mới (chiếm 68,3%), xếp thứ 9/63 tỉnh, thành phố.",
        [
            "Số xã đạt chuẩn nông thôn mới | 2024-12-20 | actual | 97 xã",
            "Tỷ lệ xã đạt chuẩn nông thôn mới | 2024-12-20 | actual | 68.3 %",
        ],
    ),
    (
        "Tỉnh thu hút được 18 dự án, trong đó Khu kinh tế mở Sơn Hải có 5 dự án, KCN Điện Thắng 3 dự án.",
        [
            "Số dự án đầu tư | 2024 | actual | 18 dự án",
            "Số dự án đầu tư (khu kinh tế Sơn Hải) | 2024 | actual | 5 dự án",
            "Số dự án đầu tư (khu công nghiệp Điện Thắng) | 2024 | actual | 3 dự án",
        ],
    ),
    (
        "Khu kinh tế Sơn Hải thu hút 9 dự án, tổng vốn đầu tư 900 tỷ đồng.",
        [
            "Số dự án đầu tư (khu kinh tế Sơn Hải) | 2024 | actual | 9 dự án",
            "Vốn đầu tư thu hút (khu kinh tế Sơn Hải) | 2024 | actual | 900 tỷ đồng",
        ],
    ),
    (
        "Toàn tỉnh có 87 cụm công nghiệp, trong đó có 6 CCN bổ sung quy hoạch với tổng diện tích gần 54,5 ha.",
        [
            "Số cụm công nghiệp | 2024 | actual | 87 cụm công nghiệp",
            "Số cụm công nghiệp (bổ sung quy hoạch) | 2024 | actual | 6 cụm công nghiệp",
            "Diện tích cụm công nghiệp (bổ sung quy hoạch) | 2024 | actual | <54.5 ha",
        ],
    ),
    (
        "Khi hoàn thành, dự án sẽ tạo việc làm cho 500 lao động.",
        [],
    ),
    (
        "Có 43/82 xã đạt chuẩn nông thôn mới; có 01 xã cơ bản đạt 19/19 tiêu chí; có 08 xã đạt từ 15-18 tiêu chí.",
        ["Số xã đạt chuẩn nông thôn mới | 2024 | actual | 43 xã"],
    ),
    (
        "Trong tháng 8, tỉnh thu hút 11 dự án đầu tư, trong đó 3 dự án FDI. Lũy kế đến nay, toàn tỉnh có 95 "
        "dự án, tổng vốn 34.300 tỷ đồng.",
        [
            "Số dự án đầu tư | 2024-08 | actual | 11 dự án",
            "Số dự án FDI | 2024-08 | actual | 3 dự án",
            "Số dự án đầu tư (lũy kế) | 2024-12-20 | actual | 95 dự án",
            "Vốn đầu tư thu hút (lũy kế) | 2024-12-20 | actual | 34300 tỷ đồng",
        ],
    ),
    (
        "Trong 8 tháng, tỉnh cấp mới 3 dự án FDI với vốn tương đương 143 triệu USD.",
        [
            "Số dự án FDI (cấp mới) | 2024-01/2024-08 | actual | 3 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024-01/2024-08 | actual | 143 triệu USD",
        ],
    ),
    (
        "Các doanh nghiệp lưu trú ước phục vụ 768.000 lượt khách, đạt 31,9% kế hoạch. Tổng doanh thu lĩnh vực"
        " này là 1.228 tỉ đồng.",
        [
            "Số lượt khách lưu trú | 2024 | actual | 768000 lượt khách | plan 31.9%",
            "Doanh thu du lịch | 2024 | actual | 1228 tỉ đồng",
        ],
    ),
    (
        "Từ đầu năm đến nay, đã cấp mới 11 dự án với tổng vốn đầu tư cấp mới đạt 1.695 tỉ đồng (gồm 5 dự án "
        "FDI, vốn đăng ký tương đương 863,8 tỉ đồng). Có 9 dự án được cấp quyết định chủ trương.",
        [
            "Số dự án đầu tư (cấp mới) | 2024 | actual | 11 dự án",
            "Vốn đầu tư thu hút (cấp mới) | 2024 | actual | 1695 tỉ đồng",
            "Số dự án FDI (cấp mới) | 2024 | actual | 5 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024 | actual | 863.8 tỉ đồng",
            "Số dự án đầu tư | 2024 | actual | 9 dự án",
        ],
    ),
    (
        "Đến nay, đàn lợn trong toàn tỉnh là 174.033 con; đàn trâu, bò 19.976 con.",
        ["Tổng đàn (lợn) | 2024-12-20 | actual | 174033 con", "Tổng đàn (trâu, bò) | 2024-12-20 | actual | 19976 con"],
    ),
    (
        "Tỉnh có 106 xã, phường, thị trấn (62 xã đặc biệt khó khăn, 22 xã biên giới).",
        ["Số xã | 2024 | actual | 106 xã"],
    ),
    (
        "Toàn tỉnh có 87 xã có điện lưới quốc gia.",
        [],
    ),
    (
        "Đến nay số xã đạt từ 10 tiêu chí trở lên là 36 xã, gấp 2,36 lần so kế hoạch.",
        [],
    ),
    (
        "Tiền gửi tiết kiệm từ dân cư đạt 10.155 tỷ đồng; tiền gửi các tổ chức kinh tế đạt 3.180 tỷ đồng.",
        [
            "Tiền gửi tiết kiệm (dân cư) | 2024 | actual | 10155 tỷ đồng",
            "Tiền gửi tiết kiệm (tổ chức kinh tế) | 2024 | actual | 3180 tỷ đồng",
        ],
    ),
    (
        "Tổng số hộ nghèo hiện còn 16.003/80.276 hộ, chiếm tỷ lệ 19,93%.",
        ["Số hộ nghèo | 2024 | actual | 16003 hộ", "Tỷ lệ hộ nghèo | 2024 | actual | 19.93 %"],
    ),
    (
        "Năm 2025, tỉnh phấn đấu có thêm 15 xã đạt chuẩn xã nông thôn mới, 7 xã nông thôn mới nâng cao.",
        [
            "Số xã đạt chuẩn nông thôn mới | 2025 | target | 15 xã",
            "Số xã đạt chuẩn nông thôn mới nâng cao | 2025 | target | 7 xã",
        ],
    ),
    (
        "Khu công nghiệp Bình Vàng (giai đoạn I) đạt tỷ lệ lấp đầy 100%.",
        ["Tỷ lệ lấp đầy khu công nghiệp (khu công nghiệp Bình Vàng) | 2024 | actual | 100 %"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_counts_and_what_goes_with_them(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
