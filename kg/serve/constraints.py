"""What a table says of a thing beside its name, held against the facts: province, year, number, post ..."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.ask.search import Entity
from kg.ask.words import folded
from kg.language.values.periodlabel import Period, months, parse
from kg.serve.names import Names

_PLACE_WORDS: Final = re.compile(r"\b(?:tinh|thanh pho|tp|of the|of|the) (?=\w)| (?:province|city)$")
"""Words of an official name that tables leave out; not where they end a name: "[tỉnh] Hà Tĩnh"."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a property: an entity's key where the table was matched already, and text."""

    text: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Property:
    """A property by which candidates can be told apart: ``fits`` says yes, no, or None where nothing is known."""

    id: str
    name: str
    description: str
    kinds: tuple[str, ...]
    fits: Callable[[Names, Entity, Mapping[str, tuple[str, ...]], Value], bool | None]


def core(name: str) -> str:
    """Returns a folded name without the words that tables leave out.

    >>> core("Sở Y tế tỉnh Hà Tĩnh"), core("Thành phố Hồ Chí Minh")
    ('so y te ha tinh', 'ho chi minh')
    """
    return _PLACE_WORDS.sub("", folded(name))


def _province(names: Names, _: Entity, facts: Mapping[str, tuple[str, ...]], value: Value) -> bool | None:
    territories = {place for area in facts.get("area", ()) for place in names.index.facts(area).get("territory", ())}
    if value.key is not None:
        meant = [names.base + value.key]
    else:
        spellings = dict.fromkeys((folded(value.text), core(value.text)))
        found = names.index.named(spellings, ("province",))
        meant = [named.entity.iri for spelling in spellings for named in found.get(spelling, ())]
    wanted = {place for iri in meant for place in names.index.facts(iri).get("territory", ())}
    return bool(territories & wanted) if territories and wanted else None


def _year(_: Names, entity: Entity, facts: Mapping[str, tuple[str, ...]], value: Value) -> bool | None:
    period = _period(value.text.strip())
    if period is None:
        return None
    first, last = facts.get("from", ("",))[0], facts.get("to", ("9999",))[0]
    return first <= period.end.isoformat() and period.start.isoformat() <= last


def _period(text: str) -> Period | None:
    """Returns the period that ``2024``, ``2024.0``, ``2024-08`` or ``2024-08-31`` means."""
    text = text.removesuffix(".0")
    if text.isascii() and text.isdigit() and len(text) == 4:
        return months(int(text), 1, int(text), 12)
    return parse(text[:10])


def _same(fact: str) -> Callable[[Names, Entity, Mapping[str, tuple[str, ...]], Value], bool | None]:
    """Returns whether a fact is just this text, case and signs aside."""

    def fits(_: Names, __: Entity, facts: Mapping[str, tuple[str, ...]], value: Value) -> bool | None:
        known = {folded(each) for each in facts.get(fact, ())}
        return folded(value.text) in known if known else None

    return fits


def _named(fact: str) -> Callable[[Names, Entity, Mapping[str, tuple[str, ...]], Value], bool | None]:
    """Returns whether a thing that a fact leads to is called so, or has these words in a row in its name."""

    def fits(names: Names, _: Entity, facts: Mapping[str, tuple[str, ...]], value: Value) -> bool | None:
        known = facts.get(fact, ())
        if value.key is not None:
            return names.base + value.key in known if known else None
        wanted = core(value.text)
        called = [core(label) for iri in known for label in _labels(names, iri)]
        return any(f" {wanted} " in f" {label} " for label in called) if known and wanted else None

    return fits


def _labels(names: Names, iri: str) -> Sequence[str]:
    thing = names.index.entity(iri)
    return (thing.vi, thing.en) if thing else (iri,)


_ALL: Final = (
    Property(
        id="province",
        name="province / tỉnh",
        description="the province that it is in, whichever its version",
        kinds=("organization", "person", "project"),
        fits=_province,
    ),
    Property(
        id="year",
        name="year / năm",
        description="a year, month or day in which this version of the province existed",
        kinds=("province",),
        fits=_year,
    ),
    Property(
        id="gso",
        name="GSO code / mã tỉnh",
        description="code of the province at the General Statistics Office",
        kinds=("province",),
        fits=_same("gso"),
    ),
    Property(
        id="number",
        name="number / số, ký hiệu",
        description="number of a document, as in 57-NQ/TW",
        kinds=("document",),
        fits=_same("number"),
    ),
    Property(
        id="issuer",
        name="issuer / cơ quan ban hành",
        description="who issued a document",
        kinds=("document",),
        fits=_same("issuer"),
    ),
    Property(
        id="organization",
        name="body / cơ quan",
        description="a body that the official serves",
        kinds=("person",),
        fits=_named("organization"),
    ),
    Property(
        id="post",
        name="post / chức vụ",
        description="a post that the official holds",
        kinds=("person",),
        fits=_named("post"),
    ),
)
PROPERTIES: Final[Mapping[str, Property]] = MappingProxyType({each.id: each for each in _ALL})
"""The properties by their identifiers."""
