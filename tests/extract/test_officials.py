from __future__ import annotations

import hashlib

import pytest

from kg import resources, vocabulary
from kg.extract.actors import officials
from kg.extract.context import Setting, setting_of
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Article, ProvinceFact


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


def setting(text: str, name: str = "Lào Cai", version: str = "lao-cai-1") -> Setting:
    article = Article("a", "a.txt", text, hashlib.sha256(text.encode()).hexdigest(), published="2023-05-04")
    return setting_of(article).with_province(ProvinceFact((), "test", 1.0, name, version, "named"))


UBND, TINH_UY, SO = "UBND tỉnh Lào Cai", "Tỉnh ủy Lào Cai", "Sở Công Thương tỉnh Lào Cai"

CASES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    ("Phó chủ tịch UBND tỉnh Phùng Thị Sen dự.", [("Phùng Thị Sen", "Phó chủ tịch", UBND)]),
    (
        "Ủy viên Ban Thường vụ Tỉnh ủy, Phó chủ tịch UBND tỉnh Phùng Thị Sen dự.",
        [("Phùng Thị Sen", "Ủy viên Ban Thường vụ", TINH_UY), ("Phùng Thị Sen", "Phó chủ tịch", UBND)],
    ),
    (
        "Đồng chí Giàng A Tảo, Tỉnh ủy viên, Giám đốc Sở Công thương chủ trì.",
        [("Giàng A Tảo", "Tỉnh ủy viên", TINH_UY), ("Giàng A Tảo", "Giám đốc", SO)],
    ),
    ("Ông Giàng A Tảo - Giám đốc Sở Công Thương - nhận định.", [("Giàng A Tảo", "Giám đốc", SO)]),
    ("Ông Giàng A Tảo- Giám đốc Sở Công Thương Lào Cai nhận định.", [("Giàng A Tảo", "Giám đốc", SO)]),
    ("Bà Phùng Thị Sen (Giám đốc Sở Công Thương) nói.", [("Phùng Thị Sen", "Giám đốc", SO)]),
    (
        "Ông Giàng A Tảo, Chánh Văn phòng, người phát ngôn UBND tỉnh chủ trì.",
        [("Giàng A Tảo", "Chánh Văn phòng", UBND), ("Giàng A Tảo", "người phát ngôn", UBND)],
    ),
    (
        "2 Phó Chủ tịch UBND tỉnh Giàng A Tảo và Phùng Thị Sen cùng dự.",
        [("Giàng A Tảo", "Phó Chủ tịch", UBND), ("Phùng Thị Sen", "Phó Chủ tịch", UBND)],
    ),
    (
        "Các Phó Chủ tịch UBND tỉnh: Giàng A Tảo, Phùng Thị Sen cùng dự.",
        [("Giàng A Tảo", "Phó Chủ tịch", UBND), ("Phùng Thị Sen", "Phó Chủ tịch", UBND)],
    ),
    (
        "Phó chủ tịch UBND tỉnh Phùng Thị Sen, Giám đốc Sở Công Thương Giàng A Tảo chủ trì.",
        [("Phùng Thị Sen", "Phó chủ tịch", UBND), ("Giàng A Tảo", "Giám đốc", SO)],
    ),
    (
        "Dự họp có các đồng chí: Giàng A Tảo, Bí thư Tỉnh ủy; Phùng Thị Sen, Tỉnh ủy viên, Giám đốc Sở Công Thương.",
        [
            ("Giàng A Tảo", "Bí thư", TINH_UY),
            ("Phùng Thị Sen", "Tỉnh ủy viên", TINH_UY),
            ("Phùng Thị Sen", "Giám đốc", SO),
        ],
    ),
    (
        "Các đồng chí Giàng A Tảo, Phùng Thị Sen, Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh cùng dự.",
        [
            ("Giàng A Tảo", "Tỉnh ủy viên", TINH_UY),
            ("Giàng A Tảo", "Phó Chủ tịch", UBND),
            ("Phùng Thị Sen", "Tỉnh ủy viên", TINH_UY),
            ("Phùng Thị Sen", "Phó Chủ tịch", UBND),
        ],
    ),
    (
        "Bổ nhiệm ông Giàng A Tảo, Phó Giám đốc Sở Tài chính làm Giám đốc Sở Công Thương thay bà Phùng Thị Sen.",
        [
            ("Giàng A Tảo", "Phó Giám đốc", "Sở Tài chính tỉnh Lào Cai"),
            ("Giàng A Tảo", "Giám đốc", SO),
            ("Phùng Thị Sen", "Giám đốc", SO),
        ],
    ),
    ("Quyền Chủ tịch UBND tỉnh Giàng A Tảo kết luận.", [("Giàng A Tảo", "Quyền Chủ tịch", UBND)]),
    ("Nguyên Bí thư Tỉnh ủy Giàng A Tảo dự lễ.", [("Giàng A Tảo", "Nguyên Bí thư", TINH_UY)]),
    ("Tân Giám đốc Sở Công Thương Giàng A Tảo phát biểu.", [("Giàng A Tảo", "Giám đốc", SO)]),
    ("Chủ tịch UBND huyện Bắc Hà Giàng A Tảo nói.", [("Giàng A Tảo", "Chủ tịch", "UBND huyện Bắc Hà")]),
    (
        "Bí thư Huyện ủy, Chủ tịch UBND huyện Bắc Hà Phùng văn Tảo nói.",
        [("Phùng Văn Tảo", "Bí thư", "Huyện ủy Bắc Hà"), ("Phùng Văn Tảo", "Chủ tịch", "UBND huyện Bắc Hà")],
    ),
    (
        "Phùng Thị Sen, Ủy viên Ban Thường vụ, Phó Chủ tịch thường trực UBND tỉnh nói.",
        [("Phùng Thị Sen", "Ủy viên Ban Thường vụ", TINH_UY), ("Phùng Thị Sen", "Phó Chủ tịch thường trực", UBND)],
    ),
    ("Phó Giám đốc phụ trách Sở Công Thương Giàng A Tảo nói.", [("Giàng A Tảo", "Phó Giám đốc phụ trách", SO)]),
    (
        "Bí thư Thành ủy, Chủ tịch UBND TP Vũng Tàu Giàng A Tảo nói.",
        [("Giàng A Tảo", "Bí thư", "Thành ủy Vũng Tàu"), ("Giàng A Tảo", "Chủ tịch", "UBND thành phố Vũng Tàu")],
    ),
    (
        "Bí thư Đảng ủy, Chủ tịch HĐND xã Suối Lạnh Giàng A Tảo nói.",
        [("Giàng A Tảo", "Bí thư", "Đảng ủy xã Suối Lạnh"), ("Giàng A Tảo", "Chủ tịch", "HĐND xã Suối Lạnh")],
    ),
    ("Ông Giàng A Tảo thôi giữ chức vụ Phó Giám đốc Sở Công Thương.", [("Giàng A Tảo", "Phó Giám đốc", SO)]),
    (
        "Bà Phùng Thị Sen, Trưởng phòng Quản lý điện, Sở Công Thương nói.",
        [("Phùng Thị Sen", "Trưởng phòng Quản lý điện", SO)],
    ),
    (
        "Trưởng ban Quản lý Khu kinh tế Giàng A Tảo nói.",
        [("Giàng A Tảo", "Trưởng ban", "Ban Quản lý Khu kinh tế tỉnh Lào Cai")],
    ),
    (
        "Phùng Thị Sen, Tỉnh ủy viên; Phó Chủ tịch HĐND tỉnh; Giàng A Tảo, Giám đốc Sở Công Thương cùng dự.",
        [
            ("Phùng Thị Sen", "Tỉnh ủy viên", TINH_UY),
            ("Phùng Thị Sen", "Phó Chủ tịch", "HĐND tỉnh Lào Cai"),
            ("Giàng A Tảo", "Giám đốc", SO),
        ],
    ),
    ("Thủ tướng Chính phủ Giàng A Tảo đồng ý.", [("Giàng A Tảo", "Thủ tướng", "Chính phủ")]),
    ("Thủ tướng Giàng A Tảo đồng ý.", [("Giàng A Tảo", "Thủ tướng", "Chính phủ")]),
    ("Chủ tịch Quốc hội Giàng A Tảo đồng ý.", [("Giàng A Tảo", "Chủ tịch", "Quốc hội")]),
    ("Trợ lý Bộ trưởng Bộ Công Thương Giàng A Tảo đọc báo cáo.", []),
    ("Ông Giàng A Tảo làm trưởng đoàn.", []),
    ("Bộ trưởng Công Thương Phùng Thị Sen trả lời.", [("Phùng Thị Sen", "Bộ trưởng", "Bộ Công Thương")]),
    ("Chủ tịch tỉnh Hà Giang Giàng A Tảo tiếp đoàn.", [("Giàng A Tảo", "Chủ tịch", "UBND tỉnh Hà Giang")]),
    ("Ông Giàng A Tảo, Giám đốc Công ty TNHH Mây Trắng nói.", []),
    ("Ông Giàng A Tảo (thôn 5, xã Suối Lạnh) cho biết, vườn hồng cho quả.", []),
    ("Theo quyết định của Chủ tịch UBND tỉnh, ông Giàng A Tảo được khen thưởng.", []),
    ("Giám đốc Sở Công Thương Hà Giang cho biết thêm.", []),
    ("Phó Chủ tịch UBND tỉnh thăm gian hàng.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_persons_and_posts_in_every_order(
    text: str, expected: list[tuple[str, str, str | None]], language: Language
) -> None:
    facts = officials.extract(setting(text), language)
    assert {(fact.name, fact.role, fact.organisation) for fact in facts} == set(expected)
    assert len(facts) == len(expected)


