"""What became of each task: the later reports of the same body, or its successor's, that tell of the same work.

A report is on the task whose words it shares most, where it shares enough of them and no other task of that body comes
near; otherwise it is on none, for which task it means is then undecided. Where no report is on a task, the silence is
weighed: how many articles about the province the corpus holds from after the task was given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from kg.graph.derive.papers import Papers
from kg.graph.iri import Names, digest
from kg.graph.lift.sheet import Sheet
from kg.graph.lift.work import Assignment, Report, Work
from kg.graph.resolve.succession import Role, Succession
from kg.language.fold import fold

FLOOR: Final = Decimal("0.6")
"""The least share of words (Dice) that a report has in common with its task."""
MARGIN: Final = Decimal("0.05")
"""By how much the next task of the body shares less."""
LEAST: Final = 3
"""The least number of words in common: ``báo cáo kết quả`` alone says nothing."""
OUTCOMES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "reported-done": ("Được báo đã hoàn thành", "Reported done"),
        "reported-open": ("Được báo chưa xong", "Reported not finished"),
        "reported-late": ("Được báo chậm", "Reported late"),
        "not-reported": ("Không thấy báo", "No later report"),
        "not-due": ("Chưa đến hạn", "Not due yet"),
    }
)
"""What can have become of a task, with its name in both languages."""
_OF_STATUS: Final = MappingProxyType({"done": "reported-done", "late": "reported-late"})

_FIGURES: Final = re.compile(r"\S*\d\S*")
_WORD: Final = re.compile(r"[^\W\d_]+")
_EMPTY: Final = frozenset(
    _WORD.findall(
        "hoàn thành đã đang chưa việc công tác trước ngày tháng năm quý theo số của các những và với cho để trong trên "
        "tại về từ đến được tỉnh ubnd là có một này kịp thời tiếp tục tập trung sớm khẩn trương chủ động địa bàn"
    )
)
"""Syllables that say nothing of which work is meant."""


_Asked = tuple[Assignment, frozenset[str]]
"""A task with the words that tell which work is meant."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A report on a task: the share of words in common, and what else speaks for it."""

    task: Assignment
    report: Report
    overlap: Decimal
    basis: str

    @property
    def outcome(self) -> str:
        """What the report says became of the task."""
        return _OF_STATUS.get(self.report.status, "reported-open")

    @property
    def published(self) -> date:
        """The first day on which the report may have appeared: known, as it is later than its task."""
        assert self.report.published is not None
        return self.report.published[0]


def follow_up(work: Work, papers: Papers, succession: Succession, names: Names, sheet: Sheet) -> None:
    """Writes what became of each task, and which report is on which task.

    Args:
        work: tasks and reports of all articles, in any order.
        papers: how many articles there are to tell.
        succession: which body took over from which.
        names: mints the IRIs.
        sheet: the derived graph.
    """
    tasks = sorted(work.tasks, key=lambda task: task.iri)
    given = _Given(succession)
    for task in tasks:
        given.add(task)
    links: dict[str, list[_Link]] = {}
    for report in sorted(work.reports, key=lambda report: report.iri):
        link = _best(report, given.to(report))
        if link is not None:
            links.setdefault(link.task.iri, []).append(link)
    for task in tasks:
        found = links.get(task.iri, [])
        for link in found:
            sheet.link(link.report.iri, "reportsOn", task.iri)
            _write(sheet, names, task, link.outcome, link)
        state = _latest(found) if found else _silence(task, papers)
        if state == "not-reported":
            later = papers.since(task.home, task.published[1]) if task.published else 0
            _write(sheet, names, task, state, later=later)
        elif not found:
            _write(sheet, names, task, state)
        sheet.text(task.iri, "taskState", state)


def words(action: str) -> frozenset[str]:
    """Returns the syllables that tell which work is meant, without figures, dates and numbers of documents.

    >>> sorted(words("Trình quy chế chợ theo Kế hoạch số 12/KH-UBND trước ngày 30/6/2024"))
    ['chế', 'chợ', 'hoạch', 'kế', 'quy', 'trình']
    """
    return frozenset(_WORD.findall(_FIGURES.sub(" ", fold(action)))) - _EMPTY


