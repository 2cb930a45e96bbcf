"""Projects, parks and communes: how many, at which stage, with whose capital and capacity.

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
        "Trong 8 tháng đầu năm 2024, 12 dự án trong nước với vốn đăng ký là 3.200 tỷ đồng, 8 dự án FDI vốn "
        "đăng ký 145,2 triệu USD được cấp mới.",
        [
            "Số dự án đầu tư trong nước (cấp mới) | 2024-01/2024-08 | actual | 12 dự án",
            "Vốn đầu tư trong nước đăng ký (cấp mới) | 2024-01/2024-08 | actual | 3200 tỷ đồng",
            "Số dự án FDI (cấp mới) | 2024-01/2024-08 | actual | 8 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024-01/2024-08 | actual | 145.2 triệu USD",
        ],
    ),
    (
        "Năm 2024, có 5 dự án đầu tư trong nước với số vốn đăng ký 60,5 tỷ đồng và 14 dự án FDI, vốn đăng ký "
        "310 triệu USD được điều chỉnh tăng vốn; 3 dự án FDI cấp mới.",
        [
            "Số dự án đầu tư trong nước (điều chỉnh tăng vốn) | 2024 | actual | 5 dự án",
            "Vốn đầu tư trong nước đăng ký (điều chỉnh tăng vốn) | 2024 | actual | 60.5 tỷ đồng",
            "Số dự án FDI (điều chỉnh tăng vốn) | 2024 | actual | 14 dự án",
            "Vốn đầu tư FDI đăng ký (điều chỉnh tăng vốn) | 2024 | actual | 310 triệu USD",
            "Số dự án FDI (cấp mới) | 2024 | actual | 3 dự án",
        ],
    ),
    (
        "Năm 2024, có 4 dự án FDI được điều chỉnh tăng vốn với số vốn điều chỉnh tăng 12 triệu USD.",
        [
            "Số dự án FDI (điều chỉnh tăng vốn) | 2024 | actual | 4 dự án",
            "Vốn đầu tư FDI đăng ký (điều chỉnh tăng vốn) | 2024 | actual | 12 triệu USD",
        ],
    ),
    (
        "Năm 2024, số dự án đầu tư trong nước tăng 2 dự án, vốn đăng ký gấp 2,4 lần; số dự án FDI giảm 3 dự "
        "án, vốn đăng ký bằng 60,5% so với cùng kỳ.",
        [
            "Vốn đầu tư trong nước đăng ký | 2024 | actual |  | x2.4",
            "Vốn đầu tư FDI đăng ký | 2024 | actual |  | -39.5%",
        ],
    ),
    (
        "Năm 2024, tỉnh thu hút được tổng vốn đầu tư 520 triệu USD, tăng 12% so với cùng kỳ.",
        [
            "Vốn đầu tư thu hút | 2024 | actual | 520 triệu USD | 12%",
        ],
    ),
    (
        "Tháng 8/2024, hai dự án tại khu công nghiệp Yên Sơn được cấp phép; vốn đăng ký mới của các dự án FDI"
        " đạt 90 triệu USD.",
        [
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024-08 | actual | 90 triệu USD",
        ],
    ),
    (
        "Đến nay, tỉnh có 310 dự án FDI với tổng vốn 8.200 triệu USD; trong đó, khu công nghiệp là 210 dự án,"
        " với tổng vốn 6.100 triệu USD; ngoài khu công nghiệp là 100 dự án với tổng vốn đầu tư 2.100 triệu "
        "USD.",
        [
            "Số dự án FDI (lũy kế) | 2024-12-20 | actual | 310 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-12-20 | actual | 8200 triệu USD",
            "Số dự án FDI (lũy kế, khu công nghiệp) | 2024-12-20 | actual | 210 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế, khu công nghiệp) | 2024-12-20 | actual | 6100 triệu USD",
            "Số dự án FDI (lũy kế, ngoài khu công nghiệp) | 2024-12-20 | actual | 100 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế, ngoài khu công nghiệp) | 2024-12-20 | actual | 2100 triệu USD",
        ],
    ),
    (
        "6 tháng đầu năm 2024, các KCN thu hút được 30 dự án, trong đó có 22 dự án FDI và 8 dự án trong nước "
        "với tổng vốn cấp mới và tăng thêm là 410 triệu USD và 900 tỷ đồng.",
        [
            "Số dự án đầu tư (khu công nghiệp) | 2024-H1 | actual | 30 dự án",
            "Số dự án FDI (khu công nghiệp) | 2024-H1 | actual | 22 dự án",
            "Số dự án đầu tư trong nước (khu công nghiệp) | 2024-H1 | actual | 8 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới và tăng vốn, khu công nghiệp) | 2024-H1 | actual | 410 triệu USD",
            "Vốn đầu tư trong nước đăng ký (cấp mới và tăng vốn, khu công nghiệp) | 2024-H1 | actual | 900 tỷ đồng",
        ],
    ),
    (
        "9 tháng năm 2024, tỉnh thu hút 92 dự án đầu tư mới và điều chỉnh tăng vốn với tổng vốn 1,2 tỷ USD; "
        "trong đó FDI 48 dự án với 890 triệu USD.",
        [
            "Số dự án đầu tư | 2024-01/2024-09 | actual | 92 dự án",
            "Vốn đầu tư thu hút | 2024-01/2024-09 | actual | 1.2 tỷ USD",
            "Số dự án FDI | 2024-01/2024-09 | actual | 48 dự án",
            "Vốn đầu tư FDI đăng ký | 2024-01/2024-09 | actual | 890 triệu USD",
        ],
    ),
    (
        "Năm 2024 có 90 dự án FDI với tổng vốn 1.200 triệu USD. Trong đó số dự án còn hiệu lực là 80 dự án "
        "với tổng vốn 1.000 triệu USD.",
        [
            "Số dự án FDI | 2024 | actual | 90 dự án",
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 1200 triệu USD",
            "Số dự án FDI (còn hiệu lực) | 2024 | actual | 80 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024 | actual | 1000 triệu USD",
        ],
    ),
    (
        "Lũy kế đến hết tháng 6/2024 có 1.105 dự án đầu tư còn hiệu lực (297 dự án FDI và 808 dự án trong "
        "nước) với vốn đăng ký 5.200 triệu USD và 150.000 tỷ đồng.",
        [
            "Số dự án đầu tư (lũy kế) | 2024-06 | actual | 1105 dự án",
            "Số dự án FDI (lũy kế) | 2024-06 | actual | 297 dự án",
            "Số dự án đầu tư trong nước (lũy kế) | 2024-06 | actual | 808 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-06 | actual | 5200 triệu USD",
            "Vốn đầu tư trong nước đăng ký (lũy kế) | 2024-06 | actual | 150000 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, tỉnh đã đưa vào vận hành 6 dự án điện gió với tổng công suất 210MW; 3 dự án đang thi công "
        "với tổng công suất 140MW; 5 dự án đã được chấp thuận chủ trương đầu tư, công suất 260MW.",
        [
            "Số dự án điện gió | 2024 | actual | 6 dự án",
            "Công suất điện gió | 2024 | actual | 210 MW",
            "Số dự án điện gió (đang thi công) | 2024 | actual | 3 dự án",
            "Công suất điện gió (đang thi công) | 2024 | actual | 140 MW",
            "Số dự án điện gió (phê duyệt chủ trương đầu tư) | 2024 | actual | 5 dự án",
            "Công suất điện gió (phê duyệt chủ trương đầu tư) | 2024 | actual | 260 MW",
        ],
    ),
    (
        "Năm 2024, UBND tỉnh đã trình Bộ Công Thương bổ sung quy hoạch 12 dự án điện gió với tổng công suất "
        "900 MW và 7 dự án điện mặt trời với tổng công suất 640 MWp.",
        [
            "Số dự án điện gió (đề xuất bổ sung quy hoạch) | 2024 | actual | 12 dự án",
            "Công suất điện gió (đề xuất bổ sung quy hoạch) | 2024 | actual | 900 MW",
            "Số dự án điện mặt trời (đề xuất bổ sung quy hoạch) | 2024 | actual | 7 dự án",
            "Công suất điện mặt trời (đề xuất bổ sung quy hoạch) | 2024 | actual | 640 MWp",
        ],
    ),
    (
        "Năm 2024, có 6 dự án điện gió được bổ sung quy hoạch với tổng công suất 310 MW.",
        [
            "Số dự án điện gió (được bổ sung quy hoạch) | 2024 | actual | 6 dự án",
            "Công suất điện gió (được bổ sung quy hoạch) | 2024 | actual | 310 MW",
        ],
    ),
    (
        "Năm 2024, tỉnh có 9 khu công nghiệp với tổng diện tích hơn 2.500ha.",
        [
            "Số khu công nghiệp | 2024 | actual | 9 khu công nghiệp",
            "Diện tích đất công nghiệp | 2024 | actual | >2500 ha",
        ],
    ),
    (
        "Năm 2024, tỉnh có 2 khu công nghiệp (Mường Tấc, Phù Nham) và 3 cụm công nghiệp (Quang Huy, Gia "
        "Phong, Suối Bau).",
        [
            "Số khu công nghiệp | 2024 | actual | 2 khu công nghiệp",
            "Số cụm công nghiệp | 2024 | actual | 3 cụm công nghiệp",
        ],
    ),
    (
        "Hiện nay, toàn tỉnh có 9 khu công nghiệp, 25 cụm công nghiệp đang hoạt động.",
        [
            "Số khu công nghiệp | 2024-12-20 | actual | 9 khu công nghiệp",
            "Số cụm công nghiệp đang hoạt động | 2024-12-20 | actual | 25 cụm công nghiệp",
        ],
    ),
    (
        "Năm 2024, tỉnh có 12/15 khu công nghiệp đi vào hoạt động, tỷ lệ lấp đầy bình quân 65%.",
        [
            "Tỷ lệ lấp đầy khu công nghiệp | 2024 | actual | 65 %",
        ],
    ),
    (
        "Năm 2024, toàn tỉnh có 8 xã đạt chuẩn nông thôn mới, 5 xã đạt chuẩn nông thôn mới nâng cao, 2 xã "
        "nông thôn mới kiểu mẫu.",
        [
            "Số xã đạt chuẩn nông thôn mới | 2024 | actual | 8 xã",
            "Số xã đạt chuẩn nông thôn mới nâng cao | 2024 | actual | 5 xã",
            "Số xã đạt chuẩn nông thôn mới kiểu mẫu | 2024 | actual | 2 xã",
        ],
    ),
    (
        "Năm 2024, vốn đầu tư thực hiện trên địa bàn ước đạt 42.100 tỷ đồng; vốn nhà nước đạt 5.900 tỷ đồng, "
        "vốn ngoài nhà nước 28.000 tỷ đồng và vốn đầu tư trực tiếp nước ngoài 8.200 tỷ đồng.",
        [
            "Vốn đầu tư thực hiện toàn xã hội | 2024 | estimate | 42100 tỷ đồng",
            "Vốn đầu tư thực hiện toàn xã hội (vốn nhà nước) | 2024 | actual | 5900 tỷ đồng",
            "Vốn đầu tư thực hiện toàn xã hội (khu vực ngoài Nhà nước) | 2024 | actual | 28000 tỷ đồng",
            "Vốn đầu tư thực hiện toàn xã hội (khu vực có vốn đầu tư trực tiếp nước ngoài) | 2024 | actual | 8200 tỷ đồng",
        ],
    ),
    (
        "Các dự án lớn năm 2024 tập trung vào ngành điện tử, trong đó có dự án của nhà đầu tư Nhật Bản, Hàn "
        "Quốc giá trị trên 200 triệu USD.",
        [],
    ),
    (
        "Quý I/2024 kinh tế tăng khá. Cụ thể, khu vực đầu tư từ các doanh nghiệp nước ngoài (FDI), tỉnh đã "
        "cấp mới 5 dự án với tổng vốn đầu tư đăng ký 20 triệu USD, điều chỉnh tăng vốn cho 9 dự án với số vốn"
        " tăng thêm hơn 50 triệu USD. Đối với dự án của các doanh nghiệp trong nước (DDI), tỉnh đã cấp mới 3 "
        "dự án với tổng vốn đăng ký 230 tỷ đồng.",
        [
            "Số dự án FDI (cấp mới) | 2024-Q1 | actual | 5 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024-Q1 | actual | 20 triệu USD",
            "Số dự án FDI (điều chỉnh tăng vốn) | 2024-Q1 | actual | 9 dự án",
            "Vốn đầu tư FDI đăng ký (điều chỉnh tăng vốn) | 2024-Q1 | actual | >50 triệu USD",
            "Số dự án đầu tư trong nước (cấp mới) | 2024-Q1 | actual | 3 dự án",
            "Vốn đầu tư trong nước đăng ký (cấp mới) | 2024-Q1 | actual | 230 tỷ đồng",
        ],
    ),
    (
        "Trong quý I/2024, có 10 dự án đầu tư được cấp mới và 20 dự án được chấp thuận điều chỉnh.",
        [
            "Số dự án đầu tư (cấp mới) | 2024-Q1 | actual | 10 dự án",
            "Số dự án đầu tư (điều chỉnh vốn) | 2024-Q1 | actual | 20 dự án",
        ],
    ),
    (
        "Theo quy hoạch điện mặt trời của tỉnh, đến năm 2030 có thể phát triển với tổng quy mô công suất "
        "khoảng 7.400MW.",
        [
            "Công suất điện mặt trời | 2030 | target | ~7400 MW",
        ],
    ),
    (
        "Trên địa bàn tỉnh hiện có 3 khu công nghiệp với tổng diện tích 580 ha, tỷ lệ lấp đầy trên 95%, thu "
        "hút 62 dự án đầu tư.",
        [
            "Số khu công nghiệp | 2024-12-20 | actual | 3 khu công nghiệp",
            "Diện tích đất công nghiệp | 2024-12-20 | actual | 580 ha",
            "Tỷ lệ lấp đầy khu công nghiệp | 2024-12-20 | actual | >95 %",
            "Số dự án đầu tư (khu công nghiệp) | 2024-12-20 | actual | 62 dự án",
        ],
    ),
    (
        "Đến nay mới san lấp nền đường được khoảng 1km, lắp đặt 3 km ống nước.",
        [],
    ),
    (
        "Trong 6 tháng đầu năm 2024, tỉnh đã cấp mới và điều chỉnh tăng vốn đến tháng 6/2024 cho 30 dự án "
        "FDI. Trong đó, 19 dự án FDI đăng ký mới với tổng vốn đăng ký 1,5 tỷ USD; lũy kế đến tháng 6/2024 có "
        "310 dự án FDI.",
        [
            "Số dự án FDI (cấp mới và tăng vốn) | 2024-H1 | actual | 30 dự án",
            "Số dự án FDI (cấp mới) | 2024-H1 | actual | 19 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024-H1 | actual | 1.5 tỷ USD",
            "Số dự án FDI (lũy kế) | 2024-06 | actual | 310 dự án",
        ],
    ),
    (
        "9 tháng năm 2024, tỉnh có 11 dự án được cấp phép đầu tư mới vào các khu công nghiệp. Trong số đó, có"
        " 4 dự án có vốn đầu tư nước ngoài (FDI) với tổng vốn đăng ký 310 triệu USD và 7 dự án vốn đầu tư "
        "trong nước (DDI) với tổng vốn đăng ký 1.060 tỷ đồng.",
        [
            "Số dự án đầu tư (cấp mới, khu công nghiệp) | 2024-01/2024-09 | actual | 11 dự án",
            "Số dự án FDI (cấp mới, khu công nghiệp) | 2024-01/2024-09 | actual | 4 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới, khu công nghiệp) | 2024-01/2024-09 | actual | 310 triệu USD",
            "Số dự án đầu tư trong nước (cấp mới, khu công nghiệp) | 2024-01/2024-09 | actual | 7 dự án",
            "Vốn đầu tư trong nước đăng ký (cấp mới, khu công nghiệp) | 2024-01/2024-09 | actual | 1060 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, tỉnh làm thủ tục cấp mới và thủ tục điều chỉnh tăng vốn cho 21 dự án.",
        [
            "Số dự án đầu tư | 2024 | actual | 21 dự án",
        ],
    ),
    (
        "Năm 2024, Tỉnh có 3 chỉ tiêu hoàn thành trên 90% kế hoạch năm; tỷ lệ che phủ rừng đạt 62%.",
        [
            "Tỷ lệ che phủ rừng | 2024 | actual | 62 %",
        ],
    ),
    (
        "Hiện nay tại các khu công nghiệp của tỉnh có 485 dự án. Khu công nghiệp Sông Mây A có số dự án lớn "
        "nhất với 209 dự án, bao gồm 93 dự án FDI và 116 dự án trong nước. Đứng thứ hai là khu công nghiệp "
        "Tam Thanh với 42 dự án.",
        [
            "Số dự án đầu tư (lũy kế, khu công nghiệp) | 2024 | actual | 485 dự án",
            "Số dự án đầu tư (khu công nghiệp Sông Mây A) | 2024 | actual | 209 dự án",
            "Số dự án FDI (khu công nghiệp Sông Mây A) | 2024 | actual | 93 dự án",
            "Số dự án đầu tư trong nước (khu công nghiệp Sông Mây A) | 2024 | actual | 116 dự án",
            "Số dự án đầu tư (khu công nghiệp Tam Thanh) | 2024 | actual | 42 dự án",
        ],
    ),
    (
        "Năm 2024, tỉnh thu hút 18 dự án mới và điều chỉnh tăng vốn cho 12 dự án hiện có. Đến cuối năm 2024, tỉnh có "
        "tổng cộng 358 dự án đầu tư nước ngoài với tổng vốn đầu tư đăng ký là 21.535,5 triệu USD.",
        [
            "Số dự án đầu tư (cấp mới) | 2024 | actual | 18 dự án",
            "Số dự án đầu tư (điều chỉnh tăng vốn) | 2024 | actual | 12 dự án",
            "Số dự án FDI (lũy kế) | 2024 | actual | 358 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024 | actual | 21535.5 triệu USD",
        ],
    ),
    (
        "Đến cuối năm 2024, tỉnh có tổng cộng 610 dự án đầu tư trong nước. Trong đó, có 187 dự án đặt tại Khu công nghiệp "
        "(KCN) với tổng vốn đầu tư đăng ký là 160.497,4 tỷ đồng, và 424 dự án đặt bên ngoài KCN.",
        [
            "Số dự án đầu tư trong nước (lũy kế) | 2024 | actual | 610 dự án",
            "Số dự án đầu tư trong nước (lũy kế, khu công nghiệp) | 2024 | actual | 187 dự án",
            "Vốn đầu tư trong nước đăng ký (lũy kế, khu công nghiệp) | 2024 | actual | 160497.4 tỷ đồng",
            "Số dự án đầu tư trong nước (lũy kế, ngoài khu công nghiệp) | 2024 | actual | 424 dự án",
        ],
    ),
    (
        "Năm 2024, toàn tỉnh giải quyết việc làm cho 10.920 người; ước tính thu nhập bình quân đầu người đạt 45 triệu đồng.",
        [
            "Số lao động được giải quyết việc làm | 2024 | actual | 10920 người",
            "Thu nhập bình quân đầu người | 2024 | estimate | 45 triệu đồng",
        ],
    ),
    (
        "Năm 2024, tỉnh điều chỉnh tổng thể quy hoạch và có 12 dự án.",
        [
            "Số dự án đầu tư | 2024 | actual | 12 dự án",
        ],
    ),
    (
        "Năm 2024, Khu kinh tế Nghi Sơn thu hút tổng vốn đầu tư 900 tỷ đồng; dự án FDI có tổng vốn đầu tư 90 triệu USD.",
        [
            "Vốn đầu tư thu hút (khu kinh tế Nghi Sơn) | 2024 | actual | 900 tỷ đồng",
            "Vốn đầu tư FDI đăng ký (khu kinh tế Nghi Sơn) | 2024 | actual | 90 triệu USD",
        ],
    ),
    (
        "Năm 2024, Khu công nghiệp Đông Sơn có 20 dự án FDI. Các khu công nghiệp Bắc Giang thu hút 25 dự án FDI.",
        [
            "Số dự án FDI (khu công nghiệp Đông Sơn) | 2024 | actual | 20 dự án",
            "Số dự án FDI (khu công nghiệp) | 2024 | actual | 25 dự án",
        ],
    ),
    (
        "Năm 2024, tỉnh có 13 khu công nghiệp đang hoạt động. Trong đó: 10 khu công nghiệp thuộc Khu kinh tế "
        "mở Sơn Mỹ (tổng diện tích 2.700 ha).",
        [
            "Số khu công nghiệp đang hoạt động | 2024 | actual | 13 khu công nghiệp",
            "Số khu công nghiệp đang hoạt động (thuộc Khu kinh tế mở Sơn Mỹ) | 2024 | actual | 10 khu công nghiệp",
            "Diện tích đất công nghiệp (thuộc Khu kinh tế mở Sơn Mỹ) | 2024 | actual | 2700 ha",
        ],
    ),
    (
        "Năm 2024, tỉnh có 13 cụm công nghiệp đang hoạt động. Trong đó, 4 cụm công nghiệp lớn và đông.",
        [
            "Số cụm công nghiệp đang hoạt động | 2024 | actual | 13 cụm công nghiệp",
        ],
    ),
    (
        "Tính đến hết tháng 9/2024, toàn tỉnh Hà Giang đã thu hút đầu tư trực tiếp nước ngoài (FDI) được 240 triệu USD, đạt 81,3% kế hoạch, tăng 17% so với cùng kỳ năm trước.\n"
        "Trong đó, các nhà đầu tư nước ngoài đầu tư vào 16 dự án mới (120 triệu USD), 11 dự án điều chỉnh tăng vốn (102 triệu USD), 9 dự án góp vốn (30 triệu USD), trong khi có 4 dự án giảm vốn (12 triệu USD).",
        [
            "Vốn đầu tư FDI đăng ký | 2024-01/2024-09 | actual | 240 triệu USD | 17% | plan 81.3%",
            "Số dự án FDI (cấp mới) | 2024-01/2024-09 | actual | 16 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024-01/2024-09 | actual | 120 triệu USD",
            "Số dự án FDI (điều chỉnh tăng vốn) | 2024-01/2024-09 | actual | 11 dự án",
            "Vốn đầu tư FDI đăng ký (điều chỉnh tăng vốn) | 2024-01/2024-09 | actual | 102 triệu USD",
            "Số dự án FDI (góp vốn, mua cổ phần) | 2024-01/2024-09 | actual | 9 dự án",
            "Vốn đầu tư FDI đăng ký (góp vốn, mua cổ phần) | 2024-01/2024-09 | actual | 30 triệu USD",
            "Số dự án FDI (điều chỉnh giảm vốn) | 2024-01/2024-09 | actual | 4 dự án",
            "Vốn đầu tư FDI đăng ký (điều chỉnh giảm vốn) | 2024-01/2024-09 | actual | 12 triệu USD",
        ],
    ),
    (
        "Trong 9 tháng năm 2024, tỉnh Hà Giang cấp mới 23 dự án với tổng vốn 4.100 tỷ đồng, điều chỉnh 18 dự "
        "án, thu hồi 3 dự án.",
        [
            "Số dự án đầu tư (cấp mới) | 2024-01/2024-09 | actual | 23 dự án",
            "Vốn đầu tư thu hút (cấp mới) | 2024-01/2024-09 | actual | 4100 tỷ đồng",
            "Số dự án đầu tư (điều chỉnh vốn) | 2024-01/2024-09 | actual | 18 dự án",
            "Số dự án đầu tư (thu hồi) | 2024-01/2024-09 | actual | 3 dự án",
        ],
    ),
    (
        "Chín tháng năm 2024, tỉnh Hà Giang thu hút vốn FDI đạt 310 triệu USD. Tính đến nay, tỉnh có 1.240 dự"
        " án đầu tư trong nước với tổng vốn 130,5 nghìn tỷ đồng. Trong đó, có 820 dự án ngoài khu công nghiệp"
        " với tổng vốn 72,1 nghìn tỷ đồng; 420 dự án trong khu công nghiệp với tổng vốn 58,4 nghìn tỷ đồng.",
        [
            "Vốn đầu tư FDI đăng ký | 2024-01/2024-09 | actual | 310 triệu USD",
            "Số dự án đầu tư trong nước (lũy kế) | 2024-12-20 | actual | 1240 dự án",
            "Vốn đầu tư trong nước đăng ký (lũy kế) | 2024-12-20 | actual | 130.5 nghìn tỷ đồng",
            "Số dự án đầu tư trong nước (lũy kế, ngoài khu công nghiệp) | 2024-12-20 | actual | 820 dự án",
            "Vốn đầu tư trong nước đăng ký (lũy kế, ngoài khu công nghiệp) | 2024-12-20 | actual | 72.1 nghìn tỷ đồng",
            "Số dự án đầu tư trong nước (lũy kế, khu công nghiệp) | 2024-12-20 | actual | 420 dự án",
            "Vốn đầu tư trong nước đăng ký (lũy kế, khu công nghiệp) | 2024-12-20 | actual | 58.4 nghìn tỷ đồng",
        ],
    ),
    (
        "Chín tháng năm 2024, tỉnh Hà Giang cấp mới 40 dự án. Tính đến ngày 20/9, tỉnh đã thu hút được 40 dự "
        "án; trong đó có 12 dự án FDI với tổng vốn đăng ký 86 triệu USD.",
        [
            "Số dự án đầu tư (cấp mới) | 2024-01/2024-09 | actual | 40 dự án",
            "Số dự án đầu tư | 2024-01/2024-09 | actual | 40 dự án",
            "Số dự án FDI (cấp mới) | 2024-01/2024-09 | actual | 12 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới) | 2024-01/2024-09 | actual | 86 triệu USD",
        ],
    ),
    (
        "Chín tháng năm 2024, tỉnh Hà Giang thu hút nhiều dự án lớn như dự án Tổ hợp chế biến gỗ Hàm Yên, với"
        " tổng vốn đầu tư gần 3.400 tỷ đồng; dự án đầu tư kết cấu hạ tầng Khu công nghiệp Long Bình An - giai"
        " đoạn 2 với tổng vốn đăng ký hơn 1.850 tỷ đồng.",
        [
            "Tổng vốn đầu tư (Tổ hợp chế biến gỗ Hàm Yên) | 2024-01/2024-09 | actual | <3400 tỷ đồng",
            "Tổng vốn đầu tư (dự án đầu tư kết cấu hạ tầng Khu công nghiệp Long Bình An - giai đoạn 2) | 2024-01/2024-09 | actual | >1850 tỷ đồng",
        ],
    ),
    (
        "Năm 2024, dự án Khu du lịch Na Hang có tổng vốn đầu tư 640 tỷ đồng; dự án có tổng mức đầu tư 90 tỷ đồng.",
        [
            "Tổng vốn đầu tư (Khu du lịch Na Hang) | 2024 | actual | 640 tỷ đồng",
        ],
    ),
    (
        "Đến nay, tỉnh Hà Giang có 420 dự án đầu tư, trong đó 260 dự án trong nước với tổng vốn đầu tư 41.200"
        " tỷ đồng và 160 dự án FDI với tổng vốn đầu tư 2,9 tỷ USD.",
        [
            "Số dự án đầu tư (lũy kế) | 2024-12-20 | actual | 420 dự án",
            "Số dự án đầu tư trong nước (lũy kế) | 2024-12-20 | actual | 260 dự án",
            "Vốn đầu tư trong nước đăng ký (lũy kế) | 2024-12-20 | actual | 41200 tỷ đồng",
            "Số dự án FDI (lũy kế) | 2024-12-20 | actual | 160 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-12-20 | actual | 2.9 tỷ USD",
        ],
    ),
    (
        "Năm 2024, tỉnh cấp mới 8 dự án đầu tư trong nước với tổng vốn đăng ký 2.100 tỷ đồng, nâng tổng số dự"
        " án đầu tư trong nước lên 290 dự án với tổng vốn đăng ký 151.000 tỷ đồng.",
        [
            "Số dự án đầu tư trong nước (cấp mới) | 2024 | actual | 8 dự án",
            "Vốn đầu tư trong nước đăng ký (cấp mới) | 2024 | actual | 2100 tỷ đồng",
            "Số dự án đầu tư trong nước (lũy kế) | 2024 | actual | 290 dự án",
            "Vốn đầu tư trong nước đăng ký (lũy kế) | 2024 | actual | 151000 tỷ đồng",
        ],
    ),
    (
        "Đến nay, toàn tỉnh có 55 cụm công nghiệp được quy hoạch với tổng diện tích 1.100 ha, trong đó 24 cụm"
        " đã đi vào hoạt động.",
        [
            "Số cụm công nghiệp | 2024-12-20 | actual | 55 cụm công nghiệp",
            "Số cụm công nghiệp (đã đi vào hoạt động) | 2024-12-20 | actual | 24 cụm công nghiệp",
            "Diện tích cụm công nghiệp | 2024-12-20 | actual | 1100 ha",
        ],
    ),
    (
        "Năm 2024, tỉnh có vốn FDI đăng ký đạt 86 triệu USD, thực hiện 41 triệu USD.",
        [
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 86 triệu USD",
            "Vốn đầu tư FDI thực hiện | 2024 | actual | 41 triệu USD",
        ],
    ),
    (
        "6 tháng đầu năm 2024, có 12 dự án DDI được cấp mới và điều chỉnh tăng vốn, tổng vốn đăng ký "
        "7.700 tỷ đồng, tăng 3% về vốn, tăng 20% về số dự án; cấp mới và điều chỉnh tăng vốn 30 dự án "
        "FDI, với tổng vốn đăng ký trên 220 triệu USD, tăng 26% về vốn và tăng gần 4% về số dự án so "
        "với cùng kỳ.",
        [
            "Số dự án đầu tư trong nước (cấp mới và tăng vốn) | 2024-H1 | actual | 12 dự án | 20%",
            "Vốn đầu tư trong nước đăng ký (cấp mới và tăng vốn) | 2024-H1 | actual | 7700 tỷ đồng | 3%",
            "Số dự án FDI (cấp mới và tăng vốn) | 2024-H1 | actual | 30 dự án | <4%",
            "Vốn đầu tư FDI đăng ký (cấp mới và tăng vốn) | 2024-H1 | actual | >220 triệu USD | 26%",
        ],
    ),
    (
        "8 tháng đầu năm 2024, tỉnh ghi nhận 240 dự án mới và tăng vốn, với tổng vốn đăng ký hơn 6,3 tỷ "
        "USD – trong đó có 141 dự án trong nước (hơn 4,7 tỷ USD) và 99 dự án FDI với gần 1,6 tỷ USD.",
        [
            "Số dự án đầu tư (cấp mới và tăng vốn) | 2024-01/2024-08 | actual | 240 dự án",
            "Vốn đầu tư thu hút (cấp mới và tăng vốn) | 2024-01/2024-08 | actual | >6.3 tỷ USD",
            "Số dự án đầu tư trong nước (cấp mới và tăng vốn) | 2024-01/2024-08 | actual | 141 dự án",
            "Vốn đầu tư trong nước đăng ký (cấp mới và tăng vốn) | 2024-01/2024-08 | actual | >4.7 tỷ USD",
            "Số dự án FDI (cấp mới và tăng vốn) | 2024-01/2024-08 | actual | 99 dự án",
            "Vốn đầu tư FDI đăng ký (cấp mới và tăng vốn) | 2024-01/2024-08 | actual | <1.6 tỷ USD",
        ],
    ),
    (
        "Năm 2023, tỉnh thu hút 41 dự án FDI. Dẫn đầu là Hàn Quốc với 15 dự án, tổng vốn 230 triệu USD; "
        "tiếp đến là Nhật Bản có 6 dự án, vốn 112 triệu USD.",
        [
            "Số dự án FDI | 2023 | actual | 41 dự án",
            "Số dự án FDI (Hàn Quốc) | 2023 | actual | 15 dự án",
            "Vốn đầu tư FDI đăng ký (Hàn Quốc) | 2023 | actual | 230 triệu USD",
            "Số dự án FDI (Nhật Bản) | 2023 | actual | 6 dự án",
            "Vốn đầu tư FDI đăng ký (Nhật Bản) | 2023 | actual | 112 triệu USD",
        ],
    ),
    (
        "Tổng kế hoạch vốn đầu tư công năm 2023 của tỉnh là 6.600 tỷ đồng, trong đó vốn ngân sách trung "
        "ương 2.900 tỷ đồng, vốn ngân sách địa phương 3.700 tỷ đồng.",
        [
            "Kế hoạch vốn đầu tư công | 2023 | actual | 6600 tỷ đồng",
            "Kế hoạch vốn đầu tư công (ngân sách trung ương) | 2023 | actual | 2900 tỷ đồng",
            "Kế hoạch vốn đầu tư công (ngân sách địa phương) | 2023 | actual | 3700 tỷ đồng",
        ],
    ),
    (
        "Sản lượng lương thực có hạt năm 2023 đạt 412.000 tấn; trong đó sản lượng lúa đạt 231.000 tấn, "
        "ngô đạt 181.000 tấn. Sản lượng chè búp tươi đạt 94.000 tấn.",
        [
            "Sản lượng lương thực | 2023 | actual | 412000 tấn",
            "Sản lượng (lúa) | 2023 | actual | 231000 tấn",
            "Sản lượng (ngô) | 2023 | actual | 181000 tấn",
            "Sản lượng (chè búp tươi) | 2023 | actual | 94000 tấn",
        ],
    ),
    (
        "Gồm 31 dự án mới được cấp Giấy chứng nhận đầu tư với tổng vốn đăng ký là 233 triệu USD, 13 lượt"
        " dự án đăng ký điều chỉnh vốn đầu tư với tổng vốn đầu tư đăng ký tăng thêm là 141 triệu USD.",
        [
            "Số dự án đầu tư (cấp mới) | 2024 | actual | 31 dự án",
            "Vốn đầu tư thu hút (cấp mới) | 2024 | actual | 233 triệu USD",
            "Số dự án đầu tư (điều chỉnh vốn) | 2024 | actual | 13 dự án",
            "Vốn đầu tư thu hút (điều chỉnh vốn) | 2024 | actual | 141 triệu USD",
        ],
    ),
    (
        "Từ đầu năm 2023, các khu công nghiệp thu hút 12 dự án FDI. Lũy kế đến nay, Hà Giang thu hút 75 "
        "dự án FDI với tổng vốn đăng ký 930 triệu USD.",
        [
            "Số dự án FDI (khu công nghiệp) | 2023 | actual | 12 dự án",
            "Số dự án FDI (lũy kế) | 2024-12-20 | actual | 75 dự án",
            "Vốn đầu tư FDI đăng ký (lũy kế) | 2024-12-20 | actual | 930 triệu USD",
        ],
    ),
    (
        "Khu công nghiệp Bình Vàng II có diện tích 90 ha, đã thu hút 12 dự án với tổng vốn đăng ký 450 "
        "triệu USD, trong đó 7 dự án đến chủ yếu từ Nhật Bản với tổng vốn 320 triệu USD.",
        [
            "Số dự án đầu tư (khu công nghiệp Bình Vàng II) | 2024 | actual | 12 dự án",
            "Vốn đầu tư thu hút (khu công nghiệp Bình Vàng II) | 2024 | actual | 450 triệu USD",
        ],
    ),
    (
        "Về GRDP đầu người năm 2023, Hà Giang đứng thứ 58 cả nước, với 41,3 triệu đồng/người.",
        [
            "GRDP bình quân đầu người | 2023 | actual | 41.3 triệu đồng/người",
        ],
    ),
    (
        "Toàn tỉnh có 61 dự án ngoài ngân sách với tổng vốn đăng ký 388,9 nghìn tỷ đồng. Các dự án vốn "
        "ngoài ngân sách chậm tiến độ.",
        [
            "Số dự án đầu tư (ngoài ngân sách) | 2024 | actual | 61 dự án",
            "Vốn đầu tư thu hút (ngoài ngân sách) | 2024 | actual | 388.9 nghìn tỷ đồng",
        ],
    ),
    (
        "Toàn tỉnh có 3 nhà máy điện gió vận hành gồm: Nhà máy điện gió Nà Lếng (88MW); nhà máy điện gió"
        " số 7A (50MW) và nhà máy điện gió Pắc Ta 2 (28,9MW).",
        [
            "Công suất (Nhà máy điện gió Nà Lếng) | 2024 | actual | 88 MW",
            "Công suất (nhà máy điện gió số 7A) | 2024 | actual | 50 MW",
            "Công suất (nhà máy điện gió Pắc Ta 2) | 2024 | actual | 28.9 MW",
        ],
    ),
    (
        "Nhà máy điện gió Nà Lếng có công suất 117MW, tổng vốn đầu tư 900 tỷ đồng. Nhà máy nhiệt điện "
        "Pắc Ta công suất 1.200 MW sẽ hoàn thành năm 2026.",
        [
            "Công suất (Nhà máy điện gió Nà Lếng) | 2024 | actual | 117 MW",
            "Tổng vốn đầu tư (Nhà máy điện gió Nà Lếng) | 2024 | actual | 900 tỷ đồng",
            "Công suất (Nhà máy nhiệt điện Pắc Ta) | 2026 | target | 1200 MW",
        ],
    ),
    (
        "Các dự án điện gió Nà Lếng, Pắc Ta có tổng công suất 344MW.",
        [
            "Công suất điện gió | 2024 | actual | 344 MW",
        ],
    ),
    (
        "Khu công nghiệp Nà Lếng thu hút 63 dự án với tổng vốn đăng ký 895 triệu USD, trong đó 56 dự án "
        "đến từ Hàn Quốc, Nhật và Mỹ với tổng vốn 810 triệu USD.",
        [
            "Số dự án đầu tư (khu công nghiệp Nà Lếng) | 2024 | actual | 63 dự án",
            "Vốn đầu tư thu hút (khu công nghiệp Nà Lếng) | 2024 | actual | 895 triệu USD",
        ],
    ),
    (
        "Tỉnh đã phê duyệt 33 dự án điện gió với tổng công suất 1.500 MW, 4 dự án nhà máy điện mặt trời "
        "mặt đất với tổng công suất khoảng 120 MW và 14 dự án thủy điện nhỏ với tổng công suất 210,5 MW.",
        [
            "Số dự án điện gió | 2024 | actual | 33 dự án",
            "Công suất điện gió | 2024 | actual | 1500 MW",
            "Số dự án điện mặt trời | 2024 | actual | 4 dự án",
            "Công suất điện mặt trời | 2024 | actual | ~120 MW",
            "Số dự án thủy điện | 2024 | actual | 14 dự án",
            "Công suất thủy điện | 2024 | actual | 210.5 MW",
        ],
    ),
    (
        "Toàn tỉnh có 12 dự án điện gió, 5 dự án điện khí với tổng công suất 4.500 MW và 2 dự án điện sinh khối.",
        [
            "Số dự án điện gió | 2024 | actual | 12 dự án",
            "Số dự án điện khí | 2024 | actual | 5 dự án",
            "Công suất điện khí | 2024 | actual | 4500 MW",
            "Số dự án điện sinh khối | 2024 | actual | 2 dự án",
        ],
    ),
    (
        "Tổng công suất đã phát điện trên địa bàn là 1.459,8 MW.",
        [
            "Công suất phát điện | 2024 | actual | 1459.8 MW",
        ],
    ),
    (
        "Đến nay, tỉnh có 20 dự án điện gió với tổng công suất 742,2 MW và gần 91 MW điện mặt trời mái "
        "nhà. Ngoài ra còn 10 dự án điện gió và 7 thủy điện nhỏ đang xây dựng.",
        [
            "Số dự án điện gió | 2024-12-20 | actual | 20 dự án",
            "Công suất điện gió | 2024-12-20 | actual | 742.2 MW",
            "Công suất điện mặt trời | 2024-12-20 | actual | <91 MW",
            "Số dự án điện gió | 2024-12-20 | actual | 10 dự án",
        ],
    ),
    (
        "Toàn tỉnh có 7 nhà máy điện gió, tổng công suất 400 MW. Các nhà máy nhiệt điện có tổng công suất 1.200 MW.",
        [
            "Công suất điện gió | 2024 | actual | 400 MW",
            "Công suất nhiệt điện | 2024 | actual | 1200 MW",
        ],
    ),
    (
        "Nhà máy thủy điện Nậm Tèn, công suất 22MW dự kiến vận hành vào tháng 10 năm nay; 7 dự án thủy "
        "điện khác với tổng công suất 93MW đang thi công.",
        [
            "Công suất (Nhà máy thủy điện Nậm Tèn) | 2024-10 | target | 22 MW",
            "Số dự án thủy điện | 2024 | actual | 7 dự án",
            "Công suất thủy điện | 2024 | actual | 93 MW",
        ],
    ),
    (
        "Dự án Nhà máy điện gió Nà Lếng, do Công ty Sơn Hà đầu tư với số vốn 900 tỷ đồng, có công suất "
        "50MW sẽ khởi công trong năm 2024; nhà máy thủy điện Nậm Tèn công suất 22 MW đã phát điện.",
        [
            "Tổng vốn đầu tư (Nhà máy điện gió Nà Lếng) | 2024 | target | 900 tỷ đồng",
            "Công suất (Nhà máy điện gió Nà Lếng) | 2024 | target | 50 MW",
            "Công suất (nhà máy thủy điện Nậm Tèn) | 2024 | actual | 22 MW",
        ],
    ),
    (
        "Tại Khu kinh tế Thanh Thủy, dự án Nhà máy xi măng Tân Sơn có vốn đầu tư trên 5.500 tỷ đồng, "
        "công suất 1,2 triệu tấn sẽ khởi công trong năm 2025.",
        [
            "Tổng vốn đầu tư (Nhà máy xi măng Tân Sơn) | 2024 | target | >5500 tỷ đồng",
            "Công suất (Nhà máy xi măng Tân Sơn) | 2025 | target | 1.2 triệu tấn",
        ],
    ),
    (
        "Năm 2023, tỉnh thu hút 41 dự án FDI với số vốn đăng ký 612 triệu USD. Năm 2023, tỉnh cũng đã "
        "đón nhà đầu tư Sunwoo Tire (Hàn Quốc) vào đầu tư với tổng vốn đăng ký 300 triệu USD.",
        [
            "Số dự án FDI | 2023 | actual | 41 dự án",
            "Vốn đầu tư FDI đăng ký | 2023 | actual | 612 triệu USD",
            "Vốn đầu tư FDI đăng ký (Sunwoo Tire) | 2023 | actual | 300 triệu USD",
        ],
    ),
    (
        "Tỉnh công bố danh mục 45 dự án kêu gọi đầu tư với tổng vốn 9.000 tỷ đồng.",
        [
            "Số dự án đầu tư (kêu gọi đầu tư) | 2024 | actual | 45 dự án",
            "Vốn đầu tư thu hút (kêu gọi đầu tư) | 2024 | actual | 9000 tỷ đồng",
        ],
    ),
    (
        "Tỉnh kêu gọi đầu tư vào 31 dự án trồng dược liệu với tổng vốn đầu tư 8.995 tỷ đồng.",
        [
            "Số dự án đầu tư (kêu gọi đầu tư) | 2024 | actual | 31 dự án",
            "Vốn đầu tư thu hút (kêu gọi đầu tư) | 2024 | actual | 8995 tỷ đồng",
        ],
    ),
    (
        "Đã phê duyệt 22 dự án phát triển nhà ở, trong đó có 8 dự án nhà ở xã hội.",
        [
            "Số dự án nhà ở | 2024 | actual | 22 dự án",
            "Số dự án nhà ở xã hội | 2024 | actual | 8 dự án",
        ],
    ),
    (
        "Thu hút đầu tư đạt 7.500 tỷ, riêng quý III đạt trên 3.000 tỷ. Dự án Khu du lịch Na Hang có tổng"
        " vốn đầu tư 640 tỷ.",
        [
            "Vốn đầu tư thu hút | 2024 | actual | 7500 tỷ đồng",
            "Vốn đầu tư thu hút | 2024-Q3 | actual | >3000 tỷ đồng",
            "Tổng vốn đầu tư (Khu du lịch Na Hang) | 2024-Q3 | actual | 640 tỷ đồng",
        ],
    ),
    (
        "Tháng 4/2024, Tập đoàn Hoa Mai đề xuất đầu tư dự án điện gió gần bờ tại huyện Mèo Vạc, với tổng"
        " công suất 3.000 MW, tổng vốn đầu tư khoảng 4,5 tỷ USD.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_counted_and_what_goes_with_it(
    text: str, expected: list[str], settled: Settle, language: Language
) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected


FOREIGN = "Trong đó, có 68 dự án cấp mới với tổng vốn 1.233 triệu USD. Tính chung 8 tháng năm 2024 có 90 dự án FDI."


@pytest.mark.parametrize(
    ("opening", "more", "expected"),
    [
        ("Tỉnh thu hút FDI vượt kế hoạch", "", "Số dự án FDI (cấp mới) | 2024-01/2024-08 | actual | 68 dự án"),
        ("Tỉnh thu hút đầu tư vượt kế hoạch", "", "Số dự án đầu tư (cấp mới) | 2024-01/2024-08 | actual | 68 dự án"),
        (
            "Tỉnh thu hút FDI vượt kế hoạch",
            " Vốn đầu tư trong nước còn thấp.",
            "Số dự án đầu tư (cấp mới) | 2024-01/2024-08 | actual | 68 dự án",
        ),
    ],
)
def test_a_headline_tells_of_which_capital_bare_projects_are(
    opening: str, more: str, expected: str, settled: Settle, language: Language
) -> None:
    found = observations.extract(settled(f"{opening}\n{FOREIGN}{more}", published="2024"), language)
    assert brief(found[0]) == expected
