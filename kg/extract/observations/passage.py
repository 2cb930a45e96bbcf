"""Which province a paragraph is about: the article's own, or another that it opens with."""

from __future__ import annotations

import re

from kg.extract.observations.statement import Frame
from kg.language.token import Token
from kg.vocabulary import Term

_ABOUT = re.compile(r"(?:(?:còn |riêng )?(?:đối với|tại|ở|với)|riêng|còn)(?: tỉnh| thành phố| tp\.?)? ")
_PLACE = re.compile(r"(?:tỉnh |thành phố |tp\.? ?)?")
_IS_PLACE = re.compile(r" (?:(?:cũng |hiện |đang )*là (?:một trong |những |các )*(?:tỉnh|thành phố|địa phương))\b")
_OF_TINH = re.compile(r"\b(?:của|toàn|trên địa bàn) (?:tỉnh|thành phố)\b")


def province_of(
    folded: str, tokens: list[Token], start: int, frame: Frame, home: str | None
) -> tuple[Term | None, bool]:
    """Returns the province that a paragraph opens with, and whether the next paragraph may go on with it.

    ``Đối với tỉnh |Thái Bình|, …`` is of that paragraph only; ``|Hà Tĩnh| là tỉnh …`` goes on while the next ones speak
    of ``tỉnh`` and name no other.

    Args:
        folded: the folded text.
        tokens: of the paragraph's first sentence.
        start: where it begins.
        frame: what the paragraph before leaves.
        home: the administrative unit of the article's province: a paragraph that opens with it is about it anyway.
    """
    place = next((token for token in tokens if token.kind == "province"), None)
    if place is None:
        goes_on = frame.about is not None and frame.about_on and bool(tokens)
        goes_on = goes_on and _OF_TINH.search(folded, start, tokens[-1].end) is not None
        return (frame.about, True) if goes_on else (None, False)
    if _ABOUT.fullmatch(folded, start, place.start) is not None:
        return (place.term if folded.startswith(",", place.end) else None), False
    other = home is not None and place.term.one("versionOf") != home
    opens = _PLACE.fullmatch(folded, start, place.start) is not None
    told = other and opens and _IS_PLACE.match(folded, place.end) is not None
    return (place.term, True) if told else (None, False)
