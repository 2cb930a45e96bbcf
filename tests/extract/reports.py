"""Invented reports with the facts to find in them, as kept in text files beside the tests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its line in the file, its day of publication, its text, and the rows of what to find."""

    line: int
    published: str
    text: str
    found: tuple[tuple[str | None, ...], ...]


def reports(name: str) -> list[Report]:
    """Returns the reports of a file: ``## <day>``, lines of text, and a line ``= a | b | c`` for each fact."""
    out: list[Report] = []
    published, at = "", 0
    text: list[str] = []
    rows: list[tuple[str | None, ...]] = []
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    for number, line in enumerate([*lines, "## "], 1):
        if line.startswith("## "):
            if published:
                out.append(Report(at, published, "\n".join(text), tuple(rows)))
            published, at, text, rows = line.removeprefix("## "), number, [], []
        elif line.startswith("= "):
            cells = [cell.strip() for cell in line.removeprefix("= ").split("|")]
            rows.append(tuple(None if cell == "-" else cell for cell in cells))
        elif published and line:
            text.append(line)
    return out
