from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import networkx as nx
import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, expect
from viz_payloads import PAYLOADS, hostile

from kg import resources
from kg.serve.pool import Limits
from tests import serve_world
from viz import editor
from viz.served import ServedPages

LIMITS = Limits(seconds=3, rows=1000)
PEOPLE = """SELECT ?person ?personName ?body ?bodyName WHERE {
  ?holding org:member ?person ; org:organization ?body .
  ?person rdfs:label ?personName . ?body rdfs:label ?bodyName FILTER(LANG(?bodyName) = "vi")
}"""
POINTS = """SELECT ?name ?lat ?long ?exports WHERE {
  VALUES (?name ?lat ?long ?exports) { ("Bến Tre" 10.24 106.37 1.5) ("Vĩnh Long" 10.25 105.97 0.9) ("Trà Vinh" 9.95 106.34 -1.2) }
}"""
WKT = """SELECT ?name ?place WHERE {
  VALUES (?name ?place) { ("Bến Tre" "POINT(106.37 10.24)"^^<http://www.opengis.net/ont/geosparql#wktLiteral>) }
}"""


@dataclass
class Visit:
    """A page of the server, and everything it asked another host for or complained about."""

    page: Page
    base: str
    outside: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def open(self, address: str = "") -> Page:
        self.page.goto(self.base + address)
        self.page.wait_for_selector("html[data-ready]")
        return self.page

    def query(self, text: str) -> Page:
        page = self.open(f"?query={quote(text)}")
        page.wait_for_selector("#status:not(:empty)")
        return page

    def assert_quiet(self) -> None:
        assert (self.outside, self.complaints, self.dialogs) == ([], [], [])


Visits = Callable[..., Visit]


@contextmanager
def serving(store: ox.Store, folder: Path, ending: str = "") -> Iterator[str]:
    """Serves a graph and the ontology, whose texts all end so; gives the address of the editor page."""
    schema = ox.NamedNode(f"{serve_world.BASE}graph/schema")
    lines = [str(store.dump(format=ox.RdfFormat.N_QUADS), "utf-8")]
    for triple in ox.parse(path=resources.ontology() / "core.ttl", format=ox.RdfFormat.TURTLE):
        term = triple.object
        if isinstance(term, ox.Literal) and term.language:
            term = ox.Literal(term.value + ending, language=term.language)
        lines.append(f"{ox.Quad(triple.subject, triple.predicate, term, schema)} .")
    serve_world.publish(folder, "\n".join(lines))
    with serve_world.running(folder, LIMITS, pages=ServedPages(editor.static())) as address:
        yield f"{address}/"


@pytest.fixture(scope="module")
def base(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(store, tmp_path_factory.mktemp("edited") / "graph") as address:
        yield address


@pytest.fixture
def visit(browser: Browser, base: str) -> Iterator[Visits]:
    contexts = []

    def visited(address: str = base, *, width: int = 1280, scheme: str = "light") -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", locale="vi-VN"
        )
        contexts.append(context)
        made = Visit(context.new_page(), address)

        def ask(route: Route) -> None:
            if route.request.url.startswith((address, "data:", "blob:")):
                route.continue_()
            else:
                made.outside.append(route.request.url)
                route.abort()

        def dismiss(dialog: Dialog) -> None:
            made.dialogs.append(dialog.message)
            dialog.dismiss()

        context.route("**/*", ask)
        made.page.on("console", lambda m: made.complaints.append(m.text) if m.type in {"error", "warning"} else None)
        made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
        made.page.on("dialog", dismiss)
        return made

    yield visited
    for context in contexts:
        context.close()


