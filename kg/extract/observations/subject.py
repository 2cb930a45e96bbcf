"""What a figure is said of: an indicator of the vocabulary, its component, its area."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.lexicon import Language
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.vocabulary import Term

if TYPE_CHECKING:
    from kg.extract.observations.sentence import SentenceState

_OF = re.compile(
    r"^\s*(?:của|ngành|các ngành|nhóm ngành|mặt hàng|nhóm hàng|khu vực|lĩnh vực|sản phẩm|qua|từ)\s+"
    r"(?P<what>[^,;:.()]{2,60})$"
)
_SAME = re.compile(r"\s*(?:của )?(?:nhóm|nhóm hàng|mặt hàng|ngành|ngành hàng|khu vực|lĩnh vực|sản phẩm) này\b")
_LESS = re.compile(r"\s*\(?(?P<what>(?:trừ|không kể|không bao gồm) [^,;:()]{2,40}?)(?=\)| (?:tháng|quý|năm|ước|đạt)\b)")
_ANY = re.compile(r"^\s*(?:của |các )?(?P<what>[^,;:.()]{2,60})$")
_LEAD = re.compile(
    r"^(?:(?:trong đó|gồm|như|là|riêng|và|các|những|một số|mặt hàng|nhóm hàng|sản phẩm|sản xuất|ngành|nhóm ngành|"
    r"với|còn|cụ thể|sản lượng|được|từ|nhà máy|doanh nghiệp|cơ sở|chế biến|khai thác)\s+)+"
)
_TRAIL = re.compile(
    r"\s+(?:(?:năm )?\d{4}|(?:của )?(?:toàn |cả )?tỉnh|trên địa bàn(?: tỉnh)?|hiện có|hiện nay|bình quân|"
    r"gieo (?:trồng|cấy|sạ)|xuống giống|các loại|chỉ|phải|cũng|đều|đã|ước|vẫn|tiếp tục|được|sẽ|là|thực hiện|"
    r"sản xuất|xuất|sản lượng|trong (?:tháng|quý|năm|kỳ))$"
)
_BRANCH = re.compile(
    r"^(?:(?:trong đó|riêng|đáng chú ý|các|và|ngoài ra|bên cạnh đó),? )*(?:nhóm |các )?"
    r"(?:ngành|lĩnh vực|khu vực|sản xuất|công nghiệp|chế biến|khai thác)\b"
)
_AFTER = re.compile(r" (?P<what>[^\W\d_]+(?: [^\W\d_]+){0,7}?)(?: các loại)?(?=\s*(?:[,;.()]|$))")
_INTRODUCED = re.compile(r"^.*\b(?:gồm|bao gồm|như|là) ", re.IGNORECASE)
_NUMBERED = re.compile(r"\bkhu vực (?:i{1,3}|[1-3])\b")  # "khu vực II"
_NO_NAME = re.compile(r"(?:so(?: với)?|nếu|vì|do|để|nhờ|khi|trong khi|mặc dù|tuy|nhưng|theo) ")
_MAX_WORDS = 8
_MAX_ITEM_WORDS = 12
_NAMED_AFTER = 4
_CROP_BEFORE = 40
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator with its component and area: half-open offsets of what names it.

    ``stated`` is the component as the text has it, where the vocabulary has a name of its own for it.
    """

    indicator: Term
    start: int
    end: int
    component: str | None = None
    area: Term | None = None
    area_terms: tuple[Term, ...] = ()
    stated: str | None = None

    @property
    def shown(self) -> str | None:
        """The component as a reader would write it: in the text's words where the vocabulary's are quite others."""
        if not self.stated or self.component is None or _NUMBERED.search(self.stated.lower()):
            return self.component
        name, stated = set(self.component.lower().split()), set(self.stated.lower().split())
        if len(stated) > _MAX_WORDS or 2 * len(name & stated) >= len(name | stated):
            return self.component
        return self.stated

    def allows(self, quantity: Quantity, language: Language) -> bool:
        """Says whether a level in the quantity's unit makes sense: its base unit is that of an allowed one."""
        if quantity.unit_key is None or quantity.unit_key in self.indicator.all("refusedUnit"):
            return False
        units = language.vocabulary.schemes.get("unit", {})
        base = units[quantity.unit_key].one("baseUnit") or quantity.unit_key
        return any(
            (units[key].one("baseUnit") or key) == base for key in self.indicator.all("allowedUnit") if key in units
        )


