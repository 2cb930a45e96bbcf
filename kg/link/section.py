"""One table of a TOML file, read key by key, so that a message can name the place, and what nobody reads is refused."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.ask import syntax
from kg.errors import LinkError


class Section:
    """A table of the file; every method but ``keys`` raises LinkError where the value is missing or another thing."""

    def __init__(self, table: Mapping[str, Any], place: str) -> None:
        """Begins a table; ``place`` names file and table in messages."""
        self._table, self._place = table, place
        self._read: set[str] = set()

    @classmethod
    def read(cls, path: Path) -> Section:
        """Returns the whole of a file.

        Raises:
            LinkError: the file is missing or no TOML.
        """
        try:
            return cls(tomllib.loads(path.read_text(encoding="utf-8")), str(path))
        except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LinkError(f"{path}: {error}") from error

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in the order of the file."""
        return tuple(self._table)

    def part(self, key: str) -> Section:
        """Returns a table within this one."""
        return Section(self._get(key, dict), f"{self._place}: {key}")

    def text(self, key: str, among: tuple[str, ...] = ()) -> str:
        """Returns a text that is not blank; one of ``among`` where these are given."""
        found: str = self._get(key, str)
        if not found.strip() or (among and found not in among):
            raise self._wrong(key, f"one of: {', '.join(among)}" if among else "a text")
        return found

    def word(self, key: str) -> str:
        """Returns a text that is one word of ASCII letters and digits."""
        if not (found := self.text(key)).isidentifier() or not found.isascii():
            raise self._wrong(key, "a word of ASCII letters and digits")
        return found

    def texts(self, key: str) -> list[str]:
        """Returns a list of texts."""
        found: list[Any] = self._get(key, list)
        if not all(isinstance(text, str) for text in found):
            raise self._wrong(key, "a list of texts")
        return found

    def address(self, key: str) -> str:
        """Returns an IRI that begins with http:// or https://."""
        if not is_address(found := self.text(key)):
            raise self._wrong(key, "an http(s) address")
        return found

    def addresses(self, key: str) -> list[str]:
        """Returns a list of such IRIs."""
        if not all(map(is_address, found := self.texts(key))):
            raise self._wrong(key, "a list of http(s) addresses")
        return found

    def number(self, key: str, least: int | Decimal, most: int) -> Decimal:
        """Returns a number between these two, both included."""
        found = self._get(key, (int, float))
        number = Decimal("NaN") if isinstance(found, bool) else Decimal(str(found))
        if not number.is_finite() or not least <= number <= most:
            raise self._wrong(key, f"a number from {least} to {most}")
        return number

    def flag(self, key: str) -> bool:
        """Returns a truth value."""
        found: bool = self._get(key, bool)
        return found

    def query(self, key: str, block: str, columns: set[str]) -> str:
        """Returns a SELECT query that has a block ``VALUES ?block`` and returns at least these columns."""
        found = self.text(key)
        missing = sorted(columns - set(syntax.projection(found) or ()))
        if missing:
            raise LinkError(f"{self._place}: {key}: not a SELECT query that returns ?{' ?'.join(missing)}")
        if block not in {values.name for values in syntax.values_blocks(found)}:
            raise LinkError(f"{self._place}: {key}: has no block VALUES ?{block} {{ UNDEF }}")
        return found

    def refuse_others(self) -> None:
        """Raises LinkError where the table has a key that nobody has read."""
        if others := sorted(set(self._table) - self._read):
            raise LinkError(f"{self._place}: unknown key {others[0]!r}")

    def _get(self, key: str, kind: type | tuple[type, ...]) -> Any:  # noqa: ANN401 # as TOML has it
        self._read.add(key)
        if key not in self._table:
            raise LinkError(f"{self._place}: {key}: missing")
        if not isinstance(self._table[key], kind):
            kinds = kind if isinstance(kind, tuple) else (kind,)
            raise self._wrong(key, f"of the type {' or '.join(each.__name__ for each in kinds)}")
        return self._table[key]

    def _wrong(self, key: str, wanted: str) -> LinkError:
        return LinkError(f"{self._place}: {key}: {self._table[key]!r} is not {wanted}")


def is_address(text: str) -> bool:
    """Says whether a text is an IRI that begins with http:// or https://."""
    try:
        return ox.NamedNode(text).value.startswith(("http://", "https://"))
    except ValueError:
        return False
