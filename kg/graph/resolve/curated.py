"""Curated documents: when an article cites one of those that the vocabulary describes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.graph.interval import days
from kg.language.fold import bare, fold
from kg.language.lexicon import Language
from kg.model import DocumentFact, Facts
from kg.vocabulary import Term

_TERM_NUMBERED = re.compile(r"\d+-[^/]+/")  # 57-NQ/TW counts through a Party term, 04/CT-TTg through a year
_YEAR_IN_NUMBER = re.compile(r"/((?:19|20)\d\d)/")
_TERM_YEARS = 6
_ALIKE = 0.5
_SAME_BODY = 0.8  # 'Tỉnh ủy Bình Dương' and 'Tỉnh ủy Bình Phước' share three words of four


def number_key(number: str) -> str:
    """Returns a number as it is compared: without spaces and case, its counter with two digits at least.

    >>> number_key("4 /CT–TTg")
    '04/ct-ttg'
    """
    return re.sub(r"^0*(?=\d)(\d+)", lambda m: m[1].zfill(2), re.sub(r"\s+", "", fold(number)))


def year_in(number: str | None) -> str | None:
    """Returns the year that a number itself holds: 2025 of ``202/2025/QH15``."""
    found = _YEAR_IN_NUMBER.search(number) if number else None
    return None if found is None else found[1]


def by_name(language: Language) -> Mapping[str, tuple[Term, ...]]:
    """Returns the curated documents by number, and by each form where they are known by a name."""
    table: dict[str, list[Term]] = {}
    for term in language.vocabulary.terms("document"):
        number = term.one("number")
        for form in {*(map(fold, term.forms)), *((number_key(number),) if number else ())}:
            table.setdefault(form, []).append(term)
    return {form: tuple(sorted(terms, key=lambda t: t.key)) for form, terms in table.items()}


def match(fact: DocumentFact, facts: Facts, known: Mapping[str, tuple[Term, ...]]) -> Term | None:
    """Returns the one curated document that an article can mean, or None.

    Args:
        fact: the document as the article cites it.
        facts: the article.
        known: the curated documents, as ``by_name`` returns them.
    """
    if fact.number is None:
        named = known.get(fold(fact.title), ()) if fact.title else ()
        return named[0] if len(named) == 1 else None
    fits = [t for t in known.get(number_key(fact.number), ()) if _agree(fact, t) and _told(fact, facts, t)]
    return fits[0] if len(fits) == 1 else None


def _agree(fact: DocumentFact, term: Term) -> bool:
    """Says that nothing the article tells of the document contradicts the curated one."""
    date = term.one("date")
    if fact.date and date and fact.date[:10] != date[: len(fact.date)]:
        return False
    title = term.one("title")
    if fact.title and title and _likeness(fact.title, title) < _ALIKE:
        return False
    issuer = term.one("issuerName")
    return not (fact.issuer and issuer) or _likeness(fact.issuer, issuer) >= _SAME_BODY


def _told(fact: DocumentFact, facts: Facts, term: Term) -> bool:
    """Says that something beside the number speaks for the curated document."""
    date = term.one("date")
    if fact.date or (fact.title and term.one("title")) or year_in(fact.number):
        return True
    if date is None and term.one("title") is None:
        return True  # a curated entry that is known by its number alone means whatever newspapers mean by it
    if fact.number and not _TERM_NUMBERED.match(number_key(fact.number)):
        return False
    if date is None:
        return fact.issuer is not None and term.one("issuerName") is not None
    # a number that counts through a Party term, cited within that term
    printed = days(facts.published)
    return printed is not None and 0 <= printed[1].year - int(date[:4]) < _TERM_YEARS


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", bare(text)))


def _likeness(a: str, b: str) -> float:
    """Returns the share of the shorter title's words that the longer one has."""
    p, q = _words(a), _words(b)
    return len(p & q) / min(len(p), len(q)) if p and q else 0.0
