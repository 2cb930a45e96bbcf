"""Whom a request is addressed to: a body by name, ``ngành công thương``, a bare ``Sở``, ``các sở, ngành``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from kg.extract.actors.bodies import body_of
from kg.extract.context import Setting
from kg.extract.directives.branches import BRANCH, Branches
from kg.extract.directives.groups import BUSY, BY_FUNCTION, GROUP, INSTITUTION, JOB, NOT_GROUP
from kg.extract.directives.wording import ASKED, MODAL, VERB
from kg.extract.mentions import Mentions
from kg.language import organisation
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.orghead import is_company
from kg.language.ownname import own_name
from kg.language.territory import with_type
from kg.model import AgencyFact

_LEAD: Final = re.compile(r"(?:đối với|riêng|về phía|với|cho|đồng chí giám đốc|lãnh đạo|thủ trưởng|giám đốc)\s")
_BARE_PLACE: Final = re.compile(r"huyện|thị xã|xã|phường|thành phố")
_LOCAL: Final = re.compile(rf"(?:{_BARE_PLACE.pattern}|thị trấn|quận|đặc khu|tp\.?)(?= )")
_BARE: Final = re.compile(r"(?:sở|ngành|đơn vị)$")
_FILLER: Final = re.compile(
    r"(?:\s(?:của )?(?:tỉnh|thành phố)(?: ta| nhà)?)?(?:,?\s(?:với vai trò|với tư cách|là cơ quan|là đầu mối|"
    r"theo (?:chức năng|thẩm quyền)|căn cứ vào|trước (?:ngày|tháng|quý)|trong (?:tháng|quý|năm))[^,;.]{0,60}?)?"
    r"(?:\s(?:cũng|tiếp tục phối hợp và))?[,:]?\s"
)
_AND: Final = re.compile(r"(?:[,;]| và|, và| cùng)\s")
_PROVINCE: Final = re.compile(
    r"(?:^|[,;:.(\"]\s?|\b(?:thời gian qua|vừa qua) )(?:tỉnh|thành phố)(?: (?P<name>[^,.;:\d]{2,20}?))??"
    r"(?: (?:cũng|đã|còn|vừa|tiếp tục|đồng thời|thống nhất))*\s$"
)
_REACH: Final = 170
_LIST: Final = 120


@dataclass(frozen=True, slots=True)
class Addressee:
    """A body or a group of bodies: the offset after it, its canonical name or the words printed, and the basis.

    ``basis`` is empty where the body is named; ``sector`` for ``ngành X``, ``speech`` for one named only before.
    """

    end: int
    name: str
    basis: str = ""


class Addressees:
    """Reads addressees in one article.

    Args:
        setting: the article.
        language: the vocabulary.
        agencies: the bodies found, with every mention.

    Attributes:
        branches: the departments of the article, and the branches that stand for them.
    """

    __slots__ = ("_businesses", "_language", "_mentions", "_setting", "branches")

    def __init__(self, setting: Setting, language: Language, agencies: tuple[AgencyFact, ...]) -> None:
        """Takes the bodies of the article."""
        self._setting, self._language = setting, language
        self._mentions = Mentions(agencies)
        self.branches = Branches(setting, language, agencies)
        kinds = language.vocabulary.schemes.get("organization-kind", {})
        self._businesses = frozenset(
            agency.name for agency in agencies if (kind := kinds.get(agency.kind)) and is_company(kind)
        )

    @property
    def department(self) -> str | None:
        """The department that the article is about: the one named most often, or None."""
        return self.branches.departments[0] if self.branches.departments else None

    def is_business(self, name: str) -> bool:
        """Says whether a body named in the article is a company."""
        return name in self._businesses

    def mention_before(self, at: int, start: int) -> tuple[int, int, str] | None:
        """Returns the span of the nearest body named in ``[start, at)``, and its name."""
        found = self.named_in(start, at)
        return found[-1] if found else None

    def province_before(self, at: int, start: int) -> str | None:
        """Returns the people's committee of the province that is the last word in ``[start, at)``, or None.

        A province that asks (``tỉnh X chỉ đạo các sở …``) does so through its people's committee.
        """
        asks = _PROVINCE.search(self._setting.folded[start:at])
        home = self._setting.province
        if asks is None or home is None:
            return None
        if asks["name"] and asks["name"] != fold(home.name):
            return None
        committee = f"UBND {self._home()}"
        found = organisation.find(committee, fold(committee), self._language)
        body = body_of(found[0], self._setting, self._language) if found else None
        return body.name if body else None

    def named_in(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Returns the span and the name of each body named in ``[start, end)``."""
        return [(mention.start, mention.end, mention.name) for mention in self._mentions.within(start, end)]

    def phrase(self, start: int, limit: int) -> Addressee | None:
        """Returns the addressee named at ``start`` with no verb behind it: ``đối với |ngành công thương của tỉnh``."""
        folded = self._setting.folded
        mark = re.compile(r"\s(?:trong|năm|tại|ở|để|nhằm|thời gian)\b|[,.;:]").search(folded, start, limit)
        stop = mark.start() if mark else limit
        return self._read(start, stop, None)

    def whole(self, start: int, end: int) -> Addressee | None:
        """Returns the addressee that all of ``[start, end)`` names, or None."""
        return self._read(start, end, None)

    def at(self, start: int, limit: int, current: Addressee | None = None, *, asked: bool = False) -> Addressee | None:
        """Returns the addressee that begins at ``start`` and to whom a verb or a modal word speaks next, or None.

        Args:
            start: offset of its first character.
            limit: end of the sentence.
            current: to whom the speech was addressed so far: what a bare ``sở`` means.
            asked: whether a verb of asking stands before it: then more verbs tell that a task follows.
        """
        folded = self._setting.folded
        lead = _LEAD.match(folded, start, limit)
        begin = lead.end() if lead else start
        end = self._verb_after(begin, min(limit, begin + _REACH), asked=asked)
        if end is None or end <= begin:
            return None
        return self._read(begin, end, current)

    def _read(self, begin: int, end: int, current: Addressee | None) -> Addressee | None:
        """Returns the addressee that the span ``[begin, end)`` names, or None."""
        printed = self._setting.folded[begin:end].rstrip(" ,:")
        if (role := BY_FUNCTION.search(printed)) and role.end() == len(printed):
            group = self._read(begin, begin + role.start(), current)
            return replace(group, end=begin + role.end()) if group else None
        stop = begin + len(printed)
        if not printed:
            return None
        if named := self._named(begin, stop):
            return Addressee(stop, *named)
        if branch := BRANCH.fullmatch(printed):
            name = self.branches.department_of(branch["field"])
            return Addressee(stop, name or self._setting.quote(begin, stop), "sector" if name else "")
        if place := self._of_province(printed):
            return Addressee(stop, place)
        if _BARE_PLACE.fullmatch(printed):
            name = current.name if current and printed in fold(current.name).split() else None
            return Addressee(stop, name, "speech") if name else None
        if _BARE.fullmatch(printed):
            name = current.name if current and fold(current.name).startswith("sở ") else self.department
            return Addressee(stop, name, "speech") if name else None
        if self._is_local(begin, stop):
            return Addressee(stop, self._setting.quote(begin, stop))
        if GROUP.match(printed) and not NOT_GROUP.search(printed) and self._all_bodies(begin, stop):
            name = self._setting.quote(begin, stop)
            return Addressee(stop, name[0].lower() + name[1:] if name[1:2].islower() else name)
        return None

    def _of_province(self, printed: str) -> str | None:
        """Returns the province that a request is put to, by its name or as ``tỉnh``: ``chỉ đạo |Nam Định| xây``."""
        home = self._setting.province
        if home is None:
            return None
        name = printed.removeprefix("tỉnh").removeprefix("thành phố").strip()
        return self._home() if name == fold(home.name) or printed == "tỉnh" else None

    def _home(self) -> str:
        """Returns the article's province with its type."""
        home = self._setting.province
        assert home is not None
        return with_type(self._language.vocabulary.term("province", home.version))

    def _is_local(self, begin: int, stop: int) -> bool:
        """Says whether a stretch is but the name of a local unit: ``|phường Nậm Khòa| hoàn thành …``."""
        kind = _LOCAL.match(self._setting.folded, begin, stop)
        if kind is None:
            return False
        text, folded = self._setting.article.text, self._setting.folded
        return own_name(text, folded, self._language, kind.end(), stop) == (kind.end() + 1, stop)

    def _all_bodies(self, begin: int, stop: int) -> bool:
        """Says whether every member of a list is a body, or the name of a place after the first: ``các huyện A, B``."""
        members = _AND.split(self._setting.quote(begin, stop))
        return bool(INSTITUTION.search(fold(members[0]))) and all(
            member[:1].isupper() or INSTITUTION.search(fold(member)) or len(member.split()) == 1
            for member in members[1:]
        )

    def _verb_after(self, begin: int, limit: int, *, asked: bool) -> int | None:
        """Returns the offset of the first modal word or verb of a task after ``begin``, in the sentence."""
        folded = self._setting.folded
        role = BY_FUNCTION.search(folded, begin, limit)
        for gap in _WORD_START.finditer(folded, begin + 1, limit):
            at = gap.end()
            if folded[gap.start()] in ".;" and not (folded[gap.start()] == ";" and _GOES_ON.match(folded, at, limit)):
                return None
            if role is not None and role.start() < at < role.end():
                continue
            if any(verb.match(folded, at, limit + 20) for verb in ((MODAL, VERB, ASKED) if asked else (MODAL, VERB))):
                if any(mention.start <= at < mention.end for mention in self._mentions.within(begin, at + 1)):
                    continue  # "Sở |Xây dựng|": a verb in a name
                if _COMPOUND.search(folded[begin:at]) or (JOB.match(folded, at) and BUSY.search(folded[begin:at])):
                    continue
                if gap.group().isspace() and self._setting.quote(at, at + 1).isupper():
                    continue  # "thành phố |Cần Thơ|"
                return at
        return None

    def _named(self, begin: int, stop: int) -> tuple[str, str] | None:
        """Returns the canonical name of the one body named in the span, or the span as printed where there are more."""
        mentions = [m for m in self._mentions.within(begin, stop) if m.end <= stop]
        if not mentions or mentions[0].start != begin:
            return None
        rest = self._setting.folded[mentions[0].end : stop]
        if not rest or _FILLER.fullmatch(rest + " "):
            return mentions[0].name, ""
        named_on = self._setting.quote(mentions[0].end, stop)[1:2].isupper()  # "Ban Quản lý Khu kinh tế |Nghi Sơn|"
        if (_AND.match(rest) or named_on) and len(rest) <= _LIST:
            return self._setting.quote(begin, stop), ""
        return None


_WORD_START: Final = re.compile(r"[\s,:.;]+")
_GOES_ON: Final = re.compile(r"(?:các|thủ trưởng|giám đốc|chủ tịch|bí thư|người đứng đầu|ubnd|hđnd|lãnh đạo)\s")
_COMPOUND: Final = re.compile(
    r"\b(?:nhà|vai trò|công tác|hoạt động|kế hoạch|dự án|ban|chủ|các|công ty|phòng|trung tâm|được)\s$"
)
