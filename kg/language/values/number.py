"""Numerals in Vietnamese notation: ``1.234,56``, ``08``, ``26/27``, ``thứ 9/63``, ``sáu``.

A numeral that follows no rule of the notation (``363.7000``, ``7,710,3``) or looks like a slip (``20214``) is marked
``suspect``: its value is what the characters can only mean, or None where they may mean several things. All functions
read folded text (``kg.language.fold``); offsets are half-open positions in the string given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.language.values.wording import compiled

NUMERAL: Final = r"\d++(?:[.,]\d++)*+"
"""A maximal run of digits with single dots and commas inside; possessive, so that no input makes it back up."""

_LONGEST = 30  # a longer run is no figure of any economy: a bar code, a hash, an attack
_TOKEN = re.compile(NUMERAL, re.ASCII)
_PLAIN = re.compile(r"\d++(?:,\d++)?+", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})++(?:,\d++)?+", re.ASCII)
_FOREIGN = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3}){2,}+(?:\.\d++)?+|,\d{3}\.\d++)", re.ASCII)
_SLIPPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})++\.\d{1,2}", re.ASCII)  # "9.332.3": a point for the comma
_POINT = re.compile(r"\d++\.\d{1,2}|0\.\d++", re.ASCII)
_YEAR_AND_A_DIGIT = re.compile(r"(?:19|20)\d{3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Number:
    """A numeral's value.

    ``suspect`` numerals keep what was printed in ``literal``; their ``value`` is None where no notation reads them.
    """

    value: Decimal | None
    suspect: bool = False
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A numeral as it stands in a text."""

    start: int
    end: int
    number: Number


@dataclass(frozen=True, slots=True)
class Fraction:
    """``26/27 nhiệm vụ``, ``1.034/2.320 tỷ đồng``: what is done of how much; what it means is the caller's to tell."""

    start: int
    end: int
    numerator: Decimal
    denominator: Decimal


@dataclass(frozen=True, slots=True)
class Rank:
    """``đứng thứ 7``, ``xếp thứ 9/63``, ``top 30``: a place in an order, ``of`` how many where that is said."""

    start: int
    end: int
    position: int
    of: int | None = None


def parse(text: str) -> Number | None:
    """Returns the value of a whole numeral, or None where ``text`` is none.

    >>> parse("1.234,56")
    Number(value=Decimal('1234.56'), suspect=False, literal=None)
    >>> parse("7,710,3")
    Number(value=None, suspect=True, literal='7,710,3')
    """
    digits = text.removeprefix("-")
    if len(digits) > _LONGEST or not _TOKEN.fullmatch(digits):
        return None
    number = _read(digits)
    if digits == text:
        return number
    return Number(-number.value if number.value is not None else None, number.suspect, number.literal and text)


def _read(digits: str) -> Number:
    """Returns what an unsigned run of digits, dots and commas says."""
    if _PLAIN.fullmatch(digits):
        value = Decimal(digits.replace(",", "."))
        slip = _YEAR_AND_A_DIGIT.fullmatch(digits) is not None  # "20214" beside years is 2024 or 2021, who knows
        return Number(value, True, digits) if slip else Number(value)
    if _GROUPED.fullmatch(digits):
        return Number(Decimal(digits.replace(".", "").replace(",", ".")))
    if _FOREIGN.fullmatch(digits):
        return Number(Decimal(digits.replace(",", "")), True, digits)
    if _SLIPPED.fullmatch(digits):
        whole, _, decimals = digits.rpartition(".")
        return Number(Decimal(f"{whole.replace('.', '')}.{decimals}"), True, digits)
    if _POINT.fullmatch(digits):
        return Number(Decimal(digits), True, digits)
    return Number(None, True, digits)


def format(number: Number) -> str:
    """Returns the numeral: ``parse(format(number)) == number``.

    >>> format(Number(Decimal("1234567.80")))
    '1.234.567,80'
    """
    if number.literal is not None:
        return number.literal
    assert number.value is not None, "a number without a value has its literal"
    whole, _, decimals = f"{number.value:,f}".partition(".")
    return whole.replace(",", ".") + ("," + decimals if decimals else "")


def find(text: str) -> list[NumberMention]:
    """Returns the numerals of a text, unsigned, from left to right.

    A numeral that letters touch on the left (``a12``, ``covid-19``) is part of a name, not a number.

    >>> [format(m.number) for m in find("tăng 8,5% (a12), đạt 39.600 tỷ đồng.")]
    ['8,5', '39.600']
    """
    found = []
    for match in _TOKEN.finditer(text):
        start = match.start()
        if _touches_letters(text, start):
            continue
        number = parse(match[0])
        if number is not None:
            found.append(NumberMention(start, match.end(), number))
    return found


