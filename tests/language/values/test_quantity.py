from decimal import Decimal
from pathlib import Path

import pytest
from hostile import inputs
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import VocabularyError
from kg.language.fold import fold
from kg.language.values import bound, quantity
from kg.language.values.quantity import Kind, Quantity, Sign, Units
from kg.vocabulary import load

# text -> value[..max] bound kind scale unit, as `shown` writes it; the figures and names are invented
ONE = [
    ("39.600 tỷ đồng", "39600 amount 1e9 vnd"),
    ("đạt 5.100 tỉ đồng", "5100 amount 1e9 vnd"),
    ("2,1 tỉ USD", "2.1 amount 1e9 usd"),
    ("298 ngàn tỷ đồng", "298 amount 1e12 vnd"),
    ("150 nghìn tỷ đồng", "150 amount 1e12 vnd"),
    ("345.678 triệu đồng", "345678 amount 1e6 vnd"),
    ("51.990,5 triệu USD", "51990.5 amount 1e6 usd"),
    ("12 triệu đô-la", "12 amount 1e6 usd"),
    ("12 triệu đô la Mỹ", "12 amount 1e6 usd"),
    ("3 trăm nghìn tỷ đồng", "3 amount 1e14 vnd"),
    ("5 vạn tấn", "5 amount 1e4 tonne"),
    ("580 triệu lít", "580 amount 1e6 litre"),
    ("460triệu USD", "460 amount 1e6 usd"),
    ("344,3MW", "344.3 amount 1 mw"),
    ("2.700ha", "2700 amount 1 ha"),
    ("3.100km2", "3100 amount 1 km2"),
    ("16,94 tỷ kWh", "16.94 amount 1e9 kwh"),
    ("400 triệu KWh", "400 amount 1e6 kwh"),
    ("50 triệu Kwh", "50 amount 1e6 kwh"),
    ("120 m2", "120 amount 1 m2"),
    ("65 km", "65 amount 1 km"),
    ("65  km", "65 amount 1 km"),
    ("65\u00a0km", "65 amount 1 km"),
    ("08 dự án", "8 amount 1 project"),
    ("1,2 triệu lượt khách", "1.2 amount 1e6 visitor"),
    ("7.000 lao động", "7000 amount 1 person"),
    ("tăng 8,15%", "8.15 percent 1 percent"),
    ("tăng 12 %", "12 percent 1 percent"),
    ("tăng 12 phần trăm", "12 percent 1 percent"),
    ("GRDP -6,4%", "-6.4 percent 1 percent"),
    ("(-3%)", "-3 percent 1 percent"),
    ("vượt 0,3 điểm %", "0.3 points 1 percentage-point"),
    ("đóng góp 3,6 điểm phần trăm", "3.6 points 1 percentage-point"),
    ("đạt 70,5 điểm", "70.5 amount 1 point"),
    ("tụt 15 bậc", "15 amount 1 place"),
    # composed units
    ("1.900 đồng/kWh", "1900 amount 1 vnd-per-kwh per kwh"),
    ("80 triệu đồng/người/năm", "80 amount 1e6 vnd per người/năm"),
    ("10,5%/năm", "10.5 percent 1 percent per năm"),
    ("tăng 2%/tháng", "2 percent 1 percent-per-month per tháng"),
    ("84 triệu kWh/năm", "84 amount 1e6 kwh per năm"),
    ("30.000 đồng/kg", "30000 amount 1 vnd per kg"),
    ("1,15 tỷ USD/tháng", "1.15 amount 1e9 usd per tháng"),
    # ranges
    ("7,5-8%", "7.5..8 percent 1 percent"),
    ("8%-8,5%", "8..8.5 percent 1 percent"),
    ("13 - 14%", "13..14 percent 1 percent"),
    ("13 – 14%", "13..14 percent 1 percent"),
    ("7÷8%", "7..8 percent 1 percent"),
    ("31,05-31,4%", "31.05..31.4 percent 1 percent"),
    ("từ 252-255 nghìn tỷ đồng", "252..255 amount 1e12 vnd"),
    ("41.000 – 43.000 tỷ đồng", "41000..43000 amount 1e9 vnd"),
    ("1.700 – 1.900 MW", "1700..1900 amount 1 mw"),
    ("từ 10% đến 12%", "10..12 percent 1 percent"),
    ("10 đến 12 dự án", "10..12 amount 1 project"),
    ("từ 10 tới 12 dự án", "10..12 amount 1 project"),
    ("từ 10.000 đến 30.000 đồng/kg", "10000..30000 amount 1 vnd per kg"),
    ("từ 500 triệu đến 1 tỷ đồng", "0.5..1 amount 1e9 vnd"),
    ("5 triệu - 7 triệu đồng", "5..7 amount 1e6 vnd"),
    ("từ 10 đến 12", "10..12 bare 1 -"),
    ("tăng 5-7", "5..7 bare 1 -"),
    ("7,5-8,0%/năm", "7.5..8 percent 1 percent per năm"),
    ("8-9mét/giây", "8..9 amount 1 m per giây"),
    ("2-3 lần", "2..3 times 1 times"),
    # bounds
    ("hơn 23,9 tỷ USD", "> 23.9 amount 1e9 usd"),
    ("trên 15%", "> 15 percent 1 percent"),
    ("tăng trên mức 15%", "> 15 percent 1 percent"),
    ("vượt mốc 1 tỷ USD", "> 1 amount 1e9 usd"),
    ("vượt quá 5%", "> 5 percent 1 percent"),
    ("ít nhất 377MW", ">= 377 amount 1 mw"),
    ("tối thiểu 12 dự án", ">= 12 amount 1 project"),
    ("tối thiểu đạt 12%", ">= 12 percent 1 percent"),
    ("không dưới 3%", ">= 3 percent 1 percent"),
    ("không thấp hơn 5%", ">= 5 percent 1 percent"),
    ("từ 10% trở lên", ">= 10 percent 1 percent"),
    ("10% trở lên", ">= 10 percent 1 percent"),
    ("đạt 95 điểm trở lên", ">= 95 amount 1 point"),
    ("gần 3,9 tỷ USD", "< 3.9 amount 1e9 usd"),
    ("gần đạt 90%", "< 90 percent 1 percent"),
    ("dưới 4%", "< 4 percent 1 percent"),
    ("chưa đến 2%", "< 2 percent 1 percent"),
    ("không quá 5%", "<= 5 percent 1 percent"),
    ("tối đa 10 người", "<= 10 amount 1 person"),
    ("từ 4% trở xuống", "<= 4 percent 1 percent"),
    ("không vượt quá 4%", "<= 4 percent 1 percent"),
    ("khoảng 5.000 MW", "~ 5000 amount 1 mw"),
    ("ước khoảng 5.000 MW", "~ 5000 amount 1 mw"),
    ("xấp xỉ 9%", "~ 9 percent 1 percent"),
    ("trên dưới 9%", "~ 9 percent 1 percent"),
    ("trong khoảng 7 – 8%", "~ 7..8 percent 1 percent"),
    ("khoảng từ 25-30%", "~ 25..30 percent 1 percent"),
    ("khoảng hơn 2 tấn", "> 2 amount 1 tonne"),
    ("trên 6,2 - 7,1 triệu đồng/người/tháng", "> 6.2..7.1 amount 1e6 vnd per người/tháng"),
    ("thấp hơn 12%", "12 percent 1 percent"),
    ("cao hơn 2,3%", "2.3 percent 1 percent"),
    ("dựa trên 5 dự án", "5 amount 1 project"),
    # times
    ("gấp 3,2 lần", "3.2 times 1 times"),
    ("tăng 2,2 lần", "2.2 times 1 times"),
    ("tăng hơn 5 lần", "> 5 times 1 times"),
    ("gấp hơn 2 lần", "> 2 times 1 times"),
    ("tăng gấp 7,2; bia", "7.2 times 1 times"),
    ("gấp đôi", "2 times 1 times"),
    ("gần gấp đôi", "< 2 times 1 times"),
    ("tăng gấp ba lần", "3 times 1 times"),
    ("gấp hơn ba lần", "> 3 times 1 times"),
    ("gấp rưỡi", "1.5 times 1 times"),
    ("gấp năm lần", "5 times 1 times"),
    # no unit of the vocabulary
    ("giảm 3,03;", "3.03 bare 1 -"),
    ("hoàn thành 12 thôn", "12 bare 1 -"),
    ("5 triệu-6 triệu đồng", "5..6 amount 1e6 vnd"),
    ("lắp 15trụ gió", "15 bare 1 -"),
    ("600 xe/ngày", "600 bare 1 -"),
    ("6,4 triệu sản phẩm", "6.4 bare 1e6 -"),
    ("3 đồng chí", "3 bare 1 -"),
    ("5 hạng mục", "5 bare 1 -"),
    ("12 người", "12 amount 1 person"),
    ("1 tỷ 250 triệu đồng", "1.25 amount 1e9 vnd"),
]

