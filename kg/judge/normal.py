"""Normal forms: what may be written in several ways and means one thing.

The scale is kept apart from the extractor on purpose: it uses neither the ontology nor ``kg.language``, so that a new
surface form there, or a mistake, cannot move the marks. The names that count as one lie in ``indicators.tsv`` and
``units.tsv`` beside this module.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final, NamedTuple

_TONES: Final = frozenset("\u0300\u0301\u0309\u0303\u0323")
_SIGNS: Final = str.maketrans({"–": "-", "—": "-", "“": '"', "”": '"', "’": "'"})
_TOLERANCE: Final = Decimal("1e-6")
_SMALLEST: Final = Decimal("1e-12")
_PARENTHESES: Final = re.compile(r"(.*?)\s*\(([^()]*)\)\s*")
_ABBREVIATION: Final = re.compile(r"[A-Z]{2,6}")
_PLACE_HEAD: Final = re.compile(r"^(tỉnh|thành phố|tp\.?|huyện|thị xã|tx\.?|quận|xã|phường|thị trấn)\s+", re.IGNORECASE)
_BODIES: Final = tuple(
    (re.compile(pattern), short)
    for pattern, short in (
        (r"\b(ủy ban nhân dân|uỷ ban nhân dân)\b", "ubnd"),
        (r"\bhội đồng nhân dân\b", "hđnd"),
        (r"\b(thành phố|tp\.)\s*", "tp "),
        (r"\bban chấp hành đảng bộ tỉnh\b", "tỉnh ủy"),
        (r"\btỉnh uỷ\b", "tỉnh ủy"),
        (r"\b(tỉnh|thành phố|tp)\s+(?!ủy|uỷ)", ""),  # "UBND tỉnh X" is "UBND X"
    )
)
_OFFICE: Final = re.compile(r"^văn phòng\s+")
_COMPANY: Final = re.compile(r"(tổng )?công ty|tập đoàn|ngân hàng (?!nhà nước)|formosa", re.IGNORECASE)
_BOUNDS: Final = {"≥": ">=", ">": ">=", "≤": "<=", "<": "", "~": "", "≈": ""}
_MONTHS: Final = {"H1": "01 06", "S1": "01 06", "H2": "07 12", "S2": "07 12"} | {
    f"Q{q}": f"{3 * q - 2:02d} {3 * q:02d}" for q in range(1, 5)
}


class Amount(NamedTuple):
    """A figure in a base unit."""

    value: Decimal
    unit: str


class Indicator(NamedTuple):
    """An indicator by its canonical name, and the part of it that is measured; ``known``: it is in the table."""

    name: str
    component: str
    known: bool


def plain(text: str | None) -> str:
    """Returns a text in lower case, with single spaces, and with each word's tone mark at the word's end.

    >>> plain("Hoà  Bình.") == plain("hòa bình")
    True
    """
    lowered = unicodedata.normalize("NFC", text or "").lower().translate(_SIGNS)
    return " ".join(map(_tone_last, re.sub(r"\s+", " ", lowered).strip(" .,;:\"'()").split(" ")))


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    toneless = "".join(char for char in letters if char not in _TONES)
    return unicodedata.normalize("NFC", toneless) + "".join(char for char in letters if char in _TONES)


def bare(text: str | None) -> str:
    """Returns a text in lower-case ASCII letters and digits, everything else a space."""
    letters = unicodedata.normalize("NFD", plain(text).replace("đ", "d"))
    return re.sub(r"[^a-z0-9 ]+", " ", "".join(char for char in letters if not unicodedata.combining(char)))


def words(text: str | None) -> frozenset[str]:
    """Returns the words of a text without diacritics."""
    return frozenset(bare(text).split())


def shared(a: frozenset[str], b: frozenset[str]) -> float:
    """Returns the share of words that two texts have in common, 0 where one has none."""
    return len(a & b) / len(a | b) if a and b else 0.0


def period(label: str | None) -> str:
    """Returns a period as first and last month; a stock as of a day counts for its month.

    >>> period("2024-H1"), period("2024-Q3"), period("2021/2025"), period("2024-08-15")
    ('2024-01/2024-06', '2024-07/2024-09', '2021-01/2025-12', '2024-08/2024-08')
    """
    text = (label or "").strip().upper().removeprefix("../")
    if match := re.fullmatch(r"(\d{4})", text):
        return f"{text}-01/{text}-12"
    if match := re.fullmatch(r"(\d{4})-([QHS]\d)", text):
        if match[2] not in _MONTHS:
            return text.lower()
        first, last = _MONTHS[match[2]].split()
        return f"{match[1]}-{first}/{match[1]}-{last}"
    if match := re.fullmatch(r"(\d{4})-M?(\d{2})/M(\d{2})", text):
        return f"{match[1]}-{match[2]}/{match[1]}-{match[3]}"
    if match := re.fullmatch(r"(\d{4})-(?:(\d{2})-\d{2}|M?(\d{2}))", text):
        month = f"{match[1]}-{match[2] or match[3]}"
        return f"{month}/{month}"
    if match := re.fullmatch(r"(\d{4}-\d{2})(?:-\d{2})?/(\d{4}-\d{2})(?:-\d{2})?", text):
        return f"{match[1]}/{match[2]}"
    if match := re.fullmatch(r"(\d{4})[/-](\d{4})", text):
        return f"{match[1]}-01/{match[2]}-12"
    return text.lower()


def area(name: str | None) -> str:
    """Returns a place without the word for its kind: ``tỉnh Bến Tre`` is ``Bến Tre``."""
    short = _PLACE_HEAD.sub("", unicodedata.normalize("NFC", name or "").strip())
    return plain(re.sub(r"[-–]", " ", short))


def body(name: str | None) -> str:
    """Returns a body's name with the usual abbreviations; the office of a committee counts as the committee."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", name or "").lower()).strip()
    for pattern, short in _BODIES:
        text = pattern.sub(short, text)
    return plain(_OFFICE.sub("", text))


