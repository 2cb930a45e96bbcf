"""Which body took over from which: after a merger of provinces, and where departments were merged or renamed.

Two chronicles of the vocabulary are followed, each with its dates and sources: the lineage of provinces
(``provinces.ttl``) and the changes of departments (``department-changes.ttl``). A body is known by its role: what it is
whatever its province is called, and the version of the province. Nothing is said of bodies that neither tells of.

Names outlive bodies: the ``Sở Kế hoạch và Đầu tư tỉnh Vĩnh Long`` of an article of 2026 is no body of the Vĩnh Long of
2026, but that of the Vĩnh Long before the merger, the last one that had it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from kg.graph.iri import Names
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.territory import valid_on
from kg.vocabulary import Term

Role = tuple[str, str]
"""What a body is, ``department-finance`` or a folded name without its province, and the key of its province version."""
LINEAGE: Final = "lineage"
"""The province became a part of another one, or changed its status."""
GENERAL: Final = "general"
"""Departments changed by a rule for the whole country; no source at hand names the province."""
CONFIRMED: Final = "confirmed"
"""Departments changed, and a source names the province."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a body became.

    Args:
        role: the body that took over.
        since: the day of the last change; a department's province may have set another one near it.
        changes: IRIs of the changes of the vocabulary, in order of time.
        bases: what they rest on: ``LINEAGE``, ``GENERAL``, ``CONFIRMED``.
    """

    role: Role
    since: date
    changes: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()

    def then(self, role: Role, since: date, change: str | None, basis: str) -> Step:
        """Returns the next step: this one's changes, and one more."""
        bases = self.bases if basis in self.bases else (*self.bases, basis)
        return Step(role, since, self.changes if change is None else (*self.changes, change), bases)


@dataclass(frozen=True)
class Succession:
    """What became of the bodies of provinces, as far as the vocabulary tells."""

    language: Language
    names: Names

    def role(self, stem: str, area: str | None) -> Role | None:
        """Returns the role of a body, or None where it is not a province's.

        Args:
            stem: its folded name without the province, ``sở kh-đt``; a city's head counts as a province's.
            area: key of its area.
        """
        if area is None or area not in self._provinces:
            return None
        known = self.language.gazetteers["body"].lookup(stem) if "body" in self.language.gazetteers else ()
        if known:
            return known[0].key, area
        head = max((head for head in self._heads if f"{stem} ".startswith(f"{head} ")), key=len, default=None)
        return (stem if head is None else self._heads[head] + stem.removeprefix(head)), area

    def after(self, role: Role) -> tuple[Step, ...]:
        """Returns what a body became, step by step up to now: by each change of departments, and of its province."""
        steps: list[Step] = []
        last = Step(role, date.min)
        had = self.origin(role)
        if had != role:  # whosever it was, its work is with what its like became in this province
            last = next(step for step in self.after(had) if step.role[1] == role[1])
            steps.append(last)
        while (step := self._reorganised(last) or self._inherited(last)) is not None:
            steps.append(step)
            last = step
        return tuple(steps)

    def origin(self, role: Role) -> Role:
        """Returns the role of the body that a name means.

        It is that of the last version of the province that had such a body, where the version it is named with never
        had one: the department was merged into another one before.
        """
        what, version = role
        if version not in self._earlier:
            return role
        had = self.origin((what, self._earlier[version]))
        return role if any(step.role == role for step in self.after(had)) else had

    def _reorganised(self, last: Step) -> Step | None:
        """Returns what the next change of departments makes of a body while its province version lasts."""
        what, version = last.role
        province = self._provinces[version]
        unit = province.one("versionOf") or ""
        coming = [
            (day, change)
            for change in self.language.vocabulary.having("department-change", "fromBody", what)
            if what not in change.all("intoBody")
            and (day := day_of(change)) > last.since
            and valid_on(province, day)
            and concerns(change, unit)
        ]
        if not coming:
            return None
        day, change = min(coming, key=lambda pair: (pair[0], pair[1].key))
        sure = unit in (*change.all("onlyIn"), *change.all("confirmedIn"))
        iri = self.names.of(change.scheme, change.key)
        return last.then((change.all("intoBody")[0], version), day, iri, CONFIRMED if sure else GENERAL)

    def _inherited(self, last: Step) -> Step | None:
        """Returns the body of the province version that comes after a body's own."""
        what, version = last.role
        heirs = self._provinces[version].all("succeededBy")
        since = self._provinces[heirs[0]].one("validFrom") if heirs else None
        if since is None:
            return None
        change = self._mergers.get((version, heirs[0]))
        return last.then((what, heirs[0]), date.fromisoformat(since), change, LINEAGE)

    @cached_property
    def _provinces(self) -> Mapping[str, Term]:
        return self.language.vocabulary.schemes.get("province", {})

    @cached_property
    def _earlier(self) -> Mapping[str, str]:
        """The version of a province that its territory had before, by the version after it."""
        provinces = self._provinces
        return {
            new: old
            for old, term in provinces.items()
            for new in term.all("succeededBy")[:1]
            if provinces[new].one("versionOf") == term.one("versionOf")
        }

    @cached_property
    def _mergers(self) -> Mapping[tuple[str, str], str]:
        """The IRIs of the changes of provinces, by the version before and the one after."""
        return {
            (old, new): self.names.of(change.scheme, change.key)
            for change in self.language.vocabulary.terms("change")
            for old in change.all("originalOrganization")
            for new in change.all("resultingOrganization")
        }

    @cached_property
    def _heads(self) -> Mapping[str, str]:
        """What a head is called in a province, by what it is called in a city: ``thành ủy`` is ``tỉnh ủy``."""
        kinds = self.language.vocabulary.terms("organization-kind")
        return {
            fold(city): fold(kind.one("canonicalHead") or kind.vi) for kind in kinds if (city := kind.one("cityHead"))
        }


def day_of(change: Term) -> date:
    """Returns the day from which a change of departments counts: that of the work begun, else of the decision."""
    return date.fromisoformat(change.one("operationalDate") or change.one("legalDate") or "")


def concerns(change: Term, unit: str) -> bool:
    """Says whether a change of departments took place in a province: the key of its territory through time."""
    return unit not in change.all("exceptIn") and unit in (change.all("onlyIn") or (unit,))
