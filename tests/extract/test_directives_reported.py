"""Directives in the many ways that newspapers report them: who asks whom to do what by when."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reports import Report, reports

from kg.extract import directives, documents
from kg.extract.actors import agencies, officials
from kg.extract.context import Setting
from kg.language.lexicon import Language

REPORTS = reports("reported-directives.txt")


@pytest.mark.parametrize("report", REPORTS, ids=[f"line-{report.line}" for report in REPORTS])
def test_a_report_gives_its_directives_and_no_others(
    settled: Callable[..., Setting], language: Language, report: Report
) -> None:
    setting = settled(f"Tin.\n{report.text}", published=report.published)
    people, bodies = officials.extract(setting, language), agencies.extract(setting, language)
    found = directives.extract(setting, language, people, bodies, documents.extract(setting, language))
    assert [(fact.by, fact.to, fact.action, fact.deadline) for fact in found] == [*report.found]
