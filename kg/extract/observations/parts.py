"""Tokens that name parts: branches, goods, kinds of capital, by which indicators are broken down."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from kg.extract.observations.scoping import Scoping
from kg.extract.observations.subject import Subject, share_of
from kg.language.fold import fold
from kg.language.token import Token
from kg.language.values.periodlabel import Period
from kg.record import replace
from kg.vocabulary import Term

_NEAR = 30
_FAR = 60
_SECTOR = "khu vực "
_SOME = ("một số", "nhiều", "hầu hết", "phần lớn")
_GROWTH_OF = re.compile(r"\btăng trưởng (?:cho |của |trong |ở |tại )?$")
_BOTH = re.compile(r" (?:và|hoặc|hay) (?:thủ tục |cấp )?$")
OF_GROWTH = re.compile(r" (?:vào |cho |trong )?(?:mức |tốc độ )?(?:tăng trưởng|grdp)\b")
"""Behind a percentage that is a part of growth: ``đóng góp 64% |tăng trưởng kinh tế|``."""


class Parts(Scoping):
    """Reads the parts named in a sentence into the subjects of its figures."""

    def _component(self, index: int, token: Token) -> None:
        name, stated = token.term.vi, self.text[token.start : token.end].strip()
        homes = token.term.all("componentOf")
        last = self.subjects[-1] if self.subjects else None
        if token.term.one("asOfEnd") == "true" and self._runs_on(index, homes):
            return
        if token.term.one("leads") != "true" and self._repeats_part(token):
            return
        if self._some_only(index):
            self.subjects, self.fresh = [], False  # "một số |ngành dịch vụ| then chốt tăng trên 6%": not all of it
            return
        if token.term.one("scopes") == "true":
            self._scope(token)
            return
        if (
            last is not None
            and self.fresh
            and not self._broken(last.end, token.start)
            and token.start - last.end < _NEAR
        ):
            if last.indicator.one("shareOf") and last.component is None and self._sibling(token, last.indicator):
                return  # "tỷ trọng trong GRDP của |dịch vụ| khoảng 40%"
            indicator = self._named_alike(last, homes)
            if last.component is None and indicator is not None:
                self.subjects[-1] = replace(last, indicator=indicator, component=name, stated=stated, end=token.end)
            elif self.folded[last.start : last.end] in map(fold, last.indicator.all("weakForm")):
                self.subjects, self.fresh = [], False  # "giá trị sản xuất |ngành y tế|": not that of industry
            return
        contributed = self._contributed(index, homes)
        headline = contributed or self._home(homes)
        strange = headline is None or headline.key not in homes
        if strange and (economy := self._economy(index, token)) is not None:
            headline = economy
            self.frame = replace(self.frame, headline=economy, listing=None)
        if headline is None and last is not None and self.fresh and last.indicator.key in homes:
            headline = last.indicator  # "giá trị sản xuất các ngành: |trồng trọt| đạt 900 tỷ đồng"
        headline = self._measuring(index, headline, homes)
        if self.frame.listing == "products" and self.listed_here and self._figure_next(index):
            return  # a product of the list, named by its own words
        verb = self._after(index)
        grows = verb is not None and verb.key in ("up", "down") and not self.folded.startswith(" từ ", verb.end)
        shared = headline is not None and headline.one("shareOf") and not grows
        if headline is not None and headline.one("shareOf") and grows and not self.stated:
            # after a sentence on the structure: "Khu vực |dịch vụ| tăng 7%, đóng góp 2,6 điểm phần trăm"
            headline = self._whole(headline, homes) or headline
            self.frame = replace(self.frame, headline=headline)
        if headline is not None and shared:
            if self._share_next(index):
                if self._sibling(token, headline):
                    return
            else:
                headline = self._whole(headline, homes) or headline  # "|dịch vụ| đạt 900 tỷ đồng, chiếm 27%"
        if (headline is None or headline.key not in homes) and (share := self._share_next_of(index, token)) is not None:
            self.subjects = [Subject(share, token.start, token.end, area=self.area)]
            self.open, self.fresh = [], True
            return
        counted = self.open[-1].subject.indicator.one("capital") if self.open else None
        if counted is not None and counted in homes and self._figure_next(index):
            # "134 dự án FDI với tổng vốn |đăng ký bổ sung| đạt …"
            self._narrow_count(token, homes)
            indicator = self.language.vocabulary.term("indicator", counted)
            self.subjects = [Subject(indicator, token.start, token.end, component=name, area=self.area)]
            self.open, self.fresh = [], True
            return
        counts = any(t.kind in ("following", "led") for t in self.tokens[index + 1 : index + 4])
        heads = token.term.one("leads") != "true" and self._only_filler(self.begin, token.start)
        measured = index in self.rows or contributed is not None or self._figure_next(index, far=heads)
        measured = measured or (self.after_figure is not None and self._grows_behind(index))
        if headline is None or headline.key not in homes or counts or not measured:
            if self._only_filler(self.begin, token.start):
                self.ahead = token.term
            if token.term.one("leads") == "true" and self._beside_part(token):
                self.several = homes
                self.part, self.part_homes, self.ahead = None, (), None
            elif token.term.one("leads") == "true":
                self.part, self.part_homes = token.term.vi, homes
                self._narrow_count(token, homes)
            return
        joined = self.fresh and last is not None and last.component and self._joins(last.end, token.start)
        subject = Subject(headline, token.start, token.end, component=name, area=self.area, stated=stated)
        self.subjects = [*self.subjects, subject] if joined else [subject]
        self.open, self.fresh = [], True

    def _some_only(self, index: int) -> bool:
        """Says whether only some branches of a part are spoken of: ``nhiều ngành |công nghiệp| tăng trên 15%``."""
        before = self.tokens[index - 1] if index else None
        if before is None or before.key != "parts" or self.tokens[index].start - before.end > 1:
            return False
        return self.folded.startswith(_SOME, before.start)

    def _grows_behind(self, index: int) -> bool:
        """Says whether a growth stands behind the comma after a part: ``…, nhất là |chế biến|, tăng 9%``."""
        behind = self.tokens[index : index + 4]
        kinds = [t.key if t.kind in ("break", "cue") else t.kind for t in behind[1:]]
        beside = all(two.start - one.end <= 1 for one, two in pairwise(behind))
        return beside and kinds in ([",", "up", "quantity"], [",", "down", "quantity"])

    def _beside_part(self, token: Token) -> bool:
        """Says whether a part is told together with the one before it: ``đầu tư mới và |điều chỉnh tăng vốn|``."""
        joined = _BOTH.search(self.folded, self.start, token.start)
        if joined is None:
            return False
        begin, end = max(self.start, joined.start() - _NEAR), joined.start()
        schemes = ("component", "component:trailForm")
        named = (part for scheme in schemes for part in self.language.find(scheme, self.folded, begin, end))
        return any(part.end == end and part.term.one("leads") == "true" for part in named)

    def _repeats_part(self, token: Token) -> bool:
        """Says whether a part stands right behind the figure said of it: ``diện tích nuôi tôm đạt 53.000 ha |tôm|``."""
        last = self.open[-1] if self.open else None
        return last is not None and last.component == token.term.vi and token.start - last.end <= 1

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
        return self.language.vocabulary.term("indicator", wider) if wider in homes and wider else headline

    def _measuring(self, index: int, headline: Term | None, homes: tuple[str, ...]) -> Term | None:
        """Returns the indicator that a part's level can be one of: of output in money, not of the index told after it.

        ``Giá trị sản xuất đạt 90 tỷ đồng; chỉ số sản xuất tăng 9%. Trong đó, |khai khoáng| đạt 20 tỷ đồng``.
        """
        if headline is None or headline.one("measureKind") != "index" or headline.key not in homes:
            return headline
        figure = self._next(index, self.tokens[index].end, ("quantity",), _FAR)
        if figure is None or figure.quantity is None or figure.key != "amount":
            return headline
        quantity, told = figure.quantity, (s.subject for s in reversed((*self.earlier, *self.stated)))
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
        verbs = (t for t in self._between(token.end, figure.start) if t.kind == "cue")
        grows = _GROWTH_OF.search(self.folded, self.start, token.start) or any(t.key in ("up", "down") for t in verbs)
        return whole if grows else None

    def _rows_of(self, indicator: Term) -> bool:
        """Says whether several parts of an indicator stand in the sentence, as in a report that lost its beginning."""
        parts = {t.key for t in self.tokens if t.kind == "component" and indicator.key in t.term.all("componentOf")}
        telling = parts & set(indicator.all("toldByParts"))
        return len(parts) > 1 and bool(telling) and not any(t.kind == "indicator" for t in self.tokens)

    def _whole(self, share: Term, homes: tuple[str, ...]) -> Term | None:
        """Returns what an indicator is a share of, if that has the component."""
        key = next((key for key in share.all("shareOf") if key in homes), None)
        return None if key is None else self.language.vocabulary.term("indicator", key)

    def _runs_on(self, index: int, homes: tuple[str, ...]) -> bool:
        """Takes ``lũy kế`` after the figure of a month as the months to its end; says whether it meant that."""
        subject = self.open[-1].subject if self.open else self.frame.subject
        period = self.frame.period
        if subject is None or subject.indicator.key in homes or period is None or period.start.month == 1:
            return False
        if period.start.month != period.end.month or period.start.year != period.end.year:
            return False
        following = self._after(index)
        if following is not None and following.kind == "period":
            return False
        self.moved = self.ran_on = True
        self.month = self.month or self.frame
        self.frame = replace(self.frame, period=Period(date(period.start.year, 1, 1), period.end))
        return True

    def _narrow_count(self, token: Token, homes: tuple[str, ...]) -> None:
        """Takes a part that stands right after the count it is said of: ``11 dự án |điều chỉnh vốn|``."""
        counted = self.open[0] if len(self.open) == 1 else None
        if (
            counted is None
            or counted.subject.indicator.one("measureKind") != "count"
            or counted.subject.indicator.key not in homes
        ):
            return
        if not self.folded[counted.end : token.start].strip():
            counted.subject, counted.end = replace(counted.subject, component=token.term.vi), token.end

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
