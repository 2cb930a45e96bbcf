"""Everything that can go wrong, as exceptions whose message names file, place and value."""

from __future__ import annotations


class TinhkgError(Exception):
    """Root of all errors that tinhkg raises on purpose: the command line prints the message and exits 1."""


class SourceError(TinhkgError):
    """One input cannot be read as an article: the run goes on with the rest."""


class VocabularyError(TinhkgError):
    """The ontology contradicts itself or lacks what it must have."""


class QueryError(TinhkgError):
    """A query, its header or its parameters are wrong."""


class GraphError(TinhkgError):
    """A graph folder is missing, damaged or held by another process."""
