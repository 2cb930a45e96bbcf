"""Gold and facts of one article -> a verdict on every fact: right, wrong, missed, or one that counts nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kg.judge import match
from kg.judge.gold import Gold, Wanted, province
from kg.judge.normal import Scale, area, is_company, plain
from kg.model import AgencyFact, Claim, Facts, OfficialFact

PROVINCE: Final = "province"
OBSERVATIONS: Final = "observations"
NAMES: Final = "official names"
"""The officials' names alone, each once: a view of the officials, no kind of its own."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one wanted fact, of one found fact, or of the two as a pair.

    Args:
        article: identifier of the article.
        kind: ``province``, ``official names``, or a kind by its name in ``kg.model.Facts``.
        wanted: the gold fact, or None where nobody wanted what was found.
        said: the fact found, or None where it was missed.
        wrong: the slots in which the two differ.
        core: the number of an observation and what it is a number of are right; for other kinds, the whole fact is.
    """

    article: str
    kind: str
    wanted: Wanted | None
    said: Claim | None
    wrong: tuple[str, ...] = ()
    core: bool = False

    @property
    def counts(self) -> bool:
        """Whether it counts: a fact that gold leaves free does not, found or not."""
        return self.wanted is None or not self.wanted.optional

    @property
    def right(self) -> bool:
        """Whether a wanted fact was found and is right in every slot."""
        return self.wanted is not None and self.said is not None and not self.wrong


def verdicts(gold: Gold, facts: Facts | None, scale: Scale) -> tuple[Verdict, ...]:
    """Returns the verdicts on one article, kind by kind; directives that nobody annotated have none.

    Args:
        gold: what is wanted.
        facts: what was found; None is an article that was not given, and all is missed.
        scale: the names that count as one.
    """
    found = [*_province(gold, facts)]
    for kind, wanted in gold.wanted.items():
        said = () if facts is None else getattr(facts, kind)
        if kind == OBSERVATIONS:
            found += _observations(gold.id, wanted, said, scale)
        elif kind == "agencies":
            found += _same(gold.id, kind, [w for w in wanted if not _firm(w.fact)], [s for s in said if not _firm(s)])
        else:
            found += _same(gold.id, kind, wanted, said)
        if kind == "officials":
            found += _names(gold.id, wanted, said)
    return tuple(found)


def _firm(fact: Claim) -> bool:
    return isinstance(fact, AgencyFact) and is_company(fact.name)


def _province(gold: Gold, facts: Facts | None) -> Iterator[Verdict]:
    wanted = Wanted(province(gold.province)) if gold.province else None
    said = facts.province if facts is not None else None
    if wanted is None and said is None:
        return
    same = said is not None and area(gold.province) == area(said.name)
    wrong = () if same or said is None or wanted is None else ("name",)
    yield Verdict(gold.id, PROVINCE, wanted, said, wrong, core=same)


def _observations(article: str, wanted: Sequence[Wanted], said: Sequence[Any], scale: Scale) -> Iterator[Verdict]:
    gold_forms = [match.statement(w.fact, scale) for w in wanted]  # type: ignore[arg-type] # this kind holds no other
    said_forms = [match.statement(s, scale) for s in said]
    pairs = match.pairs(gold_forms, said_forms, match.likeness)
    for i, j in pairs:
        wrong = match.differences(gold_forms[i], said_forms[j])
        core = match.core(gold_forms[i], wrong)
        yield Verdict(article, OBSERVATIONS, wanted[i], said[j], wrong, core)
    yield from _single(article, OBSERVATIONS, wanted, said, pairs)


def _same(article: str, kind: str, wanted: Sequence[Wanted], said: Sequence[Claim]) -> Iterator[Verdict]:
    """Yields the verdicts of a kind whose facts are the same or not."""
    pairs = match.pairs([w.fact for w in wanted], list(said), match.KINDS[kind])
    yield from (Verdict(article, kind, wanted[i], said[j], core=True) for i, j in pairs)
    yield from _single(article, kind, wanted, said, pairs)


def _names(article: str, wanted: Sequence[Wanted], said: Sequence[OfficialFact]) -> Iterator[Verdict]:
    # one that may be left out as an official still has a name, and a name is wanted
    asked = {plain(w.fact.name): Wanted(w.fact) for w in reversed(wanted) if isinstance(w.fact, OfficialFact)}
    given = {plain(fact.name): fact for fact in reversed(said)}
    for name in sorted(asked.keys() | given.keys()):
        yield Verdict(article, NAMES, asked.get(name), given.get(name), core=name in asked and name in given)


def _single(
    article: str, kind: str, wanted: Sequence[Wanted], said: Sequence[Claim], pairs: Sequence[tuple[int, int]]
) -> Iterator[Verdict]:
    """Yields the facts that were missed, and those that nobody wanted."""
    paired_gold, paired_said = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from (Verdict(article, kind, w, None) for i, w in enumerate(wanted) if i not in paired_gold)
    yield from (Verdict(article, kind, None, s) for j, s in enumerate(said) if j not in paired_said)
