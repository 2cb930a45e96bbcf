"""Days between two dates, and years before one, as the questions count them: as the calendar does."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest
from both_engines import Graph

from kg.ask.question import catalogue

QUESTIONS = {question.name: question for question in catalogue("competency")}
_PREFIXES = """@prefix : <https://w3id.org/tinhkg/def#> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix e: <https://example.org/> .
"""


def _graph(turtle: str) -> Graph:
    store = ox.Store()
    store.load((_PREFIXES + turtle).encode(), format=ox.RdfFormat.TURTLE)
    return Graph(store)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2031-01-31", "2031-03-01"),
        ("2032-03-01", "2032-01-31"),
        ("2031-12-31", "2032-01-01"),
        ("2032-02-29", "2033-02-28"),
        ("2031-07-15", "2031-07-15"),
        ("2031-08-31", "2032-08-31"),
    ],
)
def test_two_holders_are_as_many_days_apart_as_the_calendar_says(first: str, second: str) -> None:
    graph = _graph(
        f"""e:office :singleSeat true . e:post :office e:office ; rdfs:label "Giám đốc"@vi .
        e:h1 :post e:post ; org:member e:a ; :source e:one ; :attestedOn "{first}"^^xsd:date ; prov:wasDerivedFrom [ :sentence "Một." ] .
        e:h2 :post e:post ; org:member e:b ; :source e:two ; :attestedOn "{second}"^^xsd:date ; prov:wasDerivedFrom [ :sentence "Hai." ] .
        e:a rdfs:label "Lò Thị Lành" . e:b rdfs:label "Sùng A Hưng" ."""
    )
    days = abs((date.fromisoformat(first) - date.fromisoformat(second)).days)
    question = QUESTIONS["two-holders"]
    apart = [column.name for column in question.columns].index("apart")
    assert [row[apart] for row in graph.agree(question, days=str(days))] == [str(days)]
    assert graph.agree(question, days=str(days - 1)) == []


@pytest.mark.parametrize(
    ("given", "older"), [("2031-03-06", "0"), ("2031-03-05", "1"), ("2031-02-28", "1"), ("2031-12-31", "0")]
)
def test_a_task_is_a_year_old_from_the_same_day_on(given: str, older: str) -> None:
    graph = _graph(
        f"""e:task :taskState "not-reported" ; :addressee e:body ; :source e:article .
        e:article :about e:home ; :publishedEarliest "{given}"^^xsd:date .
        e:body rdfs:label "Sở Công Thương"@vi . e:home rdfs:label "Tỉnh Hà Giang"@vi ."""
    )
    question = QUESTIONS["open-tasks-by-agency"]
    old = [column.name for column in question.columns].index("olderThanYear")
    assert [row[old] for row in graph.agree(question, date="2032-03-05")] == [older]
