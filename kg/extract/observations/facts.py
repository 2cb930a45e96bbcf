"""Statements of figures -> observation facts: bases resolved, comparisons parted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kg.extract.address import period_in
from kg.extract.context import Setting
from kg.extract.observations.certainty import confidence_of, rule_of
from kg.extract.observations.measured import date_first, measured
from kg.extract.observations.repetition import once
from kg.extract.observations.statement import FLOWS, Change, Statement
from kg.extract.observations.topic import topic_of
from kg.extract.observations.walk import Walk
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.recognize import tokens
from kg.language.territory import version_on
from kg.language.token import Token
from kg.language.values import period as periods
from kg.language.values.period import SUMMED, Period
from kg.language.values.quantity import Quantity
from kg.model import ObservationFact
from kg.vocabulary import Term

_MILLION = re.compile(r"^tr(?:\. ?| )", re.IGNORECASE)  # "Tr.SP", "tr viên"
_COUNTRY = "Việt Nam"
_COUNTRY_KEY = "vn"
_REVIEW_MONTHS = 3
_ALL_YEAR = re.compile(r"\bcả năm(?! (?:nay|\d{4}))(?: (?:đã|ước|sơ bộ|thực hiện))? đạt\b")  # of the year gone by
_REGIONAL = "grdp"
# a paragraph that itemises the one before, or sums its months up
_GOES_ON = re.compile(rf"(?:trong đó|tính lũy kế|{SUMMED})\b")
_OF_ALL = re.compile(r" (?:của |toàn )+(?:tỉnh|thành phố)\b")
_REACHED = re.compile(r"\bđã (?:đạt|thực hiện|hoàn thành|tăng|giảm)\b")
_BASE_VALUE = 100
_ROUNDED = Decimal("0.06")
_HEADLINES = 2  # sentences at the head of an article, of which a heading is its headline
_BEGUN = 0.45  # the share of a period that must be over before figures for the whole of it can be results


def extract(setting: Setting, language: Language) -> tuple[ObservationFact, ...]:
    """Returns the observations of an article in order of the text.

    The area is the one the clause names, else the article's province; period and status are inherited from sentence,
    paragraph and heading, and what was inherited says so in ``inferred``.
    """
    published = periods.bounds(setting.published) if setting.published else None
    default = _default(setting, published[1]) if published else None
    now = Period(*published) if published else None
    provincial = setting.province is not None and _REGIONAL not in setting.folded
    topic, home = topic_of(setting, language), _home(setting, language)
    walk = Walk(setting.article.text, setting.folded, language, default, now, topic, provincial, home)
    headlines: list[tuple[list[Token], int]] = []
    paragraph = None
    for number, sentence in enumerate(setting.prose):
        found = tokens(
            setting.article.text,
            setting.folded,
            sentence.start,
            sentence.end,
            language,
            walk.year(sentence.paragraph != paragraph) or setting.year,
            published[1] if published and len(setting.published or "") >= len("2024-01") else None,
        )
        if sentence.paragraph != paragraph:
            if not _GOES_ON.match(setting.folded, sentence.start):
                walk.paragraph(found, sentence.start)
            paragraph = sentence.paragraph
        if sentence.kind == "heading":
            walk.heading(found, sentence.start, sentence.end)
            headlines += [(found, sentence.start)] if number < _HEADLINES else []
        else:
            walk.sentence(found, sentence.start)
    addressed = period_in(setting.address, default.end.year) if default is not None else None
    date_first(walk.statements, default, now, addressed)
    for found, start in headlines:
        walk.headline(found, start)
    builder = _Builder(setting, language)
    facts = [fact for statement in walk.statements for fact in builder.facts(statement)]
    return tuple(once(facts))


def _default(setting: Setting, day: date) -> Period | None:
    """Returns the year meant where no period is stated: early in a year, the one before, if the text names it."""
    before = day.year - 1
    named = f"năm {before}" in setting.folded or _ALL_YEAR.search(setting.folded) is not None
    reviewed = day.month <= _REVIEW_MONTHS and named
    return periods.parse(str(before if reviewed else day.year))


@dataclass(slots=True)
class _Builder:
    """Turns statements of one article into facts."""

    setting: Setting
    language: Language

    def facts(self, statement: Statement) -> Iterator[ObservationFact]:
        """Yields the observation, and one more for each further base of comparison."""
        if statement.level is None and not statement.changes and statement.times is None and not statement.plans:
            return
        if statement.subject.area is not None and statement.subject.area.scheme == "region":
            return  # "Tây Nguyên có 500 dự án": of no province, district or country
        nameless = any(statement.subject.indicator.one(need) == "true" for need in ("needsPart", "partRequired"))
        if statement.component is None and nameless:
            whole = self._of_all(statement)
            if whole is None:
                return
            statement = replace(statement, subject=replace(statement.subject, indicator=whole))
        statement.period = measured(statement)
        changes = [(change, self._base(change, statement.period)) for change in statement.changes]
        first = next((pair for pair in changes if pair[1] == "year_on_year"), changes[0] if changes else None)
        if statement.times and first is not None and first[1] != "year_on_year":
            first = None  # "giảm 5% so với tháng trước, tăng 2,3 lần so với cùng kỳ": the level goes with the multiple
        if any(_same_told(statement, pair[0]) for pair in changes if pair is not first):
            statement = replace(statement, level=None)
        if first is not None and first[1] == "plan" and len(changes) > 1:
            first = None
        if self._against_another(statement, first):  # "tăng gấp 6 lần so với năm 2015, tăng 32% so với năm trước"
            yield self._fact(replace(statement, level=None, plans=[]), None)
            statement = replace(statement, times=None, times_base=None)
        if first is not None or statement.level or statement.times or statement.plans:
            yield self._fact(statement, first)
        for pair in changes:
            if pair is not first:
                yield self._fact(replace(statement, level=None, times=None, times_base=None, plans=[]), pair)
        for plan in statement.plans[1:]:
            yield self._fact(replace(statement, level=None, times=None, times_base=None, plans=[plan]), None)

    def _against_another(self, statement: Statement, change: tuple[Change, str] | None) -> bool:
        """Says whether a multiple is set against another base than the growth that the level goes with."""
        if statement.times is None or statement.times_base is None or change is None:
            return False
        return statement.times_base.resolve(statement.period) != change[1]

    def _base(self, change: Change, period: Period | None) -> str:
        return change.base.resolve(period) if change.base else "year_on_year"

    def _fact(self, statement: Statement, change: tuple[Change, str] | None) -> ObservationFact:
        subject, level = statement.subject, statement.level
        area, area_key, area_basis = self._area(statement)
        inferred = {}
        if statement.period_basis != "stated":
            inferred["period"] = statement.period_basis
        if area_basis:
            inferred["area"] = area_basis
        growth = change[0] if change else None
        base = change[1] if change else None
        if statement.times and growth is None:
            base = statement.times_base.resolve(statement.period) if statement.times_base else "year_on_year"
        if growth is not None and growth.base is None:
            inferred["change_base"] = "default"
        start, end = min(statement.start, subject.start), statement.end
        quantity = growth.quantity if growth else None
        sign = growth.sign if growth else 1
        low, high = _signed(quantity, sign)
        name = subject.indicator.vi + (f" ({statement.shown})" if statement.shown else "")
        return ObservationFact(
            (self.setting.evidence(start, end),),
            rule_of(statement, growth),
            confidence_of(statement, inferred),
            inferred=inferred,
            indicator=name,
            indicator_key=subject.indicator.key,
            component=statement.component,
            area=area,
            area_key=area_key,
            period=periods.format(statement.period) if statement.period else None,
            status=self._status(statement),
            value=level.value if level else None,
            value_max=level.value_max if level else None,
            bound=level.bound if level else None,
            unit=self._unit(level) if level else None,
            unit_key=level.unit_key if level else None,
            scale=level.scale if level else Decimal(1),
            change_pct=low,
            change_pct_max=high,
            change_bound=quantity.bound if quantity else statement.times.bound if statement.times else None,
            change_times=statement.times.value if statement.times else None,
            change_base=base,
            plan_pct=statement.plans[0][1] if statement.plans else None,
            value_text=self._printed(level),
            change_text=self._printed(quantity),
            revised=statement.revised,
        )

    def _printed(self, quantity: Quantity | None) -> str | None:
        """Returns a quantity as printed, its hedge included."""
        return self.setting.quote(quantity.bound_start, quantity.end) if quantity else None

    def _unit(self, level: Quantity) -> str | None:
        """Returns the unit as printed, scale words included and written out (``tr. đồng``: ``triệu đồng``).

        A counted thing goes by its one name (``KCN``, ``dự án``).
        """
        if level.unit_text is None:
            return None
        at = self.setting.folded.rfind(level.unit_text, level.start, level.end)
        at = at if at >= 0 else self.setting.folded.find(level.unit_text, level.end)  # "1,2; 1,4 và 1,6 |tỷ USD|"
        printed = self.setting.quote(at, at + len(level.unit_text)) if at >= 0 else level.unit_text
        printed = _MILLION.sub("triệu ", " ".join(printed.split()))
        term = self.language.vocabulary.term("unit", level.unit_key) if level.unit_key else None
        if term is None or term.one("symbol") or term.one("asPrinted") == "true":
            return printed
        forms = [form for form in term.forms if level.unit_text.endswith(fold(form))]
        longest = max((len(form) for form in forms), default=0)
        return printed[: len(printed) - longest] + term.vi if longest else printed

    def _status(self, statement: Statement) -> str:
        """Returns the status; what is said of a period that has hardly begun is a target, whatever the verb."""
        period, day = statement.period, statement_day(self.setting)
        if statement.status == "target" or period is None or day is None:
            return statement.status
        if statement.period_basis == "published":
            return statement.status  # no period was stated: the year may be meant so far
        ahead = day.year < period.start.year
        if day < period.start and _REACHED.search(self.setting.folded, statement.start, statement.end):
            return statement.status  # "năm 2031 đã đạt …" in 2030: a misprint, which the graph tells
        if ahead or len(self.setting.published or "") < len("2024-01"):
            return "target" if ahead else statement.status
        elapsed = (day - period.start) / (period.end - period.start) if period.end > period.start else 1.0
        flow = statement.subject.indicator.one("measureKind") in FLOWS or bool(statement.changes)
        return "target" if elapsed < _BEGUN and (flow or statement.until) else statement.status

    def _of_all(self, statement: Statement) -> Term | None:
        """Returns what a name that wants a part means of all of a place: ``|Sơn Bình| có diện tích 6.480 km2``."""
        key, level = statement.subject.indicator.one("ofWhole"), statement.level
        placed = statement.subject.area is not None or (
            level is not None and _OF_ALL.match(self.setting.folded, statement.subject.end, level.start) is not None
        )
        whole = self.language.vocabulary.term("indicator", key) if key and placed else None
        fits = whole is not None and level is not None and level.unit_key == whole.one("defaultUnit")
        return whole if fits else None

    def _area(self, statement: Statement) -> tuple[str, str | None, str | None]:
        """Returns the area's name, its vocabulary key, and the basis where it was not named in the clause."""
        subject = statement.subject
        if subject.national or subject.indicator.one("nationalOnly") == "true":
            return _COUNTRY, _COUNTRY_KEY, None
        terms = subject.area_terms or ((subject.area,) if subject.area else ())
        province = self.setting.province
        if terms:
            own = self._own(terms)
            if own is not None:
                return own.vi, own.key, None
        if province is None:
            return "", None, "unknown"
        return province.name, province.version, "article"

    def _own(self, terms: tuple[Term, ...]) -> Term | None:
        """Returns the version, or the district inside the article's province, that a name means here."""
        day = statement_day(self.setting)
        if terms[0].scheme == "province":
            return version_on(terms, day)
        province = self.setting.province
        homes = [term for term in terms if province is None or term.one("within") == province.version]
        return homes[0] if homes else terms[0] if len(terms) == 1 else None


def _home(setting: Setting, language: Language) -> str | None:
    """Returns the administrative unit of the article's province, or None."""
    if setting.province is None or setting.province.version is None:
        return None
    return language.vocabulary.term("province", setting.province.version).one("versionOf")


def statement_day(setting: Setting) -> date | None:
    """Returns the last day the article can have been published on, or None."""
    return periods.bounds(setting.published)[1] if setting.published else None


def _signed(quantity: Quantity | None, sign: int) -> tuple[Decimal | None, Decimal | None]:
    """Returns lower and upper end of a growth with its sign; a fall of 3 to 5 per cent is -3 to -5."""
    if quantity is None:
        return None, None
    return sign * quantity.value, sign * quantity.value_max if quantity.value_max is not None else None


def _same_told(statement: Statement, change: Change) -> bool:
    """Says whether an index says no more than its growth since another base.

    ``đạt |102,8%|, tăng 2,8% so với tháng trước và tăng 11% so với cùng kỳ``: the level is not one to the year before.
    """
    level = statement.level
    if level is None or level.kind != "percent" or statement.subject.indicator.one("measureKind") != "index":
        return False
    return abs(level.value - _BASE_VALUE - change.sign * change.quantity.value) < _ROUNDED
