"""What holds around a fact: the article as a whole, the sentence, and the evidence cut from them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from kg.language.fold import fold
from kg.model import Article, Evidence, ProvinceFact, Sentence
from kg.sources.segment import segment


@dataclass(frozen=True, slots=True)
class Setting:
    """An article ready for extraction, with what is known of it as a whole.

    Args:
        article: the article.
        folded: ``fold(article.text)``, same length, without line breaks inside sentences.
        sentences: all sentences in order, noise included.
        title: headline, or None.
        publisher: newspaper, or None.
        published: ISO 8601 date or a prefix of it, or None.
        province: the province that the article is about, once it is settled.
    """

    article: Article
    folded: str
    sentences: tuple[Sentence, ...]
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    province: ProvinceFact | None = None
    _texts: dict[int, str] = field(default_factory=dict, compare=False, repr=False)  # a sentence's text is cut once
    _prose: list[tuple[Sentence, ...]] = field(default_factory=list, compare=False, repr=False)  # and prose told once

    @property
    def address(self) -> str:
        """Where the article was found: its address on the web, else what it was read from."""
        return self.article.url or self.article.source

    @property
    def year(self) -> int | None:
        """The year of publication, where it is known."""
        return int(self.published[:4]) if self.published else None

    @property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that may yield facts: prose and headings."""
        if not self._prose:
            self._prose.append(tuple(sentence for sentence in self.sentences if sentence.kind != "noise"))
        return self._prose[0]

    def sentence_at(self, offset: int) -> Sentence:
        """Returns the sentence that holds ``offset``, or the last one that begins before it."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(at, 0)]

    def evidence(self, start: int, end: int) -> Evidence:
        """Returns the evidence for the characters ``[start, end)``: the quote, and the sentence around it."""
        sentence = self.sentence_at(start)
        text = self.article.text
        around = self._texts.get(sentence.start)
        if around is None:
            around = self._texts[sentence.start] = text[sentence.start : sentence.end]
        if end > sentence.end:
            around = text[sentence.start : end]
        return Evidence(start, end, text[start:end], sentence.start, around)

    def quote(self, start: int, end: int) -> str:
        """Returns the article's text in ``[start, end)``."""
        return self.article.text[start:end]

    def with_province(self, province: ProvinceFact | None) -> Setting:
        """Returns the same setting with its province settled."""
        return replace(self, province=province)


def setting_of(article: Article) -> Setting:
    """Returns the article folded and segmented, with the metadata that came with it."""
    sentences = tuple(segment(article))
    return Setting(
        article,
        _unbroken(fold(article.text), sentences),
        sentences,
        article.title,
        article.publisher,
        article.published,
    )


def _unbroken(folded: str, sentences: tuple[Sentence, ...]) -> str:
    """Returns folded text with a space for each line break inside a sentence; the length stays."""
    parts: list[str] = []
    reached = 0
    for sentence in sentences:
        if "\n" in folded[sentence.start : sentence.end]:
            parts += (folded[reached : sentence.start], folded[sentence.start : sentence.end].replace("\n", " "))
            reached = sentence.end
    return "".join((*parts, folded[reached:])) if parts else folded
