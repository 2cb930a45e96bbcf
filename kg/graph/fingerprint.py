"""What made a graph, as a hash: the version and text of the software, and the ontology."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kg import resources

# a change in these makes other facts of the same text; a change elsewhere only lifts the same facts anew
_READING = ("model.py", "vocabulary.py", "sources", "language", "extract")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The makers of a graph.

    Args:
        software: version of tinhkg.
        ontology: SHA-256 of the ontology's files.
        extractor: SHA-256 of all that turns text into facts.
        whole: SHA-256 of all that turns text into a graph.
    """

    software: str
    ontology: str
    extractor: str
    whole: str


def fingerprint(ontology: Path | None = None) -> Fingerprint:
    """Returns the fingerprint of this installation.

    Args:
        ontology: folder of the ontology in use; default is the one that ships.
    """
    folder = resources.ontology() if ontology is None else ontology
    package = Path(resources.__file__).resolve().parent
    try:
        software = version("tinhkg")
    except PackageNotFoundError:
        software = "unknown"
    knowledge = _hash(folder, sorted(folder.rglob("*.ttl")))
    found = (path for form in ("*.py", "*.tsv") for path in package.rglob(form))
    code = sorted(path for path in found if "_resources" not in path.parts)
    reading = [path for path in code if path.relative_to(package).parts[0] in _READING]
    return Fingerprint(
        software,
        knowledge,
        _joined(software, knowledge, _hash(package, reading)),
        _joined(software, knowledge, _hash(package, code)),
    )


def _hash(root: Path, paths: Iterable[Path]) -> str:
    """Returns the SHA-256 of the files' names below ``root`` and of their text with Unix line ends."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.relative_to(root).as_posix().encode("utf-8") + b"\0")
        whole.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return whole.hexdigest()


def _joined(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()
