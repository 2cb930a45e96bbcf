from __future__ import annotations

import itertools
import json
from dataclasses import replace
from decimal import Decimal

import judge_world
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.context import setting_of
from kg.judge import mark
from kg.judge.gold import Gold, Wanted
from kg.judge.mark import Mark, marks
from kg.judge.normal import Scale
from kg.judge.passage import FORM, REPEATED, TAIL, passages
from kg.judge.verdict import Verdict, verdicts
from kg.model import AgencyFact, Evidence, Facts

SETTING = setting_of(judge_world.article())


def test_marks_are_numbered_by_kind_in_the_order_of_the_text() -> None:
    found = marks(judge_world.found(), SETTING)
    assert [one.label for one in found] == ["A1", "P1", "E1", "D1", "O1", "F1", "F2", "F3", "A2", "F4"]
    assert [one.headline for one in found if one.kind == "observations"] == [
        "Tổng sản phẩm trên địa bàn · Đồng Nai · 2024 · 8 %",
        "Giá trị xuất khẩu · Đồng Nai · 2024 · 23900 triệu USD · +10.8 %",
        "Kim ngạch nhập khẩu · Đồng Nai · 2024 · 5 tỷ USD",
        "Số dự án FDI · Đồng Nai · 2024 · 12 dự án",
    ]


def test_every_mark_stands_on_its_quotes() -> None:
    for one in marks(judge_world.found(), SETTING):
        assert one.fact is not None
        assert [SETTING.quote(*span) for span in one.spans] == [place.quote for place in one.fact.evidence]


def test_gold_tells_right_wrong_missed_and_unwanted(tiny: dict[str, Gold], scale: Scale) -> None:
    facts = judge_world.found()
    found = marks(facts, SETTING, verdicts(tiny["a"], facts, scale))
    said = {one.headline.split(" · ")[0]: (one.verdict, one.wrong) for one in found}
    assert said == {
        "UBND Đồng Nai": ("right", ()),
        "Tổng công ty Thử Nghiệm": ("", ()),  # a firm is not judged
        "Đồng Nai": ("right", ()),
        "hội nghị tổng kết": ("right", ()),
        "1-NQ/TW": ("right", ()),
        "Trần Văn Mẫu": ("right", ()),
        "Lê Thử": ("optional", ()),
        "Tổng sản phẩm trên địa bàn": ("right", ()),
        "Giá trị xuất khẩu": ("wrong", ("bound",)),
        "Kim ngạch nhập khẩu": ("optional", ()),
        "Số dự án FDI": ("unwanted", ()),
        "Thu ngân sách nhà nước": ("missed", ()),
        "Cầu Mẫu Hai": ("missed", ()),
    }
    missed = next(one for one in found if one.headline.startswith("Thu ngân sách"))
    assert [SETTING.quote(*span) for span in missed.spans] == ["60"]
    assert found[-1].headline == "Cầu Mẫu Hai"
    assert found[-1].spans == ()


@pytest.mark.parametrize(
    ("text", "fact", "quote", "place"),
    [
        (
            "Sở Công Thương Đồng Nai",
            AgencyFact((), "", 1, name="Sở Công Thương tỉnh Đồng Nai", kind=""),
            None,
            "Sở Công Thương",
        ),
        ("Sở Xây dựng", AgencyFact((), "", 1, name="Sở Công Thương tỉnh Đồng Nai", kind=""), None, None),
        ("Đạt 1.234,5 tỷ đồng", Decimal("1234.5"), None, "1.234,5"),
        ("Đạt 1.234,5 tỷ đồng", Decimal("234.5"), None, None),
        ("Tăng 8% và 8,5%", Decimal(8), None, "8"),
        ("Tăng 8% và 8%", Decimal(8), None, None),
        ("Tăng 8% và 8%", Decimal(8), "8% và", "8% và"),
        ("Giảm 3,2%.", Decimal("-3.2"), None, "3,2"),
    ],
)
def test_where_a_missed_fact_is_printed(
    text: str, fact: AgencyFact | Decimal, quote: str | None, place: str | None
) -> None:
    setting = setting_of(judge_world.article(text))
    if isinstance(fact, Decimal):
        wanted = replace(judge_world.observation("12", 1, indicator="x"), evidence=(), value=fact)
        missed = Verdict("a", "observations", Wanted(wanted, quote=quote), None)
    else:
        missed = Verdict("a", "agencies", Wanted(fact, quote=quote), None)
    [found] = marks(Facts(setting.article, None, None, None, None), setting, [missed])
    assert [setting.quote(*span) for span in found.spans] == ([place] if place else [])


