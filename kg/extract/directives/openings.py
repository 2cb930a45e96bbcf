"""Where a request begins: an addressee and a verb, a modal word and a verb, or a bare verb of a task."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.addressees import Addressee, Addressees
from kg.extract.directives.wording import ASKED, MODAL, NOUN, VERB, after_leads
from kg.model import Sentence

_PASSIVE: Final = re.compile(r"(?:được|bị)\b")
_WILL: Final = re.compile(r"sẽ\s$")
_PAUSE: Final = re.compile(r"[,:]\s\"?|\s\"")
_EXTRA: Final = re.compile(r"(?:cũng|còn|đều|cùng|nhanh chóng|trực tiếp)\s")
_TASKS: Final = re.compile(
    r"[\s:,]+(?:\d+|một số|các|những|nhiều)?\s?(?:nhóm\s)?(?:nhiệm vụ|giải pháp|nội dung|vấn đề)\b(?P<rest>[^.;:]*)"
)
_FOR: Final = re.compile(r"\b(?:đối với|cho|với|của)\s(?=ngành|sở|các|tỉnh|đơn vị)")
_COLON: Final = re.compile(r"(?:\s(?:như sau|các nội dung|một số nội dung|cụ thể))*\s?:\s*")
_LOOK: Final = 170


@dataclass(frozen=True, slots=True)
class Start:
    """Where a request begins: its first verb, and the addressee named before it; ``end`` if it ends mid-sentence."""

    at: int
    to: Addressee | None
    modal: bool
    end: int | None = None


class Starts:
    """Finds the beginnings of requests in one article.

    Args:
        setting: the article.
        addressees: reads addressees.
    """

    __slots__ = ("_addressees", "_folded", "_setting")

    def __init__(self, setting: Setting, addressees: Addressees) -> None:
        """Keeps the folded text at hand."""
        self._setting, self._folded, self._addressees = setting, setting.folded, addressees

    def at(self, begin: int, limit: int, current: Addressee | None, *, asked: bool = False) -> Start | None:
        """Returns the request that begins exactly at ``begin``, or None.

        Args:
            begin: offset of its first word, connectives left behind.
            limit: end of the sentence.
            current: to whom the speech is addressed so far.
            asked: whether a verb of asking stands before it.
        """
        to = self._addressees.at(begin, limit, current, asked=asked)
        at = begin if to is None else after_leads(self._folded, to.end, limit)
        if modal := MODAL.match(self._folded, at, limit):
            passive = _PASSIVE.match(self._folded, modal.end(), limit)
            return None if passive else Start(modal.end(), to, True)
        if asked and ASKED.match(self._folded, at, limit):
            return Start(at, to, False)
        if extra := _EXTRA.match(self._folded, at, limit):
            at = extra.end()
        verb = VERB.match(self._folded, at, limit)
        if verb is None or (to is None and NOUN.match(self._folded, verb.end(), limit)):
            return None
        return Start(at, to, False)

    def after(self, sentence: Sentence, at: int, strong: bool, current: Addressee | None) -> Start | None:
        """Returns where the request begins behind a verb of asking: at once, or after a circumstance and a comma.

        A verb that only says counts where a body is told that it needs to do something, not that it will.
        """
        limit = sentence.end
        for position in (at, *(match.end() for match in _PAUSE.finditer(self._folded, at, min(limit, at + _LOOK)))):
            begin = after_leads(self._folded, position, limit)
            start = self.at(begin, limit, current, asked=strong)
            if start is not None and (strong or (start.modal and not _WILL.search(self._folded[begin : start.at]))):
                return start
        return None

    def quoted(self, sentence: Sentence, at: int) -> Start | None:
        """Returns the request that a quotation holds whose speaker follows it: ``"Sở cần …", ông A nhấn mạnh``.

        Args:
            sentence: a sentence that begins with the quotation.
            at: offset of the verb of saying.
        """
        close = self._folded.rfind('"', sentence.start + 1, at)
        if close < 0 or not self._folded.startswith('"', sentence.start):
            return None
        start = self.at(after_leads(self._folded, sentence.start, close), close, None)
        return Start(start.at, start.to, start.modal, close) if start and (start.to or start.modal) else None

    def announced(self, sentence: Sentence, at: int) -> tuple[int, Addressee | None] | None:
        """Returns the end of an announcement that tasks follow, and whom they are for, or None.

        ``nhấn mạnh |7 nhiệm vụ trọng tâm đối với ngành công thương|``, ``có ý kiến chỉ đạo|:``.
        """
        if tasks := _TASKS.match(self._folded, at, sentence.end):
            lead = _FOR.search(self._folded, tasks.start("rest"), tasks.end("rest"))
            return tasks.end(), self._addressees.phrase(lead.end(), tasks.end("rest")) if lead else None
        return (sentence.end, None) if _COLON.fullmatch(self._folded, at, sentence.end) else None
