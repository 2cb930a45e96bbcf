"""What the walk through the figures of a text makes, and what it carries from sentence to sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from kg.extract.observations.subject import Subject
from kg.language.values.base import Base
from kg.language.values.period import Period
from kg.language.values.quantity import Quantity
from kg.record import record
from kg.vocabulary import Term

FLOWS: Final = ("amount", "volume", "index")
"""Kinds of measure that add up over a period; a count or a share may be of one day."""
_SHORT_BASES: Final = ("previous_month", "previous_quarter")


@dataclass(slots=True)
class Change:
    """A growth: signed percentage as stated, and its base where one is stated."""

    quantity: Quantity
    sign: int
    base: Base | None = None


@dataclass(slots=True)
class Statement:
    """One subject in one period, with the figures said of it."""

    subject: Subject
    period: Period | None
    period_basis: str
    status: str
    start: int
    end: int
    level: Quantity | None = None
    changes: list[Change] = field(default_factory=list)
    times: Quantity | None = None
    times_base: Base | None = None
    # "bằng 121% dự toán Trung ương, 110% dự toán tỉnh"
    plans: list[tuple[Quantity, Decimal]] = field(default_factory=list)
    until: bool = False  # the period is one that something is due by: "đến cuối năm 2031"
    scope: str | None = None  # what narrows the figures of the paragraph: "khu công nghiệp"
    happens: bool = False  # it is of what happens in a period: "cấp mới", "điều chỉnh vốn"
    revised: bool = False  # it takes the place of an earlier target: "điều chỉnh mục tiêu từ 8% lên |9%|"

    @property
    def component(self) -> str | None:
        """What narrows the indicator: the subject's own component, then that of its surroundings."""
        return _joined(self.subject.component, self.scope)

    @property
    def bare(self) -> bool:
        """Whether no figure is left."""
        return self.level is None and self.times is None and not self.changes and not self.plans

    @property
    def short_base(self) -> Base | None:
        """The month or quarter before, where growth since then is all that is told."""
        base = self.changes[0].base if len(self.changes) == 1 else None
        return base if base is not None and base.kind in _SHORT_BASES else None

    @property
    def shown(self) -> str | None:
        """The same, in words that a reader would use."""
        return _joined(self.subject.shown, self.scope)


def _joined(*parts: str | None) -> str | None:
    """Returns the parts that are there, each once, with a comma between, or None."""
    if not any(parts):
        return None
    told = dict.fromkeys(" ".join(part.split()) for part in parts if part)
    # "nằm ngoài khu công nghiệp" says no more than "ngoài khu công nghiệp"
    return ", ".join(one for one in told if not any(one != other and one.endswith(other) for other in told)) or None


def joined(stated: list[Statement], earlier: list[Statement]) -> list[Statement]:
    """Returns a sentence's statements without growths that go on with the one before: those are joined to it.

    Args:
        stated: the statements of the sentence.
        earlier: those of the sentence before.
    """
    out: list[Statement] = []
    for statement in stated:
        before = (out or earlier)[-1:]
        if before and goes_with(before[0], statement):
            before[0].changes += statement.changes
            before[0].plans += statement.plans
            before[0].end = statement.end
        else:
            out.append(statement)
    return out


def goes_with(level: Statement, growth: Statement) -> bool:
    """Says whether a sentence goes on with the figure before it: ``… đạt 5 tỷ USD. So với cùng kỳ, … tăng 9%``."""
    one, other = level.subject, growth.subject
    same = (one.indicator, one.component, level.period, level.status == "target") == (
        other.indicator,
        other.component,
        growth.period,
        growth.status == "target",
    )
    bare = level.level is not None and not (level.changes or level.times or level.plans)
    more = growth.level is None and growth.times is None and bool(growth.changes)
    return same and bare and more and (other.area is None or one.area == other.area)


@record(frozen=True, slots=True)
class Frame:
    """What a sentence inherits from what stands before it."""

    headline: Term | None = None
    former: Term | None = None  # the one before: "giá trị gia tăng đạt …. GRDP bình quân đầu người đạt …"
    period: Period | None = None
    period_basis: str = "none"
    relative: bool = False  # its year was not in the text: "năm qua"
    months: Period | None = None  # of several months, the span named last, in passing too: "tháng 8 và 8 tháng"
    before: Period | None = None  # the month that was left for the months so far: "tháng 6 …, lũy kế 6 tháng …"
    so_far: bool = False  # it is the day or month that a count is of: "tính đến nay"
    to_month: bool = False  # it is the month that figures run to: "tính đến hết tháng 7"
    status: str = "actual"
    status_period: Period | None = None
    settled: Period | None = None  # what was spoken of before "đến nay", for the paragraphs to come
    until: bool = False
    listing: str | None = None
    subject: Subject | None = None
    component: str | None = None  # the part spoken of last
    first: Subject | None = None  # what the sentence before began with
    whole: Subject | None = None  # what the sentence before took apart: "Tổng thu …. Trong đó, thu nội địa …"
    taken_apart: Term | None = None  # what a list below takes apart, item by item: "… đạt 81 ha. Trong đó:"
    span: Period | None = None  # the years named last: "Quy hoạch giai đoạn 2031 - 2040"
    season: Period | None = None  # of the crops that the sentence before took together
    area: Term | None = None  # that of the headline, for the parts itemised after it
    area_terms: tuple[Term, ...] = ()
    base: Base | None = None  # the month before, where growth since then is all that the sentence before told
    today: date | None = None  # when the article appeared
    now: Period | None = None  # the same as far as it is known: a day, a month, a year
    loosely: bool = False  # that month was not said to be over: "đến tháng 7"
    about: Term | None = None  # the place that the paragraph says it is about: "Đối với tỉnh Thái Bình, …"
    about_on: bool = False  # and it goes on in the next one, of the province that "của tỉnh" means there
    provincial: bool = False  # the article is about a province, and calls its product by the country's word: "GDP"
    topic: Term | None = None  # the capital that the whole article is of
    scope: Term | None = None  # "các khu công nghiệp": narrows the figures of its paragraph
    around: tuple[Term | None, str | None] | None = None  # those before a place that was told behind a figure
    place: str | None = None  # the one of them that is spoken of: "khu công nghiệp Sông Mây"
    equalled: tuple[tuple[str, Decimal], ...] = ()  # what "bằng" was last said of: a plan, a growth; with its figure
