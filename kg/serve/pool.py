"""Workers on one version of the graph: each query gets one, none keeps it too long.

A query has its limit of time. Where others wait for a worker, the one that has used most of the processor has had its
share after a shorter while: so a few endless queries never keep the quick ones waiting. Waiting for the processor
itself does not count: a good query is not ended because many ask at once. One that is not quick steps back: it lets the
others go first on the processor, and a few such queries keep no place from others.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections import deque
from contextlib import suppress
from dataclasses import asdict, dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from kg.errors import GraphError
from kg.serve import frames
from kg.serve.request import Head, Request
from kg.serve.worker import Reply, Worker, connected

_TICK: Final = 0.1
_PART: Final = 3  # of its share a query may have the processor for this part, whoever waits
_QUICK: Final = 8  # a query that had the processor for more than this part of its share steps back
_ASIDE: Final = 2  # workers whose queries stepped back, and in whose place others may begin


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may use.

    Args:
        seconds: from its arrival at a worker to the end of its answer.
        share: seconds after which it may be ended because others wait, if it had the processor for a third of them.
        megabytes: memory beyond what the graph takes.
        rows: of an answer.
        bytes: of an answer.
        workers: queries answered at the same time.
        waiting: queries that may wait for a worker.
        kept: bytes of answers that are kept for whoever asks the same again.
    """

    seconds: float = 10.0
    share: float = 2.0
    megabytes: int = 1000
    rows: int = 100_000
    bytes: int = 50_000_000
    workers: int = 4
    waiting: int = 256
    kept: int = 30_000_000


class Pool:
    """The engine of one version of the graph and its workers."""

    def __init__(
        self, engine: asyncio.subprocess.Process, control: socket.socket, limits: Limits, base: str, triples: int
    ) -> None:
        """Keeps a running engine; see ``start``."""
        self.base = base
        self.triples = triples
        self._engine = engine
        self._control = control
        self._limits = limits
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._starting = 0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._watch = asyncio.create_task(self._watched())

    async def ask(self, request: Request) -> Reply:
        """Returns the answer to a request; a head with status 503 where it took too much of anything."""
        try:
            worker = await self._worker()
        except (OSError, EOFError):
            self._next()
            return _unavailable("the graph is being opened anew; try again in a moment")
        if worker is None:
            return _unavailable("too many queries wait; try again in a moment")
        self._busy.add(worker)
        try:
            return await worker.ask(request)
        finally:
            self._busy.discard(worker)
            if worker.used_up:
                worker.close()
            else:
                self._idle.append(worker)
            self._next()

    async def close(self) -> None:
        """Waits for the queries under way, and ends the engine and its workers."""
        while self._busy or self._waiting or self._starting:
            await asyncio.sleep(_TICK)
        self._watch.cancel()
        with suppress(asyncio.CancelledError):
            await self._watch
        for worker in self._idle:
            worker.close()
        self._control.close()
        with suppress(ProcessLookupError):
            self._engine.terminate()
        await self._engine.wait()

    @property
    def ended(self) -> bool:
        """Whether the engine is gone, and with it the means to have new workers."""
        return self._engine.returncode is not None

    def processes(self) -> int:
        """Returns the number of workers that are there."""
        return len(self._idle) + len(self._busy) + self._starting

    def _taken(self) -> int:
        """Returns how many of the places for workers are taken."""
        return self.processes() - min(sum(worker.used_up for worker in self._busy), _ASIDE)

    async def _worker(self) -> Worker | None:
        """Returns a worker for one request, as soon as there is one; None where too many wait already."""
        waited = False
        while True:
            if self._idle:
                return self._idle.pop()
            if self._taken() < self._limits.workers:
                return await self._forked()
            if len(self._waiting) >= self._limits.waiting:
                return None
            turn = asyncio.get_running_loop().create_future()
            if waited:
                self._waiting.appendleft(turn)  # somebody who has just come was quicker
            else:
                self._waiting.append(turn)
            waited = True
            try:
                await turn
            except asyncio.CancelledError:
                with suppress(ValueError):
                    self._waiting.remove(turn)
                self._next()
                raise

    async def _forked(self) -> Worker:
        self._starting += 1
        try:
            ours, theirs = socket.socketpair()
            try:
                with theirs:
                    socket.send_fds(self._control, [b"f"], [theirs.fileno()])
            except OSError:
                ours.close()
                raise
            return await connected(ours)
        finally:
            self._starting -= 1

    def _next(self) -> None:
        """Wakes the one who has waited longest."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return

    async def _watched(self) -> None:
        """Ends queries whose time is up."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(_TICK)
            now = loop.time()
            quick = self._limits.share / _QUICK
            spent = {worker: worker.spent() for worker in self._busy if now - worker.since > quick}
            for worker in spent:
                if now - worker.since > self._limits.seconds:
                    worker.kill(f"no answer within {self._limits.seconds:g} seconds; ask less at once")
                elif spent[worker] > quick and not worker.used_up:
                    worker.step_back()
                    self._next()
            ended = [worker for worker in spent if had_share(now - worker.since, spent[worker], self._limits.share)]
            if self._waiting and ended:
                greediest = max(ended, key=lambda worker: spent[worker])
                greediest.kill(f"no answer within {self._limits.share:g} seconds, and other queries wait; ask less")


def had_share(took: float, spent: float, share: float) -> bool:
    """Returns whether a query may be ended because others wait.

    On a full machine a query has the processor for a part of its time. So one that needs the processor for less than a
    third of its share is never ended for the sake of others, however long they make it take.

    Args:
        took: seconds since it came.
        spent: seconds of processor time that it used.
        share: as in ``Limits``.
    """
    return took > share and spent > share / _PART


async def start(place: Path, stamp: str, memory: bool, index: Path, limits: Limits) -> Pool:
    """Returns the workers of one version of the graph, once its engine is ready.

    Args:
        place: a graph folder, or the store itself.
        stamp: the hash of the version.
        memory: whether the graph folder is loaded into memory; else ``place`` is a store, asked where it lies.
        index: where the index of names and sentences is written.
        limits: what a query may use.

    Raises:
        GraphError: the graph cannot be opened.
    """
    ours, theirs = socket.socketpair()
    given = {
        "control": theirs.fileno(), "place": str(place), "memory": memory, "stamp": stamp, "index": str(index),
        **asdict(limits), "seconds": int(limits.seconds) + 1,
    }  # fmt: skip
    with theirs:
        engine = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "kg.serve.engine", json.dumps(given), pass_fds=[theirs.fileno()]
        )
    ready = await asyncio.to_thread(frames.receive, ours)
    said: dict[str, Any] = json.loads(ready[1]) if ready else {"error": f"{place}: the engine did not start"}
    if "error" in said:
        ours.close()
        await engine.wait()
        raise GraphError(said["error"])
    return Pool(engine, ours, limits, said["base"], said["triples"])


def _unavailable(why: str) -> Reply:
    return Reply(Head(HTTPStatus.SERVICE_UNAVAILABLE, error=why), None)
