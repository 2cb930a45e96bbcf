"""What the shipped questions are about: how much each word says, and which words a question answers to."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz, process

from kg.ask.question import Question
from kg.ask.words import Word, folded

_VIETNAMESE: Final = (
    "cua cac nhung nao gi ai cho tai o trong theo va voi la co duoc bi da dang se ve tu tren duoi mot nam tinh thanh "
    "pho tp bao nhieu the thi ma khi hay toi xem biet giup hoi minh nay do ay so nhu day vay u a oi nhe can muon "
    "tim dat may roi lam con moi cung nua hien"
)
_ENGLISH: Final = (
    "a an the of in on at to for by with from and or is are was were be been has have had do does did which what who "
    "how much many me my i we us you it its their there this that these those please show tell list give find any all "
    "each every other province provinces year years about per as than then that into so would "
    "could should nobody somebody"
)
_EMPTY: Final = frozenset(f"{_VIETNAMESE} {_ENGLISH}".split())
"""Words that say nothing of what is asked; in a known turn ("so sánh") they count with it."""

_TITLE, _KEYWORD, _WEAK, _SYLLABLE = 1.0, 0.95, 0.8, 0.3  # the last: one syllable of a longer turn
_FEWEST: Final = 5  # letters of a word that may be written a little otherwise ("targets", "exprots")
_ALIKE: Final = 83
_PHRASE: Final = 0.35  # what each keyword that stands in the text adds


_EXAMPLE: Final = re.compile(r"\([^)]*\)")
"""What a question gives as an example is not what it is about."""


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The words of one question: ``english`` and ``pairs`` with what they count, syllables, keywords as phrases."""

    english: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]
    syllables: frozenset[str]
    phrases: frozenset[str]


class Topics:
    """The words of a catalogue of questions; made once for a catalogue."""

    __slots__ = ("_counts", "_english", "_of", "_total", "questions")

    def __init__(self, questions: Sequence[Question]) -> None:
        """Reads titles, questions and keywords."""
        self.questions = tuple(questions)
        self._of = {question.name: _vocabulary(question) for question in questions}
        self._total = len(questions)
        self._counts: dict[str, int] = {}
        for vocabulary in self._of.values():
            for word in {*vocabulary.english, *vocabulary.syllables}:
                self._counts[word] = self._counts.get(word, 0) + 1
        self._english = sorted({word for known in self._of.values() for word in known.english if len(word) >= _FEWEST})

    def known(self, words: Iterable[Word]) -> tuple[str, ...]:
        """Returns bare words as the catalogue knows them: "exprots" is "export" there, "asked" is "ask"."""
        return tuple(self._known(_stem(word.bare)) for word in words)

    def weight(self, word: str) -> float:
        """Returns how much a word says: 0 where nothing, most where no question knows it."""
        return 0.0 if word in _EMPTY else 0.5 + math.log((self._total + 1) / (self._counts.get(word, 0) + 1))

    def credits(self, question: Question, words: Sequence[str]) -> dict[int, float]:
        """Returns how far a question answers to each word, from 0 to 1, by the word's number; 0 is left out."""
        known = self._of[question.name]
        found: dict[int, float] = {}
        for number, word in enumerate(words):
            credit = max(known.english.get(word, 0.0), _SYLLABLE * (word in known.syllables)) * (word not in _EMPTY)
            for pair in ((*words[max(0, number - 1) : number], word), (word, *words[number + 1 : number + 2])):
                if len(pair) == 2:
                    credit = max(credit, known.pairs.get((pair[0], pair[1]), 0.0))
            if credit:
                found[number] = credit
        return found

    def topical(self, question: Question, words: Sequence[str]) -> float:
        """Returns how much of a question's own keywords a text has, from 0 to 1."""
        text = f" {' '.join(words)} "
        return min(1.0, _PHRASE * sum(f" {phrase} " in text for phrase in self._of[question.name].phrases))

    def _known(self, word: str) -> str:
        if len(word) < _FEWEST or word in self._counts or word in _EMPTY:
            return word
        near = [known for known in self._english if known[0] == word[0]]
        found = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return found[0] if found else word


def _stem(word: str) -> str:
    """Returns an English word without its ending; no Vietnamese syllable ends so."""
    for ending, least in (("ing", 6), ("ed", 5), ("s", 4)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss") and word not in _EMPTY:
            return word[: -len(ending)]
    return word


def _plain(text: str) -> list[str]:
    return [_stem(word) for word in folded(text).split()]


def _vocabulary(question: Question) -> _Vocabulary:
    english: dict[str, float] = {}
    pairs: dict[tuple[str, str], float] = {}
    asked = _EXAMPLE.sub("", question.question)
    # Later ones take the place of earlier ones: a word in the title counts as that.
    keywords = [keyword for keyword in question.keywords if keyword.isascii()]
    strong = [question.title, question.name.replace("-", " ")]
    for texts, credit in (((asked,), _WEAK), (keywords, _KEYWORD), (strong, _TITLE)):
        for text in texts:
            plain = _plain(text)
            english |= dict.fromkeys(plain, credit)
            pairs |= dict.fromkeys(pairwise(plain), credit)
    syllables: set[str] = set()
    keywords = [keyword for keyword in question.keywords if not keyword.isascii()]
    for texts, credit in ((keywords, _KEYWORD), ((question.title_vi,), _TITLE)):
        for text in texts:
            plain = _plain(text)
            syllables |= set(plain)
            pairs |= dict.fromkeys(pairwise(plain), credit)
            if len(plain) == 1:  # "điện" is a word of its own
                english[plain[0]] = credit
    pairs = {pair: credit for pair, credit in pairs.items() if not _EMPTY.issuperset(pair)}
    phrases = frozenset(" ".join(_plain(keyword)) for keyword in question.keywords) - _EMPTY
    return _Vocabulary(english, pairs, frozenset(syllables), phrases)
