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


class RefusedError(QueryError):
    """A query from outside is not asked at all.

    Args:
        message: says why, and what to do instead.
        reason: too-large, too-deep, too-many, federation or update.
    """

    def __init__(self, message: str, reason: str) -> None:
        """Keeps the reason, which decides the HTTP status."""
        super().__init__(message)
        self.reason = reason


class EndpointError(QueryError):
    """A SPARQL endpoint elsewhere refuses, fails, is too slow, or sends something that is no answer.

    Args:
        message: names the endpoint and what it said.
        status: the HTTP status, where there was one.
        retry_after: the header ``Retry-After`` as it was sent: seconds or an HTTP date.
        passing: the same question may well be answered a little later.
    """

    def __init__(
        self, message: str, *, status: int | None = None, retry_after: str | None = None, passing: bool = False
    ) -> None:
        """Keeps what a client needs to decide whether to ask again."""
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after
        self.passing = passing


class LinkError(TinhkgError):
    """A target of links, the table of links, or what was fetched from outside is wrong."""


class TableError(TinhkgError):
    """A mapping of a table is wrong, or the table cannot be read as it says."""


class GraphError(TinhkgError):
    """A graph folder is missing, damaged or held by another process."""
