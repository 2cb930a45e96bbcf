"""What is said of a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.language.near import nearest

_FEW: Final = 12


def near(name: str, known: Iterable[str]) -> str:
    """Returns a clause that names the known names nearest to a name, or all of them where they are few.

    >>> near("kinh ngạch xuất khẩu", ["kim ngạch xuất khẩu", "dân số"])
    'nearest: kim ngạch xuất khẩu'
    """
    several = list(dict.fromkeys(known))
    if found := nearest(name, several):
        return f"nearest: {', '.join(found)}"
    return f"known: {', '.join(several)}" if 0 < len(several) <= _FEW else "none is near"
