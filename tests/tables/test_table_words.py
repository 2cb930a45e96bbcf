"""What names, periods, units and numbers of tables mean, and what is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kg.errors import TableError
from kg.tables.mapping import NumberFormat
from kg.tables.near import near
from kg.tables.numbers import bared, figure
from kg.tables.words import Words


@pytest.mark.parametrize(
    ("name", "period", "key"),
    [
        ("Bến Tre", "2024", "ben-tre-1"),
        ("BẾN TRE", "2024", "ben-tre-1"),
        ("Tỉnh Bến Tre", "2024", "ben-tre-1"),
        ("Ben Tre", "2024", "ben-tre-1"),
        ("TP. Hồ Chí Minh", "2024", "ho-chi-minh-1"),
        ("TP.HCM", "2024", "ho-chi-minh-1"),
        ("Thành phố Cần Thơ", "2024", "can-tho-1"),
        ("Bà Rịa-Vũng Tàu", "2024", "ba-ria-vung-tau-1"),
        ("Bà Rịa – Vũng Tàu", "2024", "ba-ria-vung-tau-1"),
        ("Hoà Bình", "2024", "hoa-binh-1"),
        ("Thừa Thiên Huế", "2024", "hue-1"),
        ("Vĩnh Long", "2024", "vinh-long-1"),
        ("Vĩnh Long", "2025-H1", "vinh-long-1"),
        ("Vĩnh Long", "2025-Q3", "vinh-long-2"),
        ("Vĩnh Long", "2026", "vinh-long-2"),
        ("Lai Châu", "2025", "lai-chau-1"),
        ("Đồng Nai", "2026", "dong-nai-3"),  # a province became a city on the same land
        ("Cả nước", "2024", "vn"),
        ("VIETNAM", "2024", "vn"),
    ],
)
def test_a_name_in_any_spelling_is_the_territory_of_the_period(name: str, period: str, key: str, words: Words) -> None:
    assert words.area(name, words.period(period), None).key == key


@pytest.mark.parametrize(
    ("on", "key"), [(date(2025, 6, 30), "vinh-long-1"), (date(2025, 7, 1), "vinh-long-2"), (date(2030, 1, 1), "vinh-long-2")]
)  # fmt: skip
def test_a_day_says_whose_names_these_are(on: date, key: str, words: Words) -> None:
    assert words.area("Vĩnh Long", words.period("2020"), on).key == key


@pytest.mark.parametrize(
    ("name", "period", "on", "message"),
    [
        ("Vĩnh Long", "2025", None, "no single territory had this name throughout 2025"),
        ("Bến Tre", "2026", None, "ben-tre-1 until 2025-06-30"),
        ("Bến Tre", "2024", date(2025, 7, 1), "on 2025-07-01"),
        ("Bến Che", "2024", None, "nearest: Bến Tre"),
        ("Đồng bằng sông Hồng", "2024", None, "no province, district or country has this name"),
        ("", "2024", None, "no province, district or country has this name"),
    ],
)
def test_a_name_that_means_no_one_territory_is_refused(
    name: str, period: str, on: date | None, message: str, words: Words
) -> None:
    with pytest.raises(TableError, match=message):
        words.area(name, words.period(period), on)


@pytest.mark.parametrize(
    ("name", "within", "key"),
    [
        ("Huyện Châu Thành", "Bến Tre", "831"),
        ("Châu Thành", "tỉnh An Giang", "892"),
        ("H. Chau Thanh", "Ben Tre", "831"),
        ("Mường Tè", "", "107"),
        ("huyện Mường Tè", "", "107"),
        ("Thành phố Bến Tre", "", "829"),  # and not the province
        ("TP. Bến Tre", "Bến Tre", "829"),
        ("Bến Tre", "", "ben-tre-1"),
        ("Tỉnh Bến Tre", "Bến Tre", "ben-tre-1"),  # the sum below its districts
        ("TP. Cần Thơ", "", "can-tho-1"),
        ("Quận Ninh Kiều", "TP. Cần Thơ", "916"),
        ("Thị xã Cai Lậy", "", "817"),
        ("Huyện Cai Lậy", "Tiền Giang", "820"),
        ("Cả nước", "Bến Tre", "vn"),
    ],
)
def test_a_district_is_found_by_its_name_and_province(name: str, within: str, key: str, words: Words) -> None:
    assert words.area(name, words.period("2024"), None, within).key == key


@pytest.mark.parametrize(
    ("name", "period", "within", "message"),
    [
        ("Châu Thành", "2024", "", r"several provinces have a district of this name \(An Giang, Bến Tre, .*say :within which one"),
        ("Cai Lậy", "2024", "", "several districts of Tiền Giang have this name; write .*huyện.* before it"),
        ("Bến Tre", "2024", "Bến Tre", "Bến Tre and a district of it have this name; write tỉnh or thành phố before it"),
        ("Mường Tè", "2024", "Bến Tre", "no district of Bến Tre has this name"),
        ("Mường Che", "2024", "Lai Châu", "no district of Lai Châu has this name; nearest: Mường Tè"),
        ("Mường Tè", "2024", "Lai Chao", ":within: no province is called 'Lai Chao'; nearest: Lai Châu"),
        ("Mường Tè", "2025", "Lai Châu", r"no single territory had this name throughout 2025 \(107 until 2025-06-30\)"),
    ],
)  # fmt: skip
def test_a_district_that_is_not_one_is_refused(name: str, period: str, within: str, message: str, words: Words) -> None:
    with pytest.raises(TableError, match=message):
        words.area(name, words.period(period), None, within)


def test_a_day_says_which_districts_are_meant(words: Words) -> None:
    assert words.area("Mường Tè", words.period("2025"), date(2025, 6, 30), "Lai Châu").key == "107"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2024", "2024"),
        ("2024-Q1", "2024-Q1"),
        ("2024-H1", "2024-H1"),
        ("2024-8", "2024-08"),
        ("2024-08", "2024-08"),
        ("2024-01/2024-9", "2024-01/2024-09"),
        ("2021/2025", "2021/2025"),
        ("2021-2025", "2021/2025"),
        ("Năm 2024", "2024"),
        ("Quý I/2024", "2024-Q1"),
        ("Tháng 3/2024", "2024-03"),
        ("6 tháng đầu năm 2024", "2024-H1"),
        ("9 tháng năm 2024", "2024-01/2024-09"),
        ("Giai đoạn 2021-2025", "2021/2025"),
    ],
)
def test_a_period_is_read_in_digits_and_in_words(text: str, label: str, words: Words) -> None:
    assert words.period(text).label == label


@pytest.mark.parametrize(
    "text", ["", "24", "13/2024", "2024-13", "năm nay", "Năm 2024 và 2025", "ước năm 2024", "2024?"]
)
def test_a_text_that_is_no_period_is_refused(text: str, words: Words) -> None:
    with pytest.raises(TableError, match="no period such as"):
        words.period(text)


@pytest.mark.parametrize(
    ("text", "key", "scale"),
    [("tỷ đồng", "vnd", "1E+9"), ("Nghìn tỷ đồng", "vnd", "1E+12"), ("triệu USD", "usd", "1E+6"), ("%", "percent", "1"),
     ("nghìn tấn", "tonne", "1E+3"), ("triệu đồng/người", "vnd-per-person", "1E+6")],
)  # fmt: skip
def test_a_unit_is_read_with_its_scale(text: str, key: str, scale: str, words: Words) -> None:
    found = words.unit(text)
    assert (found.key, found.scale) == (key, Decimal(scale))


@pytest.mark.parametrize("text", ["", "tỷ", "tỷ đồng thời giá", "kg/người", "1000 tấn", "đĩnh"])
def test_words_that_are_no_whole_unit_are_refused(text: str, words: Words) -> None:
    with pytest.raises(TableError, match="no unit of the vocabulary"):
        words.unit(text)


def test_indicators_and_kinds_have_keys_and_names(words: Words) -> None:
    assert words.indicator("retail").key == words.indicator("Tổng mức bán lẻ").key == "retail"
    assert words.kind("ước thực hiện") == words.kind("estimate") == "estimate"
    with pytest.raises(TableError, match="nearest: tổng mức bán lẻ"):
        words.indicator("tổng mức bán lẽ")
    with pytest.raises(TableError, match="no entry of value-kind"):
        words.kind("chính thức")


def test_forms_and_baselines_are_those_of_the_graph(words: Words) -> None:
    assert (words.form("growth"), words.baseline("year-on-year"), words.baseline("2010")) == (
        "growth",
        "year-on-year",
        "2010",
    )
    with pytest.raises(TableError, match="nearest: growth"):
        words.form("grow")
    with pytest.raises(TableError, match="no base of comparison"):
        words.baseline("năm trước")


_VIETNAMESE, _ENGLISH, _SPACED = NumberFormat(",", "."), NumberFormat(".", ","), NumberFormat(",", " ")
_PLAIN, _WHOLE = NumberFormat(".", ""), NumberFormat(",", ".", whole=True)


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("1.600,5", _VIETNAMESE, "1600.5"),
        ("1,600.5", _ENGLISH, "1600.5"),
        ("1 600,5", _SPACED, "1600.5"),
        ("1 600,5", NumberFormat(",", "\u2007"), "1600.5"),
        ("12.345.678", _VIETNAMESE, "12345678"),
        ("1.600", _VIETNAMESE, "1600"),
        ("1.600", _PLAIN, "1.600"),
        ("20214", _VIETNAMESE, "20214"),
        ("1600,5", _VIETNAMESE, "1600.5"),
        ("-3,2", _VIETNAMESE, "-3.2"),
        ("−3,2", _VIETNAMESE, "-3.2"),
        ("+3,2", _VIETNAMESE, "3.2"),
        ("0,50", _VIETNAMESE, "0.50"),
        ("1.600", _WHOLE, "1600"),
    ],
)
def test_a_number_is_read_in_its_notation(text: str, form: NumberFormat, value: str) -> None:
    assert str(figure(text, form)) == value


@pytest.mark.parametrize(
    ("text", "form"),
    [("1.5", _VIETNAMESE), ("1,600.5", _VIETNAMESE), ("1.600,5", _ENGLISH), ("16.00", _VIETNAMESE), ("1 600", _VIETNAMESE),
     ("1.600,5,5", _VIETNAMESE), ("5%", _VIETNAMESE), ("(5)", _VIETNAMESE), ("", _VIETNAMESE), ("5 tỷ", _VIETNAMESE),
     ("NaN", _VIETNAMESE), ("1e5", _VIETNAMESE), ("0,5", _PLAIN), ("1600,5", _WHOLE), ("9" * 40, _VIETNAMESE)],
)  # fmt: skip
def test_what_the_notation_does_not_write_is_no_number(text: str, form: NumberFormat) -> None:
    assert figure(text, form) is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [("1.600,5 (*)", "1.600,5"), ("(*) 12*", "12"), ("Bến Tre¹", "Bến Tre"), ("*", "*"), ("12", "12")],
)
def test_footnote_marks_are_taken_off(text: str, bare: str) -> None:
    assert bared(text, ("(*)", "*", "¹")) == bare


def test_near_names_are_those_alike_or_all_of_a_few() -> None:
    assert near("kinh ngạch", ["kim ngạch", "dân số"]) == "nearest: kim ngạch"
    assert near("x", ["kim ngạch", "dân số"]) == "known: kim ngạch, dân số"
    assert near("ben tri", ["Bến Tre", "BẾN TRE"]) == "nearest: BẾN TRE"
    assert near("x", [str(number) * 5 for number in range(20)]) == "none is near"
