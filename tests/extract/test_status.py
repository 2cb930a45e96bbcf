"""Status against the calendar: what is said of a time that has hardly begun is a target, unless it says it was reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract import observations
from kg.extract.context import Setting
from kg.language.lexicon import Language


@pytest.mark.parametrize(
    ("text", "published", "status"),
    [
        ("Năm 2032, kim ngạch xuất khẩu đạt 900 triệu USD.", "2031-12-20", "target"),
        (
            "Năm 2032, kim ngạch xuất khẩu đã đạt 900 triệu USD.",
            "2031-12-20",
            "actual",
        ),  # a slip, which the graph tells
        ("Năm 2032, kim ngạch xuất khẩu đạt 900 triệu USD.", "2033-01-20", "actual"),
        ("Năm 2032, kim ngạch xuất khẩu đạt 900 triệu USD.", "2032-02-20", "target"),
        ("Năm 2032, tỉnh phấn đấu kim ngạch xuất khẩu đạt 900 triệu USD.", "2033-01-20", "target"),
    ],
)
def test_status_by_the_day_of_publication(
    text: str, published: str, status: str, settled: Callable[..., Setting], language: Language
) -> None:
    (fact,) = observations.extract(settled(text, published=published), language)
    assert fact.status == status
