from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.judge import gold
from kg.judge.gold import Gold
from kg.model import AgencyFact, ObservationFact


def test_the_files_of_a_folder_by_their_names(tiny: dict[str, Gold]) -> None:
    assert list(tiny) == ["a", "b"]
    assert (tiny["a"].province, tiny["a"].publisher) == ("Đồng Nai", "Báo Mẫu")
    fact = tiny["a"].wanted["observations"][1].fact
    assert isinstance(fact, ObservationFact)
    assert (fact.value, fact.unit, fact.bound, fact.status) == (Decimal("23.9"), "tỷ USD", ">", "estimate")


def test_an_entry_may_be_a_name_or_an_object(tmp_path: Path) -> None:
    text = '{"agencies": ["Sở A", {"name": "Sở B", "optional": true}], "province": {"name": "Bến Tre"}}'
    (tmp_path / "1.json").write_text(text, encoding="utf-8")
    read = gold.read(tmp_path)["1"]
    entries = [(w.fact.name, w.optional) for w in read.wanted["agencies"] if isinstance(w.fact, AgencyFact)]
    assert (read.province, entries) == ("Bến Tre", [("Sở A", False), ("Sở B", True)])


def test_only_directives_can_be_left_unannotated(tiny: dict[str, Gold]) -> None:
    assert "directives" not in tiny["a"].wanted
    assert tiny["b"].wanted["events"] == ()


@pytest.mark.parametrize(
    "text", ["", "[]", "3", '{"officials": [{"role": "x"}]}', '{"observations": [{"indicator": "x", "value": "a"}]}']
)
def test_a_damaged_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "007.json").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=r"007\.json"):
        gold.read(tmp_path)


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no gold files"):
        gold.read(tmp_path)
