"""What bodies are reported to have done, to be doing, not to have done yet, or to be late with.

Only what a sentence states happened or did not: no wish, plan, order or condition (``phấn đấu hoàn thành``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kg.extract.context import Setting
from kg.extract.progress.counts import Counted, counts
from kg.extract.progress.subjects import Subject, Subjects
from kg.extract.progress.works import Work, Works
from kg.language.lexicon import Language
from kg.language.values import period
from kg.model import AgencyFact, DirectiveFact, DocumentFact, ObservationFact, ProgressFact, Sentence

_TASKS_DONE: Final = "tasks-done"
# what is expected of a rule before it is counted in confidence.tsv
_CONFIDENCE: Final[Mapping[str, float]] = MappingProxyType({"count": 0.9, "told": 0.9, "goes-on": 0.85, "work": 0.75})

_QUESTION: Final = re.compile(r"\?[\s\"”)]*$")
# what may stand between the beginning of a clause and its time; "nghị quyết số 57 ngày …" is no time of a report
_CLAUSE: Final = re.compile(
    r"(?:^|[,;:]\s*)(?:tính\s)?(?:(?:đến|tới|trong|hết|cả|vào|ngay)\s)*(?:ngày|cuối|đầu|sáng|chiều|riêng)?\s*$"
)


def extract(
    setting: Setting,
    language: Language,
    agencies: tuple[AgencyFact, ...],
    documents: tuple[DocumentFact, ...],
    asked: tuple[DirectiveFact, ...],
) -> tuple[ProgressFact, ...]:
    """Returns the progress that an article reports, in the order of the text.

    Args:
        setting: the article.
        language: the vocabulary; its task statuses hold the cues.
        agencies: the bodies found, with every mention.
        documents: the documents found, with every mention.
        asked: the directives found: what is asked for there is not reported.
    """
    subjects = Subjects(setting, language, agencies)
    works = Works(setting, language, subjects)
    taken = sorted((fact.evidence[0].start, fact.evidence[0].end) for fact in asked)
    cited = sorted((piece.start, doc.number) for doc in documents for piece in doc.evidence if doc.number)
    out: list[ProgressFact] = []
    for sentence in setting.prose:
        if sentence.kind == "heading" or _QUESTION.search(setting.folded, sentence.start, sentence.end):
            continue
        told: list[tuple[int, int, Subject, Counted | Work]] = []
        for counted in counts(setting, language, sentence):
            subject = _counting(subjects, language, setting, sentence, counted) or (told[-1][2] if told else None)
            if subject is not None:
                told.append((min(subject.start, counted.start), counted.end, subject, counted))
                works.note(sentence, subject)
        for work in works.works(sentence):
            if not any(work.action[0] < end and start < work.end for start, end, _, _ in told):
                told.append((work.start, work.end, work.subject, work))
        for start, end, subject, report in sorted(told, key=lambda entry: entry[:2]):
            if not any(first < end and start < last for first, last in taken):
                out.append(_fact(setting, sentence, (start, end), subject, report, cited))
    return tuple(out)


def counts_unfinished(figure: ObservationFact, told: tuple[ProgressFact, ...]) -> bool:
    """Says whether a figure taken for tasks done counts others: ``đang thực hiện |4 nhiệm vụ|``.

    Args:
        figure: an observation of the same article.
        told: the progress that the article reports.
    """
    if figure.indicator_key != _TASKS_DONE or not figure.evidence:
        return False
    place = figure.evidence[0]
    return any(
        report.count == figure.value
        and report.status != "done"
        and report.evidence[0].start < place.end <= report.evidence[0].end
        for report in told
    )


def _counting(
    subjects: Subjects, language: Language, setting: Setting, sentence: Sentence, counted: Counted
) -> Subject | None:
    """Returns the body whose tasks are counted: right before, before another cue of the sentence, or the article's."""
    cues = [cue.start for cue in language.find("task-status", setting.folded, sentence.start, counted.cue)]
    found = (subjects.before(sentence, at) for at in (counted.cue, *reversed(cues)))
    return next(filter(None, found), None) or subjects.of_count(sentence, counted.start)


def _fact(
    setting: Setting,
    sentence: Sentence,
    span: tuple[int, int],
    subject: Subject,
    report: Counted | Work,
    cited: list[tuple[int, str]],
) -> ProgressFact:
    """Returns one report with all that its sentence says of it."""
    evidence = [setting.evidence(*span)]
    inferred = {"by": subject.basis} if subject.basis else {}
    if subject.named is not None and not span[0] <= subject.named[0] < span[1]:
        evidence.append(setting.evidence(*subject.named))
    first = bisect_left(cited, (sentence.start, ""))
    numbers = dict.fromkeys(number for _, number in cited[first : bisect_left(cited, (sentence.end, ""))])
    rule, action, count, total = (
        ("count", None, report.count, report.total)
        if isinstance(report, Counted)
        else (report.rule, setting.quote(*report.action), None, None)
    )
    return ProgressFact(
        tuple(evidence),
        rule,
        _CONFIDENCE[rule],
        subject.name,
        report.status,
        action,
        count,
        total,
        _period(setting, sentence, span),
        tuple(numbers),
        inferred=inferred,
    )


def _period(setting: Setting, sentence: Sentence, span: tuple[int, int]) -> str | None:
    """Returns the day or time that a report speaks of, told before it: ``đến ngày 30/9/2024, sở đã …``."""
    anchor = period.bounds(setting.published)[1] if setting.published else None
    text = setting.folded[sentence.start : span[0]]
    found = None
    for mention in period.find(text, setting.year, anchor):
        if mention.role in ("period", "deadline", "day") and mention.period and _CLAUSE.search(text[: mention.start]):
            found = mention.period.label
    return found
