"""Extraction that goes on: an article that the grammar trips over must not cost all the others."""

from __future__ import annotations

import traceback
from pathlib import Path

from kg.extract.article import extract
from kg.extract.confidence import Confidence
from kg.language.lexicon import Language
from kg.model import Article, Facts


def attempt(article: Article, language: Language, rates: Confidence) -> Facts | str:
    """Returns the facts of an article, or a message where the extractor fails on it: file, error, place in the code."""
    try:
        return extract(article, language, rates)
    except Exception as error:  # whatever it is: the message is all that a report of the fault can start from
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{article.source}: the extractor failed: {error!r} ({Path(place.filename).name}, line {place.lineno})"
