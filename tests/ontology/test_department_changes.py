"""Laws of the departments that were merged or renamed: which became which is never in doubt, and somebody says so."""

from __future__ import annotations

from itertools import combinations
from urllib.parse import urlsplit

import pytest

from kg.graph.iri import Names
from kg.graph.resolve.succession import Succession, concerns, day_of
from kg.language import lexicon
from kg.vocabulary import Term, Vocabulary


@pytest.fixture(scope="module")
def succession(terms: Vocabulary) -> Succession:
    return Succession(lexicon.load(terms), Names())


def ended(change: Term) -> set[str]:
    """Returns the departments that a change ends: all but the one that keeps its name."""
    return set(change.all("fromBody")) - set(change.all("intoBody"))


def test_every_change_is_told_by_sources_and_named_after_its_day(terms: Vocabulary) -> None:
    for change in terms.terms("department-change"):
        assert change.key.startswith(f"{day_of(change)}-")
        assert all(urlsplit(source).netloc for source in change.all("source"))
        general = not change.all("onlyIn")
        assert len(change.all("source")) >= (2 if general else 1), change.key
        if general:  # a rule for the whole country rests on an act, in force on that day
            (act,) = change.all("legalBasis")
            assert terms.term("document", act).one("validFrom") == change.one("operationalDate")
            assert terms.term("document", act).one("date") == change.one("legalDate")
            assert change.all("confirmedIn"), "somebody says that a province followed it"


def test_only_departments_of_provinces_change(terms: Vocabulary) -> None:
    for change in terms.terms("department-change"):
        assert ended(change)
        for body in (*change.all("fromBody"), *change.all("intoBody")):
            assert terms.term("body", body).one("bodyKind") == "department"


def test_no_department_becomes_two_on_one_day(terms: Vocabulary) -> None:
    for unit in terms.schemes["territory"]:
        here = [change for change in terms.terms("department-change") if concerns(change, unit)]
        for first, second in combinations(here, 2):
            assert not (ended(first) & ended(second) and day_of(first) == day_of(second)), (unit, first.key, second.key)


def test_no_department_ends_twice_in_a_province(terms: Vocabulary) -> None:
    for unit in terms.schemes["territory"]:
        gone: set[str] = set()
        for change in sorted(terms.terms("department-change"), key=day_of):
            if concerns(change, unit):
                assert not gone & ended(change), (unit, change.key)
                gone |= ended(change)


@pytest.mark.parametrize(
    ("department", "province", "today"),
    [
        ("planning-and-investment", "nghe-an-1", "finance@nghe-an-1"),
        ("planning-and-investment", "ben-tre-1", "finance@vinh-long-2"),
        ("labour", "binh-phuoc-1", "home-affairs@dong-nai-3"),
        ("information-and-communications", "hue-1", "science-and-technology@hue-2"),
        ("transport", "ha-noi-1", "construction@ha-noi-1"),
        ("transport", "ho-chi-minh-1", "construction@ho-chi-minh-2"),
        ("transport", "binh-duong-1", "construction@ho-chi-minh-2"),
        ("agriculture-and-rural-development", "ho-chi-minh-1", "agriculture-and-environment@ho-chi-minh-2"),
        ("planning-and-architecture", "ho-chi-minh-1", "construction@ho-chi-minh-2"),
        ("tourism", "nghe-an-1", "culture-sports-and-tourism@nghe-an-1"),
        ("industry-and-trade", "tra-vinh-1", "industry-and-trade@vinh-long-2"),
    ],
)
def test_the_department_of_today(succession: Succession, department: str, province: str, today: str) -> None:
    what, version = succession.after((f"department-{department}", province))[-1].role
    assert f"{what.removeprefix('department-')}@{version}" == today


@pytest.mark.parametrize(
    "department", ["department-tourism", "ethnic-affairs-board", "department-planning-and-architecture"]
)
def test_what_no_source_tells_of_a_province_is_not_said(succession: Succession, department: str) -> None:
    assert succession.after((department, "ha-noi-1")) == ()


@pytest.mark.parametrize(
    ("stem", "role"),
    [("sở kh-đt", "department-planning-and-investment"), ("sở nn&ptnt", "department-agriculture-and-rural-development"),
     ("thành ủy", "tỉnh ủy"), ("ban thường vụ thành ủy", "ban thường vụ tỉnh ủy"), ("ubnd", "ubnd")],
)  # fmt: skip
def test_roles(succession: Succession, stem: str, role: str) -> None:
    assert succession.role(stem, "can-tho-2") == (role, "can-tho-2")
