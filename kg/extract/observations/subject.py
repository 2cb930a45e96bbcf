"""What a figure is said of: an indicator of the vocabulary, its component, its area."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.language.weakform import APPOSED
from kg.record import record
from kg.vocabulary import Term

_OF = re.compile(
    r"^\s*(?:chủ yếu(?: là)?|của|ngành|các ngành|nhóm ngành|mặt hàng|nhóm hàng|khu vực|lĩnh vực|sản phẩm|qua|từ|sang|"
    r"vào(?= thị trường))\s+(?P<what>[^,;:.()]{2,60})$"
)
_AMONG = re.compile(  # people and places inside the area: "thu nhập bình quân |ở nông thôn|"
    r"^\s*(?:của |ở |tại |trong )?(?:khu vực )?(?P<what>(?:các (?:xã|huyện|thôn|bản|hộ)|nông thôn|thành thị|đô thị|"
    r"miền núi|vùng|đồng bào)(?: [^,;:.()\d]{1,50})?)\s*$"
)
_SAME = re.compile(r"\s*(?:của )?(?:nhóm|nhóm hàng|mặt hàng|ngành|ngành hàng|khu vực|lĩnh vực|sản phẩm) này\b")
_LESS = re.compile(
    r"\s*\(?(?P<what>(?:trừ|không kể|không bao gồm) [^,;:()]{2,40}?)"
    r"(?=\)| (?:tháng|quý|năm|ước|đạt|tăng|giảm|trên|của|toàn|theo)\b)"
)
_ANY = re.compile(r"^\s*(?:của |các loại |từ các |các )?(?P<what>[^,;:.()]{2,60})$")
_LIST = re.compile(
    r"^\s*(?:từ|của|các)\s+(?P<what>[^\d;:.()]{2,70}?)\s*$"
)  # "doanh thu |từ lưu trú, ăn uống và lữ hành|"
# "tổng đàn |trâu, bò| trong tháng"
_ROW = re.compile(
    r"^ (?P<what>[^\W\d_]+(?:, (?!với\b)[^\W\d_]+)+(?: và [^\W\d_]+)?(?: hơi)?)"
    r"(?:, với)?(?: trong(?: (?:tháng|quý|năm|kỳ))?)?\s*$"
)
TRAIL = re.compile(
    r"(?:\s+(?:(?:năm )?\d{4}|(?:niên )?vụ này|năm nay|(?:của |trong )?(?:toàn |cả )?(?<!cấp )(?:tỉnh|huyện|thị xã)|"
    r"trên địa bàn(?: tỉnh)?|hiện(?: có| nay)?|"
    r"(?:tại |vào )?thời điểm|duy trì|giữ vững|diện tích|giữ|tiếp đà|bình quân|gieo (?:trồng|cấy|sạ)|xuống giống|"
    r"các loại|(?<!cây )h[àằ]ng năm|(?<!chứng )chỉ|phải|cũng|đều|đã|ước|vẫn|tiếp tục|được|sẽ|là|thực hiện|"
    r"(?<!các )(?:là )?thị trường (?:xuất khẩu |nhập khẩu )?(?:chính|chủ lực|lớn nhất)|"
    r"hơi(?: xuất chuồng)?|xuất kho tiêu thụ|tiêu thụ|xuất kho|sản xuất|xuất|sản lượng|chung|lũy kế|sơ bộ|luôn|"
    r"trong (?:tháng|quý|năm|kỳ)|(?:đứng|xếp) (?:đầu|thứ \w+)|dẫn đầu|với|đến))+$"
)
_VERBS = re.compile(
    r"(?:\s+(?:ước|đã|sẽ|đều|cũng|đạt|là|chiếm|còn|được|khoảng|trên|hơn|gần|tăng|giảm|lên|mức|tới|đến|bình quân))*\s*$"
)
_PHRASE = re.compile(r"[^\d,;:.()%]+")
# "tỷ lệ |doanh nghiệp, hợp tác xã, hộ kinh doanh sử dụng nền tảng số|"
_LISTED = re.compile(r"(?!.*\b(?:đạt|tăng|giảm|trong đó|góp phần)\b)[^\d;:.()%]+")
_WHOLE = re.compile(  # what is no part: "xuất khẩu |toàn tỉnh|"
    r"đó(?: .*)?|này|của|với|h[àằ]ng năm|l(?:ũy|uỹ) kế|cả nước|toàn quốc|(?:cả )?(?:hai|ba)(?: tỉnh| địa phương)?|"
    r"(?:cả |toàn )?vùng(?: này)?|khu vực|(?:khu kinh tế )?cửa khẩu(?: [^,;.()]+)?|"
    r"(?:toàn )?(?:(?:trên |qua )?địa bàn|tỉnh|thành phố|địa phương|huyện|ngành)(?: ta| nhà| này| mới| công thương)?"
    r"|(?:các |hệ thống )?(?:tổ chức tín dụng|tctd|ngân hàng)(?: \(tctd\))?"
    r"|(?:các |những |cả |toàn )?(?:dự án|chương trình|nhà đầu tư|đơn vị)(?: này| trên| đó)?(?: lên)?"
    r"|(?:bà con )?(?:ngư|nông|người) dân"
    r"|(?:chi )?cục (?:hải quan|thuế|thống kê)(?: [^,;.()]+)?"  # who collects or counts it
)
_NATIONAL = re.compile(
    r" (?:hàng hóa |kinh tế )?(?:quý (?:[ivx]+|\d) |năm (?:nay|\d+) )?(?:của )?(?:cả nước|toàn quốc|việt nam|nước ta)"
    r"(?= (?:được |dự báo |dự kiến )*(?:ước|đạt|vượt|tăng|giảm|là (?:trên |hơn |gần |khoảng )?\d|năm|tháng|quý|\d)|,)"
)
_GATES = "cửa khẩu"  # "xuất khẩu của doanh nghiệp tỉnh qua |cửa khẩu| cả nước" is the province's
_HOME = re.compile(r"\b(?:tỉnh|thành phố|địa phương)\b")
_COUNTRY = re.compile(r"(?:^|[,;.:] )(?:cả nước|việt nam|nước ta) (?:hiện |đã |ước |có )*$")
_COUNTRY_OPENS = re.compile(
    r"(?:tính chung )?cả nước (?:hiện |đã |ước )*(?:có|xuất khẩu|nhập khẩu|thu hút|đón|xuất siêu)\b"
)
_NUMBERED = re.compile(r"\bkhu vực (?:i{1,3}|[1-3])\b")  # "khu vực II"
_PLANT = re.compile(  # "năng suất |cây| ngô", but "cây ăn quả"
    r"^cây (?!(?:hàng năm|hằng năm|lâu năm|ăn quả|ăn trái|công nghiệp|lương thực|trồng|xanh|giống|dược liệu|vụ)\b)"
)
_ENDING = ("cue", "period", "base", "quantity", "province", "district", "region")
_WORD = re.compile(r"\w+")
_SHORT = 2  # words
MONEY = ("vnd", "usd")
"""Units of money."""
MAX_WORDS = 8
MAX_LISTED = 18
_LEAD = 20


@record(frozen=True, slots=True)
class Subject:
    """An indicator with its component and area: half-open offsets of what names it.

    ``stated`` is the component as the text has it, where the vocabulary has a name of its own for it; ``national``
    tells that the figure is of the country: ``xuất khẩu của |cả nước|``.
    """

    indicator: Term
    start: int
    end: int
    component: str | None = None
    area: Term | None = None
    area_terms: tuple[Term, ...] = ()
    stated: str | None = None
    national: bool = False

    @property
    def shown(self) -> str | None:
        """The component as a reader would write it: in the text's words where the vocabulary's are quite others."""
        if not self.stated or self.component is None or _NUMBERED.search(self.stated.lower()):
            return self.component
        if self.stated.split()[-1].isupper():
            return self.component  # an abbreviation: "khu vực NLTS", "CN-XD"
        name, stated = (set(_WORD.findall(said.lower())) - {"và"} for said in (self.component, self.stated))
        brief = _SHORT < len(stated) <= len(name) / 2  # "máy móc, thiết bị| dụng cụ, phụ tùng|"
        alike = name <= stated or (2 * len(name & stated) >= len(name | stated) and not brief)
        return self.component if alike or len(stated) > MAX_WORDS else self.stated

    def allows(self, quantity: Quantity, language: Language) -> bool:
        """Says whether a level in the quantity's unit makes sense: its base unit is that of an allowed one."""
        if quantity.unit_key is None or quantity.unit_key in self.indicator.all("refusedUnit"):
            return False
        units = language.vocabulary.schemes.get("unit", {})
        base = units[quantity.unit_key].one("baseUnit") or quantity.unit_key
        return any(
            (units[key].one("baseUnit") or key) == base for key in self.indicator.all("allowedUnit") if key in units
        )


