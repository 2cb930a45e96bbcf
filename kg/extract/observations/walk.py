"""The grammar of figures: the tokens of a text, sentence by sentence -> statements of indicators.

A left-to-right walk with a frame of context (indicator, area, period, status) that later sentences inherit. Consecutive
figures of one subject make one statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.extract.observations.figure import Figures
from kg.extract.observations.passage import province_of
from kg.extract.observations.statement import FLOWS, Frame, Statement, joined
from kg.extract.observations.subject import Subject
from kg.language.lexicon import Language
from kg.language.token import Token
from kg.language.values.period import SUMMED, Period
from kg.language.values.periodlabel import one_month, several_months
from kg.record import replace
from kg.vocabulary import Term

_REMEMBERED = 6  # years back that later sentences still speak of
_REVIEWING = 3  # the last month in which newspapers tell of the year before
_AHEAD = 90  # days that a target must lie ahead
_AIMS = re.compile(r"(?:các |một số )?(?:mục tiêu|chỉ tiêu)(?: cụ thể| chủ yếu| phấn đấu| chính| trọng tâm)?\b")
_IN_MONTH = re.compile(r"\btrong tháng(?= (?:ước|đạt|tăng|giảm|bằng|của|toàn|tỉnh|là|có|như)\b|,|:)")
_REST_OF_YEAR = re.compile(r"(?:trong )?(?:thời gian|(?:các|những)(?: tháng)?) (?:cuối năm|còn lại)\b")
_IN_YEAR = re.compile(r"trong năm(?=,| (?:đã|tỉnh|toàn|các|có)\b)")
_PLANNED = re.compile(r"(?:cũng )?theo (?:đề án |đồ án |phương án |điều chỉnh )?quy hoạch\b")
# what turns from targets to what was reached
_RESULTS = re.compile(
    r"(?:theo (?:báo cáo|số liệu|thống kê|đánh giá)|(?:trong )?thời gian qua|(?:trong )?những (?:năm|tháng) "
    r"(?:qua|gần đây)|(?:tính )?đến nay|hiện nay|kết quả)\b"
)
_HAPPENED = re.compile(r"\bđã (?:đạt|thu hút|cấp|có|đón|giải ngân|tiếp nhận|xuất khẩu|hoàn thành|thực hiện)\b")
_PLANS = re.compile(  # a heading: "1. |Chỉ tiêu kế hoạch năm 2020|"
    r"(?:[-+*]|[\divx]{1,5}(?:\.\d+)*[.)/]?|[a-e][.)])?\s*(?:các |một số )?(?:mục tiêu|chỉ tiêu)"
    r"(?: (?!đạt|thực|đã)\w+){0,5} năm \d{4}\W*"
)
_CUMULATED = re.compile(rf"(?:{SUMMED})\b")
_TODAY = re.compile(r"\bhiện (?:tại|nay)\b")
_OPENER = re.compile(r"\s*(?:đặc biệt|cụ thể|nổi bật|đáng chú ý|theo đó|kết quả|trong đó|riêng)")
_NAMES = ("indicator", "component", "following", "province", "district")
_ALTERNATES = re.compile(rf"[,;] (?:{SUMMED})\b")


class Walk:
    """Reads the tokens of one sentence after another.

    Args:
        text: the article's text.
        folded: the same, folded.
        language: the gazetteers, for subjects that no vocabulary names.
        period: the period before any is stated, or None.
        now: when the article appeared, or None.
        topic: the capital that the whole article is of, or None.
        provincial: the article is about a province and calls its product by the country's word.
        home: the administrative unit of the province that the article is about, or None.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        language: Language,
        period: Period | None,
        now: Period | None,
        topic: Term | None = None,
        provincial: bool = False,
        home: str | None = None,
    ) -> None:
        """Begins an article."""
        self.text = text
        self.folded = folded
        self.language = language
        self.home = home
        basis = "published" if period else "none"
        today = now.start if now else None
        self.frame = Frame(period=period, period_basis=basis, today=today, now=now, topic=topic, provincial=provincial)
        self.statements: list[Statement] = []
        self.unplanned: Frame | None = None  # under a heading of targets: the frame before it
        self.aims = False  # a list of targets was opened: "Mục tiêu cụ thể: …"
        self.earlier: list[Statement] = []  # of the sentence before, in the same paragraph
        self.untold: tuple[int, int] | None = None  # the sentence before, in the same paragraph, if it had no figure
        self.of_today = False  # figures of the year of publication were told
        self.blank = self.frame
        self.results = self.frame  # the frame of the last results: where targets came between, they go on

    def year(self, anew: bool) -> int | None:
        """Returns the year that a period without one is of: that of the period stated last, or None.

        Args:
            anew: a paragraph begins: months in it are of the results told before a target, not of the target's year.
        """
        period, today = self.frame.period, self.frame.today
        if period is None or self.frame.period_basis == "published":
            return None
        told = self.results.period
        if anew and self.frame.status == "target" and today is not None and period.start > today and told is not None:
            return told.end.year if told.start <= today else None
        if today is not None and today.year - period.start.year > _REMEMBERED:
            return None  # a slip ("7 tháng năm 2004") or history
        if today is None or today.month <= _REVIEWING or period.end.year >= today.year:
            return period.start.year
        if self.of_today or period == Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)):
            return today.year  # "Năm 2030 đạt …. |9 tháng|, …", in October 2031
        return period.start.year

    def paragraph(self, tokens: list[Token], start: int) -> None:
        """Ends a paragraph: a target holds to here, a list too.

        A target of years to come goes on in a paragraph that states no time of its own; ``tokens`` begin the new one.
        """
        self.earlier, self.untold = [], None
        about, goes_past = province_of(self.folded, tokens, start, self.frame, self.home)
        frame = self.frame = replace(self._settled(self.frame), about=about, about_on=goes_past)
        goes_on = self._aims_on(tokens)
        frame = self.frame = frame if goes_on else self._returned(frame)
        if frame.status == "actual" and not any(
            (frame.status_period, frame.listing, frame.subject, frame.scope, frame.area, frame.area_terms)
        ):
            return
        self.frame = replace(
            frame,
            status=frame.status if goes_on else "actual",
            status_period=frame.status_period if goes_on else None,
            listing=None,
            subject=None,
            scope=None,
            place=None,
            area=None,
            area_terms=(),
        )

    def _returned(self, frame: Frame) -> Frame:
        """Returns the frame after one of years to come: what is told next is of the time of the last results."""
        if not self._of_years_to_come(frame) or frame.period_basis == "heading":
            return frame
        told = self.results
        basis = "context" if told.period_basis in ("stated", "heading") else told.period_basis
        return replace(frame, period=told.period, period_basis=basis, months=told.months)

    def _of_years_to_come(self, frame: Frame) -> bool:
        """Says whether a frame's period ends after the year of publication."""
        return frame.period is not None and frame.today is not None and frame.period.end.year > frame.today.year

    def _settled(self, frame: Frame) -> Frame:
        """Returns the frame of a new paragraph: ``đến nay`` is of its own only, in a review of the same year."""
        told, now = frame.settled, frame.period
        if told is None or now is None or told.end.year != now.end.year or told.start.year != told.end.year:
            return frame
        return replace(
            frame, period=told, period_basis="context", settled=None, so_far=False, to_month=False, loosely=False
        )

    def _aims_on(self, tokens: list[Token]) -> bool:
        """Says whether a new paragraph goes on with a target: ``Mục tiêu đến năm 2035 …``, then a list of figures."""
        if self.unplanned is not None and not any(token.kind == "period" for token in tokens):
            return not self._happened(tokens)
        aimed, today = self.frame.period, self.frame.today
        if self.frame.status != "target" or aimed is None or today is None:
            return False
        if aimed.end.year <= today.year and not (self.aims and (aimed.end - today).days > _AHEAD):
            return False
        kinds = {token.kind for token in tokens}
        return "quantity" in kinds and not kinds & {"period", "base"} and not self._happened(tokens)

    def _happened(self, tokens: list[Token]) -> bool:
        """Says whether a paragraph tells what was done or is expected to be: ``đã thu hút …``, ``ước đạt …``."""
        told = any(token.kind == "cue" and token.key in ("estimate", "reached") for token in tokens)
        return told or (bool(tokens) and _HAPPENED.search(self.folded, tokens[0].start, tokens[-1].end) is not None)

    def heading(self, tokens: list[Token], start: int, end: int) -> None:
        """Takes the period of a heading, and whether targets stand under it; a heading states nothing itself."""
        if self.unplanned is not None:
            self.frame, self.unplanned = self.unplanned, None
        before = self.frame
        for token in tokens:
            if token.kind == "period" and token.key == "period" and token.period and token.period.period:
                self.frame = replace(self.frame, period=token.period.period, period_basis="heading")
        if _PLANS.fullmatch(self.folded, start, end):
            self.unplanned = before
            self.frame = replace(self.frame, status="target", status_period=self.frame.period)

    def _time_anew(self, tokens: list[Token], start: int) -> None:
        """Takes the time that a sentence means by words that are no period of their own.

        The month: ``… |trong tháng| tăng 3%``; all of the year: ``|Những tháng cuối năm|, phấn đấu …``; the month again
        where the months so far are told again: ``Tháng 6 bán lẻ đạt …, lũy kế 6 tháng đạt …. |Xuất khẩu đạt …|, lũy kế
        6 tháng đạt …``; the time of the results before a target: ``|Theo báo cáo|, …``.
        """
        today = bool(tokens) and _TODAY.search(self.folded, start, tokens[-1].end) and not self._to_come(tokens)
        if self.frame.status == "target" and (today or _RESULTS.match(self.folded, start)):
            told = self.results
            self.frame = replace(
                self.frame,
                status="actual",
                status_period=None,
                period=told.period,
                period_basis=told.period_basis,
                until=False,
            )
        if not any(token.kind == "quantity" for token in tokens):
            return
        if _PLANNED.match(self.folded, start) and self._to_come(tokens):
            self.frame = replace(self.frame, status="target", status_period=self.frame.period)
        end = tokens[-1].end
        frame = self.frame
        if _IN_MONTH.search(self.folded, start, end):
            stated = frame.period if frame.period_basis not in ("published", "none") else None
            spans = () if stated is not None and one_month(stated) else (stated, frame.months)
            span = next((p for p in spans if p is not None and several_months(p)), None)
            if span is not None:
                self.frame = replace(frame, period=several_months(span), period_basis="context")
        elif frame.period is not None and any(form.match(self.folded, start) for form in (_REST_OF_YEAR, _IN_YEAR)):
            year = frame.period.start.year
            dated = any(token.period is not None and token.period.period is not None for token in tokens)
            if year == frame.period.end.year and not dated:
                self.frame = replace(frame, period=Period(date(year, 1, 1), date(year, 12, 31)), period_basis="context")
        elif frame.before is not None and tokens[0].kind != "period" and _ALTERNATES.search(self.folded, start, end):
            self.frame = replace(frame, period=frame.before, before=None)

    def _to_come(self, tokens: list[Token]) -> bool:
        """Says whether a sentence names a time to come: ``Theo quy hoạch |đến năm 2040|, …``."""
        named = (token.period.period for token in tokens if token.period is not None)
        today = self.frame.today
        return today is not None and any(period is not None and period.end > today for period in named)

    def _only_part(self) -> Subject | None:
        """Returns what the sentence before was about, where that was a part: ``… lưu trú đạt 9 tỷ. Tính chung …``."""
        told = {(s.subject.indicator, s.subject.component) for s in self.earlier}
        first = self.frame.first
        return first if len(told) == 1 and first is not None and first.component is not None else None

    def sentence(self, tokens: list[Token], start: int) -> None:
        """Reads one sentence of prose and appends what it states."""
        self._time_anew(tokens, start)
        cumulated = _CUMULATED.match(self.folded, start) is not None
        whole = self.frame.whole or self._only_part()
        if whole is not None and cumulated:
            self.frame = replace(self.frame, subject=whole, headline=whole.indicator)  # "…. Lũy kế 10 tháng là 7 tỷ"
        if (named := self._named_before(tokens)) is not None:
            self.frame = replace(self.frame, subject=named, headline=named.indicator)
        self.aims = _AIMS.match(self.folded, start) is not None or (self.aims and self.frame.status == "target")
        month, so_far = self.frame.period, self._so_far(tokens, start)
        frame = self.frame if so_far is None else replace(self.frame, period=so_far)
        clause = self._read(frame, tokens, start, self.earlier)
        if cumulated and clause.stated:
            _of_month(self.earlier, clause.stated[0])
        stated = joined(clause.stated, self.earlier)
        self.statements += [*stated, *clause.contrasts]
        self.frame = clause.leave()
        if so_far is not None and self.frame.period == so_far:
            self.frame = replace(self.frame, period=month)
        this_year = self.frame.today.year if self.frame.today is not None else None
        self.of_today = self.of_today or any(s.period and s.period.end.year == this_year for s in stated)
        if self.frame.status != "target" and not self._of_years_to_come(self.frame):
            self.results = self.frame
        self.earlier = stated
        figures = any(token.kind == "quantity" for token in tokens)
        self.untold = (start, tokens[-1].end) if tokens and not figures else None

    def _so_far(self, tokens: list[Token], start: int) -> Period | None:
        """Returns the months so far that parts are of, told last of the whole and measured by the year's plan.

        ``Xuất khẩu đạt 85 triệu USD, lũy kế 180 triệu USD. |Trong đó|, thủy sản đạt 163 triệu USD, bằng 15% kế hoạch``.
        """
        told, month = self.earlier[-1].period if self.earlier else None, self.frame.period
        if told is None or month is None or several_months(told) != month or not one_month(month):
            return None
        planned = any(token.key == "plan" for token in tokens) and bool(self.earlier[-1].plans)
        return told if planned and self.folded.startswith("trong đó", start) else None

    def _named_before(self, tokens: list[Token]) -> Subject | None:
        """Returns the one thing that the sentence before named, if a figure of it opens this one.

        ``|Thu ngân sách| là điểm sáng. 9 tháng đạt 4.500 tỷ đồng, …``.
        """
        first = next((at for at, token in enumerate(tokens) if token.kind == "quantity"), None)
        if self.untold is None or first is None or any(token.kind in _NAMES for token in tokens[:first]):
            return None
        commas = (token.start for token in tokens[:first] if token.key == ",")
        dated = {token.end for token in tokens[:first] if token.kind == "period"}
        if any(at not in dated and _OPENER.fullmatch(self.folded, self.untold[1] + 1, at) is None for at in commas):
            return None  # "Trồng trọt gặp khó|,| đạt …"
        schemes = ("indicator", "indicator:weakForm")
        found = [match for scheme in schemes for match in self.language.find(scheme, self.folded, *self.untold)]
        terms = {term.key: term for match in found for term in match.terms if term.one("measureKind") in FLOWS}
        figure = tokens[first].quantity
        if len(terms) != 1 or figure is None:
            return None
        named = Subject(next(iter(terms.values())), tokens[first].start, tokens[first].start)
        grows = figure.kind == "percent" or (figure.unit_key or "").startswith("percent-per")
        return named if grows or named.allows(figure, self.language) else None

    def headline(self, tokens: list[Token], start: int) -> None:
        """Reads a headline when the article was read, and appends what only it tells, if it states its time."""
        told = {(statement.subject.indicator, statement.component) for statement in self.statements}
        clause = self._read(self.blank, tokens, start, ())
        clause.leave()
        stated = (s for s in clause.stated if s.period_basis == "stated")
        self.statements += [s for s in stated if (s.subject.indicator, s.component) not in told]

    def _read(self, frame: Frame, tokens: list[Token], start: int, earlier: Sequence[Statement]) -> Figures:
        """Returns a sentence whose tokens were read in a frame."""
        clause = Figures(self.text, self.folded, self.language, frame, tokens, start, earlier)
        for index, token in enumerate(tokens):
            clause.read(index, token)
        return clause


def _of_month(earlier: Sequence[Statement], total: Statement) -> None:
    """Dates levels by the month whose sum so far follows: ``Đón 90 nghìn khách. Lũy kế |10 tháng| đón 700 nghìn``."""
    month = several_months(total.period) if total.period is not None and total.level is not None else None
    if month is None or total.period_basis != "stated":
        return
    for told in earlier:
        same = (told.subject.indicator, told.component) == (total.subject.indicator, total.component)
        if same and told.level is not None and told.period == total.period and told.period_basis != "stated":
            told.period = month
