"""The log of facts: a JSON line an article, keyed by the content's hash.

The keys are those of ``kg.model``; every fact carries its first evidence flat (``start``, ``end``, ``quote``,
``sentence_start``, ``sentence``) and further ones under ``more_evidence``. Figures are JSON numbers that read back
as the same ``Decimal``: 298.6 stays 298.6. The article's text is in the line, so that the log alone is enough to lift
from and to check offsets against.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import GraphError
from kg.model import KINDS, Article, Claim, Evidence, Facts, ProvinceFact

_C = TypeVar("_C", bound=Claim)
_CLAIM = {f.name for f in fields(Claim)}
_EVIDENCE = tuple(f.name for f in fields(Evidence))
# slots that came later: left out while they say nothing, so that what was found before keeps its name
_LATER = frozenset({"revised"})
# what str.splitlines, and so many a reader of JSON Lines, takes for the end of a line
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def as_json(value: object) -> str:
    """Returns ``value`` as JSON on one line; the standard writer would make binary fractions of Decimals."""
    match value:
        case str():
            return json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)
        case Decimal():
            if not value.is_finite():
                raise GraphError(f"{value}: not a figure")
            return str(value)
        case Mapping():
            return "{" + ", ".join(f"{as_json(str(k))}: {as_json(v)}" for k, v in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(as_json, value)) + "]"
        case _:
            return json.dumps(value, allow_nan=False)


def content(claim: Claim) -> str:
    """Returns what the claim says and where it stands, as canonical JSON: the identity of the claim in its article.

    How it was found (rule, confidence, inferred slots) is left out: a better rule must not rename a fact.
    """
    said = {f.name: getattr(claim, f.name) for f in fields(claim) if f.name not in _CLAIM}
    said = {name: value for name, value in said.items() if name not in _LATER or value}
    said["at"] = [[e.start, e.end] for e in claim.evidence]
    return as_json(dict(sorted(said.items())))


def _flat(claim: Claim) -> dict[str, Any]:
    out: dict[str, Any] = {f.name: getattr(claim, f.name) for f in fields(claim) if f.name not in _CLAIM}
    places = [{name: getattr(e, name) for name in _EVIDENCE} for e in claim.evidence]
    out |= places[0] if places else {}
    if len(places) > 1:
        out["more_evidence"] = places[1:]
    return out | {
        "rule": claim.rule,
        "confidence": float(claim.confidence),
        "inferred": dict(sorted(claim.inferred.items())),
    }


def dump(facts: Facts, extractor: str | None = None) -> str:
    """Returns ``facts`` as one line of JSON, without the line's end.

    Args:
        facts: what one article says.
        extractor: fingerprint of the software and vocabulary that found it, where the line goes to a log.

    Raises:
        GraphError: a figure is not finite.
    """
    article = facts.article
    line: dict[str, Any] = {
        "id": article.id,
        "source": article.source,
        "title": facts.title,
        "publisher": facts.publisher,
        "published": facts.published,
        "province": None if facts.province is None else _flat(facts.province),
    }
    line |= {name: [_flat(claim) for claim in getattr(facts, name)] for name in KINDS}
    line["article"] = {
        name: getattr(article, name) for name in ("sha256", "title", "publisher", "published", "url", "text")
    }
    if extractor is not None:
        line["extractor"] = extractor
    return as_json(line)


def _evidence(entry: Mapping[str, Any]) -> tuple[Evidence, ...]:
    places = [entry, *entry.get("more_evidence", ())] if "start" in entry else []
    return tuple(Evidence(**{name: place[name] for name in _EVIDENCE}) for place in places)


def claim(kind: type[_C], entry: Mapping[str, Any]) -> _C:
    """Returns the claim that an object of the log describes; a slot that it leaves out has its default."""
    slots: dict[str, Any] = {}
    for field in fields(kind):
        if field.name in _CLAIM or field.name not in entry:
            continue
        value = entry[field.name]
        # annotations are text (PEP 563): the shape of a slot is read off its declaration in kg.model
        if value is not None and "Decimal" in str(field.type):
            value = Decimal(value)
        slots[field.name] = tuple(value) if isinstance(value, list) else value
    return kind(
        evidence=_evidence(entry),
        rule=entry["rule"],
        confidence=float(entry["confidence"]),
        inferred=dict(entry.get("inferred", {})),
        **slots,
    )


def load(line: str) -> Facts:
    """Returns the facts that ``dump`` wrote as ``line``.

    Raises:
        GraphError: the line is not one that ``dump`` writes.
    """
    return _parsed(line)[0]


def _entries(entry: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """Returns the facts of one kind; a log from before reports of progress were read has none of them."""
    found: list[Mapping[str, Any]] = entry.get(name, []) if name == "progress" else entry[name]
    return found


def _parsed(line: str) -> tuple[Facts, str | None]:
    try:
        # whole numbers stay int (offsets); _claim makes Decimals of those that stand for figures
        entry = json.loads(line, parse_float=Decimal)
        article = Article(id=entry["id"], source=entry["source"], **entry["article"])
        found: dict[str, Any] = {
            name: tuple(claim(kind, e) for e in _entries(entry, name)) for name, kind in KINDS.items()
        }
        province = None if entry["province"] is None else claim(ProvinceFact, entry["province"])
        facts = Facts(article, entry["title"], entry["publisher"], entry["published"], province, **found)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GraphError(f"not a line of facts: {line[:60]!r}: {error}") from error
    return facts, entry.get("extractor")


@dataclass(frozen=True, slots=True)
class Log:
    """The facts of many articles, each known by the hash of its content.

    Args:
        extractor: fingerprint of the software and vocabulary that found these facts.
        facts: by the article's ``sha256``.
    """

    extractor: str
    facts: Mapping[str, Facts]

    @classmethod
    def read(cls, path: Path, extractor: str) -> Log:
        """Returns what the log at ``path`` holds from this very extractor; a missing file is an empty log.

        Lines of another extractor are left out, so that their articles are read anew.

        Raises:
            GraphError: a line is damaged; the message names file and line.
        """
        found: dict[str, Facts] = {}
        for facts, made_by in read(path) if path.exists() else ():
            if made_by == extractor:
                found[facts.article.sha256] = facts
        return cls(extractor, found)

    def lines(self) -> Iterator[str]:
        """Yields the lines of the log, each with its end, by the articles' hashes."""
        for _, facts in sorted(self.facts.items()):
            yield dump(facts, self.extractor) + "\n"


def read(path: Path) -> Iterator[tuple[Facts, str | None]]:
    """Yields the facts of each line of the log at ``path`` with the fingerprint of their extractor.

    Raises:
        GraphError: a line is damaged; the message names file and line.
    """
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield _parsed(line)
            except GraphError as error:
                raise GraphError(f"{path}, line {number}: {error}") from error
