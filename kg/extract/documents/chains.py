"""Which document carries out which: ``Kế hoạch thực hiện Chương trình số 1-CTr/TU về thực hiện Nghị quyết …``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Final

from kg.extract.context import Setting
from kg.extract.documents.reference import Reference

_VERB: Final = r"(?:triển khai|thực hiện|thi hành|cụ thể hóa|quán triệt|tổ chức|tiếp tục|đẩy mạnh|học tập)"
# between a document and the one it carries out
_INWARD: Final = re.compile(
    rf"(?:,?\s(?:ngày\s[\d/.-]+|năm\s\d{{4}}|của\s[^,.;]{{2,40}}))*[,\s]*(?:về việc|về|hành động|nhằm|để)?[\s:\"“]*"
    rf"(?:{_VERB}(?:\s|,\s|\svà\s))+(?:các\s|tinh thần\s|nội dung\s|có hiệu quả\s|hiệu quả\s)*"
)
_AND: Final = re.compile(r"(?:,|\svà|,\svà)\s(?:các\s)?")
# before a document at the head of a sentence that says what the next one carries out
_LEADING: Final = re.compile(rf"(?:^|[,;:.]\s|\b)(?:{_VERB}(?:\s|,\s|\svà\s))+(?:các\s|tinh thần\s|nội dung\s)*$")
_ISSUES: Final = re.compile(r"\b(?:ban hành|xây dựng|phê duyệt|thông qua)\s(?:các\s|và (?:triển khai|thực hiện)\s)?$")
_LOOK: Final = 60


def implemented(setting: Setting, references: list[Reference]) -> Mapping[str, tuple[str, ...]]:
    """Returns, by the key of a document, the numbers (or titles) of the documents that it carries out."""
    out: dict[str, dict[str, None]] = {}
    for at, outer in enumerate(references):
        for inner in _inside(setting, outer, references, at + 1):
            if inner.key != outer.key:
                out.setdefault(outer.key, {})[inner.name] = None
        led = _led(setting, references, at)
        if led is not None and outer.key not in out and led.key != outer.key:
            out[outer.key] = {led.name: None}
    return {key: tuple(names) for key, names in out.items()}


def _inside(setting: Setting, outer: Reference, references: list[Reference], first: int) -> list[Reference]:
    """Returns the documents that stand in the outer one's own title after a verb of carrying out."""
    found: list[Reference] = []
    begin = outer.start + len(_type_word(setting, outer)) if outer.number is None else outer.head
    for inner in islice(references, first, None):
        if setting.sentence_at(inner.start) != setting.sentence_at(outer.start) or inner.start < begin:
            break
        if not found:
            if not _INWARD.fullmatch(setting.folded, begin, inner.start):
                break
        elif not _AND.fullmatch(setting.folded, found[-1].head, inner.start):
            break
        found.append(inner)
    return found


def _type_word(setting: Setting, reference: Reference) -> str:
    """Returns the type word that a titled document begins with, as printed."""
    words = len((reference.type.vi if reference.type else "").split())
    return " ".join(setting.quote(reference.start, reference.end).split(" ")[:words])


def _led(setting: Setting, references: list[Reference], at: int) -> Reference | None:
    """Returns the document of ``Thực hiện Nghị quyết …, Tỉnh ủy đã ban hành |Chương trình``, or None."""
    outer = references[at]
    sentence = setting.sentence_at(outer.start)
    before = setting.folded[max(sentence.start, outer.start - _LOOK) : outer.start]
    if not _ISSUES.search(before):
        return None
    for earlier in range(at - 1, -1, -1):
        inner = references[earlier]
        if inner.start < sentence.start:
            break
        lead = setting.folded[max(sentence.start, inner.start - _LOOK) : inner.start]
        if inner.end < outer.start and _LEADING.search(lead):
            return inner
    return None