SEVERAL = [
    ("đạt gần ba tỷ USD; hơn hai triệu lượt khách", ["< 3 amount 1e9 usd", "> 2 amount 1e6 visitor"]),
    ("năm triệu đồng, ba dự án", []),
    ("chiếm 15 tỷ trọng", ["15 bare 1 -"]),
    ("từ 13% năm 2031 lên 37% năm 2035", ["13 percent 1 percent", "37 percent 1 percent"]),
    ("500 triệu USD (tăng 9%)", ["500 amount 1e6 usd", "9 percent 1 percent"]),
    ("đạt 10% - 12 dự án", ["10 percent 1 percent", "12 amount 1 project"]),
    ("tăng 9%, 12 dự án", ["9 percent 1 percent", "12 amount 1 project"]),
    ("tổng vốn 61,25 triệu USD và 142,5 tỉ đồng", ["61.25 amount 1e6 usd", "142.5 amount 1e9 vnd"]),
    ("phía bắc 1.034 tỷ đồng/2.320 tỷ đồng", ["1034 amount 1e9 vnd", "2320 amount 1e9 vnd"]),
    ("gấp năm 2031", []),
    ("quý 1, xếp thứ 9/63, 26/27 nhiệm vụ, 12 tháng, 57-nq/tw", []),
    ("năm 2031, 2032 (giá so sánh 2010)", []),
    ("ngày 30-6; sáng 14.2; 07/02/2031; từ 14-18/1", []),
    ("khu 7a, quốc lộ 91c, a12, covid-19", []),
    ("363.7000 tấn và 7,710,3 tỷ đồng", []),
    ("- 12% là mức cao", ["12 percent 1 percent"]),
]


