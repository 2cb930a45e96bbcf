from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from viz_payloads import PAYLOADS, hostile

from viz.lookup import Lookup
from viz.site import write_site
from viz.site.atlas import survey
from viz.site.build import texts

Open = Callable[..., Any]
PAGES = (
    "index.html",
    "network.html",
    "provinces/ben-tre-1.html",
    "provinces/vinh-long-2.html",
    "people/tran-van-thu-ben-tre.html",
    "documents/57-nq-tw-2024.html",
    "networks/ben-tre-1.html",
)

_CUT_WORDS = """() => {
  const cut = [], texts = document.createTreeWalker(document.querySelector("table"), NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/\\S+/g)) {
    const range = document.createRange()
    range.setStart(texts.currentNode, word.index)
    range.setEnd(texts.currentNode, word.index + word[0].length)
    if (new Set([...range.getClientRects()].map((one) => one.top)).size > 1) cut.push(word[0])
  }
  return cut
}"""


@pytest.fixture(scope="module")
def site(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(store, tmp_path_factory.mktemp("out") / "site").index.parent


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_every_kind_of_page_opens_without_network(
    site: Path, open_file: Open, path: str, width: int, scheme: str
) -> None:
    opened = open_file(site / path, width=width, scheme=scheme)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    opened.assert_quiet()


def test_from_the_first_page_to_a_sentence(site: Path, open_file: Open) -> None:
    opened = open_file(site / "index.html")
    opened.page.get_by_role("link", name="Bến Tre", exact=True).click()
    assert opened.page.locator("h1").inner_text().startswith("Bến Tre")
    sentence = opened.page.get_by_text("tỉnh phấn đấu").first
    assert not sentence.is_visible()
    opened.page.locator("tr.behind summary").nth(1).click()
    assert sentence.is_visible()
    opened.page.get_by_role("link", name="Mạng lưới của tỉnh").click()
    assert opened.page.title() == "Mạng lưới: Bến Tre – tinhkg"
    opened.page.get_by_role("link", name="Mở trang riêng").click()
    assert opened.page.locator("h1").inner_text().startswith("Bến Tre")
    opened.assert_quiet()


def test_the_language_stays_from_page_to_page(site: Path, open_file: Open) -> None:
    opened = open_file(site / "provinces/ben-tre-1.html")
    assert "Chỉ tiêu kinh tế" in opened.page.locator("#figures").inner_text()
    opened.page.locator("#language").click()
    assert "Economic indicators" in opened.page.locator("#figures").inner_text()
    assert "more than 1,5 tỷ USD" in opened.page.locator("table.figures").inner_text()
    opened.page.get_by_role("link", name="tinhkg").click()
    assert "Provincial economic governance in the news" in opened.page.locator("h1").inner_text()
    opened.assert_quiet()


def test_on_a_phone_the_table_becomes_cards(site: Path, open_file: Open) -> None:
    opened = open_file(site / "provinces/ben-tre-1.html", width=400)
    assert opened.page.evaluate("getComputedStyle(document.querySelector('table.figures tr')).display") == "block"
    rights = "[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right)"
    assert max(opened.page.evaluate(rights)) <= 400.5


def test_on_a_phone_words_of_a_table_stay_whole(site: Path, open_file: Open) -> None:
    opened = open_file(site / "index.html", width=400)
    assert opened.page.evaluate(_CUT_WORDS) == []


def test_printing_unfolds_the_sources(site: Path, open_file: Open) -> None:
    opened = open_file(site / "provinces/ben-tre-1.html")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.page.evaluate("document.querySelectorAll('details:not([open])').length") == 0
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.page.evaluate("document.querySelectorAll('details[open]').length") == 0


@pytest.mark.parametrize("first", range(0, 40, 5))
def test_hostile_text_stays_text(first: int, tmp_path: Path, open_file: Open) -> None:
    payload = " ".join(PAYLOADS[first : first + 5])
    path = tmp_path / "page.html"
    path.write_text(texts(survey(Lookup(hostile(payload))), {})["provinces/ben-tre-1.html"], encoding="utf-8")
    opened = open_file(path)
    opened.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert payload in opened.page.evaluate("document.querySelector('main').textContent")
    assert opened.page.title().endswith("– tinhkg")
    opened.assert_quiet()
