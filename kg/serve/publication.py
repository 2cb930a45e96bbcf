"""The version of a graph folder that is served, and its change while the server runs.

A version is what one build published, named by the hash of its N-Quads; it never changes, so its answers can be kept.
A new build is noticed by its stamp, opened beside the old version, and takes over in one step; queries under way end
on the version that they began on.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.ask.question import catalogue
from kg.errors import GraphError
from kg.graph import store
from kg.serve import pool
from kg.serve.answers import Answers
from kg.serve.names import Names, open_names
from kg.serve.pool import Limits, Pool

MOST_IN_MEMORY: Final = 3_000_000
"""Triples up to which a graph is served from memory: some 0.36 KB each, and four times as fast as from disk."""

_EVERY: Final = 1.0  # seconds between two looks at the stamp
_GRACE: Final = 10.0  # seconds that a version is kept for those who still read it
_TRIES: Final = 5
_LINKED: Final = "store.served"


@dataclass(frozen=True, slots=True)
class Version:
    """One published version, open for queries.

    Args:
        stamp: SHA-256 of its N-Quads.
        folder: the graph folder that it came from.
        pool: answers queries on it.
        answers: those that were given already.
        names: finds things and sentences by words.
        scratch: a folder of files that only this version needs.
    """

    stamp: str
    folder: Path
    pool: Pool
    answers: Answers
    names: Names
    scratch: Path


class Publication:
    """A graph folder that is served: always one whole version of it."""

    def __init__(self, version: Version, limits: Limits) -> None:
        """Keeps the version that is served first."""
        self.version = version
        self.trouble = ""  # why the newest build is not served
        self._limits = limits
        self._leaving: set[asyncio.Task[None]] = set()

    async def follow(self) -> None:
        """Serves each new build of the folder as soon as it is there, and a version anew whose engine is gone.

        It never returns.
        """
        while True:
            await asyncio.sleep(_EVERY)
            with suppress(GraphError):
                same = store.stamp(self.version.folder) == self.version.stamp
                if same and not self.version.pool.ended:
                    continue
            try:
                fresh = await opened(self.version.folder, self._limits)
            except (GraphError, OSError) as error:
                self.trouble = str(error)
                continue
            old, self.version, self.trouble = self.version, fresh, ""
            leaving = asyncio.create_task(closed(old, _GRACE))
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)

    async def close(self) -> None:
        """Ends the version that is served, and those that were."""
        for leaving in self._leaving:
            leaving.cancel()  # waits no longer for those who still read them
        await asyncio.gather(closed(self.version), *self._leaving, return_exceptions=True)


@asynccontextmanager
async def published(folder: Path, limits: Limits) -> AsyncIterator[Publication]:
    """Yields a graph folder that is served until the block ends.

    Raises:
        GraphError: there is no graph, or it is damaged.
    """
    publication = Publication(await opened(folder, limits), limits)
    following = asyncio.create_task(publication.follow())
    try:
        yield publication
    finally:
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following
        await publication.close()


async def opened(folder: Path, limits: Limits) -> Version:
    """Returns the version that a graph folder holds now.

    Raises:
        GraphError: there is no graph, it is damaged, or builds follow each other too fast.
    """
    trouble = GraphError(f"{folder}: no graph")
    for _ in range(_TRIES):
        stamp = store.stamp(folder)
        scratch = Path(tempfile.mkdtemp(prefix="tinhkg-"))
        try:
            triples = store.report(folder).get("triples")  # of this build or of the one before: for the choice alone
            small = not isinstance(triples, int) or triples <= MOST_IN_MEMORY
            place = folder if small else await asyncio.to_thread(_linked, folder, stamp)
            index = scratch / "names.sqlite"
            started = await pool.start(place, stamp, small, index, limits)
            names = open_names(index, catalogue("competency", "federated"))
            return Version(stamp, folder, started, Answers(limits.kept), names, scratch)
        except GraphError as error:
            shutil.rmtree(scratch, ignore_errors=True)
            trouble = error
            if store.stamp(folder) == stamp:
                raise  # damaged; else a build replaced the files while they were read
    raise trouble


async def closed(version: Version, grace: float = 0) -> None:
    """Ends a version when its queries have ended, and after so many seconds for those who look up names."""
    with suppress(asyncio.CancelledError):
        await asyncio.sleep(grace)
    await version.pool.close()
    version.names.index.close()
    shutil.rmtree(version.scratch, ignore_errors=True)
    shutil.rmtree(version.folder / f"{_LINKED}-{os.getpid()}-{version.stamp[:12]}", ignore_errors=True)


def _linked(folder: Path, stamp: str) -> Path:
    """Returns a copy of the store that the next build does not take away: its files are linked, not copied."""
    for left in folder.glob(f"{_LINKED}-*"):
        owner = left.name.split("-")[1]
        if not (owner.isdecimal() and _alive(int(owner))):
            shutil.rmtree(left, ignore_errors=True)
    store.open_graph(folder)  # made anew from the graph's file where it is missing
    place = folder / f"{_LINKED}-{os.getpid()}-{stamp[:12]}"
    shutil.rmtree(place, ignore_errors=True)
    try:
        shutil.copytree(folder / store.STORE, place, copy_function=os.link)
    except (OSError, shutil.Error) as error:
        raise GraphError(f"{folder / store.STORE}: cannot be linked: {error}") from error
    if store.store_stamp(folder) != stamp:
        raise GraphError(f"{folder}: a build replaced the store")
    return place


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
