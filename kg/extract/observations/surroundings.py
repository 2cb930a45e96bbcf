"""Tokens that are no figures: they name subjects, set period, area and status, open and close clauses."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.observations.sentence import SentenceState
from kg.extract.observations.subject import Subject, share_of
from kg.language.recognize import Token

_NEAR = 30
_BESIDE = 12
_AHEAD = re.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp)[^,;.]*$")
_WITHIN = re.compile(r"(?:trong|riêng|cả|tính chung|lũy kế) $")
_OPENING = 50  # a circumstance of time stands at the head of its sentence
_REVIEW = re.compile(r"tổng kết|sơ kết")
_NO_AREA = re.compile(r"(?:sau|như|với|hơn|và|cùng|giữa|từ|theo|sở công thương|ubnd) (?:tỉnh )?$")


class Surroundings(SentenceState):
    """Reads everything around the figures of a sentence."""

    def read(self, index: int, token: Token) -> None:
        """Reads one token."""
        handler = getattr(self, f"_{token.kind}", None)
        if handler is not None:
            handler(index, token)

    def _break(self, index: int, token: Token) -> None:
        if token.key in ("(", "["):
            self.stack.append((self.frame, list(self.open), list(self.subjects), self.fresh))
            last = self.tokens[index - 1] if index else None
            beside = last is not None and last.kind == "base" and token.start - last.end <= 1
            self.aside = last.base if beside and last is not None else None
            self._fresh_clause(token.end)
        elif token.key in (")", "]"):
            if self.stack:
                self.frame, self.open, self.subjects, self.fresh = self.stack.pop()
            self.aside, self.moved = None, False
            self._fresh_clause(token.end, keep_verb=self.fresh)
        elif token.key == ";":
            self._fresh_clause(token.end)
            self.estimate = False
            self.area = None
            self.open = []
        elif token.key in ("và", ":", "-"):
            if self.begin == self.after_figure or token.key == ":":
                self.begin = token.end
        else:
            self._fresh_clause(token.end, keep_verb=False)

    def _fresh_clause(self, begin: int, keep_verb: bool = False) -> None:
        self.begin = begin
        if not keep_verb:
            self.verb, self.grows, self.sign = None, False, 1

    def _period(self, index: int, token: Token) -> None:
        mention = token.period
        assert mention is not None
        if mention.period is None:
            return
        if token.key == "day" or (token.key == "span" and self.begin + 12 < token.start):
            return
        if self.planned(token) or self._passing(token) or self._compared(index, token):
            return
        trailing = self.after_figure is not None and not self._broken(self.after_figure, token.start)
        if trailing and not self.fresh:
            assert self.after_figure is not None
            beside = token.start - self.after_figure < _BESIDE
            for statement in self.open:
                if statement.period_basis != "stated" or (beside and token.key == "period"):
                    statement.period, statement.period_basis, statement.end = mention.period, "stated", token.end
            if token.key != "period":
                return
        if (
            token.key == "deadline"
            and self.frame.status != "target"
            and self.frame.period_basis == "stated"
            and trailing
        ):
            return
        self.moved = self.moved or mention.period != self.frame.period
        until = token.key == "deadline" and not mention.cue.startswith("tính")
        self.frame = replace(self.frame, period=mention.period, period_basis="stated", until=until)

    def planned(self, token: Token) -> bool:
        """Says whether a period is that of work ahead, after a review: ``…, triển khai nhiệm vụ năm 2031``."""
        before = self.folded[max(0, token.start - _NEAR) : token.start]
        reviewed = _REVIEW.search(self.folded, self.tokens[0].start, token.start) is not None
        figures = any(t.kind == "quantity" for t in self.tokens)
        return reviewed and not figures and _AHEAD.search(before) is not None

    def _compared(self, index: int, token: Token) -> bool:
        """Says whether a period is what a multiple is a multiple of: ``gấp 2,2 lần năm 2031``."""
        before = self.tokens[index - 1] if index else None
        return (
            before is not None
            and before.kind == "quantity"
            and before.key == "times"
            and token.start - before.end < _BESIDE
        )

    def _passing(self, token: Token) -> bool:
        """Says whether a period is named in passing: deep in a sentence without figures, not as its circumstance."""
        if any(t.kind == "quantity" for t in self.tokens) or token.start - self.start < _OPENING:
            return False
        if self.text[token.start].isupper():
            return False
        return _WITHIN.search(self.folded[max(self.start, token.start - _NEAR) : token.start]) is None

    def _indicator(self, index: int, token: Token) -> None:
        if self._again(token):
            return
        token = self._generic(token)
        subject = Subject(token.term, token.start, token.end, component=self.part_of(token.term), area=self.area)
        joined = self.subjects and self.fresh and self._joins(self.subjects[-1].end, token.start)
        self.subjects = [*self.subjects, subject] if joined else [subject]
        if not joined:
            self.open = []
            self.estimate = self.estimate and self.after_figure is None
        self.fresh = True
        # "một số sản phẩm có chỉ số sản xuất tăng cao như …": the list's figures are parts of the indicator just named
        listing = "parts" if self.frame.listing and self.listed_here else None
        headline = self.frame.headline if token.weak else token.term
        self.frame = replace(self.frame, headline=headline, listing=listing)

    def _component(self, index: int, token: Token) -> None:
        name = token.term.vi
        homes = token.term.all("componentOf")
        last = self.subjects[-1] if self.subjects else None
        if (
            last is not None
            and self.fresh
            and not self._broken(last.end, token.start)
            and token.start - last.end < _NEAR
        ):
            if last.component is None and last.indicator.key in homes:
                self.subjects[-1] = replace(last, component=name, end=token.end)
            return
        headline = self.frame.headline
        if headline is not None and headline.one("shareOf") and self._figure_next(index) and self._sibling(token):
            return
        counts = any(t.kind == "following" for t in self.tokens[index + 1 : index + 4])
        if headline is None or headline.key not in homes or counts or not self._figure_next(index):
            if token.term.one("leads") == "true":
                self.part, self.part_homes = token.term.vi, homes
            return
        joined = self.fresh and last is not None and last.component and self._joins(last.end, token.start)
        subject = Subject(headline, token.start, token.end, component=name, area=self.area)
        self.subjects = [*self.subjects, subject] if joined else [subject]
        self.open, self.fresh = [], True

    def _generic(self, token: Token) -> Token:
        """Returns a general name after a count as the measure of what was counted.

        ``12 dự án FDI với tổng vốn …`` is the capital of foreign investment, ``46 dự án thủy điện với tổng công suất
        …`` the capacity of hydropower.
        """
        counted = self.open[-1].subject if self.open else None
        if counted is None:
            return token
        for relation, generic in (("capital", "genericCapital"), ("countedCapacity", "genericCapacity")):
            key = counted.indicator.one(relation)
            if key is not None and token.term.one(generic) == "true":
                self.part = counted.component or self.part
                return replace(token, key=key, terms=(self.language.vocabulary.term("indicator", key),))
        return token

    def _sibling(self, token: Token) -> bool:
        """After a share, another part of the same whole: ``tỷ trọng dịch vụ là 48%; công nghiệp - xây dựng là 41%``."""
        headline = self.frame.headline
        assert headline is not None
        for whole in headline.all("shareOf"):
            part = Subject(self.language.vocabulary.term("indicator", whole), token.start, token.end, token.term.vi)
            found = share_of(self.language, "share", part, "")
            if found is not None:
                self.subjects = [replace(found, start=token.start, end=token.end, area=self.area)]
                self.open, self.fresh = [], True
                return True
        return False

    def _again(self, token: Token) -> bool:
        """Says whether an indicator's token only repeats or itemises the present one.

        ``doanh thu`` after ``doanh thu du lịch`` is the same indicator; in a list of parts a product is a part.
        """
        if (
            self.frame.listing == "parts"
            and self.listed_here
            and token.term.one("measureKind") == "volume"
            and self.frame.headline
        ):
            name = self.text[token.start : token.end]
            self.subjects = [Subject(self.frame.headline, token.start, token.end, component=name, area=self.area)]
            self.open, self.fresh = [], True
            return True
        last = self.subjects[-1] if self.subjects else None
        if not token.weak or last is None:
            return False
        folded = self.folded
        if not folded[last.start : last.end].startswith(folded[token.start : token.end]):
            return False
        self.subjects, self.open, self.fresh = [replace(last, start=token.start, end=token.end)], [], True
        return True

    def _province(self, index: int, token: Token) -> None:
        self._place(index, token)

    def _district(self, index: int, token: Token) -> None:
        self._place(index, token)

    def _place(self, index: int, token: Token) -> None:
        """Takes a place as the area of the subject beside it; a comparator or a place of work is none."""
        before = self.folded[max(self.begin, token.start - 14) : token.start]
        if _NO_AREA.search(before):
            return
        if self.subjects and self.fresh:
            self.subjects = [replace(s, area=token.term, area_terms=token.terms) for s in self.subjects]
            self.area = token.term
        elif self._only_filler(self.begin, token.start):
            headline = self.frame.headline
            self.area = token.term
            if headline is not None and headline.one("regionalCounterpart"):
                headline = self.language.vocabulary.term("indicator", headline.one("regionalCounterpart") or "")
            if headline is not None and self._figure_next(index):
                self.subjects = [Subject(headline, token.start, token.end, area=token.term, area_terms=token.terms)]
                self.open, self.fresh = [], True

    def _cue(self, index: int, token: Token) -> None:
        role = token.key
        if role == "estimate":
            self.estimate = True
        elif role == "target":
            self.frame = replace(self.frame, status="target", status_period=self.frame.period)
        elif role == "plan-figure":
            self.plan_figure = True
            self.grows = self.grows or "tăng" in self.folded[token.start : token.end]
        elif role in ("products", "goods", "parts"):
            self.frame = replace(self.frame, listing=role)
            self.listed_here = True
        elif role in ("up", "down"):
            self.verb, self.grows, self.sign = role, True, -1 if role == "down" else 1
        elif role in ("level", "share", "contribution", "reached", "exceeded") or role == "difference":
            self.verb = role
        elif role == "volume" and self.open:
            self.open[-1].changes = self.open[-1].changes[:-1]

    def _base(self, index: int, token: Token) -> None:
        base = token.base
        assert base is not None
        if self.after_figure is None or self._broken(self.after_figure, token.start) or not self.open:
            self.prior_base = base
            return
        for statement in self.open:
            statement.end = token.end
            if statement.changes and statement.changes[-1].base is None:
                statement.changes[-1].base = base
        for statement in self.stated:  # a list's last base covers the list
            if statement.start >= self.tokens[0].start and base.kind == "year_on_year":
                for change in statement.changes:
                    change.base = change.base or base
        self.begin = token.end
