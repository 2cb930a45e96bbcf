"""Single projects: what is told of one is not the province's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.observations.subject import Subject

if TYPE_CHECKING:
    from kg.extract.observations.sentence import SentenceState

_ENDS = re.compile(r" (?:tại|ở|do|của|có|với|được|đã|đang|sẽ|vào|theo|đạt|gồm|là|cần|khởi công|hoàn thành)(?= )|[,;(]")
_SEVERAL = re.compile(r"(?:\d|\b(?:các|những|nhiều|một số|hai|ba|bốn|năm|mọi)) $")
_LEAD = 8


def undertaking(clause: SentenceState, end: int) -> Subject | None:
    """Returns the cost of the one project that is named before an offset, or None.

    ``|Dự án Nhà máy thép Vĩnh Sơn| tại … (900 tỷ đồng)``, ``|dự án Khu du lịch Na Hang| với tổng vốn đầu tư …``.
    """
    begin = max(clause.item, clause.after_figure or clause.start)
    cost = next(iter(clause.language.vocabulary.having("indicator", "ofProjects", "true")), None)
    if cost is None or any(t.kind == "following" and begin <= t.start for t in clause.between(begin, end)):
        return None
    for head in clause.language.find("project-kind", clause.folded, begin, end):
        if "thu hút" in clause.folded[head.end : end]:
            continue  # "Khu kinh tế Nghi Sơn thu hút tổng vốn đầu tư …": of all that came there
        name = _ENDS.split(clause.text[head.start : end], maxsplit=1)[0].strip()
        proper = any(word[:1].isupper() and not word.isupper() for word in name.split()[1:])  # not "dự án FDI"
        if proper and not _SEVERAL.search(clause.folded, max(begin, head.start - _LEAD), head.start):
            return Subject(cost, head.start, end, component=name, area=clause.area)
    return None
