"""Names of several members in the ways that newspapers join them: ``nông, lâm nghiệp`` and ``nông - lâm nghiệp``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, product
from typing import Final

_SECTOR: Final = ("khu vực ", "ngành ", "lĩnh vực ")
_JOINTS: Final = (", ", " - ", "-", " và ")
_JOINT: Final = re.compile(r", | - |-| và ")
_MOST_MEMBERS: Final = 3


def joinings(form: str) -> Iterator[str]:
    """Yields the other ways in which newspapers join the members of a sector's name, and call the sector.

    >>> sorted(joinings("khu vực nông, lâm nghiệp"))[:3]
    ['khu vực nông - lâm nghiệp', 'khu vực nông và lâm nghiệp', 'khu vực nông-lâm nghiệp']
    """
    heads = _SECTOR if form.startswith(_SECTOR) else ("",)
    head = next(one for one in heads if form.startswith(one))
    members = _JOINT.split(form.removeprefix(head))
    if head == "" and not 1 < len(members) <= _MOST_MEMBERS:
        return
    joints = product(_JOINTS, repeat=len(members) - 1) if len(members) <= _MOST_MEMBERS else ()
    for between in joints:
        joined = "".join(chain(*zip(members, (*between, ""), strict=True)))
        yield from (one + joined for one in heads if one + joined != form)