def shown(found: Quantity) -> str:
    """Returns a quantity on one line."""
    upper = f"..{found.value_max.normalize():f}" if found.value_max is not None else ""
    zeros = len(str(int(found.scale))) - 1
    scale = f"1e{zeros}" if zeros else "1"
    per = f" per {found.per}" if found.per else ""
    sign = f"{found.bound} " if found.bound else ""
    return f"{sign}{found.value.normalize():f}{upper} {found.kind} {scale} {found.unit_key or '-'}{per}"


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_quantity(text: str, expected: str, units: Units) -> None:
    assert [shown(q) for q in quantity.find(fold(text), units)] == [expected]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_quantities_or_none(text: str, expected: list[str], units: Units) -> None:
    assert [shown(q) for q in quantity.find(fold(text), units)] == expected


@pytest.mark.parametrize("text", [text for text, _ in (*ONE, *SEVERAL)])
def test_what_is_found_is_printed_and_parsed_the_same(text: str, units: Units) -> None:
    for found in quantity.find(fold(text), units):
        assert quantity.parse(quantity.format(found), units) == found


@pytest.mark.parametrize(
    ("text", "hedged", "figure", "unit"),
    [
        ("ước đạt khoảng 298,6 ngàn tỷ đồng, tăng", "khoảng 298,6 ngàn tỷ đồng", "298,6 ngàn tỷ đồng", "ngàn tỷ đồng"),
        ("tăng từ 10% trở lên.", "từ 10% trở lên", "10% trở lên", "%"),
        ("tăng từ 10% so với", "10%", "10%", "%"),
        ("đạt từ 10% đến 12%,", "từ 10% đến 12%", "10% đến 12%", "%"),
        ("gấp hơn 2 lần so", "gấp hơn 2 lần", "gấp hơn 2 lần", "lần"),
        ("tăng gần gấp đôi", "gần gấp đôi", "gấp đôi", "lần"),
        ("grdp -3,1%", "-3,1%", "-3,1%", "%"),
        ("có 12 dự án", "12 dự án", "12 dự án", "dự án"),
        ("đạt 5 triệu cái", "5 triệu", "5 triệu", "triệu"),
    ],
)
def test_offsets(text: str, hedged: str, figure: str, unit: str, units: Units) -> None:
    folded = fold(text)
    (found,) = quantity.find(folded, units)
    assert (folded[found.bound_start : found.end], folded[found.start : found.end]) == (fold(hedged), fold(figure))
    assert found.unit_text == unit


def test_slips_are_marked(units: Units) -> None:
    assert [(str(q.value), q.suspect) for q in quantity.find("20214 tấn, 12.5% và 9%", units)] == [
        ("20214", True),
        ("12.5", True),
        ("9", False),
    ]


def test_spans_that_are_taken_hold_no_quantity(units: Units) -> None:
    text = "tăng 9% và 12%"
    assert [shown(q) for q in quantity.find(text, units, taken=[(0, 8)])] == ["12 percent 1 percent"]


