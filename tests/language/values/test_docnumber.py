import pytest
from hostile import inputs
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources
from kg.language.values import docnumber
from kg.language.values.docnumber import Codes, DocumentNumber
from kg.vocabulary import load

CODES = Codes.of(load(resources.ontology()))
TYPES = sorted(CODES.types.values())
PARTY = sorted(code for key, code in CODES.bodies.items() if key in CODES.party)
ISSUERS = ["CP", "TTg", "CTN", "VPCP", "HĐND", "UBND", "TTCP", "NHNN"]

NUMBERS = [
    ("57-NQ/TW", DocumentNumber("party", "57", "TW", "NQ")),
    ("111-CTr/TU", DocumentNumber("party", "111", "TU", "CTr")),
    ("04-CT/TW", DocumentNumber("party", "04", "TW", "CT")),
    ("36-HD/VPTW", DocumentNumber("party", "36", "VPTW", "HD")),
    ("15-BC/VPTU", DocumentNumber("party", "15", "VPTU", "BC")),
    ("9-KL/HU", DocumentNumber("party", "9", "HU", "KL")),
    ("30-KH/ThU", DocumentNumber("party", "30", "ThU", "KH")),
    ("12-NQ/ĐU", DocumentNumber("party", "12", "ĐU", "NQ")),
    ("202/2025/QH15", DocumentNumber("assembly", "202", "QH", None, 2025, 15)),
    ("01/2021/QH15", DocumentNumber("assembly", "01", "QH", None, 2021, 15)),
    ("1365/NQ-UBTVQH15", DocumentNumber("standing-committee", "1365", "UBTVQH", "NQ", None, 15)),
    ("35/2023/UBTVQH15", DocumentNumber("standing-committee", "35", "UBTVQH", None, 2023, 15)),
    ("94/2022/NĐ-CP", DocumentNumber("normative", "94", "CP", "NĐ", 2022)),
    ("05/2023/QĐ-TTg", DocumentNumber("normative", "05", "TTg", "QĐ", 2023)),
    ("10/2018/TT-BCT", DocumentNumber("normative", "10", "BCT", "TT", 2018)),
    ("12/2023/NQ-HĐND", DocumentNumber("normative", "12", "HĐND", "NQ", 2023)),
    ("01/2019/TTLT-BCT-BTC", DocumentNumber("normative", "01", "BCT-BTC", "TTLT", 2019)),
    ("111/NQ-CP", DocumentNumber("individual", "111", "CP", "NQ")),
    ("04/CT-TTg", DocumentNumber("individual", "04", "TTg", "CT")),
    ("4180/QĐ-UBND", DocumentNumber("individual", "4180", "UBND", "QĐ")),
    ("81/TB-VPCP", DocumentNumber("individual", "81", "VPCP", "TB")),
    ("25/BC-CTK", DocumentNumber("individual", "25", "CTK", "BC")),
    ("7722/VPCP-KSTT", DocumentNumber("letter", "7722", "VPCP", unit="KSTT")),
    ("4336/BTTTT-THH", DocumentNumber("letter", "4336", "BTTTT", unit="THH")),
    ("1421/UBND-KT", DocumentNumber("letter", "1421", "UBND", unit="KT")),
    ("327/SCT-KHTC", DocumentNumber("letter", "327", "SCT", unit="KHTC")),
]

VARIANTS = [
    ("1424/ QĐ-UBND", "1424/QĐ-UBND"),
    ("1424 /QĐ - UBND", "1424/QĐ-UBND"),
    ("262/QĐ- TTg", "262/QĐ-TTg"),
    ("262/QĐ\u00a0-TTg", "262/QĐ-TTg"),
    ("262/QĐ–TTg", "262/QĐ-TTg"),
    ("262/QÐ-TTg", "262/QĐ-TTg"),
    ("262/QĐ-TTG", "262/QĐ-TTg"),
    ("12/NQ-TU", "12-NQ/TU"),
    ("12-NQ-TU", "12-NQ/TU"),
    ("57–NQ/TW", "57-NQ/TW"),
    ("57-nq/tw", "57-NQ/TW"),
    ("111-CTR/TU", "111-CTr/TU"),
    ("35-QĐ/UBND", "35/QĐ-UBND"),
    ("202/2025/qh15", "202/2025/QH15"),
]

