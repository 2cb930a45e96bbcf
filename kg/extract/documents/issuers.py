"""Who issued a document: the body named beside it, or what the letters of its number stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.actors.bodies import body_of
from kg.extract.context import Setting
from kg.language import organisation
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Sentence
from kg.vocabulary import Term

_ISSUES: Final = re.compile(
    r"(?:\s(?:đã|cũng|sớm|vừa|mới|kịp thời|chủ động|sẽ|tiếp tục|ký|xây dựng và|tham mưu))*\s(?:ban hành|phê duyệt|"
    r"thông qua)\s(?:các\s|một số\s)?$"
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body as issuer: half-open offsets of what names it, and its canonical name."""

    start: int
    end: int
    name: str


class Issuers:
    """The bodies that may issue documents, as one article names them.

    Args:
        setting: the article.
        language: the vocabulary, whose ``issuer`` entries hold the codes of numbers.
    """

    __slots__ = ("_codes", "_language", "_setting")

    def __init__(self, setting: Setting, language: Language) -> None:
        """Keeps the codes at hand, in lower case."""
        self._setting = setting
        self._language = language
        self._codes: dict[str, Term] = {
            code.lower(): term for term in language.vocabulary.terms("issuer") for code in term.all("abbreviation")
        }

    def of_sentence(self, sentence: Sentence) -> list[Issuer]:
        """Returns the bodies that a sentence names, from left to right."""
        text, folded = self._setting.article.text, self._setting.folded
        out: list[Issuer] = []
        for mention in organisation.find(text, folded, self._language, sentence.start, sentence.end):
            body = body_of(mention, self._setting, self._language)
            if body is not None:
                out.append(Issuer(mention.start, mention.end, body.name))
        return out

    def of_code(self, code: str) -> str | None:
        """Returns the canonical name of the body that the issuer part of a number stands for, or None.

        ``TU`` in an article about Bình Dương is ``Tỉnh ủy Bình Dương``.
        """
        term = self._term(code)
        if term is None or "district" in term.all("jurisdiction"):
            return None
        if "province" not in term.all("jurisdiction"):
            return term.vi
        if self._setting.province is None:
            return None
        mentions = organisation.find(term.vi, fold(term.vi), self._language)
        body = body_of(mentions[0], self._setting, self._language) if mentions else None
        return body.name if body else None

    def local(self, code: str) -> bool:
        """Says whether a code names a body of every province rather than one of the country."""
        term = self._term(code)
        return term is not None and "province" in term.all("jurisdiction")

    def _term(self, code: str) -> Term | None:
        key = code.lower()
        return self._codes.get(key) or next(
            (
                term
                for known, term in self._codes.items()
                if term.one("numberedByTerm") == "true" and re.fullmatch(rf"{re.escape(known)}\d+", key)
            ),
            None,
        )


def issuing(setting: Setting, bodies: Sequence[Issuer], at: int) -> str | None:
    """Returns the body that the sentence says issues what begins at ``at``: ``UBND tỉnh đã ban hành |Kế hoạch …``."""
    for body in reversed(bodies):
        if body.end < at:
            return body.name if _ISSUES.fullmatch(setting.folded, body.end, at) else None
    return None
