"""Documents named without a number: a type word in capitals and a title that says which one it is.

``Kế hoạch chuyển đổi số … năm 2024``, ``Kế hoạch thực hiện Chương trình số 111-CTr/TU``, ``Quy hoạch điện VIII``,
``Luật Đầu tư công``, ``Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020 - 2025``. A plain
``Kế hoạch năm 2025`` names none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from kg.extract.documents.issuers import issuing
from kg.extract.documents.reference import Reference, View
from kg.extract.documents.surroundings import ABOUT, completed
from kg.extract.documents.titles import QUOTE_REACH, quoted, title_end
from kg.language.lexicon import Match

_ORDINAL: Final = re.compile(r"\b(?:lần thứ\s\w+|khóa\s\w+|nhiệm kỳ\s\d{4}|[ivx]{2,}\b)")
_NAMES_NOTHING: Final = re.compile(
    r"(?:của|này|đó|trên|do|có|còn|là|và|với|tại|cũng|năm|tháng|quý|hằng|hàng|đến|trong|cho|theo|từ|mới|cụ thể|"
    r"chi tiết|sản xuất kinh doanh|\d|các|những|nêu|kèm|số|đề ra|đặt ra|xác định|yêu cầu|giao|đã|được)\b"
)
_PERIOD: Final = re.compile(r"\b(?:giai đoạn|thời kỳ|nhiệm kỳ|đến năm)\s(?:năm\s)?\d{4}")
_CAPITAL: Final = r"[A-ZĐÂÊÔƠƯÁÀẢÃẠẮẤÉẾÍÓỐỚÚỨÝ]"
_SPECIFIC: Final = re.compile(rf"(?:19|20)\d\d|{_CAPITAL}[^\W\d_]*\s{_CAPITAL}|\b[IVX]{{2,}}\b")
_SERIAL: Final = re.compile(r"(?:\w+\s){1,4}[IVX]{2,}\b")
_CARRIES_OUT: Final = re.compile(
    r"\s(?:hành động\s)?(?:tổ chức\s|tiếp tục\s)?(?:triển khai|thực hiện|thi hành|cụ thể hóa|quán triệt)\b"
)
_OF_BODY: Final = re.compile(r"\b(?:bộ|sở|phòng|ban|ngành) $")  # "Sở |Kế hoạch| - Đầu tư" is no plan
_LEAST_WORDS: Final = 3
_NEAR: Final = 30
_MEETING_REACH: Final = 40


def titled(view: View, match: Match, numbered: list[Reference]) -> Reference | None:
    """Returns the document that a type word and a title name, or None where they name none.

    The title says which one it is by a document that it carries out, by ``về``, by quotation marks, by a congress and
    its ordinal, by a capital or a serial number of its own, or by a period or a proper name. Types that are kinds of
    project are projects, not documents.

    Args:
        view: the sentence.
        match: the type word.
        numbered: the numbered documents of the sentence.
    """
    text, folded, limit = view.text, view.folded, view.limit
    after = match.end + 1
    if not text[match.start].isupper() or folded[match.end : after] != " " or _is_project(view, match):
        return None
    if _NAMES_NOTHING.match(folded, after, limit) or after in view.body_starts:
        return None
    if _OF_BODY.search(folded, max(view.sentence.start, match.start - _NEAR), match.start):
        return None
    about = ABOUT.match(folded, match.end, limit)
    begin = about.end() if about else after
    congress = _meeting_at(view, after)
    if span := quoted(text, begin, min(len(text), limit + QUOTE_REACH)):
        end = span[1] + 1
    elif (inner := _carried_out(view, match.end, numbered)) is not None:
        end = inner.head
        reference = Reference(match.start, end, end, "title", match.term, title=text[match.start : end])
        name = issuing(view.setting, view.bodies, match.start)  # what follows belongs to the document within
        return reference.issued_by(name, "sentence") if name else reference
    else:
        end = title_end(text, folded, begin, limit, () if congress else view.starts)
    if not (about or span) and not _tells(view, match, end, congress):
        return None
    reference = Reference(match.start, end, end, "title", match.term, title=text[match.start : end])
    if congress:
        issuer = next((body.name for body in view.bodies if after <= body.start < end), None)
        reference = Reference(
            match.start, end, end, "congress", match.term, title=reference.title, issuer=issuer, issuer_basis="title"
        )
    return completed(view, reference)


def _tells(view: View, match: Match, end: int, congress: bool) -> bool:
    """Says whether the bare title up to ``end`` tells which document it is."""
    after = match.end + 1
    if congress:
        return _ORDINAL.search(view.folded, after, end) is not None
    if _sentence_case(view.text[after:end]) or _SERIAL.match(view.text, after, end):
        return True
    if len(view.text[after:end].split()) < _LEAST_WORDS:
        return False
    if match.start == view.sentence.start:  # every sentence begins with a capital
        return _PERIOD.search(view.folded, after, end) is not None
    return _SPECIFIC.search(view.text, after, end) is not None


def _meeting_at(view: View, at: int) -> bool:
    """Says whether a meeting of the vocabulary is named at ``at``: ``Nghị quyết |Đại hội …``."""
    found = view.language.find("event-kind", view.folded, at, min(view.limit, at + _MEETING_REACH))
    return bool(found) and found[0].start == at


def _carried_out(view: View, at: int, numbered: list[Reference]) -> Reference | None:
    """Returns the numbered document that the title names right after ``thực hiện``, or None."""
    cue = _CARRIES_OUT.match(view.folded, at, view.limit)
    if cue is None:
        return None
    at = bisect_left(numbered, cue.end(), key=lambda inner: inner.start)
    return numbered[at] if at < len(numbered) and numbered[at].start <= cue.end() + _NEAR else None


def _is_project(view: View, match: Match) -> bool:
    """Says whether the vocabulary of projects claims the word too: schemes, programmes, projects."""
    return bool(view.language.gazetteer("project-kind").lookup(view.text[match.start : match.end]))


def _sentence_case(title: str) -> bool:
    """Says whether a title begins with a capital and goes on without: ``Đầu tư công``, not ``Thủ Thiêm``."""
    words = title.split()
    return len(words) > 1 and words[0][:1].isupper() and not words[0].isupper() and words[1][:1].islower()
