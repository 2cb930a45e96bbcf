"""Article -> sentences: paragraphs, headings, noise; offsets kept, nothing deleted."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.model import Article, Sentence

# A stop is a candidate where white space or the line's end follows; `_sentences` looks at what comes next.
_STOP = re.compile(r"[.!?…]+[”\"’)\]]*(?=\s|$)")
_OPENING = " \t\u00a0\"“‘'([-–—•*+"
# not after one capital letter ("Q. 1", "N. V. An") or a known abbreviation
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:TP|Tp|tp|TX|Tx|Tr|ThS|Ths|TS|Ts|PGS|GS|BS|KS|CN|St|Mr|Mrs|Dr|vv|v\.v|[^\W\d_])\.$"
)
_CAPTION = re.compile(
    r"\s[-–]\s*[Ảả]nh \d{1,2}\.?$|(?:^|\s)[(\[]?(?:Ảnh|ảnh|Ành|ẢNH|Nguồn ảnh|Ảnh minh họa|Đồ họa|Infographic)\s*[:：.]"
)
_CREDIT = re.compile(r"[ẢảÀ]nh|ẢNH|Đồ họa|Infographic")  # one of them stands in each caption
_BYLINE = re.compile(
    r"^(?:Tin,? (?:bài,? )?ảnh|Bài,? (?:và )?ảnh|Bài|Tin|Ảnh|Thực hiện|Nguồn(?: tin)?|Theo)\s*[:：]|"
    r"^\(?Theo [^.;:]{2,80}\)?$|^\w[\w.]*(?:\s\w[\w.]*){1,3}\s{1,3}\([^()]{3,60}\)$"
)
_FURNITURE = re.compile(
    r"^(?:chia sẻ(?: bài viết)?|bình luận|ý kiến bạn đọc|từ khóa|từ khoá|tags?|in bài(?: viết)?|"
    r"gửi (?:bình luận|email)|quay lại|xem thêm|đọc thêm|bài viết khác|bài liên quan|tin cùng chuyên mục|"
    r"tin (?:liên quan|khác|mới(?: nhất)?|đọc nhiều)|có thể bạn quan tâm|email của bạn.*|"
    r"bạn còn \d+/\d+ ký tự.*|lượt xem.*|số lượt truy cập.*|"
    r"skip (?:ribbon|to) .*|e-?mail ?:.*|màu chữ.*|tin sự kiện|"
    r"issn.*|hotline.*|xem cỡ chữ.*|cỡ chữ.*|banner|trang chủ|mã xác nhận.*|nhập mã.*|"
    r"liên kết|tòa soạn.*|toà soạn.*|bản quyền.*|giấy phép.*|cơ quan chủ quản.*|điện thoại.*|ngày đăng.*|"
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*,?.{0,40}\d{4}.*|"
    r"(?:-?\s*|ngày )\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b[^,;]{0,24}|"
    r"\d{1,2}:\d{2}(?::\d{2})?.{0,40})$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"^(?:chia sẻ bài viết|bình luận|bài viết khác|tin liên quan|tin khác|bài liên quan|tin cùng chuyên mục|"
    r"có thể bạn quan tâm|ý kiến bạn đọc|đọc nhiều|tin mới|tin đọc nhiều)\b.{0,60}$",
    re.IGNORECASE,
)
_CRAWL = re.compile(r"^\s*date \d{4}(?:-\d{2}){0,2} ?")
_GOES_ON = re.compile(r"(?:[^\W_]|,)\s*$")  # a line that ends in a word or a comma
_AMOUNT_CUT = re.compile(r"\d (?:nghìn|ngàn|triệu|tỷ|tỉ)\s*$")
_WRAPPED = 3  # lines that break off in mid-sentence, from which a text is one set in lines
_FULL = 0.8  # of the longest such line: a shorter one ends its paragraph
_BYLINE_MAX = 90
_LABEL_MAX = 30
_HEADING_MAX = 160
_CAPTION_MAX = 240
_LONGEST = 3000
_BODY_MIN = 200


def segment(article: Article) -> list[Sentence]:
    """Splits an article into sentences.

    A line is a paragraph. Captions, bylines, page furniture and everything after the comment box are ``noise``;
    a short line without a full stop is a ``heading``.

    Returns:
        Sentences in order of the text; they do not overlap and hold no white space at their ends.
    """
    text = article.text
    sentences: list[Sentence] = []
    seen: set[str] = set()
    tail = boxed = False
    paragraph = 0
    offset = 0
    last = len(text.rstrip())
    for line in _unwrapped(text):
        start, end = offset, offset + len(line)
        offset = end + 1
        if paragraph == 0 and (crawl := _CRAWL.match(line)):
            sentences += _noise(text, start, start + crawl.end(), paragraph)
            start += crawl.end()
        stripped = text[start:end].strip()
        if not stripped:
            continue
        late = offset > len(text) // 2
        if (late or len(stripped) < _LABEL_MAX) and _TAIL.match(stripped):
            tail, boxed = True, not late
        elif tail and boxed and _is_body(stripped):
            tail = False  # the box of related stories stood inside the article
        # a line said before is a caption; the first lines may repeat the headline
        kind = "noise" if tail or stripped in seen else _kind(stripped)
        if kind == "heading" and offset > last and len(stripped) > _LABEL_MAX:
            kind = "prose"  # the text was cut off here
        if kind == "heading" and paragraph > 1 and stripped.count("%") > 1 and "so với" in stripped:
            kind = "prose"  # a paragraph whose full stop was forgotten
        seen.add(stripped)
        if kind == "prose":
            sentences += _sentences(text, start, end, paragraph)
        else:
            sentences += _trimmed(text, start, end, paragraph, kind)
        paragraph += 1
    return sentences


def _unwrapped(text: str) -> list[str]:
    """Returns the lines of a text; what breaks off in mid-sentence is joined to its next line, the break kept."""
    lines: list[str] = []
    printed = text.split("\n")
    going = [one for one, two in pairwise(printed) if two[:1].islower() and _GOES_ON.search(one)]
    width = max(map(len, going)) * _FULL if len(going) >= _WRAPPED else len(text) + 1
    for number, line in enumerate(printed):
        wrapped = number > 0 and len(printed[number - 1]) >= width  # the text is set in lines of one width
        cut = _GOES_ON if line[:1].islower() or (wrapped and line[:1].isalnum()) else None
        cut = _AMOUNT_CUT if cut is None and line[:1].isalpha() else cut
        if lines and cut is not None and cut.search(lines[-1]):
            lines[-1] += f"\n{line}"
        else:
            lines.append(line)
    return lines


def _is_body(line: str) -> bool:
    """Says whether a line is a paragraph of prose, longer than the headline or lead of another story."""
    return len(line) > _BODY_MIN and line[-1] in ".…”" and sum(1 for _ in _STOP.finditer(line)) > 1


def _kind(line: str) -> str:
    """Returns the kind of a whole line: prose, heading or noise."""
    if _FURNITURE.match(line) or line.startswith(("![", "|", "http")):
        return "noise"
    if len(line) < _BYLINE_MAX and _BYLINE.search(line):
        return "noise"
    if not any(char.isalpha() for char in line) or (len(line) < _BYLINE_MAX and line.isupper() and line.count(" ") < 4):
        return "noise"
    if len(line) <= _CAPTION_MAX and _CAPTION.search(line):
        return "noise"
    if len(line) <= _HEADING_MAX and line[-1] not in '.!?…;:”"' and not _STOP.search(line[4:]):
        return "heading"
    return "prose"


def _sentences(text: str, start: int, end: int, paragraph: int) -> list[Sentence]:
    """Returns the sentences of a line of prose."""
    out: list[Sentence] = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        following = text[match.end() : min(end, match.end() + 8)].lstrip(_OPENING)
        if following and not (following[0].isupper() or following[0].isdigit()):
            continue
        if match[0] == "." and _ABBREVIATION.search(text[max(begin, match.start() - 6) : match.end()]):
            continue
        out += _prose(text, begin, match.end(), paragraph)
        begin = match.end()
    return out + _prose(text, begin, end, paragraph)


def _prose(text: str, start: int, end: int, paragraph: int) -> list[Sentence]:
    """Returns a sentence; one that no writer would write is cut at white space, so that work stays linear in length."""
    out: list[Sentence] = []
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        out += _one(text, start, cut, paragraph)
        start = cut
    return out + _one(text, start, end, paragraph)


def _one(text: str, start: int, end: int, paragraph: int) -> list[Sentence]:
    """Returns one sentence; a short one with the credit of a caption in it is noise."""
    short = (end - start) <= _HEADING_MAX and _CREDIT.search(text, start, end)
    kind = "noise" if short and _CAPTION.search(text[start:end]) else "prose"
    return _trimmed(text, start, end, paragraph, kind)


def _trimmed(text: str, start: int, end: int, paragraph: int, kind: str) -> list[Sentence]:
    """Returns the span without white space at its ends, or nothing."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Sentence(start, end, paragraph, kind)] if start < end else []


def _noise(text: str, start: int, end: int, paragraph: int) -> list[Sentence]:
    """Returns a noise span."""
    return _trimmed(text, start, end, paragraph, "noise")
