"""The process that holds one version of the graph and forks workers: ``python -m kg.serve.engine``.

Forking costs milliseconds and shares the memory of the store, so a worker that was killed or crashed is replaced at
once. A worker cannot open a file or a socket, nor take more memory or processor time than it was given; whatever a
query does to it, the engine and the server go on.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NoReturn

from kg.ask import confine, local, search
from kg.ask.capped import Caps
from kg.errors import TinhkgError
from kg.graph.store import in_memory, read_only
from kg.serve import frames
from kg.serve.answering import Source, answer, source
from kg.serve.request import Request, unpacked

_NAMED: Final = ("province", "indicator", "person", "organization", "document")  # what questions take most often


def main() -> int:
    """Serves forks until the server closes the control socket; returns 0, or 1 where the graph cannot be opened.

    The arguments are one JSON object: ``control`` (file descriptor), ``place`` (graph folder, or store), ``memory``
    (whether the graph folder is loaded into memory), ``stamp``, ``index`` (where to write the index of names and
    sentences), ``megabytes`` and ``seconds`` of a query, ``rows`` and ``bytes`` of an answer.
    """
    given = json.loads(sys.argv[1])
    control = socket.socket(fileno=given["control"])
    place = Path(given["place"])
    try:
        opened = source(in_memory(place, given["stamp"]) if given["memory"] else read_only(place))
        search.build(local.selecting(opened.store), Path(given["index"]))
        _warm(opened)
        ready = {"base": opened.base, "triples": len(opened.store)}
        shared = opened if given["memory"] else None  # a store on disk has threads, which do not outlive a fork
        del opened
    except TinhkgError as error:
        frames.send(control, frames.HEAD, json.dumps({"error": str(error)}).encode())
        return 1
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for workers: the system buries them
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends us
    gc.collect()
    gc.freeze()
    frames.send(control, frames.HEAD, json.dumps(ready).encode())
    while True:
        _, received, _, _ = socket.recv_fds(control, 1, 1)
        if not received:
            return 0
        if os.fork() == 0:
            control.close()
            _work(socket.socket(fileno=received[0]), shared, place, given)
        os.close(received[0])


def _warm(opened: Source) -> None:
    """Answers something once: what is loaded late is loaded before workers may open no files, and names are found."""
    for kind in _NAMED:
        opened.names(kind)
    with tempfile.TemporaryFile() as out:
        for form in ("json", "csv", "excel"):
            answer(opened, Caps(), Request("SELECT * {} LIMIT 1", format=form), out)
        answer(opened, Caps(), Request("CONSTRUCT {} {}", accept="text/turtle"), out)


def _work(link: socket.socket, shared: Source | None, place: Path, given: Mapping[str, int]) -> NoReturn:
    """Answers requests until the server closes the connection."""
    try:
        spool = tempfile.TemporaryFile()  # noqa: SIM115 # open as long as the process
        opened = source(read_only(place)) if shared is None else shared
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what a crash prints helps nobody
        confine.memory(given["megabytes"] * 1_000_000)
        confine.files()
        frames.send(link, frames.HEAD, str(os.getpid()).encode())
        while (message := frames.receive(link)) is not None:
            confine.processor(given["seconds"])
            caps = Caps(given["rows"], given["bytes"])
            spool.seek(0)
            spool.truncate()
            head = answer(opened, caps, unpacked(message[1]), spool)
            if not head.error:
                spool.seek(0)
                while piece := spool.read(frames.PIECE):
                    frames.send(link, frames.BODY, piece)
            frames.send(link, frames.HEAD, head.packed())
    except (OSError, TinhkgError):
        pass  # the server is gone, or sees that this worker is
    finally:
        os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
