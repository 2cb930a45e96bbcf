"""The grammar of persons and posts: which person of a sentence holds which post of it.

Newspapers write ``role name``, ``name, role, role``, ``name - role``, ``name (role)``, lists of them behind commas or
semicolons, posts shared by several persons, and appointments (``bổ nhiệm A giữ chức B thay C``). The tokens of a
sentence are cut into chunks where other words stand between; within a chunk the signs between tokens decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.actors.gaps import chunks
from kg.extract.actors.roles import Post
from kg.extract.actors.survey import Actors, Person
from kg.extract.context import Setting
from kg.language.lexicon import Language

INSTEAD: Final = "role instead of name"
"""The rule for the person whose post somebody else takes over: a former holder."""
_JOINS_POSTS: Final = ("comma", "and", "also", "dash")
_LISTS: Final = ("comma", "and", "semicolon")
_SHARED: Final = ("comma", "and")
_BACK: Final = ("adjacent", "comma", "dash", "open", "is", "also")
_FORWARD: Final = {
    "adjacent": "role name",
    "colon": "role: names",
    "to": "role of name",
    "is": "role is name",
    "instead": INSTEAD,
    "comma": "role, name",
    "dash": "role - name",
    "open": "role (name)",
}
_STRONG: Final = frozenset(("role name", "role: names", "role of name", "role is name", INSTEAD))
_PAIR: Final = 2
_TWO_TITLES: Final = 4
"""Posts behind one person and before another that are enough to be the titles of both."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A person in a post, as one place of the text says it.

    Args:
        person: the person.
        post: the post.
        group: all posts named together with it, in order, ``post`` included.
        rule: the rule of the grammar that joined them.
    """

    person: Person
    post: Post
    group: tuple[Post, ...]
    rule: str


def postings(actors: Actors, setting: Setting, language: Language) -> Iterator[Posting]:
    """Yields what one sentence says of persons in posts, in the order of the text."""
    if any(isinstance(token, Post) for token in actors.tokens):
        for tokens, gaps in chunks(actors.tokens, setting, language):
            yield from _read(tokens, gaps, setting.folded)


def _read(tokens: list[Person | Post], gaps: list[str], folded: str) -> Iterator[Posting]:
    """Yields the postings of one chunk, from left to right."""
    owners: list[Person] = []
    served = False
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if isinstance(token, Person):
            owners = [*owners, token] if owners and not served and gaps[at] in _SHARED else [token]
            served = False
            at += 1
            continue
        group, left = [token], gaps[at]
        while at + len(group) < len(tokens) and gaps[at + len(group)] in _JOINS_POSTS:
            if not isinstance(following := tokens[at + len(group)], Post):
                break
            group.append(following)
        mine, theirs = group, 0
        behind = at + len(group)
        persons, rule = _named_behind(tokens, gaps, behind, group, folded)
        linked = bool(owners) and (
            left in _BACK or (served and left == "semicolon" and _next_item(tokens, gaps, behind))
        )
        if persons and (rule in _STRONG or not linked or served):
            theirs = _share(group, gaps[at : at + len(group)], linked and not served)
            mine = group[: len(group) - theirs] if rule != INSTEAD else group
        if mine and linked and (not served or left != "comma" or _closed(folded, mine[-1].end)):
            for person in _holders(owners, mine):
                yield from _each(person, mine, tuple(mine), "name, role" if left != "is" else "name is role")
            served = True
        if theirs:
            for person in persons:
                yield from _each(person, group[-theirs:], tuple(group), rule)
            owners, served = list(persons), True
            at += len(persons)
        at += len(group)


def _named_behind(
    tokens: list[Person | Post], gaps: list[str], at: int, group: list[Post], folded: str
) -> tuple[tuple[Person, ...], str]:
    """Returns the persons named behind a group of posts, and the rule; several where they share its last post."""
    if at >= len(tokens) or not isinstance(first := tokens[at], Person):
        return (), ""
    rule = _FORWARD.get(gaps[at], "")
    if gaps[at] in ("comma", "dash", "open") and not (first.addressed and _opens(folded, group[0])):
        rule = ""
    if not rule:
        return (), ""
    persons = [first]
    if not _single(group[-1]) and (group[0].several or group[-1].several or first.plural or rule == "role: names"):
        joins: tuple[str, ...] = _LISTS
    elif not _single(group[-1]):
        joins = ("and",)
    else:
        return (first,), rule
    while at + len(persons) < len(tokens) and gaps[at + len(persons)] in joins:
        following, behind = tokens[at + len(persons)], at + len(persons) + 1
        if not isinstance(following, Person) or _has_own(tokens, gaps, behind):
            break
        persons.append(following)
    return tuple(persons), rule


def _next_item(tokens: list[Person | Post], gaps: list[str], at: int) -> bool:
    """Says whether the next item of a list begins with a person: what stands before belongs to the last one."""
    return at < len(tokens) and isinstance(tokens[at], Person) and gaps[at] == "semicolon"


def _has_own(tokens: list[Person | Post], gaps: list[str], at: int) -> bool:
    """Says whether posts at ``at`` belong to the person before them: not where they are named with the next person."""
    if at >= len(tokens) or not isinstance(tokens[at], Post) or gaps[at] not in _BACK:
        return False
    after = at + 1
    while after < len(tokens) and isinstance(tokens[after], Post) and gaps[after] in _JOINS_POSTS:
        after += 1
    return after >= len(tokens) or gaps[after] not in ("adjacent", "colon")


def _share(group: list[Post], gaps: list[str], contested: bool) -> int:
    """Returns how many posts at a group's end belong to the person behind it.

    ``A, Tỉnh ủy viên, Giám đốc Sở X, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh B``: a person's offices
    begin with those in the Party.
    """
    if not contested:
        return len(group)
    if gaps[-1] == "and" or len(group) < _TWO_TITLES:
        return 1
    for index in range(len(group) - 1, 0, -1):
        if "Party" in group[index].office.all("side") and "Party" not in group[index - 1].office.all("side"):
            return len(group) - index
    return 1


def _holders(owners: list[Person], posts: list[Post]) -> list[Person]:
    """Returns who of the persons before a group of posts holds them: all of a list where several can, else the last."""
    plural = owners[0].plural or len(owners) == _PAIR
    return owners if plural and not any(_single(post) for post in posts) else owners[-1:]


def _each(person: Person, posts: list[Post], group: tuple[Post, ...], rule: str) -> Iterator[Posting]:
    return (Posting(person, post, group, rule) for post in posts)


def _opens(folded: str, post: Post) -> bool:
    """Says whether a clause begins with a post: not ``theo Quyết định của Chủ tịch UBND tỉnh, ông A``."""
    before = folded[max(0, post.start - 2) : post.start].rstrip(" ")
    return before == "" or not before[-1].isalnum()


def _single(post: Post) -> bool:
    return post.office.one("singleSeat") == "true"


def _closed(folded: str, end: int) -> bool:
    """Says whether an apposition ends here: a sign follows, or nothing."""
    return folded[end : end + 1] in (",", ")", ".", ";", "-", "\n", "") or folded[end : end + 2] == " -"