def component_of(text: str, folded: str, subject: Subject, figure: int, tokens: list[Token]) -> str | None:
    """Returns what narrows an indicator between its name and its figure: ``xuất khẩu |của nhóm hàng dệt may| đạt``."""
    end = min(
        (
            t.start
            for t in tokens
            if t.start >= subject.end and t.kind in ("cue", "period", "base", "quantity", "province", "district")
        ),
        default=figure,
    )
    match = (_ANY if subject.indicator.one("componentExpected") == "true" else _OF).match(
        folded[subject.end : min(end, figure)]
    )
    if match is None:
        less = _LESS.match(folded, subject.end)
        return text[less.start("what") : less.end("what")].strip() if less and less.end() <= figure else None
    printed = text[subject.end + match.start("what") : subject.end + match.end("what")].strip()
    what = _TRAIL.sub("", printed)
    folded_what = what.lower()
    if (
        re.fullmatch(r"(?:toàn )?(?:tỉnh|thành phố|địa phương|huyện|ngành)(?: ta| nhà| này| công thương)?", folded_what)
        or len(printed.split()) > _MAX_WORDS
    ):
        return None
    return what


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
    for term in language.vocabulary.terms("indicator"):
        if subject.indicator.key not in term.all(relation):
            continue
        whole = term.all("wholeForm")
        if whole and not any(form in after for form in whole):
            continue
        part = term.one("part")
        if part is None and (subject.component or whole):
            general = Subject(term, 0, 0, None if whole else subject.component, subject.area, subject.area_terms)
        elif part is not None and part in parts and parts[part].vi == subject.component:
            return Subject(term, 0, 0, None, subject.area, subject.area_terms)
    return general


def free_subject(clause: SentenceState, token: Token, quantity: Quantity, stop: int | None = None) -> Subject | None:
    """Returns the product, commodity or branch named only by its own words: ``sợi các loại tăng 9,9%``.

    ``stop`` is where its words end, if the figure's own clause does not tell.

    A product is taken where a list of products or goods was opened or where the figure is a physical volume; a branch
    (``ngành dệt may tăng 7%``) is a part of the indicator spoken of. Everything else that no vocabulary names stays
    without a statement.
    """
    listing = clause.frame.listing
    outside = stop is not None
    stop = clause.verb_start(quantity.bound_start) if stop is None else stop
    begin = clause.item if _whole_item(clause, stop) else clause.begin
    printed = clause.text[begin:stop].strip(" ,;:.-–…")
    counted = counted_after(clause.folded, token, clause.language)
    if counted is not None and not outside:
        printed = clause.text[counted[0] : counted[1]]
    name = _INTRODUCED.sub("", printed)
    while True:
        lead, trail = _LEAD.match(name.lower()), _TRAIL.search(name.lower())
        if lead is None and trail is None:
            break
        shorter = name[lead.end() if lead else 0 : trail.start() if trail else len(name)].strip()
        if len(shorter) <= _SHORTEST:
            break
        name = shorter
    longest = _MAX_WORDS if begin == clause.begin else _MAX_ITEM_WORDS
    if not name or _NO_NAME.match(name.lower()) or len(name.split()) > longest or any(char.isdigit() for char in name):
        return None
    if any(match.end - match.start == len(name) for match in clause.language.find("filler", name.lower())):
        return None
    indicators = clause.language.vocabulary.schemes.get("indicator", {})
    headline = clause.frame.headline
    rate = quantity.kind in ("percent", "times")
    key: str | None = None
    made = counted is not None or listing is not None or clause.verb is not None or clause.headline_is_volume
    if (quantity.kind == "amount" and made and _volume(quantity, clause.language)) or (listing == "products" and rate):
        key = "export-volume" if listing == "goods" else "output"
        measured = headline is not None and headline.one("measureKind") == "volume"
        if measured and headline is not None and Subject(headline, 0, 0).allows(quantity, clause.language):
            key = headline.key  # "điện thương phẩm đạt 90 triệu kWh; điện phục vụ nông nghiệp đạt 7 triệu kWh"
    elif listing == "goods" and (rate or quantity.unit_key in ("usd", "vnd")):
        key = "export"
    elif headline is not None and (listing == "parts" or _BRANCH.match(printed.lower())):
        if not rate and not Subject(headline, 0, 0).allows(quantity, clause.language):
            return None
        key = headline.key if headline.one("measureKind") in ("index", "amount") else None
    goods = clause.itemised if clause.itemised and clause.itemised.one("partsAreGoods") == "true" else None
    if key is None and goods is not None and (rate or Subject(goods, 0, 0).allows(quantity, clause.language)):
        key = goods.key  # "xuất khẩu đạt 90 triệu USD, trong đó hạt điều đạt 40 triệu USD"
    last = clause.stated[-1].subject.indicator if clause.stated else None
    if key is None and last is not None and last.one("componentExpected") == "true":
        key = last.key if Subject(last, 0, 0).allows(quantity, clause.language) else None  # "lúa 900 ha; ngô 400 ha"
    if key is None or key not in indicators:
        return None
    return Subject(indicators[key], clause.begin, stop, component=name, area=clause.area)


