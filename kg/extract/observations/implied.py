"""Subjects that a figure's unit tells by itself: ``257 nghìn |lượt khách|``, ``8.300 |ha chè|``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.observations.neighbours import follows_crop
from kg.extract.observations.subject import Subject
from kg.language.values.quantity import Quantity
from kg.vocabulary import Term

if TYPE_CHECKING:
    from kg.extract.observations.sentence import SentenceState

_CROP_LEAD = re.compile(r" (?:cây |đất trồng |diện tích )?")
_NEWLY = re.compile(  # "trồng mới |900 ha| chè, 400 ha sâm và |200 ha| mắc ca"
    r"\btrồng (?:mới|thêm)(?: được)?(?: (?:trên |hơn |gần |khoảng )?\d[\d.,]* ?ha [^,;:.\d]{2,40}(?:,| và))* "
    r"(?:trên |hơn |gần |khoảng )?$"
)
_CROP = re.compile(
    r" (?:các loại |các )?(?P<what>[^\W\d_]+(?: [^\W\d_]+){0,3}?)"
    r"(?= (?:và|khác|các loại|đạt|tăng|giảm|bằng|so|vượt|tại|ở|trên|theo|trong|với)\b|\s*[,;:.()]|$)"
)
_NO_CROP = re.compile(r"(?:bị|đã|đang|được|chưa|còn|có|sẽ|bằng|so|vượt|cho|thuộc|trên|tại|ở) ")  # "30 ha |bị hạn|"
_AND_MORE = re.compile(r" và [^\W\d_]+(?: [^\W\d_]+){0,2}(?=\s*[,;.()]|$)")  # "489.700 ha lúa |và hoa màu|"
_FOREST = re.compile(r" (?:cây )?rừng\b")
_PLANTS = re.compile(r"\btrồng (?:mới|thêm|được)\b")
_NOT_GROWN = re.compile(r"chuyển đổi|thiệt hại|ngập|nhiễm|hỗ trợ|quy hoạch|mở rộng|tái canh|thu hoạch")
_VERB_ONLY = re.compile(r"(?: ?:| (?:ước|đạt|được|hiện|có|còn|là|đã|khoảng|trên|hơn|gần))* ")
_KEPT = re.compile(
    r"\b(?:tổng đàn|đàn (?:gia súc|gia cầm|vật nuôi)|chăn nuôi|(?:toàn )?(?:tỉnh|huyện|thành phố) (?:hiện |đang )*có)\b"
)
_NOT_KEPT = re.compile(
    r"tiêu hủy|\bchết\b|xuất bán|xuất chuồng|giết mổ|mắc bệnh|nhiễm|hỗ trợ|tiêm|"
    r"trang trại|\bhộ\b|mô hình|dự án|công ty|quy mô"
)
_NEAR = 30


def implied(clause: SentenceState, quantity: Quantity) -> list[Subject]:
    """Returns the subject that a unit tells by itself, if its sentence has one of the words that the unit wants."""
    unit = clause.language.vocabulary.schemes.get("unit", {}).get(quantity.unit_key or "")
    key = unit.one("implies") if unit is not None else None
    if unit is None or key is None or quantity.kind != "amount":
        return []
    if not any(word in clause.folded[clause.start : quantity.end + _NEAR] for word in unit.all("wantsWord")):
        return []  # "khám bệnh cho 1,2 triệu |lượt| người"
    indicator = clause.language.vocabulary.term("indicator", key)
    return [Subject(indicator, quantity.bound_start, quantity.bound_start, area=clause.area)]


def grown(clause: SentenceState, quantity: Quantity) -> Subject | None:
    """Returns the area under a crop that is named behind its figure: ``có 8.300 ha |chè|, 5.100 ha |dứa|``."""
    unit = clause.language.vocabulary.schemes.get("unit", {}).get(quantity.unit_key or "")
    key = unit.one("impliesOfCrop") if unit is not None else None
    if key is None or _NOT_GROWN.search(clause.folded, clause.begin, quantity.bound_start):
        return None
    grown_on = clause.language.vocabulary.term("indicator", key)
    if _FOREST.match(clause.folded, quantity.end) and _PLANTS.search(clause.folded, clause.start, quantity.start):
        return _planted(clause, quantity, grown_on)
    if _NEWLY.search(clause.folded, max(clause.start, clause.item), quantity.start) is not None:
        return _newly(clause, quantity, grown_on)
    if clause.folded.endswith("cho ", 0, quantity.bound_start):
        return None  # "hỗ trợ 65 triệu đồng cho |120 ha| khoai tây"
    crop = clause.language.find("crop", clause.folded, quantity.end, quantity.end + _NEAR)[:1]
    if not crop or _CROP_LEAD.fullmatch(clause.folded, quantity.end, crop[0].start) is None:
        return _listed(clause, quantity, grown_on)
    more = _AND_MORE.match(clause.folded, crop[0].end)
    end = more.end() if more is not None else crop[0].end
    area = follows_crop(clause.folded, end, clause.language) or grown_on
    return Subject(area, quantity.bound_start, end, component=clause.text[crop[0].start : end], area=clause.area)


def _listed(clause: SentenceState, quantity: Quantity, grown_on: Term) -> Subject | None:
    """Returns an area of a list by what it is planted with: ``dâu tằm 1.000 ha, |90.000 ha| rừng nguyên liệu, …``."""
    last = clause.stated[-1] if clause.stated else None
    own = last is not None and last.component is not None and last.subject.indicator == grown_on
    begins = clause.folded[max(clause.start, quantity.bound_start - 2) : quantity.bound_start] == ", "
    named = _CROP.match(clause.folded, quantity.end) if own and begins else None
    if named is None or _NO_CROP.match(named["what"]):
        return None
    name = clause.text[named.start("what") : named.end("what")]
    return Subject(grown_on, quantity.bound_start, named.end(), component=name, area=clause.area)


def headed_by_crop(clause: SentenceState, quantity: Quantity) -> Subject | None:
    """Returns the area of the crop that heads an item: ``|lúa| 5.000 ha, năng suất 62 tạ/ha; |ngô| 900 ha, …``.

    It is one of the kind told before in the sentence, under a name that is spoken of, or else of what is planted.
    """
    unit = clause.language.vocabulary.schemes.get("unit", {}).get(quantity.unit_key or "")
    key = unit.one("impliesOfCrop") if unit is not None else None
    if unit is None or key is None or _NOT_GROWN.search(clause.folded, clause.start, quantity.end + _NEAR):
        return None
    found = clause.language.find("crop", clause.folded, clause.begin, quantity.bound_start)[:1]
    lead = clause.folded[clause.begin : found[0].start].strip(" ,;:-+•") if found else ""
    if not found or lead not in ("", "cây", "và", "trong đó", "riêng"):
        return None
    trail = clause.folded[found[0].end : quantity.bound_start].removeprefix(" các loại")
    if _VERB_ONLY.fullmatch(trail) is None:
        return None
    grown_on = clause.language.vocabulary.term("indicator", key)
    told = [s.subject.indicator for s in reversed(clause.stated)]
    told += [clause.frame.headline] if clause.frame.headline is not None else []
    areas = (t for t in told if t.one("componentExpected") == "true" and unit.key in t.all("allowedUnit"))
    name = clause.text[found[0].start : found[0].end]
    name = name[0].lower() + name[1:] if name[1:].islower() else name
    return Subject(next(areas, grown_on), clause.begin, quantity.bound_start, component=name, area=clause.area)


def herded(clause: SentenceState, quantity: Quantity) -> Subject | None:
    """Returns the animals kept that are named behind their number: ``toàn tỉnh có 18.000 con |trâu|, 25.000 con |bò|``.

    Animals of a farm, ill or sold are none of them.
    """
    unit = clause.language.vocabulary.schemes.get("unit", {}).get(quantity.unit_key or "")
    key = unit.one("impliesOfAnimal") if unit is not None else None
    if key is None or _NOT_KEPT.search(clause.folded, clause.start, clause.tokens[-1].end):
        return None
    if _KEPT.search(clause.folded, clause.start, quantity.bound_start) is None:
        return None
    # "2,3 triệu |con gia cầm|" is a unit by itself
    found = clause.language.find("indicator:animalForm", clause.folded, quantity.start, quantity.end + _NEAR)[:1]
    if not found or found[0].start > quantity.end + 1 or found[0].term.key != key:
        return None
    name = clause.text[found[0].start : found[0].end]
    return Subject(found[0].term, quantity.bound_start, found[0].end, component=name, area=clause.area)


def _planted(clause: SentenceState, quantity: Quantity, grown_on: Term) -> Subject:
    """Returns the area of forest planted: ``trồng được 900 ha |rừng|``."""
    area = clause.language.vocabulary.term("indicator", grown_on.one("newly") or grown_on.key)
    forest = clause.language.vocabulary.term("indicator", area.one("ofForest") or area.key)
    return Subject(forest, quantity.bound_start, quantity.end, area=clause.area)


def _newly(clause: SentenceState, quantity: Quantity, grown_on: Term) -> Subject | None:
    """Returns the area newly planted with what is named behind its figure: ``trồng mới 900 ha |cây dược liệu|``."""
    area = clause.language.vocabulary.term("indicator", grown_on.one("newly") or grown_on.key)
    crop = _CROP.match(clause.folded, quantity.end)
    if crop is None:
        return None
    name = clause.text[crop.start("what") : crop.end("what")]
    return Subject(area, quantity.bound_start, crop.end(), component=name, area=clause.area)
