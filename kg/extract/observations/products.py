"""Products, commodities and branches that are named by their own words only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.observations.neighbours import counted_after
from kg.extract.observations.subject import MAX_WORDS, TRAIL, Subject
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.vocabulary import Term

if TYPE_CHECKING:
    from kg.extract.observations.sentence import SentenceState
    from kg.extract.observations.statement import Statement

_LEAD = re.compile(
    r"^(?:(?:trong đó|đặc biệt|nhất là|gồm|như|là|riêng|duy chỉ có|chỉ có|chỉ riêng|duy có|và|các|những|thị trường|"
    r"một số|mặt hàng|nhóm hàng|sản phẩm(?! (?:bằng|từ|in)\b)|sản xuất|ngành|nhóm ngành|"
    r"cây(?! (?:hàng năm|hằng năm|lâu năm|ăn quả|công nghiệp|lương thực|trồng|xanh|giống|dược liệu))|"
    r"với|còn|cụ thể|sản lượng|được|từ|nhà máy|doanh nghiệp|cơ sở|chế biến|khai thác|"
    r"(?:kim ngạch )?(?:xuất|nhập) khẩu(?: hàng| các mặt hàng)?)\s+)+"
)
_BRANCH = re.compile(
    r"^(?:(?:trong đó|riêng|duy chỉ có|chỉ có|chỉ riêng|duy có|đáng chú ý|các|và|ngoài ra|bên cạnh đó),? )*"
    r"(?:nhóm |các )?"
    r"(?:ngành|lĩnh vực|khu vực|sản xuất|công nghiệp|chế biến|khai thác)\b"
)
_PRODUCT = ("sản phẩm ", "mặt hàng ")
_SPOKEN = ("index", "amount")
_NO_PART = (
    "tổng",
    "có",
    "bình quân",
    "giá",
    "chi phí",
    "vốn",
    "kinh phí",
    "hỗ trợ",
    "trị giá",
    "thu nhập",
    "doanh thu",
)
_INTRODUCED = re.compile(r"^.*\b(?:gồm|bao gồm|như|là) ", re.IGNORECASE)
_LIKE = re.compile(r".*\b(?:như|gồm)(?: sau)? ")
_MORE = re.compile(r"\s*\([^()]*\)$")  # "mủ cao su |(SVR10, RSS)|"
# "ngành gỗ |đóng góp lớn với| mức tăng 5%"
_CONTRIBUTES = re.compile(r"(?: tiếp tục| cũng| đã)* (?:đóng góp|góp phần)\b.*$")
_EACH_DAY = re.compile(r"\b(?:mỗi|hằng|hàng) (?:ngày|tháng|tuần|vụ)\b")  # "mỗi ngày có 11.000 tấn hàng qua chợ"
# "hơn 70.000 tấn |thiết bị, vật liệu được vận chuyển| đến công trình"
_CARRIED = re.compile(
    r" [^,;.]{2,40}(?:, [^,;.]{2,30})? (?:được |đã )+"
    r"(?:vận chuyển|bốc dỡ|bốc xếp|huy động|hỗ trợ|cấp phát|phân bổ|tiêu hủy)\b"
)
_SPECIFIED = re.compile(
    r"\b(?:sức chứa|dung tích|dung lượng|trọng lượng|trọng tải|kích thước|chiều dài|chiều rộng|(?<!các )loại(?: có)?) $"
    r"|\b(?:đơn đặt hàng|đơn hàng)(?: [^\d,;.]{0,20})?$"
)
_OR_MORE = re.compile(r" ?(?:[^\W\d_]+ ){0,2}trở (?:lên|xuống)\b")  # "xe ô tô từ 5 |chỗ trở lên|"
_CLASSED = re.compile(
    r"\b(?:doanh nghiệp|cơ sở|dự án|hộ|nhà máy) có [^\d,;.]{3,50} từ (?:trên |hơn |dưới )?$"
    # "có 31 thị trường đạt kim ngạch trên |1 triệu USD|"
    r"|(?:\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|số)) "
    r"(?:thị trường|mặt hàng|nhóm hàng|sản phẩm|doanh nghiệp|cơ sở|hộ|huyện|xã|địa phương|quốc gia|"
    r"tỉnh,? thành(?: phố)?|tỉnh|thành phố)"
    r"(?: (?:xuất khẩu|sản xuất|thành viên|của tỉnh|trên địa bàn|(?:của|trong|trên) cả nước))? "
    r"(?:có|đạt|thu|cho) (?!tổng)[^\d,;.]{0,50}(?:trên|hơn|từ|dưới|vượt) $"
)
_CLASS = 80
# "của nhà đầu tư Hàn Quốc |giá trị| trên …"
_VALUED = re.compile(r" (?:có |với )?(?:giá trị|trị giá|quy mô|(?:tổng )?(?:số )?vốn(?: đầu tư| đăng ký)?)$")
SOME = ("một số", "nhiều", "hầu hết", "phần lớn")
"""Words by which only some of several are spoken of."""
_VAGUE = re.compile(
    rf"(?:{'|'.join(SOME)})(?: các)? (?:ngành|lĩnh vực|khu vực|sản phẩm|mặt hàng|doanh nghiệp|chỉ tiêu)\b"
)
_NO_NAME = re.compile(
    r"(?:mỗi|bình quân|so(?: với)?|nếu|vì|do|để|nhờ|khi|trong khi|mặc dù|tuy|nhưng|"
    r"theo) "
)
_BY_THAT = re.compile(r"\W*(?:từ|qua|nhờ|do|vì) (?:đó|vậy)\b")  # "|Qua đó góp phần| tăng 9%"
_VERB = re.compile(r"\b(?:tăng|giảm|đạt|duy trì|tiếp tục)\b")
_MAX_ITEM_WORDS = 12
_SHORTEST = 2
_QUALITY = re.compile(  # "5 mặt hàng |chủ lực|": no product
    r"(?:xuất khẩu )?(?:chủ lực|chủ yếu|trọng điểm|chính)(?: của (?:tỉnh|thành phố|địa phương))?"
)


def free_subject(
    clause: SentenceState, token: Token, quantity: Quantity, stop: int | None = None, like: Term | None = None
) -> Subject | None:
    """Returns the product, commodity or branch named only by its own words: ``sợi các loại tăng 9,9%``.

    ``stop`` is where its words end, if the figure's own clause does not tell; ``like`` what the item before is one of.

    A product is taken where a list of products or goods was opened or where the figure is a physical volume; a branch
    (``ngành dệt may tăng 7%``) is a part of the indicator spoken of. Everything else that no vocabulary names stays
    without a statement.
    """
    if _EACH_DAY.search(clause.folded, clause.begin, quantity.bound_start) or _CARRIED.match(
        clause.folded, quantity.end
    ):
        return None
    if clause.folded.endswith(("cho ", "/"), 0, quantity.bound_start):
        return None  # "hỗ trợ 65 triệu đồng cho |120 ha|", "5 triệu đồng/|1 ha|"
    outside = stop is not None
    stop = clause.verb_from(clause.begin, quantity.bound_start) if stop is None else stop
    begin = clause.item if _whole_item(clause, stop) else clause.begin
    printed = clause.text[begin:stop].strip(" ,;:.-–…+•*")
    counted = counted_after(clause.folded, token, clause.language)
    if counted is not None and not outside:
        printed = clause.text[counted[0] : counted[1]]
    name = _MORE.sub("", _CONTRIBUTES.sub("", _INTRODUCED.sub("", printed)))
    said = fold(name)
    while True:
        lead, trail = _LEAD.match(said), TRAIL.search(said)
        if lead is None and trail is None:
            break
        shorter = name[lead.end() if lead else 0 : trail.start() if trail else len(name)].strip()
        if len(shorter) <= _SHORTEST and not shorter.isupper():  # "thị trường |EU|"
            break
        name, said = shorter, fold(shorter)
    itemised = clause.frame.listing is not None or (clause.itemised is not None and clause.begin == clause.item)
    listed = begin != clause.begin or (itemised and _VERB.search(said) is None)
    longest = _MAX_ITEM_WORDS if listed else MAX_WORDS
    if (
        not name
        or _NO_NAME.match(said)
        or _BY_THAT.match(fold(printed))
        or len(name.split()) > longest
        or _numbered(clause, name, begin)
    ):
        return None
    vague = _VAGUE.match(fold(printed)) is not None and _INTRODUCED.match(printed) is None
    if vague or _VALUED.search(said) or _QUALITY.fullmatch(said):
        return None
    if said in clause.language.gazetteer("filler").forms:
        return None
    indicator = _measured_by(clause, quantity, counted is not None, printed) or like
    if indicator is None:
        return None
    schemes = ("component", "component:weakForm")
    known = [part for scheme in schemes for part in clause.language.gazetteer(scheme).lookup(said)]
    if known and _CONTRIBUTES.search(printed) and not any(indicator.key in part.all("componentOf") for part in known):
        return None  # after revenue of tourism "|ngành dịch vụ| đóng góp lớn với mức tăng 9%": a part of another whole
    opens = clause.in_list or (clause.begin == clause.start and " " in name)
    if opens and printed.startswith(name) and name[1:] == name[1:].lower():
        name = name[0].lower() + name[1:]  # "- |Lúa|: 25 ha", "|Hàng rời| đạt 3 triệu tấn"
    if (headed := indicator.one("partLead")) is not None and said.startswith(f"{headed} "):
        name = name[len(headed) + 1 :]
    return Subject(indicator, clause.begin, stop, component=name, area=clause.area)


def products_told(clause: SentenceState) -> bool:
    """Says whether products were told of in the sentence: ``Trong đó, sản phẩm lọc dầu giảm 9%, |bánh kẹo| …``."""
    return any(statement.subject.indicator is clause.language.production for statement in clause.stated)


def specifies(folded: str, begin: int, quantity: Quantity) -> bool:
    """Says whether an amount tells of what kind something is: ``tủ lạnh có dung tích trên |150 lít| tăng 3%``.

    ``9 doanh nghiệp có doanh thu từ |50 tỷ đồng| đến 90 tỷ đồng``, too.
    """
    said = _SPECIFIED.search(folded, begin, quantity.bound_start) is not None
    said = said or (_OR_MORE.match(folded, quantity.end) is not None and folded.endswith("từ ", begin, quantity.start))
    return said or _CLASSED.search(folded, max(0, quantity.start - _CLASS), quantity.start) is not None


def _numbered(clause: SentenceState, name: str, begin: int) -> bool:
    """Says whether a number that is no specification stands in a name."""
    if not any(char.isdigit() for char in name):
        return False
    for token in clause.tokens:
        if token.quantity is not None and token.start >= begin and specifies(clause.folded, begin, token.quantity):
            name = name.replace(clause.text[token.start : token.end], "")
    return any(char.isdigit() for char in name)


def _measured_by(clause: SentenceState, quantity: Quantity, counted: bool, printed: str) -> Term | None:
    """Returns the indicator that a name without one of its own is a component of, or None.

    Args:
        clause: where the name stands.
        quantity: its figure.
        counted: the name stands behind the figure: ``19,4 triệu lít bia``.
        printed: the name as printed, with what leads to it.
    """
    listing, headline = clause.frame.listing, clause.frame.headline
    rate = quantity.kind in ("percent", "times")

    def fits(indicator: Term) -> bool:
        return Subject(indicator, 0, 0).allows(quantity, clause.language)

    trade = headline is None or headline.one("partsAreGoods") == "true" or headline.one("ofGoods") is not None
    if listing == "goods" and headline is not None and not trade and headline.one("measureKind") in _SPOKEN:
        return headline if rate or fits(headline) else None  # "bán lẻ tăng 9%; một số nhóm hàng tăng khá: …"
    production = clause.language.production
    told = clause.verb is not None or clause.estimate
    made = counted or listing is not None or told or clause.headline_is_volume
    volume = quantity.kind == "amount" and production is not None and fits(production)
    found: Term | None = None
    if production is not None and ((volume and made) or (listing == "products" and rate)):
        said = clause.stated[-1].subject if clause.stated else None
        if said is not None and said.component and said.indicator is production:
            return production  # "lương thực đạt 90 tấn; trong đó sản lượng lúa 70 tấn, |ngô| 20 tấn"
        if headline is not None and headline.one("measureKind") == "volume" and fits(headline):
            return headline  # "điện thương phẩm đạt 90 triệu kWh; điện phục vụ nông nghiệp đạt 7 triệu kWh"
        return _traded(clause.language, production, headline) if listing == "goods" else production
    if production is not None and listing == "goods" and (rate or quantity.unit_key in ("usd", "vnd")):
        if headline is not None and headline.one("partsAreGoods") == "true" and (rate or fits(headline)):
            return headline  # "nhập khẩu đạt 2 tỷ USD; một số mặt hàng tăng: than đá tăng 14%; …"
        traded = _related(clause.language, production, "ofGoods")
        return None if traded is None else _related(clause.language, traded, "otherwise")
    if headline is not None and (listing == "parts" or _BRANCH.match(fold(printed))):
        if not rate and not fits(headline):
            return None
        parted = headline.one("measureKind") == "index" or headline.one("additive") == "true"
        found = headline if parted and headline.one("measureKind") in ("index", "amount") else None
    goods = clause.itemised
    if found is None and goods is not None and goods.one("partsAreGoods") == "true" and (rate or fits(goods)):
        return goods  # "xuất khẩu đạt 90 triệu USD, trong đó hạt điều đạt 40 triệu USD"
    lead = goods.one("partLead") if found is None and goods is not None else None
    if goods is not None and lead is not None and fold(printed).startswith(f"{lead} ") and (rate or fits(goods)):
        return goods  # "chi ngân sách đạt 900 tỷ đồng, trong đó |chi hỗ trợ lãi suất| 25 tỷ đồng"
    last = clause.stated[-1] if clause.stated else None
    made = found is None and goods is not None and goods.one("measureKind") == "index" and clause.verb in ("up", "down")
    if made and rate and (fold(printed).startswith(_PRODUCT) or products_told(clause)):
        return production  # "chỉ số sản xuất giảm 8%. Trong đó, |sản phẩm lọc dầu| giảm 25%, bánh kẹo giảm 2%"
    whole = clause.itemised if last is None else None
    if found is None and whole is not None and whole.one("componentExpected") == "true" and fits(whole):
        return whole  # "Trong đó, lúa 900 ha; …", of the sentence before
    grown = rate and last is not None and bool(last.changes) and clause.verb in ("up", "down")
    if found is None and last is not None and (grown or fits(last.subject.indicator)):
        general = last.subject.indicator
        if general.one("componentExpected") == "true" and general.one("needsPart") != "true":
            return general  # "lúa 900 ha; ngô 400 ha"
        if _parallel(clause, last, quantity, printed) or (grown and _another_branch(clause, last, printed)):
            return last.subject.indicator
    return found


def _another_branch(clause: SentenceState, last: Statement, printed: str) -> bool:
    """Says whether an item is the next branch of an index: ``trong đó dệt tăng 5%; |may trang phục| tăng 3%``."""
    of_index = last.subject.indicator.one("measureKind") == "index" and clause.itemised is last.subject.indicator
    begins = clause.begin == clause.item and not fold(printed).startswith(_NO_PART)
    return of_index and last.component is not None and begins and len(printed.split()) <= MAX_WORDS


def _parallel(clause: SentenceState, last: Statement, quantity: Quantity, printed: str) -> bool:
    """Says whether a clause goes on with the parts of the one before it: ``thủy sản đạt 90 tỷ; |lâm nghiệp| 7 tỷ``."""
    part = last.component is not None or clause.itemised is last.subject.indicator
    level = next((s.level for s in reversed(clause.stated) if s.level is not None and s.level.kind == "amount"), None)
    if not part or level is None or quantity.unit_key != level.unit_key:
        return False
    measured = fold(printed).startswith(_NO_PART)  # "…, vốn đầu tư 9 tỷ": rather another measure
    return not measured and clause.verb in (None, "level") and len(printed.split()) <= MAX_WORDS


def _traded(language: Language, production: Term, headline: Term | None) -> Term | None:
    """Returns the volume of the trade spoken of, that of exports where none is."""
    others = (language.vocabulary.term("indicator", key) for key in (headline.all("otherwise") if headline else ()))
    volume = next((term for term in others if term.one("measureKind") == "volume"), None)
    return volume or _related(language, production, "ofGoods")


def _related(language: Language, indicator: Term, relation: str) -> Term | None:
    """Returns the first indicator that one is related to, or None."""
    key = indicator.one(relation)
    return language.vocabulary.term("indicator", key) if key is not None else None


def _whole_item(clause: SentenceState, stop: int) -> bool:
    """Says whether all from a semicolon to here is one name: ``…; |thức ăn gia súc, gia cầm| đạt …; …``."""
    if (clause.frame.listing is None and clause.itemised is None) or not clause.item < clause.begin <= stop:
        return False
    like = _LIKE.match(
        clause.folded, clause.item, clause.begin
    )  # "một số sản phẩm tăng như |thép cây, thép cuộn| …; …"
    held = [t for t in clause.tokens if (like.end() if like else clause.item) <= t.start < stop]
    semicolons = any(t.key == ";" for t in clause.tokens if t.kind == "break")
    return semicolons and all(t.kind == "component" or (t.kind == "break" and t.key in (",", "và")) for t in held)
