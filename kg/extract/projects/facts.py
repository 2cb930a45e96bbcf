"""Projects, works, plants, ports, parks, clusters, schemes and programmes that an article names.

A head of the vocabulary (``:ProjectKind``) and the name after it; where the vocabulary says so, a title in lower case.
A head without a name (``các cụm công nghiệp``, ``10 dự án``) names nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from kg.extract.context import Setting
from kg.extract.projects import stages
from kg.extract.projects.works import Work, works_in
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import ProjectFact

# what is expected of a rule before it is counted in confidence.tsv
_CONFIDENCE: Final[Mapping[str, float]] = MappingProxyType(
    {"head-name": 0.97, "head-acronym": 0.5, "elided-list": 0.7, "quoted": 0.8, "title": 0.88, "of-province": 0.7}
)


def extract(setting: Setting, language: Language) -> tuple[ProjectFact, ...]:
    """Returns the named projects of an article, each once, in the order of their first mention."""
    groups: list[_Group] = []
    alike: dict[str, list[_Group]] = {}
    for sentence in setting.prose:
        works = works_in(setting, language, sentence)
        for at, work in enumerate(works):
            stop = works[at + 1].start if at + 1 < len(works) else sentence.end
            progress = stages.progress_of(setting, work.start, work.end, stop)
            candidates = alike.setdefault(_first_word(work), [])
            named = _Named.of(work)
            group = next((group for group in candidates if any(named.same(other) for other in group.names)), None)
            if group is None:
                group = _Group()
                candidates.append(group)
                groups.append(group)
            group.names[named] = None
            group.mentions.append((work, progress))
    return tuple(_fact(setting, group.mentions) for group in groups)


@dataclass(frozen=True, slots=True)
class _Named:
    """What of a mention tells which work it names, folded once."""

    kind: str
    label: str
    words: frozenset[str]
    proper: str
    head: str

    @classmethod
    def of(cls, work: Work) -> _Named:
        """Returns it for one mention; ``head`` is the name without the proper name."""
        head = fold(work.name.removesuffix(work.proper))
        return cls(work.term.key, fold(work.term.vi), frozenset(fold(work.name).split()), fold(work.proper), head)

    def same(self, other: _Named) -> bool:
        """Says whether two mentions name one work.

        The words of one name lie within those of the other (``dự án A``, ``dự án điện gió A``), or both share the
        proper name and the head's own label (``cặp Cửa khẩu A``, ``cửa khẩu quốc tế A``).
        """
        if self.words == other.words:
            return True
        if self.kind != other.kind:
            return False
        if self.words <= other.words or other.words <= self.words:
            return True
        return (
            self.proper != "" and self.proper == other.proper and self.label in self.head and self.label in other.head
        )


@dataclass(slots=True)
class _Group:
    """The mentions of one work, and the names it goes by, each once and in order."""

    names: dict[_Named, None] = field(default_factory=dict)
    mentions: list[tuple[Work, stages.Progress]] = field(default_factory=list)


def _first_word(work: Work) -> str:
    """Returns the first word of the proper name, which all mentions of one work share."""
    return fold((work.proper or work.name).split(" ", 1)[0])


def _fact(setting: Setting, group: list[tuple[Work, stages.Progress]]) -> ProjectFact:
    """Returns the project of several mentions: by its fullest name, with what is said of its progress anywhere."""
    best = max((work for work, _ in group), key=lambda work: (len(work.name.split()), -work.start))
    return ProjectFact(
        tuple(setting.evidence(work.start, work.end) for work, _ in group),
        best.rule,
        _CONFIDENCE[best.rule],
        best.name,
        best.term.key,
        next((progress.stage for _, progress in group if progress.stage), None),
        next((progress.obstacle for _, progress in group if progress.obstacle), None),
    )
