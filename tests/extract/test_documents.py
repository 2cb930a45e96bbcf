"""Documents: numbers in every spelling, bare figures, titles without number, nested chains, issuers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import documents
from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.model import DocumentFact

Settled = Callable[..., Setting]


def read(settled: Settled, language: Language, text: str, **known: str) -> tuple[DocumentFact, ...]:
    setting = settled(text, **known)
    found = documents.extract(setting, language)
    for fact in found:
        for piece in fact.evidence:
            assert setting.article.text[piece.start : piece.end] == piece.quote
    return found


@pytest.mark.parametrize(
    ("text", "number", "type_name", "issuer", "date", "title"),
    [
        (
            "Thực hiện Nghị quyết số 12-NQ/TU, ngày 5/3/2022 của Tỉnh ủy về phát triển chợ vùng cao, tỉnh đã giao vốn.",
            "12-NQ/TU",
            "Nghị quyết",
            "Tỉnh ủy Hà Giang",
            "2022-03-05",
            "phát triển chợ vùng cao",
        ),
        (
            "Tỉnh căn cứ Quyết định 1907/ QĐ-UBND ngày 29/6-2023 về khuyến công.",
            "1907/QĐ-UBND",
            "Quyết định",
            "UBND tỉnh Hà Giang",
            "2023-06-29",
            "khuyến công",
        ),
        (
            "Chỉ thị số 8/CT-TTg của Thủ tướng Chính phủ về tiết kiệm điện đến năm 2030, tầm nhìn đến năm 2045 có hiệu lực.",
            "8/CT-TTg",
            "Chỉ thị",
            "Thủ tướng Chính phủ",
            None,
            "tiết kiệm điện đến năm 2030, tầm nhìn đến năm 2045",
        ),
        (
            "Sở gửi Công văn số 327/SCT-KHTC ngày 5 tháng 3 năm 2024 tới các chợ.",
            "327/SCT-KHTC",
            "Công văn",
            "Sở Công Thương tỉnh Hà Giang",
            "2024-03-05",
            None,
        ),
        (
            "Tỉnh ủy ban hành Chương trình hành động số 7-CTr/TU về “Phát triển thương mại, dịch vụ của tỉnh”.",
            "7-CTr/TU",
            "Chương trình",
            "Tỉnh ủy Hà Giang",
            None,
            "Phát triển thương mại, dịch vụ của tỉnh",
        ),
    ],
)
def test_a_numbered_document_has_what_stands_around_its_number(
    settled: Settled,
    language: Language,
    text: str,
    number: str,
    type_name: str,
    issuer: str,
    date: str | None,
    title: str | None,
) -> None:
    (fact,) = read(settled, language, f"Tin.\n{text}")
    assert (fact.number, fact.type, fact.issuer, fact.date, fact.title) == (number, type_name, issuer, date, title)


def test_an_issuer_that_only_the_number_tells_is_marked_as_inferred(settled: Settled, language: Language) -> None:
    (fact,) = read(settled, language, "Các ngành thực hiện Kế hoạch số 41/KH-UBND.")
    assert fact.issuer == "UBND tỉnh Hà Giang"
    assert dict(fact.inferred) == {"issuer": "number"}


def test_the_body_that_issues_is_the_subject_of_the_sentence(settled: Settled, language: Language) -> None:
    (fact,) = read(settled, language, "UBND tỉnh đã ban hành Kế hoạch phát triển cụm công nghiệp năm 2031.")
    assert (fact.issuer, fact.inferred["issuer"]) == ("UBND tỉnh Hà Giang", "sentence")


def test_nested_documents_are_all_found_and_chained(settled: Settled, language: Language) -> None:
    text = (
        "Sở tham mưu UBND tỉnh ban hành Kế hoạch thực hiện Chương trình số 9-CTr/TU về thực hiện "
        "Nghị quyết số 3-NQ/TW (khóa XIII) về phát triển vùng cao."
    )
    plan, programme, resolution = read(settled, language, text)
    assert (plan.number, plan.title) == (None, "Kế hoạch thực hiện Chương trình số 9-CTr/TU")
    assert (plan.issuer, plan.implements) == ("UBND tỉnh Hà Giang", ("9-CTr/TU",))
    assert (programme.number, programme.issuer, programme.implements) == ("9-CTr/TU", "Tỉnh ủy Hà Giang", ("3-NQ/TW",))
    assert (resolution.number, resolution.title, resolution.implements) == ("3-NQ/TW", "phát triển vùng cao", ())


def test_a_sentence_that_begins_with_what_is_carried_out_chains_too(settled: Settled, language: Language) -> None:
    text = "Thực hiện Nghị quyết số 3-NQ/TW, Tỉnh ủy đã ban hành Chương trình hành động số 9-CTr/TU."
    facts = {fact.number: fact.implements for fact in read(settled, language, text)}
    assert facts == {"3-NQ/TW": (), "9-CTr/TU": ("3-NQ/TW",)}


def test_the_issuer_after_a_nested_document_belongs_to_the_outer_one(settled: Settled, language: Language) -> None:
    text = "Ngành có Kế hoạch thực hiện Chỉ thị số 8/CT-TTg về tiết kiệm điện của Sở Công Thương."
    plan, directive = read(settled, language, text)
    assert (plan.issuer, directive.issuer) == ("Sở Công Thương tỉnh Hà Giang", "Thủ tướng Chính phủ")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Sở có Kế hoạch chuyển đổi số ngành Công Thương năm 2031, tỉnh đã duyệt.",
            "Kế hoạch chuyển đổi số ngành Công Thương năm 2031",
        ),
        (
            "Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030, Sở đã rà soát.",
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030",
        ),
        (
            "Quy hoạch tỉnh Hà Giang thời kỳ 2021-2030, tầm nhìn đến năm 2050 đã được duyệt.",
            "Quy hoạch tỉnh Hà Giang thời kỳ 2021-2030, tầm nhìn đến năm 2050",
        ),
        ("Theo Quy hoạch điện IX, tỉnh có thêm ba nhà máy.", "Quy hoạch điện IX"),
        ("Tỉnh áp dụng Luật Đầu tư công.", "Luật Đầu tư công"),
    ],
)
def test_a_document_without_number_is_known_by_its_title(
    settled: Settled, language: Language, text: str, title: str
) -> None:
    (fact,) = read(settled, language, text)
    assert (fact.number, fact.title) == (None, title)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch năm 2031 tăng 8%.",
        "Kế hoạch của UBND tỉnh đề ra 12 chỉ tiêu.",
        "Kết luận hội nghị, Sở hướng dẫn doanh nghiệp thực hiện chương trình, kế hoạch.",
        "Quyết định này có hiệu lực.",
        "Tỉnh xây dựng kế hoạch phát triển chợ giai đoạn 2026 - 2030.",
        "Hoàn thành các chỉ tiêu theo Nghị quyết Tỉnh ủy, HĐND tỉnh.",
        "Tỉnh phê duyệt Đề án phát triển Trung tâm chè Nậm Khòa.",
        "Ngày 22/12, đạt 13 - 14% kế hoạch, quý I/2031.",
        "Theo Cục Đầu tư nước ngoài (Bộ Kế hoạch Đầu tư), tỉnh làm việc với Sở Kế hoạch - Đầu tư.",
    ],
)
def test_a_word_that_may_be_a_type_names_no_document(settled: Settled, language: Language, text: str) -> None:
    assert read(settled, language, f"Tin.\n{text}") == ()


def test_a_bare_figure_is_completed_from_the_article_before_the_vocabulary(
    settled: Settled, language: Language
) -> None:
    text = "Nghị quyết số 57-NQ/TU về du lịch đã có. Thực hiện nghị quyết 57, các huyện vào cuộc."
    (fact,) = read(settled, language, text)
    assert (fact.number, len(fact.evidence)) == ("57-NQ/TU", 2)
    (known,) = read(settled, language, "Quán triệt Nghị quyết số 57 của Bộ Chính trị.")
    assert (known.number, known.inferred["number"]) == ("57-NQ/TW", "vocabulary")
    (known,) = read(settled, language, "Theo Nghị quyết 60 của Ban Chấp hành Trung ương Đảng, tỉnh sắp xếp lại.")
    assert (known.number, known.inferred["number"]) == ("60-NQ/TW", "vocabulary")


def test_one_number_is_one_document_with_what_any_mention_says(settled: Settled, language: Language) -> None:
    text = "Nghị quyết 9-NQ/TU ra đời.\nTheo Nghị quyết số 9-NQ/TU ngày 1/2/2031 về du lịch, các bản vào cuộc."
    (fact,) = read(settled, language, text)
    assert (len(fact.evidence), fact.date, fact.title) == (2, "2031-02-01", "du lịch")


def test_captions_and_bylines_yield_nothing(settled: Settled, language: Language) -> None:
    assert read(settled, language, "Tin đầu.\nNguồn: Nghị quyết số 9-NQ/TU") == ()


@given(
    number=st.integers(1, 9999),
    kind=st.sampled_from(["NQ", "QĐ", "KH", "CT"]),
    spaces=st.sampled_from(["", " "]),
    lead=st.sampled_from(["số ", ""]),
)
@settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_number_of_a_committee_comes_back_in_its_normal_form(
    settled: Settled, language: Language, number: int, kind: str, spaces: str, lead: str
) -> None:
    (fact,) = read(settled, language, f"Các xã thực hiện văn bản {lead}{number}/{spaces}{kind}-UBND.")
    assert fact.number == f"{number}/{kind}-UBND"
    assert fact.issuer == "UBND tỉnh Hà Giang"
    assert 0 < fact.confidence <= 1
