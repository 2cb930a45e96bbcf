"""The links that people accepted, as statements of the graph ``graph/curation``."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.errors import LinkError
from kg.graph.iri import Names
from kg.link import table
from kg.link.subjects import Known
from kg.link.table import ACCEPT, EXACT, TABLE, Link


def quads(folder: Path, names: Names) -> list[ox.Quad]:
    """Returns what the accepted rows of a graph folder's table say, sorted; nothing where there is no table.

    Args:
        folder: the graph folder.
        names: names the graph that the statements stand in.

    Raises:
        LinkError: a row is malformed, is an ``owl:sameAs``, or makes two versions of a province one thing; the message
            names file, line and value.
    """
    path = folder / TABLE
    rows = accepted(path)
    _refuse_one_for_two_versions(path, rows, names)
    home = ox.NamedNode(names.graph("curation"))
    found = {
        ox.Quad(ox.NamedNode(names.rebased(row.subject)), ox.NamedNode(row.predicate), ox.NamedNode(row.object), home)
        for row in rows
    }
    return sorted(found, key=str)


def accepted(path: Path) -> list[Link]:
    """Returns the rows of a table that people accepted.

    Raises:
        LinkError: a row is malformed.
    """
    return [row for row in table.read(path).rows if row.decision == ACCEPT]


def known(path: Path, entities: str) -> list[Known]:
    """Returns the accepted links to one target, for those who look for more of them there.

    Raises:
        LinkError: a row is malformed.
    """
    rows = (row for row in accepted(path) if row.object.startswith(entities))
    return [Known(row.subject, row.object, row.predicate == EXACT) for row in rows]


def _refuse_one_for_two_versions(path: Path, rows: list[Link], names: Names) -> None:
    """Raises LinkError where two province versions exactly match one thing: they would be the same province then."""
    first: dict[str, Link] = {}
    for row in rows:
        if row.predicate == EXACT and names.rebased(row.subject).startswith(names.of("province", "")):
            other = first.setdefault(row.object, row)
            if other is not row:
                raise LinkError(
                    f"{path}: line {row.line}: {row.object}: {other.subject} matches it exactly already (line "
                    f"{other.line}); only the current version of a province does, the others are skos:closeMatch"
                )
