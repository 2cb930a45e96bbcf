from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources, vocabulary
from kg.extract.actors import agencies, officials
from kg.extract.actors.roles import Post
from kg.extract.actors.survey import Person, survey
from kg.extract.context import Setting, setting_of
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Article, ProvinceFact


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


def setting(text: str) -> Setting:
    article = Article("a", "a.txt", text, hashlib.sha256(text.encode()).hexdigest(), published="2023")
    return setting_of(article).with_province(ProvinceFact((), "test", 1.0, "Lào Cai", "lao-cai-1", "named"))


def test_tokens_are_posts_bodies_and_persons(language: Language) -> None:
    text = "Phó Chủ tịch UBND tỉnh Giàng A Tảo làm việc với Sở Công Thương, gặp đồng chí Phùng Thị Sen."
    (actors,) = survey(setting(text), language)
    assert [(type(token).__name__, text[token.start : token.end]) for token in actors.tokens] == [
        ("Post", "Phó Chủ tịch UBND tỉnh"),
        ("Person", "Giàng A Tảo"),
        ("OrganisationMention", "Sở Công Thương"),
        ("Person", "đồng chí Phùng Thị Sen"),
    ]


def test_an_office_and_a_body_share_their_words(language: Language) -> None:
    text = "Chánh Văn phòng UBND tỉnh, Trưởng ban Quản lý Khu kinh tế"
    (actors,) = survey(setting(text), language)
    posts = [token for token in actors.tokens if isinstance(token, Post)]
    assert [(post.role, post.organisation.name if post.organisation else None) for post in posts] == [
        ("Chánh Văn phòng", "UBND"),
        ("Trưởng ban", "Ban Quản lý Khu kinh tế"),
    ]


def test_places_are_no_persons(language: Language) -> None:
    text = "Đoàn đi Dương Minh Châu, Hà Giang, gặp Phùng Thị Sen."
    (actors,) = survey(setting(text), language)
    assert [token.mention.name for token in actors.tokens if isinstance(token, Person)] == ["Phùng Thị Sen"]


_WORDS = [
    "Ông",
    "ông",
    "Phó",
    "Chủ tịch",
    "UBND",
    "tỉnh",
    "huyện",
    "Bắc Hà",
    "Giàng A Tảo",
    "Tảo",
    ",",
    ";",
    "-",
    ":",
    "(",
    ")",
    "và",
    "Tỉnh ủy viên",
    "Giám đốc",
    "Sở",
    "Công Thương",
    "Chánh Văn phòng",
    "các",
    "giữ chức vụ",
    "thay",
    ".",
    "\n",
    "Thủ tướng",
    "Chính phủ",
    "Trưởng ban",
    "Quản lý",
    "Khu kinh tế",
    "Đảng ủy",
    "xã",
]


def test_any_text_yields_ordered_tokens_and_true_quotes(language: Language) -> None:
    @settings(derandomize=True, deadline=None, max_examples=200)
    @given(st.lists(st.sampled_from(_WORDS), max_size=30))
    def law(words: list[str]) -> None:
        text = " ".join(words)
        made = setting(text)
        actors = survey(made, language)
        for sentence in actors:
            assert all(first.end <= second.start for first, second in pairwise(sentence.tokens))
        for fact in (*agencies.extract(made, language, actors), *officials.extract(made, language, actors)):
            spans = [(evidence.start, evidence.end) for evidence in fact.evidence]
            assert spans and spans == sorted(spans)
            assert all(text[evidence.start : evidence.end] == evidence.quote != "" for evidence in fact.evidence)

    law()
