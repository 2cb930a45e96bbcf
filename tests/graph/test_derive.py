from __future__ import annotations

import pytest
from graph_world import Draft, World

from kg.graph.lift import Lifted
from kg.model import Facts


def _compared(lifted: Lifted) -> int:
    return sum("#comparesTo>" in line for line in lifted.lines if line.endswith("/graph/derived> .\n"))


def _target(published: str | None = "2024-01-10", **slots: object) -> Facts:
    known: dict[str, object] = {"change_pct": "10", "change_base": "year_on_year", "status": "target"}
    return Draft("kế hoạch", published).observation("phấn đấu xuất khẩu tăng 10%", **(known | slots)).facts()


def _result(published: str | None = "2025-01-10", **slots: object) -> Facts:
    known: dict[str, object] = {"change_pct": "11", "change_base": "year_on_year", "status": "estimate"}
    return Draft("kết quả", published).observation("xuất khẩu ước tăng 11%", **(known | slots)).facts()


def test_a_target_compares_to_the_later_result(world: World) -> None:
    lifted = world.lifted(_target(), _result())
    assert _compared(lifted) == 1
    target, result = (next(m for m in lifted.measures if m.kind == kind) for kind in ("target", "estimate"))
    assert any(
        f"<{target.iri}> " in line and f" <{result.iri}> " in line for line in lifted.lines if "comparesTo" in line
    )


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2023"},
        {"period": None},
        {"area_key": "nui-bac-1"},
        {"area_key": None},
        {"area_key": "song-lam-2"},  # the merger made another province of it
        {"indicator": "iip"},
        {"component": "dệt may"},
        {"change_base": "previous_month"},
        {"change_base": None},
        {"status": "target"},
        {"change_pct": None, "value": "5", "unit_key": "usd", "change_base": None},
    ],
)
def test_what_is_not_the_same_is_not_compared(world: World, other: dict[str, object]) -> None:
    assert _compared(world.lifted(_target(), _result(**other))) == 0


@pytest.mark.parametrize(
    ("target", "result", "links"),
    [
        ("2024-01-10", "2024-01-10", 1),
        ("2024-01", "2024-01-02", 1),  # it may have been later
        ("2024-02-01", "2024-01-31", 0),
        (None, "2024-01-31", 1),
        ("2024-01-10", None, 1),
    ],
)
def test_a_result_is_no_older_than_its_target(world: World, target: str | None, result: str | None, links: int) -> None:
    assert _compared(world.lifted(_target(target), _result(result))) == links


def test_units_are_compared_in_their_base(world: World) -> None:
    target = _target(change_pct=None, change_base=None, value="2", scale="1E+9", unit_key="usd")
    result = _result(change_pct=None, change_base=None, value="2100", scale="1E+6", unit_key="usd")
    money = _result(change_pct=None, change_base=None, value="50", scale="1E+12", unit_key="vnd")
    assert _compared(world.lifted(target, result)) == 1
    assert _compared(world.lifted(target, money)) == 0


def test_a_change_of_status_ends_no_target(world: World) -> None:
    assert _compared(world.lifted(_target(area_key="song-lam-2"), _result(area_key="song-lam-3"))) == 1


def test_an_index_in_money_is_kept_and_told(world: World) -> None:
    draft = Draft("lạ").observation(
        "chỉ số đạt 3.300,63 tỷ đồng",
        "iip",
        value="3300.63",
        scale="1E+9",
        unit_key="vnd",
        value_text="3.300,63 tỷ đồng",
    )
    lifted = world.lifted(draft.facts())
    (found,) = lifted.discrepancies
    assert found.kind == "wrong-unit"
    assert found.concerns == (lifted.measures[0].iri,)
    for said in (found.vi, found.en):
        assert "3.300,63 tỷ đồng" in said
        assert "Bài lạ" in said
    assert any('<https://w3id.org/tinhkg/def#value> "3300630000000"' in line for line in lifted.lines), "kept as stated"


@pytest.mark.parametrize(
    "slots",
    [
        {"indicator": "iip", "value": "113.6", "unit_key": "percent"},
        {"indicator": "wind", "value": "500", "unit_key": "kw"},  # allowed in MW, and kW is MW
        {"indicator": "iip", "value": "5", "unit_key": None},
        {"indicator": None, "value": "5", "unit_key": "vnd"},
        {"indicator": "exports", "change_pct": "5"},  # growth is in per cent whatever the indicator
    ],
)
def test_a_right_unit_is_no_discrepancy(world: World, slots: dict[str, object]) -> None:
    assert world.lifted(Draft("một").observation("đạt", **slots).facts()).discrepancies == ()


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ({"value": "23.9"}, {"value": "24.9"}, True),
        ({"value": "23.9"}, {"value": "23.93"}, False),  # the same, printed with one digit less
        ({"value": "23.9"}, {"value": "24", "bound": "<"}, False),
        ({"value": "23.9"}, {"value": "24.5", "bound": ">"}, True),
        ({"value": "23.9"}, {"value": "24.5", "bound": "~"}, False),
        ({"value": "23", "value_max": "25"}, {"value": "24"}, False),
        ({"value": "23.9"}, {"value": "24.9", "status": "estimate"}, False),
        ({"value": "23.9"}, {"value": "24.9", "period": "2023"}, False),
    ],
)
def test_two_articles_that_cannot_both_be_right(
    world: World, first: dict[str, object], second: dict[str, object], differ: bool
) -> None:
    unit = {"unit_key": "usd", "scale": "1E+9"}
    one = Draft("một").observation("xuất khẩu đạt", **(unit | first)).facts()
    two = Draft("hai").observation("xuất khẩu đạt", **(unit | second)).facts()
    found = world.lifted(one, two).discrepancies
    assert [d.kind for d in found] == (["two-sources"] if differ else [])
    for discrepancy in found:
        assert len(discrepancy.concerns) == 2
        assert "Bài một" in discrepancy.vi
        assert "Bài hai" in discrepancy.en


def test_one_article_does_not_contradict_itself_by_a_second_figure(world: World) -> None:
    draft = Draft("một").observation("đạt 5", value="5", unit_key="usd").observation("đạt 6", value="6", unit_key="usd")
    assert world.lifted(draft.facts()).discrepancies == ()
