"""Which works a head word names: none, one, or a list; by name, in quotation marks, by title, as the province's own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from kg.extract.context import Setting
from kg.extract.documents.titles import quoted, title_end
from kg.extract.projects.names import Name, name_after
from kg.language import organisation
from kg.language.fold import fold
from kg.language.lexicon import Language, Match
from kg.language.organisation import OrganisationMention
from kg.language.ownname import completes, is_name_word
from kg.model import Sentence
from kg.vocabulary import Term

_PLACES: Final = ("province", "district")
_PLURAL: Final = re.compile(r"(?:(?:các|những|nhiều|một số|hai|ba|bốn|năm|\d+)\s(?:\w+,\s)?)$")
_SYLLABLE: Final = re.compile(r" [^\W\d_]+")
_PREDICATE: Final = re.compile(r"(?:trở thành|(?<!hoàn )(?<!khánh )thành)\s(?:một\s)?$")
# before a head of one syllable in lower case, so that "nhu cầu", "yêu cầu" are no bridges
_BEFORE_SHORT: Final = re.compile(
    r"(?:^|[\s(\",;:-])(?:dự án|công trình|xây dựng|xây|tại|qua|đến|tới|của|từ|như|khu|và|với|nâng cấp|mở rộng|"
    r"khởi công|"
    r"khánh thành|thông xe|ở|về|cặp|hệ thống|tuyến|các|những|hai|nối|vào|hoàn thành|cho|là|gồm|có|thêm|được|trong|trên|"
    r"theo|do|ngoài|gần|cạnh|phục vụ|thi công|khai thác|vận hành|sử dụng|tận dụng|cải tạo|sửa chữa|đóng|nhất là|"
    r"từng|mỗi|"
    r"cùng|sang|giữa|dưới|bên|đối với)\s$|(?:^|[,;:(\".-]\s?)$"
)
_WRAPS: Final = re.compile(
    r"\s(?:đầu tư|xây dựng|kết cấu|hạ tầng|cơ sở|kỹ thuật|và|phát triển|mở rộng|nâng cấp|cải tạo|hoàn thiện|các|\s)*$"
)
_NO_WORK: Final = re.compile(  # "dự án |Luật| …" is a bill, "chương trình |kỳ họp|" its agenda
    r"\s(?:luật|nghị quyết|pháp lệnh|nghị định|kỳ họp|phiên họp|làm việc|công tác|hội nghị|nghệ thuật|văn nghệ|"
    r"truyền hình)\b"
)
_NUMBERED_DOCUMENT: Final = re.compile(r"\s(?:số\s)?\d")
_NEXT: Final = re.compile(r"(?:,|\s?;| và| hay| hoặc)\s(?=\S)")
_ASIDE: Final = re.compile(r" \((?:gồm:? )?(?P<names>[^()]{3,200})\)")
_REGION: Final = re.compile(r" (?:khu vực|vùng|miền|các tỉnh) $")
_COLON: Final = re.compile(r"\s?: ?(?P<names>[^:;()]{3,200})")
_ABBREVIATION: Final = re.compile(r" \([A-ZĐ]{2,6}\)")
_OF_PROVINCE: Final = re.compile(r"\stỉnh(?=[\s,.;:)]|$)")
_BARE_TITLE: Final = re.compile(
    r"(?:này|đó|trên|của|do|cũng|còn|có|sẽ|đã|được|với|và|tại|theo|về đích|năm|thực hiện|triển khai|đề ra|số)\b"
)
_SPECIFIC: Final = re.compile(r"\d|[A-ZĐÂÊÔƠƯ][^\W\d_]*\s[A-ZĐÂÊÔƠƯ]|\b[A-ZĐ]{2,}\b")
_BUILT: Final = re.compile(r"\b(?:dự án|công trình|xây dựng|xây|thi công|khởi công|khánh thành|hoàn thành|thông xe)\s$")
_TYPE_REACH: Final = 40
_LEAD: Final = 40
_QUOTE_REACH: Final = 200


@dataclass(frozen=True, slots=True)
class Work:
    """One mention of a work.

    Args:
        start, end: half-open offsets of the mention; no other work begins before ``end``.
        name: its name as printed, completed by the head where a list leaves it out.
        proper: the part of the name after head and description.
        term: the kind that its head names.
        rule: the rule of the grammar.
    """

    start: int
    end: int
    name: str
    proper: str
    term: Term
    rule: str


def works_in(setting: Setting, language: Language, sentence: Sentence) -> list[Work]:
    """Returns the works that a sentence names, from left to right."""
    heads = language.find("project-kind", setting.folded, sentence.start, sentence.end)
    if not heads:
        return []
    reader = _Reader(setting, language, sentence)
    reach = sentence.start
    out: list[Work] = []
    for at, head in enumerate(heads):
        if head.start < reach or reader.in_body(head) or reader.in_place(head):
            continue
        following = heads[at + 1].start if at + 1 < len(heads) else sentence.end
        for work in reader.named(head, following):
            out.append(work)
            reach = work.end
    return out


class _Reader:
    """Reads the works of one sentence."""

    __slots__ = ("_bodies", "_body_starts", "_folded", "_is_word", "_language", "_sentence", "_setting", "_text")

    def __init__(self, setting: Setting, language: Language, sentence: Sentence) -> None:
        self._setting, self._language, self._sentence = setting, language, sentence
        self._text, self._folded = setting.article.text, setting.folded
        self._is_word = partial(is_name_word, self._folded, language)
        self._bodies: list[OrganisationMention] = organisation.find(
            self._text, self._folded, language, sentence.start, sentence.end
        )
        self._body_starts = [body.start for body in self._bodies]

    def in_body(self, head: Match) -> bool:
        """Says whether the head is a part of a body's name: ``Ban Quản lý Khu kinh tế``, ``Công ty Điện gió``."""
        at = bisect_left(self._body_starts, head.end) - 1
        return at >= 0 and self._bodies[at].end > head.start

    def in_place(self, head: Match) -> bool:
        """Says whether the head begins a district's name: ``huyện |Chợ| Đồn``, ``|Mỏ| Cày Bắc``; not a work there."""
        if not self._text[head.start].isupper():
            return False
        found = self._language.find("district", self._folded, head.start, self._sentence.end)[:1]
        before = self._folded[max(self._sentence.start, head.start - _LEAD) : head.start]
        return bool(found) and found[0].start == head.start and _BUILT.search(before) is None

    def named(self, head: Match, following: int) -> Iterator[Work]:
        """Yields the works that one head names.

        Args:
            head: the head.
            following: offset of the next head in the sentence, or the sentence's end.
        """
        text, term = self._text, head.term
        before = self._folded[max(self._sentence.start, head.start - _LEAD) : head.start]
        capital = text[head.start].isupper()
        short = not capital and " " not in text[head.start : head.end]
        if _NO_WORK.match(self._folded, head.end, self._sentence.end):
            return
        if _PREDICATE.search(before) or (short and not _BEFORE_SHORT.search(before)):
            return
        if work := self._in_quotes(head) or (self._titled(head) if term.one("titleFollows") == "true" else None):
            yield work
            return
        if term.one("titleFollows") == "true" or self._folded[head.end : following].strip() == "":
            return  # "dự án Nhà máy …": the second head bears the name
        inside = capital and head.start > self._sentence.start
        descriptor = term.one("descriptorMayFollow") == "true"
        aside = _ABBREVIATION.match(text, head.end, self._sentence.end)
        at = aside.end() if aside else head.end  # "Khu công nghiệp |(KCN)| Nà Lếng"
        name = name_after(text, at, self._sentence.end, descriptor=descriptor, loose=inside, is_word=self._is_word)
        if name and head.end < following <= name.proper and _WRAPS.match(self._folded, head.end, following):
            return  # "dự án xây dựng hạ tầng khu công nghiệp …": likewise
        plural = _PLURAL.search(before) is not None
        if name is not None and _REGION.search(self._folded, head.end, name.proper):
            return  # "các chợ truyền thống |khu vực| Bắc Bộ"
        if name is not None and self._breaks_word(name):
            return  # "Trung tâm |Quản| lý …": a work of which no name is told
        if name is None and plural and (listed := list(self._listed(head, at))):
            yield from listed
        elif name is None or self._is_other(name, plural):
            if inside and (of := _OF_PROVINCE.match(self._folded, head.end)):
                yield self._of_province(head, of.end())
        elif not name.acronym or inside:
            yield self._work(head, name, "head-name")
            if plural:
                yield from self._elided(head, name)
        elif not plural and not descriptor:  # "12 dự án FDI", "kho cảng LNG" name a way of financing, a technology
            yield self._work(head, name, "head-acronym")

    def _work(self, head: Match, name: Name, rule: str) -> Work:
        aside = _ABBREVIATION.match(self._text, head.end, name.proper)
        whole = self._called(head) + self._setting.quote(aside.end() if aside else head.end, name.end)
        proper = self._setting.quote(name.proper, name.end)
        return Work(head.start, name.end, whole, proper, head.term, rule)

    def _called(self, head: Match) -> str:
        """Returns a head as printed, an abbreviation (``CCN``) written out."""
        printed = self._setting.quote(head.start, head.end)
        return head.term.vi if printed.isupper() and len(printed) > 1 else printed

    def _breaks_word(self, name: Name) -> bool:
        """Says whether a name is nothing but the first syllable of a word: ``Nhà máy |Xử| lý khí``."""
        behind = _SYLLABLE.match(self._folded, name.end)
        return behind is not None and completes(self._folded, self._language, name.proper, behind.end())

    def _is_other(self, name: Name, plural: bool) -> bool:
        """Says whether what follows a head is something else: a body, or after a plural only the place."""
        at = bisect_right(self._body_starts, name.proper) - 1
        if at >= 0 and self._bodies[at].end > name.proper:
            return True
        proper = self._setting.quote(name.proper, name.end)
        return plural and any(self._language.gazetteer(scheme).lookup(proper) for scheme in _PLACES)

    def _in_quotes(self, head: Match) -> Work | None:
        """Returns the work whose name stands in quotation marks after the head: ``dự án “Tuyến nối A - B”``."""
        text = self._text
        at = head.end
        while text[at : at + 1] in {" ", ":"} and at < head.end + 2:
            at += 1
        span = quoted(text, at, min(len(text), self._sentence.end + _QUOTE_REACH))
        if span is None:
            return None
        proper = text[span[0] : span[1]].strip()
        name = proper if " " in proper else f"{text[head.start : head.end]} {proper}"
        return Work(head.start, span[1] + 1, name, proper, head.term, "quoted")

    def _titled(self, head: Match) -> Work | None:
        """Returns the scheme or programme whose title follows the head; one with a number is a document, no project."""
        text, folded, sentence = self._text, self._folded, self._sentence
        begin = head.end + 1
        if not text[head.start].isupper() or _NUMBERED_DOCUMENT.match(folded, head.end):
            return None
        types = self._language.find("document-type", folded, head.start, min(sentence.end, head.end + _TYPE_REACH))
        if types and types[0].start == head.start and types[0].end > head.end:
            return None  # "Chương trình hành động …" is a kind of document
        end = title_end(text, folded, begin, sentence.end, self._body_starts)
        title = text[begin:end]
        if not title[:1].isalpha() or _BARE_TITLE.match(folded, begin):
            return None
        if " " not in title and not title.isupper():
            return None
        if head.start == sentence.start and title[0].islower() and not _SPECIFIC.search(title):
            return None  # every sentence begins with a capital
        return Work(head.start, end, text[head.start : end], title, head.term, "title")

    def _of_province(self, head: Match, end: int) -> Work:
        """Returns the province's own work: ``Khu kinh tế cửa khẩu tỉnh``, named after it where it is known."""
        province = self._setting.province
        name = self._setting.quote(head.start, end)
        if province is not None and self._folded.startswith(fold(province.name), end + 1):
            end += 1 + len(province.name)
            name = self._setting.quote(head.start, end)
        elif province is not None:
            name = f"{name} {province.name}"
        return Work(head.start, end, name, "", head.term, "of-province")

    def _listed(self, head: Match, at: int) -> Iterator[Work]:
        """Yields the works listed behind a plural: ``2 khu công nghiệp (|A|, |B|)``, ``các chợ: |A|, |B|``."""
        inside = _ASIDE.match(self._text, at, self._sentence.end) or _COLON.match(self._text, at, self._sentence.end)
        if inside is None:
            return
        called, at, end = self._called(head), inside.start("names"), inside.end("names")
        while at < end:
            name = name_after(self._text, at, end, descriptor=False, loose=False, is_word=self._is_word)
            if name is None or name.proper != at or name.acronym or self._is_other(name, False):
                return  # "các khu công nghiệp (KCN)"
            proper = self._setting.quote(name.proper, name.end)
            yield Work(name.proper, name.end, f"{called} {proper}", proper, head.term, "elided-list")
            more = _NEXT.match(self._text, name.end, end)
            if more is None:
                return
            at = more.end()

    def _elided(self, head: Match, first: Name) -> Iterator[Work]:
        """Yields the further names of ``các khu công nghiệp A, B và C``, each with the words before the first."""
        called, at = self._called(head) + self._setting.quote(head.end, first.proper), first.end
        while more := _NEXT.match(self._text, at, self._sentence.end):
            name = name_after(
                self._text, more.end(), self._sentence.end, descriptor=False, loose=False, is_word=self._is_word
            )
            if name is None or name.proper != more.end() or self._is_other(name, False):
                return
            proper = self._setting.quote(name.proper, name.end)
            yield Work(name.proper, name.end, called + proper, proper, head.term, "elided-list")
            at = name.end
