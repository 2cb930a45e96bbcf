"""Answers of endpoints on the disk: asked once, kept until they are asked anew.

A file an answer, named by a hash of endpoint and query: a line of JSON that says what was asked, when it was answered
and what the rest must hash to, then the rows in SPARQL's JSON. A file that is damaged, or of another question, counts
as absent.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.errors import LinkError
from kg.graph import files
from kg.graph.iri import digest


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer as it was given.

    Args:
        retrieved: the day it was given.
        results: the rows, in SPARQL 1.1 Query Results JSON.
    """

    retrieved: date
    results: bytes


@dataclass(frozen=True, slots=True)
class Cache:
    """The answers kept in one folder, which is made when the first one is put there."""

    folder: Path

    def path(self, endpoint: str, query: str) -> Path:
        """Returns the file that this answer is kept in, whether it is there or not."""
        return self.folder / f"{digest(endpoint, query, length=32)}.answer"

    def get(self, endpoint: str, query: str) -> Entry | None:
        """Returns the answer that was kept, or None where there is none that is whole."""
        try:
            said, _, results = self.path(endpoint, query).read_bytes().partition(b"\n")
            header = json.loads(said)
            wanted = (endpoint, query, hashlib.sha256(results).hexdigest())
            if (header["endpoint"], header["query"], header["sha256"]) != wanted:
                return None
            return Entry(date.fromisoformat(header["retrieved"]), results)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, endpoint: str, query: str, entry: Entry) -> None:
        """Keeps an answer in the place of the one that was there.

        Raises:
            LinkError: the folder cannot be written.
        """
        header = {
            "endpoint": endpoint,
            "query": query,
            "retrieved": entry.retrieved.isoformat(),
            "sha256": hashlib.sha256(entry.results).hexdigest(),
        }
        path = self.path(endpoint, query)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            files.replace(path, [json.dumps(header, sort_keys=True).encode("ascii"), b"\n", entry.results])
        except OSError as error:
            raise LinkError(f"{path}: cannot be written: {error.strerror or error}") from error
