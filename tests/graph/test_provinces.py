"""The province of an article without a sign of one is that of its officials, where the others leave one only."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import resources, vocabulary
from kg.extract.article import extract
from kg.graph.resolve.provinces import settled
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Article, Facts

_UNSIGNED = (
    "Sáng 15/8/2023, Sở Công Thương tổ chức hội nghị. Giám đốc Sở Công Thương Lương Triệu Bách chủ trì. Bảy tháng đầu năm "
    "2023, kim ngạch xuất khẩu đạt 259 triệu USD. Giám đốc Sở Công Thương Lương Triệu Bách yêu cầu các đơn vị rà soát "
    "quy hoạch chợ."
)
_HERE = "Sáng 12/1/2023, ông Lương Triệu Bách, Giám đốc Sở Công Thương tỉnh Lạng Sơn dự hội nghị."
_THERE = "Sáng 12/3/2023, ông Lương Triệu Bách, Giám đốc Sở Công Thương tỉnh Hà Giang dự hội nghị."
_OTHER_POST = "Sáng 12/3/2023, ông Lương Triệu Bách, Giám đốc Sở Y tế tỉnh Hà Giang dự hội nghị."
_AFTER = "Sáng 12/9/2025, ông Lương Triệu Bách, Giám đốc Sở Công Thương tỉnh Lạng Sơn dự hội nghị."


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


def read(language: Language, *texts: str) -> list[Facts]:
    return [extract(Article(f"a{n}", f"a{n}.txt", text, f"{n:064x}"), language) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("others", "province"),
    [
        ([_HERE], "lang-son-1"),
        ([_HERE, _AFTER], "lang-son-1"),
        ([_HERE, _OTHER_POST], "lang-son-1"),
        ([_HERE, _THERE], None),
        ([_OTHER_POST], None),
        ([], None),
    ],
)
def test_the_corpus_settles_what_an_article_leaves_open(
    language: Language, others: list[str], province: str | None
) -> None:
    articles = read(language, _UNSIGNED, *others)
    assert articles[0].province is None
    for order in (articles, articles[::-1]):
        found = next(facts for facts in settled(order, language) if facts.article.id == "a0")
        assert (None if found.province is None else found.province.version) == province


def test_what_was_settled_is_complete_and_says_so(language: Language) -> None:
    found = settled(read(language, _UNSIGNED, _HERE), language)[0]
    assert found.province is not None
    assert (found.province.basis, found.province.inferred) == ("corpus", {"province": "corpus"})
    assert found.province.evidence
    assert {agency.name for agency in found.agencies} == {"Sở Công Thương tỉnh Lạng Sơn"}
    assert {official.organisation for official in found.officials} == {"Sở Công Thương tỉnh Lạng Sơn"}
    (figure,) = found.observations
    assert (figure.area, figure.area_key, figure.inferred["area"]) == ("Lạng Sơn", "lang-son-1", "article")
    (asked,) = found.directives
    assert asked.capacity == "Giám đốc Sở Công Thương tỉnh Lạng Sơn"


def test_articles_with_a_province_stay_as_they_are(language: Language) -> None:
    articles = read(language, _HERE, _THERE)
    assert settled(articles, language) == articles


def test_it_is_told_in_the_graph(corpus_graph: Path) -> None:
    from kg.ask.query import run
    from kg.ask.table import Table

    answer = run(corpus_graph, 'SELECT ?b WHERE { ?a :basis ?b FILTER(?b = "corpus") }')
    assert isinstance(answer, Table)
    assert len(list(answer.rows)) == 1
