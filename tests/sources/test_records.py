import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import Article
from kg.sources import table
from kg.sources.read import SourceNote, read

TEXT = "Năm 2031, tỉnh Bình Sơn phấn đấu kim ngạch xuất khẩu đạt 500 triệu USD, tăng 8% so với cùng kỳ năm trước."


def found(data: str | bytes, max_bytes: int = 10_000_000) -> list[Article | SourceError]:
    """Returns what is read of a table."""
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(table.rows(stream, "news.csv", max_bytes))


def articles(data: str | bytes) -> list[Article]:
    """Returns what is read where nothing may go wrong."""
    items = found(data)
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


@pytest.mark.parametrize(
    "header",
    [
        "title,url,published,publisher,text",
        "Title,URL,Date,Source,Content",
        "headline,link,publish_date,newspaper,body",
        "tiêu đề,liên kết,ngày đăng,nguồn,nội dung",
        "Tiêu Đề,Đường dẫn,NGÀY XUẤT BẢN,Báo,Nội Dung",
        "tieu_de,duong-dan,ngay dang,ten_bao,noi_dung",
        unicodedata.normalize("NFD", "tựa đề,địa chỉ,thời gian đăng,tờ báo,toàn văn"),
        " title , url , published , publisher , text ",
    ],
)
def test_the_usual_names_of_columns(header: str) -> None:
    (article,) = articles(f'{header}\nBình Sơn,https://bao.example/1,07/02/2031,Báo Bình Sơn,"{TEXT}"\n')
    assert (article.id, article.source, article.text) == ("news-2", "news.csv:2", TEXT)
    assert (article.title, article.url) == ("Bình Sơn", "https://bao.example/1")
    assert (article.published, article.publisher) == ("2031-02-07", "Báo Bình Sơn")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("said", [False, True])
def test_delimiters_and_encodings(delimiter: str, end: str, encoding: str, said: bool) -> None:
    cells = (
        ("title", "text"),
        ("Một", f'"{TEXT}"'),
        ("Hai", '"Dòng ""một"" ,;|\t' + end + 'dòng hai"'),
        ("", ""),
        ("Ba", "x"),
    )
    lines = [f"sep={delimiter}"] * said + [delimiter.join(row) for row in cells]
    read = articles(end.join(lines).encode(encoding))
    assert [a.text.replace("\t", " ") for a in read] == [TEXT, 'Dòng "một" ,;| \ndòng hai', "x"]
    assert [a.source for a in read] == [f"news.csv:{number + said}" for number in (2, 3, 6)]


def test_rows_in_an_old_encoding() -> None:
    title, text = "TØnh Hµ T©n häp b¸o", "ChØ tiªu kÕ ho¹ch cña tØnh, nghÞ quyÕt n¨m 2031 ®¹t 5 tû ®ång"
    note, old, new = found(b"title,text\n" + f'{title},"{text}"'.encode("cp1252") + b"\nHai,Hai\n")
    assert isinstance(note, SourceNote) and str(note).startswith("news.csv:2: converted from TCVN3 (ABC)")
    assert isinstance(old, Article) and isinstance(new, Article)
    assert (old.title, old.text) == (
        "Tỉnh Hà Tân họp báo",
        "Chỉ tiêu kế hoạch của tỉnh, nghị quyết năm 2031 đạt 5 tỷ đồng",
    )


