"""Facts -> marks in the article's text: where each one stands, and, given gold, what is right, wrong or missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from kg.extract.context import Setting
from kg.judge.describe import headline, text
from kg.judge.gold import Wanted
from kg.judge.verdict import NAMES, PROVINCE, Verdict
from kg.language.fold import fold
from kg.model import (
    AgencyFact,
    Claim,
    DirectiveFact,
    DocumentFact,
    EventFact,
    Facts,
    ObservationFact,
    OfficialFact,
    ProjectFact,
    ProvinceFact,
)

LETTERS: Final = {
    PROVINCE: "P",
    "officials": "O",
    "agencies": "A",
    "documents": "D",
    "projects": "W",
    "observations": "F",
    "events": "E",
    "directives": "T",
    "progress": "R",
}
"""The letter that a kind's labels begin with, in the order of the legend."""
RIGHT: Final = "right"
WRONG: Final = "wrong"
MISSED: Final = "missed"
UNWANTED: Final = "unwanted"
OPTIONAL: Final = "optional"
"""What gold says of a mark: right; wrong in some slot; missed; not in gold; may be given or left out."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact, or one that was missed, and where it stands.

    Args:
        label: letter and number, as in ``F3``: unique in the article, numbered in the order of the text.
        kind: a key of ``LETTERS``.
        spans: half-open offsets, sorted, none overlapping; empty where a missed fact cannot be located.
        fact: what was found, or None where it was missed.
        verdict: what gold says, empty without gold.
        wrong: the slots that are wrong.
        wanted: the gold fact, or None.
    """

    label: str
    kind: str
    spans: tuple[Span, ...]
    fact: Claim | None
    verdict: str = ""
    wrong: tuple[str, ...] = ()
    wanted: Wanted | None = None

    @property
    def claim(self) -> Claim:
        """What was found, else what was wanted."""
        if self.fact is not None:
            return self.fact
        if self.wanted is None:
            raise ValueError(f"{self.label}: neither found nor wanted")
        return self.wanted.fact

    @property
    def headline(self) -> str:
        """The fact in one line."""
        return headline(self.claim)


def marks(facts: Facts, setting: Setting, verdicts: Sequence[Verdict] = ()) -> list[Mark]:
    """Returns the marks of an article in the order of its text; those without a place come last.

    Args:
        facts: what was found in it.
        setting: the article, segmented.
        verdicts: what ``kg.judge.verdict.verdicts`` says of these facts, if there is gold.
    """
    judged = {id(v.said): v for v in verdicts if v.said is not None and v.kind != NAMES}
    found = [_found(kind, claim, judged.get(id(claim))) for kind, claim in _claims(facts)]
    missed = [
        Mark("", v.kind, _place(v.wanted, setting), None, MISSED if v.counts else OPTIONAL, (), v.wanted)
        for v in verdicts
        if v.said is None and v.wanted is not None and v.kind != NAMES
    ]
    kinds = list(LETTERS)
    numbers: Counter[str] = Counter()
    ordered: list[Mark] = []
    for mark in sorted(found + missed, key=lambda m: (not m.spans, m.spans, kinds.index(m.kind), m.headline)):
        letter = LETTERS[mark.kind]
        numbers[letter] += 1
        ordered.append(replace(mark, label=f"{letter}{numbers[letter]}"))
    return ordered


def _claims(facts: Facts) -> Iterator[tuple[str, Claim]]:
    if facts.province is not None:
        yield PROVINCE, facts.province
    for kind in LETTERS:
        if kind != PROVINCE:
            yield from ((kind, claim) for claim in getattr(facts, kind))


def _found(kind: str, claim: Claim, verdict: Verdict | None) -> Mark:
    spans = disjoint((place.start, place.end) for place in claim.evidence)
    if verdict is None:
        return Mark("", kind, spans, claim)
    said = OPTIONAL if not verdict.counts else UNWANTED if verdict.wanted is None else RIGHT if verdict.right else WRONG
    return Mark("", kind, spans, claim, said, verdict.wrong, verdict.wanted)


def disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Returns the spans sorted, with those that overlap joined and empty ones left out.

    >>> disjoint([(5, 9), (0, 2), (1, 3)])
    ((0, 3), (5, 9))
    """
    joined: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _place(wanted: Wanted, setting: Setting) -> tuple[Span, ...]:
    """Returns where a missed fact is probably printed, or nothing: gold files hold no offsets.

    The quote, where there is one; else a name, or the longest beginning of it that occurs (``Sở Công Thương`` of
    ``Sở Công Thương tỉnh Long An``); else a figure, where it occurs once.
    """
    folded = setting.folded
    if wanted.quote and (quoted := _occurs(folded, wanted.quote)):
        return (quoted[0],)
    match wanted.fact:
        case ObservationFact() as fact:
            figures = (fact.value, fact.change_pct, fact.change_times, fact.plan_pct)
            return next((at for f in figures if f is not None and (at := _once(folded, f))), ())
        case DocumentFact(number=number, title=title):
            names = [name for name in (number, title) if name]
        case DirectiveFact(action=name) | EventFact(kind=name):
            names = [name]
        case OfficialFact(name=name) | AgencyFact(name=name) | ProjectFact(name=name) | ProvinceFact(name=name):
            names = [name]
        case _:
            names = []
    return next((at for name in names if (at := _beginning(folded, name))), ())


def _beginning(folded: str, name: str) -> tuple[Span, ...]:
    words = name.split()
    for count in range(len(words), min(len(words), 2) - 1, -1):
        if places := _occurs(folded, " ".join(words[:count])):
            return (places[0],)
    return ()


def _once(folded: str, figure: Decimal) -> tuple[Span, ...]:
    size = abs(figure)
    grouped = f"{size:,f}".translate(str.maketrans(",.", ".,"))
    forms = {text(size).replace(".", ","), text(size), grouped}
    places = {at for form in forms for at in _occurs(folded, form)}
    return tuple(places) if len(places) == 1 else ()


def _occurs(folded: str, form: str) -> list[Span]:
    """Returns the places where a form stands as whole words, or, for a number, as a whole number."""
    wanted = fold(form).strip()
    places: list[Span] = []
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not _inside(folded, at) and not _inside(folded, end):
            places.append((at, end))
        at = folded.find(wanted, at + 1)
    return places


def _inside(folded: str, at: int) -> bool:
    """Says whether an offset lies inside a word or a number (``1,5`` has none before its 5)."""
    if not 0 < at < len(folded):
        return False
    before, after = folded[at - 1], folded[at]
    if before.isalnum() and after.isalnum():
        return True
    left = before in ".," and at >= 2 and folded[at - 2].isdigit() and after.isdigit()
    right = after in ".," and before.isdigit() and folded[at + 1 : at + 2].isdigit()
    return left or right
