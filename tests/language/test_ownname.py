from __future__ import annotations

import pytest

from kg import resources, vocabulary
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.ownname import is_person, own_name


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Công ty| Mây Trắng cho biết", "Mây Trắng"),
        ("Tập đoàn| Mây Trắng - chủ đầu tư khu công nghiệp Nà Lếng", "Mây Trắng"),
        ("Công ty| Điện gió Mây Trắng, huyện Bắc Hà", "Điện gió Mây Trắng"),
        ("Viện| Khoa học kỹ thuật Rừng núi phía Tây và Sở Công Thương", "Khoa học kỹ thuật Rừng núi phía Tây"),
        ("Bệnh viện| Đa khoa tỉnh khám", "Đa khoa"),
        ("Cục| Việc làm (Bộ Nội vụ)", "Việc làm"),
        (
            "Công ty Cổ phần| Đầu tư Thương mại và Xây dựng Mây Trắng khởi công",
            "Đầu tư Thương mại và Xây dựng Mây Trắng",
        ),
        ("Công ty| này", None),
    ],
)
def test_a_name_runs_to_where_the_sentence_goes_on(text: str, name: str | None, language: Language) -> None:
    at, line = text.index("|"), text.replace("|", "")
    found = own_name(line, fold(line), language, at, len(line))
    assert (line[found[0] : found[1]] if found else None) == name


def test_a_persons_name_is_told_from_other_names(language: Language) -> None:
    text = "Phùng Thị Sen"
    assert is_person(text, fold(text), language, (0, len(text)))
    assert not is_person("Mây Trắng", fold("Mây Trắng"), language, (0, 9))
