"""Goods, services and branches that a sentence names once: volumes, values and shares each of their own.

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
        "Tháng 11/2024, xuất khẩu đạt 50 triệu USD. Cụ thể, cà phê nhân xuất khẩu 14.000 tấn, giảm 28% "
        "về lượng và giảm 33% về giá trị; cà phê hòa tan xuất khẩu 500 tấn, giảm 4% về lượng và giảm 9% "
        "về giá trị. Riêng mật ong xuất khẩu 900 tấn, tăng 67% về lượng.",
        [
            "Kim ngạch xuất khẩu | 2024-11 | actual | 50 triệu USD",
            "Kim ngạch xuất khẩu (cà phê nhân) | 2024-11 | actual |  | -33%",
            "Sản lượng xuất khẩu (cà phê nhân) | 2024-11 | actual | 14000 tấn | -28%",
            "Kim ngạch xuất khẩu (cà phê hòa tan) | 2024-11 | actual |  | -9%",
            "Sản lượng xuất khẩu (cà phê hòa tan) | 2024-11 | actual | 500 tấn | -4%",
            "Sản lượng xuất khẩu (mật ong) | 2024-11 | actual | 900 tấn | 67%",
        ],
    ),
    (
        "Ngành chế biến, chế tạo tiếp tục giữ vị thế chủ lực, chiếm 86% tổng giá trị sản xuất của toàn "
        "ngành công nghiệp năm 2023.",
        [
            "Tỷ trọng công nghiệp chế biến, chế tạo trong giá trị sản xuất công nghiệp | 2023 | actual | 86 %",
        ],
    ),
    (
        "Năm 2023, tỉnh có nhà máy điện mặt trời 450 MW, trị giá 11.000 tỷ đồng.",
        [
            "Công suất điện mặt trời | 2023 | actual | 450 MW",
        ],
    ),
    (
        "Tháng 11/2024, doanh thu dịch vụ lưu trú đạt 53 tỷ đồng, tăng 11%. Tính chung 11 tháng năm "
        "2024 đạt 510 tỷ đồng, tăng 7%. Doanh thu dịch vụ ăn uống tháng 11/2024 đạt 360 tỷ đồng.",
        [
            "Doanh thu dịch vụ (lưu trú) | 2024-11 | actual | 53 tỷ đồng | 11%",
            "Doanh thu dịch vụ (lưu trú) | 2024-01/2024-11 | actual | 510 tỷ đồng | 7%",
            "Doanh thu dịch vụ (ăn uống) | 2024-11 | actual | 360 tỷ đồng",
        ],
    ),
    (
        "Trong 8 tháng năm 2024, đơn vị đã thông quan hàng hóa xuất nhập khẩu qua cửa khẩu với kim "
        "ngạch đạt gần 5 tỷ USD.",
        [
            "Tổng kim ngạch xuất nhập khẩu (qua cửa khẩu) | 2024-01/2024-08 | actual | <5 tỷ USD",
        ],
    ),
    (
        "Năm 2024, hoạt động thương mại trầm lắng ảnh hưởng đến thu ngân sách (giảm 6,8%). Lượng khách "
        "du lịch quốc tế tăng gấp 3 lần so với cùng kỳ.",
        [
            "Thu ngân sách nhà nước | 2024 | actual |  | -6.8%",
            "Số lượt khách du lịch quốc tế | 2024 | actual |  | x3",
        ],
    ),
    (
        "Năm 2024, GRDP tăng 8%. Khu vực nông, lâm nghiệp thủy sản đạt 1.500 tỷ đồng, tăng 3,7%.",
        [
            "GRDP | 2024 | actual |  | 8%",
            "GRDP (nông, lâm nghiệp và thủy sản) | 2024 | actual | 1500 tỷ đồng | 3.7%",
        ],
    ),
    (
        "Tháng 9 chi ngân sách được 560 tỷ đồng, lũy kế được 5.200 tỷ đồng. Trong đó, chi hỗ trợ lãi "
        "suất được 25 tỷ đồng, lũy kế được 214 tỷ đồng.",
        [
            "Chi ngân sách nhà nước | 2024-09 | actual | 560 tỷ đồng",
            "Chi ngân sách nhà nước | 2024-01/2024-09 | actual | 5200 tỷ đồng",
            "Chi ngân sách nhà nước (hỗ trợ lãi suất) | 2024-09 | actual | 25 tỷ đồng",
            "Chi ngân sách nhà nước (hỗ trợ lãi suất) | 2024-01/2024-09 | actual | 214 tỷ đồng",
        ],
    ),
    (
        "Tháng 9 chi ngân sách được 560 tỷ đồng. Trong đó, tiền thưởng được 25 tỷ đồng, lũy kế được 214 tỷ đồng.",
        [
            "Chi ngân sách nhà nước | 2024-09 | actual | 560 tỷ đồng",
        ],
    ),
    (
        "Doanh thu dịch vụ lưu trú, ăn uống và du lịch lữ hành năm 2023 ước đạt 8.200 tỷ đồng, tăng "
        "21%. Tổng lượt khách cơ sở lưu trú phục vụ đạt 2,5 triệu lượt.",
        [
            "Doanh thu dịch vụ (lưu trú, ăn uống và du lịch lữ hành) | 2023 | estimate | 8200 tỷ đồng | 21%",
            "Số lượt khách lưu trú | 2023 | actual | 2.5 triệu lượt khách",
        ],
    ),
    (
        "Số lượng phương tiện chở hàng hóa xuất khẩu trong tháng 8 là hơn 61.000 phương tiện, tăng hơn "
        "25% so với tháng trước.",
        [
            "Số lượt phương tiện qua cửa khẩu | 2024-08 | actual | >61000 xe | >25% previous_month",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp năm 2023 đạt 90 nghìn tỷ đồng. Trong đó, ngành cung cấp nước, "
        "hoạt động quản lý rác thải, nước thải đạt 253 tỷ đồng.",
        [
            "Giá trị sản xuất công nghiệp | 2023 | actual | 90 nghìn tỷ đồng",
            "Giá trị sản xuất công nghiệp (cung cấp nước, quản lý và xử lý rác thải) | 2023 | actual | 253 tỷ đồng",
        ],
    ),
    (
        "Xuất khẩu năm 2023 vượt 9 tỷ USD. GRDP bình quân đầu người đạt 56 triệu đồng, vượt 2 triệu "
        "đồng so với mục tiêu.",
        [
            "Kim ngạch xuất khẩu | 2023 | actual | >9 tỷ USD",
            "GRDP bình quân đầu người | 2023 | actual | 56 triệu đồng",
        ],
    ),
    (
        "Trong tháng 6/2024, thành lập mới 974 doanh nghiệp với tổng số vốn đăng ký 10.484 tỷ đồng "
        "(tăng gần 45% số doanh nghiệp và tăng 26,3% về vốn đăng ký so với cùng kỳ).",
        [
            "Số doanh nghiệp thành lập mới | 2024-06 | actual | 974 doanh nghiệp | <45%",
            "Vốn đăng ký doanh nghiệp thành lập mới | 2024-06 | actual | 10484 tỷ đồng | 26.3%",
        ],
    ),
    (
        "Khối lượng khách vận chuyển năm 2023 đạt 7,1 triệu lượt.",
        [
            "Số lượt hành khách vận chuyển | 2023 | actual | 7.1 triệu lượt khách",
        ],
    ),
    (
        "Năm 2023, chỉ số sản xuất ngành khai khoáng giảm gần 53%. Duy chỉ có khai thác cát đá tăng "
        "mạnh (61%) nhưng giá trị thấp.",
        [
            "Chỉ số sản xuất công nghiệp (khai khoáng) | 2023 | actual |  | <-53%",
            "Chỉ số sản xuất công nghiệp (cát đá) | 2023 | actual |  | 61%",
        ],
    ),
    (
        "Năm 2023, các khu công nghiệp đã thu hút được 36 dự án mới, với tổng số vốn cấp mới và tăng "
        "thêm gần 750 triệu USD và hơn 3.300 tỷ đồng.",
        [
            "Số dự án đầu tư (cấp mới, khu công nghiệp) | 2023 | actual | 36 dự án",
            "Vốn đầu tư thu hút (cấp mới và tăng vốn, khu công nghiệp) | 2023 | actual | <750 triệu USD",
            "Vốn đầu tư thu hút (cấp mới và tăng vốn, khu công nghiệp) | 2023 | actual | >3300 tỷ đồng",
        ],
    ),
    (
        "Năm 2023, tỉnh có chỉ số giá sinh hoạt theo không gian (SCOLI) thấp nhất vùng, bằng 87,6% so với Hà Nội.",
        [
            "Chỉ số giá sinh hoạt theo không gian | 2023 | actual | 87.6 %",
        ],
    ),
    (
        "Một số sản phẩm năm 2023 tăng trưởng mạnh như tôm đông lạnh tăng 19%, sắt thép không hợp kim "
        "dạng thỏi đúc hoặc dạng thô khác tăng 94%.",
        [
            "Sản lượng (tôm đông lạnh) | 2023 | actual |  | 19%",
            "Sản lượng (sắt thép không hợp kim dạng thỏi đúc hoặc dạng thô khác) | 2023 | actual |  | 94%",
        ],
    ),
    (
        "Xuất khẩu cà phê tiếp tục dẫn đầu các mặt hàng, với sản lượng xuất khẩu 210.000 tấn, tương ứng "
        "kim ngạch xuất khẩu đạt 620 triệu USD, tăng 26,53% so với năm trước.",
        [
            "Sản lượng xuất khẩu (cà phê) | 2024 | actual | 210000 tấn",
            "Kim ngạch xuất khẩu (cà phê) | 2024 | actual | 620 triệu USD | 26.53%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu đạt 75 triệu USD. Trong đó, cà phê đạt 29.000 tấn, tương đương 41 triệu USD"
        " (giảm 45,28% về lượng, giảm 50% về giá trị); mủ cao su 36 tấn, tương đương 0,05 triệu USD. "
        "Nguyên nhân do giá cà phê giảm 10% so với cuối năm 2023.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 75 triệu USD",
            "Sản lượng xuất khẩu (cà phê) | 2024 | actual | 29000 tấn | -45.28%",
            "Kim ngạch xuất khẩu (cà phê) | 2024 | actual | 41 triệu USD | -50%",
            "Sản lượng xuất khẩu (cao su) | 2024 | actual | 36 tấn",
            "Kim ngạch xuất khẩu (cao su) | 2024 | actual | 0.05 triệu USD",
        ],
    ),
    (
        "Xuất khẩu đạt 9 tỷ USD. Trong đó, châu Á thị trường xuất khẩu chính của tỉnh (chiếm tỷ trọng "
        "63,42% trong tổng kim ngạch xuất khẩu) tăng 10,43% so với cùng kỳ.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 9 tỷ USD",
            "Tỷ trọng trong kim ngạch xuất khẩu (châu Á) | 2024 | actual | 63.42 %",
            "Kim ngạch xuất khẩu (châu Á) | 2024 | actual |  | 10.43%",
        ],
    ),
    (
        "Xuất khẩu tôm của tỉnh Hà Giang vẫn vượt kế hoạch đề ra, đạt trên 1 tỷ USD.",
        [
            "Kim ngạch xuất khẩu (tôm) | 2024 | actual | >1 tỷ USD",
        ],
    ),
    (
        "Kim ngạch xuất khẩu đạt 9 triệu USD. Toàn tỉnh thả nuôi được hơn 76.180ha thủy sản các loại "
        "(tăng 5,42% so với năm 2023). Trong đó, tôm thẻ chân trắng 40.000 ha, tôm sú 13.000 ha.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 9 triệu USD",
            "Diện tích nuôi trồng thủy sản | 2024 | actual | >76180 ha | 5.42%",
            "Diện tích nuôi trồng thủy sản (tôm thẻ chân trắng) | 2024 | actual | 40000 ha",
            "Diện tích nuôi trồng thủy sản (tôm sú) | 2024 | actual | 13000 ha",
        ],
    ),
    (
        "Tổng diện tích gieo trồng đạt 8.392 ha, giảm 18,19% so với năm trước. Diện tích giảm chủ yếu ở "
        "diện tích cây ngô (giảm 32,51%) so với năm trước. Một số cây diện tích gieo trồng tăng khá "
        "(khoai lang tăng 7,38%; rau các loại tăng 22,24%).",
        [
            "Diện tích gieo trồng | 2024 | actual | 8392 ha | -18.19%",
            "Diện tích gieo trồng (ngô) | 2024 | actual |  | -32.51%",
            "Diện tích gieo trồng (khoai lang) | 2024 | actual |  | 7.38%",
            "Diện tích gieo trồng (rau các loại) | 2024 | actual |  | 22.24%",
        ],
    ),
    (
        "Năng suất cây ngô đạt 26,69 tạ/ha, tăng 11,35%. Riêng cây khoai lang và rau các loại năng suất "
        "giảm so với năm trước (khoai lang đạt 47,71 tạ/ha, giảm 2,37%; rau đạt 90 tạ/ha).",
        [
            "Năng suất (ngô) | 2024 | actual | 26.69 tạ/ha | 11.35%",
            "Năng suất (khoai lang) | 2024 | actual | 47.71 tạ/ha | -2.37%",
            "Năng suất (rau) | 2024 | actual | 90 tạ/ha",
        ],
    ),
    (
        "Kim ngạch xuất khẩu 7 tháng đạt 4,78 tỷ USD, tăng 14%. Trong đó, kim ngạch xuất khẩu (trừ dầu "
        "thô) 7 tháng đạt hơn 3,26 tỷ USD, tăng gần 12%.",
        [
            "Kim ngạch xuất khẩu | 2024-01/2024-07 | actual | 4.78 tỷ USD | 14%",
            "Kim ngạch xuất khẩu (trừ dầu thô) | 2024-01/2024-07 | actual | >3.26 tỷ USD | <12%",
        ],
    ),
    (
        "Các mặt hàng xuất khẩu đều tăng so với cùng kỳ (thủy sản đông lạnh tăng 23,1%; gạo tăng 36,1%; "
        "bánh phồng tôm tăng 2,8%; hàng thủy sản tăng 3%; sản phẩm ngành may tăng 5%).",
        [
            "Kim ngạch xuất khẩu (thủy sản đông lạnh) | 2024 | actual |  | 23.1%",
            "Kim ngạch xuất khẩu (gạo) | 2024 | actual |  | 36.1%",
            "Kim ngạch xuất khẩu (bánh phồng tôm) | 2024 | actual |  | 2.8%",
            "Kim ngạch xuất khẩu (ngành thủy sản) | 2024 | actual |  | 3%",
            "Kim ngạch xuất khẩu (ngành may) | 2024 | actual |  | 5%",
        ],
    ),
    (
        "Mục tiêu năm 2025: trồng mới được 1.000 ha cây ăn quả, 400 ha sâm và 900 ha các cây dược liệu "
        "khác; trồng mới 2.000 ha rừng.",
        [
            "Diện tích trồng mới (cây ăn quả) | 2025 | target | 1000 ha",
            "Diện tích trồng mới (sâm) | 2025 | target | 400 ha",
            "Diện tích trồng mới (cây dược liệu) | 2025 | target | 900 ha",
            "Diện tích trồng rừng | 2025 | target | 2000 ha",
        ],
    ),
    (
        "Năm 2023, toàn tỉnh trồng mới 900 ha chè, trồng rừng 500 ha.",
        [
            "Diện tích trồng mới (chè) | 2023 | actual | 900 ha",
            "Diện tích trồng rừng | 2023 | actual | 500 ha",
        ],
    ),
    (
        "Ngành công nghiệp chế biến tăng 17,8%. Hầu hết các sản phẩm đều tăng cao, trong đó vải dệt từ "
        "sợi bông tăng 31,8%; giấy, bìa các loại tăng 57,1%.",
        [
            "Sản lượng (vải dệt từ sợi bông) | 2024 | actual |  | 31.8%",
            "Sản lượng (giấy, bìa) | 2024 | actual |  | 57.1%",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp đạt 4.481 tỷ đồng; các sản phẩm chủ lực đều tăng mạnh, cụ thể: chế"
        " biến đường 93.063 tấn, tăng 43,3%; công nghiệp may mặc xuất khẩu đạt 3,5 triệu sản phẩm, tăng "
        "24,7%; chế biến thủy sản được 2.730 tấn.",
        [
            "Giá trị sản xuất công nghiệp | 2024 | actual | 4481 tỷ đồng",
            "Sản lượng (đường) | 2024 | actual | 93063 tấn | 43.3%",
            "Sản lượng (công nghiệp may mặc xuất khẩu) | 2024 | actual | 3.5 triệu sản phẩm | 24.7%",
            "Sản lượng (thủy sản) | 2024 | actual | 2730 tấn",
        ],
    ),
    (
        "Trong quá trình thi công, hơn 70.000 tấn thiết bị, vật liệu được vận chuyển đến công trình.",
        [],
    ),
    (
        "Một số sản phẩm tăng so với cùng kỳ như: mạch điện tử tích hợp tăng 29,2%; các sản phẩm bằng "
        "nhựa tăng 14,3%; xe ô tô từ 5 chỗ trở lên tăng 29,9%.",
        [
            "Sản lượng (mạch điện tử tích hợp) | 2024 | actual |  | 29.2%",
            "Sản lượng (sản phẩm bằng nhựa) | 2024 | actual |  | 14.3%",
            "Sản lượng (xe ô tô từ 5 chỗ trở lên) | 2024 | actual |  | 29.9%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu đạt 1,5 tỷ USD. Nhiều mặt hàng có kim ngạch xuất khẩu tăng so với cùng kỳ, "
        "gồm thủy sản chế biến ước đạt 19,7 triệu USD (tăng 25,9%); may mặc 66,4 triệu USD (tăng 30,1%).",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 1.5 tỷ USD",
            "Kim ngạch xuất khẩu (thủy sản chế biến) | 2024 | estimate | 19.7 triệu USD | 25.9%",
            "Kim ngạch xuất khẩu (may mặc) | 2024 | actual | 66.4 triệu USD | 30.1%",
        ],
    ),
    (
        "Sản lượng cây lâu năm tăng cao (tăng so với cùng kỳ là 19,4 ngàn tấn).",
        [],
    ),
    (
        "Năm 2023, tỉnh vươn lên dẫn đầu cả nước về kim ngạch xuất khẩu chè, đạt trên 210 triệu USD.",
        [
            "Kim ngạch xuất khẩu (chè) | 2023 | actual | >210 triệu USD",
        ],
    ),
    (
        "Năm 2023, xuất khẩu chè của tỉnh đạt kim ngạch 210 triệu USD, chiếm khoảng 32% tổng kim ngạch "
        "xuất khẩu chè của cả nước (đạt 656 triệu USD).",
        [
            "Kim ngạch xuất khẩu (chè) | 2023 | actual | 210 triệu USD",
            "Tỷ trọng trong kim ngạch xuất khẩu (chè) | 2023 | actual | ~32 %",
        ],
    ),
    (
        "Xuất khẩu sang các thị trường chủ lực đều tăng: Hoa Kỳ tăng 21%, EU tăng 14%, Trung Quốc giảm 3%.",
        [
            "Kim ngạch xuất khẩu (Hoa Kỳ) | 2024 | actual |  | 21%",
            "Kim ngạch xuất khẩu (EU) | 2024 | actual |  | 14%",
            "Kim ngạch xuất khẩu (Trung Quốc) | 2024 | actual |  | -3%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu năm 2023 đạt 410 triệu USD. Xuất khẩu vào một số thị trường tăng cao, cụ "
        "thể: thị trường EU tăng gần 42%, Nhật Bản tăng hơn 12%.",
        [
            "Kim ngạch xuất khẩu | 2023 | actual | 410 triệu USD",
            "Kim ngạch xuất khẩu (EU) | 2023 | actual |  | <42%",
            "Kim ngạch xuất khẩu (Nhật Bản) | 2023 | actual |  | >12%",
        ],
    ),
    (
        "Sản lượng chè xuất khẩu năm 2023 đạt 9.200 tấn, giảm 3,1% so với cùng kỳ.",
        [
            "Sản lượng xuất khẩu (chè) | 2023 | actual | 9200 tấn | -3.1%",
        ],
    ),
    (
        "Diện tích chè của tỉnh niên vụ này có 20.400ha.",
        [
            "Diện tích gieo trồng (chè) | 2024 | actual | 20400 ha",
        ],
    ),
    (
        "Kim ngạch xuất khẩu các sản phẩm chủ yếu tăng so với cùng kỳ, trong đó tăng cao nhất là hàng dệt may"
        " (+41%), tiếp đến là hàng điện tử (+32%), sản phẩm mây tre (+16%), giày, dép (+11%).",
        [
            "Kim ngạch xuất khẩu (dệt may) | 2024 | actual |  | 41%",
            "Kim ngạch xuất khẩu (hàng điện tử) | 2024 | actual |  | 32%",
            "Kim ngạch xuất khẩu (mây tre) | 2024 | actual |  | 16%",
            "Kim ngạch xuất khẩu (giày dép) | 2024 | actual |  | 11%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu các sản phẩm chủ lực đạt 90 triệu USD, tăng 5%.",
        ["Kim ngạch xuất khẩu (sản phẩm chủ lực) | 2024 | actual | 90 triệu USD | 5%"],
    ),
    (
        "Xuất khẩu tăng 9%, trong đó giày, dép (+21%), hạt nhựa (-3%), dây và cáp điện (+17%).",
        [
            "Kim ngạch xuất khẩu | 2024 | actual |  | 9%",
            "Kim ngạch xuất khẩu (giày dép) | 2024 | actual |  | 21%",
            "Kim ngạch xuất khẩu (hạt nhựa) | 2024 | actual |  | -3%",
            "Kim ngạch xuất khẩu (dây và cáp điện) | 2024 | actual |  | 17%",
        ],
    ),
    (
        "Kim ngạch xuất khẩu đạt 400 triệu USD. Một số mặt hàng xuất khẩu tăng cao như: dăm gỗ 86.000 m3, "
        "tăng 2,3 lần; giầy thể thao 13 triệu đôi, tăng 21%; xi măng 349.000 tấn, tăng 4 lần.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 400 triệu USD",
            "Sản lượng xuất khẩu (dăm gỗ) | 2024 | actual | 86000 m3 | x2.3",
            "Sản lượng xuất khẩu (giầy thể thao) | 2024 | actual | 13 triệu đôi | 21%",
            "Sản lượng xuất khẩu (xi măng) | 2024 | actual | 349000 tấn | x4",
        ],
    ),
    (
        "Xuất khẩu đạt 311 triệu USD. Một số mặt hàng tăng cao như: Hàng dệt may chiếm gần 28% và tăng hơn "
        "22%; hàng linh kiện điện tử chiếm gần 13% và tăng 62%.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 311 triệu USD",
            "Tỷ trọng trong kim ngạch xuất khẩu (dệt may) | 2024 | actual | <28 %",
            "Kim ngạch xuất khẩu (dệt may) | 2024 | actual |  | >22%",
            "Tỷ trọng trong kim ngạch xuất khẩu (linh kiện điện tử) | 2024 | actual | <13 %",
            "Kim ngạch xuất khẩu (linh kiện điện tử) | 2024 | actual |  | 62%",
        ],
    ),
    (
        "Xuất khẩu đạt 311 triệu USD. Riêng ngành giày da chiếm 35% nhưng giá trị xuất khẩu giảm gần 10% so cùng kỳ.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 311 triệu USD",
            "Tỷ trọng trong kim ngạch xuất khẩu (giày da) | 2024 | actual | 35 %",
            "Kim ngạch xuất khẩu (giày da) | 2024 | actual |  | <-10%",
        ],
    ),
    (
        "Xuất khẩu đạt 900 triệu USD. Ngành giày da chiếm tỷ trọng lớn trong kim ngạch xuất khẩu, chiếm 35%, tăng 3%.",
        ["Kim ngạch xuất khẩu | 2024 | actual | 900 triệu USD"],
    ),
    (
        "Nhập khẩu 7 tháng hơn 636 triệu USD, tăng gần 42%; chủ yếu tăng ở nhóm hàng linh kiện ô tô, chiếm "
        "67% trong cơ cấu nhập khẩu của tỉnh và tăng gần 100%.",
        ["Kim ngạch nhập khẩu | 2024-01/2024-07 | actual | >636 triệu USD | <42%"],
    ),
    (
        "Hiện nay, tỉnh có hơn 12.000 ha cao su; trong đó khoảng 9.000 ha đã đưa vào khai thác mủ.",
        [
            "Diện tích gieo trồng (cao su) | 2024-12-20 | actual | >12000 ha",
            "Diện tích thu hoạch (cao su) | 2024-12-20 | actual | ~9000 ha",
        ],
    ),
    (
        "Tỉnh có 12.000 ha cà phê, trong đó có 9.000 ha cà phê đang cho thu hoạch, năng suất 3 tấn/ha.",
        [
            "Diện tích gieo trồng (cà phê) | 2024 | actual | 12000 ha",
            "Diện tích thu hoạch (cà phê) | 2024 | actual | 9000 ha",
            "Năng suất (cà phê) | 2024 | actual | 3 tấn/ha",
        ],
    ),
    (
        "Hàng hóa thông qua cảng tháng 9/2024 ước đạt 764,9 nghìn TTQ, tăng 38,2% so với cùng kỳ.",
        ["Sản lượng hàng hóa thông qua cảng | 2024-09 | estimate | 764.9 nghìn TTQ | 38.2%"],
    ),
    (
        "Xuất khẩu đạt 9 triệu USD; khai thác thủy sản ước 13.292 tấn; nuôi trồng thủy sản đạt 900 tấn.",
        [
            "Kim ngạch xuất khẩu | 2024 | actual | 9 triệu USD",
            "Sản lượng thủy sản khai thác | 2024 | estimate | 13292 tấn",
            "Sản lượng thủy sản nuôi trồng | 2024 | actual | 900 tấn",
        ],
    ),
    (
        "Sản lượng thủy sản đạt 7.180 tấn. Trong đó có gần 6.596 tấn cá, hơn 215 tấn tôm, hơn 369 tấn các "
        "loại thủy sản khác.",
        [
            "Sản lượng thủy sản | 2024 | actual | 7180 tấn",
            "Sản lượng thủy sản (cá) | 2024 | actual | <6596 tấn",
            "Sản lượng thủy sản (tôm) | 2024 | actual | >215 tấn",
            "Sản lượng thủy sản (thủy sản khác) | 2024 | actual | >369 tấn",
        ],
    ),
    (
        "Sản lượng thủy sản khai thác của ngư dân trong toàn tỉnh đạt gần 6.879 tấn, tăng 2,14% so với cùng kỳ.",
        ["Sản lượng thủy sản khai thác | 2024 | actual | <6879 tấn | 2.14%"],
    ),
    (
        "Trong lĩnh vực thủy sản, sản lượng ước đạt 229.080 tấn, tăng 3,27%.",
        ["Sản lượng thủy sản | 2024 | estimate | 229080 tấn | 3.27%"],
    ),
    (
        "Tỉnh có 4 nhà máy nhiệt điện, tổng công suất 4.398MW và 5 nhà máy điện gió, tổng công suất 312MW.",
        ["Công suất nhiệt điện | 2024 | actual | 4398 MW", "Công suất điện gió | 2024 | actual | 312 MW"],
    ),
    (
        "Lúa 5.000 ha, năng suất 62 tạ/ha, sản lượng 31.000 tấn; ngô 900 ha, năng suất 45 tạ/ha, sản lượng 4.000 tấn.",
        [
            "Diện tích gieo trồng (lúa) | 2024 | actual | 5000 ha",
            "Năng suất (lúa) | 2024 | actual | 62 tạ/ha",
            "Sản lượng (lúa) | 2024 | actual | 31000 tấn",
            "Diện tích gieo trồng (ngô) | 2024 | actual | 900 ha",
            "Năng suất (ngô) | 2024 | actual | 45 tạ/ha",
            "Sản lượng (ngô) | 2024 | actual | 4000 tấn",
        ],
    ),
    (
        "Tổng đàn gia súc ổn định: 18.987 con trâu, 25.400 con bò, 190.000 con lợn và 2,3 triệu con gia cầm.",
        [
            "Tổng đàn (trâu) | 2024 | actual | 18987 con",
            "Tổng đàn (bò) | 2024 | actual | 25400 con",
            "Tổng đàn (lợn) | 2024 | actual | 190000 con",
            "Tổng đàn (gia cầm) | 2024 | actual | 2.3 triệu con",
        ],
    ),
    (
        "Trang trại có 5.000 con lợn.",
        [],
    ),
    (
        "Tình hình một số cây lâu năm chủ yếu như sau: cây nho hiện có 1.048 ha, giảm 6,1% so cùng kỳ; sản "
        "lượng thu hoạch 6 tháng ước đạt 16.056 tấn, giảm 2,3%.",
        [
            "Diện tích gieo trồng (nho) | 2024-H1 | actual | 1048 ha | -6.1%",
            "Sản lượng (nho) | 2024-H1 | estimate | 16056 tấn | -2.3%",
        ],
    ),
    (
        "Chăm sóc, bảo vệ tốt diện tích cao su, hiện có là 2.006 ha.",
        ["Diện tích gieo trồng (cao su) | 2024 | actual | 2006 ha"],
    ),
    (
        "Tỉnh có 81.000 ha quế, sơn tra 10.000 ha, dâu tằm trên 1.000 ha, 90.000 ha rừng nguyên liệu, 5.400 "
        "ha tre măng Bát độ.",
        [
            "Diện tích gieo trồng (quế) | 2024 | actual | 81000 ha",
            "Diện tích gieo trồng (sơn tra) | 2024 | actual | 10000 ha",
            "Diện tích gieo trồng (dâu tằm) | 2024 | actual | >1000 ha",
            "Diện tích gieo trồng (rừng nguyên liệu) | 2024 | actual | 90000 ha",
            "Diện tích gieo trồng (tre măng Bát độ) | 2024 | actual | 5400 ha",
        ],
    ),
    (
        "Diện tích lúa đạt 900 ha, 800 ha đã thu hoạch, năng suất 60 tạ/ha.",
        ["Diện tích gieo trồng (lúa) | 2024 | actual | 900 ha", "Năng suất (lúa) | 2024 | actual | 60 tạ/ha"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_figure_is_of_its_goods(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == expected
