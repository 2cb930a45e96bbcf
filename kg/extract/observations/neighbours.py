"""Names that stand right beside a figure or another name: ``19,4 triệu lít |bia|``, ``cây |ngô| gieo trồng …``."""

from __future__ import annotations

import re

from kg.extract.observations.subject import Subject
from kg.language.lexicon import Language
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.vocabulary import Term

_AFTER = re.compile(r" (?:các loại )?(?P<what>[^\W\d_]+(?: [^\W\d_]+){0,7}?)(?: các loại)?(?=\s*(?:[,;.()]|$))")
_NAMED_AFTER = 4  # words
_FOLLOWING = 40
_CROP_BEFORE = 40
_HEADS = ("", "cây", "các loại", "cây các loại", "sản xuất", "đối với", "đối với cây")
_ANY_CROP = re.compile(
    r"(?:các loại )?(?:cây trồng|vật nuôi)(?: các loại)?$"
)  # "gieo trồng 900 ha |cây trồng các loại|"


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
    if _ANY_CROP.match(what):
        return None
    stops = [found.start for found in (*language.find("filler", what), *language.find("cue", what))]
    crop = next((m.end for m in language.find("crop", what)[:1] if m.start == 0), 0)  # "cây hàng năm" is one name
    stops = [stop for stop in stops if stop >= crop]
    name = what[: min(stops)].rstrip() if stops else what
    return (match.start("what"), match.start("what") + len(name)) if 0 < len(name.split()) <= _NAMED_AFTER else None


def follows_crop(folded: str, end: int, language: Language) -> Term | None:
    """Returns the area that the words behind a crop tell: ``9.000 ha cà phê |đang cho thu hoạch|``, or None."""
    found = language.find("indicator:followingForm", folded, end + 1, end + _FOLLOWING)[:1]
    fits = bool(found) and found[0].start == end + 1 and found[0].term.one("componentExpected") == "true"
    return found[0].term if fits else None


def crop_before(folded: str, subject: Subject, language: Language) -> tuple[int, int] | None:
    """Returns the span of the crop that stands right before a name: ``cây |ngô| gieo trồng được …``, or None."""
    found = language.find("crop", folded, max(0, subject.start - _CROP_BEFORE), subject.start)[-1:]
    return (found[0].start, found[0].end) if found and subject.start - found[0].end <= 1 else None


def crop_heading(
    folded: str, begin: int, figure: int, language: Language, alone: bool = False
) -> tuple[int, int] | None:
    """Returns the span of the crop that a clause begins with: ``(|khoai lang| tăng 7%; …``, or None.

    ``alone``: no other one may stand before the figure: ``Sản xuất |lúa| từ đầu năm, xuống giống 9.000 ha``.
    """
    found = language.find("crop", folded, begin, figure)[: 2 if alone else 1]
    headed = len(found) == 1 and folded[begin : found[0].start].strip() in _HEADS
    return (found[0].start, found[0].end) if headed else None


def _volume(quantity: Quantity, language: Language) -> bool:
    """Says whether the unit is one of physical volume: a unit that production is measured in."""
    return language.production is not None and Subject(language.production, 0, 0).allows(quantity, language)
