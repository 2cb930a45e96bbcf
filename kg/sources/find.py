"""Which files a folder or a pattern stands for, in an order that no file system decides."""

from __future__ import annotations

import fnmatch
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

_MAGIC: Final = re.compile(r"[*?\[]")
_ANY_DEPTH: Final = "**"


def is_pattern(path: str) -> bool:
    """Says whether a path that does not exist may be a pattern that no shell has expanded.

    >>> is_pattern("news/*.html"), is_pattern("news/a.html")
    (True, False)
    """
    return _MAGIC.search(path) is not None


def in_folder(top: Path) -> list[tuple[str, Path]]:
    """Returns the files of a folder and of all folders in it, each with its name relative to the folder.

    Names that begin with a dot are skipped; links to folders are not followed.
    """
    return _ordered(_walk(top, ""))


def matching(pattern: str) -> list[tuple[str, Path]]:
    """Returns the files that a pattern stands for, with their names relative to the folder its first wildcard is in.

    ``*``, ``?`` and ``[...]`` stand for what they stand for in a shell and ``**`` for folders at any depth; a folder
    that matches stands for the files in it.
    """
    parts = Path(pattern).parts
    fixed = next(number for number, part in enumerate(parts) if _MAGIC.search(part))
    top = Path(*parts[:fixed])
    return _ordered(_match(top, "", parts[fixed:])) if top.is_dir() else []


def _match(folder: Path, prefix: str, parts: Sequence[str]) -> Iterator[tuple[str, Path]]:
    """Yields the files under a folder that the parts of a pattern stand for; some perhaps twice."""
    part, rest = parts[0], parts[1:]
    if part == _ANY_DEPTH and not rest:
        yield from _walk(folder, prefix)
        return
    if part == _ANY_DEPTH:
        yield from _match(folder, prefix, rest)
    wanted = re.compile(fnmatch.translate(unicodedata.normalize("NFC", part)))
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") and not part.startswith("."):
                continue
            path, name = Path(entry.path), prefix + entry.name
            within = entry.is_dir(follow_symlinks=False)
            if part == _ANY_DEPTH:
                if within:
                    yield from _match(path, f"{name}/", parts)
            elif wanted.match(unicodedata.normalize("NFC", entry.name)):
                if within:
                    yield from _match(path, f"{name}/", rest) if rest else _walk(path, f"{name}/")
                elif not rest and entry.is_file():
                    yield name, path


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    """Yields the files of a folder with their names relative to the top."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{prefix}{entry.name}/")
            elif entry.is_file():
                yield prefix + entry.name, Path(entry.path)


def _ordered(found: Iterator[tuple[str, Path]]) -> list[tuple[str, Path]]:
    """Returns files in order of their names, each once: the same on file systems that store NFD."""
    return sorted(dict(found).items(), key=lambda item: (unicodedata.normalize("NFC", item[0]), item[0]))


def printable(name: str) -> str:
    """Returns a name fit for one line of UTF-8: NFC, bytes that are no UTF-8 and control characters escaped."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    escaped = (char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
    return unicodedata.normalize("NFC", "".join(escaped))
