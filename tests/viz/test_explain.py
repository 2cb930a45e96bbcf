from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from viz_payloads import PAYLOADS

from kg.errors import QueryError
from kg.judge.gold import Gold, Wanted
from kg.model import AgencyFact, Article, Evidence, Facts, ObservationFact, OfficialFact, ProvinceFact
from viz import explain

Open = Callable[..., Any]
TEXT = (
    "Tin kinh tế tỉnh Bến Tre\n"
    "Năm 2024, theo Sở Công Thương tỉnh Bến Tre, kim ngạch xuất khẩu đạt hơn 1,5 tỷ USD, tăng 8%. "
    "Người dân phấn khởi.\n"
    "Ảnh: Trần Mẫu\n"
    "Thu ngân sách đạt 60 tỷ đồng."
)


def article(text: str) -> Article:
    return Article("a", "a.txt", text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def place(quote: str, text: str = TEXT) -> tuple[Evidence, ...]:
    start = text.index(quote)
    return (Evidence(start, start + len(quote), quote, start, quote),)


def exports(text: str = TEXT, **changes: Any) -> ObservationFact:  # noqa: ANN401 # slots of any kind
    slots: dict[str, Any] = {
        "indicator": "Kim ngạch xuất khẩu",
        "indicator_key": "exports",
        "component": None,
        "area": "Bến Tre",
        "area_key": "ben-tre-1",
        "period": "2024",
        "status": "actual",
        "value": Decimal("1.5"),
        "bound": ">",
        "unit": "tỷ USD",
        "change_pct": Decimal(8),
        "change_base": "year_on_year",
    }
    quote = "kim ngạch xuất khẩu đạt hơn 1,5 tỷ USD, tăng 8%"
    inferred = {"area": "article", "change_base": "default"}
    evidence = place(quote, text) if quote in text else ()
    return ObservationFact(evidence, "level+growth", 0.87, inferred=inferred, **{**slots, **changes})


def facts() -> Facts:
    return Facts(
        article=article(TEXT),
        title="Tin kinh tế",
        publisher="Báo Mẫu",
        published="2025-01",
        province=ProvinceFact(place("Bến Tre"), "named", 0.97, name="Bến Tre", version="ben-tre-1", basis="named"),
        agencies=(AgencyFact(place("Sở Công Thương tỉnh Bến Tre"), "full", 0.95, name="Sở Công Thương", kind="sct"),),
        observations=(exports(),),
    )


def gold() -> Gold:
    budget = exports("", indicator="Thu ngân sách", value=Decimal(60), unit="tỷ đồng", change_pct=None)
    none: Mapping[str, tuple[Wanted, ...]] = dict.fromkeys(("officials", "documents", "projects", "events"), ())
    wanted = {**none, "observations": (Wanted(exports("", period="2023")), Wanted(budget)), "agencies": ()}
    return Gold("a", "Báo Mẫu", "Bến Tre", wanted)


class Texts(HTMLParser):
    """The text inside the element whose id is ``text``, and every tag on the page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._depth = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if self._depth or dict(attrs).get("id") == "text":
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.text += data


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explain")
    explain.write_explain(facts(), folder / "plain.html")
    return explain.write_explain(facts(), folder / "judged.html", gold=gold()).parent


def test_the_page_says_what_is_known_of_a_fact() -> None:
    page = explain.page(facts())
    assert "Kim ngạch xuất khẩu · Bến Tre · Năm 2024 · hơn 1,5 tỷ USD · tăng 8% so với năm trước" in page
    assert "<code>level+growth</code>" in page
    assert ">87%<" in page
    assert "theo cả bài" in page
    assert "from the article" in page


def test_the_text_on_the_page_is_the_article() -> None:
    found = Texts(explain.page(facts()))
    assert found.text == TEXT
    loaded = [attrs for tag, attrs in found.tags if tag in {"link", "img", "iframe"} or "src" in attrs]
    assert loaded == []


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.data())
def test_any_text_with_any_marks_stays_the_text(data: st.DataObject) -> None:
    letters = st.one_of(st.sampled_from("<>&'\"/!-{}%.\nabcsript"), st.characters(exclude_categories=["Cs", "Cc"]))
    text = data.draw(st.text(alphabet=letters, max_size=80))
    ends = st.integers(0, len(text))
    spans = [sorted(pair) for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=4))]
    found = tuple(
        AgencyFact((Evidence(a, b, text[a:b], 0, text),), text, 0.5, inferred={text: text}, name=text, kind=text)
        for a, b in spans
    )
    page = explain.page(Facts(article(text), text, text, None, None, agencies=found))
    parsed = Texts(page)
    assert parsed.text == text
    known = {"a", "article", "aside", "b", "bdi", "blockquote", "body", "button", "code", "dd", "div", "dl", "dt"}
    known |= {"h1", "h2", "head", "header", "html", "main", "meta", "meter", "p", "script", "span", "strong", "style"}
    assert {tag for tag, _ in parsed.tags} <= known | {"title"}
    assert all(not name.startswith("on") for _, attrs in parsed.tags for name in attrs)


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(QueryError, match="'fr'"):
        explain.page(facts(), lang="fr")


def test_an_article_without_facts_has_a_page() -> None:
    page = explain.page(Facts(article(TEXT), None, None, None, None))
    assert Texts(page).text == TEXT
    assert "Không tìm thấy dữ kiện nào." in page


def test_each_mark_has_one_place_and_one_card() -> None:
    named = OfficialFact(place("Trần Mẫu"), "named", 0.5, name="Trần Mẫu", role="", organisation=None)
    twice = Facts(article(TEXT), None, None, None, None, officials=(named, named), observations=(exports(),))
    ids = [attrs["id"] for _, attrs in Texts(explain.page(twice)).tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {"O1", "O2", "F1", "at-O1", "at-O2", "at-F1"} <= set(ids)


@pytest.mark.parametrize(
    ("name", "start"),
    [("043", "043-"), ("../../etc/x", "etc-x-"), ("https://a.vn/b?c=1", "https-a-vn-b-c-1-"), ("", "-")],
)
def test_a_page_is_named_after_its_article(name: str, start: str) -> None:
    named = explain.file_name(replace(article(TEXT), id=name))
    assert named == f"{start}{article(TEXT).sha256[:8]}.html"


def test_hundreds_of_facts_may_stand_on_the_same_words() -> None:
    page = explain.page(Facts(article(TEXT), None, None, None, None, observations=(exports(),) * 400))
    assert Texts(page).text == TEXT
    assert page.count('class="card ') == 400


@pytest.mark.parametrize("name", ["plain.html", "judged.html"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_the_page_opens_without_network(written: Path, open_file: Open, name: str, width: int, scheme: str) -> None:
    opened = open_file(written / name, width=width, scheme=scheme)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.page.evaluate("document.getElementById('text').textContent") == TEXT
    opened.assert_quiet()


def shown(opened: Any) -> list[str]:  # noqa: ANN401 # an opened page of conftest
    return [card.get_attribute("id") for card in opened.page.locator(".card").all() if card.is_visible()]


def test_pointing_shows_and_clicking_keeps(written: Path, open_file: Open) -> None:
    opened = open_file(written / "plain.html")
    assert shown(opened) == ["P1", "A1", "F1"]
    opened.page.locator(".m", has_text="kim ngạch").hover()
    assert shown(opened) == ["F1"]
    opened.page.locator("h1").hover()
    assert shown(opened) == ["P1", "A1", "F1"]
    opened.page.locator(".m", has_text="Sở Công Thương").click()
    opened.page.locator("h1").hover()
    assert shown(opened) == ["A1"]
    opened.page.keyboard.press("Escape")
    assert shown(opened) == ["P1", "A1", "F1"]
    opened.assert_quiet()


def test_all_of_it_by_keyboard(written: Path, open_file: Open) -> None:
    opened = open_file(written / "plain.html")
    opened.page.locator("#text").focus()
    for _ in range(3):
        opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("document.activeElement.dataset.facts") == "F1"
    opened.page.keyboard.press("Enter")
    assert shown(opened) == ["F1"]
    assert opened.page.evaluate("document.activeElement.id") == "F1"
    opened.page.keyboard.press("Escape")
    assert opened.page.evaluate("document.activeElement.dataset.facts") == "F1"
    opened.assert_quiet()


def test_the_legend_hides_a_kind(written: Path, open_file: Open) -> None:
    opened = open_file(written / "plain.html")
    opened.page.locator(".chip[data-kind=observations]").click()
    assert shown(opened) == ["P1", "A1"]
    assert not opened.page.locator(".badge.k-observations").is_visible()
    opened.page.locator(".chip[data-kind=observations]").press("Enter")
    assert shown(opened) == ["P1", "A1", "F1"]
    opened.assert_quiet()


def test_gold_shows_wrong_missed_and_right(written: Path, open_file: Open) -> None:
    opened = open_file(written / "judged.html")
    opened.page.locator(".m", has_text="60").click()
    assert "bỏ sót" in opened.page.locator("#F2").inner_text()
    opened.page.keyboard.press("Escape")
    card = opened.page.locator("#F1")
    assert "sai" in card.inner_text()
    assert card.locator(".differs").inner_text().split("\n")[-1] == "đáp án: 2023"
    assert "không có trong đáp án" in opened.page.locator("#A1").inner_text()
    opened.page.locator("#language").click()
    assert "gold: 2023" in card.inner_text()
    opened.assert_quiet()


def test_noise_and_empty_sentences_are_told_apart(written: Path, open_file: Open) -> None:
    opened = open_file(written / "plain.html")
    assert opened.page.locator("#text .s.noise").inner_text() == "Ảnh: Trần Mẫu"
    reason = "getComputedStyle(document.querySelector('.text .noise'), '::after').content"
    assert "chú thích ảnh" in opened.page.evaluate(reason)
    assert [s.inner_text() for s in opened.page.locator("#text .s.empty").all()] == [
        "Người dân phấn khởi.",
        "Thu ngân sách đạt 60 tỷ đồng.",
    ]


def test_on_a_phone_the_facts_of_a_mark_come_up_beside_it(written: Path, open_file: Open) -> None:
    opened = open_file(written / "judged.html", width=400)
    mark = opened.page.locator(".m", has_text="60")
    mark.click()
    sheet = opened.page.locator("#facts").bounding_box()
    assert sheet["y"] + sheet["height"] <= 800.5
    assert mark.bounding_box()["y"] < sheet["y"]
    opened.page.locator("#all").click()
    assert shown(opened) == ["P1", "A1", "F1", "F2"]
    opened.assert_quiet()


def test_without_javascript_a_mark_leads_to_its_card(written: Path, open_file: Open) -> None:
    opened = open_file(written / "plain.html", javascript=False)
    opened.page.locator(".m", has_text="kim ngạch").click()
    assert opened.page.url.endswith("#F1")
    assert opened.page.locator("#F1").is_visible()
    opened.page.locator("#F1 .back").click()
    assert opened.page.url.endswith("#at-F1")


@pytest.mark.parametrize("first", range(0, 40, 5))
def test_hostile_text_stays_text(first: int, tmp_path: Path, open_file: Open) -> None:
    text = "\n".join(PAYLOADS[first : first + 5])
    whole = (Evidence(0, len(text), text, 0, text), Evidence(3, 9, text[3:9], 0, text))
    agency = AgencyFact(whole, text, 0.5, inferred={text: text}, name=text, kind=text)
    hostile = Facts(article(text), text, text, None, None, agencies=(agency,))
    wanted = {"agencies": (Wanted(AgencyFact((), "", 1, name=text[::-1], kind="")),)}
    path = explain.write_explain(hostile, tmp_path / "page.html", gold=Gold("a", text, None, wanted))
    opened = open_file(path)
    assert opened.page.evaluate("document.getElementById('text').textContent") == text
    assert opened.page.title().endswith("– tinhkg")
    opened.assert_quiet()
