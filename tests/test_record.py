"""Records behave as frozen dataclasses do, but for the freezing at run time."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from kg.language.token import Token
from kg.record import replace

TOKEN = Token("cue", 3, 7, "up")


def test_records_of_equal_fields_are_equal_and_hash_alike() -> None:
    assert Token("cue", 3, 7, "up") == TOKEN
    assert hash(TOKEN) == hash(Token("cue", 3, 7, "up"))
    assert Token("cue", 3, 8, "up") != TOKEN


@pytest.mark.parametrize("changes", [{}, {"end": 9}, {"kind": "base", "weak": True}])
def test_a_changed_record_is_what_dataclasses_make_of_it(changes: dict[str, Any]) -> None:
    changed = replace(TOKEN, **changes)
    assert changed == dataclasses.replace(TOKEN, **changes)
    assert Token("cue", 3, 7, "up") == TOKEN


def test_an_unknown_field_is_refused() -> None:
    unknown: dict[str, Any] = {"nothing": 1}
    with pytest.raises((AttributeError, TypeError)):
        replace(TOKEN, **unknown)
