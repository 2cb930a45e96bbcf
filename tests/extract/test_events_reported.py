"""Events in the many ways that newspapers report them: which, when, who holds them, who chairs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reports import Report, reports

from kg.extract import events
from kg.extract.actors import agencies, officials
from kg.extract.context import Setting
from kg.language.lexicon import Language

REPORTS = reports("reported-events.txt")


@pytest.mark.parametrize("report", REPORTS, ids=[f"line-{report.line}" for report in REPORTS])
def test_a_report_gives_its_events_and_no_others(
    settled: Callable[..., Setting], language: Language, report: Report
) -> None:
    setting = settled(report.text, published=report.published)
    people, bodies = officials.extract(setting, language), agencies.extract(setting, language)
    found = events.extract(setting, language, people, bodies)
    assert [(fact.kind, fact.date, fact.organiser, "; ".join(fact.chair) or None) for fact in found] == [*report.found]


def test_today_and_yesterday_are_counted_from_a_full_day_of_publication(
    settled: Callable[..., Setting], language: Language
) -> None:
    text = "Chiều qua, Sở Công Thương tổ chức hội nghị. Sáng nay, UBND tỉnh tổ chức họp báo."
    for published, dates in (("2031-03-01", ["2031-02-28", "2031-03-01"]), ("2031-03", [])):
        setting = settled(text, published=published)
        found = events.extract(setting, language, (), agencies.extract(setting, language))
        assert [fact.date for fact in found] == dates
        assert all(fact.inferred["date"] == "published" for fact in found)
