"""Phrasing of the reports of departments and statistics offices: months so far, owners, goods, heads of the budget.

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
        "Năm 2024, tổng sản lượng thủy sản đạt 250.000 tấn, tăng 4,5%, trong đó sản lượng khai thác đạt "
        "150.000 tấn, sản lượng nuôi trồng đạt 100.000 tấn.",
        [
            "Sản lượng thủy sản | 2024 | actual | 250000 tấn | 4.5%",
            "Sản lượng thủy sản khai thác | 2024 | actual | 150000 tấn",
            "Sản lượng thủy sản nuôi trồng | 2024 | actual | 100000 tấn",
        ],
    ),
    (
        "Năm 2024, sản lượng thủy sản đạt 250.000 tấn; sản lượng đánh bắt 150.000 tấn, tăng 2%; sản lượng "
        "nuôi 100.000 tấn, tăng 5%.",
        [
            "Sản lượng thủy sản | 2024 | actual | 250000 tấn",
            "Sản lượng thủy sản khai thác | 2024 | actual | 150000 tấn | 2%",
            "Sản lượng thủy sản nuôi trồng | 2024 | actual | 100000 tấn | 5%",
        ],
    ),
    (
        "Năm 2024, sản lượng khai thác than đạt 40 triệu tấn.",
        [
            "Sản lượng (than) | 2024 | actual | 40 triệu tấn",
        ],
    ),
    (
        "Năm 2024, thu ngân sách nhà nước đạt 12.400 tỷ đồng, bằng 121% dự toán Trung ương giao, bằng 110% dự"
        " toán HĐND tỉnh giao, tăng 17% so với cùng kỳ.",
        [
            "Thu ngân sách nhà nước | 2024 | actual |  | plan 110%",
            "Thu ngân sách nhà nước | 2024 | actual | 12400 tỷ đồng | 17% | plan 121%",
        ],
    ),
    (
        "Năm 2024, thu ngân sách đạt 12.500 tỷ đồng, đạt 122% dự toán Bộ Tài chính giao và 111% dự toán tỉnh "
        "giao, tăng 18% so với năm trước.",
        [
            "Thu ngân sách nhà nước | 2024 | actual |  | plan 111%",
            "Thu ngân sách nhà nước | 2024 | actual | 12500 tỷ đồng | 18% | plan 122%",
        ],
    ),
    (
        "Năm 2024, thu ngân sách đạt 12.500 tỷ đồng, tăng 19% so với năm trước, bằng 123% dự toán Trung ương "
        "giao và 112% dự toán tỉnh giao.",
        [
            "Thu ngân sách nhà nước | 2024 | actual |  | plan 112%",
            "Thu ngân sách nhà nước | 2024 | actual | 12500 tỷ đồng | 19% | plan 123%",
        ],
    ),
    (
        "Tháng 8/2024, xuất khẩu đạt 90 triệu USD, bằng 9% kế hoạch; lũy kế 8 tháng đạt 700 triệu USD, bằng "
        "75% kế hoạch năm, tăng 8%.",
        [
            "Kim ngạch xuất khẩu | 2024-08 | actual | 90 triệu USD | plan 9%",
            "Kim ngạch xuất khẩu | 2024-01/2024-08 | actual | 700 triệu USD | 8% | plan 75%",
        ],
    ),
    (
        "Năm 2024, thu ngân sách tỉnh Phú Thọ đạt 12.300 tỷ đồng, trong đó thu tiền sử dụng đất 3.100 tỷ "
        "đồng, bằng 98% dự toán; thu tiền cho thuê mặt đất, mặt nước 410 tỷ đồng, vượt 15% dự toán; thu xổ số"
        " kiến thiết 52 tỷ đồng, tăng 8%; thu khác 230 tỷ đồng, giảm 4%.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 12300 tỷ đồng | @Phú Thọ",
            "Thu tiền sử dụng đất | 2024 | actual | 3100 tỷ đồng | plan 98% | @Phú Thọ",
            "Thu tiền cho thuê đất, mặt nước | 2024 | actual | 410 tỷ đồng | plan 115% | @Phú Thọ",
            "Thu xổ số kiến thiết | 2024 | actual | 52 tỷ đồng | 8% | @Phú Thọ",
            "Thu khác ngân sách | 2024 | actual | 230 tỷ đồng | -4% | @Phú Thọ",
        ],
    ),
    (
        "Năm 2024, nhiều khoản thu ngân sách của tỉnh giảm so với năm trước: thu từ doanh nghiệp có vốn đầu "
        "tư nước ngoài giảm 12%; thu lệ phí trước bạ giảm 7,5%; thu thuế bảo vệ môi trường giảm 20%; thuế thu"
        " nhập cá nhân giảm 3,1%.",
        [
            "Thu từ khu vực doanh nghiệp có vốn đầu tư nước ngoài | 2024 | actual |  | -12%",
            "Thu lệ phí trước bạ | 2024 | actual |  | -7.5%",
            "Thu thuế bảo vệ môi trường | 2024 | actual |  | -20%",
            "Thu thuế thu nhập cá nhân | 2024 | actual |  | -3.1%",
        ],
    ),
    (
        "Năm 2024, thu ngân sách nhà nước từ hoạt động xuất nhập khẩu qua Chi cục Hải quan Nam Định đạt 910 "
        "tỷ đồng, bằng 107% chỉ tiêu được giao, tăng 12% so với cùng kỳ.",
        [
            "Thu từ hoạt động xuất nhập khẩu | 2024 | actual | 910 tỷ đồng | 12% | plan 107% | @Nam Định",
        ],
    ),
    (
        "Năm 2024, số thu thuế xuất nhập khẩu của Cục Hải quan Nam Định đạt 930 tỷ đồng, bằng 109% chỉ tiêu.",
        [
            "Thu từ hoạt động xuất nhập khẩu | 2024 | actual | 930 tỷ đồng | plan 109% | @Nam Định",
        ],
    ),
    (
        "Năm 2024, thu nội địa của tỉnh đạt 9.800 tỷ đồng, tăng 14,5%, chiếm 80,2% tổng thu.",
        [
            "Thu nội địa | 2024 | actual | 9800 tỷ đồng | 14.5%",
            "Tỷ trọng trong tổng thu ngân sách nhà nước (thu nội địa) | 2024 | actual | 80.2 %",
        ],
    ),
    (
        "Đến tháng 10/2024, thu ngân sách tỉnh Nam Định đạt 9.150 tỷ đồng, bằng 96% dự toán.",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-10 | actual | 9150 tỷ đồng | plan 96% | @Nam Định",
        ],
    ),
    (
        "Tháng 1/2024, tổng mức bán lẻ hàng hóa, doanh thu dịch vụ tỉnh Phú Thọ đạt 21.171,58 tỷ đồng bằng "
        "69,5% kế hoạch, tăng 19% so cùng kỳ.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-01 | actual | 21171.58 tỷ đồng | 19% | plan 69.5% | @Phú Thọ",
        ],
    ),
    (
        "Tháng 8-2024, tổng mức bán lẻ hàng hóa trên địa bàn tỉnh đạt 4.046 tỷ đồng, tăng 1,3% so với tháng "
        "trước.\n\nLũy kế 8 tháng năm 2024 đạt 30.728 tỷ đồng, bằng 60% kế hoạch.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-08 | actual | 4046 tỷ đồng | 1.3% previous_month",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-01/2024-08 | actual | 30728 tỷ đồng | plan 60%",
        ],
    ),
    (
        "Theo Sở Công Thương, tháng 8/2024, chỉ số IIP tỉnh Phú Thọ tăng 9%, trong đó: ngành công nghiệp khai"
        " khoáng tăng 5%; ngành công nghiệp chế biến, chế tạo tăng 3%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-08 | actual |  | 9% | @Phú Thọ",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-08 | actual |  | 5% | @Phú Thọ",
            "Chỉ số sản xuất công nghiệp (chế biến, chế tạo) | 2024-08 | actual |  | 3% | @Phú Thọ",
        ],
    ),
    (
        "Trong tháng 10/2024, ngành khai khoáng của tỉnh có chỉ số giá trị sản xuất tăng 60% so với cùng kỳ.",
        [
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-10 | actual |  | 60%",
        ],
    ),
    (
        "Năm 2024, tỉnh có 16 đề án khuyến công được thực hiện với tổng kinh phí gần 3,6 tỷ đồng, trong đó "
        "ngân sách tỉnh hỗ trợ 2 tỷ đồng, đơn vị thụ hưởng đối ứng 1,6 tỷ đồng.",
        [
            "Số kế hoạch, đề án khuyến công | 2024 | actual | 16 đề án",
            "Kinh phí khuyến công | 2024 | actual | <3.6 tỷ đồng",
            "Kinh phí khuyến công (ngân sách tỉnh hỗ trợ) | 2024 | actual | 2 tỷ đồng",
            "Kinh phí khuyến công (đơn vị thụ hưởng đối ứng) | 2024 | actual | 1.6 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, UBND tỉnh phê duyệt 20 đề án khuyến công địa phương, tổng kinh phí 2,5 tỷ đồng.",
        [
            "Số kế hoạch, đề án khuyến công | 2024 | actual | 20 đề án",
            "Kinh phí khuyến công | 2024 | actual | 2.5 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, tổng giá trị sản phẩm trên địa bàn tỉnh ước đạt 58.400 tỷ đồng, tăng 9,4% so với năm 2023.",
        [
            "GRDP | 2024 | estimate | 58400 tỷ đồng | 9.4%",
        ],
    ),
    (
        "Tháng 8/2024, công nghiệp sản xuất và phân phối điện của tỉnh tăng 6% (điện gió 68 triệu kWh, tăng "
        "40%; điện mặt trời 379 triệu kWh, tăng 2% so với cùng kỳ 2023).",
        [
            "Sản lượng điện sản xuất (điện gió) | 2024-08 | actual | 68 triệu kWh | 40%",
            "Sản lượng điện sản xuất (điện mặt trời) | 2024-08 | actual | 379 triệu kWh | 2%",
        ],
    ),
    (
        "Trong đó, khu vực công nghiệp - xây dựng tăng 17,25% (riêng công nghiệp tăng 18,56%) trong năm 2024;"
        " khu vực nông, lâm nghiệp, thủy sản tăng 2,63%; khu vực dịch vụ tăng 6,56%; thuế sản phẩm trừ trợ "
        "cấp sản phẩm tăng 7,14%.",
        [
            "GRDP (công nghiệp và xây dựng) | 2024 | actual |  | 17.25%",
            "GRDP (ngành công nghiệp) | 2024 | actual |  | 18.56%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024 | actual |  | 2.63%",
            "GRDP (khu vực dịch vụ) | 2024 | actual |  | 6.56%",
            "GRDP (thuế sản phẩm trừ trợ cấp sản phẩm) | 2024 | actual |  | 7.14%",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 9,2% so với năm trước. Cơ cấu kinh tế: công nghiệp - xây dựng chiếm 41%; dịch vụ"
        " chiếm 36%. Khu vực dịch vụ tăng 7,1%, đóng góp 2,6 điểm phần trăm; khu vực nông, lâm nghiệp và thủy"
        " sản tăng 3,3%, đóng góp 0,7 điểm phần trăm.",
        [
            "GRDP | 2024 | actual |  | 9.2%",
            "Tỷ trọng công nghiệp và xây dựng trong GRDP | 2024 | actual | 41 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | 36 %",
            "GRDP (khu vực dịch vụ) | 2024 | actual |  | 7.1%",
            "Đóng góp vào tăng trưởng GRDP (khu vực dịch vụ) | 2024 | actual | 2.6 điểm phần trăm",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024 | actual |  | 3.3%",
            "Đóng góp vào tăng trưởng GRDP (nông, lâm nghiệp và thủy sản) | 2024 | actual | 0.7 điểm phần trăm",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 9,9%. Lĩnh vực công nghiệp và xây dựng tiếp tục đà phát triển, tăng 13,4% so với"
        " năm 2023; trong đó công nghiệp tăng trưởng ấn tượng (tăng 14,2%, riêng công nghiệp chế biến, chế "
        "tạo tăng 15,1%).",
        [
            "GRDP | 2024 | actual |  | 9.9%",
            "GRDP (công nghiệp và xây dựng) | 2024 | actual |  | 13.4%",
            "GRDP (ngành công nghiệp) | 2024 | actual |  | 14.2%",
            "GRDP (chế biến, chế tạo) | 2024 | actual |  | 15.1%",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 9,5%. Các lĩnh vực công nghiệp - xây dựng và dịch vụ tăng trưởng mạnh, lần lượt "
        "đạt 13,1% và 7,2%.",
        [
            "GRDP | 2024 | actual |  | 9.5%",
            "GRDP (công nghiệp và xây dựng) | 2024 | actual |  | 13.1%",
            "GRDP (khu vực dịch vụ) | 2024 | actual |  | 7.2%",
        ],
    ),
    (
        "Năm 2024, doanh thu du lịch đạt 3.200 tỷ đồng, tăng trưởng mạnh mẽ 14,2% so với cùng kỳ; xuất khẩu "
        "đạt 913 triệu USD, tăng ấn tượng 9,5%; nhập khẩu đạt 400 triệu USD, giảm sâu 12%.",
        [
            "Doanh thu du lịch | 2024 | actual | 3200 tỷ đồng | 14.2%",
            "Kim ngạch xuất khẩu | 2024 | actual | 913 triệu USD | 9.5%",
            "Kim ngạch nhập khẩu | 2024 | actual | 400 triệu USD | -12%",
        ],
    ),
    (
        "Năm 2024, các mặt hàng giảm so với cùng kỳ như chè khô 8%, giấy 20%, xi măng 4%.",
        [
            "Kim ngạch xuất khẩu (chè khô) | 2024 | actual |  | -8%",
            "Kim ngạch xuất khẩu (giấy) | 2024 | actual |  | -20%",
            "Kim ngạch xuất khẩu (xi măng) | 2024 | actual |  | -4%",
        ],
    ),
    (
        "Năm 2024, một số mặt hàng nhập khẩu chủ yếu tăng so với cùng kỳ như: vải các loại tăng 11,2%; sắt "
        "thép tăng 8,4%; chất dẻo tăng 5,5%.",
        [
            "Kim ngạch nhập khẩu (vải) | 2024 | actual |  | 11.2%",
            "Kim ngạch nhập khẩu (sắt thép) | 2024 | actual |  | 8.4%",
            "Kim ngạch nhập khẩu (chất dẻo) | 2024 | actual |  | 5.5%",
        ],
    ),
    (
        "Năm 2024, tổng kim ngạch nhập khẩu đạt 2,1 tỷ USD; một số mặt hàng tăng như: than đá tăng 14%; quặng"
        " sắt tăng 10%.",
        [
            "Kim ngạch nhập khẩu | 2024 | actual | 2.1 tỷ USD",
            "Kim ngạch nhập khẩu (than đá) | 2024 | actual |  | 14%",
            "Kim ngạch nhập khẩu (quặng sắt) | 2024 | actual |  | 10%",
        ],
    ),
    (
        "Năm 2024, các mặt hàng nhập khẩu chính: than đá đạt 900 triệu USD, tăng 12%; quặng sắt đạt 700 triệu"
        " USD, giảm 8%.",
        [
            "Kim ngạch nhập khẩu (than đá) | 2024 | actual | 900 triệu USD | 12%",
            "Kim ngạch nhập khẩu (quặng sắt) | 2024 | actual | 700 triệu USD | -8%",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu đạt 900 triệu USD; trong đó, xuất khẩu hàng thủy sản đạt 75 triệu USD,"
        " tăng 6%; xuất khẩu gạo đạt 51 triệu USD, tăng 8%; xuất khẩu hàng rau quả đạt 12 triệu USD, tăng 3%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 900 triệu USD",
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2024 | actual | 75 triệu USD | 6%",
            "Kim ngạch xuất khẩu (gạo) | 2024 | actual | 51 triệu USD | 8%",
            "Kim ngạch xuất khẩu (rau quả) | 2024 | actual | 12 triệu USD | 3%",
        ],
    ),
    (
        "Đến tháng 10/2024, thu ngân sách đạt 9.150 tỷ đồng, bằng 96% dự toán.",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-10 | actual | 9150 tỷ đồng | plan 96%",
        ],
    ),
    (
        "Năm 2024, sản phẩm chủ yếu: sản lượng điện sản xuất đạt 7.556 triệu kWh, tăng 2%; sản lượng đạm đạt "
        "860 nghìn tấn, tăng 6%; sản lượng khí hóa lỏng đạt 146 nghìn tấn, bằng 92% so cùng kỳ.",
        [
            "Sản lượng điện sản xuất | 2024 | actual | 7556 triệu kWh | 2%",
            "Sản lượng (đạm) | 2024 | actual | 860 nghìn tấn | 6%",
            "Sản lượng (khí hóa lỏng) | 2024 | actual | 146 nghìn tấn | -8%",
        ],
    ),
    (
        "Năm 2024, tổng mức bán lẻ tăng 25%. Trong đó, thương mại quốc doanh tăng 20%; thương mại ngoài quốc "
        "doanh tăng 26%; thương mại có vốn đầu tư nước ngoài tăng 17% so với cùng kỳ.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024 | actual |  | 25%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ (thương mại quốc doanh) | 2024 | actual |  | 20%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ (thương mại ngoài quốc doanh) | 2024 | actual |  | 26%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024 | actual |  | 17%",
        ],
    ),
    (
        "Năm 2024, tổng vốn đầu tư toàn xã hội đạt 30.000 tỷ đồng, trong đó khu vực Nhà nước 8.000 tỷ đồng, "
        "tăng 5%; khu vực ngoài Nhà nước 20.000 tỷ đồng; khu vực có vốn đầu tư trực tiếp nước ngoài 1.093 tỷ "
        "đồng, tăng 1,5%.",
        [
            "Vốn đầu tư thực hiện toàn xã hội | 2024 | actual | 30000 tỷ đồng",
            "Vốn đầu tư thực hiện toàn xã hội (khu vực Nhà nước) | 2024 | actual | 8000 tỷ đồng | 5%",
            "Vốn đầu tư thực hiện toàn xã hội (khu vực ngoài Nhà nước) | 2024 | actual | 20000 tỷ đồng",
            "Vốn đầu tư thực hiện toàn xã hội (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024 | actual | 1093 tỷ đồng | 1.5%",
        ],
    ),
    (
        "Hết quý III/2024, doanh thu du lịch đạt 3.200 tỷ đồng.",
        [
            "Doanh thu du lịch | 2024-01/2024-09 | actual | 3200 tỷ đồng",
        ],
    ),
    (
        "Đến quý III/2024, doanh thu du lịch đạt 3.200 tỷ đồng.",
        [
            "Doanh thu du lịch | 2024-Q3 | actual | 3200 tỷ đồng",
        ],
    ),
    (
        "Kết thúc tháng 10/2024, xuất khẩu đạt 900 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-10 | actual | 900 triệu USD",
        ],
    ),
    (
        "Đến tháng 10/2024, chỉ số sản xuất công nghiệp tăng 8% so với cùng kỳ.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-10 | actual |  | 8%",
        ],
    ),
    (
        "Tháng 1/2024, giá trị sản xuất công nghiệp ước đạt 8,1 nghìn tỷ đồng. Trong đó, khu vực doanh nghiệp"
        " (DN) nhà nước 1.061 tỷ đồng, tăng 9%; khu vực DN ngoài quốc doanh 1.902 tỷ đồng, tăng 6%; khu vực "
        "DN vốn đầu tư nước ngoài đạt 4.170 tỷ đồng, tăng 7%.",
        [
            "Giá trị sản xuất công nghiệp | 2024-01 | estimate | 8.1 nghìn tỷ đồng",
            "Giá trị sản xuất công nghiệp (khu vực Nhà nước) | 2024-01 | actual | 1061 tỷ đồng | 9%",
            "Giá trị sản xuất công nghiệp (khu vực DN ngoài quốc doanh) | 2024-01 | actual | 1902 tỷ đồng | 6%",
            "Giá trị sản xuất công nghiệp (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024-01 | actual | 4170 tỷ đồng | 7%",
        ],
    ),
    (
        "Tháng 7/2024, tổng doanh thu bán lẻ và dịch vụ tiêu dùng của tỉnh đạt 9.988 tỉ đồng, tăng 10% so với"
        " tháng trước và tăng 17% so với cùng kỳ năm 2023.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-07 | actual |  | 10% previous_month",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-07 | actual | 9988 tỉ đồng | 17%",
        ],
    ),
    (
        "Năm 2024, sản phẩm của tỉnh: thuốc viên ước đạt 158 Tr viên; gạch đạt 20 tr.viên; điện thoại đạt 3 "
        "tr.sp; mạch in ước đạt 28,4 Tr.SP, giảm 2%; bia 3 tr.lít.",
        [
            "Sản lượng (thuốc viên) | 2024 | estimate | 158 triệu viên",
            "Sản lượng (gạch) | 2024 | actual | 20 triệu viên",
            "Sản lượng (điện thoại) | 2024 | actual | 3 triệu sản phẩm",
            "Sản lượng (mạch in) | 2024 | estimate | 28.4 triệu sản phẩm | -2%",
            "Sản lượng (bia) | 2024 | actual | 3 triệu lít",
        ],
    ),
    (
        "Tháng 4/2024, chỉ số sản xuất công nghiệp ước đạt 108,8% so với tháng trước và tăng 13% so với cùng "
        "kỳ năm trước.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-04 | estimate |  | 8.8% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-04 | estimate |  | 13%",
        ],
    ),
    (
        "Tháng 9/2024, chỉ số sản xuất công nghiệp tăng 9%. Trong đó, ngành sản xuất và phân phối điện tăng "
        "cao (tăng 17,8%); ngành khai khoáng giảm sâu (giảm 12%).",
        [
            "Chỉ số sản xuất công nghiệp | 2024-09 | actual |  | 9%",
            "Chỉ số sản xuất công nghiệp (sản xuất và phân phối điện) | 2024-09 | actual |  | 17.8%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-09 | actual |  | -12%",
        ],
    ),
    (
        "5 tháng năm 2024, chỉ số sản xuất công nghiệp tăng 7,5% so với cùng kỳ. Trong đó động lực tăng "
        "trưởng chủ yếu là ngành sản xuất và phân phối điện tăng cao, trên 24%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-05 | actual |  | 7.5%",
            "Chỉ số sản xuất công nghiệp (sản xuất và phân phối điện) | 2024-01/2024-05 | actual |  | >24%",
        ],
    ),
    (
        "Tính chung 6 tháng năm 2024, chỉ số sản xuất công nghiệp tăng 7,6%. Trong đó, tăng mạnh nhất là "
        "ngành khai khoáng, với 15,2%; thấp nhất là ngành cung cấp nước, chỉ tăng 2,1%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-H1 | actual |  | 7.6%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-H1 | actual |  | 15.2%",
            "Chỉ số sản xuất công nghiệp (ngành cung cấp nước) | 2024-H1 | actual |  | 2.1%",
        ],
    ),
    (
        "Tháng 6/2024, tổng mức bán lẻ ước đạt 182 tỷ đồng, tăng 3% so với tháng trước, lũy kế 6 tháng đạt "
        "1.056 tỷ đồng, đạt 44% kế hoạch. Kim ngạch xuất khẩu ước đạt 5,7 triệu USD, tăng 2% so với tháng "
        "trước, lũy kế 6 tháng đạt 31 triệu USD.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-06 | estimate | 182 tỷ đồng | 3% previous_month",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-H1 | actual | 1056 tỷ đồng | plan 44%",
            "Kim ngạch xuất khẩu | 2024-06 | estimate | 5.7 triệu USD | 2% previous_month",
            "Kim ngạch xuất khẩu | 2024-H1 | actual | 31 triệu USD",
        ],
    ),
    (
        "Tình hình Công nghiệp - Thương mại tháng 8 và 8 tháng năm 2024.\n\nChỉ số sản xuất toàn ngành công "
        "nghiệp (IIP) trong tháng ước tăng 22% so với tháng trước và tăng 15% so với cùng kỳ năm trước, trong"
        " đó: Ngành khai khoáng tăng 11% so với cùng kỳ năm trước.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-08 | estimate |  | 22% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-08 | estimate |  | 15%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-08 | actual |  | 11%",
        ],
    ),
    (
        "Cục Thống kê tỉnh vừa công bố tình hình kinh tế - xã hội 5 tháng đầu năm 2024.\n\nChỉ số sản xuất "
        "toàn ngành công nghiệp trong tháng ước tăng 11% so với tháng trước và tăng 4% so với cùng kỳ năm "
        "trước. Trong đó, khai khoáng tăng 20%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-05 | estimate |  | 11% previous_month",
            "Chỉ số sản xuất công nghiệp | 2024-05 | estimate |  | 4%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-05 | actual |  | 20%",
        ],
    ),
    (
        "Tháng 1/2024, chỉ số sản xuất công nghiệp tăng 4%. Trong đó, khai khoáng giảm 3%; ngành sản xuất và "
        "phân phối điện, khí đốt, nước nóng... tăng 15%; ngành cung cấp nước, quản lý và xử lý rác thải... "
        "tăng 3%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01 | actual |  | 4%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-01 | actual |  | -3%",
            "Chỉ số sản xuất công nghiệp (sản xuất và phân phối điện) | 2024-01 | actual |  | 15%",
            "Chỉ số sản xuất công nghiệp (cung cấp nước, quản lý và xử lý rác thải) | 2024-01 | actual |  | 3%",
        ],
    ),
    (
        "Tháng 2/2024, sản phẩm chủ yếu: quần áo các loại... tăng 15%; giày dép... tăng 3%; xi măng tăng 2%.",
        [
            "Sản lượng (quần áo) | 2024-02 | actual |  | 15%",
            "Sản lượng (giày dép) | 2024-02 | actual |  | 3%",
            "Sản lượng (xi măng) | 2024-02 | actual |  | 2%",
        ],
    ),
    (
        "7 tháng năm 2024, tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt 18.182 tỷ đồng, tăng 7%. Trong "
        "đó, tổng mức bán lẻ hàng hóa thực hiện được 13.201 tỷ đồng, tăng 8%; dịch vụ lưu trú, ăn uống đạt "
        "3.000 tỷ đồng.",
        [
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-01/2024-07 | actual | 18182 tỷ đồng | 7%",
            "Doanh thu bán lẻ hàng hóa | 2024-01/2024-07 | actual | 13201 tỷ đồng | 8%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ (lưu trú, ăn uống) | 2024-01/2024-07 | actual | 3000 tỷ đồng",
        ],
    ),
    (
        "2 tháng đầu năm 2024, kim ngạch xuất khẩu đạt 900 triệu USD. Trong đó, khu vực kinh tế có vốn đầu tư"
        " nước ngoài đạt 700 triệu USD, tăng 15%; khu vực kinh tế có vốn đầu tư trong nước đạt 200 triệu USD,"
        " tăng 9%. Một số nhóm hàng có mức tăng cao như: sản phẩm bằng gỗ đạt 76 triệu USD, tăng 17%; hàng "
        "dệt may đạt 81 triệu USD, tăng 3%.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-02 | actual | 900 triệu USD",
            "Kim ngạch xuất khẩu (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024-01/2024-02 | actual | 700 triệu USD | 15%",
            "Kim ngạch xuất khẩu (doanh nghiệp trong nước) | 2024-01/2024-02 | actual | 200 triệu USD | 9%",
            "Kim ngạch xuất khẩu (gỗ) | 2024-01/2024-02 | actual | 76 triệu USD | 17%",
            "Kim ngạch xuất khẩu (dệt may) | 2024-01/2024-02 | actual | 81 triệu USD | 3%",
        ],
    ),
    (
        "3 tháng năm 2024, tổng kim ngạch xuất khẩu là hơn 1,6 tỷ USD. Trong đó, kinh tế có vốn đầu tư trực "
        "tiếp nước ngoài là hơn 1 tỷ USD, tăng gần 28%.",
        [
            "Kim ngạch xuất khẩu | 2024-Q1 | actual | >1.6 tỷ USD",
            "Kim ngạch xuất khẩu (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024-Q1 | actual | >1 tỷ USD | <28%",
        ],
    ),
    (
        "6 tháng đầu năm 2024, GRDP tỉnh Lào Cai (mới) tăng 8,9%. Trong đó, GRDP tỉnh Lào Cai (cũ) tăng 9,4%,"
        " tỉnh Yên Bái (cũ) tăng 8,2%.",
        [
            "GRDP | 2024-H1 | actual |  | 8.9% | @Lào Cai",
            "GRDP | 2024-H1 | actual |  | 9.4% | @Lào Cai",
            "GRDP | 2024-H1 | actual |  | 8.2% | @Yên Bái",
        ],
    ),
    (
        "6 tháng đầu năm 2024, GRDP tỉnh Vĩnh Long tăng 6,5%; trong đó khu vực Bến Tre (cũ) tăng 6,1%, khu "
        "vực Trà Vinh (cũ) tăng 7,2%.",
        [
            "GRDP | 2024-H1 | actual |  | 6.5% | @Vĩnh Long",
            "GRDP | 2024-H1 | actual |  | 6.1% | @Bến Tre",
            "GRDP | 2024-H1 | actual |  | 7.2% | @Trà Vinh",
        ],
    ),
    (
        "6 tháng đầu năm 2024, một số sản phẩm của khu vực Trà Vinh (cũ) tăng: thép tăng 5%; xi măng tăng 7%.",
        [
            "Sản lượng (thép) | 2024-H1 | actual |  | 5% | @Trà Vinh",
            "Sản lượng (xi măng) | 2024-H1 | actual |  | 7% | @Trà Vinh",
        ],
    ),
    (
        "6 tháng đầu năm 2024, Quảng Trị tăng trưởng GRDP 7,1%, trong đó Quảng Bình trước đây tăng 7,3%, "
        "Quảng Trị trước đây tăng 6,9%.",
        [
            "GRDP | 2024-H1 | actual |  | 7.1% | @Quảng Trị",
            "GRDP | 2024-H1 | actual |  | 7.3% | @Quảng Bình",
            "GRDP | 2024-H1 | actual |  | 6.9% | @Quảng Trị",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 7%, đạt 5.200 tỷ đồng.",
        [
            "GRDP | 2024 | actual | 5200 tỷ đồng | 7%",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu tăng 7% so với cùng kỳ, đạt 520 triệu USD, nhập khẩu giảm 4%, đạt 300 "
        "triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 520 triệu USD | 7%",
            "Kim ngạch nhập khẩu | 2024 | actual | 300 triệu USD | -4%",
        ],
    ),
    (
        "Năm 2024, xuất khẩu đạt 900 triệu USD, tăng 5% và nhập khẩu 1.300 triệu USD, tăng 4%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 900 triệu USD | 5%",
            "Kim ngạch nhập khẩu | 2024 | actual | 1300 triệu USD | 4%",
        ],
    ),
    (
        "Năm 2024, GRDP của Cần Thơ đạt 133.000 tỷ đồng, lớn hơn GRDP của Sóc Trăng (81.000 tỷ đồng) và Hậu "
        "Giang (64.000 tỷ đồng).",
        [
            "GRDP | 2024 | actual | 133000 tỷ đồng | @Cần Thơ",
            "GRDP | 2024 | actual | 81000 tỷ đồng | @Sóc Trăng",
            "GRDP | 2024 | actual | 64000 tỷ đồng | @Hậu Giang",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu tăng 9,1%, cao hơn 1,1 điểm % so với kế hoạch.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual |  | 9.1%",
        ],
    ),
    (
        "Năm 2024, GRDP ước đạt 59.100 tỷ đồng, đạt 98,5% kế hoạch tăng 4,1% so với năm trước.",
        [
            "GRDP | 2024 | estimate | 59100 tỷ đồng | 4.1% | plan 98.5%",
        ],
    ),
    (
        "Giai đoạn 2026-2030, tỉnh đặt mục tiêu tăng trưởng GRDP 10%-10,5%/năm; năng suất lao động tăng 7%-7,5%/năm.",
        [
            "GRDP | 2026/2030 | target |  | 10-10.5%",
            "Năng suất lao động | 2026/2030 | target |  | 7-7.5%",
        ],
    ),
    (
        "Năm 2024, tỉnh giải ngân hơn 420 tỷ đồng xây dựng 8.000 căn nhà cho hộ nghèo.",
        [],
    ),
    (
        "Năm 2024, Ngân hàng Chính sách xã hội tỉnh giải ngân 1.500 tỷ đồng cho 30.000 hộ vay.",
        [],
    ),
    (
        "Năm 2024, tỉnh thực hiện tốt 6 nhóm nhiệm vụ trọng tâm.",
        [],
    ),
    (
        "Năm 2024, GRDP của hai tỉnh Quảng Ngãi và Kon Tum đều tăng: Quảng Ngãi tăng 4,3%; Kon Tum tăng 7,8%.",
        [
            "GRDP | 2024 | actual |  | 4.3% | @Quảng Ngãi",
            "GRDP | 2024 | actual |  | 7.8% | @Kon Tum",
        ],
    ),
    (
        "Năm 2024, tỉnh Kon Tum tư vấn việc làm cho 8.300 lượt lao động, khám bệnh cho 1,2 triệu lượt người.",
        [],
    ),
    (
        "Năm 2024, toàn tỉnh còn 12.400 hộ nghèo, chiếm tỷ lệ 9,3%; hộ cận nghèo là 6.943 hộ, chiếm tỷ lệ 2,27%.",
        [
            "Số hộ nghèo | 2024 | actual | 12400 hộ",
            "Tỷ lệ hộ nghèo | 2024 | actual | 9.3 %",
            "Tỷ lệ hộ cận nghèo | 2024 | actual | 2.27 %",
        ],
    ),
    (
        "Thu ngân sách tăng từ 8.100 tỷ đồng (năm 2022) lên 11.500 tỷ đồng (năm 2024).",
        [
            "Thu ngân sách nhà nước | 2022 | actual | 8100 tỷ đồng",
            "Thu ngân sách nhà nước | 2024 | actual | 11500 tỷ đồng",
        ],
    ),
    (
        "Cuối năm 2023, trên địa bàn tỉnh còn 34.115 hộ nghèo (chiếm tỷ lệ 26,4%) và 15.210 hộ cận nghèo "
        "(chiếm tỷ lệ 11,77%).",
        [
            "Số hộ nghèo | 2023 | actual | 34115 hộ",
            "Tỷ lệ hộ nghèo | 2023 | actual | 26.4 %",
            "Số hộ cận nghèo | 2023 | actual | 15210 hộ",
            "Tỷ lệ hộ cận nghèo | 2023 | actual | 11.77 %",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo giảm từ 12% (năm 2021) xuống còn 5% (năm 2024).",
        [
            "Tỷ lệ hộ nghèo | 2021 | actual | 12 %",
            "Tỷ lệ hộ nghèo | 2024 | actual | 5 %",
        ],
    ),
    (
        "Năm 2024, thu nội địa đạt 9.800 tỷ đồng, tăng 14,5%, chiếm 80,2% tổng thu ngân sách.",
        [
            "Thu nội địa | 2024 | actual | 9800 tỷ đồng | 14.5%",
            "Tỷ trọng trong tổng thu ngân sách nhà nước (thu nội địa) | 2024 | actual | 80.2 %",
        ],
    ),
    (
        "Năm 2024, GRDP tỉnh Sóc Trăng tăng 6,1% so với năm 2023. Theo đó, quý I tăng 5,2%, quý II tăng 6,4%;"
        " khu vực nông nghiệp tăng 3,1%, khu vực dịch vụ tăng 7,2%. Thu ngân sách đạt 5.100 tỷ đồng, tăng "
        "11%.",
        [
            "GRDP | 2024 | actual |  | 6.1% | @Sóc Trăng",
            "GRDP | 2024-Q1 | actual |  | 5.2% | @Sóc Trăng",
            "GRDP | 2024-Q2 | actual |  | 6.4% | @Sóc Trăng",
            "GRDP (khu vực nông nghiệp) | 2024 | actual |  | 3.1% | @Sóc Trăng",
            "GRDP (khu vực dịch vụ) | 2024 | actual |  | 7.2% | @Sóc Trăng",
            "Thu ngân sách nhà nước | 2024 | actual | 5100 tỷ đồng | 11%",
        ],
    ),
    (
        "Năm 2024, ba địa phương dẫn đầu về xuất khẩu là Bắc Ninh (39,1 tỷ USD), Bình Dương (35,1 tỷ USD) và "
        "Thái Nguyên (31,1 tỷ USD).",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 39.1 tỷ USD | @Bắc Ninh",
            "Kim ngạch xuất khẩu | 2024 | actual | 35.1 tỷ USD | @Bình Dương",
            "Kim ngạch xuất khẩu | 2024 | actual | 31.1 tỷ USD | @Thái Nguyên",
        ],
    ),
    (
        "Năm 2024, kim ngạch xuất khẩu hàng hóa của Việt Nam đạt 405 tỷ USD, tăng 14%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 405 tỷ USD | 14% | @Việt Nam",
        ],
    ),
    (
        "Năm 2024, Việt Nam xuất khẩu 406 tỷ USD, tăng 14,1%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 406 tỷ USD | 14.1% | @Việt Nam",
        ],
    ),
    (
        "Năm 2024, cả nước xuất khẩu 407 tỷ USD, tăng 14,2%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 407 tỷ USD | 14.2% | @Việt Nam",
        ],
    ),
    (
        "Năm 2024, xuất khẩu của tỉnh đạt 9 tỷ USD, chiếm 2% kim ngạch xuất khẩu cả nước.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 9 tỷ USD",
            "Tỷ trọng kim ngạch xuất khẩu trong cả nước | 2024 | actual | 2 %",
        ],
    ),
    (
        "Năm 2024, thu ngân sách tăng 8% so với năm trước, đạt 5.200 tỷ đồng, bằng 104% dự toán.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 5200 tỷ đồng | 8% | plan 104%",
        ],
    ),
    (
        "Năm 2024, sản lượng lúa đạt 1,21 triệu tấn, vượt 1,6% kế hoạch đề ra, trong đó lúa chất lượng cao "
        "0,9 triệu tấn.",
        [
            "Sản lượng (lúa) | 2024 | actual | 1.21 triệu tấn | plan 101.6%",
            "Sản lượng (lúa chất lượng cao) | 2024 | actual | 0.9 triệu tấn",
        ],
    ),
    (
        "Năm 2024, sản lượng lươn đạt 5.200 tấn, thấp hơn 4,1% so với năm 2023.",
        [
            "Sản lượng (lươn) | 2024 | actual | 5200 tấn | -4.1%",
        ],
    ),
    (
        "Tháng 5/2024, tỉnh đón 310 nghìn lượt khách, bằng 142,5% so với cùng kỳ năm trước.",
        [
            "Số lượt khách du lịch | 2024-05 | actual | 310 nghìn lượt khách | 42.5%",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 8%, cao hơn 1,2% so với cùng kỳ.",
        [
            "GRDP | 2024 | actual |  | 8%",
        ],
    ),
    (
        "Vụ hè thu 2024, tỉnh thu hoạch 74.100 ha, năng suất bình quân đạt 65,1 tạ/ha, bằng 101% so với cùng kỳ.",
        [
            "Diện tích thu hoạch | 2024 | actual | 74100 ha",
            "Năng suất | 2024 | actual | 65.1 tạ/ha | 1%",
        ],
    ),
    (
        "Năm 2024, xuất khẩu đạt 900 triệu USD, đạt 98% kế hoạch đề ra, tăng 5%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 900 triệu USD | 5% | plan 98%",
        ],
    ),
    (
        "Năm 2024, tỉnh có 8.300 ha chè, 5.100 ha dứa và 12.700 ha cây dược liệu.",
        [
            "Diện tích gieo trồng (chè) | 2024 | actual | 8300 ha",
            "Diện tích gieo trồng (dứa) | 2024 | actual | 5100 ha",
            "Diện tích gieo trồng (cây dược liệu) | 2024 | actual | 12700 ha",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 5,56%, cao hơn mức tăng 5,03% của quý I/2023.",
        [
            "GRDP | 2024 | actual |  | 5.56%",
            "GRDP | 2023-Q1 | actual |  | 5.03%",
        ],
    ),
    (
        "Năm 2024, tổng vốn đầu tư toàn xã hội đạt 33.690 tỷ đồng, tăng 8%. Trong đó, vốn khu vực nhà nước là"
        " 11.272 tỷ đồng, giảm 3,2%; khu vực có vốn đầu tư trực tiếp nước ngoài (FDI) là 1.093 tỷ đồng, tăng "
        "1,5%.",
        [
            "Vốn đầu tư thực hiện toàn xã hội | 2024 | actual | 33690 tỷ đồng | 8%",
            "Vốn đầu tư thực hiện toàn xã hội (khu vực Nhà nước) | 2024 | actual | 11272 tỷ đồng | -3.2%",
            "Vốn đầu tư thực hiện toàn xã hội (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024 | actual | 1093 tỷ đồng | 1.5%",
        ],
    ),
    (
        "Trong 9 tháng đầu năm 2024, giá trị sản xuất công nghiệp ước đạt 12.065 tỷ đồng, tăng 11,6% so với "
        "cùng kỳ năm 2023, đạt 74% so với kế hoạch năm 2024. Trong đó: ngành công nghiệp khai khoáng tăng "
        "14,94%; ngành cung cấp nước tăng 10,38% so với cùng kỳ năm 2023.",
        [
            "Giá trị sản xuất công nghiệp | 2024-01/2024-09 | estimate | 12065 tỷ đồng | 11.6% | plan 74%",
            "Giá trị sản xuất công nghiệp (khai khoáng) | 2024-01/2024-09 | actual |  | 14.94%",
            "Giá trị sản xuất công nghiệp (ngành cung cấp nước) | 2024-01/2024-09 | actual |  | 10.38%",
        ],
    ),
    (
        "Về chỉ tiêu thu ngân sách, ước thực hiện năm 2024 đạt 4.000 tỷ đồng, bằng 78% dự toán Trung ương "
        "giao, bằng 50% dự toán tỉnh giao và bằng 78,2% so với cùng kỳ.",
        [
            "Thu ngân sách nhà nước | 2024 | estimate |  | plan 50%",
            "Thu ngân sách nhà nước | 2024 | estimate | 4000 tỷ đồng | -21.8% | plan 78%",
        ],
    ),
    (
        "Đến tháng 9/2024 tại các KCN có 338 dự án đầu tư còn hiệu lực; trong đó có 200 dự án FDI với tổng "
        "vốn đăng ký là 2.492,17 triệu USD.",
        [
            "Số dự án đầu tư (khu công nghiệp) | 2024-09 | actual | 338 dự án",
            "Số dự án FDI (khu công nghiệp) | 2024-09 | actual | 200 dự án",
            "Vốn đầu tư FDI đăng ký (khu công nghiệp) | 2024-09 | actual | 2492.17 triệu USD",
        ],
    ),
    (
        "Năm 2024, tỉnh thành lập mới 38 hợp tác xã, vượt 8 hợp tác xã so với kế hoạch.",
        [],
    ),
    (
        "Năm 2024, tỉnh có 210 doanh nghiệp đăng ký quay trở lại hoạt động, tăng 7%; 120 doanh nghiệp hoàn "
        "tất thủ tục giải thể, tăng 2%.",
        [
            "Số doanh nghiệp quay trở lại hoạt động | 2024 | actual | 210 doanh nghiệp | 7%",
            "Số doanh nghiệp giải thể | 2024 | actual | 120 doanh nghiệp | 2%",
        ],
    ),
    (
        "8 tháng năm 2024, kim ngạch xuất khẩu biên mậu đạt 2,75 triệu USD; xuất khẩu tiểu ngạch đạt 1,2 "
        "triệu USD; xuất khẩu chính ngạch đạt 9 triệu USD.",
        [
            "Kim ngạch xuất khẩu (biên mậu) | 2024-01/2024-08 | actual | 2.75 triệu USD",
            "Kim ngạch xuất khẩu (tiểu ngạch) | 2024-01/2024-08 | actual | 1.2 triệu USD",
            "Kim ngạch xuất khẩu (chính ngạch) | 2024-01/2024-08 | actual | 9 triệu USD",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất ngành xây dựng đạt 11.400 tỷ đồng, tăng 9,1%.",
        [
            "Giá trị sản xuất xây dựng | 2024 | actual | 11400 tỷ đồng | 9.1%",
        ],
    ),
    (
        "Chỉ số giá tiêu dùng tháng 5/2024 tăng 0,2% so tháng trước. Trong đó: nhóm nhà ở, điện, nước, chất "
        "đốt và vật liệu xây dựng tăng mạnh nhất, tăng 10%; nhóm giao thông tăng 7%.",
        [
            "Chỉ số giá tiêu dùng | 2024-05 | actual |  | 0.2% previous_month",
            "Chỉ số giá tiêu dùng (nhà ở, điện, nước, chất đốt và vật liệu xây dựng) | 2024-05 | actual |  | 10% previous_month",
            "Chỉ số giá tiêu dùng (giao thông) | 2024-05 | actual |  | 7% previous_month",
        ],
    ),
    (
        "6 tháng đầu năm 2024, tồn kho tăng. Năm 2024, chỉ số sản xuất công nghiệp tăng 5%; chỉ số tồn kho "
        "tại thời điểm 30/6/2024 giảm 8,9% so với cùng kỳ. Sản lượng xi măng tăng 4%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 5%",
            "Chỉ số tồn kho | 2024-06-30 | actual |  | -8.9%",
            "Sản lượng (xi măng) | 2024 | actual |  | 4%",
        ],
    ),
    (
        "9 tháng đầu năm 2024, chỉ số sản xuất công nghiệp tăng 14,49% so cùng kỳ. Trong đó, tăng mạnh nhất "
        "là các ngành: Dệt (43,36%); sản xuất sản phẩm từ cao su và plastic (23,29%); sản xuất chế biến thực "
        "phẩm (19,49%); sản xuất da và các sản phẩm có liên quan (21,81%).",
        [
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-09 | actual |  | 14.49%",
            "Chỉ số sản xuất công nghiệp (dệt) | 2024-01/2024-09 | actual |  | 43.36%",
            "Chỉ số sản xuất công nghiệp (sản xuất sản phẩm từ cao su và plastic) | 2024-01/2024-09 | actual |  | 23.29%",
            "Chỉ số sản xuất công nghiệp (sản xuất, chế biến thực phẩm) | 2024-01/2024-09 | actual |  | 19.49%",
            "Chỉ số sản xuất công nghiệp (sản xuất da và các sản phẩm có liên quan) | 2024-01/2024-09 | actual |  | 21.81%",
        ],
    ),
    (
        "Năm 2024, doanh thu bán lẻ hàng hóa đạt 9.000 tỷ đồng, trong đó: lương thực, thực phẩm tăng 14,58%; "
        "xăng dầu tăng 8,94%; gỗ và vật liệu xây dựng tăng 15,14%.",
        [
            "Doanh thu bán lẻ hàng hóa | 2024 | actual | 9000 tỷ đồng",
            "Doanh thu bán lẻ hàng hóa (lương thực, thực phẩm) | 2024 | actual |  | 14.58%",
            "Doanh thu bán lẻ hàng hóa (xăng, dầu các loại) | 2024 | actual |  | 8.94%",
            "Doanh thu bán lẻ hàng hóa (gỗ và vật liệu xây dựng) | 2024 | actual |  | 15.14%",
        ],
    ),
    (
        "Năm 2024, giá trị sản xuất công nghiệp tăng 11,6%. Trong đó: ngành sản xuất và phân phối điện khí "
        "đốt, nước nóng hơi nước và điều hòa không khí tăng 5,93%; khai khoáng tăng 3%.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | actual |  | 11.6%",
            "Giá trị sản xuất công nghiệp (sản xuất và phân phối điện) | 2024 | actual |  | 5.93%",
            "Giá trị sản xuất công nghiệp (khai khoáng) | 2024 | actual |  | 3%",
        ],
    ),
    (
        "5 tháng năm 2024, thu hút 202 dự án FDI cấp mới, tăng 88,8%, vốn đăng ký cấp mới 660,9 triệu USD, tăng 23,9%.",
        [
            "Số dự án FDI (cấp mới) | 2024-01/2024-05 | actual | 202 dự án | 88.8%",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024-01/2024-05 | actual | 660.9 triệu USD | 23.9%",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 9,7%, vượt chỉ tiêu đề ra (8,5-9%).",
        [
            "GRDP | 2024 | actual |  | 9.7%",
            "GRDP | 2024 | target |  | 8.5-9%",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_of_a_report(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
