from __future__ import annotations

import pytest

from kg import resources, vocabulary
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.place import place_at

EVERYWHERE = ("province", "district", "commune")


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


@pytest.mark.parametrize(
    ("text", "quote", "type_word", "scheme"),
    [
        ("tỉnh Lào Cai họp", "tỉnh Lào Cai", "tinh", "province"),
        ("Lào Cai họp", "Lào Cai", None, "province"),
        ("thành phố Cần Thơ họp", "thành phố Cần Thơ", "thanh-pho", "province"),
        ("thành phố Lào Cai họp", "thành phố Lào Cai", "thanh-pho", "district"),
        ("huyện Bắc Hà họp", "huyện Bắc Hà", "huyen", "district"),
        ("tỉnh họp", "tỉnh", "tinh", None),
        ("xã Suối Lạnh họp", "xã Suối Lạnh", "xa", None),
    ],
)
def test_an_area_is_its_type_word_and_its_name(
    text: str, quote: str, type_word: str | None, scheme: str | None, language: Language
) -> None:
    place = place_at(text, fold(text), language, 0, len(text), EVERYWHERE)
    assert place is not None
    assert (text[place.start : place.end], place.type) == (quote, type_word)
    assert (place.terms[0].scheme if place.terms else None) == scheme


@pytest.mark.parametrize("text", ["họp tại Lào Cai", "lào cai", "Giàng A Tảo"])
def test_other_words_are_no_area(text: str, language: Language) -> None:
    assert place_at(text, fold(text), language, 0, len(text), EVERYWHERE) is None


def test_only_the_levels_that_make_sense_are_read(language: Language) -> None:
    text = "huyện Bắc Hà"
    assert place_at(text, fold(text), language, 0, len(text), ("province",)) is None