def components(language: Language, name: str) -> list[Term]:
    """Returns the components of the vocabulary that go by a name."""
    return [term for term in language.gazetteer("component").lookup(name) if term.vi == name]


def component_of(text: str, folded: str, subject: Subject, figure: int, tokens: list[Token]) -> str | None:
    """Returns what narrows an indicator between its name and its figure: ``xuất khẩu |của nhóm hàng dệt may| đạt``."""
    if subject.indicator.one("needsPart") == "true":
        said = _VERBS.sub("", text[subject.end : figure]).strip()
        phrase = _PHRASE if "," not in said else _LISTED if len(said.split()) <= MAX_LISTED else None
        if phrase is None or not said or phrase.fullmatch(said) is None:
            return None
        return said if "," in said or len(said.split()) <= MAX_WORDS + 2 else None
    behind = tokens[bisect_left(tokens, subject.end, key=lambda token: token.start) :]
    end = next((t.start for t in behind if t.kind in _ENDING), figure)
    if (aside := folded.find(" (", subject.end, end)) > subject.end:
        end = aside  # "diện tích cây ngô |(giảm 30%)|"
    apposed = APPOSED.search(folded, subject.end, figure)  # "xuất khẩu gỗ|, chủ yếu là ván ép, |đạt …"
    end = min(end, apposed.start()) if apposed is not None else end
    goods = apposed is not None and subject.indicator.one("partsAreGoods") == "true"
    # "diện tích cao su|,| hiện có là 2.006 ha"
    match = (_ANY if goods or subject.indicator.one("componentExpected") == "true" else _OF).match(
        folded[subject.end : min(end, figure)].rstrip(" ,")
    )
    if match is None:
        match = _AMONG.match(folded[subject.end : min(end, figure)])
    if match is None and subject.indicator.one("componentExpected") == "true":
        said = folded[subject.end : min(end, figure)]
        match = _LIST.match(said) or _ROW.match(said)
    if match is None:
        less = _LESS.match(folded, subject.end)
        return text[less.start("what") : less.end("what")].strip() if less and less.end() <= figure else None
    printed = text[subject.end + match.start("what") : subject.end + match.end("what")].strip(" –-")
    printed = printed.removesuffix(" trong").removesuffix(" và")  # "của tỉnh |trong| 9 tháng", "của tỉnh |và| tăng 9%"
    what = _PLANT.sub("", TRAIL.sub("", printed))
    if len(printed.split()) > MAX_WORDS or any(_WHOLE.fullmatch(name.lower()) for name in (printed, what)):
        return None
    return what


