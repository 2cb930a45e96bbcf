"""Sectors, goods and products: what their figures are parts of; slips of the pen beside them.

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
        "Quý I/2024, tổng vốn đầu tư FDI là hơn 70 triệu USD, bằng 29% về vốn đầu tư so với cùng kỳ; đạt "
        "14,5% kế hoạch năm.",
        [
            "Vốn đầu tư FDI đăng ký | 2024-Q1 | actual | >70 triệu USD | -71% | plan 14.5%",
        ],
    ),
    (
        "5 tháng đầu năm 2024, tôm đông lạnh xuất khẩu ước đạt 350 triệu USD, đạt hơn 31% kế hoạch năm (tăng "
        "hơn 6,9% cùng kỳ).",
        [
            "Kim ngạch xuất khẩu (tôm đông lạnh) | 2024-01/2024-05 | estimate | 350 triệu USD | >6.9% | plan 31%",
        ],
    ),
    (
        "Năm 2024, tổng diện tích cây ăn trái 68.900 ha, sản lượng 980.000 tấn; diện tích nuôi thủy sản 2.500 ha.",
        [
            "Diện tích gieo trồng (cây ăn trái) | 2024 | actual | 68900 ha",
            "Sản lượng (cây ăn trái) | 2024 | actual | 980000 tấn",
            "Diện tích nuôi trồng thủy sản | 2024 | actual | 2500 ha",
        ],
    ),
    (
        "Dự kiến cả năm 2024, GRDP tăng 4,5 - 5%; giá trị sản xuất công nghiệp tăng 3%; xuất khẩu đạt 750 triệu USD.",
        [
            "GRDP | 2024 | estimate |  | 4.5-5%",
            "Giá trị sản xuất công nghiệp | 2024 | estimate |  | 3%",
            "Kim ngạch xuất khẩu | 2024 | estimate | 750 triệu USD",
        ],
    ),
    (
        "Kinh phí khuyến công năm 2024 là 4,1 tỷ đồng, đã giải ngân 3 tỷ đồng.",
        [
            "Kinh phí khuyến công | 2024 | actual | 4.1 tỷ đồng",
        ],
    ),
    (
        "Giá vàng năm 2024 tăng 28,5%, giá đô la Mỹ tăng 5,4%.",
        [
            "Chỉ số giá vàng | 2024 | actual |  | 28.5%",
            "Chỉ số giá đô la Mỹ | 2024 | actual |  | 5.4%",
        ],
    ),
    (
        "Năm 2024, có 310 doanh nghiệp quay trở lại hoạt động, 540 doanh nghiệp tạm ngừng.",
        [
            "Số doanh nghiệp quay trở lại hoạt động | 2024 | actual | 310 doanh nghiệp",
            "Số doanh nghiệp tạm ngừng hoạt động | 2024 | actual | 540 doanh nghiệp",
        ],
    ),
    (
        "Sản lượng một số sản phẩm công nghiệp 6 tháng đầu năm 2024 tăng so với cùng kỳ như: giày dép các "
        "loại tăng 7%; thùng, bao bì bằng giấy tăng 12%; máy giặt có sức chứa hơn 10kg tăng 3%.",
        [
            "Sản lượng (giày dép) | 2024-H1 | actual |  | 7%",
            "Sản lượng (thùng, bao bì bằng giấy) | 2024-H1 | actual |  | 12%",
            "Sản lượng (máy giặt có sức chứa hơn 10kg) | 2024-H1 | actual |  | 3%",
        ],
    ),
    (
        "Sản lượng một số cây trồng năm 2024: Lúa: 402.000 tấn; ngô: 150.300 tấn; chè búp tươi: 45.200 tấn.",
        [
            "Sản lượng (Lúa) | 2024 | actual | 402000 tấn",
            "Sản lượng (ngô) | 2024 | actual | 150300 tấn",
            "Sản lượng (chè búp tươi) | 2024 | actual | 45200 tấn",
        ],
    ),
    (
        "Kết quả năm 2024: Chỉ số sản xuất công nghiệp: tăng 8,5%; Kim ngạch xuất khẩu: 1,2 tỷ USD; thu ngân "
        "sách: 9.500 tỷ đồng, đạt 105% dự toán.",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 8.5%",
            "Kim ngạch xuất khẩu | 2024 | actual | 1.2 tỷ USD",
            "Thu ngân sách nhà nước | 2024 | actual | 9500 tỷ đồng | plan 105%",
        ],
    ),
    (
        "Quý I/2024, một số sản phẩm chủ yếu giảm so với cùng kỳ như máy in (-40,6%); tiếp theo là pin điện "
        "thoại các loại (-30,5%); đồng hồ thông minh (-28,9%).",
        [
            "Sản lượng (máy in) | 2024-Q1 | actual |  | -40.6%",
            "Sản lượng (pin điện thoại) | 2024-Q1 | actual |  | -30.5%",
            "Sản lượng (đồng hồ thông minh) | 2024-Q1 | actual |  | -28.9%",
        ],
    ),
    (
        "2 tháng năm 2024 chỉ số sản xuất công nghiệp giảm 8%. Trong đó, sản phẩm lọc dầu giảm 25%, bánh kẹo "
        "các loại giảm 1,7%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-02 | actual |  | -8%",
            "Sản lượng (lọc dầu) | 2024-01/2024-02 | actual |  | -25%",
            "Sản lượng (bánh kẹo) | 2024-01/2024-02 | actual |  | -1.7%",
        ],
    ),
    (
        "Năm 2024, các mặt hàng xuất khẩu chủ yếu: hàng dệt may đạt 1.020 triệu USD, tăng 11%; xơ, sợi dệt "
        "220 triệu USD, giảm 3%; sản phẩm từ chất dẻo đạt 40 triệu USD; sắt thép và sản phẩm từ sắt thép đạt "
        "90 triệu USD.",
        [
            "Kim ngạch xuất khẩu (dệt may) | 2024 | actual | 1020 triệu USD | 11%",
            "Kim ngạch xuất khẩu (xơ, sợi dệt) | 2024 | actual | 220 triệu USD | -3%",
            "Kim ngạch xuất khẩu (sản phẩm từ chất dẻo) | 2024 | actual | 40 triệu USD",
            "Kim ngạch xuất khẩu (sắt thép và sản phẩm từ sắt thép) | 2024 | actual | 90 triệu USD",
        ],
    ),
    (
        "Năm 2024, khu vực nông, lâm nghiệp và thủy sản chiếm 21,5%; khu vực công nghiệp và xây dựng chiếm "
        "40,2%; khu vực dịch vụ chiếm 33,1%; thuế sản phẩm trừ trợ cấp sản phẩm chiếm 5,2% (cơ cấu tương ứng "
        "của năm 2023 là 22,4%; 39,1%; 33,0%; 5,5%).",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 21.5 %",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2023 | actual | 22.4 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 40.2 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2023 | actual | 39.1 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 33.1 %",
            "Tỷ trọng dịch vụ trong GRDP | 2023 | actual | 33.0 %",
            "Tỷ trọng thuế sản phẩm trừ trợ cấp sản phẩm trong GRDP | 2024 | actual | 5.2 %",
            "Tỷ trọng thuế sản phẩm trừ trợ cấp sản phẩm trong GRDP | 2023 | actual | 5.5 %",
        ],
    ),
    (
        "Năm 2024, khu vực dịch vụ chiếm 33,1%; khu vực công nghiệp và xây dựng chiếm 40,2% (cơ cấu tương ứng"
        " của cùng kỳ là 33,0%; 39,1%).",
        [
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 33.1 %",
            "Tỷ trọng dịch vụ trong GRDP | 2023 | actual | 33.0 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 40.2 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2023 | actual | 39.1 %",
        ],
    ),
    (
        "Năm 2024, khu vực nông, lâm nghiệp và thủy sản đạt 2.100 tỷ đồng, tăng 2,5%, đóng góp 0,52 điểm phần"
        " trăm; khu vực dịch vụ đạt 6.700 tỷ đồng, tăng 6%, đóng góp 3,1 điểm phần trăm.",
        [
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024 | actual | 2100 tỷ đồng | 2.5%",
            "Đóng góp vào tăng trưởng GRDP (nông, lâm nghiệp và thủy sản) | 2024 | actual | 0.52 điểm phần trăm",
            "GRDP (khu vực dịch vụ) | 2024 | actual | 6700 tỷ đồng | 6%",
            "Đóng góp vào tăng trưởng GRDP (khu vực dịch vụ) | 2024 | actual | 3.1 điểm phần trăm",
        ],
    ),
    (
        "Đóng góp vào tăng trưởng năm 2024 chủ yếu từ khu vực công nghiệp và xây dựng, đóng góp tới 64,2% "
        "tăng trưởng kinh tế toàn tỉnh.",
        [
            "Đóng góp vào tăng trưởng GRDP (công nghiệp và xây dựng) | 2024 | actual | 64.2 %",
        ],
    ),
    (
        "Năm 2024, khu vực công nghiệp - xây dựng đóng góp tới 61,5% vào tăng trưởng kinh tế của tỉnh.",
        [
            "Đóng góp vào tăng trưởng GRDP (công nghiệp và xây dựng) | 2024 | actual | 61.5 %",
        ],
    ),
    (
        "Năm 2024, ngành nông nghiệp đóng góp phần lớn vào mức tăng trưởng kinh tế của tỉnh, đưa tốc độ tăng "
        "trưởng GRDP đạt 6,1%.",
        [
            "GRDP | 2024 | actual |  | 6.1%",
        ],
    ),
    (
        "Sản lượng thủy sản năm 2024 đạt 41.000 tấn, tăng 7,4 so với cùng kỳ (khai thác 30.000 tấn, tăng 2%; "
        "nuôi trồng 11.000 tấn, tăng 9% so với cùng kỳ).",
        [
            "Sản lượng thủy sản | 2024 | actual | 41000 tấn | 7.4%",
            "Sản lượng thủy sản (khai thác) | 2024 | actual | 30000 tấn | 2%",
            "Sản lượng thủy sản (nuôi trồng) | 2024 | actual | 11000 tấn | 9%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu năm 2024 đạt 120 triệu USD, bằng 61,5 kế hoạch, tăng 6%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 120 triệu USD | 6% | plan 61.5%",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp năm 2024 ước đạt 9.100 tỷ đồng, tâng 6% so với cùng kỳ năm trước.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | estimate | 9100 tỷ đồng | 6%",
        ],
    ),
    (
        "Các sản phẩm chủ yếu năm 2024 đều tăng so với tháng trước, cụ thể, cá phi lê tăng 6% so với tháng "
        "trước và tăng 8% so với cùng kỳ.",
        [
            "Sản lượng (cá phi lê) | 2024 | actual |  | 6% previous_month",
            "Sản lượng (cá phi lê) | 2024 | actual |  | 8%",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp tháng 8/2024 ước giảm 2,4% so với tháng trước. Trong đó, khai khoáng "
        "giảm 11%; chế biến, chế tạo giảm 2,2%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-08 | estimate |  | -2.4% previous_month",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-08 | actual |  | -11% previous_month",
            "Chỉ số sản xuất công nghiệp (chế biến, chế tạo) | 2024-08 | actual |  | -2.2% previous_month",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 9,5%, đứng thứ 3 cả nước, sau Bắc Giang (13,8%), Thanh Hóa (12,2%); xuất khẩu "
        "đạt 4 tỷ USD, tăng 5%.",
        [
            "GRDP | 2024 | actual |  | 9.5%",
            "GRDP | 2024 | actual |  | 13.8% | @Bắc Giang",
            "GRDP | 2024 | actual |  | 12.2% | @Thanh Hóa",
            "Kim ngạch xuất khẩu | 2024 | actual | 4 tỷ USD | 5%",
        ],
    ),
    (
        "Năm 2024, thu hút FDI đạt 100 triệu USD, lớn hơn Yên Bái (81 triệu USD) và Lào Cai (64 triệu USD).",
        [
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 100 triệu USD",
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 81 triệu USD | @Yên Bái",
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 64 triệu USD | @Lào Cai",
        ],
    ),
    (
        "Năm 2024, toàn tỉnh giải quyết việc làm cho 10.200 lao động, đạt 58,1%.",
        [
            "Số lao động được giải quyết việc làm | 2024 | actual | 10200 lao động | plan 58.1%",
        ],
    ),
    (
        "Toàn tỉnh có 900 tàu cá, trong đó số tàu có chiều dài trên 15m là 300 tàu.",
        [],
    ),
    (
        "Khách du lịch năm 2024 tăng 12%, trong đó khách quốc tế tăng 30%.",
        [
            "Số lượt khách du lịch | 2024 | actual |  | 12%",
            "Số lượt khách du lịch quốc tế | 2024 | actual |  | 30%",
        ],
    ),
    (
        "Năm 2024, tỷ lệ doanh nghiệp, hợp tác xã, hộ kinh doanh sử dụng nền tảng số đạt 60%.",
        [
            "Tỷ lệ (doanh nghiệp, hợp tác xã, hộ kinh doanh sử dụng nền tảng số) | 2024 | actual | 60 %",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu thủy sản vượt mốc 1 tỷ USD, trong đó năm 2023 xuất khẩu đạt 1,07 tỷ USD.",
        [
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2024 | actual | >1 tỷ USD",
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2023 | actual | 1.07 tỷ USD",
        ],
    ),
    (
        "Tuy nhiên, năm 2024 chỉ số sản xuất công nghiệp tăng 4%. Nhóm ngành sản xuất kim loại, vốn giữ vai "
        "trò chủ lực, lại ghi nhận mức giảm 6,1% so với cùng kỳ.",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 4%",
            "Chỉ số sản xuất công nghiệp (sản xuất kim loại) | 2024 | actual |  | -6.1%",
        ],
    ),
    (
        "Năm 2024, nhiều lĩnh vực xuất khẩu tăng cao, như thủy sản xuất đạt 44.900 tấn, tăng 63%, với trị giá"
        " xuất 113 triệu USD, tăng 48%; hàng rau quả xuất được 10.500 tấn, với giá trị xuất 20,6 triệu USD.",
        [
            "Sản lượng xuất khẩu (ngành thủy sản) | 2024 | actual | 44900 tấn | 63%",
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2024 | actual | 113 triệu USD | 48%",
            "Sản lượng xuất khẩu (rau quả) | 2024 | actual | 10500 tấn",
            "Kim ngạch xuất khẩu (rau quả) | 2024 | actual | 20.6 triệu USD",
        ],
    ),
    (
        "Kim ngạch nhập khẩu năm 2024 ước đạt 130 triệu USD. Các mặt hàng chủ yếu như: sắn lát 53.600 tấn/7,6"
        " triệu USD; hạt điều 39.500 tấn/45,5 triệu USD.",
        [
            "Kim ngạch nhập khẩu | 2024 | estimate | 130 triệu USD",
            "Sản lượng nhập khẩu (sắn lát) | 2024 | actual | 53600 tấn",
            "Kim ngạch nhập khẩu (sắn lát) | 2024 | actual | 7.6 triệu USD",
            "Sản lượng nhập khẩu (hạt điều) | 2024 | actual | 39500 tấn",
            "Kim ngạch nhập khẩu (hạt điều) | 2024 | actual | 45.5 triệu USD",
        ],
    ),
    (
        "Trong phần thu nội địa, thu tiền sử dụng đất năm 2024 ước đạt 3.500 tỷ đồng.",
        [
            "Thu tiền sử dụng đất | 2024 | estimate | 3500 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, sản lượng hàng hoá thông qua cảng luỹ kế ước đạt 13 triệu tấn.",
        [
            "Sản lượng hàng hóa thông qua cảng | 2024 | estimate | 13 triệu tấn",
        ],
    ),
    (
        "Tổng sản lượng thủy sản năm 2024 ước đạt hơn 87 nghìn tấn. Trong đó, sản lượng thủy sản nuôi trồng "
        "đạt 18 nghìn tấn và sản lượng khai thác đạt 68 nghìn tấn.",
        [
            "Sản lượng thủy sản | 2024 | estimate | >87 nghìn tấn",
            "Sản lượng thủy sản nuôi trồng | 2024 | actual | 18 nghìn tấn",
            "Sản lượng thủy sản khai thác | 2024 | actual | 68 nghìn tấn",
        ],
    ),
    (
        "Kim ngạch xuất khẩu năm 2024 đạt 1 tỷ USD. Diện tích nuôi tôm toàn tỉnh đạt 53.000 ha tôm, vượt 4% "
        "so với kế hoạch.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 1 tỷ USD",
            "Diện tích nuôi trồng thủy sản (tôm) | 2024 | actual | 53000 ha | plan 104%",
        ],
    ),
    (
        "GRDP năm 2024 đạt 6,9%. Khu vực công nghiệp - xây dựng tiếp tục phục hồi, hoạt động ổn định và hiệu "
        "quả, tăng trưởng 12,2%, chiếm tỷ trọng 31%.",
        [
            "GRDP | 2024 | actual |  | 6.9%",
            "GRDP (công nghiệp và xây dựng) | 2024 | actual |  | 12.2%",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 31 %",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp năm 2024 tăng 24,9% so với cùng kỳ, nhất là lĩnh vực công nghiệp chế "
        "biến, tăng 28,2% và khâu chế tác, tăng 7,6%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 24.9%",
            "Chỉ số sản xuất công nghiệp (công nghiệp chế biến) | 2024 | actual |  | 28.2%",
        ],
    ),
    (
        "Năm 2024, tổng doanh thu của doanh nghiệp Sơn Mỹ tiếp tục duy trì tốc độ tăng trưởng ổn định và đạt "
        "900 tỷ đồng.",
        [
            "Doanh thu (doanh nghiệp Sơn Mỹ) | 2024 | actual | 900 tỷ đồng",
        ],
    ),
    (
        "Tháng 7/2024, tổng sản lượng thủy sản đạt 81.600 tấn, giảm 0,8% so với tháng trước (giảm 630 tấn) và"
        " tăng 7,2% (tăng 5.400 tấn) so với cùng kỳ năm trước.",
        [
            "Sản lượng thủy sản | 2024-07 | actual |  | -0.8% previous_month",
            "Sản lượng thủy sản | 2024-07 | actual | 81600 tấn | 7.2%",
        ],
    ),
    (
        "9 tháng năm 2024, GTSX nông nghiệp của tỉnh Hà Giang đạt 6.120 tỷ đồng, tăng 3,4% so với cùng kỳ; "
        "GTSX thủy sản đạt 410 tỷ đồng, tăng 4,5%.",
        [
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản | 2024-01/2024-09 | actual | 6120 tỷ đồng | 3.4%",
            "Giá trị sản xuất thủy sản | 2024-01/2024-09 | actual | 410 tỷ đồng | 4.5%",
        ],
    ),
    (
        "GRDP 9 tháng năm 2024 của tỉnh Hà Giang tăng 8,8% so với cùng kỳ. Trong đó, khu vực NLTS tăng 3,2%; khu vực CN-XD tăng 13,6%; khu vực dịch vụ tăng 7,9%.\n"
        "Cơ cấu kinh tế: khu vực NLTS chiếm 24,1%; CN-XD chiếm 35,6%.",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 8.8%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-01/2024-09 | actual |  | 3.2%",
            "GRDP (công nghiệp và xây dựng) | 2024-01/2024-09 | actual |  | 13.6%",
            "GRDP (khu vực dịch vụ) | 2024-01/2024-09 | actual |  | 7.9%",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024-01/2024-09 | actual | 24.1 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024-01/2024-09 | actual | 35.6 %",
        ],
    ),
    (
        "Diện tích lúa thu hoạch của tỉnh Hà Giang 9 tháng năm 2024 là 18.620 ha; năng suất bình quân chung "
        "đạt 58,4 tạ/ha, tăng 1,2%; sản lượng đạt 108.740 tấn, giảm 0,3% so với cùng kỳ.",
        [
            "Diện tích thu hoạch (lúa) | 2024-01/2024-09 | actual | 18620 ha",
            "Năng suất (lúa) | 2024-01/2024-09 | actual | 58.4 tạ/ha | 1.2%",
            "Sản lượng (lúa) | 2024-01/2024-09 | actual | 108740 tấn | -0.3%",
        ],
    ),
    (
        "Năm 2023, giá trị sản xuất công nghiệp và xây dựng của tỉnh Hà Giang tăng 12,4% so với năm 2022; giá"
        " trị sản xuất công nghiệp - xây dựng huyện Sơn Dương đạt 3.150 tỷ đồng.",
        [
            "Giá trị sản xuất công nghiệp và xây dựng | 2023 | actual |  | 12.4%",
            "Giá trị sản xuất công nghiệp và xây dựng | 2023 | actual | 3150 tỷ đồng | @Sơn Dương",
        ],
    ),
    (
        "GRDP 9 tháng năm 2024 của tỉnh Hà Giang tăng 8,8% so với cùng kỳ. Trong đó, khu vực nông, lâm nghiệp"
        " và thủy sản giảm 0,6% và làm giảm 0,15 điểm phần trăm tăng trưởng; khu vực dịch vụ tăng 7,9% và "
        "đóng góp 2,41 điểm phần trăm.",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 8.8%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-01/2024-09 | actual |  | -0.6%",
            "Đóng góp vào tăng trưởng GRDP (nông, lâm nghiệp và thủy sản) | 2024-01/2024-09 | actual | -0.15 điểm phần trăm",
            "GRDP (khu vực dịch vụ) | 2024-01/2024-09 | actual |  | 7.9%",
            "Đóng góp vào tăng trưởng GRDP (khu vực dịch vụ) | 2024-01/2024-09 | actual | 2.41 điểm phần trăm",
        ],
    ),
    (
        "GRDP 9 tháng năm 2024 của tỉnh Hà Giang tăng 8,8%. Riêng thuế sản phẩm tăng 1,4% và đóng góp tăng "
        "0,06 điểm phần trăm tăng trưởng.",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 8.8%",
            "GRDP (thuế sản phẩm) | 2024-01/2024-09 | actual |  | 1.4%",
            "Đóng góp vào tăng trưởng GRDP (thuế sản phẩm trừ trợ cấp sản phẩm) | 2024-01/2024-09 | actual | 0.06 điểm phần trăm",
        ],
    ),
    (
        "Chín tháng năm 2024, tỉnh Hà Giang đã thu hoạch 33.470 ha cây hàng năm, đạt 96% diện tích gieo "
        "trồng, tăng 0,81% so với cùng kỳ.",
        [
            "Diện tích thu hoạch (cây hàng năm) | 2024-01/2024-09 | actual | 33470 ha | 0.81%",
        ],
    ),
    (
        "GRDP 9 tháng năm 2024 của tỉnh Hà Giang tăng 8,8%. Nhiều ngành công nghiệp chủ lực tăng trên 15%, "
        "riêng khu vực công nghiệp - xây dựng tăng 13,6%.",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 8.8%",
            "GRDP (công nghiệp và xây dựng) | 2024-01/2024-09 | actual |  | 13.6%",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất công nghiệp của tỉnh Hà Giang đạt 30.200 tỷ đồng. Ngành thủy sản duy trì "
        "ổn định, giá trị sản xuất đạt 1.240 tỷ đồng, vượt 3% kế hoạch.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | actual | 30200 tỷ đồng",
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản (ngành thủy sản) | 2024 | actual | 1240 tỷ đồng | plan 103%",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu hàng hóa đạt 620 triệu USD. Trong đó, xuất khẩu của ngành gỗ, chủ yếu "
        "là ván ép, đạt 210 triệu USD (tăng 9%).",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 620 triệu USD",
            "Kim ngạch xuất khẩu (gỗ) | 2024 | actual | 210 triệu USD | 9%",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất nông-lâm nghiệp và thủy sản của tỉnh Hà Giang tăng 6,4%; giá trị sản xuất"
        " công nghiệp tăng 8,1%.",
        [
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản | 2024 | actual |  | 6.4%",
            "Giá trị sản xuất công nghiệp | 2024 | actual |  | 8.1%",
        ],
    ),
    (
        "Ước 9 tháng năm 2024, toàn tỉnh Hà Giang có 460 doanh nghiệp thành lập mới với tổng vốn đăng ký "
        "3.900 tỷ đồng. So với cùng kỳ tăng 9,7% về số doanh nghiệp đăng ký và tăng 14,2% về vốn đăng ký.",
        [
            "Số doanh nghiệp thành lập mới | 2024-01/2024-09 | estimate | 460 doanh nghiệp | 9.7%",
            "Vốn đăng ký doanh nghiệp thành lập mới | 2024-01/2024-09 | estimate | 3900 tỷ đồng | 14.2%",
        ],
    ),
    (
        "Chín tháng năm 2024, tỉnh Hà Giang có 460 doanh nghiệp thành lập mới, số vốn đăng ký 3.900 tỷ đồng; "
        "tăng 9,7% về số lượng và tăng 14,2% về nguồn vốn so với cùng kỳ.",
        [
            "Số doanh nghiệp thành lập mới | 2024-01/2024-09 | actual | 460 doanh nghiệp | 9.7%",
            "Vốn đăng ký doanh nghiệp thành lập mới | 2024-01/2024-09 | actual | 3900 tỷ đồng | 14.2%",
        ],
    ),
    (
        "Tổng thu ngân sách nhà nước 9 tháng năm 2024 của tỉnh Hà Giang ước đạt 4.310 tỷ đồng, đạt 78,6% dự "
        "toán. Trong đó, thu từ doanh nghiệp nhà nước Trung ương 412,5 tỷ đồng đạt 66,3% và giảm 21,7%; thu "
        "từ doanh nghiệp có vốn đầu tư nước ngoài 187,4 tỷ đồng, đạt 71,9% và tăng 5,2%.",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-09 | estimate | 4310 tỷ đồng | plan 78.6%",
            "Thu từ khu vực doanh nghiệp nhà nước | 2024-01/2024-09 | actual | 412.5 tỷ đồng | -21.7% | plan 66.3%",
            "Thu từ khu vực doanh nghiệp có vốn đầu tư nước ngoài | 2024-01/2024-09 | actual | 187.4 tỷ đồng | 5.2% | plan 71.9%",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất công nghiệp đạt 95.320 tỷ đồng, tăng 12,4%; chỉ số sản xuất công nghiệp "
        "tăng 11,9%. Trong đó, công nghiệp khai khoáng ước đạt 2.130 tỷ đồng, tăng 3,2%; công nghiệp chế "
        "biến, chế tạo ước đạt 80.210 tỷ đồng, tăng 14,1%.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | actual | 95320 tỷ đồng | 12.4%",
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 11.9%",
            "Giá trị sản xuất công nghiệp (khai khoáng) | 2024 | estimate | 2130 tỷ đồng | 3.2%",
            "Giá trị sản xuất công nghiệp (chế biến, chế tạo) | 2024 | estimate | 80210 tỷ đồng | 14.1%",
        ],
    ),
    (
        "Năm 2024, tổng kim ngạch xuất khẩu đạt 3,2 tỷ USD; trong đó xuất khẩu hàng hóa đạt 2,75 tỷ USD, xuất"
        " khẩu dịch vụ đạt 450 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 3.2 tỷ USD",
            "Kim ngạch xuất khẩu (hàng hóa) | 2024 | actual | 2.75 tỷ USD",
            "Kim ngạch xuất khẩu (dịch vụ) | 2024 | actual | 450 triệu USD",
        ],
    ),
    (
        "Sản lượng thịt hơi xuất chuồng năm 2024: thịt trâu đạt 0,2 nghìn tấn, tăng 13,9%; thịt bò đạt 4,1 "
        "nghìn tấn. Sản lượng thịt lợn hơi xuất chuồng đạt 30 nghìn tấn.",
        [
            "Sản lượng (thịt trâu) | 2024 | actual | 0.2 nghìn tấn | 13.9%",
            "Sản lượng (thịt bò) | 2024 | actual | 4.1 nghìn tấn",
            "Sản lượng thịt hơi xuất chuồng (lợn) | 2024 | actual | 30 nghìn tấn",
        ],
    ),
    (
        "Năm 2024, cơ cấu kinh tế chuyển biến tích cực. Cụ thể khu vực nông, lâm nghiệp và thủy sản chiếm "
        "24,3%; khu vực công nghiệp và xây dựng chiếm 28,44%, trong đó có sự chuyển dịch theo hướng tăng dần "
        "tỷ trọng công nghiệp chế biến, chế tạo; khu vực dịch vụ chiếm 43,11%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 24.3 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 28.44 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 43.11 %",
        ],
    ),
    (
        "Tổng lượt khách du lịch tháng 8/2024 đạt mức tăng 11%, tương ứng với 875 nghìn lượt khách.",
        [
            "Số lượt khách du lịch | 2024-08 | actual | 875 nghìn lượt khách | 11%",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu của tỉnh đạt gần ba tỷ USD, tăng 8%; tỉnh giảm được 5.120 hộ nghèo. Tỷ"
        " lệ hộ nghèo của tỉnh hiện còn 2,35%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | <3 tỷ USD | 8%",
            "Tỷ lệ hộ nghèo | 2024 | actual | 2.35 %",
        ],
    ),
    (
        "Tháng 9/2024, chỉ số sản xuất công nghiệp tỉnh Hà Giang tăng 2,3%. Cả nước xuất khẩu đạt 38,4 tỷ "
        "USD, CPI tăng 0,31%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-09 | actual |  | 2.3%",
            "Kim ngạch xuất khẩu | 2024-09 | actual | 38.4 tỷ USD | @Việt Nam",
            "Chỉ số giá tiêu dùng | 2024-09 | actual |  | 0.31% | @Việt Nam",
        ],
    ),
    (
        "Năm 2024, doanh thu hoạt động vận tải ước đạt 2.464 tỷ đồng, tăng 11,4%. Trong đó, vận tải "
        "hàng hóa ước đạt 1.729 tỷ đồng; vận tải hành khách ước đạt 716 tỷ đồng, tăng 13,2%.",
        [
            "Doanh thu vận tải | 2024 | estimate | 2464 tỷ đồng | 11.4%",
            "Doanh thu vận tải (hàng hóa) | 2024 | estimate | 1729 tỷ đồng",
            "Doanh thu vận tải (hành khách) | 2024 | estimate | 716 tỷ đồng | 13.2%",
        ],
    ),
    (
        "6 tháng năm 2024, một số sản phẩm công nghiệp chủ yếu đã đóng góp tích cực đến chỉ số sản xuất "
        "toàn ngành công nghiệp như: phân đạm tăng 41,1%, sứ vệ sinh tăng 2 lần.",
        [
            "Sản lượng (phân đạm) | 2024-H1 | actual |  | 41.1%",
            "Sản lượng (sứ vệ sinh) | 2024-H1 | actual |  | x2",
        ],
    ),
    (
        "Năm 2024, khối lượng vận chuyển hàng hóa đạt 22 triệu tấn; vận chuyển hành khách đạt 4 triệu lượt, tăng 5%.",
        [
            "Khối lượng vận chuyển hàng hóa | 2024 | actual | 22 triệu tấn",
            "Số lượt hành khách vận chuyển | 2024 | actual | 4 triệu lượt khách | 5%",
        ],
    ),
    (
        "Kinh tế của tỉnh năm 2024 ước tăng 6,3%. Kinh tế cả nước tăng 7%. Nền kinh tế tăng 6,3%.",
        [
            "GRDP | 2024 | estimate |  | 6.3%",
            "GDP | 2024 | actual |  | 7% | @Việt Nam",
        ],
    ),
    (
        "Kinh tế Hà Giang tăng trưởng 6,3%, kinh tế Việt Nam tăng trưởng 7%.",
        [
            "GRDP | 2024 | actual |  | 6.3%",
            "GDP | 2024 | actual |  | 7% | @Việt Nam",
        ],
    ),
    (
        "Lĩnh vực kinh tế đạt 12/15 chỉ tiêu, tăng 5%. Các hoạt động kinh tế đạt 900 tỷ đồng. Kinh tế "
        "tập thể tăng 3%. Kinh tế toàn cầu tăng 3%.",
        [],
    ),
    (
        "Tính đến hết tháng 10/2024, sản xuất công nghiệp của tỉnh ước đạt trên 26.800 tỷ đồng (tăng "
        "9,51% so với cùng kỳ năm 2023).",
        [
            "Giá trị sản xuất công nghiệp | 2024-01/2024-10 | estimate | >26800 tỷ đồng | 9.51%",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp đạt 2.842 tỷ đồng. Sản xuất công nghiệp khu vực kinh tế ngoài quốc"
        " doanh tiếp tục phát triển với mức tăng trưởng 32,5%.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | actual | 2842 tỷ đồng",
            "Giá trị sản xuất công nghiệp (khu vực kinh tế ngoài quốc doanh) | 2024 | actual |  | 32.5%",
        ],
    ),
    (
        "Điện thương phẩm tăng 12%. Các khu công nghiệp tập trung duy trì sản xuất ổn định, tăng trưởng "
        "11% so với cùng kỳ.",
        [
            "Sản lượng điện thương phẩm | 2024 | actual |  | 12%",
        ],
    ),
    (
        "Tổng mức bán hàng hóa và dịch vụ tiêu dùng đạt 122.108 tỉ đồng, tăng 17,65%. Trong đó ngành "
        "thương mại tăng 9,6%; ngành dịch vụ lưu trú và ăn uống tăng 51,55%.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024 | actual | 122108 tỉ đồng | 17.65%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ (thương mại) | 2024 | actual |  | 9.6%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ (lưu trú, ăn uống) | 2024 | actual |  | 51.55%",
        ],
    ),
    (
        "Giai đoạn 2021 - 2025, GRDP bình quân ước đạt 8,98%/năm. Năm 2024, GRDP bình quân đạt 60 triệu đồng/người.",
        [
            "GRDP | 2021/2025 | estimate |  | 8.98%",
            "GRDP bình quân đầu người | 2024 | actual | 60 triệu đồng/người",
        ],
    ),
    (
        "Trong tháng 5/2024, giá trị sản xuất công nghiệp tăng cao ở cả 3 lĩnh vực: khai khoáng; chế "
        "biến chế tạo và đặc biệt là ngành sản xuất phân phối điện (tăng 18,45% so với tháng 4), ước đạt"
        " 3.726,7 tỷ đồng (tăng 4,75% so với tháng 4); lũy kế 5 tháng ước đạt 17.151,7 tỷ đồng.",
        [
            "Giá trị sản xuất công nghiệp (sản xuất và phân phối điện) | 2024-05 | actual |  | 18.45% previous_month",
            "Giá trị sản xuất công nghiệp | 2024-05 | estimate | 3726.7 tỷ đồng | 4.75% previous_month",
            "Giá trị sản xuất công nghiệp | 2024-01/2024-05 | estimate | 17151.7 tỷ đồng",
        ],
    ),
    (
        "Tổng mức lưu chuyển bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng đạt gần 2.572 tỷ đồng. Doanh"
        " thu từ các dịch vụ khác đạt gần 344 tỷ đồng.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024 | actual | <2572 tỷ đồng",
            "Doanh thu (dịch vụ khác) | 2024 | actual | <344 tỷ đồng",
        ],
    ),
    (
        "So với cùng kỳ năm 2023, hoạt động thương mại của tỉnh trong 2 tháng đầu năm 2024 vẫn tăng gần "
        "30% và đạt khoảng 15% so với kế hoạch năm.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-01/2024-02 | actual |  | <30% | plan 15%",
        ],
    ),
    (
        "Năm 2023, tỉnh đón 2,9 triệu lượt khách, tăng 11%; tổng thu ước đạt 6.850 tỷ đồng, tăng 17%.",
        [
            "Số lượt khách du lịch | 2023 | actual | 2.9 triệu lượt khách | 11%",
            "Doanh thu du lịch | 2023 | estimate | 6850 tỷ đồng | 17%",
        ],
    ),
    (
        "Trong 9 tháng, tỉnh đón 2,1 triệu lượt khách; thu ngân sách đạt 3.150 tỷ đồng.",
        [
            "Số lượt khách du lịch | 2024-01/2024-09 | actual | 2.1 triệu lượt khách",
            "Thu ngân sách nhà nước | 2024-01/2024-09 | actual | 3150 tỷ đồng",
        ],
    ),
    (
        "Năm 2023, ngành du lịch phục vụ 2,9 triệu lượt khách. Tổng thu đạt 6.850 tỷ đồng.",
        [
            "Số lượt khách du lịch | 2023 | actual | 2.9 triệu lượt khách",
            "Doanh thu du lịch | 2023 | actual | 6850 tỷ đồng",
        ],
    ),
    (
        "Năm 2023, sản lượng chế biến hàng xuất khẩu của Hà Giang đạt 5.300 tấn.",
        [
            "Sản lượng xuất khẩu | 2023 | actual | 5300 tấn",
        ],
    ),
    (
        "Tổng đàn trâu, bò, với 287 nghìn con, lớn nhất vùng.",
        [
            "Tổng đàn (trâu, bò) | 2024 | actual | 287 nghìn con",
        ],
    ),
    (
        "Năm 2023, diện tích gieo trồng đạt 120.000 ha, trong đó vụ đông xuân đạt 48.000 ha; vụ hè thu đạt 39.000 ha.",
        [
            "Diện tích gieo trồng | 2023 | actual | 120000 ha",
            "Diện tích gieo trồng (vụ đông xuân) | 2023 | actual | 48000 ha",
            "Diện tích gieo trồng (vụ hè thu) | 2023 | actual | 39000 ha",
        ],
    ),
    (
        "Tổng doanh thu bán lẻ hàng hóa năm 2023 đạt 19.200 tỷ đồng, tăng 9,8%.",
        [
            "Doanh thu bán lẻ hàng hóa | 2023 | actual | 19200 tỷ đồng | 9.8%",
        ],
    ),
    (
        "Năm 2023, GRDP trừ dầu khí theo giá so sánh năm 2010 tăng 3,4%.",
        [
            "GRDP (trừ dầu khí) | 2023 | actual |  | 3.4%",
        ],
    ),
    (
        "Năm 2022, tỉnh tăng 3 bậc trên bảng xếp hạng PCI, với 63,21 điểm.",
        [
            "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) | 2022 | actual | 63.21 điểm",
        ],
    ),
    (
        "Sản xuất lúa từ đầu năm đến nay xuống giống 61.200 ha, đạt 34,1% kế hoạch, sản lượng ước đạt trên 82.000 tấn.",
        [
            "Diện tích gieo trồng (lúa) | 2024 | actual | 61200 ha | plan 34.1%",
            "Sản lượng (lúa) | 2024 | estimate | >82000 tấn",
        ],
    ),
    (
        "Năm 2023, toàn tỉnh đã trồng được 4,7 triệu cây phân tán; 8,3 nghìn ha rừng trồng tập trung.",
        [
            "Diện tích trồng rừng | 2023 | actual | 8.3 nghìn ha",
        ],
    ),
    (
        "Thu ngân sách tháng 3 ước đạt 610 tỷ đồng, lũy kế quý I thu trên 1.900 tỷ đồng, đạt 27,4% dự toán.",
        [
            "Thu ngân sách nhà nước | 2024-03 | estimate | 610 tỷ đồng",
            "Thu ngân sách nhà nước | 2024-Q1 | actual | >1900 tỷ đồng | plan 27.4%",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp năm 2023 tăng 5,2%. Các ngành tăng mạnh là: khai khoáng khác tăng "
        "9,3%; da và các sản phẩm có liên quan tăng 2,7%.",
        [
            "Chỉ số sản xuất công nghiệp | 2023 | actual |  | 5.2%",
            "Chỉ số sản xuất công nghiệp (khai khoáng khác) | 2023 | actual |  | 9.3%",
            "Chỉ số sản xuất công nghiệp (sản xuất da và các sản phẩm có liên quan) | 2023 | actual |  | 2.7%",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp năm 2023 đạt 9.700 tỷ đồng. Các nhóm hàng công nghiệp chủ yếu đều "
        "tăng khá như dứa đóng hộp đạt 5.400 tấn, tăng gấp 3 lần; xi măng đạt 890 nghìn tấn, tăng 12%.",
        [
            "Giá trị sản xuất công nghiệp | 2023 | actual | 9700 tỷ đồng",
            "Sản lượng (dứa đóng hộp) | 2023 | actual | 5400 tấn | x3",
            "Sản lượng (xi măng) | 2023 | actual | 890 nghìn tấn | 12%",
        ],
    ),
    (
        "Năm 2023, diện tích thả nuôi tôm nước lợ 5.380ha (tăng 3,9%), sản lượng thủy sản nuôi trồng thu"
        " hoạch đạt 5.910 tấn (tăng 7,4%).",
        [
            "Diện tích nuôi trồng thủy sản (tôm nước lợ) | 2023 | actual | 5380 ha | 3.9%",
            "Sản lượng thủy sản nuôi trồng | 2023 | actual | 5910 tấn | 7.4%",
        ],
    ),
    (
        "Năm 2023, diện tích thu hoạch bằng máy đạt trên 97% diện tích thu hoạch.",
        [],
    ),
    (
        "Năm 2023, đã thu hoạch được 33.200 ha lúa (đạt 98,1% so tổng diện tích đã xuống giống).",
        [
            "Diện tích thu hoạch (lúa) | 2023 | actual | 33200 ha",
        ],
    ),
    (
        "Tổng đàn trâu, bò năm 2023 có 181.000 con, tăng 2,3%, bằng 4.070 con so với cùng kỳ; đàn lợn "
        "537.000 con, tăng 1,1%, bằng 5.840 con.",
        [
            "Tổng đàn (trâu, bò) | 2023 | actual | 181000 con | 2.3%",
            "Tổng đàn (lợn) | 2023 | actual | 537000 con | 1.1%",
        ],
    ),
    (
        "Cơ cấu kinh tế năm 2023 theo hướng dịch vụ (43,6%), công nghiệp (28,4%), nông nghiệp (28%).",
        [
            "Tỷ trọng dịch vụ trong GRDP | 2023 | actual | 43.6 %",
            "Tỷ trọng công nghiệp trong GRDP | 2023 | actual | 28.4 %",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2023 | actual | 28 %",
        ],
    ),
    (
        "Xuất khẩu năm 2023 đạt 310 triệu USD, tăng 9%. Trong đó tăng chủ yếu ở khu vực có vốn đầu tư "
        "nước ngoài, ước đạt 190 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2023 | actual | 310 triệu USD | 9%",
            "Kim ngạch xuất khẩu (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2023 | estimate | 190 triệu USD",
        ],
    ),
    (
        "Cơ cấu kinh tế năm 2023: nông lâm nghiệp và thủy sản chiếm 30,7%; công nghiệp và xây dựng chiếm"
        " 23,5%; thương mại - dịch vụ chiếm 45,8%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2023 | actual | 30.7 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2023 | actual | 23.5 %",
            "Tỷ trọng dịch vụ trong GRDP | 2023 | actual | 45.8 %",
        ],
    ),
    (
        "GRDP năm 2023 tăng 7,1%; trong đó: nông nghiệp - thủy sản tăng 2,5%; công nghiệp - xây dựng tăng 8,4%.",
        [
            "GRDP | 2023 | actual |  | 7.1%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2023 | actual |  | 2.5%",
            "GRDP (công nghiệp và xây dựng) | 2023 | actual |  | 8.4%",
        ],
    ),
    (
        "Vốn đầu tư của khu vực kinh tế có vốn đầu tư nhà nước đạt 3.912 tỷ đồng, tăng 7,2% so với cùng kỳ.",
        [
            "Vốn đầu tư thực hiện toàn xã hội (khu vực Nhà nước) | 2024 | actual | 3912 tỷ đồng | 7.2%",
        ],
    ),
    (
        "Vốn đầu tư thực hiện từ nguồn ngân sách nhà nước do địa phương quản lý tháng 11 ước đạt 612 tỷ "
        "đồng, tăng 4,5% so với cùng kỳ.",
        [
            "Vốn đầu tư thực hiện toàn xã hội (ngân sách nhà nước) | 2024-11 | estimate | 612 tỷ đồng | 4.5%",
        ],
    ),
    (
        "IIP tăng 9%, trong đó dệt (+14%), nhựa (+3%), dây và cáp điện (+8%).",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 9%",
            "Chỉ số sản xuất công nghiệp (dệt) | 2024 | actual |  | 14%",
            "Chỉ số sản xuất công nghiệp (nhựa) | 2024 | actual |  | 3%",
            "Chỉ số sản xuất công nghiệp (dây và cáp điện) | 2024 | actual |  | 8%",
        ],
    ),
    (
        "IIP 10 tháng tăng 9%. Một số ngành tăng cao như: đóng tàu và cấu kiện nổi tăng 31%; sản xuất máy vi "
        "tính và thiết bị ngoại vi của máy vi tính tăng 22%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-10 | actual |  | 9%",
            "Chỉ số sản xuất công nghiệp (đóng tàu và cấu kiện nổi) | 2024-01/2024-10 | actual |  | 31%",
            "Chỉ số sản xuất công nghiệp (máy vi tính và thiết bị ngoại vi của máy vi tính) | 2024-01/2024-10 | actual |  | 22%",
        ],
    ),
    (
        "Sản lượng hàng hóa thông qua cảng biển khu vực đạt 6,7 triệu tấn. Trong đó, hàng rời đạt 3 triệu "
        "tấn. Hàng lỏng đạt 2 triệu tấn.",
        [
            "Sản lượng hàng hóa thông qua cảng | 2024 | actual | 6.7 triệu tấn",
            "Sản lượng hàng hóa thông qua cảng (hàng rời) | 2024 | actual | 3 triệu tấn",
            "Sản lượng hàng hóa thông qua cảng (hàng lỏng) | 2024 | actual | 2 triệu tấn",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp tháng 5 tăng 7% so với cùng kỳ; trong đó dệt tăng cao nhất, tăng 9%; may"
        " trang phục tăng 3%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-05 | actual |  | 7%",
            "Chỉ số sản xuất công nghiệp (dệt) | 2024-05 | actual |  | 9%",
            "Chỉ số sản xuất công nghiệp (may trang phục) | 2024-05 | actual |  | 3%",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp năm 2024 tăng 8%, đứng đầu là ngành chế biến, chế tạo tăng 12%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 8%",
            "Chỉ số sản xuất công nghiệp (chế biến, chế tạo) | 2024 | actual |  | 12%",
        ],
    ),
    (
        "Sản lượng chè búp khô tháng 11 chỉ đạt 44 tấn, bằng 9% so với cùng kỳ.",
        ["Sản lượng (chè) | 2024-11 | actual | 44 tấn | -91%"],
    ),
    (
        "Chỉ số tồn kho tháng 8 giảm 2% so với cùng kỳ; một số ngành có chỉ số tồn kho cao như: sản xuất "
        "đường tăng 55,0%; sản xuất phân bón tăng 28,7%; sản xuất trang phục tăng 66,6%.",
        [
            "Chỉ số tồn kho | 2024-08 | actual |  | -2%",
            "Chỉ số tồn kho (đường) | 2024-08 | actual |  | 55.0%",
            "Chỉ số tồn kho (phân bón) | 2024-08 | actual |  | 28.7%",
            "Chỉ số tồn kho (sản xuất trang phục) | 2024-08 | actual |  | 66.6%",
        ],
    ),
    (
        "Chỉ số sản xuất tháng 8 tăng 5%, một số ngành có chỉ số sản xuất cao như sản xuất đường tăng 55%, "
        "sản xuất bia giảm 5%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-08 | actual |  | 5%",
            "Chỉ số sản xuất công nghiệp (đường) | 2024-08 | actual |  | 55%",
            "Chỉ số sản xuất công nghiệp (bia) | 2024-08 | actual |  | -5%",
        ],
    ),
    (
        "Tính chung 9 tháng, có 16/34 địa phương tăng trưởng GRDP đạt từ 8% trở lên; trong đó, 6 địa phương "
        "tăng trưởng trên 10% gồm: Quảng Ninh (11,57%), Hải Phòng (11,49%).",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 11.57% | @Quảng Ninh",
            "GRDP | 2024-01/2024-09 | actual |  | 11.49% | @Hải Phòng",
        ],
    ),
    (
        "GRDP 6 tháng tăng 6%. Đóng góp lớn nhất là khu vực dịch vụ, tăng 8,25%.",
        ["GRDP | 2024-H1 | actual |  | 6%", "GRDP (khu vực dịch vụ) | 2024-H1 | actual |  | 8.25%"],
    ),
    (
        "GRDP 6 tháng tăng 6%. Đóng góp vào sự tăng trưởng cao là lĩnh vực dịch vụ với mức tăng trưởng mạnh "
        "trở lại, tăng 8,25%, chiếm 48,7% trong cơ cấu kinh tế.",
        [
            "GRDP | 2024-H1 | actual |  | 6%",
            "GRDP (khu vực dịch vụ) | 2024-H1 | actual |  | 8.25%",
            "Tỷ trọng dịch vụ trong GRDP | 2024-H1 | actual | 48.7 %",
        ],
    ),
    (
        "GRDP 6 tháng tăng 6%. Khu vực nông, lâm, thủy sản tiếp tục là trụ đỡ của nền kinh tế, sản xuất được "
        "mùa; tăng trưởng 9,38%, chiếm tỷ trọng 11,7%.",
        [
            "GRDP | 2024-H1 | actual |  | 6%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-H1 | actual |  | 9.38%",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024-H1 | actual | 11.7 %",
        ],
    ),
    (
        "Một số sản phẩm chủ yếu tăng khá so với cùng kỳ như thép cây, thép cuộn tăng 9,9%; xi măng tăng "
        "10,4%. Khu vực dịch vụ, tổng giá trị tăng 7,4%.",
        ["Sản lượng (thép cây, thép cuộn) | 2024 | actual |  | 9.9%", "Sản lượng (xi măng) | 2024 | actual |  | 10.4%"],
    ),
    (
        "Tốc độ tăng trưởng chung của nền kinh tế trong 6 tháng đầu năm đạt ở mức thấp 6,02% (kế hoạch cả năm"
        " tăng trên 7,4%).",
        ["GRDP | 2024-H1 | actual |  | 6.02%", "GRDP | 2024 | target |  | >7.4%"],
    ),
    (
        "Vốn đầu tư thuộc ngân sách nhà nước đạt 900 tỷ đồng, trong đó vốn ngân sách cấp tỉnh 600 tỷ đồng, "
        "vốn ngân sách cấp huyện 200 tỷ đồng.",
        [
            "Vốn đầu tư thực hiện toàn xã hội (ngân sách nhà nước) | 2024 | actual | 900 tỷ đồng",
            "Vốn đầu tư thực hiện toàn xã hội (ngân sách cấp tỉnh) | 2024 | actual | 600 tỷ đồng",
            "Vốn đầu tư thực hiện toàn xã hội (ngân sách cấp huyện) | 2024 | actual | 200 tỷ đồng",
        ],
    ),
    (
        "Nếu không tính thủy điện, giá trị sản xuất công nghiệp đạt 900 tỷ đồng, tăng 9%.",
        ["Giá trị sản xuất công nghiệp (không tính thủy điện) | 2024 | actual | 900 tỷ đồng | 9%"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parts_of_the_economy_and_their_goods(
    text: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
