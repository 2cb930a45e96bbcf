"""Answers as a piece of HTML under a cell: every text escaped, links to the web only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import jinja2

LANGUAGES: Final = ("vi", "en")
MOST_ROWS: Final = 50
"""Rows that are shown; a notice tells how many more there are."""

_WORDS: Final[dict[str, dict[str, str]]] = {
    "vi": {
        "row": "1 hàng",
        "rows": "{total} hàng",
        "cut": "{total} hàng; đây là {shown} hàng đầu",
        "empty": "Cột không có giá trị nào: {names}",
        "none": "Không có hàng nào",
        "yes": "Có",
        "no": "Không",
        "name": "Câu hỏi",
        "parameters": "Tham số",
        "title": "Nội dung",
    },
    "en": {
        "row": "1 row",
        "rows": "{total} rows",
        "cut": "{total} rows; these are the first {shown}",
        "empty": "Columns without any value: {names}",
        "none": "No rows",
        "yes": "Yes",
        "no": "No",
        "name": "Question",
        "parameters": "Parameters",
        "title": "What it asks",
    },
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: its text, the IRI it means or nothing, and whether it is a number."""

    text: str
    iri: str = ""
    number: bool = False

    @property
    def address(self) -> str:
        """The IRI where it leads to the web: ``javascript:`` does not."""
        return self.iri if self.iri.startswith(("https://", "http://")) else ""


def table(columns: Sequence[str], rows: Sequence[Sequence[Cell | None]], total: int, lang: str) -> str:
    """Returns rows as a table; columns without a value are named under it instead.

    Args:
        columns: their names.
        rows: those that are shown, at most ``MOST_ROWS``.
        total: how many there are.
        lang: language of the notices.
    """
    filled = [number for number in range(len(columns)) if any(row[number] for row in rows)]
    empty = [name for number, name in enumerate(columns) if number not in filled]
    words = _WORDS[lang]
    said = "none" if not rows else "cut" if total > len(rows) else "row" if total == 1 else "rows"
    notices = [words[said].format(total=f"{total:,}", shown=len(rows))]
    if rows and empty:
        notices.append(words["empty"].format(names=", ".join(empty)))
    return _rendered(
        columns=[columns[number] for number in filled] if rows else columns,
        rows=[[row[number] for number in filled] for row in rows],
        notices=notices,
    )


def truth(answer: bool, lang: str) -> str:
    """Returns the answer to an ASK."""
    return _rendered(columns=(), rows=(), notices=[_WORDS[lang]["yes" if answer else "no"]])


def questions(told: Sequence[tuple[str, str, str]], lang: str) -> str:
    """Returns questions as a table: their names, parameters and titles."""
    words = _WORDS[lang]
    return _rendered(
        columns=[words["name"], words["parameters"], words["title"]],
        rows=[[Cell(text) for text in row] for row in told],
        notices=(),
    )


def _rendered(**context: Any) -> str:  # noqa: ANN401 # what the template takes
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    text = Path(__file__).with_name("result.html").read_text(encoding="utf-8")
    return environment.from_string(text).render(context)
