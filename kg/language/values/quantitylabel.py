"""What a quantity is: a figure or a range in the unit stated, with its bound; in words, and in base units."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from typing import Final

from kg.language.values import bound, number
from kg.language.values.bound import Sign
from kg.language.values.units import Kind, Units
from kg.record import record

_ONE: Final = Decimal(1)


@record(frozen=True, slots=True)
class Quantity:
    """A figure in the unit stated.

    Args:
        start: first character of the figure (of ``gấp`` in ``gấp đôi``).
        end: offset after its unit and after ``trở lên``.
        bound_start: where the hedges before it begin; ``start`` without any.
        value: the figure, or the lower end of a range; negative for ``-3,1%``.
        kind: ``amount``, ``percent``, ``points`` (percentage points), ``times`` (``gấp 2 lần``), or ``bare``: a figure
            without a unit of the vocabulary.
        value_max: upper end of a range, else None.
        bound: sign of the hedge, else None.
        scale: product of the scale words (10**12 for ``nghìn tỷ``).
        unit_key: key of the unit in the vocabulary, or None.
        unit_text: scale words and unit as printed (``nghìn tỷ đồng``), None without any; ``lần`` for ``gấp đôi``.
        per: what follows the slash of a composed unit (``người/năm``), else None; ``unit_key`` is that of the whole
            where the vocabulary has it (``đồng/kWh``), else that of what stands before the slash.
        suspect: a numeral in it looks like a slip of the pen.
    """

    start: int = field(compare=False)
    end: int = field(compare=False)
    bound_start: int = field(compare=False)
    value: Decimal
    kind: Kind
    value_max: Decimal | None = None
    bound: Sign | None = None
    scale: Decimal = _ONE
    unit_key: str | None = None
    unit_text: str | None = None
    per: str | None = None
    suspect: bool = field(default=False, compare=False)

    def moved(self, by: int) -> Quantity:
        """Returns the same quantity with its offsets moved: in an article instead of a sentence."""
        return Quantity(
            self.start + by,
            self.end + by,
            self.bound_start + by,
            self.value,
            self.kind,
            self.value_max,
            self.bound,
            self.scale,
            self.unit_key,
            self.unit_text,
            self.per,
            self.suspect,
        )


def format(quantity: Quantity) -> str:
    """Returns the quantity in words: ``parse(format(q), units) == q``."""
    numerals = [number.format(number.Number(v)) for v in (quantity.value, quantity.value_max) if v is not None]
    unit = quantity.unit_text or ""
    space = " " if unit[:1].isalpha() else ""
    hedge = bound.WORDS[quantity.bound] + " " if quantity.bound else ""
    return hedge + "-".join(numerals) + space + unit


def in_base(quantity: Quantity, units: Units) -> tuple[Decimal, Decimal | None, str | None]:
    """Returns value and upper end in the unit's base, and the key of the base unit (None for a bare figure)."""
    unit = units.by_key.get(quantity.unit_key or "")
    factor = quantity.scale * (unit.to_base if unit else _ONE)
    upper = None if quantity.value_max is None else quantity.value_max * factor
    return quantity.value * factor, upper, unit.base if unit else None
