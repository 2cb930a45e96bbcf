from datetime import date
from itertools import pairwise

import pytest
from hostile import inputs
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.language.fold import fold
from kg.language.values import period
from kg.language.values.period import Period

LABELS = [
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-Q1", "2024-01-01", "2024-03-31"),
    ("2024-Q4", "2024-10-01", "2024-12-31"),
    ("2024-H1", "2024-01-01", "2024-06-30"),
    ("2024-H2", "2024-07-01", "2024-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-01/2024-09", "2024-01-01", "2024-09-30"),
    ("2023-10/2024-03", "2023-10-01", "2024-03-31"),
    ("2021/2025", "2021-01-01", "2025-12-31"),
    ("2024-06-06", "2024-06-06", "2024-06-06"),
    ("2024-01-14/2024-01-18", "2024-01-14", "2024-01-18"),
]

NO_LABELS = [
    "", "24", "2024-13", "2024-00", "2024-Q5", "2024-H3", "2024-02-30", "2025/2021", "2024/2024", "2024-09/2024-01",
    "2024-Q1/2024-Q2", "2024/2024-06", "2024-1", "0000", "năm 2024", "2024 ", "2024-06-06/2024-06",
]  # fmt: skip


@pytest.mark.parametrize(("label", "start", "end"), LABELS)
def test_labels(label: str, start: str, end: str) -> None:
    made = Period(date.fromisoformat(start), date.fromisoformat(end))
    assert period.parse(label) == made
    assert (period.format(made), made.label) == (label, label)


@pytest.mark.parametrize("label", NO_LABELS)
def test_what_is_no_label(label: str) -> None:
    assert period.parse(label) is None


@pytest.mark.parametrize(("label", "same"), [("2024-01/2024-03", "2024-Q1"), ("2024-07/2024-12", "2024-H2")])
def test_a_period_has_one_label(label: str, same: str) -> None:
    assert period.parse(label) == period.parse(same)


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@settings(derandomize=True, deadline=None)
@given(DAYS, DAYS)
def test_format_then_parse_is_the_same(one: date, other: date) -> None:
    made = Period(min(one, other), max(one, other))
    assert period.parse(period.format(made)) == made


@settings(derandomize=True, deadline=None)
@given(st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 12), st.integers(0, 3))
def test_format_then_parse_of_whole_months_is_the_same(year: int, first: int, last: int, years: int) -> None:
    label = f"{year}-{min(first, last):02d}/{year + years}-{max(first, last):02d}"
    made = period.parse(label) or period.parse(label[:7])
    assert made is not None
    assert period.parse(period.format(made)) == made


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2025-01-31", "2025-01-31", "2025-01-31"),
        ("2025-01-31T08:15:00+07:00", "2025-01-31", "2025-01-31"),
        ("2025-01-31 08:15", "2025-01-31", "2025-01-31"),
    ],
)
def test_bounds(published: str, first: str, last: str) -> None:
    assert period.bounds(published) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("published", ["", "25", "31/01/2025", "2025-13", "2025-02-30", "hôm qua", "2025-1"])
def test_bounds_of_what_is_no_date(published: str) -> None:
    with pytest.raises(SourceError, match="no ISO 8601 date"):
        period.bounds(published)


