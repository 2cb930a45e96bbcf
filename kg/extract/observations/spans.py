"""Periods of one sentence beside each other: which holds which, which of them the sentence leaves behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.observations.statement import Frame, Statement
from kg.language.token import Token
from kg.language.values.period import SUMMED, Period
from kg.language.values.periodlabel import one_month, several_months

_SUM = re.compile(rf"\b(?:{SUMMED})\b")
_MONTHS = re.compile(r"[^;,]*[;,] (?:trong |tính )?\d{1,2} tháng\b")  # "đạt 9 tỷ đồng; |8 tháng| đạt 70 tỷ đồng"
_WORKS = re.compile(
    r"\b(?:sẽ|dự kiến)[^,;.]{0,30} (?:vận hành|hoàn thành|khởi công|phát điện|hoạt động|khai thác|khánh thành|bàn giao)"
    r"[^,;.]{0,24}$"
)
THAT_SPAN = re.compile(r"\b(?:giai đoạn|thời kỳ) (?:này|trên|đó)\b")
"""What takes up the years named before: ``tăng trưởng bình quân giai đoạn này đạt 14%``."""
_NO_MONTHS_SHARE = 40  # per cent of a year's plan
_NEAR = 16
_FAR = 90


def holds(whole: Period, part: Period) -> bool:
    """Says whether one period is a part of another."""
    return whole != part and whole.start <= part.start and part.end <= whole.end


def around_parts(stated: Sequence[Statement], outer: Period | None) -> Period | None:
    """Returns the period whose parts a sentence told: ``Theo đó, |quý I| tăng 5%, |quý II| tăng 6%``, or None.

    Args:
        stated: what the sentence stated.
        outer: what was spoken of before it.
    """
    told = list(dict.fromkeys(s.period for s in stated if s.period_basis == "stated" and s.period is not None))
    if outer is None or len(told) <= 1 or not all(holds(outer, part) for part in told):
        return None
    if any(holds(one, other) for one in told for other in told):
        return None  # "tháng 9 đạt …, 9 tháng đạt …": the second goes on
    return outer


def whole_of_quarters(stated: Sequence[Statement]) -> Period | None:
    """Dates what no time was stated of by the quarters told after it: ``tăng 8% (quý I tăng 7%, quý II tăng 9%)``.

    Returns:
        The months from January to the end of the last quarter, or None.
    """
    first, rest = (stated[0], stated[1:]) if stated else (None, ())
    if first is None or first.period_basis == "stated" or len(rest) <= 1:
        return None
    quarters = [s.period for s in rest if s.subject.indicator == first.subject.indicator and s.period is not None]
    january = quarters[0].start if quarters else None
    follow = all(3 * number + 1 == q.start.month == q.end.month - 2 for number, q in enumerate(quarters))
    if january is None or len(quarters) != len(rest) or not follow or quarters[-1].end.year != january.year:
        return None
    first.period, first.period_basis = Period(january, quarters[-1].end), "context"
    return first.period


def part_months(stated: Sequence[Statement], folded: str) -> None:
    """Dates what stands before the sum of the months so far by the last of them: ``đạt 7 tỷ, lũy kế 5 tháng 28 tỷ``."""
    for one, two in pairwise(stated):
        same = (one.subject.indicator, one.component, one.period) == (two.subject.indicator, two.component, two.period)
        last = several_months(one.period) if one.period is not None else None
        if not same or last is None or (one.level is None) != (two.level is None):
            continue
        less = one.level is None or two.level is None  # growths of an index: "tăng 5%, lũy kế 8 tháng tăng 7%"
        if one.level is not None and two.level is not None:
            less = one.level.value * one.level.scale < two.level.value * two.level.scale
        if less and (_SUM.search(folded, one.end, two.end) or _MONTHS.match(folded, one.end, two.end)):
            one.period = last


def plans_so_far(stated: Sequence[Statement], folded: str) -> None:
    """Dates shares of the year's plan by the months so far: ``tháng 9 …. Thu ngân sách đạt 71% dự toán``.

    No one month brings so much of a year's plan; what has a level of its own, or a plan of the month, is left.
    """
    for statement in stated:
        period = statement.period
        if not statement.plans or statement.level is not None or period is None or not one_month(period):
            continue
        if (
            statement.plans[0][1] >= _NO_MONTHS_SHARE
            and " tháng" not in folded[statement.start : statement.end + _NEAR]
        ):
            statement.period = Period(period.start.replace(month=1), period.end)


def dates_works(tokens: Sequence[Token], folded: str) -> bool:
    """Says whether the last period of an item is when works will be done: ``sẽ phát điện |quý III|; …``."""
    last = next((t for t in reversed(tokens) if t.kind == "period"), None)
    if last is None:
        return False
    return _WORKS.search(folded, max(tokens[0].start, last.start - _FAR), last.start) is not None


def leaves_target(tokens: Sequence[Token], frame: Frame) -> bool:
    """Says whether a sentence under a target turns to results: an earlier or a past period, no target of its own."""
    if any(t.kind == "cue" and t.key == "target" for t in tokens):
        return False
    periods = [
        t.period.period for t in tokens if t.kind == "period" and t.key == "period" and t.period and t.period.period
    ]
    aimed, today = frame.status_period, frame.today
    return any(
        (aimed is not None and p != aimed and p.start <= aimed.start) or (today is not None and p.end < today)
        for p in periods
    )
