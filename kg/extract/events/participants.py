"""Who chairs an event, who speaks, who attends."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from kg.extract.context import Setting
from kg.extract.mentions import Mention, Mentions
from kg.language.lexicon import Language
from kg.model import OfficialFact, Sentence

CHAIRS: Final = re.compile(
    r"\b(?:đồng )?(?:chủ trì|chủ tọa|điều hành)\b(?!,? (?:việc|thực hiện|xây dựng|tham mưu|soạn thảo|phối hợp))"
)
"""Verbs of who chairs, without those of a task: ``chủ trì, phối hợp với …``."""
# "Chủ trì |hội nghị có các đồng chí:| A, …; B, …", "Chủ trì |cuộc họp,| đồng chí A cho rằng"
_NAMES: Final = re.compile(r"(?:\s[^\s,.;:]+){0,6}?\s(?:có|gồm|gồm có|là)\b")
_NAME: Final = re.compile(r"(?:\s[^\s,.;:]+){1,7},\s$")
_FIRST: Final = 4
_OTHERS: Final = re.compile(r"\b(?:tham dự|cùng dự|dự (?:có|hội nghị|họp)|đại diện|lãnh đạo (?:các|một số))\b")
_BETWEEN: Final = re.compile(r"(?:[\s,;]|và|cùng|đồng chí|ông|bà)*")
_SEVERAL: Final = re.compile(r"\bcác (?:đồng chí|ông|bà)\b")
_SPEAKS: Final = re.compile(
    r"\b(?:phát biểu|kết luận|báo cáo|nhấn mạnh|cho biết|khẳng định|yêu cầu|chỉ đạo|đề nghị|chia sẻ|thông tin|"
    r"trình bày)\b"
)
_ATTENDS: Final = re.compile(r"\b(?:tham dự|dự|có mặt|tới dự|đến dự)\b")
_AT_EVENT: Final = re.compile(
    r"\b(?:phát biểu|kết luận|tham dự|dự (?:lễ|hội nghị|họp|buổi|cuộc)|tại (?:đây|buổi|cuộc|lễ))\b"
)
_NEXT_SENTENCES: Final = 3


@dataclass(frozen=True, slots=True)
class Roles:
    """Names of those who speak and of those who attend."""

    speakers: tuple[str, ...]
    attendees: tuple[str, ...]


def chairs_of(
    setting: Setting, language: Language, sentence: Sentence, people: Mentions[OfficialFact]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Returns who chairs the event named in a sentence, and the bodies in whose name they do.

    Looked for in the event's sentence and in the three after it.
    """
    at = bisect_left(setting.sentences, sentence.start, key=lambda candidate: candidate.start)
    for candidate in setting.sentences[at : at + 1 + _NEXT_SENTENCES]:
        if candidate.kind == "noise":
            continue
        verb = CHAIRS.search(setting.folded, candidate.start, candidate.end)
        if verb is None or (candidate is not sentence and not _about_event(setting, language, candidate, verb.end())):
            continue
        mentions = _subjects(setting, candidate, verb.start(), verb.end(), people)
        if mentions:
            names = tuple(dict.fromkeys(mention.name for mention in mentions))
            held = (fact.organisation for mention in mentions for fact in mention.facts if fact.organisation)
            return names, tuple(dict.fromkeys(held))
    return (), ()


def _about_event(setting: Setting, language: Language, sentence: Sentence, at: int) -> bool:
    """Says whether ``chủ trì`` governs an event rather than a task: an event's kind or the sentence's end follows."""
    rest = setting.folded[at : sentence.end].strip(' .”"')
    return not rest or bool(language.find("event-kind", setting.folded, at, min(sentence.end, at + 40)))


def _subjects(
    setting: Setting, sentence: Sentence, start: int, end: int, people: Mentions[OfficialFact]
) -> list[Mention[OfficialFact]]:
    """Returns the persons before the verb in its own clause, or after ``sự chủ trì của``, ``chủ trì hội nghị có``."""
    folded = setting.folded
    after = people.within(end, sentence.end)
    if after and folded[start - len("sự ") : start] == "sự ":
        return after if _SEVERAL.search(folded, end, after[0].end) else after[:1]
    if after and (names := _NAMES.match(folded, end, after[0].end)):
        others = _OTHERS.search(folded, names.end(), sentence.end)
        return [mention for mention in after if others is None or mention.start < others.start()]
    if after and start - sentence.start < _FIRST and _NAME.fullmatch(folded, end, after[0].start):
        return after[:1]
    before = people.within(sentence.start, start)
    lead = folded[sentence.start : before[0].start] if before else ""
    if before and not _ATTENDS.search(lead) and _listed(folded, before, start):
        return before
    several = [match.start() for match in _SEVERAL.finditer(folded, sentence.start, start)]
    by = folded.rfind(" do ", sentence.start, start)
    marks = (". ", ": ") if several else ("; ", ". ", ": ")
    cut = max((folded.rfind(mark, sentence.start, start) for mark in marks), default=-1)
    cut = max(cut, by) if any(mention.start > by for mention in before) else cut
    return [mention for mention in before if mention.end > cut]


def _listed(folded: str, mentions: list[Mention[OfficialFact]], end: int) -> bool:
    """Says whether only marks and ``và`` stand between persons and the verb after them: ``A, …; B, … chủ trì``."""
    ends = [*(mention.start for mention in mentions[1:]), end]
    return all(_BETWEEN.fullmatch(folded, mention.end, stop) for mention, stop in zip(mentions, ends, strict=True))


def voices(setting: Setting, language: Language, people: Mentions[OfficialFact]) -> Roles:
    """Returns who speaks and who attends anywhere in an article that reports one event."""
    speakers: dict[str, None] = {}
    attendees: dict[str, None] = {}
    for sentence in setting.prose:
        if not _AT_EVENT.search(setting.folded, sentence.start, sentence.end) and not language.find(
            "event-kind", setting.folded, sentence.start, sentence.end
        ):
            continue
        for mention in people.within(sentence.start, sentence.end):
            rest = setting.folded[mention.end : sentence.end]
            before = setting.folded[sentence.start : mention.start]
            verb = _SPEAKS.search(rest)
            if verb and not re.search(r"[.;]", rest[: verb.start()]):
                speakers.setdefault(mention.name)
            elif _ATTENDS.search(rest) or _ATTENDS.search(before):
                attendees.setdefault(mention.name)
    return Roles(tuple(speakers), tuple(attendees))
