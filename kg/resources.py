"""Where the ontology, the queries and the sample articles lie: in the wheel, else beside the checkout's ``kg/``."""

from __future__ import annotations

from pathlib import Path

from kg.errors import TinhkgError

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    for candidate in (_PACKAGE / "_resources" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise TinhkgError(f"{name}: not found beside {_PACKAGE}; the installation is incomplete")


def ontology() -> Path:
    """Returns the folder that holds ``core.ttl``, ``shapes.ttl``, ``alignments.ttl`` and ``vocab/``."""
    return _folder("ontology")


def queries() -> Path:
    """Returns the folder that holds ``competency/``, ``hygiene/`` and ``views/``."""
    return _folder("queries")


def sample() -> Path:
    """Returns the folder of the five sample articles."""
    return _PACKAGE / "sources" / "sample"
