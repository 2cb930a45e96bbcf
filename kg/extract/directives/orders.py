"""Orders told from the side of who must act (``Sở X được giao …``), and those that a document gives."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.addressees import Addressees
from kg.extract.directives.openings import Start, Starts
from kg.extract.directives.speakers import Speakers, Speech
from kg.extract.directives.wording import VERB, after_leads
from kg.model import Sentence

_PAPER: Final = (
    r"(?:kế hoạch|quyết định|công văn|văn bản|chỉ thị|công điện|chương trình(?: hành động)?|thông báo|phương án|đề án)"
)
_ISSUES: Final = re.compile(
    rf"(?:\s(?:vừa|đã|mới))*\s(?:ký\s)?(?:ban hành|có|phát hành)\s(?:[^\W\d_]+\s){{0,2}}?{_PAPER}\b"
)
_UNDER: Final = re.compile(
    rf"\W*(?:theo|tại|trong)\s(?:nội dung\s|tinh thần\s)?(?:các\s)?{_PAPER}\b[^.;:]{{0,140}}?,\s"
)
_THEREBY: Final = re.compile(r"\W*(?:theo đó|trong đó|cụ thể)\b[,:]?\s")
_GIVEN: Final = re.compile(
    r"(?P<also>(?:\s(?:cũng|còn|đều|tiếp tục|đã|vừa))*)\sđược\s(?:(?P<who>[^,.;:]{2,80}?)\s)?"
    r"(?P<verb>giao|yêu cầu|phân công|đề nghị)\s(?:nhiệm vụ\s|trách nhiệm\s)?"
)
_OVER: Final = ("đã", "vừa")
_REACH: Final = 160
_ONWARD: Final = 2  # paragraphs behind the one that names the document


class Orders:
    """Finds orders in one article, and remembers who issued the document spoken of.

    Args:
        setting: the article.
        addressees: reads bodies.
        starts: finds tasks.
        speakers: tells who asks.
    """

    __slots__ = ("_addressees", "_folded", "_issuer", "_setting", "_speakers", "_starts")

    def __init__(self, setting: Setting, addressees: Addressees, starts: Starts, speakers: Speakers) -> None:
        """No document was spoken of yet."""
        self._setting, self._folded = setting, setting.folded
        self._addressees, self._starts, self._speakers = addressees, starts, speakers
        self._issuer: tuple[Speech, int] | None = None

    def note(self, sentence: Sentence) -> None:
        """Remembers the body that a sentence lets issue a document."""
        for start, end, name in self._addressees.named_in(sentence.start, sentence.end):
            if _ISSUES.match(self._folded, end, sentence.end):
                issuer = Speech(name, mention=(start, end), sentence=sentence, inferred_by="speech")
                self._issuer = issuer, sentence.paragraph

    def given(self, sentence: Sentence, current: Speech | None) -> tuple[Speech, Start] | None:
        """Returns the order whose addressee is its subject, and who gave it; or None.

        ``|Sở Tài chính| được Chủ tịch UBND tỉnh giao thẩm định giá đất``. Who gave it is named in the sentence, issued
        the document that it cites or is still speaking; an order that was given long ago (``đã được giao``) is none.
        """
        under = _UNDER.match(self._folded, sentence.start, sentence.end)
        begin = after_leads(self._folded, under.end() if under else sentence.start, sentence.end)
        told = _GIVEN.search(self._folded, begin, min(sentence.end, begin + _REACH))
        if told is None or told["also"].strip().endswith(_OVER):
            return None
        to = self._addressees.whole(begin, told.start())
        task = VERB.match(self._folded, after_leads(self._folded, told.end(), sentence.end), sentence.end)
        if to is None or task is None:
            return None
        if told["who"]:
            by = self._speakers.subject(sentence, told.start("verb"), True, None)
        elif under:
            by = self._author(sentence, under.end())
        else:
            by = current if current is not None and not current.plan else None
        return None if by is None else (by, Start(task.start(), to, False))

    def ordered(self, sentence: Sentence) -> tuple[Speech, Start] | None:
        """Returns the order that a document gives a body, and who issued it; or None.

        ``Theo Kế hoạch số 12/KH-UBND của UBND tỉnh, |Sở Công Thương chủ trì …|``, ``UBND tỉnh vừa ban hành Kế hoạch …
        Theo đó, |Sở Công Thương chủ trì …|``.
        """
        under = _UNDER.match(self._folded, sentence.start, sentence.end)
        thereby = None if under else _THEREBY.match(self._folded, sentence.start, sentence.end)
        lead = under or thereby
        if lead is None:
            return None
        by = self._author(sentence, lead.end())
        start = self._starts.at(after_leads(self._folded, lead.end(), sentence.end), sentence.end, None)
        return (by, start) if by is not None and start is not None and start.to is not None else None

    def _author(self, sentence: Sentence, end: int) -> Speech | None:
        """Returns who gives the orders: the body named before ``end`` in a sentence, else the last that issued any."""
        named = self._addressees.mention_before(end, sentence.start)
        if named is not None:
            return Speech(named[2], sentence=sentence)
        if self._issuer is None or sentence.paragraph - self._issuer[1] > _ONWARD:
            return None
        return self._issuer[0]
