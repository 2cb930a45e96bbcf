"""Tokens that name places: of which area a figure is; places that ours is compared with."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.observations.parts import Parts
from kg.extract.observations.rows import AND
from kg.extract.observations.subject import Subject
from kg.language.token import Token
from kg.record import replace

_NO_AREA = re.compile(r"(?:sau|như|(?<!đối )với|hơn|và|cùng|giữa|từ|theo|sở công thương|ubnd) (?:tỉnh )?$")
_AHEAD = re.compile(r"\b(?:sau|hơn) (?:tỉnh |thành phố )?$")
# "Lào Cai |đứng thứ hai với| mức tăng 9%"
_RANKED = re.compile(
    r",? (?:hiện |đang )*(?:xếp|đứng)(?: hạng| ở)?(?: vị trí)?(?: thứ)? \w+(?:/\d+)?"
    r"(?: (?:cả nước|toàn quốc|trong vùng|(?:tỉnh,? )?thành(?: phố)?|địa phương))*,? (?:với|đạt)\b"
)
# "|Tiếp đến là| Hà Nam, đạt 12 tỷ đồng"
_NEXT = re.compile(  # "|Dẫn đầu là| Bắc Giang với GRDP tăng 13%"
    r"\b(?:(?:tiếp|kế) (?:đến|theo|sau)|sau đó|(?:xếp |đứng )?thứ \w+|(?:dẫn|đứng) đầu(?: cả nước)?|"
    r"(?:cao|thấp|lớn) nhất(?: cả nước)?) (?:vẫn )?là (?:tỉnh |thành phố |huyện |thị xã |tp\.? ?)?$"
)
_TELLS = re.compile(r",(?= (?:với|đạt|có)\b)")
_NAME = 40
_ROW = 2  # places, at least
_MERGED = re.compile(r"\b(?:hợp nhất|sáp nhập|sắp xếp)\b[^.;]*$")
_AND = (" và", " và tỉnh", " còn", " còn tỉnh")
_KIND = re.compile(r"\b(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận) $")
_NUMBERED = re.compile(r" (?:[IVX]+|[A-D]|\d)(?=[ ,.;)(]|$)")
_OF_REGION = re.compile(r"\b(?:của|ở|tại|toàn|cả)(?: cả| toàn)?(?: các tỉnh)?(?: vùng| khu vực| miền)? $")
_BEST = re.compile(r"\b(?:nhất|đầu|thứ|top|nhì)\b[^,;.]*$")  # "tăng cao nhất của |vùng|"
_KIND_OF_REGION = re.compile(r"(?:\b(?:toàn|cả|các tỉnh) )?\b(?:vùng|khu vực|miền) $")
_ALL_OF_IT = re.compile(r"(?:toàn|cả) vùng\b")
_OF_TINH = re.compile(r"(?<!các )(?<!cấp )(?<!\d )\btỉnh\b")
_GATE = re.compile(r"\b(?:cửa khẩu|lối mở)(?: quốc tế| chính| phụ| song phương| quốc gia)? $")


class Placing(Parts):
    """Reads the places named in a sentence."""

    def _province(self, index: int, token: Token) -> None:
        self._place(index, token)

    def _district(self, index: int, token: Token) -> None:
        self._place(index, token)

    def _region(self, index: int, token: Token) -> None:
        """Takes a region as what figures are of: ``|Tây Nguyên| có 500 dự án``; none of them is the province's."""
        before = self.folded[max(self.start, token.start - _NAME) : token.start]
        if _BEST.search(before) or _OF_TINH.search(self.folded, token.end, self.tokens[-1].end):
            return
        kind = _KIND_OF_REGION.search(self.folded, max(self.begin, token.start - _NAME), token.start)
        whole = _ALL_OF_IT.match(self.folded, token.start) is not None
        if self.subjects and self.fresh and (whole or _OF_REGION.search(before)):
            self.subjects = [replace(s, area=token.term, area_terms=token.terms) for s in self.subjects]
            self.area = token.term if whole else self.area
        elif self._only_filler(self.begin, kind.start() if kind is not None else token.start):
            self.area = token.term

    def _in_name(self, token: Token) -> bool:
        """Says whether a place is but a part of a work's name: ``Khu kinh tế Đình Vũ - |Cát Hải|``."""
        if _GATE.search(self.folded, max(self.start, token.start - _NAME), token.start):
            return True  # "cửa khẩu quốc tế |Móng Cái|"
        if _NUMBERED.match(self.text, token.end):
            return True  # "|Đồng Văn| II (320ha) đã thu hút 60 dự án"
        heads = self.language.find("project-kind", self.folded, max(self.begin, token.start - _NAME), token.start)
        between = self.text[heads[-1].end : token.start].strip() if heads else ""
        return bool(between) and all(word[:1].isupper() or word in "-–" for word in between.split())

    def _in_row(self, index: int) -> bool:
        """Says whether a province is one of several in a row: ``hợp nhất từ ba tỉnh A, |B| và C``."""
        row = self.tokens[max(0, index - 2) : index + 3]
        named = [t for t in row if t.kind == "province"]
        linked = all(AND.fullmatch(self.folded, one.end, other.start) for one, other in pairwise(named))
        if len(named) < _ROW or not linked or any(t.quantity is not None for t in row):
            return False
        return _MERGED.search(self.folded, self.start, named[0].start) is not None

    def _head(self, token: Token) -> int:
        """Returns where a place's name begins with the kind of place before it: ``|thành phố Huế|``."""
        kind = _KIND.search(self.folded, max(self.begin, token.start - _NAME), token.start)
        return kind.start() if kind is not None else token.start

    def _told_beside(self, index: int) -> bool:
        """Says whether a place's own figure stands behind it: ``|A| (tăng 9%)``, ``sau tỉnh |A| tăng trưởng 9%``."""
        behind = [t for t in self.tokens[index + 1 : index + 4] if t.kind != "cue"][:2]
        if [t.kind for t in behind] == ["break", "quantity"] and behind[0].key == "(":
            return True
        verb, figure = [*self.tokens[index + 1 : index + 3], None, None][:2]
        grows = verb is not None and verb.key in ("up", "down") and figure is not None and figure.key == "percent"
        ahead = _AHEAD.search(self.folded, max(self.start, self.tokens[index].start - _NAME), self.tokens[index].start)
        return grows and ahead is not None

    def _grows_too(self, index: int) -> bool:
        """Says whether a second place has its own growth: ``A tăng 8%, xếp thứ 9, và tỉnh |B| tăng 6%``."""
        kinds = ("province", "district", "quantity", "indicator", "component")
        before = next((t for t in reversed(self.tokens[:index]) if t.kind in kinds), None)
        verb, figure = [*self.tokens[index + 1 : index + 3], None, None][:2]
        grows = verb is not None and verb.key in ("up", "down") and figure is not None and figure.key == "percent"
        return grows and before is not None and before.kind == "quantity"

    def _place(self, index: int, token: Token) -> None:
        """Takes a place as the area of the subject beside it; a comparator or a place of work is none."""
        before = self.folded[max(self.begin, token.start - 14) : token.start]
        led, follows = self.folded[max(self.begin, token.start - _NAME) : token.start], None
        listed = [t.key for t in self.tokens[max(0, index - 2) : index]] == [")", "và"]
        chained = self.rivals and [t.key for t in self.tokens[max(0, index - 2) : index]] == [")", ","]
        too = before.rstrip().endswith(_AND) and self._grows_too(index)
        rival = (_NO_AREA.search(before) is not None or listed or chained) and not too
        self.rivals = rival and self._told_beside(index)
        if (rival and not self._told_beside(index)) or self._in_name(token) or self._in_row(index):
            return  # "lớn hơn |A| (81 tỷ đồng) |và B| (64 tỷ đồng)": each has its own
        if self.subjects and self.fresh:
            self.subjects = [replace(s, area=token.term, area_terms=token.terms) for s in self.subjects]
            self.area = self.area if rival else token.term
        elif rival or too or (follows := _NEXT.search(led)) or self._only_filler(self.begin, self._head(token)):
            headline = self.frame.headline
            self.area = self.area if rival else token.term
            if not rival and not too and token.kind == "province" and self.frame.scope is not None:
                self.frame = replace(self.frame, scope=None, place=None)  # "Lũy kế đến nay, |Hà Giang| có …": all of it
            if headline is not None and headline.one("regionalCounterpart"):
                headline = self.language.vocabulary.term("indicator", headline.one("regionalCounterpart") or "")
            ranked = _RANKED.match(self.folded, token.end) or (follows and _TELLS.match(self.folded, token.end))
            told = ranked is not None and follows is not None
            if headline is not None and (told or self._figure_of(index, ranked.end() if ranked else token.end)):
                self.subjects = [Subject(headline, token.start, token.end, area=token.term, area_terms=token.terms)]
                self.open, self.fresh = [], True
