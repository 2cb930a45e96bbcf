"""Data extension of the Reconciliation API: what the graph knows of things that a table was matched with."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from kg.ask.search import Entity
from kg.graph.iri import DEF
from kg.serve.constraints import PROPERTIES
from kg.serve.jsonform import Refused, shown
from kg.serve.matching import TYPES
from kg.serve.names import Names

IDS: Final = 1_000
"""Things of a request at most."""

_TOLD_APART_BY: Final = ("gso", "number", "issuer", "organization", "post")  # facts that candidates are held against
_PROPERTIES: Final[Mapping[str, str]] = MappingProxyType(
    {each: PROPERTIES[each].name for each in _TOLD_APART_BY}
    | {
        "official": "official name / tên chính thức",
        "from": "valid from / từ ngày",
        "to": "valid to / đến ngày",
        "area": "place / nơi",
        "type": "kind / loại",
        "unit": "usual unit / đơn vị thường dùng",
    }
)
_OF_TYPE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "ProvinceVersion": ("official", "from", "to", "gso"),
        "Organization": ("area",),
        "Person": ("post", "organization", "area"),
        "PolicyDocument": ("number", "issuer", "type"),
        "Indicator": ("unit",),
        "Project": ("area", "type"),
    }
)


def proposed(type_id: str, limit: int) -> dict[str, Any]:
    """Returns the properties that things of a type have.

    Raises:
        Refused: there is no such type.
    """
    name = type_id.removeprefix(DEF)
    if name not in TYPES:
        raise Refused(f"no type {shown(type_id)}; there are: {', '.join(TYPES)}")
    properties = [{"id": each, "name": _PROPERTIES[each]} for each in _OF_TYPE[name][:limit]]
    return {"properties": properties, "type": name, "limit": limit}


def extended(names: Names, asked: object) -> dict[str, Any]:
    """Returns the values of some properties of some things; nothing for a thing that does not exist.

    Args:
        names: of the version that is asked.
        asked: the JSON of ``extend``: ``{"ids": […], "properties": [{"id": …}]}``.

    Raises:
        Refused: it is no such request.
    """
    match asked:
        case {"ids": list(ids), "properties": list(properties)} if all(isinstance(each, str) for each in ids):
            pass
        case _:
            raise Refused('\'extend\' must be {"ids": [text, …], "properties": [{"id": text}, …]}')
    if len(ids) > IDS:
        raise Refused(f"'extend' names {len(ids):,} things; at most {IDS:,} are answered at once")
    wanted = dict.fromkeys(_property(each) for each in properties)
    return {
        "meta": [{"id": each, "name": _PROPERTIES[each]} for each in wanted],
        "rows": {key: _row(names, key, wanted) for key in ids},
    }


def of_entity(names: Names, entity: Entity) -> list[tuple[str, list[str]]]:
    """Returns what is known of a thing, for people: name of a property and its values, each with something known."""
    name = next(name for name, kind in TYPES.items() if kind == entity.kind)
    row = _row(names, names.key(entity.iri), dict.fromkeys(_OF_TYPE[name]))
    return [
        (_PROPERTIES[each], [cell.get("name") or cell.get("str", "") for cell in cells])
        for each, cells in row.items()
        if cells
    ]


def _row(names: Names, key: str, wanted: Mapping[str, None]) -> dict[str, list[dict[str, str]]]:
    facts = names.index.facts(names.base + key)
    return {name: [_cell(names, value) for value in facts.get(name, ())] for name in wanted}


def _cell(names: Names, value: str) -> dict[str, str]:
    thing = names.index.entity(value) if value.startswith(names.base) else None
    return {"id": names.key(thing.iri), "name": thing.vi} if thing else {"str": value}


def _property(value: object) -> str:
    match value:
        case {"id": str(name)} if name in _PROPERTIES:
            return name
    raise Refused(f"'extend': no property {shown(value)}; there are: {', '.join(_PROPERTIES)}")
