from collections.abc import Callable

import pytest

from kg.extract import header, province
from kg.extract.context import setting_of
from kg.language.lexicon import Language
from kg.model import Article

Make = Callable[..., Article]


def of(text: str, article: Make, language: Language, **given: str) -> tuple[str, str] | None:
    found = province.extract(header.read(setting_of(article(text, **given)), language), language)
    return (found.name, found.basis) if found else None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("UBND tỉnh Bến Tre họp bàn tiến độ các dự án.", ("Bến Tre", "named")),
        ("Kim ngạch xuất khẩu của tỉnh Lào Cai tăng 3%, sau Bắc Giang, Hòa Bình.", ("Lào Cai", "named")),
        (
            "Tỉnh Lào Cai vượt Bắc Giang, lọt tốp năm nơi thu hút vốn. Lào Cai đã vượt Bắc Giang.",
            ("Lào Cai", "named"),
        ),
        ("BHG - Sở Công Thương họp bàn giải pháp.", ("Hà Giang", "dateline")),
        ("Sở họp bàn.\nTheo Minh Minh (Báo Bến Tre)", None),
        ("Sở họp bàn.\nTheo Minh Minh (Báo Đồng Khởi)", ("Bến Tre", "publisher")),
        ("Các huyện Mèo Vạc, Quản Bạ phối hợp bố trí vốn.", ("Hà Giang", "district")),
        ("Đồng chí Trịnh Minh Hoàng, Phó Chủ tịch UBND tỉnh chủ trì.", ("Ninh Thuận", "official")),
        ("Hàng hóa qua cửa khẩu Tân Thanh tăng 5%; cửa khẩu Chi Ma thông quan trở lại.", ("Lạng Sơn", "landmark")),
        ("Sở họp bàn giải pháp.", None),
        (
            "UBND thành phố Hải Phòng (cũ) họp. Kinh tế Hải Phòng (cũ) tăng 9%, Hải Dương 7%.",
            ("Hải Phòng", "named"),
        ),
        ("Tại tỉnh Hải Dương (cũ), xuất khẩu tăng 9%.", None),
        ("Nam Định sẽ sáp nhập với Hà Nam và Ninh Bình. GRDP của tỉnh Nam Định tăng 8%.", ("Nam Định", "named")),
    ],
)
def test_province_and_its_basis(text: str, answer: tuple[str, str] | None, article: Make, language: Language) -> None:
    assert of(text, article, language) == answer


@pytest.mark.parametrize(
    ("published", "version"),
    [("2025-06-30", "vinh-long-1"), ("2025-07-01", "vinh-long-2"), ("2019", "vinh-long-1")],
)
def test_version_is_the_one_of_the_day(published: str, version: str, article: Make, language: Language) -> None:
    setting = setting_of(article("UBND tỉnh Vĩnh Long họp.", published=published))
    found = province.extract(setting, language)
    assert found is not None and found.version == version


def test_a_guess_is_marked_and_less_sure_than_a_name(article: Make, language: Language) -> None:
    named = province.extract(setting_of(article("UBND tỉnh Ninh Thuận họp.")), language)
    guessed = province.extract(setting_of(article("Ông Trịnh Minh Hoàng, Phó Chủ tịch UBND tỉnh, dự họp.")), language)
    assert named is not None and guessed is not None
    assert named.confidence > guessed.confidence
    assert not named.inferred and guessed.inferred == {"province": "official"}


def test_evidence_stands_in_the_text(article: Make, language: Language) -> None:
    source = article("Sở Công Thương tỉnh Bình Dương báo cáo. Bình Dương có hơn 30 khu công nghiệp.")
    found = province.extract(setting_of(source), language)
    assert found is not None
    assert all(source.text[e.start : e.end] == e.quote == "Bình Dương" for e in found.evidence)


@pytest.mark.parametrize("host", ["https://socongthuong.soctrang.gov.vn/a", "https://baosoctrang.org.vn/a"])
def test_address_names_the_province(host: str, article: Make, language: Language) -> None:
    assert of("Sở họp bàn giải pháp.", article, language, url=host) == ("Sóc Trăng", "publisher")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://congthuongthainguyen.gov.vn/a", "Thái Nguyên"),
        ("https://tinhuyhaiduong.vn/a", "Hải Dương"),
        ("https://tin.example/binh-phuoc-xuat-khau-tang-manh-12.html", "Bình Phước"),
        ("https://tin.example/quangnam/?p=12", "Quảng Nam"),
    ],
)
def test_part_of_an_address_names_the_province(address: str, name: str, article: Make, language: Language) -> None:
    assert of("Sở họp bàn giải pháp.", article, language, url=address) == (name, "publisher")


def test_address_yields_to_the_text(article: Make, language: Language) -> None:
    text = "UBND tỉnh Phú Thọ họp bàn giải pháp. Tỉnh Phú Thọ thu ngân sách khá."
    found = of(text, article, language, url="https://tin.example/phu-tho-hoc-hoa-binh-lam-du-lich.html")
    assert found == ("Phú Thọ", "named")


def test_headline_of_an_address_outweighs_the_newspaper(article: Make, language: Language) -> None:
    address = "https://www.sggp.org.vn/ba-ria-vung-tau-thu-ngan-sach-giam-1.html"
    assert of("Sáng 6-7, UBND tỉnh họp bàn giải pháp.", article, language, url=address) == (
        "Bà Rịa - Vũng Tàu",
        "publisher",
    )


def test_district_in_a_name_of_a_person_is_none(article: Make, language: Language) -> None:
    text = "Đồng chí Vừ Văn Lâm dự hội nghị. Bí thư Tỉnh ủy Vừ Văn Lâm phát biểu."
    assert province.extract(setting_of(article(text)), language) is None


def test_publisher_that_is_no_newspaper_names_the_province(article: Make, language: Language) -> None:
    assert of("Sở họp bàn giải pháp.", article, language, publisher="Sở Công Thương Thái Nguyên") == (
        "Thái Nguyên",
        "publisher",
    )
