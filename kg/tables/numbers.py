"""Figures as tables print them: ``1.600,5``, ``-3,2``, ``12,5*``."""

from __future__ import annotations

from decimal import Decimal

from kg.language.values import number
from kg.tables.mapping import NumberFormat

_MINUS = dict.fromkeys(map(ord, "\u2012\u2013\u2014\u2212"), "-")


def bared(text: str, marks: tuple[str, ...]) -> str:
    """Returns what a cell says without the footnote marks before and behind it.

    >>> bared("1.600,5 (*)", ("(*)", "*"))
    '1.600,5'
    """
    bare = text
    again = True
    while again:
        again = False
        for mark in marks:
            if mark and bare != mark and (bare.endswith(mark) or bare.startswith(mark)):
                bare = (bare.removesuffix(mark) if bare.endswith(mark) else bare.removeprefix(mark)).strip()
                again = True
    return bare


def figure(text: str, form: NumberFormat) -> Decimal | None:
    """Returns the number that a text is, in a notation; None where it is none.

    The notation is brought to the Vietnamese one and read by its rules: thousands in groups of three, or not at all.

    >>> figure("1.600,5", NumberFormat(",", ".")), figure("1.60", NumberFormat(",", "."))
    (Decimal('1600.5'), None)
    """
    plain = text.translate(_MINUS).removeprefix("+")
    group = " " if form.group.isspace() else form.group  # cells have no other space
    signs = {form.decimal: ","} | ({group: "."} if group else {})
    if set(plain) & {".", ","} - set(signs):
        return None
    read = number.parse("".join(signs.get(char, char) for char in plain))
    if read is None or read.value is None or (read.suspect and not plain.removeprefix("-").isdecimal()):
        return None
    return None if form.whole and read.value != read.value.to_integral_value() else read.value