@pytest.mark.parametrize(
    ("text", "value", "upper", "base"),
    [
        ("298,6 nghìn tỷ đồng", "298600000000000", None, "vnd"),
        ("7,5-8%", "7.5", "8", "percent"),
        ("500 kw", "0.5", None, "mw"),
        ("7,25 triệu", "7250000", None, None),
    ],
)
def test_values_in_base_units(text: str, value: str, upper: str | None, base: str | None, units: Units) -> None:
    found = quantity.parse(text, units)
    assert found is not None
    assert quantity.in_base(found, units) == (Decimal(value), None if upper is None else Decimal(upper), base)


@pytest.mark.parametrize("text", ["", "đạt 9%", "9% và 8%", "9", "9 %", "khoảng 9%", "9%."])
def test_parse_takes_the_whole_text_or_nothing(text: str, units: Units) -> None:
    found = quantity.parse(text, units)
    assert (found is not None) == (text in ("9", "9 %", "khoảng 9%"))


FIGURES = st.decimals(min_value=0, max_value=10**9, places=3)
UNITS: list[tuple[str | None, Kind, str | None, str]] = [
    ("tỷ đồng", "amount", "vnd", "1e9"),
    ("nghìn tỷ đồng", "amount", "vnd", "1e12"),
    ("triệu usd", "amount", "usd", "1e6"),
    ("mw", "amount", "mw", "1"),
    ("km2", "amount", "km2", "1"),
    ("lượt khách", "amount", "visitor", "1"),
    ("%", "percent", "percent", "1"),
    ("điểm phần trăm", "points", "percentage-point", "1"),
    ("lần", "times", "times", "1"),
    ("triệu", "bare", None, "1e6"),
    (None, "bare", None, "1"),
]
SIGNS: list[Sign | None] = [None, ">", ">=", "<", "<=", "~"]


@settings(derandomize=True, deadline=None, max_examples=400)
@given(FIGURES, st.none() | FIGURES, st.sampled_from(UNITS), st.sampled_from(SIGNS))
def test_format_then_parse_is_the_same(
    units: Units,
    value: Decimal,
    more: Decimal | None,
    unit: tuple[str | None, Kind, str | None, str],
    sign: Sign | None,
) -> None:
    text, kind, key, scale = unit
    upper = None if not more else value + more
    made = Quantity(0, 0, 0, value, kind, upper, sign, Decimal(scale), key, text)
    assert quantity.parse(quantity.format(made), units) == made


@pytest.mark.parametrize("text", inputs())
def test_hostile_text_ends(text: str, units: Units) -> None:
    found = quantity.find(text, units)
    assert all(0 <= q.bound_start <= q.start < q.end <= len(text) for q in found)


LINE = "1 12 3,5 % tỷ đồng usd - đến từ hơn gấp đôi lần trở lên ; ( ) / năm 2031 người"
WORDS = LINE.split()


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS)))
def test_any_order_of_words_is_read(units: Units, words: list[str]) -> None:
    text = " ".join(words)
    for found in quantity.find(text, units):
        assert 0 <= found.bound_start <= found.start < found.end <= len(text)
        assert quantity.parse(quantity.format(found), units) == found


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        ('scale:x skos:prefLabel "triệu"@vi .', "scale/x: factor None is no positive number"),
        ('scale:x skos:prefLabel "triệu"@vi ; :factor "many" .', "scale/x: factor 'many' is no positive number"),
        ('unit:x skos:prefLabel "tạ"@vi ; :toBase -1 .', "unit/x: toBase '-1' is no positive number"),
        ('unit:x skos:prefLabel "tạ"@vi ; :baseUnit unit:kg .', "unit/x: baseUnit 'kg' is no unit of the vocabulary"),
    ],
)
def test_a_broken_vocabulary_is_an_error(turtle: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "vocab").mkdir()
    (tmp_path / "vocab" / "units.ttl").write_text(
        "@prefix : <https://w3id.org/tinhkg/def#> . @prefix unit: <https://w3id.org/tinhkg/id/unit/> .\n"
        "@prefix scale: <https://w3id.org/tinhkg/id/scale/> .\n"
        f"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n{turtle}\n",
        encoding="utf-8",
    )
    with pytest.raises(VocabularyError, match=message):
        Units.of(load(tmp_path))


@pytest.mark.parametrize(
    ("text", "sign", "words"),
    [
        ("đạt khoảng ", "~", "khoảng "),
        ("không quá ", "<=", "không quá "),
        ("tăng cao hơn ", None, ""),
        ("từ ", None, "từ "),
        ("thêm hơn", ">", "hơn"),
        ("phơn ", None, ""),
        ("", None, ""),
    ],
)
def test_bounds_before_a_figure(text: str, sign: Sign | None, words: str) -> None:
    folded = fold(text)
    found, start = bound.before(folded + "5", len(folded))
    assert (found, folded[start:]) == (sign, fold(words))
