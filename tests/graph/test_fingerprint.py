from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph import fingerprint as module
from kg.graph.fingerprint import fingerprint


def _ontology(folder: Path, text: bytes = b"# one\n# two\n") -> Path:
    (folder / "vocab").mkdir(parents=True)
    (folder / "vocab" / "units.ttl").write_bytes(text)
    return folder


def test_it_is_the_same_for_the_same(tmp_path: Path) -> None:
    assert fingerprint(_ontology(tmp_path / "a")) == fingerprint(_ontology(tmp_path / "b"))
    assert fingerprint() == fingerprint()


def test_line_ends_of_another_system_do_not_matter(tmp_path: Path) -> None:
    unix, windows = _ontology(tmp_path / "a"), _ontology(tmp_path / "b", b"# one\r\n# two\r\n")
    assert fingerprint(unix) == fingerprint(windows)


def test_another_ontology_is_another_extractor(tmp_path: Path) -> None:
    one, other = fingerprint(_ontology(tmp_path / "a")), fingerprint(_ontology(tmp_path / "b", b"# three\n"))
    assert one.ontology != other.ontology
    assert one.extractor != other.extractor
    assert one.whole != other.whole
    moved = tmp_path / "a" / "vocab" / "units.ttl"
    moved.rename(moved.with_name("other.ttl"))
    assert fingerprint(tmp_path / "a").ontology != one.ontology


@pytest.mark.parametrize(
    ("changed", "reads_anew"),
    [
        ("extract/article.py", True),
        ("language/fold.py", True),
        ("sources/read.py", True),
        ("model.py", True),
        ("graph/derive.py", False),
        ("build.py", False),
    ],
)
def test_only_code_that_reads_text_makes_other_facts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str, reads_anew: bool
) -> None:
    package = tmp_path / "kg"
    for name in (
        "extract/article.py",
        "language/fold.py",
        "sources/read.py",
        "model.py",
        "graph/derive.py",
        "build.py",
    ):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text("one\n")
    ontology = _ontology(tmp_path / "ontology")
    monkeypatch.setattr(module.resources, "__file__", str(package / "resources.py"))
    before = fingerprint(ontology)
    (package / changed).write_text("two\n")
    after = fingerprint(ontology)
    assert (before.extractor != after.extractor) == reads_anew
    assert before.whole != after.whole


def test_software_that_is_not_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise module.PackageNotFoundError(name)

    monkeypatch.setattr(module, "version", missing)
    assert fingerprint().software == "unknown"
