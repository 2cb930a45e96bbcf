"""Party and State documents: by number, by a bare number, by the name they go by, or by type and title alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kg.extract.context import Setting
from kg.extract.documents import chains
from kg.extract.documents.issuers import Issuers
from kg.extract.documents.reference import Reference
from kg.extract.documents.references import references
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.values import docnumber
from kg.model import DocumentFact, Sentence
from kg.vocabulary import Term

# what is expected of a rule before it is counted in confidence.tsv
_CONFIDENCE: Final[Mapping[str, float]] = MappingProxyType(
    {"number": 0.93, "bare-number": 0.7, "known-name": 0.8, "title": 0.86, "congress": 0.8}
)


def extract(setting: Setting, language: Language) -> tuple[DocumentFact, ...]:
    """Returns the documents that an article names, each once, in the order of their first mention."""
    issuers = Issuers(setting, language)
    numbers = docnumber.find(setting.article.text, language.codes)
    found = [
        reference
        for sentence in setting.prose
        for reference in references(setting, language, issuers, sentence, _within(numbers, sentence))
    ]
    if not found:
        return ()
    known = _Known(language)
    found = [known.resolved(reference, found) for reference in found]
    groups: dict[str, list[Reference]] = {}
    for reference in found:
        groups.setdefault(reference.key, []).append(reference)
    implemented = chains.implemented(setting, found)
    return tuple(_fact(setting, group, implemented, issuers, known) for group in groups.values())


def _within(numbers: list[docnumber.NumberMention], sentence: Sentence) -> list[docnumber.NumberMention]:
    """Returns the numbers that begin in a sentence; they are in order."""
    first = bisect_left(numbers, sentence.start, key=lambda number: number.start)
    last = bisect_left(numbers, sentence.end, key=lambda number: number.start)
    return numbers[first:last]


class _Known:
    """The documents that the vocabulary holds, by number."""

    __slots__ = ("_language", "_terms")

    def __init__(self, language: Language) -> None:
        self._language = language
        self._terms: dict[str, list[Term]] = {}
        for term in language.vocabulary.terms("document"):
            if number := term.one("number"):
                self._terms.setdefault(fold(number), []).append(term)

    def resolved(self, reference: Reference, all_of_article: list[Reference]) -> Reference:
        """Returns a reference with its whole number, where only the figure was printed and one document fits."""
        if reference.rule != "bare-number" or reference.number is None:
            return reference
        figure = reference.number.lstrip("0")
        same = {
            other.number: other
            for other in all_of_article
            if other.rule == "number"
            and other.number
            and other.type == reference.type
            and _figure(other.number) == figure
        }
        if len(same) == 1:
            return reference.with_number(next(iter(same)), "article")
        terms = [
            term
            for number, terms in self._terms.items()
            for term in terms
            if _figure(number) == figure
            and reference.type is not None
            and reference.type.key in term.all("documentType")
            and (reference.issuer is None or (term.one("issuerName") or "").startswith(reference.issuer))
        ]
        if len(terms) == 1 and (reference.issuer is not None or len(figure) > 1):
            return reference.with_number(terms[0].one("number") or reference.number, "vocabulary")
        return reference

    def issuer(self, number: str, date: str | None) -> str | None:
        """Returns who issued a numbered document, where the vocabulary holds exactly one of that number and date."""
        terms = self._terms.get(fold(number), [])
        if len(terms) != 1 or (date and (terms[0].one("date") or date)[: len(date)] != date):
            return None
        organization = self._language.vocabulary.schemes.get("organization", {}).get(terms[0].one("issuer") or "")
        return organization.vi if organization else terms[0].one("issuerName")


def _figure(number: str) -> str:
    """Returns the leading figure of a number without zeros: ``57-nq/tw`` -> ``57``."""
    digits = len(number) - len(number.lstrip("0123456789"))
    return number[:digits].lstrip("0")


def _fact(
    setting: Setting,
    group: list[Reference],
    implemented: Mapping[str, tuple[str, ...]],
    issuers: Issuers,
    known: _Known,
) -> DocumentFact:
    """Returns one document from all its mentions: the first that states a thing says it."""
    best = min(group, key=lambda reference: -_CONFIDENCE[reference.rule])
    number = best.number
    date = next((reference.date for reference in group if reference.date), None)
    issuer = next((reference.issuer for reference in group if reference.issuer), None)
    inferred: dict[str, str] = {}
    if best.number_basis:
        inferred["number"] = best.number_basis
    if issuer is not None and not any(reference.issuer and not reference.issuer_basis for reference in group):
        inferred["issuer"] = next(reference.issuer_basis for reference in group if reference.issuer_basis)
    if issuer is None and number is not None:
        issuer = None if best.code and issuers.local(best.code) else known.issuer(number, date)
        if issuer is not None:
            inferred["issuer"] = "vocabulary"
        elif best.code and (issuer := issuers.of_code(best.code)):
            inferred["issuer"] = "number"
    title = next((reference.title for reference in group if reference.title), None)
    type_name = next((reference.type.vi for reference in group if reference.type), None)
    return DocumentFact(
        tuple(setting.evidence(reference.start, reference.end) for reference in group),
        best.rule,
        _CONFIDENCE[best.rule],
        number,
        type_name,
        issuer,
        date,
        title,
        implemented.get(best.key, ()),
        inferred=inferred,
    )
