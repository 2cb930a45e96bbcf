"""The period that a statement is of, as its bases of comparison tell."""

from __future__ import annotations

from kg.extract.observations.statement import Statement
from kg.language.values import period as periods
from kg.language.values.period import Period


def measured(statement: Statement) -> Period | None:
    """Returns the period measured, where the bases tell another than was spoken of last."""
    return _within_base(statement, _after_base(statement))


def date_first(statements: list[Statement], default: Period | None) -> None:
    """Dates what an article tells before it states any time: by the months of the year that it states first.

    ``GRDP tăng 8%. … Thu ngân sách |9 tháng| đạt …``; ``default`` is the year that was assumed.
    """
    first = next((s for s in statements if s.period_basis == "stated"), None)
    if first is None or default is None or first.period is None or first.status == "target":
        return
    months = first.period.start == default.start and first.period.end.month > 1
    if not months or first.period.end >= default.end:
        return
    for statement in statements[: statements.index(first)]:
        if statement.period_basis == "published" and statement.changes and statement.status != "target":
            statement.period, statement.period_basis = first.period, "context"


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
    short = [change.base.kind == "previous_month" for change in statement.changes if change.base]
    if period is None or not (short and all(short)) or len(short) != len(statement.changes):
        return period
    if statement.level is not None or statement.period_basis == "stated":
        return period
    return Period(period.end.replace(day=1), period.end)
