"""One article -> all its facts: the extractors one after another, each given what the earlier ones settled."""

from __future__ import annotations

from kg.extract import directives, documents, events, header, observations, progress, projects, province
from kg.extract.actors import agencies, officials
from kg.extract.actors.survey import survey
from kg.extract.confidence import Confidence
from kg.extract.context import setting_of
from kg.extract.glue import gaps
from kg.language.lexicon import Language
from kg.model import Article, Facts
from kg.record import replace


def extract(article: Article, language: Language, confidence: Confidence | None = None) -> Facts:
    """Returns everything an article says, as far as the grammar reads it.

    Args:
        article: the article; its text is NFC and stays as it is.
        language: the loaded vocabulary, as ``kg.language.lexicon.load`` makes it.
        confidence: counted rates of the rules; without it the facts carry what the rules' authors guessed.
    """
    missing = gaps(article.text)
    if missing.offsets:
        facts = missing.restored(_read(replace(article, text=missing.text(article.text)), language), article)
    else:
        facts = _read(article, language)
    return confidence.applied(facts) if confidence is not None else facts


def _read(article: Article, language: Language) -> Facts:
    setting = header.read(setting_of(article), language)
    setting = setting.with_province(province.extract(setting, language))
    seen = survey(setting, language)
    bodies = agencies.extract(setting, language, seen)
    people = officials.extract(setting, language, seen)
    texts = documents.extract(setting, language)
    asked = directives.extract(setting, language, people, bodies, texts)
    told = progress.extract(setting, language, bodies, texts, asked)
    figures = observations.extract(setting, language)
    return Facts(
        article=article,
        title=setting.title,
        publisher=setting.publisher,
        published=setting.published,
        province=setting.province,
        officials=people,
        agencies=bodies,
        documents=texts,
        projects=projects.extract(setting, language),
        observations=tuple(figure for figure in figures if not progress.counts_unfinished(figure, told)),
        events=events.extract(setting, language, people, bodies),
        directives=asked,
        progress=told,
    )