# text -> role label [cue]; every year is in the text
DATED = [
    ("6 tháng đầu năm 2031", "period 2031-H1"),
    ("6 tháng đầu của năm 2031", "period 2031-H1"),
    ("Sáu tháng đầu năm 2031", "period 2031-H1"),
    ("06 tháng đầu năm 2031", "period 2031-H1"),
    ("6T/2031", "period 2031-H1"),
    ("nửa đầu năm 2031", "period 2031-H1"),
    ("nửa cuối năm 2031", "period 2031-H2"),
    ("6 tháng cuối năm 2031", "period 2031-H2"),
    ("3 tháng đầu năm 2031", "period 2031-Q1"),
    ("Hai tháng đầu năm 2031", "period 2031-01/2031-02"),
    ("9tháng năm 2031", "period 2031-01/2031-09"),
    ("9 tháng của năm 2031", "period 2031-01/2031-09"),
    ("11 tháng năm 2031", "period 2031-01/2031-11"),
    ("tính chung 10 tháng/2031", "period 2031-01/2031-10"),
    ("12 tháng năm 2031", "period 2031"),
    ("tháng đầu năm 2031", "period 2031-01"),
    ("tháng 5/2031", "period 2031-05"),
    ("tháng 05/2031", "period 2031-05"),
    ("tháng 11-2031", "period 2031-11"),
    ("tháng 8.2031", "period 2031-08"),
    ("tháng 8 năm 2031", "period 2031-08"),
    ("tháng 5 2031", "period 2031-05"),
    ("tháng 5/31", "period 2031-05"),
    ("tháng tư năm 2031", "period 2031-04"),
    ("tháng mười hai/2031", "period 2031-12"),
    ("Từ 2/2031 nhà máy", "period 2031-02"),
    ("quý I-2031", "period 2031-Q1"),
    ("quý 1/2031", "period 2031-Q1"),
    ("quí 3/2031", "period 2031-Q3"),
    ("Quý II/ 2031", "period 2031-Q2"),
    ("quý IV năm 2031", "period 2031-Q4"),
    ("quý III, năm 2031", "period 2031-Q3"),
    ("quý hai năm 2031", "period 2031-Q2"),
    ("Q3/2031", "period 2031-Q3"),
    ("năm 2031", "period 2031"),
    ("cả năm 2031", "period 2031"),
    ("trong năm 2031", "period 2031"),
    ("từ tháng 1 đến tháng 9/2031", "period 2031-01/2031-09"),
    ("tháng 1-9/2031", "period 2031-01/2031-09"),
    ("từ tháng 10/2031 đến tháng 3/2032", "period 2031-10/2032-03"),
    ("từ đầu năm 2031 đến hết tháng 9", "period 2031-01/2031-09"),
    ("từ đầu năm đến ngày 11/9/2031", "period 2031-01/2031-09"),
    ("tính từ đầu năm 2031 đến hết ngày 15/8", "period 2031-01/2031-08"),
    ("từ ngày 01/01/2031 đến 20/6/2031", "period 2031-H1"),
    # spans
    ("giai đoạn 2031-2035", "span 2031/2035"),
    ("giai đoạn từ năm 2031 - 2035", "span 2031/2035"),
    ("giai đoạn năm 2032 – 2035", "span 2032/2035"),
    ("nhiệm kỳ 2030 - 2035", "span 2030/2035"),
    ("thời kỳ 2031-2040", "span 2031/2040"),
    ("kế hoạch 5 năm 2031-2035", "span 2031/2035"),
    ("trong 2 năm 2031-2032", "span 2031/2032"),
    ("từ năm 2031 đến năm 2035", "span 2031/2035"),
    ("Năm 2031 – 2032", "span 2031/2032"),
    ("năm học 2031-2032", "span None"),
    ("giai đoạn 2035-2031", "span None"),
    # deadlines
    ("đến năm 2040", "deadline 2040 đến"),
    ("tầm nhìn đến năm 2045", "deadline 2045 đến"),
    ("từ nay đến năm 2035", "deadline 2035 từ nay đến"),
    ("trước năm 2032", "deadline 2032 trước"),
    ("đến cuối năm 2031", "deadline 2031 đến cuối"),
    ("đến hết quý III/2031", "deadline 2031-Q3 đến hết"),
    ("hết quý III/2031", "deadline 2031-Q3 hết"),
    ("lũy kế đến hết năm 2031", "deadline 2031 lũy kế đến hết"),
    ("Tính đến đầu tháng 9/2031", "deadline 2031-09 tính đến đầu"),
    ("Đến giữa tháng 10/2031", "deadline 2031-10 đến giữa"),
    ("trước ngày 15/11/2031", "deadline 2031-11-15 trước"),
    ("đến hết ngày 15/10/2031", "deadline 2031-10-15 đến hết"),
    ("chậm nhất ngày 30/6/2031", "deadline 2031-06-30 chậm nhất"),
    ("đến 2030 có", "deadline 2030 đến"),
    # bases of comparison
    ("mức cao nhất kể từ năm 2030", "base 2030 nhất kể từ"),
    ("tăng 2%, thấp nhất trong năm 2030", "base 2030 nhất trong"),
    ("so với năm 2030", "base 2030 so với"),
    ("so năm 2030", "base 2030 so"),
    ("so với cùng kỳ năm 2030", "base 2030 so với cùng kỳ"),
    ("so cùng kỳ 2030", "base 2030 so cùng kỳ"),
    ("cùng kỳ của năm 2030", "base 2030 cùng kỳ của"),
    ("so với ước thực hiện năm 2030", "base 2030 so với ước thực hiện"),
    ("so với kế hoạch năm 2031", "base 2031 so với kế hoạch"),
    ("so với quý II/2030", "base 2030-Q2 so với"),
    ("so với tháng 4/2031", "base 2031-04 so với"),
    ("so với 6 tháng đầu năm 2030", "base 2030-H1 so với"),
    ("giá so sánh năm 2010", "base 2010 giá so sánh"),
    ("theo giá năm 2010", "base 2010 theo giá"),
    ("giá trị sản xuất năm 2031", "period 2031"),
    ("tổng giá trị năm 2031", "period 2031"),
    ("so với giai đoạn 2026-2030", "base 2026/2030 so với"),
    # days
    ("ngày 22-12-2031", "day 2031-12-22"),
    ("ngày 22/12/2031", "day 2031-12-22"),
    ("29/6-2031", "day 2031-06-29"),
    ("07/02/2031 - 18:34", "day 2031-02-07"),
    ("2031-10-29", "day 2031-10-29"),
    ("Chiều ngày 10/01/2031", "day 2031-01-10"),
    ("Thứ Tư, 08/02/2031", "day 2031-02-08"),
    ("ngày 7 tháng 2 năm 2031", "day 2031-02-07"),
    ("ngày 5/3/31", "day 2031-03-05"),
    ("từ ngày 14/1 đến ngày 18/1/2031", "day 2031-01-14/2031-01-18"),
    ("từ 14-18/1/2031", "day 2031-01-14/2031-01-18"),
    ("ngày 31/2/2031", "day None"),
    # years that are none are not repaired
    ("tháng 2/2108", "period None"),
    ("tháng 6/20214", "period None"),
    ("năm 20214", "period None"),
    # no exact period
    ("những tháng cuối năm 2031", "period None"),
    ("các tháng còn lại", "period None"),
]


