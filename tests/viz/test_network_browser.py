from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from viz_payloads import PAYLOADS, hostile

from viz.view import write_view

Open = Callable[..., Any]
_NODES = "[...window.tinhkg.nodes.values()]"
_EDGES = "window.tinhkg.edges"


@pytest.fixture(scope="module")
def network(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_view(store, tmp_path_factory.mktemp("out") / "network.html").path


def _edge_point(page: Any, relation: str) -> dict[str, float]:  # noqa: ANN401 # a playwright page
    """Returns where on the screen a point of the first edge of a relation is, away from its middle label."""
    return page.evaluate(
        """(relation) => {
          const { network, edges } = window.tinhkg;
          const edge = edges.find((one) => one.relation === relation);
          const spots = network.getPositions([edge.from, edge.to]);
          const [a, b] = [spots[edge.from], spots[edge.to]];
          const at = network.canvasToDOM({ x: a.x * 0.45 + b.x * 0.55, y: a.y * 0.45 + b.y * 0.55 });
          const box = document.getElementById("canvas").getBoundingClientRect();
          return { x: at.x + box.x, y: at.y + box.y };
        }""",
        relation,
    )


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_from_a_file_without_network(network: Path, open_file: Open, width: int, scheme: str) -> None:
    opened = open_file(network, width=width, scheme=scheme)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.page.evaluate("window.tinhkg.network.getScale()") > 0
    assert opened.page.title() == "Mạng lưới quản trị kinh tế cấp tỉnh – tinhkg"
    opened.assert_quiet()


def test_the_drawing_is_not_empty(network: Path, open_file: Open) -> None:
    opened = open_file(network)
    inked = opened.page.evaluate(
        """() => { const canvas = document.querySelector("#canvas canvas");
        const seen = new Set();
        const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        for (let at = 0; at < pixels.length; at += 4) seen.add(pixels.slice(at, at + 3).join());
        return ["0,158,115", "213,94,0", "0,114,178", "230,159,0"].filter((colour) => seen.has(colour)).length; }"""
    )
    assert inked == 4


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ben tre", "Bến Tre"),
        ("BẾN TRE", "Bến Tre"),
        ("thu tran", "Trần Văn Thử"),
        ("export", "Kim ngạch xuất khẩu"),
        ("du vi", "Lê Thị Ví Dụ"),
    ],
)
def test_search_needs_no_diacritics(network: Path, open_file: Open, typed: str, first: str) -> None:
    opened = open_file(network)
    search = opened.page.get_by_role("combobox")
    search.fill(typed)
    options = opened.page.get_by_role("option")
    assert first in options.first.inner_text()
    search.press("Enter")
    assert opened.page.locator("#panel h2").inner_text() == first
    opened.assert_quiet()


def test_search_by_keyboard_alone(network: Path, open_file: Open) -> None:
    opened = open_file(network)
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("document.activeElement.id") == "search"
    opened.page.keyboard.type("ben tre")
    count = opened.page.get_by_role("option").count()
    assert count > 2
    opened.page.keyboard.press("ArrowDown")
    second = opened.page.locator('[role=option][aria-selected="true"] bdi').inner_text()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#panel h2").inner_text() == second
    assert opened.page.evaluate("document.activeElement.id") == "panel"
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#panel").get_attribute("data-state") == "intro"


def test_search_says_when_nothing_is_found(network: Path, open_file: Open) -> None:
    opened = open_file(network)
    opened.page.get_by_role("combobox").fill("không có đâu")
    assert opened.page.get_by_role("option").inner_text() == "Không tìm thấy gì."


def test_a_click_on_an_edge_shows_its_sentence(network: Path, open_file: Open) -> None:
    opened = open_file(network)
    at = _edge_point(opened.page, "PostHolding")
    opened.page.mouse.click(at["x"], at["y"])
    opened.page.locator("#panel .evidence").first.wait_for()
    assert opened.page.locator("#panel blockquote").inner_text() in {
        "Giám đốc Sở Công Thương Lê Thị Ví Dụ dự.",
        "Phó Chủ tịch UBND tỉnh Bến Tre Trần Văn Thử chủ trì hội nghị.",
    }
    assert opened.page.locator("#panel mark").inner_text().endswith(("Lê Thị Ví Dụ", "Trần Văn Thử"))
    source = opened.page.locator("#panel .source").inner_text()
    assert "Hội nghị ngành công thương <Bến Tre>" in source
    assert "11/2/2025" in source
    assert "độ chắc chắn" in source
    opened.assert_quiet()


