"""Answers that were given, kept for whoever asks the same version the same: exact, as a version never changes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from typing import IO, Final

from kg.serve.pool import Pool
from kg.serve.request import Head, Request

LARGEST: Final = 1_000_000
"""Bytes of an answer that is still kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer in memory."""

    head: Head
    content: bytes


@dataclass(frozen=True, slots=True)
class Streamed:
    """An answer that is too large to keep: a file at its start, which whoever reads it closes."""

    head: Head
    body: IO[bytes]


class Answers:
    """The answers of one version, as many as fit; those not asked for longest go first."""

    def __init__(self, most: int) -> None:
        """Makes room for answers of so many bytes together; none are kept where that is 0."""
        self._most = most
        self._size = 0
        self._kept: OrderedDict[bytes, Kept] = OrderedDict()
        self._asked: dict[bytes, asyncio.Future[Kept | None]] = {}

    async def of(self, pool: Pool, request: Request) -> Kept | Streamed:
        """Returns the answer to a request, kept from before or asked now.

        What is being asked is asked once: who comes meanwhile with the same request waits for its answer.
        """
        key = request.packed()
        while True:
            if (kept := self._kept.get(key)) is not None:
                self._kept.move_to_end(key)
                return kept
            if (asked := self._asked.get(key)) is None:
                return await self._ask(pool, request, key)
            if (shared := await asyncio.shield(asked)) is not None:
                return shared

    async def _ask(self, pool: Pool, request: Request, key: bytes) -> Kept | Streamed:
        asked = asyncio.get_running_loop().create_future()
        self._asked[key] = asked
        kept: Kept | None = None
        try:
            reply = await pool.ask(request)
            if reply.body is None:
                kept = Kept(reply.head, b"")
                return kept
            content = reply.body.read(LARGEST + 1)
            if len(content) > LARGEST:
                reply.body.seek(0)
                return Streamed(reply.head, reply.body)
            reply.body.close()
            kept = Kept(reply.head, content)
            self._keep(key, kept)
            return kept
        finally:
            del self._asked[key]
            asked.set_result(kept)

    def _keep(self, key: bytes, answer: Kept) -> None:
        size = len(key) + len(answer.content)
        if size > self._most:
            return
        self._kept[key] = answer
        self._size += size
        while self._size > self._most:
            old, dropped = self._kept.popitem(last=False)
            self._size -= len(old) + len(dropped.content)
