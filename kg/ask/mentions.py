"""Names, times and amounts in what somebody typed: what can fill the parameters of a question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from rapidfuzz import fuzz

from kg.ask.header import Parameter
from kg.ask.search import Entity, Index, Named
from kg.ask.times import times
from kg.ask.words import Word, folded
from kg.language.fold import fold
from kg.language.values.periodlabel import Period

KINDS: Final = (
    "province", "indicator", "person", "organization", "document", "project", "office", "sector", "body",
)  # fmt: skip
"""Kinds of things whose names can fill a parameter of the type of that name; ``body`` fills one that is called so."""

_LONGEST: Final = 14
"""Words of a name that is looked for."""

_OF_PLACE: Final = ("tinh", "thanh pho", "of", "of the")
"""What official names have before a place, and what people leave out: "Sở Công Thương [tỉnh] Bến Tre"."""

_IN_VIETNAMESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "resolution": "nghi quyet",
        "decision": "quyet dinh",
        "directive": "chi thi",
        "plan": "ke hoach",
        "programme": "chuong trinh",
        "decree": "nghi dinh",
        "circular": "thong tu",
        "law": "luat",
        "conclusion": "ket luan",
    }
)
_NUMBERED: Final = re.compile(
    rf"(?P<type>cong dien|{'|'.join(map('|'.join, _IN_VIETNAMESE.items()))}) (?:so |no )?(?P<number>\d+)"
)
_MISSPELT: Final = 87
"""How alike "dong nay" and "dong nai" must be to be taken for one."""
_ALIKE: Final = 20  # names that are compared with two words
_SHORTEST: Final = 7
"""Letters and blanks of such a name at least: "số là" is not Sơn La."""
_AMOUNT: Final = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,6}(?:[.,]\d{1,3})?)\s*(?:(?P<days>ngày|ngay|days?)\b"
    r"|(?:%|(?:phần trăm|phan tram|per ?cent)\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """What the words from ``first`` to ``last`` (not included) name.

    Args:
        first: number of the first word.
        last: number after the last word.
        things: kind -> the thing of that kind that they name.
        period: the time, where it is one.
        amount: name of the parameter that is such an amount, and the number.
    """

    first: int
    last: int
    things: Mapping[str, Entity] = field(default_factory=dict)
    period: Period | None = None
    amount: tuple[str, str] | None = None

    def value(self, parameter: Parameter) -> str | None:
        """Returns the text that a parameter is set to by this, or None where it is nothing of its type."""
        if self.period is not None:
            return _time(self.period, parameter)
        if self.amount is not None:
            return self.amount[1] if self.amount[0] == parameter.name else None
        thing = self.things.get("body" if parameter.name == "body" else parameter.type)
        return thing.vi if thing else None

    def is_default(self, parameter: Parameter) -> bool:
        """Returns whether the thing is the one that the parameter has anyway."""
        thing = self.things.get(parameter.type)
        return thing is not None and parameter.default == f"{parameter.type}:{thing.iri.rpartition('/')[2]}"

    def overlaps(self, other: Mention) -> bool:
        """Returns whether the two share a word."""
        return self.first < other.last and other.first < self.last


def mentions(text: str, words: Sequence[Word], index: Index) -> tuple[Mention, ...]:
    """Returns everything that the words may name, the longest first; they may overlap.

    Args:
        text: what was typed, in NFC.
        words: its words.
        index: of the graph whose things can be meant.
    """
    found = [
        *_amounts(text, words),
        *(Mention(time.first, time.last, period=time.period) for time in times(words)),
        *_names(text, words, index),
    ]
    return tuple(sorted(found, key=lambda mention: (mention.first - mention.last, mention.first)))


def _time(period: Period, parameter: Parameter) -> str | None:
    match parameter.name:
        case "year":
            return str(period.start.year)
        case "period":
            return period.label
        case _:
            # "By 2024" is more than who types a year says: a day or a month is meant as a date.
            shorter = (period.end - period.start).days < 31
            return period.end.isoformat() if parameter.type == "date" and shorter else None


def _amounts(text: str, words: Sequence[Word]) -> Iterator[Mention]:
    for match in _AMOUNT.finditer(text):
        inside = [number for number, word in enumerate(words) if match.start() <= word.start < match.end()]
        if match["days"] and not match["number"].isdigit():
            continue
        kind = "days" if match["days"] else "threshold"
        yield Mention(inside[0], inside[-1] + 1, amount=(kind, match["number"].replace(",", ".")))


def _names(text: str, words: Sequence[Word], index: Index) -> Iterator[Mention]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for first in range(len(words)):
        for last in range(first + 1, min(first + _LONGEST, len(words)) + 1):
            spans.setdefault(_plain(words, first, last), []).append((first, last))
    known = index.named(spans, KINDS)
    places = [span for name, things in known.items() if _of(things, "province") for span in spans[name]]
    full: dict[str, list[tuple[int, int]]] = {}
    for place, last in places:
        for first in range(max(0, place - _LONGEST), place):
            for between in _OF_PLACE:
                name = f"{_plain(words, first, place)} {between} {_plain(words, place, last)}"
                full.setdefault(name, []).append((first, last))
    known_full = index.named(full, ("organization",))
    for group, things_of in ((spans, known), (full, known_full)):
        for name, things in things_of.items():
            for first, last in group[name]:
                typed = text[words[first].start : words[last - 1].end]
                yield Mention(first, last, _best(things, typed))
    yield from _numbered(words, index)
    if not places:
        named = {number for name in known for first, last in spans[name] for number in range(first, last)}
        yield from _misspelt(words, named, index)


def _best(things: Sequence[Named], typed: str) -> dict[str, Entity]:
    """Returns the best thing of each kind: one written just so, diacritics and all, before one that only sounds so."""
    best: dict[str, Entity] = {}
    for exact in (True, False):
        for thing in things:
            if not exact or fold(thing.name) == fold(typed):
                best.setdefault(thing.entity.kind, thing.entity)
    return best


def _numbered(words: Sequence[Word], index: Index) -> Iterator[Mention]:
    """Yields documents by type and bare number: "Nghị quyết 57", where one document of the graph is called so."""
    for first in range(len(words)):
        for last in range(first + 2, min(first + 5, len(words)) + 1):
            if match := _NUMBERED.fullmatch(_plain(words, first, last)):
                plain = f"{_IN_VIETNAMESE.get(match['type'], match['type'])} {match['number']}"
                called = [hit.iri for hit in index.search(plain, "document", 2)]
                thing = index.entity(called[0]) if len(called) == 1 else None
                if thing is not None and f"{folded(thing.vi)} ".startswith(f"{plain} "):
                    yield Mention(first, last, {"document": thing})


def _misspelt(words: Sequence[Word], named: Set[int], index: Index) -> Iterator[Mention]:
    """Yields the province whose name of two words is most like two words that name nothing: "bnh thuan"."""
    best: tuple[float, int, Entity] | None = None
    for first in range(len(words) - 1):
        typed = _plain(words, first, first + 2)
        if len(typed) < _SHORTEST or named & {first, first + 1}:
            continue
        for thing in index.alike(typed, ("province",), _ALIKE):
            alike = fuzz.ratio(typed, folded(thing.name))
            if alike >= _MISSPELT and (best is None or alike > best[0]):
                best = alike, first, thing.entity
    if best is not None:
        yield Mention(best[1], best[1] + 2, {"province": best[2]})


def _of(things: Sequence[Named], kind: str) -> bool:
    return any(thing.entity.kind == kind for thing in things)


def _plain(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(word.bare for word in words[first:last])
