"""An article with its facts marked, for a terminal; no text of it becomes markup or a control sequence."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from kg.extract import confidence
from kg.extract.context import Setting
from kg.judge import mark as gold_says
from kg.judge.describe import slots
from kg.judge.mark import LETTERS, Mark
from kg.judge.passage import FORM, GAP, NOISE, REPEATED, TAIL, Passage

COLOURS: Final = {
    "province": "green",
    "officials": "red",
    "agencies": "blue",
    "documents": "yellow",
    "projects": "magenta",
    "observations": "cyan",
    "events": "bright_yellow",
    "directives": "bright_magenta",
    "progress": "bright_green",
}
REASONS: Final = {
    FORM: "noise: looks like a caption, byline or page furniture",
    REPEATED: "noise: printed before",
    TAIL: "noise: after the end of the story",
}
_SIGNS: Final = {
    gold_says.RIGHT: "right",
    gold_says.WRONG: "WRONG",
    gold_says.MISSED: "MISSED",
    gold_says.UNWANTED: "NOT IN GOLD",
    gold_says.OPTIONAL: "gold leaves it free",
}
_STEERING: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})


def safe(text: str) -> str:
    """Returns a text that cannot steer a terminal: control, format and line-separating characters are replaced."""
    return "".join(char if char == "\n" or unicodedata.category(char) not in _STEERING else "\ufffd" for char in text)


def legend(marks: Sequence[Mark]) -> Text:
    """Returns the kinds with their letters, colours and numbers of facts."""
    line = Text()
    for kind, letter in LETTERS.items():
        count = sum(mark.kind == kind and mark.fact is not None for mark in marks)
        line.append(f" {letter} ", f"bold reverse {COLOURS[kind]}").append(f" {kind} {count}   ")
    line.append("∅", "bold").append(" no fact in the sentence   ").append("grey", "dim").append(" noise")
    return line


def explained(setting: Setting, marks: Sequence[Mark], passages: Sequence[Passage]) -> RenderableType:
    """Returns an article with its facts marked, and under each paragraph what the facts that begin there say.

    Args:
        setting: the article, segmented.
        marks: what ``kg.judge.mark.marks`` returns.
        passages: what ``kg.judge.passage.passages`` returns.
    """
    parts: list[RenderableType] = [legend(marks)]
    noted: set[int] = set()
    for _, group in groupby(passages, key=lambda passage: passage.paragraph):
        paragraph = list(group)
        parts += [Text(), _paragraph(setting, marks, paragraph)]
        opened = sorted({number for passage in paragraph for piece in passage.pieces for number in piece.opens})
        parts += [Padding(note(marks[number]), (0, 0, 0, 4)) for number in opened if number not in noted]
        noted.update(opened)
    elsewhere = [mark for mark in marks if not mark.spans]
    if elsewhere:
        parts += [Text(), Text("Not located in the text", "bold")]
        parts += [Padding(note(mark), (0, 0, 0, 4)) for mark in elsewhere]
    return Group(*parts)


def _paragraph(setting: Setting, marks: Sequence[Mark], paragraph: Sequence[Passage]) -> Text:
    line = Text()
    for passage in paragraph:
        noise = passage.kind == NOISE
        for piece in passage.pieces:
            for number in piece.opens:
                line.append(f"{marks[number].label}\u00a0", f"bold {COLOURS[marks[number].kind]}")
            inner = marks[piece.marks[-1]] if piece.marks else None
            style = "dim" if noise else "bold" if passage.kind == "heading" else ""
            if inner is not None:
                style += f" underline {COLOURS[inner.kind]}" + (" reverse" if _is_fault(inner) else "")
            line.append(safe(setting.quote(piece.start, piece.end)), style.strip())
        if noise:
            line.append(f"  [{REASONS[passage.reason]}]", "dim italic")
        elif passage.empty and passage.kind != GAP:
            line.append(" ∅", "bold")
    line.rstrip()
    return line


def _is_fault(mark: Mark) -> bool:
    return mark.verdict in (gold_says.WRONG, gold_says.MISSED, gold_says.UNWANTED)


def note(mark: Mark) -> Text:
    """Returns what a mark says: the fact, its rule and confidence, what it inherited, and what gold says of it."""
    line = Text()
    line.append(mark.label, f"bold {COLOURS[mark.kind]}").append(" ").append(safe(mark.headline))
    if mark.fact is not None:
        line.append(f"  [{safe(mark.fact.rule)}, {mark.fact.confidence:.2f}]", "dim")
        if mark.fact.inferred:
            inherited = ", ".join(confidence.slots(mark.fact.inferred))
            line.append(f"  inherited {safe(inherited)}", "italic")
    if mark.verdict:
        line.append(f"  {_SIGNS[mark.verdict]}", "bold reverse" if _is_fault(mark) else "dim")
    if mark.wrong and mark.wanted is not None:
        wanted = slots(mark.wanted.fact)
        line.append(" " + ", ".join(f"{slot}: gold {safe(wanted.get(slot, 'none'))}" for slot in mark.wrong))
    return line
