"""Pages that lose spaces between words: read as if they stood there, quoted as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_any_text import check_quotes

from kg.extract.article import extract
from kg.extract.glue import Gaps, gaps
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Article

GLUED = [
    ("ngành chế biến, chế tạotăng1,36%", "ngành chế biến, chế tạo tăng 1,36%"),
    ("cung cấp nướctăng0,42%;sản xuấtvà phân phối điện", "cung cấp nước tăng 0,42%;sản xuất và phân phối điện"),
    ("vàngành dệt, thịtrường ngoàinước", "và ngành dệt, thị trường ngoài nước"),
    ("thu ngân sách đạt12.300 tỷ đồng", "thu ngân sách đạt 12.300 tỷ đồng"),
    ("xuất khẩu giảm.Mặt khác, năm 2024.Trong đó", "xuất khẩu giảm. Mặt khác, năm 2024. Trong đó"),
    ("hàng hóaXuất khẩu", "hàng hóa Xuất khẩu"),
]
WHOLE = [
    "Xêđăng, Êđê, Sêrêpôk, Krông Nô, Đắk Lắk, Ia Grai, Kpă, Chư Păh",
    "TP.Hồ Chí Minh, Tp.Huế, ThS.Lò Văn Sương, baocao.example.vn, PGS.TS Mùa A Páo",
    "1.234,5 tỷ đồng; 24.200km2; CO2; ngày 12/3/2024; số 57-NQ/TW; quý II/2024",
    "online, marketing, livestream, Samsung, kWh, MWp, YouTube",
]


@pytest.mark.parametrize(("glued", "parted"), GLUED)
def test_words_that_touch_are_parted(glued: str, parted: str) -> None:
    assert gaps(glued).text(glued) == parted


@pytest.mark.parametrize("text", WHOLE)
def test_names_and_figures_stay_whole(text: str) -> None:
    assert gaps(text) == Gaps(())


def test_no_form_of_the_vocabulary_is_lost(language: Language) -> None:
    """A form that would be parted, such as a loanword, stands in its scheme in its parted spelling too."""
    for scheme, terms in language.vocabulary.schemes.items():
        known = language.gazetteer(scheme).forms
        glued = [form for term in terms.values() for form in term.forms if gaps(form).offsets]
        assert all(fold(gaps(form).text(form)) in known for form in glued), (scheme, glued)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ1 .;,%ABC", max_size=60))
def test_an_offset_comes_back_to_its_place(text: str) -> None:
    found = gaps(text)
    parted = found.text(text)
    back = [found.back(offset) for offset in range(len(parted) + 1)]
    assert back[0] == 0
    assert back[-1] == len(text)
    assert all(parted[at] == text[back[at]] for at in range(len(parted)) if back[at] != back[at + 1])


def test_facts_quote_the_text_as_it_is(language: Language, article: Callable[..., Article]) -> None:
    text = (
        "Tháng 10/2024, chỉ số sản xuất công nghiệp tỉnh Hà Giang tăng 1,34% so với tháng trước, trong đó khai khoáng "
        "tăng 1,75%;Công nghiệp chế biến, chế tạotăng1,36%; sản xuấtvà phân phối điệntăng1,06%.Thu ngân sách đạt90 tỷ đồng."
    )
    facts = extract(article(text, published="2024-11-02"), language)
    check_quotes(facts)
    told = [(o.component, str(o.change_pct or o.value), o.evidence[0].quote[-9:]) for o in facts.observations]
    assert told == [
        (None, "1.34", "áng trước"),
        ("khai khoáng", "1.75", "ăng 1,75%"),
        ("chế biến, chế tạo", "1.36", "tăng1,36%"),
        ("sản xuất và phân phối điện", "1.06", "tăng1,06%"),
        (None, "90", "0 tỷ đồng"),
    ]