def test_a_click_on_a_node_shows_its_neighbours(network: Path, open_file: Open) -> None:
    opened = open_file(network)
    at = opened.page.evaluate(
        """() => { const { network, nodes } = window.tinhkg;
          const node = [...nodes.values()].find((one) => one.vi === "Trần Văn Thử");
          const at = network.canvasToDOM(network.getPosition(node.id));
          const box = document.getElementById("canvas").getBoundingClientRect();
          return { x: at.x + box.x, y: at.y + box.y }; }"""
    )
    opened.page.mouse.click(at["x"], at["y"])
    panel = opened.page.locator("#panel")
    panel.get_by_role("button", name="UBND tỉnh Bến Tre").wait_for()
    assert "giữ chức vụ tại (1)" in panel.inner_text()
    panel.get_by_role("button", name="Đọc câu").first.click()
    assert panel.locator("blockquote").count() >= 1
    panel.get_by_role("button", name="Quay lại").click()
    assert panel.locator("h2").inner_text() == "Trần Văn Thử"
    opened.assert_quiet()


def test_the_legend_filters_by_type(network: Path, open_file: Open) -> None:
    opened = open_file(network)
    button = opened.page.locator('#legend [data-kind="article"]')
    assert button.get_attribute("aria-pressed") == "true"
    drawn = "const drawn = window.tinhkg.network.body;"
    hidden = f"() => {{ {drawn} return {_NODES}.filter((n) => drawn.nodes[n.id].options.hidden).map((n) => n.kind) }}"
    assert opened.page.evaluate(hidden) == []
    button.click()
    assert opened.page.evaluate(hidden) == ["article", "article"]
    assert opened.page.locator('#legend [data-kind="article"]').get_attribute("aria-pressed") == "false"
    edges = (
        f"() => {{ {drawn} return {_EDGES}.filter((e) => drawn.edges[e.id].options.hidden).map((e) => e.relation) }}"
    )
    assert set(opened.page.evaluate(edges)) == {"Mention", "ProvinceAttribution"}
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate(hidden) == []
    opened.assert_quiet()


def test_the_language_can_be_switched(network: Path, open_file: Open) -> None:
    opened = open_file(network)
    opened.page.locator("#language").click()
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    assert "Official" in opened.page.locator("#legend").inner_text()
    assert opened.page.title() == "Network of provincial economic governance – tinhkg"
    opened.page.get_by_role("combobox").fill("kim ngach")
    opened.page.get_by_role("combobox").press("Enter")
    assert opened.page.locator("#panel h2").inner_text() == "Export turnover"
    assert "is measured in" in opened.page.locator("#panel").inner_text()
    opened.page.locator("#language").click()
    assert opened.page.locator("#panel h2").inner_text() == "Kim ngạch xuất khẩu"
    opened.assert_quiet()


def test_fit_brings_everything_back(network: Path, open_file: Open) -> None:
    opened = open_file(network)
    before = opened.page.evaluate("window.tinhkg.network.getScale()")
    opened.page.locator("#zoom-in").click()
    opened.page.locator("#zoom-in").click()
    assert opened.page.evaluate("window.tinhkg.network.getScale()") > before * 1.5
    opened.page.locator("#zoom-fit").click()
    assert opened.page.evaluate("window.tinhkg.network.getScale()") == pytest.approx(before, rel=0.02)


def test_on_a_phone_the_panel_is_a_sheet_that_can_be_closed(network: Path, open_file: Open) -> None:
    opened = open_file(network, width=400)
    assert not opened.page.locator("#panel").is_visible()
    opened.page.get_by_role("combobox").fill("ben tre")
    opened.page.get_by_role("combobox").press("Enter")
    box = opened.page.locator("#panel").bounding_box()
    assert box is not None
    assert box["y"] > 250
    assert box["width"] == 400
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 400
    opened.page.locator("#close").click()
    assert not opened.page.locator("#panel").is_visible()
    opened.assert_quiet()


def test_without_javascript_there_is_a_table(network: Path, open_file: Open) -> None:
    opened = open_file(network, javascript=False)
    assert opened.page.locator("noscript table tbody tr").count() > 25
    assert opened.page.get_by_role("cell", name="Phó Chủ tịch UBND tỉnh Bến Tre Trần Văn Thử").first.is_visible()


@pytest.mark.parametrize("first", range(0, 40, 5))
def test_hostile_text_stays_text(first: int, tmp_path: Path, open_file: Open) -> None:
    payload = " ".join(PAYLOADS[first : first + 5])
    path = write_view(hostile(payload), tmp_path / "page.html").path
    opened = open_file(path)
    opened.page.evaluate(
        "for (const edge of window.tinhkg.edges) choose({ edge: edge.id });"
        "for (const id of window.tinhkg.nodes.keys()) choose({ node: id });"
    )
    opened.page.locator("#language").click()
    opened.page.get_by_role("combobox").fill("tran van thu")
    opened.page.get_by_role("combobox").press("Enter")
    assert opened.page.evaluate("document.querySelector('#panel h2 bdi').textContent") == "Trần Văn Thử" + payload
    assert opened.page.locator("#panel :is(script, img, iframe, object, embed, style, link, math, base)").count() == 0
    assert opened.page.title() == "Network of provincial economic governance – tinhkg"
    opened.assert_quiet()
