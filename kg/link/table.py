"""The table of links, ``links.sssom.tsv`` in a graph folder: what was proposed, and what people decided.

A person writes ``accept`` or ``reject`` into the column ``decision`` (and who and when, into ``reviewer_label`` and
``review_date``), or adds a row. A row that a person decided, signed or added is never changed and never removed by a
program. The file is written whole or not at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from kg.errors import LinkError
from kg.graph import files, store
from kg.link import sssom
from kg.link.sssom import Record, Sheet

TABLE: Final = store.LINKS
"""The table's name in a graph folder."""

ACCEPT: Final = "accept"
REJECT: Final = "reject"
PROPOSED: Final = "https://w3id.org/semapv/vocab/LexicalMatching"
"""How a row that was proposed by its name is justified; a row that a person added says something else."""

_SKOS: Final = sssom.BUILT_IN["skos"]
EXACT: Final = f"{_SKOS}exactMatch"
CLOSE: Final = f"{_SKOS}closeMatch"
_PREDICATES: Final = frozenset({EXACT, CLOSE})
_SAME: Final = f"{sssom.BUILT_IN['owl']}sameAs"
_COLUMNS: Final = (
    "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification",
    "reviewer_label", "review_date", "confidence", "comment", "decision",
)  # fmt: skip
_NEEDED: Final = ("subject_id", "predicate_id", "object_id", "mapping_justification")
_METADATA: Final = {
    "sssom_version": ('sssom_version: "1.1"',),
    "mapping_set_description": (
        "mapping_set_description: Write accept or reject into the column decision, your name into reviewer_label, "
        "the day into review_date.",
    ),
    "license": ("license: https://creativecommons.org/licenses/by/4.0/",),
    "mapping_tool": ("mapping_tool: tinhkg",),
    "extension_definitions": ("extension_definitions:", "  - slot_name: decision"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """One row.

    Args:
        subject: IRI of our thing.
        subject_label: what it is called here.
        predicate: ``EXACT`` or ``CLOSE``.
        object: IRI of the other thing.
        object_label: what it is called there.
        justification: IRI of a SEMAPV term.
        confidence: 0 to 1, or None.
        comment: the evidence, in words.
        decision: ``accept``, ``reject`` or "".
        reviewer: who decided.
        review_date: when.
        more: columns that other programs or people added, with their texts.
        line: where it stands in the file, or 0.
    """

    subject: str
    subject_label: str
    predicate: str
    object: str
    object_label: str
    justification: str = PROPOSED
    confidence: Decimal | None = None
    comment: str = ""
    decision: str = ""
    reviewer: str = ""
    review_date: date | None = None
    more: tuple[tuple[str, str], ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def touched(self) -> bool:
        """Whether a person has decided it, signed it or added it."""
        signed = self.decision or self.reviewer or self.review_date or any(text for _, text in self.more)
        return bool(signed) or self.justification != PROPOSED


@dataclass(frozen=True, slots=True)
class Links:
    """A whole table: its rows in their order, its metadata, and the prefixes that shorten identifiers."""

    rows: tuple[Link, ...] = ()
    metadata: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)


def read(path: Path) -> Links:
    """Returns the table in a file; an empty one where there is no file.

    Raises:
        LinkError: a row is not what it should be; the message names file, line and value.
    """
    if not path.exists():
        return Links()
    sheet = sssom.read(path)
    if missing := [name for name in _NEEDED if name not in sheet.columns]:
        raise LinkError(f"{path}: the column {missing[0]} is missing")
    rows = tuple(_link(path, record, sheet.prefixes) for record in sheet.records)
    seen: dict[tuple[str, str, str], int] = {}
    for row in rows:
        before = seen.setdefault((row.subject, row.predicate, row.object), row.line)
        if before != row.line:
            raise LinkError(f"{path}: line {row.line}: the same link as in line {before}: {row.subject} {row.object}")
    return Links(rows, sheet.metadata, sheet.prefixes)


def write(path: Path, links: Links, set_id: str) -> None:
    """Puts a table in the place of the file.

    Args:
        path: the file.
        links: what to write; metadata that it does not have is added.
        set_id: IRI of the set of links.

    Raises:
        LinkError: it cannot be written; the old file stays as it is.
    """
    more = dict.fromkeys(name for row in links.rows for name, _ in row.more)
    own = {"sssom_version": _METADATA["sssom_version"], "mapping_set_id": (f"mapping_set_id: {set_id}",)}
    metadata = {**own, **_METADATA, **links.metadata}
    records = tuple(_record(row, links.prefixes) for row in links.rows)
    sheet = Sheet(metadata, links.prefixes, (*_COLUMNS, *more), records)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.replace(path, (line.encode("utf-8") for line in sssom.written(sheet)))
    except OSError as error:
        raise LinkError(f"{path}: cannot be written: {error.strerror or error}") from error


def merged(
    old: Links, new: Iterable[Link], asked: Collection[str], entities: str, prefixes: Mapping[str, str]
) -> Links:
    """Returns the table after a run: what people touched, what was proposed now, and what was not asked about.

    Args:
        old: the table before.
        new: what was proposed.
        asked: IRIs of the things that were asked about.
        entities: what the IRIs of the target's things begin with.
        prefixes: those of the new rows.
    """
    kept = [row for row in old.rows if row.touched or row.subject not in asked or not row.object.startswith(entities)]
    settled = {(row.subject, row.object) for row in kept}
    rows = [*kept, *(link for link in new if (link.subject, link.object) not in settled)]
    rows.sort(key=lambda row: (row.subject, -(row.confidence or Decimal(0)), row.object, row.predicate))
    iris = {iri for row in rows for iri in (row.subject, row.object)}
    needed = {name: start for name, start in prefixes.items() if any(iri.startswith(start) for iri in iris)}
    return replace(old, rows=tuple(rows), prefixes={**needed, **old.prefixes})


def _link(path: Path, record: Record, prefixes: Mapping[str, str]) -> Link:
    cells = record.cells

    def wrong(name: str, why: str) -> LinkError:
        return LinkError(f"{path}: line {record.line}: {name}: {cells.get(name, '')!r}: {why}")

    def iri(name: str) -> str:
        try:
            return sssom.expanded(cells[name], prefixes)
        except ValueError as error:
            raise wrong(name, str(error)) from error

    predicate = iri("predicate_id")
    if predicate == _SAME:
        raise wrong("predicate_id", "two descriptions are not one thing: use skos:exactMatch or skos:closeMatch")
    if predicate not in _PREDICATES:
        raise wrong("predicate_id", "not skos:exactMatch or skos:closeMatch")
    if cells.get("predicate_modifier"):
        raise wrong("predicate_modifier", "a link is not negated here: write reject into the column decision")
    decision = cells.get("decision", "").casefold()  # spreadsheets like to begin with a capital
    if decision not in ("", ACCEPT, REJECT):
        raise wrong("decision", f"not {ACCEPT}, {REJECT} or empty")
    day = cells.get("review_date", "")
    try:
        reviewed = date.fromisoformat(day) if day else None
    except ValueError as error:
        raise wrong("review_date", "not a day such as 2025-07-01") from error
    number = cells.get("confidence", "")
    try:
        confidence = Decimal(number) if number else None
    except InvalidOperation as error:
        raise wrong("confidence", "not a number") from error
    if confidence is not None and not (confidence.is_finite() and 0 <= confidence <= 1):
        raise wrong("confidence", "not from 0 to 1")
    return Link(
        iri("subject_id"),
        cells.get("subject_label", ""),
        predicate,
        iri("object_id"),
        cells.get("object_label", ""),
        iri("mapping_justification"),
        confidence,
        cells.get("comment", ""),
        decision,
        cells.get("reviewer_label", ""),
        reviewed,
        tuple((name, text) for name, text in cells.items() if name not in _COLUMNS),
        record.line,
    )


def _record(row: Link, prefixes: Mapping[str, str]) -> Record:
    texts = (
        sssom.contracted(row.subject, prefixes),
        row.subject_label,
        sssom.contracted(row.predicate, prefixes),
        sssom.contracted(row.object, prefixes),
        row.object_label,
        sssom.contracted(row.justification, prefixes),
        row.reviewer,
        row.review_date.isoformat() if row.review_date else "",
        "" if row.confidence is None else format(row.confidence, "f"),
        row.comment,
        row.decision,
    )
    return Record(row.line, {**dict(zip(_COLUMNS, texts, strict=True)), **dict(row.more)})
