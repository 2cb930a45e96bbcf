"""What an article as a whole is of: its headline or its address names one kind of capital, its text no other."""

from __future__ import annotations

import re

from kg.extract.context import Setting
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.vocabulary import Term

_LONGEST = 200  # characters of a headline
_SOME = re.compile(r"\b(?:trong đó|gồm|bao gồm)\b")  # "11 dự án, |trong đó| 3 dự án FDI" is not about these
_WORD = re.compile(r"[a-z\d]+")


def topic_of(setting: Setting, language: Language) -> Term | None:
    """Returns the capital that bare ``dự án`` of an article have, or None: ``Tỉnh thu hút |FDI| vượt kế hoạch``.

    Args:
        setting: the article.
        language: the vocabulary; ``:topicForm`` of indicators are the words that name such a topic.
    """
    opening = setting.prose[0] if setting.prose else None
    headline = setting.title or (setting.quote(opening.start, opening.end) if opening else "")
    address = " ".join(_WORD.findall(setting.address.lower()))
    topics = _topics(language, _SOME.split(fold(headline[:_LONGEST]))[0]) or _topics(language, address)
    return topics.pop() if len(topics) == 1 and _topics(language, setting.folded) <= topics else None


def _topics(language: Language, folded: str) -> set[Term]:
    """Returns the topics that a text names."""
    return {match.term for match in language.find("indicator:topicForm", folded)}
