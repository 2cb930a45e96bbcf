"""The process that answers one query and can be killed: ``python -m kg.ask.worker``.

It exists because pyoxigraph has neither cancel nor timeout, takes seconds to parse some short texts and crashes its
process on others. It reads a request as JSON from standard input, writes the answer to standard output (SPARQL results
in JSON, or N-Triples), and a last word as JSON to standard error: the media type, or what went wrong.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyoxigraph as ox

from kg.ask import local
from kg.ask.table import Table, Triples
from kg.errors import TinhkgError
from kg.graph.store import open_graph, with_quarantine


def main() -> int:
    """Answers the request on standard input; returns 0, or 1 where it cannot be answered."""
    request = json.load(sys.stdin.buffer)
    try:
        store = (with_quarantine if request["quarantine"] else open_graph)(Path(request["folder"]))
        answer = local.answer(store, request["query"], own=request["own"])
        if isinstance(answer, Triples):
            media_type = "application/n-triples"
            ox.serialize(answer.triples, sys.stdout.buffer, format=ox.RdfFormat.N_TRIPLES)
        else:
            media_type = "application/sparql-results+json"
            source = answer.solutions if isinstance(answer, Table) else answer.answer
            source.serialize(sys.stdout.buffer, format=ox.QueryResultsFormat.JSON)
        sys.stdout.buffer.flush()
    except (TinhkgError, OSError, RuntimeError) as error:
        print(json.dumps({"error": str(error), "class": type(error).__name__}), file=sys.stderr)
        return 1
    print(json.dumps({"type": media_type}), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
