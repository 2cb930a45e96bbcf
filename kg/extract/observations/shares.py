"""Shares told by what they are of: ``95% |hộ dân được sử dụng nước sạch|``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.observations.subject import Subject
from kg.language.fold import fold
from kg.language.lexicon import Language

if TYPE_CHECKING:
    from kg.extract.observations.sentence import SentenceState
    from kg.language.token import Token

_ALL = re.compile(r" (?:tổng )?(?:số |các |số các )?")
_TOLD = re.compile(  # "trường |đạt chuẩn quốc gia|"
    r"(?P<what>(?: [^\W\d_]+){0,4}? (?:có|được|đạt|tham gia|sử dụng|hoàn thành|áp dụng|ứng dụng|qua|kết nối|thực hiện)"
    r" [^\W\d_]+(?: [^\W\d_]+|, [^\W\d_]+(?= và )){0,8}?(?: mức độ [1-4])?)"
    r"(?=\s*(?:[,;.()]|$)| và (?:trên |gần |hơn )?\d)"
)
_OF_OTHER = re.compile(r"\b(?:cùng kỳ|kế hoạch|dự toán|so với|năm trước)\b")
# "hỗ trợ vay vốn |cho| 95% hộ có nhu cầu"
_GIVEN = re.compile(r"\b(?:cho|với|của|từ|vào)(?: (?:trên|hơn|gần|khoảng))? $")
_WHOLE = re.compile(r" (?:trong |của )?(?:tổng |cơ cấu )?")
_LONGEST = 90
_BEFORE = 14


def share_behind(folded: str, text: str, token: Token, language: Language) -> Subject | None:
    """Returns the rate that a percentage is, or None where no things stand behind it.

    A rate of the vocabulary is found by its own names (``tỷ lệ |hộ nghèo|``); any other things that are counted and of
    which something is told make one of the general rate, with what is told as its component.

    Args:
        folded: the folded text.
        text: the text.
        token: the percentage.
        language: the vocabulary.
    """
    begin = _ALL.match(folded, token.end)
    if begin is None or language.rate is None or _GIVEN.search(folded, max(0, token.start - _BEFORE), token.start):
        return None
    named = language.find("indicator:shareForm", folded, begin.end(), begin.end() + _LONGEST)[:1]
    if named and named[0].start == begin.end():
        return Subject(named[0].term, begin.end(), named[0].end)
    counted = language.units.match(folded, begin.end())
    if counted is None or counted.unit is None or not _is_counted(counted.unit.key, language):
        return None
    told = _TOLD.match(folded, counted.end)
    if told is None or _OF_OTHER.search(told["what"]):
        return None
    what = text[begin.end() : told.end("what")]
    return Subject(language.rate, begin.end(), told.end("what"), component=what)


def share_of_part(clause: SentenceState, token: Token) -> Subject | None:
    """Returns the share of a part named before: ``|Chế biến| giữ vai trò chủ lực, chiếm 87% tổng giá trị sản xuất``.

    None where no part is named before the percentage, or no share of the whole that is named behind it.
    """
    before = [t for t in clause.between(clause.start, token.start) if t.kind in ("component", "indicator", "quantity")]
    behind = next((t for t in clause.tokens if t.start > token.end), None)
    if not before or before[-1].kind != "component" or behind is None or behind.kind != "indicator":
        return None
    if _WHOLE.fullmatch(clause.folded, token.end, behind.start) is None:
        return None
    said, vocabulary = clause.folded[behind.start : behind.end].removeprefix("tổng "), clause.language.vocabulary
    for share in vocabulary.having("indicator", "part", before[-1].key):
        wholes = (vocabulary.term("indicator", key) for key in share.all("shareOf"))
        if any(fold(form).startswith(said) for whole in wholes for form in whole.forms):
            return Subject(share, before[-1].start, before[-1].end)
    return None


def _is_counted(unit: str, language: Language) -> bool:
    """Says whether a unit is a thing, ``hộ``, ``xã``, ``trường``: what is measured by it is a count, if anything."""
    indicators = language.vocabulary.having("indicator", "allowedUnit", unit)
    return all(term.one("measureKind") == "count" for term in indicators)
