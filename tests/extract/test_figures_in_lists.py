"""What newspapers of many provinces do with figures: lists, parentheses, plans, parts, periods; all sentences invented.

The notation of the expected facts is that of ``test_observations``.
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
        "Trong 2 tháng đầu năm 2024, kim ngạch xuất khẩu đạt 40,2 triệu USD, đạt 17,9% kế hoạch năm 2024.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-02 | actual | 40.2 triệu USD | plan 17.9%",
        ],
    ),
    (
        "Năm 2024, thu ngân sách nhà nước đạt 2.100 tỷ đồng, đạt 104% dự toán HĐND tỉnh giao và đạt 98% dự toán "
        "Trung ương giao.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 2100 tỷ đồng | plan 104%",
            "Thu ngân sách nhà nước | 2024 | actual |  | plan 98%",
        ],
    ),
    (
        "Thu ngân sách 10 tháng năm 2024 đạt 1.900 tỷ đồng, bằng 110% dự toán Trung ương giao thu ngân sách cả "
        "năm 2024. Thu nội địa đạt 1.500 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-10 | actual | 1900 tỷ đồng | plan 110%",
            "Thu nội địa | 2024-01/2024-10 | actual | 1500 tỷ đồng",
        ],
    ),
    (
        "Tổng mức bán lẻ 9 tháng năm 2024 đạt 9.300 tỷ đồng (tăng 15% so với cùng kỳ, bằng 82% kịch bản tăng "
        "trưởng năm).",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-01/2024-09 | actual | 9300 tỷ đồng | 15% | plan 82%",
        ],
    ),
    (
        "Chi đầu tư phát triển năm 2024 là 900 tỷ đồng, đạt 52%, tăng 4% so với cùng kỳ.",
        [
            "Chi đầu tư phát triển | 2024 | actual | 900 tỷ đồng | 4% | plan 52%",
        ],
    ),
    (
        "Tỷ lệ giải ngân vốn đầu tư công năm 2024 đạt 94,2% kế hoạch.",
        [
            "Tỷ lệ giải ngân vốn đầu tư công | 2024 | actual | 94.2 %",
        ],
    ),
    (
        "GRDP 9 tháng năm 2024 tăng 5,7% (kế hoạch năm 2024 là 7,5%).",
        [
            "GRDP | 2024-01/2024-09 | actual |  | 5.7%",
            "GRDP | 2024 | target |  | 7.5%",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp tháng 7/2024 tăng 7% so với tháng trước. Các phân ngành tăng so với tháng "
        "trước là: chế biến, chế tạo (tăng 7,2%); khai khoáng (tăng 0,6%).",
        [
            "Chỉ số sản xuất công nghiệp | 2024-07 | actual |  | 7% previous_month",
            "Chỉ số sản xuất công nghiệp (chế biến, chế tạo) | 2024-07 | actual |  | 7.2% previous_month",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-07 | actual |  | 0.6% previous_month",
        ],
    ),
    (
        "Năm 2024, một số sản phẩm công nghiệp tăng so với năm trước gồm: Đá xây dựng các loại (tăng 38%), hạt "
        "nhựa tái sinh (tăng 33%), gạch các loại (tăng gần 13%).",
        [
            "Sản lượng (Đá xây dựng) | 2024 | actual |  | 38%",
            "Sản lượng (hạt nhựa tái sinh) | 2024 | actual |  | 33%",
            "Sản lượng (gạch) | 2024 | actual |  | <13%",
        ],
    ),
    (
        "Năm 2024, một số sản phẩm chủ yếu tăng so với cùng kỳ như sau: Xăng các loại 2.030 nghìn tấn, tăng 1,3%; "
        "gạch nung 62,9 triệu viên, giảm 3%.",
        [
            "Sản lượng (Xăng) | 2024 | actual | 2030 nghìn tấn | 1.3%",
            "Sản lượng (gạch nung) | 2024 | actual | 62.9 triệu viên | -3%",
        ],
    ),
    (
        "Tháng 11/2024, một số sản phẩm: bột đá ước đạt 38 tấn (tăng 6% so tháng trước và tăng 2% so với cùng "
        "kỳ); Thức ăn gia súc, gia cầm ước đạt 125 tấn (tăng 2,4% và tăng 67%).",
        [
            "Sản lượng (bột đá) | 2024-11 | estimate |  | 6% previous_month",
            "Sản lượng (bột đá) | 2024-11 | estimate | 38 tấn | 2%",
            "Sản lượng (Thức ăn gia súc, gia cầm) | 2024-11 | estimate |  | 2.4% previous_month",
            "Sản lượng (Thức ăn gia súc, gia cầm) | 2024-11 | estimate | 125 tấn | 67%",
        ],
    ),
    (
        "Năm 2024, nhiều sản phẩm có sản lượng tăng mạnh như: máy in tăng 40%; kính các loại tăng 8%.",
        [
            "Sản lượng (máy in) | 2024 | actual |  | 40%",
            "Sản lượng (kính) | 2024 | actual |  | 8%",
        ],
    ),
    (
        "Các khu công nghiệp trong năm 2024 thu hút được 7 dự án FDI và 3 dự án trong nước với tổng vốn đầu tư "
        "cấp mới 54,6 triệu USD và 165 tỷ đồng.",
        [
            "Số dự án FDI (khu công nghiệp) | 2024 | actual | 7 dự án",
            "Số dự án đầu tư trong nước (khu công nghiệp) | 2024 | actual | 3 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới, khu công nghiệp) | 2024 | actual | 54.6 triệu USD",
            "Vốn đầu tư trong nước đăng ký (cấp mới, khu công nghiệp) | 2024 | actual | 165 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, tỉnh thu hút vốn FDI 178 triệu USD; trong đó cấp mới 30 dự án với tổng số vốn 134 triệu USD.",
        [
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 178 triệu USD",
            "Số dự án FDI (cấp mới) | 2024 | actual | 30 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024 | actual | 134 triệu USD",
        ],
    ),
    (
        "Năm 2024, toàn tỉnh đã cấp đăng ký thành lập mới cho 122 doanh nghiệp, tăng 41% so với cùng kỳ.",
        [
            "Số doanh nghiệp thành lập mới | 2024 | actual | 122 doanh nghiệp | 41%",
        ],
    ),
    (
        "Tính đến ngày 22/10/2024, toàn tỉnh có 94 dự án FDI với tổng vốn đăng ký 2,2 tỷ USD.",
        [
            "Số dự án FDI (lũy kế) | 2024-10-22 | actual | 94 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-10-22 | actual | 2.2 tỷ USD",
        ],
    ),
    (
        "Tổng số dự án FDI năm 2024 là 48, với tổng vốn đăng ký 90 triệu USD.",
        [
            "Số dự án FDI | 2024 | actual | 48 dự án",
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 90 triệu USD",
        ],
    ),
    (
        "Mặt hàng chè năm 2024 đạt sản lượng xuất khẩu 1.080 tấn, thu về 2,1 triệu USD, tăng 22% về lượng nhưng "
        "giảm 3% về giá trị so với cùng kỳ.",
        [
            "Sản lượng xuất khẩu (chè) | 2024 | actual | 1080 tấn | 22%",
            "Kim ngạch xuất khẩu (chè) | 2024 | actual | 2.1 triệu USD | -3%",
        ],
    ),
    (
        "Tính đến hết tháng 10/2024, kim ngạch xuất khẩu đạt 120 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-10 | actual | 120 triệu USD",
        ],
    ),
    (
        "Tháng 4/2024, kim ngạch xuất khẩu đạt 12 triệu USD, tăng 5% so với tháng 3/2024, lũy kế đạt 40 triệu "
        "USD, tăng 9% so với cùng kỳ.",
        [
            "Kim ngạch xuất khẩu | 2024-04 | actual | 12 triệu USD | 5% previous_month",
            "Kim ngạch xuất khẩu | 2024-01/2024-04 | actual | 40 triệu USD | 9%",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp tháng 11/2024 tăng 9% so với tháng trước và tăng 13% so với tháng 11/2023.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-11 | actual |  | 9% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-11 | actual |  | 13%",
        ],
    ),
    (
        "Năm 2024, thu ngân sách đạt 5.100 tỷ đồng, mức thu này gấp 3,9 lần năm 2015 và gấp 6,5 lần năm 2010.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 5100 tỷ đồng | x3.9",
            "Thu ngân sách nhà nước | 2024 | actual |  | x6.5",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp tháng 10/2024 đạt 116 tỷ đồng, giảm 12% so với tháng 9/2024, tăng 2,3 lần "
        "so với cùng kỳ năm 2023.",
        [
            "Giá trị sản xuất công nghiệp | 2024-10 | actual |  | -12% previous_month",
            "Giá trị sản xuất công nghiệp | 2024-10 | actual | 116 tỷ đồng | x2.3",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo giảm từ 33,7% năm 2005 xuống còn 5,2% năm 2023.",
        [
            "Tỷ lệ hộ nghèo | 2005 | actual | 33.7 %",
            "Tỷ lệ hộ nghèo | 2023 | actual | 5.2 %",
        ],
    ),
    (
        "Trong 8 tháng năm 2024, khách du lịch tăng 9%. Chỉ số giá tiêu dùng tăng 0,6% so với tháng trước; trong "
        "đó khu vực thành thị tăng 0,7%.",
        [
            "Số lượt khách du lịch | 2024-01/2024-08 | actual |  | 9%",
            "Chỉ số giá tiêu dùng | 2024-08 | actual |  | 0.6% previous_month",
            "Chỉ số giá tiêu dùng (khu vực thành thị) | 2024-08 | actual |  | 0.7% previous_month",
        ],
    ),
    (
        "Quý I năm 2024, GRDP tăng 8%. Trong đó, công nghiệp tăng 12%; dịch vụ tăng 5,8%; xây dựng tăng 3%.",
        [
            "GRDP | 2024-Q1 | actual |  | 8%",
            "GRDP (ngành công nghiệp) | 2024-Q1 | actual |  | 12%",
            "GRDP (khu vực dịch vụ) | 2024-Q1 | actual |  | 5.8%",
            "GRDP (ngành xây dựng) | 2024-Q1 | actual |  | 3%",
        ],
    ),
    (
        "Tăng trưởng 6 tháng đầu năm 2024 của tỉnh đứng thứ 3 vùng đồng bằng, ước đạt 10%.",
        [
            "GRDP | 2024-H1 | estimate |  | 10%",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu đạt 900 triệu USD. Nhóm hàng công nghiệp chiếm 79% kim ngạch xuất khẩu. "
        "Kim ngạch xuất khẩu nhóm này tăng 32%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 900 triệu USD",
            "Tỷ trọng trong kim ngạch xuất khẩu (ngành công nghiệp) | 2024 | actual | 79 %",
            "Kim ngạch xuất khẩu (ngành công nghiệp) | 2024 | actual |  | 32%",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất công nghiệp (trừ dầu thô) đạt 29.700 tỷ đồng, tăng 8,8%.",
        [
            "Giá trị sản xuất công nghiệp (trừ dầu thô) | 2024 | actual | 29700 tỷ đồng | 8.8%",
        ],
    ),
    (
        "Tại Bắc Giang, GRDP quý I năm 2024 tăng 14%. Trong mức tăng đó, khu vực dịch vụ tăng 9%.",
        [
            "GRDP | 2024-Q1 | actual |  | 14% | @Bắc Giang",
            "GRDP (khu vực dịch vụ) | 2024-Q1 | actual |  | 9% | @Bắc Giang",
        ],
    ),
    (
        "Năm 2024, kim ngạch nhập khẩu thực hiện 141 triệu\nUSD, tăng 28% so với kế hoạch.",
        [
            "Kim ngạch nhập khẩu | 2024 | actual | 141 triệu USD | 28% plan",
        ],
    ),
    (
        "Năm 2024, sản lượng chè bằng 108% so với cùng kỳ.",
        [
            "Sản lượng (chè) | 2024 | actual |  | 8%",
        ],
    ),
    (
        "Toàn tỉnh năm 2024 gieo cấy lúa 18.400 ha, đạt 101% kế hoạch; cây ngô 8.200 ha.",
        [
            "Diện tích gieo trồng (lúa) | 2024 | actual | 18400 ha | plan 101%",
            "Diện tích gieo trồng (ngô) | 2024 | actual | 8200 ha",
        ],
    ),
    (
        "Năm 2024, tỉnh đón 2,1 triệu lượt khách du lịch, doanh thu đạt 1.700 tỷ đồng.",
        [
            "Số lượt khách du lịch | 2024 | actual | 2.1 triệu lượt khách",
            "Doanh thu du lịch | 2024 | actual | 1700 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, khách nội địa 702.000 lượt, tăng 25%.",
        [
            "Số lượt khách du lịch nội địa | 2024 | actual | 702000 lượt khách | 25%",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp năm 2024 đạt143 tỷ đồng.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | actual | 143 tỷ đồng",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp năm 2024 đạt+11,8% so với cùng kỳ.",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 11.8%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu năm 2024 đạt 120 triệu USD (+37,8%).",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 120 triệu USD | 37.8%",
        ],
    ),
    (
        "Quý I/2024, tỉnh đón 257 nghìn lượt người, tăng 12%.",
        [
            "Số lượt khách du lịch | 2024-Q1 | actual | 257 nghìn lượt khách | 12%",
        ],
    ),
    (
        "Trong mức tăng 8% của GRDP năm 2024, khu vực dịch vụ đóng góp 3,2 điểm phần trăm.",
        [
            "Đóng góp vào tăng trưởng GRDP (khu vực dịch vụ) | 2024 | actual | 3.2 điểm phần trăm",
        ],
    ),
    (
        "Tháng 10/2024, hoạt động sản xuất công nghiệp đạt mức tăng trưởng khá, khoảng 11,3% so với cùng kỳ. Trong đó, "
        "công nghiệp chế biến, chế tạo tăng 12,2%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-10 | actual |  | ~11.3%",
            "Chỉ số sản xuất công nghiệp (chế biến, chế tạo) | 2024-10 | actual |  | 12.2%",
        ],
    ),
    (
        "Tháng 5/2024, sản lượng một số sản phẩm: thức ăn gia súc, gia cầm tăng 27%, giày, dép các loại tăng 8%, "
        "xi măng tăng 3%.",
        [
            "Sản lượng (thức ăn gia súc, gia cầm) | 2024-05 | actual |  | 27%",
            "Sản lượng (giày, dép) | 2024-05 | actual |  | 8%",
            "Sản lượng (xi măng) | 2024-05 | actual |  | 3%",
        ],
    ),
    (
        "Diện tích lúa đông xuân 2024 đạt 5.000 ha, năng suất đạt 62 tạ/ha, sản lượng đạt 31.000 tấn.",
        [
            "Diện tích gieo trồng (lúa đông xuân) | 2024 | actual | 5000 ha",
            "Năng suất (lúa đông xuân) | 2024 | actual | 62 tạ/ha",
            "Sản lượng (lúa đông xuân) | 2024 | actual | 31000 tấn",
        ],
    ),
    (
        "Diện tích cà phê năm 2024 là 92.000 ha, hồ tiêu 20.000 ha, điều 18.000 ha.",
        [
            "Diện tích gieo trồng (cà phê) | 2024 | actual | 92000 ha",
            "Diện tích gieo trồng (hồ tiêu) | 2024 | actual | 20000 ha",
            "Diện tích gieo trồng (điều) | 2024 | actual | 18000 ha",
        ],
    ),
    (
        "Khu công nghiệp Sơn Thủy năm 2024 có tổng diện tích 320 ha.",
        [],
    ),
    (
        "Năm 2024, toàn tỉnh gieo trồng được 71.000 ha cây hàng năm, tăng 2,1%.",
        [
            "Diện tích gieo trồng (cây hàng năm) | 2024 | actual | 71000 ha | 2.1%",
        ],
    ),
    (
        "Tổng đàn trâu năm 2024 có 98.000 con, giảm 1,2%; đàn bò 120.000 con; gia cầm 7,2 triệu con.",
        [
            "Tổng đàn (trâu) | 2024 | actual | 98000 con | -1.2%",
            "Tổng đàn (bò) | 2024 | actual | 120000 con",
            "Tổng đàn (gia cầm) | 2024 | actual | 7.2 triệu con",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất nông nghiệp tăng 4%; trong đó trồng trọt tăng 3%, chăn nuôi tăng 5,2%.",
        [
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản | 2024 | actual |  | 4%",
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản (ngành trồng trọt) | 2024 | actual |  | 3%",
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản (ngành chăn nuôi) | 2024 | actual |  | 5.2%",
        ],
    ),
    (
        "Từ đầu năm đến ngày 11/9/2024, các khu công nghiệp đã thu hút 293,1 triệu USD vốn đầu tư trực tiếp nước ngoài "
        "(FDI), vượt 46,6% kế hoạch năm; cấp giấy chứng nhận đăng ký đầu tư cho 32 dự án FDI mới.",
        [
            "Vốn đầu tư FDI đăng ký (khu công nghiệp) | 2024-01/2024-09 | actual | 293.1 triệu USD | plan 146.6%",
            "Số dự án FDI (cấp mới, khu công nghiệp) | 2024-01/2024-09 | actual | 32 dự án",
        ],
    ),
    (
        "Năm 2023, tỉnh thu hút được 2 dự án FDI với tổng vốn 8 triệu USD. Đối với đầu tư trong nước, tỉnh thu hút "
        "39 dự án với số vốn 1.000 tỷ đồng, tăng 3 lần so với cùng kỳ.",
        [
            "Số dự án FDI | 2023 | actual | 2 dự án",
            "Vốn đầu tư FDI đăng ký | 2023 | actual | 8 triệu USD",
            "Số dự án đầu tư trong nước | 2023 | actual | 39 dự án",
            "Vốn đầu tư trong nước đăng ký | 2023 | actual | 1000 tỷ đồng | x3",
        ],
    ),
    (
        "Năm 2024, cả tỉnh đón 4.585.000 lượt khách, tăng 5% (trong đó khách du lịch quốc tế ước đạt 234.000 lượt khách, "
        "tăng 91%).",
        [
            "Số lượt khách du lịch | 2024 | actual | 4585000 lượt khách | 5%",
            "Số lượt khách du lịch quốc tế | 2024 | estimate | 234000 lượt khách | 91%",
        ],
    ),
    (
        "Năm 2024, sản lượng nuôi trồng thủy sản đạt 100.035 tấn, đạt 41,2%, tăng 7,3%; một số khu công nghiệp thu hút "
        "được nhiều dự án như An Thịnh 1, Bình Minh.",
        [
            "Sản lượng thủy sản nuôi trồng | 2024 | actual | 100035 tấn | 7.3% | plan 41.2%",
        ],
    ),
    (
        "Quý I/2024, tổng mức bán lẻ hàng hóa đạt 7.300 tỷ đồng, tăng 9% so với cùng kỳ (cùng kỳ đạt khoảng 6.700 tỷ "
        "đồng).",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-Q1 | actual | 7300 tỷ đồng | 9%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2023-Q1 | actual | ~6700 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, sản lượng lúa đạt 216,7 nghìn tấn (tăng 5,4% so với đông xuân năm trước).",
        [
            "Sản lượng (lúa) | 2024 | actual | 216.7 nghìn tấn | 5.4%",
        ],
    ),
    (
        "Dư nợ cho vay đến cuối tháng 6/2024 đạt 99.420 tỷ đồng, tăng 3,6% so với tháng 12 năm 2023.",
        [
            "Dư nợ tín dụng | 2024-06 | actual | 99420 tỷ đồng | 3.6% 2023",
        ],
    ),
    (
        "Năm 2024, thu hút FDI đạt 620 triệu USD, với 45 dự án cấp mới và 30 lượt dự án tăng vốn.",
        [
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 620 triệu USD",
            "Số dự án FDI (cấp mới) | 2024 | actual | 45 dự án",
            "Số dự án FDI (điều chỉnh tăng vốn) | 2024 | actual | 30 dự án",
        ],
    ),
    (
        "Quý I/2024, tổng mức bán lẻ hàng hóa đạt 27.361 tỷ đồng; doanh thu bán lẻ hàng hóa đạt 21.750 tỷ đồng; dịch vụ "
        "khác đạt 2.068 tỷ đồng, tăng 8,9%.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-Q1 | actual | 27361 tỷ đồng",
            "Doanh thu bán lẻ hàng hóa | 2024-Q1 | actual | 21750 tỷ đồng",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ (dịch vụ khác) | 2024-Q1 | actual | 2068 tỷ đồng | 8.9%",
        ],
    ),
    (
        "Đến cuối năm 2024, 95,2% dân số tham gia bảo hiểm y tế.",
        ["Tỷ lệ bao phủ bảo hiểm y tế | 2024 | actual | 95.2 %"],
    ),
    (
        "Quý II/2024, chỉ số sản xuất công nghiệp tăng 9% so với quý I năm 2024 và tăng 13% so với quý II năm 2023.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-Q2 | actual |  | 9% previous_quarter",
            "Chỉ số sản xuất công nghiệp | 2024-Q2 | actual |  | 13%",
        ],
    ),
    (
        "Trong 9 tháng năm 2024, tỉnh thu hút 21 dự án FDI. Hiện toàn tỉnh đã thu hút 265 dự án FDI với tổng vốn đăng ký "
        "5,1 tỷ USD.",
        [
            "Số dự án FDI | 2024-01/2024-09 | actual | 21 dự án",
            "Số dự án FDI (lũy kế) | 2024-09 | actual | 265 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-09 | actual | 5.1 tỷ USD",
        ],
    ),
    ("Quý I/2024, tình hình sản xuất công nghiệp trên địa bàn tỉnh có nhiều chuyển biến, thuế đạt 14%.", []),
    (
        "Kim ngạch nhập khẩu năm 2024 đạt 820 triệu USD, trong đó hóa chất cơ bản đạt 300 triệu USD, máy móc, "
        "thiết bị đạt 120 triệu USD.",
        [
            "Kim ngạch nhập khẩu | 2024 | actual | 820 triệu USD",
            "Kim ngạch nhập khẩu (hóa chất cơ bản) | 2024 | actual | 300 triệu USD",
            "Kim ngạch nhập khẩu (máy móc, thiết bị) | 2024 | actual | 120 triệu USD",
        ],
    ),
    (
        "Giá trị sản xuất trên một ha đất trồng trọt năm 2024 đạt 130 triệu đồng.",
        [
            "Giá trị sản phẩm trên 1 ha đất trồng trọt | 2024 | actual | 130 triệu đồng",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp 6 tháng đầu năm 2024 tăng 11,3% so cùng kỳ, là mức cao nhất kể từ năm 2013 đến nay. "
        "Trong đó: công nghiệp chế biến, chế tạo tăng 12%; khai khoáng giảm 2,5%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-H1 | actual |  | 11.3%",
            "Chỉ số sản xuất công nghiệp (chế biến, chế tạo) | 2024-H1 | actual |  | 12%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-H1 | actual |  | -2.5%",
        ],
    ),
    (
        "Quý I/2024, nhiều sản phẩm công nghiệp chủ lực đạt và vượt kế hoạch đề ra như: điện sản xuất đạt 121%, gang "
        "118,4%, vôi bột 103%.",
        [
            "Sản lượng điện sản xuất | 2024-Q1 | actual |  | plan 121%",
            "Sản lượng (gang) | 2024-Q1 | actual |  | plan 118.4%",
            "Sản lượng (vôi bột) | 2024-Q1 | actual |  | plan 103%",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất công nghiệp đạt 21.300 tỷ đồng, tăng 12%; tốc độ tăng trưởng bình quân giai đoạn "
        "2021-2024 đạt 11,5%.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | actual | 21300 tỷ đồng | 12%",
            "Giá trị sản xuất công nghiệp | 2021/2024 | actual |  | 11.5%",
        ],
    ),
    (
        "Tổng giá trị các mặt hàng xuất khẩu 9 tháng năm 2024 khoảng 910 triệu USD, đạt 71% KH. Trong đó, doanh nghiệp "
        "trong nước xuất khẩu đạt 300 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-09 | actual | ~910 triệu USD | plan 71%",
            "Kim ngạch xuất khẩu (doanh nghiệp trong nước) | 2024-01/2024-09 | actual | 300 triệu USD",
        ],
    ),
    (
        "Tính đến 15/3/2024, thu ngân sách trên địa bàn đạt 6.100 tỷ đồng, tăng 3,4% so với cùng kỳ.",
        ["Thu ngân sách nhà nước | 2024-Q1 | actual | 6100 tỷ đồng | 3.4%"],
    ),
    (
        "Tỉnh hướng tới mục tiêu trở thành tỉnh khá của vùng năm 2022. Năm 2022, GRDP tăng 9,1%; lĩnh vực nông lâm nghiệp "
        "tăng 4,2%.",
        ["GRDP | 2022 | actual |  | 9.1%", "GRDP (nông, lâm nghiệp) | 2022 | actual |  | 4.2%"],
    ),
    (
        "Quy mô GRDP năm 2023 đạt 61.000 tỷ đồng. Trong đó, khu vực nông, lâm nghiệp và thủy sản chiếm 17,6%; khu vực dịch "
        "vụ đạt 17.900 tỷ đồng, chiếm 29,3%.",
        [
            "GRDP | 2023 | actual | 61000 tỷ đồng",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2023 | actual | 17.6 %",
            "GRDP (khu vực dịch vụ) | 2023 | actual | 17900 tỷ đồng",
            "Tỷ trọng dịch vụ trong GRDP | 2023 | actual | 29.3 %",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo năm 2023 còn 11,4%; hộ cận nghèo 9,2%.",
        ["Tỷ lệ hộ nghèo | 2023 | actual | 11.4 %", "Tỷ lệ hộ cận nghèo | 2023 | actual | 9.2 %"],
    ),
    (
        "Tỷ lệ che phủ rừng tăng từ 40% năm 2020 lên 45% năm 2023.",
        ["Tỷ lệ che phủ rừng | 2020 | actual | 40 %", "Tỷ lệ che phủ rừng | 2023 | actual | 45 %"],
    ),
    (
        "Năm 2024, thu nhập bình quân đầu người tăng từ 30 triệu đồng lên 45 triệu đồng/người.",
        ["Thu nhập bình quân đầu người | 2024 | actual | 45 triệu đồng/người"],
    ),
    (
        "Năm 2024, thu hút đầu tư các dự án FDI đạt gần 360 triệu USD, tăng 60,5% so với cùng kỳ.",
        ["Vốn đầu tư FDI đăng ký | 2024 | actual | <360 triệu USD | 60.5%"],
    ),
    (
        "Giá trị sản xuất khu vực nông, lâm nghiệp, thủy sản 6 tháng đầu năm 2024 ước đạt 13.999 tỷ đồng.",
        ["Giá trị sản xuất nông, lâm nghiệp và thủy sản | 2024-H1 | estimate | 13999 tỷ đồng"],
    ),
    (
        "Sản lượng lúa 6 tháng đầu năm 2024 đạt 90.000 tấn. Diện tích gieo trồng vụ đông xuân 2023 - 2024 đạt 12.900 ha. "
        "Sản lượng thủy sản đạt 1.700 tấn.",
        [
            "Sản lượng (lúa) | 2024-H1 | actual | 90000 tấn",
            "Diện tích gieo trồng (vụ đông xuân) | 2023/2024 | actual | 12900 ha",
            "Sản lượng thủy sản | 2024-H1 | actual | 1700 tấn",
        ],
    ),
    (
        "Năm 2024, năng suất lúa đạt 71 tạ/ha, tăng 2% so với vụ xuân năm 2023.",
        ["Năng suất (lúa) | 2024 | actual | 71 tạ/ha | 2%"],
    ),
    (
        "Năm 2024, diện tích gieo trồng toàn tỉnh đạt 54.499 ha.",
        ["Diện tích gieo trồng | 2024 | actual | 54499 ha"],
    ),
    (
        "Tính chung 8 tháng năm 2023, chỉ số sản xuất công nghiệp tăng 8,4%. Trong đó, một số ngành công"
        " nghiệp tăng mạnh như: sản xuất đồ uống (142,3%), kim loại đúc sẵn (84,4%).",
        [
            "Chỉ số sản xuất công nghiệp | 2023-01/2023-08 | actual |  | 8.4%",
            "Chỉ số sản xuất công nghiệp (sản xuất đồ uống) | 2023-01/2023-08 | actual |  | 142.3%",
            "Chỉ số sản xuất công nghiệp (kim loại đúc sẵn) | 2023-01/2023-08 | actual |  | 84.4%",
        ],
    ),
    (
        "Tháng 7/2023, chỉ số sản xuất công nghiệp tăng 7,1% so với tháng trước. Các ngành tăng so với "
        "tháng trước là: chế biến, chế tạo (tăng 7,3%); khai khoáng (tăng 0,6%). Riêng sản xuất và phân "
        "phối điện giảm 5,3%.",
        [
            "Chỉ số sản xuất công nghiệp | 2023-07 | actual |  | 7.1% previous_month",
            "Chỉ số sản xuất công nghiệp (chế biến, chế tạo) | 2023-07 | actual |  | 7.3% previous_month",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2023-07 | actual |  | 0.6% previous_month",
            "Chỉ số sản xuất công nghiệp (sản xuất và phân phối điện) | 2023-07 | actual |  | -5.3% previous_month",
        ],
    ),
    (
        "Tính chung 5 tháng năm 2023, chỉ số sản xuất công nghiệp giảm 8,2%. Trong đó, sản phẩm lọc dầu "
        "giảm 25,1%, bánh kẹo các loại giảm 1,6%, sản phẩm may mặc giảm 1,4%.",
        [
            "Chỉ số sản xuất công nghiệp | 2023-01/2023-05 | actual |  | -8.2%",
            "Sản lượng (lọc dầu) | 2023-01/2023-05 | actual |  | -25.1%",
            "Sản lượng (bánh kẹo) | 2023-01/2023-05 | actual |  | -1.6%",
            "Sản lượng (may mặc) | 2023-01/2023-05 | actual |  | -1.4%",
        ],
    ),
    (
        "Diện tích gieo trồng đạt 81 ha, trong đó:\n- Lúa: 25 ha;\n- Ngô: 3 ha, tăng 9%.",
        [
            "Diện tích gieo trồng | 2024 | actual | 81 ha",
            "Diện tích gieo trồng (lúa) | 2024 | actual | 25 ha",
            "Diện tích gieo trồng (ngô) | 2024 | actual | 3 ha | 9%",
        ],
    ),
    (
        "Toàn tỉnh đã gieo trồng được 81.195 ha. Trong đó một số cây trồng chính như sau:\n"
        "+ Cây lúa nước: 25.393,3 ha, đạt 97,67% so kế hoạch, giảm 5,37% (giảm 1.440,3 ha) so cùng kỳ;\n"
        "+ Khoai lang: 4.658,2 ha, gấp 2,42 lần so với cùng kỳ; Cây sắn (mỳ): 10.581,4 ha, giảm 6,85%;",
        [
            "Diện tích gieo trồng | 2024 | actual | 81195 ha",
            "Diện tích gieo trồng (lúa nước) | 2024 | actual | 25393.3 ha | -5.37% | plan 97.67%",
            "Diện tích gieo trồng (khoai lang) | 2024 | actual | 4658.2 ha | x2.42",
            "Diện tích gieo trồng (sắn) | 2024 | actual | 10581.4 ha | -6.85%",
        ],
    ),
    (
        "7 tháng năm 2024, IIP tăng 4%. Sản lượng một số sản phẩm công nghiệp chủ yếu tăng trong tháng "
        "như: cà phê nhân ước đạt 20 nghìn tấn, tăng 8,5%; mủ cao su (SVR10, RSS...) ước đạt 300,9 tấn, "
        "tăng 7,4%; thép (thép cuộn, thép thanh) đạt 90 tấn; gạch (giảm 7%), ngói (tăng 2%).",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-07 | actual |  | 4%",
            "Sản lượng (cà phê nhân) | 2024-07 | estimate | 20 nghìn tấn | 8.5%",
            "Sản lượng (mủ cao su) | 2024-07 | estimate | 300.9 tấn | 7.4%",
            "Sản lượng (thép) | 2024-07 | actual | 90 tấn",
            "Sản lượng (gạch) | 2024-07 | actual |  | -7%",
            "Sản lượng (ngói) | 2024-07 | actual |  | 2%",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_of(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected


def test_a_multiple_keeps_the_year_it_is_of(settled: Settle, language: Language) -> None:
    text = "Năm 2024, thu ngân sách đạt 5.100 tỷ đồng, gấp 3,9 lần năm 2015."
    (fact,) = observations.extract(settled(text), language)
    assert (str(fact.change_times), fact.change_base) == ("3.9", "2015")


def test_a_component_is_shown_as_printed_and_kept_by_its_name(settled: Settle, language: Language) -> None:
    text = "Năm 2024, giá trị sản xuất công nghiệp tăng 8%, trong đó kinh tế ngoài Nhà nước tăng 9%."
    _, part = observations.extract(settled(text), language)
    assert part.indicator == "Giá trị sản xuất công nghiệp (kinh tế ngoài Nhà nước)"
    assert part.component == "khu vực ngoài Nhà nước"
