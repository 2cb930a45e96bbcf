"""Places that narrow the figures of a paragraph: all industrial parks, or the one that is named."""

from __future__ import annotations

import re

from kg.extract.observations.sentence import SentenceState
from kg.language.ownname import own_name
from kg.language.token import Token
from kg.record import replace

_RANKED = re.compile(r"\b(?:tiếp đến|tiếp đó|tiếp theo|kế đến|sau đó|đứng (?:đầu|thứ \w+)|xếp thứ \w+) là $")
_MANY = re.compile(r"\b(?:(?:các|những|mọi) |(?:\d+|hai|ba|bốn|năm|sáu) (?:khu vực )?(?=cửa khẩu|lối mở|khu ))")
_AT = re.compile(r"^(?:qua|tại|ở) ")
_BOARD = re.compile(r"\bban quản lý $")
_FIRMS = re.compile(
    r"\b(?:doanh nghiệp|đơn vị|nhà đầu tư)(?: (?:fdi|ddi|đang|hoạt động|sản xuất|kinh doanh|đầu tư)){0,5}"
    r"(?: (?:trong|tại|ở|thuộc))?(?: các)? $"
)
_FIRMS_NAMED = 60
_BEFORE = 16  # "các |khu công nghiệp|", "ba khu vực |cửa khẩu|"
_BEHIND = 16  # "424 dự án được đặt |ngoài khu công nghiệp|"


class Scoping(SentenceState):
    """Reads the places that narrow the figures behind them."""

    def _scope(self, token: Token) -> None:
        """Takes a place: ``các khu công nghiệp``, or one of them that is told of, ``khu công nghiệp |Sông Mây|``."""
        if _BOARD.search(self.folded, max(self.start, token.start - _FIRMS_NAMED), token.start):
            return  # "dự án thuộc Ban Quản lý |các khu công nghiệp| tỉnh"
        own = own_name(self.text, self.folded, self.language, token.end, self.tokens[-1].end)
        many = _MANY.search(self.folded, max(self.start, token.start - _BEFORE), token.end)
        if token.term.one("scopesByName") == "true":
            self._gate(token, None if many else own)
            return
        if own is None or many:  # "|các| khu công nghiệp Hải Phòng" are all of them
            if self.after_figure is not None and not self.scoped:
                self.around = (self.frame.scope, self.frame.place)
            self.scoped = True
            near = max(self.start, token.start - _FIRMS_NAMED)
            self.of_firms = self.of_firms or _FIRMS.search(self.folded, near, token.start) is not None
            self.frame = replace(self.frame, scope=token.term, place=None)
            self._scope_count(token)
        elif self._only_filler(self.begin, token.start) or _RANKED.search(self.folded, self.begin, token.start):
            place = f"{token.term.vi} {self.text[own[0] : own[1]]}"
            self.frame = replace(self.frame, scope=token.term, place=place, headline=None)

    def _gate(self, token: Token, own: tuple[int, int] | None) -> None:
        """Takes a place that its own name only makes one: ``xuất khẩu qua cửa khẩu |Lao Bảo| đạt …``."""
        homes = token.term.all("componentOf")
        if own is None or (self.fresh and not any(s.indicator.key in homes for s in self.subjects)):
            return
        if not (self.fresh or self._only_filler(self.begin, token.start)):
            return
        head = _AT.sub("", self.folded[token.start : token.end])
        self.frame = replace(self.frame, scope=token.term, place=f"{head} {self.text[own[0] : own[1]]}")

    def _scope_count(self, token: Token) -> None:
        """Takes a place behind the count it is said of: ``11 dự án được cấp phép vào |các khu công nghiệp|``."""
        counted = self.open[0] if len(self.open) == 1 else None
        count = counted is not None and counted.subject.indicator.one("measureKind") == "count"
        if not count or counted is None or self._broken(counted.end, token.start):
            return
        if counted.scope and token.start - counted.end > _BEHIND:
            return  # "820 dự án |ngoài khu công nghiệp|; 420 dự án |trong khu công nghiệp|": each its own
        if counted.subject.indicator.key in token.term.all("componentOf"):
            counted.scope = token.term.vi
