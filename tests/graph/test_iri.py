from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph.iri import Names, digest, slug
from kg.vocabulary import BASE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh Đồng Nai", "ubnd-tinh-dong-nai"),
        ("Ðà Nẵng", "da-nang"),  # the Icelandic letter that some newspapers print
        ("111-CTr/TU", "111-ctr-tu"),
        ("  Hoà – Hòa  ", "hoa-hoa"),
        ("Hòa".encode().decode(), "hoa"),
        ("…", ""),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_a_slug_is_plain_and_its_own_slug(text: str) -> None:
    found = slug(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", found)
    assert slug(found) == found


@settings(derandomize=True, deadline=None)
@given(st.text(), st.text())
def test_a_digest_tells_its_parts_apart(first: str, second: str) -> None:
    if second and "\0" not in first + second:
        assert digest(first, second) != digest(first + second)


def test_names_of_things() -> None:
    names = Names()
    sha256 = "0123456789abcdef" * 4
    assert names.article(sha256) == BASE + "article/0123456789abcdef"
    assert names.article_graph(sha256) == BASE + "graph/article/0123456789abcdef"
    assert names.evidence(sha256, 3, 9) == BASE + "evidence/0123456789abcdef-3-9"
    assert re.fullmatch(re.escape(BASE) + "observation/[0-9a-f]{12}-l", names.claim("observation", sha256, "{}", "l"))


def test_another_base_renames_the_vocabularies_only() -> None:
    names = Names("https://example.org/data#")
    assert names.rebased(BASE + "unit/vnd") == "https://example.org/data#unit/vnd"
    assert names.rebased("http://www.wikidata.org/entity/Q881") == "http://www.wikidata.org/entity/Q881"


@pytest.mark.parametrize(
    "base", ["", "example.org/", "https://example.org", "https://a b/", "https://a/<x>/", "file:///x/"]
)
def test_a_base_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(ValueError, match="a base is"):
        Names(base)
