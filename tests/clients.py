"""Comunica for the tests of the endpoint: npm fetches what ``serve/clients/package-lock.json`` pins by its hashes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from viz import node

FOLDER = Path(__file__).parent / "serve" / "clients"
_LOCK = FOLDER / "package-lock.json"
_STAMP = FOLDER / "node_modules" / ".installed"
_NO_WAY = ("EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "ETIMEDOUT")


class UnreachableError(Exception):
    """npm finds no way to its registry."""


def install() -> None:
    """Installs it where it is not there as it is pinned.

    Raises:
        UnreachableError: npm's registry cannot be reached.
        subprocess.CalledProcessError: npm failed; it has said why.
    """
    pinned = _LOCK.read_bytes()
    if _STAMP.is_file() and _STAMP.read_bytes() == pinned:
        return
    command = [*node.command("npm"), "ci", "--no-progress", "--loglevel=error"]
    done = subprocess.run(command, cwd=FOLDER, timeout=600, capture_output=True, text=True, check=False)
    for code in _NO_WAY:
        if f"npm error code {code}" in done.stderr:
            raise UnreachableError(f"npm cannot reach its registry ({code}), so Comunica is not installed")
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        done.check_returncode()
    _STAMP.write_bytes(pinned)


if __name__ == "__main__":
    try:
        install()
    except UnreachableError as error:
        print(f"The tests that ask through Comunica will be skipped: {error}")
