"""The names that organisations have behind their head, where no vocabulary knows them: ``Công ty |Mây Trắng|``."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    trailing = len(words) - 1 - last_capital
    closed = not words[-1][2]
    if trailing > (_FIELD_WORDS if field else 1) * closed:
        words = words[: last_capital + 1]
    return begin, words[-1][1]


def is_person(text: str, folded: str, language: Language, span: tuple[int, int]) -> bool:
    """Says whether a span is the name of a person: ``Giám đốc Sở Giàng A Tảo``."""
    name = person.at(text, folded, language, span[0], span[1])
    return name is not None and name.surname and name.end == span[1]


def _words(text: str, folded: str, language: Language, at: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Yields the words of a name up to punctuation, a verb or a function word: start, end, whether prose follows."""
    reach = min(stop, at + _REACH)
    verbs = {match.start for match in language.find("actor-cue", folded, at, reach)}
    offices = {match.start for match in language.find("office", folded, at, reach)}
    spans: list[tuple[int, int]] = []
    prose = False
    last = at
    for word in WORD.finditer(text, at, stop):
        if folded[last : word.start()] not in ("", " ", " - ", " & "):
            break
        if _FUNCTION.fullmatch(folded, word.start(), word.end()) or (word.start() in verbs and word[0][0].islower()):
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
