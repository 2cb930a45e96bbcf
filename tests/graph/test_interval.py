from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph.interval import days


@pytest.mark.parametrize(
    ("label", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024-h2", "2024-07-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-08-15", "2024-08-15", "2024-08-15"),
        ("2024-01/2024-09", "2024-01-01", "2024-09-30"),
        ("2021/2025", "2021-01-01", "2025-12-31"),
        ("2024-01-01/2024-10-15", "2024-01-01", "2024-10-15"),
        ("../2024-10-15", "2024-10-15", "2024-10-15"),
    ],
)
def test_labels(label: str, first: str, last: str) -> None:
    assert days(label) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "label", [None, "", "20245", "2024-13", "2024-02-30", "2025/2024", "0000", "năm 2024", "2024-Q5"]
)
def test_what_names_no_days(label: str | None) -> None:
    assert days(label) is None


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="0123456789-/QHqh.", max_size=22))
def test_days_are_in_order_whatever_the_label(label: str) -> None:
    found = days(label)
    assert found is None or found[0] <= found[1]


@settings(derandomize=True, deadline=None)
@given(st.dates())
def test_a_day_is_itself(day: date) -> None:
    assert days(day.isoformat()) == (day, day)
