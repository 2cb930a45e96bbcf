import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.fold import bare, fold


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Uỷ ban nhân dân", "ủy ban nhân dân"),
        ("Khánh Hoà", "khánh hòa"),
        ("Khánh Hòa", "khánh hòa"),
        ("Thuý Quỳnh", "thúy quỳnh"),
        ("Quý I, kế hoạch hoàn thành", "quý i, kế hoạch hoàn thành"),
        ("ÐBSCL", "đbscl"),
        ("12\u00a0%", "12 %"),
        ("2021 – 2025", "2021 - 2025"),
        ("“Vượt vũ môn”", '"vượt vũ môn"'),
        ("so vói cung kỳ, doanh nghiêp đạt 5 tỷ đông", "so với cùng kỳ, doanh nghiệp đạt 5 tỷ đồng"),
        ("tháng 4\u20442020", "tháng 4/2020"),
    ],
)
def test_variants_of_spelling_become_one(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@pytest.mark.parametrize(
    ("one", "other"), [("hoàn thành", "hoàn thành"), ("Quý I", "quý i"), ("TOÀN TỈNH", "toàn tỉnh")]
)
def test_both_sides_of_a_comparison_are_folded_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_no_character_moves(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert len(fold(text)) == len(text)


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="aAăĂâÂđĐêÊôƠưỲỷẠ hoàhóaUỷ–"))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(unicodedata.normalize("NFC", text))
    assert fold(once) == once


@pytest.mark.parametrize(
    ("name", "plain"), [("Đồng Nai", "dong nai"), ("Thừa Thiên – Huế", "thua thien - hue"), ("Ðắk Lắk", "dak lak")]
)
def test_bare_drops_every_mark(name: str, plain: str) -> None:
    assert bare(name) == plain
