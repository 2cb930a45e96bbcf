"""Names like a name that is not known: what its writer may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz, process

from kg.language.fold import bare

_ALIKE: Final = 70
_SHOWN: Final = 3


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Returns the known names most like a name, diacritics aside, the likest first; none where none is like it.

    >>> nearest("kinh ngạch xuất khẩu", ["kim ngạch xuất khẩu", "dân số"])
    ['kim ngạch xuất khẩu']
    """
    spelt = {bare(one): one for one in known}
    found = process.extract(bare(name), spelt.keys(), scorer=fuzz.ratio, limit=_SHOWN, score_cutoff=_ALIKE)
    return [spelt[form] for form, _, _ in found]
