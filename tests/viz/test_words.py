from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import words
from viz.lookup import Bilingual


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("8.15", "8,15", "8.15"),
        ("298600000000000", "298.600.000.000.000", "298,600,000,000,000"),
        ("1650000000.00", "1.650.000.000", "1,650,000,000"),
        ("-0.50", "-0,5", "-0.5"),
        ("1E+3", "1.000", "1,000"),
        ("100", "100", "100"),
    ],
)
def test_number(value: str, vi: str, en: str) -> None:
    assert words.number(Decimal(value)) == (vi, en)


@settings(derandomize=True, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
def test_number_reads_back_as_the_same_figure(value: Decimal) -> None:
    written = words.number(value)
    assert Decimal(written.en.replace(",", "")) == value
    assert Decimal(written.vi.replace(".", "").replace(",", ".")) == value


@pytest.mark.parametrize(
    ("label", "vi", "en"),
    [
        ("2024", "Năm 2024", "2024"),
        ("2024-H1", "6 tháng đầu năm 2024", "first half of 2024"),
        ("2024-H2", "6 tháng cuối năm 2024", "second half of 2024"),
        ("2024-Q3", "Quý III/2024", "Q3 2024"),
        ("2024-08", "Tháng 8/2024", "August 2024"),
        ("2024-12-31", "31/12/2024", "31 December 2024"),
        ("2024-01/2024-09", "9 tháng đầu năm 2024", "first 9 months of 2024"),
        ("2024-04/2024-09", "Tháng 4/2024 – Tháng 9/2024", "April 2024 – September 2024"),
        ("2021/2025", "Giai đoạn 2021–2025", "2021–2025"),
        ("2024-13", "2024-13", "2024-13"),
        ("vụ đông xuân", "vụ đông xuân", "vụ đông xuân"),
        (None, "không nêu kỳ", "period not stated"),
    ],
)
def test_period(label: str | None, vi: str, en: str) -> None:
    assert words.period(label) == (vi, en)


@pytest.mark.parametrize(
    ("low", "high", "bound", "vi", "en"),
    [
        ("13", None, None, "tăng 13%", "up 13%"),
        ("15", None, ">", "tăng hơn 15%", "up more than 15%"),
        ("10", None, ">=", "tăng từ 10% trở lên", "up at least 10%"),
        ("7.5", "8", "~", "tăng khoảng 7,5–8%", "up about 7.5–8%"),
        ("-3.2", None, None, "giảm 3,2%", "down 3.2%"),
        ("-8", "-5", "<", "giảm dưới 5–8%", "down less than 5–8%"),
        ("-1", "2", None, "tăng -1–2%", "up -1–2%"),
        ("0", None, None, "không đổi (0%)", "unchanged (0%)"),
    ],
)
def test_growth(low: str, high: str | None, bound: str | None, vi: str, en: str) -> None:
    assert words.growth(Decimal(low), Decimal(high) if high else None, bound) == (vi, en)


@pytest.mark.parametrize(
    ("bound", "vi"),
    [(None, "5"), (">", "hơn 5"), (">=", "từ 5 trở lên"), ("<", "dưới 5"), ("<=", "không quá 5"), ("~", "khoảng 5")],
)
def test_every_bound_has_words(bound: str | None, vi: str) -> None:
    assert words.bounded(words.number(Decimal(5)), bound).vi == vi


@pytest.mark.parametrize(
    ("name", "vi"),
    [
        ("year-on-year", "so với cùng kỳ năm trước"),
        ("previous-month", "so với tháng trước"),
        ("previous-quarter", "so với quý trước"),
        ("plan", "so với kế hoạch"),
        ("2020", "so với năm 2020"),
        (None, ""),
        ("base", "base"),
    ],
)
def test_baseline(name: str | None, vi: str) -> None:
    assert words.baseline(name).vi == vi


@pytest.mark.parametrize(
    ("first", "last", "vi"),
    [
        ("2025-02-11", "2025-02-11", "11/2/2025"),
        ("2025-02-01", "2025-02-28", "Tháng 2/2025"),
        ("2024-01-01", "2024-12-31", "Năm 2024"),
        ("2025-02-11", "2025-03-01", "11/2/2025 – 1/3/2025"),
        (None, "2025-03-01", "1/3/2025"),
    ],
)
def test_dates(first: str | None, last: str, vi: str) -> None:
    found = words.dates(first, last)
    assert found is not None
    assert found.vi == vi


def test_dates_of_nothing_are_nothing() -> None:
    assert words.dates(None, None) is None


@pytest.mark.parametrize(
    ("found", "vi"),
    [
        (words.capacity("chair"), "chủ trì"),
        (words.capacity("guest"), "guest"),
        (words.basis("official"), "theo cán bộ được nêu"),
        (words.basis("stamp"), "stamp"),
    ],
)
def test_keys_have_words(found: Bilingual, vi: str) -> None:
    assert found.vi == vi


def test_no_key_has_no_words() -> None:
    assert words.capacity(None) is None
    assert words.basis("") is None


@pytest.mark.parametrize(
    ("last", "printed", "vi"),
    [
        ("2025-06-30", "trước ngày 30-6-2025", "trước ngày 30-6-2025 (đến 30/6/2025)"),
        ("2025-12-31", "2025", "Năm 2025"),
        ("2025-03-31", "2025-Q1", "Quý I/2025"),
        ("2025-06-30", None, "30/6/2025"),
        ("2025-06-30", "2025-06-30", "30/6/2025"),
        (None, "sớm nhất", "sớm nhất"),
    ],
)
def test_deadline(last: str | None, printed: str | None, vi: str) -> None:
    found = words.deadline(last, printed)
    assert found is not None
    assert found.vi == vi


def test_no_deadline() -> None:
    assert words.deadline(None, None) is None
