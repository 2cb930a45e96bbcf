"""Headline, newspaper and date of publication, as far as the text or its address tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.language.values import base, period

_DATELINE = re.compile(r"^\W{0,2}(?P<code>[\w. -]{2,24}?)\)?\s*[-–—]\s*(?=\S)")
_CREDIT = re.compile(
    r"(?:\((?P<in>Báo [^()]{3,40}|[^()]{3,40})\)\s*$)|^(?:Nguồn|Theo)\s*:?\s*(?P<after>Báo [^;:,.()]{3,40})"
)
_CRAWL = re.compile(r"^\s*date (?P<date>\d{4}(?:-\d{2}){0,2})\b")
_STAMP = re.compile(r"(?<!\d)(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:19|20)\d{2})(?!\d)")
_CLOCK = re.compile(
    r"(?:(?:thứ \w+|chủ nhật),? *)?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\W*\d{1,2}[:hg]\d{2}(?::\d\d)?)?"
    r"(?: (?:am|pm|sa|ch))?(?: *\(?gmt ?\+ ?7\)?)?",
    re.IGNORECASE,
)  # "Thứ Tư, 27/11/2024 13:37 CH"
_DUE = re.compile(r"(?:trước|đến|tới|hết|nhất)(?: hết)?(?: ngày)? $", re.IGNORECASE)
_OF_DOCUMENT = re.compile(
    r"(?:/[\wđ-]+|\b(?:quyết định|nghị quyết|công văn|thông báo|văn bản)[^,.;]{0,40}) (?:ngày )?$"
)
_URL_DATE = re.compile(
    r"/(?P<y>20[0-3]\d)/?(?P<m>0[1-9]|1[0-2])(?:/?(?P<d>[0-3]\d))?(?=/)"
    r"|[-/](?P<y2>20[0-3]\d)(?P<m2>0[1-9]|1[0-2])(?P<d2>[0-3]\d)\d{0,12}\b"
    # number of the site, day, time to the millisecond: "…-188310928163922257.chn"
    r"|-\d{3}(?P<y3>[0-3]\d)(?P<m3>0[1-9]|1[0-2])(?P<d3>0[1-9]|[12]\d|3[01])\d{9}\.(?:chn|html?)\b"
)
_URL_PERIOD = re.compile(
    r"[-/](?:thang|quy)(?:-[a-z\d]{1,4}){0,3}?-(?:nam-)?(?P<y>20[0-3]\d)(?![\da-z])"
)  # "6-thang-dau-nam-2031"
_PRINTED_YEAR = re.compile(r"1(?=(9\d\d))|2(?=(0\d\d))|/(?= ?(\d\d))")  # the years that a period may say
_ANY_YEAR = re.compile(
    r"(?<![\d.,])(?<!giá )(?<!giá năm )(?<!so sánh )(?<!cố định )(?<!đến năm )(?<!- )(?<!-)(?<!– )(?<!tầm nhìn )"
    r"(?P<y>20[0-3]\d)(?![\d%]|[.,]\d|/[a-zđ\d]| ?[-–] ?20)"
)
_SO_FAR = ("tính", "lũy kế")  # "tính đến hết quý II/2031": told when it was over
_HEAD_LINES = 6
_TITLE_MAX = 200
_EARLY_MONTH = 2
_REVIEW_MONTH = 11


def read(setting: Setting, language: Language) -> Setting:
    """Returns the setting with title, publisher and date of publication filled in where they can be told.

    What the source gave is kept. A date is an ISO 8601 prefix: the day where it is printed, else the month or year.
    The year of a dateline without one (``Sáng 14.2``) is the latest year that the article's own results speak of.
    """
    title = setting.title or _title(setting)
    publisher = setting.publisher or _publisher(setting, language)
    return replace(setting, title=title, publisher=publisher, published=setting.published or _published(setting))


def _title(setting: Setting) -> str | None:
    """Returns the first line where it is a headline."""
    for sentence in setting.sentences:
        if sentence.kind == "noise":
            continue
        line = setting.quote(sentence.start, sentence.end)
        return line if sentence.kind == "heading" and len(line) <= _TITLE_MAX else None
    return None


def dateline_code(setting: Setting) -> tuple[str, int, int] | None:
    """Returns the newspaper's code before the first sentence (``BHG - Sáng 14.2``) with its offsets, or None."""
    for sentence in setting.prose[:4]:
        match = _DATELINE.match(setting.quote(sentence.start, sentence.end))
        if match and " " not in match["code"].strip("() ").replace(". ", ""):
            start = sentence.start + match.start("code")
            return match["code"].strip("( )"), start, start + len(match["code"])
    return None


