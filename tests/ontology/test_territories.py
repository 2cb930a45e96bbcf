"""Laws of the provinces through time, and of the districts in them."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from kg.vocabulary import Term, Vocabulary


def valid(term: Term, day: str) -> bool:
    """Says whether a version existed on a day; an open end counts as existing."""
    first, last = term.one("validFrom"), term.one("validTo")
    return (first is None or first <= day) and (last is None or day <= last)


def next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def heirs(terms: Vocabulary, key: str) -> set[str]:
    """Returns the versions that a version came to be, the last ones in line."""
    later = terms.term("province", key).all("succeededBy")
    return {key} if not later else {heir for one in later for heir in heirs(terms, one)}


@pytest.mark.parametrize(
    ("day", "provinces", "cities"),
    [
        ("2010-01-01", 63, 5),
        ("2024-12-31", 63, 5),
        ("2025-01-01", 63, 6),  # Huế
        ("2025-06-30", 63, 6),
        ("2025-07-01", 34, 6),
        ("2026-04-29", 34, 6),
        ("2026-04-30", 34, 7),  # Đồng Nai
        ("2026-09-01", 34, 8),  # Quảng Ninh
        ("2026-09-20", 34, 9),  # Bắc Ninh
    ],
)
def test_units_on_a_day(terms: Vocabulary, day: str, provinces: int, cities: int) -> None:
    there = [term for term in terms.terms("province") if valid(term, day)]
    assert len(there) == provinces
    assert sum(term.one("unitType") == "thành phố" for term in there) == cities


def test_codes_and_names_are_unique_on_every_day_but_not_through_time(terms: Vocabulary) -> None:
    for day in ("2024-06-30", "2025-07-01", "2026-10-01"):
        there = [term for term in terms.terms("province") if valid(term, day)]
        assert len({term.one("gsoCode") for term in there}) == len({term.vi for term in there}) == len(there)
    names: dict[str, set[str]] = {}
    for term in terms.terms("province"):
        names.setdefault(term.one("gsoCode") or "", set()).add(term.one("versionOf") or "")
    assert {code for code, units in names.items() if len(units) > 1} == {"15", "24", "44", "52", "80", "82", "91"}


def test_versions_are_numbered_in_order_of_time(terms: Vocabulary) -> None:
    versions: dict[str, list[Term]] = {}
    for term in terms.terms("province"):
        versions.setdefault(term.one("versionOf") or "", []).append(term)
    assert set(versions) == {term.key for term in terms.terms("territory")}
    assert len(terms.terms("province")) == 90
    for territory, chain in versions.items():
        assert [term.key for term in chain] == [f"{territory}-{n}" for n in range(1, len(chain) + 1)]
        for earlier, later in pairwise(chain):
            assert next_day(earlier.one("validTo") or "") == later.one("validFrom")
            assert later.key in earlier.all("succeededBy")


def test_every_ended_version_has_one_heir_that_begins_the_next_day(terms: Vocabulary) -> None:
    for term in terms.terms("province"):
        later = term.all("succeededBy")
        if term.one("validTo") is None:
            assert later == ()
        else:
            assert len(later) == 1
            assert terms.term("province", later[0]).one("validFrom") == next_day(term.one("validTo") or "")


def test_changes_say_what_the_versions_say(terms: Vocabulary) -> None:
    told = set()
    for change in terms.terms("change"):
        (new,) = change.all("resultingOrganization")
        assert change.one("operationalDate") == terms.term("province", new).one("validFrom")
        assert change.key == f"{change.one('operationalDate')}-{terms.term('province', new).one('versionOf')}"
        told |= {(old, new) for old in change.all("originalOrganization")}
        for document in change.all("legalBasis"):
            assert document in terms.schemes["document"]
    assert told == {(term.key, new) for term in terms.terms("province") for new in term.all("succeededBy")}


def test_kinds_of_change(terms: Vocabulary) -> None:
    kinds = Counter(kind.rpartition("#")[2] for change in terms.terms("change") for kind in change.all("type"))
    assert (kinds["Merger"], kinds["StatusChange"]) == (23, 4)
    mergers = [change for change in terms.terms("change") if change.one("operationalDate") == "2025-07-01"]
    assert len(mergers) == 23
    assert {change.one("legalDate") for change in mergers} == {"2025-06-12"}
    assert {change.one("legalBasis") for change in mergers} == {"202-2025-qh15"}
    # 23 units merged keep their name, 29 disappear into another one
    assert sum(len(change.all("originalOrganization")) for change in mergers) == 23 + 29


@pytest.mark.parametrize(
    ("new", "members"),
    [
        ("vinh-long-2", {"ben-tre-1", "tra-vinh-1", "vinh-long-1"}),
        ("dong-nai-2", {"binh-phuoc-1", "dong-nai-1"}),
        ("ho-chi-minh-2", {"binh-duong-1", "ba-ria-vung-tau-1", "ho-chi-minh-1"}),
        ("khanh-hoa-2", {"khanh-hoa-1", "ninh-thuan-1"}),
        ("tuyen-quang-2", {"ha-giang-1", "tuyen-quang-1"}),
        ("hue-2", {"hue-1"}),
    ],
)
def test_members(terms: Vocabulary, new: str, members: set[str]) -> None:
    assert {term.key for term in terms.terms("province") if new in term.all("succeededBy")} == members


def test_lines_of_descent_end_in_the_34_units_of_today(terms: Vocabulary) -> None:
    today = {heir for term in terms.terms("province") for heir in heirs(terms, term.key)}
    assert len(today) == 34
    assert heirs(terms, "binh-phuoc-1") == {"dong-nai-3"}
    assert heirs(terms, "bac-giang-1") == {"bac-ninh-3"}


def test_every_territory_matches_one_wikidata_item_exactly_once(terms: Vocabulary) -> None:
    items: dict[str, set[str]] = {}
    for term in terms.terms("province"):
        items.setdefault(term.one("versionOf") or "", set()).update(term.all("exactMatch") + term.all("closeMatch"))
    exact = [item for term in terms.terms("province") for item in term.all("exactMatch")]
    assert len(exact) == len(set(exact)) == 63
    assert all(len(matched) == 1 for matched in items.values())


def test_foreign_codes_stand_on_one_extent_only(terms: Vocabulary) -> None:
    # a merged province is not the one that ISO 3166-2 and GeoNames described under its name
    for change in terms.terms("change"):
        if len(change.all("originalOrganization")) > 1:
            merged = terms.term("province", change.one("resultingOrganization") or "")
            assert merged.one("isoCode") is None
            assert merged.one("geonames") is None


@pytest.mark.parametrize(
    ("form", "territory"),
    [
        ("Bà Rịa-Vũng Tàu", "ba-ria-vung-tau"),
        ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"),
        ("TP.HCM", "ho-chi-minh"),
        ("TPHCM", "ho-chi-minh"),
        ("Thừa Thiên Huế", "hue"),
        ("Huế", "hue"),
        ("Đắc Lắc", "dak-lak"),
        ("Đăk Nông", "dak-nong"),
        ("Bắc Cạn", "bac-kan"),
        ("Hòa Bình", "hoa-binh"),
        ("Hoà Bình", "hoa-binh"),
    ],
)
def test_other_spellings_lead_to_the_territory(terms: Vocabulary, form: str, territory: str) -> None:
    assert {term.one("versionOf") for term in terms.terms("province") if form in term.forms} == {territory}


def test_hue_before_and_after(terms: Vocabulary) -> None:
    before, after = terms.term("province", "hue-1"), terms.term("province", "hue-2")
    assert (before.vi, before.one("officialName"), before.one("validTo")) == (
        "Thừa Thiên Huế",
        "Tỉnh Thừa Thiên Huế",
        "2024-12-31",
    )
    assert (after.vi, after.one("officialName"), after.one("validFrom")) == ("Huế", "Thành phố Huế", "2025-01-01")


def test_districts(terms: Vocabulary) -> None:
    districts = terms.terms("district")
    assert len(districts) == 696
    assert Counter(term.one("unitType") for term in districts) == {
        "huyện": 508,
        "quận": 49,
        "thành phố": 87,
        "thị xã": 52,
    }
    for term in districts:
        assert term.key == term.one("gsoCode")
        assert valid(terms.term("province", term.one("within") or ""), term.one("validTo") or "")
    assert len({term.one("within") for term in districts}) == 63


def test_counts_of_shared_district_names_are_what_the_list_says(terms: Vocabulary) -> None:
    full: dict[str, set[str]] = {}
    for term in terms.terms("district"):
        full.setdefault(term.one("officialName") or "", set()).add(term.one("within") or "")
    for term in terms.terms("district"):
        assert term.one("provincesSharingFullName") == str(len(full[term.one("officialName") or ""]))
    assert len(full["Huyện Châu Thành"]) == 10
    names = {form for term in terms.terms("province") for form in term.forms}  # Hòa Bình, Hoà Bình
    assert all((term.vi in names) == (term.one("bearsProvinceName") == "true") for term in terms.terms("district"))