def is_company(name: str | None) -> bool:
    """Says whether a body is a firm: firms among the agencies are neither asked for nor wrong."""
    return _COMPANY.match(name or "") is not None


def document_number(number: str | None) -> str:
    """Returns a document's number without spaces and leading zeros, with one kind of dash."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFC", number or "").upper())
    return re.sub(r"^0+(?=\d)", "", text.replace("–", "-").replace("—", "-"))


def bound(sign: str | None) -> str:
    """Returns ``>=``, ``<=`` or nothing: "hơn" counts as "ít nhất"; "khoảng" and "gần" count as nothing."""
    text = (sign or "").strip()
    return _BOUNDS.get(text, text)


def same_amount(a: Amount | None, b: Amount | None) -> bool:
    """Says whether two figures are one, to a millionth; None is the same as None only."""
    if a is None or b is None:
        return a is b
    near = abs(a.value - b.value) <= _TOLERANCE * max(abs(a.value), abs(b.value), _SMALLEST)
    return a.unit == b.unit and near


def same_figure(a: Decimal | None, b: Decimal | None) -> bool:
    """Says whether two percentages or multiples are one."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _TOLERANCE


@dataclass(frozen=True, slots=True)
class Scale:
    """The tables of names that count as one.

    Args:
        indicators: any name of an indicator, plain -> the first name of its line.
        units: a unit -> how many base units it is, and the base unit.
        multiples: a word before a unit (``nghìn``) -> what it multiplies by.
    """

    indicators: Mapping[str, str]
    units: Mapping[str, Amount]
    multiples: Mapping[str, Decimal]

    def amount(self, value: Decimal | None, unit: str | None) -> Amount | None:
        """Returns a figure in its base unit: 39.6 ``nghìn tỷ đồng`` is 39,600,000,000,000 ``vnd``."""
        if value is None:
            return None
        text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", unit or "").lower()).strip(" .")
        left = text.split(" ")
        while left and left[0] in self.multiples:
            value *= self.multiples[left.pop(0)]
        rest = " ".join(left)
        known = self.units.get(rest, Amount(Decimal(1), rest))
        return Amount(value * known.value, plain(known.unit))

    def indicator(self, name: str | None) -> Indicator:
        """Returns an indicator's canonical name and component.

        An abbreviation in parentheses is no component: ``Chỉ số sản xuất công nghiệp (IIP)``.
        """
        text = unicodedata.normalize("NFC", name or "").strip()
        whole = self.indicators.get(plain(text))
        if whole is not None:
            return Indicator(whole, "", True)
        match = _PARENTHESES.fullmatch(text)
        head, part = (match[1], match[2]) if match else (text, "")
        if _ABBREVIATION.fullmatch(part):
            part = ""
        known = self.indicators.get(plain(head))
        return Indicator(plain(head) if known is None else known, plain(part), known is not None)


def load() -> Scale:
    """Reads the tables that ship with the package."""
    folder = Path(__file__).resolve().parent
    indicators: dict[str, str] = {}
    for line in (folder / "indicators.tsv").read_text(encoding="utf-8").splitlines():
        names = [plain(name) for name in line.split("\t") if name.strip()]
        indicators |= dict.fromkeys(names, names[0])
    units: dict[str, Amount] = {}
    multiples: dict[str, Decimal] = {}
    for line in (folder / "units.tsv").read_text(encoding="utf-8").splitlines():
        name, factor, base = line.split("\t")
        if base:
            units[name] = Amount(Decimal(factor), base)
        else:
            multiples[name] = Decimal(factor)
    return Scale(indicators, units, multiples)
