"""The notebook in the docs runs from its first cell to its last, and shows what it says it shows."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

DOCS = Path(__file__).resolve().parents[1] / "docs"


@pytest.fixture
def kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a kernel that is this very Python, on a machine where none is registered."""
    spec = tmp_path / "jupyter" / "kernels" / "tinhkg"
    spec.mkdir(parents=True)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (spec / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "tinhkg", "language": "python"}))
    for name in ("JUPYTER_PATH", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"):
        monkeypatch.setenv(name, str(tmp_path / "jupyter"))
    return "tinhkg"


def _shown(notebook: NotebookNode) -> list[str]:
    """Returns source and text of every cell: what differs from run to run is left out."""
    return [f"{cell.source}\n-----\n{''.join(map(_text, cell.get('outputs', ())))}" for cell in notebook.cells]


def _text(output: NotebookNode) -> str:
    assert output.output_type in ("stream", "execute_result"), output
    return str(output.text if output.output_type == "stream" else output.data["text/plain"])


def test_the_notebook_shows_what_the_code_answers(
    kernel: str, sample_graph: Path, tmp_path: Path, update: bool
) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    shutil.copytree(sample_graph, tmp_path / "graph")
    kept = nbformat.read(DOCS / "notebook.ipynb", as_version=4)
    run = nbformat.read(DOCS / "notebook.ipynb", as_version=4)
    NotebookClient(run, kernel_name=kernel, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    if update:
        _write(run, kept)
        kept = run
    assert _shown(run) == _shown(kept)


def _write(run: NotebookNode, kept: NotebookNode) -> None:
    """Keeps the texts of a run: no pages, times or names of the machine."""
    run.metadata = kept.metadata
    for cell in run.cells:
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            if output.output_type == "execute_result":
                output.data = {"text/plain": output.data["text/plain"]}
    nbformat.validate(run)
    nbformat.write(run, DOCS / "notebook.ipynb")


def test_the_notebook_names_no_machine() -> None:
    text = (DOCS / "notebook.ipynb").read_text(encoding="utf-8")
    assert "/home/" not in text
    assert "/tmp/" not in text
    assert "text/html" not in text
