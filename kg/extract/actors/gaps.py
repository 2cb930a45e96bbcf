"""What stands between persons and posts: the signs and words that join them, and those that part them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.actors.roles import Post
from kg.extract.actors.survey import Person, Token
from kg.extract.context import Setting
from kg.language.fold import fold
from kg.language.lexicon import Language

_GAPS: Final = {
    "": "adjacent",
    ",": "comma",
    "-": "dash",
    ";": "semicolon",
    ":": "colon",
    "(": "open",
    ")": "close",
    "),": "close",
    ");": "semicolon",
    "và": "and",
    ", và": "and",
    "cùng": "and",
    "với": "and",
    "cùng với": "and",
    "- ,": "comma",
    ",-": "comma",
    "/": "comma",
}
_LINKS: Final = {"link-is": "is", "link-to": "to", "link-instead": "instead", "also": "also"}
_TERM: Final = re.compile(r",? ?(?:khóa [ivxl]+,? )?nhiệm kỳ (?:\d{4} ?- ?\d{4}|[ivxl]+),?")
_TAIL: Final = re.compile(r"(?:^|[\s,])([^\s,]+(?: [^\s,]+){0,3})$")
_APPOSITION: Final = re.compile(r", ?(?P<title>[^\W\d_][^,;:.()\n]{1,60}), ?")
_APPOINTMENT: Final = 70
"""Characters between a person and the verb that gives him the post (``được HĐND tỉnh khóa X bầu giữ chức``)."""


def chunks(
    tokens: Sequence[Token], setting: Setting, language: Language
) -> Iterator[tuple[list[Person | Post], list[str]]]:
    """Yields runs of persons and posts with only signs and linking words between them, and those gaps.

    ``gaps[i]`` stands before ``tokens[i]``; the first one is empty.
    """
    chunk: list[Person | Post] = []
    gaps: list[str] = []
    for token in tokens:
        if not isinstance(token, Person | Post):
            continue
        gap = _gap(setting.quote(chunk[-1].end, token.start), language, token, chunk[-1]) if chunk else ""
        if gap == "other":
            yield chunk, gaps
            chunk, gaps = [], []
            gap = ""
        chunk.append(token)
        gaps.append(gap)
    if chunk:
        yield chunk, gaps


def _gap(between: str, language: Language, token: Person | Post, last: Person | Post) -> str:
    """Returns the kind of what stands between two tokens."""
    words = _TERM.sub("", fold(between)).strip()
    clause = words.lstrip(", ")
    if (kind := _GAPS.get(words)) is not None:
        return kind
    cues = language.gazetteer("actor-cue")
    if words.endswith(":") and any(term.key == "link-is" for term in cues.lookup(words[:-1].rstrip())):
        return "colon"
    for term in cues.lookup(clause):
        if term.key in _LINKS:
            return _LINKS[term.key]
    if (
        isinstance(token, Post)
        and isinstance(last, Person)
        and (title := _APPOSITION.fullmatch(between))
        and title[1][0].isupper()
    ):
        return "comma"
    if isinstance(token, Post) and len(words) <= _APPOINTMENT and (tail := _TAIL.search(words)):
        parts = tail[1].split(" ")
        for first in range(len(parts)):
            if any(term.key == "link-is" for term in cues.lookup(" ".join(parts[first:]))) and parts[first:] != ["là"]:
                return "is"
    return "other"
