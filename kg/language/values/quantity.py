"""Quantities: a figure or a range of them, with scale words, unit and bound, as in ``hơn 298,6 nghìn tỷ đồng``.

Reads folded text; offsets are half-open positions in the string given. Values are in the unit stated; ``Units`` knows
what they are in base units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from kg.language.fold import fold
from kg.language.values import bound, countword, noamount, number
from kg.language.values.bound import Sign
from kg.language.values.quantitylabel import Quantity, format, in_base
from kg.language.values.units import Kind, Unit, UnitMatch, Units
from kg.language.values.wording import compiled
from kg.record import replace

__all__ = ["Kind", "Quantity", "Sign", "Unit", "Units", "find", "format", "in_base", "parse"]

_DONE_AND_ALL: Final = 2
_ONE: Final = Decimal(1)
_THOUSAND: Final = Decimal(1000)
_CHAINED = re.compile(r"% ?- ?$")  # "63,9% - 23,6% - |3,7% - 8,5%|": shares in a row, no range
_CHAINS = re.compile(r" ?- ?\d")
_TO = compiled(r" ?[-÷~–—] ?| (?:đến|tới) (?:mức |khoảng |gần |hơn |trên )?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTER = re.compile(r"[^\W\d_](?![^\W\d_])")  # one letter touching a numeral makes a name: "khu 7a"
_MINUS = re.compile(r"(?:[^\W\d_:] |\(|: )-$")
_TIMES = compiled(r"(?<!\w)gấp (?:(?:hơn|trên|gần|khoảng|xấp xỉ|ít nhất|tới|đến) )?$")
_SPELT = compiled(rf"(?<!\w)(?<!\d ){countword.COUNT}(?= (?:nghìn|ngàn|triệu|tỷ|tỉ) \w)")  # "gần |ba| tỷ usd"
_TIMES_OPENING: Final = fold("gấp ")
_TIMES_WORD = compiled(
    r"(?<!\w)gấp (?:(?P<hedge>hơn|trên|gần|khoảng|xấp xỉ) )?"
    rf"(?:(?P<double>đôi)|(?P<half>rưỡi)|(?P<count>{countword.COUNT})(?P<times> lần)?)(?!\w)"
)


def parse(text: str, units: Units) -> Quantity | None:
    """Returns the quantity that the whole of a folded text is, with its hedges, or None."""
    if text.startswith("-"):  # in running text a dash there opens a list
        below = parse(text[1:], units)
        return replace(below, value=-below.value) if below and below.kind in ("percent", "points") else None
    found = find(text, units)
    whole = len(found) == 1 and found[0].bound_start == 0 and found[0].end == len(text)
    return found[0] if whole else None


def find(text: str, units: Units, taken: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """Returns the quantities of a folded text, from left to right.

    Numbers that are no amounts (dates, years, telephone and document numbers, ranks, fractions, durations) are left
    out, and so are numerals that no notation reads (``7,710,3``; ``number.find`` lists them).

    Args:
        text: folded text.
        units: units and scale words of the vocabulary.
        taken: half-open spans that are known to mean something else.
    """
    numerals = sorted(
        [m for m in number.find(text) if m.number.value is not None] + _spelt(text), key=lambda m: m.start
    )
    found: list[Quantity] = []
    if numerals:
        others = noamount.find(text)
        blocked = noamount.Spans([*((c.start, c.end) for c in others), *taken])
        found = [q for c in others if c.kind == "fraction" and (q := _done(text, c, numerals, units)) is not None]
        numerals = [m for m in numerals if not blocked.touch(m.start, m.end)]
    if _TIMES_OPENING in text:
        found += [q for match in _TIMES_WORD.finditer(text) if (q := _times_word(text, match, units)) is not None]
    at = 0
    while at < len(numerals):
        quantity, used = _quantity(text, numerals[at : at + 2], units)
        if quantity is not None:
            found.append(quantity)
        at += used
    return sorted(found, key=lambda q: q.start)


def _spelt(text: str) -> list[number.NumberMention]:
    """Returns the small numbers in words that a scale follows: ``gần |ba| tỷ usd``; not ``|năm| triệu``, a year's."""
    found = ((m.start(), m.end(), countword.count(m[0])) for m in _SPELT.finditer(text) if m[0] != "năm")
    return [number.NumberMention(a, b, number.Number(Decimal(n))) for a, b, n in found if n is not None]


def _quantity(text: str, numerals: list[number.NumberMention], units: Units) -> tuple[Quantity | None, int]:
    """Returns the quantity that begins with the first numeral, if it is one, and how many numerals it uses."""
    first = numerals[0]
    assert first.number.value is not None
    unit = units.match(text, first.end)
    sign, opened = bound.before(text, first.start)
    if len(numerals) == 2:
        ranged = _range(text, first, unit, numerals[1], units, opened < first.start)
        ranged = ranged or _compound(text, first, unit, numerals[1], units)
        if ranged is not None:
            return _bounded(text, replace(ranged, bound_start=opened, bound=sign)), 2
    quantity = _with_unit(text, first, first.end, unit)
    if quantity is None or _is_name(text, first, quantity):
        return None, 1
    if quantity.kind in ("percent", "points") and _MINUS.search(text, max(0, first.start - 3), first.start):
        quantity = replace(quantity, start=first.start - 1, bound_start=first.start - 1, value=-quantity.value)
        sign, opened = bound.before(text, quantity.start)
    if sign:
        quantity = replace(quantity, bound=sign, bound_start=opened)
    near = max(0, first.start - 16)
    if text.find(_TIMES_OPENING, near, first.start) >= 0 and (times := _TIMES.search(text, near, first.start)):
        if quantity.kind == "bare" and quantity.unit_text is None:
            quantity = replace(quantity, kind="times", unit_text="lần", unit_key=units.times_key)
        if quantity.kind == "times":
            outer, opened = bound.before(text, times.start())
            sign = sign or outer
            opened = opened if outer else times.start()
            quantity = replace(quantity, start=times.start(), bound=sign, bound_start=opened)
    return _bounded(text, quantity, opened), 1