def shown(found: period.PeriodMention) -> str:
    """Returns a mention on one line."""
    return f"{found.role} {found.period.label if found.period else None} {found.cue}".strip()


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_forms_with_their_year(text: str, expected: str) -> None:
    found = period.find(fold(text))
    assert [shown(m) for m in found] == [fold(expected).replace("-q", "-Q").replace("-h", "-H").replace("none", "None")]
    assert not found[0].relative


# text -> with the context's year 2030, with the day of publication 2031-06-15
UNDATED = [
    ("6 tháng đầu năm", "period 2030-H1", "period 2031-H1"),
    ("nửa đầu năm", "period 2030-H1", "period 2031-H1"),
    ("sáu tháng", "period 2030-H1", "period 2031-H1"),
    ("lũy kế 5 tháng", "period 2030-01/2030-05", "period 2031-01/2031-05"),
    ("5 tháng qua", "period 2030-01/2030-05", "period 2031-01/2031-05"),
    ("02 tháng", "period 2030-01/2030-02", "period 2031-01/2031-02"),
    ("3 tháng còn lại", "period 2030-Q4", "period 2031-Q4"),
    ("6 tháng cuối năm", "period 2030-H2", "period 2031-H2"),
    ("quí 1", "period 2030-Q1", "period 2031-Q1"),
    ("quý II", "period 2030-Q2", "period 2031-Q2"),
    ("tháng 5", "period 2030-05", "period 2031-05"),
    ("tháng 12", "period 2030-12", "period 2030-12"),
    ("cả năm", "period 2030", "period 2031"),
    ("năm nay", "period 2030", "period 2031"),
    ("quý 4 năm nay", "period 2030-Q4", "period 2031-Q4"),
    ("tháng 5 năm ngoái", "period 2029-05", "period 2030-05"),
    ("năm tới", "period 2031", "period 2032"),
    ("trong năm qua", "period 2030", "period 2030"),
    ("năm vừa qua", "period 2030", "period 2030"),
    ("trong 5 năm qua", "span 2026/2030", "span 2026/2030"),
    ("ba năm gần đây", "span 2028/2030", "span 2028/2030"),
    ("so với năm trước", "base 2029 so với", "base 2030 so với"),
    ("so với cùng kỳ năm ngoái", "base 2029 so với cùng kỳ", "base 2030 so với cùng kỳ"),
    ("so với tháng 4", "base 2030-04 so với", "base 2031-04 so với"),
    ("đến cuối năm", "deadline 2030 đến", "deadline 2031 đến"),
    ("đến hết ngày 15/10", "deadline 2030-10-15 đến hết", "deadline 2031-10-15 đến hết"),
    ("từ đầu năm đến nay", "period 2030", "period 2031-H1"),
    ("Ngày 6/6", "day 2030-06-06", "day 2031-06-06"),
    ("Chiều 30-6", "day 2030-06-30", "day 2031-06-30"),
    ("Sáng 14.2", "day 2030-02-14", "day 2031-02-14"),
    ("Ngày 19 – 4", "day 2030-04-19", "day 2031-04-19"),
    ("sáng nay (12/1)", "day 2030-01-12", "day 2031-01-12"),
    ("chiều 30-12", "day 2030-12-30", "day 2030-12-30"),
    ("ngày 7 tháng 2", "day 2030-02-07", "day 2031-02-07"),
]