def of_country(language: Language, indicator: Term) -> Term:
    """Returns what an indicator is called of the country: ``GDP`` for ``GRDP``, most by the same name."""
    return next(iter(language.vocabulary.having("indicator", "regionalCounterpart", indicator.key)), indicator)


def is_national(folded: str, subject: Subject, figure: int, start: int) -> bool:
    """Says whether a name is said of the country: ``xuất khẩu |của cả nước| đạt``, ``|Việt Nam| xuất khẩu …``.

    Args:
        folded: the folded text.
        subject: what is named.
        figure: where its figure begins.
        start: where the sentence begins: ``|Cả nước| xuất khẩu đạt …, nhập khẩu đạt …`` is of the country throughout.
    """
    if _HOME.search(folded, subject.end, figure):
        return False
    if _NATIONAL.match(folded, subject.end) is not None and not folded.endswith(_GATES, 0, subject.end):
        return True
    if subject.area is not None or subject.component is not None:
        return False
    before = folded[max(0, min(subject.start, figure) - _LEAD) : min(subject.start, figure)]
    if _COUNTRY_OPENS.match(folded, start) and not _HOME.search(folded, start, figure):
        return True
    return _COUNTRY.search(before) is not None


def goes_on_national(folded: str, language: Language, subject: Subject, start: int, figure: int) -> bool:
    """Says whether a figure may be of the country as those before it were, from what its own sentence says.

    ``Kim ngạch của cả nước đạt 90 tỷ USD. Cụ thể, |xuất khẩu| đạt 50 tỷ USD``, but not ``|GRDP| tăng 9%``.
    """
    home = subject.area is not None or _HOME.search(folded, start, figure) is not None
    return not home and of_country(language, subject.indicator) == subject.indicator