def rows(page: Page) -> list[list[str]]:
    page.wait_for_selector("#view tbody tr")
    cells = (
        "[...document.querySelectorAll('#view tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    return page.evaluate(cells)


def test_a_query_is_written_and_run(visit: Visits) -> None:
    seen = visit()
    page = seen.open()
    page.click("#tab-write")
    expect(page.locator(".CodeMirror")).to_contain_text("PREFIX indicator:")
    page.locator(".CodeMirror textarea").focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(
        'SELECT ?name WHERE { ?p a :ProvinceVersion ; rdfs:label ?name FILTER(LANG(?name) = "vi") } ORDER BY ?name'
    )
    page.click("#run")
    assert rows(page) == [["Bến Tre"], ["Trà Vinh"], ["Vĩnh Long"], ["Vĩnh Long"]]
    expect(page.locator("#status")).to_contain_text("4 dòng")
    assert "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>" in page.locator(".CodeMirror").inner_text()
    page.reload()
    assert len(rows(page)) == 4
    seen.assert_quiet()


def test_a_ready_question_is_found_filled_in_and_run(visit: Visits) -> None:
    seen = visit()
    page = seen.open()
    page.fill("#filter", "du an vuong mac")
    page.get_by_role("button", name="Dự án vướng mắc kéo dài").click()
    expect(page.locator("#question-title")).to_be_focused()
    page.get_by_label("tỉnh, thành phố").press_sequentially("ben t")
    page.get_by_role("option", name="Bến Tre").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_label("tỉnh, thành phố")).to_have_value("Bến Tre")
    page.click("#run-question")
    page.wait_for_selector("#view :is(tbody tr, .empty)")
    assert "?question=delayed-projects&province=B%E1%BA%BFn+Tre" in page.url
    page.click("#edit-question")
    expect(page.locator(".CodeMirror")).to_contain_text("province/ben-tre-1")
    seen.assert_quiet()


def test_a_required_field_left_empty_is_pointed_at(visit: Visits) -> None:
    seen = visit()

    def required(route: Route) -> None:  # no question that is listed requires anything
        response = route.fetch()
        found = response.json()
        for question in found:
            for parameter in question["parameters"]:
                parameter["required"] = True
        route.fulfill(response=response, json=found)

    seen.page.route("**/questions.json", required)
    page = seen.open("?question=delayed-projects")
    page.click("#run-question")
    expect(page.locator("#parameter-province")).to_be_focused()
    expect(page.locator("#parameter-province")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".wrong:visible")).to_have_text("Hãy điền ô này.", use_inner_text=True)
    seen.assert_quiet()


def test_an_address_with_an_unknown_question_says_so(visit: Visits) -> None:
    seen = visit()
    page = seen.open("?question=no-such")
    expect(page.locator("#asked")).to_contain_text("Không có câu hỏi nào tên là")
    expect(page.locator("#asked")).to_contain_text("no-such")
    seen.assert_quiet()


def test_plain_words_run_a_ready_question_and_say_which(visit: Visits) -> None:
    seen = visit()
    page = seen.open()
    page.fill("#words", "chỉ đạo, nhiệm vụ bến tre")
    page.keyboard.press("Enter")
    expect(page.locator("#asked strong")).not_to_be_empty()
    title = page.locator("#asked strong").inner_text()
    expect(page.locator("#question-title")).to_have_text(title, use_inner_text=True)
    expect(page.locator("#answer-title")).to_have_text(title, use_inner_text=True)
    expect(page.locator("#asked")).to_contain_text("Bến Tre")
    seen.assert_quiet()


def test_plain_words_without_a_question_say_so(visit: Visits) -> None:
    seen = visit()
    page = seen.open()
    page.fill("#words", "giá vàng")
    page.keyboard.press("Enter")
    expect(page.locator("#asked")).to_contain_text("Chưa có câu hỏi soạn sẵn nào cho nội dung này.")
    seen.assert_quiet()


