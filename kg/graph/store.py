"""A graph folder: written whole or not at all, opened for reading.

``graph.nq.gz`` is the graph, ``graph.nq.sha256`` the hash of what is zipped in it, ``store/`` an Oxigraph store of it
that can be made anew at any time, ``quarantine.nq.gz`` what facts too doubtful for the graph would add to it,
``facts.jsonl`` the log of facts, ``report.json`` what the build has to say;
``judgements.tsv`` belongs to people and is only ever created, ``links.sssom.tsv`` (links to outside data, for people to
accept) and ``enrichment.nq.gz`` (values from there) are made by ``kg.link`` where somebody asks for them, and the
records of statistical tables in ``tables/`` by ``kg.tables``.

The stamp is what a reader trusts: a store whose own stamp is the same is opened, any other is made anew from the file.
Files are renamed in an order in which a crash between any two of them leaves a folder that opens.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph import files
from kg.graph.facts import Log
from kg.graph.resolve.judgements import HEADER

GRAPH = "graph.nq.gz"
STAMP = "graph.nq.sha256"
STORE = "store"
FACTS = "facts.jsonl"
REPORT = "report.json"
QUARANTINE = "quarantine.nq.gz"
LINKS = "links.sssom.tsv"
ENRICHMENT = "enrichment.nq.gz"
JUDGEMENTS = "judgements.tsv"
TABLES = "tables"
_SOURCE = "SOURCE.sha256"
NO_JUDGEMENTS = HEADER.encode()


def write(folder: Path, lines: Iterable[str], aside: Iterable[str], log: Log, report: Mapping[str, Any]) -> str:
    """Replaces the graph in ``folder`` and returns the SHA-256 of its N-Quads.

    The caller holds the folder's lock.

    Args:
        folder: an existing folder.
        lines: canonical N-Quads, sorted, each with its end.
        aside: what is quarantined, in the same form.
        log: the facts that the graph was lifted from.
        report: what to put into ``report.json``; ``sha256`` and ``quarantine_sha256`` are added.
    """
    sweep(folder)
    if not (folder / JUDGEMENTS).exists():
        files.replace(folder / JUDGEMENTS, [NO_JUDGEMENTS])
    files.replace(folder / FACTS, (line.encode("utf-8") for line in log.lines()))
    quarantined = files.replace_zipped(folder / QUARANTINE, aside)
    digest = files.replace_zipped(folder / GRAPH, lines)
    files.replace(folder / STAMP, [f"{digest}  graph.nq\n".encode()])
    _load(folder, digest)
    hashes = {"sha256": digest, "quarantine_sha256": quarantined}
    text = json.dumps({**report, **hashes}, ensure_ascii=False, indent=1, sort_keys=True)
    files.replace(folder / REPORT, [text.encode("utf-8") + b"\n"])
    return digest


def sweep(folder: Path) -> None:
    """Removes what a build that was killed left behind."""
    for name in (GRAPH, STAMP, STORE, FACTS, REPORT, JUDGEMENTS, QUARANTINE, LINKS, ENRICHMENT, f"{TABLES}/*"):
        for pattern in (f"{name}.tmp-*", f"{name}.old-*"):
            for left in folder.glob(pattern):
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink(missing_ok=True)


def stamp(folder: Path) -> str:
    """Returns the hash that the graph's N-Quads must have.

    Raises:
        GraphError: there is no graph in the folder.
    """
    try:
        return (folder / STAMP).read_text(encoding="ascii").split()[0]
    except (OSError, ValueError, IndexError) as error:
        there = "no graph there" if folder.is_dir() else "no such folder"
        raise GraphError(f"{folder}: {there}; `tinhkg build -o {folder}` makes one") from error


def store_stamp(folder: Path) -> str | None:
    """Returns the hash of the N-Quads that the store was loaded from, or None where there is no whole store."""
    try:
        return (folder / STORE / _SOURCE).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None


def report(folder: Path) -> dict[str, Any]:
    """Returns what the build that made the graph reported.

    Raises:
        GraphError: the report is missing or damaged.
    """
    try:
        found = json.loads((folder / REPORT).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GraphError(f"{folder / REPORT}: missing or damaged: {error}") from error
    if not isinstance(found, dict):
        raise GraphError(f"{folder / REPORT}: not a report")
    return found


def whole(folder: Path) -> bool:
    """Says whether graph, stamp, store and quarantine are there and agree; the store itself is not scanned."""
    try:
        aside = measured(folder, QUARANTINE) == report(folder).get("quarantine_sha256")
        return aside and measured(folder) == stamp(folder) == store_stamp(folder)
    except GraphError:
        return False


def measured(folder: Path, name: str = GRAPH) -> str:
    """Returns the hash that the N-Quads of a zipped file do have.

    Raises:
        GraphError: the file is missing or damaged.
    """
    found = hashlib.sha256()
    for line in files.unzipped(folder / name):
        found.update(line)
    return found.hexdigest()


def open_graph(folder: Path) -> ox.Store:
    """Returns the graph in ``folder``, for reading only.

    A store that is missing or not of this graph is made anew from ``graph.nq.gz`` first; in a folder that cannot be
    written, in memory.

    Raises:
        GraphError: there is no graph, it is damaged, or another process is writing it.
    """
    wanted = stamp(folder)
    if store_stamp(folder) == wanted:
        with suppress(GraphError):  # a damaged cache: the graph itself is elsewhere
            return open_store(folder)
    if not os.access(folder, os.W_OK):
        return in_memory(folder, wanted)
    with files.locked(folder):
        _load(folder, wanted)
    return open_store(folder)


def with_quarantine(folder: Path) -> ox.Store:
    """Returns the graph in ``folder`` together with what is quarantined, in memory.

    Raises:
        GraphError: there is no graph, or a file is missing or damaged.
    """
    store = in_memory(folder, stamp(folder))
    store.bulk_extend(quarantined(folder))
    return store


def quarantined(folder: Path) -> ox.Store:
    """Returns what facts too doubtful for the graph would add to it, in memory.

    Raises:
        GraphError: the file is missing or not the one that the report is of.
    """
    store = ox.Store()
    _fill(store, folder, report(folder).get("quarantine_sha256", ""), QUARANTINE, REPORT)
    return store


def open_store(folder: Path) -> ox.Store:
    """Returns the store in ``folder`` as it is, for reading only.

    Raises:
        GraphError: it is missing or damaged.
    """
    return read_only(folder / STORE)


def read_only(path: Path) -> ox.Store:
    """Returns the store that lies at ``path``, for reading only.

    Raises:
        GraphError: it is missing or damaged.
    """
    try:
        return ox.Store.read_only(str(path))
    except (OSError, RuntimeError) as error:
        raise GraphError(f"{path}: cannot be opened: {error}") from error


def _load(folder: Path, wanted: str) -> None:
    """Puts a fresh store, loaded from the graph's file, in the place of the old one."""
    fresh = folder / f"{STORE}.tmp-{os.getpid()}"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        store = ox.Store(str(fresh))
        _fill(store, folder, wanted)
        store.flush()
        del store  # closes it: a store that is open cannot be renamed everywhere
        (fresh / _SOURCE).write_text(f"{wanted}\n", encoding="ascii")
        files.replace_folder(folder / STORE, fresh)
    except OSError as error:
        raise GraphError(f"{fresh}: {error}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def in_memory(folder: Path, wanted: str) -> ox.Store:
    """Returns the graph in ``folder``, loaded into memory.

    Raises:
        GraphError: the file is missing, damaged, or does not have the hash ``wanted``.
    """
    store = ox.Store()
    _fill(store, folder, wanted)
    return store


def _fill(store: ox.Store, folder: Path, wanted: str, name: str = GRAPH, stamped: str = STAMP) -> None:
    """Loads a zipped file, and raises GraphError where it is not the one that ``stamped`` says."""
    if measured(folder, name) != wanted:
        raise GraphError(f"{folder / name}: damaged: not the one that {stamped} is of; build it anew")
    try:
        with gzip.open(folder / name, "rb") as packed:
            store.bulk_load(cast("IO[bytes]", packed), ox.RdfFormat.N_QUADS)
    except SyntaxError as error:
        raise GraphError(f"{folder / name}: damaged: {error}") from error
