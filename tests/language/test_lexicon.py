"""Searching parts of a text: what is found does not depend on what was searched before, nor on how far it was kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.fold import fold
from kg.language.lexicon import Gazetteer, Index, Match
from kg.vocabulary import Term


def term(key: str, *forms: str) -> Term:
    return Term("", "s", key, forms[0], "", forms, {})


RIVERS = [term("suoi", "suối", "con suối", "suối mây"), term("song", "sông", "sông mây lớn")]
CLOUDS = [term("may", "mây", "mây lớn", "sông mây lớn")]
GAZETTEERS = {
    "river": Gazetteer((form, river) for river in RIVERS for form in river.forms),
    "cloud": Gazetteer((form, cloud) for cloud in CLOUDS for form in cloud.forms),
}
WORDS = ("suối", "con", "sông", "mây", "lớn", "mâyx", "x", "-", ".", "7", "7suối")


def plainly(gazetteer: Gazetteer, folded: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The longest forms from left to right, by trying all of them at every offset."""
    found, at = [], start
    while at < stop:
        ends = [
            at + len(form)
            for form in gazetteer.forms
            if folded.startswith(form, at)
            and at + len(form) <= stop
            and not (at and folded[at - 1].isalnum() and folded[at].isalnum())
        ]
        ends = [end for end in ends if end == len(folded) or not (folded[end - 1].isalnum() and folded[end].isalnum())]
        if ends:
            found.append((at, max(ends)))
            at = max(ends)
        else:
            at += 1
    return found


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join),
    st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600)), min_size=1, max_size=6),
)
def test_every_part_is_searched_alike(text: str, parts: list[tuple[int, int]]) -> None:
    index = Index(GAZETTEERS)
    folded = fold(text)
    for start, length in parts:
        start, stop = min(start, len(folded)), min(start + length, len(folded))
        for scheme, gazetteer in GAZETTEERS.items():
            wanted = plainly(gazetteer, folded, start, stop)
            assert [(m.start, m.end) for m in index.find(scheme, folded, start, stop)] == wanted
            assert [(m.start, m.end) for m in gazetteer.find(folded, start, stop)] == wanted


def test_a_long_text_is_searched_piece_by_piece() -> None:
    piece = "x" * 997 + " con suối "
    text = piece * 200
    index = Index(GAZETTEERS)
    expected = [at * len(piece) + 998 for at in range(200)]
    found: list[Match] = []
    for at in range(200):
        found += index.find("river", text, at * len(piece), (at + 1) * len(piece))
    assert [match.start for match in found] == expected
    assert [match.start for match in index.find("river", text)] == expected
    assert [match.start for match in index.find("river", text, 5 * len(piece), 7 * len(piece))] == expected[5:7]


@pytest.mark.parametrize("scheme", ["cloud", "river"])
def test_a_form_of_two_schemes_is_found_in_both(scheme: str) -> None:
    assert [(m.start, m.end) for m in Index(GAZETTEERS).find(scheme, "bên sông mây lớn")] == [(4, 16)]
    assert Index(GAZETTEERS).find("nothing", "bên sông mây lớn") == []
