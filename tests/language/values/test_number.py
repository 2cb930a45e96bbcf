from decimal import Decimal
from itertools import pairwise

import pytest
from hostile import inputs
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.values import countword, number
from kg.language.values.number import Number

FORMS = [
    ("0", "0"), ("7", "7"), ("08", "8"), ("00", "0"), ("41", "41"), ("377", "377"), ("2024", "2024"), ("8400", "8400"),
    ("0,24", "0.24"), ("0,240", "0.24"), ("1,3", "1.3"), ("8,15", "8.15"), ("16,94", "16.94"), ("113,6", "113.6"),
    ("2,05", "2.05"), ("1,847", "1.847"), ("99,99", "99.99"), ("406,25", "406.25"), ("05,5", "5.5"),
    ("1.000", "1000"), ("12.345", "12345"), ("47.300", "47300"), ("286.150", "286150"), ("1.746.091", "1746091"),
    ("4.410,63", "4410.63"), ("1.234,56", "1234.56"), ("21.086,4", "21086.4"), ("2.615.300,5", "2615300.5"),
    ("100.000.000.000", "100000000000"), ("1234567", "1234567"), ("300000", "300000"), ("123456,7", "123456.7"),
    ("-6,42", "-6.42"), ("-1.200", "-1200"),
]  # fmt: skip

SUSPECT = [
    ("20214", "20214"),  # a year with a digit too many, or twenty thousand
    ("19987", "19987"),
    ("12.5", "12.5"),
    ("14.25", "14.25"),
    ("0.375", "0.375"),
    ("1,234.5", "1234.5"),
    ("7,710,300", "7710300"),
    ("363.7000", None),
    ("7,710,3", None),
    ("1.23.456", None),
    ("1.2345", None),
    ("012.345", None),
    ("1.234.56", "1234.56"),  # a point for the comma
    ("9.332.3", "9332.3"),
    ("12,345,67", None),
    ("1.234,5.6", None),
    ("-363.7000", None),
]

NONE = ["", " ", "a", "1 ", " 1", "1.", ",5", "1..2", "1.,2", "1,2,", "--1", "1-2", "١٢", "²", "1" * 31, "1,2" * 2000]


@pytest.mark.parametrize(("printed", "value"), FORMS)
def test_numerals_say_their_value(printed: str, value: str) -> None:
    assert number.parse(printed) == Number(Decimal(value))


@pytest.mark.parametrize(("printed", "value"), SUSPECT)
def test_slips_are_marked_and_keep_what_was_printed(printed: str, value: str | None) -> None:
    assert number.parse(printed) == Number(None if value is None else Decimal(value), suspect=True, literal=printed)


@pytest.mark.parametrize("printed", NONE)
def test_what_is_no_numeral(printed: str) -> None:
    assert number.parse(printed) is None


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("1234567.80", "1.234.567,80"),
        ("0.5", "0,5"),
        ("-3.1", "-3,1"),
        ("1E+3", "1.000"),
        ("999", "999"),
        ("1000", "1.000"),
    ],
)
def test_format_groups_by_thousands(value: str, printed: str) -> None:
    assert number.format(Number(Decimal(value))) == printed


@settings(derandomize=True, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4))
def test_format_then_parse_is_the_same(value: Decimal) -> None:
    assert number.parse(number.format(Number(value))) == Number(value)


@pytest.mark.parametrize("printed", [printed for printed, _ in (*FORMS, *SUSPECT)])
def test_parse_then_format_then_parse_is_the_same(printed: str) -> None:
    read = number.parse(printed)
    assert read is not None
    assert number.parse(number.format(read)) == read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đạt 47.300 tỷ đồng, tăng 8,49%.", ["47.300", "8,49"]),
        ("9tháng, 412mw", ["9", "412"]),
        ("a12 và covid-19, gmt+7, lúc08:26, v1-1", []),
        ("khoảng 7,5-8%", ["7,5", "8"]),
        ("kết thúc năm 2031.", ["2031"]),
        ("(1.250)", ["1.250"]),
        ("tăng 363.7000 tấn", ["363.7000"]),
        ("x_5", []),
        ("1" * 40, []),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    mentions = number.find(text)
    assert [text[m.start : m.end] for m in mentions] == found
    assert [m.number for m in mentions] == [number.parse(printed) for printed in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8),
        ("chín", 9), ("mười", 10), ("mười một", 11), ("mười hai", 12), ("mười lăm", 15), ("hai mươi", 20),
        ("hai mươi mốt", 21), ("hai mươi tư", 24), ("ba mươi lăm", 35), ("chín mươi chín", 99),
        ("mươi", None), ("mười năm", None), ("một mươi", None), ("mốt", None), ("sau", None), ("", None),
        ("hai ba", None),
    ],
)  # fmt: skip
def test_counts_in_words(text: str, value: int | None) -> None:
    assert countword.count(text) == value


@pytest.mark.parametrize("text", inputs())
def test_hostile_text_ends(text: str) -> None:
    assert all(0 <= m.start < m.end <= len(text) for m in number.find(text))


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="0123456789.,/- %()abcđ\n"))
def test_any_text_has_ordered_mentions(text: str) -> None:
    found = number.find(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(number.parse(text[m.start : m.end]) == m.number for m in found)