def _publisher(setting: Setting, language: Language) -> str | None:
    """Returns the newspaper named in a credit line, by a dateline code, or by the address."""
    for sentence in reversed(setting.sentences[-6:]):
        match = _CREDIT.search(setting.quote(sentence.start, sentence.end))
        name = match and (match["in"] or match["after"])
        if name and sentence.kind != "prose":
            known = language.gazetteer("medium").lookup(name)
            if known or name.startswith("Báo ") or sentence.kind == "noise":
                return known[0].vi if known else name.strip()
    code = dateline_code(setting)
    address = host(setting.address)
    if code is None and not address:
        return None
    media = language.vocabulary.terms("medium")
    if code is not None:
        for medium in media:
            if code[0] in medium.all("datelineCode"):
                return medium.vi
    for medium in media if address else ():
        if any(address == domain or address.endswith("." + domain) for domain in medium.all("domain")):
            return medium.vi
    return None


def host(address: str) -> str:
    """Returns the host of an address without ``www.``, or ""."""
    match = re.match(r"https?://(?:www\.)?([^/:?#]+)", address)
    return match[1].lower().rstrip(".") if match else ""


def _published(setting: Setting) -> str | None:
    """Returns the date of publication as an ISO 8601 prefix."""
    text = setting.article.text
    crawl = _CRAWL.match(text)
    if crawl and len(crawl["date"]) == 10:
        return crawl["date"]
    stamp = _stamp(setting)
    if stamp:
        return stamp
    if crawl:
        return crawl["date"]
    url = _URL_DATE.search(setting.address)
    if url:
        year = url["y"] or url["y2"] or f"20{url['y3']}"
        parts = [year, url["m"] or url["m2"] or url["m3"], url["d"] or url["d2"] or url["d3"]]
        return "-".join(part for part in parts if part)
    latest = _latest_year(setting)
    if latest is None:
        return None
    for sentence in setting.prose[:3]:
        for mention in period.find(setting.folded[sentence.start : sentence.end], latest, None):
            if mention.role == "day" and mention.period is not None:
                if mention.period.start.year < latest and not mention.relative:
                    continue  # "dân số tại thời điểm ngày 31-12-2030 là …", told in 2031
                if _OF_DOCUMENT.search(setting.folded, sentence.start, sentence.start + mention.start):
                    continue
                return _of_its_year(mention.period.start, setting).isoformat()
    return str(latest)


def _of_its_year(day: date, setting: Setting) -> date:
    """Returns a dateline's day in its year: a review late in a year speaks of the next year too, as a plan."""
    results = _results_of(day.year, setting)
    if day.month >= _REVIEW_MONTH:
        planned = f"năm {day.year - 1}" in setting.folded and _plans_of(day.year, setting)
        if planned or (not results and _results_of(day.year - 1, setting)):
            return day.replace(year=day.year - 1)
    if day.month <= _EARLY_MONTH and results:
        return day.replace(year=day.year + 1)  # the results of a whole year are told early in the next
    return day


def _plans_of(year: int, setting: Setting) -> bool:
    """Says whether work of a year is planned: ``nhiệm vụ phát triển kinh tế - xã hội năm 2032``."""
    return re.search(rf"\bnhiệm vụ(?: [^.;,]{{0,60}})? năm {year}\b", setting.folded) is not None


