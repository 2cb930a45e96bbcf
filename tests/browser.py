"""A Chromium for the tests of the pages: one that is there, else Playwright's own, else the system's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
MISSING = "no Chromium found: set TINHKG_CHROMIUM to one, or run `make browser`"


def find() -> Path | None:
    """Returns the browser to use: TINHKG_CHROMIUM, one on the PATH, or the one Playwright installed."""
    named = os.environ.get("TINHKG_CHROMIUM")
    if named:
        return Path(named) if Path(named).exists() else None
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    return _playwrights_own()


def _playwrights_own() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def install() -> Path | None:
    """Installs a browser where there is none; tries Playwright's download, then the system's packages."""
    if (path := find()) is not None:
        return path
    print("No Chromium here: installing one for the tests")
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=600)
    if (path := find()) is not None:
        return path
    if shutil.which("apt-get"):
        admin = [] if os.geteuid() == 0 else ["sudo", "-n"]
        subprocess.run([*admin, "apt-get", "update", "-qq"], check=False, timeout=300)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        command = [*admin, "apt-get", "install", "-y", "-qq", "chromium"]
        subprocess.run(command, check=False, timeout=900, env=environment)
    return find()


if __name__ == "__main__":
    found = install()
    print(f"Browser for the tests: {found}" if found else MISSING)
    sys.exit(0 if found else 1)
