"""Hedges and bounds around a figure: ``hơn``, ``ít nhất``, ``gần``, ``không quá``, ``khoảng``, ``từ … trở lên``.

Reads folded text. The signs are those of FACTS.md: ``>``, ``>=``, ``<``, ``<=``, ``~``.
"""

from __future__ import annotations

from typing import Final, Literal

from kg.language.fold import fold
from kg.language.values.wording import compiled

Sign = Literal[">", ">=", "<", "<=", "~"]

WORDS: Final[dict[Sign, str]] = {">": "hơn", ">=": "ít nhất", "<": "gần", "<=": "không quá", "~": fold("khoảng")}
"""The plain word for each sign, folded."""

_REACH = 40  # characters; the longest hedge with its filler has 33
_MOST = 3  # "từ khoảng hơn 5%"
_FILLER = r"(?: (?:là|đạt|có|phải|bằng|từ|mức|mốc|ngưỡng|con số))?"
_NEAR = compiled(
    r"(?<!\w)(?:"
    r"(?P<at_least>ít nhất|tối thiểu|thấp nhất là|không dưới|không (?:thấp|ít|nhỏ|kém) hơn)"
    r"|(?P<at_most>không quá|không vượt(?: quá)?|tối đa|nhiều nhất|không (?:cao|nhiều|lớn) hơn|không trên)"
    r"|(?P<about>xấp xỉ|sấp xỉ|khoảng|(?:ước|vào|trong) khoảng|trên dưới|(?:ước |áng )?chừng|suýt soát|cỡ|tầm)"
    r"|(?P<below>gần(?: (?:đạt|tới|đến|bằng))?|dưới|chưa (?:đến|tới|đầy|được)|ngót|suýt|tiệm cận)"
    r"|(?P<above>hơn|trên|quá|vượt (?:quá|mốc|ngưỡng|con số|mức))"
    r"|(?P<opening>từ)"
    rf"){_FILLER} ?$"
)
_SIGNS: dict[str, Sign] = {"at_least": ">=", "at_most": "<=", "about": "~", "below": "<", "above": ">"}
# "thấp hơn 2%" compares and "dựa trên 5 tiêu chí" rests on: neither bounds the figure
_NO_BOUND = compiled(
    r"(?<!\w)(?:cao|thấp|lớn|nhỏ|nhiều|ít|kém|tốt|nhanh|chậm|mạnh|sâu|đông|sớm|muộn|dựa|căn cứ|nêu|kể|bên|phía|ở) $"
)
_AFTER = compiled(r" ?(?:(?P<up>trở lên|hoặc (?:cao )?hơn)|(?P<down>trở xuống))(?!\w)")


def before(text: str, start: int) -> tuple[Sign | None, int]:
    """Returns the sign of the hedges that end right before ``start``, and where they begin.

    The hedge nearest to the figure decides; ``từ`` alone has no sign. Without hedges the offset is ``start``.

    >>> before("đạt khoảng hơn 5 tỷ", 15)
    ('>', 4)
    """
    sign: Sign | None = None
    at = start
    for _ in range(_MOST):
        if not text[max(0, at - 2) : at].rstrip(" ")[-1:].isalpha():
            break
        match = _NEAR.search(text, max(0, at - _REACH), at)
        if match is None or match.lastgroup is None:
            break
        if match.lastgroup in ("above", "below") and _NO_BOUND.search(text, max(0, match.start() - 9), match.start()):
            break
        at = match.start()
        sign = sign or _SIGNS.get(match.lastgroup)
    return sign, at


def after(text: str, end: int) -> tuple[Sign | None, int]:
    """Returns the sign that follows a figure (``trở lên``), and where its words end; else None and ``end``."""
    match = _AFTER.match(text, end)
    if match is None:
        return None, end
    return ("<=" if match["down"] else ">="), match.end()
