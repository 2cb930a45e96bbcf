"""The period that a statement is of, as its bases of comparison tell."""

from __future__ import annotations

from kg.extract.observations.statement import FLOWS, Statement
from kg.language.values import period as periods
from kg.language.values.period import Period
from kg.language.values.periodlabel import months

_MONTH = 32
_DECEMBER = 12
_LATE = 20  # days of a month after which its quarter is reported


def measured(statement: Statement) -> Period | None:
    """Returns the period measured, where the bases tell another than was spoken of last."""
    return _within_base(statement, _after_base(statement))


def date_first(
    statements: list[Statement], default: Period | None, now: Period | None, addressed: Period | None
) -> None:
    """Dates what an article tells before it states any time: by the months of the year that it states first.

    ``GRDP tăng 8%. … Thu ngân sách |9 tháng| đạt …``; ``default`` is the year that was assumed. Where the article
    states no time at all and appeared when a quarter had just ended, it is the months to that end. What the address
    of the article names goes before both.
    """
    year = default.start.year if default is not None else 0
    dated = (s for s in statements if s.period_basis == "stated")
    first = next((s for s in dated if s.period is None or s.period.end.year >= year), None)  # none of years before
    told = first.period if first is not None and first.status != "target" else None
    if first is None and now is not None:
        told = _just_over(now)
    if told is not None and told.start == told.end and (now is None or now.start != now.end):
        _as_of(statements[: statements.index(first)] if first is not None else [], told)
    undated = statements[: len(statements) if first is None else statements.index(first)]
    if default is None:
        return
    if addressed is not None and addressed.end.year == default.end.year:
        for statement in undated:
            flows = _flows(statement) or statement.subject.indicator.one("measureKind") in FLOWS
            if statement.period_basis == "published" and flows and statement.status != "target":
                statement.period, statement.period_basis = addressed, "context"
    if told is None or told.start != default.start or told.end.month == 1 or told.end >= default.end:
        return
    for statement in undated:
        if statement.period_basis == "published" and _flows(statement) and statement.status != "target":
            statement.period, statement.period_basis = told, "context"


def _as_of(earlier: list[Statement], day: Period) -> None:
    """Dates counts told before any time by the day as of which the article counts: ``hiện có 10 khu công nghiệp``."""
    for statement in earlier:
        subject = statement.subject
        counted = subject.indicator.one("measureKind") == "count" or statement.scope is not None
        if statement.period_basis in ("published", "none") and counted and not _flows(statement):
            statement.period, statement.period_basis = day, "context"


def _flows(statement: Statement) -> bool:
    """Says whether a figure is of some months: a growth, a share of what they yielded, what was licensed in them."""
    relations = ("shareOf", "contributionTo")
    of_flow = any(statement.subject.indicator.one(relation) is not None for relation in relations)
    return bool(statement.changes) or statement.happens or of_flow


def _just_over(now: Period) -> Period | None:
    """Returns the months of the year to the end of the quarter that has just ended, or is about to, at ``now``."""
    year, month = now.start.year, now.start.month
    if (now.end - now.start).days >= _MONTH or now.start.month != now.end.month:
        return None
    late = now.start == now.end and now.start.day >= _LATE
    quarter = month if month % 3 == 0 and late else month - 1 if month % 3 == 1 else 0
    return months(year, 1, year, quarter) if quarter else None


def _after_base(statement: Statement) -> Period | None:
    """Returns the period measured: ``tăng 8% so với năm 2023`` is said of 2024, whatever year was spoken of before."""
    period = statement.period
    named = [change.base.year for change in statement.changes if change.base and change.base.kind == "year"]
    if period is None or statement.period_basis == "stated" or not named or named[0] is None:
        return period
    later = period.end.year <= named[0] and periods.format(period) == str(period.end.year)
    return periods.parse(str(named[0] + 1)) if later else period


def _within_base(statement: Statement, period: Period | None) -> Period | None:
    """Returns the period measured: ``giá tăng 0,6% so với tháng trước``, after eight months, is said of the eighth."""
    monthly = any(change.base is not None and change.base.kind == "previous_month" for change in statement.changes)
    if period is None or not monthly or statement.period_basis == "stated":
        return period
    if statement.level is not None and not (period.start.year == period.end.year and period.end.month < _DECEMBER):
        return period
    return Period(period.end.replace(day=1), period.end)
