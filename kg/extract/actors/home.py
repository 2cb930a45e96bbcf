"""The district that an article is about: what ``UBND huyện`` means where only one ``huyện`` is named."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.language.place import Place, place_at

_DISTRICT: Final = "district"


def home_districts(setting: Setting, language: Language) -> Mapping[str, Place]:
    """Returns the district of each type (``huyen``, ``thi-xa`` ...) that is the only one of its type in the article.

    Args:
        setting: the article.
        language: the loaded vocabularies.
    """
    text, folded = setting.article.text, setting.folded
    named: dict[str, dict[str, Place]] = {}
    for match in language.find("area-type", folded):
        if _DISTRICT in match.term.all("level"):
            place = place_at(text, folded, language, match.start, len(text), (_DISTRICT,))
            if place and place.terms and place.type:
                named.setdefault(place.type, {})[folded[place.start : place.end]] = place
    return {type_word: next(iter(places.values())) for type_word, places in named.items() if len(places) == 1}
