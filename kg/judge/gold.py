"""Gold files -> what an article has to yield: a folder of JSON files in the shape of an extractor's output."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import SourceError
from kg.model import (
    AgencyFact,
    Claim,
    DirectiveFact,
    DocumentFact,
    EventFact,
    ObservationFact,
    OfficialFact,
    ProjectFact,
    ProvinceFact,
)

_C = TypeVar("_C", bound=Claim)
_FIGURES = ("value", "value_max", "change_pct", "change_pct_max", "change_times", "plan_pct")
_WORDINGS = ("bound", "unit", "change_bound", "change_base")
_RULE = "gold"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fact that a person found in an article.

    Args:
        fact: the fact; it has no evidence of its own.
        optional: may be given or left out: it counts nowhere.
        quote: the text that supports it, where the file gives it.
    """

    fact: Claim
    optional: bool = False
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """All that is wanted of one article.

    Args:
        id: stem of the file's name: the article's identifier.
        publisher: newspaper, or None.
        province: name of the province, or None.
        wanted: the facts of each kind, by the names that ``kg.model.Facts`` gives the kinds. A file without
            ``directives`` was not annotated for them: they are not judged. Any other kind that is missing is wanted
            empty.
    """

    id: str
    publisher: str | None
    province: str | None
    wanted: Mapping[str, tuple[Wanted, ...]]


def read(folder: Path) -> dict[str, Gold]:
    """Returns the gold of every article, by its identifier.

    Args:
        folder: holds a file ``NNN.json`` an article.

    Raises:
        SourceError: the folder holds no such file, or one of them is not of the shape.
    """
    found: dict[str, Gold] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            found[path.stem] = _gold(path.stem, json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal))
        except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
            raise SourceError(f"{path.name}: no gold facts: {type(error).__name__} {error}") from error
    if not found:
        raise SourceError(f"{folder}: no gold files (NNN.json) in this folder")
    return found


def _gold(stem: str, item: Mapping[str, Any]) -> Gold:
    makers = {
        "officials": _official,
        "agencies": _agency,
        "documents": _document,
        "projects": _project,
        "observations": _observation,
        "events": _event,
        "directives": _directive,
    }
    return Gold(
        id=stem,
        publisher=item.get("publisher"),
        province=_name(item.get("province")) or None,
        wanted={
            kind: tuple(_wanted(entry, make(entry)) for entry in item.get(kind, ()))
            for kind, make in makers.items()
            if kind in item or kind != "directives"
        },
    )


def _wanted(entry: str | Mapping[str, Any], fact: Claim) -> Wanted:
    if isinstance(entry, str):
        return Wanted(fact)
    return Wanted(fact, optional=bool(entry.get("optional")), quote=entry.get("quote"))


def province(name: str) -> ProvinceFact:
    """Returns the fact that an article is about a province, known by its name only."""
    return _claim(ProvinceFact, name=name, version="", basis="")


def _claim(maker: type[_C], /, **slots: Any) -> _C:  # noqa: ANN401 # slots of any kind
    return maker(evidence=(), rule=_RULE, confidence=1.0, **slots)


def _name(entry: str | Mapping[str, Any] | None) -> str:
    """Returns what a thing is called that may be given by its name alone."""
    if entry is None or isinstance(entry, str):
        return entry or ""
    return entry.get("name") or entry.get("title") or entry.get("number") or ""


def _official(entry: Mapping[str, Any]) -> OfficialFact:
    role, organisation = entry.get("role") or "", entry.get("organisation")
    return _claim(OfficialFact, name=entry["name"], role=role, organisation=organisation)


def _agency(entry: str | Mapping[str, Any]) -> AgencyFact:
    return _claim(AgencyFact, name=_name(entry), kind="")


def _document(entry: Mapping[str, Any]) -> DocumentFact:
    return _claim(DocumentFact, **{slot: entry.get(slot) for slot in ("number", "type", "issuer", "date", "title")})


def _project(entry: str | Mapping[str, Any]) -> ProjectFact:
    return _claim(ProjectFact, name=_name(entry))


def _observation(entry: Mapping[str, Any]) -> ObservationFact:
    return _claim(
        ObservationFact,
        indicator=entry["indicator"],
        indicator_key=None,
        component=None,
        area=entry.get("area") or "",
        area_key=None,
        period=entry.get("period"),
        status=entry.get("status") or "actual",
        **{slot: None if entry.get(slot) is None else Decimal(entry[slot]) for slot in _FIGURES},
        **{slot: entry.get(slot) for slot in _WORDINGS},
    )


def _event(entry: Mapping[str, Any]) -> EventFact:
    return _claim(
        EventFact,
        kind=entry["kind"],
        date=entry.get("date"),
        organiser=entry.get("organiser"),
        chair=tuple(entry.get("chair") or ()),
    )


def _directive(entry: Mapping[str, Any]) -> DirectiveFact:
    by, to = entry.get("by"), entry.get("to")
    return _claim(DirectiveFact, by=by, to=to, action=entry["action"], deadline=entry.get("deadline"))
