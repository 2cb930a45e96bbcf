"""Which body holds an event: named before the verb, in the event's own name, or after ``của`` and ``do``."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from kg.extract.context import Setting
from kg.extract.events.beside import follows
from kg.extract.events.participants import CHAIRS
from kg.extract.mentions import Mention, Mentions
from kg.language.lexicon import Language
from kg.model import AgencyFact, OfficialFact, Sentence

_ORGANISES: Final = re.compile(r"\b(?:tổ chức|phối hợp|mở|khai mạc|họp|diễn ra|công bố|bế mạc)\b")
_OF: Final = re.compile(r"[^.;:]{0,60}\b(?P<by>của|do|được)\s|(?:\s(?:(?:lần )?thứ\s)?\w+)?,\s")
# "kỳ họp |thứ 12 (kỳ họp thường lệ)|, HĐND tỉnh": a session is called by the body that sits
_SITS: Final = re.compile(r"(?:kỳ|kì|phiên) họp\b")
_ORDINAL: Final = re.compile(
    r"(?:\s\d\S*?)?(?:\s(?:thường lệ|chuyên đề|giữa năm|cuối năm|(?:lần )?thứ \S+?))*(?:\s\([^)]*\))?"
    r"(?:\s(?:ngày|sáng|chiều|tối)(?:\sngày)?\s\d{1,2}\s?[/.-]\s?\d{1,2}(?:[/.-]\d{4})?)?,?\s"
)
_IS_HELD_BY: Final = re.compile(r"[^.;:,]{0,80}\s(?:tổ chức|phối hợp|khai mạc)\b")
_BUILDS: Final = re.compile(r"\s(?:làm chủ đầu tư|đầu tư|thi công|xây dựng|sản xuất|thực hiện|quản lý)\b")
_AREA_ORGANISES: Final = re.compile(
    r"(?:^|,\s)(?P<area>(?:tỉnh|thành phố|tp\.?|huyện)\s[^,.;:]{2,30}?)\s(?:đã\s|vừa\s|sẽ\s)?tổ chức\s$"
)
_AT: Final = re.compile(r"\b(?:tại|ở)\s[^,;]{0,40}$")
_DELEGATION: Final = re.compile(r"\b(?:đoàn|tổ)(?: \S+){0,4} (?:của )?$")
_LEAD: Final = 48
_SENTENCES: Final = 2


def sends(setting: Setting, body: Mention[AgencyFact]) -> bool:
    """Says whether a body is one whose delegation acts: ``đoàn công tác của |UBND tỉnh|``."""
    return _DELEGATION.search(setting.folded[max(0, body.start - _LEAD) : body.start]) is not None


class Organisers:
    """Finds who holds the events of one article.

    Args:
        setting: the article.
        language: the vocabulary of event kinds.
        people: the persons found.
        bodies: the bodies found.
    """

    __slots__ = ("_bodies", "_language", "_people", "_setting")

    def __init__(
        self, setting: Setting, language: Language, people: Mentions[OfficialFact], bodies: Mentions[AgencyFact]
    ) -> None:
        """Keeps what was found."""
        self._setting, self._language, self._people, self._bodies = setting, language, people, bodies

    def of(self, sentence: Sentence, start: int, end: int, *, hosts: bool = True) -> str | None:
        """Returns the body that holds the event named in ``[start, end)`` of a sentence, or None.

        Args:
            sentence: the sentence.
            start: offset of the event's kind.
            end: offset after it.
            hosts: whether somebody holds such an event; a visit has the body whose delegation makes it.
        """
        folded = self._setting.folded
        before = self._bodies.within(sentence.start, start)
        if not hosts:
            return next((body.name for body in before if sends(self._setting, body)), None)
        for mention in before:
            if self._holds(sentence, mention, start):
                return mention.name
        if area := _AREA_ORGANISES.search(folded[sentence.start : start]):
            return self._setting.quote(sentence.start + area.start("area"), sentence.start + area.end("area"))
        sits = _SITS.match(folded, start)
        for mention in self._bodies.within(start, sentence.end):
            if sits and (mention.start < end or _ORDINAL.fullmatch(folded, end, mention.start)):
                return mention.name
            of = _OF.fullmatch(folded, end, mention.start) if mention.start >= end else None
            if of and (of["by"] != "được" or _IS_HELD_BY.match(folded, mention.end)):
                return None if _BUILDS.match(folded, mention.end) else mention.name
        return None

    def before(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Returns who holds an event by what the sentences before say of it: ``… |Hội nghị| diễn ra sáng 14/11``."""
        sentences = self._setting.sentences
        head = self._setting.folded[start:end].split()[:2]
        at = bisect_left(sentences, sentence.start, key=lambda candidate: candidate.start)
        for candidate in reversed(sentences[max(0, at - _SENTENCES) : at]):
            if candidate.kind == "noise":
                continue
            for match in self._language.find("event-kind", self._setting.folded, candidate.start, candidate.end):
                if self._setting.folded[match.start : match.end].split()[:2] != head:
                    continue
                if name := self.of(candidate, match.start, match.end):
                    return name
        return None

    def _holds(self, sentence: Sentence, body: Mention[AgencyFact], start: int) -> bool:
        """Says whether a body before an event is the subject of the verb between them, or of the event's own verb."""
        folded = self._setting.folded
        rest = folded[body.end : start]
        if re.search(r"[;:]|\.\s", rest) or _AT.search(folded[max(sentence.start, body.start - _LEAD) : body.start]):
            return False
        if any(person.start <= body.start < person.end for person in self._people.within(sentence.start, start)):
            return False
        if rest.endswith(" tại "):
            return False  # "đã ký kết chương trình phối hợp tại |hội nghị|"
        if sends(self._setting, body) or follows(folded, [body.end], start):
            return True
        return _ORGANISES.search(rest) is not None and not CHAIRS.search(rest)
