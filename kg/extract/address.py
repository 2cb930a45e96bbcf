"""What the address of an article tells: provinces in its host and its path, the period in its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from kg.language.fold import bare
from kg.language.values.period import Period
from kg.language.values.periodlabel import last_day
from kg.vocabulary import Term

_PATH_WORD = re.compile(r"[a-z0-9]+")
_PERIOD = re.compile(
    r"(?<=[-/])(?<!ngay-\d-)(?<!ngay-\d\d-)"
    r"(?:(?P<months>[2-9]|1[01])-thang(?!-(?:cuoi|qua|toi|lien))(?:-dau-nam)?|quy-(?P<quarter>iv|i{1,3}|[1-4])"
    r"|thang-(?P<month>1[0-2]|0?[1-9]))(?:(?:-nam)?-(?P<year>20\d\d))?(?=[-./?]|$)"
)
_AHEAD = re.compile(r"muc-tieu|phan-dau|ke-hoach|nhiem-vu|giai-phap|du-kien|du-bao")
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
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


def heads_path(address: str, term: Term) -> bool:
    """Says whether a headline in an address begins with a province: ``/|binh-phuoc|-xuat-khau-tang.html``."""
    segments = address.partition("://")[2].lower().split("/")[1:]
    names = tuple(f"{_hyphened(form)}-" for form in term.forms if " " in form)
    return any(segment.startswith(names) for segment in segments)


def period_in(address: str, year: int) -> Period | None:
    """Returns the months that an address names, of a year where it names none; None where it names several or plans.

    >>> period_in("https://vi.example/xuat-khau-9-thang-dau-nam-tang-7.html", 2031).label
    '2031-01/2031-09'
    """
    path = address.partition("://")[2].lower()
    found = {(_months(match), int(match["year"] or year)) for match in _PERIOD.finditer(path)}
    if len(found) != 1 or _AHEAD.search(path):
        return None
    (first, last), of_year = found.pop()
    return Period(date(of_year, first, 1), date(of_year, last, last_day(of_year, last)))


def _months(match: re.Match[str]) -> tuple[int, int]:
    """Returns the first and the last month of a period in an address."""
    if match["quarter"]:
        last = 3 * _QUARTERS[match["quarter"]]
        return last - 2, last
    return (1, int(match["months"])) if match["months"] else (int(match["month"]), int(match["month"]))


@lru_cache(maxsize=1 << 10)
def _hyphened(name: str) -> str:
    """Returns a name as the paths of addresses have it."""
    return bare(name).replace(" ", "-")


@lru_cache(maxsize=1 << 10)  # the names of provinces are asked for article after article
def letters(name: str) -> str:
    """Returns the bare letters of a name, as addresses and datelines have them."""
    return bare(name).replace(" ", "").replace("-", "")