@pytest.mark.parametrize("text", [text for text, expected in CASES if expected])
def test_evidence_is_in_order_and_quotes_the_text(text: str, language: Language) -> None:
    for fact in officials.extract(setting(text), language):
        spans = [(evidence.start, evidence.end) for evidence in fact.evidence]
        assert spans == sorted(spans)
        assert all(text[evidence.start : evidence.end] == evidence.quote for evidence in fact.evidence)
        assert 0 < fact.confidence < 1


def test_short_mentions_and_posts_without_a_name_are_further_evidence(language: Language) -> None:
    text = (
        "Ông Giàng A Tảo, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp. Ông Tảo cho biết, sản lượng tăng. "
        "Đồng chí Phó Chủ tịch UBND tỉnh ghi nhận kết quả. Ông Sinh vắng mặt."
    )
    (fact,) = officials.extract(setting(text), language)
    assert [evidence.quote for evidence in fact.evidence] == [
        "Ông Giàng A Tảo, Phó Chủ tịch UBND tỉnh",
        "Ông Tảo",
        "Phó Chủ tịch UBND tỉnh",
    ]


def test_a_caption_repeats_but_does_not_state(language: Language) -> None:
    caption = "Phó Chủ tịch UBND tỉnh Giàng A Tảo phát biểu. Ảnh: Phùng Sen"
    assert officials.extract(setting(f"Hội nghị kết thúc.\n{caption}\n"), language) == ()
    (fact,) = officials.extract(setting(f"Ông Giàng A Tảo, Phó Chủ tịch UBND tỉnh nói.\n{caption}\n"), language)
    assert len(fact.evidence) == 2


