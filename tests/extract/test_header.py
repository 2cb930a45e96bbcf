from collections.abc import Callable

import pytest

from kg.extract import header
from kg.extract.context import setting_of
from kg.language.lexicon import Language
from kg.model import Article

BODY = "Sở Công Thương đánh giá kết quả năm 2030. Chỉ số sản xuất công nghiệp tăng 4,1%."


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f" date 2031-02 {BODY}", "2031-02"),
        (f" date 2031-02-09 {BODY}", "2031-02-09"),
        (f"Tin ngành\n07/02/2031 - 18:34\n{BODY}", "2031-02-07"),
        (f"Tin ngành\n10:15:05 | 5/3/2031\n{BODY}", "2031-03-05"),
        (f"Thứ Tư, 27/11/2036 13:37 CH\nTin ngành\nThứ Ba, 14/06/2031 11:00 SA\n{BODY}", "2031-06-14"),
        (f"Thứ Ba, 14/06/2031 11:00\nTin ngành\nThứ Tư, 27/11/2019\nNăm 2031, {BODY}", "2031-06-14"),
        ("Sáng 14.2, Sở họp bàn nhiệm vụ. Năm 2031, ngành phấn đấu tăng 9%.", "2031-02-14"),
        ("Ngày 6/6, Sở báo cáo. Trong 6 tháng đầu năm 2031, xuất khẩu tăng 3%.", "2031-06-06"),
        ("Ngày 7-2-2031, Sở họp. Ngành tăng 3%.", "2031-02-07"),
        ("Ngày 18/12, Sở tổng kết công tác năm 2030, triển khai nhiệm vụ năm 2031.", "2030-12-18"),
        ("Ngày 10/12, kỳ họp cuối năm 2030 bàn nhiệm vụ phát triển kinh tế - xã hội năm 2031.", "2030-12-10"),
        ("Sáng 12/12, kỳ họp khai mạc. Thu năm 2030 ước đạt 900 tỷ đồng. Năm 2031, phấn đấu tăng 9%.", "2030-12-12"),
        ("Sáng 12/12, kỳ họp khai mạc. Thu năm 2030 đạt 800 tỷ đồng, năm 2031 ước đạt 900 tỷ đồng.", "2031-12-12"),
        (f"Thứ hai 18/11/2039 09:22\n{BODY}", "2030"),
        (
            "Sáng 20/2/2031, đoàn công tác của tỉnh làm việc với lãnh đạo ngành về kế hoạch phát triển chợ phiên vùng cao năm "
            "nay.\nSở hoàn thành trước ngày 31/3/2031.",
            "2031-02-20",
        ),
        ("Quyết định số 417/QĐ-BCT ngày 23/4/2030 phê duyệt quy hoạch. Năm 2031, ngành tăng 9%.", "2031"),
        ("Lượng khách tăng 80%. Tỉnh khai mạc Năm Du lịch Quốc gia 2031.", "2031"),
        ("Giá trị sản xuất (theo giá so sánh 2010) tăng 8%.", None),
        ("Sở họp bàn giải pháp.", None),
        (
            "Dân số của tỉnh tại thời điểm ngày 31-12-2030 là 806.000 người, thuộc 19 dân tộc cùng sinh sống ở 11 huyện. "
            "Thu ngân sách năm 2031 đạt 900 tỷ đồng.",
            "2031",
        ),
        ("Cụm công nghiệp lập năm 2022. Tính đến hết quý II/2031, cụm có 6 dự án.", "2031"),
    ],
)
def test_date_of_publication_comes_from_the_text_and_never_from_the_clock(
    text: str, published: str | None, article: Callable[..., Article], language: Language
) -> None:
    assert header.read(setting_of(article(text)), language).published == published


@pytest.mark.parametrize(
    ("address", "published"),
    [
        ("https://vi.example/tintuc/203110/tin-ngan-1/", "2031-10"),
        ("https://vi.example/tin-20311006.html", "2031-10-06"),
        ("https://vi.example/tin-188311006163922257.chn", "2031-10-06"),
    ],
)
def test_date_of_publication_from_the_address(
    address: str, published: str, article: Callable[..., Article], language: Language
) -> None:
    read = header.read(setting_of(article("Sở họp bàn giải pháp.", url=address)), language)
    assert read.published == published


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "Tổng diện tích gieo cấy vụ xuân năm 2030 đạt 900 ha. Xuất khẩu đạt 9 triệu USD, tăng 5% so với cùng kỳ năm 2030.",
            "2031",
        ),
        ("Năm 2031, xuất khẩu đạt 9 triệu USD, tăng 5% so với cùng kỳ năm 2030.", "2031"),
        ("Xuất khẩu năm 2031 phấn đấu bằng kế hoạch năm 2031, tăng 5% so với năm 2030.", "2031"),
    ],
)
def test_year_is_after_the_one_whose_same_months_are_compared_with(
    text: str, published: str, article: Callable[..., Article], language: Language
) -> None:
    assert header.read(setting_of(article(text)), language).published == published


def test_what_the_source_gives_is_kept(article: Callable[..., Article], language: Language) -> None:
    given = article(f"07/02/2031\n{BODY}", title="Tít", publisher="Báo Ví Dụ", published="2029-01-05")
    read = header.read(setting_of(given), language)
    assert (read.title, read.publisher, read.published) == ("Tít", "Báo Ví Dụ", "2029-01-05")


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"{BODY}\nTheo Minh Minh (Báo Đồng Nai)", "Báo Đồng Nai"),
        (f"{BODY}\nNguồn: Báo Phú Yên", "Báo Phú Yên"),
        (f"BHG - {BODY}", "Báo Hà Giang"),
        (f"{BODY}\nAn Bình (Tạp chí Ví Dụ)", "Tạp chí Ví Dụ"),
        (BODY, None),
    ],
)
def test_newspaper_from_credit_or_dateline(
    text: str, publisher: str | None, article: Callable[..., Article], language: Language
) -> None:
    assert header.read(setting_of(article(text)), language).publisher == publisher


def test_headline_is_the_first_line_without_a_stop(article: Callable[..., Article], language: Language) -> None:
    assert header.read(setting_of(article(f"Kết quả năm 2030\n{BODY}")), language).title == "Kết quả năm 2030"
    assert header.read(setting_of(article(BODY)), language).title is None
