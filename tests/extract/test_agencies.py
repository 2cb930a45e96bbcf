from __future__ import annotations

import hashlib

import pytest

from kg import resources, vocabulary
from kg.extract.actors import agencies
from kg.extract.context import Setting, setting_of
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Article, ProvinceFact


@pytest.fixture(scope="module")
def language() -> Language:
    return lexicon.load(vocabulary.load(resources.ontology(), fold))


def setting(text: str, province: tuple[str, str] | None, published: str | None = "2023-05-04") -> Setting:
    digest = hashlib.sha256(text.encode()).hexdigest()
    made = setting_of(Article("a", "a.txt", text, digest, published=published))
    if province is None:
        return made
    return made.with_province(ProvinceFact((), "test", 1.0, province[0], province[1], "named"))


LAO_CAI = ("Lào Cai", "lao-cai-1")
CAN_THO = ("Cần Thơ", "can-tho-1")


@pytest.mark.parametrize(
    ("text", "province", "expected"),
    [
        ("Theo Sở Công thương, sản lượng tăng.", LAO_CAI, {"Sở Công Thương tỉnh Lào Cai": "lao-cai-1"}),
        ("Theo Sở Công Thương, sức mua tăng.", CAN_THO, {"Sở Công Thương thành phố Cần Thơ": "can-tho-1"}),
        (
            "Thành ủy, UBND thành phố chỉ đạo.",
            CAN_THO,
            {"Thành ủy Cần Thơ": "can-tho-1", "UBND thành phố Cần Thơ": "can-tho-1"},
        ),
        (
            "Tỉnh ủy, HĐND và UBND tỉnh đã đề ra.",
            LAO_CAI,
            {"Tỉnh ủy Lào Cai": "lao-cai-1", "HĐND tỉnh Lào Cai": "lao-cai-1", "UBND tỉnh Lào Cai": "lao-cai-1"},
        ),
        ("Bộ Công Thương thẩm định.", LAO_CAI, {"Bộ Công Thương": "vn"}),
        ("UBND tỉnh Hà Giang trao đổi.", LAO_CAI, {"UBND tỉnh Hà Giang": "ha-giang-1"}),
        ("UBND huyện Bắc Hà báo cáo.", LAO_CAI, {"UBND huyện Bắc Hà": "085"}),
        (
            "Giao các sở: Công Thương, NN&PTNT và UBND huyện Bắc Hà.",
            LAO_CAI,
            {
                "Sở Công Thương tỉnh Lào Cai": "lao-cai-1",
                "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lào Cai": "lao-cai-1",
                "UBND huyện Bắc Hà": "085",
            },
        ),
        (
            "Chi cục Hải quan khu vực XXI và Kho bạc Nhà nước khu vực XXI cùng báo cáo.",
            LAO_CAI,
            {"Chi cục Hải quan khu vực XXI": None, "Kho bạc Nhà nước khu vực XXI": None},
        ),
        ("Đảng ủy UBND tỉnh họp.", LAO_CAI, {"Đảng ủy UBND tỉnh Lào Cai": "lao-cai-1"}),
        ("Bệnh viện Đa khoa tỉnh khám bệnh.", LAO_CAI, {"Bệnh viện Đa khoa tỉnh Lào Cai": "lao-cai-1"}),
        ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ VI đề ra.", LAO_CAI, {}),
        ("UBND các huyện, UBND huyện và các sở, ngành.", LAO_CAI, {}),
        ("Sở cần rà soát.", LAO_CAI, {}),
        (
            "Cùng dự có lãnh đạo Sở: Công Thương, Xây dựng.",
            LAO_CAI,
            {"Sở Công Thương tỉnh Lào Cai": "lao-cai-1", "Sở Xây dựng tỉnh Lào Cai": "lao-cai-1"},
        ),
        ("Đại diện các đơn vị thuộc Bộ: Văn phòng Bộ; các vụ.", LAO_CAI, {}),
        ("Tư lệnh Quân khu 2 làm việc với tỉnh.", LAO_CAI, {"Quân khu 2": "vn"}),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", LAO_CAI, {}),
    ],
)
def test_bodies_are_completed_with_their_area(
    text: str, province: tuple[str, str], expected: dict[str, str], language: Language
) -> None:
    facts = agencies.extract(setting(text, province), language)
    assert {fact.name: fact.area for fact in facts} == expected


def test_districts_named_alone_stand_for_their_committees_where_they_act(language: Language) -> None:
    text = "Cùng với đó, các huyện Bắc Hà, Mường Khương và Si Ma Cai phối hợp với ngành điện."
    assert [fact.name for fact in agencies.extract(setting(text, LAO_CAI), language)] == [
        "UBND huyện Bắc Hà",
        "UBND huyện Mường Khương",
        "UBND huyện Si Ma Cai",
    ]
    passive = "Đường dây đi qua các huyện Bắc Hà, Mường Khương và Si Ma Cai."
    assert agencies.extract(setting(passive, LAO_CAI), language) == ()


def test_every_mention_is_evidence_the_bare_head_too(language: Language) -> None:
    text = "Sở Công Thương tổ chức hội nghị. Năm 2022, Sở Công thương hoàn thành kế hoạch. Sở cần rà soát quy hoạch. Yêu cầu sở báo cáo."
    (fact,) = agencies.extract(setting(text, LAO_CAI), language)
    assert [evidence.quote for evidence in fact.evidence] == ["Sở Công Thương", "Sở Công thương", "Sở", "sở"]
    assert all(text[evidence.start : evidence.end] == evidence.quote for evidence in fact.evidence)
    assert fact.inferred == {"organisation": "province of the article"}


def test_captions_yield_no_bodies_of_their_own(language: Language) -> None:
    text = "Sở Công Thương tổ chức hội nghị.\nLãnh đạo UBND tỉnh thăm gian hàng. Ảnh: Phùng Tảo\n"
    assert [fact.name for fact in agencies.extract(setting(text, LAO_CAI), language)] == ["Sở Công Thương tỉnh Lào Cai"]


def test_without_a_province_a_department_stays_without_its_area(language: Language) -> None:
    (fact,) = agencies.extract(setting("Theo Sở Công Thương, sản lượng tăng.", None), language)
    assert (fact.name, fact.area) == ("Sở Công Thương", None)


@pytest.mark.parametrize(
    ("published", "name", "area"),
    [("2025-02", "Cục Thống kê tỉnh Lào Cai", "lao-cai-1"), ("2025-04", "Cục Thống kê", "vn")],
)
def test_some_bodies_became_national(published: str, name: str, area: str, language: Language) -> None:
    (fact,) = agencies.extract(setting("Theo Cục Thống kê, sản lượng tăng.", LAO_CAI, published), language)
    assert (fact.name, fact.area) == (name, area)


@pytest.mark.parametrize(
    ("published", "name", "area"),
    [("2024-12", "UBND tỉnh Thừa Thiên Huế", "hue-1"), ("2025-02", "UBND thành phố Huế", "hue-2")],
)
def test_the_version_of_the_province_is_that_of_the_articles_date(
    published: str, name: str, area: str, language: Language
) -> None:
    (fact,) = agencies.extract(setting("UBND Huế thông báo.", LAO_CAI, published), language)
    assert (fact.name, fact.area) == (name, area)
