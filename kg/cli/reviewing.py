"""The command that asks a human who is who."""

from __future__ import annotations

import getpass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import GraphFolder, console, program

if TYPE_CHECKING:
    from rich.console import Console

    from kg.review import Attestation, Case

_KEYS = {"p": "POSITIVE", "n": "NEGATIVE", "u": "UNSURE"}
_ASK = "[p] one person  [n] two  [u] unsure  [s] skip  [q] quit"


def review(
    graph: GraphFolder = "graph",
    listing: Annotated[bool, typer.Option("--list", help="Print the pairs and ask nothing.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="How many pairs at most.")] = None,
    reviewer: Annotated[str | None, typer.Option(help="Who judges; default is your user name.")] = None,
) -> None:
    """Judge people of one name: one person or two? Answers go to judgements.tsv, which every build follows."""
    from kg.review import answer, cases

    folder, screen = Path(graph), console()
    found = cases(folder)
    shown = found[:limit]
    if not found:
        typer.echo("Nobody is undecided: no two people of this graph share a name without a reason.")
        return
    said = 0
    for number, case in enumerate(shown, 1):
        _show(screen, case, f"{number} of {len(found)}")
        if listing:
            continue
        key = _asked()
        if key == "q":
            break
        if key in _KEYS:
            reason = typer.prompt("Why", default="", show_default=False, err=True)
            who = reviewer or getpass.getuser()
            answer(folder, case, _KEYS[key], reason, who, date.today().isoformat())
            said += 1
    if said:
        one = said == 1
        typer.echo(
            f"{said} judgement{'' if one else 's'} in {folder / 'judgements.tsv'}; "
            f"`{program()} build … -o {folder}` follows {'it' if one else 'them'}."
        )


def _asked() -> str:
    """Returns the key of the answer; the end of the input is ``q``."""
    while True:
        try:
            key: str = typer.prompt(_ASK, default="s", show_default=False, err=True).strip().lower()[:1]
        except typer.Abort:
            return "q"
        if key in {*_KEYS, "s", "q"}:
            return key


def _show(screen: Console, case: Case, count: str) -> None:
    """Prints a case: both people, article by article, with the sentence."""
    screen.print(f"{case.name}   ({count}{', unsure before' if case.unsure else ''})", style="bold")
    for label, key, person in zip("AB", case.keys, (case.first, case.second), strict=True):
        screen.print(f"  {label}   {key}", style="dim")
        for attested in person:
            _tell(screen, attested)
    screen.print()


def _tell(screen: Console, attested: Attestation) -> None:
    screen.print(f"    {attested.published or 'undated'}   {'; '.join(attested.posts) or 'no post'}")
    screen.print(f"    {attested.article}", style="dim")
    if attested.sentence:
        screen.print(f"    “{attested.sentence}”")
