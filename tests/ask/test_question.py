from __future__ import annotations

from pathlib import Path

import pytest

from kg.ask import question as module
from kg.ask.question import Parameter, catalogue, load, parse, shipped
from kg.errors import QueryError

_GOOD = """# title: People
# title@vi: Người
# question: Who is there,
#    and since when?
# asks: 15, 19
# keywords: people, người
# param: since date 2024-01-01 - the day, or later - as known
# param: name string - only this name
# param: place province (required) - where
# returns: person - who
# returns: day - when

PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?person ?day WHERE {
  VALUES ?since { "2024-01-01"^^xsd:date }
  VALUES ?name { UNDEF }
  VALUES ?place { UNDEF }
  ?person ?name ?place, ?day FILTER(?day >= ?since)
}
ORDER BY ?day DESC(?person)
"""


def test_a_whole_question() -> None:
    question = parse(_GOOD, "people.rq")
    assert (question.name, question.kind) == ("people", "competency")
    assert (question.title, question.title_vi) == ("People", "Người")
    assert question.question == "Who is there, and since when?"
    assert question.asks == (15, 19)
    assert question.keywords == ("people", "người")
    assert question.parameters == (
        Parameter("since", "date", "2024-01-01", False, "the day, or later - as known"),
        Parameter("name", "string", None, False, "only this name"),
        Parameter("place", "province", None, True, "where"),
    )
    assert [column.name for column in question.columns] == ["person", "day"]
    assert question.sparql == _GOOD


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("# title: People", "# titel: People", "people.rq:1: unknown key 'titel'"),
        ("# title: People", "# title: People\n# title: Persons", "people.rq:2: 'title' is said twice"),
        ("# title: People\n", "", "people.rq:10: the header lacks 'title'"),
        ("# title@vi: Người\n", "", "people.rq:10: the header lacks 'title@vi'"),
        ("# keywords: people, người\n", "", "the header lacks 'keywords'"),
        ("# keywords: people, người", "# keywords:", "people.rq:6: 'keywords' is empty"),
        ("# asks: 15, 19", "# asks: fifteen", "'asks' lists numbers"),
        ("# asks: 15, 19", "#asks: 15", "people.rq:5: not a line '# key: value': '#asks: 15'"),
        ("# param: name string -", "# param: name text -", "people.rq:8: unknown type 'text'"),
        ("# param: name string - only", "# param: name string only", "people.rq:8: a parameter is"),
        ("# param: name string", "# param: since string", "the parameter 'since' is declared twice"),
        ("# param: since date 2024-01-01", "# param: since date 2023-01-01", "the header's default means"),
        ("# param: since date 2024-01-01", "# param: since date", "the header's default means 'UNDEF'"),
        ("VALUES ?name { UNDEF }", "", "the parameter 'name' has no 'VALUES ?name { … }'"),
        ("VALUES ?name { UNDEF }", "# VALUES ?name { UNDEF }", "the parameter 'name' has no"),
        ("# returns: day - when\n", "", "it selects person, day but 'returns' says person"),
        ("# returns: day - when", "# returns: day when", "people.rq:11: a column is"),
        ("SELECT ?person ?day", "SELECT ?day ?person", "it selects day, person but"),
        ("SELECT ?person ?day", "SELECT *", "it must SELECT columns by their names"),
        ("SELECT ?person ?day WHERE", "ASK", "it must SELECT columns by their names"),
        ("ORDER BY ?day DESC(?person)", "ORDER BY ?day", "ORDER BY must name every column; it lacks person"),
        ("ORDER BY ?day DESC(?person)", "", "ORDER BY must name every column; it lacks day, person"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(before: str, after: str, message: str) -> None:
    assert before in _GOOD
    with pytest.raises(QueryError) as caught:
        parse(_GOOD.replace(before, after), "people.rq")
    assert str(caught.value).startswith("people.rq")
    assert message in str(caught.value)


@pytest.mark.parametrize("text", ["", "SELECT ?a { ?a ?b ?c } ORDER BY ?a"])
def test_no_header(text: str) -> None:
    with pytest.raises(QueryError, match=r"people\.rq:1: no header"):
        parse(text, "people.rq")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.rq").write_bytes(b"# title: \xff")
    for name in ("bad.rq", "missing.rq"):
        with pytest.raises(QueryError, match=name):
            load(tmp_path / name)


def test_every_shipped_file_is_a_question() -> None:
    questions = catalogue()
    assert [question.name for question in questions] == list(shipped())
    assert len(shipped("competency")) >= 18
    assert len(shipped("hygiene")) >= 10
    for question in questions:
        assert question.kind in module.KINDS
        assert question.kind != "competency" or question.asks or question.name == "observations"  # the flat table
        assert question.title != question.title_vi
        with pytest.raises(QueryError, match="no parameter 'nothing'"):
            question.parameter("nothing")


def test_names_are_unique_over_all_folders() -> None:
    assert sum(len(shipped(kind)) for kind in module.KINDS) == len(shipped())
