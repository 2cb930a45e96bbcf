from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import TinhkgError
from kg.extract import confidence
from kg.extract.confidence import Confidence, Count
from kg.model import KINDS, AgencyFact, Article, Facts, ProvinceFact

COUNTS = (
    Count("*", "*", "", 8, 10),
    Count("events", "*", "", 6, 6),
    Count("events", "*", "date: published", 1, 2),
    Count("events", "dateline", "", 6, 6),
    Count("events", "dateline", "date: published", 1, 2),
)


def test_a_rate_is_drawn_towards_the_wider_group() -> None:
    sure = Confidence.of_counts(COUNTS)
    everything = (8 + 2 * 0.5) / (10 + 2)
    events = (6 + 4 * everything) / (6 + 4)
    dateline = (6 + 4 * events) / (6 + 4)
    published = (1 + 4 * events) / (2 + 4)
    here = (1 + 4 * min(dateline, published)) / (2 + 4)
    assert sure.of("projects", "any", {}) == round(everything, 4)
    assert sure.of("events", "never seen", {}) == round(events, 4)
    assert sure.of("events", "dateline", {}) == round(dateline, 4)
    assert sure.of("events", "dateline", {"date": "published"}) == round(here, 4)


def test_the_guess_of_a_rule_counts_until_it_is_seen_often() -> None:
    rare = Confidence.of_counts([Count("province", "official", "", 1, 1)])
    often = Confidence.of_counts([Count("province", "official", "", 990, 1000)])
    assert rare.of("province", "official", {}, 0.6) == 0.68
    assert often.of("province", "official", {}, 0.6) == pytest.approx(0.99, abs=0.005)
    assert Confidence.of_counts([]).of("province", "official", {}, 0.6) == 0.6


_NAMES = st.sampled_from(("*", "a", "b"))
_SLOT = st.sampled_from(("", "date: x", "area: y"))
_ROWS = st.lists(
    st.builds(
        lambda k, r, s, n, m: Count(k, r, s, min(n, m), max(n, m)), _NAMES, _NAMES, _SLOT, *[st.integers(0, 99)] * 2
    )
)


@settings(derandomize=True, deadline=None)
@given(_ROWS, _NAMES, _NAMES, st.none() | st.floats(0.0001, 1))
def test_it_is_a_probability_and_what_is_inherited_never_makes_it_surer(
    rows: list[Count], kind: str, rule: str, guess: float | None
) -> None:
    sure = Confidence.of_counts(rows)
    none = sure.of(kind, rule, {}, guess)
    one = sure.of(kind, rule, {"date": "x"}, guess)
    both = sure.of(kind, rule, {"date": "x", "area": "y"}, guess)
    assert 0 < both <= one <= none <= 1


def test_every_fact_of_an_article_gets_its_confidence() -> None:
    article = Article("a", "a.txt", "x", "0" * 64)
    province = ProvinceFact((), "named", 0.5, name="Bến Tre", version="ben-tre-1", basis="named")
    agency = AgencyFact((), "seen", 0.5, inferred={"area": "x"}, name="Sở A", kind="department")
    facts = Facts(article, None, None, None, province, agencies=(agency,))
    sure = Confidence.of_counts([Count("agencies", "seen", "", 96, 96)])
    applied = sure.applied(facts)
    assert applied.province is not None
    assert (applied.province.confidence, applied.province.name) == (0.5, "Bến Tre")
    assert applied.agencies[0].confidence == sure.of("agencies", "seen", {"area": "x"}, 0.5) < 0.98
    assert sure.applied(Facts(article, None, None, None, None)).province is None


def test_the_table_that_ships_can_be_read() -> None:
    shipped = confidence.load()
    assert shipped.counts["*", "*", ""][1] > 400
    # no gold fact tells of progress: its rules are as sure as their author guessed
    assert {kind for kind, _, _ in shipped.counts} == {"*", "province", *KINDS} - {"progress"}


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "counts.tsv"
    path.write_text(confidence.table(reversed(COUNTS), "two\nlines"), encoding="utf-8")
    assert path.read_text(encoding="utf-8").startswith("# two lines\nkind\trule\tslot\tright\ttotal\n*\t*\t\t8\t10\n")
    assert confidence.load(path) == Confidence.of_counts(COUNTS)


@pytest.mark.parametrize(
    "line", ["events\tdateline\t\t1", "events\tdateline\t\tone\t2", "events\tdateline\t\t3\t2", ""]
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "counts.tsv"
    path.write_text(f"# note\n{line}\n", encoding="utf-8")
    with pytest.raises(TinhkgError, match=r"counts\.tsv, line 2"):
        confidence.load(path)
