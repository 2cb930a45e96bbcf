"""Bodies of which only the field is named: ``Bộ trưởng |Công Thương|``, ``các sở: |Công Thương|, |NN&PTNT|``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.vocabulary import Term


def body_of_field(text: str, folded: str, language: Language, kinds: Sequence[str], at: int) -> tuple[int, Term] | None:
    """Returns where the field that begins at an offset ends, and the body of that field, or None.

    Args:
        text: the article's text.
        folded: ``fold(text)``.
        language: the loaded vocabularies.
        kinds: keys of the kinds of organisation that the body may be of.
        at: offset of the field's first letter, which is a capital.
    """
    if not text[at : at + 1].isupper():
        return None
    best: tuple[int, Term] | None = None
    for body in language.vocabulary.terms("body"):
        if body.one("bodyKind") in kinds and (field := body.one("fieldName")):
            for form in _fields(body, field):
                end = at + len(form)
                if folded.startswith(form, at) and not folded[end : end + 1].isalnum() and (not best or end > best[0]):
                    best = end, body
    return best


def _fields(body: Term, field: str) -> Iterator[str]:
    """Yields the folded wordings of a body's field: its forms without the head."""
    head = fold(body.vi.removesuffix(field))
    for form in body.forms:
        folded = fold(form)
        if folded.startswith(head) and "(" not in folded:
            yield folded[len(head) :]
