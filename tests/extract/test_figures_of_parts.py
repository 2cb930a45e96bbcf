"""Parts of a whole, shares, plans and what is said beside them.

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
        "Cơ cấu kinh tế năm 2024: nông, lâm, thủy sản chiếm 22,5%; công nghiệp - xây dựng 38,4%; dịch vụ 33,2%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 22.5 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 38.4 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 33.2 %",
        ],
    ),
    (
        "Năm 2024, tỷ trọng công nghiệp - xây dựng trong cơ cấu kinh tế đạt 38,4%.",
        [
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 38.4 %",
        ],
    ),
    (
        "Năm 2024, tỷ trọng công nghiệp chế biến, chế tạo trong GRDP đạt 35%.",
        [
            "Tỷ trọng công nghiệp chế biến, chế tạo trong GRDP | 2024 | actual | 35 %",
        ],
    ),
    (
        "Giá trị sản xuất ngành trồng trọt năm 2024 ước đạt 12.450 tỷ đồng.",
        [
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản (ngành trồng trọt) | 2024 | estimate | 12450 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất nông, lâm, thủy sản đạt 14.200 tỷ đồng; trong đó nông nghiệp 9.800 tỷ "
        "đồng; lâm nghiệp 900 tỷ đồng; thủy sản 3.500 tỷ đồng.",
        [
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản | 2024 | actual | 14200 tỷ đồng",
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản (lĩnh vực nông nghiệp) | 2024 | actual | 9800 tỷ đồng",
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản (ngành lâm nghiệp) | 2024 | actual | 900 tỷ đồng",
            "Giá trị sản xuất nông, lâm nghiệp và thủy sản (ngành thủy sản) | 2024 | actual | 3500 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, xuất khẩu thủy sản mang về 1,05 tỷ USD; gạo 420 triệu USD, tăng hơn 30%; rau quả 95 triệu USD.",
        [
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2024 | actual | 1.05 tỷ USD",
            "Kim ngạch xuất khẩu (gạo) | 2024 | actual | 420 triệu USD | >30%",
            "Kim ngạch xuất khẩu (rau quả) | 2024 | actual | 95 triệu USD",
        ],
    ),
    (
        "Năm 2024, kinh phí khuyến công là 6,2 tỷ đồng, trong đó khuyến công quốc gia 2,1 tỷ đồng, khuyến "
        "công địa phương 4,1 tỷ đồng.",
        [
            "Kinh phí khuyến công | 2024 | actual | 6.2 tỷ đồng",
            "Kinh phí khuyến công (khuyến công quốc gia) | 2024 | actual | 2.1 tỷ đồng",
            "Kinh phí khuyến công (khuyến công địa phương) | 2024 | actual | 4.1 tỷ đồng",
        ],
    ),
    (
        "Một số ngành có chỉ số sản xuất năm 2024 tăng cao: sản xuất thiết bị điện tăng 35,2%; dệt tăng 12,5%.",
        [
            "Chỉ số sản xuất công nghiệp (sản xuất thiết bị điện) | 2024 | actual |  | 35.2%",
            "Chỉ số sản xuất công nghiệp (dệt) | 2024 | actual |  | 12.5%",
        ],
    ),
    (
        "Năm 2024, thu ngân sách đạt 15.240 tỷ đồng, vượt 12% dự toán; trong đó thu nội địa đạt 12.100 tỷ "
        "đồng, vượt 10%.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 15240 tỷ đồng | plan 112%",
            "Thu nội địa | 2024 | actual | 12100 tỷ đồng | plan 110%",
        ],
    ),
    (
        "Năm 2024, tỉnh thu hút được 45 dự án, tăng 15 dự án so với cùng kỳ.",
        [
            "Số dự án đầu tư | 2024 | actual | 45 dự án",
        ],
    ),
    (
        "Năm 2024, vốn đầu tư toàn xã hội đạt 42.300 tỷ đồng, bằng 34,2% GRDP, tăng 11,5% so với năm 2023.",
        [
            "Vốn đầu tư thực hiện toàn xã hội | 2024 | actual | 42300 tỷ đồng | 11.5%",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 8,2%, cao hơn bình quân cả nước (7,5%).",
        [
            "GRDP | 2024 | actual |  | 8.2%",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp 7 tháng năm 2024 tăng 9,9% (cùng kỳ năm 2023 giảm 5,6%).",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-07 | actual |  | 9.9%",
            "Chỉ số sản xuất công nghiệp | 2023-01/2023-07 | actual |  | -5.6%",
        ],
    ),
    (
        "Năm 2024, khách du lịch đạt 4,1 triệu lượt (khách quốc tế 310.000 lượt); doanh thu 5.600 tỷ đồng.",
        [
            "Số lượt khách du lịch | 2024 | actual | 4.1 triệu lượt khách",
            "Số lượt khách du lịch quốc tế | 2024 | actual | 310000 lượt khách",
            "Doanh thu du lịch | 2024 | actual | 5600 tỷ đồng",
        ],
    ),
    (
        "Đến hết tháng 10 năm 2024, tỉnh giải ngân 3.450/5.200 tỷ đồng vốn đầu tư công, đạt 66,3% kế hoạch.",
        [
            "Giá trị giải ngân vốn đầu tư công | 2024-01/2024-10 | actual | 3450 tỷ đồng | plan 66.3%",
        ],
    ),
    (
        "Quy mô GRDP năm 2024 đạt 125.000 tỷ đồng; bình quân đầu người đạt 82 triệu đồng.",
        [
            "GRDP | 2024 | actual | 125000 tỷ đồng",
            "GRDP bình quân đầu người | 2024 | actual | 82 triệu đồng",
        ],
    ),
    (
        "So với tháng trước, IIP tháng 7/2024 tăng 3,4%; so với cùng kỳ tăng 11,7%; tính chung 7 tháng tăng 9,9%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-07 | actual |  | 3.4% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-07 | actual |  | 11.7%",
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-07 | actual |  | 9.9%",
        ],
    ),
    (
        "Chỉ số giá tiêu dùng tháng 6/2024 tăng 3,05% so với cùng kỳ; bình quân 6 tháng năm 2024 tăng 2,87%.",
        [
            "Chỉ số giá tiêu dùng | 2024-06 | actual |  | 3.05%",
            "Chỉ số giá tiêu dùng | 2024-H1 | actual |  | 2.87%",
        ],
    ),
    (
        "Năm 2024, khu vực kinh tế trong nước xuất khẩu 0,8 tỷ USD; khu vực có vốn đầu tư nước ngoài (kể cả "
        "dầu thô) xuất khẩu 2,9 tỷ USD.",
        [
            "Kim ngạch xuất khẩu (khu vực kinh tế trong nước) | 2024 | actual | 0.8 tỷ USD",
            "Kim ngạch xuất khẩu (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024 | actual | 2.9 tỷ USD",
        ],
    ),
    (
        "Năm 2024, các khu công nghiệp thu hút 18 dự án mới (12 dự án FDI, 6 dự án trong nước) với tổng vốn "
        "đăng ký 285 triệu USD và 1.450 tỷ đồng.",
        [
            "Số dự án đầu tư (cấp mới, khu công nghiệp) | 2024 | actual | 18 dự án",
            "Số dự án FDI (khu công nghiệp) | 2024 | actual | 12 dự án",
            "Số dự án đầu tư trong nước (khu công nghiệp) | 2024 | actual | 6 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới, khu công nghiệp) | 2024 | actual | 285 triệu USD",
            "Vốn đầu tư trong nước đăng ký (cấp mới, khu công nghiệp) | 2024 | actual | 1450 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, có 320 doanh nghiệp quay trở lại hoạt động; 410 doanh nghiệp tạm ngừng.",
        [
            "Số doanh nghiệp quay trở lại hoạt động | 2024 | actual | 320 doanh nghiệp",
            "Số doanh nghiệp tạm ngừng hoạt động | 2024 | actual | 410 doanh nghiệp",
        ],
    ),
    (
        "Năm 2024, doanh nghiệp trong khu công nghiệp nộp ngân sách 2.850 tỷ đồng.",
        [
            "Nộp ngân sách nhà nước (khu công nghiệp) | 2024 | actual | 2850 tỷ đồng",
        ],
    ),
    (
        "Kim ngạch xuất khẩu năm 2024 đạt 3,9 tỷ USD. Thị trường xuất khẩu chủ yếu là Hoa Kỳ 1,8 tỷ USD, "
        "chiếm 46%; Nhật Bản 620 triệu USD; EU 540 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 3.9 tỷ USD",
            "Kim ngạch xuất khẩu (Hoa Kỳ) | 2024 | actual | 1.8 tỷ USD",
            "Tỷ trọng trong kim ngạch xuất khẩu (Hoa Kỳ) | 2024 | actual | 46 %",
            "Kim ngạch xuất khẩu (Nhật Bản) | 2024 | actual | 620 triệu USD",
            "Kim ngạch xuất khẩu (EU) | 2024 | actual | 540 triệu USD",
        ],
    ),
    (
        "Năm 2024, công nghiệp phục hồi. Các sản phẩm tăng cao gồm: giày thể thao tăng 22,4%, bia lon tăng 14,3%.",
        [
            "Sản lượng (giày thể thao) | 2024 | actual |  | 22.4%",
            "Sản lượng (bia lon) | 2024 | actual |  | 14.3%",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu đạt 1,9 tỷ USD, đạt 95%”.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 1.9 tỷ USD | plan 95%",
        ],
    ),
    (
        "GRDP năm 2024 tăng 4,1%, trong đó khu vực công nghiệp, xây dựng đạt 1.300 tỷ đồng, đóng góp vào mức "
        "tăng trưởng chung 0,86 điểm phần trăm; thuế sản phẩm trừ trợ cấp là 240 tỷ đồng.",
        [
            "GRDP | 2024 | actual |  | 4.1%",
            "GRDP (công nghiệp và xây dựng) | 2024 | actual | 1300 tỷ đồng",
            "Đóng góp vào tăng trưởng GRDP (công nghiệp và xây dựng) | 2024 | actual | 0.86 điểm phần trăm",
            "GRDP (thuế sản phẩm trừ trợ cấp sản phẩm) | 2024 | actual | 240 tỷ đồng",
        ],
    ),
    (
        "Giá trị tăng thêm năm 2024 khu vực công nghiệp - xây dựng (theo giá so sánh 2010) đạt 1.285 tỷ đồng.",
        [
            "Giá trị tăng thêm (công nghiệp và xây dựng) | 2024 | actual | 1285 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, ngành nông lâm nghiệp, thủy sản chiếm 28,2%; công nghiệp - xây dựng chiếm 15,2%; dịch vụ "
        "chiếm 53,3%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 28.2 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 15.2 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 53.3 %",
        ],
    ),
    (
        "Lĩnh vực dịch vụ tiếp tục phát triển (chiếm 55,5% cơ cấu kinh tế) trong năm 2024.",
        [],
    ),
    (
        "Doanh thu từ lưu trú, ăn uống và lữ hành 9 tháng năm 2024 đạt hơn 44.000 tỷ đồng.",
        [
            "Doanh thu (lưu trú, ăn uống và lữ hành) | 2024-01/2024-09 | actual | >44000 tỷ đồng",
        ],
    ),
    (
        "CPI tháng 9/2024 tăng 1,5% so với tháng trước; trong đó nhóm hàng ăn và dịch vụ ăn uống tăng 0,19%; "
        "nhóm giao thông giảm 1,1%.",
        [
            "Chỉ số giá tiêu dùng | 2024-09 | actual |  | 1.5% previous_month",
            "Chỉ số giá tiêu dùng (hàng ăn và dịch vụ ăn uống) | 2024-09 | actual |  | 0.19% previous_month",
            "Chỉ số giá tiêu dùng (giao thông) | 2024-09 | actual |  | -1.1% previous_month",
        ],
    ),
    (
        "Năm 2024, sản lượng ô tô giảm 7% và xe máy giảm 2,2% so với cùng kỳ.",
        [
            "Sản lượng (ô tô) | 2024 | actual |  | -7%",
            "Sản lượng (xe máy) | 2024 | actual |  | -2.2%",
        ],
    ),
    (
        "Năm 2024, tổng diện tích gieo trồng đạt 40.800 ha, giảm 1,6%. Trong đó, lúa 6.190 ha, giảm 0,95% "
        "(-59 ha); ngô 10.700 ha, giảm 9,3%.",
        [
            "Diện tích gieo trồng | 2024 | actual | 40800 ha | -1.6%",
            "Diện tích gieo trồng (lúa) | 2024 | actual | 6190 ha | -0.95%",
            "Diện tích gieo trồng (ngô) | 2024 | actual | 10700 ha | -9.3%",
        ],
    ),
    (
        "Năm 2024, có các dự án lớn như: Dự án Nhà máy thép Vĩnh Sơn tại xã Mai Lâm (5.500 tỷ đồng), Dự án "
        "Trang trại Đồng Xuân (320 tỷ đồng), dự án Nhà máy linh kiện Hoa Mai (30 triệu USD).",
        [
            "Tổng vốn đầu tư (Nhà máy thép Vĩnh Sơn) | 2024 | actual | 5500 tỷ đồng",
            "Tổng vốn đầu tư (Trang trại Đồng Xuân) | 2024 | actual | 320 tỷ đồng",
            "Tổng vốn đầu tư (Nhà máy linh kiện Hoa Mai) | 2024 | actual | 30 triệu USD",
        ],
    ),
    (
        "GRDP năm 2024 tăng 7,1%. Trong đó công nghiệp tiếp tục đóng vai trò động lực chủ yếu thúc đẩy tăng "
        "trưởng kinh tế với mức tăng 5,4%.",
        [
            "GRDP | 2024 | actual |  | 7.1%",
        ],
    ),
    (
        "GRDP bình quân đầu người năm 2024 là 331 triệu đồng/người/năm, tương đương hơn 14.000 USD, tăng 23% "
        "so với năm 2023.",
        [
            "GRDP bình quân đầu người | 2024 | actual | 331 triệu đồng/người/năm | 23%",
        ],
    ),
    (
        "Năm 2024, GRDP trừ dầu khí trên địa bàn tỉnh tăng 6,5%.",
        [
            "GRDP (trừ dầu khí) | 2024 | actual |  | 6.5%",
        ],
    ),
    (
        "Năm 2024, tỉnh cấp mới 150 dự án đầu tư trong nước; 37 dự án FDI với tổng vốn đăng ký 1,1 tỷ USD.",
        [
            "Số dự án đầu tư trong nước (cấp mới) | 2024 | actual | 150 dự án",
            "Số dự án FDI (cấp mới) | 2024 | actual | 37 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024 | actual | 1.1 tỷ USD",
        ],
    ),
    (
        "Ngành du lịch đóng góp 12% vào GRDP và 9% tổng thu ngân sách của tỉnh.",
        [],
    ),
    (
        "Công nghiệp chiếm 40% GRDP và 9% tổng thu ngân sách.",
        [
            "Tỷ trọng công nghiệp trong GRDP | 2024 | actual | 40 %",
        ],
    ),
    (
        "Năm 2024, tổng công suất nguồn điện đạt 4.100 MW, gồm điện mặt trời 2.900 MW, điện gió trên bờ và "
        "gần bờ 1.000 MW, thủy điện 200 MW.",
        [
            "Công suất phát điện | 2024 | actual | 4100 MW",
            "Công suất điện mặt trời | 2024 | actual | 2900 MW",
            "Công suất điện gió | 2024 | actual | 1000 MW",
            "Công suất thủy điện | 2024 | actual | 200 MW",
        ],
    ),
    (
        "Diện tích trồng lúa đạt 62.000 ha, năng suất 58 tạ/ha.",
        [
            "Diện tích gieo trồng (lúa) | 2024 | actual | 62000 ha",
            "Năng suất (lúa) | 2024 | actual | 58 tạ/ha",
        ],
    ),
    (
        "Sản lượng sản xuất lúa đạt 62.000 tấn.",
        [
            "Sản lượng (lúa) | 2024 | actual | 62000 tấn",
        ],
    ),
    (
        "Diện tích gieo trồng lúa vụ đông xuân 2023-2024 đạt 62.000 ha.",
        [
            "Diện tích gieo trồng (lúa vụ đông xuân) | 2023/2024 | actual | 62000 ha",
        ],
    ),
    (
        "Diện tích gieo trồng các loại cây hàng năm đạt 62.000 ha.",
        [
            "Diện tích gieo trồng (cây hàng năm) | 2024 | actual | 62000 ha",
        ],
    ),
    (
        "Tổng diện tích gieo trồng lúa cả năm 120.000 ha, sản lượng 700.000 tấn.",
        [
            "Diện tích gieo trồng (lúa) | 2024 | actual | 120000 ha",
            "Sản lượng (lúa) | 2024 | actual | 700000 tấn",
        ],
    ),
    (
        "Cơ cấu kinh tế: nông nghiệp 21,5%; công nghiệp - xây dựng 38,2%; dịch vụ 36,1%; thuế sản phẩm 4,2%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 21.5 %",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 38.2 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 36.1 %",
            "Tỷ trọng thuế sản phẩm trừ trợ cấp sản phẩm trong GRDP | 2024 | actual | 4.2 %",
        ],
    ),
    (
        "Tỷ trọng nông nghiệp giảm từ 24% xuống còn 19,5%, công nghiệp tăng từ 35% lên 41%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 19.5 %",
            "Tỷ trọng công nghiệp trong GRDP | 2024 | actual | 41 %",
        ],
    ),
    (
        "Cơ cấu kinh tế chuyển dịch tích cực: nông nghiệp chiếm 21,5%, công nghiệp chiếm 38,2%, dịch vụ chiếm 36,1%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | 21.5 %",
            "Tỷ trọng công nghiệp trong GRDP | 2024 | actual | 38.2 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 36.1 %",
        ],
    ),
    (
        "Kim ngạch xuất khẩu sang thị trường Hoa Kỳ đạt 120 triệu USD, tăng 14%.",
        [
            "Kim ngạch xuất khẩu (thị trường Hoa Kỳ) | 2024 | actual | 120 triệu USD | 14%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu sang Trung Quốc đạt 120 triệu USD, tăng 14%.",
        [
            "Kim ngạch xuất khẩu (Trung Quốc) | 2024 | actual | 120 triệu USD | 14%",
        ],
    ),
    (
        "Xuất khẩu sang Mỹ đạt 120 triệu USD.",
        [
            "Kim ngạch xuất khẩu (Mỹ) | 2024 | actual | 120 triệu USD",
        ],
    ),
    (
        "Kim ngạch xuất khẩu của nhóm hàng dệt may sang Hoa Kỳ đạt 120 triệu USD.",
        [
            "Kim ngạch xuất khẩu (dệt may, Hoa Kỳ) | 2024 | actual | 120 triệu USD",
        ],
    ),
    (
        "Kim ngạch xuất khẩu dệt may sang thị trường Hoa Kỳ đạt 120 triệu USD.",
        [
            "Kim ngạch xuất khẩu (dệt may, thị trường Hoa Kỳ) | 2024 | actual | 120 triệu USD",
        ],
    ),
    (
        "Xuất khẩu thủy sản sang Nhật Bản đạt 90 triệu USD, giảm 2%.",
        [
            "Kim ngạch xuất khẩu (ngành thủy sản, Nhật Bản) | 2024 | actual | 90 triệu USD | -2%",
        ],
    ),
    (
        "Doanh nghiệp đẩy mạnh xuất khẩu sang các nước ASEAN đạt 90 triệu USD.",
        [
            "Kim ngạch xuất khẩu (các nước ASEAN) | 2024 | actual | 90 triệu USD",
        ],
    ),
    (
        "Kim ngạch xuất khẩu hàng hóa sang các thị trường truyền thống đạt 90 triệu USD.",
        [
            "Kim ngạch xuất khẩu (các thị trường truyền thống) | 2024 | actual | 90 triệu USD",
        ],
    ),
    (
        "Kim ngạch nhập khẩu từ Hàn Quốc đạt 200 triệu USD, tăng 3%.",
        [
            "Kim ngạch nhập khẩu (Hàn Quốc) | 2024 | actual | 200 triệu USD | 3%",
        ],
    ),
    (
        "Nhập khẩu từ thị trường Trung Quốc đạt 200 triệu USD, chiếm 40%.",
        [
            "Kim ngạch nhập khẩu (thị trường Trung Quốc) | 2024 | actual | 200 triệu USD",
        ],
    ),
    (
        "Thu nhập bình quân đầu người khu vực nông thôn đạt 52 triệu đồng, tăng 1,2 lần so với năm 2020.",
        [
            "Thu nhập bình quân đầu người (nông thôn) | 2024 | actual | 52 triệu đồng | x1.2",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo khu vực nông thôn còn 4,1%.",
        [
            "Tỷ lệ hộ nghèo (nông thôn) | 2024 | actual | 4.1 %",
        ],
    ),
    (
        "Thu nhập bình quân đầu người ở nông thôn đạt 52 triệu đồng.",
        [
            "Thu nhập bình quân đầu người (nông thôn) | 2024 | actual | 52 triệu đồng",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo ở các xã vùng cao còn 14,1%.",
        [
            "Tỷ lệ hộ nghèo (các xã vùng cao) | 2024 | actual | 14.1 %",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo vùng đồng bào dân tộc thiểu số giảm còn 12,3%.",
        [
            "Tỷ lệ hộ nghèo (vùng đồng bào dân tộc thiểu số) | 2024 | actual | 12.3 %",
        ],
    ),
    (
        "Thu nhập bình quân đầu người tại các xã nông thôn mới đạt 60 triệu đồng.",
        [],
    ),
    (
        "Thu nhập bình quân đầu người của người dân nông thôn đạt 60 triệu đồng.",
        [
            "Thu nhập bình quân đầu người (người dân nông thôn) | 2024 | actual | 60 triệu đồng",
        ],
    ),
    (
        "9 tháng năm 2023, GRDP tăng 9,2%. Trong đó, giá trị tăng thêm khu vực công nghiệp và xây dựng "
        "tăng 11,6% và đóng góp 3,4 điểm phần trăm.",
        [
            "GRDP | 2023-01/2023-09 | actual |  | 9.2%",
            "GRDP (công nghiệp và xây dựng) | 2023-01/2023-09 | actual |  | 11.6%",
            "Đóng góp vào tăng trưởng GRDP (công nghiệp và xây dựng) | 2023-01/2023-09 | actual | 3.4 điểm phần trăm",
        ],
    ),
    (
        "Tổng thu ngân sách nhà nước năm 2023 đạt 40.100 tỷ đồng. Trong đó, thu ngân sách trung ương đạt"
        " 9.000 tỷ đồng, thu ngân sách địa phương đạt 31.100 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2023 | actual | 40100 tỷ đồng",
            "Thu ngân sách nhà nước (ngân sách trung ương) | 2023 | actual | 9000 tỷ đồng",
            "Thu ngân sách nhà nước (ngân sách địa phương) | 2023 | actual | 31100 tỷ đồng",
        ],
    ),
    (
        "Năm 2023, GRDP tăng 3,3%. Trong đó, công nghiệp - xây dựng tăng 4,3%, riêng công nghiệp tăng "
        "5,9%; dịch vụ tăng 2,1%.",
        [
            "GRDP | 2023 | actual |  | 3.3%",
            "GRDP (công nghiệp và xây dựng) | 2023 | actual |  | 4.3%",
            "GRDP (ngành công nghiệp) | 2023 | actual |  | 5.9%",
            "GRDP (khu vực dịch vụ) | 2023 | actual |  | 2.1%",
        ],
    ),
    (
        "Năm 2023, tổng vốn đầu tư toàn xã hội trên địa bàn tỉnh được HĐND tỉnh giao là 20.600 tỷ đồng.",
        [
            "Vốn đầu tư thực hiện toàn xã hội | 2023 | target | 20600 tỷ đồng",
        ],
    ),
    (
        "Tổng thu ngân sách địa phương năm 2023 đạt 14.300 tỷ đồng.",
        [
            "Thu ngân sách địa phương | 2023 | actual | 14300 tỷ đồng",
        ],
    ),
    (
        "Công nghiệp khai khoáng chỉ tăng 6,8% và công nghiệp điện, nước tăng 8,5%, song công nghiệp chế"
        " biến tăng đến 18,1% nên giá trị sản xuất công nghiệp của tỉnh tăng 17,3%, với giá trị ước đạt "
        "3.066 tỉ đồng.",
        [
            "Giá trị sản xuất công nghiệp (khai khoáng) | 2024 | actual |  | 6.8%",
            "Giá trị sản xuất công nghiệp (công nghiệp điện, nước) | 2024 | actual |  | 8.5%",
            "Giá trị sản xuất công nghiệp (công nghiệp chế biến) | 2024 | actual |  | 18.1%",
            "Giá trị sản xuất công nghiệp | 2024 | actual | 3066 tỉ đồng | 17.3%",
        ],
    ),
    (
        "Công nghiệp khai khoáng tăng 6,8%, thu ngân sách tăng 3%.",
        [
            "Thu ngân sách nhà nước | 2024 | actual |  | 3%",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parts_and_what_stands_beside(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
