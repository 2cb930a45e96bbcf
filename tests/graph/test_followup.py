"""What became of tasks: which later report is on which task, and how silence is weighed."""

from __future__ import annotations

from itertools import permutations

import pyoxigraph as ox
import pytest
from graph_world import Draft, World

from kg.graph.derive.followup import FLOOR, words
from kg.graph.iri import DEF
from kg.graph.lift import Lifted
from kg.graph.namespaces import term
from kg.model import Facts

SO = "Sở Công Thương tỉnh Sông Lam"
HUYEN = "UBND huyện Châu Thành"
TASK = "lập danh mục chợ nông thôn cần cải tạo trước ngày 30/6/2024"


def given(name: str, published: str | None, *actions: str, to: str = SO, deadline: str | None = None) -> Facts:
    """Returns an article that gives tasks."""
    draft = Draft(name, published).agency(SO, "so", "song-lam-1").agency(HUYEN, "ubnd", "901")
    for action in actions:
        draft.directive(action, None, to, deadline=deadline)
    return draft.facts()


def told(
    name: str,
    published: str | None,
    action: str,
    status: str = "done",
    by: str = SO,
    area: str = "song-lam-1",
    **slots: object,
) -> Facts:
    """Returns an article that reports progress."""
    draft = Draft(name, published, "song-lam-2" if area == "song-lam-2" else "song-lam-1")
    return draft.agency(by, "so", area).progress(action, by, status, **slots).facts()


def states(lifted: Lifted) -> dict[str, str]:
    """Returns the state of each task by what is asked."""
    found = _quads(lifted)
    actions = {q.subject: q.object.value for q in found if q.predicate == term("action")}
    return {actions[q.subject]: q.object.value for q in found if q.predicate == term("taskState")}


def _quads(lifted: Lifted) -> list[ox.Quad]:
    return list(ox.parse("".join(lifted.lines).encode(), format=ox.RdfFormat.N_QUADS))


def _values(lifted: Lifted, name: str) -> list[str]:
    return sorted(q.object.value for q in _quads(lifted) if q.predicate == term(name))


@pytest.mark.parametrize(
    ("report", "state"),
    [
        (told("b", "2024-07-01", "danh mục chợ nông thôn cần cải tạo"), "reported-done"),
        (told("b", "2024-07-01", "lập danh mục chợ nông thôn cần cải tạo", "under-way"), "reported-open"),
        (told("b", "2024-07-01", "lập danh mục chợ nông thôn cần cải tạo", "not-done"), "reported-open"),
        (told("b", "2024-07-01", "lập danh mục chợ nông thôn cần cải tạo", "late"), "reported-late"),
        # the same day, an earlier one, an unknown one, or one that may be earlier
        (told("b", "2024-02-01", "danh mục chợ nông thôn cần cải tạo"), "not-reported"),
        (told("b", "2024-01-31", "danh mục chợ nông thôn cần cải tạo"), "not-reported"),
        (told("b", None, "danh mục chợ nông thôn cần cải tạo"), "not-reported"),
        (told("b", "2024", "danh mục chợ nông thôn cần cải tạo"), "not-reported"),
        # later, but it speaks of a time before the task
        (told("b", "2024-07-01", "danh mục chợ nông thôn cần cải tạo", period="2023"), "not-reported"),
        (told("b", "2024-07-01", "danh mục chợ nông thôn cần cải tạo", period="2024-H1"), "reported-done"),
        # other words, too few words, another body
        (told("b", "2024-07-01", "danh mục cây xanh cần thay"), "not-reported"),
        (told("b", "2024-07-01", "cải tạo"), "not-reported"),
        (told("b", "2024-07-01", "danh mục chợ nông thôn cần cải tạo", by="Sở Tài chính tỉnh Sông Lam"), "not-reported"),
        # the body of the province that this one became, not of another
        (told("b", "2025-09-01", "danh mục chợ nông thôn cần cải tạo", by="Sở Công Thương thành phố Sông Lam",
              area="song-lam-2"), "reported-done"),
        (told("b", "2025-09-01", "danh mục chợ nông thôn cần cải tạo", area="song-lam-2"), "reported-done"),
        (told("b", "2024-07-01", "danh mục chợ nông thôn cần cải tạo", by="Sở Công Thương tỉnh Núi Bạc",
              area="nui-bac-1"), "not-reported"),
    ],
)  # fmt: skip
def test_which_report_is_on_a_task(world: World, report: Facts, state: str) -> None:
    lifted = world.lifted(given("a", "2024-02-01", TASK), report, Draft("c", "2025-12-01").facts())
    assert states(lifted)[TASK] == state


@pytest.mark.parametrize(("published", "state"), [("2025-02-28", "not-reported"), ("2025-03-01", "reported-done")])
def test_a_merged_department_reports_on_tasks_of_those_before(world: World, published: str, state: str) -> None:
    asked = Draft("a", "2024-02-01").agency("Sở Kế hoạch tỉnh Sông Lam", "so", "song-lam-1")
    asked = asked.directive(TASK, None, "Sở Kế hoạch tỉnh Sông Lam")
    report = told("b", published, "danh mục chợ nông thôn cần cải tạo", by="Sở Tài chính tỉnh Sông Lam")
    assert states(world.lifted(asked.facts(), report, Draft("c", "2025-12-01").facts()))[TASK] == state


