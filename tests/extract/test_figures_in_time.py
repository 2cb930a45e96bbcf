"""Periods and targets that hold for the sentences after them, and those that do not.

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
        "GRDP năm 2024 tăng 8,3%, quý I đạt 4,8%, quý II đạt 5,9%, quý III đạt 10,8%, quý IV đạt 11,2%. Tổng "
        "thu ngân sách đạt trên 25.800 tỷ đồng.",
        [
            "GRDP | 2024 | actual |  | 8.3%",
            "GRDP | 2024-Q1 | actual |  | 4.8%",
            "GRDP | 2024-Q2 | actual |  | 5.9%",
            "GRDP | 2024-Q3 | actual |  | 10.8%",
            "GRDP | 2024-Q4 | actual |  | 11.2%",
            "Thu ngân sách nhà nước | 2024 | actual | >25800 tỷ đồng",
        ],
    ),
    (
        "Tỷ trọng trong GRDP của khu vực nông, lâm, thủy sản năm 2024 khoảng 14%; khu vực dịch vụ khoảng 38%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2024 | actual | ~14 %",
            "Tỷ trọng dịch vụ trong GRDP | 2024 | actual | ~38 %",
        ],
    ),
    (
        "Năm 2024, tỉnh là một trong 6 tỉnh tăng GRDP trên 10%.",
        [],
    ),
    (
        "Năm 2024, tổng thu ngân sách đạt 2.580 tỷ đồng (trong khi dự toán cả năm là 7.000 tỷ đồng).",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 2580 tỷ đồng",
            "Thu ngân sách nhà nước | 2024 | target | 7000 tỷ đồng",
        ],
    ),
    (
        "Tại kỳ họp, UBND tỉnh báo cáo tình hình 6 tháng đầu năm 2024, giải pháp thực hiện kế hoạch năm 2024."
        " Thu ngân sách đạt 900 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024-H1 | actual | 900 tỷ đồng",
        ],
    ),
    (
        "Tỉnh là một địa phương ven biển. Mục tiêu đến năm 2030, tỉnh trở thành tỉnh công nghiệp.\n\nGRDP "
        "tăng bình quân 8,7%/năm; GRDP bình quân đầu người đạt trên 150 triệu đồng.",
        [
            "GRDP | 2030 | target |  | 8.7%",
            "GRDP bình quân đầu người | 2030 | target | >150 triệu đồng",
        ],
    ),
    (
        "Mục tiêu đến năm 2030, tỉnh trở thành tỉnh công nghiệp.\n\nNăm 2024, GRDP tăng 8,7%.",
        [
            "GRDP | 2024 | actual |  | 8.7%",
        ],
    ),
    (
        "Năm 2023, kinh tế của tỉnh đã phục hồi, ước cả năm GRDP tăng từ 3 đến 3,5%. Năm 2024, tỉnh phấn đấu "
        "GRDP tăng 8%.",
        [
            "GRDP | 2023 | estimate |  | 3-3.5%",
            "GRDP | 2024 | target |  | 8%",
        ],
    ),
    (
        "Giải ngân vốn đầu tư công đến ngày 30/9 đạt 3.400 tỷ đồng, bằng 58% kế hoạch.",
        [
            "Giá trị giải ngân vốn đầu tư công | 2024-01/2024-09 | actual | 3400 tỷ đồng | plan 58%",
        ],
    ),
    (
        "Đến hết ngày 15/9/2024, thu ngân sách đạt 3.400 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-09 | actual | 3400 tỷ đồng",
        ],
    ),
    (
        "Tính đến thời điểm 30/9, toàn tỉnh thu hút 12 dự án.",
        [
            "Số dự án đầu tư | 2024-01/2024-09 | actual | 12 dự án",
        ],
    ),
    (
        "Đến ngày 31/12/2024, dư nợ tín dụng đạt 90.000 tỷ đồng.",
        [
            "Dư nợ tín dụng | 2024-12-31 | actual | 90000 tỷ đồng",
        ],
    ),
    (
        "Thu nhập bình quân đầu người tăng từ 1.200 USD năm 2015 lên 2.300 USD năm 2020 (gấp 1,92 lần so với "
        "năm 2015).",
        [
            "Thu nhập bình quân đầu người | 2015 | actual | 1200 USD",
            "Thu nhập bình quân đầu người | 2020 | actual | 2300 USD | x1.92",
        ],
    ),
    (
        "Năm 2024, với quyết tâm cao, GRDP của tỉnh tăng 8,2%.",
        [
            "GRDP | 2024 | actual |  | 8.2%",
        ],
    ),
    (
        "Năm 2024, với sự quyết tâm của cả hệ thống chính trị, thu ngân sách đạt 9.000 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Năm 2025, tỉnh quyết tâm tăng trưởng GRDP 9%.",
        [
            "GRDP | 2025 | target |  | 9%",
        ],
    ),
    (
        "Năm 2025, tỉnh quyết tâm cao để tăng trưởng GRDP đạt 9%.",
        [
            "GRDP | 2025 | target |  | 9%",
        ],
    ),
    (
        "Nhờ nỗ lực phấn đấu của các ngành, năm 2024 thu ngân sách đạt 9.000 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Với nỗ lực phấn đấu, năm 2024 thu ngân sách đạt 9.000 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, với sự phấn đấu của các cấp, thu ngân sách đạt 9.000 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, với mục tiêu phát triển bền vững, thu ngân sách đạt 9.000 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, bám sát mục tiêu đề ra, tỉnh thu ngân sách đạt 9.000 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Với sự vào cuộc quyết liệt, nỗ lực phấn đấu của các cấp, các ngành, năm 2024 thu ngân sách đạt 9.000 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Với quyết tâm đạt mục tiêu tăng trưởng 9%, tỉnh chỉ đạo các ngành.",
        [],
    ),
    (
        "Với mục tiêu đến năm 2030 GRDP tăng 10%, tỉnh tập trung thu hút đầu tư.",
        [
            "GRDP | 2030 | target |  | 10%",
        ],
    ),
    (
        "Với mục tiêu tăng trưởng GRDP năm 2025 đạt 9%, tỉnh tập trung thu hút đầu tư.",
        [
            "GRDP | 2025 | target |  | 9%",
        ],
    ),
    (
        "Với nỗ lực phấn đấu đưa GRDP tăng 9%, tỉnh tập trung thu hút đầu tư.",
        [
            "GRDP | 2024 | target |  | 9%",
        ],
    ),
    (
        "Cùng với phấn đấu thu ngân sách 9.000 tỷ đồng, tỉnh đặt chỉ tiêu xuất khẩu 2 tỷ USD.",
        [
            "Thu ngân sách nhà nước | 2024 | target | 9000 tỷ đồng",
            "Kim ngạch xuất khẩu | 2024 | target | 2 tỷ USD",
        ],
    ),
    (
        "Năm 2024, tổng thu ngân sách ước đạt 31.000 tỷ đồng, bằng 96% dự toán.",
        [
            "Thu ngân sách nhà nước | 2024 | estimate | 31000 tỷ đồng | plan 96%",
        ],
    ),
    (
        "Kỳ họp đánh giá kết quả thực hiện nhiệm vụ năm 2024, đề ra nhiệm vụ, giải pháp năm 2025.\n\nNăm "
        "2024, với sự quyết tâm, ước cả năm GRDP tăng từ 2 đến 2,5%. Tổng thu ngân sách năm 2024 ước đạt "
        "31.000 tỷ đồng.",
        [
            "GRDP | 2024 | estimate |  | 2-2.5%",
            "Thu ngân sách nhà nước | 2024 | estimate | 31000 tỷ đồng",
        ],
    ),
    (
        "Tháng 9, tỉnh thu hút 7 dự án, tổng vốn đăng ký 1.250 tỷ đồng; lũy kế 9 tháng thu hút 58 dự án với "
        "9.870 tỷ đồng.",
        [
            "Số dự án đầu tư | 2024-09 | actual | 7 dự án",
            "Vốn đầu tư thu hút | 2024-09 | actual | 1250 tỷ đồng",
            "Số dự án đầu tư | 2024-01/2024-09 | actual | 58 dự án",
            "Vốn đầu tư thu hút | 2024-01/2024-09 | actual | 9870 tỷ đồng",
        ],
    ),
    (
        "Lũy kế đến hết tháng 9/2024, tỉnh có 320 dự án FDI với tổng vốn 4,2 tỷ USD.",
        [
            "Số dự án FDI (lũy kế) | 2024-09 | actual | 320 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-09 | actual | 4.2 tỷ USD",
        ],
    ),
    (
        "Lũy kế 9 tháng đầu năm 2024, thu ngân sách đạt 8.900 tỷ đồng.",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-09 | actual | 8900 tỷ đồng",
        ],
    ),
    (
        "Lũy kế từ đầu năm đến nay, thu hút 58 dự án.",
        [
            "Số dự án đầu tư | 2024 | actual | 58 dự án",
        ],
    ),
    (
        "Xuất khẩu tháng 9 đạt 120 triệu USD, lũy kế 9 tháng đạt 980 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024-09 | actual | 120 triệu USD",
            "Kim ngạch xuất khẩu | 2024-01/2024-09 | actual | 980 triệu USD",
        ],
    ),
    (
        "Chỉ số sản xuất công nghiệp tháng 10/2023 đạt 102,7%, tăng hơn 2,7% so với tháng trước và đạt "
        "111,2% so với cùng kỳ năm trước.",
        [
            "Chỉ số sản xuất công nghiệp | 2023-10 | actual |  | >2.7% previous_month",
            "Chỉ số sản xuất công nghiệp | 2023-10 | actual |  | 11.2%",
        ],
    ),
    (
        "Chỉ số sử dụng lao động đến cuối tháng 10/2023 giảm hơn 11% so với cùng kỳ. Trong đó khu vực "
        "doanh nghiệp ngoài quốc doanh giảm 40,6%.",
        [
            "Chỉ số sử dụng lao động công nghiệp | 2023-10 | actual |  | >-11%",
            "Chỉ số sử dụng lao động công nghiệp (khu vực doanh nghiệp ngoài quốc doanh) | 2023-10 | actual |  | -40.6%",
        ],
    ),
    (
        "II. Hoạt động ngành Công Thương 9 tháng năm 2024\n\n1. Chỉ tiêu kế hoạch năm 2024\n\n- Giá trị sản xuất "
        "công nghiệp: 8.300 tỷ đồng, tăng 8% so với thực hiện năm 2023. Trong đó:\n\n+ Công nghiệp trung ương đạt "
        "2.460 tỷ đồng, tăng 6%.\n\n2. Kết quả thực hiện\n\n- Giá trị xuất khẩu ước đạt 320 triệu USD.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | target | 8300 tỷ đồng | 8%",
            "Giá trị sản xuất công nghiệp (công nghiệp trung ương) | 2024 | target | 2460 tỷ đồng | 6%",
            "Kim ngạch xuất khẩu | 2024-01/2024-09 | estimate | 320 triệu USD",
        ],
    ),
    (
        "Trong 6 tháng đầu năm, GRDP của tỉnh tăng 8,4%. 7 tháng đầu năm, chỉ số sản xuất công nghiệp "
        "tăng 15,73% so với cùng kỳ.",
        [
            "GRDP | 2024-H1 | actual |  | 8.4%",
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-07 | actual |  | 15.73%",
        ],
    ),
    (
        "Nhập khẩu lũy kế đến tháng 10 ước đạt 4.029 triệu USD, tăng 13,4% so với cùng kỳ, đạt 91% kế hoạch.",
        [
            "Kim ngạch nhập khẩu | 2024-01/2024-10 | estimate | 4029 triệu USD | 13.4% | plan 91%",
        ],
    ),
    (
        "Thu ngân sách 9 tháng đạt 3.000 tỷ, tăng 5%; chi ngân sách 4,2 nghìn tỷ (đạt 90% dự toán).",
        [
            "Thu ngân sách nhà nước | 2024-01/2024-09 | actual | 3000 tỷ đồng | 5%",
            "Chi ngân sách nhà nước | 2024-01/2024-09 | actual | 4.2 nghìn tỷ đồng | plan 90%",
        ],
    ),
    (
        "Tổng thu từ khách du lịch giai đoạn 2017 – 2020, đạt 6.915 tỷ đồng.",
        [
            "Doanh thu du lịch | 2017/2020 | actual | 6915 tỷ đồng",
        ],
    ),
    (
        "Trong 5 năm qua, tổng kim ngạch xuất khẩu của tỉnh đạt 3,4 tỷ USD.",
        [
            "Kim ngạch xuất khẩu | 2020/2024 | actual | 3.4 tỷ USD",
        ],
    ),
    (
        "Trong 5 năm qua (2019-2023), tỉnh thu hút 73 dự án FDI.",
        [
            "Số dự án FDI | 2019/2023 | actual | 73 dự án",
        ],
    ),
    (
        "5 năm qua, tỉnh luôn quan tâm đến hạ tầng. Kim ngạch xuất khẩu đạt 410 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 410 triệu USD",
        ],
    ),
    (
        "Dịp nghỉ lễ 30/4 và 1/5, tỉnh đón hơn 93.000 lượt khách, tổng thu đạt 85 tỷ đồng.",
        [],
    ),
    (
        "Năm 2023, tỉnh đón 2,9 triệu lượt khách, trong đó kỳ nghỉ lễ 2/9 đón 61.000 lượt khách.",
        [
            "Số lượt khách du lịch | 2023 | actual | 2.9 triệu lượt khách",
        ],
    ),
    (
        "Tháng 2/2023 trùng với kỳ nghỉ Tết Nguyên đán nên IIP giảm 13,5% so với tháng trước.",
        [
            "Chỉ số sản xuất công nghiệp | 2023-02 | actual |  | -13.5% previous_month",
        ],
    ),
    (
        "Sáu tháng đầu năm 2024, tổng đàn lợn tại thời điểm 1/4/2024 là 543 nghìn con, tăng 0,3%; sản "
        "lượng thịt lợn hơi xuất chuồng đạt 21 nghìn tấn, tăng 4,1%.",
        [
            "Tổng đàn (lợn) | 2024-04-01 | actual | 543 nghìn con | 0.3%",
            "Sản lượng thịt hơi xuất chuồng (lợn) | 2024-H1 | actual | 21 nghìn tấn | 4.1%",
        ],
    ),
    (
        "Năm 2023, tăng trưởng tín dụng của các tổ chức tín dụng (TCTD) đạt 10,4%, cao hơn tăng trưởng "
        "tín dụng toàn ngành là 1,1%.",
        [
            "Dư nợ tín dụng | 2023 | actual |  | 10.4%",
        ],
    ),
    (
        "Tháng 11, kim ngạch xuất khẩu đạt 85 triệu USD, lũy kế 180 triệu USD, đạt 16% kế hoạch. Trong đó, "
        "xuất khẩu thủy sản đạt 163 triệu USD, bằng 15% kế hoạch. Kim ngạch nhập khẩu đạt 5 triệu USD, lũy kế"
        " 30 triệu USD.",
        [
            "Kim ngạch xuất khẩu | 2024-11 | actual | 85 triệu USD",
            "Kim ngạch xuất khẩu | 2024-01/2024-11 | actual | 180 triệu USD | plan 16%",
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2024-01/2024-11 | actual | 163 triệu USD | plan 15%",
            "Kim ngạch nhập khẩu | 2024-11 | actual | 5 triệu USD",
            "Kim ngạch nhập khẩu | 2024-01/2024-11 | actual | 30 triệu USD",
        ],
    ),
    (
        "Trong 8 tháng, xuất khẩu đạt 800 triệu USD. Chỉ số sản xuất công nghiệp tăng 5% so với cùng kỳ, 8 "
        "tháng tăng 7%.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-08 | actual | 800 triệu USD",
            "Chỉ số sản xuất công nghiệp | 2024-08 | actual |  | 5%",
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-08 | actual |  | 7%",
        ],
    ),
    (
        "Trong tháng 8, chỉ số sản xuất công nghiệp tăng 5,8% so với cùng kỳ, lũy kế 8 tháng tăng 7%. Doanh "
        "thu bán lẻ hàng hóa, dịch vụ tiêu dùng ước đạt 9.200 tỷ đồng, tăng 13,3%; 8 tháng đạt 72.000 tỷ "
        "đồng, tăng 11%.",
        [
            "Chỉ số sản xuất công nghiệp | 2024-08 | actual |  | 5.8%",
            "Chỉ số sản xuất công nghiệp | 2024-01/2024-08 | actual |  | 7%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-08 | estimate | 9200 tỷ đồng | 13.3%",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 2024-01/2024-08 | actual | 72000 tỷ đồng | 11%",
        ],
    ),
    (
        "Cây hàng năm vụ Đông Xuân 2023-2024 toàn tỉnh gieo trồng được 71.195,1 ha, vượt 3,18% so với kế "
        "hoạch. Trong đó: Cây lúa nước: 24.393,3 ha, đạt 96,67% so kế hoạch; Cây ngô: 3.398,2 ha. Đàn lợn có "
        "90.000 con, tăng 5%.",
        [
            "Diện tích gieo trồng (cây hàng năm) | 2023/2024 | actual | 71195.1 ha | plan 103.18%",
            "Diện tích gieo trồng (lúa nước) | 2023/2024 | actual | 24393.3 ha | plan 96.67%",
            "Diện tích gieo trồng (ngô) | 2023/2024 | actual | 3398.2 ha",
            "Tổng đàn (lợn) | 2024 | actual | 90000 con | 5%",
        ],
    ),
    (
        "Thu ngân sách khi mới tái lập chỉ đạt 900 tỷ đồng thì đến năm 2013 đã lên đến 5.000 tỷ đồng.",
        ["Thu ngân sách nhà nước | 2013 | actual | 5000 tỷ đồng"],
    ),
    (
        "Tỷ trọng của khu vực nông nghiệp năm 1997 còn chiếm trên 70% thì đến năm 2013 đã giảm xuống 51,6%.",
        [
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 1997 | actual | >70 %",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong GRDP | 2013 | actual | 51.6 %",
        ],
    ),
    (
        "Nền kinh tế tăng trưởng cao, bình quân giai đoạn (2000 – 2010) là 10%, giai đoạn 2010 đến nay tăng "
        "trưởng bình quân là 11%.",
        ["GRDP | 2000/2010 | actual |  | 10%"],
    ),
    (
        "Kế hoạch phát triển kinh tế - xã hội 2026 - 2030 của tỉnh đề ra những mục tiêu: tốc độ tăng GRDP "
        "bình quân 11%/năm.",
        ["GRDP | 2026/2030 | target |  | 11%"],
    ),
    (
        "Năm 2024, tăng trưởng GRDP của tỉnh đạt 12,87%. Theo Quy hoạch tỉnh giai đoạn 2021-2030, tốc độ tăng"
        " trưởng bình quân giai đoạn này dự kiến đạt 14-15%. Trong đó, công nghiệp - xây dựng tăng "
        "16-17%/năm, dịch vụ tăng 9-10%/năm.",
        [
            "GRDP | 2024 | actual |  | 12.87%",
            "GRDP | 2021/2030 | target |  | 14-15%",
            "GRDP (công nghiệp và xây dựng) | 2021/2030 | target |  | 16-17%",
            "GRDP (khu vực dịch vụ) | 2021/2030 | target |  | 9-10%",
        ],
    ),
    (
        "Vụ đông xuân 2023-2024, diện tích lúa cả tỉnh gieo trồng đạt 16,3 nghìn ha, tăng 0,5%. Năng suất lúa"
        " đạt bình quân gần 65,5 tạ/ha. Sản lượng lúa đạt gần 105,2 nghìn tấn, tăng 0,2%.",
        [
            "Diện tích gieo trồng (lúa) | 2023/2024 | actual | 16.3 nghìn ha | 0.5%",
            "Năng suất (lúa) | 2023/2024 | actual | <65.5 tạ/ha",
            "Sản lượng (lúa) | 2023/2024 | actual | <105.2 nghìn tấn | 0.2%",
        ],
    ),
    (
        "Định hướng đến năm 2030, tốc độ tăng tổng sản phẩm trên địa bàn bình quân giai đoạn 2026 - 2030 đạt "
        "trên 8%; tính chung cả giai đoạn 2021 - 2030 đạt gần 7,9%.",
        ["GRDP | 2026/2030 | target |  | >8%", "GRDP | 2021/2030 | target |  | <7.9%"],
    ),
    (
        "Đến hết tháng 10, toàn tỉnh giải quyết việc làm cho 12.000 lao động; đón 3 triệu lượt khách; thành "
        "lập mới 900 doanh nghiệp; có 9 khu công nghiệp.",
        [
            "Số lao động được giải quyết việc làm | 2024-01/2024-10 | actual | 12000 lao động",
            "Số lượt khách du lịch | 2024-01/2024-10 | actual | 3 triệu lượt khách",
            "Số doanh nghiệp thành lập mới | 2024-01/2024-10 | actual | 900 doanh nghiệp",
            "Số khu công nghiệp | 2024-10 | actual | 9 khu công nghiệp",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_period_of(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