def test_a_mark_without_a_fact_is_an_error() -> None:
    with pytest.raises(ValueError, match="neither found nor wanted"):
        _ = Mark("F1", "observations", (), None).claim


_TEXT = st.text(alphabet=st.sampled_from("aĐ1 .\n\u0301\U0001f600Ảnh:"), max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> Facts:
    """An article of any text with facts on any spans of it, overlapping or not."""
    text = draw(_TEXT)
    offsets = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(offsets, offsets).map(lambda ends: (min(ends), max(ends))), max_size=6))
    facts = tuple(
        AgencyFact((Evidence(start, end, text[start:end], 0, text),), "any", 0.5, name=f"{at}", kind="")
        for at, (start, end) in enumerate(spans)
    )
    return Facts(judge_world.article(text), None, None, None, None, agencies=facts)


@settings(derandomize=True, deadline=None)
@given(marked())
def test_the_pieces_are_the_text_and_each_mark_keeps_its_offsets(facts: Facts) -> None:
    setting = setting_of(facts.article)
    found = marks(facts, setting)
    parts = [piece for passage in passages(setting, found) for piece in passage.pieces]
    assert "".join(setting.quote(piece.start, piece.end) for piece in parts) == facts.article.text
    assert all(a.end == b.start for a, b in itertools.pairwise(parts))
    for number, one in enumerate(found):
        covered = mark.disjoint((piece.start, piece.end) for piece in parts if number in piece.marks)
        joined = [(a, b) for a, b in one.spans]
        assert {at for a, b in covered for at in range(a, b)} == {at for a, b in joined for at in range(a, b)}
        assert [piece.start for piece in parts if number in piece.opens] == [start for start, _ in one.spans]
    for piece in parts:
        assert piece.start < piece.end
        assert set(piece.opens) <= set(piece.marks)


@settings(derandomize=True, deadline=None)
@given(marked(), st.randoms(use_true_random=False))
def test_the_order_of_the_facts_does_not_show(facts: Facts, random: object) -> None:
    setting = setting_of(facts.article)
    mixed = list(facts.agencies)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert marks(replace(facts, agencies=tuple(mixed)), setting) == marks(facts, setting)


def test_noise_says_why_and_an_empty_sentence_says_so() -> None:
    text = (
        "Hội chợ khai mạc tại trung tâm\n"
        "Sở Công Thương đã mở hội chợ. Nhiều người đến xem và mua hàng hóa ở các gian.\n"
        "Ảnh: Lê Thử\n"
        "Hội chợ khai mạc tại trung tâm\n"
        "Bình luận\n"
        "Bài này hay quá, cảm ơn tác giả đã viết."
    )
    setting = setting_of(judge_world.article(text))
    start = text.index("Sở Công Thương")
    place = Evidence(start, start + 14, "Sở Công Thương", start, "")
    agency = AgencyFact((place,), "named", 0.9, name="Sở Công Thương", kind="department")
    facts = Facts(setting.article, None, None, None, None, agencies=(agency,))
    said = [(p.kind, p.reason, p.empty) for p in passages(setting, marks(facts, setting)) if p.kind != "gap"]
    assert said == [
        ("heading", "", True),
        ("prose", "", False),
        ("prose", "", True),
        ("noise", FORM, False),
        ("noise", REPEATED, False),
        ("noise", FORM, False),
        ("noise", TAIL, False),
    ]


def test_json_of_a_log_line_keeps_marks_where_they_were() -> None:
    from kg.graph.facts import dump, load

    line = dump(judge_world.found())
    assert json.loads(line)["id"] == "a"
    again = load(line)
    assert [one.spans for one in marks(again, SETTING)] == [one.spans for one in marks(judge_world.found(), SETTING)]
