"""One request: the stretch of text that asks, and who asks whom by when."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.directives.addressees import Addressee
from kg.extract.directives.speakers import Speech
from kg.model import Sentence


@dataclass(frozen=True, slots=True)
class Request:
    """A stretch of text that asks: half-open offsets from the first verb on, and who asks whom.

    ``speaker`` is the span that names who speaks, where that is another sentence's.
    """

    start: int
    end: int
    rule: str
    by: str | None
    to: str | None
    capacity: str | None
    deadline: str | None
    deadline_basis: str
    speaker: tuple[int, int] | None
    inferred: dict[str, str] = field(default_factory=dict)


def request(
    speech: Speech, sentence: Sentence, span: tuple[int, int], rule: str, to: Addressee | None, own: Addressee | None
) -> Request:
    """Returns one request with what the speech gives it.

    A plan's task for another body has nobody who asks: who set it is not said.
    """
    inferred: dict[str, str] = {}
    inherited = speech.sentence is not sentence or bool(speech.inferred_by)
    by = speech.by
    if speech.plan and own is not None and own.name != by:
        by = None
    elif inherited:
        inferred["by"] = speech.inferred_by or ("plan" if speech.plan else "speech")
    if to is not None and (basis := to.basis or ("" if own is to else "speech")):
        inferred["to"] = basis
    return Request(
        *span,
        rule,
        by,
        to.name if to else None,
        speech.capacity if by else None,
        speech.deadline,
        speech.basis,
        speech.mention if by and inherited else None,
        inferred,
    )
