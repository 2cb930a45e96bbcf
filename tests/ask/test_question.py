from __future__ import annotations

from pathlib import Path

import pytest

from kg.ask import question as module
from kg.ask.header import Column, Parameter
from kg.ask.question import catalogue, load, parse, shipped
from kg.errors import QueryError

_GOOD = """# title: People
# title@vi: Người
# question: Who is there,
#    and since when?
# question@vi: Có ai,
#    từ khi nào?
# asks: 15, 19
# keywords: people, người
# param: since date 2024-01-01 - the day, or later - as known
# param@vi: since - ngày đó, hoặc sau đó - nếu biết
# param: name string - only this name
# param: place province (required) - where
# param@vi: place - ở đâu
# param@vi: name - chỉ tên này
# returns: person - who
# returns@vi: person - ai
# returns: day - when
# returns@vi: day - khi nào

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
    assert question.question_vi == "Có ai, từ khi nào?"
    assert question.asks == (15, 19)
    assert question.keywords == ("people", "người")
    assert question.parameters == (
        Parameter(
            "since", "date", "2024-01-01", False, "the day, or later - as known", "ngày đó, hoặc sau đó - nếu biết"
        ),
        Parameter("name", "string", None, False, "only this name", "chỉ tên này"),
        Parameter("place", "province", None, True, "where", "ở đâu"),
    )
    assert question.columns == (Column("person", "who", "ai"), Column("day", "when", "khi nào"))
    assert question.sparql == _GOOD


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("# title: People", "# titel: People", "people.rq:1: unknown key 'titel'"),
        ("# title: People", "# title: People\n# title: Persons", "people.rq:2: 'title' is said twice"),
        ("# title: People\n", "", "people.rq:17: the header lacks 'title'"),
        ("# title@vi: Người\n", "", "people.rq:17: the header lacks 'title@vi'"),
        (
            "# returns@vi: day - khi nào",
            "# returns@vi: day",
            "people.rq:18: 'returns@vi' is 'name - text in Vietnamese'",
        ),
        ("# returns@vi: day", "# returns@vi: person - ai\n# returns@vi: day", "'returns@vi' of 'person' is said twice"),
        (
            "# returns: day",
            "# returns@vi: hour - giờ\n# returns: day",
            "'returns@vi' of 'hour', which no 'returns' declares",
        ),
        ("# keywords: people, người\n", "", "the header lacks 'keywords'"),
        ("# keywords: people, người", "# keywords:", "people.rq:8: 'keywords' is empty"),
        ("# asks: 15, 19", "# asks: fifteen", "'asks' lists numbers"),
        ("# asks: 15, 19", "#asks: 15", "people.rq:7: not a line '# key: value': '#asks: 15'"),
        ("# param: name string -", "# param: name text -", "people.rq:11: unknown type 'text'"),
        ("# param: name string - only", "# param: name string only", "people.rq:11: a parameter is"),
        ("# param: name string", "# param: since string", "'param' of 'since' is said twice"),
        ("# param: since date 2024-01-01", "# param: since date 2023-01-01", "the header's default means"),
        ("# param: since date 2024-01-01", "# param: since date", "the header's default means 'UNDEF'"),
        ("VALUES ?name { UNDEF }", "", "the parameter 'name' has no 'VALUES ?name { … }'"),
        ("VALUES ?name { UNDEF }", "# VALUES ?name { UNDEF }", "the parameter 'name' has no"),
        (
            "# returns: day - when\n# returns@vi: day - khi nào\n",
            "",
            "it selects person, day but 'returns' says person",
        ),
        ("# returns: day - when", "# returns: day when", "people.rq:17: a column is"),
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


def test_every_shipped_question_says_everything_in_vietnamese_too() -> None:
    for question in catalogue():
        said = {
            "title": (question.title, question.title_vi),
            "question": (question.question, question.question_vi),
            **{f"param {one.name}": (one.description, one.description_vi) for one in question.parameters},
            **{f"returns {one.name}": (one.meaning, one.meaning_vi) for one in question.columns},
        }
        untold = [key for key, (english, vietnamese) in said.items() if vietnamese in ("", english)]
        plain = [key for key, (_, vietnamese) in said.items() if vietnamese.isascii()]  # as if typed without diacritics
        assert (question.name, untold, plain) == (question.name, [], [])


def test_what_is_not_said_in_vietnamese_is_in_english() -> None:
    lines = [line for line in _GOOD.splitlines(keepends=True) if "@vi" not in line or "title" in line]
    question = parse("".join(line for line in lines if "khi nào?" not in line), "people.rq")
    assert question.question_vi == question.question
    assert [one.description_vi for one in question.parameters] == [one.description for one in question.parameters]
    assert question.columns == (Column("person", "who", "who"), Column("day", "when", "when"))


def test_names_are_unique_over_all_folders() -> None:
    assert sum(len(shipped(kind)) for kind in module.KINDS) == len(shipped())
