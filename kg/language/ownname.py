"""The names that organisations have behind their head, where no vocabulary knows them: ``Công ty |Mây Trắng|``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from kg.language import person
from kg.language.lexicon import Language
from kg.language.place import WORD

_NAME_WORDS: Final = 14
"""Words of a name that the vocabulary does not know."""
_FIELD_WORDS: Final = 3
"""Words in lower case that may end a field of work."""
_REACH: Final = 160
"""Characters of the longest name."""
_FUNCTION: Final = re.compile(
    "và|của|thuộc|tại|ở|do|với|cho|về|là|đã|có|trong|trên|từ|đến|được|theo|sẽ|cùng|như|khi|vào|để|cũng|đang|này|thì|mà|"
    "nói|sau|trước|gồm|nhằm|hiện|mới|chưa|không|phải|cần|nên|nếu|vì|bị|bởi|qua|ra|lên|tới|đạt|tăng|giảm|đầu tư|làm|vừa"
)
"""Words that end a name: it goes on as a sentence."""
_JOINS: Final = ("", " ", " - ", " – ", " & ")
"""What stands between two words of a name."""


def own_name(
    text: str, folded: str, language: Language, at: int, stop: int, field: bool = False
) -> tuple[int, int] | None:
    """Returns the span of the name after a head that wants one, or None where no capital follows.

    Args:
        text: the article's text.
        folded: ``fold(text)``.
        language: the loaded vocabularies.
        at: offset after the head.
        stop: offset that the name does not pass.
        field: the name is a field of work, whose last words may be in lower case (``Quản lý điện``).
    """
    begin = at + 1
    if text[at : at + 1] != " " or not text[begin : begin + 1].isupper():
        return None
    words = list(_words(text, folded, language, begin, stop))
    if not words:
        return None
    last_capital = max((index for index, word in enumerate(words) if text[word[0]].isupper()), default=0)
    if words[last_capital + 1 :] and completes(folded, language, words[last_capital][0], words[last_capital + 1][1]):
        last_capital += 1
    trailing = len(words) - 1 - last_capital
    closed = not words[-1][2]
    if trailing > (_FIELD_WORDS if field else 1) * closed:
        words = words[: last_capital + 1]
    return begin, words[-1][1]


def is_person(text: str, folded: str, language: Language, span: tuple[int, int]) -> bool:
    """Says whether a span is the name of a person: ``Giám đốc Sở Giàng A Tảo``."""
    name = person.at(text, folded, language, span[0], span[1])
    return name is not None and name.surname and name.end == span[1]


def completes(folded: str, language: Language, start: int, end: int) -> bool:
    """Says whether two syllables make a word of which a name writes only the first with a capital: ``Việc |làm|``."""
    return folded[start:end] in language.gazetteer("compound").forms


def is_name_word(folded: str, language: Language, start: int, end: int) -> bool:
    """Says whether two syllables make a word that is a name itself: ``Khu nhà ở xã hội |Thống nhất|``."""
    return any(term.key == "proper" for term in language.gazetteer("compound").lookup(folded[start:end]))


def _goes_on(text: str, folded: str, language: Language, spans: list[tuple[int, int]], at: int) -> bool:
    """Says whether a name goes on behind ``và``: between two compounds, of which the second has a capital."""
    if len(spans) <= 1 or not completes(folded, language, spans[-2][0], spans[-1][1]):
        return False
    following = list(islice(WORD.finditer(text, at), 2))
    joined = len(following) == 2 and completes(folded, language, following[0].start(), following[1].end())
    return joined and following[0][0][0].isupper()


def _words(text: str, folded: str, language: Language, at: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yields the words of a name up to punctuation, a verb or a function word: start, end, whether prose follows."""
    reach = min(stop, at + _REACH)
    verbs = {match.start for match in language.find("actor-cue", folded, at, reach)}
    offices = {match.start for match in language.find("office", folded, at, reach)}
    spans: list[tuple[int, int]] = []
    prose = False
    last = at
    for word in WORD.finditer(text, at, stop):
        between = folded[last : word.start()]
        if between not in _JOINS or (between not in ("", " ") and word[0][0].islower()):
            break  # "Tập đoàn Nam Sơn |- chủ| đầu tư khu công nghiệp …"
        compound = spans and completes(folded, language, spans[-1][0], word.end())
        function = _FUNCTION.fullmatch(folded, word.start(), word.end()) is not None and not compound
        if function and word[0] == "và" and _goes_on(text, folded, language, spans, word.end()):
            function = False  # "Công ty cổ phần Đầu tư Thương mại |và Xây dựng| Mây Trắng"
        if function or (word.start() in verbs and word[0][0].islower() and not compound):
            prose = True
            break
        if word.start() in offices or language.gazetteer("area-type").lookup(word[0]):
            break
        if len(spans) == _NAME_WORDS:
            prose = True
            break
        spans.append(word.span())
        last = word.end()
    for first, final in spans:
        yield first, final, prose
