"""Units and scale words of the vocabulary, recognised behind a numeral: ``460|triệu USD``, ``12| %``, ``đồng/kWh``.

The words come from the schemes ``unit`` and ``scale``; only the way they combine is written here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Literal

from kg.errors import VocabularyError
from kg.language.fold import fold
from kg.record import record, replace
from kg.vocabulary import Term, Vocabulary

Kind = Literal["amount", "percent", "points", "times", "bare"]

# What makes a unit more than an amount is its own name, so the keys stay the vocabulary's business.
_KIND_BY_FORM: Mapping[str, Kind] = {"%": "percent", "điểm phần trăm": "points", "lần": "times"}
# words that begin like a unit or a scale word and are none
_OTHER_WORDS = (
    "đồng chí|đồng bào|đồng hồ|đồng thời|đồng loạt|đồng bộ|đồng minh|đồng bằng sông|hạng mục|tấn công|cái tên|người ta"
    "|điểm cầu|điểm nghẽn|lần lượt"
)
_OTHER_SCALES = "tỷ lệ|tỷ trọng|tỷ suất|tỷ giá|tỷ phú|tỉ lệ|tỉ trọng|tỉ suất|tỉ giá|tỉ phú|triệu chứng|trăm phần trăm"
_MOST_SCALES = 3  # "trăm nghìn tỷ"
_SPACE = re.compile(r"[ \u00a0]{0,3}")
_PER = re.compile(r" ?/ ?(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]{1,20}[23²³]?(?!\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the vocabulary: ``to_base`` of it are one ``base`` (Decimal 1 and itself where it is a base)."""

    key: str
    kind: Kind
    to_base: Decimal
    base: str


@record(frozen=True, slots=True)
class UnitMatch:
    """A unit behind a numeral.

    Args:
        start: first character of the unit's text.
        end: offset after its last.
        scale: product of the scale words, 1 without any.
        name: offset where the unit's own name begins, behind the scale words; equal to ``end`` without a name.
        unit: the unit, or None where there are scale words only.
        per: what follows the slash of a composed unit (``người/năm``), an entry of its own or not; else None.
    """

    start: int
    end: int
    scale: Decimal
    name: int
    unit: Unit | None
    per: str | None = None


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    final: bool = False
    value: Unit | Decimal | None = None


class Units:
    """All units and scale words of a vocabulary, ready to be matched."""

    __slots__ = ("_scales", "_units", "by_key", "times_key")

    def __init__(self, units: Mapping[str, Unit], scales: Mapping[str, Decimal], named: Mapping[str, Unit]) -> None:
        """Takes surface forms of units, surface forms of scale words, and the units by key."""
        self.by_key = dict(named)
        self.times_key = next((unit.key for unit in self.by_key.values() if unit.kind == "times"), None)
        self._units = _trie({**dict.fromkeys(fold(_OTHER_WORDS).split("|")), **units})
        self._scales = _trie({**dict.fromkeys(fold(_OTHER_SCALES).split("|")), **scales})

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Units:
        """Returns the units of a vocabulary.

        Raises:
            VocabularyError: a scale word without ``factor``, a factor or ``toBase`` that is no positive number, or a
                ``baseUnit`` that is no unit.
        """
        named = {term.key: _unit(term) for term in vocabulary.terms("unit")}
        for unit in named.values():
            if unit.base not in named:
                raise VocabularyError(f"unit/{unit.key}: baseUnit {unit.base!r} is no unit of the vocabulary")
        units = {fold(form): named[term.key] for term in vocabulary.terms("unit") for form in term.forms}
        scales = {fold(form): _positive(term, "factor") for term in vocabulary.terms("scale") for form in term.forms}
        return cls(units, scales, named)

    def match(self, text: str, position: int) -> UnitMatch | None:
        """Returns the longest unit that begins at ``position`` or up to three spaces behind it, or None.

        >>> units = Units({"usd": Unit("usd", "amount", Decimal(1), "usd")}, {"triệu": Decimal(10) ** 6}, {})
        >>> units.match("460triệu usd", 3).end
        12
        """
        start = at = _skip(text, position)
        direct, plain_end = _longest(self._units, text, start)
        scale, words_end = Decimal(1), start
        for _ in range(_MOST_SCALES):
            factor, end = _longest(self._scales, text, at)
            if not isinstance(factor, Decimal):
                break
            scale, words_end, at = scale * factor, end, _skip(text, end)
        scaled, scaled_end = _longest(self._units, text, at) if words_end > start else (None, start)
        if isinstance(direct, Unit) and plain_end >= max(scaled_end, words_end):
            return self._per(text, UnitMatch(start, plain_end, Decimal(1), start, direct))
        if isinstance(scaled, Unit):
            return self._per(text, UnitMatch(start, scaled_end, scale, at, scaled))
        return UnitMatch(start, words_end, scale, words_end, None) if words_end > start else None

    def _per(self, text: str, match: UnitMatch) -> UnitMatch:
        """Returns the match with what follows a slash: ``triệu đồng|/người/năm``."""
        end = match.end
        if "/" not in text[match.name : end + 2]:
            return match
        for _ in range(2):
            slash = _PER.match(text, end)
            if slash is None:
                break
            unit, unit_end = _longest(self._units, text, slash.end())
            word = _WORD.match(text, slash.end())
            stop = unit_end if unit is not None else word.end() if word else None
            if stop is None:
                break
            end = stop
        per = text[match.name : end].partition("/")[2].strip()
        return replace(match, end=end, per=per or None)


def _unit(term: Term) -> Unit:
    """Returns the unit that a term describes."""
    folded = {fold(form).split("/")[0] for form in term.forms}  # "%/năm" is a percentage, too
    kind: Kind = next((kind for form, kind in _KIND_BY_FORM.items() if form in folded), "amount")
    factor = _positive(term, "toBase") if term.one("toBase") is not None else Decimal(1)
    return Unit(term.key, kind, factor, term.one("baseUnit") or term.key)


def _positive(term: Term, name: str) -> Decimal:
    """Returns a number of a term."""
    text = term.one(name)
    try:
        value = Decimal(text or "")
    except InvalidOperation:
        value = Decimal(0)
    if not (value.is_finite() and value > 0):
        raise VocabularyError(f"{term.scheme}/{term.key}: {name} {text!r} is no positive number")
    return Decimal(int(value)) if value == value.to_integral_value() else value


def _trie(forms: Mapping[str, Unit | Decimal | None]) -> _Node:
    """Returns the forms as a tree of characters; a form with the value None is a word that blocks shorter ones."""
    root = _Node()
    for form, value in forms.items():
        node = root
        for char in " ".join(form.split()):
            node = node.children.setdefault(char, _Node())
        node.final, node.value = True, value
    return root


def _longest(node: _Node, text: str, position: int) -> tuple[Unit | Decimal | None, int]:
    """Returns the value and the end of the longest form at ``position`` that ends where a word ends.

    A run of spaces counts as one. Without such a form the value is None and the end is ``position``.
    """
    best: tuple[Unit | Decimal | None, int] = (None, position)
    at = position
    while at < len(text):
        char = " " if text[at] == "\u00a0" else text[at]
        following = node.children.get(char)
        if following is None:
            break
        node = following
        at = _skip(text, at) if char == " " else at + 1
        if node.final and (at == len(text) or not (text[at - 1].isalnum() and text[at].isalnum())):
            best = node.value, at
    return best


def _skip(text: str, position: int) -> int:
    """Returns the offset after up to three spaces."""
    match = _SPACE.match(text, position)
    return match.end() if match else position
