"""The grammar of the names of works: capitals, codes, foreign words, ``A - B``, ``số 7A``, ``giai đoạn 2``.

``Nhà máy sản xuất thép Hòa Bình 2 đi vào hoạt động``: the name runs from the head over lower-case words that describe
(``sản xuất thép``) to the last proper word before the sentence goes on (``2``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"\s?(?P<join>[-–/&]\s?)?(?P<word>[^\W_][\w.']*(?:[-–/][^\W_][\w']*)*)")
# words that go on with the sentence: no name crosses them
_STOP: Final = re.compile(
    r"tại|ở|của|do|đã|được|sẽ|đang|với|cho|về|từ|đến|vào|là|có|trên|trong|theo|qua|gồm|như|cùng|tới|đi|sang|giáp|và|hoặc|"
    r"hay|nhưng|nhằm|để|vẫn|cũng|còn|này|đó|khi|nếu|sau|trước|hiện|vừa|ra|lên|xuống|rất|hơn|gần|khoảng|trở|thuộc|nằm|"
    r"phải|cần|chưa|không|đạt|tăng|giảm|gặp|hoàn|khởi|khánh|đưa|ngay|tiếp|bao|nối|nhiều|mỗi|các|những|một|mấy|trị|vốn|tổng|"
    r"tỉnh|huyện|xã|phường|quận|ông|bà|đồng|chậm|góp|giúp|tạo|chuẩn|đóng|bắt|ngày|tháng|năm|quý|đặt|thể|đây|nay|bởi|vì|nên|"
    r"thì|mà|sớm|thêm|lúc|thời"
)
_NUMBERED: Final = re.compile(
    r"(?:\s?|,\s(?=giai đoạn|gđ|phân kỳ))(?P<stage>(?:giai đoạn|gđ|phân kỳ|hợp phần|lô)\s?(?:[IVX]+\b|"
    r"\d{1,2}\b(?![/.,-]?\d))|(?:số|khu)\s(?:[IVX]+\b|\d{1,3}[A-Z]?\b(?![.,/]\d))|mở rộng\b)"
)
_NUMBER: Final = re.compile(r"\d{1,3}[A-Z]?|[IVX]+")
_DECIMAL: Final = re.compile(r"[.,]\d| ?%")  # "huyện Chợ Đồn 15|,86%|"
_AMOUNT: Final = re.compile(
    r"\d+(?:[.,]\d+)*\s?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|ha|MW|MWp|kV|KV|kWh|km|m2|m3|tấn|m|người|hộ|căn|dự|lượt|thôn|"
    r"ngày|tháng|năm|xã)\b"
)
_LOOSE: Final = 12
_TIGHT: Final = 4
_GAP: Final = 3


def _no_word(_start: int, _end: int) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name after a head: half-open offsets, where its first proper word begins, and how sure its shape is.

    ``acronym`` says that no word of it has a lower-case letter (``WHA``): alone that is weak.
    """

    end: int
    proper: int
    acronym: bool


def name_after(
    text: str, at: int, limit: int, *, descriptor: bool, loose: bool, is_word: Callable[[int, int], bool] = _no_word
) -> Name | None:
    """Returns the name that follows a head, or None where no proper word does.

    Args:
        text: the article's text.
        at: offset after the head.
        limit: end of the sentence.
        descriptor: whether lower-case words may come before the first proper word.
        loose: whether the head is written as a proper noun itself (``Nhà máy`` in mid-sentence): more may come between.
        is_word: says of a span whether its two syllables are one name, though only the first has a capital.

    >>> line = "Nhà máy sản xuất thép Hòa Bình 2 đi vào hoạt động"
    >>> line[: name_after(line, 7, len(line), descriptor=True, loose=True).end]
    'Nhà máy sản xuất thép Hòa Bình 2'
    """
    allowed = (_LOOSE if loose else _TIGHT) if descriptor else 0
    lower = run = 0
    first: int | None = None
    last = opened = 0
    acronym = True
    while at < limit:
        if numbered := _NUMBERED.match(text, at, limit):
            if first is None:
                first = numbered.start("stage")
                acronym = False
            last = at = numbered.end()
            run += 2
            continue
        word = _WORD.match(text, at, limit)
        if word is None or (word.start("word") == at and first is not None):
            break
        token = word["word"].rstrip(".")
        end = word.start("word") + len(token)
        if _AMOUNT.match(text, word.start("word"), min(len(text), limit)):
            break
        if _proper(token):
            first = word.start("word") if first is None else first
            run += 1
            acronym = acronym and token.isupper() and token.isalpha() and len(token) > 1
            last, lower, opened = end, 0, word.start("word")
        elif first is not None and last == at and not word["join"] and is_word(opened, end):
            last, run, acronym = end, run + 1, False  # "Thống |nhất|"
        elif _NUMBER.fullmatch(token) and first is not None and not word["join"] and not _DECIMAL.match(text, end):
            last, run, acronym = end, run + 2, False
        else:
            lower += 1
            if (word["join"] and first is not None) or not _describes(token, loose and first is None):
                break
            if (first is None and lower > allowed) or (first is not None and (run >= 2 or lower > _GAP)):
                break
        at = end
        if len(word["word"]) != len(token):
            break
    if first is None:
        return None
    return Name(last, first, acronym)


def _proper(token: str) -> bool:
    """Says whether a word is written as a name is: a capital first, or a code (``V1-1``, ``7A``)."""
    return token[0].isupper() or (token[0].isdigit() and any(char.isupper() for char in token))


def _describes(token: str, loose: bool) -> bool:
    """Says whether a lower-case word may stand inside a name."""
    word = token.lower()
    return (word == "và" and loose) or (token[0].isalpha() and _STOP.fullmatch(word) is None) or token.isdigit()
