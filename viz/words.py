"""Figures, periods and dates in words, Vietnamese and English."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from viz.lookup import Bilingual

CAUTION: Final = Bilingual(
    "Dữ liệu được trích tự động từ bài báo và có thể sai: hãy đọc câu nguồn đi kèm trước khi dùng một con số.",
    "The data are extracted automatically from news and can be wrong: read the source sentence before using a figure.",
)
"""What stands below the pages."""

_BOUNDS: Final = {
    ">": Bilingual("hơn {}", "more than {}"),
    ">=": Bilingual("từ {} trở lên", "at least {}"),
    "<": Bilingual("dưới {}", "less than {}"),
    "<=": Bilingual("không quá {}", "at most {}"),
    "~": Bilingual("khoảng {}", "about {}"),
}
_BASELINES: Final = {
    "year-on-year": Bilingual("so với cùng kỳ năm trước", "year on year"),
    "previous-month": Bilingual("so với tháng trước", "on the previous month"),
    "previous-quarter": Bilingual("so với quý trước", "on the previous quarter"),
    "plan": Bilingual("so với kế hoạch", "against the plan"),
}
_CAPACITIES: Final = {
    "chair": Bilingual("chủ trì", "chair"),
    "speaker": Bilingual("phát biểu", "speaker"),
    "attendee": Bilingual("tham dự", "attendee"),
}
_BASES: Final = {
    "context": Bilingual("ngữ cảnh", "the context"),
    "article": Bilingual("cả bài", "the article"),
    "document": Bilingual("cả bài", "the article"),
    "heading": Bilingual("đề mục", "the heading"),
    "title": Bilingual("tiêu đề", "the headline"),
    "paragraph": Bilingual("đoạn văn", "the paragraph"),
    "sentence": Bilingual("câu", "the sentence"),
    "clause": Bilingual("mệnh đề", "the clause"),
    "previous": Bilingual("câu trước", "the sentence before"),
    "list": Bilingual("danh sách", "the list"),
    "sibling": Bilingual("vế bên cạnh", "the neighbouring clause"),
    "published": Bilingual("ngày đăng", "the date of publication"),
    "publisher": Bilingual("tòa soạn", "the newspaper"),
    "default": Bilingual("mặc định", "a default"),
    "province": Bilingual("tỉnh của bài", "the article's province"),
    "province of the article": Bilingual("tỉnh của bài", "the article's province"),
    "dateline": Bilingual("địa danh đầu bài", "the dateline"),
    "district": Bilingual("huyện được nêu", "a district named"),
    "landmark": Bilingual("cửa khẩu được nêu", "a border gate named"),
    "official": Bilingual("cán bộ được nêu", "an official named"),
    "corpus": Bilingual("cán bộ được nêu trong bài khác", "officials named in other articles"),
    "speech": Bilingual("lời phát biểu", "the speech"),
    "plan": Bilingual("kế hoạch được nêu", "the plan told of"),
    "sector": Bilingual("ngành được nêu", "the sector named"),
    "report": Bilingual("báo cáo nêu ngay trước", "the report told before it"),
    "post beside it": Bilingual("chức vụ nêu bên cạnh", "the post beside it"),
    "body named before it": Bilingual("cơ quan nêu trước đó", "the body named before it"),
    "chair": Bilingual("người chủ trì", "the chair"),
    "number": Bilingual("số hiệu", "the number"),
    "vocabulary": Bilingual("từ vựng", "the vocabulary"),
}
_NOT_KNOWN: Final = frozenset({"none", "unknown", "not known"})
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_QUARTERS: Final = ("I", "II", "III", "IV")


def number(value: Decimal) -> Bilingual:
    """Returns a figure with the digits grouped as each language writes them, without trailing zeros.

    >>> number(Decimal("298600.50"))
    Bilingual(vi='298.600,5', en='298,600.5')
    """
    plain = f"{value:,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return Bilingual(plain.translate(str.maketrans(",.", ".,")), plain)


def span(low: Decimal, high: Decimal | None, suffix: Bilingual | str = "") -> Bilingual:
    """Returns a figure or a range of figures with its unit: ``7,5–8%``."""
    after = Bilingual(suffix, suffix) if isinstance(suffix, str) else suffix
    ends = [number(low)] if high is None or high == low else [number(low), number(high)]
    return Bilingual("–".join(e.vi for e in ends) + after.vi, "–".join(e.en for e in ends) + after.en)


def bounded(text: Bilingual, bound: str | None) -> Bilingual:
    """Returns the text with the bound in words: ``>`` is "hơn", "more than"; no bound changes nothing."""
    words = _BOUNDS.get(bound or "", Bilingual("{}", "{}"))
    return Bilingual(words.vi.replace("{}", text.vi), words.en.replace("{}", text.en))


def growth(low: Decimal, high: Decimal | None, bound: str | None) -> Bilingual:
    """Returns a change in per cent in words: a fall is "giảm", "down", and its bound is on its size.

    >>> growth(Decimal("15"), None, ">")
    Bilingual(vi='tăng hơn 15%', en='up more than 15%')
    """
    if low == 0 and not high:
        return bounded(Bilingual("không đổi (0%)", "unchanged (0%)"), bound)
    if low < 0 and (high is None or high <= 0):
        sizes = sorted((abs(low), abs(low if high is None else high)))
        text = bounded(span(sizes[0], sizes[1], "%"), bound)
        return Bilingual("giảm " + text.vi, "down " + text.en)
    text = bounded(span(low, high, "%"), bound)
    return Bilingual("tăng " + text.vi, "up " + text.en)


def baseline(name: str | None, period: str | None = None) -> Bilingual:
    """Returns what a change in a period is measured against: ``year-on-year``, a year, or an unknown name as it is.

    >>> baseline("year-on-year", "2024").vi, baseline("year-on-year", "2024-H1").vi
    ('so với năm trước', 'so với cùng kỳ năm trước')
    """
    if name == "year-on-year" and period and re.fullmatch(r"\d{4}", period):
        return Bilingual("so với năm trước", "on the year before")
    if not name:
        return Bilingual("", "")
    if re.fullmatch(r"\d{4}", name):
        return Bilingual(f"so với năm {name}", f"on {name}")
    return _BASELINES.get(name, Bilingual(name, name))


def capacity(name: str | None) -> Bilingual | None:
    """Returns in what capacity somebody took part in an event; an unknown one as it is, None for none."""
    return _CAPACITIES.get(name, Bilingual(name, name)) if name else None


def basis(name: str | None) -> Bilingual | None:
    """Returns from what the province of an article is known; an unknown basis as it is, None for none."""
    if not name:
        return None
    if name == "named":
        return Bilingual("bài nêu tên", "named in the text")
    return inferred_from(name) if name in _BASES else Bilingual(name, name)


def inferred_from(name: str) -> Bilingual:
    """Returns from what something was inferred: "theo đề mục", "from the heading"; or that it is not known."""
    if name in _NOT_KNOWN:
        return Bilingual("không rõ", "not known")
    whence = _BASES.get(name, Bilingual(name, name))
    return Bilingual(f"theo {whence.vi}", f"from {whence.en}")


def period(label: str | None) -> Bilingual:
    """Returns a period of the notation ``2024``, ``2024-H1``, ``2024-Q3``, ``2024-08``, ``2024-01/2024-09`` in words.

    >>> period("2024-01/2024-09").vi
    '9 tháng đầu năm 2024'
    """
    if not label:
        return Bilingual("không nêu kỳ", "period not stated")
    if "/" in label:
        return _interval(*label.split("/", 1))
    if match := re.fullmatch(r"(\d{4})-H([12])", label):
        first = match[2] == "1"
        return Bilingual(
            f"6 tháng {'đầu' if first else 'cuối'} năm {match[1]}",
            f"{'first' if first else 'second'} half of {match[1]}",
        )
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", label):
        return Bilingual(f"Quý {_QUARTERS[int(match[2]) - 1]}/{match[1]}", f"Q{match[2]} {match[1]}")
    return date(label)


def date(text: str) -> Bilingual:
    """Returns an ISO date, month or year as each language writes it; anything else as it is.

    >>> date("2024-08"), date("2024-12-05").vi
    (Bilingual(vi='Tháng 8/2024', en='August 2024'), '5/12/2024')
    """
    match = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", text)
    if match is None:
        return Bilingual(text, text)
    year, month, day = match.groups()
    if month is None:
        return Bilingual(f"Năm {year}", year)
    name = _MONTHS[int(month) - 1]
    if day is None:
        return Bilingual(f"Tháng {int(month)}/{year}", f"{name} {year}")
    return Bilingual(f"{int(day)}/{int(month)}/{year}", f"{int(day)} {name} {year}")


def dates(earliest: str | None, latest: str | None) -> Bilingual | None:
    """Returns what two bounds say of a date: day, month, year, or both bounds; None where nothing is known."""
    first, last = earliest or latest, latest or earliest
    if first is None or last is None:
        return None
    if first == last:
        return date(first)
    if first[:7] == last[:7] and first.endswith("-01") and last[8:] in {"28", "29", "30", "31"}:
        return date(first[:7])
    if first[:4] == last[:4] and first.endswith("-01-01") and last.endswith("-12-31"):
        return date(first[:4])
    start, end = date(first), date(last)
    return Bilingual(f"{start.vi} – {end.vi}", f"{start.en} – {end.en}")


def deadline(day: str | None, printed: str | None) -> Bilingual | None:
    """Returns a deadline as printed and as its last day, where both are known; None where none is stated.

    >>> deadline("2025-06-30", "trước ngày 30-6-2025").vi, deadline("2025-12-31", "2025").vi
    ('trước ngày 30-6-2025 (đến 30/6/2025)', 'Năm 2025')
    """
    if printed and period(printed).vi != printed:  # written as a period already: "2025", "2025-Q1"
        return period(printed)
    if day is None:
        return Bilingual(printed, printed) if printed else None
    last = date(day)
    if printed is None or printed == last.vi:
        return last
    return Bilingual(f"{printed} (đến {last.vi})", f"{printed} (until {last.en})")


def _interval(start: str, end: str) -> Bilingual:
    """Returns an interval in words; months from January on are "n tháng đầu năm"."""
    if re.fullmatch(r"\d{4}", start) and re.fullmatch(r"\d{4}", end):
        return Bilingual(f"Giai đoạn {start}–{end}", f"{start}–{end}")
    months = [re.fullmatch(r"(\d{4})-(\d{2})", side) for side in (start, end)]
    if months[0] and months[1] and months[0][1] == months[1][1] and months[0][2] == "01":
        count = int(months[1][2])
        return Bilingual(f"{count} tháng đầu năm {months[0][1]}", f"first {count} months of {months[0][1]}")
    first, last = date(start), date(end)
    return Bilingual(f"{first.vi} – {last.vi}", f"{first.en} – {last.en}")
