"""Who speaks: the official or body that is the subject of a verb of asking, by name, by post, or as ``đồng chí``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.addressees import Addressee, Addressees
from kg.extract.directives.wording import REPORTS
from kg.extract.mentions import Mention, Mentions
from kg.language.fold import fold
from kg.model import OfficialFact, Sentence

_PRONOUN: Final = re.compile(
    r"(?:^|[\s,.;:\"])(?:đồng chí|ông|bà|(?P<leaders>lãnh đạo(?: ubnd)? (?:tỉnh|thành phố|tp\.?|huyện|sở|ngành))|"
    r"vị lãnh đạo(?: này)?|"
    r"người đứng đầu[^,.;]{0,30}|"
    r"(?:đồng chí )?(?P<post>(?:phó )?(?:chủ tịch|bí thư|giám đốc|chánh văn phòng|thủ tướng|bộ trưởng)"
    r"(?:\s[^,.;]{2,40}?)?))"
    r"(?:\s(?:cũng|đã|còn|đồng thời|đặc biệt|tiếp tục|nhấn mạnh và|nhấn mạnh,))*\s$"
)
_ADJACENT: Final = re.compile(
    r"(?:\s(?:cũng|đã|còn|vừa|tiếp tục|đồng thời|thống nhất|ban hành văn bản|có văn bản|vừa có văn bản|có công văn))*\s"
)
_ONLY_LEADS: Final = re.compile(
    r"(?:\W|đồng thời|bên cạnh đó|ngoài ra|cùng với đó|tại (?:hội nghị|buổi làm việc|cuộc họp|đây)|qua đó|từ đó|"
    r"trên cơ sở đó)*$"
)
_RELATIVE: Final = re.compile(r"\b(?:mà|do|được|theo)\s$")
_ACCORDING: Final = re.compile(
    r"\W*theo\s(?!(?:các )?(?:báo cáo|số liệu|thống kê|đánh giá|quy định|kế hoạch|thông tin|kết quả|"
    r"dự báo))[^,.;:]{0,70}"
)
_IMPERATIVE: Final = re.compile(r"(?:yêu cầu|đề nghị|giao)\b")
# "Giám đốc Sở cho biết: |Sở đã| yêu cầu …": the one who tells of it did not ask
_OWN: Final = re.compile(
    r"(?:cho biết|cho hay|thông tin)[,:]?\s\"?(?:[^.;:]{0,50},\s)?sở(?:\s(?:đã|cũng|vừa|luôn))+\s$"
)
_RELAYS: Final = re.compile(r"\b(?:cho biết|cho hay|thông tin)\b,?:?\s")
_NEAR: Final = 90
_CALLED: Final = 150
_LEAD: Final = 12
_BREAK: Final = re.compile(r"(?<!tp)\.\s|;")


@dataclass(frozen=True, slots=True)
class Speech:
    """What holds while somebody speaks, or while a plan is set out.

    Args:
        by: who asks.
        capacity: the post in which they do.
        mention: span that names them, or None.
        to: whom the speech is addressed to so far.
        deadline: by when, for tasks that say nothing else, and what that was inferred from.
        basis: see above.
        plan: whether it is a body's own plan rather than a speech.
        sentence: the sentence that opened it; None where the speaker was named before.
        inferred_by: what the speaker was inferred from, or empty.
    """

    by: str | None
    capacity: str | None = None
    mention: tuple[int, int] | None = None
    to: Addressee | None = None
    deadline: str | None = None
    basis: str = ""
    plan: bool = False
    sentence: Sentence | None = None
    inferred_by: str = ""


class Speakers:
    """Resolves speakers in one article, and remembers who spoke last.

    Args:
        setting: the article.
        officials: the persons found, with every mention.
        addressees: reads bodies.
    """

    __slots__ = ("_addressees", "_people", "_setting", "_voice")

    def __init__(self, setting: Setting, officials: tuple[OfficialFact, ...], addressees: Addressees) -> None:
        """Nobody has spoken yet."""
        self._setting, self._addressees = setting, addressees
        self._people = Mentions(officials)
        self._voice: Mention[OfficialFact] | None = None

    def note(self, sentence: Sentence) -> None:
        """Remembers the last official whom a sentence makes speak."""
        for mention in self._people.within(sentence.start, sentence.end):
            verb = REPORTS.search(self._setting.folded, mention.end, min(sentence.end, mention.end + _NEAR))
            if verb and not re.search(r"[.;]", self._setting.folded[mention.end : verb.start()]):
                self._voice = mention

    def others_in(self, sentence: Sentence, current: Speech) -> bool:
        """Says whether a sentence names an official other than the current speaker."""
        people = self._people.within(sentence.start, sentence.end)
        return bool(people) and people[-1].name != current.by

    def between(self, start: int, end: int) -> bool:
        """Says whether an official is named in ``[start, end)``."""
        return bool(self._people.within(start, end))

    def subject(self, sentence: Sentence, at: int, strong: bool, current: Speech | None) -> Speech | None:
        """Returns the speech of whoever is the subject of the verb at ``at``, or None.

        Args:
            sentence: the verb's sentence.
            at: offset of the verb.
            strong: whether the verb asks by itself: then its subject may be a body, or left out.
            current: the speech that holds so far.
        """
        folded = self._setting.folded
        people = self._people.within(sentence.start, at)
        own = self._addressees.department
        if strong and own is not None and _OWN.search(folded[max(sentence.start, at - _NEAR) : at]):
            return Speech(own, sentence=sentence, inferred_by="speech")
        if people and strong and (asker := self._relayed(sentence, people[-1].end, at)) is not None:
            return asker
        if people and not _BREAK.search(folded, people[-1].end, at):
            return self._said_by(people[-1], sentence)
        if people and self._goes_on(people[-1].end, at):
            return self._said_by(people[-1], sentence)
        body = self._addressees.mention_before(at, sentence.start)
        if body is not None and strong and self._acts(sentence, body, at):
            return Speech(body[2], sentence=sentence)
        if strong and (committee := self._addressees.province_before(at, sentence.start)):
            return Speech(committee, sentence=sentence, inferred_by="province")
        called = _PRONOUN.search(folded[max(sentence.start, at - _CALLED) : at])
        led = strong and at - sentence.start < _CALLED and _ONLY_LEADS.fullmatch(folded, sentence.start, at)
        if not called and not led:
            return None
        if not called and current is not None and not current.plan:
            return replace(current, inferred_by="speech")
        post = called["post"] if called else None
        voice = self._holder(post, at) if post else self._voice
        if voice is None and led and not called and _IMPERATIVE.match(folded, at):
            return Speech(None, sentence=sentence)
        if voice is not None:
            return self._said_by(voice, None)
        if strong and current is None and called and called["leaders"]:
            return Speech(None, sentence=sentence)  # "|lãnh đạo tỉnh| yêu cầu các sở …": who, the article does not tell
        return replace(current, inferred_by="speech") if not post and current is not None and not current.plan else None

    def _relayed(self, sentence: Sentence, end: int, at: int) -> Speech | None:
        """Returns the body whose request a person only tells of: ``ông A cho biết, |Chủ tịch UBND tỉnh| yêu cầu …``."""
        told = _RELAYS.search(self._setting.folded, end, at)
        body = self._addressees.mention_before(at, told.end()) if told else None
        return Speech(body[2], sentence=sentence) if body is not None and self._acts(sentence, body, at) else None

    def _goes_on(self, end: int, at: int) -> bool:
        """Says whether a person before a semicolon asks behind it: ``ông A thống nhất …; đồng thời |giao| Sở B``."""
        folded = self._setting.folded
        again = folded.rfind("; ", end, at)
        if again < 0 or not _IMPERATIVE.match(folded, at) or ". " in folded[end:again]:
            return False
        return _ONLY_LEADS.fullmatch(folded, again, at) is not None

    def according_to(self, sentence: Sentence) -> tuple[Speech, int] | None:
        """Returns the speech of ``Theo <official>, …`` and the offset after the name, or None."""
        people = self._people.within(sentence.start, sentence.end)
        if not people or not _ACCORDING.fullmatch(self._setting.folded, sentence.start, people[0].start):
            return None
        return self._said_by(people[0], sentence), people[0].end

    def _acts(self, sentence: Sentence, body: tuple[int, int, str], at: int) -> bool:
        """Says whether a body is the subject of the verb: right before it, no company, no relative clause."""
        start, end, name = body
        folded = self._setting.folded
        if self._addressees.is_business(name) or _RELATIVE.search(folded[max(sentence.start, start - _LEAD) : start]):
            return False
        return _ADJACENT.fullmatch(folded, end, at) is not None

    def _holder(self, post: str, at: int) -> Mention[OfficialFact] | None:
        """Returns the last official before ``at`` who holds the post, as named without the person."""
        for mention in self._people.before(at):
            if any(post.startswith(fold(fact.role)) for fact in mention.facts):
                return mention
        return None

    def _said_by(self, mention: Mention[OfficialFact], sentence: Sentence | None) -> Speech:
        post = mention.facts[-1]
        capacity = " ".join(part for part in (post.role, post.organisation) if part)
        basis = "" if sentence else "speech"
        return Speech(mention.name, capacity, (mention.start, mention.end), sentence=sentence, inferred_by=basis)
