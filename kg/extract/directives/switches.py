"""Where in a sentence somebody else is asked: ``yêu cầu Sở A rà soát …|, Sở B tham mưu …|; giao Sở C chủ trì …``."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.addressees import Addressee, Addressees
from kg.extract.directives.groups import BODY
from kg.extract.directives.openings import Start, Starts
from kg.extract.directives.wording import STRONG, after_leads

_SWITCH: Final = re.compile(r";|,|(?<=\s)và(?=\s(?:giao|yêu cầu|đề nghị)\s)")
# before a comma: those with whom or for whom something is done, of whom the next body may be one more
_LISTS: Final = re.compile(
    r"(?:với|cùng|của|cho|gửi|giữa|tham mưu|báo cáo|trình|đôn đốc|chỉ đạo|hướng dẫn|đề nghị|đề xuất|yêu cầu|hỗ trợ|từ|"
    rf"là|tại|ở)\s(?:(?:các|những|cho|với)\s)?(?:{BODY})\b[^;]*$"
)
_GROUP: Final = re.compile(
    r"(?:nhà thầu|nhà đầu tư|chủ đầu tư|đơn vị thi công)\b|"
    r"(?:ubnd )?các (?:sở|địa phương|huyện|xã|chủ đầu tư|nhà thầu|đơn vị|ngành|phường)\b"
)
_TASK: Final = 3
"""Syllables of the shortest task."""


class Switches:
    """Finds where the addressee changes in the sentences of one article.

    Args:
        setting: the article.
        addressees: reads addressees.
        starts: finds the beginnings of requests.
    """

    __slots__ = ("_addressees", "_setting", "_starts")

    def __init__(self, setting: Setting, addressees: Addressees, starts: Starts) -> None:
        """Keeps what reads an article."""
        self._setting, self._addressees, self._starts = setting, addressees, starts

    def next(self, at: int, limit: int, current: Addressee | None) -> tuple[int, Start | None]:
        """Returns the offset of the mark after which another body is asked, and that request; else the end."""
        folded = self._setting.folded
        for mark in _SWITCH.finditer(folded, at, limit):
            begin = after_leads(folded, mark.end(), limit)
            asks = STRONG.match(folded, begin, limit)
            if asks:
                begin = after_leads(folded, asks.end(), limit)
            start = self._starts.at(begin, limit, current, asked=asks is not None)
            if start is None or (mark[0] != ";" and not self._is_clause(at, mark.start(), start, begin, asks)):
                continue
            if asks or start.to is not None:
                return mark.start(), start
        return limit, None

    def _is_clause(self, at: int, end: int, start: Start, begin: int, asks: re.Match[str] | None) -> bool:
        """Says whether a new task begins after a comma, not one more of a list: ``phối hợp với các xã, |Sở A| …``."""
        folded = self._setting.folded
        if start.to is None or len(folded[at:end].split()) < _TASK:
            return False
        if asks:
            return True
        known = self._addressees.named_in(at, begin + 1)
        if any(first < end <= last for first, last, _ in known) or _LISTS.search(folded, at, end):
            return False
        return any(first == begin for first, _, _ in known) or _GROUP.match(folded, begin) is not None
