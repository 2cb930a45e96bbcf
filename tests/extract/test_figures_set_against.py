"""Figures set against those of other periods, other places, the country and the plan.

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
        "Năm 2023, chỉ số sản xuất công nghiệp tăng 31,4%, gấp hơn 4 lần so với năm 2022 và gấp hơn 2 "
        "lần so với mức tăng bình quân 14,1% của giai đoạn 2019 - 2023.",
        [
            "Chỉ số sản xuất công nghiệp | 2023 | actual |  | 31.4%",
            "Chỉ số sản xuất công nghiệp | 2019/2023 | actual |  | 14.1%",
        ],
    ),
    (
        "Vốn FDI năm 2023 đạt 910 triệu USD, tăng 180%, gấp 2,8 lần so với cùng kỳ.",
        [
            "Vốn đầu tư FDI đăng ký | 2023 | actual | 910 triệu USD | 180% | x2.8",
        ],
    ),
    (
        "Quý III năm 2024, chỉ số sản xuất công nghiệp tăng 7,1% so với cùng kỳ năm trước, cao hơn mức "
        "tăng của quý II (2,4%) và thấp hơn quý I (8,2%). Trong đó, khai khoáng giảm 4,3%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-Q3 | actual |  | 7.1%",
            "Chỉ số sản xuất công nghiệp | 2024-Q2 | actual |  | 2.4%",
            "Chỉ số sản xuất công nghiệp | 2024-Q1 | actual |  | 8.2%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024-Q3 | actual |  | -4.3%",
        ],
    ),
    (
        "GRDP quý II/2024 tăng 5,2% (gấp hơn 6 lần quý I, quý I tăng trưởng 0,8%).",
        [
            "GRDP | 2024-Q2 | actual |  | 5.2%",
            "GRDP | 2024-Q1 | actual |  | 0.8%",
        ],
    ),
    (
        "Quý I/2024, GRDP của tỉnh tăng 11,2%, đứng đầu vùng (Lai Châu: 9,1%; tỉnh Lào Cai: 8,3%; Yên "
        "Bái : 7,4%; TP. Hải Phòng: 10,1%).",
        [
            "GRDP | 2024-Q1 | actual |  | 11.2%",
            "GRDP | 2024-Q1 | actual |  | 9.1% | @Lai Châu",
            "GRDP | 2024-Q1 | actual |  | 8.3% | @Lào Cai",
            "GRDP | 2024-Q1 | actual |  | 7.4% | @Yên Bái",
            "GRDP | 2024-Q1 | actual |  | 10.1% | @Hải Phòng",
        ],
    ),
    (
        "Năm 2024, tốc độ tăng trưởng GRDP ước đạt 12,1%, đứng thứ 2 cả nước (sau tỉnh Bắc Giang tăng trưởng 13,4%).",
        [
            "GRDP | 2024 | estimate |  | 12.1%",
            "GRDP | 2024 | actual |  | 13.4% | @Bắc Giang",
        ],
    ),
    (
        "Năm 2023, kim ngạch xuất khẩu thủy sản của tỉnh đạt 1,1 tỷ USD, góp phần đưa kim ngạch xuất "
        "khẩu thủy sản cả nước vượt 9 tỷ USD.",
        [
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2023 | actual | 1.1 tỷ USD",
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2023 | actual | >9 tỷ USD | @Việt Nam",
        ],
    ),
    (
        "Đến ngày 30 tháng 9, tổng vốn huy động được 11.700 tỷ đồng, tăng 1,1% so với cuối tháng 8. Vốn "
        "huy động đáp ứng được 55,1% nhu cầu tín dụng.",
        [
            "Vốn huy động | 2024-09-30 | actual | 11700 tỷ đồng | 1.1% previous_month",
        ],
    ),
    (
        "Khách quý I/2024 ước đạt 2,4 triệu lượt, đạt 21% kế hoạch năm, tăng 19% so với cùng kỳ (KH tăng 9%).",
        [
            "Số lượt khách du lịch | 2024-Q1 | estimate | 2.4 triệu lượt khách | 19% | plan 21%",
            "Số lượt khách du lịch | 2024 | target |  | 9%",
        ],
    ),
    (
        "Trong 6 tháng đầu năm 2019, GDP của tỉnh tăng 7,2% (cùng kỳ tăng 7,1%). Trong đó, một số ngành "
        "tăng cao hơn cùng kỳ như: Xây dựng tăng 10,1% (cùng kỳ tăng 7,6%); Thuế sản phẩm tăng 8,8% "
        "(cùng kỳ tăng 6,8%).",
        [
            "GRDP | 2019-H1 | actual |  | 7.2%",
            "GRDP | 2018-H1 | actual |  | 7.1%",
            "GRDP (ngành xây dựng) | 2019-H1 | actual |  | 10.1%",
            "GRDP (ngành xây dựng) | 2018-H1 | actual |  | 7.6%",
            "GRDP (Thuế sản phẩm) | 2019-H1 | actual |  | 8.8%",
            "GRDP (Thuế sản phẩm) | 2018-H1 | actual |  | 6.8%",
        ],
    ),
    (
        "Năm 2014, GDP tăng 9%; xuất khẩu đạt 80 triệu USD.",
        [
            "GRDP | 2014 | actual |  | 9%",
            "Kim ngạch xuất khẩu | 2014 | actual | 80 triệu USD",
        ],
    ),
    (
        "Năm 2014, GDP cả nước tăng 6%.",
        [
            "GDP | 2014 | actual |  | 6% | @Việt Nam",
        ],
    ),
    (
        "Tháng 6/2024, gia công vỏ hộp tăng 9% (cùng kỳ tăng 7%).",
        [],
    ),
    (
        "Thu nội địa 6 tháng đầu năm 2024 ước đạt 38.600 tỷ đồng, tăng 29,4% so với hai quý đầu năm "
        "2023. Xuất khẩu đạt 9 triệu USD.",
        [
            "Thu nội địa | 2024-H1 | estimate | 38600 tỷ đồng | 29.4%",
            "Kim ngạch xuất khẩu | 2024-H1 | actual | 9 triệu USD",
        ],
    ),
    (
        "Năm 2023, dẫn đầu tốc độ tăng GRDP của cả nước là Bắc Giang với mức tăng 13,5%. Hậu Giang đứng "
        "thứ hai với mức tăng 12,3%. Trong khi đó, Lâm Đồng đứng thứ 40 với mức tăng 5,6%; Hà Giang xếp "
        "thứ 50 với mức tăng 3,1%.",
        [
            "GRDP | 2023 | actual |  | 13.5% | @Bắc Giang",
            "GRDP | 2023 | actual |  | 12.3% | @Hậu Giang",
            "GRDP | 2023 | actual |  | 5.6% | @Lâm Đồng",
            "GRDP | 2023 | actual |  | 3.1%",
        ],
    ),
    (
        "GRDP của tỉnh Hà Giang năm 2023 tăng 7,3%, xếp thứ 9/63 tỉnh thành cả nước. Trong khi đó, tỉnh "
        "Lào Cai đạt mức tăng trưởng 8,1%, đứng thứ 10/63 và tỉnh Cao Bằng (cũ) tăng 6,7%, xếp thứ "
        "23/63.",
        [
            "GRDP | 2023 | actual |  | 7.3%",
            "GRDP | 2023 | actual |  | 8.1% | @Lào Cai",
            "GRDP | 2023 | actual |  | 6.7% | @Cao Bằng",
        ],
    ),
    (
        "Tăng trưởng GRDP năm 2023 của các địa phương dao động từ 1,4% đến 13,8%.",
        [],
    ),
    (
        "Năm 2023, GRDP ước đạt 7.900 tỷ đồng, tăng 3,4%. Đây là mức tăng thấp so với kế hoạch đề ra "
        "nhưng khá so với mức tăng trưởng bình quân chung của cả nước (gần 5%).",
        [
            "GRDP | 2023 | estimate | 7900 tỷ đồng | 3.4%",
        ],
    ),
    (
        "GRDP năm 2023 đạt 5.200 tỷ đồng, tăng 6,1% so với năm trước (5,3% theo thông báo của Tổng cục Thống kê).",
        [
            "GRDP | 2023 | actual | 5200 tỷ đồng | 6.1%",
        ],
    ),
    (
        "GRDP 9 tháng năm 2023 tăng 6,1%, đạt mức cao thứ hai kể từ năm 2015. Tổng mức bán lẻ hàng hóa tăng 12%.",
        [
            "GRDP | 2023-01/2023-09 | actual |  | 6.1%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2023-01/2023-09 | actual |  | 12%",
        ],
    ),
    (
        "Năm 2023, chỉ số sản xuất công nghiệp tăng 5,3%. Tuy nhiên, đây là mức tăng cao hơn chỉ số "
        "chung của cả nước (cả nước tăng 3,6%). Xuất khẩu tăng 5,1%.",
        [
            "Chỉ số sản xuất công nghiệp | 2023 | actual |  | 5.3%",
            "Chỉ số sản xuất công nghiệp | 2023 | actual |  | 3.6% | @Việt Nam",
            "Kim ngạch xuất khẩu | 2023 | actual |  | 5.1%",
        ],
    ),
    (
        "Năm 2023, GRDP tăng 8,1% (cả nước tăng 5,9%).",
        [
            "GRDP | 2023 | actual |  | 8.1%",
            "GDP | 2023 | actual |  | 5.9% | @Việt Nam",
        ],
    ),
    (
        "Năm 2023, chỉ số sản xuất công nghiệp tăng 5,3%, chưa đạt kế hoạch tỉnh đề ra tăng 8,4%.",
        [
            "Chỉ số sản xuất công nghiệp | 2023 | actual |  | 5.3%",
            "Chỉ số sản xuất công nghiệp | 2023 | target |  | 8.4%",
        ],
    ),
    (
        "GRDP quý I thực hiện đạt 10% trong khi kịch bản là tăng 7,7%. Xuất khẩu thực hiện đạt 10 triệu "
        "USD, kế hoạch là 9 triệu USD.",
        [
            "GRDP | 2024-Q1 | actual |  | 10%",
            "GRDP | 2024-Q1 | target |  | 7.7%",
            "Kim ngạch xuất khẩu | 2024-Q1 | actual | 10 triệu USD",
            "Kim ngạch xuất khẩu | 2024-Q1 | target | 9 triệu USD",
        ],
    ),
    (
        "GRDP quý I kịch bản đặt ra tăng 7,9%, thực hiện đạt 7,8%. Kịch bản xuất khẩu đề ra 9 triệu USD,"
        " thực hiện đạt 10 triệu USD.",
        [
            "GRDP | 2024-Q1 | target |  | 7.9%",
            "GRDP | 2024-Q1 | actual |  | 7.8%",
            "Kim ngạch xuất khẩu | 2024-Q1 | target | 9 triệu USD",
            "Kim ngạch xuất khẩu | 2024-Q1 | actual | 10 triệu USD",
        ],
    ),
    (
        "GRDP quý I tăng 9%. Khu vực I kịch bản đặt ra tăng 7,9%, thực hiện đạt 8%. Khu vực II thực hiện"
        " đạt 10% trong khi kịch bản là tăng 7,7%. Khu vực III tăng 6%.",
        [
            "GRDP | 2024-Q1 | actual |  | 9%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-Q1 | target |  | 7.9%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-Q1 | actual |  | 8%",
            "GRDP (công nghiệp và xây dựng) | 2024-Q1 | actual |  | 10%",
            "GRDP (công nghiệp và xây dựng) | 2024-Q1 | target |  | 7.7%",
            "GRDP (khu vực dịch vụ) | 2024-Q1 | actual |  | 6%",
        ],
    ),
    (
        "Thu ngân sách đạt 90% kế hoạch, thực hiện 900 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 900 tỷ đồng | plan 90%",
        ],
    ),
    (
        "Cộng chung hai tháng năm 2024, giá trị sản xuất công nghiệp ước đạt 10.412 tỷ đồng, tăng 14,3% "
        "so với cùng kỳ năm trước (trong khi tốc độ tăng hai tháng của năm 2023 chỉ đạt 2,9%; hai tháng "
        "năm 2022 đạt 16,3%).",
        [
            "Giá trị sản xuất công nghiệp | 2024-01/2024-02 | estimate | 10412 tỷ đồng | 14.3%",
            "Giá trị sản xuất công nghiệp | 2023-01/2023-02 | actual |  | 2.9%",
            "Giá trị sản xuất công nghiệp | 2022-01/2022-02 | actual |  | 16.3%",
        ],
    ),
    (
        "GRDP tăng 6%. Các khu vực đều tăng trưởng cao hơn so kịch bản (nông, lâm, thủy sản tăng 2,99%; "
        "công nghiệp - xây dựng tăng 9,95%).",
        [
            "GRDP | 2024 | actual |  | 6%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024 | actual |  | 2.99%",
            "GRDP (công nghiệp và xây dựng) | 2024 | actual |  | 9.95%",
        ],
    ),
    (
        "Năm 2023, GRDP của tỉnh tăng 7,3%, tuy không đạt mục tiêu tăng trưởng 7,5% đề ra nhưng vẫn là mức khá.",
        [
            "GRDP | 2023 | actual |  | 7.3%",
            "GRDP | 2023 | target |  | 7.5%",
        ],
    ),
    (
        "Năm 2023, GRDP của tỉnh tăng 7,3%, thấp hơn kế hoạch (8%); xuất khẩu đạt 310 triệu USD (mục "
        "tiêu 300 triệu USD).",
        [
            "GRDP | 2023 | actual |  | 7.3%",
            "GRDP | 2023 | target |  | 8%",
            "Kim ngạch xuất khẩu | 2023 | actual | 310 triệu USD",
            "Kim ngạch xuất khẩu | 2023 | target | 300 triệu USD",
        ],
    ),
    (
        "Năm 2023, GRDP tăng 7,3%, cao hơn kế hoạch đề ra; thu ngân sách đạt 4.100 tỷ đồng, tăng 9%.",
        [
            "GRDP | 2023 | actual |  | 7.3%",
            "Thu ngân sách nhà nước | 2023 | actual | 4100 tỷ đồng | 9%",
        ],
    ),
    (
        "Năm 2023, GRDP tăng 7,3%, đạt mục tiêu tăng trưởng đề ra, trong đó công nghiệp tăng 9,1%.",
        [
            "GRDP | 2023 | actual |  | 7.3%",
            "GRDP (ngành công nghiệp) | 2023 | actual |  | 9.1%",
        ],
    ),
    (
        "GRDP năm 2023 tăng 7,3%. Trong đó, ngành khai khoáng tăng 12,4%, làm tăng 0,11 điểm phần trăm "
        "mức tăng trưởng chung; ngành điện giảm 2,5%, làm giảm 0,06 điểm phần trăm.",
        [
            "GRDP | 2023 | actual |  | 7.3%",
            "GRDP (khai khoáng) | 2023 | actual |  | 12.4%",
            "Đóng góp vào tăng trưởng GRDP (khai khoáng) | 2023 | actual | 0.11 điểm phần trăm",
            "GRDP (ngành điện) | 2023 | actual |  | -2.5%",
            "Đóng góp vào tăng trưởng GRDP (sản xuất và phân phối điện) | 2023 | actual | -0.06 điểm phần trăm",
        ],
    ),
    (
        "Thu ngân sách năm 2023 đạt 4.100 tỷ đồng, bằng 112% so với cùng kỳ; thu nội địa đạt 3.300 tỷ "
        "đồng, bằng 109%; thu xuất nhập khẩu 210 tỷ đồng, bằng 97%.",
        [
            "Thu ngân sách nhà nước | 2023 | actual | 4100 tỷ đồng | 12%",
            "Thu nội địa | 2023 | actual | 3300 tỷ đồng | 9%",
            "Thu từ hoạt động xuất nhập khẩu | 2023 | actual | 210 tỷ đồng | -3%",
        ],
    ),
    (
        "Thu ngân sách năm 2023 đạt 2.100 tỷ đồng, bằng 53% dự toán và bằng 112% so với cùng kỳ; thu nội"
        " địa đạt 1.700 tỷ đồng, bằng 57%, bằng 109%.",
        [
            "Thu ngân sách nhà nước | 2023 | actual | 2100 tỷ đồng | 12% | plan 53%",
            "Thu nội địa | 2023 | actual | 1700 tỷ đồng | 9% | plan 57%",
        ],
    ),
    (
        "Thu ngân sách năm 2023 đạt 2.100 tỷ đồng, bằng 53% dự toán. Thu nội địa đạt 1.700 tỷ đồng, bằng 57%.",
        [
            "Thu ngân sách nhà nước | 2023 | actual | 2100 tỷ đồng | plan 53%",
            "Thu nội địa | 2023 | actual | 1700 tỷ đồng | plan 57%",
        ],
    ),
    (
        "Năm 2023, thu nội địa đạt 1.700 tỷ đồng, bằng 109%.",
        [
            "Thu nội địa | 2023 | actual | 1700 tỷ đồng",
        ],
    ),
    (
        "Năm 2023, với quyết tâm thực hiện thắng lợi các mục tiêu, chỉ tiêu đã đề ra, tốc độ tăng trưởng"
        " kinh tế đạt 7,4%.",
        [
            "GRDP | 2023 | actual |  | 7.4%",
        ],
    ),
    (
        "Vốn FDI đăng ký năm 2023 đạt 34 triệu USD, chỉ bằng 16,2% so với cùng kỳ.",
        [
            "Vốn đầu tư FDI đăng ký | 2023 | actual | 34 triệu USD | -83.8%",
        ],
    ),
    (
        "Tỉnh duy trì được tốc độ tăng trưởng kinh tế cao qua các thời kỳ. Đặc biệt, giai đoạn 2016-2020"
        " đạt gần 8,2%/năm.",
        [
            "GRDP | 2016/2020 | actual |  | <8.2%",
        ],
    ),
    (
        "Thu ngân sách năm 2023 đạt 4.100 tỷ đồng. Xuất khẩu tiếp tục khởi sắc. Quý I/2024 đạt 96 triệu USD, tăng 8%.",
        [
            "Thu ngân sách nhà nước | 2023 | actual | 4100 tỷ đồng",
            "Kim ngạch xuất khẩu | 2024-Q1 | actual | 96 triệu USD | 8%",
        ],
    ),
    (
        "Thu ngân sách là điểm sáng. Các ngành, đơn vị đạt 900 tỷ đồng.",
        [],
    ),
    (
        "GRDP năm 2023 tăng 7,4%. Khu vực công nghiệp - xây dựng có tốc độ tăng và tỷ lệ đóng góp cao "
        "nhất vào mức tăng trưởng chung, đóng góp 3,6 điểm % vào mức tăng GRDP.",
        [
            "GRDP | 2023 | actual |  | 7.4%",
            "Đóng góp vào tăng trưởng GRDP (công nghiệp và xây dựng) | 2023 | actual | 3.6 điểm %",
        ],
    ),
    (
        "GRDP năm 2023 tăng 7,4%. Khu vực dịch vụ đóng góp nhiều nhất, với 2,9 điểm %.",
        [
            "GRDP | 2023 | actual |  | 7.4%",
            "Đóng góp vào tăng trưởng GRDP (khu vực dịch vụ) | 2023 | actual | 2.9 điểm %",
        ],
    ),
    (
        "Năm 2023, hàng hóa của tỉnh có 31 thị trường đạt kim ngạch trên 1 triệu USD.",
        [],
    ),
    (
        "Năm 2023, toàn tỉnh có 5 doanh nghiệp đạt doanh thu trên 100 tỷ đồng; thu ngân sách đạt trên 900 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2023 | actual | >900 tỷ đồng",
        ],
    ),
    (
        "Diện tích gieo trồng cây hằng năm đạt 155.800 ha, bằng 99,6% (giảm 629 ha) so với năm trước.",
        ["Diện tích gieo trồng (cây hằng năm) | 2024 | actual | 155800 ha | -0.4%"],
    ),
    (
        "Thu ngân sách đạt 5.600 tỷ đồng, bằng 112% (tăng 600 tỷ đồng) so với cùng kỳ; bằng 95% (giảm 300 tỷ "
        "đồng) dự toán.",
        ["Thu ngân sách nhà nước | 2024 | actual | 5600 tỷ đồng | 12% | plan 95%"],
    ),
    (
        "IIP tăng 8%, cao hơn kế hoạch tỉnh giao là tăng 7%.",
        ["Chỉ số sản xuất công nghiệp | 2024 | actual |  | 8%", "Chỉ số sản xuất công nghiệp | 2024 | target |  | 7%"],
    ),
    (
        "GRDP tăng 9%, vượt mục tiêu đề ra 8,2%.",
        ["GRDP | 2024 | actual |  | 9%", "GRDP | 2024 | target |  | 8.2%"],
    ),
    (
        "Thu ngân sách đạt 900 tỷ đồng, vượt kế hoạch tỉnh giao 5%.",
        ["Thu ngân sách nhà nước | 2024 | actual | 900 tỷ đồng | plan 105%"],
    ),
    (
        "IIP tăng 8%. Riêng ngành khai khoáng giảm so với cùng kỳ (-7,3%).",
        [
            "Chỉ số sản xuất công nghiệp | 2024 | actual |  | 8%",
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2024 | actual |  | -7.3%",
        ],
    ),
    (
        "Mục tiêu tăng trưởng năm 2025 đạt 8,75%.",
        ["GRDP | 2025 | target |  | 8.75%"],
    ),
    (
        "Thu ngân sách nhà nước vượt dự toán 12%, đạt 900 tỷ đồng.",
        ["Thu ngân sách nhà nước | 2024 | actual | 900 tỷ đồng | plan 112%"],
    ),
    (
        "Số doanh nghiệp thành lập mới tăng 29%, vốn đăng ký gấp 3 lần so với cùng kỳ. Thu ngân sách 11 tháng"
        " đã vượt dự toán, đạt 11.900 tỷ đồng.",
        [
            "Số doanh nghiệp thành lập mới | 2024-01/2024-11 | actual |  | 29%",
            "Vốn đăng ký doanh nghiệp thành lập mới | 2024 | actual |  | x3",
            "Thu ngân sách nhà nước | 2024-01/2024-11 | actual | 11900 tỷ đồng",
        ],
    ),
    (
        "Thu nội địa ước tính đạt 439.946 triệu đồng. Một số khoản thu nội địa đạt tỷ lệ thu cao so với dự "
        "toán năm là: Thu từ DNQDĐP quản lý 28,45%; Thu từ khu vực đầu tư nước ngoài 35,68%; Thu phí, lệ phí "
        "18,0%.",
        [
            "Thu nội địa | 2024 | estimate | 439946 triệu đồng",
            "Thu từ khu vực doanh nghiệp có vốn đầu tư nước ngoài | 2024 | actual |  | plan 35.68%",
            "Thu phí, lệ phí | 2024 | actual |  | plan 18.0%",
        ],
    ),
    (
        "GRDP 6 tháng tăng 6%, cao hơn mức 5% của cùng kỳ.",
        ["GRDP | 2024-H1 | actual |  | 6%", "GRDP | 2023-H1 | actual |  | 5%"],
    ),
    (
        "GRDP 6 tháng tăng 6%. Khu vực nông, lâm, thủy sản tăng 9,38% (tăng mạnh so với mức tăng cùng kỳ âm "
        "7,4%), chiếm tỷ trọng 11,7%.",
        [
            "GRDP | 2024-H1 | actual |  | 6%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024-H1 | actual |  | 9.38%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2023-H1 | actual |  | -7.4%",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024-H1 | actual | 11.7 %",
        ],
    ),
    (
        "Chỉ số tiêu thụ tháng 9 so với tháng trước và cùng kỳ tăng lần lượt 5,3% và 17,1%.",
        [
            "Chỉ số tiêu thụ sản phẩm công nghiệp | 2024-09 | actual |  | 5.3% previous_month",
            "Chỉ số tiêu thụ sản phẩm công nghiệp | 2024-09 | actual |  | 17.1%",
        ],
    ),
    (
        "Chỉ số giá tiêu dùng tháng 9 tăng 1,45% so với tháng trước. Trong 7 nhóm hàng tăng giá, so với tháng"
        " trước, bao gồm những nhóm hàng sau: Nhóm hàng ăn và dịch vụ ăn uống tăng 0,18%; nhóm giao thông "
        "tăng 2%.",
        [
            "Chỉ số giá tiêu dùng | 2024-09 | actual |  | 1.45% previous_month",
            "Chỉ số giá tiêu dùng (hàng ăn và dịch vụ ăn uống) | 2024-09 | actual |  | 0.18% previous_month",
            "Chỉ số giá tiêu dùng (giao thông) | 2024-09 | actual |  | 2% previous_month",
        ],
    ),
    (
        "Kế hoạch vốn đầu tư công năm 2024 là 5.000 tỷ đồng, đã giải ngân 40%.",
        [
            "Kế hoạch vốn đầu tư công | 2024 | actual | 5000 tỷ đồng",
            "Tỷ lệ giải ngân vốn đầu tư công | 2024 | actual | 40 %",
        ],
    ),
    (
        "Tỉnh đã giải ngân 16,7% kế hoạch vốn đầu tư công năm 2024.",
        ["Tỷ lệ giải ngân vốn đầu tư công | 2024 | actual | 16.7 %"],
    ),
    (
        "Năm 2025, tỉnh phấn đấu đạt mục tiêu tăng trưởng từ 13-14%, cao hơn chỉ tiêu Trung ương giao (12,6%).",
        ["GRDP | 2025 | target |  | 13-14%", "GRDP | 2025 | target |  | 12.6%"],
    ),
    (
        "Năm 2025, ngành công nghiệp của tỉnh đặt mục tiêu tăng trưởng 13%.",
        [],
    ),
    (
        "Có 12/16 khoản thu đạt và vượt dự toán, trong đó thuế bảo vệ môi trường đạt 120%, thu khác ngân sách"
        " đạt 150%.",
        [
            "Thu thuế bảo vệ môi trường | 2024 | actual |  | plan 120%",
            "Thu khác ngân sách | 2024 | actual |  | plan 150%",
        ],
    ),
    (
        "Lũy kế 10 tháng thu nội địa đạt 5.600 tỷ đồng, đạt 92% dự toán pháp lệnh, 85% dự toán phấn đấu; nếu "
        "loại trừ tiền sử dụng đất đạt 3.200 tỷ đồng, tăng 12%.",
        [
            "Thu nội địa | 2024-01/2024-10 | actual | 5600 tỷ đồng | plan 92%",
            "Thu nội địa | 2024-01/2024-10 | actual |  | plan 85%",
            "Thu nội địa (loại trừ tiền sử dụng đất) | 2024-01/2024-10 | actual | 3200 tỷ đồng | 12%",
        ],
    ),
    (
        "Không kể tiền sử dụng đất, thu nội địa đạt 900 tỷ đồng.",
        ["Thu nội địa (Không kể tiền sử dụng đất) | 2024 | actual | 900 tỷ đồng"],
    ),
    (
        "Tổng thu du lịch ước đạt 1.396 tỷ đạt 86,38% kế hoạch tăng 8,8% so với cùng kỳ.",
        ["Doanh thu du lịch | 2024 | estimate | 1396 tỷ đồng | 8.8% | plan 86.38%"],
    ),
    (
        "Tốc độ tăng trưởng kinh tế của tỉnh đạt 5,77%/năm (Nghị quyết đã đề ra là 7,5 đến 8%/năm), đứng thứ 7.",
        ["GRDP | 2024 | actual |  | 5.77%", "GRDP | 2024 | target |  | 7.5-8%"],
    ),
    (
        "Trong quý I/2024, GRDP tăng 7%. Đây là nền tảng quan trọng cho việc thực hiện đạt mục tiêu tăng "
        "trưởng hai con số trong năm 2024. Thu ngân sách nhà nước đạt hơn 7.800 tỉ đồng.",
        ["GRDP | 2024-Q1 | actual |  | 7%", "Thu ngân sách nhà nước | 2024-Q1 | actual | >7800 tỉ đồng"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_figure_is_of_its_own_period_and_place(
    text: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
