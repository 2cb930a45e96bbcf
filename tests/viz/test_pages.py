from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import pages

_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("<>&'\"/!-\u2028\u2029\u202e\\ abcsript"), st.characters(exclude_categories=["Cs"])
    )
)


@settings(derandomize=True, deadline=None)
@given(st.recursive(_TEXT, lambda inner: st.lists(inner) | st.dictionaries(_TEXT, inner), max_leaves=8))
def test_embedded_data_is_the_same_data_and_cannot_end_its_element(value: object) -> None:
    text = pages.data(value)
    assert json.loads(text) == value
    assert not set("<>&\u2028\u2029") & set(text)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=c", True),
        ("HTTP://example.org/", True),
        (" https://example.org/ ", True),
        ("javascript:alert(1)", False),
        (" JaVaScRiPt:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("//example.org/", False),
        ("file:///etc/passwd", False),
        ("https:", False),
        ("http://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address: str | None, kept: bool) -> None:
    assert pages.href(address) == (address.strip() if kept and address else None)


def test_a_template_escapes_what_it_is_given() -> None:
    shown = pages.environment().from_string("<p title='{{ x }}'>{{ x }}</p>").render(x="<b>&'\"")
    assert shown == "<p title='&lt;b&gt;&amp;&#39;&#34;'>&lt;b&gt;&amp;&#39;&#34;</p>"


def test_a_page_is_replaced_as_a_whole(tmp_path: Path) -> None:
    place = tmp_path / "deep" / "page.html"
    pages.write(place, "một\n")
    pages.write(place, "hai\n")
    assert place.read_bytes() == b"hai\n"
    assert [p.name for p in place.parent.iterdir()] == ["page.html"]
