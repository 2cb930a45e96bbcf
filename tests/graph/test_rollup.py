"""Sums over provinces that were merged, with their coverage; and what does not add up."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from graph_world import Draft, World

from kg.graph.areas import Areas
from kg.graph.lift import Lifted
from kg.graph.namespaces import term
from kg.model import Facts

_MONEY = {"unit_key": "usd", "scale": "1E+9"}


def told(lifted: Lifted, kind: str) -> list[dict[str, list[str]]]:
    """Returns the nodes of a class with their properties by local name."""
    store = ox.Store()
    store.bulk_load("".join(lifted.lines).encode(), ox.RdfFormat.N_QUADS)
    found = []
    for quad in store.quads_for_pattern(None, term("rdf:type"), term(kind)):
        node: dict[str, list[str]] = {}
        for said in store.quads_for_pattern(quad.subject, None, None):
            local = said.predicate.value.replace("#", "/").rsplit("/", 1)[1]
            node.setdefault(local, []).append(said.object.value.removeprefix("https://w3id.org/tinhkg/id/"))
        found.append({name: sorted(values) for name, values in node.items()})
    return found


def both(first: dict[str, object], second: dict[str, object]) -> tuple[Facts, Facts]:
    one = Draft("một").observation("xuất khẩu đạt", **(_MONEY | first)).facts()
    two = Draft("hai", province="nui-bac-1").observation("đạt", **(_MONEY | {"area_key": "nui-bac-1"} | second)).facts()
    return one, two


def test_levels_of_former_provinces_are_added_up_for_the_province_of_today(world: World) -> None:
    lifted = world.lifted(*both({"value": "1.5"}, {"value": "0.7"}))
    (sum_,) = told(lifted, "RollUp")
    assert sum_["refArea"] == ["province/song-lam-3"]
    assert sum_["value"] == ["2200000000"]
    assert (sum_["partsCovered"], sum_["partsExpected"]) == (["2"], ["2"])
    assert sum_["periodLabel"] == ["2024"]
    assert sum_["wasDerivedFrom"] == sorted(m.iri.removeprefix("https://w3id.org/tinhkg/id/") for m in lifted.measures)
    assert told(lifted, "RefusedRollUp") == []


def test_of_several_figures_of_a_province_the_one_published_last_counts(world: World) -> None:
    later = Draft("mới", "2025-06-01").observation("đạt", value="1.6", **_MONEY).facts()
    (sum_,) = told(world.lifted(*both({"value": "1.5"}, {"value": "0.7"}), later), "RollUp")
    assert sum_["value"] == ["2300000000"]
    assert len(sum_["wasDerivedFrom"]) == 2


@pytest.mark.parametrize(
    ("first", "second", "bound"),
    [
        ({"bound": ">"}, {}, [">="]),
        ({"bound": ">"}, {"bound": ">"}, [">"]),
        ({"bound": "<"}, {"bound": "<="}, ["<="]),
        ({"bound": ">"}, {"bound": "<"}, ["~"]),
        ({"bound": "~"}, {}, ["~"]),
        ({}, {}, []),
    ],
)
def test_a_sum_is_bounded_by_its_parts(
    world: World, first: dict[str, object], second: dict[str, object], bound: list[str]
) -> None:
    (sum_,) = told(world.lifted(*both({"value": "1"} | first, {"value": "2"} | second)), "RollUp")
    assert sum_.get("bound", []) == bound


def test_ranges_are_added_up_at_both_ends(world: World) -> None:
    (sum_,) = told(world.lifted(*both({"value": "1", "value_max": "2"}, {"value": "3"})), "RollUp")
    assert (sum_["valueMin"], sum_["valueMax"], "value" in sum_) == (["4000000000"], ["5000000000"], False)


@pytest.mark.parametrize(
    "slots",
    [
        {"period": "2023"},
        {"status": "estimate"},
        {"component": "dệt may"},
        {"unit_key": "vnd"},
        {"area_key": "song-lam-1"},
        {"indicator": None},
        {"period": None},
    ],
)
def test_only_what_is_alike_is_added_up(world: World, slots: dict[str, object]) -> None:
    lifted = world.lifted(*both({"value": "1"}, {"value": "2"} | slots))
    assert told(lifted, "RollUp") == told(lifted, "RefusedRollUp") == []


@pytest.mark.parametrize(
    ("slots", "reason"),
    [
        ({"change_pct": "5", "change_base": "year_on_year"}, "growth"),
        ({"plan_pct": "93"}, "plan-share"),
        ({"change_times": "2", "change_base": "year_on_year"}, "multiple"),
        ({"value": "108.5", "indicator": "iip", "unit_key": "percent", "scale": "1"}, "indicator"),
    ],
)
def test_what_does_not_add_up_is_refused_with_its_reason(world: World, slots: dict[str, object], reason: str) -> None:
    lifted = world.lifted(*both(slots, slots))
    (refused,) = told(lifted, "RefusedRollUp")
    assert refused["refusalReason"] == [reason]
    assert len(refused["comment"]) == len(refused["wasDerivedFrom"]) == 2
    assert told(lifted, "RollUp") == []


def test_a_change_of_status_is_no_merger(world: World) -> None:
    areas = Areas(world.language.vocabulary, world.names)
    assert areas.merged_into("song-lam-1") == areas.merged_into("nui-bac-1") == "song-lam-3"
    assert areas.merged_into("song-lam-2") is areas.merged_into("song-lam-3") is areas.merged_into("901") is None
    assert areas.parts("song-lam-3") == areas.parts("song-lam-2") == ("nui-bac-1", "song-lam-1")
    assert areas.through("nui-bac-1") == ("nui-bac-1", "song-lam-2")
