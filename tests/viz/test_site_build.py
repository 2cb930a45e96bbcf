from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
import pytest
import viz_world
from viz_payloads import PAYLOADS, hostile
from viz_world import World, day, iri

from kg.errors import TinhkgError
from viz.lookup import Lookup
from viz.site import SiteReport, write_site
from viz.site.atlas import survey
from viz.site.build import MANIFEST, texts

_VOID = {"meta", "br", "link", "img", "input", "base", "embed"}


class _Outline(HTMLParser):
    """The elements and attributes of a page, its links, its text, and the text that a Vietnamese reader sees."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.text = ""
        self.vietnamese = ""
        self._english: list[bool] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(sorted(name for name, _ in attrs))))
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        self.ids |= {value or "" for name, value in attrs if name == "id"}
        if tag not in _VOID:
            self._english.append(dict(attrs).get("class") == "t-en")

    def handle_endtag(self, tag: str) -> None:
        self._english.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        if not any(self._english):
            self.vietnamese += data


@pytest.fixture(scope="module")
def site(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> SiteReport:
    return write_site(store, tmp_path_factory.mktemp("out") / "site")


def _files(report: SiteReport) -> dict[str, bytes]:
    root = report.index.parent
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def _text(report: SiteReport, path: str) -> str:
    return " ".join(_Outline((report.index.parent / path).read_text(encoding="utf-8")).vietnamese.split())


def test_there_is_a_page_for_everything(site: SiteReport) -> None:
    assert (site.provinces, site.people, site.documents, site.articles, site.networks) == (2, 2, 2, 2, 2)
    names = set(_files(site))
    assert {"index.html", "network.html", MANIFEST, "provinces/ben-tre-1.html", "provinces/vinh-long-2.html"} <= names
    assert {"people/tran-van-thu-ben-tre.html", "documents/57-nq-tw-2024.html", "networks/ben-tre-1.html"} <= names
    assert len(names) == site.pages + 1


def test_file_names_are_plain(site: SiteReport) -> None:
    assert all(re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)?\.(html|json)", name) for name in _files(site))


def test_every_link_leads_somewhere(site: SiteReport) -> None:
    root = site.index.parent
    outlines = {p.resolve(): _Outline(p.read_text(encoding="utf-8")) for p in root.rglob("*.html")}
    for path, outline in outlines.items():
        for link in outline.links:
            parts = urlsplit(link)
            if parts.scheme:
                assert link == "https://example.org/bai-1"
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target in outlines, f"{path.name}: {link}"
            if parts.fragment:
                assert parts.fragment in outlines[target].ids, f"{path.name}: {link}"


def test_the_same_graph_gives_the_same_files(site: SiteReport, store: ox.Store, tmp_path: Path) -> None:
    assert _files(write_site(store, tmp_path / "again")) == _files(site)


def test_an_earlier_site_is_replaced_as_a_whole(store: ox.Store, tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_site(store, out)
    (out / "provinces" / "gone-1.html").write_text("old", encoding="utf-8")
    write_site(store, out)
    assert not (out / "provinces" / "gone-1.html").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_taken_and_any_other_is_refused(store: ox.Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write_site(store, tmp_path / "empty")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep me", encoding="utf-8")
    with pytest.raises(TinhkgError, match="not empty"):
        write_site(store, tmp_path / "mine")
    with pytest.raises(TinhkgError, match="is a file"):
        write_site(store, tmp_path / "mine" / "letter.txt")
    assert (tmp_path / "mine" / "letter.txt").read_text(encoding="utf-8") == "keep me"


def test_a_province_shows_target_beside_result_with_the_sentences(site: SiteReport) -> None:
    page = (site.index.parent / "provinces/ben-tre-1.html").read_text(encoding="utf-8")
    table = page[page.index('<table class="figures">') : page.index("</table>")]
    rows = {row.split("</th>")[0].strip(): row for row in re.split(r'<tr class="line">', table)[1:]}
    (line,) = [row for head, row in rows.items() if "Năm 2025" in head]
    cells = re.findall(r"<td data-vi=\"(.*?)\".*?>(.*?)</td>", line, re.DOTALL)
    shown = {name: re.sub(r"<[^>]+>|\s+", " ", cell).strip() for name, cell in cells}
    assert shown["Mục tiêu"].startswith("1,7 tỷ USD")
    assert shown["Thực hiện"].startswith("1,65 tỷ USD")
    assert shown["Ước tính"] == "–"
    text = _text(site, "provinces/ben-tre-1.html")
    for sentence in ("Năm 2025, tỉnh phấn đấu kim ngạch", "Kim ngạch xuất khẩu năm 2025 thực hiện"):
        assert sentence in text


@pytest.mark.parametrize(
    "said",
    [
        "Chỉ số được nêu bằng tiền",
        "hơn 1,5 tỷ USD",
        "1.500.000.000 USD",
        "tăng 12,5% so với năm trước",
        "6 tháng đầu năm 2024",
        "Export turnover",
        "Trần Văn Thử",
        "Phó Chủ tịch",
        "rà soát quy hoạch cảng biển",
        "trước ngày 30-6-2025 (đến 30/6/2025)",
        "giai đoạn: chậm tiến độ",
        "vướng mắc: vướng mặt bằng",
        "Tỉnh Bến Tre, Tỉnh Trà Vinh, Tỉnh Vĩnh Long hợp nhất thành Tỉnh Vĩnh Long",
        "Nghị quyết 202/2025/QH15",
        "1/7/2025",
        "triển khai Nghị quyết 57-NQ/TW",
        "chuyển thành Sở Công Thương tỉnh Vĩnh Long (từ 1/7/2025)",
    ],
)
def test_a_province_tells(site: SiteReport, said: str) -> None:
    assert said in _text(site, "provinces/ben-tre-1.html")


def test_articles_are_quoted_not_copied(store: ox.Store, tmp_path: Path) -> None:
    world = World()
    for quad in store:
        world.store.add(quad)
    silent = "Câu này không nói gì về quản trị kinh tế."
    whole = f"Tỉnh Bến Tre họp. {silent} Hết."
    article = world.article(whole, "Bài có câu không trích", publishedLatest=day("2025-03-01"))
    world.claim(
        article,
        "attribution/a3",
        "ProvinceAttribution",
        "Tỉnh Bến Tre",
        {"area": iri("province/ben-tre-1"), "basis": "named"},
    )
    report = write_site(world.store, tmp_path / "site")
    pages = b"".join(_files(report).values()).decode()
    assert "Tỉnh Bến Tre" in pages
    assert silent not in pages


def test_a_script_is_no_link(site: SiteReport) -> None:
    assert not any(b"javascript:" in page for name, page in _files(site).items() if name.startswith("articles/"))


@pytest.fixture(scope="module")
def usual() -> set[tuple[str, tuple[str, ...]]]:
    pages = texts(survey(Lookup(hostile(" x"))), {})
    return {element for page in pages.values() for element in _Outline(page).elements}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_makes_no_element(payload: str, usual: set[tuple[str, tuple[str, ...]]]) -> None:
    for path, page in texts(survey(Lookup(hostile(payload))), {}).items():
        outline = _Outline(page)
        assert set(outline.elements) <= usual, path
        tags = [tag for tag, _ in outline.elements]
        assert (tags.count("script"), tags.count("style"), tags.count("title")) == (1, 1, 1)
        assert all(
            link.endswith(".html") or ".html#" in link or link.startswith(("#", "https://example.org/"))
            for link in outline.links
        )
        assert payload in outline.text


def test_there_are_forty_different_payloads() -> None:
    assert len(PAYLOADS) == len(set(PAYLOADS)) == 40


def test_things_of_one_key_get_pages_of_their_own() -> None:
    world = World(viz_world.build())
    person = ox.NamedNode("https://example.org/other/tran-van-thu-ben-tre")
    holding = iri("holding/h1")
    graph = next(q.graph_name for q in world.store.quads_for_pattern(holding, None, None, None))
    kind = ox.NamedNode(viz_world.DEF + "Person")
    world.store.add(ox.Quad(person, ox.NamedNode(viz_world.RDF + "type"), kind, graph))
    world.store.add(ox.Quad(holding, ox.NamedNode(viz_world.ORG + "member"), person, graph))
    pages = [path for path in survey(Lookup(world.store)).pages.values() if "tran-van-thu" in path]
    assert len(pages) == len(set(pages)) == 2
