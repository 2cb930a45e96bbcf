"""What became of targets: verdicts, results that are not alike, silence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox
import pytest
from graph_world import Draft, World, at

from kg.graph.derive.verdict import verdict
from kg.graph.iri import DEF
from kg.graph.lift import Lifted
from kg.graph.lift.observations import Measure
from kg.graph.namespaces import term
from kg.model import Facts


def measure(low: str, high: str | None = None, bound: str | None = None) -> Measure:
    return Measure(
        "i", "a", "level", "x", "X", None, None, "", "2024", None, "target", Decimal(low), Decimal(high or low),
        Decimal("0.1"), bound,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("target", "result", "lower", "said"),
    [
        (measure("10"), measure("11"), False, "exceeded"),
        (measure("10"), measure("10"), False, "met"),
        (measure("10"), measure("9.9"), False, "missed"),
        (measure("10", bound=">"), measure("10"), False, "missed"),
        (measure("10", bound=">="), measure("10"), False, "met"),
        (measure("7.5", "8"), measure("7.8"), False, "met"),
        (measure("7.5", "8"), measure("8.1"), False, "exceeded"),
        (measure("7.5", "8"), measure("7.4"), False, "missed"),
        (measure("10"), measure("10", bound=">"), False, "met"),
        (measure("10"), measure("9", bound=">"), False, "undecided"),
        (measure("10"), measure("10", bound="<"), False, "undecided"),
        (measure("10"), measure("9", bound="<"), False, "missed"),
        (measure("300"), measure("310", bound="~"), False, "undecided"),
        (measure("300"), measure("400", bound="~"), False, "exceeded"),
        (measure("300"), measure("200", bound="~"), False, "missed"),
        # less is more, or the target is worded as a ceiling
        (measure("3"), measure("2.8"), True, "exceeded"),
        (measure("3"), measure("3"), True, "met"),
        (measure("3"), measure("3.2"), True, "missed"),
        (measure("3", bound="<="), measure("3"), False, "met"),
        (measure("3", bound="<"), measure("3"), False, "missed"),
        (measure("3", bound="<"), measure("2.5"), False, "exceeded"),
        (measure("3", bound="<"), measure("3", bound="<"), False, "met"),
        (measure("2", "3"), measure("2.5"), True, "met"),
    ],
)
def test_a_verdict_is_what_both_figures_surely_say(target: Measure, result: Measure, lower: bool, said: str) -> None:
    assert verdict(target, result, lower) == said


@dataclass(frozen=True)
class Comparison:
    """A comparison as the graph states it."""

    outcome: str
    differs: frozenset[str]
    later: int | None
    result: str | None


def comparisons(lifted: Lifted) -> list[Comparison]:
    """Returns the comparisons of a graph, which are checked to name what they are derived from."""
    store = ox.Store()
    store.bulk_load("".join(lifted.lines).encode(), ox.RdfFormat.N_QUADS)

    def values(node: ox.NamedNode, iri: str) -> list[str]:
        return sorted(quad.object.value for quad in store.quads_for_pattern(node, ox.NamedNode(iri), None))

    found = []
    for quad in store.quads_for_pattern(None, term("rdf:type"), term("Comparison")):
        node = quad.subject
        assert isinstance(node, ox.NamedNode)
        (target,), (outcome,) = values(node, f"{DEF}target"), values(node, f"{DEF}outcome")
        result, later = values(node, f"{DEF}result"), values(node, f"{DEF}laterArticles")
        assert values(node, "http://www.w3.org/ns/prov#wasDerivedFrom") == sorted([target, *result])
        found.append(
            Comparison(
                outcome,
                frozenset(values(node, f"{DEF}differsIn")),
                int(later[0]) if later else None,
                result[0] if result else None,
            )
        )
    return sorted(found, key=lambda c: (c.outcome, c.result or ""))


def target(published: str | None = "2024-01-10", **slots: object) -> Facts:
    known: dict[str, object] = {"value": "2", "scale": "1E+9", "unit_key": "usd", "status": "target"}
    return Draft("kế hoạch", published).observation("phấn đấu xuất khẩu 2 tỷ", **(known | slots)).facts()


def result(published: str | None = "2025-01-10", **slots: object) -> Facts:
    known: dict[str, object] = {"value": "1.8", "scale": "1E+9", "unit_key": "usd", "status": "actual"}
    return Draft("kết quả", published).observation("xuất khẩu đạt 1,8 tỷ", **(known | slots)).facts()


def only(lifted: Lifted) -> Comparison:
    (found,) = comparisons(lifted)
    return found


def test_a_target_meets_every_later_result(world: World) -> None:
    estimate = Draft("ước", "2024-12-10").observation(
        "ước 2,1 tỷ", value="2.1", scale="1E+9", unit_key="usd", status="estimate"
    )
    found = comparisons(world.lifted(target(), result(), estimate.facts()))
    assert [(c.outcome, c.differs) for c in found] == [("exceeded", frozenset()), ("missed", frozenset())]


@pytest.mark.parametrize(
    ("slots", "differs"),
    [
        (
            {"value": None, "unit_key": None, "change_pct": "9", "change_base": "year_on_year"},
            {"form", "baseline", "unit"},
        ),
        ({"period": "2024-H1"}, {"period"}),
        ({"unit_key": "vnd"}, {"unit"}),
        ({"area_key": "song-lam-2"}, {"area"}),  # another province was merged into it
        ({"area_key": "song-lam-3", "period": "2024-H1"}, {"area", "period"}),
    ],
)
def test_a_result_that_is_not_alike_is_named_with_the_difference(
    world: World, slots: dict[str, object], differs: set[str]
) -> None:
    found = only(world.lifted(target(), result(**slots)))
    assert (found.outcome, found.differs, found.later) == ("not-comparable", frozenset(differs), None)
    assert found.result is not None


def test_of_several_results_the_nearest_is_named(world: World) -> None:
    half = result(period="2024-H1", unit_key="vnd")
    year = Draft("năm", "2025-02-01").observation("đạt", value="5", unit_key="vnd").facts()
    assert only(world.lifted(target(), half, year)).differs == {"unit"}


@pytest.mark.parametrize(
    "slots",
    [
        {"period": "2023"},
        {"area_key": "nui-bac-1"},
        {"indicator": "iip"},
        {"component": "dệt may"},
    ],
)
def test_silence_of_the_paper_is_told_from_silence_of_the_corpus(world: World, slots: dict[str, object]) -> None:
    found = only(world.lifted(target(), result(**slots)))
    assert (found.outcome, found.later, found.result) == ("not-reported", 1, None)
    elsewhere = Draft("nơi khác", "2025-03-01", "nui-bac-1").agency("Sở Y tế", "so", "nui-bac-1").facts()
    found = only(world.lifted(target(), elsewhere))
    assert (found.outcome, found.later) == ("not-reported", 0)


def test_articles_about_the_province_it_became_count_as_later_ones(world: World) -> None:
    heir = Draft("sau", "2026-05-01", "song-lam-3").agency("Sở Y tế", "so", "song-lam-3").facts()
    assert only(world.lifted(target(), heir)).later == 1


def test_nothing_is_missed_before_its_time(world: World) -> None:
    assert only(world.lifted(target())).outcome == "not-due"
    assert only(world.lifted(target(), at(result(period="2023"), "2024-12-30"))).outcome == "not-due"
    assert only(world.lifted(target(published=None))).outcome == "not-due"


def test_an_older_result_is_none_of_the_target(world: World) -> None:
    assert only(world.lifted(target("2025-02-01"), result("2025-01-31"))).outcome == "not-reported"
