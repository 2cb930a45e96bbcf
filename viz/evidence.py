"""The evidence of a claim: the sentence with the quote in it, the article, the date, how sure the extraction is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from viz import words
from viz.lookup import Bilingual, Lookup

_SLOTS: Final = {
    "period": Bilingual("kỳ", "period"),
    "area": Bilingual("địa bàn", "area"),
    "status": Bilingual("loại số liệu", "kind of figure"),
    "indicator": Bilingual("chỉ tiêu", "indicator"),
    "base": Bilingual("gốc so sánh", "baseline"),
    "baseline": Bilingual("gốc so sánh", "baseline"),
    "change_base": Bilingual("gốc so sánh", "baseline"),
    "addressee": Bilingual("nơi nhận", "addressee"),
    "to": Bilingual("nơi nhận", "addressee"),
    "by": Bilingual("người nói", "speaker"),
    "speaker": Bilingual("người nói", "speaker"),
    "deadline": Bilingual("thời hạn", "deadline"),
    "date": Bilingual("ngày", "date"),
    "organisation": Bilingual("cơ quan", "body"),
    "organiser": Bilingual("đơn vị tổ chức", "organiser"),
    "unit": Bilingual("đơn vị tính", "unit"),
    "province": Bilingual("tỉnh", "province"),
    "issuer": Bilingual("nơi ban hành", "issuer"),
    "number": Bilingual("số hiệu", "number"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence split around its quote (``before + quote + after``), and where it stands."""

    before: str
    quote: str
    after: str
    article: str
    article_label: str
    date: Bilingual | None
    confidence: Decimal | None
    inferred: tuple[Bilingual, ...]

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self.before + self.quote + self.after


def of_claim(lookup: Lookup, claim: str) -> tuple[Evidence, ...]:
    """Returns the evidence of one claim in the order of the text; empty where it has none."""
    found = []
    for node in lookup.links(claim, "prov:wasDerivedFrom"):
        quote, article = lookup.text(node, ":quote"), lookup.link(node, ":source") or lookup.link(claim, ":source")
        if quote is None or article is None:
            continue
        start, sentence_start = lookup.number(node, ":start"), lookup.number(node, ":sentenceStart")
        at = None if start is None or sentence_start is None else int(start - sentence_start)
        evidence = make(lookup, claim, quote, lookup.text(node, ":sentence") or quote, article, at)
        found.append((article, start or 0, quote, evidence))
    return tuple(item[-1] for item in sorted(found, key=lambda item: item[:3]))


def make(lookup: Lookup, claim: str | None, quote: str, sentence: str, article: str, at: int | None = None) -> Evidence:
    """Returns evidence from its texts; ``at`` is where the quote begins in the sentence, where that is known."""
    if at is None or at < 0 or sentence[at : at + len(quote)] != quote:
        at = sentence.find(quote)
    before, after = (sentence[:at], sentence[at + len(quote) :]) if at >= 0 else ("", "")
    return Evidence(
        before=before,
        quote=quote,
        after=after,
        article=article,
        article_label=lookup.label(article).vi,
        date=published(lookup, article),
        confidence=lookup.number(claim, ":confidence") if claim else None,
        inferred=tuple(map(inferred, lookup.texts(claim, ":inferredSlot"))) if claim else (),
    )


def published(lookup: Lookup, article: str) -> Bilingual | None:
    """Returns what is known of the day an article was published, or a document issued."""
    found = words.dates(lookup.text(article, ":publishedEarliest"), lookup.text(article, ":publishedLatest"))
    issued = lookup.text(article, ":date")
    return found or (words.date(issued) if issued else None)


def slot(name: str) -> Bilingual:
    """Returns what a slot of a claim is called; one without words here as it is."""
    return _SLOTS.get(name, Bilingual(name, name))


def inferred(text: str) -> Bilingual:
    """Returns a slot that was not read in the quote itself, in words: ``period: heading``."""
    name, _, source = (part.strip() for part in text.partition(":"))
    what, whence = slot(name), words.inferred_from(source)
    return Bilingual(f"{what.vi}: {whence.vi}", f"{what.en}: {whence.en}")
