from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_world import ID, store
from search_world import index as indexed

from kg.ask.indexing import kind_of
from kg.ask.local import selecting
from kg.ask.search import EVIDENCE, KINDS, Index, build
from kg.ask.words import folded
from kg.errors import GraphError


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    found = indexed(store(), tmp_path_factory.mktemp("names"))
    yield found
    found.close()


def _keys(index: Index, text: str, kind: str | None = None, limit: int = 20) -> list[str]:
    return [hit.iri.removeprefix(ID) for hit in index.search(text, kind, limit)]


@pytest.mark.parametrize("typed", ["Bến Tre", "bến tre", "BEN TRE", "ben tre", "Bến  Tre!", "bê\u0301n tre"])
def test_case_diacritics_and_signs_do_not_matter(index: Index, typed: str) -> None:
    assert _keys(index, typed)[0] == "province/ben-tre-1"


def test_d_with_stroke_is_found_as_d(index: Index) -> None:
    assert _keys(index, "dong nai") == ["province/dong-nai-1", "province/dong-nai-2"]


def test_exact_names_come_before_names_that_begin_so_before_words_before_sentences(index: Index) -> None:
    assert _keys(index, "ben tre") == [
        *("province/ben-tre-1", "district/829"),
        "organization/ubnd-ben-tre",  # its other name begins so
        *("organization/so-y-te-ben-tre", "post/giam-doc"),
        "evidence/a1",
    ]


def test_the_last_word_may_be_the_beginning_of_one_but_no_other(index: Index) -> None:
    assert _keys(index, "xuat kh") == ["indicator/export"]
    assert _keys(index, "xua khau") == []


def test_words_side_by_side_come_before_words_apart(index: Index) -> None:
    assert _keys(index, "nuoc mam") == ["evidence/a1", "evidence/b1"]


def test_a_document_is_found_by_its_number(index: Index) -> None:
    assert _keys(index, "57-nq/tw") == ["document/57"]


def test_a_sentence_that_stands_on_two_evidences_is_found_once_with_its_article(index: Index) -> None:
    (hit,) = index.search("bac si")
    assert (hit.iri, hit.article, hit.kind) == (f"{ID}evidence/a1", f"{ID}article/a", EVIDENCE)
    assert hit.label == "Ngành y tế sau một năm"
    assert hit.snippet.startswith("Bác sĩ Lê Văn Thử")


def test_an_article_without_a_headline_is_called_by_its_newspaper(index: Index) -> None:
    (hit,) = index.search("mam lam")
    assert hit.label == "Bài không tiêu đề, Báo Thử"
    assert index.search("mam lam", language="en")[0].label == "Untitled article, Báo Thử"


def test_labels_come_in_the_language_asked_for(index: Index) -> None:
    assert [index.search("xuat khau", language=language)[0].label for language in ("vi", "en")] == [
        *("Kim ngạch xuất khẩu", "Exports")
    ]


@pytest.mark.parametrize("kind", ["province", "person", EVIDENCE])
def test_only_the_kind_asked_for(index: Index, kind: str) -> None:
    hits = index.search("t", kind) + index.search("le van thu", kind) + index.search("ben tre", kind)
    assert {hit.kind for hit in hits} == {kind}
    assert index.search("ben tre", "nothing") == ()


def test_as_many_as_asked_for(index: Index) -> None:
    every = _keys(index, "ben tre")
    assert [_keys(index, "ben tre", limit=limit) for limit in (1, 3)] == [every[:1], every[:3]]
    assert _keys(index, "ben tre", limit=-5) == every[:1]
    assert _keys(index, "ben tre", limit=10**9) == every


def test_what_is_no_thing_for_readers_is_not_found(index: Index) -> None:
    assert "cue/1" not in _keys(index, "nuoc mam")
    assert kind_of(f"{ID}cue/1") is None


