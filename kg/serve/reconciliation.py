"""The Reconciliation Service API 0.2 of the W3C Community Group, as functions from requests to answers.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/

Entities are known by the rest of their IRI after ``identifierSpace`` (``province/ben-tre-1``), types and properties by
the local name of the class and by a word of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from kg.ask.search import Entity
from kg.ask.words import folded
from kg.graph.iri import DEF
from kg.serve.constraints import PROPERTIES, Value
from kg.serve.jsonform import Refused, shown, whole
from kg.serve.matching import TYPES, Query, candidates
from kg.serve.names import Names

QUERIES: Final = 200
"""Queries of a batch at most."""

LIMIT: Final = 100
"""Candidates of a query at most."""

PREVIEW: Final = (430, 300)
"""Width and height of a preview, in pixels."""

TYPE_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ProvinceVersion": "Province / Tỉnh, thành phố",
        "Organization": "Agency / Cơ quan",
        "Person": "Official / Cán bộ",
        "PolicyDocument": "Document / Văn bản",
        "Indicator": "Indicator / Chỉ tiêu",
        "Project": "Project / Dự án",
    }
)
"""What the types are called."""
_KEYS: Final = frozenset({"query", "type", "type_strict", "limit", "properties"})
_SUGGESTED: Final = 10
_VALUES: Final = 20


def manifest(names: Names, address: str) -> dict[str, Any]:
    """Returns what the service offers.

    Args:
        names: of the version that is published.
        address: what its addresses begin with, as its users reach it: ``https://…``, without a slash at the end.
    """
    suggest = {
        what: {
            "service_url": address,
            "service_path": f"/reconcile/suggest/{what}",
            "flyout_service_url": address,
            "flyout_service_path": f"/reconcile/flyout/{what}?id=${{id}}",
        }
        for what in ("entity", "property", "type")
    }
    return {
        "versions": ["0.2"],
        "name": "tinhkg: Vietnam's provinces, their agencies, officials, documents, indicators and projects",
        "identifierSpace": names.base,
        "schemaSpace": DEF,
        "defaultTypes": [_type(each) for each in TYPES],
        "view": {"url": f"{address}/id/{{{{id}}}}"},
        "suggest": suggest,
        "preview": {
            "url": f"{address}/reconcile/preview?id={{{{id}}}}",
            "width": PREVIEW[0],
            "height": PREVIEW[1],
        },
        "extend": {
            "propose_properties": {"service_url": address, "service_path": "/reconcile/properties"},
            "property_settings": [],
        },
        "batchSize": QUERIES,
    }


def reconcile(names: Names, batch: object) -> dict[str, Any]:
    """Returns the candidates for a batch of queries.

    Args:
        names: of the version that is asked.
        batch: the JSON of ``queries``: name -> query.

    Raises:
        Refused: it is no batch, or one of its queries is none; the message names it.
    """
    if not isinstance(batch, dict):
        raise Refused("'queries' must be an object: name -> query")
    if len(batch) > QUERIES:
        raise Refused(f"'queries' holds {len(batch):,} queries; at most {QUERIES} are answered at once")
    queries = {name: _query(value, f"query {shown(name)}") for name, value in batch.items()}
    return {
        name: {
            "result": [
                {
                    "id": names.key(found.entity.iri),
                    "name": found.entity.vi,
                    "description": _description(found.entity),
                    "type": [type_of(found.entity)],
                    "score": found.score,
                    "match": found.match,
                }
                for found in candidates(names, query)
            ]
        }
        for name, query in queries.items()
    }


def suggest_entities(names: Names, prefix: str) -> dict[str, Any]:
    """Returns things whose names begin so, or have these words."""
    found: dict[str, Entity] = {}
    for kind in TYPES.values():
        for hit in names.index.search(prefix, kind, _SUGGESTED):
            entity = names.index.entity(hit.iri)
            if entity is not None:
                found[hit.iri] = entity
    wanted = folded(prefix)
    # The kinds were asked one by one: what begins so comes first again.
    best = sorted(found.values(), key=lambda each: not folded(each.vi).startswith(wanted))[:_SUGGESTED]
    return {
        "result": [
            {
                "id": names.key(entity.iri),
                "name": entity.vi,
                "description": _description(entity),
                "notable": [type_of(entity)],
            }
            for entity in best
        ]
    }


def suggest_types(prefix: str) -> dict[str, Any]:
    """Returns the types whose name has a word that begins so; all for an empty prefix."""
    return {"result": [_type(each) for each in TYPES if _begins(prefix, each, TYPE_NAMES[each])]}


def suggest_properties(prefix: str) -> dict[str, Any]:
    """Returns the properties whose name has a word that begins so; all for an empty prefix."""
    return {
        "result": [
            {"id": each.id, "name": each.name, "description": each.description}
            for each in PROPERTIES.values()
            if _begins(prefix, each.id, each.name)
        ]
    }


def _query(value: object, place: str) -> Query:
    if not isinstance(value, dict):
        raise Refused(f"{place} must be an object, not {shown(value)}")
    if unknown := sorted(value.keys() - _KEYS):
        raise Refused(f"{place}: unknown key {shown(unknown[0])}; a query has: {', '.join(sorted(_KEYS))}")
    text = value.get("query", "")
    if not isinstance(text, str):
        raise Refused(f"{place}: 'query' must be text, not {shown(text)}")
    properties = _properties(value.get("properties", []), place)
    if "query" not in value and not properties:
        raise Refused(f"{place} has neither 'query' nor 'properties'")
    strict = value.get("type_strict", "any")
    if strict not in ("any", "should", "all"):
        raise Refused(f"{place}: 'type_strict' is any, should or all, not {shown(strict)}")
    types = value.get("type", [])
    kinds = tuple(_kind(each, place) for each in ([types] if isinstance(types, str) else _list(types, "type", place)))
    limit = whole(value.get("limit"), f"{place}: limit", _SUGGESTED, LIMIT)
    return Query(text, kinds, strict, limit, properties)


def _properties(value: object, place: str) -> dict[str, tuple[Value, ...]]:
    found: dict[str, tuple[Value, ...]] = {}
    for each in _list(value, "properties", place):
        if not isinstance(each, dict) or not isinstance(each.get("pid"), str) or "v" not in each:
            raise Refused(f"{place}: a property is {{'pid': …, 'v': …}}, not {shown(each)}")
        if each["pid"] not in PROPERTIES:
            raise Refused(f"{place}: no property {shown(each['pid'])}; there are: {', '.join(PROPERTIES)}")
        values = each["v"] if isinstance(each["v"], list) else [each["v"]]
        if len(values) > _VALUES:
            raise Refused(f"{place}: {len(values):,} values of {each['pid']!r}; at most {_VALUES} are compared")
        # A cell that is empty says nothing.
        found[each["pid"]] = tuple(told for told in (_value(one, place) for one in values) if told.text or told.key)
    return {name: values for name, values in found.items() if values}


def _value(value: object, place: str) -> Value:
    match value:
        case {"id": str(key), **rest}:
            return Value(str(rest.get("name", "")), key)
        case str() | bool() | int() | float():
            return Value(str(value))
        case _:
            raise Refused(f"{place}: a value is text, a number, true, false or {{'id': …}}, not {shown(value)}")


def _list(value: object, name: str, place: str) -> list[Any]:
    if not isinstance(value, list):
        raise Refused(f"{place}: {name!r} must be a list, not {shown(value)}")
    return value


def _kind(value: object, place: str) -> str:
    name = value.removeprefix(DEF) if isinstance(value, str) else value
    if not isinstance(name, str) or name not in TYPES:
        raise Refused(f"{place}: no type {shown(value)}; there are: {', '.join(TYPES)}")
    return TYPES[name]


def _type(name: str) -> dict[str, str]:
    return {"id": name, "name": TYPE_NAMES[name]}


def type_of(entity: Entity) -> dict[str, str]:
    """Returns the type of a thing as the protocol writes it."""
    return _type(next(name for name, kind in TYPES.items() if kind == entity.kind))


def _description(entity: Entity) -> str:
    return entity.about() or (entity.en if entity.en != entity.vi else "")


def _begins(prefix: str, *texts: str) -> bool:
    wanted = folded(prefix)
    return any(f" {folded(text)}".find(f" {wanted}") >= 0 for text in texts)
