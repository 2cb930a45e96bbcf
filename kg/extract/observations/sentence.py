"""The state of the walk inside one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.observations.lookaround import Lookaround
from kg.extract.observations.narrowing import (
    crop_spoken_of,
    exported,
    goods_listed,
    goods_worth,
    half_of_trade,
    with_season,
)
from kg.extract.observations.neighbours import counted_after, crop_before, crop_heading, named_after
from kg.extract.observations.reach import happens, period_of
from kg.extract.observations.rows import Turn, rows_of_parts
from kg.extract.observations.spans import (
    THAT_SPAN,
    around_parts,
    dates_works,
    holds,
    leaves_target,
    part_months,
    plans_so_far,
    whole_of_quarters,
)
from kg.extract.observations.statement import Frame, Statement
from kg.extract.observations.subject import Subject, component_of, goes_on_national, is_national, names_same, of_country
from kg.extract.observations.undertaking import lies_ahead
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.token import Token
from kg.language.values.base import Base
from kg.language.values.periodlabel import Period
from kg.language.values.quantity import Quantity
from kg.record import replace
from kg.vocabulary import Term

_LEADS_LESS = re.compile(  # "Nếu |không tính thủy điện|, giá trị sản xuất công nghiệp đạt …"
    r"(?:nếu |riêng )?(?P<what>(?:không tính|không kể|không bao gồm|loại trừ|trừ) [^,;:()\d]{2,40}),"
)
_YIELDS = re.compile(
    r"(?:năng suất|diện tích thu hoạch|(?:tổng )?sản lượng(?= (?:lúa|ngô|thóc|ước|đạt|thu hoạch|toàn vụ|cả vụ)))\b"
)
_ITEM = re.compile(r"[-–+•*] ?(?=[^\W\d])")  # "|+ |Cây ngô: 3.400 ha;"

_ALONE = re.compile(r"(?:chỉ )?(?:tính )?riêng (?:trong )?(?:quý|tháng)\b")


class SentenceState(Lookaround):
    """What is known at a point of a sentence.

    Args:
        text: the article's text.
        folded: the same, folded.
        language: the vocabulary.
        frame: what the sentence inherits.
        tokens: its tokens.
        start: its first offset.
        earlier: what the sentence before states, in the same paragraph.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        language: Language,
        frame: Frame,
        tokens: list[Token],
        start: int,
        earlier: Sequence[Statement] = (),
    ) -> None:
        """Begins a sentence."""
        super().__init__(text, folded, language, tokens, start)
        self.earlier = earlier
        self.begin = start  # where the present clause begins: after the last break or figure
        if frame.status == "target" and leaves_target(tokens, frame):
            frame = replace(frame, status="actual", status_period=None)
        if frame.around is not None:
            if not folded.startswith(("trong đó", "trong số"), start):
                scope, place = frame.around  # "…, 8 dự án ở khu công nghiệp. …": of that sentence only
                frame = replace(frame, scope=scope, place=place)
            frame = replace(frame, around=None)
        self.outer = frame.period  # what was spoken of before the sentence
        self.frame = frame
        self.subjects: list[Subject] = []
        self.fresh = False  # a subject was named since the last figure
        self.verb: str | None = None
        self.grows = False  # a word of growth stands in the clause
        self.sign = 1
        self.falls = False  # a list of falls was opened: "các sản phẩm giảm như …"
        self.rises = False  # a list of rises, of which one is too small for an index: "ngành tăng như: dệt (84%)"
        self.estimate = False
        self.forecast = False  # "Dự kiến cả năm, …; …": at the head of the sentence, of all that it tells
        self.plan_figure = False
        # what "bằng" was said of, with its figure: "bằng 55% dự toán và bằng 110% so với cùng kỳ"
        self.equalled = dict(frame.equalled)
        self.prior_base: Base | None = None
        self.leading_base: Base | None = None  # stated before all figures: "so với tháng trước, …"
        if earlier and folded.startswith("riêng ", start):
            self.leading_base = earlier[-1].short_base  # "… (tăng 7% so với tháng trước). |Riêng| khai khoáng giảm 5%"
        self.open: list[Statement] = []
        self.after_figure: int | None = None
        self.joined = True  # the last figure became part of a statement
        self.stack: list[tuple[Frame, list[Statement], list[Subject], bool, Term | None, int, str | None]] = []
        self.named_from: list[int] = []  # where the names before the open parentheses begin
        self.area: Term | None = frame.about
        self.rivals = False  # a place that ours is compared with was told: "sau A (9%), B (8%)"
        self.listed_here = False
        self.revising = False  # "điều chỉnh mục tiêu …": what follows takes the place of an earlier target
        self.aimed: list[Statement] = []  # the targets told right before
        self.plan_met = False  # "vượt kế hoạch như: …"
        self.item = start  # where the present item of a list with semicolons begins
        self.plan_period = False  # the plan's own period was stated: "(kế hoạch năm 2031 là 7,5%)"
        self.as_of = False  # the period is a day that one figure is of: "tồn kho tại thời điểm 30/6"
        self.undated: Period | None = None  # the period before that day
        self.averaged = False  # the period is one that a mean is of: "giá tiêu dùng bình quân 10 tháng"
        self.moved = False  # the period changed since the open statement began
        self.several: tuple[str, ...] = ()  # what is told of two parts together: "cấp mới và điều chỉnh vốn"
        self.divisor: int | None = None  # where the name ends that a percentage is of: "bằng 34% |GRDP|"
        self.ran_on = False  # "lũy kế" after the figures of a month
        self.month: Frame | None = None  # the frame before that
        self.season: tuple[Frame, Frame] | None = None  # before and in a crop's season, which is of this sentence only
        self.aside: Base | None = None  # inside a parenthesis that gives the base of comparison itself
        self.in_list = _ITEM.match(text, start) is not None
        self.itemised: Term | None = frame.taken_apart if self.in_list else None  # what "trong đó" takes apart
        if frame.span is not None and THAT_SPAN.search(folded, start, tokens[-1].end if tokens else start):
            self.frame = replace(self.frame, period=frame.span, period_basis="context")
        if (season := self._season_apart()) is not None:
            self.season, self.frame = (frame, season), season
        self.part: str | None = None  # "cấp mới", "điều chỉnh tăng vốn": before the counts and sums it is said of
        self.part_homes: tuple[str, ...] = ()
        self.ahead: Term | None = None  # "mặt hàng cà phê": a component before the names of what is measured of it
        self.ahead_said: str | None = None  # the same in the text's words
        self.risen: Subject | None = None  # a count of which only the rise was told: "số dự án tăng 2 dự án"
        self.others = False  # what was counted last is nothing of the vocabulary
        self.counts: list[Statement] = []  # of the sentence: what capital and capacity may be said of
        self.stated: list[Statement] = []
        self.contrasts: list[Statement] = []  # of other periods, which the next sentence does not speak of
        self.scoped = False  # a place was told
        self.of_firms = False  # and it is that of firms: "doanh nghiệp trong các khu công nghiệp xuất khẩu …"
        # that of the paragraph, where the one told came behind a figure
        self.around: tuple[Term | None, str | None] | None = None
        self.rows = rows_of_parts(tokens, folded)
        self.turns: dict[int, Turn] = {}  # by the index of their figure
        self.linked: list[int] = []  # the figures of the row looked at last
        self.told = 0  # the length of the row that "lần lượt" was said of last

    def _season_apart(self) -> Frame | None:
        """Returns the frame of a crop's season whose areas are taken apart: ``Vụ 2030-2031 …. Trong đó: lúa …``."""
        parts = self.folded.startswith("trong đó", self.start) or self.itemised is not None
        parts = parts or _YIELDS.match(self.folded, self.start) is not None  # "|Năng suất lúa| đạt …, |sản lượng| …"
        if not parts or self.frame.season in (None, self.frame.period):
            return None
        return replace(self.frame, period=self.frame.season, period_basis="context")

    def leave(self) -> Frame:
        """Ends the sentence and returns the frame that the next one inherits."""
        self._share_bases()
        part_months(self.stated, self.folded)
        plans_so_far(self.stated, self.folded)
        for statement in self.stated:
            statement.happens = happens(self, statement.subject)
            if lies_ahead(self, statement):
                statement.status = "target"
        frame = self.frame if not self.stack else self.stack[0][0]
        if (around := whole_of_quarters(self.stated) or around_parts(self.stated, self.outer)) is not None:
            frame = replace(frame, period=around)
        elif self.tokens and self.outer:
            works = dates_works(self.between(self.item, self.tokens[-1].end), self.folded)
            frame = replace(frame, period=self.outer) if works else frame
        frame = replace(frame, around=self.around, equalled=tuple(self.equalled.items()))
        alone = _ALONE.match(self.folded, self.start) is not None and frame.period_basis == "stated"
        if alone and self.outer is not None and frame.period is not None and holds(self.outer, frame.period):
            frame = replace(frame, settled=self.outer)  # "Tính riêng quý III, …": of its own paragraph only
        if self.as_of and self.outer is not None and self.outer.start != self.outer.end:
            frame = replace(frame, period=self.outer)
        if self.averaged and self.outer is not None and frame.period is not None and holds(self.outer, frame.period):
            frame = replace(frame, period=self.outer)
        if self.month is not None and self.stated and self.stated[0].period == self.month.period:
            frame = replace(frame, period=self.month.period)  # "…, lũy kế …" was said by the way
        if self.season is not None and frame.period == self.season[1].period and self.season[0].period is not None:
            frame = replace(frame, period=self.season[0].period, relative=self.season[0].relative)
        told = bool(self.stated) and self.season is None and self.stated[0].period_basis in ("stated", "context")
        whole = self.stated[0].period if told else None
        if whole is not None and frame.period is not None and holds(whole, frame.period):
            frame = replace(frame, period=whole)  # "năm 2031 tăng 8%, riêng quý IV tăng 11%."
        if self.stated:
            frame = replace(frame, base=self.stated[0].short_base if len(self.stated) == 1 else None)
        frame = replace(frame, taken_apart=self._taken_apart(frame))
        frame = replace(frame, season=self.season[1].period if self.season is not None else None)
        parted = self.folded.startswith("trong đó", self.start)
        frame = replace(frame, whole=(frame.whole or frame.first) if parted else None)
        first = self.stated[0].subject if self.stated else frame.first
        basis = "context" if frame.period_basis == "stated" else frame.period_basis
        if first is frame.first and basis == frame.period_basis:
            return frame
        return replace(frame, first=first, period_basis=basis)

    def _taken_apart(self, frame: Frame) -> Term | None:
        """Returns what a list takes apart that the sentence opens or is an item of: ``… đạt 81 ha. Trong đó|:|``."""
        if self.tokens and self.tokens[-1].key == ":":
            told = self.stated[-1].subject.indicator if self.stated else frame.headline
            return self.itemised or told
        return frame.taken_apart if self.in_list else None

    def _share_bases(self) -> None:
        """Gives figures in pairs the bases of the first pair: ``5% so tháng trước và 8% so cùng kỳ; … 2% và 9%``."""
        pattern: list[Base] = []
        for statement in self.stated:
            bases = [change.base for change in statement.changes]
            if len(bases) > 1 and all(base is not None for base in bases):
                pattern = [base for base in bases if base is not None]
            elif len(bases) == len(pattern) and bases[:-1] == [None] * (len(bases) - 1):
                for change, base in zip(statement.changes, pattern, strict=True):
                    change.base = change.base or base

    def _states(self, start: int, end: int) -> list[Statement]:
        return [self._state(subject, start, end) for subject in self.subjects]

    def _state(self, subject: Subject, start: int, end: int) -> Statement:
        component = subject.component
        before = self.stated or self.earlier
        national = is_national(self.folded, subject, start, self.start) or (
            bool(before)
            and all(statement.subject.national for statement in before)
            and not any(token.kind in ("province", "district") for token in self.between(self.start, start))
            and goes_on_national(self.folded, self.language, subject, self.start, start)
        )
        if national != subject.national:
            indicator = of_country(self.language, subject.indicator) if national else subject.indicator
            subject = replace(subject, national=national, indicator=indicator)
        national = national or subject.indicator.one("nationalOnly") == "true"
        if not national and (component is None or self.folded.startswith(" sang ", subject.end)):
            told = component_of(self.text, self.folded, subject, start, self.tokens)
            if told is None or told != component:
                component = ", ".join(filter(None, (component, told))) or None  # "xuất khẩu |dệt may| sang |Hoa Kỳ|"
        if component is None and subject.indicator == self.itemised:
            component = half_of_trade(self, subject)
        if component is None and names_same(self.folded, subject.end):
            component = self.frame.component  # "xuất khẩu nhóm này tăng …": the part spoken of last
        expected = subject.indicator.one("componentExpected") == "true"
        if expected and self.stack and (own := crop_heading(self.folded, self.begin, start, self.language)) is not None:
            component = self.text[own[0] : own[1]]
        if component is None and expected:
            named = named_after(self.folded, end, self.language) or crop_before(self.folded, subject, self.language)
            if "tổng" not in self.folded[max(self.start, subject.start - 5) : subject.end]:
                named = named or crop_heading(self.folded, self.start, start, self.language, alone=True)
            component = self.text[named[0] : named[1]] if named else crop_spoken_of(self, subject)
            if named and named[0] == self.start and component is not None:
                component = component[0].lower() + component[1:]  # "|Lúa|, xuống giống 900 ha"
            if component is not None and fold(subject.indicator.vi).endswith(f" {fold(component)}"):
                component = None  # "thả nuôi 900 ha |thủy sản|" is all of it
        if component is None and not national:
            component = goods_worth(self, subject) or goods_listed(self, subject)
        if component is not None and subject.indicator == self.itemised:
            component = with_season(self, subject, component)
        if component is None and (less := _LEADS_LESS.match(self.folded, self.start)) is not None:
            component = self.text[less.start("what") : less.end("what")]
        if component != subject.component:
            subject = replace(subject, component=component, stated=None)
        subject = exported(self, subject, start) or subject
        estimated = self.estimate or self.forecast
        status = "target" if self.frame.status == "target" else "estimate" if estimated else "actual"
        statement = Statement(
            subject,
            period_of(self, subject, start),
            self.frame.period_basis,
            status,
            min(subject.start, start),
            end,
            until=self.frame.until,
            revised=self.revising and not self.folded.endswith("từ ", 0, start),
        )
        self.stated.append(statement)
        self.estimate, self.moved = False, False
        if subject.component is None:
            changed = self.frame.headline is not None and self.frame.headline != subject.indicator
            self.frame = replace(
                self.frame,
                subject=subject,
                headline=subject.indicator,
                former=self.frame.headline if changed else self.frame.former,
                area=subject.area,
                area_terms=subject.area_terms,
            )
        elif subject.area is None and subject.indicator == self.frame.headline:
            statement.subject = replace(subject, area=self.frame.area, area_terms=self.frame.area_terms)
        if component is not None:
            self.frame = replace(self.frame, component=component)
        scope = self.frame.scope
        homes = () if scope is None else (*scope.all("componentOf"), *(scope.all("ofFirms") if self.of_firms else ()))
        if scope is not None and self.frame.place is not None:
            homes = (*homes, *scope.all("ofOnePlace"))
        if scope is not None and subject.indicator.key in homes:
            statement.scope = self.frame.place or scope.vi
        return statement

    def _equals(self, quantity: Quantity) -> str:
        """Returns what a list goes on with: ``bằng 110% so với cùng kỳ; thu nội địa 90 tỷ đồng, bằng |108%|``."""
        return min(self.equalled, key=lambda said: abs(self.equalled[said] - quantity.value))

    def _continues(self, token: Token) -> bool:
        """Says whether nothing but verbs and fillers stands between the last figure and this one."""
        start = self.begin if self.after_figure is None else max(self.begin, self.after_figure)
        if token.quantity is not None and counted_after(self.folded, token, self.language):
            return False
        return bool(self.open) and self._only_filler(
            start, token.quantity.bound_start if token.quantity else token.start
        )

    def _names_something(self, token: Token) -> bool:
        return not self._only_filler(self.begin, token.start)

    def part_of(self, indicator: Term) -> str | None:
        """Returns the part named before an indicator that is reported by it, or None."""
        keys = {indicator.key, *indicator.all("otherwise")}  # "|hàng rau quả| xuất được 900 tấn"
        if self.ahead is not None and keys & set(self.ahead.all("componentOf")):
            return self.ahead.vi
        return self.part if indicator.key in self.part_homes else None

    @property
    def headline_is_volume(self) -> bool:
        """Whether a physical volume is spoken of."""
        return self.frame.headline is not None and self.frame.headline.one("measureKind") == "volume"
