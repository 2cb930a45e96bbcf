"""One worker as the server sees it: a connection, a process, and a body that does not pile up in memory."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import IO, Final

from kg.serve import frames
from kg.serve.request import Head, Request

_IN_MEMORY = 1_000_000  # bytes of a body that are kept in memory; more lies in a file
_NICER = 5
_USER: Final = 11  # of what stands behind the name in /proc/…/stat: clock ticks in the program, then in the system


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: what comes before it, and a file with its body, at its start, which whoever reads it closes.

    There is no body where the head tells an error.
    """

    head: Head
    body: IO[bytes] | None


class Worker:
    """A worker that answers one request at a time."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, process: int) -> None:
        """Keeps the connection to a process; see ``connected``."""
        self._reader = reader
        self._writer = writer
        self._process = process
        self.since = 0.0  # when it got its request, by the loop's clock
        self.used_up = False  # it is to answer nothing more
        self.reason = ""  # why the server ended it
        self._before = 0.0  # seconds of processor time that the process had used when it got its request

    async def ask(self, request: Request) -> Reply:
        """Returns the answer; one of status 503 where the process ended before it had one."""
        self.since = asyncio.get_running_loop().time()
        self._before = processor_seconds(self._process) or 0.0
        body: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 # it outlives this
        try:
            self._writer.write(frames.packed(frames.REQUEST, request.packed()))
            await self._writer.drain()
            while True:
                kind, content = await self._receive()
                if kind != frames.HEAD:
                    body.write(content)
                    continue
                head = Head(**json.loads(content))
                body.seek(0)
                if head.error:
                    body.close()
                return Reply(head, None if head.error else body)
        except (OSError, EOFError):
            body.close()
            self.used_up = True
            why = self.reason or "the query needs more memory or processor time than a query may have, or crashed it"
            return Reply(Head(HTTPStatus.SERVICE_UNAVAILABLE, error=why), None)
        except BaseException:  # nobody waits for the answer any more
            body.close()
            self.kill("nobody waits for the answer")
            raise

    def spent(self) -> float:
        """Returns the seconds of processor time that the request has taken so far.

        Where the system does not tell, they are all the seconds since it came.
        """
        used = processor_seconds(self._process)
        return asyncio.get_running_loop().time() - self.since if used is None else used - self._before

    def kill(self, reason: str) -> None:
        """Ends the process at once, whatever it is doing."""
        self.used_up = True
        self.reason = self.reason or reason
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)

    def step_back(self) -> None:
        """Lets queries that have just begun go first on the processor; the process cannot come forward again."""
        self.used_up = True
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self._process, _NICER)

    def close(self) -> None:
        """Lets the process end: it does where the connection does."""
        self._writer.close()

    async def _receive(self) -> tuple[bytes, bytes]:
        size, kind = frames.HEADER.unpack(await self._reader.readexactly(frames.HEADER.size))
        return kind, await self._reader.readexactly(size)


def processor_seconds(process: int) -> float | None:
    """Returns the seconds of processor time that a process has used; None where the system does not tell."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    ticks = stat.rpartition(")")[2].split()[_USER : _USER + 2]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


async def connected(link: socket.socket) -> Worker:
    """Returns the worker at the other end of a connection, once it says that it is there.

    Raises:
        OSError, EOFError: there is none.
    """
    link.setblocking(False)
    reader, writer = await asyncio.open_connection(sock=link)
    try:
        size, _ = frames.HEADER.unpack(await reader.readexactly(frames.HEADER.size))
        return Worker(reader, writer, int(await reader.readexactly(size)))
    except (OSError, EOFError):
        writer.close()
        raise
