"""The formats of answers, by the names that people type and by their media types, and which of them a client wants.

SPARQL results: https://www.w3.org/TR/sparql11-overview/; content negotiation: https://www.rfc-editor.org/rfc/rfc9110
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import mimeparse
import pyoxigraph as ox

from kg.errors import QueryError

ROWS: Final = "rows"
TRUTH: Final = "truth"
TRIPLES: Final = "triples"


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing an answer.

    Args:
        name: what ``?format=`` and ``-f`` call it.
        media_type: what it is sent as.
        kinds: which answers it can hold: rows, truth, triples.
        also: media types that mean it, too.
        suffix: of a file that holds it.
        syntax: what the engine calls it; None where it is written here.
    """

    name: str
    media_type: str
    kinds: frozenset[str]
    suffix: str
    syntax: ox.QueryResultsFormat | ox.RdfFormat | None
    also: tuple[str, ...] = ()

    @property
    def content_type(self) -> str:
        """The value of ``Content-Type``: texts are UTF-8."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


_SPARQL: Final = "application/sparql-results"
_RESULTS: Final = frozenset({ROWS, TRUTH})
_ROWS: Final = frozenset({ROWS})
_TRIPLES: Final = frozenset({TRIPLES})

FORMATS: Final = (  # the first that can hold an answer is sent to a client that wants no other
    Format("json", f"{_SPARQL}+json", _RESULTS, "srj", ox.QueryResultsFormat.JSON, ("application/json",)),
    Format("xml", f"{_SPARQL}+xml", _RESULTS, "srx", ox.QueryResultsFormat.XML, ("application/xml", "text/xml")),
    Format("csv", "text/csv", _ROWS, "csv", ox.QueryResultsFormat.CSV),
    Format("tsv", "text/tab-separated-values", _ROWS, "tsv", ox.QueryResultsFormat.TSV),
    Format("excel", "text/csv", _ROWS, "csv", None),
    Format("turtle", "text/turtle", _TRIPLES, "ttl", ox.RdfFormat.TURTLE, ("application/x-turtle",)),
    Format("ntriples", "application/n-triples", _TRIPLES, "nt", ox.RdfFormat.N_TRIPLES, ("text/plain",)),
    Format("trig", "application/trig", _TRIPLES, "trig", ox.RdfFormat.TRIG),
    Format("nquads", "application/n-quads", _TRIPLES, "nq", ox.RdfFormat.N_QUADS),
    Format("jsonld", "application/ld+json", _TRIPLES, "jsonld", ox.RdfFormat.JSON_LD, ("application/json",)),
)

RESULT_FORMATS: Final = {form.name: form.syntax for form in FORMATS if isinstance(form.syntax, ox.QueryResultsFormat)}
"""The formats of SPARQL results that the engine writes, by name."""
GRAPH_FORMATS: Final = {form.name: form.syntax for form in FORMATS if isinstance(form.syntax, ox.RdfFormat)}
"""The formats of triples, by name."""


def named(name: str, kind: str) -> Format:
    """Returns the format of this name.

    Raises:
        QueryError: there is none, or it cannot hold this kind of answer; the message names those that can.
    """
    for form in FORMATS:
        if form.name == name and kind in form.kinds:
            return form
    able = ", ".join(form.name for form in FORMATS if kind in form.kinds)
    known = any(form.name == name for form in FORMATS)
    what = f"{name} cannot hold the {kind} that this query answers with" if known else f"there is no format {name!r}"
    raise QueryError(f"{what}; choose {able}")


def wanted(accept: str, kind: str) -> Format | None:
    """Returns the format that an ``Accept`` header prefers for an answer of a kind; None where none will do.

    >>> wanted("text/csv;q=0.5, application/xml", ROWS).name
    'xml'
    >>> wanted("text/turtle", ROWS) is None
    True
    """
    able = [form for form in FORMATS if kind in form.kinds]
    types = {media_type: form for form in reversed(able) for media_type in (*reversed(form.also), form.media_type)}
    chosen = best(types, accept)
    return types[chosen] if chosen else None


def best(types: Iterable[str], accept: str) -> str | None:
    """Returns which of these media types (the last preferred) an ``Accept`` header likes best, or None.

    A header that cannot be read counts as one that takes anything.
    """
    offered = list(types)
    try:
        return str(mimeparse.best_match(offered, accept or "*/*")) or None
    except (mimeparse.MimeTypeParseException, ValueError):
        return offered[-1]