def test_the_department_that_a_director_heads_may_be_named_before(language: Language) -> None:
    text = "Sở Công Thương tổ chức hội nghị. Giám đốc Sở Giàng A Tảo chủ trì."
    (fact,) = officials.extract(setting(text), language)
    assert (fact.role, fact.organisation) == ("Giám đốc", SO)


def test_a_district_named_once_is_what_its_type_means(language: Language) -> None:
    text = (
        "Ông Giàng A Tảo, Huyện ủy viên, Phó Chủ tịch UBND huyện dự. Bí thư Huyện ủy Phùng Thị Sen dự. "
        "Đoàn kiểm tra tại huyện Bắc Hà."
    )
    facts = officials.extract(setting(text), language)
    assert [fact.organisation for fact in facts] == ["Huyện ủy Bắc Hà", "UBND huyện Bắc Hà", "Huyện ủy Bắc Hà"]
    assert officials.extract(setting(text + " Sau đó đi huyện Si Ma Cai."), language) == ()


def test_the_same_post_in_other_words_is_one_fact(language: Language) -> None:
    text = "Phó chủ tịch UBND tỉnh Giàng A Tảo dự. Ông Giàng A Tảo, Phó Chủ tịch UBND tỉnh Lào Cai nói."
    (fact,) = officials.extract(setting(text), language)
    assert (fact.role, len(fact.evidence)) == ("Phó chủ tịch", 2)


def test_the_longer_wording_of_a_post_takes_in_the_shorter(language: Language) -> None:
    text = "Phó Chủ tịch Thường trực UBND tỉnh Giàng A Tảo dự. Phó Chủ tịch UBND tỉnh Giàng A Tảo nói."
    (fact,) = officials.extract(setting(text), language)
    assert (fact.role, len(fact.evidence)) == ("Phó Chủ tịch Thường trực", 2)


def test_a_centrally_governed_city_has_its_own_words(language: Language) -> None:
    text = "Ông Giàng A Tảo, Ủy viên Ban Thường vụ Thành ủy, Phó Chủ tịch UBND thành phố dự."
    facts = officials.extract(setting(text, "Cần Thơ", "can-tho-1"), language)
    assert [fact.organisation for fact in facts] == ["Thành ủy Cần Thơ", "UBND thành phố Cần Thơ"]