@pytest.mark.parametrize("query", [PEOPLE, f"{PEOPLE} # {'x' * 7000}"], ids=["by address", "too long for an address"])
def test_the_table_is_downloaded_for_excel(visit: Visits, query: str) -> None:
    seen = visit()
    page = seen.open()
    page.click("#tab-write")
    page.locator(".CodeMirror textarea").focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(query)
    page.keyboard.press("Control+Enter")
    shown = rows(page)
    with page.expect_download() as waiting:
        page.click("#way-excel")
    assert waiting.value.suggested_filename == "tinhkg.csv"
    content = Path(waiting.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert table[0] == ["person", "personName", "body", "bodyName"]
    assert len(table) == len(shown) + 1
    seen.assert_quiet()


def test_a_thing_of_ours_leads_to_its_page_under_its_name(visit: Visits) -> None:
    seen = visit()
    page = seen.query(PEOPLE)
    link = page.locator("#view a").first
    href = link.get_attribute("href") or ""
    assert href.startswith("id/person/")
    assert link.inner_text() in {"Trần Văn Thử", "Lê Thị Ví Dụ"}
    link.click()
    assert page.url == seen.base + href
    name = page.locator("h1").inner_text()
    assert page.title() == f"{name} – tinhkg"
    place = page.locator("dd a").first
    name = place.inner_text()
    place.click()
    expect(page.locator("h1")).to_have_text(name)
    page.locator("a.home").click()
    page.wait_for_selector("html[data-ready]")
    seen.assert_quiet()


@pytest.mark.parametrize(
    ("iri", "href"),
    [
        ("https://example.org/x", "https://example.org/x"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("urn:x", None),
    ],
)
def test_only_web_addresses_lead_outside(visit: Visits, iri: str, href: str | None) -> None:
    seen = visit()
    page = seen.query(f"SELECT (<{iri}> AS ?thing) WHERE {{}}")
    page.wait_for_selector("#view td")
    found = page.evaluate("[...document.querySelectorAll('#view a')].map((a) => [a.getAttribute('href'), a.rel])")
    assert found == ([[href, "noopener noreferrer external"]] if href else [])
    seen.assert_quiet()


@pytest.mark.parametrize(
    "query", [PEOPLE, "CONSTRUCT { ?p :at ?b . ?p rdfs:label ?n } WHERE { ?h org:member ?p ; org:organization ?b . ?p rdfs:label ?n }"]
)  # fmt: skip
def test_things_that_are_linked_are_drawn_as_a_network(visit: Visits, query: str) -> None:
    seen = visit()
    page = seen.query(query)
    page.click("#tab-network")
    page.wait_for_selector("#view canvas")
    labels = page.evaluate("tinhkg.network.body.data.nodes.get().map((node) => node.label)")
    assert "Trần Văn Thử" in labels
    page.locator("#view summary").click()
    assert page.locator("#view .links a", has_text="Trần Văn Thử").first.is_visible()
    with page.expect_download() as waiting:
        page.click("#way-gexf")
    assert waiting.value.suggested_filename == "tinhkg.gexf"
    assert "Trần Văn Thử" in {label for _, label in nx.read_gexf(waiting.value.path()).nodes(data="label")}
    seen.assert_quiet()


def test_a_name_and_a_figure_are_drawn_as_bars(visit: Visits) -> None:
    seen = visit()
    page = seen.query(POINTS)
    page.click("#tab-bars")
    page.get_by_label("Giá trị").select_option("exports")
    expect(page.locator("#view svg.plot")).to_contain_text("exports")
    bars = page.locator('#view svg.plot [aria-label="bar"] rect')
    expect(bars).to_have_count(3)
    assert "Bến Tre" in (page.locator("#view svg.plot").text_content() or "")
    assert [bars.nth(at).text_content() for at in range(3)] == ["Bến Tre: 1,5", "Vĩnh Long: 0,9", "Trà Vinh: -1,2"]
    seen.assert_quiet()


@pytest.mark.parametrize(("query", "count"), [(POINTS, 3), (WKT, 1)])
def test_places_are_drawn_as_a_map(visit: Visits, query: str, count: int) -> None:
    seen = visit()
    page = seen.query(query)
    page.click("#tab-map")
    expect(page.locator('#view svg.plot [aria-label="dot"] circle')).to_have_count(count)
    seen.assert_quiet()


@pytest.mark.parametrize(
    ("query", "views"),
    [(PEOPLE, ["table", "network"]), (POINTS, ["table", "bars", "map"]), ("SELECT (1 AS ?x) WHERE {}", [])],
)
def test_only_views_that_the_columns_allow_are_offered(visit: Visits, query: str, views: list[str]) -> None:
    seen = visit()
    page = seen.query(query)
    page.wait_for_selector("#view table")
    assert page.evaluate("[...document.querySelectorAll('#views button')].map((one) => one.id)") == [
        f"tab-{view}" for view in views
    ]
    seen.assert_quiet()


@pytest.mark.parametrize(("query", "said"), [("ASK {}", "Đúng (true)"), ("SELECT ?x WHERE { ?x a :Nothing }", "Không có kết quả nào.")])  # fmt: skip
def test_answers_without_rows(visit: Visits, query: str, said: str) -> None:
    seen = visit()
    expect(seen.query(query).locator("#view")).to_contain_text(said)
    seen.assert_quiet()


@pytest.mark.parametrize(
    ("typed", "curie"),
    [("kim ngach", "indicator:exports"), ("chi so san x", "indicator:iip"), ("export tur", "indicator:exports")],
)
def test_an_indicator_is_completed_by_its_name_without_diacritics(visit: Visits, typed: str, curie: str) -> None:
    seen = visit()
    page = seen.query("SELECT * WHERE {\n  ?o ?p ?x .\n  \n}")
    page.evaluate("document.querySelector('.CodeMirror textarea').focus()")
    page.keyboard.press("Control+Home")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    page.keyboard.type(f"?o :indicator {typed}")
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    page.wait_for_selector(f".CodeMirror-hints li:has-text('{curie}')")
    page.keyboard.press("Enter")
    written = expect(page.locator(".CodeMirror-code"))
    written.to_contain_text(f"?o :indicator {curie}")
    written.to_contain_text("PREFIX indicator: <https://w3id.org/tinhkg/id/indicator/>")
    seen.assert_quiet()


@pytest.mark.parametrize(
    ("query", "said", "marked"),
    [
        ("SELECT * WHERE {\n  ?s ?p }", "line 2", 1),
        ("SELECT * WHERE { SERVICE <https://example.org/> {} }", "federate from your side", 1),
        ("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "no answer within 3 seconds", 0),
    ],
)
def test_what_is_wrong_is_said_with_the_place_of_it(visit: Visits, query: str, said: str, marked: int) -> None:
    seen = visit()
    page = seen.query(query)
    expect(page.locator("#problem")).to_contain_text(said)
    expect(page.locator("#status")).to_contain_text("Không chạy được")
    assert page.locator(".wrong-line").count() == marked
    for icon in page.locator(".parseErrorIcon").all():
        icon.hover()
        expect(icon).to_contain_text("This line is invalid")
    assert [text for text in seen.complaints if "Failed to load resource" not in text] == []
    assert (seen.outside, seen.dialogs) == ([], [])


@pytest.mark.parametrize(
    ("address", "vietnamese", "english"),
    [
        (f"?query={quote('SELECT * WHERE {')}", "không phải truy vấn SPARQL: lỗi ở dòng 1, cột 17", "not a SPARQL query"),
        (f"?query={quote('HELLO')}", "sau các tiền tố phải là SELECT", "must follow the prefixes"),
        (f"?query={quote('ASK { ?s x:y 1 }')}", "tiền tố x: chưa được khai báo, ở dòng 1", "prefix x: is not declared"),
        (f"?query={quote('ASK { SERVICE <http://a.org/> {} }')}", "không chạy SERVICE (dòng 1, cột 7)", "federate from"),
        (f"?query={quote('CLEAR ALL')}", "không nhận lệnh cập nhật", "takes no updates"),
        (f"?query={quote('ASK {' + '{' * 70 + '}' * 71)}", "lồng quá 64 lớp ngoặc (dòng 1", "64 brackets deep"),
        (f"?query={quote('ASK { FILTER(' + '1 || ' * 600 + '1) }')}", "quá 500 phép || && UNION", "put lists into VALUES"),
        (f"?query={quote('SELECT (<http://a.org/f>(1) AS ?x) {}')}", "không trả lời được truy vấn này", "cannot answer the"),
        (f"?query={quote('SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f')}", "", "more memory|no answer within 3 seconds"),
        ("?question=delayed-projects&province=Ben+Trr", "ô “tỉnh, thành phố”: đồ thị không có “Ben Trr”; gần giống: Bến Tre", "no province called"),
        ("?question=who-held-post&date=2024-02-30", "ô “ngày”: không có ngày 2024-02-30", "no such day"),
        ("?question=exports-per-head", "tinhkg query exports-per-head", "asks other endpoints, too"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_the_language_of_the_page(
    visit: Visits, address: str, vietnamese: str, english: str
) -> None:
    seen = visit()
    page = seen.open(address)
    problem = page.locator("#problem")
    expect(problem).to_contain_text(re.compile(english))
    expect(problem).to_contain_text(vietnamese, use_inner_text=True)
    expect(problem).not_to_contain_text(re.compile(f"{english}|bằng tiếng Anh"), use_inner_text=True)
    page.click("#language")
    expect(problem).to_contain_text(re.compile(english), use_inner_text=True)
    assert (seen.outside, seen.dialogs) == ([], [])


def test_a_field_says_in_the_language_of_the_page_why_it_is_not_taken(visit: Visits) -> None:
    seen = visit()
    page = seen.open("?question=export-ranking")
    page.fill("#parameter-year", "năm ngoái")
    page.click("#run-question")
    wrong = page.locator(".wrong:visible")
    expect(wrong).to_have_text("Hãy điền một số nguyên, ví dụ 2024.", use_inner_text=True)
    page.click("#language")
    expect(wrong).to_have_text("A whole number is needed, such as 2024.", use_inner_text=True)
    seen.assert_quiet()


def test_columns_of_a_ready_question_are_headed_by_what_they_mean(visit: Visits) -> None:
    seen = visit()
    page = seen.open("?question=delayed-projects")
    head = page.locator("#view thead th").first
    expect(head).to_have_text("tỉnh của bài báo", use_inner_text=True)
    expect(head).to_have_attribute("title", "tỉnh của bài báo (provinceName)")
    page.click("#language")
    expect(head).to_have_text("province of the article", use_inner_text=True)
    expect(page.locator("#view thead")).not_to_contain_text("provinceName")
    page = seen.query('SELECT ?areaName { VALUES ?areaName { "Bến Tre" } }')
    expect(page.locator("#view thead th")).to_have_text("areaName", use_inner_text=True)
    seen.assert_quiet()


def test_a_cut_answer_says_so(visit: Visits) -> None:
    seen = visit()
    page = seen.query("SELECT ?a ?b WHERE { ?a ?p ?x . ?b ?q ?y } LIMIT 2000")
    expect(page.locator("#notice")).to_contain_text("máy chủ chỉ gửi những dòng đầu")
    expect(page.locator("#status")).to_contain_text("1.000 dòng")
    assert len(rows(page)) == 200
    page.get_by_role("button", name="Hiện thêm").click()
    assert len(rows(page)) == 400
    seen.assert_quiet()


def test_a_run_that_takes_long_can_be_stopped(visit: Visits) -> None:
    seen = visit()
    page = seen.query("SELECT (1 AS ?one) WHERE {}")
    page.route("**/sparql", lambda route: None)
    page.click("#run")
    expect(page.locator("#status")).to_contain_text("Đang chạy…")
    page.get_by_role("button", name="Dừng").click()
    expect(page.locator("#status")).to_contain_text("Đã dừng.")
    expect(page.locator("#stop")).to_be_hidden()
    seen.assert_quiet()


def test_rows_are_sorted_by_figures_and_by_names(visit: Visits) -> None:
    seen = visit()
    page = seen.query(POINTS)
    page.get_by_role("columnheader", name="exports").get_by_role("button").click()
    assert [row[0] for row in rows(page)] == ["Trà Vinh", "Vĩnh Long", "Bến Tre"]
    page.get_by_role("columnheader", name="name").get_by_role("button").click()
    assert [row[0] for row in rows(page)] == ["Bến Tre", "Trà Vinh", "Vĩnh Long"]
    seen.assert_quiet()


def test_the_way_back_leads_to_the_query_before(visit: Visits) -> None:
    seen = visit()
    page = seen.query("SELECT (1 AS ?one) WHERE {}")
    page.evaluate("document.querySelector('.CodeMirror textarea').focus()")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("SELECT (2 AS ?two) WHERE {}")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#view thead")).to_contain_text("two")
    page.go_back()
    expect(page.locator("#view thead")).to_contain_text("one")
    page.go_forward()
    expect(page.locator("#view thead")).to_contain_text("two")
    seen.assert_quiet()


def test_by_keyboard_alone_from_the_first_key_to_a_row(visit: Visits) -> None:
    seen = visit()
    page = seen.open()
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#words")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.locator("#tab-questions")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-write")).to_be_focused()
    page.wait_for_selector(".CodeMirror")
    page.keyboard.press("Tab")
    expect(page.locator(".CodeMirror textarea")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("SELECT (1 AS ?one) WHERE {}")
    page.keyboard.press("Tab")
    expect(page.locator("#run")).to_be_focused()
    page.keyboard.press("Enter")
    assert rows(page) == [["1"]]
    seen.assert_quiet()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (400, "light"), (400, "dark")])
@pytest.mark.parametrize("address", ["", "?question=targets-and-results", f"?query={quote(PEOPLE)}", f"?query={quote(POINTS)}"])  # fmt: skip
def test_no_page_is_wider_than_its_window(visit: Visits, width: int, scheme: str, address: str) -> None:
    seen = visit(width=width, scheme=scheme)
    page = seen.open(address)
    if address:
        page.wait_for_selector("#view :is(table, .empty)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for view in page.locator("#views button").all():
        view.click()
        page.wait_for_selector("#view :is(table, canvas, svg)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    seen.assert_quiet()


def test_a_build_that_cannot_be_served_is_told_until_it_can(visit: Visits) -> None:
    seen = visit()
    trouble = {"trouble": "graph.nq.gz: damaged <img src=x onerror=alert(1)>"}
    seen.page.route("**/health", lambda route: route.fulfill(json=trouble))
    page = seen.open("?lang=vi")
    said = page.locator("#stale")
    expect(said).to_contain_text("các câu trả lời lấy từ bản trước đó", use_inner_text=True)
    expect(said).to_contain_text(trouble["trouble"])
    page.click("#language")
    expect(said).to_contain_text("answers come from the one before", use_inner_text=True)
    expect(said).not_to_contain_text("bản trước đó", use_inner_text=True)
    trouble["trouble"] = ""
    page.fill("#words", "xuất khẩu Bến Tre")
    page.keyboard.press("Enter")
    expect(said).to_be_hidden()
    seen.assert_quiet()


def test_the_language_is_asked_for_and_stays(visit: Visits) -> None:
    seen = visit()
    page = seen.open("?lang=en")
    assert page.locator("h1").inner_text() == "Ask the knowledge graph"
    page.click("#language")
    assert page.locator("h1").inner_text() == "Hỏi đồ thị tri thức"
    assert page.title() == "Hỏi đồ thị – tinhkg"
    page.click("#language")
    seen.open()
    assert page.locator("h1").inner_text() == "Ask the knowledge graph"
    expect(page.get_by_role("button", name="Projects that are held up, year after year")).to_be_visible()
    seen.assert_quiet()


def test_a_question_is_described_in_the_language_of_the_page(visit: Visits) -> None:
    seen = visit()
    page = seen.open("?question=delayed-projects&lang=vi")
    said = page.locator("#question")
    page.click(".columns summary")
    vietnamese = ("Những dự án nào được nêu là vướng mắc", "chỉ lấy các bài báo về tỉnh này", "câu nêu vướng mắc")
    english = (
        "Which projects are said to be held up",
        "only articles about this province",
        "the sentence on the obstacle",
    )
    for shown, hidden in ((vietnamese, english), (english, vietnamese)):
        for text in shown:
            expect(said).to_contain_text(text, use_inner_text=True)
        for text in hidden:
            expect(said).not_to_contain_text(text, use_inner_text=True)
        page.click("#language")
    about = page.get_by_label("tỉnh, thành phố")
    expect(about).to_have_accessible_description("chỉ lấy các bài báo về tỉnh này")
    seen.assert_quiet()


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("first", range(0, 40, 5))
def test_hostile_text_stays_text(visit: Visits, tmp_path: Path, first: int) -> None:
    payload = " ".join(PAYLOADS[first : first + 5])
    with serving(hostile(payload), tmp_path / "graph", payload) as address:
        seen = visit(address)
        page = seen.query(
            """SELECT ?claim ?evidence ?evidenceLabel ?thing ?thingName (STRLEN(?thingName) AS ?length) WHERE {
                 ?claim :refArea ?thing ; prov:wasDerivedFrom ?evidence . ?evidence :quote ?evidenceLabel .
                 ?thing rdfs:label ?thingName }"""
        )
        assert payload in rows(page)[0][2]
        quoted = page.locator("#view a[href^='id/evidence/']").first.get_attribute("href") or ""
        for view in ("network", "bars"):
            page.click(f"#tab-{view}")
            page.wait_for_selector("#view :is(canvas, svg.plot)")
        page.evaluate("document.querySelector('.CodeMirror textarea').focus()")
        page.keyboard.press("Control+End")
        page.keyboard.type(" kim ngach")
        page.wait_for_selector(".CodeMirror-hints li:has-text('indicator:exports')")
        assert payload[:20] in (page.locator(".CodeMirror-hints").text_content() or "")
        seen.open("?question=delayed-projects")
        page.get_by_label("tỉnh, thành phố").press_sequentially("ben tre")
        page.get_by_role("option").first.wait_for()
        assert payload in (page.locator(".suggestions").text_content() or "")
        page.evaluate("document.querySelectorAll('*').forEach((one) => one.dispatchEvent(new Event('mouseover')))")
        assert page.title() == "Hỏi đồ thị – tinhkg"
        for path in ("id/person/tran-van-thu-ben-tre", "id/province/ben-tre-1", "id/indicator/exports", quoted):
            for kind in ("vi", "en"):
                page.goto(f"{address}{path}?lang={kind}")
                assert squeezed(payload) in squeezed(page.locator("main").inner_text())
                assert page.title().endswith(" – tinhkg")
        for key in ("person/tran-van-thu-ben-tre", "province/ben-tre-1", "indicator/exports"):
            page.goto(f"{address}reconcile/preview?id={key}")
            assert squeezed(payload) in squeezed(page.locator("h1").inner_text())
        seen.assert_quiet()
