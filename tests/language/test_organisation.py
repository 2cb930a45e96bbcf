from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources, vocabulary
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.organisation import find


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Sở Công thương, sản lượng tăng.", [("Sở Công thương", "Sở Công Thương", None)]),
        ("Sở Công Thương tỉnh Lào Cai họp.", [("Sở Công Thương tỉnh Lào Cai", "Sở Công Thương", "Lào Cai")]),
        ("Sở Công Thương Lào Cai họp.", [("Sở Công Thương Lào Cai", "Sở Công Thương", "Lào Cai")]),
        ("UBND TP. Cần Thơ họp.", [("UBND TP. Cần Thơ", "UBND", "Cần Thơ")]),
        ("UBND TP.HCM họp.", [("UBND TP.HCM", "UBND", "Hồ Chí Minh")]),
        ("Ủy ban nhân dân tỉnh Bến Tre họp.", [("Ủy ban nhân dân tỉnh Bến Tre", "UBND", "Bến Tre")]),
        ("Uỷ ban nhân dân huyện Mèo Vạc họp.", [("Uỷ ban nhân dân huyện Mèo Vạc", "UBND", "Mèo Vạc")]),
        ("UBND tỉnh Phùng Thị Sen.", [("UBND tỉnh", "UBND", None)]),
        ("Bộ Công Thương thẩm định.", [("Bộ Công Thương", "Bộ Công Thương", None)]),
        ("cơ sở hạ tầng, bộ phận, trường hợp, ban hành", []),
        ("ngành công thương của tỉnh", []),
    ],
)
def test_a_mention_has_its_canonical_name_and_its_area(
    text: str, expected: list[tuple[str, str, str | None]], language: Language
) -> None:
    found = find(text, fold(text), language)
    assert [(text[m.start : m.end], m.name, m.area.vi if m.area else None) for m in found] == expected


def test_bodies_without_names_of_their_own_are_generic(language: Language) -> None:
    text = "HĐND và UBND các huyện, UBND cấp xã"
    assert [mention.generic for mention in find(text, fold(text), language)] == [True, True, True]


def test_bodies_named_together_share_their_area(language: Language) -> None:
    text = "HĐND, UBND huyện Mèo Vạc"
    assert [mention.area.vi for mention in find(text, fold(text), language) if mention.area] == ["Mèo Vạc", "Mèo Vạc"]


def test_the_name_of_a_commune_ends_where_a_person_begins(language: Language) -> None:
    text = "UBND xã Suối Lạnh Phùng Văn Sinh"
    assert [mention.area_name for mention in find(text, fold(text), language)] == ["Suối Lạnh"]


def test_a_head_that_wants_a_name_is_bare_without_one(language: Language) -> None:
    text = "Sở cần rà soát."
    assert [mention.bare for mention in find(text, fold(text), language)] == [True]


_WORDS = ["Sở", "Công Thương", "UBND", "tỉnh", "Lào Cai", "huyện", "TP.", "Bộ", "các", "và", ",", "Lò", "x", "ủy", "\n"]


def test_mentions_are_in_order_and_apart(language: Language) -> None:
    @settings(derandomize=True, deadline=None)
    @given(st.lists(st.sampled_from(_WORDS), max_size=24))
    def law(words: list[str]) -> None:
        text = " ".join(words)
        found = find(text, fold(text), language)
        assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
        assert all(first.end <= second.start for first, second in pairwise(found))

    law()
