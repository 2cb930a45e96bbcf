"""A new indicator, unit, office, document type or kind of organisation is one Turtle paragraph and no Python."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import resources
from kg.extract.article import extract
from kg.language import lexicon
from kg.language.lexicon import Language
from kg.model import Article
from kg.vocabulary import load

Make = Callable[..., Article]
HEAD = """
@prefix : <https://w3id.org/tinhkg/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix indicator: <https://w3id.org/tinhkg/id/indicator/> .
@prefix unit: <https://w3id.org/tinhkg/id/unit/> .
@prefix office: <https://w3id.org/tinhkg/id/office/> .
@prefix body: <https://w3id.org/tinhkg/id/body/> .
@prefix organization-kind: <https://w3id.org/tinhkg/id/organization-kind/> .
@prefix document-type: <https://w3id.org/tinhkg/id/document-type/> .
"""


@pytest.fixture
def extended(tmp_path: Path) -> Callable[[str], Language]:
    def make(turtle: str) -> Language:
        folder = tmp_path / "ontology"
        shutil.copytree(resources.ontology(), folder)
        (folder / "vocab" / "new.ttl").write_text(HEAD + turtle, encoding="utf-8")
        return lexicon.load(load(folder))

    return make


def test_indicator(extended: Callable[[str], Language], article: Make, language: Language) -> None:
    text = "UBND tỉnh Bến Tre: năm 2024, chỉ số vui tươi cộng đồng đạt 71 điểm, tăng 4% so với năm 2023."
    assert extract(article(text, published="2025-01-10"), language).observations == ()
    new = extended(
        'indicator:joy a :Indicator ; skos:prefLabel "Chỉ số vui tươi cộng đồng"@vi, "Joy index"@en ;'
        ' :measureKind "index" ; :allowedUnit unit:point .'
    )
    (fact,) = extract(article(text, published="2025-01-10"), new).observations
    assert (fact.indicator, fact.value, fact.change_pct, fact.area) == ("Chỉ số vui tươi cộng đồng", 71, 4, "Bến Tre")


def test_unit(extended: Callable[[str], Language], article: Make) -> None:
    text = "UBND tỉnh Bến Tre: năm 2024, chỉ số vui tươi cộng đồng đạt 71 nụ cười."
    new = extended(
        'unit:smile a :Unit ; skos:prefLabel "nụ cười"@vi, "smile"@en ; :baseUnit unit:smile ; :toBase 1.0 .'
        ' indicator:joy a :Indicator ; skos:prefLabel "Chỉ số vui tươi cộng đồng"@vi, "Joy index"@en ;'
        ' :measureKind "index" ; :allowedUnit unit:smile .'
    )
    (fact,) = extract(article(text, published="2025-01-10"), new).observations
    assert (fact.value, fact.unit, fact.unit_key) == (71, "nụ cười", "smile")


def test_office(extended: Callable[[str], Language], article: Make, language: Language) -> None:
    text = "Ông Nguyễn Văn Thử, Đại chưởng quản UBND tỉnh Bến Tre, chủ trì hội nghị."
    assert not any(fact.role == "Đại chưởng quản" for fact in extract(article(text), language).officials)
    new = extended(
        'office:keeper a :Office ; skos:prefLabel "Đại chưởng quản"@vi, "Grand keeper"@en ;'
        " :holds organization-kind:peoples-committee ."
    )
    (fact,) = extract(article(text), new).officials
    assert (fact.name, fact.role, fact.organisation) == ("Nguyễn Văn Thử", "Đại chưởng quản", "UBND tỉnh Bến Tre")


def test_organisation(extended: Callable[[str], Language], article: Make) -> None:
    text = "Nha Khí tượng vui tươi báo cáo UBND tỉnh Bến Tre."
    new = extended(
        'body:joy a :Body ; skos:prefLabel "Nha Khí tượng vui tươi"@vi, "Joy bureau"@en ;'
        " :bodyKind organization-kind:ministry-level-agency ."
    )
    assert "Nha Khí tượng vui tươi" in {fact.name for fact in extract(article(text), new).agencies}


def test_document_type(extended: Callable[[str], Language], article: Make, language: Language) -> None:
    text = "UBND tỉnh Bến Tre ban hành Hịch số 12/HC-UBND ngày 5/3/2024 về phát triển cây dừa."
    assert not any(fact.type == "Hịch" for fact in extract(article(text), language).documents)
    new = extended(
        'document-type:hich a :DocumentType ; skos:prefLabel "Hịch"@vi, "Proclamation"@en ; :abbreviation "HC" .'
    )
    (fact,) = extract(article(text), new).documents
    assert (fact.number, fact.type, fact.date) == ("12/HC-UBND", "Hịch", "2024-03-05")
