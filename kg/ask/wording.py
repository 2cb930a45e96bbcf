"""Questions in plain words: "xuat khau Ben Tre 2023" finds the shipped questions that answer it, and fills them in.

Nothing is learned and nothing is guessed beyond the words: names, times and amounts fill parameters of their type, the
other words are looked for in the titles, keywords and questions of the catalogue, rare words counting most. What share
of the words a question makes use of is its score.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.ask.header import Parameter
from kg.ask.mentions import Mention, mentions
from kg.ask.question import Question
from kg.ask.search import Index
from kg.ask.topics import Topics
from kg.ask.words import LONGEST, Word, asked

FLOOR: Final = 0.5
"""The score below which no question is offered as an answer."""

MOST: Final = 5
"""Questions that are offered at most."""

_NEAREST: Final = 3  # questions that the message names where none is good enough
_NEAR: Final = 0.2
_WORDS: Final = 40
_USED: Final = 0.5  # credit from which a word counts as used
_SURE: Final = 0.9  # and from which it is surely the question's own word
_BESIDE: Final = 0.5
_OWN, _USUAL_FIT = 0.3, 0.3
_NAME, _TIME, _IDLE_TIME = 4.0, 0.8, 0.2  # what a name or a time counts against words, which count 0.5 to 4
_FROM_WORDS: Final = 0.85  # share of the score that the words used make; the rest is how much it is the own topic
USUAL: Final[Mapping[str, str]] = {
    "province": "targets-and-results",
    "indicator": "targets-and-results",
    "person": "directives-by-person",
    "organization": "tasks",
    "document": "who-cites-document",
    "office": "who-held-post",
    "sector": "provinces-by-topic",
    "body": "department-heads",
    "project": "projects",
}
"""What is asked about a thing of which nothing is said but its name: kind -> question."""


@dataclass(frozen=True, slots=True)
class Match:
    """A shipped question that answers what was asked.

    Args:
        question: the question.
        parameters: parameter -> text, as ``kg.ask.query.run`` takes them.
        score: from 0 to 1.
        used: the words that chose it or fill its parameters, as they were typed.
        unused: the words that it takes no notice of; words that say nothing ("which", "của") are in neither.
    """

    question: Question
    parameters: Mapping[str, str]
    score: float
    used: tuple[str, ...]
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text in plain words is taken for: the best question first; a message where there is none."""

    matches: tuple[Match, ...]
    message_en: str | None = None
    message_vi: str | None = None


def read(text: str, topics: Topics, index: Index) -> Reading:
    """Returns the shipped questions that a text in plain words asks.

    Args:
        text: as typed, in Vietnamese with or without diacritics, or in English.
        topics: the catalogue of questions.
        index: of the graph that is asked.
    """
    text = unicodedata.normalize("NFC", text[:LONGEST])
    words = asked(text, _WORDS)
    asking = _Asking(text, words, topics.known(words), mentions(text, words, index), topics)
    found = sorted((_match(asking, question) for question in topics.questions), key=_order)
    good = tuple(match for match in found[:MOST] if match.score >= FLOOR)
    return Reading(good) if good else _nothing([match for match in found[:_NEAREST] if match.score >= _NEAR])


@dataclass(frozen=True, slots=True)
class _Asking:
    """A text, its words, the same as the catalogue knows them, and what they may name."""

    text: str
    words: Sequence[Word]
    known: Sequence[str]
    named: Sequence[Mention]
    topics: Topics

    @property
    def only_names(self) -> bool:
        """Whether nothing is said but names and times."""
        said = {number for mention in self.named for number in range(mention.first, mention.last)}
        return not any(self.topics.weight(word) for number, word in enumerate(self.known) if number not in said)

    def phrases(self, numbers: Collection[int]) -> tuple[str, ...]:
        """Returns the words of these numbers as they were typed, neighbours together."""
        runs: list[list[int]] = []
        for number in sorted(numbers):
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        return tuple(self.text[self.words[run[0]].start : self.words[run[-1]].end] for run in runs)


