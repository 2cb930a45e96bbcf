"""The process that answers one query and can be killed: ``python -m kg.ask.worker``.

It exists because pyoxigraph has neither cancel nor timeout, takes seconds to parse some short texts and crashes its
process on others. It reads a request as JSON from standard input, and writes the answer to standard output: a line of
JSON with the media type, then SPARQL results in JSON, or N-Triples, as they come. What goes wrong is its last word on
standard error, in JSON.

It ends itself when the time is up: the alarm is a thread that needs nothing of Python, and goes off whether or not
whoever asked is still there.
"""

from __future__ import annotations

import faulthandler
import json
import sys
import time
from pathlib import Path

import pyoxigraph as ox

from kg.ask import confine, local
from kg.ask.table import Table, Triples
from kg.errors import TinhkgError
from kg.graph.store import open_graph, with_quarantine

_AT_ONCE = 0.001  # seconds; an alarm cannot be set to none


def main() -> int:
    """Answers the request on standard input; returns 0, or 1 where it cannot be answered."""
    request = json.load(sys.stdin.buffer)
    faulthandler.dump_traceback_later(max(request["until"] - time.time(), _AT_ONCE), exit=True)
    out = sys.stdout.buffer
    try:
        store = (with_quarantine if request["quarantine"] else open_graph)(Path(request["folder"]))
        if request["memory"] is not None:
            confine.memory(request["memory"])
        answer = local.answer(store, request["query"], own=request["own"])
        media_type = "application/n-triples" if isinstance(answer, Triples) else "application/sparql-results+json"
        out.write(json.dumps({"type": media_type}).encode() + b"\n")
        if isinstance(answer, Triples):
            ox.serialize(answer.triples, out, format=ox.RdfFormat.N_TRIPLES)
        else:
            source = answer.solutions if isinstance(answer, Table) else answer.answer
            source.serialize(out, format=ox.QueryResultsFormat.JSON)
        out.flush()
    except (TinhkgError, OSError, RuntimeError) as error:
        print(json.dumps({"error": str(error), "class": type(error).__name__}), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