NONE = [
    "57", "số 57", "22/12/2024", "26/27", "12/CT", "5-10/người", "80/đồng-kg", "24/7", "57-NQ", "NQ/TW", "57-XX/TW",
    "3/QL-1A", "57-NQ/TWA1", "a57-NQ/TW", "1.057-NQ/TW", "12/2024/NQ/TU", "7/Km-giờ", "10/KH-Sở", "9/NQ-QH15",
    "57-NQ/TW/abc", "13/5 - HN", "12/2024/TW15", "2/3-VN", "12/QĐ-ủy ban",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_grammar(text: str, expected: DocumentNumber) -> None:
    assert docnumber.parse(text, CODES) == expected
    assert (docnumber.format(expected), expected.text) == (text, text)


@pytest.mark.parametrize(("printed", "normal"), VARIANTS)
def test_variants_have_one_normal_form(printed: str, normal: str) -> None:
    found = docnumber.parse(printed, CODES)
    assert found is not None
    assert found.text == normal
    assert docnumber.parse(normal, CODES) == found


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number(text: str) -> None:
    assert docnumber.find(text, CODES) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết số 57-NQ/TW ngày 22-12-2024 của Bộ Chính trị", ["57-NQ/TW"]),
        ("Kế hoạch số 18-CTr/TU về thực hiện Nghị quyết số 90-NQ/TW (khóa XX)", ["18-CTr/TU", "90-NQ/TW"]),
        ("Quyết định 4181/QĐ-UBND, Chỉ thị số 05/CT-TTg.", ["4181/QĐ-UBND", "05/CT-TTg"]),
        ("số 05/CT-TTg - Phó Chủ tịch", ["05/CT-TTg"]),
        ("(Nghị định 94/2031/NĐ-CP)", ["94/2031/NĐ-CP"]),
        ("Nghị quyết 68-NQ/TW, 59-NQ/TW và 66-NQ/TW", ["68-NQ/TW", "59-NQ/TW", "66-NQ/TW"]),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    mentions = docnumber.find(text, CODES)
    assert [text[m.start : m.end] for m in mentions] == found
    assert [m.value.text for m in mentions] == found


def test_abbreviations_may_be_given() -> None:
    text = "12-XY/ZW và 57-NQ/TW"
    assert [
        m.value.text for m in docnumber.find(text, docnumber.Codes({"xy": "XY"}, frozenset({"zw"}), {"zw": "ZW"}))
    ] == ["12-XY/ZW"]


NUMBER = st.integers(1, 99999).map(str) | st.integers(1, 9).map(lambda n: f"0{n}")
PARTY_NUMBERS = st.builds(DocumentNumber, st.just("party"), NUMBER, st.sampled_from(PARTY), st.sampled_from(TYPES))
STATE_NUMBERS = st.builds(
    lambda n, issuer, kind, year: DocumentNumber("individual" if year is None else "normative", n, issuer, kind, year),
    NUMBER,
    st.sampled_from((*ISSUERS, "BCT", "BTC-BCT", "SCT")),
    st.sampled_from(TYPES),
    st.none() | st.integers(1945, 2099),
)
ASSEMBLY_NUMBERS = st.builds(
    lambda n, year, term: DocumentNumber("assembly", n, "QH", None, year, term),
    NUMBER,
    st.integers(1946, 2099),
    st.integers(1, 20),
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(PARTY_NUMBERS | STATE_NUMBERS | ASSEMBLY_NUMBERS)
def test_format_then_parse_is_the_same(number: DocumentNumber) -> None:
    assert docnumber.parse(docnumber.format(number), CODES) == number


@pytest.mark.parametrize("text", inputs())
def test_hostile_text_ends(text: str) -> None:
    for case in (text, text.upper()):
        assert all(case[m.start : m.start + 1].isdigit() for m in docnumber.find(case, CODES))


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="0123456789/- NQĐTWUgđ15"))
def test_what_is_found_reads_the_same_in_its_normal_form(text: str) -> None:
    for mention in docnumber.find(text, CODES):
        assert docnumber.parse(mention.value.text, CODES) == mention.value
