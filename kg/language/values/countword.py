"""Small counts in words: ``ba dự án``, ``mười lăm xã``."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kg.language.values.number import Number, NumberMention
from kg.language.values.wording import compiled

DIGITS: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
"""The words of the counts 1 to 9."""
_LAST = {**{word: n for word, n in DIGITS.items() if word != "năm"}, "mốt": 1, "tư": 4, "lăm": 5}
COUNT: Final = (
    rf"(?:(?:{'|'.join(w for w in DIGITS if w != 'một')}) mươi(?: (?:{'|'.join(_LAST)}))?"
    rf"|mười(?: (?:{'|'.join(_LAST)}))?|{'|'.join(DIGITS)})"
)
"""The pattern of a small count in words, 1 to 99."""
_COUNT = compiled(rf"(?<!\w){COUNT}(?!\w)")


def count(text: str) -> int | None:
    """Returns a small count in words, 1 to 99, or None.

    >>> count("sáu"), count("hai mươi mốt"), count("mười lăm"), count("sau")
    (6, 21, 15, None)
    """
    if not _COUNT.fullmatch(text):
        return None
    head, _, last = text.partition("mươi")
    if last or text.endswith("mươi"):
        return DIGITS[head.strip()] * 10 + _LAST.get(last.strip(), 0)
    if text.startswith("mười"):
        return 10 + _LAST.get(text.removeprefix("mười").strip(), 0)
    return DIGITS[text]


def counts(text: str) -> list[NumberMention]:
    """Returns the small counts in words (``ba dự án``); ``năm``, five or year, is suspect."""
    return list(_counts(text))


def _counts(text: str) -> Iterator[NumberMention]:
    for match in _COUNT.finditer(text):
        value = count(match[0])
        if value is not None:
            doubt = match[0] == "năm"
            yield NumberMention(match.start(), match.end(), Number(Decimal(value), doubt, match[0] if doubt else None))