def names_same(folded: str, end: int) -> bool:
    """Says whether a name ending at ``end`` is of the part spoken of last: ``xuất khẩu |nhóm này|``."""
    return _SAME.match(folded, end) is not None


def share_of(language: Language, verb: str, subject: Subject, after: str) -> Subject | None:
    """Returns the indicator that a share of, or a contribution to, another indicator is.

    Args:
        language: the vocabulary: ``:shareOf`` and ``:contributionTo`` of indicators name the whole, ``:part`` the
            component it is the share of, ``:wholeForm`` words after the figure that it needs (``cả nước``).
        verb: ``share`` or ``contribution``.
        subject: what has the share: a component of the whole, or the whole itself.
        after: folded text after the figure.
    """
    relation = "shareOf" if verb == "share" else "contributionTo"
    parts = language.vocabulary.schemes.get("component", {})
    general = None
    for term in language.vocabulary.having("indicator", relation, subject.indicator.key):
        whole = term.all("wholeForm")
        if whole and not any(form in after for form in whole):
            continue
        own = term.all("part")
        if not own and subject.indicator.one("measureKind") == "count":
            return Subject(term, 0, 0, subject.component, subject.area, subject.area_terms)
        if not own and (subject.component or whole):
            general = Subject(term, 0, 0, None if whole else subject.component, subject.area, subject.area_terms)
        elif any(part in parts and parts[part].vi == subject.component for part in own):
            return Subject(term, 0, 0, None, subject.area, subject.area_terms)
    return general or _share_of_broader(language, relation, subject, after)


def _share_of_broader(language: Language, relation: str, subject: Subject, after: str) -> Subject | None:
    """Returns the share that an indicator has of the one it belongs to: ``thu nội địa chiếm 80% |tổng thu|``."""
    key = subject.indicator.one("broader")
    if key is None or subject.component is not None:
        return None
    whole = language.vocabulary.term("indicator", key)
    said = after.strip().removeprefix("trong ").removeprefix("của ")
    if not said.startswith(tuple(fold(form) for form in (*whole.forms, *whole.all("weakForm")))):
        return None
    shares = language.vocabulary.having("indicator", relation, key)
    part = subject.indicator.vi[:1].lower() + subject.indicator.vi[1:]
    return next((Subject(term, 0, 0, part, subject.area, subject.area_terms) for term in shares), None)
