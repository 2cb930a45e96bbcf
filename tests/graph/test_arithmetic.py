"""Figures of one article that do not add up."""

from __future__ import annotations

import pytest
from graph_world import Draft, World

_LEVEL = {"unit_key": "usd", "scale": "1E+9"}
_RISE = {"change_base": "year_on_year"}


def kinds(world: World, *statements: dict[str, object], published: str = "2025-02-14") -> list[str]:
    draft = Draft("số", published)
    for number, statement in enumerate(statements):
        draft.observation(f"số liệu {number}", **statement)
    found = world.lifted(draft.facts()).discrepancies
    for discrepancy in found:
        assert "Bài số" in discrepancy.vi
        assert "Bài số" in discrepancy.en
    return [discrepancy.kind for discrepancy in found]


@pytest.mark.parametrize(
    ("level", "growth", "before", "told"),
    [
        ("1.10", "10", "1.00", []),
        ("1.10", "10.4", "1.00", []),  # what the printed digits allow
        ("1.10", "15", "1.00", ["level-and-growth"]),
        ("0.90", "-10", "1.00", []),
        ("0.90", "10", "1.00", ["level-and-growth"]),
        ("1.1", "5", "1.0", []),  # one digit: 1.05 to 1.15 over 0.95 to 1.05
    ],
)
def test_level_growth_and_the_level_of_the_year_before(
    world: World, level: str, growth: str, before: str, told: list[str]
) -> None:
    now = {"value": level, "change_pct": growth} | _LEVEL | _RISE
    assert kinds(world, now, {"value": before, "period": "2023"} | _LEVEL) == told


@pytest.mark.parametrize(
    "earlier",
    [
        {"period": "2022"},
        {"period": "2023", "area_key": "nui-bac-1"},
        {"period": "2023", "component": "dệt may"},
        {"period": "2023", "status": "target"},
        {"period": "2023", "bound": ">"},  # from more than 1.00: less than 10 % up, so 5 fits
    ],
)
def test_only_levels_of_the_same_thing_are_set_against_each_other(world: World, earlier: dict[str, object]) -> None:
    now = {"value": "1.10", "change_pct": "5"} | _LEVEL | _RISE
    assert kinds(world, now, {"value": "1.00"} | _LEVEL | earlier) == []


def test_real_growth_does_not_follow_from_current_prices(world: World) -> None:
    now = {"indicator": "grdp", "value": "1.10", "change_pct": "5"} | _LEVEL | _RISE
    assert kinds(world, now, {"indicator": "grdp", "value": "1.00", "period": "2023"} | _LEVEL) == []


@pytest.mark.parametrize(("index", "growth", "told"), [("108.5", "8.5", []), ("108.5", "9.5", ["index-and-growth"])])
def test_an_index_and_its_growth(world: World, index: str, growth: str, told: list[str]) -> None:
    statement = {"indicator": "iip", "value": index, "unit_key": "percent", "change_pct": growth} | _RISE
    assert kinds(world, statement) == told


@pytest.mark.parametrize(("share", "told"), [("93", []), ("93.1", []), ("98", ["plan-share"]), ("106", ["plan-share"])])
def test_a_share_of_the_plan(world: World, share: str, told: list[str]) -> None:
    reached = {"value": "1.860", "plan_pct": share} | _LEVEL
    assert kinds(world, reached, {"value": "2.000", "status": "target"} | _LEVEL) == told


@pytest.mark.parametrize(("part", "told"), [("0.9", []), ("1.0", []), ("1.2", ["part-and-total"])])
def test_a_part_is_no_larger_than_its_whole(world: World, part: str, told: list[str]) -> None:
    assert kinds(world, {"value": "1.0"} | _LEVEL, {"value": part, "component": "dệt may"} | _LEVEL) == told


def test_a_part_of_what_does_not_add_up_may_be_larger(world: World) -> None:
    index = {"indicator": "iip", "unit_key": "percent"}
    assert kinds(world, {"value": "105"} | index, {"value": "120", "component": "dệt may"} | index) == []


@pytest.mark.parametrize(
    ("published", "period", "status", "told"),
    [
        ("2025-02-14", "2024", "actual", []),
        ("2025-02-14", "2025", "actual", []),  # begun, so far
        ("2025-02-14", "2026", "actual", ["impossible-date"]),
        ("2025-02-14", "2025-Q2", "actual", ["impossible-date"]),
        ("2025-02", "2025-02", "actual", []),
        ("2025-02-14", "2026", "target", []),
        ("2025-02-14", "2026", "estimate", []),
    ],
)
def test_a_result_of_a_time_that_had_not_begun(
    world: World, published: str, period: str, status: str, told: list[str]
) -> None:
    assert kinds(world, {"value": "1", "period": period, "status": status} | _LEVEL, published=published) == told
