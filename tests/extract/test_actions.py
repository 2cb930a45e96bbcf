"""Laws of everything that is read from any text: quotes stand at their offsets, nothing fails, nothing is random."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import directives, documents, events, projects
from kg.extract.actors import agencies, officials
from kg.extract.context import Setting
from kg.extract.directives.actions import actions
from kg.language.lexicon import Language
from kg.model import Claim

Settled = Callable[..., Setting]

_PIECES = st.sampled_from(
    [
        "Sáng 14.2, ", "Sở Công Thương ", "UBND tỉnh ", "Phó Chủ tịch UBND tỉnh Lò Văn Khảm ", "yêu cầu ", "nhấn mạnh: ", "cần ",
        "tập trung ", "rà soát các chợ", "; ", ". ", ", ", "\n", "“", "”", "đồng thời ", "để ", "Nghị quyết số 57-NQ/TW ", "Kế hoạch ",
        "thực hiện ", "về ", "của ", "hội nghị ", "tổ chức ", "khu công nghiệp ", "Pắc Ta ", "dự án ", "giai đoạn 2 ", "năm 2031",
        "Các giải pháp trọng tâm bao gồm: ", "các huyện Mèo Vạc, Quản Bạ ", "ngày 22/12/2030 ", "chủ trì ", "Đề án ", "(", ")", "12%",
    ]
)  # fmt: skip


def everything(setting: Setting, language: Language) -> list[Claim]:
    people, bodies = officials.extract(setting, language), agencies.extract(setting, language)
    texts = documents.extract(setting, language)
    return [
        *texts,
        *projects.extract(setting, language),
        *events.extract(setting, language, people, bodies),
        *directives.extract(setting, language, people, bodies, texts),
    ]


@given(pieces=st.lists(_PIECES, max_size=40))
@settings(
    derandomize=True, deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_fact_stands_on_its_quote_and_comes_back_the_same(
    settled: Settled, language: Language, pieces: list[str]
) -> None:
    setting = settled("Tin.\n" + "".join(pieces), published="2031-02-20")
    found = everything(setting, language)
    for fact in found:
        assert fact.evidence and 0 < fact.confidence <= 1 and fact.rule
        for piece in fact.evidence:
            assert setting.article.text[piece.start : piece.end] == piece.quote != ""
    assert everything(setting, language) == found


@given(text=st.text(max_size=120))
@settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_makes_an_extractor_fail(settled: Settled, language: Language, text: str) -> None:
    assert isinstance(everything(settled(text), language), list)


def test_a_request_is_split_at_what_joins_tasks(settled: Settled) -> None:
    text = "rà soát các chợ phiên; đồng thời bố trí vốn cho chợ, cũng như tuyên truyền đến từng hộ…"
    setting = settled(text)
    spans = actions(setting, 0, len(text), [])
    assert [text[slice(*span)] for span in spans] == [
        "rà soát các chợ phiên",
        "bố trí vốn cho chợ",
        "tuyên truyền đến từng hộ",
    ]


def test_a_short_part_of_a_list_belongs_to_what_it_follows(settled: Settled) -> None:
    text = "tham mưu các giải pháp về cơ chế, chính sách; thu hút đầu tư; đào tạo nghề"
    setting = settled(text)
    assert [text[slice(*span)] for span in actions(setting, 0, len(text), [])] == [text]
