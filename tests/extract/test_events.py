"""Events: which meeting the article reports, its day and year, who organises and who chairs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract import events
from kg.extract.actors import agencies, officials
from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.model import EventFact

Settled = Callable[..., Setting]


def read(settled: Settled, language: Language, text: str, **known: str) -> tuple[EventFact, ...]:
    setting = settled(text, **known)
    people, bodies = officials.extract(setting, language), agencies.extract(setting, language)
    found = events.extract(setting, language, people, bodies)
    for fact in found:
        for piece in fact.evidence:
            assert setting.article.text[piece.start : piece.end] == piece.quote
    return found


@pytest.mark.parametrize(
    ("text", "published", "kind", "date", "organiser"),
    [
        (
            "BHG - Sáng 14.2, Sở Công thương tổ chức Hội nghị chuyên đề giải pháp xuất khẩu năm 2031.",
            "2031-02-15",
            "hội nghị chuyên đề",
            "2031-02-14",
            "Sở Công Thương tỉnh Hà Giang",
        ),
        (
            "Ngày 23/10, UBND tỉnh Hà Giang, nhiệm kỳ 2028 - 2033, tổ chức phiên họp đánh giá kết quả tháng 10.",
            "2031-10",
            "phiên họp",
            "2031-10-23",
            "UBND tỉnh Hà Giang",
        ),
        (
            "Chiều 10/4, UBND tỉnh Hà Giang đã tổ chức họp báo quý I.",
            "2031-04",
            "họp báo",
            "2031-04-10",
            "UBND tỉnh Hà Giang",
        ),
        ("Ngày 19 – 4, HĐND tỉnh khai mạc kỳ họp thứ 12.", "2031-04-20", "kỳ họp", "2031-04-19", "HĐND tỉnh Hà Giang"),
        (
            "Tại phiên họp thường kỳ tháng 12/2030 của UBND tỉnh chiều 12/1, các sở báo cáo.",
            "2031-01-12",
            "phiên họp thường kỳ",
            "2031-01-12",
            "UBND tỉnh Hà Giang",
        ),
        (
            "Lễ công bố nâng cấp Cửa khẩu Nà Lếng sẽ tổ chức vào ngày 28/12/2031.",
            "2031-12-20",
            "lễ công bố",
            "2031-12-28",
            None,
        ),
        (
            "Ngày 18/12, tỉnh Hà Giang đã tổ chức Hội nghị tổng kết ngành.",
            "2031-01-05",
            "hội nghị tổng kết",
            "2030-12-18",
            "tỉnh Hà Giang",
        ),
    ],
)
def test_the_event_of_a_dateline(
    settled: Settled, language: Language, text: str, published: str, kind: str, date: str, organiser: str | None
) -> None:
    (fact,) = read(settled, language, text, published=published)
    assert (fact.kind, fact.date, fact.organiser) == (kind, date, organiser)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 2/6, UBND tỉnh tổ chức phiên họp thường kỳ, đánh giá 5 tháng đầu năm 2030.", "2030-06-02"),
        ("Ngày 8/1, Sở Công Thương tổ chức hội nghị tổng kết năm 2029.", "2030-01-08"),
        ("Ngày 18/12, tỉnh tổ chức hội nghị tổng kết năm 2029, triển khai nhiệm vụ năm 2030.", "2029-12-18"),
    ],
)
def test_the_year_comes_from_what_the_sentence_talks_about_where_nothing_else_tells(
    settled: Settled, language: Language, text: str, date: str
) -> None:
    (fact,) = read(settled, language, text, published="")
    assert (fact.date, fact.inferred["date"]) == (date, "period")


def test_a_page_date_far_from_the_sentence_does_not_give_the_year(settled: Settled, language: Language) -> None:
    text = "Ngày 2/6, UBND tỉnh tổ chức phiên họp thường kỳ, đánh giá 5 tháng đầu năm 2020."
    (fact,) = read(settled, language, text, published="2031-11-18")
    assert (fact.date, fact.inferred["date"]) == ("2020-06-02", "period")


def test_a_day_that_nothing_dates_stays_without_a_date(settled: Settled, language: Language) -> None:
    (fact,) = read(settled, language, "Ngày 2/6, UBND tỉnh tổ chức hội thảo.", published="")
    assert fact.date is None


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        (
            "Ngày 7-2, Sở Công Thương tổ chức hội nghị. Phó Chủ tịch UBND tỉnh Lò Văn Khảm, Giám đốc Sở Công Thương "
            "Phùng Văn Sinh chủ trì hội nghị.",
            ("Lò Văn Khảm", "Phùng Văn Sinh"),
        ),
        (
            "Chiều 10/4, UBND tỉnh họp báo thường kỳ. Họp báo do ông Lò Văn Khảm, Chánh Văn phòng UBND tỉnh chủ trì.",
            ("Lò Văn Khảm",),
        ),
        (
            "Ngày 10/4, UBND tỉnh tổ chức cuộc họp. Sở Công Thương chủ trì, phối hợp với đồng chí Lò Văn Khảm, Phó Chủ "
            "tịch UBND tỉnh rà soát.",
            (),
        ),
    ],
)
def test_who_chairs(settled: Settled, language: Language, text: str, chairs: tuple[str, ...]) -> None:
    (fact,) = read(settled, language, text)
    assert fact.chair == chairs


def test_what_a_person_does_on_a_day_is_an_event_but_the_routine_of_a_body_is_none(
    settled: Settled, language: Language
) -> None:
    (fact,) = read(settled, language, "Sáng 5/2, Phó Chủ tịch UBND tỉnh Lò Văn Khảm kiểm tra tiến độ cầu Pắc Ta.")
    assert (fact.kind, fact.date) == ("kiểm tra", "2024-02-05")
    assert read(settled, language, "Sáng 5/2, Sở Công Thương kiểm tra các chợ.") == ()


def test_the_body_of_a_chair_holds_the_meeting(settled: Settled, language: Language) -> None:
    text = "Ngày 6/6, đồng chí Lò Văn Khảm, Phó Chủ tịch UBND tỉnh chủ trì buổi làm việc với Sở Công Thương."
    (fact,) = read(settled, language, text)
    assert (fact.organiser, fact.inferred["organiser"]) == ("UBND tỉnh Hà Giang", "chair")


def test_a_meeting_reported_without_its_day_has_that_of_the_publication(settled: Settled, language: Language) -> None:
    text = "Phó Chủ tịch UBND tỉnh Lò Văn Khảm đã tham dự hội nghị.\nTheo Sở Công Thương, xuất khẩu tăng."
    (fact,) = read(settled, language, text, published="2031-01")
    assert (fact.kind, fact.date, fact.inferred["date"]) == ("hội nghị", "2031-01", "published")
    (fact,) = read(settled, language, text, published="2031")  # a year alone tells no day of a meeting
    assert (fact.kind, fact.date, fact.inferred) == ("hội nghị", None, {})


@pytest.mark.parametrize(
    "text",
    [
        "Tại Hội nghị Trung ương 7 khóa X, Tổng Bí thư Lò Văn Khảm đã ký ban hành Nghị quyết.",
        "Sở đã tổ chức Hội nghị nâng cao nhận thức chuyển đổi số cho doanh nghiệp.",
        "Tính đến ngày 15/2, các hội nghị kết nối đã thu hút 200 doanh nghiệp.",
        "Tỉnh đạt mục tiêu Nghị quyết số 9-NQ/TU ngày 22/12/2030 tại các hội nghị.",
        "Kim ngạch 14.2 triệu USD được nêu ở hội thảo.",
    ],
)
def test_events_in_passing_are_not_reported(settled: Settled, language: Language, text: str) -> None:
    assert read(settled, language, f"Tin.\n{text}") == ()


def test_one_event_is_reported_once(settled: Settled, language: Language) -> None:
    text = (
        "Chiều 20/12, Phó Chủ tịch UBND tỉnh Lò Văn Khảm chủ trì cuộc họp về Lễ công bố Cửa khẩu Nà Lếng.\n"
        "Theo đó, lễ công bố sẽ tổ chức vào ngày 28/12/2031.\nLễ công bố Cửa khẩu Nà Lếng diễn ra vào 28/12/2031."
    )
    found = read(settled, language, text, published="2031-12-20")
    assert [(fact.kind, fact.date) for fact in found] == [("cuộc họp", "2031-12-20"), ("lễ công bố", "2031-12-28")]


def test_nothing_depends_on_the_clock(settled: Settled, language: Language) -> None:
    text = "Ngày 5/5, Sở Công Thương tổ chức hội nghị."
    dates = {
        fact.date for year in ("2019", "2044") for fact in read(settled, language, text, published=f"{year}-05-06")
    }
    assert dates == {"2019-05-05", "2044-05-05"}
