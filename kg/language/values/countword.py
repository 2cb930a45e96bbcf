"""Small counts in words: ``ba dự án``, ``mười lăm xã``."""

from __future__ import annotations

from typing import Final

from kg.language.values.wording import compiled

DIGITS: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
"""The words of the counts 1 to 9."""
_LAST = {**{word: n for word, n in DIGITS.items() if word != "năm"}, "mốt": 1, "tư": 4, "lăm": 5}
COUNT: Final = (
    rf"(?:(?:{'|'.join(w for w in DIGITS if w != 'một')}) mươi(?: (?:{'|'.join(_LAST)}))?"
    rf"|mười(?: (?:{'|'.join(_LAST)}))?|{'|'.join(DIGITS)})"
)
"""The pattern of a small count in words, 1 to 99."""
_COUNT = compiled(COUNT)


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
