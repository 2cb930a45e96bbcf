from __future__ import annotations

import json
import re
from pathlib import Path

import httpx
import pytest
from viz_payloads import PAYLOADS

from kg.ask import local
from kg.ask.question import catalogue
from kg.ask.table import Table
from kg.errors import TinhkgError
from kg.graph.store import open_graph
from tests import serve_world
from viz import editor
from viz.served import ServedPages

BASE = "https://w3id.org/tinhkg/id/"
VIZ = Path(editor.__file__).parent


def payload(html: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize(("lang", "title"), [("vi", "Hỏi đồ thị – tinhkg"), ("en", "Ask the graph – tinhkg")])
def test_the_page_opens_in_the_asked_language(lang: str, title: str) -> None:
    html = editor.page(BASE, lang=lang)
    assert f'<html lang="{lang}" data-ui="{lang}">' in html
    assert f"<title>{title}</title>" in html


def test_every_text_stands_in_both_languages() -> None:
    html = editor.page(BASE)
    assert html.count('class="t-vi"') == html.count('class="t-en"') > 10
    assert html.count("data-label-vi") == html.count("data-label-en")
    assert html.count("data-placeholder-vi") == html.count("data-placeholder-en")


def test_the_page_loads_its_own_files_only_and_runs_no_inline_script() -> None:
    html = editor.page(BASE)
    assert re.findall(r'(?:src|href)="([^"#]*)"', html) == [
        "data:,",
        "static/editor.css",
        "static/editor.js",
        "./",
        "sparql",
        "sparql",
    ]
    assert re.findall(r"<script(?![^>]*(?:src=|application/json))", html) == []
    assert not re.search(r'\son\w+="|<style|\sstyle="', html)


def test_the_policy_allows_nothing_from_elsewhere() -> None:
    policy = dict(part.strip().split(" ", 1) for part in editor.POLICY.split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == policy["style-src"] == "'self'"
    assert "http" not in editor.POLICY and "unsafe-eval" not in editor.POLICY
    assert f'content="{editor.POLICY}"'.replace("'", "&#39;") in editor.page(BASE)


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_text_that_is_given_ends_its_element(text: str) -> None:
    html = editor.page(f"https://example.org/{text}")
    assert payload(html)["base"] == f"https://example.org/{text}"
    assert html.count("<script") == 2 and html.count("</script>") == 2
    plain = editor.page(BASE)
    assert re.findall(r"<[a-z!/]+", html) == re.findall(r"<[a-z!/]+", plain)


def test_a_missing_bundle_says_how_it_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor, "_STATIC", tmp_path)
    with pytest.raises(TinhkgError, match=r"editor\.js.*make static"):
        editor.static()


def test_the_lock_pins_every_package_by_its_hash_and_names_no_registry() -> None:
    lock = json.loads((VIZ / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert {name for name, entry in packages.items() if not entry.get("integrity", "").startswith("sha512-")} == set()
    assert {name for name, entry in packages.items() if "resolved" in entry} == set()


def told(name: str) -> set[str]:
    """What an object of the script's words has words for."""
    text = (VIZ / "templates" / "editor" / "words.js").read_text(encoding="utf-8")
    found = re.search(rf"export const {name} = {{\n(.*?)\n}};", text, re.DOTALL)
    assert found
    return set(re.findall(r'^  "?([\w-]+)"?: both\(', found[1], re.MULTILINE))


def test_kinds_and_parameters_of_questions_are_called_something_in_both_languages() -> None:
    questions = catalogue("competency", "federated")
    assert told("KINDS") == {question.kind for question in questions}
    assert {parameter.name for question in questions for parameter in question.parameters} <= told("PARAMETERS")


def test_every_kind_of_term_that_is_completed_is_called_something_in_both_languages(sample_graph: Path) -> None:
    with serve_world.running(sample_graph, pages=ServedPages(None)) as address:
        terms = httpx.get(f"{address}/vocabulary.json", timeout=60).json()
    assert {term["kind"] for term in terms} == told("TERMS")


def test_a_script_is_short_and_puts_no_text_into_html() -> None:
    scripts = sorted((VIZ / "templates" / "editor").glob("*.js"))
    assert scripts
    for path in scripts:
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 250, path.name
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", text), path.name


def test_the_query_that_the_editor_opens_with_has_an_answer(sample_graph: Path) -> None:
    example = payload(editor.page(BASE))["example"]
    answer = local.answer(open_graph(sample_graph), str(example))
    assert isinstance(answer, Table)
    assert list(answer.rows)