class _Given:
    """The tasks of each body, and of the bodies that took over from it."""

    def __init__(self, succession: Succession) -> None:
        """Begins without tasks."""
        self._succession = succession
        self._own: dict[str, list[_Asked]] = {}
        self._inherited: dict[Role, list[tuple[date, _Asked]]] = {}

    def add(self, task: Assignment) -> None:
        """Adds a task to those of its body and of all that come after it."""
        asked = task, words(task.action)
        self._own.setdefault(task.party.iri, []).append(asked)
        role = self._succession.role(task.party.stem, task.party.area)
        for step in self._succession.after(role) if role is not None else ():
            self._inherited.setdefault(step.role, []).append((step.since, asked))

    def to(self, report: Report) -> Iterator[tuple[_Asked, str]]:
        """Yields the tasks that a report can be on: ``""`` with its body's own, ``successor`` with inherited ones."""
        for asked in self._own.get(report.party.iri, ()):
            yield asked, ""
        role = self._succession.role(report.party.stem, report.party.area)
        for since, asked in self._inherited.get(role, ()) if role is not None else ():
            if report.published is not None and report.published[0] >= since:
                yield asked, "successor"


def _best(report: Report, given: Iterable[tuple[_Asked, str]]) -> _Link | None:
    """Returns the one task that a report is on, or None where there is none, or more than one could be meant."""
    said = words(report.action)
    found: list[_Link] = []
    for (task, asked), body in given:
        if not _later(task, report) or len(asked & said) < LEAST:
            continue
        share = Decimal(2 * len(asked & said)) / (len(asked) + len(said))
        basis = ", ".join(filter(None, ("words", body, "document" if task.documents & report.documents else "")))
        found.append(_Link(task, report, share.quantize(Decimal("0.01")), basis))
    found.sort(key=lambda link: (-link.overlap, link.task.iri))
    if not found or found[0].overlap < FLOOR:
        return None
    undecided = len(found) > 1 and found[0].overlap - found[1].overlap < MARGIN
    return None if undecided else found[0]


def _later(task: Assignment, report: Report) -> bool:
    """Says that a report surely appeared after its task was given, and does not speak of a time before it."""
    if task.published is None or report.published is None or report.published[0] <= task.published[1]:
        return False
    return report.period is None or report.period[1] >= task.published[0]


def _latest(links: list[_Link]) -> str:
    """Returns the state that the last reports on a task leave it in; where they differ, the worse one."""
    last = max(link.published for link in links)
    states = {link.outcome for link in links if link.published == last}
    return next(s for s in ("reported-late", "reported-open", "reported-done") if s in states)


def _silence(task: Assignment, papers: Papers) -> str:
    """Returns ``not-due`` where no article of the corpus is from after the task's deadline, else ``not-reported``."""
    due = task.deadline is None or (papers.last is not None and task.deadline < papers.last)
    return "not-reported" if due else "not-due"


def _write(
    sheet: Sheet, names: Names, task: Assignment, outcome: str, link: _Link | None = None, later: int | None = None
) -> None:
    iri = names.of("follow-up", digest("follow-up", task.iri, link.report.iri if link else ""))
    sheet.types(iri, "FollowUp", "prov:Entity")
    for language, label in zip(("vi", "en"), OUTCOMES[outcome], strict=True):
        sheet.text(iri, "rdfs:label", label, language)
    sheet.text(iri, "outcome", outcome)
    sheet.link(iri, "ofTask", task.iri)
    sheet.link(iri, "prov:wasDerivedFrom", task.iri)
    if link is not None:
        sheet.link(iri, "report", link.report.iri)
        sheet.link(iri, "prov:wasDerivedFrom", link.report.iri)
        sheet.figure(iri, "overlap", link.overlap)
        sheet.text(iri, "basis", link.basis)
    if later is not None:
        sheet.integer(iri, "laterArticles", later)
