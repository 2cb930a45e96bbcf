"""Tokens that neither name nor count: they set period, status, verb and base, open and close clauses."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.observations.naming import Naming
from kg.language.recognize import Token

_NEAR = 30
_BESIDE = 12
_AHEAD = re.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp)[^,;.]*$")
_WITHIN = re.compile(r"(?:trong|riêng|cả|tính chung|lũy kế) $")
_OPENING = 50  # a circumstance of time stands at the head of its sentence
_REVIEW = re.compile(r"tổng kết|sơ kết")


class Surroundings(Naming):
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
        if token.key == "deadline" and not self._due(index, token):
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

    def _due(self, index: int, token: Token) -> bool:
        """Says whether ``đến …`` is the time of the figures: of a target, of a count so far, or right before one."""
        mention = token.period
        if not any(t.kind == "quantity" for t in self.tokens) or mention is None:
            return False
        so_far = mention.cue.startswith(("tính", "lũy kế", "luỹ kế", "cho", "kể"))
        return so_far or self.frame.status == "target" or token.start - self.begin < _NEAR or self._figure_next(index)

    def _compared(self, index: int, token: Token) -> bool:
        """Says whether a period is that of a comparison: ``gấp 2,2 lần năm 2031``, ``60% dự toán cả năm``."""
        before = self.tokens[index - 1] if index else None
        if before is not None and before.kind == "cue" and before.key == "plan" and token.start - before.end < _BESIDE:
            return True
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
        elif role in ("level", "share", "contribution", "reached", "exceeded", "difference"):
            self.verb = role
        elif role == "of-count" and self.counts and self.open and self.open[-1] is not self.counts[-1]:
            self._to_count()
        elif role == "volume" and self.open:
            self.open[-1].changes = self.open[-1].changes[:-1]

    def _to_count(self) -> None:
        """``… tăng 5% về số doanh nghiệp``: the growth just read is that of the count, not of the capital after it."""
        capital, count = self.open[-1], self.counts[-1]
        if capital.changes:
            count.changes.append(capital.changes.pop())
        elif capital.times is not None:
            count.times, capital.times = capital.times, None

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
