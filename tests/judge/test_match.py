from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import judge_world
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.judge import match, normal
from kg.judge.normal import Scale
from kg.model import DirectiveFact, DocumentFact, EventFact, ObservationFact, OfficialFact, ProjectFact

BASE = judge_world.observation(
    "12 dự án",
    0.9,
    indicator="Kim ngạch xuất khẩu",
    value=Decimal("23.9"),
    unit="tỷ USD",
    change_pct=Decimal("10.8"),
    change_base="year_on_year",
)


def same(gold: ObservationFact, said: ObservationFact, scale: Scale) -> tuple[str, ...]:
    return match.differences(match.statement(gold, scale), match.statement(said, scale))


@pytest.mark.parametrize(
    ("changes", "wrong", "core"),
    [
        ({}, (), True),
        ({"indicator": "Giá trị xuất khẩu"}, (), True),
        ({"indicator": "Kim ngạch nhập khẩu"}, ("indicator",), False),
        ({"indicator": "Kim ngạch xuất khẩu (dệt may)"}, ("indicator",), False),
        ({"area": "tỉnh Đồng Nai"}, (), True),
        ({"area": "Việt Nam"}, ("area",), False),
        ({"period": "2024-01/2024-12"}, (), True),
        ({"period": "2023"}, ("period",), False),
        ({"status": "estimate"}, (), True),
        ({"status": "target"}, ("status",), False),
        ({"value": Decimal("23900"), "unit": "triệu USD"}, (), True),
        ({"unit": "triệu USD"}, ("value",), False),
        ({"value_max": Decimal("24")}, ("value_max",), False),
        ({"bound": "~"}, (), True),
        ({"bound": "<"}, (), True),
        ({"bound": ">"}, ("bound",), True),
        ({"change_pct": Decimal("10.9")}, ("change_pct",), True),
        ({"change_pct": None, "change_base": None}, ("change_pct", "change_base"), True),
        ({"change_pct_max": Decimal("12")}, ("change_pct_max",), True),
        ({"change_bound": ">="}, ("change_bound",), True),
        ({"change_times": Decimal("2")}, ("change_times",), True),
        ({"change_base": "previous_month"}, ("change_base",), True),
        ({"change_base": "cùng kỳ"}, (), True),
        ({"plan_pct": Decimal("93")}, ("plan_pct",), True),
    ],
)
def test_each_slot_is_compared(scale: Scale, changes: dict[str, object], wrong: tuple[str, ...], core: bool) -> None:
    said = replace(BASE, **changes)  # type: ignore[arg-type] # the table above names slots
    assert same(BASE, said, scale) == wrong
    assert match.core(match.statement(BASE, scale), wrong) == core


def test_without_a_level_the_change_is_the_number(scale: Scale) -> None:
    gold = match.statement(replace(BASE, value=None, unit=None), scale)
    assert not match.core(gold, ("change_pct",))
    assert match.core(gold, ("change_base",))


def test_a_base_that_gold_does_not_name_is_not_asked_for(scale: Scale) -> None:
    assert same(replace(BASE, change_base=None), replace(BASE, change_base="plan"), scale) == ()


@settings(derandomize=True, deadline=None)
@given(st.data())
def test_a_fact_is_most_like_itself(data: st.DataObject) -> None:
    scale = normal.load()
    facts = judge_world.found().observations
    gold, said = (match.statement(data.draw(st.sampled_from(facts)), scale) for _ in range(2))
    assert match.differences(gold, gold) == ()
    assert match.likeness(gold, gold) >= match.likeness(gold, said)


def test_nothing_in_common_is_no_pair(scale: Scale) -> None:
    other = replace(BASE, indicator="Thu ngân sách", value=Decimal(1), change_pct=Decimal(2))
    assert match.likeness(match.statement(BASE, scale), match.statement(other, scale)) == 0


@pytest.mark.parametrize(
    ("gold", "said", "one"),
    [
        ("Cảng Mẫu", "Cảng Mẫu Hai", True),
        ("Cảng", "Cảng Mẫu Hai", False),
        ("Dự án cầu Mẫu Hai", "cầu Mẫu Hai", True),
        ("Cầu Mẫu Hai", "Đường vành đai Mẫu", False),
        ("", "Cầu", False),
    ],
)
def test_projects_by_their_words(gold: str, said: str, one: bool) -> None:
    assert match.project(ProjectFact((), "", 1, name=gold), ProjectFact((), "", 1, name=said)) == one


def test_a_document_without_a_number_is_known_by_its_title() -> None:
    def paper(number: str | None, title: str | None) -> DocumentFact:
        return DocumentFact((), "", 1, number=number, type=None, issuer=None, date=None, title=title)

    assert match.document(paper("1-NQ/TW", "a b"), paper("01-NQ/TW", "c d"))
    assert not match.document(paper("1-NQ/TW", "a b"), paper("2-NQ/TW", "a b"))
    assert match.document(paper(None, "phát triển kinh tế số"), paper("2-NQ/TW", "Phát triển kinh tế số"))


def test_an_official_is_compared_where_gold_names_a_body() -> None:
    def official(role: str, body: str | None) -> OfficialFact:
        return OfficialFact((), "", 1, name="Trần Mẫu", role=role, organisation=body)

    assert match.official(official("Giám đốc", None), official("giám đốc", "Sở A"))
    assert not match.official(official("Giám đốc", "Sở A"), official("Giám đốc", None))
    assert not match.official(official("Giám đốc", "Sở A"), official("Phó Giám đốc", "Sở A"))


def test_an_event_is_compared_by_date_and_kind() -> None:
    def event(kind: str, date: str | None) -> EventFact:
        return EventFact((), "", 1, kind=kind, date=date, organiser=None)

    assert match.event(event("hội nghị", "2025-01"), event("hội nghị tổng kết", "2025-01"))
    assert not match.event(event("hội nghị", "2025-01"), event("hội nghị", None))
    assert not match.event(event("lễ khởi công", None), event("hội nghị", None))


def test_a_directive_is_compared_by_who_asks_and_what() -> None:
    def order(by: str | None, action: str) -> DirectiveFact:
        return DirectiveFact((), "", 1, by=by, to=None, action=action, deadline=None)

    asked = order("Trần Mẫu", "rà soát các dự án chậm tiến độ")
    assert match.directive(asked, order("Trần Mẫu", "rà soát các dự án chậm tiến độ.")) == 1
    assert match.directive(asked, order(None, "rà soát các dự án chậm")) == pytest.approx(6 / 8)
    assert match.directive(asked, order("Lê Thử", "rà soát các dự án chậm tiến độ")) == 0
    assert match.directive(asked, order("Trần Mẫu", "báo cáo kết quả")) == 0


def test_pairs_are_one_to_one_and_the_most_alike_first() -> None:
    alike = {("a", 1): 0.5, ("a", 2): 0.9, ("b", 2): 0.8, ("b", 1): 0.0}
    assert match.pairs(["a", "b"], [1, 2], lambda g, s: alike[g, s]) == [(0, 1)]  # type: ignore[index, list-item]
