"""A graph folder asked in a process of its own, which can be ended whatever the query does to it.

Its answer is read from a pipe as it comes: only what the asker keeps is in memory.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import time
import weakref
from pathlib import Path
from typing import IO, Any, Final, cast

from kg.ask import confine
from kg.ask.table import Answer, Truth, parsed
from kg.errors import GraphError, QueryError, TinhkgError

_OUT_OF_MEMORY: Final = ("memory allocation of ", "bad_alloc", "MemoryError", "out of memory")


def answer(folder: Path, query: str, own: bool, timeout: float, quarantine: bool) -> Answer:
    """Returns the answer of a graph folder; reading it to its end, closing it or letting go of it ends the process.

    Args:
        folder: the graph folder.
        query: SPARQL.
        own: whether the query ships with tinhkg; see ``kg.ask.local``.
        timeout: seconds from now to the last byte of the answer.
        quarantine: whether the facts that were set aside are asked, too.

    Raises:
        QueryError: no such query, or it takes too much time or memory. Where rows were already there by then, it is
            raised while the answer is read.
        GraphError: the graph cannot be read.
    """
    output = _Output(folder, query, own, timeout, quarantine)
    try:
        found = parsed(cast("IO[bytes]", output), output.media_type)
        if isinstance(found, Truth):
            output.readall()  # the parser stops at the last bracket, a moment before the process ends
    except BaseException:
        output.close()
        raise
    return found


class _Output(io.RawIOBase):
    """What the process writes, as a file."""

    def __init__(self, folder: Path, query: str, own: bool, timeout: float, quarantine: bool) -> None:
        super().__init__()
        self._timeout = timeout
        installed = confine.installed()
        self._memory = installed // 2 if installed else None
        asked = {
            "folder": str(folder.resolve()),
            "query": query,
            "own": own,
            "quarantine": quarantine,
            "until": time.time() + timeout,
            "memory": self._memory,
        }
        package = str(Path(__file__).resolve().parents[2])
        search_path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
        # Files, not pipes: nobody has to read one pipe while the other is full
        self._words: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 # it lives as long as the process
        with tempfile.TemporaryFile() as request:
            request.write(json.dumps(asked).encode())
            request.seek(0)
            self._child = subprocess.Popen(
                [sys.executable, "-m", "kg.ask.worker"],
                stdin=request,
                stdout=subprocess.PIPE,
                stderr=self._words,
                env={**os.environ, "PYTHONPATH": search_path, "PYTHONIOENCODING": "utf-8"},
            )
        self._end = weakref.finalize(self, _end, self._child, self._words)
        pipe = self._child.stdout
        assert isinstance(pipe, io.BufferedReader)
        self._pipe = pipe
        try:
            head = pipe.readline()
            if not head.endswith(b"\n"):
                raise self._failure()
        except BaseException:
            self.close()
            raise
        self.media_type: str = json.loads(head)["type"]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:  # noqa: ANN401 # whatever can be written into
        """Reads what is there, at least a byte; the end of the output is one only where the process ended well.

        Raises:
            QueryError: the process was killed or broke off.
        """
        try:
            count = 0 if self._pipe.closed else self._pipe.readinto1(buffer)
            if not count and self._child.wait():
                raise self._failure()
        except BaseException:  # an interrupt, too: the process must not go on for nobody
            self.close()
            raise
        if not count:
            self._end()
        return count

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        super().close()
        self._end()

    def _failure(self) -> TinhkgError:
        """Returns why the process ended before its answer did."""
        code = self._child.wait()
        self._words.seek(0)
        words = self._words.read().decode("utf-8", "replace")
        try:
            said = json.loads(words.rstrip().rpartition("\n")[2])
            return (GraphError if said["class"] == "GraphError" else QueryError)(said["error"])
        except (ValueError, TypeError, KeyError):
            pass  # its last words are not its own
        if "Timeout (" in words:  # what the alarm in the process writes
            return QueryError(
                f"no answer within {self._timeout:g} seconds; ask less, or allow more: "
                "--timeout of the command, timeout= in Python"
            )
        if self._memory is not None and any(mark in words for mark in _OUT_OF_MEMORY):
            return QueryError(
                f"the query needs more than {self._memory / 1e9:.1f} GB, half of this machine's memory; "
                "ask less: fewer patterns that share no variable, no ORDER BY or DISTINCT over very many rows"
            )
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return QueryError(f"the query made the engine crash ({how}); it is nested too deeply or needs too much memory")


def _end(child: subprocess.Popen[bytes], words: IO[bytes]) -> None:
    """Ends and buries the process, and closes what led to it."""
    child.kill()
    if child.stdout is not None:
        child.stdout.close()
    child.wait()
    words.close()
