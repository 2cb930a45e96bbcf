"""What addresses of articles tell of time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract import observations
from kg.extract.address import period_in
from kg.extract.context import setting_of
from kg.language.lexicon import Language
from kg.model import Article


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("xuat-khau-9-thang-dau-nam-tang-7.html", "2031-01/2031-09"),
        ("xuat-khau-trong-2-thang-dau-nam-2030-5195.html", "2030-01/2030-02"),
        ("thu-ngan-sach-quy-i-2031.html", "2031-Q1"),
        ("thu-ngan-sach-quy-3-dat-900-ty.html", "2031-Q3"),
        ("chi-so-cong-nghiep-thang-5-tang-15-138339.html", "2031-05"),
        ("xuat-khau-3-thang-cuoi-nam.html", None),
        ("muc-tieu-xuat-khau-6-thang-dau-nam-2031.html", None),
        ("ket-qua-thang-5-va-5-thang-dau-nam.html", None),
        ("hop-bao-ngay-15-thang-5.html", None),
        ("cong-nghiep-tang-truong.html", None),
    ],
)
def test_the_months_that_an_address_names(path: str, label: str | None) -> None:
    found = period_in(f"https://vi.example/kinh-te/{path}", 2031)
    assert (found and found.label) == label


def test_figures_before_any_time_are_of_the_months_of_the_address(
    article: Callable[..., Article], language: Language
) -> None:
    text = "Theo đó, tỉnh cấp mới 31 dự án FDI. Kim ngạch xuất khẩu đạt 90 triệu USD. Tỉnh có 5 khu công nghiệp."
    given = {"url": "https://vi.example/ha-giang-thu-hut-fdi-trong-2-thang-dau-nam-2031.html", "published": "2031"}
    facts = observations.extract(setting_of(article(text, **given)), language)
    assert [(fact.indicator, fact.period) for fact in facts] == [
        ("Số dự án FDI (cấp mới)", "2031-01/2031-02"),
        ("Kim ngạch xuất khẩu", "2031-01/2031-02"),
        ("Số khu công nghiệp", "2031"),
    ]
