"""A stretch of requests -> the single actions in it: split at what joins tasks, without the purposes behind them."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.wording import LEAD, MODAL
from kg.model import DocumentFact

_SPLIT: Final = re.compile(
    r";|,\s(?:và\s)?(?:đồng thời|cũng như|song song với đó|bên cạnh đó|ngoài ra)\b,?|(?<=[^.])\.{2,}(?=\s)|…"
)
_PURPOSE: Final = re.compile(
    r",?\s(?:nhằm|để)\s(?!lại\b|ý\b|xảy ra\b)|,\s(?:trong đó|qua đó|từ đó|nhờ đó|góp phần|tạo (?:điều kiện|"
    r"động lực|môi trường|đà|nền)|xem đây|coi đây|đây là|bởi|do)\b|"
    r",?\s(?:vì|bởi vì|bởi)\s(?!sao\b)"
)
_STILL_PURPOSE: Final = re.compile(r",?\s*(?:đảm bảo|bảo đảm|tạo|góp phần|giúp|phù hợp|đáp ứng|đưa)\b")
_MEASURED: Final = re.compile(
    r"\d[\d.,]*\s?(?:%|mw|kw|kv|tỷ|tỉ|triệu|nghìn|ngàn|ha|km|tấn|thôn|xã|dự án|doanh nghiệp)|(?:đến|hết|cuối) năm \d{4}"
)
_EDGES: Final = " \t,;:./…-–\"“”'"
_ENOUGH: Final = 14
"""Syllables that say an action by themselves: a shorter one is nothing without its purpose."""
_LEAST: Final = 3
_RESULTS: Final = frozenset({"nhờ đó", "qua đó"})
_ALSO: Final = re.compile(r"\s(?:và\s)?(?:đồng thời|cũng như|nghiêm cấm|không)\b")
_NOUNS: Final = re.compile(r"\b(?:về|như|gồm|giữa|trong|các (?:giải pháp|lĩnh vực|nội dung|nhiệm vụ))\b")
_FRAGMENT: Final = 5
"""Syllables: a shorter part after a semicolon belongs to a list of nouns (``giải pháp về A; thu hút đầu tư; B``)."""


def actions(
    setting: Setting, start: int, end: int, documents: list[tuple[int, int, DocumentFact]]
) -> list[tuple[int, int]]:
    """Returns the spans of the actions asked for in ``[start, end)``, in order.

    Args:
        setting: the article.
        start: offset of the first action's verb.
        end: offset after the last word of the request.
        documents: mentions of documents with their offsets: the title of a numbered one is not part of an action.
    """
    folded = setting.folded
    out: list[tuple[int, int]] = []
    at = start
    purpose = False
    for mark in [*_SPLIT.finditer(folded, start, end), None]:
        stop = mark.start() if mark else end
        joined = mark is not None and ";" not in mark[0]
        if not (purpose and _STILL_PURPOSE.match(folded, at, stop)):
            whole = _trim(setting, at, stop)
            part = _without_purpose(setting, *whole)
            purpose = joined and _PURPOSE.search(folded, *whole) is not None
            part = _without_title(setting, part, documents)
            words = len(setting.quote(*part).split())
            listed = folded[at - 1] == ";" and not _ALSO.match(folded, at, stop)
            if out and words < _FRAGMENT and listed and _NOUNS.search(folded, *out[-1]):
                out[-1] = out[-1][0], part[1]
            elif words >= _LEAST:
                out.append(part)
        if mark is not None:
            at = mark.end()
            purpose = purpose and joined
    return out


def _trim(setting: Setting, start: int, end: int) -> tuple[int, int]:
    """Returns the span without marks, connectives and modal verbs at its ends."""
    folded = setting.folded
    while True:
        while start < end and (folded[start] in _EDGES or folded[start] in "()"):
            start += 1
        lead = LEAD.match(folded, start, end) or _JOIN.match(folded, start, end) or MODAL.match(folded, start, end)
        if lead is None:
            break
        start = lead.end()
    while end > start and (folded[end - 1] in _EDGES or folded[end - 1].isspace()):
        end -= 1
    return start, end


_JOIN: Final = re.compile(r"(?:và|đồng thời|cũng như|yêu cầu|đề nghị|cần)\s")


def _without_purpose(setting: Setting, start: int, end: int) -> tuple[int, int]:
    """Returns the span up to the purpose or the remark that trails it.

    The purpose stays where it says how much by when (``để đến cuối năm 2023 có ít nhất 377MW``), or where the action
    is too short to stand alone (``tranh thủ Bộ X để khởi công Nhà máy Y``).
    """
    folded = setting.folded
    for mark in _PURPOSE.finditer(folded, start, end):
        result = mark[0].strip(" ,") in _RESULTS
        if len(folded[start : mark.start()].split()) < _ENOUGH and not result:
            continue
        if mark[0].strip(" ,") in ("nhằm", "để") and _MEASURED.search(folded, mark.end(), end):
            continue
        return _trim(setting, start, mark.start())
    return start, end


def _without_title(
    setting: Setting, span: tuple[int, int], documents: list[tuple[int, int, DocumentFact]]
) -> tuple[int, int]:
    """Returns the span without the title of a numbered document at its end: the number says which one it is."""
    start, end = span
    for first, last, document in documents:
        if start <= first < end and last >= end - 1 and document.number and document.title:
            about = setting.article.text.find(document.title[:20], first, end)
            lead = re.search(r",?\s(?:về việc|về)[\s:\"“]*$", setting.folded[first:about]) if about > first else None
            if lead is not None:
                return start, first + lead.start()
    return span