@pytest.mark.parametrize(("text", "in_context", "when_published"), UNDATED)
def test_forms_without_a_year(text: str, in_context: str, when_published: str) -> None:
    def expected(line: str) -> str:
        return fold(line).replace("-q", "-Q").replace("-h", "-H")

    (alone,) = period.find(fold(text))
    (context,) = period.find(fold(text), year=2030)
    (published,) = period.find(fold(text), anchor=date(2031, 6, 15))
    assert alone.period is None
    assert (shown(context), shown(published)) == (expected(in_context), expected(when_published))
    assert context.relative and published.relative


@pytest.mark.parametrize("text", ["tháng trước", "quý trước", "những tháng cuối năm", "năm sau"])
def test_vague_forms_stay_vague(text: str) -> None:
    (found,) = period.find(fold(text), year=2030, anchor=date(2031, 6, 15))
    assert found.period is None


@pytest.mark.parametrize("text", ["đến nay", "tính đến nay", "đến thời điểm này"])
def test_until_now_is_the_day_of_publication(text: str) -> None:
    assert period.find(fold(text), year=2030)[0].period is None
    (found,) = period.find(fold(text), year=2030, anchor=date(2031, 6, 15))
    assert (found.role, found.period and found.period.label) == ("deadline", "2031-06-15")


@pytest.mark.parametrize(
    "text",
    [
        "trong vòng 3 tháng",
        "sau 3 tháng thi công",
        "3 tháng liên tiếp",
        "bình quân 1 tháng đạt 1,4 tỷ",
        "mỗi tháng 5 dự án",
        "những năm qua",
        "nhiều năm qua",
        "26/27 nhiệm vụ",
        "xếp thứ 9/63",
        "đến 2/3 số xã",
        "12/2031/NĐ-CP",
        "57-NQ/TW",
        "tháng 13",
        "13 tháng đầu năm",
        "2.031 tỷ đồng",
        "2031 dự án",
        "nửa đầu của vở diễn",
        "phía đông 30-6",
        "tăng 14.2%",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert period.find(fold(text), year=2030) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quý 2 và 6 tháng đầu năm 2031", ["period 2031-Q2", "period 2031-H1"]),
        ("9 tháng và cả năm 2031", ["period 2031-01/2031-09", "period 2031"]),
        (
            "6 tháng đầu năm 2031 tăng 8% so với cùng kỳ năm 2030",
            ["period 2031-H1", "base 2030 so với cùng kỳ"],
        ),
        ("tăng 12% so với cùng kỳ trong quý I/2031", ["period 2031-Q1"]),
        ("so với năm 2030, năm 2031 tăng", ["base 2030 so với", "period 2031"]),
        ("nhiệm kỳ 2030 - 2035, tầm nhìn đến năm 2045", ["span 2030/2035", "deadline 2045 đến"]),
        ("từ 13% năm 2031 lên 37% năm 2035", ["period 2031", "period 2035"]),
        ("theo giá so sánh năm 2010) năm 2031 tăng", ["base 2010 theo giá so sánh", "period 2031"]),
        ("tháng 5 - 8 tỷ đồng của năm 2031", ["period None", "period 2031"]),
    ],
)
def test_several_periods(text: str, expected: list[str]) -> None:
    assert [shown(m) for m in period.find(fold(text))] == expected


def test_the_mention_is_the_form_without_its_cue() -> None:
    text = fold("Giá trị ước đạt 5.100 tỷ đồng, tính đến hết tháng 9/2031 tăng 8%")
    (found,) = period.find(text)
    assert text[found.start : found.end] == "tháng 9/2031"
    assert text[: found.start].endswith("tính đến hết ")


@pytest.mark.parametrize("text", inputs())
def test_hostile_text_ends(text: str) -> None:
    found = period.find(text, year=2030)
    assert all(0 <= m.start < m.end <= len(text) for m in found)


FORMS = "năm tháng quý đến hết so với cùng kỳ đầu cuối 6 9 2031 ii /2031 - , ngày 30/6 nay trước giai đoạn 2031-2035"
WORDS = FORMS.split()


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS)), st.none() | st.integers(2000, 2040), st.none() | DAYS)
def test_any_order_of_words_is_read(words: list[str], year: int | None, anchor: date | None) -> None:
    text = fold(" ".join(words))
    found = period.find(text, year, anchor)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(m.period is None or m.period.start <= m.period.end for m in found)
