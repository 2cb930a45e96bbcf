"""How newspapers write days: ``chiều 30-6``, ``sáng 14.2``, ``ngày 7 tháng 2 năm 2023``, ``đến nay``."""

from __future__ import annotations

import re
from typing import Final

from kg.language.values.periodreading import DIGIT, EACH, MONTH, WEEKDAY, YEAR, Form, Reading, Y, year_of
from kg.language.values.wording import compiled

# --- ngày 22-12-2024, 29/6-2011, chiều 30-6, sáng 14.2, ngày 19 - 4, ngày 7 tháng 2 năm 2023, 2025-10-29, đến |15/10|
_TIME = r"(?:(?:rạng )?sáng|trưa|chiều|tối|đêm)(?: nay)?,? (?:ngày )?(?:mùng )?\(?"
_DAYCUE = rf"(?:{_TIME}|(?:ngày (?:mùng )?|hôm |{WEEKDAY},? (?:ngày )?)\(?)"
_NOT_PART = r"(?![\d%/]|[.,]\d|-\d| ?(?:%|triệu|tỷ|tấn|nghìn|người|số)(?!\w))"
_DATE = compiled(
    rf"(?<![\w/.,-])(?:{_DAYCUE})?(?<![\d/.,-])(?P<d>\d{{1,2}}) ?[/.-] ?(?P<m>\d{{1,2}}) ?[/.-] ?"
    r"(?P<y>(?:19|20)\d\d)(?!\d|[.,/]\d)"
)
_ISO_DATE = compiled(r"(?<![\w/.,-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])")
_CUED_DAY = compiled(
    rf"(?<!\w){EACH}(?:{_TIME}(?P<d>\d{{1,2}}) ?[/.-] ?(?P<m>{MONTH})"
    rf"|{_DAYCUE}(?P<d1>\d{{1,2}}) ?[/-] ?(?P<m1>{MONTH})"
    rf"|(?:(?<=đến )|(?<=hết ))ngày (?P<d2>\d{{1,2}})\.(?P<m2>{MONTH}))(?:/(?P<slip>\d\d))?{_NOT_PART}"
)
_SPOKEN_DAY = compiled(rf"(?<!\w)ngày (?:mùng )?(?P<d>\d{{1,2}}) tháng (?P<m>{MONTH}){YEAR}")
_LATE_DAY = compiled(  # a fraction has the smaller number first
    r"(?:(?<=đến )|(?<=hết )|(?<=tới )|(?<=trước )|(?<=vào )|(?<=điểm ))"
    rf"(?P<d>1[3-9]|2\d|3[01])/(?P<m>{MONTH})(?![/%]|[.,]\d)"
)
# --- từ 14-18/1, từ ngày 14/1 đến ngày 18/1/2024
_DAYS = compiled(
    rf"(?<!\w)(?:từ(?: ngày)?|ngày|các ngày) (?P<d>\d{{1,2}})(?:/(?P<m>{MONTH}))? ?(?:-|đến hết|đến|tới|và) ?"
    rf"(?:ngày )?(?P<e>\d{{1,2}})/(?P<n>{MONTH})(?:/(?P<y>{Y}))?(?![\d%/]|[.,]\d)"
)


def _day(match: re.Match[str]) -> Reading | None:
    groups = match.groupdict()
    day, month = (int(groups[name] or groups[f"{name}1"] or groups[f"{name}2"]) for name in "dm")
    year, word, broken = year_of(match)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Reading(match.start(), match.end(), (month, day), (month, day), year, None, word, day=True, broken=broken)


def _days(match: re.Match[str]) -> Reading | None:
    last = int(match["n"]), int(match["e"])
    first = int(match["m"] or match["n"]), int(match["d"])
    if first >= last or max(first[1], last[1]) > 31 or not first[1]:
        return None
    return Reading(match.start(), match.end(), first, last, int(match["y"]) if match["y"] else None, day=True)


# --- từ đầu năm (2024) đến ngày 11/9/2024, từ ngày 1/1 đến hết ngày 15/8
_SINCE_DAY = compiled(
    rf"(?<!\w)(?:tính |kể )?từ (?:đầu năm|(?:ngày )?0?1/0?1(?:/(?P<yb>{Y}))?)(?: (?P<ya>{Y}))? (?:đến|tới)"
    rf"(?: hết| cuối)?(?: ngày)? (?P<d>\d{{1,2}}) ?[/.-] ?(?P<m>{MONTH})(?:[/.-](?P<y>{Y}))?(?![\d%/]|[.,]\d)"
)


def _since_day(match: re.Match[str]) -> Reading | None:
    """The months of a year up to that of the day: flows are counted by the month."""
    year = match["y"] or match["ya"] or match["yb"]
    if not 1 <= int(match["d"]) <= 31:
        return None
    return Reading(match.start(), match.end(), (1, 0), (int(match["m"]), 0), int(year) if year else None)


# --- đến nay, hiện toàn tỉnh có 90 …, từ đầu năm (2023) đến nay, tính từ ngày 1/1/2023 đến thời điểm báo cáo
_NOW = compiled(
    rf"(?<!\w)(?P<since>(?:(?:tính |kể )?(?:từ )?đầu năm(?: (?P<y>{Y})| (?P<word>nay))?"
    rf"|(?:tính |kể )?từ (?:ngày )?0?1/0?1(?:/(?P<y1>{Y}))?) )?(?:tính |cho )?(?:đến|tới) "
    r"(?<!trước đến )(?<!trước tới )(?:nay|thời điểm (?:này|hiện tại|(?:lập |làm )?báo cáo))(?!\w)"
    r"|(?<!\w)hiện(?: nay| tại)?(?=,? (?:toàn tỉnh|tỉnh|trên địa bàn|cả tỉnh|thành phố|địa phương)"
    r"[^,.;]{0,30} có \D{0,12}\d)"
)


def _now(match: re.Match[str]) -> Reading:
    told = match["y"] or match["y1"]
    year = int(told) if told else None
    since = match["since"] is not None
    return Reading(match.start(), match.end(), year=year, word=match["word"] or "", now=True, since=since)


_CUES = "rạng sáng trưa chiều tối đêm ngày hôm thứ chủ"
FORMS: Final[tuple[Form, ...]] = (
    ("kể từ tính", _SINCE_DAY, _since_day),
    (f"{DIGIT} {_CUES}", _DATE, _day),
    (DIGIT, _ISO_DATE, _day),
    (_CUES, _CUED_DAY, _day),
    ("ngày", _SPOKEN_DAY, _day),
    (DIGIT, _LATE_DAY, _day),
    ("từ ngày các", _DAYS, _days),
    ("kể từ đầu tính cho đến tới hiện", _NOW, _now),
)
