"""Builds what the editor page loads, into ``viz/static/``: ``python -m viz.bundle``, which ``make static`` runs.

npm fetches what ``package-lock.json`` pins by its hashes, without running any script of it; esbuild puts it together.
Node comes with the development dependencies. vis-network is the copy that the installed pyvis carries.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from viz import node, render

_HERE: Final = Path(__file__).resolve().parent
_MODULES: Final = _HERE / "node_modules"
_OUT: Final = _HERE / "static"
_ESBUILD: Final = (
    "node_modules/esbuild/bin/esbuild",
    "editor=templates/editor/main.js",
    "editor=templates/editor/page.css",
    "--bundle",
    "--splitting",
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--charset=utf8",
    "--chunk-names=[name]-[hash]",
    "--legal-comments=eof",
    "--log-level=warning",
)


def build() -> None:
    """Writes the bundle beside the old one and puts it in its place.

    Raises:
        subprocess.CalledProcessError: npm or esbuild failed; it has said why.
    """
    _node("npm", "ci", "--no-progress", "--loglevel=error")
    fresh = _OUT.with_name("static.new")
    shutil.rmtree(fresh, ignore_errors=True)
    _node("node", *_ESBUILD, f"--outdir={fresh}")
    (fresh / "vis-network.js").write_text(render.script(), encoding="utf-8", newline="\n")
    (fresh / "licences.txt").write_text(_licences(), encoding="utf-8", newline="\n")
    shutil.rmtree(_OUT, ignore_errors=True)
    fresh.rename(_OUT)


def _node(name: str, *arguments: str) -> None:
    """Runs ``node`` or ``npm``."""
    subprocess.run([*node.command(name), *arguments], cwd=_HERE, check=True, timeout=600, stdout=subprocess.DEVNULL)


def _licences() -> str:
    """Returns the licences of the packages in the bundle, as they ask to be carried along."""
    files = sorted(path for path in _MODULES.glob("**/LICEN[CS]E*") if "esbuild" not in path.parts[-2])
    texts = (
        f"{path.parent.relative_to(_MODULES).as_posix()}\n\n{path.read_text(encoding='utf-8').strip()}\n"
        for path in files
        if path.is_file()
    )
    return f"\n{'-' * 80}\n\n".join(texts)


if __name__ == "__main__":
    try:
        build()
    except subprocess.SubprocessError as error:
        print(f"The editor page could not be built: {error}", file=sys.stderr)
        sys.exit(1)