HOSTILE = [
    *('"', '"" OR ""', "ben* OR tre", "NEAR(ben tre)", "folded:ben", "-ben", "^ben", "ben AND", "(", "'; DROP TABLE name; --"),
    *("ben\x00tre", "\ud800", "ben \udfff tre", "\u202eben", "%", "_", "*", "💥", "\U0010ffff", "a" * 1_000_000, "a " * 500_000),
    *('"' * 1_000_000, "ben " * 40 + "tre", "İ", "ǅ", "", " ", "\n"),
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_words_or_nothing(index: Index, typed: str) -> None:
    for kind in (None, EVIDENCE, "province"):
        index.search(typed, kind)
    index.named([folded(typed), typed.encode("utf-8", "replace").decode()], KINDS)
    index.alike(typed, KINDS, 5)
    index.with_fact("number", typed, KINDS)
    index.entity(typed), index.facts(typed), index.sentence(typed)


@pytest.mark.parametrize("typed", ["ben OR xuat", "ben NOT tre", 'ben" OR "xuat', "folded : ben", "NEAR(ben tre)"])
def test_an_operator_is_a_word_like_any_other(index: Index, typed: str) -> None:
    assert _keys(index, typed) == []


@given(typed=st.text(max_size=60))
def test_no_text_at_all_raises(index: Index, typed: str) -> None:
    for hit in index.search(typed):
        assert hit.label


def test_things_are_known_by_name_with_their_facts_and_sentence(index: Index) -> None:
    people = index.named(["le van thu", "no one"], ("person",))["le van thu"]
    assert [found.entity.iri.removeprefix(ID) for found in people] == ["person/le-van-thu-hai", "person/le-van-thu-mot"]
    director = f"{ID}person/le-van-thu-mot"
    assert index.facts(director) == {
        "area": (f"{ID}province/ben-tre-1",),
        "organization": (f"{ID}organization/so-y-te-ben-tre",),
        "post": (f"{ID}post/giam-doc",),
    }
    entity = index.entity(director)
    assert entity is not None
    assert entity.about() == "Giám đốc Sở Y tế tỉnh Bến Tre"
    sentence = index.sentence(director)
    assert sentence is not None
    assert sentence.snippet == "Bác sĩ Lê Văn Thử, Giám đốc Sở Y tế tỉnh Bến Tre, nói về nước mắm."
    assert [thing.iri for thing in index.with_fact("number", "57 nq/tw", ("document",))] == [f"{ID}document/57"]
    assert index.base == ID
    assert index.entity(f"{ID}person/nobody") is None


def test_another_order_of_the_same_quads_finds_the_same(index: Index, tmp_path: Path) -> None:
    quads = list(store())
    for seed in (1, 2):
        random.Random(seed).shuffle(quads)
        graph = ox.Store()
        graph.extend(quads)
        (tmp_path / str(seed)).mkdir()
        other = indexed(graph, tmp_path / str(seed))
        for text in ("ben tre", "le van thu", "mam", "dong nai", "s"):
            assert other.search(text) == index.search(text)
        other.close()


def test_many_threads_ask_at_once(index: Index) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: _keys(index, "ben tre"), range(200)))
    assert all(keys == found[0] for keys in found)


def test_an_index_that_is_closed_while_it_answers_leaves_no_connection_open(tmp_path: Path) -> None:
    index = indexed(store(), tmp_path)
    with ThreadPoolExecutor(4) as pool:
        found = [pool.submit(_keys, index, "ben tre") for _ in range(50)]
        index.close()
    assert all(each.result() for each in found)
    assert not index._free


def test_an_index_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "names.sqlite"
    build(selecting(store()), path)
    before = path.read_bytes()

    def breaks(query: str) -> object:
        raise OSError("the store is gone")

    with pytest.raises(GraphError, match="cannot be written"):
        build(breaks, path)  # type: ignore[arg-type]
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    text, other = tmp_path / "text", tmp_path / "other"
    text.write_text("not a database, but long enough to look into" * 100)
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    for path in (text, other, tmp_path / "missing"):
        with pytest.raises(GraphError, match=path.name):
            Index(path)
