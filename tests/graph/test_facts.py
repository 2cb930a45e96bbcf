from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from graph_world import rich
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import GraphError
from kg.graph import facts as log
from kg.graph.facts import Log
from kg.model import (
    AgencyFact,
    Article,
    DirectiveFact,
    DocumentFact,
    EventFact,
    Evidence,
    Facts,
    ObservationFact,
    OfficialFact,
    ProgressFact,
    ProjectFact,
    ProvinceFact,
)

_figures = st.decimals(allow_nan=False, allow_infinity=False)
_strategies: dict[type, st.SearchStrategy[Any]] = {
    float: st.floats(min_value=0.01, max_value=1),
    Decimal: _figures,
}


def _built(kind: type) -> st.SearchStrategy[Any]:
    """Facts of any content, and of the types that the model declares."""
    from typing import get_type_hints

    hints = get_type_hints(kind)
    hints.pop("inferred", None)
    slots = {name: st.from_type(hint) for name, hint in hints.items()}
    slots["evidence"] = st.lists(st.builds(Evidence), min_size=1, max_size=3).map(tuple)
    slots["confidence"] = _strategies[float]
    return st.builds(kind, **slots, inferred=st.dictionaries(st.text(), st.text(), max_size=3))


st.register_type_strategy(Decimal, _figures)
_facts = st.builds(
    Facts,
    article=st.builds(Article),
    province=st.none() | _built(ProvinceFact),
    officials=st.lists(_built(OfficialFact), max_size=2).map(tuple),
    agencies=st.lists(_built(AgencyFact), max_size=2).map(tuple),
    documents=st.lists(_built(DocumentFact), max_size=2).map(tuple),
    projects=st.lists(_built(ProjectFact), max_size=2).map(tuple),
    observations=st.lists(_built(ObservationFact), max_size=3).map(tuple),
    events=st.lists(_built(EventFact), max_size=2).map(tuple),
    directives=st.lists(_built(DirectiveFact), max_size=2).map(tuple),
    progress=st.lists(_built(ProgressFact), max_size=2).map(tuple),
)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(_facts)
def test_what_is_dumped_loads_as_it_was(facts: Facts) -> None:
    line = log.dump(facts)
    assert log.load(line) == facts
    assert len(line.splitlines()) == 1, "a reader of JSON Lines must see one line"


@settings(derandomize=True, deadline=None, max_examples=10)
@given(_facts)
def test_a_line_from_before_progress_was_read_has_none(facts: Facts) -> None:
    line = json.loads(log.dump(facts), parse_float=Decimal)
    del line["progress"]
    assert log.load(log.as_json(line)) == replace(facts, progress=())


def test_a_slot_that_came_later_renames_no_fact() -> None:
    figure = next(o for facts in rich() for o in facts.observations)
    assert "revised" not in log.content(figure)
    assert "revised" in log.content(replace(figure, revised=True))


@settings(derandomize=True, deadline=None)
@given(_figures)
def test_a_figure_keeps_its_digits(figure: Decimal) -> None:
    written = log.as_json(figure)
    assert json.loads(written, parse_float=Decimal, parse_int=Decimal).as_tuple() == figure.as_tuple()


@pytest.mark.parametrize(
    ("figure", "written"),
    [("298.6", "298.6"), ("8.150", "8.150"), ("39600", "39600"), ("-0.5", "-0.5"), ("1E+9", "1E+9")],
)
def test_figures_are_written_without_noise(figure: str, written: str) -> None:
    assert log.as_json(Decimal(figure)) == written


@pytest.mark.parametrize("figure", ["NaN", "Infinity"])
def test_what_is_no_figure_is_refused(figure: str) -> None:
    with pytest.raises(GraphError, match=figure):
        log.as_json([Decimal(figure)])


def test_the_first_evidence_stands_flat_in_the_fact() -> None:
    first, _ = rich()
    entry = json.loads(log.dump(first))
    official = entry["officials"][0]
    assert official["quote"] == first.article.text[official["start"] : official["end"]]
    assert {"name", "role", "organisation", "rule", "confidence", "sentence", "inferred"} <= official.keys()
    assert entry["id"] == "một"
    assert entry["province"]["name"] == "Sông Lam"


def test_how_a_fact_was_found_is_no_part_of_what_it_says() -> None:
    from dataclasses import replace

    first, _ = rich()
    fact = first.officials[0]
    assert log.content(fact) == log.content(replace(fact, rule="better", confidence=0.1, inferred={"role": "heading"}))
    assert log.content(fact) != log.content(replace(fact, role="Phó Giám đốc"))


def test_a_log_gives_back_what_the_same_extractor_found(tmp_path: Path) -> None:
    articles = {facts.article.sha256: facts for facts in rich()}
    path = tmp_path / "facts.jsonl"
    path.write_text("".join(Log("me", articles).lines()), encoding="utf-8")
    assert Log.read(path, "me").facts == articles
    assert Log.read(path, "another").facts == {}
    assert Log.read(tmp_path / "none", "me").facts == {}


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text("".join(Log("me", {f.article.sha256: f for f in rich()}).lines())[:-20] + "\n", encoding="utf-8")
    with pytest.raises(GraphError, match=r"facts\.jsonl, line 2"):
        Log.read(path, "me")
