import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article
from kg.sources.segment import segment


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, text[s.start : s.end]) for s in segment(Article("a", "a", text, ""))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sở họp. Ngành báo cáo.", ["Sở họp.", "Ngành báo cáo."]),
        (
            "Sáng 14.2, Sở họp với TP. Mỹ Tho. Ông N.V. An chủ trì.",
            ["Sáng 14.2, Sở họp với TP. Mỹ Tho.", "Ông N.V. An chủ trì."],
        ),
        ("Đạt 39.600 tỷ đồng, tăng 8,4%. Trong đó có điện.", ["Đạt 39.600 tỷ đồng, tăng 8,4%.", "Trong đó có điện."]),
        (
            "Cảng A, Cảng B… để thúc đẩy thương mại. Sở cần rà soát.",
            ["Cảng A, Cảng B… để thúc đẩy thương mại.", "Sở cần rà soát."],
        ),
        ("“Phải làm ngay.” Ông nói vậy.", ["“Phải làm ngay.”", "Ông nói vậy."]),
    ],
)
def test_prose_is_split_into_sentences(text: str, sentences: list[str]) -> None:
    assert [quote for _, quote in kinds(text)] == sentences


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh hội nghị. Ảnh: Minh Minh",
        "Tin, ảnh: Minh Minh",
        "07/02/2031 - 18:34",
        "Theo Minh Minh (Báo Ví Dụ)",
        "Số lượt truy cập 1707290",
        "![](anh.jpg) |",
        "An Bình  (Vietnam Example Forum)",
    ],
)
def test_page_furniture_is_noise(line: str) -> None:
    found = kinds(f"Sở Công Thương tổ chức hội nghị.\n{line}\nNgành đã hoàn thành kế hoạch năm.")
    assert [kind for kind, _ in found] == ["prose", "noise", "prose"]


def test_a_line_printed_twice_is_a_caption() -> None:
    found = kinds("Sở họp bàn giải pháp.\nPhó chủ tịch phát biểu.\nPhó chủ tịch phát biểu.\nNăm nay tăng 3%.")
    assert [kind for kind, _ in found] == ["prose", "prose", "noise", "prose"]


@pytest.mark.parametrize("label", ["BÌNH LUẬN", "Chia sẻ bài viết", "Tin liên quan"])
def test_everything_after_the_comment_box_is_noise(label: str) -> None:
    found = kinds(f"Sở họp.\n{label}\nTỉnh khác tăng 9% so với cùng kỳ.")
    assert [kind for kind, _ in found] == ["prose", "noise", "noise"]


def test_a_box_of_related_stories_inside_an_article_ends_where_its_prose_goes_on() -> None:
    body = (
        "Báo cáo của Cục Thống kê tỉnh cho thấy công nghiệp phục hồi khá trong tháng qua, nhất là ngành chế biến. "
        "Ước tính chỉ số sản xuất toàn ngành tăng 6% so với tháng trước. Trong đó, ngành khai khoáng giảm 1%."
    )
    later = "Ngành điện dự kiến khôi phục công suất vào cuối năm. " * 8
    found = kinds(f"Sở họp.\nBài liên quan\nTỉnh khác: Sản xuất tăng 9%\n{body}\n{later}")
    assert [kind for kind, _ in found[:4]] == ["prose", "noise", "noise", "prose"]
    assert "noise" not in [kind for kind, _ in found[3:6]]


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    assert kinds("Kết quả năm 2031\nNgành tăng trưởng khá.")[0] == ("heading", "Kết quả năm 2031")


def test_a_paragraph_that_compares_its_figures_is_prose_without_its_stop() -> None:
    line = "Công nghiệp tăng 6,2% so với cùng kỳ, xây dựng tăng 4,1%"
    found = kinds(f"Kết quả\nSở họp.\n{line}\nNgành tăng trưởng khá.")
    assert found[2] == ("prose", line)


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)) | st.sampled_from(".!?… \n“”,;ĐđA1")))
def test_sentences_lie_in_order_inside_the_text_and_lose_only_white_space(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    found = segment(Article("a", "a", text, ""))
    reached = 0
    for sentence in found:
        assert reached <= sentence.start < sentence.end <= len(text)
        assert text[reached : sentence.start].strip() == ""
        reached = sentence.end
    assert text[reached:].strip() == ""
