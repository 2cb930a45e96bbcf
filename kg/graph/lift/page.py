"""The named graph of an article or table while it is being written: the article, and what all its claims share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kg.errors import GraphError
from kg.graph.areas import Areas
from kg.graph.entities import Cast
from kg.graph.facts import content
from kg.graph.interval import days
from kg.graph.iri import Names
from kg.graph.lift.sheet import Sheet
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Claim, Evidence, Facts
from kg.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Page:
    """All that a module of lift needs to write the claims of one article.

    Args:
        facts: what the article says.
        cast: whom and what its names mean.
        sheet: the article's named graph.
        language: the vocabulary and its gazetteers.
        names: mints the IRIs.
        areas: the areas that the vocabulary knows.
        run: IRI of the run that extracted the facts.
        kind: what speaks: an ``article``, or a ``table`` of statistics.
    """

    facts: Facts
    cast: Cast
    sheet: Sheet
    language: Language
    names: Names
    areas: Areas
    run: str
    kind: str = "article"

    @property
    def sha256(self) -> str:
        """The hash of the article, or of the table's record."""
        return self.facts.article.sha256

    @property
    def iri(self) -> str:
        """The IRI of the article or table."""
        return self.names.source(self.kind, self.sha256)

    @property
    def published(self) -> tuple[date, date] | None:
        """The first and the last day on which the article may have appeared, as far as it is known."""
        return days(self.facts.published)

    def claim(self, kind: str, fact: Claim, *classes: str, part: str = "", measure: str = "") -> str:
        """Writes what every claim has, and returns its IRI.

        Args:
            kind: first segment of its IRI.
            fact: the fact that is claimed.
            classes: its classes by prefixed name, beside ``:Claim``.
            part: tells claims of one kind apart that rest on one fact.
            measure: suffix of the IRI of one measure of an observation.

        Raises:
            GraphError: the fact has no evidence, or its quote does not stand where it says.
        """
        iri = self.names.claim(kind, self.sha256, content(fact) + part, measure)
        return self.written(iri, (fact,), *classes)

    def written(self, iri: str, facts: tuple[Claim, ...], *classes: str) -> str:
        """Writes what every claim has under an IRI of its own; of several facts, the least sure one counts."""
        sheet = self.sheet
        sheet.types(iri, *classes, "Claim")
        sheet.link(iri, "source", self.iri)
        sheet.link(iri, "prov:wasGeneratedBy", self.run)
        sheet.figure(iri, "confidence", Decimal(repr(float(min(fact.confidence for fact in facts)))))
        sheet.text(iri, "rule", facts[0].rule)
        for fact in facts:
            if not fact.evidence:
                raise GraphError(f"{self.facts.article.source}: a fact without evidence: {fact}")
            for evidence in fact.evidence:
                sheet.link(iri, "prov:wasDerivedFrom", self._evidence(evidence))
            for slot, basis in fact.inferred.items():
                sheet.text(iri, "inferredSlot", f"{slot}: {basis}")
        return iri

    def term(self, scheme: str, key: str | None) -> str | None:
        """Returns the IRI of a vocabulary's term, or None where there is none of that key."""
        known = key is not None and key in self.language.vocabulary.schemes.get(scheme, {})
        return self.names.of(scheme, key) if known and key is not None else None

    def named(self, scheme: str, text: str | None) -> Term | None:
        """Returns the vocabulary's term that a text calls by its whole name, else the one that it begins with."""
        gazetteer = self.language.gazetteers.get(scheme)
        if text is None or gazetteer is None:
            return None
        whole = gazetteer.lookup(text)
        found = gazetteer.find(fold(text))
        return whole[0] if whole else found[0].term if found and found[0].start == 0 else None

    def _evidence(self, evidence: Evidence) -> str:
        article = self.facts.article
        if article.text[evidence.start : evidence.end] != evidence.quote or not evidence.quote:
            raise GraphError(f"{article.source}: {evidence.quote!r} is not what stands at {evidence.start}")
        iri = self.names.evidence(self.sha256, evidence.start, evidence.end)
        sheet = self.sheet
        sheet.types(iri, "Evidence", "oa:SpecificResource")
        sheet.text(iri, "quote", evidence.quote)
        sheet.integer(iri, "start", evidence.start)
        sheet.integer(iri, "end", evidence.end)
        sheet.text(iri, "sentence", evidence.sentence)
        sheet.integer(iri, "sentenceStart", evidence.sentence_start)
        sheet.link(iri, "source", self.iri)
        sheet.link(iri, "oa:hasSource", self.iri)
        return iri


def article(page: Page) -> None:
    """Writes the article itself, and the province that it is about."""
    facts, sheet, iri = page.facts, page.sheet, page.iri
    sheet.types(iri, "Article", "schema:NewsArticle", "prov:Entity")
    sheet.text(iri, "rdfs:label", facts.title or facts.article.id, "vi" if facts.title else None)
    sheet.text(iri, "title", facts.title, "vi")
    sheet.text(iri, "publisherName", facts.publisher)
    medium = page.language.gazetteers["medium"].lookup(facts.publisher or "")
    sheet.link(iri, "publisher", page.names.of("medium", medium[0].key) if len(medium) == 1 else None)
    sheet.text(iri, "published", facts.published)
    if page.published is not None:
        sheet.day(iri, "publishedEarliest", page.published[0])
        sheet.day(iri, "publishedLatest", page.published[1])
    sheet.text(iri, "sha256", facts.article.sha256)
    sheet.text(iri, "sourceName", _file_name(facts.article.source))
    if facts.article.url and facts.article.url.startswith(("http://", "https://")):
        sheet.text(iri, "schema:url", facts.article.url)
    if facts.province is not None:
        area = page.areas.iri(facts.province.version)
        attribution = page.claim("attribution", facts.province, "ProvinceAttribution")
        sheet.link(attribution, "area", area)
        sheet.text(attribution, "basis", facts.province.basis)
        sheet.link(iri, "about", area)


def _file_name(source: str) -> str:
    """Returns an address as it is, and of a path its last part: where a file lay is nobody's business."""
    return source if "://" in source else re.split(r"[/\\]", source)[-1] or source