def _done(
    text: str, fraction: noamount.NoAmount, numerals: Sequence[number.NumberMention], units: Units
) -> Quantity | None:
    """Returns what is done of a sum planned, ``1.034/2.320 tỷ đồng``, or None where the fraction is of another kind."""
    unit = units.match(text, fraction.end)
    if unit is None or unit.unit is None or unit.scale == _ONE or unit.unit.kind != "amount":
        return None
    parts = [m for m in numerals if fraction.start <= m.start and m.end <= fraction.end]
    return _with_unit(text, parts[0], fraction.end, unit) if len(parts) == _DONE_AND_ALL else None


def _bounded(text: str, quantity: Quantity, opened: int | None = None) -> Quantity:
    """Returns the quantity with what follows it (``trở lên``)."""
    sign, end = bound.after(text, quantity.end)
    if sign is None:
        return quantity
    start = quantity.bound_start if opened is None else min(opened, quantity.bound_start)
    return replace(quantity, end=end, bound=sign, bound_start=start)


def _with_unit(text: str, numeral: number.NumberMention, end: int, unit: UnitMatch | None) -> Quantity | None:
    """Returns a numeral and the unit behind it as a quantity."""
    value = numeral.number.value
    if value is None:
        return None
    suspect = numeral.number.suspect
    if unit is None:
        return Quantity(numeral.start, end, numeral.start, value, "bare", suspect=suspect)
    kind: Kind = unit.unit.kind if unit.unit else "bare"
    printed = text[unit.start : unit.end]
    key = unit.unit.key if unit.unit else None
    return Quantity(
        numeral.start, unit.end, numeral.start, value, kind, None, None, unit.scale, key, printed, unit.per, suspect
    )


def _is_name(text: str, numeral: number.NumberMention, quantity: Quantity) -> bool:
    """Says whether a bare figure is rather a year or a part of a name."""
    if quantity.unit_text is not None:
        return False
    printed = text[numeral.start : numeral.end]
    return _YEAR.fullmatch(printed) is not None or _LETTER.match(text, numeral.end) is not None


def _range(
    text: str,
    first: number.NumberMention,
    unit: UnitMatch | None,
    second: number.NumberMention,
    units: Units,
    opened: bool,
) -> Quantity | None:
    """Returns ``7,5-8%``, ``8%-8,5%``, ``từ 10% đến 12%`` as one quantity, or None where the two stand apart."""
    to = _TO.match(text, unit.end if unit else first.end)
    if to is None or to.end() != second.start:
        return None
    last = units.match(text, second.end)
    upper = _with_unit(text, second, second.end, last)
    low, high = first.number.value, second.number.value
    if upper is None or low is None or high is None or _is_name(text, second, upper):
        return None
    if last is None and (unit is not None or not (opened or low < high) or _is_name(text, first, upper)):
        return None
    if unit is not None and last is not None:
        percents = all(u.unit is not None and u.unit.kind == "percent" for u in (unit, last))  # "10% - 10,5%/năm"
        if (unit.unit and unit.unit is not last.unit and not percents) or (unit.per and unit.per != last.per):
            return None
        low = low * unit.scale / last.scale
    if low > high:
        return None
    if upper.kind == "percent" and (
        _CHAINED.search(text, max(0, first.start - 4), first.start) or _CHAINS.match(text, upper.end)
    ):
        return None
    suspect = first.number.suspect or second.number.suspect
    return replace(upper, start=first.start, bound_start=first.start, value=low, value_max=high, suspect=suspect)


def _compound(
    text: str, first: number.NumberMention, unit: UnitMatch | None, second: number.NumberMention, units: Units
) -> Quantity | None:
    """Returns ``1 tỷ 250 triệu đồng`` as one quantity in the larger scale, or None."""
    if unit is None or unit.unit is not None or text[unit.end : second.start] != " ":
        return None
    last = units.match(text, second.end)
    low, high = first.number.value, second.number.value
    if last is None or last.unit is None or low is None or high is None:
        return None
    whole = _with_unit(text, first, second.end, last)
    assert whole is not None
    if unit.scale == _THOUSAND < last.scale and high < _THOUSAND:  # "81 nghìn 200 tỷ đồng"
        return replace(whole, value=low * _THOUSAND + high)
    if not _ONE < last.scale < unit.scale or high * last.scale >= unit.scale:
        return None
    printed = f"{text[unit.start : unit.end]} {text[last.name : last.end]}"
    return replace(whole, value=low + high * last.scale / unit.scale, scale=unit.scale, unit_text=printed)


def _times_word(text: str, match: re.Match[str], units: Units) -> Quantity | None:
    """Returns ``gấp đôi``, ``gấp rưỡi``, ``gấp hơn ba lần`` as a quantity."""
    if match["count"] == "năm" and not match["times"]:
        return None  # "gấp năm 2020"
    value = Decimal(2) if match["double"] else Decimal("1.5") if match["half"] else countword.count(match["count"])
    if value is None:
        return None
    inner = bound.before(text, match.start("double" if match["double"] else "half" if match["half"] else "count"))[0]
    outer, opened = bound.before(text, match.start())
    return Quantity(
        match.start(),
        match.end(),
        opened if outer else match.start(),
        Decimal(value),
        "times",
        bound=inner or outer,
        unit_key=units.times_key,
        unit_text="lần",
    )
