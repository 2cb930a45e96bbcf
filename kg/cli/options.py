"""What several commands take, and how they print."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from kg.errors import TinhkgError

if TYPE_CHECKING:
    from rich.console import Console

GraphFolder = Annotated[str, typer.Option("-g", "--graph", help="A graph folder.")]
MaxBytes = Annotated[int | None, typer.Option(help="Greatest size of an article; 10 MB unless told.", min=1)]
Parameters = Annotated[
    list[str] | None, typer.Option("-p", "--param", metavar="NAME=VALUE", help="Set a parameter; repeatable.")
]


class Language(StrEnum):
    """Language of labels and pages."""

    vi = "vi"
    en = "en"


def program() -> str:
    """Returns how this program is called here: ``tinhkg`` where that is found, else by its path from this folder."""
    if shutil.which("tinhkg") is not None:
        return "tinhkg"
    return os.path.relpath(sys.argv[0]) if sys.argv[0] else "tinhkg"


def assignments(texts: list[str] | None) -> dict[str, str]:
    """Returns what ``-p name=value`` options say.

    Raises:
        typer.BadParameter: one of them has no name or no equals sign, or a name is given twice.
    """
    found: dict[str, str] = {}
    for text in texts or []:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise typer.BadParameter(f"{text!r} is not NAME=VALUE", param_hint="-p")
        if name in found:
            raise typer.BadParameter(f"{name!r} is given twice", param_hint="-p")
        found[name] = value
    return found


def console(*, stderr: bool = False) -> Console:
    """Returns a console that prints texts as they are: nothing in them is markup."""
    from rich.console import Console

    class Piped(Console):
        """A console that leaves it to the command line to end when nobody reads on."""

        def on_broken_pipe(self) -> None:
            """Raises what every other way of writing raises."""
            raise BrokenPipeError

    return Piped(stderr=stderr, highlight=False, markup=False, emoji=False)


@contextmanager
def written(path: Path) -> Iterator[IO[bytes]]:
    """Yields a file that takes the place of ``path`` once it is whole.

    Raises:
        TinhkgError: it cannot be written.
    """
    from kg.graph.files import replacement

    try:
        with replacement(path) as file:
            yield file
    except OSError as error:
        raise TinhkgError(f"{path}: cannot be written: {error.strerror or error}") from error