def test_a_report_that_fits_two_tasks_is_on_neither(world: World) -> None:
    hill, plain = f"{TASK} ở vùng núi", f"{TASK} ở vùng thấp"
    asked = given("a", "2024-02-01", hill, plain)
    either = world.lifted(asked, told("b", "2024-07-01", "danh mục chợ nông thôn cần cải tạo"))
    assert {states(either)[hill], states(either)[plain]} == {"not-reported"}
    one = world.lifted(asked, told("b", "2024-07-01", "danh mục chợ nông thôn cần cải tạo ở vùng núi"))
    assert (states(one)[hill], states(one)[plain]) == ("reported-done", "not-reported")


def test_what_is_told_in_the_same_article_was_so_before_it_was_asked(world: World) -> None:
    draft = Draft("a", "2024-02-01").agency(SO, "so", "song-lam-1").directive(TASK, None, SO)
    lifted = world.lifted(draft.progress("danh mục chợ nông thôn cần cải tạo", SO).facts())
    assert states(lifted)[TASK] == "not-reported"


def test_the_last_report_counts_and_of_one_day_the_worse(world: World) -> None:
    asked = given("a", "2024-02-01", TASK)
    begun = told("b", "2024-05-01", "danh mục chợ nông thôn cần cải tạo", "under-way")
    done = told("c", "2024-07-01", "danh mục chợ nông thôn cần cải tạo")
    late = told("d", "2024-07-01", "danh mục chợ nông thôn cần cải tạo", "late")
    assert states(world.lifted(asked, begun, done))[TASK] == "reported-done"
    assert states(world.lifted(asked, begun, done, late))[TASK] == "reported-late"


@pytest.mark.parametrize(
    ("deadline", "outcome", "later"),
    [(None, "not-reported", ["2"]), ("2024-06", "not-reported", ["2"]), ("2024-12", "not-due", [])],
)
def test_silence_is_weighed(world: World, deadline: str | None, outcome: str, later: list[str]) -> None:
    asked = given("a", "2024-02-01", TASK, deadline=deadline)
    lifted = world.lifted(asked, Draft("b", "2024-03-01").facts(), Draft("c", "2024-12-31").facts())
    assert states(lifted)[TASK] == outcome
    assert _values(lifted, "laterArticles") == later


def test_who_are_no_single_body_are_not_followed_up(world: World) -> None:
    assert states(world.lifted(given("a", "2024-02-01", TASK, to="các huyện"))) == {}


def test_a_link_says_what_it_rests_on(world: World) -> None:
    asked = (
        Draft("a", "2024-02-01").agency(SO, "so", "song-lam-1").document("57-NQ/TW", type="Nghị quyết")
        .directive(TASK, None, SO, documents=("57-NQ/TW",)).facts()
    )  # fmt: skip
    report = told("b", "2025-09-01", "danh mục chợ nông thôn cần cải tạo", by="Sở Công Thương thành phố Sông Lam",
                  area="song-lam-2", documents=("57-NQ/TW",))  # fmt: skip
    lifted = world.lifted(asked, report)
    assert _values(lifted, "basis")[-1] == "words, successor, document"
    assert [float(share) for share in _values(lifted, "overlap")] == [pytest.approx(0.94, abs=0.01)]
    derived = [q for q in _quads(lifted) if q.predicate == term("reportsOn")]
    assert [q.graph_name.value.rsplit("/", 1)[1] for q in derived if isinstance(q.graph_name, ox.NamedNode)] == [
        "derived"
    ]
    typed = [q for q in _quads(lifted) if q.predicate == term("rdf:type")]
    (node,) = {q.subject for q in typed if q.object == ox.NamedNode(f"{DEF}FollowUp")}
    sources = [q for q in _quads(lifted) if q.subject == node and q.predicate == term("prov:wasDerivedFrom")]
    assert {q.object for q in sources} == {derived[0].subject, derived[0].object}


def test_the_order_of_articles_does_not_matter(world: World) -> None:
    articles = (
        given("a", "2024-02-01", TASK, f"{TASK} ở vùng núi"),
        told("b", "2024-05-01", "danh mục chợ nông thôn cần cải tạo ở vùng núi", "under-way"),
        told("c", "2024-07-01", "danh mục chợ nông thôn cần cải tạo ở vùng núi"),
        told("d", "2024-07-01", "danh mục chợ nông thôn cần cải tạo", "late"),
    )
    assert len({tuple(world.lifted(*order).lines) for order in permutations(articles)}) == 1


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        (TASK, {"lập", "danh", "mục", "chợ", "nông", "thôn", "cần", "cải", "tạo"}),
        ("hoàn thành việc rà soát theo Kế hoạch số 412/KH-UBND", {"rà", "soát", "kế", "hoạch"}),
        ("trong tháng 6", set()),
    ],
)
def test_words_that_tell_which_work_is_meant(action: str, expected: set[str]) -> None:
    assert words(action) == expected


def test_the_floor_is_that_of_the_shape() -> None:
    assert str(FLOOR) == "0.6"
