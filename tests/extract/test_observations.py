"""What the grammar of figures makes of sentences in newspaper style; all of them invented.

Each case: the text (of an article of Hà Giang, published on 2024-12-20 unless told), and its observations as
``indicator | period | status | level | changes``. ``test_nothing`` lists figures that are no observations.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from kg.extract import observations
from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.model import ObservationFact

Settle = Callable[..., Setting]


def figure(value: Decimal | None, upper: Decimal | None, bound: str | None, unit: str = "") -> str:
    if value is None:
        return ""
    span = f"{value}-{upper}" if upper is not None else f"{value}"
    return f"{bound or ''}{span} {unit}".strip()


def brief(fact: ObservationFact) -> str:
    parts = [fact.indicator, fact.period or "", fact.status]
    parts.append(figure(fact.value, fact.value_max, fact.bound, fact.unit or ""))
    change = figure(fact.change_pct, fact.change_pct_max, fact.change_bound)
    if change:
        base = "" if fact.change_base == "year_on_year" else f" {fact.change_base}"
        parts.append(f"{change}%{base}")
    if fact.change_times is not None:
        parts.append(f"x{fact.change_times}")
    if fact.plan_pct is not None:
        parts.append(f"plan {fact.plan_pct}%")
    if fact.area != "Hà Giang":
        parts.append(f"@{fact.area}")
    return " | ".join(parts)


IIP, EXPORT, IMPORT = "Chỉ số sản xuất công nghiệp", "Kim ngạch xuất khẩu", "Kim ngạch nhập khẩu"
RETAIL, OUTPUT = "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Giá trị sản xuất công nghiệp"

CASES = [
    # level, growth, estimate
    (
        "Kim ngạch xuất khẩu năm 2024 ước đạt 120,5 triệu USD, tăng 9,4% so với năm 2023.",
        [f"{EXPORT} | 2024 | estimate | 120.5 triệu USD | 9.4%"],
    ),
    (
        "Năm 2024, giá trị sản xuất công nghiệp đạt hơn 8.400 tỷ đồng, tăng gần 7% so với cùng kỳ.",
        [f"{OUTPUT} | 2024 | actual | >8400 tỷ đồng | <7%"],
    ),
    (
        "Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ năm 2024 ước đạt khoảng 15,2 ngàn tỷ đồng.",
        [f"{RETAIL} | 2024 | estimate | ~15.2 ngàn tỷ đồng | "[:-3]],
    ),
    (
        "Chỉ số sản xuất công nghiệp năm 2024 đạt 108,3%, tăng 8,3% so với năm 2023.",
        [f"{IIP} | 2024 | actual | 108.3 % | 8.3%"],
    ),
    ("Chỉ số sản xuất công nghiệp năm 2024 giảm 3,1% so với cùng kỳ.", [f"{IIP} | 2024 | actual |  | -3.1%"]),
    # several indicators in one sentence; a bare import takes its name from its sibling
    (
        "6 tháng đầu năm 2024, kim ngạch xuất khẩu ước đạt 50 triệu USD, tăng 1,2%, nhập khẩu ước đạt 32 triệu USD, "
        "giảm 4% so cùng kỳ.",
        [f"{EXPORT} | 2024-H1 | estimate | 50 triệu USD | 1.2%", f"{IMPORT} | 2024-H1 | estimate | 32 triệu USD | -4%"],
    ),
    # two indicators share one figure
    (
        "Năm 2025, ngành đặt mục tiêu kim ngạch xuất khẩu, nhập khẩu tăng từ 10% trở lên.",
        [f"{EXPORT} | 2025 | target |  | >=10%", f"{IMPORT} | 2025 | target |  | >=10%"],
    ),
    # ranges
    ("Năm 2025, phấn đấu chỉ số sản xuất công nghiệp tăng khoảng 7,5-8%.", [f"{IIP} | 2025 | target |  | ~7.5-8%"]),
    # targets hold to the end of the paragraph
    (
        "Năm 2025, ngành phấn đấu: Tăng chỉ số sản xuất công nghiệp lên 15%; "
        "tổng mức bán lẻ hàng hóa và dịch vụ tăng 11%.",
        [f"{IIP} | 2025 | target |  | 15%", f"{RETAIL} | 2025 | target |  | 11%"],
    ),
    (
        "Năm 2024 là năm bứt phá.\nNhiệm vụ năm 2025\n"
        "Đó là phấn đấu kim ngạch xuất khẩu tăng 9%. Kim ngạch nhập khẩu tăng 4%.",
        [f"{EXPORT} | 2025 | target |  | 9%", f"{IMPORT} | 2025 | target |  | 4%"],
    ),
    # what is said of a year that has hardly begun is a target, whatever the verb
    ("Năm 2025, kim ngạch xuất khẩu đạt 200 triệu USD.", [f"{EXPORT} | 2025 | target | 200 triệu USD"]),
    # shares of the plan
    (
        "Kim ngạch xuất khẩu 9 tháng năm 2024 đạt 420 triệu USD (đạt 61,6% kế hoạch, tăng 5% so với cùng kỳ).",
        [f"{EXPORT} | 2024-01/2024-09 | actual | 420 triệu USD | 5% | plan 61.6%"],
    ),
    (
        "Thu ngân sách năm 2024 đạt 2.650 tỷ đồng, vượt 7,8% dự toán.",
        ["Thu ngân sách nhà nước | 2024 | actual | 2650 tỷ đồng | plan 107.8%"],
    ),
    # two bases: the level goes with the year-on-year one
    (
        "Chỉ số sản xuất công nghiệp tháng 11/2024 tăng 4,8% so với tháng trước và tăng 2,1% so với cùng kỳ.",
        [f"{IIP} | 2024-11 | actual |  | 2.1%", f"{IIP} | 2024-11 | actual |  | 4.8% previous_month"],
    ),
    (
        "Chỉ số sản xuất công nghiệp năm 2024 tăng 13,6% so với năm 2023, tăng 8,6% so với chỉ tiêu kế hoạch.",
        [f"{IIP} | 2024 | actual |  | 13.6%", f"{IIP} | 2024 | actual |  | 8.6% plan"],
    ),
    # the target beside the result
    (
        "GRDP năm 2024 tăng 8,3%, vượt kế hoạch đề ra là 8%.",
        ["GRDP | 2024 | actual |  | 8.3%", "GRDP | 2024 | target |  | 8%"],
    ),
    (
        "GRDP quý I/2024 đạt 9,1%, tăng 0,4% so với kế hoạch đề ra (8,7%).",
        [
            "GRDP | 2024-Q1 | actual |  | 9.1%",
            "GRDP | 2024-Q1 | actual |  | 0.4% plan",
            "GRDP | 2024-Q1 | target |  | 8.7%",
        ],
    ),
    # month and year to date alternate
    (
        "Tổng mức bán lẻ hàng hóa, dịch vụ tháng 5/2024 ước đạt 3.100 tỷ đồng, "
        "lũy kế 5 tháng đầu năm 2024 ước đạt 15.900 tỷ đồng.",
        [f"{RETAIL} | 2024-05 | estimate | 3100 tỷ đồng", f"{RETAIL} | 2024-01/2024-05 | estimate | 15900 tỷ đồng"],
    ),
    # the subject of the sentence before
    (
        "Hai tháng đầu năm 2024, tổng mức bán lẻ hàng hóa ước đạt hơn 4.000 tỷ đồng. "
        "Riêng tháng 2 ước đạt gần 2.000 tỷ đồng.",
        [f"{RETAIL} | 2024-01/2024-02 | estimate | >4000 tỷ đồng", f"{RETAIL} | 2024-02 | estimate | <2000 tỷ đồng"],
    ),
    # components inherit the indicator
    (
        "Năm 2024, chỉ số sản xuất công nghiệp tăng 6%. Trong đó, khai khoáng giảm 1,5%; chế biến, chế tạo tăng 8%.",
        [
            f"{IIP} | 2024 | actual |  | 6%",
            f"{IIP} (khai khoáng) | 2024 | actual |  | -1.5%",
            f"{IIP} (chế biến, chế tạo) | 2024 | actual |  | 8%",
        ],
    ),
    # products
    (
        "Năm 2024, các sản phẩm chủ lực đều tăng: gạch nung tăng 5%; xi măng tăng 7%.",
        ["Sản lượng (gạch nung) | 2024 | actual |  | 5%", "Sản lượng (xi măng) | 2024 | actual |  | 7%"],
    ),
    # districts as areas
    (
        "Giá trị sản xuất công nghiệp năm 2024 các huyện đều tăng: Mèo Vạc tăng 8%; Quản Bạ tăng 5%.",
        [f"{OUTPUT} | 2024 | actual |  | 8% | @Mèo Vạc", f"{OUTPUT} | 2024 | actual |  | 5% | @Quản Bạ"],
    ),
    # multiples
    (
        "Doanh thu du lịch năm 2024 đạt 1.200 tỷ đồng, gấp 2,2 lần năm 2023.",
        ["Doanh thu du lịch | 2024 | actual | 1200 tỷ đồng | x2.2"],
    ),
    # counted things after their figure
    (
        "Phấn đấu trong năm 2025 có ít nhất 120MW điện gió đưa vào khai thác thương mại.",
        ["Công suất điện gió đưa vào khai thác thương mại | 2025 | target | >=120 MW"],
    ),
    # an index given in money is kept as stated
    (
        "Năm 2024, chỉ số sản xuất công nghiệp ước đạt 3.300,63 tỷ đồng, tăng 14%.",
        [f"{IIP} | 2024 | estimate | 3300.63 tỷ đồng | 14%"],
    ),
    # a share of the whole country
    (
        "Năm 2024, kim ngạch xuất khẩu của tỉnh chiếm hơn 10% tổng kim ngạch xuất khẩu cả nước.",
        ["Tỷ trọng kim ngạch xuất khẩu trong cả nước | 2024 | actual | >10 %"],
    ),
    # growth in number and in money
    (
        "Năm 2024, tỉnh thu hút 30 dự án FDI với số vốn đăng ký 200 triệu USD, tăng 20% về số dự án và gấp 3,5 lần "
        "về số vốn so với năm 2023, đạt 150% kế hoạch năm.",
        [
            "Số dự án FDI | 2024 | actual | 30 dự án | 20%",
            "Vốn đầu tư FDI đăng ký | 2024 | actual | 200 triệu USD | x3.5 | plan 150%",
        ],
    ),
    # what there is now, and a share, are of the last year of several
    (
        "Giai đoạn 2020-2024, công nghiệp của tỉnh phát triển khá. Toàn tỉnh hiện có 40 dự án đầu tư. Tỷ lệ hộ dân sử "
        "dụng điện đạt 90%. Sản lượng điện sản xuất đạt 700 triệu kWh.",
        [
            "Số dự án đầu tư | 2024-12-20 | actual | 40 dự án",
            "Tỷ lệ hộ dân sử dụng điện | 2024 | actual | 90 %",
            "Sản lượng điện sản xuất | 2020/2024 | actual | 700 triệu kWh",
        ],
    ),
    # a conjunction names no product
    (
        "Năm 2024, kim ngạch xuất khẩu (do các dự án mới sản xuất ổn định), nên ước đạt 580 triệu USD.",
        [f"{EXPORT} | 2024 | estimate | 580 triệu USD"],
    ),
    # said twice, counted once
    (
        "Kim ngạch xuất khẩu năm 2024 tăng 9%. Như vậy kim ngạch xuất khẩu năm 2024 tăng 9%.",
        [f"{EXPORT} | 2024 | actual |  | 9%"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_observations_of(text: str, expected: list[str], settled: Settle, language: Language) -> None:
    found = [brief(fact) for fact in observations.extract(settled(text), language)]
    assert sorted(found) == sorted(expected)


NOTHING = [
    "Sở đã hoàn thành 26/27 nhiệm vụ, xếp thứ 9/63 tỉnh, thành phố.",
    "Ngày 18/12/2024, Sở ban hành Quyết định số 1424/QĐ-UBND.",
    "Đường dây 110 kV cấp điện cho 5 xã vùng cao.",
    "Giấy phép số 681/GP-BTTTT cấp ngày 21/10/2021.",
    "Kỷ niệm 70 năm Ngày thành lập ngành Công Thương.",
    "Điện thoại: (0219) 3866 123 - Fax: 0219.3866124.",
    "Ông Nguyễn Văn An, 45 tuổi, ở thôn 5 cho biết như vậy.",
    "Phấn đấu xây dựng ngành ngày càng vững mạnh.",
    "Đồng chí nhấn mạnh 7 nhiệm vụ trọng tâm của ngành.",
    "Tỉnh đứng thứ 7 cả nước, tăng 15 bậc so với năm trước.",
    "Hội nghị có 120 đại biểu tham dự.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str, settled: Settle, language: Language) -> None:
    assert [brief(fact) for fact in observations.extract(settled(text), language)] == []


def test_what_was_inherited_says_so(settled: Settle, language: Language) -> None:
    text = "Trong 6 tháng đầu năm 2024, ngành tăng trưởng khá. Kim ngạch xuất khẩu đạt 50 triệu USD, tăng 3%."
    (fact,) = observations.extract(settled(text), language)
    assert fact.period == "2024-H1"
    assert fact.inferred["area"] == "article" and fact.inferred["change_base"] == "default"


def test_noise_yields_nothing(settled: Settle, language: Language) -> None:
    text = "Sở họp bàn.\nKim ngạch xuất khẩu năm 2024 tăng 9%. Ảnh: Minh Minh\nBÌNH LUẬN\nXuất khẩu tăng 5%."
    assert observations.extract(settled(text), language) == ()


HEADLINE = "Nửa đầu năm 2024, Hà Giang thu ngân sách đạt 1.858 tỷ đồng"
REST = "UBND tỉnh cho biết, 6 tháng đầu năm 2024 xuất khẩu đạt 90 triệu USD, tăng 8%."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{HEADLINE}\n{HEADLINE}\n{REST}", True),  # said twice, and nowhere else
        (f"{HEADLINE}\n{REST} Thu ngân sách đạt 1.858,2 tỷ đồng.", False),
        (f"{HEADLINE}\n{REST} Thu ngân sách từ khu vực FDI đạt 90 tỷ đồng.", True),  # a part only
        (f"Thu ngân sách đạt 1.858 tỷ đồng\n{REST}", False),  # of which time, it does not tell
    ],
)
def test_a_headline_states_what_nothing_else_does(text: str, told: bool, settled: Settle, language: Language) -> None:
    facts = [brief(fact) for fact in observations.extract(settled(text), language)]
    assert ("Thu ngân sách nhà nước | 2024-H1 | actual | 1858 tỷ đồng" in facts) is told


@pytest.mark.parametrize(("text", "_"), CASES)
def test_quotes_stand_at_their_offsets(text: str, _: list[str], settled: Settle, language: Language) -> None:
    setting = settled(text)
    for fact in observations.extract(setting, language):
        (evidence,) = fact.evidence
        assert setting.article.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote in evidence.sentence
        assert 0 < fact.confidence <= 1
