"""What a query from outside may not do, told before the engine reads it.

The engine would reach out to the network for ``SERVICE``, and takes seconds to parse some texts of a few hundred bytes:
what is refused here is what it has no limits for. A worker's other limits hold where this one is got around.
"""

from __future__ import annotations

import re
from typing import Final

from kg.ask import syntax
from kg.errors import RefusedError

LONGEST: Final = 64_000
"""Bytes of a query in UTF-8."""
DEEPEST: Final = 64
"""Brackets of any kind open at one place."""
MOST_OPERATORS: Final = 500
"""``||``, ``&&``, UNION, OPTIONAL and MINUS together."""

_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_OPERATORS: Final = frozenset({"UNION", "OPTIONAL", "MINUS"})
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def admit(query: str) -> None:
    """Raises where a query from outside may not be asked.

    Raises:
        RefusedError: it is too long, too deep or has too many operators, it would federate, or it is an update.
    """
    size = len(query.encode("utf-8", "surrogatepass"))
    if size > LONGEST:
        raise RefusedError(f"the query is {size:,} bytes long; {LONGEST:,} are allowed", "too-large")
    # A keyword may be spelled with \u escapes, which some engines expand before they read: both readings count.
    for text in {query, _ESCAPE.sub(_character, query)}:
        _admit(syntax.tokens(text), text)


def _admit(found: tuple[syntax.Token, ...], text: str) -> None:
    depth = operators = 0
    before = ""
    for token in found:
        word = token.text.upper() if token.kind == "name" else ""
        if token.kind == "other":
            depth += token.text in "{[(" and token.text != ""
            depth -= token.text in "}])"
            operators += token.text == before and token.text in "|&"
        operators += word in _OPERATORS
        before = token.text
        if word == "SERVICE":
            raise RefusedError(
                f"SERVICE is not answered here{_place(text, token.start)}: no query from here reaches another endpoint;"
                " federate from your side: name this endpoint in a SERVICE of your own,"
                " or run `tinhkg query` on a graph folder",
                "federation",
            )
        if depth > DEEPEST:
            raise RefusedError(
                f"the query is nested more than {DEEPEST} brackets deep{_place(text, token.start)}", "too-deep"
            )
        if operators > MOST_OPERATORS:
            raise RefusedError(
                f"the query has more than {MOST_OPERATORS} of || && UNION OPTIONAL MINUS; put lists into VALUES",
                "too-many",
            )
    if syntax.form(text) is None and any(token.text.upper() in _UPDATES for token in found if token.kind == "name"):
        raise RefusedError("this endpoint only answers queries; it takes no updates", "update")


def _character(escape: re.Match[str]) -> str:
    number = int(escape[1] or escape[2], 16)
    return chr(number) if number < 0x110000 else escape[0]


def _place(text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f" (line {line}, column {at - text.rfind(chr(10), 0, at)})"
