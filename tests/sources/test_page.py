import socket
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import Article
from kg.sources import items, page
from kg.sources.read import SourceNote, read

LEAD = "Năm 2030, tỉnh Bình Sơn thu ngân sách 12.500 tỷ đồng, tăng 8,5% so với cùng kỳ."
BODY = "Ông Nguyễn Văn Thử, Chủ tịch UBND tỉnh Bình Sơn, cho biết kim ngạch xuất khẩu đạt 500 triệu USD."
END = "Sáu tháng đầu năm, vốn đầu tư công giải ngân đạt 93% kế hoạch được giao; các chủ đầu tư cam kết hoàn thành."
TEXT = f"{LEAD}\n{BODY}\n{END}"


def html(head: str = "", before: str = "", after: str = "", inside: str | None = None) -> str:
    """Returns a page of a newspaper that does not exist."""
    if inside is None:
        inside = f"<p><strong>{LEAD}</strong></p><p>{BODY}<br>{END}</p>"
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">{head}</head><body>'
        f'<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/kt">Kinh tế</a></li></ul></nav>{before}'
        f"<article>{inside}</article>{after}<footer>Bản quyền thuộc Báo Bình Sơn</footer></body></html>"
    )


def article(text: str) -> page.Page:
    """Returns the article of a page."""
    return page.article(text, "a.html")


def test_the_text_is_a_paragraph_a_line_without_the_page_around_it() -> None:
    related = '<div class="related"><h3>Tin liên quan</h3><ul><li><a href="/x">Tỉnh khác thu 1 tỷ</a></li></ul></div>'
    assert article(html(after=related)).text == TEXT


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"<p>Thu&nbsp;ngân s&aacute;ch 5&#37;&shy;, t&#7881;nh&#8203;</p><p>{LEAD}</p>", f"Thu ngân sách 5%, tỉnh\n{LEAD}"),
        (f"<p>{unicodedata.normalize('NFD', LEAD)}</p>", LEAD),
        (f"<p>{LEAD}</p><ul><li>Công nghiệp tăng 9%</li><li>Nông nghiệp tăng 3,1%</li></ul>",
         f"{LEAD}\n- Công nghiệp tăng 9%\n- Nông nghiệp tăng 3,1%"),
        (f"<table><tr><td><p>{LEAD}</p></td></tr><tr><td><p>{BODY}</p></td></tr></table>", f"{LEAD}\n{BODY}"),
        (f"<p>{LEAD}</p><table><tr><th>Chỉ tiêu</th><th>Mức</th></tr><tr><td>Thu</td><td>5</td></tr></table>",
         f"{LEAD}\n| Chỉ tiêu | Mức\n| Thu | 5"),
        (f"<p>{LEAD}</p><script>var a = '12 tỷ';</script><style>p {{}}</style><!-- 9 tỷ --><p>{BODY}</p>", f"{LEAD}\n{BODY}"),
        (f"<p>{LEAD}<p>{BODY}", f"{LEAD}\n{BODY}"),
    ],
    ids=["entities", "nfd", "list", "layout table", "table", "script", "unclosed"],
)  # fmt: skip
def test_what_stands_in_a_page(inside: str, text: str) -> None:
    assert article(html(inside=inside)).text.replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:title" content="Bình Sơn thu vượt"><title>Khác</title>', "title", "Bình Sơn thu vượt"),
        ("<title>Bình Sơn thu vượt - Báo Bình Sơn điện tử</title>", "title", "Bình Sơn thu vượt"),
        ("<title>Bình Sơn thu vượt - Báo Bình Sơn điện tử</title>", "publisher", "Báo Bình Sơn điện tử"),
        ("<title>Bình Sơn thu vượt | Hà Tân</title>", "publisher", None),
        ('<meta property="og:site_name" content="Báo Bình Sơn">', "publisher", "Báo Bình Sơn"),
        ('<link rel="canonical" href="https://bao.example/a-1.html">', "url", "https://bao.example/a-1.html"),
        ('<link rel="canonical" href="https://bao.example/">', "url", None),
        ('<link rel="canonical" href="javascript:alert(1)">', "url", None),
        ('<meta property="og:url" content="file:///etc/hosts">', "url", None),
        ("", "title", None),
        ("", "publisher", None),
    ],
)
def test_metadata(head: str, field: str, value: str | None) -> None:
    assert getattr(article(html(head)), field) == value


NEWS = '{"@type": "NewsArticle", "dateModified": "2031-03-09", "datePublished": "2031-02-07T08:15:00+07:00"}'


@pytest.mark.parametrize(
    ("head", "before", "expected"),
    [
        ('<meta property="article:published_time" content="2031-02-07T08:15:00+07:00">', "", "2031-02-07"),
        ('<meta name="pubdate" content="07/02/2031 08:15">', "", "2031-02-07"),
        ('<meta itemprop="datePublished" content="2031-02-07">', "", "2031-02-07"),
        (f'<script type="application/ld+json">{NEWS}</script>', "", "2031-02-07"),
        ("", '<time itemprop="datePublished" datetime="2031-02-07T08:15">hôm qua</time>', "2031-02-07"),
        ('<meta name="date" content="2031-05-05"><meta name="pubdate" content="2031-02-07">', "", "2031-02-07"),
        # what is no date of publication
        ('<meta property="article:modified_time" content="2031-03-09">', "", None),
        ('<meta property="og:updated_time" content="2031-03-09"><meta http-equiv="date" content="2031-03-09">', "", None),
        ('<meta http-equiv="last-modified" content="2031-03-09">', "", None),
        ("", '<div class="clock">Thứ sáu, 07/02/2031 | 08:15</div>', None),
        ("", '<div class="update">Cập nhật lúc 07/02/2031</div><time>07/02/2031</time>', None),
        ("", '<footer>© 2031 Báo Bình Sơn</footer>', None),
        ('<link rel="canonical" href="https://bao.example/a-1.html">', "", None),
        ('<meta name="pubdate" content="2/7/2031 8:15:00 AM">', "", None),
        ('<meta name="pubdate" content="hôm nay">', "", None),
    ],
)  # fmt: skip
def test_only_metadata_that_say_published_are_dates_of_publication(
    head: str, before: str, expected: str | None
) -> None:
    assert article(html(head, before)).published == expected


