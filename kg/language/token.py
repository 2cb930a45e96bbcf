"""A typed token: what a stretch of a sentence means to the grammar of figures."""

from __future__ import annotations

from kg.language.values import base, period, quantity
from kg.record import record
from kg.vocabulary import Term


@record(frozen=True, slots=True)
class Token:
    """One typed token: half-open offsets into the article, and what it means.

    ``kind`` is indicator, component, province, district, cue, quantity, period, base or break; ``key`` is the
    vocabulary key, the cue's role, or the text of a break; ``weak`` tells a form that needs its verb.
    """

    kind: str
    start: int
    end: int
    key: str = ""
    terms: tuple[Term, ...] = ()
    quantity: quantity.Quantity | None = None
    period: period.PeriodMention | None = None
    base: base.Base | None = None
    weak: bool = False

    @property
    def term(self) -> Term:
        """The first vocabulary entry that claims the token."""
        return self.terms[0]
