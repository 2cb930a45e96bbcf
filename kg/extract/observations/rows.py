"""Rows: figures of one kind that stand side by side, the parts they go round, and what each of them is said of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.observations.statement import Statement
from kg.extract.observations.subject import Subject
from kg.language.token import Token
from kg.language.values.base import Base
from kg.language.values.periodlabel import Period
from kg.language.values.quantity import Quantity

AND = re.compile(r"\s*(?:,? và|,|&)\s*(?:(?:các )?(?:ngành|khu vực|lĩnh vực|nhóm|mặt hàng|năm|quý|tháng)\s+)?")
"""What links two things of a row."""
_LINK = re.compile(r"\s*(?:;|&|-|,?\s*(?:và|cùng|còn)|,)\s*(?:(?:ước )?(?:tăng|giảm|đạt|là|ở mức)\s+)?")
# "dịch vụ và xây dựng dẫn đầu tăng trưởng |GRDP của tỉnh| (tăng lần lượt 9% và 7%)"
BY_THE_WAY = re.compile(r"(?: (?:của|trên|trong|chung)[^().;,]{0,40})? ?\((?:tăng|giảm|đạt) lần lượt\b")
"""What stands behind a name that only says of what the parts before it are, which the figures go round."""
_CUES = ("level", "up", "down", "estimate")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one figure of a row is said of, or compared with; nothing where that cannot be told."""

    quantity: Quantity
    subject: Subject | None = None
    period: Period | None = None
    statement: Statement | None = None
    base: Base | None = None
    planned: bool = False

    @property
    def lost(self) -> bool:
        """Whether nothing is known of the figure."""
        return self.subject is None and self.period is None and self.statement is None and self.base is None


def row_of_figures(tokens: Sequence[Token], index: int, folded: str) -> list[int]:
    """Returns the indices of the figures of one kind that stand in a row from ``index`` on, linked by nothing else.

    ``5 tỷ USD và 3 tỷ USD``, ``6,5%, 7,2% và 8,4%``, ``1,2; 1,4 và 1,6 tỷ USD``.
    """
    row = linked_figures(tokens, index, folded)
    return row if tokens[row[-1]].key != "bare" else row[:1]


def linked_figures(tokens: Sequence[Token], index: int, folded: str) -> list[int]:
    """Returns the indices of a row of figures, whether its last one has a unit or not; its rests are rows too."""
    row = [index]
    for at in range(index + 1, len(tokens)):
        before, token = tokens[row[-1]], tokens[at]
        if token.quantity is None:
            if token.kind == "break" or (token.kind == "cue" and token.key in _CUES):
                continue
            break
        alike = before.quantity is not None and before.quantity.kind in (token.quantity.kind, "bare")
        if not alike or not _LINK.fullmatch(folded, before.end, token.quantity.bound_start):
            break
        row.append(at)
    return row


def rows_of_parts(tokens: Sequence[Token], folded: str) -> frozenset[int]:
    """Returns the indices of the components that a row of figures goes round: ``|dịch vụ|, |xây dựng| tăng 7%, 9%``."""
    found: set[int] = set()
    row: list[int] = []
    for at, token in enumerate(tokens):
        if token.kind == "component":
            linked = bool(row) and AND.fullmatch(folded, tokens[row[-1]].end, token.start) is not None
            row = [*row, at] if linked else [at]
        elif token.quantity is not None:
            if len(row) > 1 and len(row_of_figures(tokens, at, folded)) == len(row):
                found.update(row)
            row = []
        elif token.kind == "indicator" and BY_THE_WAY.match(folded, token.end) is None:
            row = []
    return frozenset(found)
