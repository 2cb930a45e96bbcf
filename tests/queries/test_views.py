"""View queries: every edge stands on words, and the columns are those that pictures are made from."""

from __future__ import annotations

import pytest
from both_engines import Graph

from kg.ask.question import catalogue

VIEWS = {question.name: question for question in catalogue("views")}
_COLUMNS = (
    "source", "sourceType", "sourceLabel", "relation", "target", "targetType", "targetLabel", "quote", "sentence",
    "article", "articleLabel", "claim",
)  # fmt: skip
_PERSON = "https://w3id.org/tinhkg/id/person/dao-the-quang-hung-yen"


@pytest.mark.parametrize("name", VIEWS)
def test_columns(name: str) -> None:
    assert tuple(column.name for column in VIEWS[name].columns) == _COLUMNS


@pytest.mark.parametrize("graph", ["sample", "corpus"])
def test_every_edge_of_the_network_has_its_words(graph: str, graphs: dict[str, Graph]) -> None:
    rows = graphs[graph].agree(VIEWS["network"])
    assert rows
    for row in rows:
        edge = dict(zip(_COLUMNS, row, strict=True))
        assert all(edge.values()), edge
        assert str(edge["quote"]) in str(edge["sentence"])


@pytest.mark.parametrize("entity", [f"<{_PERSON}>", "dao-the-quang-hung-yen"])
def test_neighbourhood_of_a_person(entity: str, graphs: dict[str, Graph]) -> None:
    rows = graphs["corpus"].rows(VIEWS["neighbourhood"], entity=entity)
    around = {(_key(row[3]), _key(row[4])) for row in rows}
    assert {row[0] for row in rows} == {f"<{_PERSON}>"}
    assert ("organization", "so-cong-thuong-tinh-hung-yen") in around
    assert ("post", "director-so-cong-thuong-tinh-hung-yen") in around
    assert sum(kind == "source" for kind, _ in around) == 2


def test_neighbourhood_by_a_name_that_two_persons_bear(graphs: dict[str, Graph]) -> None:
    rows = graphs["corpus"].rows(VIEWS["neighbourhood"], entity="vi the khoan")
    assert {_key(row[0]) for row in rows} == {
        "vi-the-khoan-cao-bang-deputy-director-so-cong-thuong",
        "vi-the-khoan-cao-bang-director-so-cong-thuong",
    }


def _key(cell: str | None) -> str:
    return str(cell).strip("<>").replace("#", "/").rsplit("/", 1)[-1]