def _match(asking: _Asking, question: Question) -> Match:
    topics = asking.topics
    fills = _filled(question, asking.named)
    taken = {number for _, mention in fills for number in range(mention.first, mention.last)}
    credits = topics.credits(question, asking.known)
    weights = {n: topics.weight(word) for n, word in enumerate(asking.known) if n not in taken}
    for mention in _apart(m for m in asking.named if not any(m.overlaps(other) for _, other in fills)):
        # A name that nothing is done with counts as one name, however many words it has.
        share = (_NAME if mention.things else _IDLE_TIME) / (mention.last - mention.first)
        weights |= {n: share for n in range(mention.first, mention.last) if credits.get(n, 0.0) < _SURE}
    filled = sum(_worth(mention) for _, mention in fills)
    covered = filled + sum(weight * credits.get(n, 0.0) for n, weight in weights.items())
    total = filled + sum(weights.values())
    fit = topics.topical(question, asking.known) + sum(_own(fill, mention, credits) for fill, mention in fills)
    if asking.only_names and any(USUAL.get(kind) == question.name for _, mention in fills for kind in mention.things):
        fit += _USUAL_FIT
    score = _FROM_WORDS * covered / total + (1 - _FROM_WORDS) * max(0.0, min(1.0, fit)) if total else 0.0
    if not asking.only_names and not credits and not any(set(mention.things) - {"province"} for _, mention in fills):
        score *= _BESIDE  # where and when fits, but something else is asked
    used = taken | {n for n, credit in credits.items() if credit >= _USED}
    unused = {n for n, weight in weights.items() if weight} - used
    values = {fill.name: mention.value(fill) or "" for fill, mention in fills}
    return Match(question, values, round(score, 4), asking.phrases(used), asking.phrases(unused))


def _filled(question: Question, named: Sequence[Mention]) -> list[tuple[Parameter, Mention]]:
    """Returns which parameters are filled by what: the longest names win, the first in the text come first."""
    usable = _apart(mention for mention in named if any(mention.value(each) for each in question.parameters))
    free = list(question.parameters)
    fills = []
    for mention in sorted(usable, key=lambda mention: mention.first):
        for parameter in free:
            if mention.value(parameter) is not None:
                fills.append((parameter, mention))
                free.remove(parameter)
                break
    return fills


def _apart(named: Iterable[Mention]) -> list[Mention]:
    """Returns the mentions without those that overlap one before them."""
    chosen: list[Mention] = []
    for mention in named:
        if not any(mention.overlaps(other) for other in chosen):
            chosen.append(mention)
    return chosen


def _worth(mention: Mention) -> float:
    return _NAME if mention.things else _TIME


def _own(parameter: Parameter, mention: Mention, credits: Mapping[int, float]) -> float:
    """Returns how much better, or worse, a question written for one indicator answers for the one that is named."""
    if parameter.type != "indicator" or parameter.default is None:
        return 0.0
    if not mention.is_default(parameter):
        return -_OWN
    return _OWN if any(credits.get(number, 0.0) >= _SURE for number in range(mention.first, mention.last)) else 0.0


def _order(match: Match) -> tuple[float, int, str]:
    # Of two that fit alike the broader one: "tasks" before "overdue-tasks".
    return -match.score, match.question.name.count("-"), match.question.name


def _nothing(near: Sequence[Match]) -> Reading:
    if not near:
        return Reading(
            (),
            "No shipped question answers this. Ask about provinces, indicators, targets and results, officials, "
            "documents, projects, meetings or tasks.",
            "Chưa có câu hỏi soạn sẵn nào cho nội dung này. Hãy hỏi về tỉnh, chỉ tiêu, mục tiêu và kết quả, cán bộ, "
            "văn bản, dự án, hội nghị hoặc nhiệm vụ.",
        )
    return Reading(
        (),
        f"No shipped question answers this. The nearest: {'; '.join(match.question.title for match in near)}.",
        f"Chưa có câu hỏi soạn sẵn nào cho nội dung này. Gần nhất: {'; '.join(m.question.title_vi for m in near)}.",
    )
