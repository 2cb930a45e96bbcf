"""The comment header of a question's file: what it says in two languages, line by line (``kg.ask.question``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from kg.ask.values import TYPES
from kg.errors import QueryError

_LINE: Final = re.compile(r"# (?P<key>[a-z@]+):(?: +(?P<value>.*\S))?\s*")
_PARAM: Final = re.compile(r"(?P<name>[a-z]\w*) (?P<type>[a-z]+)(?: (?!- )(?P<default>.+?))? - (?P<text>.+)")
_NAMED: Final = re.compile(r"(?P<name>\w+) - (?P<text>.+)")
_ONCE: Final = ("title", "title@vi", "question", "question@vi", "asks", "keywords")
_LISTED: Final = ("param", "param@vi", "returns", "returns@vi")
_NEEDED: Final = ("title", "title@vi", "question", "keywords", "returns")
_REQUIRED: Final = "(required)"

_Made = TypeVar("_Made", "Parameter", "Column")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question; ``default`` is its text as in the header, None where unset means no restriction."""

    name: str
    type: str
    default: str | None
    required: bool
    description: str
    description_vi: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer."""

    name: str
    meaning: str
    meaning_vi: str


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says.

    Args:
        once: the keys that stand alone, such as ``title@vi``, with their values.
        parameters: in the order of the header.
        columns: in the order of the header.
    """

    once: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One key with its value and the place where it stands."""

    place: str
    key: str
    value: str

    def parts(self, pattern: re.Pattern[str], form: str) -> re.Match[str]:
        match = pattern.fullmatch(self.value)
        if match is None:
            raise QueryError(f"{self.place}: {form}, not {self.value!r}")
        return match


def read(text: str, place: str) -> Header:
    """Returns the header of a question; what it does not say in Vietnamese is in English in both languages.

    Args:
        text: content of the file.
        place: name of the file, for messages.

    Raises:
        QueryError: naming file and line.
    """
    once: dict[str, str] = {}
    listed: dict[str, list[_Entry]] = {key: [] for key in _LISTED}
    last = place
    for entry in _entries(text, place):
        last = entry.place
        if entry.key in listed:
            listed[entry.key].append(entry)
        elif entry.key not in _ONCE:
            raise QueryError(f"{last}: unknown key {entry.key!r}; known: {', '.join(_ONCE + _LISTED)}")
        elif entry.key in once:
            raise QueryError(f"{last}: {entry.key!r} is said twice")
        else:
            once[entry.key] = entry.value
    for key in _NEEDED:
        if key not in once and not listed.get(key):
            raise QueryError(f"{last}: the header lacks {key!r}")
    return Header(
        once,
        tuple(_both(listed["param"], listed["param@vi"], _parameter)),
        tuple(_both(listed["returns"], listed["returns@vi"], _column)),
    )


def _entries(text: str, place: str) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        if line.startswith("#   ") and entry is not None:
            entry = _Entry(entry.place, entry.key, f"{entry.value} {line[1:].strip()}")
            continue
        if entry is not None:
            yield entry
        match = _LINE.fullmatch(line)
        if match is None:
            raise QueryError(f"{place}:{number}: not a line '# key: value': {line!r}")
        if not match["value"]:
            raise QueryError(f"{place}:{number}: {match['key']!r} is empty")
        entry = _Entry(f"{place}:{number}", match["key"], match["value"])
    if entry is None:
        raise QueryError(f"{place}:1: no header: it begins '# title: …'")
    yield entry


def _both(
    said: list[_Entry], translated: list[_Entry], make: Callable[[_Entry, Mapping[str, str]], _Made]
) -> Iterator[_Made]:
    """Yields what ``make`` makes of each entry and the Vietnamese texts by name; each text belongs to one entry."""
    vietnamese: dict[str, str] = {}
    for entry in translated:
        match = entry.parts(_NAMED, f"{entry.key!r} is 'name - text in Vietnamese'")
        if match["name"] in vietnamese:
            raise QueryError(f"{entry.place}: {entry.key!r} of {match['name']!r} is said twice")
        vietnamese[match["name"]] = match["text"]
    made: dict[str, _Made] = {}
    for entry in said:
        one = make(entry, vietnamese)
        if one.name in made:
            raise QueryError(f"{entry.place}: {entry.key!r} of {one.name!r} is said twice")
        made[one.name] = one
    for entry in translated:
        name = entry.value.partition(" ")[0]
        if name not in made:
            raise QueryError(f"{entry.place}: {entry.key!r} of {name!r}, which no {entry.key[:-3]!r} declares")
    yield from made.values()


def _parameter(entry: _Entry, vietnamese: Mapping[str, str]) -> Parameter:
    match = entry.parts(_PARAM, "a parameter is 'name type [default] - description'")
    if match["type"] not in TYPES:
        raise QueryError(f"{entry.place}: unknown type {match['type']!r}; known: {', '.join(sorted(TYPES))}")
    required = match["default"] == _REQUIRED
    default = None if required else match["default"]
    name, text = match["name"], match["text"]
    return Parameter(name, match["type"], default, required, text, vietnamese.get(name, text))


def _column(entry: _Entry, vietnamese: Mapping[str, str]) -> Column:
    match = entry.parts(_NAMED, "a column is 'name - meaning'")
    return Column(match["name"], match["text"], vietnamese.get(match["name"], match["text"]))
