"""How a sentence refers to documents: by number, by a bare figure, by a name of their own, by a title alone.

``Chương trình hành động số 02-CTr/TU, ngày 02/7/2025 về “…”``; ``Nghị quyết số 57``; ``nghị quyết 57``; ``Đề án 06``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from kg.extract.context import Setting
from kg.extract.documents.issuers import Issuers
from kg.extract.documents.reference import Reference, View
from kg.extract.documents.surroundings import completed, with_shared_issuers
from kg.extract.documents.titled import titled
from kg.language.lexicon import Language, Match
from kg.language.values import docnumber
from kg.model import Sentence
from kg.vocabulary import Term

_GAP: Final = re.compile(r"\s?(?:số)?[\s:]*|\s(?:của\s)?[^,.;:()\d]{2,40}\ssố\s")
_FIGURE: Final = re.compile(r"\s(?P<so>số\s)?(?P<figure>\d{1,4})(?![\d%]|[./,-]\d|\s?[-/]\s?[^\W\d])")
_AFTER_FIGURE: Final = re.compile(r"\s?(?:[,.;:)”\"]|$)|\s(?:của|về|đã|được|là|và|sẽ|ra đời|đi vào|tại|trên)\b")
_NAME_REACH: Final = 60


def references(
    setting: Setting,
    language: Language,
    issuers: Issuers,
    sentence: Sentence,
    numbers: Sequence[docnumber.NumberMention],
) -> list[Reference]:
    """Returns the documents that a sentence refers to, nested ones after those that hold them.

    Args:
        setting: the article.
        language: the vocabulary.
        issuers: names the bodies of the article.
        sentence: the sentence.
        numbers: the numbers in it, with offsets into the article.
    """
    types = language.find("document-type", setting.folded, sentence.start, sentence.end)
    if not types and not numbers:
        return []
    bodies = tuple(issuers.of_sentence(sentence))
    body_starts = tuple(body.start for body in bodies)
    starts = tuple(sorted((*body_starts, *(match.start for match in types))))
    view = View(setting, language, issuers, sentence, tuple(types), bodies, body_starts, starts)
    out = [_numbered(view, number) for number in numbers]
    numbered = list(out)
    for match in types:
        at = bisect_right(numbered, match.start, key=lambda reference: reference.start) - 1
        if at >= 0 and match.start < numbered[at].head:
            continue
        found = _known(view, match) or _bare(view, match) or titled(view, match, numbered)
        if found is not None:
            out.append(found)
    return with_shared_issuers(view, sorted(out, key=lambda reference: (reference.start, -reference.end)))


def _numbered(view: View, mention: docnumber.NumberMention) -> Reference:
    """Returns the document of a number, with the type word before it and what follows it."""
    start, end = mention.start, mention.end
    at = bisect_right(view.types, start, key=lambda match: match.end) - 1
    word = view.types[at] if at >= 0 and _GAP.fullmatch(view.folded, view.types[at].end, start) else None
    term = word.term if word else _type_of(view.language, mention.value.type)
    number = Reference(
        word.start if word else start, end, end, "number", term, mention.value.text, mention.value.issuer
    )
    return completed(view, number)


def _known(view: View, match: Match) -> Reference | None:
    """Returns the document that goes by a name of its own in the vocabulary (``Đề án 06``), or None."""
    reach = min(view.limit, match.end + _NAME_REACH)
    for named in view.language.find("document", view.folded, match.start, reach)[:1]:
        number = named.term.one("number")
        if named.start == match.start and named.end > match.end and number:
            return Reference(
                named.start, named.end, named.end, "known-name", match.term, number, number_basis="vocabulary"
            )
    return None


def _bare(view: View, match: Match) -> Reference | None:
    """Returns the document of a type word and a mere figure: ``Nghị quyết số 57``, ``nghị quyết 57 của …``."""
    figure = _FIGURE.match(view.folded, match.end, view.limit)
    if figure is None or not (figure["so"] or _AFTER_FIGURE.match(view.folded, figure.end())):
        return None
    end = figure.end()
    return completed(view, Reference(match.start, end, end, "bare-number", match.term, figure["figure"]))


def _type_of(language: Language, code: str | None) -> Term | None:
    """Returns the type of document that a number's abbreviation stands for, or None."""
    if code is None:
        return None
    for term in language.vocabulary.terms("document-type"):
        if any(code.lower() == known.lower() for known in term.all("abbreviation")):
            return term
    return None
