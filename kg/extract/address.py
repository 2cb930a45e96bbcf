"""Provinces in the address of an article: its host and its path."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from kg.language.fold import bare
from kg.vocabulary import Term

_PATH_WORD = re.compile(r"[a-z0-9]+")
SHORTEST: Final = 5  # letters of a province's name that an address or a dateline may be recognised by


def at_end(label: str, names: Mapping[str, str | None]) -> str | None:
    """Returns the unit whose name a part of an address begins or ends with: ``congthuong|thainguyen|``, or None."""
    long = [name for name in names if len(name) > SHORTEST]
    found = [name for name in long if label.startswith(name)] or [name for name in long if label.endswith(name)]
    return names[found[0]] if found else None


def units_in_path(address: str, provinces: dict[str | None, Term]) -> list[str]:
    """Returns the units named in an address behind its host, each once: ``/|binh-phuoc|-xuat-khau-tang.html``."""
    _, _, path = address.partition("://")
    words = _PATH_WORD.findall(path.partition("/")[2].lower())
    said = f"-{'-'.join(words)}-"
    found: list[str] = []
    for unit, term in provinces.items():
        spelt = (_hyphened(form) for form in term.forms if " " in form)
        if unit is not None and any(f"-{name}-" in said or name.replace("-", "") in words for name in spelt):
            found.append(unit)
    return found


@lru_cache(maxsize=1 << 10)
def _hyphened(name: str) -> str:
    """Returns a name as the paths of addresses have it."""
    return bare(name).replace(" ", "-")


@lru_cache(maxsize=1 << 10)  # the names of provinces are asked for article after article
def letters(name: str) -> str:
    """Returns the bare letters of a name, as addresses and datelines have them."""
    return bare(name).replace(" ", "").replace("-", "")
