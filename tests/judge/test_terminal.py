from __future__ import annotations

from io import StringIO

import judge_world
import pytest
from rich.console import Console, RenderableType

from kg.extract.context import setting_of
from kg.judge import tables, terminal
from kg.judge.gold import Gold
from kg.judge.mark import LETTERS, marks
from kg.judge.normal import Scale
from kg.judge.passage import passages
from kg.judge.score import KINDS, judge
from kg.judge.verdict import verdicts
from kg.model import AgencyFact, Facts


def printed(shown: RenderableType, width: int = 160) -> str:
    stream = StringIO()
    Console(file=stream, width=width, color_system=None).print(shown)
    return stream.getvalue()


def test_the_article_with_its_facts(tiny: dict[str, Gold], scale: Scale) -> None:
    facts = judge_world.found()
    setting = setting_of(facts.article)
    found = marks(facts, setting, verdicts(tiny["a"], facts, scale))
    text = printed(terminal.explained(setting, found, passages(setting, found)))
    assert "F1\u00a0GRDP của tỉnh tăng 8%" in text
    assert (
        "F1 Tổng sản phẩm trên địa bàn · Đồng Nai · 2024 · 8 %  [growth, 0.95]  inherited period: sentence  right"
        in text
    )
    assert "WRONG bound: gold >" in text
    assert "Ảnh: A" not in text
    assert "[noise: looks like a caption, byline or page furniture]" in text
    assert "Bà con phấn khởi đón năm mới. ∅" in text
    assert text.rstrip().endswith("W1 Cầu Mẫu Hai  MISSED")


def test_every_kind_has_a_colour() -> None:
    assert set(terminal.COLOURS) == set(LETTERS)


@pytest.mark.parametrize("evil", ["\x1b[2J", "\x9b31m", "\u202e", "\r", "\u2028", "[bold]x[/bold]", "\x00"])
def test_no_text_steers_the_terminal(evil: str) -> None:
    text = f"Sở {evil} Công Thương"
    agency = AgencyFact(judge_world.evidence(text, text), evil, 0.5, inferred={"area": evil}, name=text, kind="")
    facts = Facts(judge_world.article(text), None, None, None, None, agencies=(agency,))
    setting = setting_of(facts.article)
    found = marks(facts, setting)
    shown = printed(terminal.explained(setting, found, passages(setting, found)))
    assert terminal.safe(shown) == shown
    assert ("[bold]x[/bold]" in shown) == (evil == "[bold]x[/bold]")


def test_the_tables_of_a_report(tiny: dict[str, Gold], scale: Scale) -> None:
    report = judge(tiny, [judge_world.found()], scale)
    text = printed(tables.scores(report))
    rows = [line.split() for line in text.splitlines()]
    assert ["observations", "core", "0.667", "0.500", "0.571", "2", "4", "3"] in rows
    assert ["bound", "1", "2", "0.500"] in rows
    assert ["observations", "3", "1", "0.3092", "0.2222"] in rows
    assert ["observations", "0.9–1.0", "1", "0.950", "1.000"] in rows
    assert all(any(row[: len(kind.split())] == kind.split() for row in rows) for kind in KINDS)
    assert any(row[:3] == ["Bến", "Tre", "0.00"] for row in rows)
    assert "not among the articles extracted: b" in text


def test_the_errors_of_a_report(tiny: dict[str, Gold], scale: Scale) -> None:
    text = printed(tables.errors(judge(tiny, [judge_world.found()], scale)))
    assert "  a missed Thu ngân sách nhà nước · tỉnh Đồng Nai · 2024 · 60 nghìn tỷ đồng" in text
    assert "  a not in gold Số dự án FDI · Đồng Nai · 2024 · 12 dự án  “12 dự án” [level]" in text
    assert "· gold: bound > · said: bound none" in text
