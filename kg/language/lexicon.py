"""The gazetteer: every surface form of the ontology in one Aho-Corasick automaton a kind.

``load`` turns a vocabulary into a ``Language``: a plain value that recognisers and extractors are given.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import ahocorasick

from kg.language.fold import fold
from kg.language.joining import joinings
from kg.language.values.docnumber import Codes
from kg.language.values.units import Units
from kg.record import record
from kg.vocabulary import Term, Vocabulary

_STRETCH: Final = 1 << 14
"""Characters of a text that are searched at once: most articles as a whole, a book piece by piece."""
_MARGIN: Final = 1 << 10
"""Characters before the place asked for that are searched with it: extractors look back."""
_LOOKED_UP: Final = ("compound", "crop", "name-particle", "scale", "surname", "unit", "value-kind")
"""Schemes whose short forms stand everywhere and are asked for at one place only: no part of the common search."""
_BRIEF: Final = 1 << 8
"""Characters of a text that is searched anew each time, so that a phrase does not displace the article around it."""


@record(frozen=True, slots=True)
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

    __slots__ = ("_index", "forms")

    def __init__(self, forms: Iterable[tuple[str, Term]]) -> None:
        """Takes the forms, which are folded here; what searches them is built when it is first needed."""
        table: dict[str, list[Term]] = {}
        for form, term in forms:
            key = fold(form).strip()
            if key and term not in table.setdefault(key, []):
                table[key].append(term)
        self.forms: Mapping[str, tuple[Term, ...]] = {form: tuple(terms) for form, terms in table.items()}
        self._index: Index | None = None

    def find(self, folded: str, start: int = 0, end: int | None = None) -> list[Match]:
        """Returns the longest matches from left to right, none overlapping, each on word boundaries.

        Args:
            folded: folded text.
            start: first offset to look at.
            end: offset after the last one to look at.
        """
        if self._index is None:
            self._index = Index({"": self})
        return self._index.find("", folded, start, end)

    def lookup(self, text: str) -> tuple[Term, ...]:
        """Returns the terms that claim exactly ``text`` (folded), or an empty tuple."""
        return self.forms.get(fold(text).strip(), ())


class Index:
    """Searches a text for the forms of several gazetteers at once, and keeps what it found in the text last searched.

    Args:
        gazetteers: the gazetteers by name of their scheme.
    """

    __slots__ = ("_automaton", "_searched", "schemes")

    def __init__(self, gazetteers: Mapping[str, Gazetteer]) -> None:
        """Builds the automaton; a form that several schemes have is found once."""
        self.schemes = frozenset(name for name, gazetteer in gazetteers.items() if gazetteer.forms)
        claims: dict[str, list[tuple[str, tuple[Term, ...]]]] = {}
        for name, gazetteer in gazetteers.items():
            for form, terms in gazetteer.forms.items():
                claims.setdefault(form, []).append((name, terms))
        self._automaton: Any = ahocorasick.Automaton()
        for form, claimed in claims.items():
            self._automaton.add_word(form, (len(form) - 1, form[0].isalnum(), form[-1].isalnum(), claimed))
        if claims:
            self._automaton.make_automaton()
        self._searched = _Searched("", 0, -1, {})

    def find(self, scheme: str, folded: str, start: int = 0, end: int | None = None) -> list[Match]:
        """Returns the longest matches of one scheme in ``folded[start:end]``, none overlapping."""
        if scheme not in self.schemes:
            return []
        stop = len(folded) if end is None else min(end, len(folded))
        searched = self._searched
        if searched.text is not folded or start < searched.start or stop > searched.end:
            searched = self._search(folded, start, stop)
        if (held := searched.matches.get(scheme)) is None:
            return []
        found: list[Match] = []
        reached = start
        for at in range(bisect_left(held, (start,)), len(held)):
            first, last, terms = held[at]
            if first >= stop:
                break
            if first >= reached and last <= stop:
                found.append(Match(first, last, terms))
                reached = last
        return found

    def _search(self, folded: str, start: int, stop: int) -> _Searched:
        """Returns all matches around ``folded[start:stop]``; they are kept, as many ask for parts of one article."""
        size = len(folded)
        low = max(0, min(start - _MARGIN, size - _STRETCH))
        high = min(size, max(stop, low + _STRETCH))
        spans: list[tuple[int, int, list[tuple[str, tuple[Term, ...]]]]] = []
        # the automaton copies all of what it is given, even to look at a part of it
        for last, (before, opens, closes, claimed) in self._automaton.iter(folded[low:high]):
            end = low + last + 1
            first = end - before - 1
            if opens and first and folded[first - 1].isalnum():
                continue  # a word goes on to the left
            if closes and end < size and folded[end].isalnum():
                continue
            spans.append((first, -end, claimed))
        spans.sort()  # no two have the same offsets: the longest is first
        found: dict[str, list[_Span]] = {}
        for first, end, claimed in spans:
            for scheme, terms in claimed:
                span = first, -end, terms
                if (held := found.get(scheme)) is None:
                    found[scheme] = [span]
                else:
                    held.append(span)
        searched = _Searched(folded, low, high, found)
        if size > _BRIEF:
            self._searched = searched
        return searched


@dataclass(frozen=True, slots=True)
class _Searched:
    """The matches, overlapping ones too, in one stretch of a text: by scheme, by offset, the longest first."""

    text: str
    start: int
    end: int
    matches: Mapping[str, list[_Span]]


_Span = tuple[int, int, tuple[Term, ...]]
"""What a match is made of: most of those that a text holds are never asked for."""


@dataclass(frozen=True, slots=True)
class Language:
    """All that recognisers need to know: the vocabulary, a gazetteer a scheme of it, units and codes.

    ``production`` is the indicator that a product without one of its own is measured by, ``rate`` the one that a rate
    without one of its own is; or None.
    """

    vocabulary: Vocabulary
    gazetteers: Mapping[str, Gazetteer]
    units: Units
    codes: Codes
    index: Index
    production: Term | None
    rate: Term | None
    _none: Gazetteer = field(default_factory=lambda: Gazetteer(()), compare=False, repr=False)

    def gazetteer(self, scheme: str) -> Gazetteer:
        """Returns the gazetteer of one scheme (``indicator``, ``office`` ...), an empty one for an unknown scheme."""
        return self.gazetteers.get(scheme) or self._none

    def find(self, scheme: str, folded: str, start: int = 0, end: int | None = None) -> list[Match]:
        """Returns the longest matches of one scheme in ``folded[start:end]``."""
        if scheme in self.index.schemes:
            return self.index.find(scheme, folded, start, end)
        return self.gazetteer(scheme).find(folded, start, end)


def load(vocabulary: Vocabulary) -> Language:
    """Builds the gazetteers of all schemes of a vocabulary.

    Besides its labels, a form may be claimed by a property whose name ends in ``Form`` (``:weakForm``,
    ``:followingForm``): those forms make gazetteers of their own, named ``indicator:weakForm``. What the names of rates
    say without their head (``tỷ lệ |hộ nghèo|``) makes one named ``indicator:shareForm``.
    """
    tables: dict[str, list[tuple[str, Term]]] = {}
    for scheme, terms in vocabulary.schemes.items():
        table = tables.setdefault(scheme, [])
        for term in terms.values():
            table += ((form, term) for form in term.forms)
            for name, values in term.values.items():
                if name.endswith("Form"):
                    tables.setdefault(f"{scheme}:{name}", []).extend((value, term) for value in values)
    indicators = vocabulary.terms("indicator")
    rates = [term for term in indicators if term.one("measureKind") in ("rate", "share")]
    heads = {fold(term.vi) + " ": term for term in rates if term.one("needsPart") == "true"}
    tables["indicator:shareForm"] = [
        (fold(form).removeprefix(head), term)
        for term in rates
        for form in term.forms
        for head in heads
        if fold(form).startswith(head)
    ]
    known = {fold(form) for form, _ in tables.get("component", ())}
    tables["component"] = [
        (spelling, term)
        for form, term in tables.get("component", ())
        for spelling in (form, *(other for other in joinings(fold(form)) if other not in known))
    ]
    gazetteers = {name: Gazetteer(forms) for name, forms in tables.items()}
    searched = {name: gazetteer for name, gazetteer in gazetteers.items() if name not in _LOOKED_UP}
    production = next((term for term in indicators if term.one("ofProducts") == "true"), None)
    rate = next(iter(heads.values()), None)
    return Language(
        vocabulary, gazetteers, Units.of(vocabulary), Codes.of(vocabulary), Index(searched), production, rate
    )
