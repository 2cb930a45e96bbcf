"""What a reconciliation client shows beside a proposal while the pointer rests on it: a few words in HTML.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/#suggest-flyout-services
"""

from __future__ import annotations

from html import escape

from kg.graph.iri import DEF
from kg.serve.constraints import PROPERTIES
from kg.serve.extension import of_entity
from kg.serve.jsonform import Refused, shown
from kg.serve.matching import TYPES
from kg.serve.names import Names
from kg.serve.reconciliation import TYPE_NAMES, type_of


def of_thing(names: Names, key: str) -> dict[str, str]:
    """Returns what tells a thing from others of its name: its kind, and what is known of it.

    Args:
        names: of the version that is asked.
        key: IRI of the thing, without the base.

    Raises:
        Refused: there is no such thing, or none of a type that is matched.
    """
    entity = names.index.entity(names.base + key)
    if entity is None or entity.kind not in TYPES.values():
        raise _unknown(key)
    facts = [f"{name}: {'; '.join(values)}" for name, values in of_entity(names, entity)]
    names_told = dict.fromkeys((entity.vi, entity.en))
    return _told(key, " / ".join(names_told), type_of(entity)["name"], *facts)


def of_type(key: str) -> dict[str, str]:
    """Returns what a type is called, and the class that it is.

    Raises:
        Refused: there is no such type.
    """
    if key not in TYPES:
        raise _unknown(key)
    return _told(key, TYPE_NAMES[key], f"{DEF}{key}")


def of_property(key: str) -> dict[str, str]:
    """Returns what a property is called and means.

    Raises:
        Refused: there is no such property.
    """
    if key not in PROPERTIES:
        raise _unknown(key)
    return _told(key, PROPERTIES[key].name, PROPERTIES[key].description)


def _told(key: str, name: str, *lines: str) -> dict[str, str]:
    html = "".join(f"<br>{escape(line)}" for line in lines if line)
    return {"id": key, "html": f"<p><strong>{escape(name)}</strong>{html}</p>"}


def _unknown(key: str) -> Refused:
    return Refused(f"nothing has the identifier {shown(key)}", 404)
