from __future__ import annotations

import pytest

from kg import resources, vocabulary
from kg.language import lexicon
from kg.language.fields import body_of_field
from kg.language.fold import fold
from kg.language.lexicon import Language


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


@pytest.mark.parametrize(
    ("text", "kind", "body"),
    [
        ("Công Thương và", "department", "Sở Công Thương"),
        ("Công thương và", "ministry", "Bộ Công Thương"),
        ("NN&PTNT, và", "department", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Kế hoạch và Đầu tư phối hợp", "department", "Sở Kế hoạch và Đầu tư"),
        ("công thương", "department", None),
        ("Mây Trắng", "department", None),
    ],
)
def test_a_field_names_the_body_of_a_kind(text: str, kind: str, body: str | None, language: Language) -> None:
    found = body_of_field(text, fold(text), language, (kind,), 0)
    assert (found[1].vi if found else None) == body
