"""Forms are tried only where one of their openings stands: that must find what trying them everywhere finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.fold import fold
from kg.language.values import base, docnumber, noamount, periodforms
from kg.language.values.docnumber import Codes

# every word that a form begins with or goes on with, and the signs between
SPELT = (
    "sáu mười một hai mươi ba bốn tư tám tháng đầu cuối còn lại qua từ kể đến tới hết năm nay trước này ngoái sau quý quí ii iv "
    "q1 q.2 nửa những các mấy cả giữa giai đoạn nhiệm kỳ thời niên độ học cùng với so rạng sáng trưa chiều tối đêm ngày mùng hôm "
    "thứ sáu chủ nhật tính cho thời điểm của giêng chạp 6 9tháng 12 2024 2031 20214 6t/2024 5/2024 30/6 14.2 22-12-2024 2025-10-29 "
    "/2024 - 2021-2025 14-18/1 26/27 39.600 8,5% 10h30 08:15 0912 345 678 (0 (1) ( ) 1. top 7 hạng khóa điều khoản quận 1 vị trí "
    "số 57 57-nq/tw 1424/qđ-ubnd quốc lộ 4c khu phố covid-19 covid tuổi giờ tuần thế kỷ tỷ đồng , . ; x % ² ٣ \n"
)
WORDS = SPELT.split(" ")
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", "  ", ", ", "-", "/", "(", "\n"])), max_size=40).map(
        lambda pairs: "".join(word + sign for word, sign in pairs)
    ),
    st.text(max_size=120),
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=1500)
@given(TEXTS)
def test_no_period_is_missed(text: str) -> None:
    folded = fold(text)
    everywhere = [
        reading
        for _, form, read in periodforms._FORMS
        for match in form.finditer(folded)
        if (reading := read(match)) is not None
    ]
    everywhere.sort(key=lambda reading: (reading.start, -reading.end))
    kept: list[object] = []
    reached = 0
    for reading in everywhere:
        if not kept or reading.start >= reached:
            kept.append(reading)
            reached = reading.end
    assert periodforms.find(folded) == kept


@settings(derandomize=True, deadline=None, max_examples=1500)
@given(TEXTS)
def test_nothing_that_is_no_amount_is_missed(text: str) -> None:
    folded = fold(text)
    everywhere = [(m.start(), m.end(), m.lastgroup) for m in noamount._NO_AMOUNTS.finditer(folded)]
    assert [(found.start, found.end, found.kind) for found in noamount.find(folded)] == everywhere


@settings(derandomize=True, deadline=None, max_examples=300)
@given(TEXTS)
def test_no_number_of_a_document_is_missed(text: str) -> None:
    codes = Codes({"nq": "NQ", "qđ": "QĐ"}, frozenset({"tw"}), {"ubnd": "UBND", "tw": "TW"})
    everywhere = [m.span() for m in docnumber._SHAPE.finditer(text) if docnumber._number(m, codes) is not None]
    assert [(found.start, found.end) for found in docnumber.find(text, codes)] == everywhere


@settings(derandomize=True, deadline=None, max_examples=300)
@given(TEXTS)
def test_bases_stand_where_their_words_do(text: str) -> None:
    folded = fold(text)
    assert all(folded[found.start] in "sctqv" for found in base.find(folded))
