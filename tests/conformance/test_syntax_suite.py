"""The W3C's tests of the syntax of SPARQL 1.1 queries: what is a query is answered, what is none is refused."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from manifest import Case, cases, suite

from kg.ask import local
from kg.errors import QueryError

SYNTAX = cases(suite(), "manifest-sparql11-query.ttl", "PositiveSyntaxTest11", "NegativeSyntaxTest11")


def _is_query(text: str) -> bool:
    try:
        local.answer(ox.Store(), text)
    except QueryError as error:
        return not isinstance(error.__cause__, SyntaxError)  # a function that nobody has is no fault of syntax
    return True


@pytest.mark.parametrize("case", SYNTAX, ids=lambda case: case.id)
def test_what_is_a_query(case: Case) -> None:
    assert _is_query(case.text()) is (case.kind == "PositiveSyntaxTest11")


def test_the_whole_suite_is_there() -> None:
    assert len(SYNTAX) == 103
