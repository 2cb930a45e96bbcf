"""Which bodies of the corpus took over from which: one change a body and way, with the changes that it rests on.

Only bodies that articles name are linked; where the one in between is named nowhere, a body is linked to the next one
that is, and the change rests on all that happened between them.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.areas import Areas
from kg.graph.entities import Organisation
from kg.graph.iri import Names, digest
from kg.graph.lift import english
from kg.graph.lift.sheet import Sheet
from kg.graph.resolve.bodies import role_of
from kg.graph.resolve.succession import Role, Step, Succession

_Way = tuple[str, tuple[str, ...], tuple[str, ...]]


def take_over(organisations: Iterable[Organisation], succession: Succession, names: Names, sheet: Sheet) -> None:
    """Writes the changes of bodies.

    Args:
        organisations: all bodies of the corpus, in any order.
        succession: which body took over from which.
        names: mints the IRIs.
        sheet: the derived graph.
    """
    by_role: dict[Role, Organisation] = {}
    for organisation in sorted(organisations, key=lambda o: o.iri, reverse=True):
        area = organisation.areas[0] if len(organisation.areas) == 1 else None
        role = role_of(organisation.name, organisation.kind, area, succession)
        if role is not None:
            by_role[role] = organisation
    ways: dict[_Way, tuple[Step, list[Organisation]]] = {}
    for role, organisation in sorted(by_role.items()):
        step = next((step for step in succession.after(role) if step.role in by_role), None)
        if step is not None:
            way = (by_role[step.role].iri, step.changes, step.bases)
            ways.setdefault(way, (step, []))[1].append(organisation)
    heirs = {body.iri: by_role[step.role] for step, before in ways.values() for body in before}
    for _, (step, before) in sorted(ways.items()):
        iri = _write(step, before, by_role[step.role], succession, names, sheet)
        last = by_role[step.role]
        while last.iri in heirs:
            last = heirs[last.iri]
        sheet.link(iri, "leadsTo", last.iri)


def _write(
    step: Step, before: Iterable[Organisation], after: Organisation, succession: Succession, names: Names, sheet: Sheet
) -> str:
    """Writes one change and returns its IRI."""
    since = step.since.isoformat()
    iri = names.of("body-change", f"{after.key}-{digest(*map(_last, step.changes), *step.bases, length=6)}")
    sheet.types(iri, "BodyChange", "org:ChangeEvent")
    sheet.text(iri, "rdfs:label", f"Chuyển thành {after.name} ({since})", "vi")
    in_english = english.body(after, succession.language, Areas(succession.language.vocabulary, names))
    sheet.text(iri, "rdfs:label", f"Change into {in_english} ({since})" if in_english else None, "en")
    for organisation in before:
        sheet.link(iri, "org:originalOrganization", organisation.iri)
    sheet.link(iri, "org:resultingOrganization", after.iri)
    sheet.day(iri, "operationalDate", step.since)
    sheet.text(iri, "basis", ", ".join(step.bases))
    for change in step.changes:
        sheet.link(iri, "prov:wasDerivedFrom", change)
    return iri


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[1]
