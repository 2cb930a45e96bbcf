"""The loaded language, and a way to make an article of a few sentences."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable

import pytest

from kg import resources
from kg.extract.context import Setting, setting_of
from kg.language import lexicon
from kg.language.lexicon import Language
from kg.language.territory import version_on
from kg.model import Article, ProvinceFact
from kg.vocabulary import load


@pytest.fixture(scope="session")
def language() -> Language:
    return lexicon.load(load(resources.ontology()))


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    def make(text: str, **given: str) -> Article:
        text = unicodedata.normalize("NFC", text)
        return Article("a", given.pop("source", "a.txt"), text, hashlib.sha256(text.encode()).hexdigest(), **given)

    return make


@pytest.fixture(scope="session")
def settled(language: Language, article: Callable[..., Article]) -> Callable[..., Setting]:
    """A setting whose province and date of publication are given."""

    def make(text: str, province: str = "Hà Giang", published: str = "2024-12-20") -> Setting:
        term = version_on(language.gazetteer("province").lookup(province), None)
        assert term is not None
        fact = ProvinceFact((), "given", 1.0, name=term.vi, version=term.key, basis="named")
        return setting_of(article(text, published=published)).with_province(fact)

    return make
