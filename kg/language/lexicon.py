"""The gazetteer: every surface form of the ontology in one Aho-Corasick automaton a kind.

``load`` turns a vocabulary into a ``Language``: a plain value that recognisers and extractors are given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import ahocorasick

from kg.language.fold import fold
from kg.language.values.docnumber import Codes
from kg.language.values.units import Units
from kg.vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Match:
    """A surface form found: half-open offsets, and the terms that claim it (several only where names are shared)."""

    start: int
    end: int
    terms: tuple[Term, ...]

    @property
    def term(self) -> Term:
        """The only term, or the first of several."""
        return self.terms[0]


class Gazetteer:
    """Longest-match search for the folded surface forms of some terms.

    Args:
        forms: pairs of surface form and the term it names.
    """

    __slots__ = ("_automaton", "_forms")

    def __init__(self, forms: Iterable[tuple[str, Term]]) -> None:
        """Builds the automaton; forms are folded here."""
        table: dict[str, list[Term]] = {}
        for form, term in forms:
            key = fold(form).strip()
            if key and term not in table.setdefault(key, []):
                table[key].append(term)
        self._forms: Mapping[str, tuple[Term, ...]] = {form: tuple(terms) for form, terms in table.items()}
        self._automaton: Any = ahocorasick.Automaton()
        for form in self._forms:
            self._automaton.add_word(form, form)
        if self._forms:
            self._automaton.make_automaton()

    def find(self, folded: str, start: int = 0, end: int | None = None) -> list[Match]:
        """Returns the longest matches from left to right, none overlapping, each on word boundaries.

        Args:
            folded: folded text.
            start: first offset to look at.
            end: offset after the last one to look at.
        """
        if not self._forms:
            return []
        stop = len(folded) if end is None else end
        spans: list[tuple[int, int, str]] = []
        window = folded[start:stop]  # the automaton copies all of what it is given, even to look at a part of it
        for last, form in self._automaton.iter(window):
            end_at = start + last + 1
            first = end_at - len(form)
            if _edge(folded, first) and _edge(folded, end_at):
                spans.append((first, end_at, form))
        spans.sort(key=lambda span: (span[0], -span[1]))
        found: list[Match] = []
        reached = start
        for first, last, form in spans:
            if first >= reached:
                found.append(Match(first, last, self._forms[form]))
                reached = last
        return found

    def lookup(self, text: str) -> tuple[Term, ...]:
        """Returns the terms that claim exactly ``text`` (folded), or an empty tuple."""
        return self._forms.get(fold(text).strip(), ())


def _edge(text: str, at: int) -> bool:
    """Says whether a word may begin or end at ``at``: not between two letters or digits."""
    return at <= 0 or at >= len(text) or not (text[at - 1].isalnum() and text[at].isalnum())


@dataclass(frozen=True, slots=True)
class Language:
    """All that recognisers need to know: the vocabulary, a gazetteer a scheme of it, units and codes."""

    vocabulary: Vocabulary
    gazetteers: Mapping[str, Gazetteer]
    units: Units
    codes: Codes

    def gazetteer(self, scheme: str) -> Gazetteer:
        """Returns the gazetteer of one scheme (``indicator``, ``office`` ...), an empty one for an unknown scheme."""
        return self.gazetteers.get(scheme) or Gazetteer(())

    def find(self, scheme: str, folded: str, start: int = 0, end: int | None = None) -> list[Match]:
        """Returns the longest matches of one scheme in ``folded[start:end]``."""
        return self.gazetteer(scheme).find(folded, start, end)


def load(vocabulary: Vocabulary) -> Language:
    """Builds the gazetteers of all schemes of a vocabulary.

    Besides its labels, a form may be claimed by a property whose name ends in ``Form`` (``:weakForm``,
    ``:followingForm``): those forms make gazetteers of their own, named ``indicator:weakForm``.
    """
    tables: dict[str, list[tuple[str, Term]]] = {}
    for scheme, terms in vocabulary.schemes.items():
        table = tables.setdefault(scheme, [])
        for term in terms.values():
            table += ((form, term) for form in term.forms)
            for name, values in term.values.items():
                if name.endswith("Form"):
                    tables.setdefault(f"{scheme}:{name}", []).extend((value, term) for value in values)
    gazetteers = {name: Gazetteer(forms) for name, forms in tables.items()}
    return Language(vocabulary, gazetteers, Units.of(vocabulary), Codes.of(vocabulary))
