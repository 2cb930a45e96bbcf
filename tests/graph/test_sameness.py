"""Which sightings of a name are one person: the homonym suite."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from graph_world import Draft, World
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GraphError
from kg.graph.iri import Names
from kg.graph.resolve import judgements, resolve
from kg.graph.resolve.judgements import HEADER, Judgement, line, read
from kg.graph.resolve.sameness import Sameness, Seat, Sighting, tell
from kg.graph.resolve.succession import Succession
from kg.language import lexicon
from kg.model import Facts
from kg.vocabulary import Vocabulary

DIRECTOR = Seat("giam-doc", "org/so-y-te-song-lam", "sở y tế", "song-lam-1")
DEPUTY = Seat("pho-giam-doc", "org/so-y-te-song-lam", "sở y tế", "song-lam-1")
DIRECTOR_THERE = Seat("giam-doc", "org/so-y-te-nui-bac", "sở y tế", "nui-bac-1")
DIRECTOR_AFTER = Seat("giam-doc", "org/so-y-te-song-lam-moi", "sở y tế", "song-lam-2")

DIRECTOR_CITY = Seat("giam-doc", "org/so-y-te-thanh-pho-song-lam", "sở y tế", "song-lam-3")
PLANNING = Seat("giam-doc", "org/so-ke-hoach-song-lam", "sở kh", "song-lam-1")
FINANCE = Seat("giam-doc", "org/so-tai-chinh-song-lam", "sở tài chính", "song-lam-1")


def seen(
    number: int, *seats: Seat, name: str = "Phạm Thử", place: str = "song-lam", year: int | None = None
) -> Sighting:
    day = date(year, 5, 1) if year else None
    return Sighting(f"{number:016x}".ljust(64, "0"), name, place, frozenset(seats), day)


def judged(first: Sighting, second: Sighting, verdict: str, number: int = 2) -> Judgement:
    return Judgement(first.key, second.key, verdict, "vì", "người xem", "2026-11-22", number)


def groups(found: Sameness) -> list[list[int]]:
    """Returns the numbers of the articles of each person."""
    return sorted(sorted(int(sighting.sha256[:16], 16) for sighting in same.sightings) for same in found.people)


@pytest.fixture
def succession(world: World) -> Succession:
    return Succession(world.language, world.names)


CASES: list[tuple[str, list[Sighting], list[list[int]], int]] = [
    ("same post", [seen(1, DIRECTOR, year=2022), seen(2, DIRECTOR, year=2024)], [[1, 2]], 0),
    ("another post in the same body", [seen(1, DEPUTY, year=2022), seen(2, DIRECTOR, year=2024)], [[1], [2]], 1),
    ("one post in two provinces", [seen(1, DIRECTOR), seen(2, DIRECTOR_THERE, place="nui-bac")], [[1], [2]], 1),
    ("no post", [seen(1, DIRECTOR), seen(2)], [[1], [2]], 1),
    ("no post in either", [seen(1), seen(2)], [[1], [2]], 1),
    ("another name", [seen(1, DIRECTOR), seen(2, DIRECTOR, name="Phạm Thứ")], [[1], [2]], 0),
    ("a second post joins", [seen(1, DEPUTY), seen(2, DEPUTY, DIRECTOR), seen(3, DIRECTOR)], [[1, 2, 3]], 0),
    ("the successor's post", [seen(1, DIRECTOR, year=2024), seen(2, DIRECTOR_AFTER, year=2026)], [[1, 2]], 0),
    (
        "the successor of two: nobody knows which",
        [seen(1, DIRECTOR), seen(2, DIRECTOR_THERE, place="nui-bac"), seen(3, DIRECTOR_AFTER)],
        [[1], [2], [3]],
        3,
    ),
    ("a change of status", [seen(1, DIRECTOR_AFTER, year=2025), seen(2, DIRECTOR_CITY, year=2026)], [[1, 2]], 0),
    (
        "two parents, then the city: only the last step is clear",
        [seen(1, DIRECTOR), seen(2, DIRECTOR_THERE, place="nui-bac"), seen(3, DIRECTOR_AFTER), seen(4, DIRECTOR_CITY)],
        [[1], [2], [3, 4]],
        3,
    ),
    ("the merged department", [seen(1, PLANNING, year=2024), seen(2, FINANCE, year=2026)], [[1, 2]], 0),
    ("not yet the merged department", [seen(1, PLANNING, year=2023), seen(2, FINANCE, year=2024)], [[1], [2]], 1),
    ("nobody knows since when", [seen(1, PLANNING, year=2024), seen(2, FINANCE)], [[1], [2]], 1),
    (
        "heads of both departments before",
        [seen(1, PLANNING, year=2024), seen(2, FINANCE, year=2024), seen(3, FINANCE, year=2026)],
        [[1], [2, 3]],
        1,
    ),
    ("another department", [seen(1, PLANNING, year=2024), seen(2, DIRECTOR, year=2026)], [[1], [2]], 1),
    ("two names of one article", [seen(1, DIRECTOR), seen(1, name="Lê Thử")], [[1], [1]], 0),
]


@pytest.mark.parametrize(("sightings", "people", "undecided"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_who_is_who_in_whatever_order(
    succession: Succession, sightings: list[Sighting], people: list[list[int]], undecided: int
) -> None:
    for order in permutations(sightings):
        found = tell(order, (), succession)
        assert groups(found) == people
        assert len(found.undecided) == undecided
        assert found.different == ()
        assert found == tell(sightings, (), succession)


def test_every_person_says_why_they_are_one(succession: Succession) -> None:
    one, two, after = seen(1, DIRECTOR, year=2022), seen(2, DIRECTOR, year=2024), seen(3, DIRECTOR_AFTER, year=2026)
    assert [same.bases for same in tell([one], (), succession).people] == [("one-article",)]
    assert [same.bases for same in tell([one, two], (), succession).people] == [("same-post",)]
    assert [same.bases for same in tell([one, two, after], (), succession).people] == [("same-post", "successor-post")]
    alone = seen(4)
    said = [judged(one, alone, "POSITIVE")]
    assert [same.bases for same in tell([one, two, alone], said, succession).people] == [("same-post", "judgement")]


def test_a_judgement_joins_and_its_undoing_parts_again(succession: Succession) -> None:
    one, two = seen(1, DEPUTY, year=2022), seen(2, DIRECTOR, year=2024)
    assert groups(tell([one, two], [judged(one, two, "POSITIVE")], succession)) == [[1, 2]]
    assert groups(tell([one, two], [], succession)) == [[1], [2]]
    unsure = tell([one, two], [judged(two, one, "UNSURE")], succession)
    assert groups(unsure) == [[1], [2]]
    assert [pair.unsure for pair in unsure.undecided] == [True]


def test_a_judgement_parts_what_a_post_would_join(succession: Succession) -> None:
    first, second, third = seen(1, DIRECTOR, year=2020), seen(2, DIRECTOR, year=2021), seen(3, DIRECTOR, year=2024)
    found = tell([first, second, third], [judged(first, third, "NEGATIVE")], succession)
    assert groups(found) == [[1, 2], [3]]
    assert found.undecided == ()
    assert len(found.different) == 1


def test_a_judgement_on_what_is_not_there_says_nothing(succession: Succession) -> None:
    one, gone = seen(1, DIRECTOR), seen(9, DEPUTY)
    assert groups(tell([one], [judged(one, gone, "POSITIVE")], succession)) == [[1]]


def test_judgements_that_contradict_each_other_are_named(succession: Succession) -> None:
    one, two, three = seen(1), seen(2), seen(3)
    said = [judged(one, two, "POSITIVE", 2), judged(two, three, "POSITIVE", 3), judged(one, three, "NEGATIVE", 4)]
    with pytest.raises(GraphError, match=r"contradict each other: line \d .* one person, line \d .* two"):
        tell([one, two, three], said, succession)


@given(st.permutations(range(6)), st.data())
def test_order_never_matters(order: list[int], data: st.DataObject) -> None:
    succession = Succession(lexicon.load(Vocabulary({}, {})), Names())  # none is asked: the seats have no area
    seats = [Seat(office, body, "sở", "") for office in "ab" for body in "xy"]
    sightings = [
        seen(n, *data.draw(st.sets(st.sampled_from(seats), max_size=2)), name=data.draw(st.sampled_from(["A", "B"])))
        for n in range(6)
    ]
    assert tell([sightings[n] for n in order], (), succession) == tell(sightings, (), succession)


# --- judgements.tsv


def test_a_judgement_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    said = Judgement(
        "0" * 16 + ":Phạm Thử", "1" * 16 + ":Phạm Thử", "POSITIVE", "cùng\tmột\nngười", "Bình", "2026-11-22"
    )
    path.write_text(HEADER + "# ghi chú\n\n" + line(said), encoding="utf-8")
    (found,) = read(path)
    assert (found.first, found.second, found.judgement) == (said.first, said.second, "POSITIVE")
    assert (found.reason, found.line) == ("cùng một người", 4)


def test_the_last_word_on_a_pair_counts(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    lines = [
        Judgement("a", "b", "POSITIVE", "", "", "2026-01-01"),
        Judgement("b", "a", "NEGATIVE", "", "", "2026-01-02"),
    ]
    path.write_text(HEADER + "".join(map(line, lines)), encoding="utf-8")
    assert [judgement.judgement for judgement in read(path)] == ["NEGATIVE"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\tb\tPOSITIVE\n", "line 2: 3 columns, not 6"),
        ("a\tb\tYES\twhy\twho\t2026-01-01\n", "line 2: 'YES' is none of POSITIVE, NEGATIVE, UNSURE"),
        ("a\ta\tPOSITIVE\twhy\twho\t2026-01-01\n", "line 2: a sighting is compared with itself: a"),
        ("a\tb\tPOSITIVE\twhy\twho\t1/1/2026\n", "line 2: '1/1/2026' is not a day"),
    ],
)
def test_a_line_that_is_none_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "judgements.tsv"
    path.write_text(HEADER + text, encoding="utf-8")
    with pytest.raises(GraphError, match=message):
        read(path)


def test_no_file_holds_no_judgements(tmp_path: Path) -> None:
    assert read(tmp_path / "judgements.tsv") == ()


# --- in the graph


def _holder(name: str, published: str, role: str, office: str) -> Facts:
    return Draft(name, published).official("Phạm Thử", role, "Sở Y tế tỉnh Sông Lam", office).facts()


def test_undecided_people_are_linked_and_judged_ones_told_apart(world: World) -> None:
    deputy = _holder("một", "2022-05-01", "Phó Giám đốc", "chu-tich")
    director = _holder("hai", "2024-05-01", "Giám đốc", "giam-doc")
    undecided = world.lifted(deputy, director).lines
    assert sum("#possiblySameAs>" in text for text in undecided) == 1
    keys = [f"{facts.article.sha256[:16]}:Phạm Thử" for facts in (deputy, director)]
    for verdict, people in (("POSITIVE", 1), ("NEGATIVE", 2), ("UNSURE", 2)):
        said = judgements.Judgement(*keys, verdict, "vì", "người xem", "2026-11-22", 2)
        found = resolve((deputy, director), world.language, world.names, [said])
        assert len(found.people) == people
        assert [pair.different for pair in found.namesakes] == ([] if people == 1 else [verdict == "NEGATIVE"])
