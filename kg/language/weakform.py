"""Forms of names that count only where their surroundings say so: general, short, leading and following ones."""

from __future__ import annotations

import re

from kg.language.later import Later
from kg.language.lexicon import Language
from kg.language.token import Token
from kg.record import replace

APPOSED = re.compile(r", (?:chủ yếu(?: là)?|nhất là|đặc biệt là|trong đó chủ yếu(?: là)?) [^,;:.()\d]{2,60},")
"""What tells more of a name between commas: ``xuất khẩu gỗ|, chủ yếu là ván ép,| đạt …``."""
CIRCUMSTANCE = 46
"""Characters of circumstance past which a verb of level or growth or a figure may follow a weak form."""
_PART = 70  # a general name has its part between: "giá trị tăng thêm khu vực công nghiệp - xây dựng năm 2031 đạt …"
LEAD = 24
"""Characters before a name that are looked at."""
_PLAN = re.compile(r" (?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)\b")
_SHARE_OF = re.compile(r"\d ?% (?:kế hoạch |chỉ tiêu )?về $")  # "hoàn thành 81% về |xuất khẩu| và 82% về |nhập khẩu|"
_SHARE_ENDS = re.compile(r" và \d|[.;,]|$")
_HEADS_CLAUSE = re.compile(r"(?:[,;:.()-]|\n|\b(?:và|trong đó|riêng|còn|(?<!so )với|dự báo|theo hướng)) *$")
_CROP_LED = re.compile(r"(?P<verb> (?:gieo |canh tác |sản xuất )?trồng)? (?:các loại |các )?(?:cây )?")
_REPEAT_WORDS = 5
_TOPIC = re.compile(r"(?:đối với|\bvề chỉ tiêu|\bvề công tác) (?:lĩnh vực |thu hút )?$")  # "đối với FDI, …"
_ITEM = re.compile(r" ?: ?")  # "xuất khẩu: 1,2 tỷ USD; |thu ngân sách|: 9.500 tỷ đồng"
_GROWN = re.compile(
    r" ?\((?:ước )?(?:tăng|giảm) (?:gần |hơn |trên |khoảng )?\d"
)  # "tác động đến |xuất khẩu| (giảm 6%)"
_SHARE = re.compile(r" ?\((?:chiếm )?(?:gần |hơn |trên |khoảng )?\d[\d.,]* ?%\)")  # "cơ cấu: |dịch vụ| (41%), …"
_HEDGE = 6
_COUNT_GROWN = re.compile(r" (?:ước |cũng |đã )?(?:tăng|giảm) (?:gần |hơn |trên |khoảng |tới )?\d[\d.,]* ?%")
# "giá trị tăng thêm (theo giá so sánh 2010) đạt …", "xuất khẩu gỗ, chủ yếu là ván ép, đạt …"
_ASIDE = re.compile(rf" ?\([^()]*\)|{APPOSED.pattern}")
_COUNTED = ("count", "capacity", "share", "volume")


def placed(token: Token, quantities: list[Token]) -> Token:
    """Returns an indicator's token, as ``following`` where it begins inside or right after a figure.

    A counted thing stands after its number: ``48 |dự án FDI|``, ``377MW |điện gió đưa vào khai thác thương mại|``.
    """
    if not follows(token, quantities):
        return token
    may = token.term.one("measureKind") in _COUNTED or token.term.one("subjectMayFollow") == "true"
    return replace(token, kind="following") if may else token


def said_among(token: Token, sentence: str) -> bool:
    """Says whether a weak form stands among the words that it wants, and among none that bar it.

    Args:
        token: the weak form.
        sentence: its sentence, folded.
    """
    wanted, barring = token.term.all("wantsWord"), token.term.all("barredByWord")
    return not any(word in sentence for word in barring) and (not wanted or any(word in sentence for word in wanted))


def follows(token: Token, quantities: list[Token]) -> bool:
    """Says whether a token begins inside or right after a figure."""
    return any(q.start < token.start <= q.end + 1 and q.end <= token.end for q in quantities)


