from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox
import pytest
import viz_world
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests import browser as chromium
from viz.lookup import Lookup

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def store() -> ox.Store:
    return viz_world.build()


@pytest.fixture(scope="session")
def lookup(store: ox.Store) -> Lookup:
    return Lookup(store)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    if path is None:
        pytest.fail(chromium.MISSING, pytrace=False)
    expect.set_options(timeout=60_000)  # a busy machine starts a server's first answer late; five seconds fail there
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(path), args=list(_FLAGS))
        yield launched
        launched.close()


@dataclass
class Opened:
    """A page that was opened from its file, and everything it complained about or asked the network for."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def assert_quiet(self) -> None:
        assert (self.requests, self.complaints, self.dialogs) == ([], [], [])


@pytest.fixture
def open_file(browser: Browser) -> Iterator[Callable[..., Opened]]:
    """Opens a file in a browser without network, in a fresh window."""
    contexts = []

    def opened(path: Path, *, width: int = 1280, scheme: str = "light", javascript: bool = True) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            offline=True,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        found = Opened(context.new_page())
        found.page.on("request", lambda r: None if r.url.startswith("file:") else found.requests.append(r.url))
        found.page.on("console", lambda m: found.complaints.append(m.text) if m.type in {"error", "warning"} else None)
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))

        def dismiss(dialog: object) -> None:
            found.dialogs.append(dialog.message)  # type: ignore[attr-defined]
            dialog.dismiss()  # type: ignore[attr-defined]

        found.page.on("dialog", dismiss)
        found.page.goto(path.resolve().as_uri())
        return found

    yield opened
    for context in contexts:
        context.close()
