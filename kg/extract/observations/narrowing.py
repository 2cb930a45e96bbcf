"""What narrows a subject without standing beside its name: a half of trade, a season, the crop or goods told before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.observations.subject import Subject
from kg.language.fold import fold
from kg.record import replace

if TYPE_CHECKING:
    from kg.extract.observations.sentence import SentenceState

_TRADED = ("xuất khẩu", "nhập khẩu")
_ONLY = re.compile(r"^(?:riêng|còn|trong khi|mặt hàng|sản phẩm(?= \w+ \w)) ", re.IGNORECASE)
_WORTH = re.compile(r"\b(?:với|tương ứng|tương đương)(?: với)?(?: tổng)?(?: giá trị)? $")
_LEAD = 30
_MAX_GOODS = 4
_EXPORTED = re.compile(  # "|sản lượng cà phê xuất khẩu| đạt 9.000 tấn"
    r"\b(?:tổng )?(?:sản lượng|khối lượng|số lượng|lượng) (?P<what>[^\d,;:.()]{2,30}?) xuất khẩu"
    r"(?: (?:năm|tháng|quý|ước|tính|đạt|là|được|khoảng|trên|hơn|gần|của|tỉnh|toàn|cả|này))* $"
)
_NAME = 70
_HALVES = re.compile(r" (?P<what>hàng hóa|dịch vụ)(?! và )\b")  # not "xuất khẩu hàng hóa và dịch vụ", the whole


def half_of_trade(clause: SentenceState, subject: Subject) -> str | None:
    """Returns which half of trade is told: ``trong đó xuất khẩu |hàng hóa| 3 tỷ USD, xuất khẩu |dịch vụ| …``."""
    if subject.indicator.one("partsAreGoods") != "true":
        return None
    half = _HALVES.match(clause.folded, clause.folded.rfind("khẩu", clause.start, subject.end) + len("khẩu"))
    return half["what"] if half else None


def exported(clause: SentenceState, subject: Subject, figure: int) -> Subject | None:
    """Returns a volume of production as that of exports: ``sản lượng |cà phê xuất khẩu| đạt 9.000 tấn``, or None."""
    traded = subject.indicator.one("ofGoods")
    if traded is None:
        return None
    named = _EXPORTED.search(clause.folded, max(clause.begin, figure - _NAME), figure)
    if named is None:
        return None
    goods = clause.text[named.start("what") : named.end("what")]
    indicator = clause.language.vocabulary.term("indicator", traded)
    return replace(subject, indicator=indicator, component=goods, stated=None)


def with_season(clause: SentenceState, subject: Subject, component: str) -> str:
    """Returns a crop with the season of all: ``gieo trồng |vụ hè thu| 900 ha, trong đó lúa 400 ha``."""
    told = (s.component for s in clause.stated if s.subject.indicator == subject.indicator and s.component)
    season = next((part for part in told if fold(part).startswith("vụ ")), None)
    own = fold(component).startswith("vụ ")  # "vụ đông xuân 900 ha; |vụ hè thu| 700 ha"
    return component if season is None or own or season in component else f"{component}, {season}"


def crop_spoken_of(clause: SentenceState, subject: Subject) -> str | None:
    """Returns the crop of the area or yield before it: ``diện tích lúa đạt …, |năng suất| đạt …``."""
    last = clause.stated[-1].subject if clause.stated else None
    return last.component if last and subject.indicator.key in last.indicator.all("handsPartTo") else None


def goods_listed(clause: SentenceState, subject: Subject) -> str | None:
    """Returns goods that no vocabulary names in a list of such: ``tiêu xuất khẩu 9 tấn; |mật ong| xuất khẩu 7 tấn``."""
    if not clause.folded.endswith(_TRADED, 0, subject.end):
        return None
    told = next(iter((clause.stated or clause.earlier)[-1:]), None)
    volumes = (subject.indicator.key, *subject.indicator.all("otherwise"))
    if told is None or told.subject.component is None or told.subject.indicator.key not in volumes:
        return None
    name = _ONLY.sub("", clause.text[clause.begin : subject.start].strip(" ,;"))
    return name if 0 < len(name.split()) <= _MAX_GOODS and name.replace(" ", "").isalpha() else None


def goods_worth(clause: SentenceState, subject: Subject) -> str | None:
    """Returns the goods whose value a name tells after their volume: ``xuất được 900 tấn, với |trị giá| 2 tỷ``."""
    led = _WORTH.search(clause.folded, max(clause.start, subject.start - _LEAD), subject.start) is not None
    last = clause.stated[-1].subject if clause.stated and led else None
    return last.component if last and subject.indicator.key in last.indicator.all("otherwise") else None
