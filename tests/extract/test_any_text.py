"""Laws of extraction for any text: it ends without an exception, quotes are what stands there, noise says nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.article import extract
from kg.language.lexicon import Language
from kg.model import KINDS, Article, Claim, Facts

# what the grammars look for, so that chance puts together what no writer would
PIECES = (
    "Sở Công Thương", "tỉnh Đồng Nai", "UBND tỉnh", "Tỉnh ủy", "đồng chí", "ông", "Lò Văn Sương", "Phó Chủ tịch", "Giám đốc",
    "chỉ số sản xuất công nghiệp", "kim ngạch xuất khẩu", "tổng mức bán lẻ", "tăng", "giảm", "đạt", "ước", "gấp đôi",
    "8,5%", "39.600", "tỷ đồng", "triệu USD", "1.2.3,4", "12-14%", "lần lượt", "so với cùng kỳ", "kế hoạch", "và", "trong đó",
    "năm 2024", "6 tháng đầu năm", "quý II/2023", "tháng 13", "ngày 31/2", "sáng 14.2", "29/2/2023", "đến năm 2030", "đến nay",
    "Nghị quyết", "số 57-NQ/TW", "Quyết định 1424/ QĐ-UBND", "hội nghị", "chủ trì", "yêu cầu", "trước ngày 30/6", "dự án",
    "nhà máy thủy điện Suối Mây", "huyện", "(", ")", "“", "”", ":", ";", ",", ".", "…", "-", "–", "/", "%", "\n", " ", "\u00a0",
    "²", "٣", "İ", "ǆ", "\u0301", "\u200b", "\ufeff", "😀", "\x00", "\r", "\u2028",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=80).map("".join),
)
FURNITURE = (
    "Chia sẻ", "Bình luận", "Ý kiến bạn đọc", "Từ khóa", "In bài viết", "Gửi bình luận", "Quay lại", "Xem thêm", "Trang chủ",
    "Bạn còn 500/500 ký tự", "Lượt xem: 1.205", "Số lượt truy cập: 39.600", "Hotline: 0912 345 678", "Cỡ chữ A A A",
    "Mã xác nhận", "Bản quyền thuộc về Tòa soạn", "Giấy phép số 12/GP-STTTT ngày 3/4/2020", "Điện thoại: (0210) 3.812.345",
    "Thứ Hai, 12/2/2024, 08:15", "10:24 | 05/03/2024", "12/03/2024", "Tin liên quan", "Bài viết khác", "Tin mới nhất", "| |", "***",
    "Ảnh: Mây Trắng", "http://tin.example/so-cong-thuong-tang-8-phan-tram", "![ảnh](a.jpg)", "Email của bạn", "Banner", "Hotline 1900 1234",
)  # fmt: skip


def claims(facts: Facts) -> Iterator[Claim]:
    """Yields the facts of an article, its province included."""
    if facts.province is not None:
        yield facts.province
    for kind in KINDS:
        yield from getattr(facts, kind)


def check_quotes(facts: Facts) -> None:
    """Asserts that the evidence of every fact stands in the text where it says."""
    text = facts.article.text
    for claim in claims(facts):
        assert claim.evidence, claim
        assert 0 < claim.confidence <= 1, claim
        for piece in claim.evidence:
            assert 0 <= piece.start < piece.end <= len(text)
            assert text[piece.start : piece.end] == piece.quote
            assert text.startswith(piece.sentence, piece.sentence_start)
            assert piece.sentence_start <= piece.start
            assert piece.end <= piece.sentence_start + len(piece.sentence)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(text=TEXTS, published=st.sampled_from([None, "2024", "2024-02", "2024-12-20"]))
def test_any_text_is_read(
    text: str, published: str | None, language: Language, article: Callable[..., Article]
) -> None:
    given_date = {"published": published} if published else {}
    check_quotes(extract(article(text, **given_date), language))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(cut=st.integers(0, 400), noise=TEXTS)
def test_a_text_cut_off_or_spoilt_is_read(
    cut: int, noise: str, language: Language, article: Callable[..., Article]
) -> None:
    text = (
        "ĐNA - Sáng 14.2, đồng chí Lò Văn Sương, Phó Chủ tịch UBND tỉnh Đồng Nai yêu cầu Sở Công Thương rà soát dự án Nhà "
        "máy thủy điện Suối Mây trước ngày 30/6. Tính chung 9 tháng năm 2024, chỉ số sản xuất công nghiệp tăng 8,5% so với "
        "cùng kỳ; kim ngạch xuất khẩu đạt 1,2 tỷ USD, bằng 80% kế hoạch theo Nghị quyết số 12-NQ/TU ngày 3/1/2024."
    )
    check_quotes(extract(article(text[:cut] + noise + text[cut:]), language))
    check_quotes(extract(article(noise + text[:cut]), language))


@settings(derandomize=True, deadline=None, max_examples=150)
@given(lines=st.lists(st.sampled_from(FURNITURE), max_size=12), date=st.sampled_from(["", "date 2024-12-20 "]))
def test_noise_alone_says_nothing(
    lines: list[str], date: str, language: Language, article: Callable[..., Article]
) -> None:
    facts = extract(article(unicodedata.normalize("NFC", date + "\n".join(lines))), language)
    assert list(claims(facts)) == []
