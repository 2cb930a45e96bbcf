"""One article with its facts marked in the text, as a page: why a fact is there, or missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import QueryError
from kg.extract.context import Setting, setting_of
from kg.judge import mark, normal
from kg.judge.gold import Gold
from kg.judge.mark import LETTERS, Mark
from kg.judge.passage import FORM, REPEATED, TAIL, Passage, passages
from kg.judge.verdict import verdicts
from kg.model import Article, Facts
from viz import pages, words
from viz.card import KINDS, VERDICTS, card
from viz.lookup import Bilingual

_REASONS: Final = {
    FORM: Bilingual("bỏ qua: giống chú thích ảnh, tên tác giả hoặc khung trang", "noise: caption, byline or furniture"),
    REPEATED: Bilingual("bỏ qua: đã in ở trên", "noise: printed before"),
    TAIL: Bilingual("bỏ qua: sau phần kết của bài", "noise: after the end of the story"),
}
_SCRIPTS: Final = ("site/page.js", "explain/page.js")


@dataclass(frozen=True, slots=True)
class Part:
    """Characters of the text under the same marks.

    ``marks`` are (label, kind, verdict), the longest first; ``opens`` are the labels of those that begin here;
    ``anchors`` those that begin here for the first time.
    """

    text: str
    marks: tuple[tuple[str, str, str], ...]
    opens: tuple[str, ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, or what stands between two."""

    kind: str
    parts: tuple[Part, ...]
    reason: Bilingual | None
    empty: bool


def write_explain(facts: Facts, out: Path, *, gold: Gold | None = None, lang: str = "vi") -> Path:
    """Writes a page that shows an article with its facts in the text, and returns its path.

    Args:
        facts: what was extracted from the article.
        out: the HTML file to write, replaced as a whole.
        gold: what is wanted of the article: the page then shows what is right, wrong and missed as well.
        lang: language of the page when it is opened, ``vi`` or ``en``.

    Raises:
        QueryError: ``lang`` is unknown.
    """
    pages.write(out, page(facts, gold=gold, lang=lang))
    return out


def file_name(article: Article) -> str:
    """Returns a name for an article's page: its identifier, as far as a file may bear it, and part of its hash."""
    safe = re.sub(r"[^\w-]+", "-", article.id).strip("-")[:50]
    return f"{safe}-{article.sha256[:8]}.html"


def page(facts: Facts, *, gold: Gold | None = None, lang: str = "vi") -> str:
    """Returns the text of the page; the arguments are those of ``write_explain``."""
    if lang not in {"vi", "en"}:
        raise QueryError(f"{lang!r}: a page is in 'vi' or 'en'")
    setting = setting_of(facts.article)
    judged = () if gold is None else verdicts(gold, facts, normal.load())
    found = mark.marks(facts, setting, judged)
    cards = [card(one, setting) for one in found]
    return (
        pages.environment()
        .get_template("explain/page.html")
        .render(
            lang=lang,
            title=facts.title or facts.article.source,
            publisher=facts.publisher,
            published=words.date(facts.published) if facts.published else None,
            url=facts.article.url,
            province=None if facts.province is None else facts.province.name,
            stretches=stretches(setting, found, passages(setting, found)),
            cards=cards,
            kinds=[
                (kind, letter, KINDS[kind], sum(one.kind == kind for one in cards)) for kind, letter in LETTERS.items()
            ],
            verdicts=[
                (verdict, label, sum(one.verdict == verdict for one in cards)) for verdict, label in VERDICTS.items()
            ],
            judged=gold is not None,
            style=pages.asset("tokens.css", "explain/page.css"),
            script=pages.asset(*_SCRIPTS),
        )
    )


def stretches(setting: Setting, marks: Sequence[Mark], found: Sequence[Passage]) -> list[Stretch]:
    """Returns the text as the page shows it: the parts in their order are the text, character for character."""
    begun: set[int] = set()
    shown: list[Stretch] = []
    for passage in found:
        parts: list[Part] = []
        for piece in passage.pieces:
            over = tuple((marks[n].label, marks[n].kind, marks[n].verdict) for n in piece.marks)
            first = tuple(marks[n].label for n in piece.opens if n not in begun)
            begun.update(piece.opens)
            opens = tuple(marks[n].label for n in piece.opens)
            parts.append(Part(setting.quote(piece.start, piece.end), over, opens, first))
        shown.append(Stretch(passage.kind, tuple(parts), _REASONS.get(passage.reason), passage.empty))
    return shown