def _results_of(year: int, setting: Setting) -> bool:
    """Says whether results of a whole year are told: ``năm 2031 ước đạt …``, ``hội nghị tổng kết … năm 2031``."""
    told = rf"năm {year}(?: \w+){{0,4}} (?:ước|đạt|thực hiện)\b|\btổng kết\b[^.;,]{{0,80}}\bnăm {year}\b"
    return re.search(told, setting.folded) is not None


def _stamp(setting: Setting) -> str | None:
    """Returns the date printed above the text, unless the page was rendered then: years after the story.

    Of two that stand in lines of their own the earlier one is the story's: the other is the clock of the page.
    """
    stamps = list(_stamps(setting))
    if not stamps:
        return None
    latest = _latest_year(setting)
    fitting = [(stamp, alone) for stamp, alone in stamps if latest is None or stamp.year <= latest + 1]
    if not fitting:
        return None
    first, clock = fitting[0]
    others = (stamp for stamp, alone in fitting if clock and alone and (latest is None or stamp.year >= latest - 1))
    return min([first, *others]).isoformat()


def _stamps(setting: Setting) -> Iterator[tuple[date, bool]]:
    """Yields the dates printed above the text, each with whether its line is of weekday, date and time alone."""
    for sentence in setting.sentences[:_HEAD_LINES]:
        line = setting.quote(sentence.start, sentence.end)
        match = _STAMP.search(line)
        if match is None or (sentence.kind == "prose" and len(line) > _TITLE_MAX // 2):
            continue
        if _OF_DOCUMENT.search(setting.folded, sentence.start, sentence.start + match.start()):
            continue  # "Quyết định số 57/QĐ-UBND ngày |23/4/2031| …"
        if _DUE.search(line, 0, match.start()):
            continue  # "hoàn thành trước ngày 31/3/2031": the day is one to come
        try:
            stamp = date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            continue
        yield stamp, _CLOCK.fullmatch(line.strip()) is not None


def _year_at_all(setting: Setting) -> int | None:
    """Returns the latest year that is printed anywhere, but as a price base, the end of a span or of a plan."""
    years = [int(m["y"]) for s in setting.prose for m in _ANY_YEAR.finditer(setting.folded, s.start, s.end)]
    return max(years, default=None)


def _latest_year(setting: Setting) -> int | None:
    """Returns the latest year the prose speaks of, not counting ends of spans, far targets and document numbers.

    Where all years are those of comparisons (``so với năm 2030``), it is the year after; so it is after the latest year
    whose same months are compared with (``so với cùng kỳ năm 2030``).
    """
    named = [int(m["y"]) for m in _URL_PERIOD.finditer(setting.address)]
    latest: int | None = max(named, default=None)
    compared: int | None = None
    for sentence in setting.prose:
        folded = setting.folded[sentence.start : sentence.end]
        # a period ends in a year that is printed: most sentences name none that is later than those before
        found = _PRINTED_YEAR.findall(folded)
        printed = [1000 + int(last) if last else 2000 + int(this or short) for last, this, short in found]
        if not printed or (latest is not None and max(printed) <= latest):
            continue
        for mention in period.find(folded, None, None):
            so_far = mention.role == "deadline" and mention.cue.startswith(_SO_FAR)
            if mention.period is not None and (mention.role in ("period", "day") or so_far):
                latest = max(latest or 0, mention.period.end.year)
            elif mention.period is not None and mention.role == "base":
                compared = max(compared or 0, mention.period.end.year)
    if latest is None and compared is None:
        return _year_at_all(setting)
    if latest is None:
        return None if compared is None else compared + 1
    bases = base.find(setting.folded)
    same = [b.base.year for b in bases if b.base.year and "cùng kỳ" in setting.folded[b.start : b.end]]
    return max([latest, *(year + 1 for year in same)])
