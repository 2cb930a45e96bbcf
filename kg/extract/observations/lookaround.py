"""What can be asked of the tokens around a place in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.language.lexicon import Language
from kg.language.token import Token
from kg.language.values.quantity import Quantity
from kg.language.weakform import APPOSED

_TRANSPARENT = ("cue", "period", "base", "break")
_LETTER = re.compile(r"[^\W\d_]")
_TO = re.compile(r"(?:lên|xuống)(?: (?:còn|đến|tới|mức))? $")
_BESIDE = 12
_AMOUNTS_TO = re.compile(r" ?\((?:tăng|giảm|tương đương|tương ứng) [^()%]{3,40}\)")
_END = re.compile(r" ?(?:[,;.()”»\"]|$)")


class Lookaround:
    """The tokens of a sentence, and the text between them.

    Args:
        text: the article's text.
        folded: the same, folded.
        language: the vocabulary.
        tokens: the sentence's tokens.
        start: its first offset.
    """

    def __init__(self, text: str, folded: str, language: Language, tokens: list[Token], start: int) -> None:
        """Looks at nothing yet."""
        self.text = text
        self.folded = folded
        self.language = language
        self.tokens = tokens
        self.start = start
        self._starts = [token.start for token in tokens]

    def _ends(self, at: int) -> bool:
        """Says whether a clause ends here."""
        return _END.match(self.folded, at) is not None

    def _after(self, index: int) -> Token | None:
        """Returns the token right behind one, or None."""
        return self.tokens[index + 1] if index + 1 < len(self.tokens) else None

    def _next(self, index: int, after: int, kinds: tuple[str, ...], within: int) -> Token | None:
        """Returns the next token of some kinds within so many characters and before the clause ends.

        What a share amounts to is passed over: ``bằng 97% |(giảm 600 ha)| so với năm trước``.
        """
        aside = _AMOUNTS_TO.match(self.folded, after)
        after = aside.end() if aside is not None else after
        for token in self.tokens[index + 1 :]:
            if aside is not None and token.start < after:
                continue
            if token.start - after > within or (token.kind == "break" and token.key not in ("và",)):
                return None
            if token.kind in kinds and token.start >= after:
                return token
        return None

    def _figure_next(self, index: int, far: bool = False) -> bool:
        """Says whether a figure follows before the clause ends or names something else; an aside is passed over.

        ``far`` passes over commas too: ``|dịch vụ| hoạt động ổn định, tăng 7%``.
        """
        depth = 0
        beside = False  # a parenthesis right behind it may hold its figure: "khai khoáng (tăng 5%)"
        end = self.tokens[index].end
        apposed = APPOSED.match(self.folded, end)
        more = apposed.end() if apposed is not None else end
        for token in self.tokens[index + 1 :]:
            if token.start < more:
                continue
            if token.kind == "break" and token.key in ("(", ")"):
                depth += 1 if token.key == "(" else -1
                beside = depth == 1 and self._only_filler(end, token.start)  # "|điện| tăng cao (tăng 18%)"
            elif (
                depth == 0
                and token.kind == "break"
                and not (token.key == "," and far)
                and not (token.key in (",", ":") and self._figure_behind(token, end))
                and not (token.key == "và" and far)
            ):
                return False
            elif (depth == 0 or beside) and token.kind == "quantity":
                return True
            elif depth < 0 or (depth == 0 and token.kind in ("indicator", "component")):
                return False
            else:
                beside = beside and token.kind == "cue"
        return False

    def _figure_behind(self, comma: Token, name: int) -> bool:
        """Says whether a figure stands right behind a comma or colon: ``điện tăng cao, |24%|``, ``Huế: |9,9%|``."""
        if self.folded.startswith(" với ", comma.end):
            return True
        figure = self.tokens[at] if (at := bisect_left(self._starts, comma.end)) < len(self.tokens) else None
        beside = figure is not None and figure.quantity is not None and figure.quantity.bound_start <= comma.end + 1
        apart = name < comma.start or comma.key == ":"
        return beside and apart and self._only_filler(name, comma.start)

    def _figure_of(self, index: int, end: int) -> bool:
        """Says whether a figure follows with nothing but verbs and fillers between."""
        figure = next((t.quantity for t in self.tokens[index + 1 :] if t.quantity is not None), None)
        return figure is not None and self._figure_next(index) and self._only_filler(end, figure.bound_start)

    def _broken(self, start: int, end: int) -> bool:
        return any(t.kind == "break" and start <= t.start < end and t.key != "-" for t in self.tokens)

    def _joins(self, start: int, end: int) -> bool:
        return re.fullmatch(r"\s*(?:,|và|,? và|&|-)\s*", self.folded[start:end]) is not None

    def between(self, start: int, end: int) -> list[Token]:
        """Returns the tokens that begin in ``[start, end)``, and the one before them."""
        return self.tokens[max(bisect_left(self._starts, start) - 1, 0) : bisect_left(self._starts, end)]

    def _token_at(self, start: int) -> bool:
        """Says whether a token begins here."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] == start

    def _only_filler(self, start: int, end: int) -> bool:
        """Says whether ``[start, end)`` holds nothing but cue words, periods, bases and fillers."""
        if _LETTER.search(self.folded, start, end) is None:
            return True
        rest = list(self.folded[start:end])
        spans = [(t.start, t.end) for t in self.between(start, end) if t.kind in _TRANSPARENT]
        spans += [(m.start, m.end) for m in self.language.find("filler", self.folded, start, end)]
        for first, last in spans:
            if first < end and last > start:
                rest[max(first, start) - start : min(last, end) - start] = " " * (min(last, end) - max(first, start))
        return _LETTER.search("".join(rest)) is None

    def _starts_from(self, quantity: Quantity) -> bool:
        """Says whether a figure is what something rose or fell from: ``giảm từ |33%| năm 2031 xuống còn 5%``."""
        before = self.folded[max(self.start, quantity.bound_start - 8) : quantity.bound_start]
        return quantity.value_max is None and before.rstrip().endswith("từ")

    def _reaches(self, quantity: Quantity) -> bool:
        """Says whether a figure is what something rose or fell to: ``tăng từ 33% lên |45%|``."""
        return _TO.search(self.folded, max(self.start, quantity.bound_start - 12), quantity.bound_start) is not None

    def _dated(self, quantity: Quantity) -> bool:
        """Says whether a figure that something started from has its own time, without which it tells nothing."""
        return any(token.kind == "period" and 0 <= token.start - quantity.end < _BESIDE for token in self.tokens)

    def verb_from(self, begin: int, figure: int) -> int:
        """Returns where the words of verb and circumstance before a figure begin: what stands before is its subject."""
        stop = figure
        for token in reversed(self.between(begin, figure)):
            if token.kind not in ("cue", "period", "base") or not begin <= token.start < stop:
                continue
            if not self._only_filler(token.end, stop):
                break
            stop = token.start
        return stop
