"""Numbers that are no amounts: parts of dates, telephone numbers, codes, document numbers, ranks and lists.

Reads folded text; offsets are half-open positions in the string given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Literal, cast

from kg.language.values.number import NUMERAL
from kg.language.values.periodreading import WEEKDAY
from kg.language.values.wording import compiled
from kg.record import record

Kind = Literal["phone", "clock", "date", "document", "fraction", "ordinal", "enumeration", "duration"]

_FREE = r"(?<![\w.,/-])"  # not the inside of a longer numeral or code
_NO_AMOUNT = r"(?![\d%]|[.,]\d)"
_YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d|%)"
_CUE = rf"(?:sáng|trưa|chiều|tối|đêm|hôm|ngày|vào|{WEEKDAY})"
_EACH = "".join(f"(?<!{word} )" for word in ("mỗi", "một", "hằng", "hàng"))
# "trong số 15 dự án", "dân số 3,7 triệu người" count; "số 57" names
_COUNTING = ("trong", "tổng", "dân", "doanh", "con", "chỉ", "hệ", "một", "đa", "tỷ", "tỉ", "điểm", "bội", "chữ", "mức")
_NAMING = "".join(f"(?<!{word} )" for word in _COUNTING)

_SHAPES: dict[Kind, str] = {
    "phone": rf"{_FREE}(?=\(?(?:[ .()-]{{0,2}}\d){{9}})(?:\(0\d{{1,4}}\)|0\d{{1,4}})(?:[ .-]{{1,2}}\d{{2,7}}){{1,4}}"
    rf"(?!\w|[.,]\d)|{_FREE}0\d{{8,10}}(?!\w)",
    "clock": r"(?<![\w.,:])\d{1,2}:\d\d(?::\d\d)?(?![\d:])"
    r"|(?<![\w.,])\d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?!\d|[.,]\d))?(?: ?phút)?(?!\w)",
    "date": rf"{_FREE}(?:\d{{1,2}} ?[/.-] ?){{2}}(?:19|20)\d\d(?!\d)|{_FREE}(?:19|20)\d\d-\d\d(?:-\d\d)?(?![\w.,-])"
    rf"|{_FREE}(?:19|20)\d\d ?- ?{_YEAR}|{_FREE}\d{{1,2}}[/.-](?:19|20)\d\d(?![\d%]|[.,]\d|/)"
    rf"|(?<!\w){_EACH}{_CUE},? \(?\d{{1,2}} ?[/.-] ?\d{{1,2}}{_NO_AMOUNT}"
    rf"|(?<!\w){_EACH}(?:ngày|mùng|tháng|quý|quí) \d{{1,2}}(?:[/-]\d++)*+{_NO_AMOUNT}"
    r"|(?<!\w)từ (?:ngày )?\d{1,2} ?(?:-|đến) ?\d{1,2}/\d{1,2}(?![\d/])|(?<!\w)năm \d{4,5}(?!\d|[.,]\d|%)",
    "document": rf"{_FREE}\d{{1,6}} ?[-/] ?(?:(?:19|20)\d\d ?/ ?)?[a-zđ]{{1,8}}\d{{0,2}} ?[-/] ?[a-zđ]+"
    rf"|{_FREE}\d{{1,6}} ?/ ?(?:19|20)\d\d ?/ ?[a-zđ]+\d*|{_FREE}\d{{1,4}}-[a-zđ]"
    r"|(?<!\w)covid\W{1,3}19(?!\w)",
    "fraction": rf"(?<![\w/.,-]){NUMERAL} ?/ ?{NUMERAL}(?:/\d++)*+(?![\w%])",
    "ordinal": r"(?<!\w)(?:thứ|top|hạng|vị trí|khóa|điều|khoản|quận|phường|thôn|ấp|khu phố|quốc lộ|tỉnh lộ|"
    rf"giai đoạn(?= \d\d?(?!\d))|{_NAMING}số) \d{{1,4}}(?: ?/ ?\d{{1,4}})?{_NO_AMOUNT}(?! ?[/-] ?\w)",
    "enumeration": r"^ *\d{1,2}[.)](?= )|\(\d{1,2}\)(?= ?\w)",
    "duration": rf"{_FREE}{NUMERAL}(?:(?: ?- ?| (?:đến|tới) ){NUMERAL})? ?(?:tháng(?! \d)"
    r"|năm(?! (?:\d{4}(?! ?[-–] ?\d{4})|nay|trước|ngoái|qua|sau))|ngày(?! \d)|tuần|quý(?! [ivx\d])|giờ|phút|giây"
    r"|thế kỷ|thập kỷ|nhiệm kỳ|tuổi|con số|chữ số)(?!\w)",
}
_NO_AMOUNTS = compiled("|".join(f"(?P<{kind}>{shape})" for kind, shape in _SHAPES.items()), re.MULTILINE)
# where a shape can begin at all: to try all of them at every character costs ten times as much
_OPENING = compiled(
    r"(?<!\w)(?:\d|(?:sáng|trưa|chiều|tối|đêm|hôm|ngày|vào|mùng|tháng|quý|quí|năm|top|hạng|khóa|điều|khoản|quận|phường"
    r"|thôn|ấp|số|chủ nhật|vị trí|khu phố|quốc lộ|tỉnh lộ|giai đoạn)(?=,? \(?\d)"
    r"|thứ(?=(?: \w{2,3})?,? \(?\d)|từ(?= (?:ngày )?\d)|covid(?=\W))|\((?=\d)|^ +(?=\d)",
    re.MULTILINE,
)


@record(frozen=True, slots=True)
class NoAmount:
    """A stretch of text whose numbers are no amounts, and why."""

    start: int
    end: int
    kind: Kind


def find(text: str) -> list[NoAmount]:
    """Returns the stretches whose numbers are no amounts, from left to right, without overlap.

    >>> [c.kind for c in find("sáng 14.2, xếp thứ 9 với 26/27 điểm, đt 0912 345 678")]
    ['date', 'ordinal', 'fraction', 'phone']
    """
    found = []
    reached = 0
    for opening in _OPENING.finditer(text):
        first = opening.start()
        if first >= reached and (match := _NO_AMOUNTS.match(text, first)):
            found.append(NoAmount(first, match.end(), cast(Kind, match.lastgroup)))
            reached = match.end()
    return found


class Spans:
    """A set of half-open spans that can be asked for overlap."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Takes the spans in any order; they may overlap."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, start: int, end: int) -> bool:
        """Says whether ``[start, end)`` overlaps one of them."""
        before = bisect_right(self._starts, end - 1) - 1
        return before >= 0 and self._ends[before] > start
