"""Which body took over from which: the chronicles that are followed, and the changes that the graph states."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pyoxigraph as ox
import pytest
from graph_world import Draft, World

from kg.graph.lift import Lifted
from kg.graph.namespaces import term
from kg.graph.resolve.succession import Succession
from kg.model import Facts


@pytest.fixture
def succession(world: World) -> Succession:
    return Succession(world.language, world.names)


@pytest.mark.parametrize(
    ("stem", "area", "role"),
    [
        ("sở tài chính", "song-lam-1", ("so-tai-chinh", "song-lam-1")),
        ("sở kh", "song-lam-1", ("so-ke-hoach", "song-lam-1")),  # every form of a body is that body
        ("sở y tế", "nui-bac-1", ("sở y tế", "nui-bac-1")),
        ("thành ủy", "song-lam-3", ("tỉnh ủy", "song-lam-3")),  # a city's head is a province's
        ("ubnd huyện", "901", None),
        ("bộ công thương", "vn", None),
        ("sở y tế", None, None),
        ("sở y tế", "nowhere", None),
    ],
)
def test_a_role_is_what_a_body_is_whatever_its_province(
    succession: Succession, stem: str, area: str | None, role: tuple[str, str] | None
) -> None:
    assert succession.role(stem, area) == role


@pytest.mark.parametrize(
    ("role", "after"),
    [
        (
            ("sở y tế", "nui-bac-1"),
            [("sở y tế", "song-lam-2", "2025-07-01", "lineage"), ("sở y tế", "song-lam-3", "2026-04-30", "lineage")],
        ),
        (("sở y tế", "song-lam-3"), []),
        (
            ("so-ke-hoach", "song-lam-1"),
            [
                ("so-tai-chinh", "song-lam-1", "2025-03-01", "confirmed"),
                ("so-tai-chinh", "song-lam-2", "2025-07-01", "confirmed, lineage"),
                ("so-tai-chinh", "song-lam-3", "2026-04-30", "confirmed, lineage"),
            ],
        ),
        (
            ("so-ke-hoach", "nui-bac-1"),  # no source names Núi Bạc
            [
                ("so-tai-chinh", "nui-bac-1", "2025-03-01", "general"),
                ("so-tai-chinh", "song-lam-2", "2025-07-01", "general, lineage"),
                ("so-tai-chinh", "song-lam-3", "2026-04-30", "general, lineage"),
            ],
        ),
        (
            ("so-giao-thong", "nui-bac-1"),  # an exception from the rule, with a change of its own
            [
                ("so-cong-chanh", "nui-bac-1", "2025-05-01", "confirmed"),
                ("so-cong-chanh", "song-lam-2", "2025-07-01", "confirmed, lineage"),
                ("so-cong-chanh", "song-lam-3", "2026-04-30", "confirmed, lineage"),
            ],
        ),
        (("so-ke-hoach", "song-lam-3"), []),  # a department ended by the rule that is named later: nothing is known
    ],
)
def test_what_a_body_became(succession: Succession, role: tuple[str, str], after: list[tuple[str, ...]]) -> None:
    found = [(*step.role, step.since.isoformat(), ", ".join(step.bases)) for step in succession.after(role)]
    assert found == after


def test_a_step_rests_on_all_changes_up_to_it(succession: Succession) -> None:
    last = succession.after(("so-ke-hoach", "nui-bac-1"))[-1]
    assert last.since == date(2026, 4, 30)
    assert [iri.removeprefix(succession.names.base) for iri in last.changes] == [
        "department-change/2025-03-01-tai-chinh",
        "change/2025-07-01-song-lam",
        "change/2026-04-30-song-lam",
    ]


def _article(name: str, published: str, version: str, *bodies: str, kind: str = "so") -> Facts:
    draft = Draft(name, published, version)
    for body in bodies:
        draft.agency(body, kind, version)
    return draft.facts()


def _changes(lifted: Lifted) -> set[tuple[str, str, str, str]]:
    """Returns original and resulting body, day and basis of each change of bodies."""
    said: dict[str, dict[str, list[str]]] = {}
    for quad in ox.parse("".join(lifted.lines).encode(), format=ox.RdfFormat.N_QUADS):
        for name in ("org:originalOrganization", "org:resultingOrganization", "operationalDate", "basis"):
            if quad.predicate == term(name) and "/body-change/" in str(quad.subject):
                said.setdefault(str(quad.subject), {}).setdefault(name, []).append(quad.object.value.rsplit("/", 1)[-1])
    return {
        (original, change["org:resultingOrganization"][0], change["operationalDate"][0], change["basis"][0])
        for change in said.values()
        for original in change["org:originalOrganization"]
    }


def test_bodies_of_all_merged_provinces_lead_to_the_one_after(world: World) -> None:
    articles = [
        _article("một", "2024-03-01", "song-lam-1", "Sở Công Thương tỉnh Sông Lam", "Sở Kế hoạch tỉnh Sông Lam"),
        _article("hai", "2024-03-01", "nui-bac-1", "Sở Công Thương tỉnh Núi Bạc"),
        _article("ba", "2025-08-01", "song-lam-2", "Sở Công Thương tỉnh Sông Lam", "Sở Tài chính tỉnh Sông Lam"),
        _article("bốn", "2026-05-01", "song-lam-3", "Sở Công Thương thành phố Sông Lam"),
    ]
    for order in permutations(articles):
        assert _changes(world.lifted(*order)) == {
            ("so-cong-thuong-tinh-song-lam", "so-cong-thuong-tinh-song-lam-2", "2025-07-01", "lineage"),
            ("so-cong-thuong-tinh-nui-bac", "so-cong-thuong-tinh-song-lam-2", "2025-07-01", "lineage"),
            ("so-cong-thuong-tinh-song-lam-2", "so-cong-thuong-thanh-pho-song-lam-3", "2026-04-30", "lineage"),
            # the finance department of before the merger is named nowhere
            ("so-ke-hoach-tinh-song-lam", "so-tai-chinh-tinh-song-lam-2", "2025-07-01", "confirmed, lineage"),
        }


def test_each_change_leads_to_the_last_body_of_its_line(world: World) -> None:
    articles = [
        _article(version, day, version, f"Sở Công Thương {kind} Sông Lam")
        for version, day, kind in (
            ("song-lam-1", "2024-03-01", "tỉnh"),
            ("song-lam-2", "2025-08-01", "tỉnh"),
            ("song-lam-3", "2026-05-01", "thành phố"),
        )
    ]
    ends = {
        quad.object.value.rsplit("/", 1)[-1]
        for quad in ox.parse("".join(world.lifted(*articles).lines).encode(), format=ox.RdfFormat.N_QUADS)
        if quad.predicate == term("leadsTo")
    }
    assert ends == {"so-cong-thuong-thanh-pho-song-lam-3"}


def test_only_bodies_that_articles_name_are_linked(world: World) -> None:
    later = _article("một", "2025-08-01", "song-lam-2", "Sở Công Thương tỉnh Sông Lam")
    assert _changes(world.lifted(later)) == set()


def test_of_bodies_that_a_province_may_have_many_of_nothing_is_said(world: World) -> None:
    before = _article("một", "2024-03-01", "song-lam-1", "UBND tỉnh Sông Lam", kind="ubnd")
    after = _article("hai", "2025-08-01", "song-lam-2", "UBND tỉnh Sông Lam", kind="ubnd")
    assert _changes(world.lifted(before, after)) == set(), "here, ubnd is not said to be one a province"
