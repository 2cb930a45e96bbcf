"""Which kind of event a sentence says of a day that stands beside it."""

from __future__ import annotations

import re
from typing import Final

from kg.extract import days
from kg.language.lexicon import Match

# what a body or a person does with an event that is the matter of the sentence
_HOLDS: Final = re.compile(
    r"\b(?:tổ chức|chủ trì|chủ tọa|diễn ra|khai mạc|bế mạc|tham dự|dự|tham gia|có|mở|phát biểu|khánh thành|"
    r"công bố|họp|đã)\b"
)
_PASSING: Final = re.compile(
    r"\b(?:ban hành|kế hoạch|chuẩn bị|(?<!đoàn )công tác|kết luận của|nghị quyết|thực hiện|triển khai|sau|trước|"
    r"tại các|từ|về|về việc)\s(?:\S+\s){0,3}$"
)
_TAKES_PLACE: Final = re.compile(
    r"(?:diễn ra|tổ chức|khai mạc|bắt đầu|tiến hành|vào|trong)(?:,?\s(?:vào|lúc|trong|trọng thể|từ|"
    r"(?:\d+(?:,5)?|hai|ba|bốn|năm)(?:\sngày)?))*[\s,]*$"
)
_CLOSES: Final = re.compile(r"\b(?:bế mạc|kết thúc)\b")
_ADVERBS: Final = re.compile(
    r"(?:,?\s(?:đã|vừa|sẽ|cũng|trực tiếp|cùng đoàn(?: công tác)?|và đoàn công tác|có|đến|đi|(?:làm|là) (?:trưởng đoàn|"
    r"tổ trưởng)|dẫn đầu),?)*\s"
)
_CLAUSE: Final = re.compile(r"(?<!tp)\.\s|[;:]")
_IS_HELD: Final = re.compile(r"[^.;:]{0,120}?\b(?:được tổ chức|diễn ra|khai mạc)\b")
# "có buổi làm việc" is a meeting whoever holds it; the verb alone needs its subject beside it
_VERB: Final = re.compile(r"làm việc ")
_ATTENDED: Final = re.compile(r"(?:chủ trì|chủ tọa|tham dự|dự|phát biểu(?: \S+){0,3} tại|khai mạc|bế mạc)\s$")
_OCCASION: Final = re.compile(r"(?:buổi|chuyến|cuộc) ")
_WITHIN: Final = re.compile(r"\W*(?:trong|tại)\s(?:buổi\s|cuộc\s)?")  # "|Trong| phiên họp ngày 3/9, UBND tỉnh đã …"
_PICTURED: Final = re.compile(r"\W*(?:quang|toàn) cảnh\s(?:buổi\s)?")
_NAME: Final = re.compile(r"(?:\s\d\S*)?[^.;:(\d]{0,60}(?:(?:lần )?thứ \S+[^.;:(\d]{0,40})?[\s,(]*")
_REACH: Final = 320


def governed(folded: str, kinds: list[Match], subjects: tuple[list[int], list[int]], at: int) -> Match | None:
    """Returns the first kind of event after a dateline, where the sentence is about holding or attending it.

    What its subject does itself follows right after it: ``UBND tỉnh |họp báo|``, ``ông A |kiểm tra|`` (a visit counts
    where a person makes it).
    """
    persons, everybody = subjects
    for match in kinds:
        if match.start < at:
            continue
        between = folded[at : match.start]
        if len(between) > _REACH or _PASSING.search(between):
            return None
        several = _ATTENDED.search(between) and not _CLAUSE.search(between.replace(";", ","))
        if _CLAUSE.search(between) and not several and not _IS_HELD.match(folded, match.end):
            return None  # but not at "ông A, Chủ tịch|;| bà B, Phó Chủ tịch chủ trì hội nghị"
        verb = _VERB.match(folded, match.start)
        if verb or match.term.one("hosts") == "false":
            if follows(folded, everybody if verb else persons, match.start):
                return match
            continue
        held = _HOLDS.search(between) or not between.strip(" ,)") or follows(folded, everybody, match.start)
        return match if held else None
    return None


def follows(folded: str, ends: list[int], at: int) -> bool:
    """Says whether a verb at ``at`` stands right behind one of its subjects."""
    return any(_ADVERBS.fullmatch(folded, end, at) for end in ends if end < at)


def held(folded: str, kinds: list[Match], persons: list[int], start: int, day: days.DayMention) -> Match | None:
    """Returns the kind of event before a day on which it takes place, or None.

    Args:
        folded: folded text.
        kinds: the kinds of event named in the sentence.
        persons: offsets where persons end.
        start: offset of the sentence.
        day: the day.
    """
    for match in reversed(kinds):
        visit = match.term.one("hosts") == "false" and not _OCCASION.match(folded, match.start)
        if match.end > day.start or visit:
            continue
        between = folded[match.end : day.start]
        if len(between) > _REACH or _CLAUSE.search(between):
            return None
        if _CLOSES.search(between):
            return None
        announced = _TAKES_PLACE.search(between) or re.match(r"(?:sáng|chiều|tối|trưa)", folded[day.start : day.end])
        return match if announced or _named_by_day(folded, match, persons, start, between) else None
    return None


def _named_by_day(folded: str, match: Match, persons: list[int], start: int, between: str) -> bool:
    """Says whether an event is told from others by its day alone, and reported: somebody chairs it, a picture shows it.

    ``Các đồng chí … chủ trì |hội nghị| ngày 14/11``, ``Quang cảnh |kỳ họp| thứ 5 HĐND tỉnh, ngày 9/7``. So is one at
    which a sentence begins: ``Trong |phiên họp thường kỳ| ngày 3/9, UBND tỉnh đã …``.
    """
    if not _NAME.fullmatch(between):
        return False
    lead = folded[start : match.start]
    attended = _ATTENDED.search(lead) and any(start < end < match.start for end in persons)
    return bool(attended or _PICTURED.fullmatch(lead) or _WITHIN.fullmatch(lead))