def test_columns_named_in_an_old_encoding() -> None:
    marked = "Ti\u00eau \u0111\u00ea\u0300,N\u00f4\u0323i dung\nMô\u0323t,Tin\n"
    (article,) = articles(marked.encode("cp1258"))
    assert (article.title, article.text) == ("Một", "Tin")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Tin,", "no text (looked for text, content, body, articleBody ...; has ['title'])"),
        ("Tin", "no text (looked for text, content, body, articleBody ...; has ['title'])"),
        ("Tin,một, hai", "3 cells below 2 columns (text with the delimiter in it?)"),
        ('"Tin"x,một,hai', "no row of a table (',' expected after '\"')"),
        ("Tin,a\0\1\2\3b", "binary, no text (4 control characters; begins with 61 00 01 02 03 62)"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_and_the_next_is_read(row: str, message: str) -> None:
    first, bad, last = found(f"title,text\nMột,{'a'}\n{row}\nHai,b\n")
    assert isinstance(first, Article) and isinstance(last, Article)
    assert str(bad) == f"news.csv:3: {message}"
    assert (first.source, last.source) == ("news.csv:2", "news.csv:4")


def test_bytes_of_no_encoding_are_named() -> None:
    bad, good = found(b"title,text\nTin,Gr\xf6\xdfe und Stra\xdfe f\xfcr \xdcbung sch\xf6ne\nHai,b\n")
    assert str(bad).startswith("news.csv:2: not UTF-8 (byte 12 is 0xf6) and no Vietnamese in windows-1258")
    assert isinstance(good, Article)


def test_a_quotation_mark_that_is_not_closed_does_not_swallow_the_rows_after_it() -> None:
    items = found('title,text\nMột,"mở ra\nHai,b\nBa,c\n')
    assert str(items[0]) == "news.csv:2: a quotation mark is opened and not closed; read as one line"
    assert isinstance(items[0], SourceNote)
    assert [item.source for item in items[1:] if isinstance(item, Article)] == [f"news.csv:{n}" for n in (2, 3, 4)]


def test_a_file_full_of_stray_quotation_marks_is_given_up() -> None:
    # an odd number, and a comma after each so that none closes another
    items = found("title,text\n" + 'x,"a ""b\n' * 1001)
    assert str(items[-1]) == "news.csv:22: 21 rows with stray quotation marks; nothing after is read"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "news.csv: empty file"),
        ("\n", "news.csv: its first line, which names the columns, is empty"),
        ("title,text\n", "news.csv: no rows below the names of the columns"),
        ("title,url\na,b\n", "news.csv:1: no column named text, content, nội dung ... (the columns: ['title', 'url'])"),
        ("Một dòng\n", "news.csv:1: no column named text, content, nội dung ... (the columns: ['Một dòng'])"),
        (b"\x89PNG\r\n\x1a\n\0\0", "news.csv:1: not UTF-8 (byte 0 is 0x89)"),
        ("text\n" + "a" * 3000, "news.csv:2: 3,000 bytes, more than the limit of 1,000 (--max-bytes raises it)"),
        ("a" * 3000, "news.csv:1: 3,000 bytes, more than the limit of 1,000 (--max-bytes raises it)"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_in_one_line(data: str | bytes, message: str) -> None:
    (refused,) = found(data, max_bytes=1000)
    assert str(refused).startswith(message)
    assert "\n" not in str(refused)


def test_a_row_that_is_too_large_is_skipped() -> None:
    large = 'Lớn,"' + "dòng\n" * 400 + '"'
    items = found(f"title,text\nMột,a\nLớn,{'b' * 2000}\nHai,c\n{large}\nBa,d\n", max_bytes=1000)
    assert [item.title for item in items if isinstance(item, Article)][:2] == ["Một", "Hai"]
    assert isinstance(items[-1], Article) and items[-1].title == "Ba"
    assert [str(item) for item in items if isinstance(item, SourceError)][:2] == [
        "news.csv:3: 2,005 bytes, more than the limit of 1,000 (--max-bytes raises it)",
        "news.csv:5: 1,005 bytes, more than the limit of 1,000 (--max-bytes raises it)",
    ]


def test_a_long_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(f"title\ttext\nTin\t{TEXT * 5_000}\n", encoding="utf-8")
    (article,) = read([tmp_path])
    assert isinstance(article, Article) and article.text == TEXT * 5_000


def test_text_that_is_html_is_read_as_such() -> None:
    (article,) = articles(f'title,text\nTin,"<p>{TEXT}</p><p>Hai &amp; ba</p>"\n')
    assert (article.title, article.text) == ("Tin", f"{TEXT}\nHai & ba")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title,text", True),
        ("Tiêu đề;Nội dung", True),
        ("sep=;", True),
        ("text", False),
        ("title,url", False),
        ("Năm 2031, tỉnh Bình Sơn, nội dung là", False),
        ("", False),
    ],
)
def test_what_begins_like_a_table(line: str, expected: bool) -> None:
    assert table.is_table(line.encode()) is expected
    assert table.is_table(line.encode("utf-16")) is expected


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet='a,;"\n\r\té\0\ufffd\u200b'), st.binary(max_size=50))
def test_any_rows_give_articles_or_refusals(text: str, data: bytes) -> None:
    for item in found(b"title,text\n" + text.encode() + b"\n" + data, max_bytes=60):
        assert isinstance(item, Article | SourceError)
        if isinstance(item, SourceError):
            assert "\n" not in str(item)
