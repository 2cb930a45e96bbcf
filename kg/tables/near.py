"""Names like a name that is not known: what its writer may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz, process

from kg.language.fold import bare

_ALIKE: Final = 70
_SHOWN: Final = 3


def near(name: str, known: Iterable[str]) -> str:
    """Returns a clause that names the known names nearest to a name, or all of them where they are few.

    >>> near("kinh ngạch xuất khẩu", ["kim ngạch xuất khẩu", "dân số"])
    'nearest: kim ngạch xuất khẩu'
    """
    several = list(dict.fromkeys(known))
    found = process.extract(
        bare(name), {n: bare(n) for n in several}, scorer=fuzz.ratio, limit=_SHOWN, score_cutoff=_ALIKE
    )
    if found:
        return f"nearest: {', '.join(key for _, _, key in found)}"
    return f"known: {', '.join(several)}" if 0 < len(several) <= 12 else "none is near"
