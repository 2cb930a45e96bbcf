"""What a build reports of its graph: counts, guesses and doubts, discrepancies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from kg.extract.confidence import slots
from kg.graph.lift import Lifted
from kg.graph.quarantine import THRESHOLD
from kg.model import KINDS, Claim, Facts

DOUBTFUL = 0.7
"""A fact less sure than this is listed in the report."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A fact that is inferred rather than read, or less sure than ``DOUBTFUL``.

    ``quarantined`` tells that it is not in the graph, but in the quarantine beside it.
    """

    article: str
    kind: str
    says: str
    confidence: float
    reason: str
    quote: str
    quarantined: bool


def findings(corpus: Iterable[Facts], lifted: Lifted) -> dict[str, Any]:
    """Returns what the report says of the graph, as JSON values."""
    articles = sorted(corpus, key=lambda facts: facts.article.sha256)
    return {
        "articles": len(articles),
        "counts": {iri.rsplit("#", 1)[1]: count for iri, count in sorted(lifted.instances.items())},
        "guesses": [asdict(guess) for facts in articles for guess in _guesses(facts)],
        "discrepancies": [{"kind": d.kind, "vi": d.vi, "en": d.en} for d in lifted.discrepancies],
        "graphs": lifted.graphs,
        "triples": len(lifted.lines),
    }


def _guesses(facts: Facts) -> Iterator[Guess]:
    """Yields the facts of one article that a reader should not take for read."""
    province = facts.province
    if province is not None and province.basis != "named":
        yield _guess(facts, "province", f"{province.name} ({province.basis})", province)
    for kind in KINDS:
        for claim in getattr(facts, kind):
            if claim.confidence < DOUBTFUL:
                yield _guess(facts, kind, _says(claim), claim)


def _says(claim: Claim) -> str:
    """Returns what a fact is about, in a few words of its own."""
    told = (getattr(claim, slot, None) for slot in ("name", "indicator", "number", "title", "action", "kind"))
    return next((str(value) for value in told if value), claim.rule)


def _guess(facts: Facts, kind: str, says: str, claim: Claim) -> Guess:
    reason = ", ".join(slots(claim.inferred)) or claim.rule
    quote = claim.evidence[0].quote if claim.evidence else ""
    return Guess(
        facts.article.id, kind, says, claim.confidence, reason, quote, kind in KINDS and claim.confidence < THRESHOLD
    )
