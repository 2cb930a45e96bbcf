"""Who issued a document: the body of the time of its issue, whatever the body is called since."""

from __future__ import annotations

from dataclasses import replace

from kg.graph.areas import Areas
from kg.graph.entities import Document
from kg.graph.interval import days
from kg.graph.resolve.bodies import Bodies, stem
from kg.graph.resolve.curated import year_in
from kg.graph.resolve.succession import Role, Succession


class Issuers:
    """The bodies that issue documents, by what they are and when."""

    def __init__(self, bodies: Bodies, succession: Succession, areas: Areas) -> None:
        """Takes the bodies of a province; others are what they always were."""
        self._areas = areas
        self._succession = succession
        self._roles: dict[str, Role] = {}
        for body in bodies.all:
            for area in body.areas[:1]:
                if (role := succession.role(stem(body.name, succession.language), area)) is not None:
                    self._roles[body.iri] = role
        self._bodies = {role: iri for iri, role in sorted(self._roles.items(), reverse=True)}

    def then(self, document: Document) -> Document:
        """Returns a document with the body of its own time as its issuer, or none where no article names that one.

        An article of 2026 on a plan of 2024 by ``UBND tỉnh Vĩnh Long`` does not mean the committee after the merger.
        """
        when = days(document.date or year_in(document.number))
        role = self._roles.get(document.issuer or "")
        if when is None or role is None:
            return document
        first, last = (self._areas.version(role[1], day) for day in when)
        if first != last:
            return document
        return replace(document, issuer=self._bodies.get(self._succession.origin((role[0], first))))
