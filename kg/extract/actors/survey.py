"""Who is named in an article: posts, bodies and persons sentence by sentence, as typed tokens for the grammars.

One pass of each gazetteer over the article; everything after that looks at the few places they found.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from kg.extract.actors import roles
from kg.extract.actors.roles import Post
from kg.extract.context import Setting
from kg.language import organisation, person
from kg.language.lexicon import Language, Match
from kg.language.organisation import OrganisationMention
from kg.language.person import PersonMention
from kg.model import Sentence

_ADDRESS: Final = ("honorific", "honorific-plural", "title")
_BEFORE_NAME: Final = re.compile(r"[\s:]*")


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the text: ``start`` is where the form of address begins, the rest is the mention's."""

    start: int
    end: int
    mention: PersonMention
    addressed: bool = False
    plural: bool = False


Token = Post | Person | OrganisationMention
_Spanned = TypeVar("_Spanned", Post | OrganisationMention, Match)


@dataclass(frozen=True, slots=True)
class Actors:
    """The tokens of one sentence, in order and without overlap."""

    sentence: Sentence
    tokens: tuple[Token, ...]

    def organisations(self) -> Iterator[OrganisationMention]:
        """Yields the organisations of the sentence in order, those of posts included."""
        for token in self.tokens:
            if isinstance(token, OrganisationMention):
                yield token
            elif isinstance(token, Post) and (body := token.office_body or token.organisation) is not None:
                yield body


def survey(setting: Setting, language: Language) -> tuple[Actors, ...]:
    """Returns the actors of every sentence that has any, noise included."""
    text, folded = setting.article.text, setting.folded
    cues = language.find("actor-cue", folded)
    named = organisation.find(text, folded, language)
    readings = roles.disjoint(text, folded, language, roles.offices(folded, language, cues), named)
    posts = list(roles.read(text, folded, language, readings, cues))
    held = {id(post.organisation) for post in posts}
    alone = (body for body in readings.bodies if id(body) not in held)
    masks: list[Post | OrganisationMention] = sorted((*posts, *alone), key=lambda token: token.start)
    out: list[Actors] = []
    for sentence in setting.sentences:
        inside = _within(masks, sentence)
        persons = _persons(text, folded, language, sentence, inside, _within(cues, sentence))
        if inside or persons:
            out.append(Actors(sentence, tuple(sorted((*inside, *persons), key=lambda token: token.start))))
    return tuple(out)


def _within(spans: list[_Spanned], sentence: Sentence) -> list[_Spanned]:
    """Returns the spans that begin in a sentence; they are in order."""
    first = bisect_left(spans, sentence.start, key=lambda span: span.start)
    last = bisect_left(spans, sentence.end, key=lambda span: span.start)
    return spans[first:last]


def _persons(
    text: str,
    folded: str,
    language: Language,
    sentence: Sentence,
    masks: list[Post | OrganisationMention],
    cues: list[Match],
) -> list[Person]:
    """Returns the persons of a sentence: addressed ones, and capitalised names that begin with a family name."""
    found: list[Person] = []
    addressed = _addressed(text, folded, language, sentence, masks, cues)
    bounds = [sentence.start]
    for mask in (*masks, *addressed):
        bounds += [mask.start, mask.end]
    bounds = sorted((*bounds, sentence.end))
    after_post = {mask.end for mask in masks if isinstance(mask, Post)}
    for begin, end in zip(bounds[::2], bounds[1::2], strict=True):
        for name in person.find(text, folded, language, begin, end):
            adjacent = name.start - 1 == begin and begin in after_post
            if (name.surname or adjacent) and not _is_place(language, name.name):
                found.append(Person(name.start, name.end, name))
    return sorted((*found, *addressed), key=lambda token: token.start)


def _addressed(
    text: str,
    folded: str,
    language: Language,
    sentence: Sentence,
    masks: list[Post | OrganisationMention],
    cues: list[Match],
) -> list[Person]:
    """Returns the persons behind a form of address or a title."""
    found: list[Person] = []
    start: int | None = None
    reached, plural = sentence.start, False
    for cue in cues:
        if cue.term.key not in _ADDRESS or (found and cue.start < found[-1].end):
            continue
        if start is None or text[reached : cue.start].strip():
            start, plural = cue.start, False
        plural = plural or cue.term.key == "honorific-plural"
        reached = cue.end
        gap = _BEFORE_NAME.match(text, cue.end)
        begin = gap.end() if gap else cue.end
        limit = next((mask.start for mask in masks if mask.start >= begin), sentence.end)
        if name := person.at(text, folded, language, begin, limit, addressed=True):
            found.append(Person(start, name.end, name, True, plural))
            start = None
    return found


def _is_place(language: Language, name: str) -> bool:
    return any(language.gazetteer(scheme).lookup(name) for scheme in ("province", "district"))
