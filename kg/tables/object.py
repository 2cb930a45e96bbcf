"""An object of JSON that is read strictly: every key is asked for, and what nobody asks for is an error."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from typing import Any, Final

from kg.errors import SourceError, TableError
from kg.tables.near import near

_UNSEEN: Final = ("Cc", "Cs", "Zl", "Zp")


class Object:
    """An object of JSON whose keys are taken one after another: what is left at the end is unknown.

    Args:
        said: the value.
        place: what to call it in messages.
    """

    def __init__(self, said: object, place: str) -> None:
        """Takes a value that must be an object."""
        if not isinstance(said, dict):
            raise TableError(f"{place}: {json.dumps(said, default=str)[:60]} where an object is expected")
        self.place = place
        self.left = dict(said)
        self._known: list[str] = []

    def take(self, key: str) -> Any:  # noqa: ANN401 # any value of JSON
        """Returns a key's value, or None."""
        self._known.append(key)
        return self.left.pop(key, None)

    def text(self, key: str, default: str | None = None) -> str | None:
        """Returns a text, or the default where there is none."""
        value = self.take(key)
        if value is not None and not _is_text(value):
            raise self.wrong(key, value, "a text of one line")
        return default if value is None else str(value)

    def required(self, key: str) -> str:
        """Returns a text that must be there."""
        value = self.text(key)
        if value is None or not value.strip():
            raise TableError(f"{self.place}: {key} is missing")
        return value

    def checked(self, key: str, check: Callable[[str], object]) -> str | None:
        """Returns a text that ``check`` does not raise over, or None."""
        value = self.text(key)
        try:
            if value is not None:
                check(value)
        except (ValueError, SourceError) as error:
            raise self.wrong(key, value, str(error)) from error
        return value

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Returns a text, or several."""
        value = self.take(key)
        if value is None:
            return default
        several = value if isinstance(value, list) else [value]
        if not all(map(_is_text, several)):
            raise self.wrong(key, value, "a text or a list of texts, each of one line")
        return tuple(several)

    def count(self, key: str, default: int) -> int:
        """Returns a whole number from 0 on."""
        value = self.take(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.wrong(key, value, "a whole number from 0 on")
        return value

    def flag(self, key: str) -> bool:
        """Returns a truth value; False where there is none."""
        value = self.take(key)
        if not isinstance(value, bool | None):
            raise self.wrong(key, value, "true or false")
        return bool(value)

    def many(self, key: str) -> list[Any]:
        """Returns a list that must be there and hold something."""
        value = self.take(key)
        if not isinstance(value, list) or not value:
            raise self.wrong(key, value, "a list of objects")
        return value

    def inner(self, key: str, default: dict[str, Any] | None = None) -> Object:
        """Returns an object; an error where there is neither it nor a default."""
        value = self.take(key)
        return Object(default if value is None else value, f"{self.place}: {key}")

    def done(self) -> None:
        """Raises TableError where a key was not asked for."""
        for key in self.left:
            raise TableError(f"{self.place}: unknown key {key!r}; {near(key, self._known)}")

    def wrong(self, key: str, value: object, wanted: str) -> TableError:
        """Returns the error of a value that is not what is wanted."""
        shown = json.dumps(value, ensure_ascii=False, default=str)
        return TableError(f"{self.place}: {key}: {shown[:60]}: {wanted}")


def _is_text(value: object) -> bool:
    """Says whether a value is a text that can stand in a record: no line breaks, controls or lone surrogates."""
    return isinstance(value, str) and all(char == "\t" or unicodedata.category(char) not in _UNSEEN for char in value)
