"""The nouns of tinhkg: articles, spans of their text, and the facts that stand on them.

Offsets are half-open character positions in ``Article.text`` (NFC): ``text[start:end] == quote`` is a law.
The shape of the facts as JSON is written and read by ``kg.graph.facts``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Article:
    """One newspaper article as it was read.

    Args:
        id: stem of the file's name, or the identifier that the source gives.
        source: file name or address it was read from.
        text: the whole text in Unicode NFC; it never changes afterwards.
        sha256: hexadecimal digest of ``text`` in UTF-8: the identity of the content.
        title: headline, where the source gives one apart from the text.
        publisher: newspaper, where the source names it apart from the text.
        published: ISO 8601 date, or its year or month prefix, where the source gives it apart from the text.
        url: address on the web, or None.
    """

    id: str
    source: str
    text: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, or a whole line where a line is no prose.

    ``kind`` is ``prose``, ``heading``, or ``noise`` (caption, byline, page furniture: it yields no facts of its own);
    ``paragraph`` counts paragraphs from 0.
    """

    start: int
    end: int
    paragraph: int
    kind: str = "prose"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters a fact stands on, and the sentence around them."""

    start: int
    end: int
    quote: str
    sentence_start: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What every fact has: evidence (at least one), the rule that made it, and how sure it is.

    ``confidence`` is a probability in (0, 1]; ``inferred`` names the slots that were inherited, inferred or defaulted
    rather than read in the quote itself, each with its basis: ``{"period": "heading", "area": "article"}``.
    """

    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    inferred: Mapping[str, str] = field(default_factory=dict, kw_only=True)


@dataclass(frozen=True, slots=True)
class ProvinceFact(Claim):
    """The province an article is about. ``basis``: named, dateline, publisher, district, landmark, official, corpus."""

    name: str
    version: str
    basis: str


@dataclass(frozen=True, slots=True)
class OfficialFact(Claim):
    """One person in one post. ``role`` as printed; ``office`` is a key of the vocabulary of offices, or None."""

    name: str
    role: str
    organisation: str | None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class AgencyFact(Claim):
    """A body by its canonical full name; ``kind`` is a key of the vocabulary of organisation kinds.

    ``area`` is the key of the province version (or district, or ``vn``) that it governs or belongs to, or None.
    """

    name: str
    kind: str
    area: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentFact(Claim):
    """A Party or State document. ``type`` is the Vietnamese type name; ``date`` ISO 8601.

    ``implements`` lists the documents carried out by this one: their numbers, or titles where they have none.
    """

    number: str | None
    type: str | None
    issuer: str | None
    date: str | None
    title: str | None
    implements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectFact(Claim):
    """A named project, work, plant, port, park, cluster, programme or scheme; ``kind`` is a key of project kinds."""

    name: str
    kind: str | None = None
    stage: str | None = None
    obstacle: str | None = None


@dataclass(frozen=True, slots=True)
class ObservationFact(Claim):
    """One statement of one indicator for one area and one period: its level, its change, or both.

    Figures are in the unit stated (``298.6``, ``nghìn tỷ đồng``); ``period`` in the notation of FACTS.md
    (``2024``, ``2024-H1``, ``2024-01/2024-09``); ``status`` is actual, estimate or target, ``revised`` tells
    a target that takes the place of an earlier one; ``value_text`` is the figure as printed.
    """

    indicator: str
    indicator_key: str | None
    component: str | None
    area: str
    area_key: str | None
    period: str | None
    status: str
    value: Decimal | None = None
    value_max: Decimal | None = None
    bound: str | None = None
    unit: str | None = None
    unit_key: str | None = None
    scale: Decimal = Decimal(1)
    change_pct: Decimal | None = None
    change_pct_max: Decimal | None = None
    change_bound: str | None = None
    change_times: Decimal | None = None
    change_base: str | None = None
    plan_pct: Decimal | None = None
    value_text: str | None = None
    change_text: str | None = None
    revised: bool = False


@dataclass(frozen=True, slots=True)
class EventFact(Claim):
    """A meeting, conference, visit ...: ``date`` ISO 8601 or a prefix of it."""

    kind: str
    date: str | None
    organiser: str | None
    chair: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DirectiveFact(Claim):
    """Who asks whom to do what by when; ``action`` is a span of the text.

    ``capacity`` is the post in which the person asks; ``documents`` are numbers of documents named in the action;
    ``topics`` are keys of the vocabulary of sectors.
    """

    by: str | None
    to: str | None
    action: str
    deadline: str | None
    capacity: str | None = None
    documents: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressFact(Claim):
    """How far a body is reported to be with its tasks: one piece of work, or a count of tasks.

    ``status`` is a key of the vocabulary of task statuses (``done``, ``under-way``, ``not-done``, ``late``); ``action``
    is the work as a span of the text, None where tasks are only counted; ``count`` is the number of tasks of that
    status, ``total`` the number that there are; ``period`` the day or time that the report speaks of, in the notation
    of FACTS.md; ``documents`` are numbers of documents named beside it.
    """

    by: str | None
    status: str
    action: str | None
    count: int | None = None
    total: int | None = None
    period: str | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything extracted from one article."""

    article: Article
    title: str | None
    publisher: str | None
    published: str | None
    province: ProvinceFact | None
    officials: tuple[OfficialFact, ...] = ()
    agencies: tuple[AgencyFact, ...] = ()
    documents: tuple[DocumentFact, ...] = ()
    projects: tuple[ProjectFact, ...] = ()
    observations: tuple[ObservationFact, ...] = ()
    events: tuple[EventFact, ...] = ()
    directives: tuple[DirectiveFact, ...] = ()
    progress: tuple[ProgressFact, ...] = ()


KINDS: Final[Mapping[str, type[Claim]]] = MappingProxyType(
    {
        "officials": OfficialFact,
        "agencies": AgencyFact,
        "documents": DocumentFact,
        "projects": ProjectFact,
        "observations": ObservationFact,
        "events": EventFact,
        "directives": DirectiveFact,
        "progress": ProgressFact,
    }
)
"""The lists of ``Facts`` by name, in order, and what each holds."""
