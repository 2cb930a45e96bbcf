"""Who asks whom to do what by when.

A speech is followed from its opening (``Phát biểu chỉ đạo …, <post> <name> yêu cầu …``) over the sentences and
paragraphs that go on with tasks (``Sở cần …``, ``Tập trung …``) to the first paragraph that reports something else;
a department's own list of tasks (``các giải pháp trọng tâm bao gồm: …``) likewise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from kg.extract.context import Setting
from kg.extract.directives.actions import actions
from kg.extract.directives.deadlines import deadline_in
from kg.extract.directives.request import Request
from kg.extract.directives.speeches import requests
from kg.extract.directives.wording import VERB
from kg.language.lexicon import Language
from kg.model import AgencyFact, DirectiveFact, DocumentFact, OfficialFact

_DIGIT: Final = re.compile(r"\d")
_SHARE: Final = re.compile(r"(?:đến|hết)\s[^,;]{3,30}?\s(?:phải\s)?đạt\b")
_HEAD: Final = 40
# says only that tasks follow: "tập trung thực hiện 5 nhiệm vụ trọng tâm"
_ANNOUNCES: Final = re.compile(
    r"(?:(?:tập trung|tiếp tục|cần|quan tâm|làm tốt|thực hiện|triển khai|tốt|hiệu quả|có hiệu quả|đồng bộ|một số|"
    r"các|những|\d+)\s)+"
    r"(?:nhóm\s)?(?:nhiệm vụ|giải pháp|nội dung|vấn đề|công việc)"
    r"(?:[,\s]+(?:giải pháp|trọng tâm|chủ yếu|cụ thể|sau|sau đây|như sau|đột phá|và))*"
)
# what is expected of a rule before it is counted in confidence.tsv
_CONFIDENCE: Final[Mapping[str, float]] = MappingProxyType(
    {"asks": 0.93, "speech": 0.89, "imperative": 0.96, "plan": 0.93}
)


def extract(
    setting: Setting,
    language: Language,
    officials: tuple[OfficialFact, ...],
    agencies: tuple[AgencyFact, ...],
    documents: tuple[DocumentFact, ...],
) -> tuple[DirectiveFact, ...]:
    """Returns the single actions that an article reports to be asked for, in the order of the text.

    Args:
        setting: the article.
        language: the vocabulary; its sectors are the topics.
        officials: the persons found, with every mention.
        agencies: the bodies found, with every mention.
        documents: the documents found, with every mention.
    """
    cited = sorted(
        ((piece.start, piece.end, document) for document in documents for piece in document.evidence),
        key=lambda mention: mention[:2],
    )
    out: list[DirectiveFact] = []
    for request in requests(setting, language, officials, agencies):
        first = bisect_left(cited, request.start, key=lambda mention: mention[0])
        inside = cited[first : bisect_left(cited, request.end, key=lambda mention: mention[0])]
        for start, end in actions(setting, request.start, request.end, inside):
            stated = _is_figure(setting, language, start, end) or _is_share(setting, start, end)
            if not stated and not _ANNOUNCES.fullmatch(setting.folded, start, end):
                out.append(_fact(setting, language, request, start, end, inside))
    return tuple(out)


def _is_share(setting: Setting, start: int, end: int) -> bool:
    """Says whether a part of a list states how much of the task before it by when: ``; |đến ngày 30/9 đạt 75%|``."""
    return _SHARE.match(setting.folded, start, end) is not None


def _is_figure(setting: Setting, language: Language, start: int, end: int) -> bool:
    """Says whether a part of a list states a figure of an indicator, which is an observation and no task."""
    if VERB.match(setting.folded, start, end) or not _DIGIT.search(setting.folded, start, end):
        return False
    return any(match.start - start < _HEAD for match in language.find("indicator", setting.folded, start, end))


def _topics(setting: Setting, language: Language, start: int, end: int) -> Iterator[str]:
    """Yields the keys of the sectors named in an action; ``xây dựng kế hoạch`` is no construction."""
    for match in language.find("sector", setting.folded, start, end):
        if not VERB.fullmatch(setting.folded, match.start, match.end):
            yield match.term.key


def _fact(
    setting: Setting,
    language: Language,
    request: Request,
    start: int,
    end: int,
    cited: list[tuple[int, int, DocumentFact]],
) -> DirectiveFact:
    """Returns one action with all that the request says of it."""
    inferred = dict(request.inferred)
    deadline = deadline_in(setting.folded, start, end, setting.year)
    if deadline is None and request.deadline is not None:
        deadline = request.deadline
        inferred["deadline"] = request.deadline_basis
    evidence = [setting.evidence(start, end)]
    if request.speaker is not None:
        evidence.append(setting.evidence(*request.speaker))
    topics = dict.fromkeys(_topics(setting, language, start, end))
    named = dict.fromkeys(document.number for first, _, document in cited if start <= first < end and document.number)
    return DirectiveFact(
        tuple(evidence),
        request.rule,
        _CONFIDENCE[request.rule],
        request.by,
        request.to,
        setting.quote(start, end),
        deadline,
        request.capacity,
        tuple(named),
        tuple(topics),
        inferred=inferred,
    )
