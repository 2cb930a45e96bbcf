"""Plans: a body sets its tasks, or a list of tasks follows a colon."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.addressees import Addressee, Addressees
from kg.extract.directives.deadlines import deadline_in
from kg.extract.directives.openings import Start, Starts
from kg.extract.directives.speakers import Speech
from kg.extract.directives.wording import PAST, after_leads
from kg.language.values.wording import begun
from kg.model import Sentence

_WORK: Final = re.compile(begun("nhiệm vụ|giải pháp") + r"\b")
_LIST: Final = re.compile(
    r"(?:^|[\s,\"])(?:các |những |một số |\d+ )?(?:nhóm )?(?:nhiệm vụ|giải pháp)(?:[^.;:]{0,80}?)"
    r"(?:trọng tâm|chủ yếu|cụ thể|chính|then chốt|đột phá|sau|bao gồm|gồm)[^.;:]{0,60}:"
)
_SETS: Final = re.compile(
    r"(?:\s[^,.;:\s]+){0,4}?\s(?:tập trung|đề ra|xác định|đặt ra|triển khai|thực hiện)[^.;:]{0,40}\b"
    r"(?:nhiệm vụ|giải pháp)\b[^.;:]{0,80}"
)
_IS: Final = re.compile(
    r"(?:\s[^,.;:\s]+){0,4}?\s(?:tập trung|đề ra|xác định|đặt ra)[^.;:]{0,60}?\btrọng tâm\b[^,.;:]{0,40}?\slà(?=\s)"
)
_LEAD: Final = 12
_SUBJECT: Final = re.compile(r"(?:^|[,;:\"]\s?|\s-\s)(?:và |thì )?$")


def plan_in(
    setting: Setting, addressees: Addressees, starts: Starts, sentence: Sentence, theme: str | None
) -> tuple[Speech, Start | None] | None:
    """Returns the plan that a sentence opens, and its first task where that stands in it; or None.

    Args:
        setting: the article.
        addressees: the bodies of the article.
        starts: finds tasks.
        sentence: the sentence.
        theme: the year whose tasks the article is about, or None.
    """
    folded, limit = setting.folded, sentence.end
    if not _WORK.search(folded, sentence.start, limit):
        return None
    begin = after_leads(folded, sentence.start, limit)
    branch = addressees.branches.at(begin, limit)
    for start, end, name in ([branch] if branch else []) + addressees.named_in(sentence.start, limit):
        if start != begin and not _SUBJECT.search(folded[max(sentence.start, start - _LEAD) : start]):
            continue
        told = _IS.match(folded, end, limit)
        first = starts.at(after_leads(folded, told.end() + 1, limit), limit, None) if told else None
        if told and first and not PAST.search(told[0]):
            return _speech(setting, name, Addressee(end, name), (end, told.end()), sentence, theme), first
        sets = _SETS.match(folded, end, limit)
        if sets and not PAST.search(sets[0]):
            speech = _speech(setting, name, Addressee(end, name), (end, sets.end()), sentence, theme)
            colon = folded.startswith(":", sets.end())
            first = starts.at(after_leads(folded, sets.end() + 1, limit), limit, None) if colon else None
            return speech, first
    listed = _LIST.search(folded, sentence.start, limit)
    if listed is None or PAST.search(listed[0]):
        return None
    first = starts.at(after_leads(folded, listed.end(), limit), limit, None)
    if first is None:
        return None
    return _speech(setting, addressees.department, None, (sentence.start, listed.end()), sentence, theme), first


def _speech(
    setting: Setting,
    by: str | None,
    to: Addressee | None,
    scope: tuple[int, int],
    sentence: Sentence,
    theme: str | None,
) -> Speech:
    """Returns the plan of a body; where none is named, of the department that the article is about."""
    lead = after_leads(setting.folded, sentence.start, scope[0])
    stated = deadline_in(setting.folded, *scope, setting.year)
    stated = stated or deadline_in(setting.folded, sentence.start, lead, setting.year)
    return Speech(
        by,
        to=to,
        deadline=stated or theme,
        basis="plan" if stated else "heading",
        plan=True,
        sentence=sentence,
        inferred_by="article" if by and to is None else "",
    )