@pytest.mark.parametrize("year", [1999, 2031, 2090])
def test_no_clock_judges_a_date(year: int) -> None:
    assert article(html(f'<meta name="pubdate" content="{year}-02-07">')).published == f"{year}-02-07"


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: text.encode("ascii", "xmlcharrefreplace"),
        lambda text: ('<?xml version="1.0" encoding="windows-1252"?>\n' + text).encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "nfd", "references", "wrong prolog"],
)
def test_a_page_reads_the_same_in_every_encoding(tmp_path: Path, encode: Callable[[str], bytes]) -> None:
    (tmp_path / "a.htm").write_bytes(encode(html()))
    (found,) = read([tmp_path])
    assert isinstance(found, Article)
    assert (found.id, found.source, found.text) == ("a", "a.htm", TEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!doctype html>", True),
        ("\n<!-- x - y -->\n<html >", True),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "">', True),
        ("<p>Tin", True),
        ("<div class='a'>", True),
        ("<br/>Tin", True),
        ("Tin <b>mới</b>", False),
        ("<5% hộ nghèo", False),
        ("<p", False),
        ("<plan>", False),
        ("", False),
        ("<!--" * 1000, False),
    ],
)
def test_what_begins_like_html(text: str, expected: bool) -> None:
    assert page.is_html(text) is expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html><body></body></html>", "a.html: no text of an article in this page (4 tags)"),
        ("<p>" * 60_001, "a.html: 60,001 tags, more than the 60,000 that a page of news may have"),
        ("<p " + "a=1 " * 10_000 + ">", "a.html: a tag with 10,000 attributes at character 0"),
        ("<div>" * 50_000 + LEAD, "a.html: no text of an article in this page (50,000 tags)"),
    ],
    ids=["empty", "tags", "attributes", "deep"],
)  # fmt: skip
def test_a_page_without_an_article_or_built_to_be_hard_is_refused(text: str, message: str) -> None:
    with pytest.raises(SourceError) as refused:
        article(text)
    assert str(refused.value) == message


def test_fifty_thousand_unclosed_paragraphs_are_read() -> None:
    assert article("<html><body>" + f"<p>{LEAD}" * 50_000).text.count(LEAD) == 50_000


def test_what_was_lost_where_tags_stand_too_deeply_is_told() -> None:
    found = article(html(inside=f"<p>{TEXT}</p>" + "<div>" * 400 + "<p>mất</p>"))
    assert found.notes == ("tags in each other too deeply; the rest was lost",)
    assert LEAD in found.text and "mất" not in found.text


def test_a_bad_page_is_named_and_the_rest_is_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "1.html").write_text("<html></html>", encoding="utf-8")
    (tmp_path / "2.html").write_text("không phải trang", encoding="utf-8")
    (tmp_path / "3.html").write_bytes(html().encode() + b"\xe1\xbb")
    (tmp_path / "4.txt").write_text(html(), encoding="utf-8")
    (tmp_path / "5.html").write_bytes(b"")
    one, two, note, three, four, five = read([tmp_path])
    assert str(one) == "1.html: no text of an article in this page (2 tags)"
    assert isinstance(two, Article) and two.text == "không phải trang"
    assert isinstance(note, SourceNote) and str(note) == "3.html: the last character was cut off after 2 bytes"
    assert isinstance(three, Article) and isinstance(four, Article) and three.sha256 == four.sha256
    assert str(five) == "5.html: empty file"
    assert capfd.readouterr() == ("", "")


def test_a_page_that_breaks_the_library_is_one_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError("maximum recursion\ndepth")

    monkeypatch.setattr(trafilatura, "bare_extraction", broken)
    with pytest.raises(SourceError) as refused:
        article(html())
    assert str(refused.value) == "a.html: HTML that cannot be read (RecursionError: maximum recursion depth)"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    links = "".join(
        f'<{tag} src="http://bao.example/x" href="http://bao.example/y">' for tag in ("img", "link", "base")
    )
    frames = '<iframe src="http://bao.example/z"></iframe>'
    assert article(html(links, frames)).text == TEXT
    entity = '<!DOCTYPE html SYSTEM "http://bao.example/a.dtd" [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    assert LEAD in article(f"{entity}<html><body><p>{LEAD}</p><p>&x;</p></body></html>").text
    assert article("http://bao.example/").text == "http://bao.example/"  # a text, not a thing to open


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["<p>", "</p>", "<table>", "<td>", "<tr>", "<!--", "-->", "&amp;", "<a href='", "'>", "Tỉnh ", "<script>", "\0", "]]>", "<svg>", "<title>", "|", "12 tỷ. ", "<time pubdate>"]), max_size=30))  # fmt: skip
def test_any_tags_give_an_article_or_a_refusal(parts: list[str]) -> None:
    (*notes, last) = items.from_bytes("".join(parts).encode(), "a.html", html=True)
    assert all(isinstance(note, SourceNote) for note in notes)
    assert isinstance(last, Article | SourceError)
    if isinstance(last, Article):
        assert unicodedata.is_normalized("NFC", last.text) and last.text.strip()
