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
        "Diện tích gieo trồng toàn tỉnh đạt 155.800 ha. Sản lượng lương thực cả năm ước đạt 646 nghìn tấn.",
        "2025-01-08",
        [
            "Diện tích gieo trồng | 2024 | actual | 155800 ha",
            "Sản lượng lương thực | 2024 | estimate | 646 nghìn tấn",
        ],
    ),
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
            "Số dự án FDI (cấp mới và tăng vốn) | 2024-H1 | actual | 30 dự án",
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
    (
        "GRDP quý III/2024 của tỉnh Hà Giang ước đạt 21.340 tỷ đồng, tăng 9,4% so với cùng kỳ. Do tăng khá "
        "trong quý III nên sau 9 tháng GRDP ước đạt 58.420 tỷ đồng, tăng 8,8% so với cùng kỳ năm trước. Trong"
        " đó, khu vực dịch vụ tăng 7,9%.",
        "2024-10-05",
        [
            "GRDP | 2024-Q3 | estimate | 21340 tỷ đồng | 9.4%",
            "GRDP | 2024-01/2024-09 | estimate | 58420 tỷ đồng | 8.8%",
            "GRDP (khu vực dịch vụ) | 2024-01/2024-09 | actual |  | 7.9%",
        ],
    ),
    (
        "Quý III/2024, GRDP của tỉnh Hà Giang tăng 9,4% so với cùng kỳ năm trước. Trong đó, khu vực công "
        "nghiệp tăng 12,7% nhờ có thêm nhà máy mới chạy thử từ tháng 8; khu vực dịch vụ tăng 7,3% và nông, "
        "lâm nghiệp, thủy sản tăng 2,9%.",
        "2024-10-05",
        [
            "GRDP | 2024-Q3 | actual |  | 9.4%",
            "GRDP (khu vực công nghiệp) | 2024-Q3 | actual |  | 12.7%",
            "GRDP (khu vực dịch vụ) | 2024-Q3 | actual |  | 7.3%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-Q3 | actual |  | 2.9%",
        ],
    ),
    (
        "Chín tháng năm 2024, chỉ số sản xuất công nghiệp tỉnh Hà Giang tăng 8,6%, do giá nguyên liệu giảm từ"
        " tháng 5; kim ngạch xuất khẩu đạt 215 triệu USD, tăng 6,1% so với cùng kỳ.",
        "2024-10-05",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-09 | actual |  | 8.6%",
            "Kim ngạch xuất khẩu | 2024-01/2024-09 | actual | 215 triệu USD | 6.1%",
        ],
    ),
    (
        "Chín tháng năm 2024, kim ngạch xuất khẩu của tỉnh Hà Giang tăng 12%. Năm 2022, tỉnh mới có 210 doanh"
        " nghiệp xuất khẩu. Giá trị sản xuất công nghiệp 9 tháng ước đạt 91.200 tỷ đồng, tăng 10%.",
        "2024-10-02",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-09 | actual |  | 12%",
            "Số doanh nghiệp xuất khẩu | 2022 | actual | 210 doanh nghiệp",
            "Giá trị sản xuất công nghiệp | 2024-01/2024-09 | estimate | 91200 tỷ đồng | 10%",
        ],
    ),
    (
        "Tỉnh Hà Giang phấn đấu năm 2024 tổng sản phẩm trên địa bàn tăng 9%. Theo báo cáo, giá trị sản xuất "
        "công nghiệp tăng 13% so với cùng kỳ; thu ngân sách nhà nước đạt 3.200 tỷ đồng.",
        "2024-10-30",
        [
            "GRDP | 2024 | target |  | 9%",
            "Giá trị sản xuất công nghiệp | 2024 | actual |  | 13%",
            "Thu ngân sách nhà nước | 2024 | actual | 3200 tỷ đồng",
        ],
    ),
    (
        "UBND tỉnh Hà Giang họp phiên thường kỳ tháng 8. Năm 2024, tỉnh phấn đấu GRDP tăng 10% trở lên. Đến "
        "nay, sản xuất ổn định: chỉ số sản xuất công nghiệp tăng 12%, tổng mức bán lẻ hàng hóa tăng 9% so với"
        " cùng kỳ năm trước.",
        "2024-08-29",
        [
            "GRDP | 2024 | target |  | >=10%",
            "Chỉ số sản xuất công nghiệp | 2024-08-29 | actual |  | 12%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-08-29 | actual |  | 9%",
        ],
    ),
    (
        "Phấn đấu năm 2025, tỉnh Hà Giang giảm tỷ lệ hộ nghèo 4%. Những năm qua, công tác giảm nghèo đạt kết "
        "quả tích cực, tỷ lệ hộ nghèo bình quân giảm 5%/năm; thu nhập bình quân đầu người năm 2024 đạt 45 "
        "triệu đồng.",
        "2024-12-20",
        [
            "Tỷ lệ hộ nghèo | 2025 | target |  | -4%",
            "Tỷ lệ hộ nghèo | 2024 | actual |  | -5%",
            "Thu nhập bình quân đầu người | 2024 | actual | 45 triệu đồng",
        ],
    ),
    (
        "Mục tiêu đến năm 2028, tỉnh Hà Giang trở thành trung tâm công nghiệp.\n"
        "GRDP bình quân đầu người đạt 9.500 USD vào năm 2028. Thu ngân sách trên địa bàn tăng bình quân 11%/năm. Tỷ trọng trong GRDP công nghiệp - xây dựng chiếm khoảng 63%; dịch vụ chiếm khoảng 28%.",
        "2024-03-20",
        [
            "GRDP bình quân đầu người | 2028 | target | 9500 USD",
            "Thu ngân sách nhà nước | 2028 | target |  | 11%",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2028 | target | ~63 %",
            "Tỷ trọng dịch vụ trong GRDP | 2028 | target | ~28 %",
        ],
    ),
    (
        "Hội nghị sơ kết công tác tháng 9 và 9 tháng năm 2024 của tỉnh Hà Giang.\n"
        "Tháng 9, giá trị sản xuất công nghiệp tăng 2,4% so với tháng trước. Thu ngân sách nhà nước trên địa bàn đạt 71,2% dự toán năm; giải ngân vốn đầu tư công đạt 57,3% kế hoạch.",
        "2024-10-05",
        [
            "Giá trị sản xuất công nghiệp | 2024-09 | actual |  | 2.4% previous_month",
            "Thu ngân sách nhà nước | 2024-01/2024-09 | actual |  | plan 71.2%",
            "Tỷ lệ giải ngân vốn đầu tư công | 2024-09 | actual | 57.3 %",
        ],
    ),
    (
        "Theo công bố của Cục Thống kê tỉnh Hà Giang, tốc độ tăng trưởng GRDP trên địa bàn tỉnh tăng 8,14% so với cùng kỳ năm 2023, tiếp tục xu hướng tích cực (quý I tăng 8,42%, quý II tăng 9,18%, quý III tăng 6,85%).\n"
        "Trong đó, khu vực nông, lâm nghiệp và thủy sản tăng 3,30%; khu vực dịch vụ tăng 7,45%.",
        "2024",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 8.14%",
            "GRDP | 2024-Q1 | actual |  | 8.42%",
            "GRDP | 2024-Q2 | actual |  | 9.18%",
            "GRDP | 2024-Q3 | actual |  | 6.85%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-01/2024-09 | actual |  | 3.30%",
            "GRDP (khu vực dịch vụ) | 2024-01/2024-09 | actual |  | 7.45%",
        ],
    ),
    (
        "9 tháng đầu năm 2023, kinh tế - xã hội của Hà Giang chuyển dịch đúng hướng, tăng trưởng kinh tế "
        "(GRDP) 6 tháng đầu năm tăng 5,86% so với cùng kỳ, dự kiến năm 2023 đạt 8,33% so với năm 2022.",
        "2024-10-05",
        [
            "GRDP | 2023-H1 | actual |  | 5.86%",
            "GRDP | 2023 | estimate |  | 8.33%",
        ],
    ),
    (
        "Năm 2024, xuất khẩu đạt 90 triệu USD, tăng 8%.\n"
        "Đến nay, toàn tỉnh có 55 cụm công nghiệp. Trong năm, các nhà máy sản xuất 3,2 tỷ kWh điện.\n"
        "Thu ngân sách đạt 9.100 tỷ đồng.",
        "2024-12-28",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 90 triệu USD | 8%",
            "Số cụm công nghiệp | 2024-12-28 | actual | 55 cụm công nghiệp",
            "Sản lượng (điện) | 2024 | actual | 3.2 tỷ kWh",
            "Thu ngân sách nhà nước | 2024 | actual | 9100 tỷ đồng",
        ],
    ),
    (
        "Sản lượng thủy sản tháng 8/2024 đạt 900 tấn. Doanh thu du lịch trong tháng đạt 80 tỷ đồng.",
        "2024-10-05",
        [
            "Sản lượng thủy sản | 2024-08 | actual | 900 tấn",
            "Doanh thu du lịch | 2024-08 | actual | 80 tỷ đồng",
        ],
    ),
    (
        "Trong 5 năm (2019 - 2023), tỉnh giải quyết việc làm cho 91.200 lao động.",
        "2023-12-20",
        [
            "Số lao động được giải quyết việc làm | 2019/2023 | actual | 91200 lao động",
        ],
    ),
    (
        "Sản lượng thủy sản 5 năm 2019 - 2023 của tỉnh đạt 58 nghìn tấn, bình quân tăng 4,1%/năm.",
        "2023-12-20",
        [
            "Sản lượng thủy sản | 2019/2023 | actual | 58 nghìn tấn | 4.1%",
        ],
    ),
    (
        "9 tháng năm 2024, GRDP tăng 9%. Tính riêng trong quý III/2024, GRDP của tỉnh ước tăng 12%.\n\n"
        "Hà Giang đã đón được 17 triệu lượt khách du lịch, tăng 9% so với cùng kỳ.",
        "2024-12-20",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 9%",
            "GRDP | 2024-Q3 | estimate |  | 12%",
            "Số lượt khách du lịch | 2024-01/2024-09 | actual | 17 triệu lượt khách | 9%",
        ],
    ),
    (
        "Đến năm 2030, tỉnh sẽ có 9 khu công nghiệp.\n\nThu ngân sách đã đạt 900 tỷ đồng.\n\nXuất khẩu đạt 9 triệu USD.",
        "2024-12-20",
        [
            "Số khu công nghiệp | 2030 | target | 9 khu công nghiệp",
            "Thu ngân sách nhà nước | 2024 | actual | 900 tỷ đồng",
            "Kim ngạch xuất khẩu | 2024 | actual | 9 triệu USD",
        ],
    ),
]


@pytest.mark.parametrize(("text", "published", "expected"), CASES)
def test_each_figure_is_of_its_period(
    text: str, published: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text, published=published), language)] == expected
