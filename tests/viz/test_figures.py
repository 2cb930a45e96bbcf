from __future__ import annotations

import pytest
from viz_world import BASE, World, dec, iri

from viz import figures
from viz.lookup import Lookup


@pytest.mark.parametrize(
    ("path", "vi", "normal"),
    [
        ("o1", "tăng 8,15% so với năm trước", None),
        ("o2-l", "hơn 1,5 tỷ USD", "hơn 1.500.000.000 USD"),
        ("o2-g", "tăng 12,5% so với năm trước", None),
        ("o3-l", "1,7 tỷ USD", "1.700.000.000 USD"),
        ("o5-l", "3.300,63 tỷ đồng", "3.300.630.000.000 VND"),
    ],
)
def test_figures_of_the_news(lookup: Lookup, path: str, vi: str, normal: str | None) -> None:
    figure = figures.read(lookup, f"{BASE}observation/{path}")
    assert figure.text.vi == vi
    assert (figure.normal.vi if figure.normal else None) == normal
    assert figure.evidence


@pytest.mark.parametrize(
    ("values", "vi", "en"),
    [
        ({"form": "plan-share", "value": dec("103.5")}, "đạt 103,5% kế hoạch", "103.5% of the plan"),
        ({"form": "multiple", "value": dec("2"), "baseline": "2020"}, "gấp 2 lần so với năm 2020", "2 times on 2020"),
        ({"form": "growth", "valueMin": dec("7.5"), "valueMax": dec("8")}, "tăng 7,5–8%", "up 7.5–8%"),
        ({"form": "level", "value": dec("99.99"), "unit": iri("unit/percent")}, "99,99%", "99.99%"),
        (
            {"form": "level", "value": dec("12"), "bound": "<=", "valueText": "12", "unitText": "xã"},
            "không quá 12 xã",
            "at most 12 xã",
        ),
        ({"form": "level", "value": dec("12"), "bound": ">", "valueText": "hơn 12 xã"}, "hơn 12 xã", "hơn 12 xã"),
        (
            {"form": "level", "value": dec("377"), "bound": ">=", "unit": iri("unit/mw"), "valueText": "ít nhất 377MW"},
            "ít nhất 377MW",
            "at least 377 MW",
        ),
        ({"form": "level", "valueText": "tăng cao"}, "tăng cao", "tăng cao"),
        ({"form": "level"}, "không nêu số", "no figure stated"),
    ],
)
def test_every_form_has_words(values: dict[str, object], vi: str, en: str) -> None:
    world = World()
    world.named("unit/percent", "Unit", "phần trăm", "per cent", symbol="%")
    world.named("unit/mw", "Unit", "mê-ga-oát", "megawatt", symbol="MW")
    world.thing("observation/x", "Observation Claim", **values)  # type: ignore[arg-type] # literals of the table
    figure = figures.read(Lookup(world.store), f"{BASE}observation/x")
    assert figure.text == (vi, en)


def test_a_discrepancy_is_told_with_its_figure(lookup: Lookup) -> None:
    assert [doubt.vi for doubt in figures.read(lookup, f"{BASE}observation/o5-l").doubts] == [
        "Chỉ số được nêu bằng tiền"
    ]
    assert figures.read(lookup, f"{BASE}observation/o1").doubts == ()


def test_the_sentence_is_split_around_its_quote(lookup: Lookup) -> None:
    (found,) = figures.read(lookup, f"{BASE}observation/o3-l").evidence
    assert (found.before, found.quote, found.after) == (
        "Năm 2025, tỉnh phấn đấu ",
        "kim ngạch xuất khẩu đạt 1,7 tỷ USD",
        ".",
    )
    assert found.article_label == "Kinh tế Bến Tre năm 2024"
    assert found.date is not None
    assert found.date.vi == "Tháng 1/2025"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"outcome": "missed"}, [("kết cục", "outcome")]),
        ({"outcome": "not-reported", "laterArticles": "0"},
         [("Chưa có bài nào đăng sau kỳ này", "No article from after the period yet")]),
        ({"outcome": "not-reported", "laterArticles": "1"}, [("kết cục trong 1 bài sau đó", "outcome in 1 later article")]),
        ({"outcome": "not-reported", "laterArticles": "2"}, [("kết cục trong 2 bài sau đó", "outcome in 2 later articles")]),
        ({"outcome": "not-due"}, []),
    ],
)  # fmt: skip
def test_what_became_of_a_target_is_told_with_it(values: dict[str, str], told: list[tuple[str, str]]) -> None:
    world = World()
    world.thing("observation/x", "Observation Claim", form="level")
    world.named("comparison/a", "Comparison", "kết cục", "outcome", target=iri("observation/x"), **values)
    assert list(figures.read(Lookup(world.store), f"{BASE}observation/x").outcomes) == told


def test_what_is_derived_is_not_stated() -> None:
    world = World()
    for name, kind in (("x", "Observation Claim"), ("y", "RollUp")):
        world.thing(f"observation/{name}", kind, form="level", refArea=iri("province/p-1"))
    assert figures.stated(Lookup(world.store), f"{BASE}province/p-1") == (f"{BASE}observation/x",)