def _whole_item(clause: SentenceState, stop: int) -> bool:
    """Says whether all from a semicolon to here is one name: ``…; |thức ăn gia súc, gia cầm| đạt …; …``."""
    if clause.frame.listing is None or not clause.item < clause.begin <= stop:
        return False
    held = [t for t in clause.tokens if clause.item <= t.start < stop]
    semicolons = any(t.key == ";" for t in clause.tokens if t.kind == "break")
    return semicolons and all(t.kind == "component" or (t.kind == "break" and t.key in (",", "và")) for t in held)


def counted_after(folded: str, token: Token, language: Language) -> tuple[int, int] | None:
    """Returns the span of the product named right after a physical volume: ``19,4 triệu lít |bia|``, or None."""
    quantity = token.quantity
    if quantity is None or quantity.kind != "amount" or not _volume(quantity, language):
        return None
    return named_after(folded, token.end, language)


def named_after(folded: str, end: int, language: Language) -> tuple[int, int] | None:
    """Returns the span of a few words from a figure's end to the end of its clause, if they name something."""
    match = _AFTER.match(folded, end)
    if match is None:
        return None
    what = match["what"]
    stops = [found.start for found in (*language.find("filler", what), *language.find("cue", what))]
    crop = next((m.end for m in language.find("crop", what)[:1] if m.start == 0), 0)  # "cây hàng năm" is one name
    stops = [stop for stop in stops if stop >= crop]
    name = what[: min(stops)].rstrip() if stops else what
    return (match.start("what"), match.start("what") + len(name)) if 0 < len(name.split()) <= _NAMED_AFTER else None


def crop_before(folded: str, subject: Subject, language: Language) -> tuple[int, int] | None:
    """Returns the span of the crop that stands right before a name: ``cây |ngô| gieo trồng được …``, or None."""
    found = language.find("crop", folded, max(0, subject.start - _CROP_BEFORE), subject.start)[-1:]
    return (found[0].start, found[0].end) if found and subject.start - found[0].end <= 1 else None


def _volume(quantity: Quantity, language: Language) -> bool:
    """Says whether the unit is one of physical volume: a unit that production is measured in."""
    output = language.vocabulary.schemes.get("indicator", {}).get("output")
    return output is not None and Subject(output, 0, 0).allows(quantity, language)
