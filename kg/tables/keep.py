"""The record of a table, put into a graph folder."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kg.errors import GraphError, TableError
from kg.graph import files, store
from kg.graph.tables import Table, load

Outcome = Literal["new", "replaced", "unchanged"]


def keep(folder: Path, table: Table) -> tuple[Path, Outcome]:
    """Writes the record of a table into a graph folder, made where it is missing; returns where, and what it did.

    Raises:
        TableError: the folder cannot be written.
        GraphError: another process is writing it.
    """
    path = folder / store.TABLES / f"{table.about.name}.jsonl"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with files.locked(folder):
            outcome: Outcome = "new"
            if path.exists():
                outcome = "unchanged" if _same(path, table) else "replaced"
            if outcome != "unchanged":
                files.replace(path, (line.encode("utf-8") for line in table.lines))
    except OSError as error:
        raise TableError(f"{path}: cannot be written: {error.strerror or error}") from error
    return path, outcome


def _same(path: Path, table: Table) -> bool:
    """Says whether the record at ``path`` is of this very table."""
    try:
        return load(path).lines == table.lines
    except GraphError:
        return False  # a damaged record is written anew
