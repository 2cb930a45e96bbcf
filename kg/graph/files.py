"""Files that are either the old ones or the new ones, never half of one; and one writer at a time."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import GraphError

_LOCK = ".lock"


def replace(path: Path, chunks: Iterable[bytes]) -> None:
    """Puts a file with this content in the place of ``path``: written beside it, flushed to the disk, renamed."""
    with replacement(path) as out:
        for chunk in chunks:
            out.write(chunk)


def replace_folder(path: Path, fresh: Path) -> None:
    """Puts the folder ``fresh`` in the place of the folder ``path``, and removes what was there."""
    old = path.with_name(f"{path.name}.old-{os.getpid()}")
    if path.exists():
        path.replace(old)
    fresh.replace(path)
    _settle_folder(path.parent)
    shutil.rmtree(old, ignore_errors=True)


def zipped(lines: Iterable[str], out: IO[bytes]) -> str:
    """Writes ``lines`` gzipped without name or time, and returns the SHA-256 of what was zipped."""
    whole = hashlib.sha256()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0, compresslevel=6) as packed:
        for line in lines:
            data = line.encode("utf-8")
            whole.update(data)
            packed.write(data)
    return whole.hexdigest()


def replace_zipped(path: Path, lines: Iterable[str]) -> str:
    """Puts a gzipped file in the place of ``path``, as ``replace`` does; returns the SHA-256 of what was zipped."""
    with replacement(path) as out:
        return zipped(lines, out)


@contextmanager
def replacement(path: Path) -> Iterator[IO[bytes]]:
    """Yields a file that takes the place of ``path`` when the block ends, and is gone if anything fails."""
    beside = path.with_name(f"{path.name}.tmp-{os.getpid()}")
    try:
        with beside.open("wb") as out:
            yield out
            _settle(out)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _settle_folder(path.parent)


def unzipped(path: Path) -> Iterator[bytes]:
    """Yields the lines of a gzipped file.

    Raises:
        GraphError: the file is missing or damaged.
    """
    try:
        with gzip.open(path, "rb") as lines:
            yield from lines
    except (OSError, EOFError, zlib.error) as error:
        raise GraphError(f"{path}: missing or damaged: {error}") from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the folder for writing until the block ends, or the process does.

    Raises:
        GraphError: another process holds it; the message names it.
    """
    with (folder / _LOCK).open("a+", encoding="utf-8") as held:
        try:
            _lock(held)
        except OSError as error:
            held.seek(0)
            holder = held.read().strip() or "unknown"
            raise GraphError(f"{folder}: process {holder} is writing there; try again when it has ended") from error
        held.truncate(0)
        held.write(f"{os.getpid()}\n")
        held.flush()
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(held: IO[str]) -> None:
        held.seek(1 << 20)  # beyond the text: a locked byte cannot be read by others
        msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(held: IO[str]) -> None:
        fcntl.flock(held.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _settle(out: IO[bytes]) -> None:
    out.flush()
    os.fsync(out.fileno())


def _settle_folder(folder: Path) -> None:
    """Makes a rename in ``folder`` outlive a loss of power, where the system can open folders."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
