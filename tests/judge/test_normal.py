from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.judge import normal
from kg.judge.normal import Amount, Scale


@pytest.mark.parametrize(
    ("label", "months"),
    [
        ("2024", "2024-01/2024-12"),
        ("2024-Q1", "2024-01/2024-03"),
        ("2024-q4", "2024-10/2024-12"),
        ("2024-H2", "2024-07/2024-12"),
        ("2024-S1", "2024-01/2024-06"),
        ("2024-08", "2024-08/2024-08"),
        ("2024-08-31", "2024-08/2024-08"),
        ("../2024-08-31", "2024-08/2024-08"),
        ("2024-01/2024-09", "2024-01/2024-09"),
        ("2024-01-01/2024-09-15", "2024-01/2024-09"),
        ("2024-M01/M09", "2024-01/2024-09"),
        ("2021/2025", "2021-01/2025-12"),
        ("2021-2025", "2021-01/2025-12"),
        ("2024-Q5", "2024-q5"),
        ("nhiệm kỳ", "nhiệm kỳ"),
        (None, ""),
    ],
)
def test_periods_become_months(label: str | None, months: str) -> None:
    assert normal.period(label) == months


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh Bến Tre", "Ủy ban nhân dân Bến Tre"),
        ("Văn phòng UBND tỉnh Bến Tre", "UBND tỉnh Bến Tre"),
        ("Tỉnh uỷ Bến Tre", "Ban Chấp hành Đảng bộ tỉnh Bến Tre"),
        ("HĐND TP. Huế", "Hội đồng nhân dân thành phố Huế"),
        ("Sở Công Thương tỉnh Khánh Hoà", "Sở công thương Khánh Hòa"),
    ],
)
def test_bodies_in_several_spellings_are_one(one: str, other: str) -> None:
    assert normal.body(one) == normal.body(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sở Công Thương tỉnh Bến Tre", "Sở Tài chính tỉnh Bến Tre"), ("Tỉnh ủy Bến Tre", "UBND tỉnh Bến Tre")],
)
def test_other_bodies_are_others(one: str, other: str) -> None:
    assert normal.body(one) != normal.body(other)


@pytest.mark.parametrize(
    ("value", "unit", "amount"),
    [
        ("39.6", "nghìn tỷ đồng", Amount(Decimal("39600000000000"), "vnd")),
        ("39600", "tỷ đồng", Amount(Decimal("39600000000000"), "vnd")),
        ("1.5", "MW", Amount(Decimal("1500"), "kw")),
        ("7", "phần trăm", Amount(Decimal("7"), "%")),
        ("7", None, Amount(Decimal("7"), "")),
        ("7", "Triệu  đôi giày.", Amount(Decimal("7000000"), normal.plain("đôi giày"))),
    ],
)
def test_amounts_are_in_base_units(scale: Scale, value: str, unit: str | None, amount: Amount) -> None:
    assert normal.same_amount(scale.amount(Decimal(value), unit), amount)


def test_another_unit_is_another_amount(scale: Scale) -> None:
    assert not normal.same_amount(scale.amount(Decimal(7), "%"), scale.amount(Decimal(7), "điểm %"))
    assert not normal.same_amount(scale.amount(Decimal(7), "ha"), None)
    assert normal.same_amount(None, None)


@pytest.mark.parametrize(
    ("name", "head", "component", "known"),
    [
        ("IIP", "Chỉ số sản xuất công nghiệp", "", True),
        ("Chỉ số sản xuất công nghiệp (IIP)", "Chỉ số sản xuất công nghiệp", "", True),
        ("Giá trị xuất khẩu (dệt may)", "Kim ngạch xuất khẩu", "dệt may", True),
        ("Số trạm sạc", "Số trạm sạc", "", False),
    ],
)
def test_indicators_by_their_table(scale: Scale, name: str, head: str, component: str, known: bool) -> None:
    assert scale.indicator(name) == (normal.plain(head), normal.plain(component), known)


@pytest.mark.parametrize(
    ("number", "form"), [("01-NQ/TW", "1-NQ/TW"), (" 57 – nq/tw", "57-NQ/TW"), (None, ""), ("0", "0")]
)
def test_document_numbers(number: str | None, form: str) -> None:
    assert normal.document_number(number) == form


@pytest.mark.parametrize(
    ("name", "firm"),
    [("Tổng công ty Thử", True), ("Ngân hàng Thử", True), ("Ngân hàng Nhà nước", False), ("Sở Xây dựng", False)],
)
def test_firms_are_told_from_agencies(name: str, firm: bool) -> None:
    assert normal.is_company(name) == firm


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="hoàòaửứyýuỳ –—\"'(). \tHÒÀđĐ"))
def test_a_normal_form_is_its_own_normal_form(text: str) -> None:
    assert normal.plain(normal.plain(text)) == normal.plain(text)
    assert normal.words(normal.bare(text)) == normal.words(text)
    assert normal.period(normal.period(text)) == normal.period(text)
    assert normal.document_number(normal.document_number(text)) == normal.document_number(text)
