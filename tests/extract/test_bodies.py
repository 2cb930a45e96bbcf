from __future__ import annotations

import hashlib

import pytest

from kg import resources, vocabulary
from kg.extract.actors.bodies import body_of
from kg.extract.context import Setting, setting_of
from kg.language import lexicon, organisation
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Article, ProvinceFact


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


def setting(text: str, published: str | None = "2023-05-04") -> Setting:
    article = Article("a", "a.txt", text, hashlib.sha256(text.encode()).hexdigest(), published=published)
    return setting_of(article).with_province(ProvinceFact((), "test", 1.0, "Lào Cai", "lao-cai-1", "named"))


@pytest.mark.parametrize(
    ("text", "name", "area", "inferred"),
    [
        ("Sở Công thương", "Sở Công Thương tỉnh Lào Cai", "lao-cai-1", True),
        ("Sở Công Thương Lào Cai", "Sở Công Thương tỉnh Lào Cai", "lao-cai-1", False),
        ("Tỉnh uỷ", "Tỉnh ủy Lào Cai", "lao-cai-1", True),
        ("Thành ủy Hải Phòng", "Thành ủy Hải Phòng", "hai-phong-1", False),
        ("Huyện ủy Bắc Hà", "Huyện ủy Bắc Hà", "085", False),
        ("UBND TP Lào Cai", "UBND thành phố Lào Cai", "080", False),
        ("UBND tỉnh Bến Tre", "UBND tỉnh Bến Tre", "ben-tre-1", False),
        ("Bộ Công Thương", "Bộ Công Thương", "vn", False),
        ("Thị ủy Sa Pa", "Thị ủy Sa Pa", "088", False),
        ("Ban Tuyên giáo Thị ủy Sa Pa", "Ban Tuyên giáo Thị ủy Sa Pa", "088", False),
        ("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy Lào Cai", "lao-cai-1", True),
        ("Sở Kế hoạch và Đầu tư (KH&ĐT) tỉnh Lào Cai", "Sở Kế hoạch và Đầu tư tỉnh Lào Cai", "lao-cai-1", False),
        ("Công ty TNHH Mây Trắng", "Công ty TNHH Mây Trắng", None, False),
    ],
)
def test_a_body_has_its_canonical_full_name(
    text: str, name: str, area: str | None, inferred: bool, language: Language
) -> None:
    (mention,) = organisation.find(text, fold(text), language)
    body = body_of(mention, setting(text), language)
    assert body is not None
    assert (body.name, body.area, bool(body.inferred)) == (name, area, inferred)


@pytest.mark.parametrize("text", ["Sở", "UBND các huyện", "UBND huyện", "Thành ủy", "Huyện ủy"])
def test_some_mentions_are_no_single_body(text: str, language: Language) -> None:
    mentions = organisation.find(text, fold(text), language)
    assert all(body_of(mention, setting(text), language) is None for mention in mentions)


def test_a_district_that_many_provinces_have_is_that_of_the_article(language: Language) -> None:
    text = "UBND huyện Châu Thành"
    (mention,) = organisation.find(text, fold(text), language)
    unknown = body_of(mention, setting(text), language)
    assert unknown is not None
    assert (unknown.name, unknown.area) == ("UBND huyện Châu Thành", None)
    home = setting(text).with_province(ProvinceFact((), "test", 1.0, "Bến Tre", "ben-tre-1", "named"))
    known = body_of(mention, home, language)
    assert known is not None
    assert language.vocabulary.term("district", str(known.area)).one("within") == "ben-tre-1"
