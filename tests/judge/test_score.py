from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import judge_world
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.judge import export
from kg.judge.gold import Gold, province
from kg.judge.normal import Scale
from kg.judge.score import CORE, KINDS, STRICT, Share, Tally, judge
from kg.judge.verdict import OBSERVATIONS
from kg.model import Facts

LISTS = ("officials", "agencies", "documents", "projects", "observations", "events", "directives")


def test_the_counts_of_the_invented_articles(tiny: dict[str, Gold], scale: Scale) -> None:
    report = judge(tiny, [judge_world.found()], scale)
    assert (report.articles, report.absent) == (2, ("b",))
    assert report.kinds == {
        "province": Tally(1, 2, 1),
        STRICT: Tally(1, 4, 3),  # the bound of the exports is not said, the imports are free, 12 projects nobody wants
        CORE: Tally(2, 4, 3),
        "officials": Tally(1, 1, 1),
        "official names": Tally(1, 2, 1),
        "documents": Tally(1, 1, 1),
        "agencies": Tally(1, 1, 1),  # the firm is neither asked for nor wrong
        "projects": Tally(0, 1, 0),
        "events": Tally(1, 1, 1),
        "directives": Tally(0, 1, 0),
    }
    assert report.fields["bound"] == Share(1, 2)
    assert report.fields["change_pct"] == Share(2, 2)


def test_provinces_and_newspapers_apart(tiny: dict[str, Gold], scale: Scale) -> None:
    report = judge(tiny, [judge_world.found()], scale)
    assert {name: kinds[CORE] for name, kinds in report.provinces.items()} == {
        "Bến Tre": Tally(0, 1, 0),
        "Đồng Nai": Tally(2, 3, 3),
    }
    assert list(report.publishers) == ["?", "Báo Mẫu"]


def test_what_was_missed_and_what_was_wrong(tiny: dict[str, Gold], scale: Scale) -> None:
    errors = judge(tiny, [judge_world.found()], scale).errors
    listed = [(e.article, e.kind, e.wanted is not None, e.said is not None, e.wrong) for e in errors]
    assert listed == [
        ("a", "official names", True, False, ()),
        ("a", "projects", True, False, ()),
        ("a", OBSERVATIONS, True, True, ("bound",)),
        ("a", OBSERVATIONS, True, False, ()),
        ("a", OBSERVATIONS, False, True, ()),
        ("b", "province", True, False, ()),
        ("b", OBSERVATIONS, True, False, ()),
        ("b", "directives", True, False, ()),
    ]


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(0, 0, 0), 1.0, 1.0, 1.0),
        (Tally(0, 2, 0), 0.0, 0.0, 0.0),
        (Tally(0, 0, 2), 0.0, 1.0, 0.0),
        (Tally(1, 2, 4), 0.25, 0.5, 1 / 3),
    ],
)
def test_rates(tally: Tally, precision: float, recall: float, f1: float) -> None:
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx((precision, recall, f1))


def test_an_article_is_found_by_the_stem_of_its_source(tiny: dict[str, Gold], scale: Scale) -> None:
    found = judge_world.found()
    named = replace(found, article=replace(found.article, id="sha-1", source="deep/a.txt"))
    assert judge(tiny, [named], scale).kinds == judge(tiny, [found], scale).kinds


def test_directives_that_nobody_annotated_count_nowhere(scale: Scale) -> None:
    item = Gold("a", None, None, {"events": ()})
    said = replace(judge_world.found(), province=None)
    report = judge({"a": item}, [said], scale)
    assert report.kinds["directives"] == Tally()
    assert report.kinds["events"] == Tally(0, 0, 1)


def copied(item: Gold) -> Facts:
    """What an extractor finds that repeats gold."""
    article = judge_world.article(name=item.id)
    lists: dict[str, Any] = {kind: tuple(w.fact for w in item.wanted.get(kind, ())) for kind in LISTS}
    return Facts(article, None, None, None, province(item.province) if item.province else None, **lists)


def test_gold_judged_by_itself_is_all_right(samples: dict[str, Gold], scale: Scale) -> None:
    report = judge(samples, [copied(item) for item in samples.values()], scale)
    assert report.errors == ()
    assert {kind for kind in KINDS if report.kinds[kind].f1 < 1} == set()
    assert report.kinds[STRICT].gold == 40


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.data())
def test_no_order_shows_in_a_report(tiny: dict[str, Gold], scale: Scale, data: st.DataObject) -> None:
    facts = [judge_world.found(), copied(Gold("b", None, "Bến Tre", {}))]
    expected = export.as_json(judge(tiny, facts, scale))
    mixed = [
        replace(one, **{kind: tuple(data.draw(st.permutations(getattr(one, kind)))) for kind in LISTS})
        for one in data.draw(st.permutations(facts))
    ]
    order = dict(data.draw(st.permutations(list(tiny.items()))))
    again = judge(order, mixed, scale)
    assert json.loads(export.as_json(replace(again, errors=()))) | {"errors": 0} == json.loads(expected) | {"errors": 0}
    assert len(again.errors) == len(json.loads(expected)["errors"])


def test_the_report_as_json(tiny: dict[str, Gold], scale: Scale) -> None:
    written = json.loads(export.as_json(judge(tiny, [judge_world.found()], scale)))
    assert written["kinds"][CORE] == {
        "precision": 0.6667, "recall": 0.5, "f1": 0.5714, "gold": 4, "said": 3, "hit": 2,
    }  # fmt: skip
    wrong = next(error for error in written["errors"] if error["error"] == "wrong")
    assert (wrong["slots"], wrong["gold"]["bound"], wrong["said"]["rule"]) == (["bound"], ">", "level")
    place = wrong["said"]["evidence"][0]
    assert judge_world.TEXT[place["start"] : place["end"]] == place["quote"]
