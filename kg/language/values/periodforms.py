"""How newspapers write periods: ``6 tháng đầu năm 2024``, ``quý II/ 2025``, ``nhiệm kỳ 2020 - 2025``, ``chiều 30-6``.

Reads folded text and says what stands there; ``period`` supplies missing years and roles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kg.language.fold import fold
from kg.language.values import dayforms
from kg.language.values.countword import COUNT, DIGITS, count
from kg.language.values.periodreading import (
    DECEMBER,
    DIGIT,
    EACH,
    JANUARY,
    MONTH,
    OF_YEAR,
    WORD,
    YEAR,
    Form,
    Reading,
    Y,
    whole,
    year_of,
)
from kg.language.values.wording import compiled

_NO_AMOUNT = r"(?!%|[.,]\d(?!\d\d\d))"  # "tháng 8.2023" is a month, "tháng 8.200" is not
_MONTH_NAMES = {"giêng": 1, "hai": 2, "ba": 3, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_MONTH_NAMES |= {"mười một": 11, "mười hai": 12, "chạp": 12}
_NAMES = "|".join(sorted(_MONTH_NAMES, key=len, reverse=True))
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}


def find(text: str) -> list[Reading]:
    """Returns what the forms say, from left to right; where two overlap, the earlier, then the longer one."""
    found: list[Reading] = []
    reached = [0] * len(_FORMS)
    # a form is tried only where one of its words stands: to search for all at every character costs ten times as much
    for opening in _OPENING.finditer(text):
        at = opening.start()
        for number in _BY_OPENING.get(opening[0], _BY_OPENING[DIGIT]):
            _, form, read = _FORMS[number]
            if at >= reached[number] and (match := form.match(text, at)):
                reached[number] = match.end()
                if (reading := read(match)) is not None:
                    found.append(reading)
    found.sort(key=lambda r: (r.start, -r.end))
    kept: list[Reading] = []
    for reading in found:
        if not kept or reading.start >= kept[-1].end:
            kept.append(reading)
    return kept


# --- 6 tháng đầu năm 2024, sáu tháng, 9tháng, 11 tháng năm 2024, 7 tháng qua, 6 tháng cuối năm; 6T/2024
_MONTHS = compiled(
    rf"(?<![\w/.,-])(?:(?P<n>\d{{1,2}}) ?|(?P<w>{COUNT}) )(?:đầu )?tháng(?!\w)"
    rf"(?P<part> đầu(?: tiên)?| cuối| còn lại| vừa qua| qua)?(?! \d{{1,2}}(?!\d)){OF_YEAR}"
)
_SHORT_MONTHS = compiled(rf"(?<![\w/.,-])(?P<n>\d{{1,2}})t ?[/-] ?(?P<y>{Y})")
# "trong vòng 3 tháng" lasts three months
_LASTING = compiled(
    r"(?<!\w)(?:vòng|sau|thêm|kéo dài|thời hạn|mỗi|từng|suốt|cứ|hơn|gần|khoảng|quá|trước|cách đây|tối thiểu|tối đa|"
    r"thời gian|được|mất|dưới|trên|hạn|phạt|tù|giam) $"
)
_LASTED = compiled(
    r" (?:nữa|liên tiếp|liên tục|liền|sau|trước|tiếp|tới|một lần|tuổi|lương|tù|nay|kể từ|gần đây|mới|sắp)(?!\w)"
)


# "sau 9 tháng, GRDP đạt …": those of the year; "sau 9 tháng thi công": so long
_OVER = compiled(r",| (?:tổng|thu|chi|kim ngạch|giá trị|grdp|xuất khẩu|chỉ số|toàn|tỉnh|cả|địa phương)\b")


def _months(match: re.Match[str]) -> Reading | None:
    number = int(match["n"]) if match["n"] else count(match["w"])
    if number is None or not 1 <= number <= 12:
        return None
    part, (year, word, broken) = (match["part"] or "").strip(), year_of(match)
    before, text = match.start(), match.string
    over = number > 1 and text.endswith("sau ", 0, before) and _OVER.match(text, match.end())
    told = part or year or word or broken or match[0].endswith("năm") or over
    lasts = number == 1 or _LASTING.search(text, max(0, before - 14), before) or _LASTED.match(text, match.end())
    if lasts and not told:
        return None
    return whole(match, 13 - number, 12) if part in ("cuối", fold("còn lại")) else whole(match, 1, number)


def _short_months(match: re.Match[str]) -> Reading | None:
    number = int(match["n"])
    return whole(match, 1, number) if 1 <= number <= 12 else None


# --- tháng 5/2024, tháng 11-2021, tháng 06, tháng giêng; 11/2021
_ONE_MONTH = compiled(
    rf"(?<!\w){EACH}(?<!\d )tháng (?:(?P<m>{MONTH}){_NO_AMOUNT}"
    rf"|(?P<name>{_NAMES})(?!\w)(?= năm| ?/|,| \d{{4}})){YEAR}"
)
_SLASHED_MONTH = compiled(rf"(?<![\w/.,-])(?P<m>{MONTH})/(?P<y>{Y})(?![/-]\w)")


def _month(match: re.Match[str]) -> Reading:
    month = int(match["m"]) if match["m"] else _MONTH_NAMES[match["name"]]
    return whole(match, month, month)


# --- tháng 1 đến tháng 9/2024, tháng 10/2023 - 3/2024; từ đầu năm (2024) đến hết tháng 9
_FROM_MONTH = compiled(
    rf"(?<!\w)(?:từ )?(?:tháng (?P<a>{MONTH})(?:/(?P<ya>{Y}))?|(?:kể )?từ đầu năm(?: (?P<yb>{Y}))?)"
    rf" ?(?:-|đến|tới)(?: hết| cuối| giữa| đầu)? ?(?P<again>tháng )?(?P<b>{MONTH}){_NO_AMOUNT}{YEAR}"
)


def _month_range(match: re.Match[str]) -> Reading | None:
    year, word, broken = year_of(match)
    if not (match["again"] or year or broken):
        return None  # "tháng 5 - 8 tỷ đồng"
    first, last = int(match["a"] or 1), int(match["b"])
    begin = int(match["ya"] or match["yb"] or 0) or year
    end = year if year is not None else begin
    if begin == end and first > last:
        return None
    return Reading(match.start(), match.end(), (first, 0), (last, 0), begin, end, word, broken=broken)


# --- quý I-2017, quý 1/2021, quí 3, quý II/ 2025, quý 4 năm nay; Q1/2024
_QUARTER = compiled(rf"(?<!\w){EACH}(?:quý|quí) ?(?P<q>iv|i{{1,3}}|[1-4]|hai|ba|bốn|tư|một)(?!\w){_NO_AMOUNT}{YEAR}")
_SHORT_QUARTER = compiled(rf"(?<!\w)q\.?(?P<q>[1-4]) ?[/-] ?(?P<y>{Y})")


def _quarter(match: re.Match[str]) -> Reading:
    number = int(match["q"]) if match["q"].isdigit() else _QUARTERS[match["q"]]
    return whole(match, 3 * number - 2, 3 * number)


# --- nửa đầu năm 2024, nửa năm cuối, tháng đầu năm; những tháng cuối năm, tháng trước
_HALF = compiled(rf"(?<!\w)nửa (?:năm )?(?P<part>đầu|cuối){OF_YEAR}")
_FIRST_MONTH = compiled(
    r"(?<!\w)(?<!những )(?<!các )(?<!mấy )(?<!\d )(?<!\d)tháng đầu(?: tiên)?(?: của)? năm"
    rf"(?: (?P<y>{Y})| (?P<word>{WORD}))?"
)
_VAGUE = compiled(
    r"(?<!\w)(?:(?:những|các|mấy) (?:tháng|quý) (?:đầu|cuối|còn lại|tiếp theo|tới|qua)"
    rf"(?: (?:của )?năm(?: {Y}| {WORD})?)?|(?:tháng|quý) (?:trước|này|tới|sau|qua)(?! năm)(?!\w)|năm sau(?!\w))"
)


def _half(match: re.Match[str]) -> Reading | None:
    if fold("năm") not in match[0] and year_of(match)[0] is None:
        return None  # "nửa đầu" of something else
    return whole(match, 1, 6) if match["part"] == "đầu" else whole(match, 7, 12)


def _vague(match: re.Match[str]) -> Reading:
    return Reading(match.start(), match.end(), broken=True)


# --- năm 2024, cả năm, năm nay, đến |cuối năm|; cùng kỳ |2023|, đến |2030|; năm 2022, |2023| và |2024|; năm 20214
_ONE_YEAR = compiled(
    rf"(?<!\w)(?:(?:cả )?năm (?:(?P<y>{Y})(?!/\d)|(?P<slip>\d{{4,5}})(?!\d|[.,]\d| ?[a-zđ%])|(?P<word>{WORD}))"
    rf"|cả năm(?!\w)|(?<=đến )(?:cuối|hết|giữa|đầu) năm(?! \d)(?! {WORD})(?!\w)"
    rf"|(?:(?<=kỳ )|(?<=kì )|(?<=với )|(?<=đến )|(?<=tới )|(?<=so )|(?P<more>(?<=\d, )|(?<=\d và )))"
    rf"(?P<y1>{Y})(?![/-]\d| [a-zđ%]{{1,6}}/))"
)
_YEAR_LIST = compiled(rf"(?<!\w)năm (?:{Y}, )*{Y}(?:, | và )$")
_LONGEST_LIST = 64
_SOME = compiled(r"(?:những|nhiều|các|mấy|vài|hằng|hàng|mỗi|từng|bao|\d) $")


def _one_year(match: re.Match[str]) -> Reading | None:
    if match["word"] and _SOME.search(match.string, max(0, match.start() - 6), match.start()):
        return None  # "những năm qua"
    if match["more"] is not None and not _YEAR_LIST.search(
        match.string, max(0, match.start() - _LONGEST_LIST), match.start()
    ):
        return None
    return whole(match, 1, 12)


# --- giai đoạn 2021-2025, nhiệm kỳ 2020 - 2025, từ năm 2019 đến năm 2025, 2023-2024; năm học 2023-2024 is no period
_YEARS = compiled(
    r"(?<![\w/.,-])(?:(?:giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|thời kì|niên độ)(?: 5 năm| 10 năm)?(?: từ)? )?(?:từ )?"
    rf"(?:các )?(?:năm )?(?P<school>học )?(?P<a>{Y}) ?(?:-|đến|tới)(?: hết)? ?(?:năm )?(?P<b>{Y})(?![/-]\d)"
)


def _years(match: re.Match[str]) -> Reading:
    first, last = int(match["a"]), int(match["b"])
    broken = last <= first or match["school"] is not None
    return Reading(match.start(), match.end(), JANUARY, DECEMBER, first, last, span=True, broken=broken)


# --- 5 năm qua, ba năm gần đây, 10 năm trở lại đây
_PAST_YEARS = compiled(
    rf"(?<![\w/.,-])(?:(?P<n>\d{{1,2}})|(?P<w>{COUNT})) năm (?:(?:vừa )?qua|gần đây|trở lại đây)(?!\w)"
)


def _past_years(match: re.Match[str]) -> Reading | None:
    number = int(match["n"]) if match["n"] else count(match["w"])
    return Reading(match.start(), match.end(), word="qua", span=True, past=number) if number and number > 1 else None


_FORMS: Final[tuple[Form, ...]] = (
    (f"{DIGIT} mười {' '.join(DIGITS)}", _MONTHS, _months),
    (f"{DIGIT} mười {' '.join(DIGITS)}", _PAST_YEARS, _past_years),
    (DIGIT, _SHORT_MONTHS, _short_months),
    ("tháng", _ONE_MONTH, _month),
    (DIGIT, _SLASHED_MONTH, lambda match: whole(match, int(match["m"]), int(match["m"]))),
    ("từ kể tháng", _FROM_MONTH, _month_range),
    ("quý quí", _QUARTER, _quarter),
    ("q", _SHORT_QUARTER, _quarter),
    ("nửa", _HALF, _half),
    ("tháng", _FIRST_MONTH, lambda match: whole(match, 1, 1)),
    ("những các mấy tháng quý năm", _VAGUE, _vague),
    (f"{DIGIT} cả năm cuối hết giữa đầu", _ONE_YEAR, _one_year),
    (f"{DIGIT} giai nhiệm thời niên từ các năm học", _YEARS, _years),
    *dayforms.FORMS,
)


# what must stand behind the commonest openings in any form: saves trying the forms at most of them
_FOLLOWED: Final[Mapping[str, str]] = {
    DIGIT: r"(?=\d{0,3} ?(?:[-/.]|th|đầu|đến|tới|t ?[-/])|(?<=[12])[90]\d\d|\d? năm [vqgt])",
    **dict.fromkeys(("các", "những", "mấy"), r"(?= (?:tháng|quý|năm|học|ngày|\d))"),
    "từ": r"(?= (?:tháng|đầu|các|năm|học|ngày|\d))",
    **dict.fromkeys(("tính", "cho"), r"(?= (?:đến|tới))"),
    **dict.fromkeys(("đến", "tới"), r"(?= (?:nay|thời))"),
    **dict.fromkeys(("cuối", "hết", "giữa", "đầu"), r"(?= năm)"),
}


def _opened() -> tuple[re.Pattern[str], Mapping[str, tuple[int, ...]]]:
    """Returns a pattern of all openings, and by opening the numbers of the forms that may begin so."""
    words = {fold(word) for opening, _, _ in _FORMS for word in opening.split()}
    numbers = {
        word: tuple(
            number
            for number, (opening, _, _) in enumerate(_FORMS)
            if any(word.startswith(fold(other)) for other in opening.split())
        )
        for word in words
    }
    spelt = (word + _FOLLOWED.get(word, "") for word in sorted(words - {DIGIT}, key=lambda word: (-len(word), word)))
    return compiled(rf"(?<!\w)(?:\d{_FOLLOWED[DIGIT]}|{'|'.join(spelt)})"), numbers


_OPENING, _BY_OPENING = _opened()
