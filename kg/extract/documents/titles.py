"""Where the title of a document or a scheme ends: it runs over commas, and no mark says that the sentence goes on.

``về đẩy mạnh X, hiện đại hóa Y đến năm 2030, tầm nhìn đến năm 2045`` is one title;
``về phát triển X, tỉnh đã ban hành …`` ends at the comma.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

_LONGEST: Final = 600
QUOTE_REACH: Final = 400
"""Characters past its sentence in which a quoted title is looked for: a full stop may stand in it."""
_QUOTES: Final = {"“": "”", '"': '"', "«": "»", "‘": "’"}
# words that begin the sentence's own next clause, wherever they stand
_CLAUSE: Final = re.compile(
    r"\s(?:nhằm|đã|sẽ|đang|vừa|được|bị|cần|phải|trong đó|qua đó|theo đó|từ đó|do đó|đồng thời|cũng như|đặc biệt|"
    r"nhất là|"
    r"trở thành|là|vì|nên|mà|để|khi|hiện (?:nay|đang|đã)|trên địa bàn|thể hiện|đặt mục tiêu|đề ra|nêu rõ|"
    r"và (?:quyết định|nghị quyết|kế hoạch|chỉ thị|chương trình|công văn|thông báo|kết luận) số|"
    r"có hiệu lực|ra đời|đi vào|cho thấy|góp phần|đạt (?:kết quả|một số|nhiều|những|được))\b"
)
# a part after a comma that begins like this is no part of the title
_OPENER: Final = re.compile(
    r"(?:và |nhưng |song |thì )?(?:với|tạo|góp phần|bao gồm|gồm|như|đến nay|tính đến|sau|trước|trong|ngày|tháng|quý|"
    r"năm \d|ông|bà|đồng chí|chúng ta|chúng tôi|sở|ngành|tỉnh|thành phố|tp|huyện|thị xã|ubnd|hđnd|chính quyền|lãnh đạo|"
    r"các|những|mỗi|doanh nghiệp|người dân|nhiều|một số|toàn|cả|kết quả|bên cạnh|cùng|ngoài|đây|do|từ|nhờ|căn cứ|"
    r"theo|nhất trí|thống nhất|thông qua|xác định|khẳng định|quyết nghị|biểu quyết)\b"
)
# another task, unless the title is a list of tasks itself
_TASK: Final = re.compile(
    r"(?:thực hiện|triển khai|tập trung|tiếp tục|phấn đấu|đẩy mạnh|tăng cường|rà soát|nâng cao|hỗ trợ|chú trọng|"
    r"hoàn thiện|khuyến khích|"
    r"chủ động|phối hợp|huy động|tổ chức|bố trí|kịp thời|khẩn trương|tháo gỡ)\b"
)
_AUXILIARY: Final = re.compile(r"\b(?:đã|đang|sẽ|cần|phải|được|cho biết|yêu cầu|cho rằng|khẳng định|tăng|giảm|đạt)\b")
# a year, and then a word that no title goes on with
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?=\s(?!(?:và|tầm nhìn|định hướng|của|cho|theo|đến|về|tại|có tính)\b)[^\W\d])")
_STOP: Final = re.compile(r"[,;:()“”\"«»…]|\.\.|\s-\s")
_LATER: Final = re.compile(r"(?:tầm nhìn|định hướng|nhiệm kỳ|giai đoạn|thời kỳ|khóa|lần thứ|đợt|phiên bản)\b")
_TRAIL: Final = re.compile(r"(?:\s(?:và|về|của|cho|tại|từ|theo|với|cùng|trong|đến|có|những|các))+$|[\s,;:.…-]+$")


def quoted(text: str, start: int, limit: int) -> tuple[int, int] | None:
    """Returns the span inside the quotation marks that open at ``start``, or None where none do or none close."""
    close = _QUOTES.get(text[start : start + 1])
    if close is None:
        return None
    end = text.find(close, start + 1, limit)
    return (start + 1, end) if end > start + 1 else None


def title_end(text: str, folded: str, start: int, limit: int, stops: Sequence[int] = ()) -> int:
    """Returns where the title that begins at ``start`` ends.

    Args:
        text: the article's text.
        folded: the same, folded.
        start: offset of the title's first character.
        limit: offset that the title cannot pass: the end of its sentence.
        stops: offsets in order where something else begins (a document, an issuer): a title that reaches one after a
            comma or ``của`` ends before it.

    Returns:
        An offset in ``[start, limit]``; white space, marks and dangling conjunctions at the end are not in the title.

    >>> from kg.language.fold import fold
    >>> line = "phát triển chợ đến năm 2030, tầm nhìn đến năm 2045, tỉnh đã giao vốn"
    >>> line[: title_end(line, fold(line), 0, len(line))]
    'phát triển chợ đến năm 2030, tầm nhìn đến năm 2045'
    """
    limit = min(limit, start + _LONGEST)
    clause = _CLAUSE.search(folded, start, limit)
    last = clause.start() if clause else limit
    if year := _YEAR.search(folded, start, last):
        last = year.end()
    for at in range(bisect_right(stops, start), len(stops)):
        if stops[at] >= last:
            break
        if folded[start : stops[at]].rstrip().endswith((" của", ",", " và")):
            last = stops[at]
            break
    tasks = _TASK.match(folded, start, limit) is not None
    at = start
    while mark := _STOP.search(folded, at, last):
        if mark[0] == " - " and not text[mark.end() : mark.end() + 1].isupper():
            at = mark.end()  # "kinh tế - xã hội", "2022 - 2025"
            continue
        if mark[0] != "," or not _goes_on(text, folded, mark.end(), limit, tasks):
            last = mark.start()
            break
        at = mark.end()
    return start + len(_trimmed(folded[start:last]))


def _goes_on(text: str, folded: str, at: int, limit: int, tasks: bool) -> bool:
    """Says whether the part after a comma still belongs to the title."""
    while at < limit and folded[at] == " ":
        at += 1
    if at >= limit or text[at] in _QUOTES:
        return False
    if _LATER.match(folded, at, limit):
        return True
    if text[at].isupper() or text[at].isdigit() or _OPENER.match(folded, at, limit):
        return False
    if not tasks and _TASK.match(folded, at, limit):
        return False
    mark = _STOP.search(folded, at, limit)
    return _AUXILIARY.search(folded, at, mark.start() if mark else limit) is None


def _trimmed(title: str) -> str:
    """Returns the title without what dangles at its end."""
    while (shorter := _TRAIL.sub("", title)) != title:
        title = shorter
    return title