def before_count(part: Token, quantities: list[Token], folded: str) -> bool:
    """Says whether a part's form stands right before a count, one of all so far before a sum.

    ``|điều chỉnh| 18 dự án``, ``|nâng| tổng số dự án lên 290``.
    """
    summed = part.term.one("asOfEnd") == "true" and folded.startswith(" tổng", part.end)
    return summed or any(follows(quantity, [part]) for quantity in quantities)


def with_abbreviations(parts: list[Token], folded: str) -> list[Token]:
    """Returns names joined with their abbreviations in parentheses: ``|công nghiệp - xây dựng (CN-XD)| tăng 9%``."""
    out: list[Token] = []
    for part in parts:
        last = out[-1] if out else None
        again = last is not None and last.terms == part.terms and folded[last.end : part.start].strip() == "("
        if last is not None and again and folded.startswith(")", part.end):
            out[-1] = replace(last, end=part.end + 1)
        else:
            out.append(part)
    return out


def heads_clause(folded: str, start: int, token: Token) -> bool:
    """Says whether a token opens its clause."""
    return token.start == start or bool(_HEADS_CLAUSE.search(folded, max(start, token.start - LEAD), token.start))


def before_crop(token: Token, folded: str, end: int, language: Language) -> Token | None:
    """Returns a name with its verb if a crop is named right behind: ``|diện tích gieo trồng| lúa``, else None."""
    led = _CROP_LED.match(folded, token.end, end)
    if led is None:
        return None
    begins = {led.end(), led.end() - len("cây ")}  # "cây |ngô|", "|cây ăn quả|"
    if not any(m.start in begins for m in language.find("crop", folded, min(begins), end)[:1]):
        return None
    return replace(token, end=led.end("verb")) if led["verb"] else token


def repeats(token: Token, before: Token, folded: str) -> bool:
    """Says whether a name only repeats the one before its crop: ``diện tích lúa |gieo cấy|``."""
    between = folded[before.end : token.start]
    return token.terms == before.terms and between != "" and between.count(" ") <= _REPEAT_WORDS


def verb_follows(token: Token, others: Later, folded: str, parts: Later) -> bool:
    """Says whether a verb of level or growth, or a figure, follows a weak form before the clause ends.

    The commas inside the name of one of the ``parts`` end no clause.
    """
    listed = token.term.one("componentExpected") == "true"  # "doanh thu từ vận tải, kho bãi, bốc xếp đạt …"
    if token.term.one("measureKind") == "count" and not listed:
        # a counted thing by its bare noun ("xã", "dự án") is one only after its number; "|khách du lịch| tăng 9%"
        return _COUNT_GROWN.match(folded, token.end) is not None and (
            token.start == 0 or _HEADS_CLAUSE.search(folded, max(0, token.start - LEAD), token.start) is not None
        )
    if _SHARE_OF.search(folded, max(0, token.start - LEAD), token.start) and _SHARE_ENDS.match(folded, token.end):
        return True
    if _GROWN.match(folded, token.end):
        return True
    if token.kind == "component" and _SHARE.match(folded, token.end):
        return True
    if folded.startswith(",", token.end) and _TOPIC.search(folded, max(0, token.start - LEAD), token.start):
        return True
    if (item := _ITEM.match(folded, token.end)) is not None:
        figure = next(others.than(item.end()), None)
        return figure is not None and figure.start - item.end() <= _HEDGE and figure.kind in ("quantity", "cue")
    part = next(parts.than(token.end + 1), None)
    for other in others.than(token.end):
        between = folded[token.end : other.start]
        if part is not None and part.end <= other.start:
            between = folded[token.end : part.start] + folded[part.end : other.start]
        between = _ASIDE.sub("", between)
        if len(between) > (_PART if listed else CIRCUMSTANCE) or any(
            sign in between for sign in (";:.()" if listed else ",;:.()")
        ):
            return False
        if other.kind == "cue" and folded[other.start : other.end] == "có":
            continue  # "sản xuất công nghiệp có nhiều chuyển biến"
        if other.kind == "quantity" or other.key in ("up", "down", "level", "estimate", "reached", "plan-met"):
            return True
        if other.key == "exceeded" and _PLAN.match(folded, other.end):
            return True
    return False
