"""Meetings, conferences, sessions and ceremonies that an article reports: kind, day, organiser, who chairs.

An event is reported where its day stands beside it (``Sáng 14.2, Sở … tổ chức Hội nghị …``; ``lễ công bố … sẽ tổ
chức vào ngày 28/12/2023``). Others that are mentioned in passing are not. Where the article itself reports a meeting
whose day is not printed, its day is that of publication, as far as that is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from kg.extract import days
from kg.extract.context import Setting
from kg.extract.events.beside import governed, held
from kg.extract.events.organisers import Organisers, sends
from kg.extract.events.participants import Roles, chairs_of, voices
from kg.extract.events.years import Years
from kg.extract.mentions import Mentions
from kg.language.fold import fold
from kg.language.lexicon import Language, Match
from kg.language.values.periodreading import WEEKDAY
from kg.model import AgencyFact, EventFact, OfficialFact, Sentence

# what is expected of a rule before it is counted in confidence.tsv
_CONFIDENCE: Final[Mapping[str, float]] = MappingProxyType({"dateline": 0.95, "held-on": 0.83, "reported": 0.75})
_DATELINE: Final = re.compile(
    r"\W*(?:[^\s,.;:]{1,16}(?:\s[^\s,.;:]{1,12}){0,3}\s?\)?\s?-\s*)?(?:vào\s|từ\s|trong\s)?"
    r"(?:lúc\s)?(?:\d{1,2}\s?(?:giờ|h)(?:\s?\d{1,2})?(?:\s?phút)?,?\s)?(?:(?:đầu giờ|cuối giờ|cuối)\s)?"
    rf"(?:(?:sáng|trưa|chiều|tối|hôm)(?:\s(?:nay|qua))?,?\s)?(?:{WEEKDAY},?\s)?"
    r"(?:(?:\d{1,2}|hai|ba|bốn|năm)\s)?\W*"
)
# what may stand before the day of a dateline: "Trong khuôn khổ Diễn đàn …, |chiều 14/11|, Sở … tổ chức …"
_CIRCUMSTANCE: Final = re.compile(
    r"\W*(?:trong khuôn khổ|nhân dịp|nhân kỷ niệm|(?:ngay )?sau|trước khi|thực hiện|để|nhằm|theo chương trình|tiếp tục|"
    r"tiếp nối|hưởng ứng|chuẩn bị|như tin đã đưa|trong không khí|với mục (?:đích|tiêu))\s[^.;:]{4,180},\s(?:vào\s)?|"
    r"\W*(?:trước đó|tiếp đó|cùng với đó),\s(?:vào\s)?"
)
# a body of several bodies: the office of its head does not hold its meeting
_STEERED: Final = re.compile(r"\b(?:ban chỉ đạo|ban tổ chức|tổ công tác|hội đồng(?! nhân dân))\b")
_VENUE: Final = re.compile(r"\b(?:trung tâm|nhà|cung|khách sạn|hội trường|phòng|ban tổ chức|ban chỉ đạo)\s$")
_NO_DAY_OF_EVENT: Final = re.compile(
    r"(?:tính đến|đến hết|đến|hết|kể từ|trước|sau|so với|số liệu|/[\wđ-]+,?|-[a-zđ]{2,}/?[a-zđ]*,?|có hiệu lực từ|"
    r"thông báo|quyết định|hạn chót|chậm nhất)\s*$"
)
_ATTENDED: Final = re.compile(r"(?:tham dự|dự|chủ trì|chủ tọa|phát biểu(?: \S+){0,4}|kết luận|tại|khai mạc|bế mạc)\s$")
# "Sở Công Thương |vừa tổ chức| hội nghị …", "|Mới đây|, Phó Chủ tịch … |có| buổi làm việc …"
_JUST: Final = re.compile(
    r"(?:\b(?:vừa|mới) (?:[^,.;:]{0,50} )?|^(?:mới đây|vừa qua|mới rồi|vừa rồi),? .{4,150}? )"
    r"(?:tổ chức|chủ trì|diễn ra|tiến hành|có|khai mạc)(?: thành công| trọng thể)? $"
)
# "tại hội nghị … do UBND tỉnh |tổ chức mới đây|", "tại họp báo |mới đây| của UBND tỉnh"
_LATELY: Final = re.compile(r"[^.;:]{0,200}?\b(?:mới đây|vừa qua|vừa tổ chức)\b")
_DEFINITE: Final = re.compile(r"\s?(?:này|trên)?\s?(?:[.,:;…]|$)")
_LEAD: Final = 60
_OPENING_SENTENCES: Final = 4


@dataclass(slots=True)
class _Event:
    """An event while its parts are gathered."""

    kind: str
    start: int
    end: int
    date: str | None
    rule: str
    sentence: Sentence
    inferred: dict[str, str] = field(default_factory=dict)
    evidence: list[tuple[int, int]] = field(default_factory=list)
    hosts: bool = True


def extract(
    setting: Setting,
    language: Language,
    officials: tuple[OfficialFact, ...],
    agencies: tuple[AgencyFact, ...],
) -> tuple[EventFact, ...]:
    """Returns the events that an article reports, each once, in the order of their first mention.

    Args:
        setting: the article; the years of days come from its publication or from what the sentence talks about.
        language: the vocabulary of event kinds.
        officials: the persons found, with every mention.
        agencies: the bodies found, with every mention.
    """
    found: list[_Event] = []
    years = Years(setting)
    people, bodies = Mentions(officials), Mentions(agencies)
    for sentence in setting.prose:
        if kinds := _kinds(setting, language, sentence):
            persons = [mention.end for mention in people.within(sentence.start, sentence.end)]
            ends = [mention.end for mention in bodies.within(sentence.start, sentence.end)]
            persons += [
                mention.end for mention in bodies.within(sentence.start, sentence.end) if sends(setting, mention)
            ]
            for event in _dated(setting, sentence, kinds, (persons, persons + ends), years):
                _add(found, event)
    if not found and (reported := _reported(setting, language, people, bodies, years)):
        found.append(reported)
    return tuple(_fact(setting, language, event, people, bodies, only=len(found) == 1) for event in found)


def _kinds(setting: Setting, language: Language, sentence: Sentence) -> list[Match]:
    """Returns the kinds of event named in a sentence; ``Trung tâm |Hội nghị| tỉnh`` is a house."""
    out: list[Match] = []
    for match in language.find("event-kind", setting.folded, sentence.start, sentence.end):
        before = setting.folded[max(0, match.start - _LEAD) : match.start]
        if before.endswith("trưởng ") and setting.folded.startswith("đoàn ", match.start):
            match = replace(match, start=match.start + len("đoàn "))  # "làm trưởng đoàn |kiểm tra|"
        if not _VENUE.search(before):
            out.append(match)
    return out


def _dated(
    setting: Setting, sentence: Sentence, kinds: list[Match], subjects: tuple[list[int], list[int]], years: Years
) -> list[_Event]:
    """Returns the events of one sentence whose day stands beside them.

    Args:
        setting: the article.
        sentence: the sentence.
        kinds: the kinds of event named in it.
        subjects: offsets where persons end, and where persons and bodies do.
        years: finds years.
    """
    folded = setting.folded
    out: list[_Event] = []
    counted = days.relative(folded, sentence.start, sentence.end, setting.published)
    for day in (*days.find(folded, sentence.start, sentence.end), *counted):
        before = folded[max(sentence.start, day.start - _LEAD) : day.start]
        if _NO_DAY_OF_EVENT.search(before):
            continue
        leads = _DATELINE.fullmatch(before) if day.start - sentence.start < _LEAD else None
        if day.cue and (leads or _CIRCUMSTANCE.fullmatch(folded, sentence.start, day.start)):
            match, rule = governed(folded, kinds, subjects, day.end), "dateline"
        else:
            match, rule = held(folded, kinds, subjects[0], sentence.start, day), "held-on"
        if match is None:
            continue
        year, basis = (day.year, "published") if day in counted else years.of(sentence, day)
        out.append(_event(match, rule, sentence, day.iso(year), {"date": basis} if basis else {}))
    return out


def _event(match: Match, rule: str, sentence: Sentence, date: str | None, inferred: dict[str, str]) -> _Event:
    kind = match.term.vi
    hosts = match.term.one("hosts") != "false"
    return _Event(kind, match.start, match.end, date, rule, sentence, inferred, [(match.start, match.end)], hosts)


def _add(found: list[_Event], event: _Event) -> None:
    """Adds an event, or its mention to one already found: the same day, and one kind's words within the other's."""
    words = set(fold(event.kind).split())
    for other in found:
        if other.date != event.date:
            continue
        known = set(fold(other.kind).split())
        if words <= known or known <= words:
            other.evidence += event.evidence
            if len(known) < len(words):
                other.kind = event.kind
            return
    found.append(event)


def _reported(
    setting: Setting, language: Language, people: Mentions[OfficialFact], bodies: Mentions[AgencyFact], years: Years
) -> _Event | None:
    """Returns the meeting that an article reports of the day of its dateline, else of its publication, or None.

    A leader attends or speaks at it in the opening, and it is called just ``hội nghị``: one that has a name or an
    ordinal is another. Or someone has just held it, on a day that is not told: ``Sở … vừa tổ chức hội nghị …``.
    """
    folded = setting.folded
    date, basis = setting.published, "published"
    for sentence in setting.prose[:_OPENING_SENTENCES]:
        for day in days.find(folded, sentence.start, min(sentence.end, sentence.start + _LEAD)):
            if day.cue and _DATELINE.fullmatch(folded, sentence.start, day.start):
                date, basis = day.iso(years.of(sentence, day)[0]) or date, "dateline"
        for match in language.find("event-kind", folded, sentence.start, sentence.end):
            lead = folded[sentence.start : match.start]
            who = people.within(sentence.start, match.start) or bodies.within(sentence.start, match.start)
            lately = lead.endswith("tại ") and _LATELY.match(folded, match.end, sentence.end) is not None
            who = who or (bodies.within(match.end, sentence.end) if lately else [])
            if who and (lately or _JUST.search(lead)):
                held_on = date if basis == "dateline" else None
                return _event(match, "reported", sentence, held_on, {"date": basis} if held_on else {})
            if date is None or match.term.one("hosts") == "false":
                continue
            attended, definite = _ATTENDED.search(lead[-_LEAD:]), _DEFINITE.match(folded, match.end, sentence.end)
            if attended and definite and people.within(sentence.start, sentence.end):
                held_on = date if len(date) > len("2031") else None  # a year alone tells no day of a meeting
                return _event(match, "reported", sentence, held_on, {"date": basis} if held_on else {})
    return None


def _fact(
    setting: Setting,
    language: Language,
    event: _Event,
    people: Mentions[OfficialFact],
    bodies: Mentions[AgencyFact],
    *,
    only: bool,
) -> EventFact:
    """Returns the event with its organiser, its chairs and, where it is the only one, those who speak and attend."""
    chairs, chair_bodies = chairs_of(setting, language, event.sentence, people)
    finder = Organisers(setting, language, people, bodies)
    inferred = dict(event.inferred)
    organiser = finder.of(event.sentence, event.start, event.end, hosts=event.hosts)
    if organiser is None and (named := finder.before(event.sentence, event.start, event.end)):
        organiser, inferred["organiser"] = named, "mention"
    steered = _STEERED.search(setting.folded, event.sentence.start, event.sentence.end)
    if organiser is None and len(chair_bodies) == 1 and not steered:  # who holds two posts may chair in either
        organiser = chair_bodies[0]
        inferred["organiser"] = "chair"
    roles = voices(setting, language, people) if only else Roles((), ())
    speakers = tuple(name for name in roles.speakers if name not in chairs)
    return EventFact(
        tuple(setting.evidence(start, end) for start, end in event.evidence),
        event.rule,
        _CONFIDENCE[event.rule],
        event.kind,
        event.date,
        organiser,
        chairs,
        speakers,
        tuple(name for name in roles.attendees if name not in chairs and name not in speakers),
        inferred=inferred,
    )
