from __future__ import annotations

import hashlib

import pytest

from kg import resources, vocabulary
from kg.extract.actors.postings import postings
from kg.extract.actors.survey import survey
from kg.extract.context import Setting, setting_of
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Article


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


def setting(text: str) -> Setting:
    return setting_of(Article("a", "a.txt", text, hashlib.sha256(text.encode()).hexdigest()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch UBND tỉnh Giàng A Tảo nói.", [("Giàng A Tảo", "Chủ tịch", "role name")]),
        ("Ông Giàng A Tảo, Chủ tịch UBND tỉnh nói.", [("Giàng A Tảo", "Chủ tịch", "name, role")]),
        ("Ông Giàng A Tảo giữ chức Chủ tịch UBND tỉnh.", [("Giàng A Tảo", "Chủ tịch", "name is role")]),
        ("Chủ tịch UBND tỉnh là ông Giàng A Tảo.", [("Giàng A Tảo", "Chủ tịch", "role is name")]),
        (
            "Miễn nhiệm chức danh Chủ tịch UBND tỉnh đối với ông Giàng A Tảo.",
            [("Giàng A Tảo", "Chủ tịch", "role of name")],
        ),
        ("Chủ tịch UBND tỉnh, ông Giàng A Tảo nói.", [("Giàng A Tảo", "Chủ tịch", "role, name")]),
        (
            "Phùng Thị Sen, Bí thư Tỉnh ủy và Chủ tịch UBND tỉnh Giàng A Tảo cùng dự.",
            [("Phùng Thị Sen", "Bí thư", "name, role"), ("Giàng A Tảo", "Chủ tịch", "role name")],
        ),
        (
            "Phó Chủ tịch UBND tỉnh Giàng A Tảo, Giám đốc Sở Công Thương chủ trì.",
            [("Giàng A Tảo", "Phó Chủ tịch", "role name")],
        ),
        ("Ông Giàng A Tảo gặp Chủ tịch UBND tỉnh.", []),
    ],
)
def test_signs_between_tokens_join_persons_and_posts(
    text: str, expected: list[tuple[str, str, str]], language: Language
) -> None:
    made = setting(text)
    said = [
        (posting.person.mention.name, posting.post.role, posting.rule)
        for sentence in survey(made, language)
        for posting in postings(sentence, made, language)
    ]
    assert said == expected
