"""Numerals in Vietnamese notation: ``1.234,56``, ``08``, ``39.600``.

A numeral that follows no rule of the notation (``363.7000``, ``7,710,3``) or looks like a slip (``20214``) is marked
``suspect``: its value is what the characters can only mean, or None where they may mean several things. All functions
read folded text (``kg.language.fold``); offsets are half-open positions in the string given.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from kg.language.values.wording import compiled
from kg.record import record

NUMERAL: Final = r"\d++(?:[.,]\d++)*+"
"""A maximal run of digits with single dots and commas inside; possessive, so that no input makes it back up."""

_LONGEST = 30  # a longer run is no figure of any economy: a bar code, a hash, an attack
_TOKEN = re.compile(NUMERAL, re.ASCII)
_PLAIN = re.compile(r"\d++(?:,\d++)?+", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})++(?:,\d++)?+", re.ASCII)
_FOREIGN = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3}){2,}+(?:\.\d++)?+|,\d{3}\.\d++)", re.ASCII)
_SLIPPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})++\.\d{1,2}", re.ASCII)  # "9.332.3": a point for the comma
_POINT = re.compile(r"\d++\.\d{1,2}|0\.\d++", re.ASCII)
# "158, |019| ha": a group of digits, no number
_BROKEN_OFF = re.compile(r"(?:.*\D)?[1-9]\d{0,2}[.,] 0\d\d", re.ASCII | re.DOTALL)
_YEAR_AND_A_DIGIT = re.compile(r"(?:19|20)\d{3}", re.ASCII)


@record(frozen=True, slots=True)
class Number:
    """A numeral's value.

    ``suspect`` numerals keep what was printed in ``literal``; their ``value`` is None where no notation reads them.
    """

    value: Decimal | None
    suspect: bool = False
    literal: str | None = None


@record(frozen=True, slots=True)
class NumberMention:
    """A numeral as it stands in a text."""

    start: int
    end: int
    number: Number


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
        if _touches_letters(text, start) or _BROKEN_OFF.fullmatch(text, max(0, start - 6), match.end()):
            continue
        if match.end() - start <= _LONGEST:
            found.append(NumberMention(start, match.end(), _read(match[0])))
    return found


# "covid-19", "gmt+7", "v1-1", "08:26"; but "5 triệu-6 triệu"
_NAME_BEFORE = re.compile(r"(?<!\w)[^\W\d_]\w{0,11}[-+]$|\d:$")
_FIGURE_BEFORE = re.compile(r"(?<!\w)\d[\d.,]* ?(?:[^\W\d_]{1,8} ){0,2}[^\W\d_]{1,8}-$")
# a verb or hedge that lost its space: "đạt143 triệu usd"
_GLUED = compiled(r"(?<!\w)(?:đạt|tăng|giảm|hơn|trên|gần|khoảng|là)\+?$")


def _touches_letters(text: str, start: int) -> bool:
    """Says whether the characters before ``start`` make the numeral a part of a name."""
    before = text[start - 1] if start else " "
    if before == " ":
        return False
    if _GLUED.search(text, max(0, start - 8), start):
        return False
    if before in "-+:":
        window = max(0, start - 30)
        return bool(_NAME_BEFORE.search(text, window, start)) and not _FIGURE_BEFORE.search(text, window, start)
    return before.isalnum() or before == "_"
