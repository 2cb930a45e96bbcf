"""A mention of a document, and the sentence it is read in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.context import Setting
from kg.extract.documents.issuers import Issuer, Issuers
from kg.language.fold import fold
from kg.language.lexicon import Language, Match
from kg.model import Sentence
from kg.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of a document: half-open offsets from the type word to the end of all that belongs to it.

    Args:
        start, end: see above.
        head: offset where type and number end; for a title, the end of it.
        rule: the rule of the grammar.
        type: the entry of the document's type, or None.
        number: its number, whole or (``bare-number``) the mere figure.
        code: the issuer's part of the number.
        date: ISO 8601.
        issuer: canonical name.
        title: without the words ``về`` and ``về việc``; for a document without number, type word and title.
        number_basis, issuer_basis: what the part was inferred from, or empty.
    """

    start: int
    end: int
    head: int
    rule: str
    type: Term | None
    number: str | None = None
    code: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    number_basis: str = ""
    issuer_basis: str = ""

    @property
    def name(self) -> str:
        """What other documents call it: its number, or its title."""
        return self.number or self.title or ""

    @property
    def key(self) -> str:
        """What identifies the document within the article: its name, folded."""
        return fold(self.name)

    def with_number(self, number: str, basis: str) -> Reference:
        """Returns the same mention with the whole number, and what it was inferred from."""
        return replace(self, number=number, number_basis=basis)

    def issued_by(self, issuer: str, basis: str) -> Reference:
        """Returns the same mention with its issuer, and what it was inferred from (empty where it is printed)."""
        return replace(self, issuer=issuer, issuer_basis=basis)


@dataclass(frozen=True, slots=True)
class View:
    """A sentence as the grammar of documents reads it.

    Args:
        setting: the article.
        language: the vocabulary.
        issuers: names the bodies behind codes.
        sentence: the sentence.
        types: the type words in it.
        bodies: the bodies named in it.
        body_starts: where they begin.
        starts: where bodies and type words begin, in order.
    """

    setting: Setting
    language: Language
    issuers: Issuers
    sentence: Sentence
    types: tuple[Match, ...]
    bodies: tuple[Issuer, ...]
    body_starts: tuple[int, ...]
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.setting.article.text

    @property
    def folded(self) -> str:
        """The article's text, folded."""
        return self.setting.folded

    @property
    def limit(self) -> int:
        """The offset after the sentence."""
        return self.sentence.end
