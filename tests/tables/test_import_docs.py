"""Every example of docs/import-table.md is run, and prints what the page says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.tables.mapping import SAID, VALUE

PAGE = (Path(__file__).parents[2] / "docs" / "import-table.md").read_text(encoding="utf-8")
FILES = re.findall(r"^```(?:csv|json) (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
RUNS = re.findall(r"^```console\n\$ tinhkg (.*?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_examples_print_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(FILES) == 6
    assert len(RUNS) == 3
    for name, text in FILES:
        Path(name).write_text(text, encoding="utf-8")
    for command, printed in RUNS:
        result = CliRunner().invoke(app, shlex.split(command))
        assert (result.stderr + result.stdout).splitlines() == printed.splitlines()
        assert result.exit_code == (3 if "refused:" in printed else 0)


def test_the_page_names_every_meaning_of_a_column() -> None:
    assert [name for name in (*SAID, VALUE) if f"`{name}`" not in PAGE] == []
