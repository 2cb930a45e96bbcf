"""A sentence -> the typed tokens that the grammar of figures reads.

Every token comes from data (indicators, components, places, cue words) or from a value's own module (quantities,
periods, bases). Where two overlap, the more specific kind wins; within a kind, the longer.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from kg.language.aims import sets_none
from kg.language.fold import fold
from kg.language.later import Later
from kg.language.lexicon import Language
from kg.language.overlap import before, behind, inside, outermost, part_of, within_longer
from kg.language.taken import Taken
from kg.language.token import Token
from kg.language.values import base, docnumber, period, quantity
from kg.language.values.quantity import Quantity
from kg.language.weakform import (
    CIRCUMSTANCE,
    LEAD,
    before_count,
    before_crop,
    follows,
    heads_clause,
    placed,
    repeats,
    said_among,
    verb_follows,
    with_abbreviations,
)
from kg.record import replace

_BREAK = re.compile(  # by its first character, which is looked for much faster than all of it
    r"[;:()\[\],.!?\svct](?:à\b(?<=\bvà)|ùng với đó\b(?<=\bcùng với đó)|rong (?<=\btrong )(?:đó|số (?:đó|này)"
    r"|khi(?: đó)?)\b|-\s(?<=\s-\s)|(?<=,)(?!\d)|(?<=[;:()\[\]])|(?<=[.!?])[.!?]*(?=\s|$))"
)
_ALL_OF = {"trong số đó": "trong đó", "trong số này": "trong đó"}
# "tỉnh Lào Cai |(cũ)| tăng 9%": a word of the name
_VERSION = re.compile(r"\((?:cũ|mới|trước đây|trước sáp nhập|sau sáp nhập|trước hợp nhất|sau hợp nhất)\)")
_TITLE = re.compile(r'"(?:về|của|phát triển|đẩy mạnh|tăng cường|nâng cao|một số|kế hoạch|chương trình)[^"]{20,300}"')
_UNIT = re.compile(r"\d ?%|\d (?:tỷ|tỉ|triệu|nghìn|usd|ha|mw)\b")  # what is said, rather than what is called
_EQUIVALENT = " tương đương "
_BRIEFLY = 8  # "vốn |đạt 900 tỷ đồng|"
_PLACED = re.compile(r" (?:\d+ tháng|quý|năm|của|toàn(?! cầu)|trên|bình quân|kinh tế)\b")
# "kinh tế |tiếp tục tăng trưởng|"
_GROWS = re.compile(
    r" (?:(?:tiếp tục|vẫn|đã|đang|ước|cũng|dự kiến|duy trì|giữ|có|đạt) )*(?:(?:đà|mức|nhịp độ|tốc độ) )?(?:tăng|giảm)\b"
)
# "tình hình |kinh tế - xã hội của tỉnh có| mức tăng trưởng đạt 3%"
_ECONOMY = re.compile(
    r"\b(?:kinh tế|kinh tế - xã hội)(?: (?:của |toàn )?(?:tỉnh|thành phố)(?: ta)?)? (?:có|đạt|duy trì) $"
)
# "mục tiêu |tăng trưởng| năm 2031 đạt 8%"
_AIMED_AT = re.compile(r"\b(?:mục tiêu|chỉ tiêu|kịch bản|kế hoạch) $")
# "năm 2031, |tỉnh| phấn đấu đạt mục tiêu |tăng trưởng| từ 13%"
_OWN_AIM = re.compile(r"(?:^|[,;] ?)(?:toàn )?(?:tỉnh|thành phố|địa phương)(?: này| ta)?(?: [^\W\d_]+){0,8} $")
_AT = re.compile(r" (?:(?:đạt|là|ở mức|từ|trên|hơn|khoảng|ít nhất|tối thiểu) )*\d+(?:[.,]\d+)? ?(?:%|- ?\d)")
_OF_ALL = re.compile(r"(?<![\w/.,-])(?P<some>\d{1,4}) ?/ ?\d{1,4} (?=[^\W\d_])")
# "số hộ nghèo hiện còn |16.003|/80.276 hộ"
_HOUSEHOLDS = re.compile(r"\bhộ (?:cận )?nghèo[^;.]{0,40} (?P<some>\d{1,3}(?:\.\d{3})*) ?/ ?\d{1,3}(?:\.\d{3})* hộ\b")
_LISTS = ("products", "goods", "parts")  # "sản phẩm công nghiệp chủ yếu" opens a list; "công nghiệp" in it is no branch
_SPURRED = re.compile(r"\b(?:động lực|vai trò|góp phần|động lực chính)\b[^,;.:]*\b(?:thúc đẩy|cho|vào|của) $")
_FIRM = re.compile(
    r"\b(?:công ty|doanh nghiệp|tập đoàn|htx|hợp tác xã)(?: (?:tnhh|cổ phần|cp|mtv|một thành viên|tư nhân))* $"
)
_SOME = re.compile(r"\b(?:một|vô|đa) số $")  # "một số khu công nghiệp" is no number of them
_SOME_OF = re.compile(r"\b(?:một số|nhiều) khoản $")  # "một số khoản thu nội địa"


def tokens(
    text: str,
    folded: str,
    start: int,
    end: int,
    language: Language,
    year: int | None,
    anchor: date | None = None,
) -> list[Token]:
    """Returns the tokens of ``text[start:end]`` in order of their start.

    Args:
        text: the article's text.
        folded: the same, folded.
        start: first offset of the sentence.
        end: offset after its last character.
        language: gazetteers, units and scale words.
        year: year for periods that state none, or None.
        anchor: day of publication, or None.
    """
    return _Recognizer(text, folded, start, end, language).read(year, anchor)


class _Recognizer:
    """The tokens of one sentence: what each gazetteer finds there, and what stronger tokens leave of it."""

    def __init__(self, text: str, folded: str, start: int, end: int, language: Language) -> None:
        """Begins a sentence."""
        self.text = text
        self.folded = folded
        self.start = start
        self.end = end
        self.language = language
        self.sentence = folded[start:end]
        self.taken = Taken(start, end)
        self.out: list[Token] = []

    def read(self, year: int | None, anchor: date | None) -> list[Token]:
        """Returns the tokens; ``tokens`` tells of the arguments."""
        self._times(year, anchor)
        self._amounts()
        self.cues = [token for token in self._of("cue", "cue") if not sets_none(token, self.folded, self.start)]
        self._parts()
        self._names()
        self._weak()
        self._settle_names()
        self._take()
        self._take_weak()
        self._breaks()
        return sorted(self.out, key=lambda token: (token.start, token.end))

    def _of(self, scheme: str, kind: str, weak: bool = False) -> list[Token]:
        """Returns what a gazetteer finds, as tokens of a kind."""
        found = self.language.find(scheme, self.folded, self.start, self.end)
        return [Token(kind, m.start, m.end, m.terms[0].key, m.terms, weak=weak) for m in found]

    def _times(self, year: int | None, anchor: date | None) -> None:
        """Reads the bases of comparison and the periods, which hold their words before all others."""
        start = self.start
        bases = [
            Token("base", start + m.start, start + m.end, m.base.kind, base=m.base) for m in base.find(self.sentence)
        ]
        periods = [
            Token("period", start + m.start, start + m.end, m.role, period=m)
            for m in period.find(self.sentence, year, anchor)
            if m.role != "base"
        ]
        if periods and '"' in self.sentence:
            periods = [token for token in periods if not _in_title(token, self.sentence, start)]
        self.periods = periods
        self.times = [*bases, *periods]
        self.taken.add(self.times)
        self.out += bases
        self.out += [token for token in periods if not inside(token, bases)]

    def _amounts(self) -> None:
        """Reads the quantities beside the numbers of documents, which are none."""
        start = self.start
        numbers = [(m.start, m.end) for m in docnumber.find(self.text[start : self.end], self.language.codes)]
        for first, last in numbers:
            self.taken.hold(start + first, start + last)
        held = numbers + [(token.start - start, token.end - start) for token in self.times]
        self.quantities = [
            Token("quantity", start + q.start, start + q.end, q.kind, quantity=q.moved(start))
            for q in quantity.find(self.sentence, self.language.units, held)
        ]
        self.quantities += self._of_all()
        self.out += self.quantities

    def _of_all(self) -> list[Token]:
        """Returns the counts that are told with the number of all: ``|43|/82 xã đạt chuẩn nông thôn mới``."""
        found = []
        for match in _OF_ALL.finditer(self.folded, self.start, self.end):
            named = self.language.find("indicator", self.folded, match.end(), self.end)[:1]
            if not named or named[0].start != match.end() or named[0].term.one("countedOfAll") != "true":
                continue
            found.append(self._some(match, match.end() - 1, named[0].term.one("defaultUnit") or ""))
        households = _HOUSEHOLDS.finditer(self.folded, self.start, self.end)
        return found + [self._some(match, match.end(), "household") for match in households]

    def _some(self, match: re.Match[str], end: int, unit_key: str) -> Token:
        """Returns a count of some things, told before the number of all, in their unit."""
        unit, start = self.language.vocabulary.term("unit", unit_key), match.start("some")
        some = Decimal(match["some"].replace(".", ""))
        told = Quantity(start, end, start, some, "amount", unit_key=unit.key, unit_text=fold(unit.vi))
        return Token("quantity", start, end, told.kind, quantity=told)

    def _parts(self) -> None:
        """Finds the components."""
        parts = self._of("component", "component")
        if self.quantities:
            led = self._of("component:beforeCountForm", "component")
            parts += [part for part in led if before_count(part, self.quantities, self.folded)]
        parts = with_abbreviations(sorted(parts, key=lambda part: part.start), self.folded)
        # "lũy kế |9 tháng|": no stock
        summed = {token.start - 1 for token in self.periods if token.key == "period"}
        parts = [p for p in parts if p.end not in summed or p.term.one("asOfEnd") != "true"]
        # "|điều chỉnh tăng| mục tiêu": no capital is increased
        revised = [token for token in self.cues if token.key == "revised-target"]
        self.parts = [p for p in parts if not inside(p, revised)] if revised else parts

    def _names(self) -> None:
        """Finds the names of indicators that tell one by themselves."""
        folded, start = self.folded, self.start
        names = [placed(token, self.quantities) for token in self._of("indicator", "indicator")]
        names = [name for name in names if not self._spurred(name)]
        names = [n for n in names if not _SOME.search(folded, max(start, n.start - LEAD), n.start + len("số "))]
        names = [name for name in names if not self._some_of(name) and not self._plan_of_share(name)]
        if names and self.parts:
            parted = Taken(start, self.end, self.parts)
            names = [n for n in names if parted.free(n) or not within_longer(n, self.parts)]
        self.names = names
        self.joined = [token for token in self.cues if token.key == "joined"]
        self.cues = [token for token in self.cues if token.key != "joined"] if self.joined else self.cues

    def _plan_of_share(self, name: Token) -> bool:
        """Says whether a name is but the plan that a percentage is of: ``giải ngân 16% |kế hoạch vốn đầu tư công|``."""
        if not self.folded.startswith("kế hoạch", name.start):
            return False
        return any(q.key == "percent" and name.start - q.end <= 1 for q in self.quantities if q.end <= name.start)

    def _some_of(self, name: Token) -> bool:
        """Says whether only some of what is named is spoken of: ``một số khoản |thu nội địa|``."""
        return _SOME_OF.search(self.folded, max(self.start, name.start - LEAD), name.start) is not None

    def _spurred(self, name: Token) -> bool:
        """Says whether something only drives what is named: ``động lực thúc đẩy |tăng trưởng|``."""
        return bool(_SPURRED.search(self.folded, max(self.start, name.start - CIRCUMSTANCE), name.start))

    def _weak(self) -> None:
        """Finds the forms that are names only with a verb or a figure behind them, and what they overrule."""
        weak = [name for name in self._of("indicator:weakForm", "indicator", weak=True) if not self._some_of(name)]
        weak = [name for name in weak if not self._amounts_to_other(name)]
        amounts = [q.quantity.bound_start for q in self.quantities if q.quantity is not None]
        brief = self._of("indicator:countedForm", "indicator", weak=True) if amounts else []
        self.weak = weak + [token for token in brief if any(self._beside(token, at) for at in amounts)]
        # "sản lượng" by itself is a general name: it wants its verb too
        self.general = [replace(name, weak=True) for name in self.names if _expects_part(name)]
        self.within = Later(self.parts)
        later = Later((*self.cues, *self.quantities))
        said = [t for t in (*self.weak, *self.general) if verb_follows(t, later, self.folded, self.within)]
        if not said:
            return
        # "diện tích nuôi |thủy sản|"
        whole = [t for t in said if t in self.general or self._amounts_to(t)]
        self.parts = [part for part in self.parts if not any(part_of(part, t) for t in whole)]
        # "|thu hút| fdi đạt …", "|tốc độ tăng trưởng| khu vực dịch vụ đạt …"
        of_part = {t.start for t in said if next(self.within.than(t.end), t).start - t.end in (0, 1)}
        named = Taken(self.start, self.end, said)
        self.cues = [
            cue
            for cue in self.cues
            if cue.start not in of_part and (named.free(cue) or not any(part_of(cue, name) for name in said))
        ]

    def _amounts_to(self, name: Token) -> bool:
        """Says whether a weak form of a volume has one behind it: ``|khai thác thủy sản| ước 9.000 tấn``."""
        figure = self._amount_of(name)
        return figure is not None and figure.unit_key in name.term.all("allowedUnit")

    def _amounts_to_other(self, name: Token) -> bool:
        """Says whether a weak form of a volume has another amount behind it: ``|nuôi trồng thủy sản| đạt 900 ha``."""
        figure = self._amount_of(name)
        return figure is not None and figure.kind == "amount" and figure.unit_key not in name.term.all("allowedUnit")

    def _amount_of(self, name: Token) -> Quantity | None:
        """Returns the figure behind a name of a volume, or None."""
        if name.kind != "indicator" or name.term.one("measureKind") != "volume":
            return None
        return next((q.quantity for q in self.quantities if q.start >= name.end), None)

    def _beside(self, name: Token, figure: int) -> bool:
        """Says whether a brief name stands right before a figure: ``vốn 9 triệu USD``, ``vốn tương đương 9 triệu``."""
        between = self.folded[name.end : figure]
        return 0 < len(between) <= _BRIEFLY or between == _EQUIVALENT

    def _settle_names(self) -> None:
        """Adds the names that their place makes ones: before a crop, at the head of a clause, behind a figure."""
        counts = [token for token in self.cues if token.key == "of-count"]
        names = [n for n in self.names if not inside(n, counts)] if counts else self.names
        names = [name for name in names if not _expects_part(name)]
        crops = (
            before_crop(t, self.folded, self.end, self.language) for t in self._of("indicator:cropForm", "indicator")
        )
        self.cropped = [crop for crop in crops if crop is not None]
        names = [t for t in names if not inside(t, self.cropped)] + self.cropped if self.cropped else names
        held = Taken(self.start, self.end, names)
        heads = (t for t in self._of("indicator:headForm", "indicator") if held.free(t) and self.taken.free(t))
        names += [token for token in heads if self._heads(token)]
        if self.quantities:
            behind_figure = [*self._of("indicator:followingForm", "following"), *self._of("indicator:ledForm", "led")]
            names += [token for token in behind_figure if follows(token, self.quantities) and held.free(token)]
        self.names = names

    def _heads(self, token: Token) -> bool:
        """Says whether a general word stands as a name: ``|tăng trưởng| quý I``, ``kinh tế tỉnh đạt |tăng trưởng|``."""
        if heads_clause(self.folded, self.start, token):
            place = next((t for t in self._of("province", "province") if t.start == token.end + 1), None)
            if _PLACED.match(self.folded, token.end) or _GROWS.match(self.folded, place.end if place else token.end):
                return True
        if _AIMED_AT.search(self.folded, self.start, token.start):
            aimed = _OWN_AIM.search(self.folded, self.start, token.start) and _AT.match(self.folded, token.end)
            return bool(aimed or _PLACED.match(self.folded, token.end))
        return bool(_ECONOMY.search(self.folded, self.start, token.start))

    def _take(self) -> None:
        """Takes the names, then what they leave of lists, components, places and cues."""
        lists = [t for t in self.cues if t.key in _LISTS]
        self._hold(self.names)
        lists = [t for t in lists if self.taken.free(t)]
        self._hold(lists)
        parts = (behind(behind(token, self.names), lists) for token in self.parts)
        self._hold([token for token in parts if self.taken.free(token)])
        for kind in ("region", "province"):
            self._hold([token for token in self._of(kind, kind) if self.taken.free(token)])
        districts = (token for token in self._of("district", "district") if self.text[token.start].isupper())
        districts = (t for t in districts if not _FIRM.search(self.sentence, 0, t.start - self.start))
        self._hold([token for token in districts if self.taken.free(token)])
        cues = [before(token, self.taken, self.folded, self.language) for token in self.cues]
        self._hold([token for token in cues if self.taken.free(token)])

    def _hold(self, tokens: list[Token]) -> None:
        """Gives out tokens, which hold their words from now on."""
        self.taken.add(tokens)
        self.out += tokens

    def _take_weak(self) -> None:
        """Takes the weak forms that are left and have their verb."""
        weak = [placed(t, self.quantities) for t in self.weak if not self._spurred(t)]
        weak = [token for token in weak if said_among(token, self.sentence)]
        weak += self.general
        of_parts = self._of("component:weakForm", "component")
        weak += [token for token in of_parts if heads_clause(self.folded, self.start, token)]
        weak = [t for t in weak if not any(repeats(t, c, self.folded) for c in self.cropped)] if self.cropped else weak
        strong = Taken(self.start, self.end, self.names)
        verbs = Later(t for t in self.out if t.kind in ("cue", "quantity"))
        self.out += outermost(
            t
            for t in weak
            if (t.kind == "following" and strong.free(t))
            or (self.taken.free(t) and verb_follows(t, verbs, self.folded, self.within))
        )
        self.taken.add(self.out)

    def _breaks(self) -> None:
        """Takes the signs and words between the parts of the sentence."""
        sentence, start = self.sentence, self.start
        versions = [m.span() for m in _VERSION.finditer(sentence)]
        breaks = [
            Token("break", start + m.start(), start + m.end(), _ALL_OF.get(m[0].strip(), m[0].strip()))
            for m in _BREAK.finditer(sentence)
            if not (m[0].startswith("..") and sentence[m.start() - 1].isalpha())  # "dệt, may, da giày... tăng 5%"
            and not any(first <= m.start() < last for first, last in versions)
        ]
        self.out += [token for token in breaks if self.taken.free(token) and not inside(token, self.joined)]


def _expects_part(name: Token) -> bool:
    """Says whether a name says little without its component: ``sản lượng``."""
    return name.kind == "indicator" and name.term.one("componentExpected") == "true"


def _in_title(token: Token, sentence: str, start: int) -> bool:
    """Says whether a period is part of what a document is called: ``"Về phát triển …, định hướng |đến năm 2030|"``."""
    return any(
        start + m.start() < token.start < start + m.end() and _UNIT.search(m[0]) is None
        for m in _TITLE.finditer(sentence)
    )
