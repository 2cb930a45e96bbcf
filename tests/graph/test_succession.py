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
        # named with a province that never had it: it went where that of the province before it went
        (("so-ke-hoach", "song-lam-3"), [("so-tai-chinh", "song-lam-3", "2026-04-30", "confirmed, lineage")]),
        (("sở y tế", "song-lam-3"), []),
    ],
)
def test_what_a_body_became(succession: Succession, role: tuple[str, str], after: list[tuple[str, ...]]) -> None:
    found = [(*step.role, step.since.isoformat(), ", ".join(step.bases)) for step in succession.after(role)]
    assert found == after


@pytest.mark.parametrize(
    ("role", "origin"),
    [
        (("so-ke-hoach", "song-lam-2"), ("so-ke-hoach", "song-lam-1")),
        (("so-ke-hoach", "song-lam-3"), ("so-ke-hoach", "song-lam-1")),  # past a version that never had it either
        (("so-ke-hoach", "song-lam-1"), ("so-ke-hoach", "song-lam-1")),
        (("so-tai-chinh", "song-lam-3"), ("so-tai-chinh", "song-lam-3")),  # there it is, merged and all
        (("so-cong-chanh", "song-lam-2"), ("so-cong-chanh", "song-lam-2")),  # Núi Bạc had one, Sông Lam had not
    ],
)
def test_a_department_merged_before_its_province_is_that_of_the_version_that_had_it(
    succession: Succession, role: tuple[str, str], origin: tuple[str, str]
) -> None:
    assert succession.origin(role) == origin


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


def _late(lifted: Lifted) -> set[str]:
    """Returns the bodies that claims name although another one had taken over, with the day on which it did."""
    quads = list(ox.parse("".join(lifted.lines).encode(), format=ox.RdfFormat.N_QUADS))
    since = {q.subject: q.object.value for q in quads if q.predicate == term("takenOverOn")}
    late = {q.subject for q in quads if q.predicate == term("namedLate")}
    named = [
        q.object for q in quads if q.subject in late and q.predicate in (term("mentions"), term("org:organization"))
    ]
    return {f"{body.value.rsplit('/', 1)[-1]} {since[body]}" for body in named}


def test_a_department_named_after_it_was_merged_is_the_one_that_it_was_and_marked(world: World) -> None:
    before = _article("một", "2024-03-01", "song-lam-1", "Sở Kế hoạch tỉnh Sông Lam")
    after = _article("hai", "2025-08-01", "song-lam-2", "Sở Kế hoạch tỉnh Sông Lam", "Sở Tài chính tỉnh Sông Lam")
    assert _late(world.lifted(before)) == set()
    for articles in ([after], [before, after]):
        lifted = world.lifted(*articles)
        assert _late(lifted) == {"so-ke-hoach-tinh-song-lam 2025-03-01"}
        assert _changes(lifted) == {
            ("so-ke-hoach-tinh-song-lam", "so-tai-chinh-tinh-song-lam-2", "2025-07-01", "confirmed, lineage")
        }


def test_a_body_of_a_province_that_is_no_more_is_marked(world: World) -> None:
    draft = Draft("một", "2025-08-01", "song-lam-2")
    draft.agency("Sở Công Thương tỉnh Núi Bạc", "so", "nui-bac-1")
    draft.official("Lê Văn Thửa", "Giám đốc", "Sở Công Thương tỉnh Núi Bạc", "giam-doc")
    assert _late(world.lifted(draft.facts())) == {"so-cong-thuong-tinh-nui-bac 2025-07-01"}


def test_a_department_is_called_as_in_the_province_that_had_it(world: World) -> None:
    before = _article("một", "2024-03-01", "song-lam-1", "Sở Kế hoạch tỉnh Sông Lam")
    after = _article("hai", "2026-05-01", "song-lam-3", "Sở Kế hoạch thành phố Sông Lam")
    assert _late(world.lifted(before, after)) == {"so-ke-hoach-tinh-song-lam 2025-03-01"}


def test_whose_a_department_was_is_not_guessed_but_where_its_work_went_is_told(world: World) -> None:
    draft = Draft("một", "2025-08-01", "song-lam-2")
    # the article says 'Sở Kế hoạch' alone: that of Sông Lam, or of Núi Bạc
    draft.agency("Sở Kế hoạch tỉnh Sông Lam", "so", "song-lam-2", inferred={"organisation": "province of the article"})
    draft.agency("Sở Tài chính tỉnh Sông Lam", "so", "song-lam-2")
    lifted = world.lifted(draft.facts())
    assert _changes(lifted) == {
        ("so-ke-hoach-tinh-song-lam-2", "so-tai-chinh-tinh-song-lam-2", "2025-07-01", "confirmed, lineage")
    }
    assert _late(lifted) == {"so-ke-hoach-tinh-song-lam-2 2025-07-01"}


def test_changes_that_rest_on_other_grounds_are_told_apart(world: World) -> None:
    articles = [
        _article("một", "2024-03-01", "song-lam-1", "Sở Kế hoạch tỉnh Sông Lam"),
        _article("hai", "2024-03-01", "nui-bac-1", "Sở Kế hoạch tỉnh Núi Bạc"),
        _article("ba", "2025-08-01", "song-lam-2", "Sở Tài chính tỉnh Sông Lam"),
    ]
    assert {(change[0], change[3]) for change in _changes(world.lifted(*articles))} == {
        ("so-ke-hoach-tinh-song-lam", "confirmed, lineage"),
        ("so-ke-hoach-tinh-nui-bac", "general, lineage"),
    }
