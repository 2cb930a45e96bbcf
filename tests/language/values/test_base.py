import pytest

from kg.language.values import base, period

CASES = [
    ("tăng 8,15% so với năm 2030", "year"),
    ("tăng 3% so với năm trước", "year_on_year"),
    ("tăng 3% so năm ngoái", "year_on_year"),
    ("tăng 3% so với cùng kỳ", "year_on_year"),
    ("tăng 3% so cùng kỳ năm trước", "year_on_year"),
    ("tăng 3% so với cùng kỳ năm 2030", "year_on_year"),
    ("giảm 4% so với tháng trước", "previous_month"),
    ("giảm 4% so với tháng 05/2031", "previous_month"),
    ("giảm 4% so với quý trước", "previous_quarter"),
    ("tăng 8,6% so với chỉ tiêu kế hoạch", "plan"),
    ("tăng 15% so với kế hoạch", "plan"),
    ("tăng 5% so với dự toán", "plan"),
    ("tăng 8,7% so ước thực hiện năm 2030", "year"),
    ("tăng 8,7% so với ước thực hiện năm 2030", "year"),
    ("tăng 2% so với đầu nhiệm kỳ", "other"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_base_is_found_with_its_kind(text: str, kind: str) -> None:
    (mention,) = base.find(text)
    assert mention.base.kind == kind
    assert text[mention.start : mention.end].startswith(("so", "cùng"))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("tăng 5% so với cùng kỳ của năm 2030", 2030),
        ("tăng 5% so với cùng kỳ 2030", 2030),
        ("tăng 5% so với cùng kỳ năm trước", None),
        ("tăng 5% so với cùng kỳ", None),
        ("bằng 95% cùng kỳ 5000 tấn", None),
    ],
)
def test_year_whose_same_months_are_compared_with(text: str, year: int | None) -> None:
    assert [(mention.base.kind, mention.base.year) for mention in base.find(text)] == [("year_on_year", year)]


def test_two_bases_on_one_figure() -> None:
    found = base.find("tăng 1% so với tháng trước và tăng 18% so với cùng kỳ")
    assert [mention.base.kind for mention in found] == ["previous_month", "year_on_year"]


@pytest.mark.parametrize(
    ("year", "measured", "notation"),
    [(2030, "2031", "year_on_year"), (2025, "2031", "2025"), (2030, "2031-H1", "year_on_year")],
)
def test_a_named_year_is_year_on_year_where_it_is_the_year_before(year: int, measured: str, notation: str) -> None:
    assert base.Base("year", year).resolve(period.parse(measured)) == notation


@pytest.mark.parametrize("text", ["sở công thương", "so sánh các phương án", "cùng các sở, ngành", "sosososo" * 50])
def test_nothing_else_is_a_base(text: str) -> None:
    assert base.find(text) == []
