"""Progress: what a body is told to have done, to be doing, not to have done; never what somebody hopes or asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources
from kg.extract import directives, documents, progress
from kg.extract.actors import agencies, officials
from kg.extract.article import extract
from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.model import Article, ProgressFact

Settled = Callable[..., Setting]
SCT = "Sở Công Thương tỉnh Hà Giang"
STC = "Sở Tài chính tỉnh Hà Giang"
UBND = "UBND tỉnh Hà Giang"


def read(settled: Settled, language: Language, text: str, published: str = "2031-07-20") -> tuple[ProgressFact, ...]:
    setting = settled(text, published=published)
    people, bodies = officials.extract(setting, language), agencies.extract(setting, language)
    papers = documents.extract(setting, language)
    asked = directives.extract(setting, language, people, bodies, papers)
    found = progress.extract(setting, language, bodies, papers, asked)
    for fact in found:
        for piece in fact.evidence:
            assert setting.article.text[piece.start : piece.end] == piece.quote
        assert fact.action is None or fact.action in fact.evidence[0].quote
        assert (fact.action is None) != (fact.count is None)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Công Thương đã hoàn thành 2/3 nhiệm vụ trọng tâm.", [(SCT, "done", 2, 3)]),
        (
            "Đến nay, Sở Công Thương đã hoàn thành 14/18 nhiệm vụ được giao, đang thực hiện 4 nhiệm vụ.",
            [(SCT, "done", 14, 18), (SCT, "under-way", 4, None)],
        ),
        (
            "Sở Tài chính được giao 12 nhiệm vụ, đã hoàn thành 9 nhiệm vụ, còn lại 3 nhiệm vụ đang thực hiện.",
            [(STC, "done", 9, None), (STC, "under-way", 3, None)],
        ),
        ("Sở Công Thương còn 2 nhiệm vụ quá hạn.", [(SCT, "late", 2, None)]),
        ("Sở Công Thương có 3 nhiệm vụ chậm tiến độ.", [(SCT, "late", 3, None)]),
        ("Theo báo cáo của Sở Công Thương, còn 5 nhiệm vụ chưa hoàn thành.", [(SCT, "not-done", 5, None)]),
        ("Trong 6 tháng đầu năm 2031, Sở Công Thương hoàn thành 7/9 đầu việc.", [(SCT, "done", 7, 9)]),
        (
            "Sở cũng đã tham mưu UBND tỉnh hoàn thành 4/5 nhiệm vụ chung và 1/6 nhiệm vụ riêng. Sở Công Thương có 40 người.",
            [(SCT, "done", 4, 5), (SCT, "done", 1, 6)],
        ),
        ("UBND huyện Đồng Văn đã hoàn thành hai nhiệm vụ.", [("UBND huyện Đồng Văn", "done", 2, None)]),
        ("Sở Công Thương đã hoàn thành mười hai nhiệm vụ.", [(SCT, "done", 12, None)]),
        ("Sở Công Thương có 3 nhiệm vụ còn chậm.", [(SCT, "late", 3, None)]),
        ("Sở Công Thương hoàn thành 12 trong tổng số 20 nhiệm vụ.", [(SCT, "done", 12, 20)]),
    ],
)
def test_tasks_are_counted(
    settled: Settled, language: Language, text: str, expected: list[tuple[str, str, int, int | None]]
) -> None:
    found = read(settled, language, text)
    assert [(fact.by, fact.status, fact.count, fact.total) for fact in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sở Công Thương đã tham mưu UBND tỉnh ban hành quy chế quản lý chợ.",
            [(SCT, "done", "tham mưu UBND tỉnh ban hành quy chế quản lý chợ")],
        ),
        (
            "Sở Công Thương đã hoàn thành việc rà soát 24 chợ nông thôn, trình UBND tỉnh danh mục chợ.",
            [(SCT, "done", "rà soát 24 chợ nông thôn")],
        ),
        (
            "Sở Công Thương đã hoàn thành danh mục chợ cần cải tạo và đã trình quy chế quản lý cụm công nghiệp.",
            [(SCT, "done", "danh mục chợ cần cải tạo"), (SCT, "done", "trình quy chế quản lý cụm công nghiệp")],
        ),
        (
            "Sở Công Thương đang triển khai đề án phát triển thương mại điện tử.",
            [(SCT, "under-way", "đề án phát triển thương mại điện tử")],
        ),
        (
            "Sở Công Thương chưa thực hiện được việc số hóa hồ sơ chợ.",
            [(SCT, "not-done", "số hóa hồ sơ chợ")],
        ),
        (
            "Sở Công Thương chậm trình đề án phát triển chợ nông thôn.",
            [(SCT, "late", "trình đề án phát triển chợ nông thôn")],
        ),
        (
            "UBND huyện Đồng Văn vẫn chưa bàn giao mặt bằng cụm công nghiệp Sủng Là.",
            [("UBND huyện Đồng Văn", "not-done", "bàn giao mặt bằng cụm công nghiệp Sủng Là")],
        ),
        (
            "Giám đốc Sở Công Thương Lò Văn Khảm cho biết, đến nay, sở đã trình quy chế quản lý chợ.",
            [(SCT, "done", "trình quy chế quản lý chợ")],
        ),
        (
            "Để thực hiện kế hoạch, Sở Công Thương đã lập danh mục chợ cần cải tạo.",
            [(SCT, "done", "lập danh mục chợ cần cải tạo")],
        ),
        ("Tỉnh đã ban hành quy chế phối hợp quản lý chợ.", [(UBND, "done", "ban hành quy chế phối hợp quản lý chợ")]),
        ("Tỉnh Hà Giang đang xây dựng cơ sở dữ liệu chợ.", [(UBND, "under-way", "xây dựng cơ sở dữ liệu chợ")]),
        ("Ngành công thương đã rà soát các cụm công nghiệp.", [(SCT, "done", "rà soát các cụm công nghiệp")]),
        ("Sở Công Thương đã triển khai chương trình bình ổn.", [(SCT, "under-way", "triển khai chương trình bình ổn")]),
        (
            "Sở Công Thương đã hoàn thành danh mục chợ. Việc rà soát hạ tầng cụm công nghiệp còn ba huyện chưa gửi số liệu.",
            [(SCT, "done", "danh mục chợ"), (SCT, "not-done", "rà soát hạ tầng cụm công nghiệp")],
        ),
        (
            "Sở Công Thương họp giao ban. Việc lập danh sách làng nghề cần di dời còn chậm do thiếu cán bộ.",
            [(SCT, "late", "lập danh sách làng nghề cần di dời")],
        ),
        (
            "Đề án phát triển chợ nông thôn đã được Sở Công Thương trình UBND tỉnh.",
            [(SCT, "done", "Đề án phát triển chợ nông thôn")],
        ),
        (
            "Dự thảo quy chế đang được Sở Công Thương lấy ý kiến các huyện.",
            [(SCT, "under-way", "Dự thảo quy chế")],
        ),
        (
            "Sở Công Thương Lào Cai đã lập danh mục chợ cần cải tạo.",
            [("Sở Công Thương tỉnh Lào Cai", "done", "lập danh mục chợ cần cải tạo")],
        ),
    ],
)
def test_single_pieces_of_work(
    settled: Settled, language: Language, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(fact.by, fact.status, fact.action) for fact in read(settled, language, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        # wishes and plans
        "Sở Công Thương phấn đấu hoàn thành 18/18 nhiệm vụ trong năm.",
        "Sở Công Thương phấn đấu hoàn thành việc rà soát chợ nông thôn trong quý III.",
        "Sở Công Thương sẽ trình quy chế quản lý chợ.",
        "Sở Công Thương dự kiến hoàn thành danh mục chợ cần cải tạo trong tháng 9.",
        "Sở Công Thương quyết tâm hoàn thành danh mục chợ cần cải tạo.",
        "Mục tiêu là để Sở Công Thương đã hoàn thành danh mục chợ trước mùa mưa.",
        "Tiểu thương mong Sở Công Thương đã hoàn thành quy chế quản lý chợ dân sinh.",
        "Sở Công Thương đang phấn đấu hoàn thành đề án chợ.",
        "Có thể Sở Công Thương đã trình đề án chợ biên giới.",
        # orders
        "Sở Công Thương cần hoàn thành 5 nhiệm vụ trước ngày 30/9.",
        "Sở Công Thương cần hoàn thành việc rà soát chợ nông thôn.",
        "Phó Chủ tịch UBND tỉnh Lò Văn Khảm yêu cầu Sở Công Thương hoàn thành việc rà soát chợ nông thôn.",
        "Phó Chủ tịch UBND tỉnh Lò Văn Khảm đề nghị làm rõ 3 nhiệm vụ chậm tiến độ.",
        "UBND tỉnh đã ban hành văn bản chỉ đạo các sở rà soát chợ.",
        "Tỉnh đã chỉ đạo Sở Công Thương rà soát chợ.",
        "Sở Công Thương đã được giao rà soát chợ.",
        # conditions
        "Nếu Sở Công Thương đã trình đề án, UBND tỉnh sẽ xem xét.",
        "Sau khi Sở Công Thương đã trình đề án chợ, các huyện góp ý.",
        "Trường hợp Sở Công Thương chưa trình đề án chợ, UBND tỉnh sẽ nhắc.",
        "Đề án chợ đã được phê duyệt nếu Sở Công Thương trình sớm.",
        "Sở Công Thương không trình đề án chợ.",
        # questions
        "Cử tri hỏi: Sở Công Thương đã trình đề án chợ biên giới chưa?",
        "Cử tri muốn biết Sở Công Thương đã trình đề án chợ biên giới hay chưa.",
        # nobody's, a firm's, a person's, another noun's
        "Công ty Điện lực Hà Giang đã nâng cấp lưới điện ba xã.",
        "Giám đốc Sở Công Thương đã kiểm tra chợ Sủng Là.",
        "Nhiệm vụ mà Sở Công Thương đã đề ra rất nặng nề.",
        "Người dân đã sửa chữa mái chợ. Sở Công Thương có 40 người.",
        "Toàn tỉnh còn 5 nhiệm vụ chưa hoàn thành. Sở Công Thương có 40 người.",
        # figures, feasts, praise
        "Theo Sở Công Thương, kim ngạch xuất khẩu đã đạt 40 triệu USD.",
        "Sở Công Thương đã hoàn thành 97% kế hoạch năm.",
        "Sở Công Thương đã hoàn thành tốt nhiệm vụ được giao.",
        "Sở Công Thương đã tổ chức hội nghị tổng kết năm 2030.",
        "Sở Công Thương đã tổ chức thành công các hoạt động kỷ niệm ngày thành lập.",
        "Sở Công Thương có 5 nhiệm vụ trọng tâm.",
        "Sở Công Thương đã triển khai 5 nhiệm vụ trọng tâm.",
        "Sở Công Thương đã hoàn thành chưa đầy 5 nhiệm vụ.",
        "Sở Công Thương hoàn thành 19/18 nhiệm vụ.",
        "Sở Công Thương có 3 nhiệm vụ đã đề ra từ đầu năm.",
    ],
)
def test_what_sounds_like_progress_and_is_none(settled: Settled, language: Language, text: str) -> None:
    assert read(settled, language, text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến ngày 30/6/2031, Sở Công Thương đã lập danh mục chợ cần cải tạo.", "2031-06-30"),
        ("Đến nay, Sở Công Thương đã lập danh mục chợ cần cải tạo.", "2031-07-20"),
        ("Trong quý II/2031, Sở Công Thương đã lập danh mục chợ cần cải tạo.", "2031-Q2"),
        ("Năm 2030, Sở Công Thương đã lập danh mục chợ cần cải tạo.", "2030"),
        ("Thực hiện Kế hoạch số 88/KH-UBND ngày 4/2/2031, Sở Công Thương đã lập danh mục chợ cần cải tạo.", None),
        ("Sở Công Thương đã lập danh mục chợ cần cải tạo giai đoạn 2031-2035.", None),
    ],
)
def test_the_time_that_a_report_speaks_of(
    settled: Settled, language: Language, text: str, expected: str | None
) -> None:
    assert [fact.period for fact in read(settled, language, text)] == [expected]


def test_documents_and_what_was_inferred(settled: Settled, language: Language) -> None:
    text = (
        "Sở Công Thương họp ngày 2/7. Thực hiện Kế hoạch số 88/KH-UBND ngày 4/2/2031 của UBND tỉnh, sở đã lập danh mục "
        "chợ cần cải tạo và đang trình quy chế quản lý chợ."
    )
    first, second = read(settled, language, text)
    assert first.documents == second.documents == ("88/KH-UBND",)
    assert (dict(first.inferred), first.rule) == ({"by": "body named before it"}, "told")
    assert (dict(second.inferred), second.rule) == ({"by": "body named before it"}, "goes-on")
    assert [piece.quote for piece in second.evidence] == ["đang trình quy chế quản lý chợ", "Sở Công Thương"]
    assert 0 < second.confidence < first.confidence < 1


def test_two_departments_leave_work_without_a_body_alone(settled: Settled, language: Language) -> None:
    text = "Sở Công Thương và Sở Tài chính họp. Việc lập danh sách làng nghề cần di dời còn chậm."
    assert read(settled, language, text) == ()


def test_tasks_not_done_are_no_figure_of_tasks_done(language: Language, article: Callable[..., Article]) -> None:
    text = (
        "Hà Giang, ngày 5/7/2031. Đến ngày 30/6/2031, Sở Công Thương tỉnh Hà Giang đã hoàn thành 14/18 nhiệm vụ được "
        "giao, đang thực hiện 3 nhiệm vụ; còn 1 nhiệm vụ quá hạn."
    )
    facts = extract(article(text), language)
    assert [(fact.status, fact.count) for fact in facts.progress] == [("done", 14), ("under-way", 3), ("late", 1)]
    assert not {3, 1} & {int(o.value) for o in facts.observations if o.value is not None}


_SUBJECTS = ("Sở Công Thương", "UBND tỉnh", "tỉnh", "việc", "đề án", "14/18", "3", "nhiệm vụ", "quy chế", "chợ")
_CUES = ("đã", "đang", "chưa", "chậm", "hoàn thành", "quá hạn", "còn", "được", "nếu", "cần", "để", "trình", "rà soát")
_WORDS = st.sampled_from((*_SUBJECTS, *_CUES, "và", "ngày 30/6", ",", ".", "\n\n"))


@settings(derandomize=True, deadline=None, max_examples=150)
@given(words=st.lists(_WORDS, min_size=1, max_size=40))
def test_any_order_of_words_is_read_with_its_evidence(settled: Settled, language: Language, words: list[str]) -> None:
    for fact in read(settled, language, " ".join(words)):
        assert fact.by
        assert fact.status in {term.key for term in language.vocabulary.terms("task-status")}


def test_the_samples_tell_of_tasks_done(language: Language, article: Callable[..., Article]) -> None:
    texts = {path.stem[:3]: path.read_text(encoding="utf-8") for path in resources.sample().glob("*.txt")}
    told = extract(article(texts["003"]), language).progress
    assert [(fact.status, fact.count, fact.total) for fact in told] == [("done", 2, 3), ("done", 2, 10)]