# "covid-19", "gmt+7", "v1-1", "08:26"; but "5 triệu-6 triệu"
_NAME_BEFORE = re.compile(r"(?<!\w)[^\W\d_]\w{0,11}[-+]$|\d:$")
_FIGURE_BEFORE = re.compile(r"(?<!\w)\d[\d.,]* ?(?:[^\W\d_]{1,8} ){0,2}[^\W\d_]{1,8}-$")
# a verb or hedge that lost its space: "đạt143 triệu usd"
_GLUED = compiled(r"(?<!\w)(?:đạt|tăng|giảm|hơn|trên|gần|khoảng|là)\+?$")


def _touches_letters(text: str, start: int) -> bool:
    """Says whether the characters before ``start`` make the numeral a part of a name."""
    before = text[start - 1] if start else " "
    if _GLUED.search(text, max(0, start - 8), start):
        return False
    if before in "-+:":
        window = max(0, start - 30)
        return bool(_NAME_BEFORE.search(text, window, start)) and not _FIGURE_BEFORE.search(text, window, start)
    return before.isalnum() or before == "_"


_NUM = rf"(?P<{{}}>{NUMERAL})"
_FRACTION = compiled(
    rf"(?<![\w/.,-]){_NUM.format('top')} ?/ ?{_NUM.format('bottom')}(?![\w/%-]| ?/ ?\w)",
    re.ASCII,
)
_DATE_CUE = compiled(r"(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|vào|tháng|quý|quí|năm|chủ nhật|thứ \w{1,3}),? $")


def fractions(text: str) -> list[Fraction]:
    """Returns ``n/m`` with both numbers, from left to right; dates (``ngày 6/6``, ``5/2024``) are left out.

    >>> [(int(f.numerator), int(f.denominator)) for f in fractions("ngày 6/6, hoàn thành 26/27 nhiệm vụ")]
    [(26, 27)]
    """
    return [
        Fraction(match.start(), match.end(), top, bottom)
        for match in _FRACTION.finditer(text)
        if (top := _clean(match["top"])) is not None and (bottom := _clean(match["bottom"])) is not None
        if bottom and not (top <= 12 and 1900 <= bottom < 2100)
        if not _DATE_CUE.search(text, max(0, match.start() - 12), match.start())
    ]


def _clean(numeral: str) -> Decimal | None:
    """Returns the value of a numeral that is beyond doubt."""
    number = parse(numeral)
    return None if number is None or number.suspect else number.value


_PLACES = {"nhất": 1, "đầu": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
_PLACES |= {"chín": 9, "mười": 10}
_OF = r"(?: ?/ ?(?P<of>\d{1,4}+)(?![\d/]))?+"
_RANK = compiled(
    r"(?<!\w)(?:"
    r"(?:(?:đứng|xếp|ở|giữ|vươn lên|lên|xuống|đạt|đứng ở) )?+(?:vị trí |hạng )?+thứ (?P<nth>\d{1,3}+)(?![\d.,]\d|%)"
    r"|(?:đứng|xếp) (?:ở )?(?:vị trí |hạng )?thứ (?P<word>\w{2,4})(?!\w)"
    r"|(?:(?:xếp|thứ) hạng|xếp|hạng|vị trí(?: số)?) (?P<place>\d{1,3}+)(?![\d.,]\d|%)"
    r"|top (?P<best>\d{1,3}+)(?![\d.,]\d|%)"
    rf"){_OF}"
)
_COUNTED = compiled(r"(?:lần|khóa|kỳ|kỳ họp|năm|ngày|tháng|quý|tuần|đợt|phiên|người) $")


def ranks(text: str) -> list[Rank]:
    """Returns the places in an order, from left to right; ``lần thứ 7``, ``năm thứ 10`` are none.

    >>> ranks("tăng 9%, xếp thứ 9/63 cả nước")[0].of
    63
    """
    found = []
    for match in _RANK.finditer(text):
        if match["nth"] and _COUNTED.search(text, max(0, match.start() - 10), match.start()):
            continue
        if match["place"] and match[0].startswith("xếp ") and match["of"] is None:
            continue  # "xếp 3 loại" counts; a bare place after "xếp" has its total beside it
        position = _PLACES.get(match["word"]) if match["word"] else int(match["nth"] or match["place"] or match["best"])
        if position:
            found.append(Rank(match.start(), match.end(), position, int(match["of"]) if match["of"] else None))
    return found
