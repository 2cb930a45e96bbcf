"""What a part is a part of: the indicator spoken of, one that its verb or its figure tells, a share of it."""

from __future__ import annotations

import re
from itertools import chain

from kg.extract.observations.scoping import Scoping
from kg.extract.observations.subject import Subject, share_of
from kg.language.fold import fold
from kg.language.token import Token
from kg.record import replace
from kg.vocabulary import Term

_FAR = 60
_SECTOR = "khu vực "
_BRINGS = re.compile(
    r"\b(?:nên|đưa|góp phần|làm(?: cho)?|khiến|kéo(?: theo)?|do đó|vì vậy|nhờ (?:đó|vậy|thế)|qua đó)\b"
)
_GROWTH_OF = re.compile(r"\btăng trưởng (?:cho |của |trong |ở |tại )?$")
OF_GROWTH = re.compile(r" (?:vào |cho |trong )?(?:mức |tốc độ )?(?:tăng trưởng|grdp)\b")
"""Behind a percentage that is a part of growth: ``đóng góp 64% |tăng trưởng kinh tế|``."""


class Wholes(Scoping):
    """Finds the indicators that parts belong to."""

    def _named_alike(self, subject: Subject, homes: tuple[str, ...]) -> Term | None:
        """Returns what a name and its part mean: ``giá trị sản xuất`` with ``trồng trọt`` is the output of farms."""
        if subject.indicator.key in homes:
            return subject.indicator
        said = self.folded[subject.start : subject.end]
        terms = (self.language.vocabulary.term("indicator", key) for key in homes)
        general = said in map(fold, subject.indicator.all("weakForm"))
        return next((term for term in terms if general and fold(term.vi).startswith(said)), None)

    def _contributed(self, index: int, homes: tuple[str, ...]) -> Term | None:
        """Returns what a part is said to contribute to, whatever was spoken of: ``|dịch vụ| đóng góp 3 điểm %``."""
        behind = [t for t in self.tokens[index + 1 : index + 4] if t.kind != "break"][:2]
        if [t.key for t in behind[:1]] != ["contribution"] or [t.kind for t in behind[1:]] != ["quantity"]:
            return None
        if behind[1].key != "points" and OF_GROWTH.match(self.folded, behind[1].end) is None:
            return None
        wholes = (key for term in self.language.vocabulary.terms("indicator") for key in term.all("contributionTo"))
        whole = next((key for key in wholes if key in homes), None)
        return None if whole is None else self.language.vocabulary.term("indicator", whole)

    def _home(self, homes: tuple[str, ...]) -> Term | None:
        """Returns the indicator spoken of, or the wider one that it is part of where only that has the component.

        Where none was spoken of yet, parts of one and the same in a row tell it: ``Trong đó, |khu vực công nghiệp| tăng
        9%; |khu vực dịch vụ| tăng 7%``.
        """
        headline = self.frame.headline
        if headline is None:
            told = (self.language.vocabulary.term("indicator", key) for key in homes)
            return next((term for term in told if term.all("toldByParts") and self._rows_of(term)), None)
        wider = headline.one("broader") if headline is not None and headline.key not in homes else None
        if wider in homes and wider:
            return self.language.vocabulary.term("indicator", wider)
        former = self.frame.former  # "GRDP bình quân đầu người đạt …. |Khu vực dịch vụ| đạt 900 tỷ đồng"
        other = headline.key not in homes and former is not None and former.key in homes
        return former if other and headline.one("shareOf") is None and self._partless(headline) else headline

    def _partless(self, headline: Term) -> bool:
        """Says whether an indicator has no parts of any kind, so that parts told after it are another's."""
        return not self.language.vocabulary.having("component", "componentOf", headline.key)

    def _measuring(self, index: int, headline: Term | None, homes: tuple[str, ...]) -> Term | None:
        """Returns the indicator that a part's level can be one of: of output in money, not of the index told after it.

        ``Giá trị sản xuất đạt 90 tỷ đồng; chỉ số sản xuất tăng 9%. Trong đó, |khai khoáng| đạt 20 tỷ đồng``.
        """
        if headline is None or headline.one("measureKind") != "index" or headline.key not in homes:
            return headline
        figure = self._next(index, self.tokens[index].end, ("quantity",), _FAR)
        if figure is None or figure.quantity is None or figure.key != "amount":
            return headline
        quantity, told = figure.quantity, (s.subject for s in chain(reversed(self.stated), reversed(self.earlier)))
        fits = (s.indicator for s in told if s.indicator.key in homes and s.allows(quantity, self.language))
        return next(fits, headline)

    def _economy(self, index: int, token: Token) -> Term | None:
        """Returns whose growth that of a sector is by itself: ``|Khu vực dịch vụ| tăng 7%`` is a part of the GRDP's."""
        named = self.folded.startswith(_SECTOR, token.start) and token.end - token.start > len(_SECTOR)
        figure = self._next(index, token.end, ("quantity",), _FAR)
        if not named or figure is None:
            return None
        whole = next(iter(self.language.vocabulary.having("indicator", "toldBySector", token.term.key)), None)
        if figure.key == "amount":  # "|Khu vực dịch vụ| đạt 900 tỷ đồng, tăng 7%, đóng góp 3 điểm phần trăm"
            adds = any(t.key == "contribution" for t in self.tokens if t.kind == "cue" and t.start > figure.start)
            return whole if adds else None
        if figure.key != "percent":
            return None
        verbs = (t for t in self.between(token.end, figure.start) if t.kind == "cue")
        grows = _GROWTH_OF.search(self.folded, self.start, token.start) or any(t.key in ("up", "down") for t in verbs)
        return whole if grows else None

    def _told_after(self, index: int, token: Token, homes: tuple[str, ...]) -> Term | None:
        """Returns the whole that parts told before it bring about: ``|khai khoáng| tăng 9%, đưa IIP tăng 7%``."""
        named = next((at for at in range(index + 1, len(self.tokens)) if self.tokens[at].kind == "indicator"), None)
        if named is None or self.tokens[named].term.key not in homes:
            return None
        whole, figures = self.tokens[named], [t for t in self.tokens[index:named] if t.kind == "quantity"]
        if not figures or any(figure.key != "percent" for figure in figures):
            return None
        verbs = {t.key for t in self.between(token.end, figures[0].start) if t.kind == "cue"}
        leads = _BRINGS.search(self.folded, figures[-1].end, whole.start) is not None
        return whole.term if leads and verbs & {"up", "down"} else None

    def _rows_of(self, indicator: Term) -> bool:
        """Says whether several parts of an indicator stand in the sentence, as in a report that lost its beginning."""
        parts = {t.key for t in self.tokens if t.kind == "component" and indicator.key in t.term.all("componentOf")}
        telling = parts & set(indicator.all("toldByParts"))
        return len(parts) > 1 and bool(telling) and not any(t.kind == "indicator" for t in self.tokens)

    def _whole(self, share: Term, homes: tuple[str, ...]) -> Term | None:
        """Returns what an indicator is a share of, if that has the component."""
        key = next((key for key in share.all("shareOf") if key in homes), None)
        return None if key is None else self.language.vocabulary.term("indicator", key)

    def _share_next(self, index: int) -> bool:
        """Says whether the next figure is a percentage, with nothing but its verb before it."""
        if not self._figure_next(index):
            return False
        figure = next(t.quantity for t in self.tokens[index + 1 :] if t.quantity is not None)
        return figure.kind in ("percent", "points")

    def _share_next_of(self, index: int, token: Token) -> Term | None:
        """Returns the share that a part has by itself, whatever was spoken of: ``|dịch vụ| chiếm 41%``, or None."""
        verb = self._after(index)
        if verb is None or (verb.kind, verb.key) != ("cue", "share") or not self._share_next(index):
            return None
        return next(iter(self.language.vocabulary.having("indicator", "part", token.key)), None)

    def _sibling(self, token: Token, share: Term) -> bool:
        """After a share, another part of the same whole: ``tỷ trọng dịch vụ là 48%; công nghiệp - xây dựng là 41%``."""
        for whole in share.all("shareOf"):
            part = Subject(self.language.vocabulary.term("indicator", whole), token.start, token.end, token.term.vi)
            found = share_of(self.language, "share", part, "")
            if found is not None:
                self.subjects = [replace(found, start=token.start, end=token.end, area=self.area)]
                self.open, self.fresh = [], True
                return True
        return False
