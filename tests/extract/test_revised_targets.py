"""Targets that take the place of earlier ones: the old figure and the new one, or the new one alone."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from kg.extract import observations
from kg.extract.context import Setting
from kg.language.lexicon import Language

Settled = Callable[..., Setting]
OLD, NEW = False, True


def read(settled: Settled, language: Language, text: str) -> list[tuple[str, str, Decimal | None, bool]]:
    found = observations.extract(settled(text, published="2031-07-20"), language)
    return [
        (fact.indicator, fact.status, fact.value if fact.value is not None else fact.change_pct, fact.revised)
        for fact in found
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Tỉnh điều chỉnh chỉ tiêu tăng trưởng GRDP năm 2031 từ 8% lên 8,5%.", [("8", OLD), ("8.5", NEW)]),
        ("HĐND tỉnh điều chỉnh mục tiêu tăng trưởng GRDP năm 2031 từ 8% lên 8,5%.", [("8", OLD), ("8.5", NEW)]),
        ("HĐND tỉnh nâng mục tiêu tăng trưởng GRDP năm 2031 lên 9%.", [("9", NEW)]),
        ("Năm 2031, tỉnh phấn đấu GRDP tăng 9%, điều chỉnh lên 9,5%.", [("9", OLD), ("9.5", NEW)]),
    ],
)
def test_revised_growth(settled: Settled, language: Language, text: str, figures: list[tuple[str, bool]]) -> None:
    assert read(settled, language, text) == [("GRDP", "target", Decimal(value), new) for value, new in figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("UBND tỉnh điều chỉnh giảm mục tiêu {} năm 2031 xuống còn 2,8 tỷ USD.", [("2.8", NEW)]),
        ("UBND tỉnh điều chỉnh mục tiêu {} năm 2031 từ 3,1 tỷ USD xuống 2,8 tỷ USD.", [("3.1", OLD), ("2.8", NEW)]),
        ("UBND tỉnh điều chỉnh tăng mục tiêu {} năm 2031 lên 3,3 tỷ USD.", [("3.3", NEW)]),
        ("Mục tiêu {} năm 2031 được điều chỉnh lên 3,3 tỷ USD.", [("3.3", NEW)]),
        ("Mục tiêu {} năm 2031 được điều chỉnh từ 3,1 tỷ USD lên 3,3 tỷ USD.", [("3.1", OLD), ("3.3", NEW)]),
        ("Chỉ tiêu điều chỉnh {} năm 2031 là 3,3 tỷ USD.", [("3.3", NEW)]),
        ("HĐND tỉnh hạ chỉ tiêu {} năm 2031 xuống 2,8 tỷ USD.", [("2.8", NEW)]),
    ],
)
def test_revised_levels(settled: Settled, language: Language, text: str, figures: list[tuple[str, bool]]) -> None:
    found = read(settled, language, text.format("kim ngạch xuất khẩu"))
    assert found == [("Kim ngạch xuất khẩu", "target", Decimal(value), new) for value, new in figures]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2031, tỉnh phấn đấu kim ngạch xuất khẩu đạt 3,3 tỷ USD.",
        "Kim ngạch xuất khẩu năm 2030 tăng từ 3,1 tỷ USD lên 3,3 tỷ USD.",
        "Năm 2030, kim ngạch xuất khẩu đạt 3,3 tỷ USD, đạt 95% chỉ tiêu điều chỉnh.",
        "Có 16 dự án FDI điều chỉnh tăng vốn với tổng vốn tăng thêm 120 triệu USD.",
        "Tỉnh điều chỉnh giá đất. Kim ngạch xuất khẩu năm 2030 đạt 3,3 tỷ USD.",
        "Mục tiêu năm 2031 là thách thức; giá điện được điều chỉnh lên 2.100 đồng/kWh.",
    ],
)
def test_what_changes_no_target(settled: Settled, language: Language, text: str) -> None:
    assert not any(revised for *_, revised in read(settled, language, text))


def test_what_is_said_after_it_is_not_revised(settled: Settled, language: Language) -> None:
    text = "HĐND tỉnh nâng mục tiêu tăng trưởng GRDP năm 2031 lên 9%. Tỉnh phấn đấu kim ngạch xuất khẩu đạt 3,3 tỷ USD."
    assert [(status, revised) for _, status, _, revised in read(settled, language, text)] == [
        ("target", NEW),
        ("target", OLD),
    ]
