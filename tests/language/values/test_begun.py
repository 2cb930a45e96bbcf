"""Patterns that are looked for by their first characters find what the plain ones find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.language.values.wording import begun

WORDS = "giao(?: cho)?|yêu cầu|chỉ đạo(?! của)|năm (?=\\d)|tháng \\d{1,2}"
PIECES = ["giao", " cho", "yêu", " cầu", "kêu", "chỉ đạo", " của", "được ", "năm ", "1", "20", " tháng", " ", ",", "\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_a_pattern_by_its_first_characters_finds_the_same(text: str) -> None:
    plain = re.compile(rf"(?<!\w)(?<!được )(?:{WORDS})")
    assert [m.span() for m in re.compile(begun(WORDS, "được ")).finditer(text)] == [
        m.span() for m in plain.finditer(text)
    ]
