"""Tasks and reports of progress as they go into the graph, with what tells which report is on which task."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.graph.interval import days
from kg.graph.lift.page import Page
from kg.graph.resolve.bodies import stem
from kg.model import DirectiveFact, ProgressFact


@dataclass(frozen=True, slots=True)
class Party:
    """A body that is to act, or has acted: its IRI, its folded name without its province, the key of its area."""

    iri: str
    stem: str
    area: str | None


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task given to a body; ``home`` is the key of the province that its article is about."""

    iri: str
    party: Party
    action: str
    home: str | None
    published: tuple[date, date] | None
    deadline: date | None
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Report:
    """A report of a body on one piece of work."""

    iri: str
    party: Party
    action: str
    status: str
    published: tuple[date, date] | None
    period: tuple[date, date] | None
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Work:
    """The tasks given to bodies, and the reports on single pieces of work."""

    tasks: tuple[Assignment, ...] = ()
    reports: tuple[Report, ...] = ()


def assignment(page: Page, iri: str, fact: DirectiveFact) -> Assignment | None:
    """Returns a task as something to follow up, or None where no single body is to act."""
    party = _party(page, fact.to)
    if party is None:
        return None
    deadline, home = days(fact.deadline), page.facts.province
    return Assignment(
        iri,
        party,
        fact.action,
        None if home is None else home.version,
        page.published,
        None if deadline is None else deadline[1],
        _documents(page, fact.documents),
    )


def progress(page: Page) -> Iterable[Report]:
    """Writes the article's reports of progress, and returns those on single pieces of work."""
    reports: list[Report] = []
    for fact in page.facts.progress:
        iri = _report(page, fact)
        party = _party(page, fact.by)
        if party is not None and fact.action is not None:
            named = _documents(page, fact.documents)
            reports.append(Report(iri, party, fact.action, fact.status, page.published, days(fact.period), named))
    return reports


def _report(page: Page, fact: ProgressFact) -> str:
    sheet = page.sheet
    iri = page.claim("progress", fact, "ProgressReport")
    actor = page.cast.organisation(fact.by)
    sheet.link(iri, "actor", None if actor is None else actor.iri)
    sheet.link(iri, "taskStatus", page.term("task-status", fact.status))
    sheet.text(iri, "action", fact.action, "vi")
    if fact.count is not None:
        sheet.integer(iri, "taskCount", fact.count)
    if fact.total is not None:
        sheet.integer(iri, "taskTotal", fact.total)
    if (when := days(fact.period)) is not None:
        sheet.text(iri, "periodLabel", fact.period)
        sheet.day(iri, "periodStart", when[0])
        sheet.day(iri, "periodEnd", when[1])
    for document in sorted(_documents(page, fact.documents)):
        sheet.link(iri, "document", document)
    return iri


def _party(page: Page, name: str | None) -> Party | None:
    body = page.cast.organisation(name)
    return None if body is None else Party(body.iri, stem(body.name, page.language), next(iter(body.areas), None))


def _documents(page: Page, numbers: Iterable[str]) -> frozenset[str]:
    found = (page.cast.document(number) for number in numbers)
    return frozenset(document.iri for document in found if document is not None)
