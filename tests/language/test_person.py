from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources, vocabulary
from kg.language import lexicon, person
from kg.language.fold import fold
from kg.language.lexicon import Language


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("gặp Phùng Thị Sen hôm qua", ["Phùng Thị Sen"]),
        ("Giàng A Chớ và Vừ Thị Mỷ", ["Giàng A Chớ", "Vừ Thị Mỷ"]),
        ("Y Blim Kđoh, H'Lan Niê", ["Y Blim Kđoh", "H'Lan Niê"]),
        ("Rơ Châm Hlưu nói", ["Rơ Châm Hlưu"]),
        ("Phùng văn Tảo nói", ["Phùng Văn Tảo"]),
        ("Nguyễn Thị Hoàng Kim Oanh", ["Nguyễn Thị Hoàng Kim Oanh"]),
        ("Hội Chữ Thập Đỏ Phùng Văn Tảo", ["Phùng Văn Tảo"]),
        ("Sen nói", []),
        ("phùng thị sen", []),
    ],
)
def test_names_are_runs_of_two_to_five_capitalised_syllables(text: str, names: list[str], language: Language) -> None:
    assert [mention.name for mention in person.find(text, fold(text), language)] == names


def test_after_a_form_of_address_one_syllable_is_a_name(language: Language) -> None:
    text = "ông Tảo nói"
    mention = person.at(text, fold(text), language, 4, len(text), addressed=True)
    assert mention is not None
    assert (mention.name, mention.short) == ("Tảo", True)
    assert person.at(text, fold(text), language, 4, len(text)) is None


def test_a_name_stands_where_the_mention_says(language: Language) -> None:
    @settings(derandomize=True, deadline=None)
    @given(st.lists(st.sampled_from(["Phùng", "văn", "Tảo", "A", "H'Lan", "TP", "x", ",", " "]), max_size=20))
    def law(words: list[str]) -> None:
        text = " ".join(words)
        for mention in person.find(text, fold(text), language):
            assert fold(text[mention.start : mention.end]) == fold(mention.name)
            assert 2 <= mention.name.count(" ") + 1 <= person.MOST

    law()
