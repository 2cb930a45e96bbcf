"""What the walk through the figures of a text makes, and what it carries from sentence to sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from kg.extract.observations.subject import Subject
from kg.language.values.base import Base
from kg.language.values.period import Period
from kg.language.values.quantity import Quantity
from kg.vocabulary import Term


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
    plan: tuple[Quantity, Decimal] | None = None
    until: bool = False  # the period is one that something is due by: "đến cuối năm 2031"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sentence inherits from what stands before it."""

    headline: Term | None = None
    period: Period | None = None
    period_basis: str = "none"
    status: str = "actual"
    status_period: Period | None = None
    until: bool = False
    base: Base | None = None
    listing: str | None = None
    subject: Subject | None = None
